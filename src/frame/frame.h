/*
 * What a page is made of: the contract between layout and paint.
 *
 * A frame is a display list in points, y down, origin at its top left. Layout
 * and charts add to it; paint replays it and decides nothing.
 */
#ifndef FRAME_FRAME_H
#define FRAME_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "base/diag.h"
#include "doc/style.h"
#include "frame/structure.h"
#include "picture/picture.h"

/* One font file's face, opened by text/; paint opens it anew by path. */
struct face {
	const char *path;
	int index; /* in a collection */
	const char *name; /* PostScript or family name, for messages */
	int weight; /* fontconfig's */
	double rise; /* shift to the common visual baseline, em, up positive */
	bool aligned; /* rise is set */
	bool not_bold; /* lighter than its text is to be: stroked */
	void *shaper; /* text/'s own */
};

struct glyph {
	uint32_t id;
	float x, y; /* from the run's origin */
};

/*
 * Maps text to glyphs, in order: nbyte bytes of the run's text make nglyph
 * glyphs. A cluster of two characters carries a Han–Latin gap (extraction).
 * The order is that of reading: where text runs from right to left, x falls.
 */
struct cluster {
	int nbyte, nglyph;
};

struct glyph_run {
	const struct face *face;
	double size;
	double squeeze; /* width as a share of the natural one; 0: all of it */
	double stroke; /* width of the stated bold's [pt]; 0: none */
	double x, y; /* origin on the baseline */
	struct colour colour;
	const char *language; /* BCP 47; NULL: the document's */
	const char *text; /* UTF-8 */
	int nbyte;
	struct glyph *glyphs;
	int nglyph;
	struct cluster *clusters;
	int ncluster;
};

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };

struct path_step {
	enum path_verb verb;
	double x, y; /* end point */
	double x1, y1, x2, y2; /* control points of a curve */
};

struct path {
	ARRAY_OF(struct path_step) steps;
	bool fill, stroke;
	struct colour fill_colour, stroke_colour;
	double width; /* of the stroke */
	double dash; /* 0: solid */
};

/* What is no content, and why it is there (ISO 32000-1, 14.8.2.2.2). */
enum artifact {
	ARTIFACT_LAYOUT, /* rules, fills, leaders */
	ARTIFACT_REPEAT, /* heads and captions again on the next page */
	ARTIFACT_FOOTER, /* page numbers */
	ARTIFACT_WATERMARK, /* 草稿, behind the text */
};

enum mark_kind {
	MARK_GLYPHS,
	MARK_PATH,
	MARK_PICTURE,
	MARK_BEGIN, /* what follows belongs to an element… */
	MARK_ARTIFACT, /* …or to none: page numbers, rules */
	MARK_END, /* of the last that began */
	MARK_LINK, /* an area of a Link element */
	MARK_DEST, /* a place with an id, at x, y */
	MARK_OUTLINE, /* a bookmark of this depth to its dest */
	MARK_FIGURE, /* where a figure of the ledger is shown */
	MARK_FRAME, /* another frame, moved to x, y (and turned) */
};

/* Whose figure it is, and what is said of it there. */
struct figure_place {
	const char *of; /* id in the ledger */
	const char *text;
	double x, y, width, height; /* [pt] */
};

struct mark {
	enum mark_kind kind;
	union {
		struct glyph_run *glyphs;
		struct path *path;
		struct {
			const struct picture *picture;
			double x, y, width, height;
		} picture;
		const struct element *element;
		enum artifact artifact;
		struct {
			const struct element *element;
			double x, y, width, height;
		} link;
		struct {
			const char *id;
			double x, y;
		} dest;
		struct {
			const char *text, *id;
			int depth; /* from 1 */
		} outline;
		const struct figure_place *figure;
		struct {
			struct frame *frame;
			double x, y;
			int quarter_turns; /* counter-clockwise */
		} frame;
	} as;
};

struct frame {
	struct arena *arena;
	double width, height;
	ARRAY_OF(struct mark) marks;
};

/* A finished report: what paint gets. */
struct pages {
	struct frame **at;
	int n, cap;
	/* What they say, numbered; NULL: nothing is told. */
	const struct element *root;
	int nelement;
};

struct frame *frame_new(struct arena *, double width, double height);
void frame_glyphs(struct frame *, struct glyph_run *);
/* A filled and/or stroked path, to which path_* then add steps. */
struct path *frame_path(struct frame *);
/* The same, already filled, or stroked in a width [pt]. */
struct path *frame_fill(struct frame *, struct colour);
struct path *frame_stroke(struct frame *, struct colour, double width);
void path_move(struct frame *, struct path *, double x, double y);
void path_line(struct frame *, struct path *, double x, double y);
void path_curve(struct frame *, struct path *, double x1, double y1, double x2,
    double y2, double x, double y);
void path_close(struct frame *, struct path *);
void path_rect(struct frame *, struct path *, double x, double y, double width,
    double height);
void path_circle(struct frame *, struct path *, double x, double y, double r);
/* The other way round: a hole in what is filled. */
void path_circle_back(
    struct frame *, struct path *, double x, double y, double r);
/* What sums of angles may be off by [rad]. */
static const double ANGLE_SLACK = 1e-9;
/*
 * An arc from the current point, which must lie on it. Angles from the top,
 * clockwise, in radians; to < from: the other way.
 */
void path_arc(struct frame *, struct path *, double x, double y, double r,
    double from, double to);
void frame_rule(struct frame *, double x0, double y0, double x1, double y1,
    double width, struct colour);
void frame_fill_rect(struct frame *, double x, double y, double width,
    double height, struct colour);
/* The whole picture, in this box. */
void frame_picture(struct frame *, const struct picture *, double x, double y,
    double width, double height);
/* The mark just made: valid until the next. */
struct mark *frame_last(struct frame *);
/*
 * Marks up to the frame_end() belong to the element, those of nested frames
 * too; the innermost counts, but within an artifact all is one. What stands in
 * none is an artifact of the layout.
 */
void frame_begin(struct frame *, const struct element *);
void frame_artifact(struct frame *, enum artifact);
void frame_end(struct frame *);
/* An area that leads where the Link element says. */
void frame_link(struct frame *, const struct element *, double x, double y,
    double width, double height);
void frame_dest(struct frame *, const char *id, double x, double y);
void frame_outline(struct frame *, const char *text, const char *id, int depth);
/* The text is the frame's arena's, or lasts as long. */
void frame_figure(struct frame *, struct figure_place);
/* x, y: the top left of the child's box as it lies when turned. */
void frame_place(
    struct frame *, struct frame *child, double x, double y, int quarter_turns);

#endif
