/*
 * What can be painted on: a handful of operations.
 *
 * A device embeds struct device first. An operation it leaves NULL is not
 * supported and skipped. The first failure sticks and makes the rest no-ops;
 * device_close() returns it.
 */
#ifndef PAINT_DEVICE_H
#define PAINT_DEVICE_H

#include "base/map.h"
#include "frame/frame.h"

struct device;

struct device_ops {
	void (*page_begin)(struct device *, double width, double height);
	void (*page_end)(struct device *);
	void (*glyphs)(struct device *, const struct glyph_run *);
	void (*path)(struct device *, const struct path *);
	void (*picture)(struct device *, const struct mark *);
	/* Until turn_end() the origin is at x, y and the axes are turned. */
	void (*turn_begin)(
	    struct device *, double x, double y, int quarter_turns);
	void (*turn_end)(struct device *);
	/*
	 * What follows belongs to this element, or is an artifact where it is
	 * NULL. Told only when it changes.
	 */
	void (*owner)(struct device *, const struct element *, enum artifact);
	void (*link)(struct device *, const struct mark *);
	void (*dest)(struct device *, const struct mark *);
	void (*outline)(struct device *, const struct mark *);
	void (*figure)(struct device *, const struct figure_place *);
	/* Releases all; returns what went wrong (arena or static), or NULL. */
	const char *(*close)(struct device *);
};

enum { OWNERS_MAX = 16 };

struct device {
	const struct device_ops *ops;
	const char *error; /* the first; NULL while all is well */
	double x, y; /* origin of the frame being painted [pt] */

	/* What the marks being painted belong to, the innermost last. */
	struct owner {
		const struct element *element; /* NULL: artifact */
		enum artifact artifact;
	} owners[OWNERS_MAX];
	int nowner;
};

void device_page_begin(struct device *, double width, double height);
void device_page_end(struct device *);
void device_glyphs(struct device *, const struct glyph_run *);
void device_path(struct device *, const struct path *);
void device_picture(struct device *, const struct mark *);
void device_turn_begin(struct device *, double x, double y, int quarter_turns);
void device_turn_end(struct device *);
void device_begin(struct device *, const struct element *);
void device_artifact(struct device *, enum artifact);
void device_end(struct device *);
/* Links within artifacts lead nowhere: no reader would come upon them. */
void device_link(struct device *, const struct mark *);
void device_dest(struct device *, const struct mark *);
void device_outline(struct device *, const struct mark *);
void device_figure(struct device *, const struct figure_place *);
const char *device_close(struct device *);

/* Every mark of the frame, nested frames too, at the device's origin. */
void replay_frame(struct device *, const struct frame *);
/* The ids of all places in the frame, into the map. */
void replay_dests(struct map *dests, const struct frame *);

#endif
