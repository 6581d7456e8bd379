/*
 * Format codes → what a cell shows.
 *
 * A code is read once into its sections; which of them counts, the number
 * decides. Words in a section are kept, since a unit, a sign or a 约 may stand
 * there and nowhere else.
 */
#include "table/xlsx_format.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/number.h"
#include "base/utf8.h"

enum { SECTIONS = 4 };

struct section {
	struct buf before, after; /* words around the digits */
	bool digits, general, at, words_inside;
	bool year, month, day, weekday, clock;
	int decimals; /* -1: as many as there are */
	int zeros; /* by how many powers of ten more is shown than is held */
	bool percent, scaled;
	char op; /* of a condition: < > = l(≤) g(≥) n(≠); '\0': none */
	double bound;
};

struct xlsx_format {
	struct section at[SECTIONS];
	int n;
};

/* Built-in codes; those of East Asian dates are of a Chinese system. */
static const struct {
	int first, last;
	const char *code;
} builtin[] = {
    {0, 0, "General"},
    {1, 1, "0"},
    {2, 2, "0.00"},
    {3, 3, "#,##0"},
    {4, 4, "#,##0.00"},
    {5, 6, "#,##0;-#,##0"},
    {7, 8, "#,##0.00;-#,##0.00"},
    {9, 9, "0%"},
    {10, 10, "0.00%"},
    {11, 11, "0.00E+00"},
    {12, 12, "# ?/?"},
    {13, 13, "# ?\?/?\?"},
    {14, 17, "yyyy/m/d"},
    {18, 21, "h:mm"},
    {22, 22, "yyyy/m/d h:mm"},
    {27, 31, "yyyy/m/d"},
    {32, 35, "h:mm"},
    {36, 36, "yyyy/m/d"},
    {37, 38, "#,##0;-#,##0"},
    {39, 40, "#,##0.00;-#,##0.00"},
    {41, 42, "#,##0;-#,##0"},
    {43, 44, "#,##0.00;-#,##0.00"},
    {45, 47, "mm:ss"},
    {48, 48, "##0.0E+0"},
    {49, 49, "@"},
    {50, 54, "yyyy/m/d"},
    {55, 56, "h:mm"},
    {57, 58, "yyyy/m/d"},
};

const struct xlsx_format *
xlsx_format_builtin(struct arena *arena, int id)
{
	for (int i = 0; i < LEN(builtin); i++)
		if (id >= builtin[i].first && id <= builtin[i].last)
			return xlsx_format_code(arena, builtin[i].code);
	return xlsx_format_code(arena, "General");
}

/* ------------------------------- sections -------------------------------- */

static struct buf *
words_at(struct section *s)
{
	return s->digits || s->general ? &s->after : &s->before;
}

/* A point between digits that is only words divides what is shown by ten. */
static void
put_literal(struct section *s, const char *text, int n)
{
	bool shift = s->digits && n == 1 && *text == '.';

	s->scaled = s->scaled || shift;
	if (shift)
		s->decimals = 0;
	else
		buf_add(words_at(s), text, n);
}

static bool
condition(struct section *s, const char *in)
{
	static const struct {
		const char *word;
		char op;
	} ops[] = {{"<=", 'l'}, {">=", 'g'}, {"<>", 'n'}, {"<", '<'},
	    {">", '>'}, {"=", '='}};

	for (int i = 0; i < LEN(ops); i++) {
		size_t n = strlen(ops[i].word);

		if (strncmp(in, ops[i].word, n) != 0)
			continue;
		s->op = ops[i].op;
		s->bound = strtod(in + n, NULL);
		return true;
	}
	return false;
}

/* Past [Red], [DBNum1], [$¥-804], [>=100], [h]. */
static const char *
bracket(struct section *s, const char *at)
{
	const char *end = strchr(at, ']'), *in = at + 1;

	if (!end)
		return at + strlen(at);
	if (*in == '$')
		put_literal(s, in + 1, (int)strcspn(in + 1, "-]"));
	else if (strspn(in, "hHmMsS") == (size_t)(end - in))
		s->clock = true;
	else
		condition(s, in);
	return end + 1;
}

static const char *
quoted(struct section *s, const char *at)
{
	const char *end = strchr(at + 1, '"');

	if (!end)
		end = at + strlen(at);
	put_literal(s, at + 1, (int)(end - at) - 1);
	return *end ? end + 1 : end;
}

/* An escaped character; _ leaves a blank as wide, * fills with it. */
static const char *
escaped(struct section *s, const char *at)
{
	const char *next = at + 1;

	if (!*next)
		return next;
	utf8_next(&next, next + strlen(next));
	if (*at == '\\' || *at == '!')
		put_literal(s, at + 1, (int)(next - at) - 1);
	return next;
}

/* A run of one letter of days and hours. */
static const char *
day_letters(struct section *s, const char *at)
{
	int letter = tolower((unsigned char)*at), n = 0;

	while (tolower((unsigned char)at[n]) == letter)
		n++;
	if (letter == 'y' || letter == 'e' || letter == 'b')
		s->year = true;
	else if (letter == 'm')
		s->month = true;
	else if (letter == 'd' && n <= 2)
		s->day = true;
	else if (letter == 'd' || letter == 'a')
		s->weekday = true;
	else if (letter == 'h' || letter == 's')
		s->clock = true;
	return at + n;
}

/* A run of placeholders; what parts it from the first one is no number. */
static const char *
digit(struct section *s, const char *at, bool *point)
{
	if (s->digits && strspn(s->after.s, " ") < (size_t)s->after.n)
		s->words_inside = true;
	buf_init(&s->after, s->after.arena);
	s->digits = true;
	if (*point || (s->scaled && s->decimals >= 0))
		s->decimals++;
	if (s->scaled && !*point && s->decimals > 0)
		s->zeros--;
	return at + 1;
}

/* A comma between digits parts thousands; behind the last it divides. */
static const char *
comma(struct section *s, const char *at)
{
	const char *next = at + strspn(at, ",");

	if (s->digits && !(*next && strchr("0#?", *next))) {
		s->zeros -= 3 * (int)(next - at);
		s->scaled = true;
	}
	return next;
}

static const char *
exponent(struct section *s, const char *at)
{
	s->decimals = -1;
	s->general = true;
	at += 2;
	return at + strspn(at, "0#?");
}

static bool
begins(const char *at, const char *word)
{
	return strncasecmp(at, word, strlen(word)) == 0;
}

/* One token of the section; returns what follows it. */
static const char *
token(struct section *s, const char *at, bool *point)
{
	static const char chinese_general[] = "G/通用格式";

	if (*at == '"')
		return quoted(s, at);
	if (*at == '[')
		return bracket(s, at);
	if (strchr("\\!_*", *at))
		return escaped(s, at);
	if (begins(at, "General") || begins(at, chinese_general)) {
		s->general = true;
		return at +
		    (begins(at, "General") ? 7 : sizeof chinese_general - 1);
	}
	if (begins(at, "AM/PM") || begins(at, "A/P")) {
		s->clock = true;
		return at + (begins(at, "AM/PM") ? 5 : 3);
	}
	if (strchr("0#?", *at))
		return digit(s, at, point);
	if (s->digits && toupper((unsigned char)*at) == 'E' &&
	    strchr("+-", at[1]) && at[1])
		return exponent(s, at);
	if (strchr("yYmMdDhHsSaAeEbBgG", *at))
		return day_letters(s, at);
	if (*at == ',')
		return comma(s, at);
	if (*at == '.') {
		*point = true;
		s->decimals = 0;
		return at + 1;
	}
	if (*at == '@') {
		s->at = s->general = true;
		return at + 1;
	}
	if (*at == '%') {
		s->percent = true;
		s->zeros += 2;
	}
	if (*at == '/' && s->digits) /* a fraction: 1/3 */
		return at + 1 + strspn(at + 1, "0#?123456789");
	buf_add(words_at(s), at, 1);
	return at + 1;
}

static const char *
section_read(struct arena *arena, struct section *s, const char *at)
{
	bool point = false;

	buf_init(&s->before, arena);
	buf_init(&s->after, arena);
	s->decimals = -1;
	while (*at && *at != ';')
		at = token(s, at, &point);
	if (s->digits && !s->general && s->decimals < 0)
		s->decimals = 0;
	return at;
}

const struct xlsx_format *
xlsx_format_code(struct arena *arena, const char *code)
{
	struct xlsx_format *f = arena_new(arena, struct xlsx_format);
	const char *at = *code ? code : "General";

	*f = (struct xlsx_format){0};
	while (f->n < SECTIONS) {
		at = section_read(arena, &f->at[f->n++], at);
		if (*at != ';')
			break;
		at++;
	}
	/* The last one with @ is for text. */
	if (f->n > 1 && f->at[f->n - 1].at)
		f->n--;
	return f;
}

/* ------------------------------ what is shown ---------------------------- */

static bool
holds(const struct section *s, double x)
{
	switch (s->op) {
	case '<':
		return x < s->bound;
	case '>':
		return x > s->bound;
	case '=':
		return x == s->bound;
	case 'l':
		return x <= s->bound;
	case 'g':
		return x >= s->bound;
	default:
		return x != s->bound;
	}
}

/* Which section shows x; *bare: without a minus of its own. */
static const struct section *
section_for(const struct xlsx_format *f, double x, bool *bare)
{
	const struct section *s = f->at;
	int i = 0;

	if (f->n == 1)
		i = 0;
	else if (s[0].op)
		i = holds(&s[0], x) ? 0
		    : f->n == 2	    ? 1
		    : s[1].op	    ? holds(&s[1], x) ? 1 : 2
		    : x < 0	    ? 1
				    : 2;
	else if (s[1].op && f->n > 2)
		i = x > 0 ? 0 : holds(&s[1], x) ? 1 : 2;
	else
		i = x < 0 ? 1 : x == 0 && f->n > 2 ? 2 : 0;
	*bare = s[i].op ? strchr("<l", s[i].op) && s[i].bound <= 0
			: i == 1 && !s[0].op;
	return &s[i];
}

static enum shown_kind
kind_of(const struct section *s)
{
	if (s->year || (s->month && (s->day || !s->clock)))
		return SHOWN_DATE;
	if (s->clock || s->day || s->weekday)
		return SHOWN_CLOCK;
	if (s->digits || s->general)
		return s->words_inside ? SHOWN_CLOCK : SHOWN_NUMBER;
	return s->before.n > 0 ? SHOWN_WORDS : SHOWN_NOTHING;
}

/* Does something before the digits say that the number is below zero? */
static bool
says_minus(const char *before)
{
	static const char *const words[] = {"-", "−", "－", "–", "(", "（",
	    "负", "降", "减", "跌", "亏", "▼", "▽", "↓"};

	for (int i = 0; i < LEN(words); i++)
		if (strstr(before, words[i]))
			return true;
	return false;
}

/* x × 10^zeros, with no decimals lost. */
static const char *
shifted(struct arena *arena, const char *text, int zeros)
{
	const char *point = strchr(text, '.');
	const struct number *x = number_read(arena, text), *ten;

	if (!x || zeros == 0)
		return text;
	ten = number_int(arena, 10);
	for (int i = 0; i < abs(zeros); i++)
		x = zeros > 0 ? number_mul(arena, x, ten)
			      : number_div(arena, x, ten);
	return number_raw(arena, x, 0,
	    (point ? (int)strlen(point + 1) : 0) + (zeros < 0 ? -zeros : 0));
}

/* The words around the number; in brackets it is below zero: (5). */
static const char *
shown_text(
    struct arena *arena, const struct section *s, const char *number, bool bare)
{
	const char *before = s->before.s, *after = s->after.s;
	bool negative = *number == '-';

	if (bare && negative) {
		number++;
		if (strchr(before, '(') && strchr(after, ')'))
			return arena_printf(arena, "-%s", number);
	}
	if (before[strspn(before, " ")] == '\0' &&
	    after[strspn(after, " ")] == '\0')
		return NULL;
	return arena_printf(arena, "%s%s%s", before, number, after);
}

static bool
is_dash(const char *text)
{
	text += strspn(text, " ");
	return *text == '-' && text[1 + strspn(text + 1, "- ")] == '\0';
}

struct shown
xlsx_show(struct arena *arena, const struct xlsx_format *f, const char *number)
{
	double x = strtod(number, NULL);
	bool bare;
	const struct section *s = section_for(f, x, &bare);
	struct shown shown = {
	    .kind = kind_of(s),
	    .number = number,
	    .decimals = s->decimals,
	    .percent = s->percent,
	    .scaled = s->scaled,
	};

	/* Accountants show nought as a dash. */
	if (shown.kind == SHOWN_WORDS && x == 0 && is_dash(s->before.s))
		return (struct shown){.kind = SHOWN_NUMBER, .number = "0"};
	if (shown.kind == SHOWN_WORDS)
		shown.text = s->before.s;
	if (shown.kind != SHOWN_NUMBER)
		return shown;
	shown.number = shifted(arena, number, s->zeros);
	shown.text = shown_text(arena, s, shown.number, bare);
	shown.unsigned_ = bare && x < 0 && !says_minus(s->before.s);
	return shown;
}
