/*
 * What <official> says, in words, and where it stands among the blocks of a
 * document: the same for pages and for files of an office (GB/T 9704-2012).
 */
#ifndef DOC_OFFICIAL_WORDS_H
#define DOC_OFFICIAL_WORDS_H

#include "doc/style.h"

/* The <official> of a document, or NULL. */
const struct node *official_node(const struct node *root);

/* The text, ended by this mark. */
const char *official_ended(struct arena *, const char *text, const char *end);
/* 000001: 份号 filled up to the style's digits. */
const char *official_copy(
    struct arena *, const struct style *, const struct official *);
/* The day in words; where it is left open the blank for it; else "". */
const char *official_day(
    struct arena *, const struct style *, const struct official *, struct date);
/* （此件公开发布）, in its parentheses; NULL: none. */
const char *official_note(struct arena *, const struct official *);
/* The mark of a single office: its name with 文件. */
const char *official_mark(
    struct arena *, const struct style *, const char *office);
/* A plain document has its mark with its number only: else it is no 公文. */
bool official_has_mark(const struct style *, const struct official *);
/* Is there a 落款? */
bool official_is_signed(const struct style *, const struct official *);
/* Has the 版记 who printed it and when? A letter has none (10.1); minutes name
 * their office in the head. */
bool official_is_printed(const struct style *, const struct official *);
/* Titles of attachments: as told, else as those that follow have them. */
const struct strings *official_attachments(
    struct arena *, const struct node *official);
/* 题注 and the like: a paragraph after the title that keeps with the next. */
bool official_is_of_title(const struct style *, const struct node *);

/* Who sets a document with an <official>, each with the walk's self. */
struct official_walk {
	/* A block; *node is advanced past what is used up with it. */
	void (*block)(void *self, const struct node **node);
	void (*head)(void *self, const struct node *official);
	void (*addressee)(void *self, const struct node *official);
	void (*end)(void *self, const struct node *official);
	void (*imprint)(void *self, const struct node *official);
};

/*
 * What <official> says goes where it is printed: above the title, below it,
 * after the text, before its attachments, and last of all.
 */
void official_visit(const struct style *, const struct node *root,
    const struct official_walk *, void *self);

#endif
