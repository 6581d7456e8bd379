/*
 * A word → the entry, item, pillar or office of that id, name or number.
 *
 * Ids first, then whole names, then the part of a name; a part that several
 * have is no name. An office comes before what its name is a part of.
 */
#include "answer/explain_find.h"

#include <string.h>

#include "base/buf.h"

/* All that has a name, in the order of the plan. */
struct named {
	const char *id, *name, *number;
	struct subject subject;
};

struct index {
	struct arena *arena;
	struct named *at;
	int n, cap;
};

static void
add(struct index *ix, const char *id, const char *name, struct subject subject)
{
	*array_push(ix->arena, ix) =
	    (struct named){id ? id : "", name ? name : "", "", subject};
}

static void
add_entries(struct index *ix, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		const struct entry *e = entries->at[i];

		add(ix, e->task->id, e->task->name,
		    (struct subject){.entry = e});
		for (int w = 0; w < e->works.n; w++)
			add(ix, e->works.at[w]->task->id,
			    e->works.at[w]->task->name,
			    (struct subject){.entry = e->works.at[w]});
	}
}

static void
add_pillar(struct index *ix, const struct ledger_pillar *lp)
{
	add(ix, lp->pillar->id, lp->pillar->title_text,
	    (struct subject){.pillar = lp});
	for (int i = 0; i < lp->items.n; i++) {
		const struct ledger_item *li = &lp->items.at[i];

		add(ix, li->item->id, li->item->title_text,
		    (struct subject){.item = li});
		ix->at[ix->n - 1].number =
		    arena_printf(ix->arena, "%d", li->item->number);
		add_entries(ix, &li->entries);
	}
}

static struct index
index_new(struct arena *arena, const struct ledger *ledger)
{
	struct index ix = {.arena = arena};

	add_entries(&ix, &ledger->preamble);
	for (int i = 0; i < ledger->pillars.n; i++)
		add_pillar(&ix, &ledger->pillars.at[i]);
	add(&ix, ledger->plan->id, ledger->plan->title, (struct subject){0});
	return ix;
}

static bool
is_id(const struct named *x, const char *word)
{
	return strcmp(x->id, word) == 0;
}

static bool
is_name(const struct named *x, const char *word)
{
	return strcmp(x->name, word) == 0 || strcmp(x->number, word) == 0;
}

static bool
has_part(const struct named *x, const char *word)
{
	return strstr(x->name, word) != NULL;
}

/* What all that fit are called: "亿元以上产业项目（project-yi）、…". */
static const char *
names_of(const struct index *ix,
    bool (*fits)(const struct named *, const char *), const char *word)
{
	struct buf names;
	int n = 0;

	buf_init(&names, ix->arena);
	for (int i = 0; i < ix->n; i++)
		if (fits(&ix->at[i], word))
			buf_printf(&names, "%s%s（%s）", n++ ? "、" : "",
			    ix->at[i].name, ix->at[i].id);
	return names.s;
}

static const char *
nearest(const struct index *ix, const char *word)
{
	const char **names =
	    arena_alloc(ix->arena, sizeof *names * 2 * (size_t)ix->n);
	int n = 0;

	for (int i = 0; i < ix->n; i++) {
		names[n++] = ix->at[i].id;
		names[n++] = ix->at[i].name;
	}
	return diag_nearest(word, names, n);
}

static const struct office *
office_find(const struct ledger *ledger, const char *word)
{
	for (int i = 0; i < ledger->offices.n; i++) {
		const struct office *office = &ledger->offices.at[i];

		if (strcmp(office->id, word) == 0 ||
		    strcmp(office->name, word) == 0)
			return office;
	}
	return NULL;
}

bool
subject_find(struct arena *arena, const struct ledger *ledger, const char *name,
    struct subject *subject, const char **meant)
{
	static bool (*const ways[])(const struct named *, const char *) = {
	    is_id, is_name, has_part};
	struct index ix = index_new(arena, ledger);

	*meant = NULL;
	for (int w = 0; *name && w < LEN(ways); w++) {
		const struct named *found = NULL;
		int n = 0;

		subject->office =
		    ways[w] == has_part ? office_find(ledger, name) : NULL;
		if (subject->office)
			return true;
		for (int i = 0; i < ix.n; i++)
			if (ways[w](&ix.at[i], name)) {
				found = &ix.at[i];
				n++;
			}
		if (n == 1) {
			*subject = found->subject;
			return true;
		}
		if (n > 1) {
			*meant = names_of(&ix, ways[w], name);
			return false;
		}
	}
	*meant = nearest(&ix, name);
	return false;
}
