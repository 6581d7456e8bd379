/*
 * Figures that contradict the plan or one another: each place is named.
 */
#include <string.h>

#include "base/buf.h"
#include "base/intl.h"
#include "check/checker.h"
#include "ledger/judge.h"
#include "model/unit.h"

/* --- units --------------------------------------------------------------- */

/* "; 1亿元 is 10000万元", where that is all the difference. */
static const char *
unit_hint(struct arena *arena, const char *a, const char *b)
{
	struct buf factor;
	int more;

	if (!unit_apart(a, b, &more) || more == 0)
		return "";
	buf_init(&factor, arena);
	buf_putc(&factor, '1');
	for (int i = more < 0 ? -more : more; i > 0; i--)
		buf_putc(&factor, '0');
	return arena_printf(arena, _("; 1%s is %s%s"), more > 0 ? a : b,
	    factor.s, more > 0 ? b : a);
}

static void
check_unit(const struct checker *c, const struct figure *f)
{
	const char *wanted = unit_plain(f->target->unit), *given;

	if (!f->unit || !*wanted)
		return;
	given = unit_plain(f->unit);
	if (strcmp(given, wanted) != 0)
		diag(c->diags, DIAG_UNIT, f->origin, f->target->id, given,
		    wanted, origin_text(c->arena, f->target->origin),
		    unit_hint(c->arena, given, wanted));
}

void
check_units(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++)
		for (int j = 0; j < c->list->at[i]->figures.n; j++)
			check_unit(c, &c->list->at[i]->figures.at[j]);
}

/* --- coverage ------------------------------------------------------------ */

static void
check_covered_of(const struct checker *c, const struct task *task)
{
	const struct figure_value *total = &task->total;
	int n = join_count(c->join, task);

	for (int i = 0; i < n; i++) {
		const struct figure *f = join_figure(c->join, task, i).figure;
		if (f->total.number)
			total = &f->total;
		if (f->covered.number && total->number &&
		    number_cmp(f->covered.number, total->number) > 0)
			diag(c->diags, DIAG_COVERED, f->covered.origin,
			    task->id, f->covered.text, total->text);
		if (!f->covered.number && f->actual.number &&
		    task_is_rate(task) &&
		    number_cmp_int(f->actual.number, 100) > 0)
			diag(c->diags, DIAG_COVERED, f->actual.origin, task->id,
			    f->actual.text, "100");
	}
}

void
check_covered(const struct checker *c)
{
	for (int i = 0; i < c->plan->all_tasks.n; i++)
		if (c->plan->all_tasks.at[i]->rule == RULE_COVER)
			check_covered_of(c, c->plan->all_tasks.at[i]);
}

/* --- a figure twice ------------------------------------------------------ */

/* The figures of one target in all files that count, nothing corrected. */
struct sightings {
	struct reported *at;
	int n, cap;
};

static bool
share_a_field(const struct figure *a, const struct figure *b)
{
	return (a->actual.number && b->actual.number) ||
	    (a->covered.number && b->covered.number) ||
	    (a->total.number && b->total.number) ||
	    (a->reference.number && b->reference.number) ||
	    (a->assigned.number && b->assigned.number) ||
	    (a->previous.number && b->previous.number);
}

/*
 * The same period, or periods that overlap in what they say: increments that
 * share months, cumulative figures of one day that differ.
 */
static bool
is_contradiction(const struct reported *a, const struct reported *b)
{
	const struct period *p = &a->progress->period;
	const struct period *q = &b->progress->period;
	const struct number *x = figure_main(a->figure)->number;
	const struct number *y = figure_main(b->figure)->number;

	if (date_cmp(p->start, q->start) == 0 && p->months == q->months)
		return share_a_field(a->figure, b->figure);
	if (!x || !y || a->figure->increment != b->figure->increment)
		return false;
	if (a->figure->increment)
		return date_cmp(p->start, q->end) <= 0 &&
		    date_cmp(q->start, p->end) <= 0;
	return date_cmp(p->end, q->end) == 0 && number_cmp(x, y) != 0;
}

/* A file that is given twice is one error, not one for each figure. */
static bool
is_twice(
    const struct checker *c, const struct reported *a, const struct reported *b)
{
	return strcmp(a->progress->id, b->progress->id) != 0 &&
	    is_contradiction(a, b) &&
	    !progress_corrects(c->ids, b->progress, a->progress) &&
	    !progress_corrects(c->ids, a->progress, b->progress);
}

static void
check_sighting(
    const struct checker *c, struct sightings *seen, struct reported now)
{
	for (int i = 0; i < seen->n; i++) {
		const struct reported *first = &seen->at[i];
		if (!is_twice(c, first, &now))
			continue;
		diag(c->diags, DIAG_FIGURE_TWICE, now.figure->origin,
		    now.figure->target->id, now.progress->period_text,
		    origin_text(c->arena, first->figure->origin),
		    first->progress->id);
		break;
	}
	*array_push(c->arena, seen) = now;
}

void
check_twice(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct map *by_target = map_new(c->arena);

	for (int i = 0; i < files->n; i++) {
		const struct progress *p = files->at[i];
		for (int j = 0; j < p->figures.n; j++) {
			const struct figure *f = &p->figures.at[j];
			struct sightings *seen =
			    map_find(by_target, f->target->id);
			if (!seen) {
				seen = arena_new(c->arena, struct sightings);
				map_put(by_target, f->target->id, seen);
			}
			check_sighting(c, seen, (struct reported){p, f});
		}
	}
}

/* --- bases, and figures that fall ---------------------------------------- */

static const char *
basis_words(const struct figure *f)
{
	return f->increment ? _("for the period alone") : _("since January");
}

/* A level is no sum: what was added to it says nothing of it. */
static bool
check_level_of(const struct checker *c, const struct task *task)
{
	int n = join_count(c->join, task);

	for (int i = 0; i < n && task->nature == NATURE_STOCK; i++) {
		const struct figure *f = join_figure(c->join, task, i).figure;
		if (!f->increment || !figure_main(f)->number)
			continue;
		diag(c->diags, DIAG_STOCK_INCREMENT, f->origin, task->id,
		    origin_text(c->arena, task->origin));
		return false;
	}
	return true;
}

static void
check_basis_of(const struct checker *c, const struct task *task)
{
	const struct figure *first = NULL;
	int n = join_count(c->join, task);

	if (!check_level_of(c, task))
		return;
	for (int i = 0; i < n; i++) {
		const struct figure *f = join_figure(c->join, task, i).figure;
		if (!figure_main(f)->number)
			continue;
		if (!first)
			first = f;
		if (f->increment == first->increment)
			continue;
		diag(c->diags, DIAG_MIXED_BASES, f->origin, task->id,
		    basis_words(f), basis_words(first),
		    origin_text(c->arena, first->origin));
		return;
	}
}

void
check_bases(const struct checker *c)
{
	for (int i = 0; i < c->plan->all_tasks.n; i++)
		check_basis_of(c, c->plan->all_tasks.at[i]);
}

/*
 * Does the figure add up through the year? Levels, a limit below its baseline,
 * what is to be held at a value and quantities per something may fall.
 */
static bool
is_cumulative(const struct task *task)
{
	if (task->nature == NATURE_STOCK || strchr(task->unit, '/') ||
	    strstr(task->unit, "每"))
		return false;
	switch (task_rule(task)) {
	case RULE_AT_LEAST:
	case RULE_ZERO:
	case RULE_COVER:
		return true;
	case RULE_ABOUT:
	case RULE_BETWEEN:
		return task->side == SIDE_BELOW;
	case RULE_AT_MOST:
		return !task->baseline.number;
	case RULE_EXCEED:
	case RULE_TRACK:
	case RULE_ASSIGNED: /* task_rule() never gives it */
	case RULE_NONE:
		break;
	}
	return false;
}

static void
check_fall_of(const struct checker *c, const struct task *task)
{
	const struct figure_value *before = NULL;
	int n = join_count(c->join, task);

	for (int i = 0; i < n; i++) {
		const struct figure *f = join_figure(c->join, task, i).figure;
		const struct figure_value *now = figure_main(f);
		if (!now->number || f->increment)
			continue;
		if (before && number_cmp(now->number, before->number) < 0)
			diag(c->diags, DIAG_BACKWARDS, now->origin, task->id,
			    now->text, before->text,
			    origin_text(c->arena, before->origin));
		before = now;
	}
}

void
check_backwards(const struct checker *c)
{
	for (int i = 0; i < c->plan->all_tasks.n; i++)
		if (is_cumulative(c->plan->all_tasks.at[i]))
			check_fall_of(c, c->plan->all_tasks.at[i]);
}

/* --- off by a scale ------------------------------------------------------ */

/* Zeros by which one unit of an amount differs from the next: 万, 亿. */
static const int common_zeros[] = {4, 8};

/*
 * Is x about 10^zeros times what is expected, within a factor of five? So far
 * off is no result, but a figure in another unit.
 */
static bool
is_off_by(struct arena *arena, const struct number *x,
    const struct number *expected, int zeros)
{
	const struct number *shifted = unit_shift(arena, expected, zeros);
	const struct number *ratio = number_div(arena, x, shifted);

	return ratio &&
	    number_cmp(number_mul(arena, ratio, number_int(arena, 5)),
		number_int(arena, 1)) >= 0 &&
	    number_cmp_int(ratio, 5) <= 0;
}

/* Has the unit a scale, or could it have: money, areas, heads by the 万. */
static bool
is_scaled(const char *unit)
{
	return strstr(unit, "元") || unit_zeros(&unit) > 0;
}

static void
check_magnitude(const struct checker *c, const struct figure *f,
    const struct figure_value *expected, const char *what)
{
	const struct figure_value *v = figure_main(f);

	if (!v->number || !expected->number || number_sign(v->number) <= 0 ||
	    number_sign(expected->number) <= 0)
		return;
	for (int i = 0; i < LEN(common_zeros); i++) {
		int zeros = common_zeros[i];
		bool above =
		    is_off_by(c->arena, v->number, expected->number, zeros);

		if (!above &&
		    !is_off_by(c->arena, v->number, expected->number, -zeros))
			continue;
		diag(c->diags, DIAG_MAGNITUDE, v->origin, f->target->name,
		    v->text, f->target->unit, what, expected->text,
		    origin_text(c->arena, expected->origin));
		return;
	}
}

void
check_magnitudes(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++)
		for (int j = 0; j < c->list->at[i]->figures.n; j++) {
			const struct figure *f = &c->list->at[i]->figures.at[j];

			if (is_scaled(f->target->unit))
				check_magnitude(
				    c, f, &f->target->value, _("the target"));
		}
}
