/*
 * Targets by the figure of another: above a mean, in step with something, no
 * less than last year.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/hunt.h"
#include "prose/relation.h"

enum { MEAN_WITHIN = 22 * 3 }; /* bytes from 超 to 平均, or of a rival */

/*
 * What is to be outdone: 全市平均水平, 经济增速, 全市; its end, or NULL. That
 * of another year (不低于上年) is a figure, which is not known.
 */
const char *
rival_end(struct passage *p, const char *from)
{
	const char *limit = clause_end(from, p->end), *stop = limit, *at;
	struct word mean, word;
	struct measure m;
	bool margin;

	if (limit - from > MEAN_WITHIN)
		limit = from + MEAN_WITHIN;
	at = word_find(MEAN, from, limit, &mean);
	if (at)
		return at + mean.n;
	/* 快于|经济增速|2个百分点: 增速 is no comparison of the 2 here. */
	margin = measure_next(p, from, from, &m) && m.digits.from < stop;
	if (margin)
		for (stop = m.lead;
		     (word = word_at(BEFORE, stop, limit)).effect &
		     (GROW | FALL);)
			stop += word.n;
	if (stop > limit || stop <= from || span_has_word(PAST, from, stop))
		return NULL;
	/* 快于当地农民1.5个百分点 */
	if (margin && strstr(m.unit, "百分点") &&
	    span_count((struct span){from, stop}) > 1)
		return stop;
	return word_at(RIVAL, from, stop).n ||
		word_before(RIVAL_END, from, stop).n
	    ? stop
	    : NULL;
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
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_SURE,
	    /* 不低于: the same is enough. */
	    .rule = word.effect & (LEAST | MOST) ? RULE_TRACK : RULE_EXCEED,
	    .above = word.effect & MOST};
	struct measure margin;

	if (!word.n)
		return 0;
	to = rival_end(p, from);
	/* 超前…标准: so short a word needs a rival that is known. */
	if (to && word.n == (int)strlen("超") && !word_at(RIVAL, from, to).n &&
	    !span_has_word(MEAN, from, to))
		return word.n;
	/* 不优于 and the like are no words of ours. */
	if (!to || to <= from ||
	    (s - p->start >= 3 && text_begins(s - 3, s, "不")))
		return word.n;
	f.reference =
	    span_text(p->arena, name_trim_end((struct span){from, to}));
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

/* 不超过上年|预算数: what of that year. */
static const char *
hint_end(struct passage *p, const char *s)
{
	struct word of = word_at(OF_YEAR, s, p->end);

	return of.n && s + of.n == clause_end(s, p->end) ? s + of.n : s;
}

/* 粮食产量只增不减: by another year's figure, which is reported. */
static int
hint_at(struct passage *p, const char *s)
{
	struct word word = word_at(HINT, s, p->end);
	const char *end = s;

	if (word.n)
		end = hint_end(p, s + word.n);
	if (word.n)
		add_of_subject(p,
		    (struct find){.kind = FIND_TARGET,
			.trust = FIND_LIKELY,
			.doubt = DOUBT_RELATIVE,
			.rule = RULE_TRACK,
			.reference = "上年",
			.above = word.effect & MOST},
		    (struct span){s, end});
	return (int)(end - s);
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
