/*
 * By all pieces of as many characters as a likeness asks for: a name that has
 * none of them in the clause is not named there.
 */
#include "prose/name_index.h"

#include <stdlib.h>

#include "base/array.h"
#include "prose/likeness.h"

enum { HEADS = 1 << 14, RUNE_BITS = 21 };

struct piece {
	uint64_t key;
	int name;
	int next; /* of the same head, -1 */
};

struct name_index {
	struct arena *arena;
	int *heads; /* first piece, -1 */
	ARRAY_OF(struct piece) pieces;
	ARRAY_OF(unsigned) asked; /* of each name: by which question last */
	unsigned question;
	ARRAY_OF(int) answer;
	bool has_short; /* names shorter than a piece, which are wholes */
};

struct name_index *
name_index_new(struct arena *arena)
{
	struct name_index *index = arena_new(arena, struct name_index);

	index->arena = arena;
	index->heads = arena_alloc(arena, sizeof *index->heads * HEADS);
	for (int i = 0; i < HEADS; i++)
		index->heads[i] = -1;
	return index;
}

/* Of three characters, or of two. */
static uint64_t
key_of(const uint32_t *at, int n)
{
	uint64_t key = 0;

	for (int i = 0; i < n; i++)
		key = key << RUNE_BITS | at[i];
	return key;
}

static int
head_of(uint64_t key)
{
	return (int)((key * 0x9E3779B97F4A7C15u) >> 50);
}

_Static_assert(HEADS == 1 << (64 - 50), "head_of() takes the upper bits");

void
name_index_add(struct name_index *index, const char *name)
{
	struct skimmed words = skimmed_name(name);
	int n = words.n < LIKENESS_RUN ? words.n : LIKENESS_RUN;

	*array_push(index->arena, &index->asked) = 0;
	if (n < 2)
		return; /* nothing is like it */
	index->has_short |= n < LIKENESS_RUN;
	for (int i = 0; i + n <= words.n; i++) {
		uint64_t key = key_of(words.at + i, n);
		int *head = &index->heads[head_of(key)];

		*array_push(index->arena, &index->pieces) =
		    (struct piece){key, index->asked.n - 1, *head};
		*head = index->pieces.n - 1;
	}
}

static void
find_piece(struct name_index *index, uint64_t key)
{
	int at = index->heads[head_of(key)];

	for (; at >= 0; at = index->pieces.at[at].next) {
		const struct piece *piece = &index->pieces.at[at];

		if (piece->key != key ||
		    index->asked.at[piece->name] == index->question)
			continue;
		index->asked.at[piece->name] = index->question;
		*array_push(index->arena, &index->answer) = piece->name;
	}
}

static void
find_words(struct name_index *index, const struct skimmed *words)
{
	for (int n = index->has_short ? 2 : LIKENESS_RUN; n <= LIKENESS_RUN;
	     n++)
		for (int i = 0; i + n <= words->n; i++)
			find_piece(index, key_of(words->at + i, n));
}

static int
compare(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

const int *
name_index_find(struct name_index *index, const struct mention *m, int *n)
{
	struct skimmed before = {.n = 0}, after = {.n = 0};

	index->question++;
	index->answer.n = 0;
	skimmed_add(&before, m->clause, m->start);
	/* Its unit may belong to the words: rather too many. */
	skimmed_add(&after, m->end, m->clause_end);
	find_words(index, &before);
	find_words(index, &after);
	*n = index->answer.n;
	if (*n > 1)
		qsort(index->answer.at, (size_t)*n, sizeof *index->answer.at,
		    compare);
	return index->answer.at;
}
