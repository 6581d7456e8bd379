/*
 * What a Word file holds, and what became of each thing: nothing is dropped in
 * silence.
 *
 * All things that bear text or stand for it are entered before the file is
 * read (word_account_enter), by element alone; the reader then settles each.
 * What is still open at the end is an error of the program and is reported as
 * one.
 */
#ifndef DOCX_WORD_ACCOUNT_H
#define DOCX_WORD_ACCOUNT_H

#include "base/buf.h"
#include "base/diag.h"
#include "read/xml.h"

enum thing {
#define THING(id, vocabulary, element, words) THING_##id,
#include "docx/thing.def"
#undef THING
	THINGS
};

enum outcome {
#define OUTCOME(id, class, diagnostic, words) OUTCOME_##id,
#include "docx/outcome.def"
#undef OUTCOME
	OUTCOMES
};

struct word_account;

struct word_account *word_account_new(struct arena *, struct diags *);
/* Enters what stands in this element and below it. */
void word_account_enter(struct word_account *, const struct xml_node *);
/*
 * What became of the thing at this node. text is what it says, "" for nothing;
 * a thing is settled once: later words on it do not count. Nodes that are no
 * things are passed over.
 */
void word_account_settle(struct word_account *, const struct xml_node *,
    enum outcome, struct origin, const char *text);
/* The same for all below the node that is open: text, and marks without. */
void word_account_settle_below(struct word_account *, const struct xml_node *,
    enum outcome text, enum outcome other, struct origin);
/* The same for the node as well. */
void word_account_settle_tree(struct word_account *, const struct xml_node *,
    enum outcome text, enum outcome other, struct origin);
/* A thing of another part, entered and settled at once. */
void word_account_add(struct word_account *, enum thing, enum outcome,
    struct origin, const char *text);

/* Says what was left out, run by run, and what was never settled. */
void word_account_report(struct word_account *);
/* The account in Chinese, for the list that people check. */
void word_account_write(const struct word_account *, struct buf *out);

#endif
