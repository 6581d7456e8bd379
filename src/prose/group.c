/*
 * Figures of a group: the share of its members that do something, or what each
 * of them has.
 */
#include <string.h>

#include "base/utf8.h"
#include "prose/passage.h"

enum { GROUP_WITHIN = 10 }; /* characters before the group's own word */

/*
 * The members of which the clause tells: up to the first word for a group that
 * begins within a few characters, 老旧小区居民, 村（社区）.
 */
static const char *
group_end(struct passage *p, const char *s, const char *end)
{
	for (int i = 0; i < GROUP_WITHIN && s < end; i++) {
		struct word group = word_at(GROUP, s, end);
		const char *at = s + group.n;
		const char *close = group.n ? pair_end(at, end) : NULL;
		const char *last = at;
		struct word part;

		/* 村|组建…: the last character is a verb's first. */
		if (group.n && rune_before(s, &last) && last > s &&
		    word_at(VERB, last, end).n > at - last &&
		    (part = word_at(GROUP, s, last)).n == last - s)
			return last;
		if (group.n)
			return close ? close : at;
		if (word_at(VERB, s, end).n > (int)strlen("为"))
			return NULL;
		utf8_next(&s, end);
	}
	(void)p;
	return NULL;
}

static bool
is_bare_region(struct passage *p, struct span region)
{
	struct span name = name_trim(region);

	(void)p;
	return name.from >= name.to;
}

/* 60％的村超过30万元、|100万元的村达到2个 */
static const char *
before_next_figure(struct passage *p, const char *s, const char *end)
{
	struct measure m;

	for (const char *at = s; at < end; utf8_next(&at, end))
		if (text_begins(at, end, "、") && measure_next(p, at, at, &m) &&
		    m.digits.from < end)
			return at;
	return end;
}

/* 上门随访|覆盖|三分之二的患者: what is to reach so many of them. */
static bool
share_reached(struct passage *p, const struct measure *m, struct span region,
    struct find *f)
{
	const char *end = name_end(p, m->end);
	struct word reach = word_before(REACH, region.from, region.to);
	struct span name = {region.from, region.to}, whom = {m->end, end};

	if (!reach.n || strcmp(m->unit, "％") != 0 ||
	    !text_begins(m->end, end, "的"))
		return false;
	name = name_trim(name);
	whom.from += strlen("的");
	if (name.from >= name.to || whom.from >= whom.to)
		return false;
	f->name =
	    arena_printf(p->arena, "%.*s%.*s占比", (int)(region.to - name.from),
		name.from, (int)(whom.to - whom.from), whom.from);
	f->at = (struct span){name.from, end};
	return true;
}

bool
share_of_group(struct passage *p, const struct measure *m, struct span region,
    struct find *f)
{
	const char *s = m->end, *end, *group;
	struct span rest;

	if (share_reached(p, m, region, f))
		return true;

	if (strcmp(m->unit, "％") != 0 || !is_bare_region(p, region))
		return false;
	s += strncmp(s, "的", 3) == 0 ? 3 : 0;
	end = before_next_figure(p, s, clause_end(s, p->end));
	group = group_end(p, s, end);
	if (!group || group >= end || strncmp(group, "的", 3) == 0)
		return false;
	rest = (struct span){group, end};
	while (word_at(LEAD, rest.from, rest.to).n &&
	    !word_at(BEFORE, rest.from, rest.to).n)
		rest.from += word_at(LEAD, rest.from, rest.to).n;
	if (rest.from >= rest.to)
		rest.from = group;
	f->name = arena_printf(p->arena, "%.*s的%.*s占比",
	    (int)(rest.to - rest.from), rest.from, (int)(group - s), s);
	f->at = (struct span){m->digits.from, end};
	return true;
}

/* 每个片区|设1个: a noun that is no known group, and what it is to have. */
static const char *
before_having(const char *s, const char *end)
{
	const char *to = end;
	struct word word;

	while ((word = word_before(BEFORE, s, to)).n)
		to -= word.n;
	word = word_before(VERB, s, to);
	if (!word.n)
		word = word_before(HAVING, s, to);
	to -= word.n;
	return word.n && to - s >= 6 && to - s <= 15 ? to : NULL;
}

/* 各社区|微型消防站|至少有: what of theirs is to have it. */
static const char *
with_their_things(const char *group, const char *end)
{
	const char *to = end;
	struct word word;

	while ((word = word_before(BEFORE, group, to)).n ||
	    (word = word_before(HAVING, group, to)).n)
		to -= word.n;
	for (const char *s = group; s < to; utf8_next(&s, to))
		if (word_at(VERB, s, to).n || word_at(MODAL, s, to).n ||
		    word_at(LEAD, s, to).n || !is_han(rune_at(s, to)))
			return group;
	return to - group >= 6 ? to : group;
}

/* The group that each is of, in the words before the figure: 每个社区有. */
static struct span
each_group(struct passage *p, struct span region)
{
	struct word each;
	const char *at = word_find(EACH_OF, region.from, region.to, &each),
		   *end;

	/* 每季度 is when. */
	if (!at || word_at(EVERY, at, region.to).n > each.n ||
	    word_at(PERIOD, at, region.to).n > each.n)
		return (struct span){0};
	at += each.n;
	/* 每千名老人拥有床位40张 is one ratio, not asked of each. */
	if (word_at(TIMES, at, region.to).n)
		return (struct span){0};
	end = group_end(p, at, region.to);
	if (!end)
		end = before_having(at, region.to);
	return end && end - at <= 3 * GROUP_WITHIN ? (struct span){at, end}
						   : (struct span){0};
}

bool
is_of_each(struct passage *p, struct span region)
{
	return each_group(p, region).from != NULL;
}

/* The target that all of the group have so many of the noun. */
static bool
has_each(struct passage *p, const struct measure *m, struct span noun,
    struct span group, struct find *f)
{
	struct span amount = {m->digits.from, m->end};
	bool one = m->value && strcmp(m->value, "1") == 0;

	if (noun.from >= noun.to)
		return false;
	if (one)
		amount.to = amount.from;
	f->rule = RULE_COVER;
	f->value = f->to = f->unit = f->blank = NULL;
	f->name = arena_printf(p->arena, "有%.*s%.*s的%.*s",
	    (int)(amount.to - amount.from), amount.from,
	    (int)(noun.to - noun.from), noun.from, (int)(group.to - group.from),
	    group.from);
	f->printed = (struct spans){0};
	return true;
}

bool
each_of_group(struct passage *p, const struct measure *m, struct span region,
    struct find *f)
{
	struct span group = each_group(p, region), noun;

	if (!group.from)
		return false;
	group.to = with_their_things(group.to, region.to);
	noun = (struct span){m->end, name_end(p, m->end)};
	f->at = (struct span){m->digits.from, noun.to};
	return has_each(p, m, noun, group, f);
}

bool
each_of_group_behind(struct passage *p, const struct measure *m,
    struct span region, struct find *f)
{
	struct span group = each_group(p, region), noun;
	struct word each, verb;

	if (!group.from || !(m->unit_kind & COUNTED))
		return false;
	noun = name_trim((struct span){group.to, region.to});
	while ((verb = word_at(VERB, noun.from, noun.to)).n)
		noun.from += verb.n;
	f->at.from = word_find(EACH_OF, region.from, region.to, &each);
	/* 后备干部每村2名 */
	if (noun.from >= noun.to) {
		noun = name_trim((struct span){region.from, f->at.from});
		f->at.from = noun.from;
		/* 建成消防站8个，做到每村1个 */
		if (noun.from >= noun.to && p->said.noun)
			noun = (struct span){
			    p->said.noun, p->said.noun + strlen(p->said.noun)};
	}
	f->at.to = m->end;
	return has_each(p, m, noun, group, f);
}
