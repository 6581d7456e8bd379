#include "import/duty.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static const struct duty_word {
	enum duty_part part;
	const char *word;
} words[] = {
#define DUTY(part, word) {DUTY_##part, word},
#include "import/duty.def"
#undef DUTY
};

int
duty_part(const char *word)
{
	for (int i = 0; i < LEN(words); i++)
		if (strcmp(word, words[i].word) == 0)
			return (int)words[i].part;
	return -1;
}

/* ---------------------------------- days -------------------------------- */

static int
number(const char **s)
{
	int n = 0;

	while (rune_is_digit((unsigned char)**s) && n < 10000)
		n = 10 * n + *(*s)++ - '0';
	return n;
}

static struct date
month_end(int year, int month)
{
	return month >= 1 && month <= 12
	    ? (struct date){year, month, date_month_days(year, month)}
	    : (struct date){0};
}

static struct date
date_of(int year, int month, int day)
{
	struct date last = month_end(year, month);

	if (day < 1 || day > last.day)
		return day == 0 ? last : (struct date){0};
	last.day = day;
	return last;
}

/* Marks between the numbers of a day: 9月30日, 9.30, 9-30. */
static bool
skip_mark(const char **s, const char *han)
{
	size_t n = strlen(han);

	if (strncmp(*s, han, n) == 0)
		*s += n;
	else if (**s == '.' || **s == '-' || **s == '/')
		++*s;
	else
		return false;
	return true;
}

/* 2026年9月30日 and its parts, from a digit on. */
static struct date
numeric_due(const char *s, int year)
{
	enum { FIRST_YEAR = 1900 };
	int n = number(&s), day = 0;
	bool dated = n >= FIRST_YEAR;

	if (dated) {
		if (!skip_mark(&s, "年"))
			return (struct date){0};
		year = n;
		/* 2026年 alone ends with it. */
		if (!rune_is_digit((unsigned char)*s))
			return *s ? duty_due(s, year) : month_end(year, 12);
		n = number(&s);
	}
	/* 2025.9 is a month; 9 alone is none. */
	if (n < 1 || n > 12 || (!skip_mark(&s, "月") && !(dated && !*s)))
		return (struct date){0};
	if (begins_with(s, "上旬"))
		return date_of(year, n, 10);
	if (begins_with(s, "中旬"))
		return date_of(year, n, 20);
	/* 09-05 is a day as 9月5日 is; 00 is none. */
	if (rune_is_digit((unsigned char)*s) && (day = number(&s)) == 0)
		return (struct date){0};
	return date_of(year, n, day);
}

/* 45930: a day of a table whose format was lost, where its year fits. */
static struct date
serial_due(const char *text, int year)
{
	enum { SERIAL_DIGITS = 5 };
	static const struct date zero = {1899, 12, 30};
	struct date day;

	if (strlen(text) != SERIAL_DIGITS ||
	    strspn(text, "0123456789") != SERIAL_DIGITS)
		return (struct date){0};
	day = date_add(zero, atoi(text));
	return day.year >= year - 1 && day.year <= year + 1 ? day
							    : (struct date){0};
}

struct date
duty_due(const char *text, int year)
{
	static const struct {
		const char *words;
		int month;
	} terms[] = {{"上半年", 6}, {"一季度", 3}, {"二季度", 6}, {"三季度", 9},
	    {"四季度", 12}, {"年底", 12}, {"年末", 12}, {"全年", 12},
	    {"年内", 12}, {"底前", 12}, {"下半年", 12}};
	const char *digit = strpbrk(text, "0123456789");
	struct date due = serial_due(text, year);

	if (digit && !due.year)
		due = numeric_due(digit, year);
	for (int i = 0; i < LEN(terms) && !due.year; i++)
		if (strstr(text, terms[i].words))
			due = month_end(year, terms[i].month);
	return due;
}

/* --------------------------------- names -------------------------------- */

/* Behind the colon; NULL where there is none. */
static const char *
after_colon(const char *s)
{
	s = skip_blank(s);
	return begins_with(s, "：") ? s + 3 : *s == ':' ? s + 1 : NULL;
}

/* The duty named at s, the longest, with its colon; *value is behind it. */
static const struct duty_word *
word_at(const char *s, const char **value)
{
	const struct duty_word *found = NULL;

	for (int i = 0; i < LEN(words); i++) {
		const char *after = begins_with(s, words[i].word)
		    ? after_colon(s + strlen(words[i].word))
		    : NULL;

		if (after &&
		    (!found || strlen(words[i].word) > strlen(found->word))) {
			found = &words[i];
			*value = skip_blank(after);
		}
	}
	return found;
}

/* Where the value ends: at a mark, or where another duty is named. */
static const char *
value_end(const char *s)
{
	static const char *const ends[] = {
	    "；", ";", "。", "】", "]", "〕", "\n"};
	int depth = 0;
	const char *all = s + strlen(s);

	while (s < all) {
		const char *next = s, *value;

		for (int i = 0; i < LEN(ends); i++)
			if (depth == 0 && begins_with(s, ends[i]))
				return s;
		if (begins_with(s, "（") || *s == '(')
			depth++;
		if ((begins_with(s, "）") || *s == ')') && depth-- == 0)
			return s;
		utf8_next(&next, all);
		if ((begins_with(s, "，") || *s == ',' || *s == ' ' ||
			begins_with(s, "、") || begins_with(s, "　")) &&
		    word_at(skip_blank(next), &value))
			return s;
		s = next;
	}
	return s;
}

static const char *
trimmed(struct arena *arena, const char *from, const char *to)
{
	from = skip_blank(from);
	while (to > from &&
	    (to[-1] == ' ' || (to - from >= 3 && begins_with(to - 3, "　"))))
		to -= to[-1] == ' ' ? 1 : 3;
	return arena_strndup(arena, from, (size_t)(to - from));
}

const char *
duty_join(struct arena *arena, const char *list, const char *names)
{
	if (!names || !*names || (list && strstr(list, names)))
		return list;
	return list ? arena_printf(arena, "%s、%s", list, names) : names;
}

static void
set_part(struct arena *arena, struct duty *duty, enum duty_part part,
    const char *value, int year)
{
	if (!*value)
		return;
	switch (part) {
	case DUTY_LEAD:
		if (duty->lead)
			duty->support = duty_join(arena, duty->support, value);
		else
			duty->lead = value;
		break;
	case DUTY_SUPPORT:
		duty->support = duty_join(arena, duty->support, value);
		break;
	case DUTY_OWNER:
		duty->owner = duty_join(arena, duty->owner, value);
		break;
	default:
		if (!duty->due.year)
			duty->due = duty_due(value, year);
	}
}

/* 牵头单位：A；配合单位：B */
static bool
read_named(struct arena *arena, const char *text, int year, struct duty *duty)
{
	const char *end = text + strlen(text);
	bool found = false;

	for (const char *s = text; s < end;) {
		const char *value, *to;
		const struct duty_word *word = word_at(s, &value);

		if (!word) {
			utf8_next(&s, end);
			continue;
		}
		to = value_end(value);
		set_part(
		    arena, duty, word->part, trimmed(arena, value, to), year);
		found = true;
		s = to;
	}
	return found;
}

/* 12月底前完成 */
static bool
read_term(const char *text, int year, struct duty *duty)
{
	struct date due = duty_due(text, year);

	if (!due.year || (!strstr(text, "完成") && !strstr(text, "前")))
		return false;
	duty->due = due;
	return true;
}

/* 经发办牵头，财政所配合: the clause of from and to ends in a verb. */
static bool
read_clause(struct arena *arena, const char *from, const char *to, int year,
    struct duty *duty)
{
	static const struct {
		const char *word;
		enum duty_part part;
	} verbs[] = {{"牵头负责", DUTY_LEAD}, {"牵头", DUTY_LEAD},
	    {"负责", DUTY_LEAD}, {"协助配合", DUTY_SUPPORT},
	    {"配合", DUTY_SUPPORT}, {"参与", DUTY_SUPPORT},
	    {"协助", DUTY_SUPPORT}, {"协办", DUTY_SUPPORT}};

	from = skip_blank(from);
	if (begins_with(from, "由"))
		from += strlen("由");
	for (int i = 0; i < LEN(verbs); i++) {
		size_t n = strlen(verbs[i].word);

		if ((size_t)(to - from) <= n ||
		    strncmp(to - n, verbs[i].word, n) != 0)
			continue;
		set_part(arena, duty, verbs[i].part,
		    trimmed(arena, from, to - n), year);
		return true;
	}
	return read_term(trimmed(arena, from, to), year, duty);
}

/* All clauses between the two say who; else nothing is taken. */
static bool
read_clauses(struct arena *arena, const char *from, const char *to, int year,
    struct duty *duty)
{
	static const char *const marks[] = {"，", "；", "。"};
	struct duty read = *duty;
	bool all = from < to;

	while (all && from < to) {
		const char *end = to;

		for (int i = 0; i < LEN(marks); i++) {
			const char *at = strstr(from, marks[i]);

			if (at && at < end)
				end = at;
		}
		all = read_clause(arena, from, end, year, &read);
		from = end < to ? end + 3 : to;
	}
	if (all)
		*duty = read;
	return all;
}

/* （经发办牵头，财政所配合）, 责任分工：经发办牵头，财政所配合。 */
static bool
read_verbs(struct arena *arena, const char *text, int year, struct duty *duty)
{
	static const char *const openings[] = {
	    "（", "责任分工：", "职责分工：", "任务分工："};

	for (int i = 0; i < LEN(openings); i++)
		for (const char *s = text; (s = strstr(s, openings[i]));) {
			const char *close = i == 0 ? strstr(s, "）") : NULL;

			s += strlen(openings[i]);
			if (i == 0 && !close)
				break;
			if (read_clauses(arena, s,
				close ? close : s + strlen(s), year, duty))
				return true;
		}
	return false;
}

bool
duty_read(struct arena *arena, const char *text, int year, struct duty *duty)
{
	bool named = read_named(arena, text, year, duty);

	return named || read_verbs(arena, text, year, duty);
}

struct span
duty_bracket(struct arena *arena, const char *text)
{
	static const char *const opens[] = {"（", "【", "(", "["};
	static const char *const closes[] = {"）", "】", ")", "]"};

	for (int i = 0; i < LEN(opens); i++)
		for (const char *s = text; (s = strstr(s, opens[i])); s++) {
			const char *close = strstr(s, closes[i]);
			struct duty duty = {0};

			if (!close)
				break;
			close += strlen(closes[i]);
			if (duty_read(arena,
				arena_strndup(arena, s, (size_t)(close - s)), 1,
				&duty))
				return (struct span){s, close};
		}
	return (struct span){0};
}
