/* Places in files, as text and back: "plan.xml:12:3", "q1.xlsx!Sheet1!B7". */
#include "base/origin.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

const char *
column_name(char name[8], int col)
{
	char *at = name + 7;

	*at = '\0';
	for (; col > 0; col = (col - 1) / 26)
		*--at = (char)('A' + (col - 1) % 26);
	return at;
}

struct origin
origin_first(struct origin at)
{
	return at.source ? *at.source : at;
}

char *
origin_text(struct arena *arena, struct origin at)
{
	char name[8];

	if (!at.file)
		return arena_strdup(arena, "");
	if (at.sheet && at.line <= 0)
		return arena_printf(arena, "%s!%s", at.file, at.sheet);
	if (at.sheet)
		return arena_printf(arena, "%s!%s!%s%d", at.file, at.sheet,
		    column_name(name, at.col), at.line);
	return arena_printf(arena, "%s:%d:%d", at.file, at.line, at.col);
}

/* The number after the last colon of s[0 .. *n), which is cut off; or -1. */
static int
cut_number(const char *s, int *n)
{
	int at = *n, value = 0, place = 1;

	while (at > 0 && s[at - 1] >= '0' && s[at - 1] <= '9' && *n - at < 9) {
		value += (s[--at] - '0') * place;
		place *= 10;
	}
	if (at == *n || at == 0 || s[at - 1] != ':')
		return -1;
	*n = at - 1;
	return value;
}

/* B7 at s: a column and a row that a spreadsheet has. */
static bool
cell_read(const char *s, struct origin *at)
{
	int col = 0, line = 0, letters = 0, digits = 0;

	for (; *s >= 'A' && *s <= 'Z' && letters < 3; s++, letters++)
		col = col * 26 + *s - 'A' + 1;
	for (; *s >= '0' && *s <= '9' && digits < 7; s++, digits++)
		line = line * 10 + *s - '0';
	if (*s || letters == 0 || line == 0)
		return false;
	at->line = line;
	at->col = col;
	return true;
}

/* file!sheet!B7; a sheet's own ! stays with the file. */
static bool
sheet_read(struct arena *arena, const char *text, struct origin *at)
{
	const char *cell = strrchr(text, '!'), *sheet;

	if (!cell || !cell_read(cell + 1, at))
		return false;
	for (sheet = cell; sheet > text && sheet[-1] != '!'; sheet--)
		;
	if (sheet - text < 2)
		return false;
	at->sheet = arena_strndup(arena, sheet, (size_t)(cell - sheet));
	at->file = arena_strndup(arena, text, (size_t)(sheet - 1 - text));
	return true;
}

struct origin
origin_read(struct arena *arena, const char *text)
{
	struct origin at = {0};
	int n = (int)strlen(text), second, first;

	if (sheet_read(arena, text, &at))
		return at;
	at = (struct origin){0};
	second = cut_number(text, &n);
	first = second >= 0 ? cut_number(text, &n) : -1;
	if (n == 0)
		return at;
	if (first >= 0) {
		at.line = first;
		at.col = second;
	} else if (second >= 0) {
		at.line = second;
	}
	at.file = arena_strndup(arena, text, (size_t)n);
	return at;
}
