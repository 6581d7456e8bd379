/* What the cell of a table asks: a figure with its bound, or an event. */
#include "import/task_goal.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/words.h"

/* Words that compare, or reach, and say nothing else of the figure. */
static const unsigned bounding = LEAST | MOST | ROUGH | STATE | LEVEL;

/*
 * Behind the words before a figure (≥, 力争达到) that have no other effects
 * than these; what they have is added.
 */
static const char *
past_bounds(const char *s, unsigned most, unsigned *effects)
{
	const char *end = s + strlen(s);
	struct word word = word_at(BEFORE, s, end);

	while (word.n && !(word.effect & ~most)) {
		*effects |= word.effect;
		s = skip_blank(s + word.n);
		word = word_at(BEFORE, s, end);
	}
	return s;
}

/* Where the words behind a figure (以上, 以内) begin; end when there are none.
 */
static const char *
before_bounds(const char *start, const char *end, unsigned *effects)
{
	struct word word = word_before(AFTER, start, end);

	while (word.n && !(word.effect & ~bounding)) {
		*effects |= word.effect;
		end -= word.n;
		word = word_before(AFTER, start, end);
	}
	return end;
}

bool
goal_read(struct arena *arena, const char *text, struct goal *goal)
{
	unsigned effects = 0;
	const char *s = past_bounds(skip_blank(text), bounding, &effects), *end;
	size_t n;

	*goal = (struct goal){.text = text};
	n = strspn(s, "0123456789.,");
	if (n == 0 || *s == '.' || *s == ',')
		return false;
	goal->value = (struct span){s, s + n};
	s = skip_blank(s + n);
	end = before_bounds(s, s + strlen(s), &effects);
	goal->rule = compare_rule(effects);
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
	unsigned effects = 0;
	const char *s = past_bounds(text, bounding | GROW | FALL, &effects);
	const char *end = past_open(s);

	if (end == s || !*unit)
		return NULL;
	if (before_bounds(end, end + strlen(end), &effects) > end)
		return NULL;
	return arena_printf(
	    arena, "%.*s%s%s", (int)(end - text), text, unit, end);
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
