/*
 * What is said of a chart, drawn or read out: the chart's own names, then the
 * style's words, so that a picture and its alternative text agree.
 */
#include <string.h>

#include "chart/chart.h"

/* What the chart itself calls it; NULL: nothing. */
static const char *
given_name(const struct node *chart, enum word word)
{
	switch (word) {
	case WORD_TARGET:
		return chart->as.chart.target_name;
	case WORD_PREVIOUS:
		return chart->as.chart.previous_name;
	case WORD_PACE:
		return chart->as.chart.pace_name;
	case WORD_COMPLETION:
	case WORD_CURRENT:
		return chart->as.chart.value_name;
	default:
		return NULL;
	}
}

const char *
chart_word(const struct style *style, const struct node *chart, enum word word)
{
	const char *given = given_name(chart, word);

	return given ? given : style_word(style, word);
}

const char *
chart_missing(const struct style *style)
{
	const struct status_style *status = style_status(style, "unreported");

	return status ? status->word : style_word(style, WORD_NO_DATA);
}

const char *
chart_unit(const struct style *style, const struct node *chart)
{
	static const enum {
		BARE,
		PERCENT,
		ITEMS
	} units[] = {
#define CHART(id, name, drawing, unit, ...) [CHART_##id] = unit,
#include "doc/chart.def"
#undef CHART
	};
	const char *unit = chart->as.chart.unit;

	if (unit)
		return strcmp(unit, "%") == 0 ? "％" : unit;
	switch (units[chart->as.chart.kind]) {
	case PERCENT:
		return "％";
	case ITEMS:
		return style_word(style, WORD_ITEM);
	default:
		return "";
	}
}
