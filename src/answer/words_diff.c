/*
 * The longest common subsequence of two texts, by tokens: a Han character or
 * a sign, a number, a Latin word.
 *
 * What begins and ends alike is cut off first. Beyond a bound of work the
 * middle is shown as replaced: right, if not short. One or two tokens that
 * agree by chance between changes are shown as changed, too.
 */
#include "answer/words_diff.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

enum {
	CELLS_MAX = 16000000, /* of the table, two bytes each */
	TOKENS_MAX = 60000, /* lengths fit 16 bits */
	CHANCE = 1, /* tokens that agree without meaning it */
	CONTEXT = 8, /* tokens shown before and after a change */
};

struct token {
	const char *s;
	int n; /* bytes */
};

struct tokens {
	struct token *at;
	int n, cap;
};

static bool
is_word(uint32_t rune)
{
	return (rune >= '0' && rune <= '9') || (rune >= 'a' && rune <= 'z') ||
	    (rune >= 'A' && rune <= 'Z') || rune == '.';
}

static struct tokens
tokens_of(struct arena *arena, const char *s)
{
	const char *end = s + strlen(s);
	struct tokens tokens = {0};
	bool in_word = false;

	while (s < end) {
		const char *start = s;
		bool word = is_word(utf8_next(&s, end));

		if (word && in_word)
			tokens.at[tokens.n - 1].n += (int)(s - start);
		else
			*array_push(arena, &tokens) =
			    (struct token){start, (int)(s - start)};
		in_word = word;
	}
	return tokens;
}

static bool
is_same(struct token a, struct token b)
{
	return a.n == b.n && memcmp(a.s, b.s, (size_t)a.n) == 0;
}

/* The middles of two texts, without what begins and ends alike. */
struct pair {
	struct tokens a, b;
	int head, tail; /* tokens cut off */
};

static struct pair
pair_new(struct arena *arena, const char *a, const char *b)
{
	struct pair p = {tokens_of(arena, a), tokens_of(arena, b), 0, 0};

	while (p.head < p.a.n && p.head < p.b.n &&
	    is_same(p.a.at[p.head], p.b.at[p.head]))
		p.head++;
	while (p.tail < p.a.n - p.head && p.tail < p.b.n - p.head &&
	    is_same(p.a.at[p.a.n - 1 - p.tail], p.b.at[p.b.n - 1 - p.tail]))
		p.tail++;
	return p;
}

/* The table of lengths from each place on; NULL: too much work. */
static uint16_t *
table_new(const struct pair *p, int m, int n)
{
	uint16_t *t;

	if (m > TOKENS_MAX || n > TOKENS_MAX ||
	    (int64_t)(m + 1) * (n + 1) > CELLS_MAX)
		return NULL;
	t = calloc((size_t)(m + 1) * (size_t)(n + 1), sizeof *t);
	for (int i = m - 1; t && i >= 0; i--)
		for (int j = n - 1; j >= 0; j--) {
			uint16_t *row = t + (size_t)i * (size_t)(n + 1);
			uint16_t *next = row + n + 1;

			if (is_same(p->a.at[p->head + i], p->b.at[p->head + j]))
				row[j] = (uint16_t)(next[j + 1] + 1);
			else
				row[j] =
				    next[j] > row[j + 1] ? next[j] : row[j + 1];
		}
	return t;
}

/* --- a script ------------------------------------------------------------ */

/* A stretch that is the same, or one that went and one that came. */
struct stretch {
	bool same;
	int a, na, b, nb; /* first token and how many, of each text */
};

struct script {
	struct arena *arena;
	ARRAY_OF(struct stretch) at;
};

static void
extend(struct script *s, bool same, int a, int na, int b, int nb)
{
	struct stretch *last = s->at.n > 0 ? &s->at.at[s->at.n - 1] : NULL;

	if (na + nb == 0)
		return;
	if (!last || last->same != same) {
		*array_push(s->arena, &s->at) =
		    (struct stretch){same, a, na, b, nb};
		return;
	}
	last->na += na;
	last->nb += nb;
}

static void
follow(struct script *s, const struct pair *p, const uint16_t *t, int m, int n)
{
	int i = 0, j = 0, head = p->head;

	while (t && i < m && j < n) {
		const uint16_t *row = t + (size_t)i * (size_t)(n + 1);

		if (is_same(p->a.at[head + i], p->b.at[head + j]) &&
		    row[j] == row[n + 1 + j + 1] + 1) {
			extend(s, true, head + i, 1, head + j, 1);
			i++;
			j++;
		} else if (row[n + 1 + j] >= row[j + 1]) {
			extend(s, false, head + i, 1, head + j, 0);
			i++;
		} else {
			extend(s, false, head + i, 0, head + j, 1);
			j++;
		}
	}
	extend(s, false, head + i, m - i, head + j, n - j);
}

/* What agrees by chance between two changes becomes part of them. */
static struct script
without_chance(const struct script *s)
{
	struct script out = {.arena = s->arena};

	for (int i = 0; i < s->at.n; i++) {
		const struct stretch *x = &s->at.at[i];
		bool same =
		    x->same && (x->na > CHANCE || i == 0 || i == s->at.n - 1);

		extend(&out, same, x->a, x->na, x->b, x->nb);
	}
	return out;
}

static struct script
script_new(struct arena *arena, const struct pair *p)
{
	struct script s = {.arena = arena};
	int m = p->a.n - p->head - p->tail, n = p->b.n - p->head - p->tail;
	uint16_t *t = table_new(p, m, n);

	extend(&s, true, 0, p->head, 0, p->head);
	follow(&s, p, t, m, n);
	extend(&s, true, p->a.n - p->tail, p->tail, p->b.n - p->tail, p->tail);
	free(t);
	return without_chance(&s);
}

/* --- text ---------------------------------------------------------------- */

static void
put(struct buf *out, const struct tokens *t, int first, int n)
{
	for (int i = first; i < first + n; i++)
		if (t->at[i].n == 1 && *t->at[i].s == '\n')
			buf_puts(out, "¶");
		else
			buf_add(out, t->at[i].s, t->at[i].n);
}

/* Near the changes on its sides; … for the rest. */
static void
put_same(struct buf *out, const struct pair *p, const struct stretch *x,
    bool first, bool last)
{
	int before = first ? 0 : CONTEXT, after = last ? 0 : CONTEXT;

	if (x->na <= before + after + 1) {
		put(out, &p->a, x->a, x->na);
		return;
	}
	put(out, &p->a, x->a, before);
	buf_puts(out, "…");
	put(out, &p->a, x->a + x->na - after, after);
}

char *
words_diff(struct arena *arena, const char *old_text, const char *new_text)
{
	struct pair p = pair_new(arena, old_text, new_text);
	struct script s = script_new(arena, &p);
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < s.at.n; i++) {
		const struct stretch *x = &s.at.at[i];

		if (x->same) {
			put_same(&out, &p, x, i == 0, i == s.at.n - 1);
			continue;
		}
		if (x->na > 0) {
			buf_puts(&out, "[-");
			put(&out, &p.a, x->a, x->na);
			buf_puts(&out, "-]");
		}
		if (x->nb > 0) {
			buf_puts(&out, "{+");
			put(&out, &p.b, x->b, x->nb);
			buf_puts(&out, "+}");
		}
	}
	return out.s;
}

/* Where token i of the text begins; behind the last one, its end. */
static int
token_at(const struct tokens *t, const char *text, int i)
{
	if (i < t->n)
		return (int)(t->at[i].s - text);
	return (int)strlen(text);
}

struct words_changes
words_changes(struct arena *arena, const char *old_text, const char *new_text)
{
	struct pair p = pair_new(arena, old_text, new_text);
	struct script s = script_new(arena, &p);
	struct words_changes out = {0};

	for (int i = 0; i < s.at.n; i++) {
		const struct stretch *x = &s.at.at[i];

		if (!x->same)
			*array_push(arena, &out) = (struct words_change){
			    token_at(&p.a, old_text, x->a),
			    token_at(&p.a, old_text, x->a + x->na),
			    token_at(&p.b, new_text, x->b),
			    token_at(&p.b, new_text, x->b + x->nb),
			};
	}
	return out;
}

int
words_alike(struct arena *arena, const char *a, const char *b)
{
	struct pair p = pair_new(arena, a, b);
	int m = p.a.n - p.head - p.tail, n = p.b.n - p.head - p.tail;
	int longer = p.a.n > p.b.n ? p.a.n : p.b.n;
	uint16_t *t = longer > 0 ? table_new(&p, m, n) : NULL;
	int same = p.head + p.tail + (t ? t[0] : 0);

	free(t);
	return longer > 0 ? same * 100 / longer : 0;
}
