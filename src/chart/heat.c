/*
 * kind="heat": a row for each series, a column for each label; a cell is the
 * darker the larger its figure, which stands in it.
 *
 * Columns that do not fit side by side come in bands, one below the other.
 */
#include <math.h>
#include <string.h>

#include "base/map.h"
#include "chart/plot.h"
#include "chart/tone.h"

/* Within a cell, between cells [em]; a column's least width [em of small]. */
static const double PAD = 0.4, JOINT = 0.12, LEAST = 3.2;
static const double ROW_PAD = 0.35, MARK = 0.8, MARK_GAP = 0.25;
/* Of the padding: what goes for a chart that would leave a few rows over. */
static const double PAD_AIR = 0.85;

/* Ends of the scale of percentages: round ones, and no closer than that, so
 * that small differences do not look large. */
static const double ROUND = 5, SPAN = 10;

enum { STEPS = 5 }; /* of the legend's sample */

struct heat {
	struct map *columns; /* label → int */
	struct wrapped **labels;
	const struct chart_value **cells; /* row by row of series */
	int ncolumn, band; /* columns side by side */
	double low, high; /* ends of the scale */
	const char *low_text, *high_text;
	double width, over; /* of a column; of the columns' heads [pt] */
};

static int
column_of(struct plot *plot, struct heat *heat, const char *label)
{
	int *at = map_find(heat->columns, label);

	if (!at) {
		at = arena_new(plot->setter->arena, int);
		*at = map_count(heat->columns);
		map_put(heat->columns, label, at);
	}
	return *at;
}

static const struct chart_value *
cell_of(const struct plot *plot, int series, int column)
{
	const struct heat *heat = plot->own;

	return heat->cells[series * heat->ncolumn + column];
}

static void
cells_fill(struct plot *plot, struct heat *heat)
{
	int nseries = plot->series.n;

	heat->columns = map_new(plot->setter->arena);
	for (int s = 0; s < nseries; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++)
			column_of(plot, heat, plot_value(plot, s, i)->label);
	heat->ncolumn = map_count(heat->columns);
	heat->cells = arena_alloc(plot->setter->arena,
	    sizeof *heat->cells * (size_t)(heat->ncolumn * nseries + 1));
	for (int s = 0; s < nseries; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);
			int column = column_of(plot, heat, v->label);

			heat->cells[s * heat->ncolumn + column] = v;
		}
}

/* --- Scale -------------------------------------------------------------- */

static void
scale_add(struct plot *plot, struct heat *heat, const struct chart_value *v)
{
	double figure = plot_number(v->value);

	if (!heat->low_text || figure < heat->low) {
		heat->low = figure;
		heat->low_text = plot_figure(plot, v, NULL);
	}
	if (!heat->high_text || figure > heat->high) {
		heat->high = figure;
		heat->high_text = plot_figure(plot, v, NULL);
	}
}

static void
scale_round(struct plot *plot, struct heat *heat)
{
	struct arena *arena = plot->setter->arena;

	heat->high = ceil(heat->high / ROUND) * ROUND;
	heat->low = floor(heat->low / ROUND) * ROUND;
	if (heat->high - heat->low < SPAN)
		heat->low = heat->high - SPAN;
	heat->low_text = arena_printf(arena, "%.10g", heat->low);
	heat->high_text =
	    arena_printf(arena, "%.10g%s", heat->high, plot_unit(plot));
}

static void
scale_set(struct plot *plot, struct heat *heat)
{
	for (int i = 0; i < heat->ncolumn * plot->series.n; i++)
		if (plot_is_shown(heat->cells[i]))
			scale_add(plot, heat, heat->cells[i]);
	if (heat->low_text && strcmp(plot_unit(plot), "％") == 0)
		scale_round(plot, heat);
}

static struct colour
heat_colour(const struct plot *plot, double v)
{
	const struct heat *heat = plot->own;
	double share = 0.5;

	if (heat->high > heat->low)
		share = (plot_number(v) - heat->low) / (heat->high - heat->low);
	return tone_mix(plot->look->heat_low, plot->look->heat_high,
	    fmax(0, fmin(1, share)));
}

/* --- Columns ------------------------------------------------------------ */

static const char *
cell_text(const struct plot *plot, const struct chart_value *v)
{
	const char *text = v->value_text;

	/* The unit is said once, in the legend. */
	if (text && *text)
		return text;
	return plot_is_shown(v) ? plot_figure(plot, v, NULL) : "—";
}

static double
mark_room(const struct plot *plot, const struct chart_value *v)
{
	if (!plot_status(plot, v->status))
		return 0;
	return (MARK + MARK_GAP) * plot->small->size;
}

static double
cell_width(struct plot *plot, const struct chart_value *v)
{
	if (!v)
		return 0;
	return mark_room(plot, v) +
	    label_new(plot->setter, plot->text, cell_text(plot, v), v->origin)
		->width;
}

/* As many columns in a band as have room; the bands are of like width. */
static void
columns_set(struct plot *plot, struct heat *heat)
{
	double room = plot->x.end - plot->x.start, size = plot->text->size;
	double want = LEAST * plot->small->size;
	int fit, bands;

	for (int i = 0; i < heat->ncolumn * plot->series.n; i++)
		want = fmax(want, cell_width(plot, heat->cells[i]));
	want = fmin(want + 2 * PAD * size, room / 2);
	fit = (int)fmax(1, floor(room / want));
	bands = heat->ncolumn > 0 ? (heat->ncolumn + fit - 1) / fit : 1;
	heat->band = (heat->ncolumn + bands - 1) / bands;
	heat->width = room / (heat->band > 0 ? heat->band : 1);
	heat->width = fmin(heat->width, 3 * want);
	heat->labels = arena_alloc(plot->setter->arena,
	    sizeof *heat->labels * (size_t)(heat->ncolumn + 1));
	for (int i = 0; i < heat->ncolumn; i++) {
		heat->labels[i] = plot_words(plot, plot->small,
		    map_key(heat->columns, i),
		    heat->width - PAD * plot->small->size, plot->node->origin);
		heat->over = fmax(heat->over,
		    heat->labels[i]->height + 0.3 * plot->small->size);
	}
}

static struct wrapped *
cell_words(struct plot *plot, const struct chart_value *v)
{
	const struct heat *heat = plot->own;
	struct block_style style = *plot->text;

	style.colour = (struct colour){0, 0, 0};
	if (plot_is_shown(v))
		style.colour = tone_contrast(heat_colour(plot, v->value));
	return plot_words(plot, &style, cell_text(plot, v),
	    heat->width - 2 * PAD * plot->text->size - mark_room(plot, v),
	    v->origin);
}

/* --- Rows --------------------------------------------------------------- */

static void
rows_add(struct plot *plot)
{
	for (int s = 0; s < plot->series.n; s++) {
		const struct node *series = plot->series.at[s];
		struct plot_row *row =
		    plot_row_add(plot, series, s, series->as.series.group);

		row->label =
		    plot_words(plot, plot->text, series->as.series.name,
			plot_label_share * plot->width, series->origin);
	}
}

/* Rows of the further bands; n is the band. */
static void
bands_add(struct plot *plot, const struct heat *heat)
{
	int nseries = plot->rows.n;

	for (int i = 0; i < nseries; i++)
		plot->rows.at[i].n = 0;
	for (int b = 1; b * heat->band < heat->ncolumn; b++)
		for (int i = 0; i < nseries; i++) {
			struct plot_row row = plot->rows.at[i];

			row.n = b;
			*array_push(plot->setter->arena, &plot->rows) = row;
		}
}

static int
band_end(const struct heat *heat, int band)
{
	int end = (band + 1) * heat->band;

	return end < heat->ncolumn ? end : heat->ncolumn;
}

static void
rows_measure(struct plot *plot, const struct heat *heat)
{
	double pad = 2 * ROW_PAD * plot->text->size;

	for (int i = 0; i < plot->rows.n; i++) {
		struct plot_row *row = &plot->rows.at[i];
		int end = band_end(heat, row->n);

		row->air = PAD_AIR * pad;
		for (int c = row->n * heat->band; c < end; c++) {
			const struct chart_value *v =
			    cell_of(plot, row->first, c);

			if (v)
				row->height = fmax(row->height,
				    cell_words(plot, v)->height + pad);
		}
	}
}

static void
sample_scale(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double width = item->sample * size / STEPS;

	for (int i = 0; i < STEPS; i++)
		frame_fill_rect(frame, x + i * width, y - 0.4 * size, width,
		    0.8 * size,
		    tone_mix(item->look->heat_low, item->look->heat_high,
			(double)i / (STEPS - 1)));
}

static void
legend_fill(struct plot *plot, const struct heat *heat)
{
	const char *name = plot->node->as.chart.value_name;
	bool *seen = arena_alloc(plot->setter->arena,
	    sizeof *seen * (size_t)(plot->setter->style->nstatus + 1));
	const struct status_style *statuses = plot->setter->style->statuses;
	bool missing = false;

	for (int i = 0; i < heat->ncolumn * plot->series.n; i++) {
		const struct chart_value *v = heat->cells[i];
		const struct status_style *status =
		    v ? plot_status(plot, v->status) : NULL;

		missing |= !plot_is_shown(v);
		if (status)
			seen[status - statuses] = true;
	}
	if (heat->low_text)
		plot_legend_add(plot,
		    arena_printf(plot->setter->arena, "%s%s%s～%s",
			name ? name : "", name ? "　" : "", heat->low_text,
			heat->high_text),
		    4)
		    ->draw = sample_scale;
	for (int i = 0; i < plot->setter->style->nstatus; i++)
		if (seen[i])
			plot_legend_status(
			    plot, &statuses[i], statuses[i].word);
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATA));
}

static void
heat_prepare(struct plot *plot)
{
	struct heat *heat = arena_new(plot->setter->arena, struct heat);

	plot->own = heat;
	cells_fill(plot, heat);
	scale_set(plot, heat);
	if (heat->ncolumn > 0)
		rows_add(plot);
	plot_columns(plot, 0);
	columns_set(plot, heat);
	bands_add(plot, heat);
	rows_measure(plot, heat);
	legend_fill(plot, heat);
	plot_legend_place(plot, 0);
}

/* The heads of the columns, where a part or another band begins. */
static double
heat_over(struct plot *plot, int row, bool starts, double top)
{
	const struct heat *heat = plot->own;
	int band = plot->rows.at[row].n;

	if (!starts && plot->rows.at[row - 1].n == band)
		return 0;
	for (int c = band * heat->band; plot->frame && c < band_end(heat, band);
	     c++)
		wrap_draw(plot->frame, heat->labels[c],
		    plot->x.start + (c % heat->band + 0.5) * heat->width,
		    top + heat->over - 0.3 * plot->small->size -
			heat->labels[c]->height / 2,
		    ANCHOR_MIDDLE);
	return heat->over;
}

static void
draw_cell(struct plot *plot, const struct chart_value *v, double x, double y,
    double height)
{
	const struct heat *heat = plot->own;
	double joint = JOINT * plot->text->size, mark = mark_room(plot, v);
	struct wrapped *words = cell_words(plot, v);
	double middle = y + height / 2;
	double left = x + (heat->width - words->width - mark) / 2;

	if (plot_is_shown(v))
		frame_fill_rect(plot->frame, x, y + joint / 2,
		    heat->width - joint, height - joint,
		    heat_colour(plot, v->value));
	else
		plot_draw_missing(plot->frame, x + 0.5,
		    x + heat->width - joint - 0.5, middle, height - joint - 1);
	if (mark > 0) {
		struct status_style status = *plot_status(plot, v->status);

		status.colour = words->lines[0]->spans->colour;
		status_draw(plot->frame, &status,
		    left + MARK * plot->small->size / 2, middle,
		    MARK * plot->small->size);
	}
	wrap_draw(plot->frame, words, left + mark + words->width / 2, middle,
	    ANCHOR_MIDDLE);
}

static void
heat_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct heat *heat = plot->own;
	int first = row->n * heat->band;

	plot_draw_texts(plot, row, top + row->height / 2);
	for (int c = first; c < band_end(heat, row->n); c++) {
		const struct chart_value *v = cell_of(plot, row->first, c);
		double x = plot->x.start + (c - first) * heat->width;

		if (v)
			draw_cell(plot, v, x, top, row->height);
	}
}

const struct plot_kind heat_kind = {
    .prepare = heat_prepare,
    .draw_over = heat_over,
    .draw_row = heat_row,
};
