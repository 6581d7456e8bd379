/*
 * Chart → the sentence that stands for it where it cannot be seen: what it
 * is, the sums, the extremes, and every row while they are few.
 */
#include <string.h>

#include "base/buf.h"
#include "chart/chart.h"

/* More rows than this are summed up only. */
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
};

struct survey {
	int n, missing;
	const struct chart_value *low, *high;
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
survey_add(struct survey *survey, const struct chart_value *v)
{
	survey->n++;
	if (!is_shown(v)) {
		survey->missing++;
		return;
	}
	if (!survey->low || v->value < survey->low->value)
		survey->low = v;
	if (!survey->high || v->value > survey->high->value)
		survey->high = v;
}

static struct survey
survey_chart(const struct node *chart)
{
	struct survey survey = {0};

	for (const struct node *s = chart->child; s; s = s->next)
		for (int i = 0; s->kind == NODE_SERIES && i < s->as.series.n;
		     i++)
			survey_add(&survey, &s->as.series.values[i]);
	return survey;
}

static void
put_value(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	const char *unit = chart->as.chart.unit;
	const char *text = v->value_text;
	int n;

	buf_puts(out, v->label ? v->label : "");
	if (!is_shown(v)) {
		buf_puts(out, v->missing ? "未报" : "无数据");
		return;
	}
	if (text && *text)
		buf_puts(out, text);
	else
		buf_printf(out, "%.10g", v->value);
	n = text ? (int)strlen(text) : 0;
	if (n == 0 || strchr("0123456789", text[n - 1]))
		buf_puts(out, unit ? unit : "％");
}

static void
put_rows(struct buf *out, const struct node *chart)
{
	const char *mark = "：";

	for (const struct node *s = chart->child; s; s = s->next)
		for (int i = 0; s->kind == NODE_SERIES && i < s->as.series.n;
		     i++) {
			const struct chart_value *v = &s->as.series.values[i];
			const char *word = status_word(v->status);

			buf_puts(out, mark);
			put_value(out, chart, v);
			if (*word && is_shown(v))
				buf_printf(out, "（%s）", word);
			mark = "；";
		}
}

static void
alt_bullet(struct buf *out, const struct node *chart)
{
	struct survey survey = survey_chart(chart);

	buf_printf(out, "条形图，共%d项指标", survey.n);
	if (survey.missing > 0)
		buf_printf(out, "，其中%d项无数据", survey.missing);
	if (survey.high && survey.high != survey.low) {
		buf_puts(out, "，最高为");
		put_value(out, chart, survey.high);
		buf_puts(out, "，最低为");
		put_value(out, chart, survey.low);
	}
	if (survey.n > 0 && survey.n <= FEW)
		put_rows(out, chart);
	buf_puts(out, "。");
}

static void
put_count(
    struct buf *out, const struct node *chart, const struct chart_value *v)
{
	const char *unit = chart->as.chart.unit;
	const char *word = status_word(v->status);

	buf_printf(out, "%s%.10g%s",
	    *word	   ? word
		: v->label ? v->label
			   : "",
	    v->value, unit ? unit : "项");
}

static void
alt_strip(struct buf *out, const struct node *chart)
{
	const char *mark = "：";

	buf_puts(out, "各部分任务按完成状态分段的条形图");
	for (const struct node *s = chart->child; s; s = s->next) {
		const char *between = "";

		if (s->kind != NODE_SERIES)
			continue;
		buf_printf(out, "%s%s", mark,
		    s->as.series.name ? s->as.series.name : "");
		for (int i = 0; i < s->as.series.n; i++) {
			const struct chart_value *v = &s->as.series.values[i];

			if (!is_shown(v) || v->value <= 0)
				continue;
			buf_puts(out, between);
			put_count(out, chart, v);
			between = "、";
		}
		mark = "；";
	}
	buf_puts(out, "。");
}

char *
chart_alt(struct arena *arena, const struct node *chart)
{
	const char *caption = chart->as.chart.caption;
	struct buf out;

	buf_init(&out, arena);
	if (caption && *caption)
		buf_printf(&out, "%s：", caption);
	if (chart->as.chart.kind == CHART_STATUS)
		alt_strip(&out, chart);
	else
		alt_bullet(&out, chart);
	return out.s;
}
