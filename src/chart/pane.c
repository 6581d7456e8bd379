/* Panels → rows of them, and what is drawn in several kinds of pane. */
#include "chart/pane.h"

#include <math.h>

#include "base/length.h"
#include "chart/tone.h"
#include "chart/years.h"

/* Between panes, and around titles [em]. */
static const double GAP = 1.5, TITLE_GAP = 0.3;

/* Lighter colours than this make no line on white. */
static const double LIGHTEST = 76;
/* White in the line of the earliest of several years. */
static const double PALEST = 0.55;

static double
pane_gap(const struct plot *plot)
{
	return GAP * plot->text->size;
}

void
panes_set(struct plot *plot, struct panes *p, int n, int across, double least)
{
	double gap = pane_gap(plot);

	p->n = n;
	across = n < across ? n : across;
	while (
	    across > 1 && (plot->width - gap * (across - 1)) / across < least)
		across--;
	p->across = across > 0 ? across : 1;
	p->width = (plot->width - gap * (p->across - 1)) / p->across;
	p->titles = arena_alloc(
	    plot->setter->arena, sizeof *p->titles * (size_t)(n + 1));
	for (int i = 0; i < n && n == plot->series.n; i++) {
		const char *name = plot->series.at[i]->as.series.name;

		if (!name)
			continue;
		p->titles[i] = plot_words(plot, plot->text, name, p->width,
		    plot->series.at[i]->origin);
		p->title = fmax(p->title,
		    p->titles[i]->height + TITLE_GAP * plot->text->size);
	}
}

void
panes_rows(struct plot *plot, const struct panes *p, double height)
{
	for (int i = 0; i < p->n; i += p->across) {
		struct plot_row *row =
		    plot_row_add(plot, plot->series.at[0], i, NULL);

		row->n = p->n - i < p->across ? p->n - i : p->across;
		row->height = height;
		if (i + p->across < p->n)
			row->height += pane_gap(plot);
	}
}

double
pane_left(const struct plot *plot, const struct panes *p, int i)
{
	return i % p->across * (p->width + pane_gap(plot));
}

void
pane_title(struct plot *plot, const struct panes *p, int i, double top,
    enum anchor anchor)
{
	double x = pane_left(plot, p, i);

	if (!p->titles[i])
		return;
	if (anchor == ANCHOR_MIDDLE)
		x += p->width / 2;
	wrap_draw(plot->frame, p->titles[i], x, top + p->titles[i]->height / 2,
	    anchor);
}

double
pane_height(const struct plot *plot, double usual)
{
	const char *height = plot->node->as.chart.height;
	double pt, least = 6 * plot->text->size;
	double most = plot->setter->style->page.text_height * 0.8;

	if (!height || !length_read(height, plot->text->size, &pt))
		return usual;
	return fmax(least, fmin(pt, fmax(most, least)));
}

struct colour
pane_line_colour(const struct plot *plot, int n)
{
	const struct style *style = plot->setter->style;
	struct colour year;
	int dark = 0;

	if (years_colour(style, plot->node, n, PALEST, &year))
		return year;
	for (int i = 0; i < style->npalette; i++)
		dark += tone_lightness(style->palette[i]) <= LIGHTEST;
	for (int i = 0; dark > 0 && i < style->npalette; i++)
		if (tone_lightness(style->palette[i]) <= LIGHTEST &&
		    n-- % dark == 0)
			return style->palette[i];
	return plot->look->ink;
}

double
pane_dash(int n)
{
	static const double dashes[] = {0, 6, 2, 4};

	return dashes[n % LEN(dashes)];
}

void
pane_marker(struct frame *frame, int n, struct colour colour, double x,
    double y, double size)
{
	static const char *const shapes[] = {
	    "circle", "square", "triangle", "diamond"};
	struct status_style mark = {
	    .shape = shapes[n % LEN(shapes)], .colour = colour};

	status_draw(frame, &mark, x, y, size);
}

static void
sample_line(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double width = item->sample * size;
	struct path *path;

	frame_rule(frame, x, y, x + width, y, item->look->line, item->colour);
	path = frame_last(frame)->as.path;
	path->dash = pane_dash(item->n);
	pane_marker(frame, item->n, item->colour, x + width / 2, y, size * 0.8);
}

void
pane_legend_line(struct plot *plot, int n, const char *name)
{
	struct legend_item *item = plot_legend_add(plot, name, 2.4);

	item->draw = sample_line;
	item->n = n;
	item->colour = pane_line_colour(plot, n);
}
