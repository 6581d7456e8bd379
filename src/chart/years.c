/* Series that are years: one hue, the latest the strongest. */
#include "chart/years.h"

#include <ctype.h>

#include "chart/tone.h"

/* So many years differ by 20 in lightness. */
enum { MOST = 4 };

/* 2022年, 2022年一季度; 0: no year. */
static int
year_of(const struct node *series)
{
	const char *name = series->as.series.name;
	int year = 0;

	if (!name)
		return 0;
	for (int i = 0; i < 4; i++) {
		if (!isdigit((unsigned char)name[i]))
			return 0;
		year = 10 * year + (name[i] - '0');
	}
	/* In front of Han, or alone: no 2022-Q1, no 20221. */
	return name[4] == '\0' || (unsigned char)name[4] >= 0x80 ? year : 0;
}

bool
years_colour(const struct style *style, const struct node *chart, int n,
    double palest, struct colour *colour)
{
	static const struct colour white = {1, 1, 1};
	int later = 0, count = 0, mine = 0, i = 0;

	for (const struct node *s = chart->child; s; s = s->next) {
		if (s->kind != NODE_SERIES)
			continue;
		if (!year_of(s))
			return false;
		if (i++ == n)
			mine = year_of(s);
		count++;
	}
	for (const struct node *s = chart->child; s; s = s->next)
		later += s->kind == NODE_SERIES && year_of(s) > mine;
	if (count < 2 || count > MOST || !mine || style->npalette == 0)
		return false;
	*colour =
	    tone_mix(style->palette[0], white, palest * later / (count - 1));
	return true;
}
