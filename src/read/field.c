/* Attribute values → what they mean: one function for each kind. */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "read/reader.h"

void
reader_bad_value(
    struct reader *r, const struct xml_attribute *a, const char *hint)
{
	diag(r->diags, DIAG_BAD_VALUE, a->origin, a->value, a->name, hint);
}

void
field_text(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	*(const char **)to = white_trim(r->arena, a->value);
	if (**(const char **)to == '\0')
		reader_bad_value(r, a, _("; write something or delete it"));
}

/* How many bytes of a mark between two offices begin the text; 0: none. */
static size_t
office_mark(const char *s)
{
	static const char *const marks[] = {
	    "、", "；", ";", "　", " ", "\t", "\n", "\r"};

	for (int i = 0; i < LEN(marks); i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

static size_t
office_length(const char *s)
{
	size_t n = 0;

	while (s[n] && office_mark(s + n) == 0)
		n++;
	return n;
}

/* 张 三: a name of two characters, spread to the width of three. */
static bool
is_spread_name(const char *s)
{
	static const size_t han = sizeof "张" - 1;
	size_t n = office_length(s), gap = strspn(s + n, " ");

	if (strncmp(s + n, "　", strlen("　")) == 0)
		gap = strlen("　");
	return n == han && gap > 0 && office_length(s + n + gap) == han &&
	    s[n + gap + han] == '\0';
}

/* Offices, by whatever mark they are parted, with 、 between two. */
static const char *
offices_parted(struct arena *arena, const char *s)
{
	bool is_name = is_spread_name(s);
	struct buf out;

	buf_init(&out, arena);
	while (*s) {
		size_t n = office_length(s);

		if (n > 0 && out.n > 0 && !is_name)
			buf_puts(&out, "、");
		buf_add(&out, s, (int)n);
		s += n;
		s += office_mark(s);
	}
	return out.s;
}

void
field_offices(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	*(const char **)to = offices_parted(r->arena, a->value);
	if (**(const char **)to == '\0')
		reader_bad_value(r, a, _("; write something or delete it"));
}

void
field_id(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	const char *id = white_trim(r->arena, a->value);

	(void)field;
	if (xml_is_id(id))
		*(const char **)to = id;
	else
		reader_bad_value(
		    r, a, _("; an id begins with a letter and has no spaces"));
}

void
field_unit(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	field_text(r, field, a, to);
	if (strcmp(*(const char **)to, "%") == 0)
		*(const char **)to = "％";
}

/* The word that was meant, or all there are. */
static const char *
word_hint(struct reader *r, const char *word, const char *const *words, int n)
{
	const char *guess = reader_guess(r, word, words, n);
	struct buf all;

	if (*guess)
		return guess;
	buf_init(&all, r->arena);
	for (int i = 0; i < n; i++) {
		buf_puts(&all, i > 0 ? ", " : "");
		buf_puts(&all, words[i]);
	}
	return arena_printf(r->arena, _("; it is one of %s"), all.s);
}

/* The index of the value in the field's words, or -1, which is reported. */
static int
word_index(
    struct reader *r, const struct field *field, const struct xml_attribute *a)
{
	const char *word = white_trim(r->arena, a->value);
	int n = 0;

	for (; field->words[n]; n++)
		if (strcmp(field->words[n], word) == 0)
			return n;
	reader_bad_value(r, a, word_hint(r, word, field->words, n));
	return -1;
}

void
field_word(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int i = word_index(r, field, a);

	_Static_assert(sizeof(enum rule) == sizeof(int), "enums are ints");
	if (i >= 0)
		memcpy(to, &i, sizeof i);
}

void
field_word_text(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int i = word_index(r, field, a);

	if (i >= 0)
		*(const char **)to = field->words[i];
}

void
field_flag(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int i = word_index(r, field, a);

	if (i >= 0)
		*(bool *)to = i == 1;
}

void
field_yes(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	static const char *const words[] = {"no", "yes", NULL};
	struct field yes = *field;

	yes.words = words;
	field_flag(r, &yes, a, to);
}

void
field_align(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	static const char *const words[] = {
	    "justify", "left", "center", "right", "decimal", NULL};
	struct field align = *field;
	int i;

	_Static_assert(
	    ALIGN_JUSTIFY == 1 && ALIGN_DECIMAL == LEN(words) - 1, "in order");
	align.words = words;
	i = word_index(r, &align, a);
	if (i >= 0)
		*(enum align *)to = (enum align)(i + 1);
}

void
field_unread(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)r, (void)field, (void)a, (void)to;
}

/* Full-width digits, signs and points as their plain twins. */
static const char *
plain_digits(struct arena *arena, const char *s)
{
	const char *end = s + strlen(s);
	char *plain = arena_alloc(arena, (size_t)(end - s) + 1), *at = plain;

	while (s < end) {
		const char *from = s;
		uint32_t rune = utf8_next(&s, end);

		if (rune >= 0xFF01 && rune <= 0xFF5E) {
			*at++ = (char)(rune - (0xFF01 - 0x21));
		} else if (rune == 0x2212) { /* − */
			*at++ = '-';
		} else {
			memcpy(at, from, (size_t)(s - from));
			at += s - from;
		}
	}
	return plain;
}

bool
reader_number(struct reader *r, const struct xml_attribute *a, const char *text,
    struct figure_value *value)
{
	const char *plain = plain_digits(r->arena, white_trim(r->arena, text));
	const struct number *number = number_read(r->arena, plain);

	if (!number) {
		diag(r->diags, DIAG_BAD_NUMBER, a->origin, a->value, a->name);
		return false;
	}
	*value = (struct figure_value){
	    .text = plain,
	    .number = number,
	    .origin = a->origin,
	};
	return true;
}

void
field_number(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	reader_number(r, a, a->value, to);
}

void
field_reading(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct figure_value value;

	(void)field;
	if (reader_number(r, a, a->value, &value))
		*(struct reading *)to =
		    (struct reading){true, number_double(value.number)};
}

void
field_readings(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct readings *readings = to;
	const char *s = a->value;
	int most = 0;

	(void)field;
	for (const char *c = s; *c; c++)
		most += *c == ' ';
	readings->at =
	    arena_alloc(r->arena, sizeof *readings->at * (size_t)(most + 1));
	while (*(s += strspn(s, " "))) {
		size_t n = strcspn(s, " ");
		const char *word = arena_strndup(r->arena, s, n);
		struct reading *reading = &readings->at[readings->n++];
		struct figure_value value;

		s += n;
		if (strcmp(word, "-") != 0 && reader_number(r, a, word, &value))
			*reading =
			    (struct reading){true, number_double(value.number)};
	}
}

void
field_positive(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct figure_value value;

	(void)field;
	if (!reader_number(r, a, a->value, &value))
		return;
	if (number_sign(value.number) < 0)
		reader_bad_value(r, a, _("; it cannot be negative"));
	else
		*(struct figure_value *)to = value;
}

void
field_percent(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct figure_value value;

	(void)field;
	if (!reader_number(r, a, a->value, &value))
		return;
	if (number_sign(value.number) < 0 ||
	    number_cmp_int(value.number, 100) > 0)
		reader_bad_value(r, a, _("; it goes from 0 to 100"));
	else
		*(struct figure_value *)to = value;
}

void
field_quarters(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	static const int quarters = 4;
	const char *at = white_trim(r->arena, a->value);
	struct figure_value values[4] = {0};
	int n = 0;

	(void)field;
	while (*at) {
		int len = (int)strcspn(at, " ");

		if (n < quarters &&
		    !reader_number(r, a,
			arena_strndup(r->arena, at, (size_t)len), &values[n]))
			return;
		n++;
		at += len;
		at += *at == ' ';
	}
	for (int i = 1; i < quarters && n == quarters; i++)
		if (number_cmp(values[i].number, values[i - 1].number) < 0)
			n = 0;
	if (n == quarters && number_sign(values[0].number) >= 0)
		memcpy(to, values, sizeof values);
	else
		reader_bad_value(r, a,
		    _("; it wants four rising percentages such as "
		      "'10 40 70 100'"));
}

void
field_date(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct date date = {0};

	(void)field;
	if (date_read(
		plain_digits(r->arena, white_trim(r->arena, a->value)), &date))
		*(struct date *)to = date;
	else
		diag(r->diags, DIAG_BAD_DATE, a->origin, a->value, a->name);
}

/* A whole number from first to last; -1 when it is not one. */
static int
whole(struct reader *r, const struct xml_attribute *a, int first, int last)
{
	const char *s = plain_digits(r->arena, white_trim(r->arena, a->value));
	size_t n = strspn(s, "0123456789");
	int value = n > 0 && n < 6 && s[n] == '\0' ? atoi(s) : -1;

	return value >= first && value <= last ? value : -1;
}

void
field_year(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int year = whole(r, a, 1900, 2200);

	(void)field;
	if (year > 0)
		*(int *)to = year;
	else
		reader_bad_value(r, a, _("; write a year such as 2022"));
}

void
field_count(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int count = whole(r, a, 1, 1000);

	(void)field;
	if (count > 0)
		*(int *)to = count;
	else
		reader_bad_value(
		    r, a, _("; write a whole number from 1 to 1000"));
}

void
field_whole(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	int n = whole(r, a, 0, 99999);

	(void)field;
	if (n >= 0)
		*(int *)to = n;
	else
		reader_bad_value(r, a, _("; write a whole number"));
}
