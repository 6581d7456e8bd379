/* What makes a figure with its name before it no promise, or a doubtful one. */
#include <string.h>

#include "base/utf8.h"
#include "prose/hunt.h"

/* A verb that is more than 为. */
static bool
has_deed(const char *from, const char *to)
{
	for (; from < to; utf8_next(&from, to))
		if (word_at(VERB, from, to).n > (int)strlen("为"))
			return true;
	return false;
}

/* 位于, 下辖: what follows in the sentence is a portrait of the place. */
static bool
tells_where(const char *from, const char *to)
{
	for (; from < to; utf8_next(&from, to))
		if (word_at(PORTRAIT, from, to).effect & SELF)
			return true;
	return false;
}

/* Of a place, how large it is: 全乡14个村，山林18万亩. */
static bool
is_portrait(struct passage *p, const struct measure *m, struct span name)
{
	const char *from = sentence_start(p->start, m->digits.from);

	if (m->asked || span_has_word(MODAL, from, m->digits.from))
		return false;
	/* …位于县城东北，耕地面积31万亩: an indicator is no more, there. */
	if (tells_where(from, clause_start(from, m->digits.from)))
		return !has_deed(from, m->digits.from);
	return !word_before(HEAD, name.from, name.to).n &&
	    !span_has_word(VERB, from, m->digits.from) &&
	    span_has_word(PORTRAIT, from, m->digits.from);
}

static bool
is_bare_outlay(struct span name)
{
	struct word outlay = word_at(OUTLAY, name.from, name.to);

	return outlay.n && outlay.n == name.to - name.from;
}

/* 投资800万元，新建…: by what means, no promise of its own. */
static bool
is_outlay(const struct passage *p, const struct measure *m, struct span name)
{
	const char *next = m->end;

	if (!is_bare_outlay(name) || !text_begins(next, p->end, "，"))
		return false;
	next += strlen("，");
	return word_at(VERB, next, p->end).n > (int)strlen("为");
}

/* 对上规企业一次性奖励10万元: what each is given, no sum of the year. */
static bool
is_reward(const struct measure *m, struct span region, struct span name)
{
	return strstr(m->unit, "元") &&
	    word_at(GIVEN, region.from, region.to).n > 0 &&
	    word_before(REWARD, name.from, name.to).n > 0;
}

/*
 * 高龄津贴每月50元, 户均补助不高于3.5万元: what each is given stands, unless it
 * is to be changed.
 */
static bool
is_rate_of_each(const struct measure *m, struct span region, struct span name)
{
	bool each = m->period || span_has_word(EVERY, region.from, region.to) ||
	    text_begins(name.from, name.to, "户均") ||
	    text_begins(name.from, name.to, "每");

	return each && strstr(m->unit, "元") && !(m->asked & (STATE | LEVEL)) &&
	    !m->grow && span_has_word(REWARD, name.from, name.to);
}

/* 小时雨量超50毫米必须转移: when, and no promise. */
static bool
is_condition(const struct passage *p, const struct measure *m)
{
	return span_has_word(CONDITION, m->end, clause_end(m->end, p->end));
}

/* 单户额度不超过5万元, 年利率下浮10％: terms on which something is given. */
static bool
is_single(const struct measure *m, struct span name)
{
	struct word single = word_at(SINGLE, name.from, name.to);

	return single.n &&
	    (m->effect & MOST || single.effect & WEAK || strstr(m->unit, "元"));
}

/* 盘活|低效用地, but not 基地一期|用地. */
static bool
opens_with_deed(struct span region)
{
	struct word word;

	while ((word = word_at(LEAD, region.from, region.to)).n ||
	    (word = word_at(MODAL, region.from, region.to)).n)
		if (word.n > word_at(VERB, region.from, region.to).n)
			region.from += word.n;
		else
			break;
	return word_at(VERB, region.from, region.to).n > (int)strlen("为") ||
	    word_at(TITLE_ACT, region.from, region.to).n > (int)strlen("保");
}

bool
target_is_extent(const struct measure *m, struct span region, struct span name)
{
	struct word last = word_before(EXTENT, name.from, name.to);
	struct word first = word_at(EXTENT, name.from, name.to);

	/* 总面积达到1.6万亩 is promised. */
	if ((first.n &&
		!(first.effect & LEVEL && m->asked & ~(unsigned)EACH)) ||
	    span_has_word(CAPACITY, name.from, name.to))
		return true;
	return last.n && !(m->asked & ~(unsigned)EACH) &&
	    ((last.effect & SELF) ||
		word_at(VERB, name.from, name.to).n <= (int)strlen("为")) &&
	    !((last.effect & WEAK) && opens_with_deed(region));
}

enum { INDICATOR_MOST = 4 }; /* characters: 办结时限 */

/*
 * 救助申请办结时间不超过20天: promised of each case. A mean is of the year, and
 * so are 办结时限 alone and a wait of years.
 */
static bool
is_of_a_case(const struct measure *m, struct span name)
{
	bool indicator = span_count(name) <= INDICATOR_MOST &&
	    word_before(TIME_NAME, name.from, name.to).n > 0;

	return !indicator && strcmp(m->unit, "年") != 0 &&
	    m->unit_kind & (AGE | DAYS) && m->effect & MOST &&
	    !(m->asked & (STATE | LEVEL | FALL)) &&
	    !span_has_word(STAY, name.from, name.to);
}

void
target_doubt(struct passage *p, const struct measure *m, struct span region,
    struct span name, bool listed, struct find *f)
{
	/* 开工项目6个、竣工4个: of what, the words before say. */
	if (span_count(name) <= 2 && word_at(VERB, name.from, name.to).n)
		hunt_doubt(f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
	if (target_is_extent(m, region, name) ||
	    (word_before(TERM, name.from, name.to).n &&
		!(m->asked & (STATE | LEVEL))) ||
	    word_before(AT_MOST_EACH, name.from, name.to).n ||
	    is_single(m, name))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_EXTENT);
	/* 民生实事项目10件、重点任务32项 */
	if (word_before(LISTED, name.from, name.to).n &&
	    (strcmp(m->unit, "件") == 0 || strcmp(m->unit, "项") == 0 ||
		strcmp(m->unit, "条") == 0))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	/* 清单共五类18项; 补贴不超过2年 */
	if (word_at(DOCUMENT, name.from, name.to).n ||
	    (m->unit_kind & (AGE | DAYS) && m->effect & MOST &&
		(word_before(REWARD, name.from, name.to).n ||
		    word_at(REWARD, name.from, name.to).n ||
		    text_begins(name.to - 3, name.to, "期"))))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	/* 总建筑面积4200平方米，|投资1800万元 */
	if (p->said.project && !m->asked && is_bare_outlay(name))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_EXTENT);
	if (is_of_a_case(m, name))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_CASE);
	if (is_portrait(p, m, name) || is_outlay(p, m, name) ||
	    is_reward(m, region, name) || is_rate_of_each(m, region, name) ||
	    is_condition(p, m))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_EXTENT);
	/* 后备干部每村不少于2名 */
	if (is_of_each(p, region))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_EVERY);
	if (m->numeral && !span_has_word(VERB, region.from, m->digits.from) &&
	    !m->asked && !listed && strlen(m->value) < 2)
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_NO_VERB);
}
