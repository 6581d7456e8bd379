/*
 * Units → their base and scale: 万元 is four zeros of 元.
 *
 * A unit is compared by its base, so that 1.2亿元 in a text is recognised as
 * a figure of a target in 万元.
 */
#include "model/unit.h"

#include <stddef.h>
#include <string.h>

#include "base/array.h"

/* Powers of ten before a unit: 万元, 亿元, 千瓦. */
static const struct {
	const char *word;
	int zeros;
} scales[] = {{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}, {"十", 1}};

/* What makes another word of a unit that it follows. */
static const struct {
	const char *unit, *more;
} longer[] = {
    {"个", "月"},
    {"个", "百分点"},
    {"个", "季度"},
    {"个", "工作日"},
    {"个", "小时"},
    {"人", "次"},
    {"人", "均"},
    {"户", "次"},
    {"户", "均"},
    {"家", "庭"},
    {"次", "产业"},
    {"起", "来"},
    {"期", "间"},
    {"期", "工程"},
    {"年", "度"},
};

/* Other words for a unit, and what they are so many zeros of. */
static const struct {
	const char *word, *base;
	int zeros;
} aliases[] = {
    {"%", "％", 0},
    {"‰", "％", -1},
    {"名", "人", 0},
    {"位", "人", 0},
    {"元人民币", "元", 0},
    {"美金", "美元", 0},
    {"公里", "米", 3},
    {"km", "米", 3},
    {"公顷", "平方米", 4},
    {"平方公里", "平方米", 6},
    {"平米", "平方米", 0},
    {"㎡", "平方米", 0},
    {"m²", "平方米", 0},
    {"m2", "平方米", 0},
    {"方", "立方米", 0},
    {"㎥", "立方米", 0},
    {"m³", "立方米", 0},
    {"m3", "立方米", 0},
    {"吨", "克", 6},
    {"t", "克", 6},
    {"公斤", "克", 3},
    {"kg", "克", 3},
    {"度", "瓦时", 3},
};

const char *
unit_plain(const char *unit)
{
	return strcmp(unit, "%") == 0 ? "％" : unit;
}

int
unit_zeros(const char **unit)
{
	int zeros = 0;

	for (int i = 0; i < LEN(scales); i++) {
		size_t n = strlen(scales[i].word);

		if (strncmp(*unit, scales[i].word, n) != 0)
			continue;
		zeros += scales[i].zeros;
		*unit += n;
		i = -1;
	}
	return zeros;
}

/* Makes *unit its base; returns how many zeros of that it is. */
static int
base_of(const char **unit)
{
	int zeros = unit_zeros(unit);

	for (int i = 0; i < LEN(aliases); i++)
		if (strcmp(*unit, aliases[i].word) == 0) {
			*unit = aliases[i].base;
			return zeros + aliases[i].zeros;
		}
	return zeros;
}

bool
unit_apart(const char *a, const char *b, int *zeros)
{
	int of_a = base_of(&a), of_b = base_of(&b);

	*zeros = of_a - of_b;
	/* 1.5亿 of what is counted in 亿元; but no share is so many 万. */
	if (!*a && of_a > 0)
		return *b && strcmp(b, "％") != 0;
	return *a && strcmp(a, b) == 0;
}

const struct number *
unit_shift(struct arena *arena, const struct number *x, int zeros)
{
	const struct number *ten;

	if (zeros == 0)
		return x;
	ten = number_int(arena, 10);
	for (; zeros > 0; zeros--)
		x = number_mul(arena, x, ten);
	for (; zeros < 0; zeros++)
		x = number_div(arena, x, ten);
	return x;
}

static bool
is_longer_word(const char *unit, const char *rest)
{
	for (int i = 0; i < LEN(longer); i++)
		if (strcmp(unit, longer[i].unit) == 0 &&
		    strncmp(rest, longer[i].more, strlen(longer[i].more)) == 0)
			return true;
	return false;
}

bool
unit_begins(const char *text, const char *unit, int *zeros, const char **rest)
{
	size_t n;

	unit = unit_plain(unit);
	while (*text == ' ')
		text++;
	*zeros = unit_zeros(&text) - unit_zeros(&unit);
	n = strlen(unit);
	if (strcmp(unit, "％") == 0 && *text == '%')
		n = 1;
	else if (n == 0 || strncmp(text, unit, n) != 0)
		return false;
	*rest = text + n;
	return !is_longer_word(unit, *rest);
}
