/* Charts of the document → categories and series. */
#include "office/office_series.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "chart/chart.h"
#include "chart/years.h"

/* White in the area of the earliest of several years. */
static const double PALEST = 0.8;

struct native_maker {
	struct arena *arena;
	const struct style *style;
	const struct node *node;
	struct map *rows; /* category → its number from 1, as int * */
	struct native_chart chart;
	int room; /* for so many series */
};

static const struct node *
series_next(const struct node *series)
{
	while (series && series->kind != NODE_SERIES)
		series = series->next;
	return series;
}

static int
index_of(struct native_maker *m, struct map *map, const char *key)
{
	int *at = map_find(map, key);

	if (!at) {
		at = arena_new(m->arena, int);
		*at = map_count(map) + 1;
		map_put(map, key, at);
	}
	return *at - 1;
}

/* 21,800家 → 21800 and no decimals; false: it begins with no number. */
static bool
printed(const char *text, double *value, int *decimals)
{
	char plain[64];
	int n = 0, after = -1;

	for (; text && *text && n < (int)sizeof plain - 1; text++) {
		if (*text == ',')
			continue;
		if (!strchr("0123456789.+-", *text))
			break;
		if (after >= 0)
			after++;
		if (*text == '.')
			after = 0;
		plain[n++] = *text;
	}
	plain[n] = '\0';
	if (!strpbrk(plain, "0123456789"))
		return false;
	*value = strtod(plain, NULL);
	if (after > *decimals)
		*decimals = after;
	return true;
}

/* What is shown is what is printed: no more digits than a reader sees. */
static void
point_set(
    struct native_maker *m, struct native_point *p, const struct chart_value *v)
{
	if (!v->has_value || v->missing)
		return;
	p->given = true;
	p->value = v->value;
	printed(v->value_text, &p->value, &m->chart.decimals);
	m->chart.negative |= p->value < 0;
	p->status = v->status ? style_status(m->style, v->status) : NULL;
}

static struct native_series *
series_new(struct native_maker *m, const char *name)
{
	struct native_chart *c = &m->chart;
	struct native_series *s = &c->series[c->nseries];
	int look = c->nseries++ % m->style->npalette;

	s->name = name ? name : "";
	s->points = arena_alloc(
	    m->arena, sizeof *s->points * (size_t)(c->ncategory + 1));
	s->colour = m->style->palette[look];
	years_colour(m->style, m->node, look, PALEST, &s->colour);
	return s;
}

/* Labels of all series, in the order in which they come. */
static void
categories_collect(struct native_maker *m)
{
	struct native_chart *c = &m->chart;

	for (const struct node *s = series_next(m->node->child); s;
	     s = series_next(s->next)) {
		m->room += 2; /* with what was to be reached */
		for (int i = 0; i < s->as.series.n; i++)
			index_of(m, m->rows, s->as.series.values[i].label);
	}
	c->ncategory = map_count(m->rows);
	c->categories = arena_alloc(
	    m->arena, sizeof *c->categories * (size_t)(c->ncategory + 1));
	for (int i = 0; i < c->ncategory; i++)
		c->categories[i] = map_key(m->rows, i);
}

static void
series_of_node(struct native_maker *m, const struct node *node)
{
	struct native_series *s = series_new(m, node->as.series.name);

	for (int i = 0; i < node->as.series.n; i++) {
		const struct chart_value *v = &node->as.series.values[i];
		const char **name;

		/* Where no bar is, the reason stands by its name. */
		name = &m->chart.categories[index_of(m, m->rows, v->label)];
		if (!series_next(node->next) && m->chart.nseries == 1 &&
		    (!v->has_value || v->missing))
			*name = arena_printf(m->arena, "%s（%s）", *name,
			    chart_missing(m->style));
		point_set(m, &s->points[index_of(m, m->rows, v->label)], v);
	}
}

/* The time elapsed, or the goal, as a dashed line of its own. */
static void
goal_of_node(struct native_maker *m, const struct node *node, bool pace)
{
	struct native_series *s = NULL;

	for (int i = 0; i < node->as.series.n; i++) {
		const struct chart_value *v = &node->as.series.values[i];
		struct native_point *p;

		if (pace ? !v->has_pace : !v->has_target)
			continue;
		if (!s)
			s = series_new(m,
			    chart_word(m->style, m->node,
				pace ? WORD_PACE : WORD_TARGET));
		s->dashed = true;
		s->colour = m->style->chart.ink;
		p = &s->points[index_of(m, m->rows, v->label)];
		p->given = true;
		p->value = pace ? v->pace : v->target;
	}
}

static void
each_series(struct native_maker *m)
{
	const struct node *last = NULL;

	categories_collect(m);
	m->chart.series = arena_alloc(
	    m->arena, sizeof *m->chart.series * (size_t)(m->room + 1));
	for (const struct node *s = series_next(m->node->child); s;
	     s = series_next(s->next)) {
		series_of_node(m, s);
		m->chart.plain++;
		last = s;
	}
	/* Several series are held against one another. */
	if (m->chart.kind == NATIVE_LINE && last && m->chart.nseries == 1) {
		goal_of_node(m, last, true);
		goal_of_node(m, last, false);
	}
}

/* Parts of a row become series, rows the categories: 完成 of each pillar. */
static void
turned_series(struct native_maker *m)
{
	struct native_chart *c = &m->chart;
	struct map *parts = map_new(m->arena);
	int row = 0;

	for (const struct node *s = series_next(m->node->child); s;
	     s = series_next(s->next)) {
		c->ncategory++;
		for (int i = 0; i < s->as.series.n; i++)
			index_of(m, parts, s->as.series.values[i].label);
	}
	c->categories = arena_alloc(
	    m->arena, sizeof *c->categories * (size_t)(c->ncategory + 1));
	c->series = arena_alloc(
	    m->arena, sizeof *c->series * (size_t)(map_count(parts) + 1));
	for (int i = 0; i < map_count(parts); i++)
		series_new(m, map_key(parts, i));
	for (const struct node *s = series_next(m->node->child); s;
	     s = series_next(s->next), row++) {
		c->categories[row] = s->as.series.name ? s->as.series.name : "";
		for (int i = 0; i < s->as.series.n; i++) {
			const struct chart_value *v = &s->as.series.values[i];
			struct native_series *to =
			    &c->series[index_of(m, parts, v->label)];

			point_set(m, &to->points[row], v);
			if (!to->points[row].status)
				continue;
			to->colour = to->points[row].status->fill;
			to->pattern = to->points[row].status->pattern;
			to->points[row].status = NULL;
		}
	}
}

/* A series without a figure says nothing: 待定 of no pillar. */
static void
drop_empty(struct native_chart *c)
{
	int n = 0;

	for (int s = 0; s < c->nseries; s++) {
		bool any = false;

		for (int i = 0; i < c->ncategory; i++)
			any |= c->series[s].points[i].given &&
			    c->series[s].points[i].value > 0;
		if (any)
			c->series[n++] = c->series[s];
	}
	c->nseries = n;
}

static enum native
kind_of(enum chart_kind kind)
{
	switch (kind) {
	case CHART_BARS:
	case CHART_STATUS:
		return NATIVE_BAR;
	case CHART_TREND:
		return NATIVE_LINE;
	case CHART_DONUT:
	case CHART_PIE:
		return NATIVE_PIE;
	case CHART_RADAR:
		return NATIVE_RADAR;
	case CHART_BULLET:
	case CHART_PROGRESS:
	case CHART_HEAT:
	case CHART_DUMBBELL:
	case CHART_TIMELINE:
	case CHART_DOTS: /* a picture: Word draws none like it */
		break;
	}
	return NATIVE_NONE;
}

/* Several rings, or nothing to draw, are for a picture. */
static bool
suits(const struct native_chart *c)
{
	bool any = false;

	for (int s = 0; s < c->nseries; s++)
		for (int i = 0; i < c->ncategory; i++)
			any |= c->series[s].points[i].given;
	return any && (c->kind != NATIVE_PIE || c->nseries == 1);
}

struct native_chart
native_chart_of(
    struct arena *arena, const struct style *style, const struct node *chart)
{
	struct native_maker m = {
	    .arena = arena,
	    .style = style,
	    .node = chart,
	    .rows = map_new(arena),
	    .chart =
		{
		    .kind = kind_of(chart->as.chart.kind),
		    .stacked = chart->as.chart.kind == CHART_STATUS,
		    .hole = chart->as.chart.kind == CHART_DONUT,
		    .unit = chart_unit(style, chart),
		},
	};

	if (m.chart.kind == NATIVE_NONE || chart->as.chart.row_scale)
		return (struct native_chart){0};
	if (m.chart.stacked) {
		turned_series(&m);
		drop_empty(&m.chart);
	} else {
		each_series(&m);
	}
	if (!suits(&m.chart))
		m.chart.kind = NATIVE_NONE;
	m.chart.several = m.chart.nseries > 1 || m.chart.kind == NATIVE_PIE;
	return m.chart;
}
