/*
 * Chart node → frame: a head, then as many rows as the page has room for.
 *
 * The scale and the columns come from all rows, so that the parts of a chart
 * that continues over pages can be read against each other.
 */
#include "chart/chart.h"

#include <math.h>
#include <string.h>

#include "chart/plot.h"

static const struct plot_kind *const kinds[] = {
#define CHART(id, name, drawing, ...) [CHART_##id] = &drawing##_kind,
#include "doc/chart.def"
#undef CHART
};

/* Above and below the heading of a group [em of the heading]. */
static const double HEADING_BEFORE = 0.5, HEADING_AFTER = 0.2;

/* A part of a chart has so many rows, where there are as many. */
enum { FEW_ROWS = 3, TAIL_ROWS = 5 };
/* What sums of heights may be off by [pt]. */
static const double ROUNDING = 0.001;

/* Below the last row [pt]: nothing may touch what follows. */
static const double FOOT = 2;

/* All that can be known before there is a frame. */
struct plot *
plot_new(struct typesetter *setter, const struct node *node, double width)
{
	struct plot *plot = arena_new(setter->arena, struct plot);
	const struct style *style = setter->style;

	plot->setter = setter;
	plot->node = node;
	plot->width = width;
	plot->look = &style->chart;
	plot->text = style_block(style, BLOCK_CHART);
	plot->title = style_block(style, BLOCK_CHART_TITLE);
	plot->small = style_block(style, BLOCK_CHART_SMALL);
	for (const struct node *s = node->child; s; s = s->next)
		if (s->kind == NODE_SERIES)
			*array_push(setter->arena, &plot->series) = s;
	plot->kind = kinds[node->as.chart.kind];
	if (plot->kind->suits && !plot->kind->suits(plot))
		plot->kind = &bars_kind;
	plot->kind->prepare(plot);
	return plot;
}

/* Does row i stand under another heading than the one before it? */
static bool
opens_group(const struct plot *plot, int i)
{
	const char *group = plot->rows.at[i].group, *before;

	if (!group)
		return false;
	before = i > 0 ? plot->rows.at[i - 1].group : NULL;
	return !before || strcmp(before, group) != 0;
}

/* The heading above row i; a part that starts within a group repeats it. */
static struct wrapped *
heading_words(struct plot *plot, int i, bool starts_part)
{
	const struct plot_row *row = &plot->rows.at[i];
	bool opens = opens_group(plot, i);
	const char *text = row->group;

	if (!row->group || !(opens || starts_part))
		return NULL;
	if (!opens)
		text = style_word_with(plot->setter->arena, plot->setter->style,
		    WORD_GROUP_CONTINUED, text);
	return plot_words(
	    plot, plot->title, text, plot->width, row->series->origin);
}

/*
 * What stands above row i: what the kind wants there, then the heading of its
 * group. Drawn from top on when there is a frame.
 */
static double
above_draw(struct plot *plot, int i, bool starts, double top)
{
	struct wrapped *words = heading_words(plot, i, starts);
	double size = plot->title->size, height = 0;

	if (plot->kind->draw_over)
		height = plot->kind->draw_over(plot, i, starts, top);
	if (!words)
		return height;
	if (plot->frame)
		wrap_draw(plot->frame, words, 0,
		    top + height + HEADING_BEFORE * size + words->height / 2,
		    ANCHOR_START);
	return height + words->height + (HEADING_BEFORE + HEADING_AFTER) * size;
}

static double
above_height(struct plot *plot, int i, bool starts)
{
	struct frame *frame = plot->frame;
	double height;

	plot->frame = NULL;
	height = above_draw(plot, i, starts, 0);
	plot->frame = frame;
	return height;
}

/*
 * Rows give up some of the air between them where the rest of the chart then
 * fits, so that no few of them stand on a page of their own.
 */
static void
squeeze(struct plot *plot, int start, double max_height)
{
	double need = plot->head + FOOT - max_height, air = 0;

	for (int i = start; i < plot->rows.n; i++) {
		need +=
		    above_height(plot, i, i == start) + plot->rows.at[i].height;
		air += plot->rows.at[i].air;
	}
	if (need <= 0 || need > air)
		return;
	for (int i = start; i < plot->rows.n; i++) {
		struct plot_row *row = &plot->rows.at[i];
		double part = row->air * need / air;

		row->height -= part;
		row->air -= part;
	}
}

/*
 * The row behind the last that fits from start on; one at the least. A part
 * of a few rows is not left over where the one before can spare them.
 */
static int
part_end(struct plot *plot, int start, double max_height)
{
	double y = plot->head + FOOT;
	int i = start, left;

	squeeze(plot, start, max_height);
	for (; i < plot->rows.n; i++) {
		y +=
		    above_height(plot, i, i == start) + plot->rows.at[i].height;
		if (i > start && y > max_height + ROUNDING)
			break;
	}
	/* A heading stands over two rows at the least, where it has them. */
	if (i < plot->rows.n && i - start > FEW_ROWS &&
	    opens_group(plot, i - 1) && !opens_group(plot, i))
		i--;
	left = plot->rows.n - i;
	if (left > 0 && left < TAIL_ROWS && i - start >= 2 * TAIL_ROWS)
		i -= TAIL_ROWS - left;
	return i;
}

/* Whose figures all of the chart's values are; NULL: not of one alone. */
static const char *
figures_of(const struct plot *plot)
{
	const char *of = NULL;

	for (int s = 0; s < plot->series.n; s++) {
		const struct node *series = plot->series.at[s];

		for (int i = 0; i < series->as.series.n; i++) {
			const char *own = series->as.series.values[i].of;

			if (!own || (of && strcmp(own, of) != 0))
				return NULL;
			of = own;
		}
	}
	return of;
}

/* A row is the place of its figure, from its name to its word. */
static void
row_place(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row->value;
	const char *of = v ? v->of : figures_of(plot);

	if (of)
		frame_figure(plot->frame,
		    (struct figure_place){
			.of = of,
			.text = v && v->value_text ? v->value_text : "",
			.y = top,
			.width = plot->width,
			.height = row->height,
		    });
}

static double
part_draw(struct plot *plot, int *start, double max_height)
{
	double y = plot->head;
	int end = part_end(plot, *start, max_height);

	for (int i = *start; i < end; i++) {
		const struct plot_row *row = &plot->rows.at[i];
		double above = above_draw(plot, i, i == *start, y);

		plot->kind->draw_row(plot, row, y + above);
		if (plot->setter->figures)
			row_place(plot, row, y + above);
		y += above + row->height;
	}
	*start = end < plot->rows.n ? end : -1;
	return y + FOOT;
}

static double
empty_draw(struct plot *plot)
{
	struct wrapped *words = plot_words(plot, plot->text,
	    plot_word(plot, WORD_EMPTY_CHART), plot->width, plot->node->origin);

	wrap_draw(plot->frame, words, plot->width / 2, words->height / 2,
	    ANCHOR_MIDDLE);
	return words->height + FOOT;
}

struct frame *
chart_draw(struct plot *plot, double max_height, int *start)
{
	plot->frame = frame_new(plot->setter->arena, plot->width, 0);
	if (*start < 0 || *start >= plot->rows.n) {
		*start = -1;
		plot->frame->height = empty_draw(plot);
		return plot->frame;
	}
	if (plot->kind->draw_head)
		plot->kind->draw_head(plot);
	else
		legend_draw(plot->frame, &plot->legend);
	plot->frame->height = part_draw(plot, start, max_height);
	return plot->frame;
}

double
chart_height(struct plot *plot)
{
	double height = plot->head + FOOT;

	for (int i = 0; i < plot->rows.n; i++)
		height +=
		    above_height(plot, i, i == 0) + plot->rows.at[i].height;
	return height;
}

double
chart_min_height(struct plot *plot)
{
	double least = wrap_leading(plot->text), first = 0;

	for (int i = 0; i < plot->rows.n; i++) {
		double height =
		    above_height(plot, i, true) + plot->rows.at[i].height;

		least = fmax(least, height);
		if (i < FEW_ROWS)
			first += height;
	}
	return plot->head + fmax(least, first) + FOOT;
}
