/* What a style file says → points, parts and colours. */
#include "read/style_field.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/length.h"

/* Shares are em or parts; prices are in the unit of struct price_style. */
enum { SHARE_MAX = 4, PRICE_MAX = 1000000 };

/* The length of this attribute, "grid" included; reports what is none. */
static bool
read_length(struct reader *r, const struct xml_attribute *a, double *pt)
{
	const struct style_scale *scale = r->self;
	const char *text = white_trim(r->arena, a->value);

	if (scale->grid > 0 && strcmp(text, "grid") == 0) {
		*pt = scale->grid;
		return true;
	}
	if (length_read(text, scale->em, pt))
		return true;
	reader_bad_value(
	    r, a, _("; write a length such as 16pt, 2em, 7mm or 三号"));
	return false;
}

void
field_length(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	double pt;

	(void)field;
	if (read_length(r, a, &pt))
		*(double *)to = pt;
}

void
field_room(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct style_scale *scale = r->self;

	scale->grid = scale->line;
	field_length(r, field, a, to);
	scale->grid = 0;
}

void
field_size(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	double pt;

	(void)field;
	if (!read_length(r, a, &pt))
		return;
	if (pt >= 0.5 && pt <= 5000)
		*(double *)to = pt;
	else
		reader_bad_value(r, a, _("; it goes from 0.5pt to 5000pt"));
}

/* Exactly n numbers from 0 to max, parted by spaces. */
static void
read_numbers(
    struct reader *r, const struct xml_attribute *a, int n, int max, double *to)
{
	const char *at = white_trim(r->arena, a->value);
	double values[SHRINK_STEPS] = {0};
	int i = 0;

	while (*at && i <= n) {
		int len = (int)strcspn(at, " ");
		struct figure_value value;

		if (!reader_number(
			r, a, arena_strndup(r->arena, at, (size_t)len), &value))
			return;
		if (i < n)
			values[i] = number_double(value.number);
		if (number_sign(value.number) < 0 ||
		    number_cmp_int(value.number, max) > 0)
			i = n;
		i++;
		at += len + (at[len] == ' ');
	}
	if (i == n)
		memcpy(to, values, sizeof *to * (size_t)n);
	else
		reader_bad_value(r, a,
		    arena_printf(r->arena,
			_("; it wants %d of the numbers from 0 to %d"), n,
			max));
}

void
field_share(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	read_numbers(r, a, 1, SHARE_MAX, to);
}

void
field_range(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	read_numbers(r, a, 3, SHARE_MAX, to);
}

void
field_spread(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	read_numbers(r, a, 2, SHARE_MAX, to);
}

void
field_price(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	read_numbers(r, a, 1, PRICE_MAX, to);
}

void
field_prices(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	read_numbers(r, a, SHRINK_STEPS, PRICE_MAX, to);
}

bool
colour_read(const char *s, struct colour *colour)
{
	long value;

	s += *s == '#';
	if (strlen(s) != 6)
		return false;
	for (int i = 0; i < 6; i++)
		if (!isxdigit((unsigned char)s[i]))
			return false;
	value = strtol(s, NULL, 16);
	colour->r = (double)(value >> 16) / 255;
	colour->g = (double)(value >> 8 & 255) / 255;
	colour->b = (double)(value & 255) / 255;
	return true;
}

void
field_colour(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	if (!colour_read(white_trim(r->arena, a->value), to))
		reader_bad_value(r, a, _("; write a colour such as 1F5FA8"));
}

void
field_role(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	const char *names[FONT_ROLES];
	const char *word = white_trim(r->arena, a->value);
	int role = font_role_read(word);

	(void)field;
	for (int i = 0; i < FONT_ROLES; i++)
		names[i] = font_role_name((enum font_role)i);
	if (role >= 0)
		*(enum font_role *)to = (enum font_role)role;
	else
		reader_bad_value(
		    r, a, reader_guess(r, word, names, FONT_ROLES));
}

void
field_numbering(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	static const char *const words[] = {"none", "chinese", "chinese-paren",
	    "arabic", "arabic-comma", "arabic-paren", "circled"};
	const char *word = white_trim(r->arena, a->value);
	int numbering = numbering_read(word);

	(void)field;
	_Static_assert(LEN(words) == NUMBERINGS, "a word for each");
	if (numbering >= 0)
		*(enum numbering *)to = (enum numbering)numbering;
	else
		reader_bad_value(
		    r, a, reader_guess(r, word, words, NUMBERINGS));
}

void
field_string(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)r, (void)field;
	*(const char **)to = a->value;
}

void
field_page_number(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	const char *at = strchr(a->value, '%');

	(void)field;
	if (*a->value == '\0' || (at && at[1] == 'd' && !strchr(at + 1, '%')))
		*(const char **)to = a->value;
	else
		reader_bad_value(r, a,
		    _("; the page number's place in it is %d, as in — %d —"));
}
