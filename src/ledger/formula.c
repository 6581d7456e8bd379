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

/* --- what it has to reach ------------------------------------------------- */

/* |a| */
static const struct number *
amount_of(struct arena *arena, const struct number *a)
{
	return number_sign(a) < 0 ? number_sub(arena, number_int(arena, 0), a)
				  : a;
}

/* Within what counts as the value or the reference; kept as a term. */
static const struct number *
tolerance_of(const struct hearing *h)
{
	struct arena *a = h->judge->arena;
	const struct policy *policy = h->judge->policy;
	const struct task *task = h->entry->task;
	const struct number *d = task->tolerance.number;

	if (!d && task->rule == RULE_TRACK)
		d = policy->track_tolerance;
	else if (!d)
		d = number_div(a,
		    number_mul(a, amount_of(a, h->entry->value),
			policy->about_tolerance),
		    number_int(a, 100));
	put_term(h->working, 'D', d);
	return d;
}

/* From here to there; NULL: without end. */
struct aim {
	const struct number *from, *to;
	bool strict; /* from itself is not enough */
	const char *condition; /* for struct working */
};

/* Of an aim with two ends: the one that the target cannot fail goes. */
static struct aim
aim_sided(const struct hearing *h, const struct number *from,
    const struct number *to, const char *const conditions[3])
{
	enum side side = h->entry->task->side;

	return (struct aim){
	    .from = side == SIDE_ABOVE ? NULL : from,
	    .to = side == SIDE_BELOW ? NULL : to,
	    .condition = conditions[side],
	};
}

static struct aim
at_least_aim(const struct hearing *h)
{
	return (struct aim){.from = h->entry->value, .condition = "A ≥ V"};
}

static struct aim
at_most_aim(const struct hearing *h)
{
	return (struct aim){.to = h->entry->value, .condition = "A ≤ V"};
}

static struct aim
about_aim(const struct hearing *h)
{
	static const char *const conditions[] = {
	    [SIDE_BELOW] = "A ≥ V − D",
	    [SIDE_ABOVE] = "A ≤ V + D",
	    [SIDE_BOTH] = "|A − V| ≤ D",
	};
	struct arena *a = h->judge->arena;
	const struct number *v = h->entry->value, *d = tolerance_of(h);

	return aim_sided(
	    h, number_sub(a, v, d), number_add(a, v, d), conditions);
}

static struct aim
between_aim(const struct hearing *h)
{
	static const char *const conditions[] = {
	    [SIDE_BELOW] = "A ≥ V",
	    [SIDE_ABOVE] = "A ≤ U",
	    [SIDE_BOTH] = "V ≤ A ≤ U",
	};

	return aim_sided(
	    h, h->entry->value, h->entry->task->to.number, conditions);
}

static struct aim
zero_aim(const struct hearing *h)
{
	const struct number *none = number_int(h->judge->arena, 0);

	return (struct aim){.from = none, .to = none, .condition = "A = 0"};
}

static struct aim
cover_aim(const struct hearing *h)
{
	if (!h->entry->covered.number)
		return (struct aim){.from = number_int(h->judge->arena, 100),
		    .condition = "A ≥ 100"};
	return (struct aim){
	    .from = h->entry->total.number, .condition = "A ≥ T"};
}

static struct aim
exceed_aim(const struct hearing *h)
{
	return (struct aim){.from = h->entry->reference.number,
	    .strict = true,
	    .condition = "A > R"};
}

static struct aim
track_aim(const struct hearing *h)
{
	static const char *const conditions[] = {
	    [SIDE_BELOW] = "A ≥ R − D",
	    [SIDE_ABOVE] = "A ≤ R + D",
	    [SIDE_BOTH] = "|A − R| ≤ D",
	};
	struct arena *a = h->judge->arena;
	const struct number *r = h->entry->reference.number;
	const struct number *d = tolerance_of(h);

	return aim_sided(
	    h, number_sub(a, r, d), number_add(a, r, d), conditions);
}

/* task_rule() never gives it. */
static struct aim
no_aim(const struct hearing *h)
{
	(void)h;
	return (struct aim){0};
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

/* The formulas of a limit: from a baseline above it, and as a quotient. */
struct held {
	const char *fall, *ratio;
};

/*
 * What is done of the fall from the baseline. A limit above its baseline is no
 * fall, the quotient would exceed 100 exactly when the target is missed.
 */
static const struct number *
held_share(const struct hearing *h, bool met, const struct number *limit,
    struct held held)
{
	struct arena *a = h->judge->arena;
	const struct number *base = h->entry->task->baseline.number;
	const struct number *share;

	if (met)
		return number_int(a, 100);
	if (base && number_cmp(base, limit) > 0) {
		share = percent_of(a, number_sub(a, base, h->actual),
		    number_sub(a, base, limit));
		return keep(h, held.fall, share);
	}
	if (number_sign(limit) > 0 && number_sign(h->actual) > 0)
		return keep(h, held.ratio, percent_of(a, limit, h->actual));
	return NULL;
}

static const struct number *
at_most_share(const struct hearing *h, bool met)
{
	return held_share(h, met, h->entry->value,
	    (struct held){"(B − A) ÷ (B − V) × 100", "V ÷ A × 100"});
}

/* Within the two ends it is done, below and above them a quotient. */
static const struct number *
ranged_share(const struct hearing *h, const struct number *from,
    const struct number *to, const struct number *upper, const char *over)
{
	struct arena *a = h->judge->arena;
	const struct number *value = h->entry->value;
	bool under = number_cmp(h->actual, from) < 0;

	if (under)
		return number_sign(value) > 0
		    ? keep(h, "A ÷ V × 100", percent_of(a, h->actual, value))
		    : NULL;
	if (number_cmp(h->actual, to) <= 0 || number_sign(upper) <= 0)
		return number_int(a, 100);
	return keep(h, over, percent_of(a, h->actual, upper));
}

static const struct number *
about_share(const struct hearing *h, bool met)
{
	struct arena *a = h->judge->arena;
	const struct number *v = h->entry->value, *d = tolerance_of(h);

	switch (h->entry->task->side) {
	case SIDE_BELOW:
		return ranged_share(h, number_sub(a, v, d), number_add(a, v, d),
		    v, "A ÷ V × 100");
	case SIDE_ABOVE:
		return held_share(h, met, number_add(a, v, d),
		    (struct held){
			"(B − A) ÷ (B − (V + D)) × 100", "(V + D) ÷ A × 100"});
	default:
		return NULL;
	}
}

static const struct number *
between_share(const struct hearing *h, bool met)
{
	const struct number *to = h->entry->task->to.number;

	switch (h->entry->task->side) {
	case SIDE_BELOW:
		return ranged_share(h, h->entry->value, to, to, "A ÷ U × 100");
	case SIDE_ABOVE:
		return held_share(h, met, to,
		    (struct held){"(B − A) ÷ (B − U) × 100", "U ÷ A × 100"});
	default:
		return NULL;
	}
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

/* Met or not, and no more: an accident is no share of none. */
static const struct number *
no_share(const struct hearing *h, bool met)
{
	(void)h, (void)met;
	return NULL;
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

/* Which targets of a rule have a pace, grow with the year. */
enum paced {
	NEVER_PACED,
	PACED, /* but for levels; see task_has_pace() */
	ALWAYS_PACED
};

static const struct {
	bool (*knows)(const struct entry *); /* else undetermined */
	struct aim (*aim)(const struct hearing *);
	const struct number *(*share)(const struct hearing *, bool met);
	const struct number *(*points)(const struct hearing *);
	enum paced paced;
} rules[] = {
    [RULE_AT_LEAST] = {knows_value, at_least_aim, at_least_share, points_value,
	PACED},
    [RULE_AT_MOST] = {knows_value, at_most_aim, at_most_share, points_value,
	NEVER_PACED},
    [RULE_ABOUT] = {knows_value, about_aim, about_share, points_value, PACED},
    [RULE_BETWEEN] = {knows_range, between_aim, between_share, points_range,
	PACED},
    [RULE_ZERO] = {knows_enough, zero_aim, no_share, points_none, NEVER_PACED},
    [RULE_COVER] = {knows_total, cover_aim, cover_share, points_share,
	ALWAYS_PACED},
    [RULE_EXCEED] = {knows_reference, exceed_aim, no_share, points_reference,
	NEVER_PACED},
    [RULE_TRACK] = {knows_reference, track_aim, no_share, points_reference,
	NEVER_PACED},
    /* task_rule() never gives these two */
    [RULE_ASSIGNED] = {knows_enough, no_aim, no_share, points_none,
	NEVER_PACED},
    [RULE_NONE] = {knows_enough, no_aim, no_share, points_none, NEVER_PACED},
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

static bool
has_side(const struct task *task)
{
	return rule_takes(task->rule, TAKES_SIDE);
}

bool
task_is_held(const struct task *task)
{
	return task->kind == TASK_TARGET &&
	    (task_rule(task) == RULE_AT_MOST ||
		(has_side(task) && task->side == SIDE_ABOVE));
}

bool
task_is_met_or_not(const struct task *task)
{
	enum rule rule = task_rule(task);

	if (task->kind != TASK_TARGET || rule == RULE_NONE)
		return false;
	return rules[rule].share == no_share ||
	    (has_side(task) && task->side == SIDE_BOTH);
}

int
task_way(const struct task *task)
{
	enum rule rule = task_rule(task);

	if (task->kind != TASK_TARGET || rule == RULE_NONE ||
	    (has_side(task) && task->side == SIDE_BOTH))
		return 0;
	return rule == RULE_ZERO || task_is_held(task) ? -1 : 1;
}

/*
 * A level is as high in March as in December, unless it has a way to go: from
 * a baseline that completion is reckoned from.
 */
static bool
is_level(const struct task *task, const struct number *value)
{
	const struct number *base = task->baseline.number;

	if (!task_is_rate(task) && task->nature != NATURE_STOCK)
		return false;
	return task_rule(task) != RULE_AT_LEAST || !base || !value ||
	    number_cmp(value, base) <= 0;
}

bool
task_has_pace(const struct task *task, const struct number *value)
{
	enum paced paced;

	if (task->kind != TASK_TARGET)
		return task->kind == TASK_WORKS;
	paced = rules[task_rule(task)].paced;
	if (paced != PACED)
		return paced == ALWAYS_PACED;
	if (has_side(task) && task->side != SIDE_BELOW)
		return false;
	return task->has_pace || !is_level(task, value);
}

/* --- public -------------------------------------------------------------- */

bool
formula_knows(const struct entry *e)
{
	return rules[task_rule(e->task)].knows(e);
}

/* Short of from, or beyond to; NULL: neither. */
static const struct number *
missed_of(struct arena *arena, struct aim aim, const struct number *actual)
{
	int short_of = aim.from ? number_cmp(actual, aim.from) : 1;

	if (short_of < 0 || (short_of == 0 && aim.strict))
		return number_sub(arena, aim.from, actual);
	if (aim.to && number_cmp(actual, aim.to) > 0)
		return number_sub(arena, actual, aim.to);
	return NULL;
}

const struct number *
formula_missed(const struct hearing *h)
{
	struct aim aim = rules[task_rule(h->entry->task)].aim(h);

	keep(h, aim.condition, NULL);
	return missed_of(h->judge->arena, aim, h->actual);
}

/* Whoever went backwards has done nothing of it: no report says −40 per cent.
 */
const struct number *
formula_share(const struct hearing *h, bool met)
{
	const struct number *share =
	    rules[task_rule(h->entry->task)].share(h, met);

	return share && number_sign(share) < 0 ? number_int(h->judge->arena, 0)
					       : share;
}

const struct number *
formula_points(const struct hearing *h)
{
	return rules[task_rule(h->entry->task)].points(h);
}
