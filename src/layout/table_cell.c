/*
 * One cell: its style, the room before its words, and what of its text stands
 * left of the decimal point.
 */
#include <math.h>
#include <string.h>

#include "chart/tone.h"
#include "layout/table_parts.h"

/* A bar beside the words: its least and usual length, the gap after it [em]. */
static const double BAR_LEAST = 3, BAR_USUAL = 5, BAR_GAP = 0.5;

enum align
cell_align(const struct table *t, const struct cell *cell)
{
	enum align align = cell->node->as.cell.align;
	enum align column = t->columns[cell->column].align;

	if (align == ALIGN_UNSET && cell->node->kind == NODE_TH)
		return ALIGN_CENTER;
	if (align == ALIGN_UNSET && cell->colspan == 1)
		align = column;
	if (cell_has_bar(cell) && align != ALIGN_DECIMAL)
		return ALIGN_RIGHT;
	return align == ALIGN_UNSET ? ALIGN_LEFT : align;
}

bool
row_is(const struct node *tr, const char *class_name)
{
	return tr && tr->class_name && strcmp(tr->class_name, class_name) == 0;
}

/* Its own class, else that of its row, else the element's. */
static const struct block_style *
style_base(const struct table *t, const struct cell *cell)
{
	const struct node *tr = cell->node->parent;
	const struct block_style *style = NULL;

	if (!cell->node->class_name && cell->node->kind == NODE_TD && tr &&
	    tr->class_name)
		style = style_find(t->setter->style, tr->class_name);
	return style ? style : style_of(t->setter->style, cell->node);
}

/* From the least to the largest of the table, by round ends, not too close. */
void
table_heat_scale(struct table *t)
{
	static const double ROUND = 5, SPAN = 10;
	double low = HUGE_VAL, high = -HUGE_VAL;

	for (int i = 0; i < t->cells.n; i++) {
		const struct reading *heat = &t->cells.at[i].node->as.cell.heat;

		if (!heat->given)
			continue;
		low = fmin(low, heat->v);
		high = fmax(high, heat->v);
	}
	t->heat_high = ceil(high / ROUND) * ROUND;
	t->heat_low = fmin(floor(low / ROUND) * ROUND, t->heat_high - SPAN);
}

struct colour
cell_heat(const struct table *t, const struct cell *cell)
{
	const struct chart_style *look = &t->setter->style->chart;
	double share = (cell->node->as.cell.heat.v - t->heat_low) /
	    (t->heat_high - t->heat_low);

	return tone_mix(
	    look->heat_low, look->heat_high, fmax(0, fmin(1, share)));
}

struct block_style
cell_style(const struct table *t, const struct cell *cell)
{
	struct block_style style = *style_base(t, cell);
	double leading = style.leading - style.size;

	style.size *= t->shrink;
	style.pitch *= t->shrink;
	style.leading = style.size + leading * t->shrink;
	style.align = cell_align(t, cell);
	if (style.align == ALIGN_DECIMAL)
		style.align = ALIGN_LEFT;
	style.indent =
	    cell->node->as.cell.status ? STATUS_ROOM * style.size : 0;
	if (cell_shows_bar(t, cell))
		style.indent += (BAR_LEAST + BAR_GAP) * style.size;
	if (cell->node->as.cell.heat.given)
		style.colour = tone_contrast(cell_heat(t, cell));
	style.on_grid = false;
	return style;
}

double
cell_bar_extra(const struct table *t, const struct cell *cell)
{
	if (!cell_shows_bar(t, cell))
		return 0;
	return (BAR_USUAL - BAR_LEAST) * cell->para->style.size;
}

double
cell_bar_gap(const struct cell *cell)
{
	return BAR_GAP * cell->para->style.size;
}

/* --- Decimal points ----------------------------------------------------- */

static bool
is_number_mark(const struct box *box)
{
	return box->class == HANZI_DIGIT || box->rune == ',';
}

/* The first box of the number in the text; all of them when there is none. */
static int
number_start(const struct shaped *shaped)
{
	int i = 0;

	while (i < shaped->nbox && shaped->boxes[i].class != HANZI_DIGIT)
		i++;
	return i;
}

bool
cell_has_number(const struct cell *cell)
{
	const struct shaped *shaped = cell->para->shaped;

	return number_start(shaped) < shaped->nbox;
}

/*
 * Signs and words before the number hang out to the left of it, units and
 * note marks to the right.
 */
double
cell_whole(const struct cell *cell)
{
	const struct shaped *shaped = cell->para->shaped;
	double width = 0;
	int start = number_start(shaped);

	for (int i = 0; i < shaped->nbox; i++) {
		const struct box *box = &shaped->boxes[i];

		if (i >= start && !is_number_mark(box))
			break;
		width += box->advance;
		if (i + 1 < shaped->nbox)
			width += cell->para->spacing->gaps[i].natural;
	}
	return width;
}
