/*
 * Titles of pillars and items: the line of a heading, or what begins it, up to
 * the prose that runs on behind.
 */
#include "import/outline_title.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "import/draft.h"
#include "import/duty.h"
#include "import/head_line.h"

enum {
	TITLE_MOST = 30, /* characters of a sentence that is a title */
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
	const char *cover = strstr(s, "全覆盖");
	bool quoted = false;

	if (cover && cover < to)
		return true;

	for (; s < to; s++) {
		s = skip_year(s);
		if (s >= to)
			break;
		/* “甲‘ and “甲“ are closed, though by another mark. */
		if (strncmp(s, "“", 3) == 0)
			quoted = !quoted;
		else if (strncmp(s, "”", 3) == 0 || strncmp(s, "‘", 3) == 0 ||
		    *s == '"')
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
char *
run_in_title(struct arena *arena, const char *text, const char **rest)
{
	static const char *const stops[] = {"。", NULL};
	static const char *const colons[] = {"：", ":", NULL};
	static const char *const spaces[] = {"　", "  ", "\t", " ", NULL};
	const struct span duties = duty_bracket(arena, text);
	const char *end = text + strlen(text);
	const char *stop = first_of(text, stops);
	const char *colon = first_of(text, colons);
	const char *space = first_of(text, spaces);

	/* Who answers for it stands in the prose, not in the title. */
	if (duties.from > text && (!stop || duties.from < stop) &&
	    count(text, duties.from) <= TITLE_MOST &&
	    !has_figure(text, duties.from)) {
		*rest = duties.from;
		return bare_title(arena, text, duties.from);
	}
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
char *
first_words(struct arena *arena, const char *text)
{
	static const char *const marks[] = {"，", "。", "；", "：", ",", NULL};
	static const char *const parts[] = {"、", NULL};
	const char *end = first_of(text, marks), *s = text;

	if (!end || end == text)
		end = text + strlen(text);
	if (count(text, end) > WORDS_MOST && first_of(text, parts) &&
	    first_of(text, parts) < end)
		end = first_of(text, parts);
	for (int i = 0; i < WORDS_MOST && s < end; i++)
		utf8_next(&s, end);
	return bare_title(arena, text, s);
}
