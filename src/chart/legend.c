/* Items flow like words of a line. */
#include "chart/legend.h"

#include <math.h>

/* Between sample and words, between items, and between lines [em]. */
static const double WORD_GAP = 0.4, ITEM_GAP = 1.4, LINE_GAP = 0.2;

void
legend_place(struct typesetter *setter, struct legend *legend,
    const struct block_style *style, double width)
{
	double size = style->size, x = 0, top = 0, line = 0;

	legend->size = size;
	for (int i = 0; i < legend->items.n; i++) {
		struct legend_item *item = &legend->items.at[i];
		double before = (item->sample + WORD_GAP) * size;

		item->words = wrap_text(setter, style, item->text,
		    fmax(width - before, size), legend->origin);
		if (x > 0 && x + before + item->words->width > width) {
			x = 0;
			top += line + LINE_GAP * size;
			line = 0;
		}
		item->x = x;
		item->y = top + item->words->height / 2;
		line = fmax(line, item->words->height);
		x += before + item->words->width + ITEM_GAP * size;
	}
	legend->height = top + line;
}

void
legend_draw(struct frame *frame, const struct legend *legend)
{
	for (int i = 0; i < legend->items.n; i++) {
		const struct legend_item *item = &legend->items.at[i];
		double words =
		    item->x + (item->sample + WORD_GAP) * legend->size;

		item->draw(frame, item, item->x, item->y, legend->size);
		wrap_draw(frame, item->words, words, item->y, ANCHOR_START);
	}
}
