/*
 * Targets by the figure of another: above a mean, in step with something, no
 * less than last year.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/relation.h"

enum { MEAN_WITHIN = 14 * 3 }; /* bytes from 超 to 平均, or of a rival */

/*
 * What is to be outdone: 全市平均水平, 经济增速, 全市; its end, or NULL. That
 * of another year (不低于上年) is a figure, which is not known.
 */
const char *
rival_end(struct passage *p, const char *from)
{
	const char *limit = clause_end(from, p->end), *at;
	struct word mean;
	struct measure m;

	if (limit - from > MEAN_WITHIN)
		limit = from + MEAN_WITHIN;
	at = word_find(MEAN, from, limit, &mean);
	if (at)
		return at + mean.n;
	if (!word_at(RIVAL, from, limit).n)
		return NULL;
	if (measure_next(p, from, from, &m) && m.lead < limit)
		return m.lead;
	return limit == clause_end(from, p->end) ? limit : NULL;
}

/* -------------------------------- in step ------------------------------- */

/* Back over 基本, 保持. */
static const char *
before_words(enum word_class class, const char *start, const char *s)
{
	struct word word;

	while ((word = word_before(class, start, s)).n)
		s -= word.n;
	return s;
}

int
rival_step_at(struct passage *p, const char *s)
{
	struct word word = word_at(STEP, s, p->end), with = {0};
	const char *start, *end = s + word.n, *reference, *at;
	struct find f = {
	    .kind = FIND_TARGET, .trust = FIND_SURE, .rule = RULE_TRACK};

	if (!word.n || word_at(MANNER, end, p->end).n ||
	    (is_han(rune_at(end, p->end)) && !joint_at(end, p->end)))
		return word.n;
	start = relation_start(p, s);
	reference = before_words(STEP_MORE, start, s);
	for (at = reference; at > start && !with.n;) {
		with = word_before(STEP_WITH, start, at);
		if (!with.n)
			rune_before(start, &at);
	}
	if (!with.n || reference - at < 6 || relation_is_past(p, s, &f))
		return word.n;
	f.reference = span_text(p->arena, (struct span){at, reference});
	f.at = name_trim((struct span){start, at - with.n});
	if (f.at.from >= f.at.to)
		return word.n;
	f.name = span_text(p->arena, f.at);
	f.at.to = end;
	f.modality = modality_before(p, s);
	find_add(p, f);
	return word.n;
}

/* ------------------------------ above a mean ---------------------------- */

int
rival_above_at(struct passage *p, const char *s)
{
	struct word word = word_at(ABOVE, s, p->end);
	const char *from = s + word.n, *to;
	struct find f = {
	    .kind = FIND_TARGET, .trust = FIND_SURE, .rule = RULE_EXCEED};
	struct measure margin;

	if (!word.n)
		return 0;
	to = rival_end(p, from);
	/* 不高于, 不得超过: a limit. */
	if (!to || to <= from ||
	    (s - p->start >= 3 && strncmp(s - 3, "不", 3) == 0) ||
	    word_before(BEFORE, p->start, from).effect & MOST)
		return word.n;
	f.reference = span_text(p->arena, (struct span){from, to});
	from = to;
	/* 高于平均水平2个百分点 */
	if (measure_next(p, from, from, &margin) &&
	    margin.lead <= skip_space(from, p->end)) {
		from = margin.end;
		f.trust = FIND_LIKELY;
		f.doubt = DOUBT_MARGIN;
		f.margin = margin.digits;
	}
	add_of_subject(p, f, (struct span){s, from});
	return (int)(from - s);
}

/* 粮食产量只增不减: by another year's figure, which a person must add. */
static int
hint_at(struct passage *p, const char *s)
{
	struct word word = word_at(HINT, s, p->end);

	if (word.n)
		add_of_subject(p,
		    (struct find){.kind = FIND_TARGET,
			.trust = FIND_DOUBTFUL,
			.doubt = DOUBT_RELATIVE,
			.rule =
			    word.effect & MOST ? RULE_AT_MOST : RULE_AT_LEAST},
		    (struct span){s, s + word.n});
	return word.n;
}

void
find_hints(struct passage *p)
{
	for (const char *s = p->start; s < p->end;) {
		int n = hint_at(p, s);

		if (n)
			s += n;
		else
			utf8_next(&s, p->end);
	}
}
