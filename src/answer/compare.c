/* Inventories node by node, field by field; see compare.h. */
#include "answer/compare.h"

#include <string.h>

#include "answer/words_diff.h"

enum {
	ALIKE = 60, /* percent of the words by which two are one renamed */
	PAIRS_MAX = 10000, /* that are compared for that */
};

struct comparison {
	struct arena *arena;
	const struct inventory *old, *new;
	const struct inventory_node **pairs; /* by order of old: the new one */
	const struct inventory_node *
	    *origins; /* by order of new: the old one */
	bool *moved; /* by order of new */
	struct changes *changes;
};

char *
inventory_key(struct arena *arena, const char *kind, const char *id)
{
	return arena_printf(arena, "%s %s", kind, id);
}

const struct inventory_field *
inventory_field(const struct inventory_node *node, const char *key)
{
	for (int i = 0; i < node->fields.n; i++)
		if (strcmp(node->fields.at[i].key, key) == 0)
			return &node->fields.at[i];
	return NULL;
}

static void
note(struct comparison *c, struct change change)
{
	*array_push(c->arena, c->changes) = change;
}

/* --- which is which ------------------------------------------------------ */

static void
marry(struct comparison *c, const struct inventory_node *old,
    const struct inventory_node *new)
{
	c->pairs[old->order] = new;
	c->origins[new->order] = old;
}

static const struct inventory_node *
partner(struct comparison *c, const struct inventory_node *old)
{
	return c->pairs[old->order];
}

static const struct inventory_node *
origin_of(struct comparison *c, const struct inventory_node *new)
{
	return c->origins[new->order];
}

static void
match_ids(struct comparison *c)
{
	for (int i = 0; i < c->old->nodes.n; i++) {
		const struct inventory_node *old = c->old->nodes.at[i];
		const struct inventory_node *new = map_find(c->new->by_key,
		    inventory_key(c->arena, old->kind, old->id));

		if (new && !origin_of(c, new))
			marry(c, old, new);
	}
}

/* Another id under the same name. */
static void
match_names(struct comparison *c)
{
	struct map *names = map_new(c->arena);

	for (int i = 0; i < c->new->nodes.n; i++) {
		const struct inventory_node *new = c->new->nodes.at[i];

		if (!origin_of(c, new) && *new->name)
			map_put(names,
			    inventory_key(c->arena, new->kind, new->name),
			    (void *)new);
	}
	for (int i = 0; i < c->old->nodes.n; i++) {
		const struct inventory_node *old = c->old->nodes.at[i], *new;

		if (partner(c, old) || !*old->name)
			continue;
		new = map_find(
		    names, inventory_key(c->arena, old->kind, old->name));
		if (new && !origin_of(c, new))
			marry(c, old, new);
	}
}

static const char *
words_of(const struct inventory_node *node)
{
	const struct inventory_field *text = inventory_field(node, "text");

	return text ? text->value : "";
}

/* Percent of the name or of the words, whichever is more. */
static int
alike(struct comparison *c, const struct inventory_node *a,
    const struct inventory_node *b)
{
	int names, words;

	if (strcmp(a->kind, b->kind) != 0)
		return 0;
	names = words_alike(c->arena, a->name, b->name);
	words = words_alike(c->arena, words_of(a), words_of(b));
	return names > words ? names : words;
}

/* The best of the new nodes without a partner; NULL: none is near. */
static const struct inventory_node *
find_renamed(struct comparison *c, const struct inventory_node *old)
{
	const struct inventory_node *best = NULL;
	int most = ALIKE - 1;

	for (int i = 0; i < c->new->nodes.n; i++) {
		const struct inventory_node *new = c->new->nodes.at[i];
		int likeness;

		if (origin_of(c, new))
			continue;
		likeness = alike(c, old, new);
		if (likeness > most) {
			most = likeness;
			best = new;
		}
	}
	return best;
}

static int
alone(const struct inventory *inventory,
    const struct inventory_node *const *partners)
{
	int n = 0;

	for (int i = 0; i < inventory->nodes.n; i++)
		n += !partners[i];
	return n;
}

/* Every pair that is left is looked at: two other plans are not compared so. */
static void
match_renamed(struct comparison *c)
{
	if ((long)alone(c->old, c->pairs) * alone(c->new, c->origins) >
	    PAIRS_MAX)
		return;
	for (int i = 0; i < c->old->nodes.n; i++) {
		const struct inventory_node *old = c->old->nodes.at[i];
		const struct inventory_node *new;

		if (partner(c, old) || strcmp(old->kind, "revise") == 0)
			continue;
		new = find_renamed(c, old);
		if (new)
			marry(c, old, new);
	}
}

/* --- what moved ---------------------------------------------------------- */

static bool
is_elsewhere(struct comparison *c, const struct inventory_node *old,
    const struct inventory_node *new)
{
	return old->parent &&
	    new->parent &&partner(c, old->parent) != new->parent;
}

/* New nodes that stayed with their parent, in their order. */
struct siblings {
	const struct inventory_node **at;
	int *before; /* the one before in the longest run that ends there */
	int *ends; /* by length of run: the sibling with the least end */
	int n, longest;
};

static struct siblings
stayed(struct comparison *c, const struct inventory_node *parent)
{
	size_t room = (size_t)c->new->nodes.n + 1;
	struct siblings s = {0};

	s.at = arena_alloc(c->arena, sizeof *s.at * room);
	s.before = arena_alloc(c->arena, sizeof *s.before * room);
	s.ends = arena_alloc(c->arena, sizeof *s.ends * room);
	for (int i = 0; i < c->new->nodes.n; i++) {
		const struct inventory_node *new = c->new->nodes.at[i];
		const struct inventory_node *old = origin_of(c, new);

		if (new->parent == parent && old && !is_elsewhere(c, old, new))
			s.at[s.n++] = new;
	}
	return s;
}

/* The longest runs that kept their order, by patience sorting. */
static void
measure_runs(struct comparison *c, struct siblings *s)
{
	for (int i = 0; i < s->n; i++) {
		int order = origin_of(c, s->at[i])->order;
		int low = 0, high = s->longest;

		while (low < high) {
			int middle = (low + high) / 2;
			int end = s->ends[middle];

			if (origin_of(c, s->at[end])->order < order)
				low = middle + 1;
			else
				high = middle;
		}
		s->before[i] = low > 0 ? s->ends[low - 1] : -1;
		s->ends[low] = i;
		if (low == s->longest)
			s->longest++;
	}
}

/* Marks what left its place among the children of the parent. */
static void
find_moved(struct comparison *c, const struct inventory_node *parent)
{
	struct siblings s = stayed(c, parent);
	int end;

	measure_runs(c, &s);
	end = s.longest > 0 ? s.ends[s.longest - 1] : -1;
	for (int i = s.n - 1; i >= 0; i--)
		if (i == end)
			end = s.before[i];
		else
			c->moved[s.at[i]->order] = true;
}

/* Targets stand in prose, whose words show what moved. */
static bool
has_places(const struct inventory_node *node)
{
	return strcmp(node->kind, "plan") == 0 ||
	    strcmp(node->kind, "ledger") == 0 ||
	    strcmp(node->kind, "pillar") == 0;
}

/* --- what changed -------------------------------------------------------- */

static bool
is_same(const struct inventory_field *a, const struct inventory_field *b)
{
	return a && b && strcmp(a->value, b->value) == 0;
}

static void
compare_fields(struct comparison *c, const struct inventory_node *old,
    const struct inventory_node *new)
{
	for (int i = 0; i < new->fields.n; i++) {
		const struct inventory_field *is = &new->fields.at[i];
		const struct inventory_field *was =
		    inventory_field(old, is->key);

		if (!is_same(was, is))
			note(c,
			    (struct change){
				CHANGE_FIELD, old, new, is->key, was, is});
	}
	for (int i = 0; i < old->fields.n; i++) {
		const struct inventory_field *was = &old->fields.at[i];

		if (!inventory_field(new, was->key))
			note(c,
			    (struct change){
				CHANGE_FIELD, old, new, was->key, was, NULL});
	}
}

static void
compare_node(struct comparison *c, const struct inventory_node *new)
{
	const struct inventory_node *old = origin_of(c, new);

	if (!old) {
		note(c, (struct change){.kind = CHANGE_ADDED, .new = new});
		return;
	}
	if (strcmp(old->id, new->id) != 0)
		note(c,
		    (struct change){
			CHANGE_RENAMED, old, new, NULL, NULL, NULL});
	if (is_elsewhere(c, old, new) || c->moved[new->order])
		note(c,
		    (struct change){CHANGE_MOVED, old, new, NULL, NULL, NULL});
	compare_fields(c, old, new);
}

void
compare(struct arena *arena, const struct inventory *old,
    const struct inventory *new, struct changes *changes)
{
	size_t n = (size_t) new->nodes.n + 1, m = (size_t)old->nodes.n + 1;
	struct comparison c = {arena, old, new,
	    .pairs = arena_alloc(arena, sizeof *c.pairs * m),
	    .origins = arena_alloc(arena, sizeof *c.origins * n),
	    .moved = arena_alloc(arena, sizeof *c.moved * n),
	    .changes = changes};

	match_ids(&c);
	match_names(&c);
	match_renamed(&c);
	for (int i = 0; i < new->nodes.n; i++)
		if (has_places(new->nodes.at[i]))
			find_moved(&c, new->nodes.at[i]);
	for (int i = 0; i < new->nodes.n; i++)
		compare_node(&c, new->nodes.at[i]);
	for (int i = 0; i < old->nodes.n; i++)
		if (!partner(&c, old->nodes.at[i]))
			note(&c,
			    (struct change){.kind = CHANGE_REMOVED,
				.old = old->nodes.at[i]});
}
