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

	while (at < end && is_digit(rune_at(at, end)) && n < 1000)
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
	if (!unit.n || !from ||
	    (is_han(rune_at(at + unit.n, p->end)) &&
		!joint_at(at + unit.n, p->end)))
		return 0;
	f.value = arena_printf(p->arena, "%ld", n);
	f.unit = arena_printf(p->arena, "%.*s", unit.n, at);
	*array_push(p->arena, &f.printed) = (struct span){digits, at};
	add_of_subject(p, f, (struct span){from, at + unit.n});
	for (int i = first; i < p->out->n; i++) {
		struct find *found = &p->out->at[i];
		const char *end = found->name + strlen(found->name);

		if (!word_before(RANK_NAME, found->name, end).n)
			found->name =
			    arena_printf(p->arena, "%s排名", found->name);
	}
	return (int)(at + unit.n - s);
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
	f.state = !(word.effect & GROW);
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

		n = n ? n : worded_at(p, s);
		if (n)
			s += n;
		else
			utf8_next(&s, p->end);
	}
}
