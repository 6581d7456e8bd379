/*
 * What stands before and behind a plan: its title and issuer, and, where an
 * office sent it, the elements of an official document (公文要素): number,
 * addressees, signature, date, copies, printing. A notice (关于印发《…》的通知)
 * is taken off the plan it sends.
 */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "import/head_line.h"

enum {
	FRONT_MOST = 24, /* paragraphs before a title, and of a notice */
	TITLE_LINES = 4, /* over which a title goes */
	TO_MOST = 160 /* characters of the addressees */
};

/* -------------------------- elements before a title --------------------- */

static void
take(struct block *block)
{
	block->use = BLOCK_HEADING;
}

static void
take_issuer(struct draft *d, const char *office)
{
	for (int i = 0; i < d->official.issuers.n; i++)
		if (strcmp(d->official.issuers.at[i], office) == 0)
			return;
	if (!d->issuer)
		d->issuer = office;
	else if (strcmp(d->issuer, office) != 0)
		*array_push(d->arena, &d->official.issuers) = office;
}

/* 签发人：王芳, alone or behind the number. */
static bool
take_signer(struct draft *d, const char *text)
{
	text = skip_blank(text);
	if (!begins_with(text, "签发人：") && !begins_with(text, "签发人:"))
		return false;
	*array_push(d->arena, &d->official.signers) =
	    skip_blank(text + strlen("签发人") + (text[9] == ':' ? 1 : 3));
	return true;
}

static bool
take_grade(struct draft *d, const char *text)
{
	static const char *const secret[] = {"绝密", "机密", "秘密"};
	static const char *const urgent[] = {"特急", "加急", "平急"};

	if (line_length(text) > 10)
		return false;
	for (int i = 0; i < LEN(secret); i++)
		if (begins_with(text, secret[i])) {
			d->official.secrecy = text;
			return true;
		}
	for (int i = 0; i < LEN(urgent); i++)
		if (strcmp(text, urgent[i]) == 0) {
			d->official.urgency = text;
			return true;
		}
	if (strlen(text) == 6 && strspn(text, "0123456789") == 6) {
		d->official.copy_number = text;
		return true;
	}
	return false;
}

/* A line before the title that is one of the elements of a document. */
static bool
take_front_line(struct draft *d, struct block *block)
{
	const char *text = block->text;
	int number = line_document_number(text);

	if (number) {
		d->official.number =
		    arena_strndup(d->arena, text, (size_t)number);
		if (text[number] && !take_signer(d, text + number))
			return false;
	} else if (ends_with(text, "文件") && line_length(text) <= 24) {
		take_issuer(d, line_without(d->arena, text, "文件"));
	} else if (line_is_office(text)) {
		take_issuer(d, text);
	} else if (!take_signer(d, text) && !take_grade(d, text)) {
		return false;
	}
	take(block);
	return true;
}

/* ------------------------------ the notice ------------------------------ */

/* A title that goes over several lines from here on: how many, or 0. */
static int
notice_lines(struct draft *d, int at)
{
	const char *text = "";

	for (int n = 0; n < TITLE_LINES && at + n < d->blocks.n; n++) {
		const char *line = d->blocks.at[at + n].text;

		if (strstr(line, "。") || strstr(line, "：") ||
		    line_document_number(line) ||
		    line_length(line) > 2 * LINE_MOST)
			return 0;
		text = arena_printf(d->arena, "%s%s", text, line);
		if (ends_with(text, "通知") &&
		    (strstr(text, "印发") || strstr(text, "下发")))
			return n + 1;
	}
	return 0;
}

/* The first line of the notice's title; *n of them. -1: it is none. */
static int
find_notice(struct draft *d, int *n)
{
	for (int i = 0; i < d->blocks.n && i < FRONT_MOST; i++) {
		if (strstr(d->blocks.at[i].text, "。") ||
		    label_read(d->blocks.at[i].text).kind != LABEL_NONE)
			return -1;
		if ((*n = notice_lines(d, i)) > 0)
			return i;
	}
	return -1;
}

/* What is sent: between 《 and 》, else between 印发 and 的通知. */
static const char *
sent_title(struct draft *d, int at, int n)
{
	const char *text = "", *from, *to;

	for (int i = 0; i < n; i++)
		text = arena_printf(
		    d->arena, "%s%s", text, d->blocks.at[at + i].text);
	from = strstr(text, "《");
	to = from ? strstr(from, "》") : NULL;
	if (from && to)
		from += strlen("《");
	else if ((from = strstr(text, "印发")) && (to = strstr(from, "的通知")))
		from += strlen("印发");
	return from && to && to > from
	    ? arena_strndup(d->arena, from, (size_t)(to - from))
	    : NULL;
}

/* 青石镇人民政府关于印发…: who stands before it. */
static void
issuer_of_notice(struct draft *d, int at)
{
	const char *text = d->blocks.at[at].text;
	const char *about = strstr(text, "关于");

	if (about && about > text)
		text = arena_strndup(d->arena, text, (size_t)(about - text));
	if ((about ? about > d->blocks.at[at].text : true) &&
	    line_is_office(text))
		take_issuer(d, text);
}

/* The lines from here on that make the title, or 0. */
static int
lines_of_title(struct draft *d, int at, const char *title)
{
	const char *text = "";

	title = line_squeezed(d->arena, title);
	for (int n = 0; n < TITLE_LINES && at + n < d->blocks.n; n++) {
		text = arena_printf(d->arena, "%s%s", text,
		    line_squeezed(d->arena, d->blocks.at[at + n].text));
		if (strcmp(text, title) == 0)
			return n + 1;
		if (!begins_with(title, text))
			return 0;
	}
	return 0;
}

/* 现将…印发给你们，请认真贯彻执行。 */
static bool
is_sending(const char *text)
{
	static const char *const words[] = {"印发给你们", "认真贯彻",
	    "贯彻执行", "贯彻落实", "遵照执行", "认真组织实施", "抓好落实",
	    "现印发", "现予印发", "抓好贯彻", NULL};

	return line_has_any(text, words);
}

/* Office and date under a text, the mark of what is public, attachments. */
static bool
take_end_line(struct draft *d, struct block *block, const struct block *next)
{
	const char *text = block->text;
	struct date date = line_date(d->arena, text);

	if (date.year) {
		if (!d->official.date.year)
			d->official.date = date;
	} else if (begins_with(text, "（此件") && ends_with(text, "）")) {
		d->official.note =
		    line_without(d->arena, text + strlen("（"), "）");
	} else if (line_is_office(text) && next &&
	    (line_date(d->arena, next->text).year ||
		line_is_office(next->text))) {
		take_issuer(d, text);
	} else {
		return false;
	}
	take(block);
	return true;
}

/* 附件：1.甲 / 2.乙 under the notice. */
static bool
take_attachment(struct draft *d, struct block *block, const char *title)
{
	const char *text = block->text;
	struct label label;

	if (begins_with(text, "附件：") || begins_with(text, "附件:"))
		text = skip_blank(
		    text + strlen("附件") + (text[6] == ':' ? 1 : 3));
	else if (!d->official.attachments.n || line_length(text) > LINE_MOST)
		return false;
	label = label_read(text);
	if (!begins_with(block->text, "附件") && label.kind != LABEL_ARABIC)
		return false;
	text = label.kind == LABEL_ARABIC ? label.after : text;
	if (*text && strcmp(text, title ? title : "") != 0)
		*array_push(d->arena, &d->official.attachments) = text;
	take(block);
	return true;
}

static void
take_addressees(struct draft *d, struct block *block)
{
	const char *text = block->text;
	bool colon = ends_with(text, "：") || ends_with(text, ":");

	if (!colon || strstr(text, "。") || line_length(text) > TO_MOST)
		return;
	d->official.to = ends_with(text, "：")
	    ? line_without(d->arena, text, "：")
	    : line_without(d->arena, text, ":");
	take(block);
}

/* Where the plan begins that the notice sends. */
static int
find_sent(struct draft *d, int from, const char *title, int *n)
{
	int after = from;

	for (int i = from; i < d->blocks.n; i++) {
		*n = title ? lines_of_title(d, i, title) : 0;
		if (*n)
			return i;
	}
	*n = 0;
	/* It may begin without its title, behind the words that send it. */
	for (int i = from; i < d->blocks.n && i < from + FRONT_MOST; i++)
		if (is_sending(d->blocks.at[i].text))
			after = i + 1;
	for (int i = after; i < d->blocks.n && i < after + FRONT_MOST; i++)
		if (head_is_title(&d->blocks.at[i])) {
			*n = 1;
			return i;
		}
	return after;
}

/* The words of the notice itself are no part of the plan. */
static void
take_notice(struct draft *d, int from, int to, const char *title)
{
	for (int i = from; i < to; i++) {
		struct block *block = &d->blocks.at[i];
		const struct block *next = i + 1 < to ? block + 1 : NULL;

		if (block->use != BLOCK_PROSE || block->row)
			continue;
		if (take_end_line(d, block, next) ||
		    take_attachment(d, block, title))
			continue;
		block->use = BLOCK_LEFT_OUT;
		diag(d->diags, DIAG_IMPORT_NOTICE,
		    block_place(block, block->text), block->text);
	}
}

/* -------------------------------- the front ----------------------------- */

/* Lines under a title: （青政发〔2025〕3号）, a day, an office. */
static void
take_below_title(struct draft *d, int at)
{
	for (int i = at; i < d->blocks.n && i < at + 3; i++) {
		struct block *block = &d->blocks.at[i];
		const char *text = unbracketed(d->arena, block->text);
		struct date date = line_date(d->arena, text);

		if (block->row || block->level)
			return;
		if (date.year)
			d->official.date = date;
		else if (line_document_number(text) == (int)strlen(text) &&
		    !d->official.number)
			d->official.number = text;
		else if (line_is_office(text))
			take_issuer(d, text);
		else
			return;
		take(block);
	}
}

static void
set_title(struct draft *d, int at, int n, const char *title)
{
	d->title = title ? title : d->blocks.at[at].text;
	for (int i = 0; i < n; i++)
		take(&d->blocks.at[at + i]);
	take_below_title(d, at + n);
}

static void
read_notice(struct draft *d, int at, int n)
{
	const char *title = sent_title(d, at, n);
	int sent, lines;

	for (int i = 0; i < at; i++)
		take_front_line(d, &d->blocks.at[i]);
	issuer_of_notice(d, at);
	for (int i = 0; i < n; i++)
		take(&d->blocks.at[at + i]);
	if (at + n < d->blocks.n)
		take_addressees(d, &d->blocks.at[at + n]);
	sent = find_sent(d, at + n, title, &lines);
	take_notice(d, at + n, sent, title);
	set_title(d, sent, lines,
	    title	     ? title
		: lines == 1 ? NULL
			     : d->blocks.at[at].text);
}

/* The lines before the first sentence: title and issuer, each in a line. */
static void
read_front(struct draft *d)
{
	int title = -1;

	for (int i = 0; i < d->blocks.n && i < FRONT_MOST && title < 0; i++) {
		const struct block *block = &d->blocks.at[i];

		if (strstr(block->text, "。") || block->row ||
		    label_read(block->text).kind != LABEL_NONE)
			return;
		if (head_is_title(block))
			title = i;
	}
	if (title < 0)
		return;
	for (int i = 0; i < title; i++)
		take_front_line(d, &d->blocks.at[i]);
	set_title(d, title, 1, NULL);
}

void
head_read(struct draft *d)
{
	int n, at = find_notice(d, &n);

	if (at >= 0)
		read_notice(d, at, n);
	else
		read_front(d);
}

/* --------------------------------- the end ------------------------------ */

/* 青石镇党政办公室　2026年1月15日印发 */
static bool
take_printing(struct draft *d, struct block *block)
{
	const char *text = block->text, *day = text;
	char *line = line_without(d->arena, text, "印发");

	if (!ends_with(text, "印发"))
		return false;
	while (*day && !line_date(d->arena, line + (day - text)).year)
		utf8_next(&day, text + strlen(text));
	if (!*day || day - text >= (int)strlen(line))
		return false;
	d->official.printed_on = line_date(d->arena, line + (day - text));
	line[day - text] = '\0';
	while (ends_with(line, " ") || ends_with(line, "　"))
		line = line_without(
		    d->arena, line, ends_with(line, " ") ? " " : "　");
	if (*line)
		d->official.printed_by = line;
	take(block);
	return true;
}

static bool
take_copies(struct draft *d, struct block *block)
{
	static const char *const words[] = {
	    "抄送", "抄报", "分送", "发送", "主送"};

	for (int i = 0; i < LEN(words); i++) {
		const char *s = block->text + strlen(words[i]);

		if (!begins_with(block->text, words[i]) ||
		    !(begins_with(s, "：") || *s == ':'))
			continue;
		s = line_without(
		    d->arena, skip_blank(s + (*s == ':' ? 1 : 3)), "。");
		if (i == LEN(words) - 1 && !d->official.to)
			d->official.to = s;
		else
			d->official.cc = d->official.cc
			    ? arena_printf(
				  d->arena, "%s；%s", d->official.cc, s)
			    : s;
		take(block);
		return true;
	}
	return false;
}

void
head_read_end(struct draft *d, int from, int to)
{
	for (int i = to - 1; i >= from; i--) {
		struct block *block = &d->blocks.at[i];
		const struct block *next = i + 1 < to ? block + 1 : NULL;

		if (block->use == BLOCK_HEADING)
			continue;
		if (!take_printing(d, block) && !take_copies(d, block) &&
		    !take_end_line(d, block, next))
			return;
	}
}

/* -------------------------------- the year ------------------------------ */

/* 云溪镇2022年工作计划 → 云溪镇人民政府 */
static const char *
issuer_of_title(struct arena *arena, const char *title)
{
	static const struct {
		const char *unit, *issuer;
	} offices[] = {{"街道办事处", ""}, {"人民政府", ""}, {"街道", "办事处"},
	    {"镇", "人民政府"}, {"乡", "人民政府"}, {"县", "人民政府"},
	    {"区", "人民政府"}, {"市", "人民政府"}};

	/* 2026年青石镇重点工作 is of 青石镇. */
	if (label_year(title))
		title = label_year(title);
	for (int i = 0; i < LEN(offices); i++) {
		const char *at = strstr(title, offices[i].unit);
		int n = at ? (int)(at - title) : 0;

		if (n > 0 && (int)strcspn(title, "0123456789") >= n)
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

bool
head_settle(struct draft *d)
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
