/*
 * Text with separators (RFC 4180 and what spreadsheets make of it) → a sheet.
 *
 * Our own forty lines of grammar, since no library at hand says where a field
 * stands, and the separator has to be guessed besides.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/bytes.h"
#include "table/sheet.h"

struct csv {
	struct arena *arena;
	struct diags *diags;
	struct table *table;
	struct sheet *sheet;
	const char *at, *end;
	struct origin place; /* of at */
	const char *separator; /* one character, perhaps a full-width one */
};

/* The next character, counted; a line's end, whatever its bytes, is '\n'. */
static uint32_t
take(struct csv *c)
{
	uint32_t rune;

	if (*c->at == '\0') { /* no text has it; utf8_next would stop */
		c->at++;
		c->place.col++;
		return 0xFFFD;
	}
	rune = utf8_next(&c->at, c->end);
	if (rune == '\r' && c->at < c->end && *c->at == '\n')
		c->at++;
	if (rune == '\r')
		rune = '\n';
	if (rune == '\n')
		c->place.line++, c->place.col = 1;
	else
		c->place.col++;
	return rune;
}

static bool
is_separator(const struct csv *c, const char *s, const char *separator)
{
	size_t n = strlen(separator);

	return (size_t)(c->end - s) >= n && memcmp(s, separator, n) == 0;
}

static bool
ends_field(const struct csv *c)
{
	return c->at >= c->end || *c->at == '\n' || *c->at == '\r' ||
	    is_separator(c, c->at, c->separator);
}

/* After the opening mark; up to the closing one, "" standing for ". */
static void
read_quoted(struct csv *c, struct origin opened, struct buf *out)
{
	while (c->at < c->end) {
		if (*c->at != '"') {
			buf_put_rune(out, take(c));
			continue;
		}
		take(c);
		if (c->at >= c->end || *c->at != '"')
			return;
		buf_put_rune(out, take(c));
	}
	diag(c->diags, DIAG_CSV_QUOTE, opened);
}

static bool
read_field(struct csv *c, struct row *row, int col)
{
	struct origin place = c->place;
	struct cell *cell;
	struct buf text;

	buf_init(&text, c->arena);
	/* ="007" keeps a spreadsheet from dropping the zeros. */
	if (c->end - c->at > 1 && c->at[0] == '=' && c->at[1] == '"')
		take(c);
	if (c->at < c->end && *c->at == '"') {
		take(c);
		read_quoted(c, place, &text);
	}
	while (!ends_field(c))
		buf_put_rune(&text, take(c));
	cell = col < TABLE_COLUMNS ? table_cell(c->arena, row, col)
				   : arena_new(c->arena, struct cell);
	cell_text(c->arena, cell, text.s, text.n);
	cell->origin = place;
	if (col >= TABLE_COLUMNS && cell->fate) {
		*array_push(c->arena, &c->sheet->aside) = cell;
		diag(c->diags, DIAG_CELL_FAR, place);
	}
	return table_fits(c->diags, c->table, cell);
}

/* A record to its end; rows that hold nothing are not kept. */
static bool
read_record(struct csv *c)
{
	struct row row = {.number = c->place.line};
	bool more, filled = false;

	for (int col = 0;; col++) {
		if (!read_field(c, &row, col))
			return false;
		more = c->at < c->end && is_separator(c, c->at, c->separator);
		if (!more)
			break;
		take(c);
	}
	if (c->at < c->end)
		take(c);
	for (int i = 0; i < row.n; i++)
		filled = filled || row.at[i]->kind != CELL_EMPTY;
	if (filled)
		*array_push(c->arena, c->sheet) = row;
	return true;
}

enum { LINES = 40 }; /* that are looked at for the separator */

/* How many fields each of the first lines has; returns how many lines. */
static int
count_fields(const struct csv *c, const char *separator, int fields[LINES])
{
	bool quoted = false;
	int lines = 0;

	fields[0] = 1;
	for (const char *s = c->at; s < c->end; s++) {
		quoted ^= *s == '"';
		if (quoted)
			continue;
		fields[lines] += is_separator(c, s, separator);
		if (*s != '\n')
			continue;
		if (++lines == LINES)
			return lines;
		fields[lines] = 1;
	}
	return lines + (fields[lines] > 1);
}

/*
 * How many lines agree on a number of fields over one: a table has as many in
 * every row, but a comma in a remark stands here and there.
 */
static int
agreement(const int fields[LINES], int lines, int *width)
{
	int most = 0;

	for (int i = 0; i < lines; i++) {
		int n = 0;

		for (int j = 0; j < lines && fields[i] > 1; j++)
			n += fields[j] == fields[i];
		if (n > most || (n == most && n > 0 && fields[i] > *width)) {
			most = n;
			*width = fields[i];
		}
	}
	return most;
}

/* "sep=;" as the first line says it outright. */
static bool
says_separator(struct csv *c)
{
	if (c->end - c->at <= 5 || memcmp(c->at, "sep=", 4) != 0 ||
	    !strchr("\r\n", c->at[5]))
		return false;
	c->separator = arena_strndup(c->arena, c->at + 4, 1);
	while (c->at < c->end && take(c) != '\n')
		;
	return true;
}

static void
find_separator(struct csv *c)
{
	static const char *const candidates[] = {
	    ",", "\t", ";", "|", "，", "；"};
	int most = 0, widest = 0;

	c->separator = ",";
	if (says_separator(c))
		return;
	for (int i = 0; i < LEN(candidates); i++) {
		int fields[LINES], width = 0;
		int lines = count_fields(c, candidates[i], fields);
		int n = agreement(fields, lines, &width);

		if (n > most || (n == most && n > 0 && width > widest)) {
			most = n;
			widest = width;
			c->separator = candidates[i];
		}
	}
}

struct table *
csv_read(struct arena *arena, struct diags *diags, const char *name,
    struct buf *bytes)
{
	struct table *table = arena_new(arena, struct table);
	struct csv c = {.arena = arena, .diags = diags, .table = table};

	if (!bytes_text(diags, name, bytes))
		return NULL;
	table->file = arena_strdup(arena, name);
	c.sheet = array_push(arena, table);
	c.at = bytes->s;
	c.end = bytes->s + bytes->n;
	c.place = (struct origin){
	    .file = arena_strdup(arena, name), .line = 1, .col = 1};
	c.sheet->origin = (struct origin){.file = c.place.file};
	find_separator(&c);
	while (c.at < c.end && c.sheet->n <= TABLE_ROWS)
		if (!read_record(&c))
			return NULL;
	if (c.sheet->n <= TABLE_ROWS)
		return table;
	diag(diags, DIAG_TABLE_ROWS, c.sheet->origin, TABLE_ROWS);
	return NULL;
}
