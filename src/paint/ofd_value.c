/* Points → millimetres, as text. */
#include "paint/ofd_value.h"

#include <math.h>

void
ofd_put_name(struct buf *out, const char *name)
{
	buf_putc(out, ' ');
	buf_puts(out, name);
	buf_puts(out, "=\"");
}

static void
put_mm(struct buf *out, double points)
{
	buf_put_decimal(out, points * OFD_MM, OFD_PLACES);
}

void
ofd_put_length(struct buf *out, const char *name, double points)
{
	ofd_put_name(out, name);
	put_mm(out, points);
	buf_putc(out, '"');
}

void
ofd_put_point(struct buf *out, double x, double y)
{
	put_mm(out, x);
	buf_putc(out, ' ');
	put_mm(out, y);
}

void
ofd_box_add(struct ofd_box *box, double x, double y)
{
	if (!box->set) {
		*box = (struct ofd_box){x, y, x, y, true};
		return;
	}
	box->x0 = fmin(box->x0, x);
	box->y0 = fmin(box->y0, y);
	box->x1 = fmax(box->x1, x);
	box->y1 = fmax(box->y1, y);
}

double
ofd_on_grid(double mm)
{
	static const double UNIT = 100;

	return round(mm * UNIT) / UNIT;
}

double
ofd_covers(double mm)
{
	static const double UNIT = 100, NOISE = 1e-6;

	return ceil(mm * UNIT - NOISE) / UNIT;
}

void
ofd_put_values(struct buf *out, const double *values, int n, int decimals)
{
	for (int i = 0; i < n; i++) {
		if (i > 0)
			buf_putc(out, ' ');
		buf_put_decimal(out, values[i], decimals);
	}
}

void
ofd_put_boundary(
    struct buf *out, double x, double y, double width, double height)
{
	static const double LEAST = 0.02; /* one that is empty shows nothing */
	const double values[] = {x, y, fmax(width, LEAST), fmax(height, LEAST)};

	buf_puts(out, " Boundary=\"");
	ofd_put_values(out, values, LEN(values), OFD_COARSE);
	buf_putc(out, '"');
}

void
ofd_put_link_box(struct buf *out, const struct ofd_box *box)
{
	double x = -ofd_covers(-box->x0 * OFD_MM),
	       y = -ofd_covers(-box->y0 * OFD_MM);

	ofd_put_boundary(out, x, y, ofd_covers(box->x1 * OFD_MM - x),
	    ofd_covers(box->y1 * OFD_MM - y));
}

void
ofd_put_page_box(struct buf *out, double width, double height)
{
	const double values[] = {0, 0, width * OFD_MM, height * OFD_MM};

	buf_puts(out, "<ofd:PhysicalBox>");
	ofd_put_values(out, values, LEN(values), OFD_PLACES);
	buf_puts(out, "</ofd:PhysicalBox>");
}

static bool
is_black(struct colour c)
{
	return c.r == 0 && c.g == 0 && c.b == 0;
}

void
ofd_put_colour(struct buf *out, const char *name, struct colour c, bool always)
{
	const double values[] = {c.r * 255, c.g * 255, c.b * 255};

	if (!always && is_black(c))
		return;
	buf_puts(out, "<ofd:");
	buf_puts(out, name);
	buf_puts(out, " Value=\"");
	ofd_put_values(out, values, LEN(values), 0);
	buf_puts(out, "\"/>");
}
