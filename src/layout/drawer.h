/* A page being drawn, and the record of the lines that stand on it. */
#ifndef LAYOUT_DRAWER_H
#define LAYOUT_DRAWER_H

#include "layout/paragraph.h"

/* A line of text as it stands on its page: what --emit=lines prints. */
struct line_record {
	const struct paragraph *para;
	int line; /* from 0 */
	int page; /* from 1 */
	/* Of the measure's left edge and the baseline, on the page as it is
	 * read. */
	double x, y;
	bool turned; /* which is turned a quarter clockwise for it */
};

struct line_records {
	struct line_record *at;
	int n, cap;
};

/* The page being drawn. */
struct drawer {
	struct typesetter *setter;
	struct frame *frame;
	int page;
	double x, y; /* of the frame on the page as it is read */
	bool turned;
	struct line_records *records;
};

/* Line i of p with its measure at x and its top at y, recorded. */
void drawer_line(
    struct drawer *, const struct paragraph *p, int i, double x, double top);

#endif
