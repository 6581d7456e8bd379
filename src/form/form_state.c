/* Sentences about works → states, by the words that they have. */
#include "form/form_state.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "form/form.h"

/*
 * In this order, each longer than what it would be taken for: 未竣工 before
 * 竣工. The first that is there decides.
 */
static const struct form_word phrases[] = {
    {"停工", STEP_STOPPED},
    {"暂停", STEP_STOPPED},
    {"中止", STEP_STOPPED},
    {"终止", STEP_STOPPED},
    {"停建", STEP_STOPPED},
    {"未完", STEP_STARTED},
    {"未竣", STEP_STARTED},
    {"未全部", STEP_STARTED},
    {"未启动", STEP_NONE},
    {"未开工", STEP_NONE},
    {"未开始", STEP_NONE},
    {"未开展", STEP_NONE},
    {"未实施", STEP_NONE},
    {"未动工", STEP_NONE},
    {"未进场", STEP_NONE},
    {"未建设", STEP_NONE},
    {"未施工", STEP_NONE},
    {"待开工", STEP_NONE},
    {"待启动", STEP_NONE},
    {"已竣工", STEP_DONE},
    {"已完工", STEP_DONE},
    {"已建成", STEP_DONE},
    {"已完成", STEP_DONE},
    {"全部完成", STEP_DONE},
    {"全面完成", STEP_DONE},
    {"竣工验收", STEP_DONE},
    {"验收合格", STEP_DONE},
    {"通过验收", STEP_DONE},
    {"投入使用", STEP_DONE},
    {"交付使用", STEP_DONE},
    {"建成投用", STEP_DONE},
    {"建成通车", STEP_DONE},
    {"封顶", STEP_STARTED},
    {"正在", STEP_STARTED},
    {"在建", STEP_STARTED},
    {"施工", STEP_STARTED},
    {"开工", STEP_STARTED},
    {"动工", STEP_STARTED},
    {"启动", STEP_STARTED},
    {"进场", STEP_STARTED},
    {"推进", STEP_STARTED},
    {"实施中", STEP_STARTED},
    {"建设中", STEP_STARTED},
    {"进行", STEP_STARTED},
    {"浇筑", STEP_STARTED},
    {"主体", STEP_STARTED},
    {"装修", STEP_STARTED},
    {"铺设", STEP_STARTED},
    {"完成过半", STEP_STARTED},
};

/* What is only planned says nothing of how far it is. */
static bool
is_planned(const char *text)
{
	static const char *const words[] = {
	    "预计", "计划", "拟", "将于", "争取", "力争"};

	for (int i = 0; i < LEN(words); i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

/* The number before the sign; NULL: there is no share, or more than one. */
static const char *
percent_in(struct arena *arena, const char *text, bool *several)
{
	const char *sign = strstr(text, "％"), *ascii = strchr(text, '%'), *at;

	if (!sign || (ascii && ascii < sign))
		sign = ascii;
	if (!sign)
		return NULL;
	*several = strchr(sign + 1, '%') || strstr(sign + 1, "％");
	at = sign;
	while (at > text && (isdigit((unsigned char)at[-1]) || at[-1] == '.'))
		at--;
	return at < sign && isdigit((unsigned char)*at)
	    ? arena_strndup(arena, at, (size_t)(sign - at))
	    : NULL;
}

static int
phrase_in(const char *text)
{
	for (int i = 0; i < LEN(phrases); i++)
		if (strstr(text, phrases[i].word))
			return phrases[i].value;
	return -1;
}

bool
form_state_read(struct arena *arena, const char *text, struct form_state *state)
{
	bool several = false;
	int word = form_choice_read(arena, FORM_STATES, text);

	*state = (struct form_state){.remark = word < 0 &&
		text[strspn(text, "0123456789.%")] != '\0' &&
		strcmp(text + strspn(text, "0123456789."), "％") != 0};
	if (word < 0) {
		word = is_planned(text) ? -1 : phrase_in(text);
		state->percent = percent_in(arena, text, &several);
	}
	if (several || (word < 0 && !state->percent))
		return false;
	if (state->percent && word < 0)
		word = strcmp(state->percent, "100") == 0 ? STEP_DONE
		    : strspn(state->percent, "0.") == strlen(state->percent)
		    ? STEP_NONE
		    : STEP_STARTED;
	state->state = (enum step_state)word;
	/* 已竣工（65%） is one of them, but which? */
	return !(state->percent && word == STEP_DONE &&
	    strcmp(state->percent, "100") != 0);
}
