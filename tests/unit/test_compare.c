/* Words that compare: the longest counts, and check goes by them. */
#include <string.h>

#include "base/array.h"
#include "check/check.h"
#include "prose/words.h"

#include "test.h"
#include "model.h"

static const char *const limits[] = {"不突破", "不得突破", "不能突破",
    "不准突破", "不超过", "不得超过", "不能超过", "不可超过", "不应超过",
    "不宜超过", "不许超过", "不高于", "不得高于", "不能高于", "不多于",
    "不得多于", "不大于", "不得大于", "低于", "少于", "控制在", "严格控制在",
    "限制在", "降至", "下降到", "压减至"};
static const char *const floors[] = {"突破", "超过", "高于", "不低于",
    "不得低于", "不能低于", "不应低于", "不少于", "不得少于", "不小于",
    "不得小于", "至少", "达到或超过"};

/* What check advises of “事项WORD5起” under the rule; "" for nothing. */
static const char *
advice(enum rule rule, const char *name, const char *printed)
{
	static char last[1000];
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", rule, "5", "起");
	struct prose *text = arena_new(w.arena, struct prose);
	struct prose *target = arena_new(w.arena, struct prose);

	t->name = name;
	text->kind = PROSE_TEXT;
	text->text = printed;
	target->kind = PROSE_TARGET;
	target->task = t;
	target->child = text;
	array_push(w.arena, &w.plan->preamble)->prose = target;
	check_advise(w.arena, w.diags, w.plan, &w.list);
	snprintf(last, sizeof last, "%s", said(&w));
	world_close(&w);
	return last;
}

static const char *
sentence(const char *word)
{
	static char text[200];

	snprintf(text, sizeof text, "全年事项%s5起", word);
	return text;
}

static void
one_word(const char *word, enum rule right, enum rule wrong, unsigned effect)
{
	struct word found = compare_find(sentence(word), LEAST | MOST);

	STR_EQ(found.text ? found.text : "", word);
	OK((found.effect & (LEAST | MOST)) == effect);
	OK(!strstr(advice(right, "事项", sentence(word)), "but its rule is"));
	OK(strstr(advice(wrong, "事项", sentence(word)), "but its rule is"));
}

static void
limits_are_limits(void)
{
	for (int i = 0; i < LEN(limits); i++)
		one_word(limits[i], RULE_AT_MOST, RULE_AT_LEAST, MOST);
}

static void
floors_are_floors(void)
{
	for (int i = 0; i < LEN(floors); i++)
		one_word(floors[i], RULE_AT_LEAST, RULE_AT_MOST, LEAST);
}

/* Parts of other words, and levels, say neither. */
static void
others_say_nothing(void)
{
	static const char *const texts[] = {"国内生产总值", "超市", "发达",
	    "保持在5％", "稳定在", "控制性详细规划", ""};

	for (int i = 0; i < LEN(texts); i++)
		INT_EQ(compare_find(texts[i], LEAST | MOST | GROW | FALL).n, 0);
}

/* 物价 is the better for being low: a limit need not be said. */
static void
prices_may_rise(void)
{
	OK(!strstr(advice(RULE_AT_MOST, "居民消费价格", "居民消费价格上涨5起"),
	    "but its rule is"));
	OK(strstr(
	    advice(RULE_AT_MOST, "收入", "收入增长5起"), "but its rule is"));
}

int
main(void)
{
	limits_are_limits();
	floors_are_floors();
	others_say_nothing();
	prices_may_rise();
	return test_done();
}
