/* What a line before or behind a plan is: a title, an office, a date, a number.
 */
#include "import/head_line.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/numeral.h"
#include "base/utf8.h"

int
line_length(const char *text)
{
	return utf8_count(text, (int)strlen(text));
}

bool
line_has_any(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strstr(text, *words))
			return true;
	return false;
}

/* The text without blanks, by which lines are compared. */
char *
line_squeezed(struct arena *arena, const char *text)
{
	char *out = arena_strdup(arena, text), *to = out;

	for (const char *s = text; *s;) {
		const char *next = skip_blank(s);

		if (next > s)
			s = next;
		else
			*to++ = *s++;
	}
	*to = '\0';
	return out;
}

/* Without this mark at its end. */
char *
line_without(struct arena *arena, const char *text, const char *mark)
{
	size_t n = strlen(text);

	return arena_strndup(
	    arena, text, ends_with(text, mark) ? n - strlen(mark) : n);
}

bool
head_is_title(const struct block *block)
{
	static const char *const words[] = {"计划", "要点", "思路", "打算",
	    "安排", "总结", "方案", "报告", "规划", "清单", "任务分解",
	    "责任分工", "实事", "工作任务", "重点任务", "主要指标", "一览表",
	    "分解表", "重点工作", NULL};
	static const char *const marks[] = {"。", "；", "，", "！", "：", NULL};
	const char *text = block->text;

	if (block->is_title)
		return true;
	return !block->row && !line_has_any(text, marks) &&
	    line_has_any(text, words) && !begins_with(text, "附") &&
	    line_length(text) <= LINE_MOST &&
	    label_read(text).kind == LABEL_NONE;
}

bool
line_is_office(const char *text)
{
	static const char *const endings[] = {"人民政府", "办事处", "委员会",
	    "党委", "管委会", "镇", "乡", "街道", "办公室", "党工委",
	    "领导小组", "局", "工作委员会"};

	if (line_length(text) > 24 || strstr(text, "。") ||
	    strstr(text, "，") || strstr(text, "："))
		return false;
	for (int i = 0; i < LEN(endings); i++)
		if (ends_with(text, endings[i]))
			return true;
	return false;
}

/* 2026年1月15日, 二〇二六年一月十五日, alone or in brackets. */
struct date
line_date(struct arena *arena, const char *text)
{
	static const char digits[] = "〇一二三四五六七八九";
	char *line = line_squeezed(arena, text), plain[64], *to = plain;
	const char *s = line, *end;
	struct date date = {0};

	s += begins_with(s, "（") ? 3 : 0;
	end = s + strlen(s) - (ends_with(s, "）") ? 3 : 0);
	if (begins_with(s, "0") || end - s > 60)
		return date;
	while (s < end && to < plain + 60) {
		const char *han = strstr(digits, "〇"), *from = s;
		int tens = 0;

		if ((unsigned char)*s < 0x80) {
			*to++ = *s++;
			continue;
		}
		if ((tens = numeral_read(&s, end)) > 9 && to > plain) {
			to += sprintf(to, "%d", tens);
			continue;
		}
		s = from + 3;
		if (begins_with(from, "○") || begins_with(from, "零"))
			*to++ = '0';
		else if ((han = strstr(digits, arena_strndup(arena, from, 3))))
			*to++ = (char)('0' + (han - digits) / 3);
		else if (begins_with(from, "年") || begins_with(from, "月"))
			*to++ = '-';
		else if (begins_with(from, "日") && s == end)
			;
		else
			return date;
	}
	*to = '\0';
	if (sscanf(plain, "%4d-%2d-%2d", &date.year, &date.month, &date.day) !=
		3 ||
	    !date_read(date_iso(arena, date), &date))
		return (struct date){0};
	return date;
}

/* 青政〔2026〕3号, with other brackets; how long it is, or 0. */
int
line_document_number(const char *text)
{
	static const char *const opens[] = {"〔", "［", "[", "（", "(", "【"};

	for (int i = 0; i < LEN(opens); i++) {
		const char *at = strstr(text, opens[i]), *s;

		if (!at || at == text)
			continue;
		s = at + strlen(opens[i]);
		if (strspn(s, "0123456789") != 4)
			continue;
		s += 4;
		s += (unsigned char)*s < 0x80 ? 1 : 3;
		if (begins_with(s, "第"))
			s += 3;
		if (strspn(s, "0123456789X") == 0)
			continue;
		s += strspn(s, "0123456789X");
		if (begins_with(s, "号") && line_length(text) <= LINE_MOST)
			return (int)(s + 3 - text);
	}
	return 0;
}
