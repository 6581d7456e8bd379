/* What stands before a figure → the names of what it measures. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/passage.h"

static bool
begins(const char *s, const char *end, const char *with)
{
	size_t n = strlen(with);

	return (size_t)(end - s) >= n && memcmp(s, with, n) == 0;
}

/* 和与及、 between two names, if one is here; its length. */
static int
joint_at(const char *s, const char *end)
{
	static const char *const joints[] = {"以及", "、", "和", "与", "及"};

	for (int i = 0; i < LEN(joints); i++)
		if (begins(s, end, joints[i]))
			return (int)strlen(joints[i]);
	return 0;
}

/* A word before the name that is none of it; its length. */
static int
idle_word(const char *s, const char *end)
{
	static const enum word_class classes[] = {LEAD, MODAL, VERB};
	int best = 0;

	if (*s == ' ')
		return 1;
	if (begins(s, end, "的"))
		return (int)strlen("的");
	if (word_at(KEPT, s, end).n)
		return 0;
	for (int i = 0; i < LEN(classes); i++) {
		struct word word = word_at(classes[i], s, end);

		if (classes[i] == VERB && (word.effect & NAMED))
			return best;
		if (word.n > best)
			best = word.n;
	}
	return best;
}

/* Past 2022年 and the like. */
static int
year_at(const char *s, const char *end)
{
	for (int i = 0; i < 4; i++)
		if (end - s < 5 || s[i] < '0' || s[i] > '9')
			return 0;
	return begins(s + 4, end, "年") ? 4 + (int)strlen("年") : 0;
}

static struct span
trim_end(struct span name)
{
	static const char *const idle[] = {
	    "的", " ", "：", "、", "，", "　", "“"};
	bool again = true;

	while (again) {
		again = false;
		for (int i = 0; i < LEN(idle); i++) {
			size_t n = strlen(idle[i]);

			if ((size_t)(name.to - name.from) < n ||
			    memcmp(name.to - n, idle[i], n) != 0)
				continue;
			name.to -= n;
			again = true;
		}
	}
	return name;
}

enum { LONG_NAME = 20 }; /* characters: what is longer is a sentence */

/* 把…工程建设，改造农村公路: the last verb begins the name. */
static struct span
after_last_verb(struct span name)
{
	const char *last = NULL;
	struct word word;

	for (const char *s = name.from; s < name.to; s++) {
		word = word_at(VERB, s, name.to);
		if (word.n > (int)strlen("为") && name.to - s > word.n)
			last = word.effect & NAMED ? s : s + word.n;
	}
	if (last)
		name.from = last;
	return name;
}

struct span
name_trim(struct span name)
{
	int n;

	name = trim_end(name);
	while (name.from < name.to &&
	    ((n = idle_word(name.from, name.to)) ||
		(n = year_at(name.from, name.to))))
		name.from += n;
	if (name.from < name.to && span_count(name) > LONG_NAME)
		name = after_last_verb(name);
	return name;
}

/* ------------------------------ several names --------------------------- */

static void
split(struct passage *p, struct span region, bool commas_only,
    struct spans *parts)
{
	const char *from = region.from, *s = region.from;

	while (s < region.to) {
		int n = joint_at(s, region.to);

		/* A joint has something on both its sides. */
		if (n == 0 || s == from || s + n >= region.to ||
		    (commas_only && !begins(s, region.to, "、"))) {
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

/* The last n of the parts, when there are more. */
static struct spans
last_of(struct spans parts, int n)
{
	parts.at += parts.n - n;
	parts.n = n;
	return parts;
}

struct spans
name_split(struct passage *p, struct span region, int n)
{
	struct spans commas = {0}, all = {0}, one = {0};

	region = trim_end(region);
	split(p, region, true, &commas);
	split(p, region, false, &all);
	trim_parts(&commas);
	trim_parts(&all);
	if (n > 1 && commas.n >= n)
		return last_of(commas, n);
	if (n > 1 && all.n >= n)
		return last_of(all, n);
	if (n == 0 && all_heads(&all))
		return all;
	if (n == 0 && all_heads(&commas))
		return commas;
	*array_push(p->arena, &one) = name_trim(region);
	return one;
}

enum { MODAL_WITHIN = 600 }; /* bytes */

const char *
modality_before(struct passage *p, const char *s)
{
	const char *near =
	    s - p->start > MODAL_WITHIN ? s - MODAL_WITHIN : p->start;
	const char *from = sentence_start(near, s);
	const char *clause = clause_start(near, s);
	struct word word, best = {0};

	for (; from < s; utf8_next(&from, s)) {
		word = word_at(MODAL, from, s);
		if (word.n && ((word.effect & AHEAD) || from == clause))
			best = word;
	}
	return best.text;
}
