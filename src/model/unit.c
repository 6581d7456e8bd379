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

bool
unit_apart(const char *a, const char *b, int *zeros)
{
	a = unit_plain(a);
	b = unit_plain(b);
	*zeros = unit_zeros(&a) - unit_zeros(&b);
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
