/*
 * Records → what is known of a task at a moment.
 *
 * The last reference, assigned value and total stand; the figure itself has to
 * be of the task's latest period, or the target counts as not reported: what
 * was good in March says nothing of December. Nor does a reason for there
 * being no figure.
 */
#include "ledger/join.h"

#include <string.h>

#include "base/buf.h"
#include "ledger/record.h"

static char *
period_name(struct arena *arena, int year, int month, int months)
{
	switch (months) {
	case 12:
		return arena_printf(arena, "%d", year);
	case 6:
		return arena_printf(arena, "%d-H%d", year, (month + 5) / 6);
	case 3:
		return arena_printf(arena, "%d-Q%d", year, (month + 2) / 3);
	default:
		return arena_printf(arena, "%d-%02d", year, month);
	}
}

/* Months of the year that are over at the end of the day. */
static int
months_over(struct date day, int year)
{
	struct date next = {day.year, day.month + 1, 1};

	if (day.year != year)
		return day.year > year ? 12 : 0;
	if (day.month == 12)
		next = (struct date){day.year + 1, 1, 1};
	return date_days(day, next) == 1 ? day.month : day.month - 1;
}

static int
decimals_of(const char *text)
{
	const char *point = strchr(text, '.');
	const char *wide = strstr(text, "．");

	if (point)
		return (int)strlen(point + 1);
	/* full-width digits are three bytes each */
	return wide ? (int)strlen(wide + strlen("．")) / (int)strlen("０") : 0;
}

/* The digits as reported, in ASCII and without what they need not. */
static struct figure_value
plain_value(struct arena *arena, struct figure_value v)
{
	if (v.number)
		v.text = number_fixed(arena, v.number, decimals_of(v.text));
	return v;
}

/* What the filling of one target works on. */
struct reading {
	struct join *join;
	const struct record *record;
	int n; /* observations up to the moment */
	int last; /* of them, the last with a figure of its own; -1 */
	int over; /* months of the year, by the moment */
	struct buf missing; /* names of periods */
	unsigned months; /* that miss, a bit each */
};

/* A bit for each month from first up to (not including) end. */
static unsigned
month_bits(int first, int end)
{
	return first < end ? (1u << end) - (1u << first) : 0;
}

/* Names the periods from month first up to (not including) end. */
static void
name_missing(struct reading *r, int first, int end, int months)
{
	struct arena *arena = r->join->arena;

	r->months |= month_bits(first, end);
	if (first < end && !r->missing.s)
		buf_init(&r->missing, arena);
	while (first < end) {
		bool whole = (first - 1) % months == 0 && first + months <= end;
		int step = whole ? months : 1;
		if (r->missing.n > 0)
			buf_putc(&r->missing, ' ');
		buf_puts(&r->missing,
		    period_name(arena, r->join->plan->year, first, step));
		first += step;
	}
}

/*
 * The month after the last period of its own length that was over by the
 * moment. An office that reports by quarters owes nothing in the months
 * between.
 */
static int
owed_until(const struct reading *r, const struct period *last)
{
	return last->end.month + 1 +
	    (r->over - last->end.month) / last->months * last->months;
}

static struct reading
reading_new(struct join *join, const struct task *task, struct moment moment)
{
	struct reading r = {
	    .join = join,
	    .record = record_of(join, task),
	    .last = -1,
	    .over = months_over(moment.horizon, join->plan->year),
	};

	for (; r.n < r.record->figures.n; r.n++) {
		const struct observation *o = &r.record->figures.at[r.n];
		if (date_cmp(o->progress->period.end, moment.horizon) > 0)
			break;
		if (figure_main(&o->figure)->number)
			r.last = r.n;
	}
	return r;
}

/*
 * The sum of the increments, with the most decimals given; names the periods
 * between them that are missing. One that overlaps what is summed already is
 * skipped (and an error of the checks).
 */
static struct figure_value
sum_increments(struct reading *r, struct entry *e)
{
	struct arena *arena = r->join->arena;
	const struct number *sum = number_int(arena, 0);
	int next = 1, decimals = 0;

	for (int i = 0; i <= r->last; i++) {
		const struct observation *o = &r->record->figures.at[i];
		const struct figure_value *v = figure_main(&o->figure);
		const struct period *p = &o->progress->period;
		if (!v->number || !o->figure.increment || p->start.month < next)
			continue;
		name_missing(r, next, p->start.month, p->months);
		next = p->end.month + 1;
		sum = number_add(arena, sum, v->number);
		*array_push(arena, &e->parts) =
		    (struct part){o->progress->period_text, *v};
		if (decimals_of(v->text) > decimals)
			decimals = decimals_of(v->text);
	}
	return (struct figure_value){number_fixed(arena, sum, decimals), sum,
	    figure_main(&r->record->figures.at[r->last].figure)->origin};
}

/* reference, assigned and total stand until they are given again. */
static void
fill_standing(struct reading *r, struct entry *e)
{
	e->total = e->task->total;
	for (int i = 0; i < r->n; i++) {
		const struct figure *f = &r->record->figures.at[i].figure;
		if (f->total.number)
			e->total = f->total;
		if (f->reference.number)
			e->reference = f->reference;
		if (f->assigned.number)
			e->assigned = f->assigned;
		if (f->note && !figure_is_absent(f)) {
			e->note = f->note;
			e->noted = f->origin;
		}
	}
	e->total = plain_value(r->join->arena, e->total);
	e->reference = plain_value(r->join->arena, e->reference);
	e->assigned = plain_value(r->join->arena, e->assigned);
}

/* Of cover, a figure in another unit than ％ is how many are covered. */
static void
fill_main(struct entry *e, const struct figure *f, struct figure_value v)
{
	bool share = strcmp(e->task->unit, "％") == 0 && !f->covered.number;

	if (e->task->rule == RULE_COVER && !share)
		e->covered = v;
	else
		e->actual = v;
}

/* Are they increments, as far as anybody has said? */
static bool
adds_up(const struct reading *r)
{
	int said = r->last >= 0 ? r->last : r->n - 1;

	return said >= 0 && r->record->figures.at[said].figure.increment;
}

/*
 * Does it stand for the latest period? As a figure would that is cumulative:
 * until the next period of its length is over, or the next figure comes.
 */
static bool
is_latest(const struct reading *r, const struct period *p)
{
	const struct period *last = r->last >= 0
	    ? &r->record->figures.at[r->last].progress->period
	    : NULL;

	return owed_until(r, p) == p->end.month + 1 &&
	    (!last || date_cmp(p->end, last->end) > 0);
}

/*
 * The observation that says why there is no figure, or NULL. Of cumulative
 * figures only the latest is missed; of increments every one, and reasons for
 * some of them are none.
 */
static const struct observation *
find_reason(const struct reading *r)
{
	const struct observation *why = NULL;
	bool adds = adds_up(r);
	unsigned open = r->months, told = 0;

	for (int i = 0; i < r->n; i++) {
		const struct observation *o = &r->record->figures.at[i];
		const struct period *p = &o->progress->period;
		unsigned months = month_bits(p->start.month, p->end.month + 1);
		if (!figure_is_absent(&o->figure) ||
		    (adds && r->last >= 0 && !(months & open)))
			continue;
		why = o;
		told |= months;
	}
	if (!why)
		return NULL;
	if (adds && r->last < 0)
		open = month_bits(1, owed_until(r, &why->progress->period));
	if (adds)
		return (open & ~told) == 0 ? why : NULL;
	return is_latest(r, &why->progress->period) ? why : NULL;
}

/* Nothing counts: which periods miss, and what was said of that. */
static void
fill_absence(struct reading *r, struct entry *e)
{
	const struct observation *why = find_reason(r);

	if (r->missing.n > 0)
		e->missing = r->missing.s;
	if (!why)
		return;
	e->reason_given = why->figure.note;
	e->from = why->figure.origin;
}

static void
fill_target(struct join *join, struct moment moment, struct entry *e)
{
	struct reading r = reading_new(join, e->task, moment);
	const struct observation *last;
	const struct period *period;
	struct figure_value v;

	fill_standing(&r, e);
	if (r.last < 0) {
		fill_absence(&r, e);
		return;
	}
	last = &r.record->figures.at[r.last];
	v = last->figure.increment
	    ? sum_increments(&r, e)
	    : plain_value(join->arena, *figure_main(&last->figure));
	period = &last->progress->period;
	name_missing(
	    &r, period->end.month + 1, owed_until(&r, period), period->months);
	if (r.missing.n > 0) {
		fill_absence(&r, e);
		return;
	}
	fill_main(e, &last->figure, v);
	e->reported = true;
	e->from = last->figure.origin;
	e->previous = last->figure.previous.number;
}

/* The last percent stands when a later step gives none, until it is done. */
static void
fill_steps(struct join *join, struct moment moment, struct entry *e)
{
	const struct record *record = record_of(join, e->task);

	for (int i = 0; i < record->steps.n; i++) {
		const struct step_seen *seen = &record->steps.at[i];
		const struct step *step = seen->step;
		if (date_cmp(seen->progress->period.end, moment.horizon) > 0)
			break;
		e->step = step->state;
		e->on = step->on;
		e->from = step->origin;
		e->reported = true;
		if (step->percent.number || step->state == STEP_DONE)
			e->percent = plain_value(join->arena, step->percent);
		if (step->note) {
			e->note = step->note;
			e->noted = step->origin;
		}
	}
}

static void
fill_works(struct join *join, struct moment moment, struct entry *e)
{
	for (int i = 0; i < e->works.n; i++) {
		struct entry *work = e->works.at[i];
		fill_steps(join, moment, work);
		if (!work->reported)
			continue;
		e->reported = true;
		e->from = work->from;
	}
}

/* --- public -------------------------------------------------------------- */

struct moment
join_moment(const struct join *join, struct date as_of)
{
	int n = join->files.n;
	struct moment moment = {as_of, as_of, NULL};
	struct date end;

	if (n > 0) {
		end = join->files.at[n - 1]->period.end;
		if (date_cmp(end, as_of) > 0)
			moment.horizon = end;
	}
	return moment;
}

struct moments
join_moments(const struct join *join)
{
	struct moments m = {0};

	for (int i = 0; i < join->files.n; i++) {
		const struct progress *p = join->files.at[i];
		struct moment *last = m.n > 0 ? &m.at[m.n - 1] : NULL;
		if (last && date_cmp(last->horizon, p->period.end) == 0) {
			if (date_cmp(p->as_of, last->as_of) > 0)
				last->as_of = p->as_of;
			continue;
		}
		*array_push(join->arena, &m) = (struct moment){
		    .as_of = p->as_of,
		    .horizon = p->period.end,
		    .period = p->period_text,
		};
	}
	return m;
}

struct entry *
join_entry(struct join *join, const struct task *task)
{
	struct entry *e = arena_new(join->arena, struct entry);

	e->task = task;
	for (int i = 0; i < task->works.n; i++) {
		struct entry *work = join_entry(join, task->works.at[i]);
		*array_push(join->arena, &e->works) = work;
	}
	return e;
}

void
join_empty(struct entry *e)
{
	struct entry old = *e;

	*e = (struct entry){.task = old.task};
	e->works.at = old.works.at;
	e->works.n = old.works.n;
	e->works.cap = old.works.cap;
	for (int i = 0; i < e->works.n; i++)
		join_empty(e->works.at[i]);
}

void
join_fill(struct join *join, struct moment moment, struct entry *e)
{
	static void (*const by_kind[])(
	    struct join *, struct moment, struct entry *) = {
	    [TASK_TARGET] = fill_target,
	    [TASK_WORKS] = fill_works,
	    [TASK_WORK] = fill_steps,
	    [TASK_MILESTONE] = fill_steps,
	};

	by_kind[e->task->kind](join, moment, e);
}
