/*
 * What is said, without geometry: the tree between template and layout.
 *
 * Made by input/document_read from a template's output or from a user's file,
 * never changed after. Every node knows where it came from.
 */
#ifndef DOC_NODE_H
#define DOC_NODE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/plan.h"

enum node_kind {
#define NODE(ID, name) NODE_##ID,
#include "doc/node.def"
#undef NODE
	NODE_KINDS
};

enum chart_kind {
#define CHART(ID, name, ...) CHART_##ID,
#include "doc/chart.def"
#undef CHART
};

/* How many; no kind itself, so that a switch over them has not to name it. */
enum {
	CHART_KINDS = 0
#define CHART(ID, name, ...) +1
#include "doc/chart.def"
#undef CHART
};

enum align {
	ALIGN_UNSET,
	ALIGN_JUSTIFY,
	ALIGN_LEFT,
	ALIGN_CENTER,
	ALIGN_RIGHT,
	ALIGN_DECIMAL,
};

/* A number that need not be there. */
struct reading {
	bool given;
	double v;
};

/* So many of them; not given: a gap. */
struct readings {
	struct reading *at;
	int n;
};

struct chart_value {
	const char *label;
	bool has_value, has_target, has_pace, has_previous, missing;
	double value, target, pace; /* bullets: in percent */
	double previous; /* of the year before */
	/* as printed; "" when none */
	const char *value_text, *target_text, *previous_text;
	struct date start, due, on; /* of a work or milestone */
	const char *status; /* "done" …, or NULL */
	const char *status_word; /* what it is called here; NULL: the style's */
	const char *group; /* heading of a group of rows, or NULL */
	const char *of, *is; /* as a node's */
	struct origin origin;
};

struct node {
	enum node_kind kind;
	struct origin origin; /* own from=, else the nearest ancestor's */
	const char *id; /* NULL */
	const char *class_name; /* named style, NULL */
	/* Whose figure it shows, in the ledger, and which of its attributes;
	 * NULL: not said, see node_figure_of(). */
	const char *of, *is;
	const char *label; /* of a block with a caption: 图1; NULL: none */
	struct node *parent, *child, *last, *prev, *next;

	union {
		const char *text; /* NODE_TEXT */
		struct {
			const char *number; /* given label number, or NULL */
			bool run_in;
		} heading;
		struct {
			const char *href; /* "#id" or a URI */
		} link;
		struct {
			const char *caption, *unit; /* NULL */
		} table;
		struct {
			enum align align;
			const char *width; /* "auto", a length, or "2*" */
			bool head; /* its cells name their rows */
		} col;
		struct {
			int colspan, rowspan;
			enum align align; /* ALIGN_UNSET: the column's */
			const char *status; /* to mark with a shape, NULL */
			struct reading progress, pace; /* a bar, in percent */
			struct reading heat; /* a shade, from 0 to 100 */
			/* Figures of some periods: a small line. */
			struct readings spark;
		} cell;
		struct {
			enum chart_kind kind;
			const char *caption, *alt, *unit; /* NULL */
			const char *height; /* length or NULL */
			/* What the marks are called; NULL: the usual word. */
			const char *value_name, *target_name, *pace_name;
			const char *previous_name;
			struct date start, end, as_of; /* of a time axis */
			bool row_scale; /* each row has a scale of its own */
			struct reading limit; /* what the axis reaches */
		} chart;
		struct {
			const char *src; /* from its file's folder */
			const char *alt, *caption; /* caption: NULL */
			const char *width; /* length or NULL */
			struct origin place; /* of src= */
		} image;
		struct {
			const char *name; /* NULL */
			const char *text; /* its sum, as printed; NULL */
			const char *group; /* heading that it stands under */
			struct chart_value *values;
			int n;
		} series;
		struct {
			bool landscape;
			int columns; /* 1 */
			const char *measure; /* length or NULL */
		} section;
		struct official *official;
	} as;
};

/* Whose figures a document shows: what its of= leads to. */
struct figure_source {
	const char *name; /* as people call it */
	struct origin from; /* who reported it; no file: not to be told */
};

struct document {
	struct node *root;
	const char *style; /* name of the style file, without .xml */
	struct origin style_place; /* where it is named */
	const char *title; /* for metadata */
	const char *author; /* NULL */
	struct date date; /* for metadata where SOURCE_DATE_EPOCH is not set */
	bool numbered; /* its captions are to have numbers: doc/numbered.h */
};

/* "bullet" …, ended by NULL: what a reader's field may be. */
extern const char *const chart_kind_names[CHART_KINDS + 1];
/* How many series one may have; of some kinds each is a row. */
extern const int chart_series_most[CHART_KINDS];
const char *node_name(enum node_kind); /* "p", "h1" … */
int node_kind_read(const char *name); /* -1 */
struct node *node_new(struct arena *, enum node_kind, struct origin);
void node_append(struct node *parent, struct node *child);
/* Whose figures it shows: its own of=, else the nearest ancestor's; NULL. */
const char *node_figure_of(const struct node *);
/* The text of all descendants, notes left out. */
char *node_text(struct arena *, const struct node *);
bool node_is_heading(const struct node *);
/* A section on pages of its own, with its number above it (附件). */
bool node_is_attachment(const struct node *);
/* A cover: a page of its own, on which no number stands (封面). */
bool node_is_cover(const struct node *);
/* What a notice is about (印发): behind it, without number or mention. */
bool node_is_enclosure(const struct node *);

#endif
