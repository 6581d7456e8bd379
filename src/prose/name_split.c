/* Names that share a figure: 茶叶、食用菌产值, 新建、改建厂房, 城乡居民收入. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/passage.h"

enum { NOUN_SHORT = 2 }; /* characters */
enum { THINGLESS_MOST = 6 }; /* characters: 按期办结率 */

static struct span
whole_of(const char *s)
{
	return (struct span){s, s + strlen(s)};
}

/* ------------------------------ several names --------------------------- */

enum joints { JOINTS_ALL, JOINTS_COMMAS, JOINTS_WORDS };

static void
split(struct passage *p, struct span region, enum joints which,
    struct spans *parts)
{
	const char *from = region.from, *s = region.from;

	while (s < region.to) {
		int n = joint_at(s, region.to);
		bool comma = text_begins(s, region.to, "、");

		/* A joint has something on both its sides. */
		if (n == 0 || s == from || s + n >= region.to ||
		    (which == JOINTS_COMMAS && !comma) ||
		    (which == JOINTS_WORDS && comma)) {
			utf8_next(&s, region.to);
			continue;
		}
		*array_push(p->arena, parts) = (struct span){from, s};
		s += n;
		from = s;
	}
	*array_push(p->arena, parts) = (struct span){from, region.to};
}

static bool
all_heads(const struct spans *parts)
{
	for (int i = 0; i < parts->n; i++)
		if (!word_before(HEAD, parts->at[i].from, parts->at[i].to).n)
			return false;
	return parts->n > 1;
}

static void
trim_parts(struct spans *parts)
{
	for (int i = 0; i < parts->n; i++)
		parts->at[i] = name_trim(parts->at[i]);
}

/* 净|入学率, 总|产量: a character before it that belongs to it. */
static const char *
qualified(const char *tail, const char *from)
{
	struct word word = word_before(QUALIFIER, from, tail);

	return word.n && tail - word.n > from ? tail - word.n : tail;
}

/* 用电、用水|量, but not 警情、损失金|额. */
static bool
is_as_long(struct span first, struct span last)
{
	return span_count(first) + 1 == span_count(last);
}

/* Where what the names have in common begins in the last of them. */
static const char *
common_tail(struct span first, struct span last)
{
	struct word grade = word_at(GRADE, last.from, last.to);
	const char *s = last.from;

	if (grade.n &&
	    word_at(GRADE, first.from, first.to).n == first.to - first.from)
		return last.from + grade.n;
	for (utf8_next(&s, last.to); s < last.to; utf8_next(&s, last.to))
		if (word_at(TAIL, s, last.to).n == last.to - s)
			return qualified(s, last.from);
	s = last.from;
	for (utf8_next(&s, last.to); s < last.to; utf8_next(&s, last.to))
		if (word_at(HEAD, s, last.to).n == last.to - s)
			return last.to - s > 3 || is_as_long(first, last)
			    ? s
			    : NULL;
	return NULL;
}

/* 茶叶、食用菌产值: the head of the last name is that of the others. */
static void
share_head(struct passage *p, struct spans *parts)
{
	struct span last = parts->at[parts->n - 1];
	const char *tail =
	    parts->n > 1 ? common_tail(parts->at[0], last) : NULL;

	if (!tail)
		return;
	for (int i = 0; i < parts->n - 1; i++) {
		struct span *part = &parts->at[i];
		char *whole;

		if (word_before(HEAD, part->from, part->to).n)
			continue;
		whole = arena_printf(p->arena, "%.*s%.*s",
		    (int)(part->to - part->from), part->from,
		    (int)(last.to - tail), tail);
		*part = (struct span){whole, whole + strlen(whole)};
	}
}

/* 城乡居民收入 → 城镇居民收入, 农村居民收入. */
static struct spans
spread(struct passage *p, struct span region, int n)
{
	static const struct {
		const char *word;
		int n;
		const char *each[3];
	} spreads[] = {
#define SPREAD(word, n, ...) {word, n, {__VA_ARGS__}},
#include "prose/spread.def"
#undef SPREAD
	};
	struct spans parts = {0};

	for (int i = 0; i < LEN(spreads) && parts.n == 0; i++) {
		if (spreads[i].n != n ||
		    !text_begins(region.from, region.to, spreads[i].word))
			continue;
		region.from += strlen(spreads[i].word);
		for (int j = 0; j < n; j++) {
			char *whole =
			    arena_printf(p->arena, "%s%.*s", spreads[i].each[j],
				(int)(region.to - region.from), region.from);

			*array_push(p->arena, &parts) =
			    (struct span){whole, whole + strlen(whole)};
		}
	}
	return parts;
}

/* The last n of the parts, when there are more. */
static struct spans
last_of(struct spans parts, int n)
{
	parts.at += parts.n - n;
	parts.n = n;
	return parts;
}

enum { RATE_SHORT = 4 }; /* characters: 按时到岗率 says of what */

/* 粮食面积、|产量, 热线办结率、|满意率: the same thing, measured otherwise. */
static bool
share_measured(struct passage *p, struct span first, struct span *part)
{
	struct word bare = word_at(BARE, part->from, part->to);
	struct span thing = name_measured(first);
	bool whole = bare.n == part->to - part->from && !(bare.effect & SELF);

	/* 开工率、|投产率 */
	whole |= span_count(*part) <= RATE_SHORT &&
	    text_begins(part->to - 3, part->to, "率") &&
	    text_begins(first.to - 3, first.to, "率");
	if (!whole || thing.to == first.to || thing.from >= thing.to)
		return false;
	*part = whole_of(
	    arena_printf(p->arena, "%.*s%.*s", (int)(thing.to - thing.from),
		thing.from, (int)(part->to - part->from), part->from));
	return true;
}

/* 信访事项及时受理率、按期办结率: of what, the first says for all. */
static void
share_thing(struct passage *p, struct spans *parts)
{
	struct span first = parts->at[0], thing;
	struct word word;
	const char *at = word_find(THING, first.from, first.to, &word);

	if (at && at + word.n >= first.to)
		return;
	thing = (struct span){first.from, at ? at + word.n : first.from};
	for (int i = 1; i < parts->n; i++) {
		struct span *part = &parts->at[i];
		char *whole;

		if ((!at && share_measured(p, first, part)) || !at ||
		    span_count(*part) > THINGLESS_MOST ||
		    word_find(THING, part->from, part->to, &word) ||
		    !word_before(HEAD, part->from, part->to).n)
			continue;
		whole = arena_printf(p->arena, "%.*s%.*s",
		    (int)(thing.to - thing.from), thing.from,
		    (int)(part->to - part->from), part->from);
		*part = whole_of(whole);
	}
}

/* 新增甲企业和乙企业: the verb holds for all. */
static void
share_verb(struct passage *p, struct spans *parts)
{
	struct span first = parts->at[0];
	struct word verb = word_at(VERB, first.from, first.to);

	if (verb.n <= (int)strlen("为"))
		return;
	for (int i = 1; i < parts->n; i++) {
		struct span *part = &parts->at[i];

		/* 培训茶农、|绣娘: so short a noun needs it, too. */
		if (!(verb.effect & CARRY) &&
		    (span_count(*part) > NOUN_SHORT ||
			word_before(HEAD, part->from, part->to).n))
			continue;
		if (!word_at(VERB, part->from, part->to).n &&
		    !word_before(VERB, part->from, part->to).n)
			*part = whole_of(arena_printf(p->arena, "%.*s%.*s",
			    verb.n, first.from, (int)(part->to - part->from),
			    part->from));
	}
}

/* 新建改建公厕 → 新建公厕, 改建公厕. */
static struct spans
spread_verbs(struct passage *p, struct span region, int n)
{
	struct spans parts = {0};
	const char *noun = region.from;
	struct word verb;

	for (int i = 0; i < n; i++)
		noun += word_at(VERB, noun, region.to).n;
	if (noun >= region.to)
		return parts;
	for (const char *s = region.from; s < noun; s += verb.n) {
		verb = word_at(VERB, s, region.to);
		if (verb.n <= (int)strlen("为"))
			return (struct spans){0};
		*array_push(p->arena, &parts) = whole_of(arena_printf(p->arena,
		    "%.*s%.*s", verb.n, s, (int)(region.to - noun), noun));
	}
	return parts;
}

/* 新建、|续建|标准厂房: beside verbs alone, two characters are one, too. */
static const char *
after_unknown_verb(const struct spans *parts)
{
	struct span last = parts->at[parts->n - 1];
	const char *s = last.from;

	for (int i = 0; i < parts->n - 1; i++)
		if (word_at(VERB, parts->at[i].from, parts->at[i].to).n !=
		    parts->at[i].to - parts->at[i].from)
			return NULL;
	if (parts->n < 2 || span_count(last) < 5)
		return NULL;
	utf8_next(&s, last.to);
	utf8_next(&s, last.to);
	return s;
}

/* 新建、改建|标准厂房: the first of the verbs has the noun too. */
static void
share_noun(struct passage *p, struct spans *parts)
{
	struct span last = parts->at[parts->n - 1];
	const char *noun = last.from;
	struct word verb;

	while ((verb = word_at(VERB, noun, last.to)).n > (int)strlen("为"))
		noun += verb.n;
	if (noun == last.from)
		noun = after_unknown_verb(parts);
	if (!noun || noun == last.from || noun >= last.to)
		return;
	for (int i = 0; i < parts->n - 1; i++) {
		struct span *part = &parts->at[i];

		if (word_at(VERB, part->from, part->to).n ==
		    part->to - part->from)
			*part = whole_of(arena_printf(p->arena, "%.*s%.*s",
			    (int)(part->to - part->from), part->from,
			    (int)(last.to - noun), noun));
	}
}

static struct spans
split_names(struct passage *p, struct span region, int n)
{
	struct spans commas = {0}, all = {0}, words = {0}, one = {0};

	region = name_trim_end(region);
	split(p, region, JOINTS_COMMAS, &commas);
	split(p, region, JOINTS_ALL, &all);
	split(p, region, JOINTS_WORDS, &words);
	trim_parts(&commas);
	trim_parts(&all);
	trim_parts(&words);
	if (n > 1) {
		one = spread(p, name_trim(region), n);
		if (one.n == n)
			return one;
		one = spread_verbs(p, name_trim(region), n);
		if (one.n == n)
			return one;
		/* 建议、提案|面商率和|满意率: both of all that is named. */
		if (words.n == n && all_heads(&words) && !all_heads(&commas) &&
		    !all_heads(&all))
			return words;
		one.n = 0;
		one = commas.n >= n ? last_of(commas, n)
		    : all.n >= n    ? last_of(all, n)
				    : one;
		if (one.n) {
			share_noun(p, &one);
			share_head(p, &one);
			return one;
		}
	}
	if (n == NAMES_ALL && commas.n > 1)
		return share_head(p, &commas), commas;
	if (n == NAMES_ALL && all.n > 1)
		return share_head(p, &all), all;
	if (n == 0 && all_heads(&all))
		return all;
	if (n == 0 && all_heads(&commas))
		return commas;
	if (n == 0 && all_heads(&words))
		return words;
	*array_push(p->arena, &one) = name_trim(region);
	return one;
}

struct spans
name_split(struct passage *p, struct span region, int n)
{
	struct spans parts = split_names(p, region, n);

	if (parts.n > 1 && n != 0) {
		share_thing(p, &parts);
		share_verb(p, &parts);
	}
	return parts;
}

bool
is_spread(struct passage *p, struct span region, int n)
{
	return spread(p, name_trim(region), n).n == n;
}

/* The longest piece of the name that begins or ends it and stands there. */
static struct span
place_in(struct span region, struct span name)
{
	struct span best = {region.to, region.to};

	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to)) {
		size_t rest = (size_t)(name.to - s);
		const char *at = memmem(
		    region.from, (size_t)(region.to - region.from), s, rest);

		if (at) {
			best = (struct span){at, at + rest};
			break;
		}
	}
	for (const char *s = name.to; s > name.from;
	     rune_before(name.from, &s)) {
		size_t n = (size_t)(s - name.from);
		const char *at = memmem(region.from,
		    (size_t)(region.to - region.from), name.from, n);

		if (at && (ptrdiff_t)n > best.to - best.from)
			best = (struct span){at, at + n};
		if (at)
			break;
	}
	return best;
}

/*
 * Where in the region a name stands that was made whole: its own words are its
 * end (信访事项|按期办结率) or its beginning (茶叶|产值), before the next name.
 */
struct span
name_place(struct span region, struct span name)
{
	struct span first = {region.from, region.from};

	if (name.from >= region.from && name.to <= region.to)
		return name;
	while (first.to < region.to && !joint_at(first.to, region.to))
		utf8_next(&first.to, region.to);
	if (first.to < region.to) {
		struct span place = place_in(first, name);

		if (place.from < place.to)
			return place;
	}
	return place_in(region, name);
}
