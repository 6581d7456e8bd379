/*
 * Wanted places → places, by blocks: items that would meet become a block,
 * which stands where its members are off by the least in sum of squares.
 */
#include "chart/spread.h"

#include <math.h>

struct block {
	int first, n;
	double size;
	double pull; /* sum of what each member wants the block's start to be */
};

static double
block_start(const struct block *b, double low, double high)
{
	double start = b->pull / b->n;

	return fmax(low, fmin(start, high - b->size));
}

static void
block_join(struct block *a, const struct block *b)
{
	/* b's members stand behind a: a's start lies so much further back. */
	a->pull += b->pull - b->n * a->size;
	a->n += b->n;
	a->size += b->size;
}

static void
block_place(const struct block *b, struct spread_item *items, double at)
{
	for (int i = b->first; i < b->first + b->n; i++) {
		items[i].at = at + items[i].size / 2;
		at += items[i].size;
	}
}

void
spread(struct arena *arena, struct spread_item *items, int n, double low,
    double high)
{
	struct block *blocks =
	    arena_alloc(arena, sizeof *blocks * (size_t)(n + 1));
	int nblock = 0;

	for (int i = 0; i < n; i++) {
		blocks[nblock++] = (struct block){.first = i,
		    .n = 1,
		    .size = items[i].size,
		    .pull = items[i].want - items[i].size / 2};
		while (nblock > 1) {
			struct block *a = &blocks[nblock - 2];
			struct block *b = &blocks[nblock - 1];

			if (block_start(a, low, high) + a->size <=
			    block_start(b, low, high))
				break;
			block_join(a, b);
			nblock--;
		}
	}
	for (int i = 0; i < nblock; i++)
		block_place(
		    &blocks[i], items, block_start(&blocks[i], low, high));
}
