/*
 * Charts from the document vocabulary, each drawn into a frame.
 *
 * Five ideas serve them all: frame, coordinate, axis, label, plot. A kind is a
 * row of a table; status is always word, shape and colour.
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "text/shape.h"

/*
 * The chart measured for frames of this width [pt], in the arena; the
 * typesetter and the node have to last as long. All its parts are drawn of it.
 */
struct plot;
struct plot *plot_new(
    struct typesetter *, const struct node *chart, double width);
/*
 * A frame of it; its height follows from the content but never exceeds
 * max_height. Rows that do not fit are left for the next part: start is
 * advanced to the first row not drawn, or -1 when all are.
 */
struct frame *chart_draw(struct plot *, double max_height, int *start);
/* The height of the whole chart. */
double chart_height(struct plot *);
/*
 * The smallest height that is worth a part: the chart's head and a few rows,
 * the highest of them among these.
 */
double chart_min_height(struct plot *);

/* What is read out in its place: the document's, else made of the data. */
const char *chart_alt(
    struct arena *, const struct style *, const struct node *chart);
/* What the chart names it (target-name= and the like), else the style. */
const char *chart_word(
    const struct style *, const struct node *chart, enum word);
/* What stands for a value that was not reported: 未报. */
const char *chart_missing(const struct style *);
/* Of bare numbers: "％" however it was typed; the kind's if none is given. */
const char *chart_unit(const struct style *, const struct node *chart);

/* A status mark: its shape centred at x, y within size [pt]. */
void status_draw(struct frame *, const struct status_style *, double x,
    double y, double size);

#endif
