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

/* Ranks: headings of Word before those that are only numbered. */
enum { RANK_NONE = 0, RANK_LABEL = 10 };

struct outline {
	struct draft *d;
	int pillar_rank, item_rank; /* item_rank: of the pillar that is open */
	int pillar_number, item_number; /* the last ones, as typed */
	int nitem;
	int inner; /* of a list in an item that begins at 1 anew */
	struct paragraph_list intro; /* before the first item */
};

/* -------------------------------- titles -------------------------------- */

enum {
	TITLE_MOST = 30, /* characters of a sentence that is a title */
	LINE_MOST = 40, /* … of a line that is */
	COLON_MOST = 16,
	WORDS_MOST = 18 /* … taken from a sentence */
};

static int
count(const char *from, const char *to)
{
	return utf8_count(from, (int)(to - from));
}

/*
 * What a year that only names its plan ends at: 2023年工作计划; s itself where
 * none begins, or where it sets a time: 2023年底前.
 */
static const char *
skip_year(const char *s)
{
	static const char *const times[] = {"底", "末", "初", "前", "中", "内",
	    "上", "下", "一", "二", "三", "四", "第"};
	const char *after = label_year(s);

	if (!after)
		return s;
	for (int i = 0; i < LEN(times); i++)
		if (strncmp(after, times[i], strlen(times[i])) == 0)
			return s;
	return *after >= '0' && *after <= '9' ? s : after;
}

/* Digits, gaps: a sentence that promises something is no title. */
static bool
has_figure(const char *s, const char *to)
{
	bool quoted = false;

	for (; s < to; s++) {
		s = skip_year(s);
		if (s >= to)
			break;
		if (strncmp(s, "“", 3) == 0)
			quoted = true;
		if (strncmp(s, "”", 3) == 0)
			quoted = false;
		if (!quoted && *s >= '0' && *s <= '9')
			return true;
	}
	return false;
}

/* 完善网络，实现全覆盖: what is to be reached, in clauses, is no title. */
static bool
is_promise(const char *s, const char *to)
{
	const char *comma = strstr(s, "，");
	const char *promise = strstr(s, "全覆盖");

	return comma && promise && comma < promise && promise < to;
}

/* Where the first of the marks stands; NULL when none does. */
static const char *
first_of(const char *s, const char *const *marks)
{
	const char *first = NULL;

	for (; *marks; marks++) {
		const char *at = strstr(s, *marks);

		if (at && (!first || at < first))
			first = at;
	}
	return first;
}

static const char *
skip_blank(const char *s)
{
	for (;;) {
		if (*s == ' ' || *s == '\t')
			s++;
		else if (strncmp(s, "　", 3) == 0)
			s += 3;
		else
			return s;
	}
}

/* A title without the mark at its end. */
static char *
bare_title(struct arena *arena, const char *from, const char *to)
{
	static const char *const marks[] = {"。", "：", "；", "．", ".", " "};
	char *title = arena_strndup(arena, from, (size_t)(to - from));
	bool again = true;

	while (again) {
		again = false;
		for (int i = 0; i < LEN(marks); i++) {
			size_t n = strlen(title), m = strlen(marks[i]);

			if (n > m && strcmp(title + n - m, marks[i]) == 0)
				title[n - m] = '\0', again = true;
		}
	}
	return title;
}

/*
 * The title at the start of a heading's text; *rest is the prose after it.
 * NULL when there is none.
 */
static char *
run_in_title(struct arena *arena, const char *text, const char **rest)
{
	static const char *const stops[] = {"。", NULL};
	static const char *const colons[] = {"：", ":", NULL};
	static const char *const spaces[] = {"　", "  ", "\t", " ", NULL};
	const char *end = text + strlen(text);
	const char *stop = first_of(text, stops);
	const char *colon = first_of(text, colons);
	const char *space = first_of(text, spaces);

	if (colon && colon > text && (!stop || colon < stop) &&
	    count(text, colon) <= COLON_MOST && !has_figure(text, colon)) {
		*rest = skip_blank(colon + (*colon == ':' ? 1 : 3));
		return bare_title(arena, text, colon);
	}
	if (space && stop && space < stop && count(text, space) >= 2 &&
	    count(text, space) <= COLON_MOST && !has_figure(text, space)) {
		*rest = skip_blank(space);
		return bare_title(arena, text, space);
	}
	if (stop && stop > text && count(text, stop) <= TITLE_MOST &&
	    !has_figure(text, stop) && !is_promise(text, stop)) {
		*rest = skip_blank(stop + strlen("。"));
		return bare_title(arena, text, stop);
	}
	*rest = end;
	return !stop && count(text, end) <= LINE_MOST && !has_figure(text, end)
	    ? bare_title(arena, text, end)
	    : NULL;
}

/* The first words of a sentence, to serve as its title. */
static char *
first_words(struct arena *arena, const char *text)
{
	static const char *const marks[] = {
	    "，", "。", "；", "：", "、", ",", NULL};
	const char *end = first_of(text, marks), *s = text;

	if (!end || end == text)
		end = text + strlen(text);
	for (int i = 0; i < WORDS_MOST && s < end; i++)
		utf8_next(&s, end);
	return bare_title(arena, text, s);
}

/* ------------------------------- numbers -------------------------------- */

static int
rank_of(const struct block *block, struct label label)
{
	if (block->level)
		return block->level;
	return label.kind ? RANK_LABEL + (int)label.kind : RANK_NONE;
}

static bool is_title_line(const struct block *);

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
		if (rank == RANK_NONE || (block->level && is_title_line(block)))
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
		*array_push(d->arena, list) = (struct paragraph){text, block};
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
		o->d->faulty = true;
	}
	o->intro = (struct paragraph_list){0};
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
	o->inner = 0;
}

/* Is this number one of a list inside the item that is open? */
static bool
is_inner(struct outline *o, struct label label)
{
	bool begins = label.number == 1 && open_item(o) != NULL;

	if (label.number == 0 || label.number == o->item_number + 1)
		return o->inner && label.number == o->inner + 1 &&
		    label.number != o->item_number + 1;
	if (!begins && !(o->inner && label.number == o->inner + 1))
		return false;
	o->inner = label.number;
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
has_any(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strstr(text, *words))
			return true;
	return false;
}

/* A line that is the title of a plan. */
static bool
is_title_line(const struct block *block)
{
	static const char *const words[] = {"计划", "要点", "思路", "打算",
	    "安排", "总结", "方案", "报告", "规划", NULL};
	static const char *const marks[] = {"。", "；", "，", "！", NULL};
	const char *text = block->text;

	if (block->is_title)
		return true;
	return !has_any(text, marks) && has_any(text, words) &&
	    utf8_count(text, (int)strlen(text)) <= LINE_MOST &&
	    label_read(text).kind == LABEL_NONE;
}

static bool
ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	return n >= m && strcmp(text + n - m, end) == 0;
}

static bool
is_office(const char *text)
{
	static const char *const ends[] = {"人民政府", "办事处", "委员会",
	    "党委", "管委会", "镇", "乡", "街道"};

	if (utf8_count(text, (int)strlen(text)) > 24 || strstr(text, "。"))
		return false;
	for (int i = 0; i < LEN(ends); i++)
		if (ends_with(text, ends[i]))
			return true;
	return false;
}

/* The lines before the first sentence: title and issuer, each in a line. */
static int
read_front(struct draft *d)
{
	int n = d->blocks.n, title = -1;

	for (int i = 0; i < n && i < 6 && title < 0; i++) {
		const struct block *block = &d->blocks.at[i];

		if (strstr(block->text, "。") ||
		    label_read(block->text).kind != LABEL_NONE)
			return 0;
		if (is_title_line(block))
			title = i;
	}
	if (title < 0)
		return 0;
	d->title = d->blocks.at[title].text;
	if (title > 0 && is_office(d->blocks.at[title - 1].text))
		d->issuer = d->blocks.at[title - 1].text;
	/* Only what became title and issuer leaves the prose. */
	for (int i = 0; i < title - (d->issuer != NULL); i++)
		add_paragraph(
		    d, &d->preamble, d->blocks.at[i].text, &d->blocks.at[i]);
	return title + 1;
}

/* 云溪镇2022年工作计划 → 云溪镇人民政府 */
static const char *
issuer_of_title(struct arena *arena, const char *title)
{
	static const struct {
		const char *unit, *issuer;
	} offices[] = {{"街道办事处", ""}, {"人民政府", ""}, {"街道", "办事处"},
	    {"镇", "人民政府"}, {"乡", "人民政府"}, {"县", "人民政府"},
	    {"区", "人民政府"}, {"市", "人民政府"}};

	for (int i = 0; i < LEN(offices); i++) {
		const char *at = strstr(title, offices[i].unit);
		int n = at ? (int)(at - title) : 0;

		if (n > 0 && !has_figure(title, at))
			return arena_printf(arena, "%.*s%s%s", n, title,
			    offices[i].unit, offices[i].issuer);
	}
	return NULL;
}

/* The first 2022年 of the text, or the last; 0 when there is none. */
static int
year_of(const char *text, bool last)
{
	int found = 0;

	for (const char *s = text; (s = strstr(s, "年")) != NULL; s++) {
		struct period period;
		char year[5] = {0};

		if (s - text < 4)
			continue;
		memcpy(year, s - 4, 4);
		if (!period_read(year, &period) || period.months != 12)
			continue;
		found = period.start.year;
		if (!last)
			break;
	}
	return found;
}

/*
 * The title's, else the first that the text names.
 * 2023年工作总结和2024年工作计划 is the plan of 2024.
 */
static int
find_year(const struct draft *d)
{
	int year = d->title ? year_of(d->title, true) : 0;

	for (int i = 0; i < d->blocks.n && !year; i++)
		year = year_of(d->blocks.at[i].text, false);
	return year;
}

static bool
settle_head(struct draft *d)
{
	const struct import_options *o = d->options;
	struct origin origin = {.file = d->file, .line = 1, .col = 1};

	d->year = o->year ? o->year : find_year(d);
	if (o->issuer)
		d->issuer = o->issuer;
	if (!d->issuer && d->title)
		d->issuer = issuer_of_title(d->arena, d->title);
	if (o->title)
		d->title = o->title;
	if (!d->year) {
		diag(d->diags, DIAG_IMPORT_YEAR, origin);
		return false;
	}
	if (!d->issuer) {
		d->issuer = "XX人民政府";
		diag(d->diags, DIAG_IMPORT_ISSUER, origin, d->issuer);
	}
	return true;
}

bool
draft_outline(struct draft *d)
{
	struct outline o = {.d = d, .pillar_rank = find_pillar_rank(d)};
	int from, to;

	if (o.pillar_rank == RANK_NONE) {
		diag(d->diags, DIAG_IMPORT_NO_PILLAR,
		    (struct origin){.file = d->file, .line = 1, .col = 1});
		return false;
	}
	to = annex_start(&o);
	if (to < d->blocks.n)
		diag(d->diags, DIAG_IMPORT_ANNEX,
		    block_place(&d->blocks.at[to], d->blocks.at[to].text),
		    d->blocks.at[to].text, d->blocks.n - to);
	from = read_front(d);
	for (int i = 0; i < d->blocks.n; i++)
		d->blocks.at[i].use = i < from ? BLOCK_HEADING
		    : i < to		       ? BLOCK_PROSE
					       : BLOCK_LEFT_OUT;
	for (int i = from; i < to; i++) {
		int headings = d->pillars.n + o.nitem;

		take_block(&o, &d->blocks.at[i]);
		if (d->pillars.n + o.nitem > headings)
			d->blocks.at[i].use = BLOCK_HEADING;
	}
	close_intro(&o, open_item(&o) == NULL);
	return settle_head(d) && !d->faulty;
}
