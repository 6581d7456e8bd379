/*
 * The design's table of rules, as a table: what a target is measured against,
 * when it is met, how far it is completed, by how many 百分点 it is missed.
 */
#include "ledger/formula.h"

#include <string.h>

static const struct number *
percent_of(
    struct arena *arena, const struct number *part, const struct number *whole)
{
	const struct number *share = number_div(arena, part, whole);

	return share ? number_mul(arena, share, number_int(arena, 100)) : NULL;
}

int
working_term(char letter)
{
	static const char letters[] = "AVUBTRDSN";
	const char *at = letter ? strchr(letters, letter) : NULL;

	_Static_assert(sizeof letters == WORKING_TERMS + 1, "a place for each");
	return at ? (int)(at - letters) : -1;
}

static void
put_term(struct working *w, char letter, const struct number *x)
{
	w->term[working_term(letter)] = x;
}

/* Keeps a step with all it may have taken; returns the result. */
static const struct number *
keep(const struct hearing *h, const char *formula, const struct number *result)
{
	const struct entry *e = h->entry;
	struct working *w = h->working;

	w->formula = formula;
	w->result = result;
	put_term(w, 'A', h->actual);
	put_term(w, 'V', e->value);
	put_term(w, 'U', e->task->to.number);
	put_term(w, 'B', e->task->baseline.number);
	put_term(w, 'T', e->total.number);
	put_term(w, 'R', e->reference.number);
	return result;
}

static bool
keep_condition(const struct hearing *h, const char *formula, bool met)
{
	keep(h, formula, NULL);
	return met;
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
	return keep_condition(
	    h, "A ≥ V", number_cmp(h->actual, h->entry->value) >= 0);
}

static bool
at_most_met(const struct hearing *h)
{
	return keep_condition(
	    h, "A ≤ V", number_cmp(h->actual, h->entry->value) <= 0);
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
	put_term(h->working, 'D', tolerance);
	return keep_condition(
	    h, "|A − V| ≤ D", is_near(a, h->actual, value, tolerance));
}

static bool
between_met(const struct hearing *h)
{
	return keep_condition(h, "V ≤ A ≤ U",
	    number_cmp(h->actual, h->entry->value) >= 0 &&
		number_cmp(h->actual, h->entry->task->to.number) <= 0);
}

static bool
zero_met(const struct hearing *h)
{
	return keep_condition(h, "A = 0", number_sign(h->actual) == 0);
}

static bool
cover_met(const struct hearing *h)
{
	if (!h->entry->covered.number)
		return keep_condition(
		    h, "A ≥ 100", number_cmp_int(h->actual, 100) >= 0);
	return keep_condition(
	    h, "A ≥ T", number_cmp(h->actual, h->entry->total.number) >= 0);
}

static bool
exceed_met(const struct hearing *h)
{
	return keep_condition(
	    h, "A > R", number_cmp(h->actual, h->entry->reference.number) > 0);
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
	put_term(h->working, 'D', tolerance);
	if (task->side == SIDE_BOTH)
		return keep_condition(h, "|A − R| ≤ D",
		    is_near(a, h->actual, reference, tolerance));
	if (task->side == SIDE_ABOVE)
		return keep_condition(h, "A ≤ R + D",
		    number_cmp(
			h->actual, number_add(a, reference, tolerance)) <= 0);
	return keep_condition(h, "A ≥ R − D",
	    number_cmp(h->actual, number_sub(a, reference, tolerance)) >= 0);
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
		return keep(h, "(A − B) ÷ (V − B) × 100",
		    percent_of(a, number_sub(a, h->actual, base),
			number_sub(a, value, base)));
	if (number_sign(value) > 0)
		return keep(h, "A ÷ V × 100", percent_of(a, h->actual, value));
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
		keep(h, "(B − A) ÷ (B − V) × 100", share);
		return number_sign(share) < 0 ? number_int(a, 0) : share;
	}
	if (number_sign(value) > 0 && number_sign(h->actual) > 0)
		return keep(h, "V ÷ A × 100", percent_of(a, value, h->actual));
	return NULL;
}

static const struct number *
cover_share(const struct hearing *h, bool met)
{
	(void)met;
	if (!h->entry->covered.number)
		return h->actual;
	return keep(h, "A ÷ T × 100",
	    percent_of(h->judge->arena, h->actual, h->entry->total.number));
}

static const struct number *
met_share(const struct hearing *h, bool met)
{
	return number_int(h->judge->arena, met ? 100 : 0);
}

/* --- the gap in 百分点 ---------------------------------------------------- */

static const struct number *
points_value(const struct hearing *h)
{
	if (!task_is_rate(h->entry->task))
		return NULL;
	return keep(h, "A − V",
	    number_sub(h->judge->arena, h->actual, h->entry->value));
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
		return keep(
		    h, "A − V", number_sub(a, h->actual, h->entry->value));
	if (number_cmp(h->actual, to) > 0)
		return keep(h, "A − U", number_sub(a, h->actual, to));
	return number_int(a, 0);
}

static const struct number *
points_share(const struct hearing *h)
{
	struct arena *a = h->judge->arena;

	return keep(h,
	    h->entry->covered.number ? "A ÷ T × 100 − 100" : "A − 100",
	    number_sub(a, cover_share(h, false), number_int(a, 100)));
}

/* Relative targets compare rates, unless they name another unit. */
static const struct number *
points_reference(const struct hearing *h)
{
	const struct entry *e = h->entry;

	if (!task_is_rate(e->task) && *e->task->unit)
		return NULL;
	return keep(h, "A − R",
	    number_sub(h->judge->arena, h->actual, e->reference.number));
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

/* --- public -------------------------------------------------------------- */

bool
formula_knows(const struct entry *e)
{
	return rules[task_rule(e->task)].knows(e);
}

bool
formula_met(const struct hearing *h)
{
	return rules[task_rule(h->entry->task)].met(h);
}

const struct number *
formula_share(const struct hearing *h, bool met)
{
	return rules[task_rule(h->entry->task)].share(h, met);
}

const struct number *
formula_points(const struct hearing *h)
{
	return rules[task_rule(h->entry->task)].points(h);
}
