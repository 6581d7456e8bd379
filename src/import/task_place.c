#include <string.h>

#include "base/utf8.h"
#include "import/duty.h"
#include "import/task_table.h"

/* A target of the prose, to be found by its value and unit. */
struct candidate {
	struct paragraph *paragraph;
	struct find find;
	struct candidate *next;
};

struct placing {
	struct draft *d;
	struct map *candidates; /* "5 家" → struct candidate */
	int joined, added;
};

/* ------------------------------ candidates ------------------------------ */

static char *
key_of(struct arena *arena, const char *value, const char *unit)
{
	return arena_printf(arena, "%s %s", value, unit ? unit : "");
}

static void
gather(struct placing *p, struct paragraph *paragraph)
{
	struct find_context context = {.year = p->d->year};
	struct finds finds = {0};

	if (paragraph->finds)
		return;
	find_prose(p->d->arena, &context, paragraph->text, &finds);
	for (int i = 0; i < finds.n; i++) {
		struct candidate *candidate;
		const char *key;

		if (finds.at[i].kind != FIND_TARGET || !finds.at[i].value)
			continue;
		key = key_of(p->d->arena, finds.at[i].value, finds.at[i].unit);
		candidate = arena_new(p->d->arena, struct candidate);
		*candidate = (struct candidate){paragraph, finds.at[i], NULL};
		candidate->next = map_find(p->candidates, key);
		map_put(p->candidates, key, candidate);
	}
}

static void
gather_all(struct placing *p)
{
	for (int i = 0; i < p->d->preamble.n; i++)
		gather(p, &p->d->preamble.at[i]);
	for (int i = 0; i < p->d->pillars.n; i++)
		for (int j = 0; j < p->d->pillars.at[i].items.n; j++) {
			struct draft_item *item =
			    &p->d->pillars.at[i].items.at[j];

			for (int k = 0; k < item->paragraphs.n; k++)
				gather(p, &item->paragraphs.at[k]);
		}
}

enum { NAME_RUNES = 60 };

static int
runes_of(const char *s, uint32_t out[NAME_RUNES])
{
	const char *end = s + strlen(s);
	int n = 0;

	while (s < end && n < NAME_RUNES)
		out[n++] = utf8_next(&s, end);
	return n;
}

/* The same thing: four fifths of the shorter name stand in the longer. */
static bool
is_same_thing(const char *a, const char *b)
{
	uint32_t x[NAME_RUNES], y[NAME_RUNES];
	int nx = runes_of(a, x), ny = runes_of(b, y), hits = 0;

	for (int i = 0; i < nx; i++)
		for (int j = 0; j < ny; j++)
			if (x[i] == y[j]) {
				y[j] = 0;
				hits++;
				break;
			}
	return 5 * hits >= 4 * (nx < ny ? nx : ny);
}

/* -------------------------------- joining ------------------------------- */

static void
tell(struct placing *p, const struct task_row *row, const char *to)
{
	diag(p->d->diags, DIAG_IMPORT_JOINED, row->line.pieces.at[0].origin,
	    row->source, to);
	p->joined++;
}

static bool
join_target(struct placing *p, const struct task_row *row)
{
	const struct task_mark *mark =
	    row->offsets.n == 1 ? &row->offsets.at[0] : NULL;
	struct candidate *c;

	if (!mark || mark->is_milestone)
		return false;
	c = map_find(
	    p->candidates, key_of(p->d->arena, mark->value, mark->unit));
	while (c && !is_same_thing(mark->name, c->find.name))
		c = c->next;
	if (!c)
		return false;
	*array_push(p->d->arena, &c->paragraph->joined) =
	    (struct joined_duty){c->find.name, c->find.value, row->duty};
	tell(p, row, c->find.name);
	return true;
}

/* The item whose title is the name of the row, or holds it. */
static bool
join_item(struct placing *p, const struct task_row *row)
{
	enum { NAME_LEAST = 4 };

	if (row->offsets.n ||
	    utf8_count(row->name, (int)strlen(row->name)) < NAME_LEAST)
		return false;
	for (int i = 0; i < p->d->pillars.n; i++)
		for (int j = 0; j < p->d->pillars.at[i].items.n; j++) {
			struct draft_item *item =
			    &p->d->pillars.at[i].items.at[j];

			if (!strstr(item->title, row->name) &&
			    !strstr(row->name, item->title))
				continue;
			if (item->duty.lead || item->duty.due.year)
				continue;
			item->duty = row->duty;
			tell(p, row, item->title);
			return true;
		}
	return false;
}

/* -------------------------------- adding -------------------------------- */

static struct draft_pillar *
pillar_of(struct placing *p, const struct task_row *row, int first)
{
	const char *title = row->group ? row->group
	    : row->caption	       ? row->caption
				       : "重点任务";

	for (int i = first; i < p->d->pillars.n; i++)
		if (strcmp(p->d->pillars.at[i].title, title) == 0)
			return &p->d->pillars.at[i];
	*array_push(p->d->arena, &p->d->pillars) = (struct draft_pillar){
	    .title = title, .origin = row->line.pieces.at[0].origin};
	return &p->d->pillars.at[p->d->pillars.n - 1];
}

static void
add_item(struct placing *p, struct task_row *row, int first)
{
	struct draft_pillar *pillar = pillar_of(p, row, first);
	struct draft_item *item = array_push(p->d->arena, &pillar->items);

	item->title = row->name;
	item->origin = row->line.pieces.at[0].origin;
	item->duty = row->duty;
	*array_push(p->d->arena, &item->paragraphs) = (struct paragraph){
	    .text = row->text,
	    .block = &row->line,
	    .finds = row->marks.n ? &row->marks : NULL,
	};
	p->added++;
}

static bool
any_waits(const struct draft *d)
{
	for (int i = 0; i < d->blocks.n; i++)
		if (d->blocks.at[i].task && !d->blocks.at[i].task->is_placed)
			return true;
	return false;
}

void
task_rows_place(struct draft *d)
{
	struct placing p = {.d = d, .candidates = map_new(d->arena)};
	int first = d->pillars.n;
	struct origin origin = {0};

	if (any_waits(d))
		gather_all(&p);
	for (int i = 0; i < d->blocks.n; i++) {
		struct task_row *row = d->blocks.at[i].task;

		if (!row || row->is_placed)
			continue;
		if (!origin.file)
			origin = row->line.pieces.at[0].origin;
		row->is_placed = true;
		d->blocks.at[i].use = BLOCK_HEADING;
		if (!join_target(&p, row) && !join_item(&p, row))
			add_item(&p, row, first);
	}
	if (p.joined + p.added)
		diag(d->diags, DIAG_IMPORT_TASKS, origin, p.joined + p.added,
		    p.joined, p.added);
}
