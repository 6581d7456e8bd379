/* What the cell of a table asks: a figure with its bound, or an event. */
#include "import/task_goal.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

static const struct {
	const char *words;
	enum rule rule;
} bounds[] = {{"≥", RULE_AT_LEAST}, {"＞", RULE_AT_LEAST}, {">", RULE_AT_LEAST},
    {"不低于", RULE_AT_LEAST}, {"不少于", RULE_AT_LEAST},
    {"达到", RULE_AT_LEAST}, {"≤", RULE_AT_MOST}, {"＜", RULE_AT_MOST},
    {"<", RULE_AT_MOST}, {"不高于", RULE_AT_MOST}, {"不超过", RULE_AT_MOST},
    {"控制在", RULE_AT_MOST}, {"约", RULE_ABOUT}},
  ends[] = {{"以上", RULE_AT_LEAST}, {"以内", RULE_AT_MOST},
      {"以下", RULE_AT_MOST}, {"左右", RULE_ABOUT}};

bool
goal_read(struct arena *arena, const char *text, struct goal *goal)
{
	const char *s = skip_blank(text), *end;
	size_t n;

	*goal = (struct goal){.text = text, .rule = RULE_AT_LEAST};
	for (int i = 0; i < LEN(bounds); i++)
		if (begins_with(s, bounds[i].words)) {
			goal->rule = bounds[i].rule;
			s = skip_blank(s + strlen(bounds[i].words));
			break;
		}
	n = strspn(s, "0123456789.,");
	if (n == 0 || *s == '.' || *s == ',')
		return false;
	goal->value = (struct span){s, s + n};
	s = skip_blank(s + n);
	end = s + strlen(s);
	for (int i = 0; i < LEN(ends); i++) {
		size_t m = strlen(ends[i].words);

		if ((size_t)(end - s) >= m &&
		    strcmp(end - m, ends[i].words) == 0) {
			goal->rule = ends[i].rule;
			end -= m;
		}
	}
	goal->unit = arena_strndup(arena, s, (size_t)(end - s));
	if (strcmp(goal->unit, "%") == 0)
		goal->unit = "％";
	return utf8_count(goal->unit, (int)strlen(goal->unit)) <= 6 &&
	    !strpbrk(goal->unit, "0123456789") && !strstr(goal->unit, "，") &&
	    !strstr(goal->unit, "、");
}

/* Past figures, gaps and the marks of a range: 8—10, XX. */
static const char *
past_open(const char *s)
{
	static const char *const marks[] = {
	    "——", "—", "–", "－", "-", "~", "～", "至", "×", "Ｘ", "X"};
	bool more = true;

	while (more) {
		size_t n = strspn(s, "0123456789.,");

		s += n;
		more = n > 0;
		for (int i = 0; i < LEN(marks) && !more; i++)
			if (begins_with(s, marks[i])) {
				s += strlen(marks[i]);
				more = true;
			}
	}
	return s;
}

const char *
goal_with_unit(struct arena *arena, const char *text, const char *unit)
{
	const char *s = text, *end;

	for (int i = 0; i < LEN(bounds); i++)
		if (begins_with(s, bounds[i].words)) {
			s += strlen(bounds[i].words);
			break;
		}
	end = past_open(s);
	if (end == s || !*unit)
		return NULL;
	for (int i = 0; i < LEN(ends); i++)
		if (strcmp(end, ends[i].words) == 0)
			return arena_printf(arena, "%.*s%s%s",
			    (int)(end - text), text, unit, end);
	return *end ? NULL : arena_printf(arena, "%s%s", text, unit);
}

/* The figure as a plain decimal. */
const char *
goal_value(struct arena *arena, struct span at)
{
	char *out = arena_strdup(arena, ""), *to;

	to = out = arena_strndup(arena, at.from, (size_t)(at.to - at.from));
	for (const char *s = at.from; s < at.to; s++)
		if (*s != ',')
			*to++ = *s;
	*to = '\0';
	return out;
}

/* Events that a row may ask for, at its end. */
bool
goal_is_event(const char *text)
{
	static const char *const events[] = {"竣工", "投产", "完成", "建成",
	    "启用", "开工", "通车", "完工", "封顶", "验收", "启动", "投入使用",
	    "竣工投产", "投用", "开通", "运营"};

	for (int i = 0; i < LEN(events); i++) {
		size_t n = strlen(text), m = strlen(events[i]);

		if (n >= m && strcmp(text + n - m, events[i]) == 0)
			return true;
	}
	return false;
}
