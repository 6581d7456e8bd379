/*
 * Reported figures → completion, pace, gap, status.
 *
 * Status has three forms only: by pace, by due date, and by steps (works and
 * milestones). What completion means for a rule is in formula.c.
 */
#include "model/judge.h"

#include "model/formula.h"

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

static const struct number *
entry_pace(const struct judge *judge, const struct task *task)
{
	const struct number *own[4];

	if (!task_has_pace(task))
		return NULL;
	if (!task->has_pace)
		return judge->pace;
	for (int i = 0; i < 4; i++)
		own[i] = task->pace[i].number;
	return judge_pace(judge, own);
}

static bool
is_due(const struct judge *judge, const struct task *task)
{
	return date_cmp(judge->as_of, task_due(task, judge->year)) >= 0;
}

static enum status
status_by_gap(const struct policy *policy, const struct entry *e)
{
	if (number_cmp_int(e->completion, 100) >= 0)
		return STATUS_DONE;
	if (number_cmp(e->gap, policy->on_track_gap) >= 0)
		return STATUS_ON_TRACK;
	if (number_cmp(e->gap, policy->behind_gap) >= 0)
		return STATUS_BEHIND;
	return STATUS_FAR_BEHIND;
}

static enum status
status_by_due(const struct judge *judge, const struct entry *e)
{
	if (e->met)
		return is_due(judge, e->task) ? STATUS_DONE : STATUS_ON_TRACK;
	if (e->completion &&
	    number_cmp(e->completion, judge->policy->behind_completion) >= 0)
		return STATUS_BEHIND;
	return STATUS_FAR_BEHIND;
}

/* A work or a milestone: reached or not, due or not. */
static enum status
status_by_step(const struct judge *judge, const struct entry *e)
{
	if (e->step == STEP_STOPPED)
		return STATUS_FAR_BEHIND;
	if (e->met)
		return STATUS_DONE;
	if (!is_due(judge, e->task))
		return STATUS_ON_TRACK;
	return e->step == STEP_NONE ? STATUS_UNREPORTED : STATUS_FAR_BEHIND;
}

/* --- the kinds of task --------------------------------------------------- */

static const struct number *
value_in_force(const struct judge *judge, const struct entry *e)
{
	const struct task *task = e->task;

	if (task->rule == RULE_ASSIGNED && e->assigned.number)
		return e->assigned.number;
	if (task_is_revised(task, judge->as_of))
		return task->revised.number;
	return task->value.number;
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
	struct hearing h = {judge, e, e->actual.number};

	e->value = value_in_force(judge, e);
	if (e->task->rule == RULE_NONE) {
		e->status = STATUS_NONE;
		return;
	}
	if (e->covered.number)
		h.actual = e->covered.number;
	if (!e->reported || !h.actual) {
		e->status = STATUS_UNREPORTED;
		return;
	}
	if (!formula_knows(e)) {
		e->status = STATUS_UNDETERMINED;
		return;
	}
	e->met = formula_met(&h);
	e->completion = formula_share(&h, e->met);
	e->points = formula_points(&h);
	judge_gap(judge, e);
	e->status =
	    e->gap ? status_by_gap(judge->policy, e) : status_by_due(judge, e);
}

/* started its percent or 0, stopped its percent, reached 100 */
static void
judge_step(const struct judge *judge, struct entry *e)
{
	bool starts = e->task->kind == TASK_MILESTONE && e->task->reach_started;

	e->met = e->step == STEP_DONE || (e->step == STEP_STARTED && starts);
	if (e->met)
		e->completion = number_int(judge->arena, 100);
	else if (e->step != STEP_NONE)
		e->completion = e->percent.number ? e->percent.number
						  : number_int(judge->arena, 0);
	e->status = status_by_step(judge, e);
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
		e->status = STATUS_UNREPORTED;
		return;
	}
	e->completion = number_div(a, sum, number_int(a, e->works.n));
	e->met = number_cmp_int(e->completion, 100) >= 0;
	judge_gap(judge, e);
	e->status = works_stand_still(e) ? STATUS_FAR_BEHIND
					 : status_by_gap(judge->policy, e);
}

struct judge
judge_new(struct arena *arena, const struct policy *policy, int year,
    struct date as_of)
{
	struct judge judge = {arena, policy, year, as_of, NULL};

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

	e->pace = entry_pace(judge, e->task);
	by_kind[e->task->kind](judge, e);
}
