/*
 * Chart → a frame of its own, for a slide: as on the page, but larger, with
 * its caption above and white around it.
 *
 * The style is enlarged as a whole, so that all proportions stay.
 */
#include "chart/slide.h"

#include <math.h>
#include <string.h>

#include "chart/chart.h"
#include "chart/wrap.h"

/* Around the drawing, and below the caption [em of its text]. */
static const double MARGIN = 2, CAPTION_GAP = 0.6;
/* The caption over the text of the chart. */
static const double CAPTION = 1.4;

static const char *const scaled[] = {"chart", "chart-title", "chart-small"};

static struct block_style *
block_scaled(struct arena *arena, const struct block_style *block, double by)
{
	struct block_style *copy = arena_new(arena, struct block_style);

	*copy = *block;
	for (int i = 0; i < LEN(scaled); i++)
		if (strcmp(scaled[i], block->name) == 0) {
			copy->size *= by;
			copy->pitch *= by;
			copy->leading *= by;
		}
	return copy;
}

static const struct style *
style_scaled(struct arena *arena, const struct style *style)
{
	struct style *copy = arena_new(arena, struct style);
	const struct block_style *text = style_block(style, BLOCK_CHART);
	double by = style->chart.slide_size / text->size;

	*copy = *style;
	copy->blocks = arena_alloc(
	    arena, sizeof *copy->blocks * (size_t)(style->nblock + 1));
	for (int i = 0; i < style->nblock; i++)
		copy->blocks[i] = block_scaled(arena, style->blocks[i], by);
	copy->chart.line *= by;
	return copy;
}

/* The second slide of a chart and those behind it say that it goes on. */
static struct wrapped *
caption_words(struct typesetter *setter, const struct node *chart, double width,
    bool continued)
{
	const struct block_style *style =
	    style_block(setter->style, BLOCK_CAPTION);
	const char *caption = chart->as.chart.caption;
	struct block_style large;

	if (!caption)
		return NULL;
	if (continued)
		caption = style_word_with(setter->arena, setter->style,
		    WORD_CHART_CONTINUED, caption);
	large = *style;
	large.size = large.pitch = CAPTION * setter->style->chart.slide_size;
	large.leading = 1.4 * large.size;
	return wrap_text(setter, &large, caption, width, chart->origin);
}

/* The width of a drawing: what the margins leave. */
static double
drawing_width(const struct chart_style *look)
{
	return look->slide_width - 2 * MARGIN * look->slide_size;
}

/* The part of the plot from row *start on, under its caption. */
static struct frame *
slide_draw(struct typesetter *setter, const struct node *chart,
    struct plot *plot, int *start)
{
	const struct chart_style *look = &setter->style->chart;
	double margin = MARGIN * look->slide_size, y = margin;
	struct wrapped *words =
	    caption_words(setter, chart, drawing_width(look), *start > 0);
	struct frame *slide = frame_new(setter->arena, look->slide_width, 0);
	struct frame *drawing;
	struct element *figure;

	if (words)
		y += words->height + CAPTION_GAP * look->slide_size;
	drawing = chart_draw(plot,
	    fmax(look->slide_height - margin - y, look->slide_height / 2),
	    start);
	slide->height = y + drawing->height + margin;
	frame_fill_rect(
	    slide, 0, 0, slide->width, slide->height, (struct colour){1, 1, 1});
	if (words)
		wrap_draw(slide, words, slide->width / 2,
		    margin + words->height / 2, ANCHOR_MIDDLE);
	figure = element_add(setter->arena, structure_new(setter->arena),
	    ELEMENT_FIGURE, chart->origin);
	figure->title = chart->as.chart.caption;
	figure->alt = chart_alt(setter->arena, setter->style, chart);
	frame_begin(slide, figure);
	frame_place(slide, drawing, margin, y, 0);
	frame_end(slide);
	return slide;
}

struct slides
slides_draw(struct typesetter *setter, const struct node *chart)
{
	/* In the arena, with which its scratch ends. */
	struct typesetter *large = arena_new(setter->arena, struct typesetter);
	struct slides slides = {0};
	struct plot *plot;

	*large = *setter;
	large->style = style_scaled(setter->arena, setter->style);
	plot = plot_new(large, chart, drawing_width(&setter->style->chart));
	for (int start = 0; start >= 0;)
		*array_push(setter->arena, &slides) =
		    slide_draw(setter, chart, plot, &start);
	return slides;
}
