/* What all kinds of chart share: rows, columns, and what is not there. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

#include "chart/years.h"

/* Shares of the width that the columns of text may take. */
const double plot_label_share = 0.40, plot_figure_share = 0.18;
static const double WORD_SHARE = 0.16;
/* Leading of a figure over its goal, of what it is by itself. */
static const double TIGHT = 0.93;
/* Between columns, and above and below the text of a row [em]. */
static const double COLUMN_GAP = 1, ROW_GAP = 0.2, MARK_GAP = 0.3;
/* Of the gap: what goes for a chart that would else leave a few rows over. */
static const double ROW_AIR = 0.15;

/* Beyond this a figure is text only. */
static const double NUMBER_MAX = 1e12;

/* White in the area of the earliest of several years. */
static const double PALEST = 0.8;

const struct chart_value *
plot_value(const struct plot *plot, int series, int value)
{
	return &plot->series.at[series]->as.series.values[value];
}

bool
plot_is_shown(const struct chart_value *v)
{
	return v && v->has_value && !v->missing;
}

double
plot_number(double v)
{
	if (isnan(v))
		return 0;
	return fmax(-NUMBER_MAX, fmin(NUMBER_MAX, v));
}

const char *
plot_unit(const struct plot *plot)
{
	return chart_unit(plot->setter->style, plot->node);
}

const char *
plot_word(const struct plot *plot, enum word word)
{
	return chart_word(plot->setter->style, plot->node, word);
}

static bool
is_numeric(const char *text)
{
	return text[strspn(text, "0123456789.,+-")] == '\0';
}

const char *
plot_with_unit(const struct plot *plot, const char *text)
{
	if (!is_numeric(text))
		return text;
	return arena_printf(plot->setter->arena, "%s%s", text, plot_unit(plot));
}

/* Is the text the status word, as it is shown or as templates have it? */
static bool
says_status(
    const struct plot *plot, const struct chart_value *v, const char *word)
{
	const struct status_style *status = plot_value_status(plot, v);
	const char *other = status ? status_word_of(status->name) : NULL;

	return strcmp(v->value_text, word) == 0 ||
	    (other && strcmp(v->value_text, other) == 0);
}

const char *
plot_figure(
    const struct plot *plot, const struct chart_value *v, const char *word)
{
	const char *text = v->value_text;

	if (text && word && says_status(plot, v, word))
		return "—";
	if (!plot_is_shown(v) && (!text || is_numeric(text)))
		return "—";
	if (!text || !*text)
		text = arena_printf(plot->setter->arena, "%.10g", v->value);
	return plot_with_unit(plot, text);
}

const struct status_style *
plot_status(const struct plot *plot, const char *name)
{
	return name ? style_status(plot->setter->style, name) : NULL;
}

const struct status_style *
plot_value_status(const struct plot *plot, const struct chart_value *v)
{
	if (!v->status && v->missing)
		return plot_status(plot, "unreported");
	return plot_status(plot, v->status);
}

const char *
plot_status_word(const struct plot *plot, const struct chart_value *v)
{
	const struct status_style *status = plot_value_status(plot, v);

	if (!status)
		return NULL;
	return v->status_word ? v->status_word : status->word;
}

struct colour
plot_series_colour(const struct plot *plot, int n)
{
	struct colour colour;

	if (years_colour(plot->setter->style, plot->node, n, PALEST, &colour))
		return colour;
	return plot_colour(plot, n);
}

struct colour
plot_colour(const struct plot *plot, int n)
{
	const struct style *style = plot->setter->style;

	return style->npalette > 0 ? style->palette[n % style->npalette]
				   : plot->look->ink;
}

/* When the colours are used up, they come again in another pattern. */
enum fill_pattern
plot_pattern(const struct plot *plot, int n)
{
	int used = plot->setter->style->npalette;

	return (enum fill_pattern)(used > 0 ? n / used % PATTERN_HOLLOW : 0);
}

struct plot_row *
plot_row_add(
    struct plot *plot, const struct node *series, int first, const char *group)
{
	struct plot_row *row = array_push(plot->setter->arena, &plot->rows);

	row->series = series;
	row->first = first;
	row->n = 1;
	row->group = group;
	return row;
}

struct wrapped *
plot_words(struct plot *plot, const struct block_style *style, const char *text,
    double width, struct origin origin)
{
	return wrap_text(plot->setter, style, text ? text : "", width, origin);
}

void
plot_row_texts(struct plot *plot, struct plot_row *row)
{
	const struct chart_value *v = row->value;
	const char *word = plot_status_word(plot, v);

	row->status = plot_value_status(plot, v);
	if (!word && v->missing)
		word = chart_missing(plot->setter->style);
	row->label = plot_words(plot, plot->text, v->label,
	    plot_label_share * plot->width, v->origin);
	row->figure = plot_words(plot, plot->text, plot_figure(plot, v, word),
	    plot_figure_share * plot->width, v->origin);
	if (word)
		row->word = plot_words(plot, plot->text, word,
		    WORD_SHARE * plot->width, v->origin);
}

void
plot_rows(struct plot *plot, bool by_series,
    void (*texts)(struct plot *, struct plot_row *))
{
	for (int s = 0; s < plot->series.n; s++) {
		const struct node *series = plot->series.at[s];

		for (int i = 0; i < series->as.series.n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);
			struct plot_row *row = plot_row_add(plot, series, i,
			    v->group || !by_series ? v->group
						   : series->as.series.name);

			row->value = v;
			texts(plot, row);
		}
	}
}

static double
words_width(const struct wrapped *words)
{
	return words ? words->width : 0;
}

static double
words_height(const struct wrapped *words)
{
	return words ? words->height : 0;
}

/* A goal is set close to the figure that it is the goal of. */
static double
goal_height(const struct plot_row *row)
{
	if (!row->goal)
		return 0;
	return row->goal->height -
	    (1 - TIGHT) * (row->goal->leading + row->figure->leading);
}

void
plot_columns(struct plot *plot, double least)
{
	double size = plot->text->size, gap = COLUMN_GAP * size;
	double label = 0, figure = words_width(plot->figure_head), word = 0;

	for (int i = 0; i < plot->rows.n; i++) {
		struct plot_row *row = &plot->rows.at[i];
		double high = fmax(words_height(row->label),
		    goal_height(row) + words_height(row->figure));

		high = fmax(high, words_height(row->word));
		label = fmax(label, words_width(row->label));
		figure = fmax(figure, words_width(row->figure));
		figure = fmax(figure, words_width(row->goal));
		word = fmax(word, words_width(row->word));
		row->height = fmax(least, high) + 2 * ROW_GAP * size;
		row->air = 2 * ROW_AIR * size;
	}
	if (word > 0)
		word += (1 + MARK_GAP) * size;
	plot->word_left = plot->width - word;
	plot->figure_right = plot->word_left - (word > 0 ? gap : 0);
	plot->x.start = label + (label > 0 ? gap : 0);
	plot->x.end = plot->figure_right - figure - (figure > 0 ? gap : 0);
	plot->x.end = fmax(plot->x.end, plot->x.start + 1);
}

/* Label, figure over goal, status with its word. */
void
plot_draw_texts(struct plot *plot, const struct plot_row *row, double y)
{
	double size = plot->text->size, right = plot->figure_right;
	double goal = goal_height(row), word = plot->word_left;

	if (row->label)
		wrap_draw(plot->frame, row->label, 0, y, ANCHOR_START);
	if (row->figure)
		wrap_draw(
		    plot->frame, row->figure, right, y - goal / 2, ANCHOR_END);
	if (row->goal)
		wrap_draw(plot->frame, row->goal, right,
		    y + (row->figure->height + goal - row->goal->height) / 2,
		    ANCHOR_END);
	if (row->status)
		status_draw(plot->frame, row->status, word + size / 2, y, size);
	if (row->word)
		wrap_draw(plot->frame, row->word, word + (1 + MARK_GAP) * size,
		    y, ANCHOR_START);
}

void
plot_draw_missing(
    struct frame *frame, double x0, double x1, double y, double height)
{
	struct path *path = frame_path(frame);

	path->stroke = true;
	path->stroke_colour = (struct colour){0.5, 0.5, 0.5};
	path->width = 0.5;
	path->dash = 2;
	path_rect(frame, path, x0, y - height / 2, x1 - x0, height);
}
