/*
 * Reported figures → completion, points, pace, gap, status.
 *
 * A rule is a row of a table: what it is measured against, when it is met, how
 * far it is completed. Status has three forms only: by pace, by due date, and
 * by steps (works and milestones).
 */
#include "model/judge.h"

#include <string.h>

/* One target under judgement. */
struct hearing {
	const struct judge *judge;
	const struct entry *entry;
	const struct number *actual; /* never NULL */
};

static const struct number *
percent_of(
    struct arena *arena, const struct number *part, const struct number *whole)
{
	const struct number *share = number_div(arena, part, whole);

	return share ? number_mul(arena, share, number_int(arena, 100)) : NULL;
}

static const struct number *
all_or_nothing(struct arena *arena, bool met)
{
	return number_int(arena, met ? 100 : 0);
}

/* |a - b| <= tolerance */
static bool
is_near(struct arena *arena, const struct number *a, const struct number *b,
    const struct number *tolerance)
{
	const struct number *d = number_sub(arena, a, b);

	if (number_sign(d) < 0)
		d = number_sub(arena, b, a);
	return number_cmp(d, tolerance) <= 0;
}

/* --- what a target is measured against ----------------------------------- */

static bool
knows_value(const struct entry *e)
{
	return e->value != NULL;
}

static bool
knows_range(const struct entry *e)
{
	return e->value && e->task->to.number;
}

static bool
knows_total(const struct entry *e)
{
	if (!e->covered.number)
		return true; /* the share itself is reported, in ％ */
	return e->total.number && number_sign(e->total.number) > 0;
}

static bool
knows_reference(const struct entry *e)
{
	return e->reference.number != NULL;
}

static bool
knows_enough(const struct entry *e)
{
	(void)e;
	return true;
}

/* --- when it is met ------------------------------------------------------ */

static bool
at_least_met(const struct hearing *h)
{
	return number_cmp(h->actual, h->entry->value) >= 0;
}

static bool
at_most_met(const struct hearing *h)
{
	return number_cmp(h->actual, h->entry->value) <= 0;
}

static bool
about_met(const struct hearing *h)
{
	struct arena *a = h->judge->arena;
	const struct number *value = h->entry->value;
	const struct number *tolerance = h->entry->task->tolerance.number;

	if (!tolerance) {
		tolerance =
		    number_mul(a, value, h->judge->policy->about_tolerance);
		tolerance = number_div(a, tolerance, number_int(a, 100));
		if (number_sign(tolerance) < 0)
			tolerance = number_sub(a, number_int(a, 0), tolerance);
	}
	return is_near(a, h->actual, value, tolerance);
}

static bool
between_met(const struct hearing *h)
{
	return number_cmp(h->actual, h->entry->value) >= 0 &&
	    number_cmp(h->actual, h->entry->task->to.number) <= 0;
}

static bool
zero_met(const struct hearing *h)
{
	return number_sign(h->actual) == 0;
}

static bool
cover_met(const struct hearing *h)
{
	if (!h->entry->covered.number)
		return number_cmp_int(h->actual, 100) >= 0;
	return number_cmp(h->actual, h->entry->total.number) >= 0;
}

static bool
exceed_met(const struct hearing *h)
{
	return number_cmp(h->actual, h->entry->reference.number) > 0;
}

static bool
track_met(const struct hearing *h)
{
	struct arena *a = h->judge->arena;
	const struct task *task = h->entry->task;
	const struct number *reference = h->entry->reference.number;
	const struct number *tolerance = task->tolerance.number;

	if (!tolerance)
		tolerance = h->judge->policy->track_tolerance;
	if (task->both_sided)
		return is_near(a, h->actual, reference, tolerance);
	return number_cmp(h->actual, number_sub(a, reference, tolerance)) >= 0;
}

static bool
never_met(const struct hearing *h)
{
	(void)h;
	return false;
}

/* --- how far it is completed --------------------------------------------- */

/*
 * From the baseline, when the target lies above it. A target at or below its
 * baseline is not approached from there: the quotient would call 85 of "at
 * least 90, from 100" 150 per cent.
 */
static const struct number *
at_least_share(const struct hearing *h, bool met)
{
	struct arena *a = h->judge->arena;
	const struct number *value = h->entry->value;
	const struct number *base = h->entry->task->baseline.number;

	if (base && number_cmp(value, base) > 0)
		return percent_of(a, number_sub(a, h->actual, base),
		    number_sub(a, value, base));
	if (number_sign(value) > 0)
		return percent_of(a, h->actual, value);
	return met ? number_int(a, 100) : NULL;
}

/*
 * What is done of the fall from the baseline. A limit above its baseline is no
 * fall, the quotient would exceed 100 exactly when the target is missed.
 */
static const struct number *
at_most_share(const struct hearing *h, bool met)
{
	struct arena *a = h->judge->arena;
	const struct number *value = h->entry->value;
	const struct number *base = h->entry->task->baseline.number;
	const struct number *share;

	if (met)
		return number_int(a, 100);
	if (base && number_cmp(base, value) > 0) {
		share = percent_of(a, number_sub(a, base, h->actual),
		    number_sub(a, base, value));
		return number_sign(share) < 0 ? number_int(a, 0) : share;
	}
	if (number_sign(value) > 0 && number_sign(h->actual) > 0)
		return percent_of(a, value, h->actual);
	return NULL;
}

static const struct number *
cover_share(const struct hearing *h, bool met)
{
	(void)met;
	if (!h->entry->covered.number)
		return h->actual;
	return percent_of(h->judge->arena, h->actual, h->entry->total.number);
}

static const struct number *
met_share(const struct hearing *h, bool met)
{
	return all_or_nothing(h->judge->arena, met);
}

/* --- the gap in 百分点 ---------------------------------------------------- */

static const struct number *
points_value(const struct hearing *h)
{
	if (!task_is_rate(h->entry->task))
		return NULL;
	return number_sub(h->judge->arena, h->actual, h->entry->value);
}

/* To the nearer end; 0 inside. */
static const struct number *
points_range(const struct hearing *h)
{
	struct arena *a = h->judge->arena;
	const struct number *to = h->entry->task->to.number;

	if (!task_is_rate(h->entry->task))
		return NULL;
	if (number_cmp(h->actual, h->entry->value) < 0)
		return number_sub(a, h->actual, h->entry->value);
	if (number_cmp(h->actual, to) > 0)
		return number_sub(a, h->actual, to);
	return number_int(a, 0);
}

static const struct number *
points_share(const struct hearing *h)
{
	struct arena *a = h->judge->arena;

	return number_sub(a, cover_share(h, false), number_int(a, 100));
}

/* Relative targets compare rates, unless they name another unit. */
static const struct number *
points_reference(const struct hearing *h)
{
	const struct entry *e = h->entry;

	if (!task_is_rate(e->task) && *e->task->unit)
		return NULL;
	return number_sub(h->judge->arena, h->actual, e->reference.number);
}

static const struct number *
points_none(const struct hearing *h)
{
	(void)h;
	return NULL;
}

/* --- the rules ----------------------------------------------------------- */

static const struct {
	bool (*knows)(const struct entry *); /* else undetermined */
	bool (*met)(const struct hearing *);
	const struct number *(*share)(const struct hearing *, bool met);
	const struct number *(*points)(const struct hearing *);
	bool paced; /* grows with the year, unless it is a rate */
} rules[] = {
    [RULE_AT_LEAST] = {knows_value, at_least_met, at_least_share, points_value,
	true},
    [RULE_AT_MOST] = {knows_value, at_most_met, at_most_share, points_value,
	false},
    [RULE_ABOUT] = {knows_value, about_met, met_share, points_value, false},
    [RULE_BETWEEN] = {knows_range, between_met, met_share, points_range, false},
    [RULE_ZERO] = {knows_enough, zero_met, met_share, points_none, false},
    [RULE_COVER] = {knows_total, cover_met, cover_share, points_share, false},
    [RULE_EXCEED] = {knows_reference, exceed_met, met_share, points_reference,
	false},
    [RULE_TRACK] = {knows_reference, track_met, met_share, points_reference,
	false},
    /* task_rule() never gives these two */
    [RULE_ASSIGNED] = {knows_enough, never_met, met_share, points_none, false},
    [RULE_NONE] = {knows_enough, never_met, met_share, points_none, false},
};
_Static_assert(LEN(rules) == RULES, "a row for every rule");

enum rule
task_rule(const struct task *task)
{
	return task->rule == RULE_ASSIGNED ? task->then : task->rule;
}

bool
task_is_rate(const struct task *task)
{
	return task->unit && strcmp(task->unit, "％") == 0;
}

/* A rate has a pace only when the plan spells one out for it. */
bool
task_has_pace(const struct task *task)
{
	if (task->kind == TASK_WORKS)
		return true;
	return task->kind == TASK_TARGET && rules[task_rule(task)].paced &&
	    (!task_is_rate(task) || task->has_pace);
}

bool
task_is_revised(const struct task *task, struct date as_of)
{
	return task->revised.number &&
	    (!date_given(task->revised_on) ||
		date_cmp(task->revised_on, as_of) <= 0);
}

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
		return judge_pace(judge, judge->policy->pace);
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
	e->pace = entry_pace(judge, e->task);
	if (e->pace && e->completion)
		e->gap = number_sub(judge->arena, e->completion, e->pace);
}

static void
judge_target(const struct judge *judge, struct entry *e)
{
	enum rule rule = task_rule(e->task);
	struct hearing h = {judge, e, e->actual.number};

	e->value = value_in_force(judge, e);
	if (rule == RULE_NONE) {
		e->status = STATUS_NONE;
		return;
	}
	if (e->covered.number)
		h.actual = e->covered.number;
	judge_gap(judge, e);
	if (!e->reported || !h.actual) {
		e->status = STATUS_UNREPORTED;
		return;
	}
	if (!rules[rule].knows(e)) {
		e->status = STATUS_UNDETERMINED;
		return;
	}
	e->met = rules[rule].met(&h);
	e->completion = rules[rule].share(&h, e->met);
	e->points = rules[rule].points(&h);
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
		judge_gap(judge, e);
		e->status = STATUS_UNREPORTED;
		return;
	}
	e->completion = number_div(a, sum, number_int(a, e->works.n));
	e->met = number_cmp_int(e->completion, 100) >= 0;
	judge_gap(judge, e);
	e->status = works_stand_still(e) ? STATUS_FAR_BEHIND
					 : status_by_gap(judge->policy, e);
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

	by_kind[e->task->kind](judge, e);
}
