/* A Word file while it is read: what its parts share. */
#ifndef IMPORT_DOCX_H
#define IMPORT_DOCX_H

#include "base/map.h"
#include "docx/word_account.h"
#include "import/draft.h"
#include "docx/word_field.h"
#include "docx/word_style.h"

/* A field that is open. */
struct docx_field {
	const struct xml_node *begin;
	bool is_result; /* its instruction is over */
	bool has_result; /* something of it was seen */
	bool is_contents;
	struct buf instruction;
	struct docx_field *outer;
};

struct docx {
	struct draft *d;
	struct archive *archive;
	const char *part; /* the main one */
	struct word_styles *styles;
	struct word_fields *fields;
	struct word_account *account;

	struct buf text; /* of the paragraph or cell that is read */
	int paragraph; /* its number, from 1 */
	int col; /* where text begins in it; of a cell its number */
	int length; /* characters of the text so far */
	const char *number; /* to stand before the text; NULL: none */
	bool bare; /* it is nothing but a number */

	/* Why text is not taken; OUTCOME_OPEN: it is. */
	enum outcome leave;
	struct buf *left; /* where such text is gathered, or NULL */
	struct docx_field *field; /* the innermost that is open */
	const struct xml_node *properties; /* pPr of the paragraph */
	const char *table_style;
	struct word_run run;

	bool in_cell; /* paragraphs are parts of one text */
	struct draft_table *table; /* that is read, or NULL */
	bool joining; /* the last paragraph goes on in the next */
	/* Roots of other parts; NULL where there are none. */
	const struct xml_node *comments, *footnotes, *endnotes;
	struct map *notes; /* "comment 5" → its xml_node */
	struct map *met; /* comments, notes and parts that were named */
	int nchange;
	int ncontents; /* lines of tables of contents */
	struct origin contents; /* the first of them */
};

/* Walks an element, or all below it, by the table of elements. */
void docx_walk(struct docx *, const struct xml_node *);
void docx_walk_children(struct docx *, const struct xml_node *);
struct origin docx_place(const struct docx *);
/* Why text is left out here; OUTCOME_OPEN: it is taken. */
enum outcome docx_leave(const struct docx *);
/* What the node says goes into the text, or where text goes now. */
void docx_put(struct docx *, const struct xml_node *, const char *text);
void docx_settle(struct docx *, const struct xml_node *, enum outcome);
/* Text that belongs to no paragraph ends here as one of its own. */
void docx_flush_loose(struct docx *);
struct block *docx_flush(struct docx *);

/* The innermost field whose instruction is being read; its text is code. */
struct docx_field *docx_open_instruction(const struct docx *);
/* The text of an element, white space folded. */
const char *docx_plain_text(struct docx *, const struct xml_node *);
/* An element of which one part is taken; the others say the same again. */
void docx_take_one(struct docx *, const struct xml_node *,
    const struct xml_node *taken, enum outcome others);

/* Elements that are read in files of their own. */
void docx_run(struct docx *, const struct xml_node *);
void docx_text(struct docx *, const struct xml_node *);
void docx_symbol(struct docx *, const struct xml_node *);
void docx_tab(struct docx *, const struct xml_node *);
void docx_hyphen(struct docx *, const struct xml_node *);
void docx_break(struct docx *, const struct xml_node *);
void docx_ruby(struct docx *, const struct xml_node *);
void docx_math(struct docx *, const struct xml_node *);
void docx_table(struct docx *, const struct xml_node *);
void docx_frame_row(struct docx *, const struct xml_node *);
void docx_field_mark(struct docx *, const struct xml_node *);
void docx_field_code(struct docx *, const struct xml_node *);
void docx_simple_field(struct docx *, const struct xml_node *);
/* Drawings, notes, comments and what other parts hold. */
void docx_drawing(struct docx *, const struct xml_node *);
void docx_box(struct docx *, const struct xml_node *);
void docx_object(struct docx *, const struct xml_node *);
void docx_comment(struct docx *, const struct xml_node *);
void docx_note(struct docx *, const struct xml_node *);
void docx_chunk(struct docx *, const struct xml_node *);
/* Comments and notes, before the text is walked. */
void docx_load_notes(struct docx *);
/* What stands in other parts and was not met in the text. */
void docx_parts(struct docx *);

#endif
