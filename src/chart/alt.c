/*
 * Chart → the sentence that stands for it where it cannot be seen: what it
 * is, the sums, the extremes, and every row while they are few.
 */
#include <string.h>

#include "base/buf.h"
#include "chart/chart.h"

/* A list that can be listened to. */
enum { FEW = 12 };

/* The words of the contract; a style may show others. */
static const struct {
	const char *name, *word;
} words[] = {
    {"done", "完成"},
    {"on-track", "正常"},
    {"behind", "滞后"},
    {"far-behind", "严重滞后"},
    {"unreported", "未报"},
    {"undetermined", "待定"},
    {"withheld", "不公开"},
};

struct survey {
	int n, missing;
	const struct chart_value *low, *high;
	const char *low_of, *high_of; /* names of their series */
};

static const char *
status_word(const char *name)
{
	for (int i = 0; name && i < LEN(words); i++)
		if (strcmp(words[i].name, name) == 0)
			return words[i].word;
	return "";
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

static void
put_unit(struct buf *out, const struct node *chart, const char *text)
{
	static const char *const units[CHART_KINDS] = {
	    [CHART_BULLET] = "％",
	    [CHART_STATUS] = "项",
	    [CHART_PROGRESS] = "％",
	};
	const char *unit = chart->as.chart.unit;
	int n = (int)strlen(text);

	if (!unit)
		unit = units[chart->as.chart.kind];
	if (unit && (n == 0 || strchr("0123456789", text[n - 1])))
		buf_puts(out, unit);
}

static void
put_figure(
    struct buf *out, const struct node *chart, const char *text, double v)
{
	if (text && *text)
		buf_puts(out, text);
	else
		buf_printf(out, "%.10g", v);
	put_unit(out, chart, text ? text : "");
}

/* 国家高新技术企业4家, or 未报. */
static void
put_value(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	buf_puts(out, v->label ? v->label : "");
	if (is_shown(v))
		put_figure(out, chart, v->value_text, v->value);
	else
		buf_puts(out, v->missing ? "未报" : "无数据");
}

static void
put_status(struct buf *out, const struct chart_value *v)
{
	const char *word = status_word(v->status);

	if (*word && is_shown(v))
		buf_printf(out, "（%s）", word);
}

/* --- Values ------------------------------------------------------------- */

typedef void put_function(
    struct buf *, const struct node *chart, const struct chart_value *);

static void
put_plain(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	put_value(out, chart, v);
	put_status(out, v);
}

/* 完成12项: the status is what is counted. */
static void
put_count(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	const char *word = status_word(v->status);

	buf_puts(out, *word ? word : v->label ? v->label : "");
	put_figure(out, chart, v->value_text, v->value);
}

static void
put_change(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	const char *name = chart->as.chart.previous_name;

	put_value(out, chart, v);
	if (v->has_previous) {
		buf_printf(out, "，%s", name ? name : "上年");
		put_figure(out, chart, v->previous_text, v->previous);
	}
	put_status(out, v);
}

static void
put_point(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	const char *name = chart->as.chart.pace_name;

	put_value(out, chart, v);
	if (v->has_pace) {
		buf_printf(out, "（%s", name ? name : "时序进度");
		put_figure(out, chart, "", v->pace);
		buf_puts(out, "）");
	}
}

static void
put_date(struct buf *out, const char *before, struct date d, const char *after)
{
	if (d.year > 0)
		buf_printf(out, "%s%d年%d月%d日%s", before, d.year, d.month,
		    d.day, after);
}

static void
put_work(struct buf *out, const struct node *chart, const struct chart_value *v)
{
	(void)chart;
	buf_puts(out, v->label);
	put_date(out, "自", v->start, "开始");
	put_date(out, v->start.year > 0 ? "，应于" : "应于", v->due, "完成");
	put_date(out, "，实际", v->on, "完成");
	if (v->value_text && *v->value_text && v->on.year == 0)
		buf_printf(out, "，%s", v->value_text);
	if (*status_word(v->status))
		buf_printf(out, "（%s）", status_word(v->status));
}

/* --- Charts ------------------------------------------------------------- */

static bool
is_counted(const struct chart_value *v)
{
	return is_shown(v) && v->value > 0;
}

/* The values of a series, after its name. */
static void
put_series(struct buf *out, const struct node *chart, const struct node *s,
    put_function *put, bool counts, const char *between)
{
	const char *mark = "";

	if (s->as.series.name)
		buf_puts(out, s->as.series.name);
	if (s->as.series.text)
		buf_puts(out, s->as.series.text);
	if (s->as.series.text || (s->as.series.name && !counts))
		buf_puts(out, "，");
	for (int i = 0; i < s->as.series.n; i++) {
		const struct chart_value *v = &s->as.series.values[i];

		if (counts && !is_counted(v))
			continue;
		buf_puts(out, mark);
		put(out, chart, v);
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
put_extreme(struct buf *out, const struct node *chart, const char *before,
    const char *of, const struct chart_value *v)
{
	buf_puts(out, before);
	if (of && series_count(chart) > 1)
		buf_puts(out, of);
	put_value(out, chart, v);
}

static void
put_extremes(
    struct buf *out, const struct node *chart, const struct survey *survey)
{
	if (survey->missing > 0)
		buf_printf(out, "，其中%d项无数据", survey->missing);
	if (!survey->high || survey->high == survey->low)
		return;
	put_extreme(out, chart, "，最高为", survey->high_of, survey->high);
	put_extreme(out, chart, "，最低为", survey->low_of, survey->low);
}

/* What a kind is called, what its values are, and how they are read out. */
static const struct alt_row {
	const char *noun, *what;
	put_function *put;
	bool counts; /* the parts of a whole: zeros are not worth a word */
	bool extremes; /* its values can be compared */
	int few; /* more values than this are summed up only */
} alt_rows[] = {
    [CHART_BULLET] = {"条形图", "项指标", put_plain, false, true, FEW},
    [CHART_STATUS] = {"各部分任务按完成状态分段的条形图", NULL, put_count, true,
	false, 1000},
    [CHART_BARS] = {"条形图", "项数据", put_plain, false, true, 2 * FEW},
    [CHART_PROGRESS] = {"进度条", "项", put_plain, false, true, FEW},
    [CHART_TREND] = {"走势图", "个数据", put_point, false, false, 4 * FEW},
    [CHART_HEAT] = {"热力表", "个数据", put_plain, false, true, 4 * FEW},
    [CHART_DONUT] = {"环图", NULL, put_count, true, false, 1000},
    [CHART_PIE] = {"饼图", NULL, put_count, true, false, 1000},
    [CHART_DUMBBELL] = {"同比图", "项指标", put_change, false, false, FEW},
    [CHART_TIMELINE] = {"时间轴", "项", put_work, false, false, FEW},
    [CHART_RADAR] = {"雷达图", "个数据", put_plain, false, false, 4 * FEW},
};
_Static_assert(LEN(alt_rows) == CHART_KINDS, "a row for each kind");

/* Values of one series are parted as sentences are, those of many within. */
static void
put_all(struct buf *out, const struct node *chart, const struct alt_row *row)
{
	bool many = series_count(chart) > 1 || row->counts;
	const char *mark = "：";

	for (const struct node *s = chart->child; s; s = s->next) {
		struct node nameless = *s;

		if (s->kind != NODE_SERIES)
			continue;
		buf_puts(out, mark);
		if (!many)
			nameless.as.series.name = NULL;
		put_series(out, chart, &nameless, row->put, row->counts,
		    many ? "、" : "；");
		mark = "；";
	}
}

static const char *
compose_alt(struct arena *arena, const struct node *chart)
{
	const char *caption = chart->as.chart.caption;
	const struct alt_row *row = &alt_rows[chart->as.chart.kind];
	struct survey survey = survey_chart(chart);
	struct buf out;

	buf_init(&out, arena);
	if (caption && *caption)
		buf_printf(&out, "%s：", caption);
	buf_puts(&out, row->noun);
	put_date(&out, "，截至", chart->as.chart.as_of, "");
	if (row->what)
		buf_printf(&out, "，共%d%s", survey.n, row->what);
	if (row->extremes)
		put_extremes(&out, chart, &survey);
	if (survey.n > 0 && survey.n <= row->few)
		put_all(&out, chart, row);
	buf_puts(&out, "。");
	return out.s;
}

const char *
chart_alt(struct arena *arena, const struct node *chart)
{
	const char *given = chart->as.chart.alt;

	return given ? given : compose_alt(arena, chart);
}
