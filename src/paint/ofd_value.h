/*
 * Values in the XML of an OFD (GB/T 33190-2016, 7.3). Places come in points,
 * from the top left, and are written in millimetres.
 */
#ifndef PAINT_OFD_VALUE_H
#define PAINT_OFD_VALUE_H

#include <stdbool.h>

#include "base/buf.h"
#include "frame/frame.h"

#define OFD_MM (25.4 / 72) /* of a point */

/*
 * Decimals of a millimetre: of lengths; of steps in a text, which add up; of
 * boxes and paths, where a hundredth is less than a dot of any printer.
 */
enum { OFD_PLACES = 3, OFD_STEPS = 4, OFD_COARSE = 2 };

struct ofd_box {
	double x0, y0, x1, y1; /* [pt], unless it says another */
	bool set;
};

void ofd_box_add(struct ofd_box *, double x, double y);

/* Boxes and paths stand on a grid [mm], so that what meets still does. */
double ofd_on_grid(double mm);
/* Up to the grid. */
double ofd_covers(double mm);

/* ' Name="' */
void ofd_put_name(struct buf *, const char *name);
/* "1 2.5", each rounded. */
void ofd_put_values(struct buf *, const double *values, int n, int decimals);
/* ' Name="1.5"', of a length in points. */
void ofd_put_length(struct buf *, const char *name, double points);
/* "x y", of points. */
void ofd_put_point(struct buf *, double x, double y);
/* ' Boundary="x y width height"' of what stands on the grid; never empty. */
void ofd_put_boundary(
    struct buf *, double x, double y, double width, double height);
/* The same, around all of what need not. */
void ofd_put_link_box(struct buf *, const struct ofd_box *);
/* A page of this size. */
void ofd_put_page_box(struct buf *, double width, double height);
/* 0 to 255 of each; black, which readers take where nothing is said, always? */
void ofd_put_colour(struct buf *, const char *name, struct colour, bool always);

#endif
