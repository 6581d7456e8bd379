/*
 * Chart → the sentence that stands for it where it cannot be seen: what it
 * is, the sums, the extremes, and every row while they are few.
 *
 * The grammar is here and in doc/chart.def. Words that the chart also shows are
 * the style's, so that what is read out is what could be seen.
 */
#include <string.h>

#include "base/buf.h"
#include "chart/chart.h"

struct alt {
	struct buf out;
	const struct style *style;
	const struct node *chart;
};

/* --- The grammar -------------------------------------------------------- */

typedef void put_function(struct alt *, const struct chart_value *);

static put_function put_plain, put_count, put_change, put_point, put_work;

/* A list that can be listened to; one whose length does not matter. */
enum { FEW = 12, ALL = 1000 };

/* What a kind is called, what its values are, and how they are read out. */
static const struct alt_row {
	const char *noun, *what;
	put_function *put;
	bool counts; /* the parts of a whole: zeros are not worth a word */
	enum { NO_EXTREMES, FIGURES, SHARES } extremes; /* what is compared */
	int few; /* more values than this are summed up only */
} alt_rows[] = {
#define CHART(id, name, drawing, unit, series, ...) \
	[CHART_##id] = {__VA_ARGS__},
#include "doc/chart.def"
#undef CHART
};

/* What joins figures and names. */
static const struct {
	const char *among, *highest, *lowest;
	const char *from, *started; /* 自1月1日开始 */
	const char *due, *reached, *done; /* 应于6月30日完成，实际… */
} grammar = {
    .among = "其中",
    .highest = "最高为",
    .lowest = "最低为",
    .from = "自",
    .started = "开始",
    .due = "应于",
    .reached = "实际",
    .done = "完成",
};

/* --- Words and figures -------------------------------------------------- */

struct survey {
	int n, missing;
	const struct chart_value *low, *high;
	const char *low_of, *high_of; /* names of their series */
};

static void
put(struct alt *a, const char *text)
{
	buf_puts(&a->out, text);
}

static void
put_word(struct alt *a, enum word word)
{
	put(a, chart_word(a->style, a->chart, word));
}

static void
put_filled(struct alt *a, enum word word, const char *with)
{
	put(a, style_word_with(a->out.arena, a->style, word, with));
}

/* As it is drawn; "" where the style knows no such status. */
static const char *
shown_status(const struct alt *a, const struct chart_value *v)
{
	const struct status_style *status =
	    v->status ? style_status(a->style, v->status) : NULL;

	if (status && v->status_word)
		return v->status_word;
	return status ? status->word : "";
}

static bool
is_shown(const struct chart_value *v)
{
	return v->has_value && !v->missing;
}

static void
survey_add(struct survey *survey, const struct chart_value *v, const char *of)
{
	survey->n++;
	if (!is_shown(v)) {
		survey->missing++;
		return;
	}
	if (!survey->low || v->value < survey->low->value) {
		survey->low = v;
		survey->low_of = of;
	}
	if (!survey->high || v->value > survey->high->value) {
		survey->high = v;
		survey->high_of = of;
	}
}

static struct survey
survey_chart(const struct node *chart)
{
	struct survey survey = {0};

	for (const struct node *s = chart->child; s; s = s->next)
		for (int i = 0; s->kind == NODE_SERIES && i < s->as.series.n;
		     i++)
			survey_add(&survey, &s->as.series.values[i],
			    s->as.series.name);
	return survey;
}

/* A bare number gets the unit. */
static void
put_figure(struct alt *a, const char *text, double v)
{
	int n = text ? (int)strlen(text) : 0;

	if (n > 0)
		put(a, text);
	else
		buf_printf(&a->out, "%.10g", v);
	if (n == 0 || strchr("0123456789", text[n - 1]))
		put(a, chart_unit(a->style, a->chart));
}

/* 国家高新技术企业4家, or 未报. */
static void
put_value(struct alt *a, const struct chart_value *v)
{
	put(a, v->label ? v->label : "");
	if (is_shown(v))
		put_figure(a, v->value_text, v->value);
	else if (v->missing && *shown_status(a, v))
		put(a, shown_status(a, v));
	else if (v->missing)
		put(a, chart_missing(a->style));
	else
		put_word(a, WORD_NO_DATA);
}

static void
put_status(struct alt *a, const struct chart_value *v)
{
	const char *word = shown_status(a, v);

	if (*word)
		buf_printf(&a->out, "（%s）", word);
}

/* --- Values ------------------------------------------------------------- */

static void
put_plain(struct alt *a, const struct chart_value *v)
{
	put_value(a, v);
	if (is_shown(v))
		put_status(a, v);
}

/* 完成12项: the status is what is counted. */
static void
put_count(struct alt *a, const struct chart_value *v)
{
	const char *word = shown_status(a, v);

	put(a, *word ? word : v->label ? v->label : "");
	put_figure(a, v->value_text, v->value);
}

static void
put_change(struct alt *a, const struct chart_value *v)
{
	put_value(a, v);
	if (v->has_previous) {
		put(a, "，");
		put_word(a, WORD_PREVIOUS);
		put_figure(a, v->previous_text, v->previous);
	}
	if (is_shown(v))
		put_status(a, v);
}

static void
put_point(struct alt *a, const struct chart_value *v)
{
	put_value(a, v);
	if (v->has_pace) {
		put(a, "（");
		put_word(a, WORD_PACE);
		put_figure(a, NULL, v->pace);
		put(a, "）");
	}
}

static void
put_date(struct alt *a, const char *mark, const char *before, struct date d,
    const char *after)
{
	if (date_given(d))
		buf_printf(&a->out, "%s%s%s%s", mark, before,
		    date_chinese(a->out.arena, d), after);
}

static void
put_work(struct alt *a, const struct chart_value *v)
{
	put(a, v->label);
	put_date(a, "", grammar.from, v->start, grammar.started);
	put_date(a, date_given(v->start) ? "，" : "", grammar.due, v->due,
	    grammar.done);
	put_date(a, "，", grammar.reached, v->on, grammar.done);
	if (v->value_text && *v->value_text && !date_given(v->on))
		buf_printf(&a->out, "，%s", v->value_text);
	put_status(a, v);
}

/* --- Charts ------------------------------------------------------------- */

static bool
is_counted(const struct chart_value *v)
{
	return is_shown(v) && v->value > 0;
}

/* The values of a series, after its name where that is wanted. */
static void
put_series(struct alt *a, const struct node *s, const struct alt_row *row,
    const char *name, const char *between)
{
	const char *mark = "";

	put(a, name ? name : "");
	put(a, s->as.series.text ? s->as.series.text : "");
	if (s->as.series.text || (name && !row->counts))
		put(a, "，");
	for (int i = 0; i < s->as.series.n; i++) {
		const struct chart_value *v = &s->as.series.values[i];

		if (row->counts && !is_counted(v))
			continue;
		put(a, mark);
		row->put(a, v);
		mark = between;
	}
}

static int
series_count(const struct node *chart)
{
	int n = 0;

	for (const struct node *s = chart->child; s; s = s->next)
		n += s->kind == NODE_SERIES;
	return n;
}

static void
put_extreme(struct alt *a, const struct alt_row *row, const char *before,
    const char *of, const struct chart_value *v)
{
	put(a, before);
	if (of && series_count(a->chart) > 1)
		put(a, of);
	/* Its text is a figure, not the share that is compared. */
	if (row->extremes == SHARES)
		put(a, v->label);
	else
		put_value(a, v);
}

static void
put_extremes(
    struct alt *a, const struct alt_row *row, const struct survey *survey)
{
	if (survey->missing > 0) {
		buf_printf(&a->out, "，%s%d", grammar.among, survey->missing);
		put_word(a, WORD_ITEM);
		put_word(a, WORD_NO_DATA);
	}
	if (!survey->high || survey->high == survey->low)
		return;
	put(a, "，");
	if (row->extremes == SHARES)
		put_word(a, WORD_COMPLETION);
	put_extreme(a, row, grammar.highest, survey->high_of, survey->high);
	put(a, "，");
	put_extreme(a, row, grammar.lowest, survey->low_of, survey->low);
}

/* Values of one series are parted as sentences are, those of many within. */
static void
put_all(struct alt *a, const struct alt_row *row)
{
	bool many = series_count(a->chart) > 1 || row->counts;
	const char *mark = "：";

	for (const struct node *s = a->chart->child; s; s = s->next) {
		if (s->kind != NODE_SERIES)
			continue;
		put(a, mark);
		put_series(a, s, row, many ? s->as.series.name : NULL,
		    many ? "、" : "；");
		mark = "；";
	}
}

/* The day and the number of values. */
static void
put_extent(struct alt *a, const struct alt_row *row, int n)
{
	struct arena *arena = a->out.arena;
	struct date day = a->chart->as.chart.as_of;

	if (date_given(day)) {
		put(a, "，");
		put_filled(a, WORD_AS_OF, date_chinese(arena, day));
	}
	if (row->what) {
		put(a, "，");
		put_filled(
		    a, WORD_SUM, arena_printf(arena, "%d%s", n, row->what));
	}
}

static const char *
compose_alt(
    struct arena *arena, const struct style *style, const struct node *chart)
{
	const char *caption = chart->as.chart.caption;
	const struct alt_row *row = &alt_rows[chart->as.chart.kind];
	struct survey survey = survey_chart(chart);
	struct alt a = {.style = style, .chart = chart};

	buf_init(&a.out, arena);
	if (caption && *caption)
		buf_printf(&a.out, "%s：", caption);
	put(&a, row->noun);
	put_extent(&a, row, survey.n);
	if (row->extremes)
		put_extremes(&a, row, &survey);
	if (survey.n > 0 && survey.n <= row->few)
		put_all(&a, row);
	put(&a, "。");
	return a.out.s;
}

const char *
chart_alt(
    struct arena *arena, const struct style *style, const struct node *chart)
{
	const char *given = chart->as.chart.alt;

	return given ? given : compose_alt(arena, style, chart);
}
