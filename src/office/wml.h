/*
 * WordprocessingML: properties of paragraphs and characters, in the order that
 * its schema wants (ECMA-376 part 1, 17.3). Lengths here are points.
 */
#ifndef OFFICE_WML_H
#define OFFICE_WML_H

#include "base/array.h"
#include "base/xml_write.h"
#include "doc/style.h"

/* A rule along a paragraph or a cell. */
struct border {
	const char *kind; /* "single", "thickThinSmallGap"; NULL: none */
	double width; /* [pt] */
	double space; /* from the text [pt] */
	struct colour colour;
};

/* A stop of the tabulator. */
struct tab_stop {
	double at; /* [pt]; 0: none */
	const char *kind; /* "right" */
	bool dotted; /* a leader */
};

/* Where a paragraph stands that is no part of the flow. */
struct frame_place {
	double width; /* [pt] */
	bool on_page; /* at y from the paper's upper edge, centred on it */
	double y; /* else at the foot of the text area */
};

/* Of a paragraph; what is not given is its style's. */
struct ppr {
	const char *style;
	bool keep_next, page_break; /* page_break: before it */
	const struct frame_place *frame;
	struct border top, bottom;
	struct tab_stop tabs[2];
	bool off_grid;
	struct reading before, after, leading;
	bool least; /* leading is the least, not exact */
	struct reading left, right, first; /* first < 0: hangs */
	int first_chars; /* hundredths of a character; 0: none */
	enum align align;
	bool spread; /* to the full width */
	int outline; /* level from 1; 0: none */
	int list, list_level; /* that counts it; 0: its style's; from 0 */
	bool uncounted; /* by no list */
	/* Of a style: how its words are broken and spaced; NULL. */
	const struct composition_style *composition;
};

/* Of characters; likewise. */
struct rpr {
	const char *style;
	const struct office_font *font;
	bool bold, hint; /* hint: marks are those of Han text */
	struct reading size, spacing, rise; /* [pt] */
	double scale; /* of the width; 0, 1: none */
	const struct colour *colour;
	bool raised; /* a note's mark */
};

/* <w:name w:val="…"/> */
void wml_value(struct xml *, const char *name, const char *value);
void wml_number(struct xml *, const char *name, int value);
/* <w:name/>, <w:name w:val="0"/> */
void wml_flag(struct xml *, const char *name, bool on);
/* w:name="…" of a length, in twentieths of a point. */
void wml_twips(struct xml *, const char *name, double pt);
/* The same, no more than it is: the text between keeps its measure. */
void wml_margin(struct xml *, const char *name, double pt);
/* RRGGBB */
const char *wml_colour(struct arena *, struct colour);
/* An element of w:pBdr, w:tblBorders or w:tcBorders. */
void wml_border(struct xml *, const char *name, const struct border *);

/* <w:pPr>, left open for what comes last in it: ppr_end(). */
void ppr_begin(struct xml *, const struct ppr *);
void ppr_end(struct xml *);
/* <w:rPr>; nothing where nothing is given. */
void rpr_write(struct xml *, const struct rpr *);
/* A line ends, within a run; kind: "page" or "column" instead. */
void wml_break(struct xml *, const char *kind);
/* On to the next stop. */
void wml_tab(struct xml *);
/* A whole run. */
void wml_run(struct xml *, const struct rpr *, const char *text);

#endif
