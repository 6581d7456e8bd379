/*
 * The inside of a Word file that is being written, shared by the files that
 * write it: styles (office_style.c), paragraphs (office_text.c), tables,
 * sections, official elements; docx_write.c walks the document.
 */
#ifndef OFFICE_OFFICE_PARTS_H
#define OFFICE_OFFICE_PARTS_H

#include "base/map.h"
#include "doc/outline.h"
#include "layout/table_parts.h"
#include "office/docx_write.h"
#include "office/package.h"
#include "office/reference.h"
#include "office/wml.h"

/* Part names and the kinds of their relationships. */
#define DOCUMENT_PART "word/document.xml"
#define NOTES_PART "word/footnotes.xml"
#define WML_TYPE(what) \
	"application/" \
	"vnd.openxmlformats-officedocument.wordprocessingml." what "+xml"

struct office_png {
	const char *name; /* in word/ */
	const struct buf *bytes;
};

/* Levels of headings. */
enum { OFFICE_LEVELS = 4 };

struct office_restart {
	int level, number; /* from 0; the first of it */
};

struct docx {
	struct typesetter *setter;
	struct arena *arena;
	const struct style *style;
	const struct document *document;
	const struct docx_info *info;
	const struct outline *outline;
	struct package *package;

	struct xml *x; /* the part that is being written */
	const char *part; /* its name */
	struct xml body, notes;
	/* That it has: one that is the same is not told twice. */
	ARRAY_OF(struct office_png) pictures;
	int nwatermark, nnote, nbookmark, nchart, ndrawing, ncontrol;
	const char *failed; /* why a part cannot be made; NULL */
	struct map *bookmarks; /* id → the name that Word takes */

	/* What comes next stands in such a section; the open one is closed when
	 * it comes. turned: that began on a page of its own. */
	bool landscape, open_landscape, turned;
	int columns, open_columns, nsection;
	double measure; /* of its columns [pt] */
	double inset; /* of a narrower measure, at the right [pt] */
	bool page_break, column_break; /* before the next paragraph */
	bool covered; /* its first page is a cover, without a number */
	int attachment;
	/* Where the properties of the last paragraph end in the body, if
	 * nothing has come after it: -1. */
	int open_end;
	const struct reference *reference; /* whose looks it takes; NULL */
	int start; /* where the body's blocks begin */
	bool in_table, after_table;
	/* Of headings that Word counts: the level that heads each one's list,
	 * that list now, where its counts are, and where they begin anew. */
	int heads[OFFICE_LEVELS], lists[OFFICE_LEVELS], counts[OFFICE_LEVELS];
	ARRAY_OF(struct office_restart) restarts;
	/* Of a title: bytes of its text at which a line ends, and those that
	 * have been written. */
	const int *breaks;
	int nbreak, said;
};

/* --- docx_write.c
 * -------------------------------------------------------------- */

/* The root element of a part, with all namespaces; left open. */
void office_root(struct xml *, const char *name);
/* A new part with its first line. */
void office_xml(struct docx *, struct xml *);

/* --- office_watermark.c --------------------------------------------------- */

/* Across the pages that have a header of this kind: "default", "even", "first".
 */
void office_watermark(struct docx *, const char *when);

/* --- office_about.c ------------------------------------------------------- */

/* The parts in docProps/. */
void office_about(struct docx *);

/* --- office_number.c ------------------------------------------------------
 */

/* Which levels are counted together; before the first heading. */
void office_number_levels(struct docx *);
/* Has Word count the heading of this paragraph, or not; what of its label is to
 * be typed. */
const char *office_number(struct docx *, const struct heading *, struct ppr *);
/* numbering.xml, where something is counted. */
void office_numbering(struct docx *);
/* Has the block's style count its paragraphs, if it is one of those. */
void office_number_style(
    const struct docx *, const struct block_style *, struct ppr *);

/* --- office_text.c ---------------------------------------------------------
 */

/* A paragraph in this style; runs follow, then office_end(). */
void office_begin(struct docx *, const struct ppr *);
void office_end(struct docx *);
/* One that is not seen: between two tables, before a section ends. */
void office_seam(struct docx *);
/* A whole one of a plain text. */
void office_line(struct docx *, enum block, const char *text);
void office_line_in(struct docx *, const struct ppr *, const char *text);
/* The words of a node, within an open paragraph. */
void office_words(struct docx *, const struct node *, struct rpr);
/* A control around a figure, which says whose it is; false: it is nobody's. */
bool office_figure_begin(struct docx *, const struct node *);
void office_figure_end(struct docx *);
/* Those of a title, in its lines. */
void office_title(struct docx *, const struct node *);
/* A field with the result that it had last. */
void office_field(
    struct docx *, const char *code, const struct rpr *, const char *result);
/* The same, around what is written between. */
void office_field_begin(struct docx *, const char *code);
void office_field_end(struct docx *);
/* The name of the bookmark for an id of the document. */
const char *office_bookmark(struct docx *, const char *id);
void office_bookmark_begin(struct docx *, const char *id, int *number);
void office_bookmark_end(struct docx *, int number);

/* --- office_style.c ------------------------------------------------------- */

/* The characters of a block. */
struct rpr office_block_rpr(const struct style *, const struct block_style *);
/* The word pitch of a block: a twentieth of a point under its own [pt]. */
double block_pitch(const struct block_style *);
/* Above and below the words of a cell [pt]. */
double office_pad_y(const struct docx *);
/* How notes are numbered: w:footnotePr of a section. */
void office_note_numbers(struct xml *);
/* styles.xml, settings.xml, fontTable.xml */
void office_styles(struct docx *);
void office_settings(struct docx *);

/* --- office_table.c --------------------------------------------------------
 */

void office_table(struct docx *, const struct node *);

/* --- office_bar.c -----------------------------------------------------------
 */

/* The bar that a cell shows, and the way on to its words; fill: behind it. */
void office_bar(struct docx *, const struct table *, const struct cell *,
    const struct colour *fill);
/* Where those words end. */
struct tab_stop office_bar_stop(const struct table *, const struct cell *);

/* --- office_picture.c ------------------------------------------------------
 */

/* A chart: native where DrawingML has its kind, else a picture. */
void office_chart(struct docx *, const struct node *);

/* A chart as a picture, in parts where it is too high for a page. */
void office_chart_picture(struct docx *, const struct node *);
/* Over a chart or a picture, if there is one. */
void office_caption(struct docx *, const char *text);
void office_image(struct docx *, const struct node *);
/* What of a page's height a chart may take [pt]. */
double office_room(const struct docx *);
/* A picture of the frame, in a run; alt: what stands for it. */
void office_picture(
    struct docx *, struct frame *, const char *name, const char *alt);
/* What is drawn in a run, around a:graphicData; lengths in pt. */
void office_drawing_begin(struct docx *, double width, double height,
    const char *name, const char *alt);
void office_drawing_end(struct docx *);
/* The paragraph of a chart or picture. */
struct ppr office_figure_ppr(void);

/* --- office_page.c -----------------------------------------------------------
 */

/* What follows stands in such a section. */
void office_section(struct docx *, bool landscape, int columns);
/* Closes the open section where what comes wants another. */
void office_settle(struct docx *);
/* The properties of the last section, and the footers of all. */
void office_last_section(struct docx *);
/* A line's pitch of the page's grid [pt]. */
double office_grid(const struct docx *);

/* --- office_head.c, office_official.c --------------------------------------
 */

void office_official_head(struct docx *, const struct node *official);
void office_addressee(struct docx *, const struct node *official);
void office_official_end(struct docx *, const struct node *official);
void office_imprint(struct docx *, const struct node *official);

#endif
