/*
 * Characters that look like others or that no one else has: radicals typed for
 * ideographs become those, private ones (bullets of one font) are left out.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "import/draft.h"

static const struct radical {
	uint32_t radical, ideograph;
} radicals[] = {
#define RADICAL(radical, ideograph) {radical, ideograph},
#include "import/radicals.def"
#undef RADICAL
};

static int
by_radical(const void *a, const void *b)
{
	const struct radical *x = a, *y = b;

	return x->radical < y->radical ? -1 : x->radical > y->radical;
}

/* The ideograph that is meant; the rune itself where it is none of them. */
static uint32_t
mended(uint32_t rune)
{
	const struct radical key = {rune, 0}, *found;

	if (rune < radicals[0].radical ||
	    rune > radicals[LEN(radicals) - 1].radical)
		return rune;
	found = bsearch(
	    &key, radicals, LEN(radicals), sizeof *radicals, by_radical);
	return found ? found->ideograph : rune;
}

static bool
is_private(uint32_t rune)
{
	return (rune >= 0xE000 && rune <= 0xF8FF) || rune >= 0xF0000;
}

static bool
needs_mending(const char *s)
{
	const char *end = s + strlen(s);

	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (is_private(rune) || mended(rune) != rune)
			return true;
	}
	return false;
}

/* The block with other characters; what follows them keeps its place. */
static int
mend_block(struct draft *d, struct block *block)
{
	const char *s = block->text, *end = s + strlen(s);
	struct block old = *block;
	struct buf text;
	int changed = 0;

	buf_init(&text, d->arena);
	memset(&block->pieces, 0, sizeof block->pieces);
	while (s < end) {
		struct origin origin = block_place(&old, s);
		const char *at = s;
		uint32_t rune = utf8_next(&s, end);

		if (is_private(rune)) {
			diag(d->diags, DIAG_IMPORT_PRIVATE, origin, (int)rune);
			continue;
		}
		*array_push(d->arena, &block->pieces) =
		    (struct piece){text.n, origin};
		if (mended(rune) != rune) {
			buf_put_rune(&text, mended(rune));
			changed++;
		} else {
			for (; at < s; at++)
				buf_putc(&text, *at);
		}
	}
	block->text = text.s + strspn(text.s, " ");
	for (int i = 0; i < block->pieces.n; i++)
		block->pieces.at[i].offset -= (int)(block->text - text.s);
	return changed;
}

void
draft_mend(struct draft *d)
{
	int kept = 0, changed = 0;
	struct origin first = {0};

	for (int i = 0; i < d->blocks.n; i++) {
		struct block *block = &d->blocks.at[i];

		if (needs_mending(block->text)) {
			int n = mend_block(d, block);

			if (n && !changed)
				first = block->pieces.at[0].origin;
			changed += n;
		}
		if (*block->text)
			d->blocks.at[kept++] = *block;
	}
	d->blocks.n = kept;
	if (changed)
		diag(d->diags, DIAG_IMPORT_RADICALS, first, changed);
}
