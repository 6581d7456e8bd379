/*
 * Plain text → paragraphs.
 *
 * A line is a paragraph, unless the text was wrapped at a width or has no
 * lines at all: then its shape says where paragraphs end. Lines of the web
 * page that it was taken from are left out and named.
 */
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "import/draft.h"

static bool
is_blank(uint32_t rune)
{
	return rune == ' ' || rune == '\t' || rune == '\r' || rune == 0x3000 ||
	    rune == 0xA0 || rune == 0xFEFF || rune == 0x200B;
}

/* XML has no place for them, and a text no use. */
static bool
is_control(uint32_t rune)
{
	return (rune < ' ' && !is_blank(rune)) || rune == 0xFFFE ||
	    rune == 0xFFFF;
}

/* The last piece that begins at or before the offset. */
static int
piece_at(const struct block *block, int offset)
{
	int low = 0, high = block->pieces.n - 1;

	while (low < high) {
		int middle = (low + high + 1) / 2;

		if (block->pieces.at[middle].offset > offset)
			high = middle - 1;
		else
			low = middle;
	}
	return low;
}

/* Characters from the piece's start, on from where it was asked last. */
static int
count_from(const struct block *block, int piece, int offset)
{
	int start = block->pieces.at[piece].offset, n = 0;
	struct block_mark *mark = block->mark;

	if (mark && mark->text == block->text && mark->piece == piece &&
	    mark->offset <= offset) {
		start = mark->offset;
		n = mark->n;
	}
	n += utf8_count(block->text + start, offset - start);
	if (mark)
		*mark = (struct block_mark){block->text, piece, offset, n};
	return n;
}

struct origin
block_place(const struct block *block, const char *at)
{
	int offset = (int)(at - block->text), i = piece_at(block, offset);
	struct origin origin = block->pieces.at[i].origin;

	/* Of a sheet, line and column are those of a cell. */
	if (origin.line > 0 && !origin.sheet)
		origin.col += count_from(block, i, offset);
	return origin;
}

struct block *
block_add(struct draft *d, const char *text, int n, struct origin origin)
{
	const char *first = NULL, *last = text, *end = text + n;
	int col = origin.col, indent = 0;
	struct block *block;

	for (const char *s = text; s < end; col++) {
		const char *here = s;
		uint32_t rune = *s == '\0' ? (s++, 0u) : utf8_next(&s, end);

		/* A new page may begin with a line. */
		if (rune == '\f' && !first)
			continue;
		if (is_control(rune)) {
			diag(d->diags, DIAG_IMPORT_CONTROL,
			    (struct origin){.file = origin.file,
				.line = origin.line,
				.col = col},
			    (int)rune);
			d->faulty = true;
		} else if (!is_blank(rune)) {
			if (!first)
				first = here, origin.col = col,
				indent = col - 1;
			last = s;
		}
	}
	if (!first)
		return NULL;
	block = array_push(d->arena, &d->blocks);
	block->text = arena_strndup(d->arena, first, (size_t)(last - first));
	block->indented = indent > 0;
	block->mark = arena_new(d->arena, struct block_mark);
	*block->mark = (struct block_mark){0};
	*array_push(d->arena, &block->pieces) = (struct piece){0, origin};
	return block;
}

/* --------------------------------- lines -------------------------------- */

static const char *
line_end(const char *s, const char *end)
{
	while (s < end && *s != '\n' && *s != '\r')
		s++;
	return s;
}

static void
read_lines(struct draft *d, const struct buf *bytes)
{
	const char *at = bytes->s, *end = bytes->s + bytes->n;

	for (int line = 1; at < end; line++) {
		const char *stop = line_end(at, end);

		block_add(d, at, (int)(stop - at),
		    (struct origin){.file = d->file, .line = line, .col = 1});
		if (stop + 1 < end && stop[0] == '\r' && stop[1] == '\n')
			stop++;
		at = stop + 1;
	}
}

/* -------------------------------- chrome -------------------------------- */

enum { CHROME_LONGEST = 100 }; /* characters of a line of a web page */

static const char *
chrome_word(const char *text)
{
	static const char *const words[] = {
#define CHROME(word) word,
#include "read/chrome.def"
#undef CHROME
	};

	if (strstr(text, "。") ||
	    utf8_count(text, (int)strlen(text)) > CHROME_LONGEST)
		return NULL;
	for (int i = 0; i < LEN(words); i++)
		if (strstr(text, words[i]))
			return words[i];
	return NULL;
}

static void
drop_chrome(struct draft *d)
{
	int kept = 0;

	for (int i = 0; i < d->blocks.n; i++) {
		struct block *block = &d->blocks.at[i];

		if (chrome_word(block->text)) {
			block->use = BLOCK_LEFT_OUT;
			*array_push(d->arena, &d->left_out) = *block;
			diag(d->diags, DIAG_IMPORT_CHROME,
			    block_place(block, block->text), block->text);
		} else
			d->blocks.at[kept++] = *block;
	}
	d->blocks.n = kept;
}

/* ----------------------------- wrapped lines ---------------------------- */

/*
 * Programs break lines by columns, of which a Han character fills two, or by
 * characters, whatever they fill.
 */
struct wrap {
	int han; /* what a Han character counts: 2 or 1 */
	int width; /* at which lines were broken; 0: they were not */
};

static int
width_of(const struct block *block, int han)
{
	const char *s = block->text, *end = s + strlen(s);
	int width = 2 * han * block->indented;

	while (s < end)
		width += utf8_next(&s, end) >= 0x2000 ? han : 1;
	return width;
}

enum {
	WRAP_LEAST = 30, /* narrower, it is no wrapped text */
	WRAP_MOST = 160, /* wider, nobody wraps */
	WRAP_SLACK = 6 /* 避头尾 and a Latin word may leave as much */
};

static int
wrap_width(const struct draft *d, int han)
{
	int widest = 0, full = 0;

	for (int i = 0; i < d->blocks.n; i++) {
		int width = width_of(&d->blocks.at[i], han);

		widest = width > widest ? width : widest;
	}
	if (widest < WRAP_LEAST || widest > WRAP_MOST)
		return 0;
	for (int i = 0; i < d->blocks.n; i++)
		full += width_of(&d->blocks.at[i], han) >= widest - WRAP_SLACK;
	return full >= 4 && 10 * full >= 4 * d->blocks.n ? widest : 0;
}

static struct wrap
find_wrap(const struct draft *d)
{
	int columns = wrap_width(d, 2);

	return columns ? (struct wrap){2, columns}
		       : (struct wrap){1, wrap_width(d, 1)};
}

static bool
ends_sentence(const char *text)
{
	static const char *const ends[] = {"。", "！", "？", "：", "；"};
	size_t n = strlen(text);

	for (int i = 0; i < LEN(ends); i++)
		if (n >= strlen(ends[i]) &&
		    strcmp(text + n - strlen(ends[i]), ends[i]) == 0)
			return true;
	return false;
}

static bool
is_latin_end(const char *s, bool last)
{
	char c = last ? s[strlen(s) - 1] : *s;

	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Joins the second to the first; between Latin words the break is a space. */
static void
join(struct draft *d, struct block *to, const struct block *from)
{
	bool space =
	    is_latin_end(to->text, true) && is_latin_end(from->text, false);
	int offset = (int)strlen(to->text) + space;

	to->text = arena_printf(
	    d->arena, "%s%s%s", to->text, space ? " " : "", from->text);
	for (int i = 0; i < from->pieces.n; i++)
		*array_push(d->arena, &to->pieces) = (struct piece){
		    from->pieces.at[i].offset + offset,
		    from->pieces.at[i].origin,
		};
}

static bool
ends_in_digit(const char *text)
{
	const char *end = text + strlen(text), *last = end;

	if (last == text)
		return false;
	do
		last--;
	while (last > text && (*last & 0xC0) == 0x80);
	return rune_is_digit(utf8_next(&last, end));
}

/* Does it bear the number after that of the paragraph before? */
static bool
counts_on(const struct block *before, const struct block *block)
{
	struct label last = label_read(before->text);
	struct label label = label_read(block->text);

	return label.kind != LABEL_NONE && label.kind == last.kind &&
	    label.number == last.number + 1;
}

/* Does the line go on where the one before was broken? */
static bool
continues(const struct block *before, int before_width,
    const struct block *block, int wrap, bool indents)
{
	if (before_width < wrap - WRAP_SLACK || block->indented ||
	    before->row || block->row)
		return false;
	/* …完成7 and 9、任务 are not 79、任务. */
	if (ends_in_digit(before->text) &&
	    label_read(block->text).kind != LABEL_NONE)
		return false;
	/* Lines of a list may be as long, and end in a bracket. */
	if (counts_on(before, block))
		return false;
	if (!ends_sentence(before->text))
		return true;
	if (label_read(block->text).kind != LABEL_NONE)
		return false;
	/* Where paragraphs are indented, one that is not goes on. */
	return indents;
}

static void
unwrap(struct draft *d)
{
	struct wrap wrap = find_wrap(d);
	int kept = 0, width = 0;
	bool indents = false;

	if (wrap.width == 0)
		return;
	for (int i = 0; i < d->blocks.n; i++)
		indents |= d->blocks.at[i].indented;
	for (int i = 0; i < d->blocks.n; i++) {
		struct block *block = &d->blocks.at[i];
		struct block *last = kept ? &d->blocks.at[kept - 1] : NULL;
		int own = width_of(block, wrap.han);

		if (last && continues(last, width, block, wrap.width, indents))
			join(d, last, block);
		else
			d->blocks.at[kept++] = *block;
		width = own;
	}
	d->blocks.n = kept;
}

/* ------------------------------ on one line ----------------------------- */

/* What the next numbers would be. */
struct expected {
	enum label_kind pillar, item; /* LABEL_NONE: not seen yet */
	int next_pillar, next_item;
	const char *heading; /* of the pillar begun last, until its item */
};

static bool
may_begin(const char *start, const char *s)
{
	static const char *const before[] = {"。", "！", "；", " ", "　", "\t"};

	if (s == start)
		return true;
	for (int i = 0; i < LEN(before); i++) {
		size_t n = strlen(before[i]);

		if ((size_t)(s - start) >= n &&
		    memcmp(s - n, before[i], n) == 0)
			return true;
	}
	return false;
}

enum { RUN_ON_HEADING = 40 * 3 }; /* bytes of a heading before its 1、 */

static bool
is_expected(
    struct expected *e, const char *start, const char *s, struct label label)
{
	bool stands_free = may_begin(start, s);

	if (stands_free && label.number == e->next_pillar &&
	    (e->pillar == LABEL_NONE ? label.kind == LABEL_CHINESE
				     : label.kind == e->pillar)) {
		*e = (struct expected){label.kind, LABEL_NONE,
		    e->next_pillar + 1, e->next_item, s};
		return true;
	}
	if (e->pillar == LABEL_NONE || label.kind <= e->pillar)
		return false;
	if (e->item != LABEL_NONE
		? !(stands_free && label.kind == e->item &&
		      label.number == e->next_item)
		: !(s - e->heading < RUN_ON_HEADING &&
		      (label.number == 1 || label.number == e->next_item)))
		return false;
	e->item = label.kind;
	e->next_item = label.number + 1;
	return true;
}

/* Splits a block before each number that continues the numbering. */
static void
split_line(struct draft *d, const struct block *whole)
{
	struct expected expected = {.next_pillar = 1, .next_item = 1};
	const char *from = whole->text, *s = from, *end = from + strlen(from);

	while (s < end) {
		struct label label = label_read(s);

		if (label.kind != LABEL_NONE &&
		    is_expected(&expected, whole->text, s, label) && s > from) {
			block_add(
			    d, from, (int)(s - from), block_place(whole, from));
			from = s;
		}
		utf8_next(&s, end);
	}
	block_add(d, from, (int)(end - from), block_place(whole, from));
}

/* Is the plan in one line that holds nearly all of it? */
static void
split_lines(struct draft *d)
{
	struct blocks all = d->blocks;
	size_t sum = 0, longest = 0;

	for (int i = 0; i < all.n; i++) {
		size_t n = strlen(all.at[i].text);

		sum += n;
		longest = n > longest ? n : longest;
	}
	if (longest < 300 || 10 * longest < 8 * sum)
		return;
	d->blocks = (struct blocks){0};
	for (int i = 0; i < all.n; i++)
		if (strlen(all.at[i].text) == longest)
			split_line(d, &all.at[i]);
		else
			*array_push(d->arena, &d->blocks) = all.at[i];
}

bool
draft_text(struct draft *d, struct buf *bytes)
{
	if (bytes->n > (long)limit_of(LIMIT_TEXT) << 20)
		return limit_met(
		    d->diags, LIMIT_TEXT, (struct origin){.file = d->file});
	read_lines(d, bytes);
	drop_chrome(d);
	draft_text_tables(d);
	unwrap(d);
	split_lines(d);
	return true;
}
