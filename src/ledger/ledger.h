/*
 * The ledger: plan joined with progress, every figure computed once.
 *
 * Templates format what stands here; they never calculate. The formulas are
 * those of the design's section "Evaluation (the ledger)".
 */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "model/policy.h"
#include "model/previous.h"
#include "model/progress.h"
#include "model/status.h"
#include "model/verdict.h"

/* A figure that a correction or a revision replaced. */
struct was {
	const char *value;
	struct origin from;
	const char *why; /* "corrected" or "revised" */
	const char *what; /* "actual", "covered", "value", "step" … */
	const char *period; /* of a corrected figure, as typed; else NULL */
};

/*
 * How a figure was reckoned, kept where that was done: a formula whose capital
 * letters stand for terms, their numbers, and what came of it.
 *
 *	A actual or covered	V value in force	U upper end
 *	B baseline		T total			R reference
 *	D tolerance		S sum of the works	N number of works
 */
enum { WORKING_TERMS = 9 };

struct working {
	const char *formula; /* "(A - B) / (V - B) × 100"; NULL: none */
	const struct number *term[WORKING_TERMS]; /* by working_term() */
	const struct number *result; /* NULL: a condition */
};

/* The index of a letter's number, or -1. */
int working_term(char letter);

/* What decided a status. */
enum reason {
	REASON_NOT_SCORED,
	REASON_WITHHELD,
	REASON_NOT_REPORTED,
	REASON_UNKNOWN, /* what it is measured against */
	REASON_COMPLETE, /* completion >= threshold */
	REASON_GAP_ON_TRACK, /* gap >= threshold, likewise the next two */
	REASON_GAP_BEHIND,
	REASON_GAP_FAR,
	REASON_MET_DUE,
	REASON_MET_EARLY,
	REASON_NEAR, /* completion >= threshold, short of the target */
	REASON_CLOSE, /* missed by no more points than the threshold */
	REASON_MISSED,
	REASON_NOT_MET, /* only met or not */
	REASON_STOPPED,
	REASON_REACHED,
	REASON_NOT_DUE,
	REASON_DUE_SILENT,
	REASON_OVERDUE,
	REASON_STANDSTILL,
	REASONS
};

/* Why something lags: the groups of lag_rank, in their order. */
enum lag {
	LAG_NONE,
	LAG_OVERDUE, /* 逾期: past its due date, most days first */
	LAG_MISSED, /* 未达到: not as it has to be, least completed first */
	LAG_PACE, /* 落后时序: behind its pace, widest gap first */
	LAGS
};

/* "overdue" …; NULL for none. */
const char *lag_name(enum lag);

/* One of the increments that make a figure. */
struct part {
	const char *period; /* as typed */
	struct figure_value value;
};

/* Cumulative state at the end of one period, for trends. */
struct snapshot {
	const char *period; /* as typed: 2022-Q2 */
	struct date as_of;
	const struct number *actual, *completion, *pace; /* NULL: none */
	enum status status;
	bool reported, met;
	struct origin from;
	/* What a text of that period prints of it. */
	struct date end; /* of the period */
	const char *text; /* see entry_actual_text() */
	enum step_state step;
	int works_done;
};

struct entry {
	const struct task *task;
	/* as reported; NULL numbers and unknown origins where not */
	struct figure_value actual; /* cumulative: increments are summed */
	struct figure_value covered, total, reference, assigned;
	enum step_state step; /* works' works and milestones */
	struct figure_value percent; /* of a started or stopped work */
	struct date on; /* of the last step */
	const char *note; /* last given, NULL */
	struct origin noted; /* where it was given */
	/* computed; NULL where the rule gives none */
	const struct number *value; /* in force: value, assigned or revised */
	const struct number *completion; /* percent */
	const struct number *points; /* gap to the target, 百分点 */
	const struct number *pace; /* percent due at as_of */
	const struct number *nodes[4]; /* percent due at the quarter ends */
	const struct number *gap; /* completion - pace */
	const struct number *previous; /* last year's actual */
	const struct number *change; /* on it: percent, of ％ 百分点 */
	const struct number *increase; /* on it, in the target's unit */
	/* What that is as the target has it: better …; NULL: not compared. */
	const char *against;
	const struct number *added; /* of actual, in the last period alone */
	int days_late; /* done, or still open, after it was due; 0 */
	bool met; /* the target itself is met now */
	/* By how much it is missed, in its unit, 0 or more; NULL: it is not. */
	const struct number *missed;
	/* 与目标差距: the actual less what it is held against; NULL: neither */
	const struct number *difference;
	bool reported;
	enum status status;
	enum reason reason; /* of the status */
	enum verdict verdict; /* how the status is told */
	const struct number *threshold; /* that decided it; NULL: none did */
	struct working condition, share_how, points_how; /* of completion … */
	const struct number *share; /* of completion that counts, 0 to 100 */
	const struct number *score; /* the same by what was due: for ranks */
	enum lag lag;
	int lag_rank; /* from 1, in the one order of what lags; 0: it does not
		       */
	const struct number *weight; /* with which it counts */
	struct origin from; /* of the figure that counts, or reason_given */
	/*
	 * Why unreported though figures were given: the periods without one, as
	 * "2022-Q2 2022-Q3"; NULL when nothing was reported at all.
	 */
	const char *missing;
	/*
	 * Why there is no figure, as who owes it says; NULL: nobody said. It
	 * changes no status. `from` is then where it was said.
	 */
	const char *reason_given;
	struct {
		struct entry **at;
		int n, cap;
	} works; /* of a TASK_WORKS */
	struct {
		struct part *at;
		int n, cap;
	} parts; /* of actual or covered, where they are increments */
	struct {
		struct was *at;
		int n, cap;
	} was;
	struct {
		struct snapshot *at;
		int n, cap;
	} history;
};

struct rollup {
	const struct number *completion; /* NULL: nothing to average */
	const struct number *sum, *weights; /* whose quotient it is */
	/*
	 * By which offices and towns are ranked: the weighted mean of what is
	 * done of what was due, at most 100 each. NULL: nothing to average.
	 */
	const struct number *score;
	const struct number *lagging; /* of total, percent; NULL: no total */
	int reported; /* of total, what is not unreported */
	int total; /* scored entries: rule none left out */
	int count[STATUSES];
	int exceeded; /* of the done, completion above 100 */
};

/* A roll-up as it stood at the end of one period. */
struct rollup_then {
	const char *period; /* as typed */
	struct date as_of;
	const struct number *pace; /* percent due then, by the policy */
	struct rollup rollup;
};

struct rollups {
	struct rollup_then *at;
	int n, cap;
};

struct entries {
	struct entry **at;
	int n, cap;
};

struct ledger_item {
	const struct item *item;
	struct entries entries;
	struct rollup rollup;
	struct rollups history;
	struct {
		const struct narrative **at;
		int n, cap;
	} narratives; /* of the latest file that has one for the item */
	struct {
		const struct narrative **at;
		int n, cap;
	} next; /* those of the latest period that say what is to be done next
		 */
	const char *narrated; /* that file's period; NULL: none */
	bool narrated_before; /* it is an earlier one than the ledger's */
};

struct ledger_pillar {
	const struct pillar *pillar;
	struct {
		struct ledger_item *at;
		int n, cap;
	} items;
	struct rollup rollup;
	struct rollups history;
};

/* Ties share a rank and leave a gap: 1, 2, 2, 4. */
struct standing {
	int rank; /* from 1; 0: not ranked */
	bool tied;
	int before; /* rank in the period before; 0: none */
	int moved; /* 升降: places gained since, lost ones negative */
};

/* A responsible office, with all that it leads. */
struct office {
	const char *name;
	const char *id; /* office.3, the third here; what reports call it */
	struct entries entries;
	struct rollup rollup;
	/*
	 * 位次. Not ranked where something is not reported or nothing can be
	 * averaged.
	 */
	struct standing place;
};

/* What reports count, so that no template has to. */
struct counts {
	int files, corrections; /* progress that was counted */
	int pillars, items, headline; /* headline: scored in the preamble */
	int words; /* targets of rule none */
	int explained, unexplained; /* unreported, with a reason and without */
	int blanks;
	int works, projects, projects_done; /* groups, and the works in them */
	int milestones, milestones_done, milestones_overdue;
	int compared, up, down, level; /* with last year, by the difference */
	int better, worse, neither; /* of these, as the target has it */
	int lagging[LAGS]; /* by why */
	int problems, open, doing, done, closed, overdue;
	int closed_late;
	int left; /* problems not closed, done ones too */
	const struct number *closed_rate; /* percent; NULL: no problems */
};

struct ledger {
	const struct plan *plan;
	const struct progress_list *progress; /* counted ones, oldest first */
	struct date as_of;
	const char *period; /* of the latest file that counts; NULL: none */
	struct date issued; /* of the same, where it is given */
	struct date revised; /* on which revisions hold; not given: all do */
	const struct number *pace; /* percent due at as_of, by the policy */
	const struct policy *policy; /* by which it was judged */
	struct entries preamble;
	struct {
		struct ledger_pillar *at;
		int n, cap;
	} pillars;
	struct rollup rollup; /* preamble included */
	struct rollups history;
	struct {
		struct office *at;
		int n, cap;
	} offices; /* by rank, those without one last, as first named */
	struct counts counts;
	struct map *entries; /* task id → struct entry, works' works too */
	struct {
		const struct problem **at;
		int n, cap;
	} problems; /* merged by id, in order of first mention */
};

/*
 * Joins and judges. as_of not given: the latest of the progress files, or the
 * year's start without any. Later progress is left out with a note.
 * previous may be NULL.
 */
struct ledger *ledger_new(struct arena *, struct diags *, const struct plan *,
    const struct progress_list *, const struct policy *, struct date as_of,
    const struct previous_year *previous);

/* Is the file, one of those that count, of the latest period? */
bool ledger_is_latest(const struct ledger *, const struct progress *);
/*
 * The figure as a report prints it: decimals as reported, unit not added; of
 * cover how many are covered; "" when not reported.
 */
const char *entry_actual_text(const struct entry *);
/* How it stood when the period that ends on this day was over; or NULL. */
const struct snapshot *entry_then(const struct entry *, struct date end);
/* Reported, and measured against something. */
bool entry_is_judged(const struct entry *);
/* How many of its works are done. */
int entry_works_done(const struct entry *);

#endif
