/*
 * Two lists of pieces → what was edited.
 *
 * What is the same in both, in order, stands for itself. Between, pieces that
 * say nearly the same are each other's; what is left was taken away or put in.
 * Word keeps the controls around figures, LibreOffice their places only: so a
 * figure is found by where it stands in the text that was made.
 */
#include "answer/edited.h"

#include <stdlib.h>
#include <string.h>

#include "answer/words_diff.h"

enum {
	ALIKE = 50, /* percent: the same piece, edited */
	GAP_MAX = 4000 /* pairs that are compared between two that agree */
};

struct comparing {
	struct arena *arena;
	const struct edited *was, *now;
	int *pair; /* of each piece that was made: the one there is; -1 */
	bool *taken; /* of each piece there is */
	struct edits out;
};

/* --- Which is which ------------------------------------------------------ */

static const struct edited_piece *
was_at(const struct comparing *c, int i)
{
	return &c->was->pieces.at[i];
}

static const struct edited_piece *
now_at(const struct comparing *c, int i)
{
	return &c->now->pieces.at[i];
}

/* A row is no paragraph. */
static bool
is_same(const struct comparing *c, int i, int j)
{
	const struct edited_piece *a = was_at(c, i), *b = now_at(c, j);

	return !a->table == !b->table && strcmp(a->text, b->text) == 0;
}

static int
likeness(const struct comparing *c, int i, int j)
{
	const struct edited_piece *a = was_at(c, i), *b = now_at(c, j);

	if (!a->table != !b->table)
		return 0;
	return words_alike(c->arena, a->text, b->text);
}

static void
pair(struct comparing *c, int i, int j)
{
	c->pair[i] = j;
	c->taken[j] = true;
}

/* The best pairs in order, of those that are alike enough. */
static void
pair_gap(struct comparing *c, int i0, int i1, int j0, int j1)
{
	int m = i1 - i0, n = j1 - j0;
	int *best, *like;

	if (m == 0 || n == 0 || m > GAP_MAX / n)
		return;
	like = arena_alloc(c->arena, sizeof *like * (size_t)(m * n));
	best =
	    arena_alloc(c->arena, sizeof *best * (size_t)((m + 1) * (n + 1)));
	for (int i = m - 1; i >= 0; i--)
		for (int j = n - 1; j >= 0; j--) {
			int *at = &best[i * (n + 1) + j];
			int with = likeness(c, i0 + i, j0 + j);

			like[i * n + j] = with;
			*at = at[1] > at[n + 1] ? at[1] : at[n + 1];
			if (with >= ALIKE && with + at[n + 2] > *at)
				*at = with + at[n + 2];
		}
	for (int i = 0, j = 0; i < m && j < n;) {
		const int *at = &best[i * (n + 1) + j];
		int with = like[i * n + j];

		if (with >= ALIKE && *at == with + at[n + 2])
			pair(c, i0 + i++, j0 + j++);
		else if (*at == at[1])
			j++;
		else
			i++;
	}
}

/* Lengths of what is common from each place on; NULL: too much. */
static int *
common(const struct comparing *c, int head, int m, int n)
{
	enum { CELLS = 16000000 };
	int *t;

	if ((long)(m + 1) * (n + 1) > CELLS)
		return NULL;
	t = calloc((size_t)(m + 1) * (size_t)(n + 1), sizeof *t);
	for (int i = m - 1; t && i >= 0; i--)
		for (int j = n - 1; j >= 0; j--) {
			int *at = &t[i * (n + 1) + j];

			*at = is_same(c, head + i, head + j) ? at[n + 2] + 1
			    : at[1] > at[n + 1]		     ? at[1]
							     : at[n + 1];
		}
	return t;
}

/* The middle: what agrees parts it into gaps. */
static void
pair_middle(struct comparing *c, int head, int m, int n)
{
	int *t = common(c, head, m, n);
	int i = 0, j = 0, gap_i = 0, gap_j = 0;

	while (t && i < m && j < n) {
		const int *at = &t[i * (n + 1) + j];

		if (is_same(c, head + i, head + j)) {
			pair_gap(
			    c, head + gap_i, head + i, head + gap_j, head + j);
			pair(c, head + i, head + j);
			gap_i = ++i;
			gap_j = ++j;
		} else if (at[1] >= at[n + 1]) {
			j++;
		} else {
			i++;
		}
	}
	pair_gap(c, head + gap_i, head + m, head + gap_j, head + n);
	free(t);
}

static void
pair_all(struct comparing *c)
{
	int m = c->was->pieces.n, n = c->now->pieces.n, head = 0;

	while (head < m && head < n && is_same(c, head, head)) {
		pair(c, head, head);
		head++;
	}
	while (m > head && n > head && is_same(c, m - 1, n - 1))
		pair(c, --m, --n);
	pair_middle(c, head, m - head, n - head);
}

/* --- Within a piece ------------------------------------------------------ */

static bool
is_figure_byte(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' ||
	    c == '+';
}

static bool
has_digit(const char *from, const char *to)
{
	for (; from < to; from++)
		if (*from >= '0' && *from <= '9')
			return true;
	return false;
}

/* Does the change touch the figure? What is put in beside it does, if it makes
 * another number of it. */
static bool
touches(const struct words_change *x, const struct edited_figure *f,
    const char *now)
{
	if (x->from < f->end && x->to > f->start)
		return true;
	if (x->to == f->start && x->new_to > x->new_from)
		return x->from == x->to && is_figure_byte(now[x->new_to - 1]);
	if (x->from == f->end && x->new_to > x->new_from)
		return x->from == x->to && is_figure_byte(now[x->new_from]);
	return false;
}

/* The narrowest figure that it touches, or NULL. A sentence that is of one
 * entry counts where numbers are changed. */
static const struct edited_figure *
figure_of(const struct edited_piece *was, const struct words_change *x,
    const char *now)
{
	const struct edited_figure *best = NULL;
	bool number = has_digit(was->text + x->from, was->text + x->to) ||
	    has_digit(now + x->new_from, now + x->new_to);

	for (int i = 0; i < was->figures.n; i++) {
		const struct edited_figure *f = &was->figures.at[i];

		if (!touches(x, f, now) || (!f->is && !number))
			continue;
		if (!best || f->end - f->start < best->end - best->start)
			best = f;
	}
	return best;
}

/* What stands in the place of the figure now. */
static const char *
figure_now(struct arena *arena, const struct words_changes *changes,
    const struct edited_figure *f, const char *now)
{
	int start = f->start, end = f->end, low = -1, high = -1, shift = 0;

	for (int i = 0; i < changes->n; i++) {
		const struct words_change *x = &changes->at[i];
		bool touched = touches(x, f, now);

		if (!touched && x->from >= end)
			break;
		if (touched && low < 0)
			low = x->from <= start ? x->new_from : start + shift;
		shift = x->new_to - x->to;
		if (touched)
			high = x->to >= end ? x->new_to : -1;
	}
	if (low < 0)
		low = start + shift;
	if (high < 0)
		high = end + shift;
	return arena_strndup(arena, now + low, (size_t)(high - low));
}

static void
found(struct comparing *c, struct edit_found edit)
{
	*array_push(c->arena, &c->out) = edit;
}

static void
figure_found(struct comparing *c, const struct words_changes *changes,
    const struct edited_figure *f, int i, int j)
{
	const struct edited_piece *was = was_at(c, i), *now = now_at(c, j);
	const char *wanted = arena_strndup(
	    c->arena, was->text + f->start, (size_t)(f->end - f->start));

	/* Several changes of one are told once. */
	for (int k = c->out.n - 1; k >= 0 && c->out.at[k].was == was; k--)
		if (c->out.at[k].of == f->of && c->out.at[k].is == f->is &&
		    c->out.at[k].kind == EDIT_FIGURE &&
		    strcmp(c->out.at[k].wanted, wanted) == 0)
			return;
	found(c,
	    (struct edit_found){
		.kind = EDIT_FIGURE,
		.was = was,
		.now = now,
		.of = f->of,
		.is = f->is,
		.wanted = wanted,
		.found = figure_now(c->arena, changes, f, now->text),
	    });
}

static void
compare_piece(struct comparing *c, int i, int j)
{
	const struct edited_piece *was = was_at(c, i), *now = now_at(c, j);
	struct words_changes changes =
	    words_changes(c->arena, was->text, now->text);
	bool words = false;

	for (int k = 0; k < changes.n; k++) {
		const struct edited_figure *f =
		    figure_of(was, &changes.at[k], now->text);

		if (f)
			figure_found(c, &changes, f, i, j);
		else
			words = true;
	}
	if (words)
		found(c,
		    (struct edit_found){
			.kind = EDIT_TEXT, .was = was, .now = now});
}

/* --- Entries of tables --------------------------------------------------- */

static void
entries_of(struct map *map, const struct edited_piece *piece)
{
	for (int i = 0; piece->table && i < piece->figures.n; i++)
		map_put(map, piece->figures.at[i].of, (void *)piece);
}

/* Those that a table has had, and that stand in none now. */
static void
entries_gone(struct comparing *c)
{
	struct map *there = map_new(c->arena), *told = map_new(c->arena);

	for (int i = 0; i < c->was->pieces.n; i++)
		if (c->pair[i] >= 0)
			entries_of(there, was_at(c, i));
	for (int j = 0; j < c->now->pieces.n; j++)
		entries_of(there, now_at(c, j));
	for (int i = 0; i < c->was->pieces.n; i++) {
		const struct edited_piece *was = was_at(c, i);

		for (int k = 0; was->table && k < was->figures.n; k++) {
			const char *of = was->figures.at[k].of;

			if (map_find(there, of) || map_find(told, of))
				continue;
			map_put(told, of, told);
			found(c,
			    (struct edit_found){
				.kind = EDIT_TARGET, .was = was, .of = of});
		}
	}
}

/* --- All ----------------------------------------------------------------- */

/* In the order of the file: what went, where it stood. */
static void
tell(struct comparing *c)
{
	int next = 0;

	for (int i = 0; i < c->was->pieces.n; i++) {
		int j = c->pair[i];

		for (; next < j; next++)
			if (!c->taken[next])
				found(c,
				    (struct edit_found){.kind = EDIT_NEW,
					.now = now_at(c, next)});
		if (j < 0) {
			found(c,
			    (struct edit_found){
				.kind = EDIT_GONE, .was = was_at(c, i)});
			continue;
		}
		next = j + 1;
		if (!is_same(c, i, j))
			compare_piece(c, i, j);
	}
	for (; next < c->now->pieces.n; next++)
		if (!c->taken[next])
			found(c,
			    (struct edit_found){
				.kind = EDIT_NEW, .now = now_at(c, next)});
}

struct edits
edited_compare(
    struct arena *arena, const struct edited *made, const struct edited *now)
{
	struct comparing c = {
	    .arena = arena,
	    .was = made,
	    .now = now,
	    .pair = arena_alloc(
		arena, sizeof *c.pair * (size_t)(made->pieces.n + 1)),
	    .taken = arena_alloc(
		arena, sizeof *c.taken * (size_t)(now->pieces.n + 1)),
	};

	for (int i = 0; i < made->pieces.n; i++)
		c.pair[i] = -1;
	pair_all(&c);
	tell(&c);
	entries_gone(&c);
	return c.out;
}
