/*
 * Targets that a word sets, or a place in an order: 翻一番 (growth by 100 ％),
 * 过半 (50 ％), 进入全市前5名 (a place of 5 at most).
 */
#include <string.h>

#include "base/array.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* The figure after 前, in digits or characters; 0: none. */
static long
place_at(const char **s, const char *end)
{
	const char *at = *s;
	long n = 0;

	while (at < end && rune_is_digit(rune_at(at, end)) && n < 1000)
		n = n * 10 + (*at++ - '0');
	if (at == *s)
		n = numeral_count(&at, end);
	if (n <= 0)
		return 0;
	*s = at;
	return n;
}

/* 全市乡镇 before 前5名: among whom; and the verb before that. */
static const char *
ranked_start(const char *start, const char *s)
{
	enum { AMONG_MOST = 10 };
	const char *at = s;

	for (int i = 0; i <= AMONG_MOST; i++) {
		struct word verb = word_before(RANKED, start, at);

		if (verb.n)
			return at - verb.n;
		if (at <= start || is_clause_end(rune_before(start, &at)))
			return NULL;
	}
	return NULL;
}

enum { BARE_PLACE_MOST = 50 };

/* 满意度|全县|排名 → 满意度排名: among whom is none of the name. */
static const char *
ranked_name(struct passage *p, const char *name)
{
	const char *end = name + strlen(name);
	struct word among = word_before(RIVAL, name, end);

	if (among.n && among.n < end - name)
		name = arena_strndup(
		    p->arena, name, strlen(name) - (size_t)among.n);
	end = name + strlen(name);
	return word_before(RANK_NAME, name, end).n
	    ? name
	    : arena_printf(p->arena, "%s排名", name);
}

/* The subject of a place is the order itself: 考核|排名. */
static int
rank_at(struct passage *p, const char *s)
{
	const char *at = s + strlen("前"), *from, *digits = at;
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_SURE,
	    .rule = RULE_AT_MOST,
	    .above = true,
	    .state = true};
	struct word unit;
	long n;
	int first = p->out->n;

	if ((size_t)(p->end - s) < strlen("前") ||
	    strncmp(s, "前", strlen("前")) != 0 || !(n = place_at(&at, p->end)))
		return 0;
	unit = word_at(RANK, at, p->end);
	from = ranked_start(clause_start(p->start, s), s);
	/* 进入全县前三 */
	if ((!unit.n && n > BARE_PLACE_MOST) || !from ||
	    (is_han(rune_at(at + unit.n, p->end)) &&
		!joint_at(at + unit.n, p->end)))
		return 0;
	f.value = arena_printf(p->arena, "%ld", n);
	f.unit = unit.n ? arena_printf(p->arena, "%.*s", unit.n, at) : "名";
	*array_push(p->arena, &f.printed) = (struct span){digits, at};
	add_of_subject(p, f, (struct span){from, at + unit.n});
	for (int i = first; i < p->out->n; i++)
		p->out->at[i].name = ranked_name(p, p->out->at[i].name);
	return (int)(at + unit.n - s);
}

/* 居全市首位 */
static int
first_place_at(struct passage *p, const char *s)
{
	struct word word = word_at(FIRST_PLACE, s, p->end);
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_LIKELY,
	    .doubt = DOUBT_WORDED,
	    .rule = RULE_AT_MOST,
	    .value = "1",
	    .unit = "名",
	    .above = true,
	    .state = true};
	const char *from;
	int first = p->out->n;

	if (!word.n || is_quoted(p, s))
		return 0;
	from = ranked_start(clause_start(p->start, s), s);
	if (!from ||
	    (is_han(rune_at(s + word.n, p->end)) &&
		!joint_at(s + word.n, p->end)))
		return word.n;
	add_of_subject(p, f, (struct span){from, s + word.n});
	for (int i = first; i < p->out->n; i++)
		p->out->at[i].name = ranked_name(p, p->out->at[i].name);
	return word.n;
}

/* What the first of them is counted in. */
static const char *
first_unit(const struct passage *p, const char *s)
{
	const char *from = clause_start(p->start, s), *at = s;
	struct word word;

	while ((word = word_before(VERB, from, at)).n)
		at -= word.n;
	return text_begins(at - 6 < from ? from : at - 6, at, "企业") ? "家"
	    : text_begins(at - 6 < from ? from : at - 6, at, "人才")  ? "人"
								     : "个";
}

/* 翻一番, 过半: the word is the figure. */
static int
worded_at(struct passage *p, const char *s)
{
	struct word word = word_at(WORDED, s, p->end);
	struct span words = {s, s + word.n};
	struct find f = {
	    .kind = FIND_TARGET,
	    .trust = FIND_LIKELY,
	    .doubt = DOUBT_WORDED,
	    .rule = RULE_AT_LEAST,
	    .unit = "％",
	};
	int first = p->out->n;

	if (!word.n || is_quoted(p, s))
		return 0;
	/* 产值翻一番以上; 过半数党员 */
	words.to += word_at(AFTER, words.to, p->end).n;
	if (is_han(rune_at(words.to, p->end)) && !joint_at(words.to, p->end))
		return word.n;
	f.value = word_as(word);
	f.state = !(word.effect & (GROW | LEAST));
	/* 企业实现零的突破: the first of its kind. */
	if (word.effect & LEAST)
		f.unit = first_unit(p, s);
	add_of_subject(p, f, words);
	for (int i = first; i < p->out->n && (word.effect & GROW); i++)
		p->out->at[i].name =
		    arena_printf(p->arena, "%s增长率", p->out->at[i].name);
	return (int)(words.to - s);
}

void
find_ranks(struct passage *p)
{
	for (const char *s = p->start; s < p->end;) {
		int n = rank_at(p, s);

		n = n ? n : first_place_at(p, s);
		n = n ? n : worded_at(p, s);
		if (n)
			s += n;
		else
			utf8_next(&s, p->end);
	}
}
