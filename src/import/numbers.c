/*
 * The account of numbers: every one of the file's text, in prose or not, with
 * what became of it. One that nobody entered is an error of the program.
 */
#include "import/numbers.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static int
by_address(const void *a, const void *b)
{
	const struct number *x = a, *y = b;

	return x->at.from < y->at.from ? -1 : x->at.from > y->at.from;
}

static const struct number *
entered(const struct numbers *numbers, const char *at)
{
	const struct number key = {.at = {at, at}};

	return numbers->n ? bsearch(&key, numbers->at, (size_t)numbers->n,
				sizeof *numbers->at, by_address)
			  : NULL;
}

enum { QUOTE_BEFORE = 6, QUOTE_AFTER = 8 }; /* characters round a number */

/* The words round it, so that a person finds it. */
static char *
quote_of(struct arena *arena, const struct block *block, struct span at)
{
	const char *end = block->text + strlen(block->text);

	for (int i = 0; i < QUOTE_BEFORE && at.from > block->text; i++)
		do
			at.from--;
		while (at.from > block->text && (*at.from & 0xC0) == 0x80);
	for (int i = 0; i < QUOTE_AFTER && at.to < end; i++)
		utf8_next(&at.to, end);
	return arena_strndup(arena, at.from, (size_t)(at.to - at.from));
}

/* A number of a block that is not of its prose. */
static bool
settle_outside(const struct block *block, struct number *n)
{
	struct label label = label_read(block->text);

	/* A row of tasks is a sentence of its own, with what it asks marked. */
	if (block->task)
		n->fate = FATE_PART;
	else if (block->use == BLOCK_LEFT_OUT)
		n->fate = FATE_LEFT_OUT;
	else if (block->use == BLOCK_PROSE)
		return false;
	else
		n->fate = label.kind && n->at.from < label.after ? FATE_ORDINAL
								 : FATE_TITLE;
	return true;
}

static void
walk_block(struct draft *d, struct review *review,
    const struct numbers *numbers, const struct block *block)
{
	const char *s = block->text, *end = s + strlen(s);
	struct span at;

	for (; number_next(block->text, s, end, &at); s = at.to) {
		const struct number *in = entered(numbers, at.from);
		struct number n = in ? *in : (struct number){.at = at};
		struct origin origin = block_place(block, at.from);
		const char *quote = quote_of(d->arena, block, at);

		if (in || settle_outside(block, &n))
			review_number(review, &n, origin, quote);
		else
			diag(d->diags, DIAG_IMPORT_LOST, origin, quote);
	}
}

void
numbers_finish(struct draft *d, struct review *review, struct numbers *numbers)
{
	if (numbers->n)
		qsort(numbers->at, (size_t)numbers->n, sizeof *numbers->at,
		    by_address);
	for (int i = 0; i < d->left_out.n; i++)
		walk_block(d, review, numbers, &d->left_out.at[i]);
	for (int i = 0; i < d->blocks.n; i++)
		walk_block(d, review, numbers, &d->blocks.at[i]);
}
