/*
 * kind="status": a stacked bar for each pillar, how many of its targets stand
 * where. All bars share one scale, so that a pillar with more targets is
 * longer.
 *
 * A part says by itself what it is: the shape, the word and the count where
 * there is room, else the shape and the count, else the same beside a short
 * line above the bar. Colour only repeats it. A row of none has no bar.
 */
#include <math.h>
#include <string.h>

#include "chart/pattern.h"
#include "chart/plot.h"
#include "chart/spread.h"
#include "chart/tone.h"

/* Heights of the bar and of the callouts above it [em]; white joints [pt]. */
static const double BAR = 1.6, CALLOUT = 1.3, JOINT = 1;
/* Around a text within its part, and between callouts [em]. */
static const double PART_PAD = 0.3, CALLOUT_GAP = 0.5, MARK_GAP = 0.2;

/* One status within a bar. */
struct part {
	const struct chart_value *value;
	const struct status_style *status;
	double count;
	double x0, x1; /* [pt] */
	struct label *text; /* word and count, or the count alone */
	bool outside; /* above the bar, its left edge at at */
	double at, width; /* [pt] */
};

struct parts {
	struct part *at;
	int n, cap;
};

/* What stands for all that has no status of the style. */
struct strip {
	struct status_style other;
};

static double
value_count(const struct chart_value *v)
{
	return plot_is_shown(v) ? fmax(0, plot_number(v->value)) : 0;
}

static const char *
value_group(const struct node *series, int i)
{
	const char *group = series->as.series.values[i].group;

	return group ? group : "";
}

static const struct status_style *
value_status(const struct plot *plot, const struct chart_value *v)
{
	const struct status_style *status = plot_value_status(plot, v);
	const struct strip *strip = plot->own;

	return status ? status : &strip->other;
}

static const char *
value_word(const struct plot *plot, const struct chart_value *v)
{
	const char *word = plot_status_word(plot, v);

	return word ? word : value_status(plot, v)->word;
}

/* The rank in the style's list; what it does not know comes last. */
static int
status_rank(const struct plot *plot, const struct status_style *status)
{
	const struct style *style = plot->setter->style;
	const struct strip *strip = plot->own;

	return status == &strip->other ? style->nstatus
				       : (int)(status - style->statuses);
}

static double
row_total(const struct plot_row *row)
{
	double total = 0;

	for (int i = 0; i < row->n; i++)
		total +=
		    value_count(&row->series->as.series.values[row->first + i]);
	return total;
}

static void
row_fill(struct plot *plot, struct plot_row *row)
{
	const struct node *series = row->series;
	const char *label = value_group(series, row->first);
	const char *sum =
	    row->n == series->as.series.n ? series->as.series.text : NULL;

	if (!*label)
		label = series->as.series.name;
	else
		row->group = series->as.series.name;
	row->label = plot_words(plot, plot->text, label,
	    plot_label_share * plot->width, series->origin);
	if (!sum)
		sum = style_word_with(plot->setter->arena, plot->setter->style,
		    WORD_SUM,
		    arena_printf(plot->setter->arena, "%.10g%s", row_total(row),
			plot_unit(plot)));
	row->figure = plot_words(plot, plot->text, sum,
	    plot_figure_share * plot->width, series->origin);
}

static void
series_rows(struct plot *plot, const struct node *series)
{
	int i = 0, n = series->as.series.n;

	while (i < n) {
		struct plot_row *row = plot_row_add(plot, series, i, NULL);

		while (i + row->n < n &&
		    strcmp(value_group(series, i),
			value_group(series, i + row->n)) == 0)
			row->n++;
		row_fill(plot, row);
		i += row->n;
	}
}

/* The values without a status: named by their label, if they share one. */
static struct status_style
other_status(const struct plot *plot)
{
	struct status_style other = {
	    .name = "other",
	    .shape = "diamond",
	    .pattern = PATTERN_DOTS,
	    .colour = plot->look->ink,
	    .fill = plot->look->ink,
	};

	for (int i = 0; i < plot->rows.n; i++) {
		const struct plot_row *row = &plot->rows.at[i];
		const struct chart_value *v = row->series->as.series.values;

		for (int k = row->first; k < row->first + row->n; k++) {
			if (plot_value_status(plot, &v[k]))
				continue;
			if (other.word && strcmp(other.word, v[k].label) != 0)
				other.word = plot_word(plot, WORD_OTHER);
			else
				other.word = v[k].label;
		}
	}
	return other;
}

/* In the order of the style, those that occur. */
static void
legend_fill(struct plot *plot)
{
	const struct style *style = plot->setter->style;
	const struct strip *strip = plot->own;
	/* What each is called by the last value that has it; NULL: by none. */
	const char **seen = arena_alloc(
	    plot->setter->arena, sizeof *seen * (size_t)(style->nstatus + 1));

	for (int i = 0; i < plot->rows.n; i++) {
		const struct plot_row *row = &plot->rows.at[i];
		const struct chart_value *v = row->series->as.series.values;

		for (int k = row->first; k < row->first + row->n; k++)
			if (value_count(&v[k]) > 0)
				seen[status_rank(
				    plot, value_status(plot, &v[k]))] =
				    value_word(plot, &v[k]);
	}
	for (int i = 0; i < style->nstatus; i++)
		if (seen[i])
			plot_legend_tone(plot, &style->statuses[i], seen[i]);
	if (seen[style->nstatus])
		plot_legend_tone(plot, &strip->other, strip->other.word);
}

/* One part for all values of a status. */
static void
part_add(struct plot *plot, struct parts *parts, const struct chart_value *v)
{
	const struct status_style *status = value_status(plot, v);
	double count = value_count(v);

	if (count <= 0)
		return;
	if (parts->n == 0 || parts->at[parts->n - 1].status != status)
		*array_push(plot->setter->arena, parts) =
		    (struct part){.value = v, .status = status};
	parts->at[parts->n - 1].count += count;
}

/* The parts of a row in the order of the style, with their places. */
static struct parts
row_parts(struct plot *plot, const struct plot_row *row)
{
	struct parts parts = {0};
	const struct chart_value *values = row->series->as.series.values;
	double sum = 0;
	int nstatus = plot->setter->style->nstatus;

	for (int rank = 0; rank <= nstatus; rank++)
		for (int i = row->first; i < row->first + row->n; i++)
			if (status_rank(plot, value_status(plot, &values[i])) ==
			    rank)
				part_add(plot, &parts, &values[i]);
	for (int i = 0; i < parts.n; i++) {
		struct part *part = &parts.at[i];

		part->x0 = coordinate_at(&plot->x, sum);
		sum += part->count;
		part->x1 = coordinate_at(&plot->x, sum);
	}
	return parts;
}

/* On a pattern the text has a white ground. */
static struct colour
part_ink(const struct part *part)
{
	if (part->status->pattern != PATTERN_SOLID)
		return (struct colour){0, 0, 0};
	return tone_contrast(part->status->fill);
}

static struct label *
part_label(
    struct plot *plot, const char *text, struct colour colour, struct origin at)
{
	struct block_style style = *plot->small;

	style.colour = colour;
	return label_new(plot->setter, &style, text, at);
}

static void
part_set(struct plot *plot, struct part *part, const char *text,
    struct colour colour)
{
	double size = plot->small->size;

	part->text = part_label(plot, text, colour, part->value->origin);
	part->width = part->text->width + (1 + MARK_GAP) * size;
}

/* The fullest text that fits into the part; else it goes above the bar. */
static void
part_fit(struct plot *plot, struct part *part)
{
	const char *count =
	    arena_printf(plot->setter->arena, "%.10g", part->count);
	const char *text = arena_printf(
	    plot->setter->arena, "%s%s", value_word(plot, part->value), count);
	struct colour ink = part_ink(part);
	double room = part->x1 - part->x0 - 2 * PART_PAD * plot->small->size;

	part_set(plot, part, text, ink);
	if (part->width > room) {
		text = count;
		part_set(plot, part, text, ink);
	}
	if (part->width > room) {
		part->outside = true;
		part_set(plot, part, text, plot->small->colour);
	}
}

/* Side by side over their parts, moved so that none touches another. */
static bool
callouts_place(struct plot *plot, struct parts *parts)
{
	double gap = CALLOUT_GAP * plot->small->size;
	struct spread_item *items = arena_alloc(
	    plot->setter->arena, sizeof *items * (size_t)(parts->n + 1));
	int n = 0;

	for (int i = 0; i < parts->n; i++) {
		const struct part *part = &parts->at[i];

		if (part->outside)
			items[n++] = (struct spread_item){
			    .want = (part->x0 + part->x1) / 2,
			    .size = part->width + gap,
			};
	}
	spread(plot->setter->arena, items, n, -gap / 2, plot->width + gap / 2);
	for (int i = parts->n - 1, k = n; i >= 0; i--)
		if (parts->at[i].outside)
			parts->at[i].at =
			    items[--k].at - parts->at[i].width / 2;
	return n > 0;
}

static struct parts
row_layout(struct plot *plot, const struct plot_row *row, bool *callouts)
{
	struct parts parts = row_parts(plot, row);

	for (int i = 0; i < parts.n; i++)
		part_fit(plot, &parts.at[i]);
	*callouts = callouts_place(plot, &parts);
	return parts;
}

static void
strip_prepare(struct plot *plot)
{
	double size = plot->text->size;
	double above = 0;
	bool callouts;
	struct strip *strip = arena_new(plot->setter->arena, struct strip);

	plot->own = strip;
	for (int i = 0; i < plot->series.n; i++)
		series_rows(plot, plot->series.at[i]);
	strip->other = other_status(plot);
	plot_columns(plot, BAR * size);
	plot->x.to = 1;
	for (int i = 0; i < plot->rows.n; i++)
		plot->x.to = fmax(plot->x.to, row_total(&plot->rows.at[i]));
	for (int i = 0; i < plot->rows.n; i++) {
		row_layout(plot, &plot->rows.at[i], &callouts);
		if (callouts)
			above = CALLOUT * size;
	}
	/* The same over every bar, for an even rhythm. */
	for (int i = 0; i < plot->rows.n; i++) {
		plot->rows.at[i].above = above;
		plot->rows.at[i].height += above;
	}
	legend_fill(plot);
	plot_legend_place(plot, 0);
}

static void
draw_text(struct plot *plot, const struct part *part, double x, double y,
    struct colour ink)
{
	double size = plot->small->size;

	struct status_style mark = *part->status;

	mark.colour = ink;
	status_draw(plot->frame, &mark, x + size / 2, y, size * 0.9);
	x += (1 + MARK_GAP) * size;
	label_draw(plot->frame, part->text, x, y + 0.37 * size, ANCHOR_START);
}

/* In the band above the row's texts, so that it is clear of them. */
static void
draw_callout(struct plot *plot, const struct part *part, double bar_top,
    double top, double above)
{
	double size = plot->small->size, middle = (part->x0 + part->x1) / 2;
	double y = top + above - CALLOUT * size * 0.75;
	struct path *path = frame_path(plot->frame);

	path->stroke = true;
	path->stroke_colour = plot->look->ink;
	path->width = 0.4;
	path_move(plot->frame, path, middle, bar_top);
	path_line(plot->frame, path, middle, fmin(bar_top, top + above));
	path_line(
	    plot->frame, path, part->at + part->width / 2, y + 0.55 * size);
	draw_text(plot, part, part->at, y, part->status->colour);
}

static void
draw_part(struct plot *plot, const struct plot_row *row,
    const struct part *part, double top)
{
	double height = BAR * plot->text->size;
	double y = top + (row->above + row->height) / 2;
	double joint = fmin(JOINT, (part->x1 - part->x0) / 2);
	double at = (part->x0 + part->x1 - joint - part->width) / 2;
	double size = plot->small->size, pad = MARK_GAP * size / 2;

	pattern_rect(plot->frame, part->x0, y - height / 2,
	    part->x1 - part->x0 - joint, height, part->status->fill,
	    part->status->pattern);
	if (part->outside) {
		draw_callout(plot, part, y - height / 2, top, row->above);
		return;
	}
	if (part->status->pattern != PATTERN_SOLID)
		frame_fill_rect(plot->frame, at - pad, y - size / 2 - pad,
		    part->width + 2 * pad, size + 2 * pad,
		    (struct colour){1, 1, 1});
	draw_text(plot, part, at, y, part_ink(part));
}

static void
strip_row(struct plot *plot, const struct plot_row *row, double top)
{
	bool callouts;
	struct parts parts = row_layout(plot, row, &callouts);
	double y = top + (row->above + row->height) / 2;

	plot_draw_texts(plot, row, y);
	for (int i = 0; i < parts.n; i++)
		draw_part(plot, row, &parts.at[i], top);
}

const struct plot_kind strip_kind = {
    .prepare = strip_prepare,
    .draw_row = strip_row,
};
