/*
 * Paragraphs → preamble, pillars, items.
 *
 * What a heading is, its number says, or Word's style. Which kind of number
 * makes pillars is settled first, for the whole text; items are the next kind
 * inside each. All deeper ones stay in the prose, as typed.
 */
#include <string.h>

#include "base/date.h"
#include "base/utf8.h"
#include "import/draft.h"
#include "import/duty.h"
#include "import/head_line.h"
#include "import/outline_title.h"
#include "import/task_table.h"

/* Ranks: headings of Word before those that are only numbered. */
enum { RANK_NONE = 0, RANK_LABEL = 10 };

struct outline {
	struct draft *d;
	int pillar_rank, item_rank; /* item_rank: of the pillar that is open */
	int pillar_number, item_number; /* the last ones, as typed */
	int nitem;
	char item_mark; /* behind the numbers of items: struct label */
	int inner; /* of a list in an item that begins at 1 anew */
	char inner_mark;
	struct paragraph_list intro; /* before the first item */
};

/* ------------------------------- numbers -------------------------------- */

static int
rank_of(const struct block *block, struct label label)
{
	/* The number of a row heads nothing. */
	if (block->row)
		return RANK_NONE;
	if (block->level)
		return block->level;
	return label.kind ? RANK_LABEL + (int)label.kind : RANK_NONE;
}

/* How often headings of a rank occur, and how. */
struct rank_count {
	int n;
	bool first; /* number 1 is among them */
	bool leads; /* it came before all lower ones */
};

enum { RANKS = RANK_LABEL + LABEL_CIRCLED + 1 };

static void
count_ranks(const struct draft *d, struct rank_count counts[RANKS])
{
	int highest = RANKS;

	for (int i = 0; i < d->blocks.n; i++) {
		const struct block *block = &d->blocks.at[i];
		struct label label = label_read(block->text);
		int rank = rank_of(block, label);

		/* A title in the style of a heading heads no part. */
		if (rank == RANK_NONE || block->use != BLOCK_PROSE ||
		    (block->level && head_is_title(block)))
			continue;
		if (counts[rank].n++ == 0)
			counts[rank].leads = rank < highest;
		highest = rank < highest ? rank : highest;
		counts[rank].first |= block->level || label.number == 1;
	}
}

/*
 * The highest rank of which there is a first and a second, or a first before
 * lower ones; else the highest that has any. RANK_NONE: no headings at all.
 */
static int
find_pillar_rank(const struct draft *d)
{
	struct rank_count counts[RANKS] = {0};
	int lowest = RANK_NONE;

	count_ranks(d, counts);
	for (int rank = 1; rank < RANKS; rank++)
		if (counts[rank].n)
			lowest = rank;
	for (int rank = 1; rank < RANKS; rank++)
		if (counts[rank].first &&
		    (counts[rank].n > 1 ||
			(counts[rank].leads && rank < lowest)))
			return rank;
	for (int rank = 1; rank < RANKS; rank++)
		if (counts[rank].n)
			return rank;
	return RANK_NONE;
}

static void
check_sequence(
    struct outline *o, struct origin origin, int last, int number, int becomes)
{
	if (number && number != last + 1)
		diag(o->d->diags, DIAG_IMPORT_NUMBER, origin, number, last,
		    becomes);
}

/* -------------------------------- themes -------------------------------- */

/* Pillars of town plans, by a word of their title. */
static const struct theme {
	const char *word, *id;
} themes[] = {
    {"党建", "party"},
    {"民生", "livelihood"},
    {"经济", "economy"},
    {"城镇", "town"},
    {"建设", "town"},
};

/* The theme of a title, if no earlier pillar has it; or NULL. */
static const char *
theme_of(const struct draft *d, const char *title)
{
	const char *theme = NULL;

	for (int i = 0; i < LEN(themes) && !theme; i++)
		if (strstr(title, themes[i].word))
			theme = themes[i].id;
	for (int i = 0; theme && i < d->pillars.n; i++)
		if (d->pillars.at[i].theme &&
		    strcmp(d->pillars.at[i].theme, theme) == 0)
			return NULL;
	return theme;
}

/* ------------------------------- structure ------------------------------ */

static void
add_paragraph(struct draft *d, struct paragraph_list *list, const char *text,
    const struct block *block)
{
	if (*text)
		*array_push(d->arena, list) =
		    (struct paragraph){.text = text, .block = block};
}

static struct draft_pillar *
open_pillar(struct outline *o)
{
	return &o->d->pillars.at[o->d->pillars.n - 1];
}

static struct draft_item *
open_item(struct outline *o)
{
	struct draft_pillar *pillar;

	if (o->d->pillars.n == 0)
		return NULL;
	pillar = open_pillar(o);
	return pillar->items.n ? &pillar->items.at[pillar->items.n - 1] : NULL;
}

/* Paragraphs of a pillar outside of its items become one, named as it is. */
static void
close_intro(struct outline *o, bool whole)
{
	struct draft_pillar *pillar;
	struct draft_item *item;

	if (o->d->pillars.n == 0)
		return;
	pillar = open_pillar(o);
	if (whole && pillar->items.n == 0 &&
	    lead_items(o->d, pillar, &o->intro)) {
		o->nitem += pillar->items.n;
	} else if (o->intro.n) {
		const struct paragraph *p = &o->intro.at[0];

		item = array_push(o->d->arena, &pillar->items);
		item->title = pillar->title;
		item->origin = block_place(p->block, p->text);
		item->paragraphs = o->intro;
		o->nitem++;
		diag(o->d->diags, whole ? DIAG_IMPORT_WHOLE : DIAG_IMPORT_STRAY,
		    item->origin, pillar->title);
	} else if (whole && pillar->items.n == 0) {
		diag(o->d->diags, DIAG_IMPORT_NO_ITEM, pillar->origin,
		    pillar->title);
		item = array_push(o->d->arena, &pillar->items);
		item->title = pillar->title;
		item->origin = pillar->origin;
		o->nitem++;
	}
	o->intro = (struct paragraph_list){0};
}

static const char *
skip_mark(const char *s)
{
	return strncmp(s, "。", 3) == 0 ? s + 3 : s;
}

static void
pillar_block(struct outline *o, const struct block *block, struct label label)
{
	struct draft *d = o->d;
	const char *text = label.kind ? label.after : block->text, *rest;
	const char *title = run_in_title(d->arena, text, &rest);
	struct origin origin = block_place(block, block->text);

	close_intro(o, open_item(o) == NULL);
	if (!title) {
		title = first_words(d->arena, text);
		rest = text;
		diag(d->diags, DIAG_IMPORT_TITLE, origin, title);
	}
	*array_push(d->arena, &d->pillars) = (struct draft_pillar){
	    .title = title,
	    .theme = theme_of(d, title),
	    .origin = origin,
	};
	check_sequence(o, origin, o->pillar_number, label.number, d->pillars.n);
	o->pillar_number = label.number;
	o->item_rank = RANK_NONE;
	o->inner = 0;
	/* Who answers for the part answers for its items. */
	if (duty_bracket(d->arena, rest).from == rest &&
	    !*skip_mark(duty_bracket(d->arena, rest).to))
		duty_read(d->arena, rest, d->year, &open_pillar(o)->duty);
	else
		add_paragraph(d, &o->intro, rest, block);
}

static void
item_block(struct outline *o, const struct block *block, struct label label)
{
	struct draft *d = o->d;
	const char *text = label.kind ? label.after : block->text, *rest;
	struct origin origin = block_place(block, block->text);
	struct draft_item *item;
	bool first = open_item(o) == NULL;

	close_intro(o, false);
	item = array_push(d->arena, &open_pillar(o)->items);
	item->origin = origin;
	item->title = run_in_title(d->arena, text, &rest);
	if (!item->title) {
		item->title = first_words(d->arena, text);
		rest = text;
		diag(d->diags, DIAG_IMPORT_TITLE, origin, item->title);
	}
	add_paragraph(d, &item->paragraphs, rest, block);
	o->nitem++;
	/* Numbers may go through the pillars, or begin anew in each. */
	if (!first || label.number != 1)
		check_sequence(
		    o, origin, o->item_number, label.number, o->nitem);
	o->item_number = label.number;
	o->item_mark = label.mark;
	o->inner = 0;
}

/* Is this number one of a list inside the item that is open? */
static bool
is_inner(struct outline *o, struct label label)
{
	bool begins = label.number == 1 && open_item(o) != NULL;
	bool next = o->inner && label.number == o->inner + 1;

	/* 1. 2. in an item that is numbered 1、 */
	if (label.mark != o->item_mark && open_item(o) &&
	    (begins || (next && label.mark == o->inner_mark))) {
		o->inner = label.number;
		o->inner_mark = label.mark;
		return true;
	}
	if (label.number == 0 || label.number == o->item_number + 1)
		return o->inner && label.number == o->inner + 1 &&
		    label.number != o->item_number + 1;
	if (!begins && !next)
		return false;
	o->inner = label.number;
	o->inner_mark = label.mark;
	return true;
}

static bool
is_item(struct outline *o, int rank, struct label label)
{
	if (o->d->pillars.n == 0 || rank <= o->pillar_rank)
		return false;
	if (o->item_rank == RANK_NONE && open_item(o) == NULL)
		o->item_rank = rank;
	return rank == o->item_rank && !is_inner(o, label);
}

/* A row of indicators belongs to the item it stands in. */
static void
take_task(struct outline *o, struct block *block)
{
	struct draft_item *item = open_item(o);

	if (block->task->has_duty || !item)
		return;
	*array_push(o->d->arena, &item->paragraphs) = (struct paragraph){
	    .text = block->task->text,
	    .block = &block->task->line,
	    .finds = block->task->marks.n ? &block->task->marks : NULL,
	};
	block->task->is_placed = true;
	block->use = BLOCK_HEADING;
}

static void
take_block(struct outline *o, const struct block *block)
{
	struct label label = label_read(block->text);
	int rank = rank_of(block, label);

	if (rank != RANK_NONE && rank == o->pillar_rank)
		pillar_block(o, block, label);
	else if (rank != RANK_NONE && is_item(o, rank, label))
		item_block(o, block, label);
	else if (o->d->pillars.n == 0)
		add_paragraph(o->d, &o->d->preamble, block->text, block);
	else if (open_item(o))
		add_paragraph(
		    o->d, &open_item(o)->paragraphs, block->text, block);
	else
		add_paragraph(o->d, &o->intro, block->text, block);
}

/* ----------------------------- before and after ------------------------- */

/* What follows is a glossary or an annex; their numbers are no items. */
static bool
is_annex(const struct block *block)
{
	static const char *const words[] = {"附件", "附：", "附表", "附录",
	    "附注", "名词解释", "名词注释", "（名词解释", "注释", "注：",
	    "有关名词"};
	const char *text = block->text;

	if (strstr(text, "。") ||
	    utf8_count(text, (int)strlen(text)) > LINE_MOST)
		return false;
	for (int i = 0; i < LEN(words); i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* Where the annexes begin: no pillar of the sequence comes after. */
static int
annex_start(const struct outline *o)
{
	const struct draft *d = o->d;
	int seen = 0, annex = d->blocks.n;

	for (int i = 0; i < d->blocks.n; i++) {
		const struct block *block = &d->blocks.at[i];
		struct label label = label_read(block->text);

		if (block->use != BLOCK_PROSE)
			continue;
		if (rank_of(block, label) == o->pillar_rank &&
		    (block->level || label.number == seen + 1)) {
			seen++;
			annex = d->blocks.n;
		} else if (seen > 0 && annex == d->blocks.n &&
		    is_annex(block)) {
			annex = i;
		}
	}
	return annex;
}

static bool
has_tasks(const struct draft *d)
{
	for (int i = 0; i < d->blocks.n; i++)
		if (d->blocks.at[i].task)
			return true;
	return false;
}

/* Tables that name no tasks are read as text. */
static void
report_lines(const struct draft *d)
{
	for (int i = 0, next; i < d->blocks.n; i = next) {
		const struct block *block = &d->blocks.at[i];
		int n = 0;

		for (next = i; next < d->blocks.n && block->table &&
		     d->blocks.at[next].table == block->table;
		     next++)
			n += !d->blocks.at[next].task &&
			    d->blocks.at[next].use == BLOCK_PROSE;
		if (n)
			diag(d->diags, DIAG_IMPORT_TABLE,
			    block->pieces.at[0].origin, n);
		next += next == i;
	}
}

bool
draft_outline(struct draft *d)
{
	struct outline o = {.d = d};
	bool settled;
	int to;

	head_read(d);
	settled = head_settle(d);
	task_tables_read(d);
	o.pillar_rank = find_pillar_rank(d);
	if (o.pillar_rank == RANK_NONE && !has_tasks(d)) {
		diag(d->diags, DIAG_IMPORT_NO_PILLAR,
		    (struct origin){.file = d->file, .line = 1, .col = 1});
		return false;
	}
	to = annex_start(&o);
	if (to < d->blocks.n)
		diag(d->diags, DIAG_IMPORT_ANNEX,
		    block_place(&d->blocks.at[to], d->blocks.at[to].text),
		    d->blocks.at[to].text, d->blocks.n - to);
	head_read_end(d, 0, to);
	head_read_end(d, to, d->blocks.n);
	for (int i = 0; i < d->blocks.n; i++) {
		struct block *block = &d->blocks.at[i];
		int headings = d->pillars.n + o.nitem;

		if (i >= to && block->use == BLOCK_PROSE && !block->task)
			block->use = BLOCK_LEFT_OUT;
		if (block->use == BLOCK_PROSE && block->task)
			take_task(&o, block);
		else if (block->use == BLOCK_PROSE)
			take_block(&o, block);
		if (d->pillars.n + o.nitem > headings)
			block->use = BLOCK_HEADING;
	}
	report_lines(d);
	close_intro(&o, open_item(&o) == NULL);
	draft_duties(d);
	task_rows_place(d);
	return settled && !d->faulty;
}
