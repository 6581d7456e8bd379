/*
 * Reported figures → completion, pace, gap, status.
 *
 * Status has three forms only: by pace, by due date, and by steps (works and
 * milestones). What completion means for a rule is in formula.c.
 */
#include "ledger/judge.h"

#include "ledger/formula.h"

/* --- pace and status ----------------------------------------------------- */

const struct number *
judge_pace(const struct judge *judge, const struct number *const ends[4])
{
	static const int month[] = {3, 6, 9, 12}, day[] = {31, 30, 30, 31};
	struct arena *a = judge->arena;
	struct date from = date_year_end(judge->year - 1), to;
	const struct number *done = number_int(a, 0), *part;

	for (int i = 0; i < 4; i++, from = to, done = ends[i - 1]) {
		to = (struct date){judge->year, month[i], day[i]};
		if (date_cmp(judge->as_of, to) >= 0)
			continue;
		if (date_cmp(judge->as_of, from) <= 0)
			return done;
		part =
		    number_div(a, number_int(a, date_days(from, judge->as_of)),
			number_int(a, date_days(from, to)));
		return number_add(
		    a, done, number_mul(a, number_sub(a, ends[i], done), part));
	}
	return done;
}

static bool
is_due(const struct judge *judge, const struct task *task)
{
	return date_cmp(judge->as_of, task_due(task, judge->year)) >= 0;
}

/* What is due is due as a whole, whatever quarter it is. */
static const struct number *
entry_pace(const struct judge *judge, const struct entry *e)
{
	const struct task *task = e->task;
	const struct number *own[4];

	if (!task_has_pace(task, e->value))
		return NULL;
	if (is_due(judge, task))
		return number_int(judge->arena, 100);
	if (!task->has_pace)
		return judge->pace;
	for (int i = 0; i < 4; i++)
		own[i] = task->pace[i].number;
	return judge_pace(judge, own);
}

/* Keeps what decided; threshold may be NULL. */
static void
decide(struct entry *e, enum status status, enum reason reason,
    const struct number *threshold)
{
	e->status = status;
	e->reason = reason;
	e->threshold = threshold;
}

static void
decide_by_gap(const struct judge *judge, struct entry *e)
{
	const struct policy *policy = judge->policy;

	if (number_cmp_int(e->completion, 100) >= 0)
		decide(e, STATUS_DONE, REASON_COMPLETE,
		    number_int(judge->arena, 100));
	else if (number_cmp(e->gap, policy->on_track_gap) >= 0)
		decide(e, STATUS_ON_TRACK, REASON_GAP_ON_TRACK,
		    policy->on_track_gap);
	else if (number_cmp(e->gap, policy->behind_gap) >= 0)
		decide(e, STATUS_BEHIND, REASON_GAP_BEHIND, policy->behind_gap);
	else
		decide(
		    e, STATUS_FAR_BEHIND, REASON_GAP_FAR, policy->behind_gap);
}

/* Only met or not, in 百分点 of a reference: how near it came. */
static bool
is_near(const struct judge *judge, const struct entry *e)
{
	return rule_takes(e->task->rule, TAKES_REFERENCE) && e->points &&
	    number_cmp(e->missed, judge->policy->near) <= 0;
}

static void
decide_by_due(const struct judge *judge, struct entry *e)
{
	const struct number *near = judge->policy->behind_completion;

	if (e->met && is_due(judge, e->task))
		decide(e, STATUS_DONE, REASON_MET_DUE, NULL);
	else if (e->met)
		decide(e, STATUS_ON_TRACK, REASON_MET_EARLY, NULL);
	else if (e->completion && number_cmp(e->completion, near) >= 0)
		decide(e, STATUS_BEHIND, REASON_NEAR, near);
	else if (is_near(judge, e))
		decide(e, STATUS_BEHIND, REASON_CLOSE, judge->policy->near);
	else if (task_is_met_or_not(e->task))
		decide(e, STATUS_FAR_BEHIND, REASON_NOT_MET, NULL);
	else
		decide(e, STATUS_FAR_BEHIND, REASON_MISSED, near);
}

/* A work or a milestone: reached or not, due or not. */
static void
decide_by_step(const struct judge *judge, struct entry *e)
{
	if (e->step == STEP_STOPPED)
		decide(e, STATUS_FAR_BEHIND, REASON_STOPPED, NULL);
	else if (e->met)
		decide(e, STATUS_DONE, REASON_REACHED, NULL);
	else if (!is_due(judge, e->task))
		decide(e, STATUS_ON_TRACK, REASON_NOT_DUE, NULL);
	else if (!e->reported)
		decide(e, STATUS_UNREPORTED, REASON_DUE_SILENT, NULL);
	else
		decide(e, STATUS_FAR_BEHIND, REASON_OVERDUE, NULL);
}

/* --- the kinds of task --------------------------------------------------- */

static const struct number *
value_in_force(const struct judge *judge, const struct entry *e)
{
	const struct task *task = e->task;

	if (task->rule == RULE_ASSIGNED && e->assigned.number)
		return e->assigned.number;
	return task_value(task, judge->revised)->number;
}

static void
judge_gap(const struct judge *judge, struct entry *e)
{
	e->gap = e->pace && e->completion
	    ? number_sub(judge->arena, e->completion, e->pace)
	    : NULL;
}

static void
judge_target(const struct judge *judge, struct entry *e)
{
	struct hearing h = {judge, e, e->actual.number, &e->condition};

	if (e->task->is_withheld) {
		decide(e, STATUS_WITHHELD, REASON_WITHHELD, NULL);
		return;
	}
	if (e->task->rule == RULE_NONE) {
		decide(e, STATUS_NONE, REASON_NOT_SCORED, NULL);
		return;
	}
	if (e->covered.number)
		h.actual = e->covered.number;
	if (!e->reported || !h.actual) {
		decide(e, STATUS_UNREPORTED, REASON_NOT_REPORTED, NULL);
		return;
	}
	if (!formula_knows(e)) {
		decide(e, STATUS_UNDETERMINED, REASON_UNKNOWN, NULL);
		return;
	}
	e->missed = formula_missed(&h);
	e->met = !e->missed;
	h.working = &e->share_how;
	e->completion = formula_share(&h, e->met);
	h.working = &e->points_how;
	e->points = formula_points(&h);
	judge_gap(judge, e);
	if (e->gap)
		decide_by_gap(judge, e);
	else
		decide_by_due(judge, e);
}

/* Of a range: the end that lies nearer, the actual itself within it. */
static const struct number *
nearer_end(const struct entry *e)
{
	const struct number *now = e->actual.number, *to = e->task->to.number;

	if (!now || !e->value || !to)
		return NULL;
	if (number_cmp(now, e->value) < 0)
		return e->value;
	return number_cmp(now, to) > 0 ? to : now;
}

/* What the actual is held against, in the target's unit; NULL: nothing. */
static const struct number *
aim_of(const struct judge *judge, const struct entry *e)
{
	switch (e->task->rule) {
	case RULE_COVER:
		return e->total.number;
	case RULE_EXCEED:
	case RULE_TRACK:
		return e->reference.number;
	case RULE_BETWEEN:
		return nearer_end(e);
	case RULE_AT_LEAST:
	case RULE_AT_MOST:
	case RULE_ABOUT:
	case RULE_ASSIGNED:
		return e->value;
	case RULE_ZERO:
		return entry_is_judged(e) ? number_int(judge->arena, 0) : NULL;
	case RULE_NONE:
		break;
	}
	return NULL;
}

/* 与目标差距: a subtraction that templates may not do. */
static const struct number *
difference(const struct judge *judge, const struct entry *e)
{
	const struct number *aim = aim_of(judge, e), *now = e->actual.number;

	if (e->task->rule == RULE_COVER && !now)
		now = e->covered.number;
	return aim && now ? number_sub(judge->arena, now, aim) : NULL;
}

/* started its percent or 0, stopped its percent, reached 100; said to be not
 * begun: 0 */
static void
judge_step(const struct judge *judge, struct entry *e)
{
	bool starts = e->task->kind == TASK_MILESTONE && e->task->reach_started;

	e->met = e->step == STEP_DONE || (e->step == STEP_STARTED && starts);
	if (e->met)
		e->completion = number_int(judge->arena, 100);
	else if (e->step != STEP_NONE || e->reported)
		e->completion = e->percent.number ? e->percent.number
						  : number_int(judge->arena, 0);
	decide_by_step(judge, e);
}

/* Nothing moves any more: what is not done has been stopped. */
static bool
works_stand_still(const struct entry *e)
{
	int stopped = 0, done = 0;

	for (int i = 0; i < e->works.n; i++) {
		stopped += e->works.at[i]->step == STEP_STOPPED;
		done += e->works.at[i]->step == STEP_DONE;
	}
	return stopped > 0 && stopped + done == e->works.n;
}

/*
 * The mean of the works; one without a step has not begun and counts 0. A
 * stopped work is far behind itself and holds the mean down; the group goes by
 * its gap as long as others move on.
 */
static void
judge_works(const struct judge *judge, struct entry *e)
{
	struct arena *a = judge->arena;
	const struct number *sum = number_int(a, 0);

	for (int i = 0; i < e->works.n; i++) {
		struct entry *work = e->works.at[i];
		judge_step(judge, work);
		if (work->completion)
			sum = number_add(a, sum, work->completion);
	}
	if (!e->reported) {
		decide(e, STATUS_UNREPORTED, REASON_NOT_REPORTED, NULL);
		return;
	}
	e->completion = number_div(a, sum, number_int(a, e->works.n));
	e->share_how =
	    (struct working){.formula = "S ÷ N", .result = e->completion};
	e->share_how.term[working_term('S')] = sum;
	e->share_how.term[working_term('N')] = number_int(a, e->works.n);
	e->met = number_cmp_int(e->completion, 100) >= 0;
	judge_gap(judge, e);
	if (works_stand_still(e))
		decide(e, STATUS_FAR_BEHIND, REASON_STANDSTILL, NULL);
	else
		decide_by_gap(judge, e);
}

/*
 * In which words a status is told. From its due date on a thing is done or not;
 * what is a limit, or can only be met or not, is reached or not at all times.
 */
static enum verdict
verdict_of(const struct judge *judge, const struct entry *e)
{
	if (e->status >= STATUS_UNREPORTED)
		return VERDICT_NONE;
	if (task_is_held(e->task) || task_is_met_or_not(e->task))
		return e->met ? VERDICT_REACHED : VERDICT_NOT_REACHED;
	if (is_due(judge, e->task))
		return e->met ? VERDICT_COMPLETED : VERDICT_NOT_COMPLETED;
	return VERDICT_NONE;
}

struct judge
judge_new(struct arena *arena, const struct policy *policy, int year,
    struct date as_of)
{
	struct judge judge = {arena, policy, year, as_of, as_of, NULL};

	judge.pace = judge_pace(&judge, policy->pace);
	return judge;
}

void
judge_entry(const struct judge *judge, struct entry *e)
{
	static void (*const by_kind[])(const struct judge *, struct entry *) = {
	    [TASK_TARGET] = judge_target,
	    [TASK_WORKS] = judge_works,
	    [TASK_WORK] = judge_step,
	    [TASK_MILESTONE] = judge_step,
	};

	e->value = value_in_force(judge, e);
	if (!e->task->is_withheld)
		e->pace = entry_pace(judge, e);
	by_kind[e->task->kind](judge, e);
	if (e->task->kind == TASK_TARGET)
		e->difference = difference(judge, e);
	e->verdict = verdict_of(judge, e);
}
