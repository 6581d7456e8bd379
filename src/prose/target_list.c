/* Several names and their figures: 分别增长5％、6.5％, A、B各2个. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/hunt.h"

/* 分别增长5％、6.5％左右: the figures that follow, up to as many. */
enum { SHARES = 20 };

static int
read_shares(struct hunt *hunt, struct measure shares[SHARES])
{
	struct passage *p = hunt->p;
	int n = 1;

	while (n < SHARES && joint_at(shares[n - 1].end, p->end)) {
		const char *next = shares[n - 1].end;
		struct measure m;

		next += joint_at(next, p->end);
		if (!measure_next(p, next, next, &m) ||
		    skip_space(next, p->end) != m.digits.from)
			break;
		shares[n++] = m;
	}
	/* The words after the last hold for all without their own. */
	for (int i = 0; i < n; i++) {
		if (i > 0)
			shares[i].effect |= shares[0].effect;
		shares[i].grow = shares[0].grow;
	}
	for (int i = 0; i < n - 1; i++)
		if (!(shares[i].effect & (LEAST | MOST | ROUGH)))
			shares[i].effect |= shares[n - 1].effect;
	return n;
}

/*
 * 接待游客80万人次，旅游收入2.4亿元，分别增长15％、20％: without names of
 * their own, the shares are of the targets before, in the same sentence.
 */
static struct spans
shared_names(struct hunt *hunt, struct span region, int n)
{
	struct passage *p = hunt->p;
	struct spans names = name_split(p, region, n), last = {0};
	struct span own = name_trim(region);

	if (names.n == n || own.from < own.to)
		return names;
	for (int i = p->out->n - n; i >= p->first && i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind != FIND_TARGET || f->trust == FIND_DOUBTFUL ||
		    f->at.from < sentence_start(p->start, region.from))
			return names;
		*array_push(p->arena, &last) = span_of(f->name);
	}
	return last.n == n ? last : names;
}

/* One for each name, in order. */
static const char *
add_shares(
    struct hunt *hunt, const struct measure *shares, int n, struct span region)
{
	struct spans names = shared_names(hunt, region, n);
	struct find f;

	for (int i = 0; i < n; i++) {
		struct span name = names.at[i < names.n ? i : names.n - 1];

		if (!hunt_begin(hunt, &shares[i], region, &f))
			break;
		if (names.n != n)
			hunt_doubt(&f, n > 1 ? FIND_DOUBTFUL : FIND_LIKELY,
			    DOUBT_NAME_ELSEWHERE);
		f.name = hunt_changed_name(
		    hunt->p, &shares[i], name_whole(hunt->p, name, false));
		f.at = (struct span){
		    i == 0 ? shares[0].lead : shares[i].digits.from,
		    shares[i].end};
		find_add(hunt->p, f);
	}
	return shares[n - 1].end;
}

const char *
target_shares(
    struct hunt *hunt, const struct measure *first, struct span region)
{
	struct measure shares[SHARES] = {*first};
	int n = read_shares(hunt, shares);

	/* 起数、死亡人数分别下降20％: one figure for all. */
	if (n == 1 && name_split(hunt->p, region, NAMES_ALL).n > 1)
		return target_each(hunt, first, region);
	return add_shares(hunt, shares, n, region);
}

/* 新建、改建|标准厂房: as many verbs, of which only the last has the noun. */
static bool
is_verbs_first(struct passage *p, struct span region, int n)
{
	struct span name = name_trim(region);
	struct word verb = word_at(VERB, region.from, region.to);
	const char *s = region.from;
	int verbs = 0;

	(void)p;
	while (word_at(LEAD, s, region.to).n &&
	    word_at(VERB, s, region.to).n < word_at(LEAD, s, region.to).n)
		s += word_at(LEAD, s, region.to).n;
	while ((verb = word_at(VERB, s, region.to)).n > (int)strlen("为")) {
		verbs++;
		s += verb.n;
		if (!text_begins(s, region.to, "、"))
			break;
		s += strlen("、");
	}
	return verbs == n && s < region.to && name.from < name.to;
}

/* As many figures as names, all in one unit? */
static bool
is_in_order(
    struct hunt *hunt, const struct measure *shares, int n, struct span region)
{
	for (int i = 1; i < n; i++)
		if (strcmp(shares[i].unit, shares[0].unit) != 0 ||
		    shares[i].period)
			return false;
	return n > 1 &&
	    (name_split(hunt->p, region, 0).n == n ||
		is_verbs_first(hunt->p, region, n));
}

const char *
target_in_order(
    struct hunt *hunt, const struct measure *first, struct span region)
{
	struct passage *p = hunt->p;
	struct measure shares[SHARES] = {*first};
	struct word verb = hunt_verb(region.from, first);
	const char *to = region.to - verb.n, *end;
	int n, before = p->out->n;

	if (!joint_at(first->end, p->end))
		return NULL;
	n = read_shares(hunt, shares);
	/* 分别|新增4家、15家 */
	if (verb.n && to > region.from &&
	    word_before(BEFORE, region.from, to).effect & SHARE && n > 1) {
		region.to = to - word_before(BEFORE, region.from, to).n;
		end = add_shares(hunt, shares, n, region);
		for (int i = before; i < p->out->n && verb.effect & NAMED; i++)
			p->out->at[i].name = arena_printf(p->arena, "%.*s%s",
			    verb.n, verb.text, p->out->at[i].name);
		return end;
	}
	if (!is_in_order(hunt, shares, n, region) &&
	    !(n == 2 && is_spread(p, region, n)))
		return NULL;
	return add_shares(hunt, shares, n, region);
}

/* A、B各2个: one figure for each. */
const char *
target_each(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct spans names = name_split(hunt->p, region, 0);
	struct find f;

	names = name_split(hunt->p, region, names.n == 1 ? NAMES_ALL : names.n);
	for (int i = 0; i < names.n; i++) {
		if (!hunt_begin(hunt, m, region, &f))
			break;
		if (target_is_extent(m, region, names.at[i]))
			hunt_doubt(&f, FIND_DOUBTFUL, DOUBT_EXTENT);
		f.name = hunt_changed_name(
		    hunt->p, m, name_whole(hunt->p, names.at[i], false));
		f.at = name_place(region, names.at[i]);
		region.from = f.at.to;
		region.from += joint_at(region.from, region.to);
		if (i == names.n - 1)
			f.at.to = m->end;
		else
			f.printed = (struct spans){0};
		find_add(hunt->p, f);
	}
	if (f.name && f.trust > FIND_DOUBTFUL)
		name_said(hunt->p, f.name);
	return m->end;
}
