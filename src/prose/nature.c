/*
 * What a target's words say of how it is judged: a flow over the year or a
 * level at one time, and on which side it fails.
 */
#include <string.h>

#include "prose/passage.h"

/* 总数, 保有量 at its end; 新增, 产值 in it: those are of the whole year. */
static bool
is_stock(const struct find *f)
{
	const char *end = f->name + strlen(f->name);
	struct word word;

	if (word_find(FLOW, f->name, end, &word))
		return false;
	return f->state || word_before(STOCK, f->name, end).n > 0;
}

void
find_nature(struct find *f)
{
	const char *end = f->name + strlen(f->name);
	struct word word;

	/* 2次/月 is no sum over the year. */
	f->stock = f->unit && (is_stock(f) || f->doubt == DOUBT_EVERY);
	f->above |= word_find(HELD, f->name, end, &word) != NULL;
}
