/*
 * For programs that look at laid-out lines: a document's paragraphs at a
 * measure of their choice. Included once by each of them.
 */
#ifndef TYPESET_H
#define TYPESET_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/read.h"
#include "layout/layout.h"
#include "layout/drawer.h"

/* What lasts longer than one document. */
struct house {
	const char *templates;
	struct fonts *fonts;
	struct arena *arena;
	struct diags *diags;
};

__attribute__((unused)) static bool
house_open(struct house *house, const char *templates, const char *fonts)
{
	house->templates = templates;
	house->arena = arena_open();
	house->diags = diags_open();
	house->fonts = fonts_open(house->diags, fonts);
	return house->fonts != NULL;
}

/* Prints what was said about input; the exit status it makes. */
__attribute__((unused)) static int
house_close(struct house *house)
{
	int status = diags_status(house->diags);

	if (status)
		diags_print(house->diags, stderr, DIAG_TEXT, false);
	fonts_close(house->fonts);
	diags_close(house->diags);
	arena_close(house->arena);
	return status;
}

__attribute__((unused)) static struct style *
house_style(struct house *house, struct arena *arena, const char *name)
{
	return style_read(arena, house->diags,
	    arena_printf(arena, "%s/style/%s.xml", house->templates, name),
	    arena_printf(arena, "%s/style", house->templates));
}

static bool
is_running_text(const struct node *node)
{
	return node->kind == NODE_P || node_is_heading(node) ||
	    node->kind == NODE_LIST || node->kind == NODE_SECTION;
}

/* Moves the running text of from under to; sections are opened. */
static void
text_move(struct node *from, struct node *to)
{
	struct node *next;

	for (struct node *n = from->child; n; n = next) {
		next = n->next;
		if (!is_running_text(n))
			continue;
		if (n->kind == NODE_SECTION) {
			text_move(n, to);
			continue;
		}
		n->prev = n->next = NULL;
		node_append(to, n);
	}
}

/*
 * Leaves of the document its running text, at this measure ("12em").
 */
__attribute__((unused)) static void
text_only(struct arena *arena, struct document *document, const char *measure)
{
	struct node *root = document->root;
	struct node *section = node_new(arena, NODE_SECTION, root->origin);

	section->as.section.columns = 1;
	section->as.section.measure = measure;
	text_move(root, section);
	root->child = root->last = NULL;
	node_append(root, section);
}

/* Box k of the line's text. */
__attribute__((unused)) static const struct box *
line_box(const struct line_record *r, int k)
{
	return &r->para->shaped->boxes[r->para->lines->at[r->line].first + k];
}

__attribute__((unused)) static int
line_nbox(const struct line_record *r)
{
	const struct line *line = &r->para->lines->at[r->line];

	return line->last - line->first + 1;
}

/* What was added behind box k beyond its natural space, in em. */
__attribute__((unused)) static double
gap_adjustment(const struct line_record *r, int k)
{
	const struct line *line = &r->para->lines->at[r->line];
	const struct box *box = line_box(r, k);
	double natural =
	    box->advance + r->para->spacing->gaps[line->first + k].natural;

	return (line->x[k + 1] - line->x[k] - natural) / box->size;
}

#endif
