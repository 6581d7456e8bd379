/* What Word's styles say of a paragraph and of its runs, resolved. */
#ifndef DOCX_WORD_STYLE_H
#define DOCX_WORD_STYLE_H

#include "docx/word_list.h"
#include "read/archive.h"

struct word_styles;

/* Of the main part of the document; never NULL. */
struct word_styles *word_styles_read(
    struct arena *, struct diags *, struct archive *, const char *main_part);

struct word_paragraph {
	int level; /* of a heading, from 1; 0: none */
	bool is_title;
	bool is_contents; /* a line of the table of contents */
	/* Its mark is deleted or hidden: the next paragraph goes on here. */
	bool is_joined;
	bool is_joined_by_change; /* … by a tracked change */
	const char *list; /* numId; NULL: in none */
	int list_level; /* from 0 */
};

/* pPr: the paragraph's properties, NULL for none. */
struct word_paragraph word_paragraph_read(
    struct word_styles *, const struct xml_node *properties);
/* The number before it: 一、; "" for none. Counts it. See word_list_count(). */
const char *word_paragraph_number(
    struct word_styles *, const struct word_paragraph *, bool *bare);

struct word_run {
	bool is_hidden, is_struck;
	int raised; /* 1 superscript, -1 subscript */
	const char *font; /* of its Latin characters, or NULL */
};

/*
 * A run with these properties in a paragraph with those, in a table of that
 * style (NULL for none): through the styles of table, paragraph and character,
 * what they are based on, and the document's defaults (17.7.2 and 17.7.3).
 */
struct word_run word_run_read(struct word_styles *,
    const struct xml_node *paragraph, const struct xml_node *run,
    const char *table_style);

#endif
