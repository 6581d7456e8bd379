/*
 * What one progress file reports, bound to the plan.
 */
#ifndef MODEL_PROGRESS_H
#define MODEL_PROGRESS_H

#include "model/plan.h"
#include "model/problem.h"
#include "model/step.h"

enum { FIGURE_VALUES = 6 };

struct figure {
	struct task *target;
	union { /* by name, and in the order of figure_names */
		struct {
			struct figure_value actual, covered, total, reference,
			    assigned, previous;
		};
		struct figure_value values[FIGURE_VALUES];
	};
	bool increment; /* basis="increment"; else cumulative since January */
	const char *unit; /* NULL when not repeated */
	const char *note; /* NULL */
	struct origin origin;
};

/* "actual" …, as the format names the values; NULL after the last: record.c. */
extern const char *const figure_names[FIGURE_VALUES + 1];

struct step {
	struct task *of; /* a work or a milestone */
	enum step_state state;
	struct figure_value percent;
	struct date on;
	const char *note;
	struct origin origin;
};

struct narrative {
	struct item *item;
	struct paragraphs paragraphs; /* none where it has only a next */
	struct images images; /* below them */
	struct paragraphs next; /* what is to be done next */
	struct origin origin;
};

/* 问题清单 → 销号 */
struct problem {
	const char *id;
	struct item *item; /* may be NULL */
	struct date found, due, closed;
	struct date first_due; /* before it was put off; else not given */
	/* NULL when absent; lead: of the item, where it is not said */
	const char *lead, *owner, *source, *severity, *state;
	struct paragraphs text, now, measures,
	    evidence; /* now: how it stands */
	struct images images; /* what proves it */
	struct origin origin;
};

struct progress {
	const char *id, *plan_id, *period_text;
	struct period period;
	struct date as_of;
	struct date issued; /* the day of the report; may not be given */
	struct paragraphs next; /* what is to be done next, of no item */
	const char *corrects; /* id of the file it corrects, or NULL */
	struct {
		struct figure *at;
		int n, cap;
	} figures;
	struct {
		struct step *at;
		int n, cap;
	} steps;
	struct {
		struct narrative *at;
		int n, cap;
	} narratives;
	struct {
		struct problem *at;
		int n, cap;
	} problems;
	struct origin origin;
};

struct progress_list {
	struct progress **at;
	int n, cap;
};

#endif
