/*
 * Progress files → records: every figure an observation of its task, in order
 * of periods.
 *
 * A correction writes over the observation of the file it corrects and leaves
 * the old value behind.
 */
#include "ledger/record.h"

#include <stddef.h>

const char *const figure_names[FIGURE_VALUES + 1] = {
    "actual", "covered", "total", "reference", "assigned", "previous", NULL};

_Static_assert(offsetof(struct figure, previous) ==
	offsetof(struct figure, values[FIGURE_VALUES - 1]),
    "a name for each value");

const struct figure_value *
figure_main(const struct figure *figure)
{
	if (figure->target->rule == RULE_COVER && figure->covered.number)
		return &figure->covered;
	return &figure->actual;
}

bool
figure_is_absent(const struct figure *figure)
{
	return figure->note && *figure->note &&
	    figure->target->rule != RULE_NONE && !figure->actual.number &&
	    !figure->covered.number;
}

/* --- files --------------------------------------------------------------- */

struct map *
progress_ids(struct arena *arena, const struct progress_list *list)
{
	struct map *ids = map_new(arena);

	for (int i = 0; i < list->n; i++)
		if (!map_find(ids, list->at[i]->id))
			map_put(ids, list->at[i]->id, list->at[i]);
	return ids;
}

/* What c corrects among all; NULL when nothing, or nothing that is there. */
static const struct progress *
corrected(const struct map *all, const struct progress *c)
{
	return c->corrects ? map_find(all, c->corrects) : NULL;
}

/* No chain is longer than there are files: one that is runs in a circle. */
bool
progress_corrects(
    const struct map *all, const struct progress *c, const struct progress *x)
{
	for (int left = map_count(all); left > 0; left--) {
		c = corrected(all, c);
		if (!c)
			return false;
		if (c == x)
			return true;
	}
	return false;
}

bool
progress_in_year(const struct progress *p, int year)
{
	return p->period.months > 0 && p->period.start.year == year &&
	    p->period.end.year == year;
}

/* How many files stand between it and one that corrects nothing. */
static int
chain_length(const struct map *all, const struct progress *p)
{
	int n = 0;

	while ((p = corrected(all, p)) && n < map_count(all))
		n++;
	return n;
}

/* A correction counts after what is of its period, whenever it was dated. */
static int
file_order(
    const struct map *all, const struct progress *a, const struct progress *b)
{
	int order = date_cmp(a->period.end, b->period.end);

	if (order == 0)
		order = chain_length(all, a) - chain_length(all, b);
	return order != 0 ? order : date_cmp(a->as_of, b->as_of);
}

/* Stable: equals stay in the order in which they were given. */
static void
file_insert(struct join *join, struct progress *p)
{
	struct progress_list *files = &join->files;
	int i;

	(void)array_push(join->arena, files);
	for (i = files->n - 1; i > 0; i--) {
		if (file_order(join->ids, files->at[i - 1], p) <= 0)
			break;
		files->at[i] = files->at[i - 1];
	}
	files->at[i] = p;
}

/* --- observations -------------------------------------------------------- */

struct record *
record_of(struct join *join, const struct task *task)
{
	struct record *record = map_find(join->records, task->id);

	if (!record) {
		record = arena_new(join->arena, struct record);
		map_put(join->records, task->id, record);
	}
	return record;
}

static void
observe(struct join *join, struct record *record, const struct progress *p,
    const struct figure *figure)
{
	int i;

	(void)array_push(join->arena, &record->figures);
	for (i = record->figures.n - 1; i > 0; i--) {
		struct observation *before = &record->figures.at[i - 1];
		if (date_cmp(before->progress->period.end, p->period.end) <= 0)
			break;
		record->figures.at[i] = *before;
	}
	record->figures.at[i] = (struct observation){p, *figure};
}

/*
 * Writes what is given over what was. A note that said why there was no figure
 * goes when the figure comes.
 */
static void
correct(struct join *join, struct record *record, struct observation *old,
    const struct figure *by)
{
	bool was_absent = figure_is_absent(&old->figure);

	for (int i = 0; i < FIGURE_VALUES; i++) {
		struct figure_value *to = &old->figure.values[i];
		const struct figure_value *from = &by->values[i];
		if (!from->number)
			continue;
		if (to->number)
			*array_push(join->arena, &record->was) = (struct was){
			    .value = to->text,
			    .from = old->figure.origin,
			    .why = "corrected",
			    .what = figure_names[i],
			    .period = old->progress->period_text,
			};
		*to = *from;
	}
	if (figure_main(by)->number)
		old->figure.increment = by->increment;
	if (by->note || (was_absent && figure_main(by)->number))
		old->figure.note = by->note;
	old->figure.origin = by->origin;
}

/* The observation that p's figure replaces, or NULL. */
static struct observation *
find_corrected(
    struct join *join, struct record *record, const struct progress *p)
{
	for (int i = record->figures.n - 1; i >= 0; i--)
		if (progress_corrects(
			join->ids, p, record->figures.at[i].progress))
			return &record->figures.at[i];
	return NULL;
}

static void
add_figure(
    struct join *join, const struct progress *p, const struct figure *figure)
{
	struct record *record = record_of(join, figure->target);
	struct observation *old = find_corrected(join, record, p);

	if (old)
		correct(join, record, old, figure);
	else
		observe(join, record, p, figure);
}

static const char *
step_text(struct arena *arena, const struct step *step)
{
	if (!step->percent.text)
		return step_names[step->state];
	return arena_printf(
	    arena, "%s %s", step_names[step->state], step->percent.text);
}

/* Takes the steps that p corrects out of the record. */
static void
drop_steps(struct join *join, struct record *record, const struct progress *p)
{
	int kept = 0;

	for (int i = 0; i < record->steps.n; i++) {
		struct step_seen seen = record->steps.at[i];
		if (!progress_corrects(join->ids, p, seen.progress)) {
			record->steps.at[kept++] = seen;
			continue;
		}
		*array_push(join->arena, &record->was) = (struct was){
		    .value = step_text(join->arena, seen.step),
		    .from = seen.step->origin,
		    .why = "corrected",
		    .what = "step",
		    .period = seen.progress->period_text,
		};
	}
	record->steps.n = kept;
}

/* A later date counts later, whatever the order within the file. */
static void
add_step(struct join *join, const struct progress *p, const struct step *step)
{
	struct record *record = record_of(join, step->of);
	int i;

	drop_steps(join, record, p);
	(void)array_push(join->arena, &record->steps);
	for (i = record->steps.n - 1; i > 0; i--) {
		struct step_seen *before = &record->steps.at[i - 1];
		if (before->progress != p || !date_given(step->on) ||
		    date_cmp(before->step->on, step->on) <= 0)
			break;
		record->steps.at[i] = *before;
	}
	record->steps.at[i] = (struct step_seen){p, step};
}

static void
add_file(struct join *join, const struct progress *p)
{
	for (int i = 0; i < p->figures.n; i++)
		add_figure(join, p, &p->figures.at[i]);
	for (int i = 0; i < p->steps.n; i++)
		add_step(join, p, &p->steps.at[i]);
}

/* --- public -------------------------------------------------------------- */

struct join *
join_new(struct arena *arena, const struct plan *plan,
    const struct progress_list *list, struct date as_of)
{
	struct join *join = arena_new(arena, struct join);
	struct progress_list counted = {0};

	for (int i = 0; i < list->n; i++) {
		struct progress *p = list->at[i];
		if (!progress_in_year(p, plan->year) ||
		    (date_given(as_of) && date_cmp(p->as_of, as_of) > 0))
			continue;
		*array_push(arena, &counted) = p;
	}
	*join = (struct join){
	    .arena = arena,
	    .plan = plan,
	    .ids = progress_ids(arena, &counted),
	    .records = map_new(arena),
	};
	for (int i = 0; i < counted.n; i++)
		file_insert(join, counted.at[i]);
	for (int i = 0; i < join->files.n; i++)
		add_file(join, join->files.at[i]);
	return join;
}

const struct progress_list *
join_files(const struct join *join)
{
	return &join->files;
}

void
join_was(struct join *join, struct entry *e)
{
	const struct record *record = record_of(join, e->task);

	for (int i = 0; i < record->was.n; i++)
		*array_push(join->arena, &e->was) = record->was.at[i];
	for (int i = 0; i < e->works.n; i++)
		join_was(join, e->works.at[i]);
}

int
join_count(struct join *join, const struct task *task)
{
	return record_of(join, task)->figures.n;
}

struct reported
join_figure(struct join *join, const struct task *task, int i)
{
	const struct observation *o = &record_of(join, task)->figures.at[i];

	return (struct reported){o->progress, &o->figure};
}

/* --- problems ------------------------------------------------------------ */

static void
take_text(const char **to, const char *from)
{
	if (from)
		*to = from;
}

static void
take_date(struct date *to, struct date from)
{
	if (date_given(from))
		*to = from;
}

static void
take_paragraphs(struct paragraphs *to, const struct paragraphs *from)
{
	if (from->n > 0)
		*to = *from;
}

void
problem_update(struct problem *to, const struct problem *from)
{
	static const struct date none;

	if (from->item)
		to->item = from->item;
	take_date(&to->found, from->found);
	if (date_given(to->due) && date_given(from->due) &&
	    !date_given(to->first_due) && date_cmp(to->due, from->due) != 0)
		to->first_due = to->due;
	take_date(&to->due, from->due);
	/* Taken up again: it is closed no longer. */
	if (from->state && problem_state(from->state, none) != PROBLEM_CLOSED)
		to->closed = none;
	take_date(&to->closed, from->closed);
	take_text(&to->lead, from->lead);
	take_text(&to->owner, from->owner);
	take_text(&to->source, from->source);
	take_text(&to->severity, from->severity);
	take_text(&to->state, from->state);
	take_paragraphs(&to->text, &from->text);
	take_paragraphs(&to->now, &from->now);
	take_paragraphs(&to->measures, &from->measures);
	take_paragraphs(&to->evidence, &from->evidence);
	if (from->images.n > 0)
		to->images = from->images;
}
