/*
 * One entry's figures → completion, pace, status.
 *
 * The rules of the design's section "Evaluation (the ledger)", exact to the
 * last digit: nothing here rounds.
 */
#ifndef LEDGER_JUDGE_H
#define LEDGER_JUDGE_H

#include "ledger/ledger.h"

/* What an entry is judged by. */
struct judge {
	struct arena *arena;
	const struct policy *policy;
	int year; /* the plan's */
	struct date as_of;
	/*
	 * On which revisions hold: as_of, never the day of issue. Not given:
	 * all of them, as of a plan without progress.
	 */
	struct date revised;
	const struct number *pace; /* by the policy, on that day */
};

struct judge judge_new(
    struct arena *, const struct policy *, int year, struct date as_of);

/* The rule that decides: assigned targets are judged as their `then`. */
enum rule task_rule(const struct task *);
/* Is it measured in ％: gaps in 百分点, no share of the year? */
bool task_is_rate(const struct task *);
/* Is it to be held down: a limit, or what fails above its value? */
bool task_is_held(const struct task *);
/* Can it only be met or not, with no share between? */
bool task_is_met_or_not(const struct task *);
/*
 * Has a target a pace (时序进度)? Works have one, milestones none. value: in
 * force, which a level with a baseline is on its way to; may be NULL.
 */
bool task_has_pace(const struct task *, const struct number *value);

/*
 * Percent due at the judge's day: the four shares at the quarter ends, by days
 * between; 0 before the year, the last share after it.
 */
const struct number *judge_pace(
    const struct judge *, const struct number *const quarter_ends[4]);

/*
 * Fills what is computed (value, completion, points, pace, gap, met, status)
 * from what is reported, in the works of a group too.
 */
void judge_entry(const struct judge *, struct entry *);

#endif
