/* The inside of a trend chart: its panes (trend.c), one drawn (trend_draw.c).
 */
#ifndef CHART_TREND_H
#define CHART_TREND_H

#include "base/map.h"
#include "chart/pane.h"

/* So many series share a pane at most. */
enum { TOGETHER = 4 };

struct trend {
	struct panes panes;
	bool together; /* all series in one pane */
	struct map *labels; /* of the points: label → int */
	const struct chart_value **values; /* series by series; NULL: none */
	int npoint, every; /* labels are printed under every k-th point */
	double left, right; /* room for ticks, for names at the lines' ends */
	double above, foot; /* room over the area, for labels under it [pt] */
	double area; /* height between above and foot [pt] */
};

/* Series first to last of pane p. */
int trend_first(const struct plot *, int pane);
int trend_last(const struct plot *, int pane);
/* The value of a series at a point, NULL: none. */
const struct chart_value *trend_value(
    const struct plot *, int series, int point);
/* Round ticks for a pane, or for all where the scale is common. */
struct axis trend_axis(const struct plot *, int pane);
struct wrapped *trend_tick(struct plot *, const struct axis *, int i);
/* What stands at the end of a line: its name and its last figure. */
struct wrapped *trend_end(struct plot *, int series, double room);
int trend_last_point(const struct plot *, int series);
struct wrapped *trend_label(struct plot *, int point, double width);

void trend_draw(struct plot *, int pane, double top);

#endif
