/*
 * A plan on its way from an office's file to XML: paragraphs as they stood
 * there, then pillars of items, then XML with what was found in the prose.
 */
#ifndef IMPORT_DRAFT_H
#define IMPORT_DRAFT_H

#include "base/array.h"
#include "base/buf.h"
#include "base/diag.h"
#include "import/import.h"
#include "model/plan.h"
#include "prose/find.h"
#include "table/sheet.h"

/* ------------------------------ paragraphs ------------------------------ */

/* From this offset of a paragraph's text on, characters stand there. */
struct piece {
	int offset;
	struct origin origin;
};

/* A table of the file; cells that one covers are empty and merged. */
struct draft_cell {
	const char *text; /* never NULL; of a merged row what is above it */
	bool is_merged; /* it shows what another cell holds */
	struct origin origin;
};

struct draft_row {
	struct {
		struct draft_cell *at;
		int n, cap;
	} cells;
};

struct draft_table {
	struct {
		struct draft_row **at;
		int n, cap;
	} rows;
};

/* Where a place was asked for last: columns are counted on from there. */
struct block_mark {
	const char *text;
	int piece, offset, n;
};

/* A paragraph of the file. */
struct block {
	const char *text; /* no white space at its ends, never empty */
	struct {
		struct piece *at;
		int n, cap;
	} pieces; /* at least one, in order */
	struct block_mark *mark; /* NULL: always from the start */
	/* What Word's styles say: 1 and more for headings, 0 for none. */
	int level;
	bool is_title; /* Word's style for the title of a document */
	bool indented; /* typed with white space before it */
	/* The row of a table that its text is a line of; or NULL. */
	const struct draft_table *table;
	const struct draft_row *row;
	struct task_row *task; /* what the row asks; NULL: it is a line */
	const struct row *cells; /* of a sheet, for its account; or NULL */
	/* What became of it, for the account of its numbers. */
	enum block_use {
		BLOCK_PROSE, /* its text is in paragraphs */
		BLOCK_HEADING, /* what is in no paragraph is a heading */
		BLOCK_LEFT_OUT /* an annex, a notice, a line of a web page */
	} use;
};

struct blocks {
	struct block *at;
	int n, cap;
};

/* What a table says of a target in the prose. */
struct joined_duty {
	const char *name, *value; /* of the target */
	struct duty duty;
};

/* What all steps share. */
struct draft {
	struct arena *arena;
	struct diags *diags;
	const struct import_options *options;
	const char *file;
	struct blocks blocks;
	struct blocks left_out; /* no part of the text: of a web page */
	struct word_account *account; /* of a Word file; else NULL */
	const struct table *sheets; /* of a workbook or .csv; else NULL */
	struct official official; /* as an office sent it */

	/* What the outline makes of them. */
	const char *title, *issuer;
	int year;
	struct paragraph_list {
		struct paragraph {
			const char *text; /* in the block's text */
			const struct block *block;
			/* Who answers for it, where it says so itself. */
			struct duty duty;
			/* What is to be marked, where a table says it. */
			const struct finds *finds;
			struct {
				struct joined_duty *at;
				int n, cap;
			} joined;
		} * at;
		int n, cap;
	} preamble;
	struct {
		struct draft_pillar *at;
		int n, cap;
	} pillars;
	bool faulty; /* an error was reported */
};

struct draft_item {
	const char *title;
	struct origin origin;
	struct paragraph_list paragraphs;
	struct duty duty;
};

struct draft_pillar {
	const char *title;
	const char *theme; /* NULL: none that we know */
	struct duty duty; /* of its items, unless they say otherwise */
	struct origin origin;
	struct {
		struct draft_item *at;
		int n, cap;
	} items;
};

/* Where a character of the block's text stands in the file. */
struct origin block_place(const struct block *, const char *at);
/* Adds a paragraph; text loses the white space at its ends. NULL: empty. */
struct block *block_add(struct draft *, const char *text, int n, struct origin);

/* The steps. False: there is an error, which has been reported. */
bool draft_text(struct draft *, struct buf *bytes);
struct archive;
bool draft_docx(struct draft *, struct archive *);
/* Runs of lines with tabs become tables. */
void draft_text_tables(struct draft *);
/* Of a table alone, .xlsx or .csv, which this takes for its account. */
bool draft_sheets(struct draft *, const struct table *);
/* Closes that account when the plan is made. */
void draft_sheets_close(struct draft *);
/* Radicals typed for ideographs, characters of one font only. */
void draft_mend(struct draft *);
bool draft_outline(struct draft *);
/* Reads duties out of the text of items into their attributes. */
void draft_duties(struct draft *);
void draft_write(struct draft *, struct buf *out, struct buf *review);

/*
 * Paragraphs of a pillar without numbered items → items, if they begin with
 * lead sentences; else false.
 */
bool lead_items(
    struct draft *, struct draft_pillar *, const struct paragraph_list *);

/* ------------------------- before and behind it ------------------------- */

/* Title, issuer and the elements of an official document before the text. */
void head_read(struct draft *);
/* … and those at the end of these paragraphs. */
void head_read_end(struct draft *, int from, int to);
/* Year and issuer, given or found. False: no year, which has been reported. */
bool head_settle(struct draft *);
/* Is it a line that is the title of a plan? */
bool head_is_title(const struct block *);

/* ------------------------------- headings ------------------------------- */

/* Kinds of numbers before headings, from the highest. */
enum label_kind {
	LABEL_NONE,
	LABEL_PART, /* 第一章, 第一部分 */
	LABEL_ORDINAL, /* 第一、 第一， */
	LABEL_CHINESE, /* 一、 */
	LABEL_CHINESE_PAREN, /* （一） */
	LABEL_ARABIC, /* 1、 1. */
	LABEL_ARABIC_PAREN, /* （1） 1） */
	LABEL_CIRCLED /* ① */
};

struct label {
	enum label_kind kind;
	int number;
	char mark; /* behind an Arabic number: '.' or, for 、, ',' */
	const char *after; /* the heading itself */
};

/* The number before a heading, if the text begins with one. */
struct label label_read(const char *text);
/* Behind the year that s begins with, "2023年"; NULL where it does not. */
const char *label_year(const char *s);

#endif
