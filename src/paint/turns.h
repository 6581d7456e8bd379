/* Frames within frames, turned: where their points are on the page. */
#ifndef PAINT_TURNS_H
#define PAINT_TURNS_H

enum { TURNS_MAX = 8 };

/* From a frame to the page: x' = a x + c y + e, y' = b x + d y + f. */
struct matrix {
	double a, b, c, d, e, f;
};

struct turns {
	struct matrix at[TURNS_MAX]; /* the page's, then of each turned frame */
	int n; /* how many of these are open */
};

/* A new page, y down. */
void turns_start(struct turns *);
/* Until turns_end() the origin is at x, y of the frame around. */
void turns_begin(struct turns *, double x, double y, int quarter_turns);
void turns_end(struct turns *);
const struct matrix *turns_now(const struct turns *);
/* A point of the frame, on the page. */
void turns_point(
    const struct turns *, double x, double y, double *page_x, double *page_y);

#endif
