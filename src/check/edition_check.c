/*
 * Texts that state what the public edition withholds.
 *
 * Figures that are printed by <v> and <actual> are masked; those that were
 * typed are not, and only a person can take them out. A number is one of a
 * withheld target when it equals one of its figures and its clause names the
 * target, or stands in the target's own item, in its unit, with no other
 * target named. Rather one too many: an error stops a publication, a silence
 * does not take one back.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "check/edition.h"
#include "model/unit.h"
#include "prose/mention.h"
#include "prose/name_index.h"

/* A number, and about how much: most comparisons need no more. */
struct amount {
	const struct number *x;
	double about;
};

/* A withheld target, and every figure by which it could be known. */
struct secret {
	const struct task *task;
	ARRAY_OF(struct amount) figures; /* in its unit */
	ARRAY_OF(struct amount) percents; /* computed of them */
};

/* Where a secret belongs: to a task, and to the item that it stands in. */
struct place {
	const void *of;
	int secret;
};

struct censor {
	struct arena *arena;
	struct arena *scratch; /* of the prose that is read */
	struct diags *diags;
	const struct ledger *ledger;
	const struct progress_list *list;
	ARRAY_OF(struct secret) secrets;
	ARRAY_OF(struct place) places; /* by address */
	struct name_index *names; /* of the secrets */
	ARRAY_OF(int) suspects; /* secrets that a number may be one of */
	ARRAY_OF(const void *) printed; /* narratives, by address */
	enum diag_id id; /* of what is printed now */
	const struct item *item; /* whose text is read; NULL: none */
};

/* --- what is secret ------------------------------------------------------ */

static int
compare_places(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->of != y->of)
		return (uintptr_t)x->of < (uintptr_t)y->of ? -1 : 1;
	return (x->secret > y->secret) - (x->secret < y->secret);
}

/* Index of the first place of a task or an item; places.n: it has none. */
static int
place_find(const struct censor *c, const void *of)
{
	int low = 0, high = c->places.n;

	while (low < high) {
		int middle = low + (high - low) / 2;

		if ((uintptr_t)c->places.at[middle].of < (uintptr_t)of)
			low = middle + 1;
		else
			high = middle;
	}
	return of && low < c->places.n && c->places.at[low].of == of
	    ? low
	    : c->places.n;
}

static void
add_number(struct censor *c, struct secret *s, const struct number *x)
{
	if (x && number_sign(x) != 0)
		*array_push(c->arena, &s->figures) =
		    (struct amount){x, number_double(x)};
}

static void
add_percent(struct censor *c, struct secret *s, const struct number *x)
{
	if (x && number_sign(x) != 0 && number_cmp_int(x, 100) != 0)
		*array_push(c->arena, &s->percents) =
		    (struct amount){x, number_double(x)};
}

/* By how much it is passed or missed, which says the one of the other. */
static void
add_distance(struct censor *c, struct secret *s, const struct number *reached,
    const struct number *wanted)
{
	const struct number *d;

	if (!reached || !wanted)
		return;
	d = number_sub(c->arena, reached, wanted);
	add_number(c, s,
	    number_sign(d) < 0 ? number_sub(c->arena, wanted, reached) : d);
}

/* From whatever the target's rule may hold it against. */
static void
add_distances(struct censor *c, struct secret *s, const struct entry *e,
    const struct number *reached)
{
	const struct number *const wanted[] = {
	    s->task->value.number,
	    s->task->to.number,
	    e->assigned.number,
	    e->reference.number,
	    e->total.number,
	};

	for (int i = 0; i < LEN(wanted); i++)
		add_distance(c, s, reached, wanted[i]);
	for (int i = 0; i < s->task->revisions.n; i++)
		add_distance(
		    c, s, reached, s->task->revisions.at[i].value.number);
}

static void
add_reported(struct censor *c, const struct figure *f)
{
	int place = place_find(c, f->target);
	struct secret *s;

	if (place == c->places.n)
		return;
	s = &c->secrets.at[c->places.at[place].secret];
	add_number(c, s, f->actual.number);
	add_number(c, s, f->covered.number);
	add_number(c, s, f->assigned.number);
	add_number(c, s, f->previous.number);
}

static void
add_all_reported(struct censor *c)
{
	for (int i = 0; i < c->list->n; i++)
		for (int j = 0; j < c->list->at[i]->figures.n; j++)
			add_reported(c, &c->list->at[i]->figures.at[j]);
}

static void
add_secret(struct censor *c, const struct task *task)
{
	const struct entry *e = map_find(c->ledger->entries, task->id);
	struct secret *s = array_push(c->arena, &c->secrets);

	s->task = task;
	*array_push(c->arena, &c->places) =
	    (struct place){task, c->secrets.n - 1};
	*array_push(c->arena, &c->places) =
	    (struct place){task->item, c->secrets.n - 1};
	name_index_add(c->names, task->name);
	add_number(c, s, task->value.number);
	add_number(c, s, task->to.number);
	for (int i = 0; i < task->revisions.n; i++)
		add_number(c, s, task->revisions.at[i].value.number);
	add_number(c, s, task->baseline.number);
	if (!e)
		return;
	add_number(c, s, e->actual.number);
	add_number(c, s, e->covered.number);
	add_number(c, s, e->previous);
	add_number(c, s, e->increase);
	add_number(c, s, e->missed);
	add_distances(c, s, e, e->actual.number);
	add_distances(c, s, e, e->covered.number);
	add_percent(c, s, e->completion);
	add_percent(c, s, e->change);
	for (int i = 0; i < e->history.n; i++) {
		add_number(c, s, e->history.at[i].actual);
		add_percent(c, s, e->history.at[i].completion);
	}
}

static void
add_secrets(struct censor *c)
{
	const struct tasks *tasks = &c->ledger->plan->all_tasks;

	c->names = name_index_new(c->arena);
	for (int i = 0; i < tasks->n; i++)
		if (tasks->at[i]->kind == TASK_TARGET &&
		    !tasks->at[i]->is_public && *tasks->at[i]->unit)
			add_secret(c, tasks->at[i]);
	if (c->places.n > 0)
		qsort(c->places.at, (size_t)c->places.n, sizeof *c->places.at,
		    compare_places);
	add_all_reported(c);
}

/* --- what a text says ---------------------------------------------------- */

/* No rounding is as far as one and a half. */
static bool
is_near(double a, double b)
{
	return fabs(a - b) < 1.5;
}

static bool
is_among(struct censor *c, const struct mention *m, const struct number *amount,
    const struct amount *at, int n)
{
	double about = amount ? number_double(amount) : 0;

	for (int i = 0; amount && i < n; i++)
		if (is_near(about, at[i].about) &&
		    mention_equals(c->scratch, m, amount, at[i].x))
			return true;
	return false;
}

/* The number in the target's scale, whatever unit follows: 600万 of 万美元. */
static const struct number *
amount_at_all(struct censor *c, const struct mention *m, const char *unit)
{
	const char *after = m->end;
	int zeros = unit_zeros(&after);

	unit = unit_plain(unit);
	return unit_shift(c->scratch, m->number, zeros - unit_zeros(&unit));
}

/* 2.31亿元 of 23149万元: mention_equals() leaves other scales alone. */
static bool
is_rounded(struct censor *c, const struct mention *m, const struct secret *s)
{
	const struct number *x;
	const char *rest;
	double about;
	int zeros;

	if (m->decimals == 0 ||
	    !unit_begins(m->end, s->task->unit, &zeros, &rest) || zeros == 0)
		return false;
	about = number_double(m->number);
	for (int i = 0; i < s->figures.n; i++) {
		const struct amount *figure = &s->figures.at[i];

		if (!is_near(about, figure->about / pow(10, zeros)))
			continue;
		x = unit_shift(c->scratch, figure->x, -zeros);
		x = number_read(
		    c->scratch, number_fixed(c->scratch, x, m->decimals));
		if (number_cmp(m->number, x) == 0)
			return true;
	}
	return false;
}

static bool
is_figure(struct censor *c, const struct mention *m, const struct secret *s,
    bool named)
{
	const char *unit = s->task->unit;
	const struct number *amount = mention_amount(c->scratch, m, unit);

	if (is_among(c, m, amount, s->figures.at, s->figures.n))
		return true;
	if (!named)
		return false;
	return is_rounded(c, m, s) ||
	    is_among(
		c, m, amount_at_all(c, m, unit), s->figures.at, s->figures.n) ||
	    is_among(c, m, mention_amount(c->scratch, m, "％"), s->percents.at,
		s->percents.n);
}

/* How well another target of the item is named by the words around it. */
static int
others_named(struct censor *c, const struct mention *m, const struct task *own)
{
	int best = 0;

	for (int i = 0; c->item && i < c->item->tasks.n; i++) {
		const struct task *task = c->item->tasks.at[i];
		int named;

		if (task == own || task->kind != TASK_TARGET ||
		    !mention_amount(c->scratch, m, task->unit))
			continue;
		named = mention_names(m, task->name, task->unit);
		if (named > best)
			best = named;
	}
	return best;
}

/* One digit in passing is too common to mean anything. */
static bool
is_telling(const struct mention *m, const char *unit)
{
	return m->decimals > 0 || number_cmp_int(m->number, 10) >= 0 ||
	    number_cmp_int(m->number, -10) <= 0 || mention_is_bare(m, unit);
}

static bool
states(struct censor *c, const struct mention *m, const struct secret *s)
{
	const struct task *within = m->run->task;
	bool inside = within == s->task;
	int named;

	if (m->run->inside && m->run->inside->kind == PROSE_VALUE)
		return false; /* masked, or another target's own */
	if (within && !inside && within->kind == TASK_TARGET &&
	    within->is_public)
		return false;
	if (!is_figure(c, m, s, true))
		return false; /* most are not: names come after */
	if (inside)
		return true;
	named = mention_names(m, s->task->name, s->task->unit);
	if (named > 0)
		return others_named(c, m, s->task) <= named;
	return c->item && c->item == s->task->item &&
	    is_telling(m, s->task->unit) && is_figure(c, m, s, false) &&
	    others_named(c, m, s->task) == 0;
}

static void
suspect_all_of(struct censor *c, const void *of)
{
	for (int i = place_find(c, of);
	     i < c->places.n && c->places.at[i].of == of; i++)
		*array_push(c->arena, &c->suspects) = c->places.at[i].secret;
}

static int
compare_ints(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

/* Those named there, of the item, or around it: states() knows no other. */
static void
gather_suspects(struct censor *c, const struct mention *m)
{
	int n;
	const int *named = name_index_find(c->names, m, &n);

	c->suspects.n = 0;
	for (int i = 0; i < n; i++)
		*array_push(c->arena, &c->suspects) = named[i];
	suspect_all_of(c, c->item);
	suspect_all_of(c, m->run->task);
	if (c->suspects.n > 1)
		qsort(c->suspects.at, (size_t)c->suspects.n,
		    sizeof *c->suspects.at, compare_ints);
}

static void
read_mention(struct censor *c, const struct mention *m)
{
	gather_suspects(c, m);
	for (int i = 0; i < c->suspects.n; i++) {
		const struct secret *s = &c->secrets.at[c->suspects.at[i]];

		if (!states(c, m, s))
			continue;
		diag(c->diags, c->id, m->run->prose->origin,
		    mention_text(c->scratch, m,
			mention_amount(c->scratch, m, "％") ? "％"
							    : s->task->unit),
		    s->task->name, s->task->id);
		return;
	}
}

static void
read_prose(struct censor *c, const struct prose *prose)
{
	struct prose_text line = prose_text_new(c->scratch, prose);
	struct mentions ms = mentions_of(&line);
	struct mention m;

	while (mention_next(c->scratch, &ms, &m))
		read_mention(c, &m);
	arena_reset(c->scratch);
}

static void
read_paragraphs(struct censor *c, const struct paragraphs *ps)
{
	for (int i = 0; i < ps->n; i++)
		read_prose(c, ps->at[i].prose);
}

static void
read_text(struct censor *c, const char *text, struct origin origin)
{
	struct prose prose = {
	    .kind = PROSE_TEXT, .text = text, .origin = origin};

	if (text)
		read_prose(c, &prose);
}

/* --- all texts ----------------------------------------------------------- */

/* What goes with a withheld target is not printed. */
static void
read_entry(struct censor *c, const struct entry *e)
{
	read_text(c, e->task->name, e->task->origin);
	if (edition_withholds(e->task))
		return;
	read_text(c, e->note, e->noted);
	read_text(c, e->reason_given, e->from);
	for (int i = 0; i < e->task->revisions.n; i++)
		read_text(c, e->task->revisions.at[i].authority,
		    e->task->revisions.at[i].value.origin);
	for (int i = 0; i < e->works.n; i++)
		read_entry(c, e->works.at[i]);
}

static void
read_entries(struct censor *c, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++)
		read_entry(c, entries->at[i]);
}

static int
compare_addresses(const void *a, const void *b)
{
	uintptr_t x = (uintptr_t) * (const void *const *)a;
	uintptr_t y = (uintptr_t) * (const void *const *)b;

	return (x > y) - (x < y);
}

static void
find_printed(struct censor *c)
{
	for (int i = 0; i < c->ledger->pillars.n; i++) {
		const struct ledger_pillar *lp = &c->ledger->pillars.at[i];

		for (int j = 0; j < lp->items.n; j++)
			for (int k = 0; k < lp->items.at[j].narratives.n; k++)
				*array_push(c->arena, &c->printed) =
				    lp->items.at[j].narratives.at[k];
	}
	if (c->printed.n > 1)
		qsort(c->printed.at, (size_t)c->printed.n,
		    sizeof *c->printed.at, compare_addresses);
}

static bool
is_printed(const struct censor *c, const struct narrative *n)
{
	const void *key = n;

	return c->printed.n > 0 &&
	    bsearch(&key, c->printed.at, (size_t)c->printed.n,
		sizeof *c->printed.at, compare_addresses);
}

/* Does the file count, in the period that is reported? */
static bool
is_latest(const struct censor *c, const struct progress *p)
{
	return c->ledger->progress->n > 0 && ledger_is_latest(c->ledger, p);
}

/* An older narrative is not printed any more: no more than a warning. */
static void
read_narratives(struct censor *c)
{
	enum diag_id id = c->id;

	for (int i = 0; i < c->list->n; i++)
		for (int j = 0; j < c->list->at[i]->narratives.n; j++) {
			const struct narrative *n =
			    &c->list->at[i]->narratives.at[j];

			c->item = n->item;
			c->id = is_printed(c, n) ? id : DIAG_STATES_WITHHELD;
			read_paragraphs(c, &n->paragraphs);
			c->id = is_latest(c, c->list->at[i])
			    ? id
			    : DIAG_STATES_WITHHELD;
			read_paragraphs(c, &n->next);
		}
	c->id = id;
}

/* What is to be done next, of no item. */
static void
read_nexts(struct censor *c)
{
	enum diag_id id = c->id;

	c->item = NULL;
	for (int i = 0; i < c->list->n; i++) {
		c->id =
		    is_latest(c, c->list->at[i]) ? id : DIAG_STATES_WITHHELD;
		read_paragraphs(c, &c->list->at[i]->next);
	}
	c->id = id;
}

static void
read_problems(struct censor *c)
{
	for (int i = 0; i < c->ledger->problems.n; i++) {
		const struct problem *p = c->ledger->problems.at[i];

		c->item = p->item;
		read_text(c, p->owner, p->origin);
		read_text(c, p->source, p->origin);
		read_paragraphs(c, &p->text);
		read_paragraphs(c, &p->now);
		read_paragraphs(c, &p->measures);
		read_paragraphs(c, &p->evidence);
	}
}

static void
read_official(struct censor *c, const struct official *o)
{
	read_text(c, o->note, o->origin);
	for (int i = 0; i < o->attachments.n; i++)
		read_text(c, o->attachments.at[i], o->origin);
}

static void
read_plan(struct censor *c)
{
	const struct ledger *ledger = c->ledger;

	c->item = NULL;
	read_text(c, ledger->plan->title, ledger->plan->origin);
	read_official(c, &ledger->plan->official);
	read_paragraphs(c, &ledger->plan->preamble);
	read_entries(c, &ledger->preamble);
	for (int i = 0; i < ledger->pillars.n; i++) {
		const struct ledger_pillar *lp = &ledger->pillars.at[i];

		c->item = NULL;
		read_prose(c, lp->pillar->title);
		for (int j = 0; j < lp->items.n; j++) {
			const struct ledger_item *li = &lp->items.at[j];

			c->item = li->item;
			read_prose(c, li->item->title);
			read_paragraphs(c, &li->item->paragraphs);
			read_entries(c, &li->entries);
		}
	}
}

void
edition_check(struct arena *arena, struct diags *diags,
    const struct ledger *ledger, const struct progress_list *list,
    bool publishing)
{
	struct censor c = {
	    .arena = arena,
	    .diags = diags,
	    .ledger = ledger,
	    .list = list,
	    .id = publishing ? DIAG_PUBLISHES_WITHHELD : DIAG_STATES_WITHHELD,
	};

	add_secrets(&c);
	if (c.secrets.n == 0)
		return;
	find_printed(&c);
	c.scratch = arena_open();
	read_plan(&c);
	read_narratives(&c);
	read_nexts(&c);
	read_problems(&c);
	arena_close(c.scratch);
}
