/* Where boxes stand on a line that runs both ways. */
#include "text/shape.h"

static int
level_at(const struct shaped *shaped, int i, int end)
{
	return i < end ? shaped->boxes[i].level : shaped->rtl;
}

static void
turn(int *order, int from, int to)
{
	for (; from < to; from++, to--) {
		int box = order[from];

		order[from] = order[to];
		order[to] = box;
	}
}

/* Every stretch of this level or a higher one is turned round (L2). */
static void
turn_level(
    const struct shaped *shaped, int spaces, int *order, int n, int level)
{
	for (int i = 0; i < n;) {
		int end = i;

		while (end < n && level_at(shaped, order[end], spaces) >= level)
			end++;
		turn(order, i, end - 1);
		i = end > i ? end : i + 1;
	}
}

void
boxes_order(const struct shaped *shaped, int first, int last, int *order)
{
	int n = last - first + 1, highest = 0;
	int spaces = last + 1;

	/* Those at the line's end go with the line, not with their text (L1).
	 */
	while (spaces > first && shaped->boxes[spaces - 1].class == HANZI_SPACE)
		spaces--;
	for (int i = 0; i < n; i++) {
		int level = level_at(shaped, first + i, spaces);

		order[i] = first + i;
		highest = level > highest ? level : highest;
	}
	for (int level = highest; level > 0; level--)
		turn_level(shaped, spaces, order, n, level);
}
