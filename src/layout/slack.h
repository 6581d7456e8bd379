/*
 * What sums of doubles may be off by: nothing is moved, cut or refused for
 * less.
 */
#ifndef LAYOUT_SLACK_H
#define LAYOUT_SLACK_H

static const double ROOM_SLACK = 0.01; /* of a line or a page [pt] */
/* Of a place on the page [pt], and of a count of lines of the grid. */
static const double PLACE_SLACK = 0.001;

#endif
