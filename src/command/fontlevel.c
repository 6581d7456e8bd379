/*
 * Ranges of Unicode → a level. Of each level only hanzi and radicals are
 * looked at: a face that has these has the rest, and other scripts are the
 * affair of theirs.
 */
#include "command/fontlevel.h"

#include "base/array.h"
#include "base/intl.h"

enum {
	LEVELS = 3,
	NAMED_MAX = 8 /* characters named one by one */
};

/* Of a level: how many characters no face of the role has, and the first. */
struct lacking {
	int n;
	uint32_t first[NAMED_MAX];
};

static const struct {
	uint32_t first, last;
	int level;
} ranges[] = {
    {0x4E00, 0x9FEF, 1}, /* 基本集，至 2017 年 */
    {0x3400, 0x4DB5, 1}, /* 扩充 A */
    {0x2F00, 0x2FD5, 3}, /* 康熙部首 */
    {0x20000, 0x2A6D6, 3}, /* 扩充 B */
    {0x2A700, 0x2B734, 3}, /* C */
    {0x2B740, 0x2B81D, 3}, /* D */
    {0x2B820, 0x2CEA1, 3}, /* E */
    {0x2CEB0, 0x2EBE0, 3}, /* F */
};

static const uint32_t standard_hanzi[] = {
#define HAN(rune) rune,
#include "command/gb18030.def"
#undef HAN
};

static void
look_for(struct fonts *fonts, enum font_role role, uint32_t rune,
    struct lacking *lacking)
{
	if (fonts_find(fonts, role, false, rune))
		return;
	if (lacking->n < NAMED_MAX)
		lacking->first[lacking->n] = rune;
	lacking->n++;
}

static void
find_lacking(struct fonts *fonts, enum font_role role, struct lacking lacking[])
{
	for (int i = 0; i < LEN(ranges); i++)
		for (uint32_t r = ranges[i].first; r <= ranges[i].last; r++)
			look_for(fonts, role, r, &lacking[ranges[i].level]);
	for (int i = 0; i < LEN(standard_hanzi); i++)
		look_for(fonts, role, standard_hanzi[i], &lacking[2]);
}

void
fontlevel_write(struct fonts *fonts, enum font_role role, struct buf *out)
{
	struct lacking lacking[LEVELS + 1] = {0};
	const struct lacking *next;
	int level = 0;

	find_lacking(fonts, role, lacking);
	while (level < LEVELS && lacking[level + 1].n == 0)
		level++;
	if (level == LEVELS) {
		buf_puts(out, _("    GB 18030-2022: level 3\n"));
		return;
	}
	next = &lacking[level + 1];
	buf_printf(out,
	    _("    GB 18030-2022: level %d; level %d wants %d more "
	      "characters:"),
	    level, level + 1, next->n);
	for (int i = 0; i < next->n && i < NAMED_MAX; i++)
		buf_printf(out, " U+%04X", (unsigned)next->first[i]);
	buf_puts(out, next->n > NAMED_MAX ? " …\n" : "\n");
}
