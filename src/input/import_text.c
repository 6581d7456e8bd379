/*
 * A plan as text → plan.xml.
 *
 * What a line is, its first characters say. Only white space at its ends is
 * dropped; numbers become structure and are computed again when it is set.
 */
#include "input/import.h"

#include <string.h>

#include "base/array.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "input/bytes.h"
#include "input/kind.h"

/* What was found: pillars of items of paragraphs. */
struct draft_lines {
	const char **at;
	int n, cap;
};

struct draft_item {
	const char *title;
	struct draft_lines paragraphs;
	struct origin origin;
};

struct draft_pillar {
	const char *title;
	const char *theme; /* NULL: none that we know */
	struct origin origin;
	struct {
		struct draft_item *at;
		int n, cap;
	} items;
};

struct draft {
	struct arena *arena;
	struct diags *diags;
	struct draft_lines preamble;
	struct {
		struct draft_pillar *at;
		int n, cap;
	} pillars;
	int nitem;
	int pillar_number, item_number; /* the last ones, as typed */
	bool faulty;
};

/* ------------------------------- numbers -------------------------------- */

/* The value of the Chinese numeral up to 九十九 at *s, moved past it; or 0. */
static int
chinese_number(struct arena *arena, const char **s)
{
	enum { LAST = 99 };
	int best = 0, length = 0;

	if ((*s)[0] == '\0' ||
	    !strstr("一二三四五六七八九十", arena_strndup(arena, *s, 3)))
		return 0;
	for (int i = 1; i <= LAST; i++) {
		const char *word = numeral_chinese(arena, i);
		int n = (int)strlen(word);

		if (n > length && strncmp(*s, word, (size_t)n) == 0)
			best = i, length = n;
	}
	*s += length;
	return best;
}

static int
digit_of(uint32_t rune)
{
	if (rune >= '0' && rune <= '9')
		return (int)(rune - '0');
	return rune >= 0xFF10 && rune <= 0xFF19 ? (int)(rune - 0xFF10) : -1;
}

/* The number up to 999 at *s, moved past it; or 0. */
static int
arabic_number(const char **s)
{
	const char *end = *s + strlen(*s), *at = *s;
	int value = 0, digit;

	while (value <= 999 && (digit = digit_of(utf8_next(&at, end))) >= 0) {
		value = value * 10 + digit;
		*s = at;
	}
	return value <= 999 ? value : 0;
}

/* Past the mark between a number and its title; NULL when there is none. */
static const char *
after_mark(const char *s)
{
	static const char *const marks[] = {"、", "．", "."};

	for (int i = 0; i < LEN(marks); i++) {
		size_t n = strlen(marks[i]);
		const char *next = s + n;

		/* 2.5亿元 begins a sentence, no item. */
		if (strncmp(s, marks[i], n) == 0)
			return digit_of(utf8_next(&(const char *){next},
				   next + strlen(next))) < 0
			    ? next
			    : NULL;
	}
	return NULL;
}

static void
check_sequence(
    struct draft *d, struct origin origin, int last, int number, int becomes)
{
	if (number != last + 1)
		diag(d->diags, DIAG_IMPORT_NUMBER, origin, number, last,
		    becomes);
}

/* -------------------------------- lines --------------------------------- */

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

static bool
pillar_line(struct draft *d, const char *text, struct origin origin)
{
	const char *at = text, *title, *theme;
	int number = chinese_number(d->arena, &at);

	if (number == 0 || strncmp(at, "、", strlen("、")) != 0)
		return false;
	title = at + strlen("、");
	theme = theme_of(d, title);
	*array_push(d->arena, &d->pillars) = (struct draft_pillar){
	    .title = title,
	    .theme = theme,
	    .origin = origin,
	};
	check_sequence(d, origin, d->pillar_number, number, d->pillars.n);
	d->pillar_number = number;
	return true;
}

static bool
item_line(struct draft *d, const char *text, struct origin origin)
{
	const char *at = text, *stop;
	int number = arabic_number(&at);
	const char *title = number > 0 ? after_mark(at) : NULL;
	struct draft_pillar *pillar;
	struct draft_item *item;

	if (!title || d->pillars.n == 0)
		return false;
	pillar = &d->pillars.at[d->pillars.n - 1];
	item = array_push(d->arena, &pillar->items);
	item->origin = origin;
	stop = strstr(title, "。");
	item->title = stop
	    ? arena_strndup(d->arena, title, (size_t)(stop - title))
	    : title;
	if (stop && stop[strlen("。")])
		*array_push(d->arena, &item->paragraphs) = stop + strlen("。");
	check_sequence(d, origin, d->item_number, number, ++d->nitem);
	d->item_number = number;
	return true;
}

/* More of the preamble or of the item that is open. */
static void
paragraph_line(struct draft *d, const char *text, struct origin origin)
{
	struct draft_pillar *pillar;
	struct draft_item *item;

	if (d->pillars.n == 0) {
		*array_push(d->arena, &d->preamble) = text;
		return;
	}
	pillar = &d->pillars.at[d->pillars.n - 1];
	if (pillar->items.n == 0) {
		diag(d->diags, DIAG_IMPORT_STRAY, origin);
		d->faulty = true;
		return;
	}
	item = &pillar->items.at[pillar->items.n - 1];
	*array_push(d->arena, &item->paragraphs) = text;
}

static bool
is_blank(uint32_t rune)
{
	return rune == ' ' || rune == '\t' || rune == '\r' || rune == 0x3000 ||
	    rune == 0xA0 || rune == 0xFEFF;
}

/* XML has no place for them, and a text no use. */
static bool
is_control(uint32_t rune)
{
	return (rune < ' ' && !is_blank(rune)) || rune == 0xFFFE ||
	    rune == 0xFFFF;
}

static void
read_line(struct draft *d, const char *s, const char *end, struct origin origin)
{
	const char *first = NULL, *last = s;
	char *text;

	for (int col = 1; s < end; col++) {
		const char *here = s;
		uint32_t rune =
		    s < end && *s == '\0' ? (s++, 0u) : utf8_next(&s, end);

		if (is_control(rune)) {
			diag(d->diags, DIAG_IMPORT_CONTROL,
			    (struct origin){.file = origin.file,
				.line = origin.line,
				.col = col},
			    (int)rune);
			d->faulty = true;
		} else if (!is_blank(rune)) {
			if (!first) {
				first = here;
				origin.col = col;
			}
			last = s;
		}
	}
	if (!first)
		return;
	text = arena_strndup(d->arena, first, (size_t)(last - first));
	if (!pillar_line(d, text, origin) && !item_line(d, text, origin))
		paragraph_line(d, text, origin);
}

static void
read_lines(struct draft *d, const char *file, const struct buf *bytes)
{
	const char *at = bytes->s, *end = bytes->s + bytes->n;

	for (int line = 1; at < end; line++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (!stop)
			stop = end;
		read_line(d, at, stop,
		    (struct origin){.file = file, .line = line, .col = 1});
		at = stop + 1;
	}
}

/* Is it a plan? */
static bool
check(struct draft *d, const char *file)
{
	if (d->pillars.n == 0) {
		diag(d->diags, DIAG_IMPORT_NO_PILLAR,
		    (struct origin){.file = file, .line = 1, .col = 1});
		return false;
	}
	for (int i = 0; i < d->pillars.n; i++) {
		const struct draft_pillar *pillar = &d->pillars.at[i];

		if (pillar->items.n > 0)
			continue;
		diag(d->diags, DIAG_IMPORT_NO_ITEM, pillar->origin,
		    pillar->title);
		d->faulty = true;
	}
	return !d->faulty;
}

/* -------------------------------- writing ------------------------------- */

static void
put_text(struct buf *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '&')
			buf_puts(out, "&amp;");
		else if (*s == '<')
			buf_puts(out, "&lt;");
		else if (*s == '>')
			buf_puts(out, "&gt;");
		else
			buf_putc(out, *s);
	}
}

static void
put_element(struct buf *out, int depth, const char *name, const char *text)
{
	buf_printf(out, "%*s<%s>", 2 * depth, "", name);
	put_text(out, text);
	buf_printf(out, "</%s>\n", name);
}

static void
put_paragraphs(struct buf *out, int depth, const struct draft_lines *lines)
{
	for (int i = 0; i < lines->n; i++)
		put_element(out, depth, "p", lines->at[i]);
}

static void
write_item(
    struct draft *d, const struct draft_item *item, int number, struct buf *out)
{
	buf_printf(out, "    <item id=\"item-%d\">\n", number);
	put_element(out, 3, "title", item->title);
	put_paragraphs(out, 3, &item->paragraphs);
	if (item->paragraphs.n == 0) {
		diag(d->diags, DIAG_IMPORT_EMPTY, item->origin, item->title);
		buf_puts(out, "      <p/>\n");
	}
	buf_puts(out, "    </item>\n");
}

static void
write_pillars(struct draft *d, struct buf *out)
{
	int number = 0;

	for (int i = 0; i < d->pillars.n; i++) {
		const struct draft_pillar *pillar = &d->pillars.at[i];

		buf_puts(out, "\n");
		if (pillar->theme)
			buf_printf(out, "  <pillar id=\"%s\" theme=\"%s\">\n",
			    pillar->theme, pillar->theme);
		else
			buf_printf(out, "  <pillar id=\"pillar-%d\">\n", i + 1);
		put_element(out, 2, "title", pillar->title);
		for (int j = 0; j < pillar->items.n; j++)
			write_item(d, &pillar->items.at[j], ++number, out);
		buf_puts(out, "  </pillar>\n");
	}
}

/* 云溪镇人民政府 → 云溪镇2022年工作计划 */
static const char *
default_title(struct arena *arena, const char *issuer, int year)
{
	static const char suffix[] = "人民政府";
	const char *at = strstr(issuer, suffix);
	int n = at && strcmp(at, suffix) == 0 ? (int)(at - issuer)
					      : (int)strlen(issuer);

	return arena_printf(arena, "%.*s%d年工作计划", n, issuer, year);
}

bool
import_text(struct arena *arena, struct diags *diags, const char *path,
    int year, const char *issuer, const char *title, struct buf *out)
{
	struct draft d = {.arena = arena, .diags = diags};
	struct buf bytes;

	buf_init(&bytes, arena);
	if (!bytes_read(diags, path, &bytes) ||
	    kind_of(diags, path, &bytes) == KIND_REFUSED ||
	    !bytes_text(diags, path, &bytes))
		return false;
	read_lines(&d, path, &bytes);
	if (!check(&d, path))
		return false;
	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buf_printf(out,
	    "<plan xmlns=\"urn:niandu:plan\" id=\"plan-%d\" year=\"%d\">\n",
	    year, year);
	put_element(out, 1, "issuer", issuer);
	put_element(out, 1, "title",
	    title ? title : default_title(arena, issuer, year));
	if (d.preamble.n > 0) {
		buf_puts(out, "\n  <preamble>\n");
		put_paragraphs(out, 2, &d.preamble);
		buf_puts(out, "  </preamble>\n");
	}
	write_pillars(&d, out);
	buf_puts(out, "</plan>\n");
	return true;
}
