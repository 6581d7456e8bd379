/* Series that are years: one hue, the latest the strongest. */
#ifndef CHART_YEARS_H
#define CHART_YEARS_H

#include "doc/style.h"

/*
 * The colour of the n-th series of the chart where all are years; the earliest
 * has so much white. False: they are not, or too many to be told apart so.
 */
bool years_colour(const struct style *, const struct node *chart, int n,
    double palest, struct colour *);

#endif
