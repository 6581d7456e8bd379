/*
 * The list of what is wrong, in an arena of its own.
 *
 * Texts are translated when a message is made, sorted and folded when the
 * list is printed.
 */
#include "base/diag.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"

#define N_(text) text
#define _(text) dgettext("niandu", text)

static const struct {
	const char *name;
	enum diag_level level;
	const char *text;
} table[DIAG_IDS] = {
#define DIAG(id, name, level, text) [DIAG_##id] = {name, DIAG_##level, text},
#include "base/diag.def"
#undef DIAG
};

static const char *const level_words[] = {
    [DIAG_NOTE] = N_("note"),
    [DIAG_WARNING] = N_("warning"),
    [DIAG_ERROR] = N_("error"),
    [DIAG_FATAL] = N_("error"),
};

/* What JSON prints: never translated. */
static const char *const level_ids[] = {
    [DIAG_NOTE] = "note",
    [DIAG_WARNING] = "warning",
    [DIAG_ERROR] = "error",
    [DIAG_FATAL] = "error",
};

struct message {
	enum diag_id id;
	enum diag_level level;
	struct origin origin;
	const char *text;
	int file; /* rank of its file; -1: no file */
	int order, times;
};

struct diags {
	struct arena *arena;
	ARRAY_OF(struct message) messages;
	struct map *files; /* name → rank + 1, as a pointer */
	bool strict;
};

struct diags *
diags_open(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = arena_new(arena, struct diags);

	diags->arena = arena;
	diags->files = map_new(arena);
	return diags;
}

void
diags_close(struct diags *diags)
{
	if (diags)
		arena_close(diags->arena);
}

void
diags_file(struct diags *diags, const char *path)
{
	int *rank;

	if (map_find(diags->files, path))
		return;
	rank = arena_new(diags->arena, int);
	*rank = map_count(diags->files);
	map_put(diags->files, path, rank);
}

static int
file_rank(struct diags *diags, const char *file)
{
	if (!file)
		return -1;
	diags_file(diags, file);
	return *(const int *)map_find(diags->files, file);
}

static char *
format(struct arena *arena, const char *fmt, va_list args)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	text = arena_alloc(arena, (size_t)(n < 0 ? 0 : n) + 1);
	vsnprintf(text, (size_t)(n < 0 ? 0 : n) + 1, fmt, again);
	va_end(again);
	return text;
}

void
diag(struct diags *diags, enum diag_id id, struct origin origin, ...)
{
	struct message m = {
	    .id = id,
	    .level = table[id].level,
	    .origin = origin,
	    .file = file_rank(diags, origin.file),
	    .order = diags->messages.n,
	    .times = 1,
	};
	va_list args;

	if (origin.file)
		m.origin.file = arena_strdup(diags->arena, origin.file);
	va_start(args, origin);
	m.text = format(diags->arena, _(table[id].text), args);
	va_end(args);
	if (diags->strict && m.level == DIAG_WARNING)
		m.level = DIAG_ERROR;
	*array_push(diags->arena, &diags->messages) = m;
}

int
diags_count(const struct diags *diags, enum diag_level level)
{
	int n = 0;

	for (int i = 0; i < diags->messages.n; i++)
		n += diags->messages.at[i].level >= level;
	return n;
}

void
diags_strict(struct diags *diags)
{
	diags->strict = true;
	for (int i = 0; i < diags->messages.n; i++)
		if (diags->messages.at[i].level == DIAG_WARNING)
			diags->messages.at[i].level = DIAG_ERROR;
}

int
diags_status(const struct diags *diags)
{
	if (diags_count(diags, DIAG_FATAL) > 0)
		return 3;
	return diags_count(diags, DIAG_ERROR) > 0 ? 1 : 0;
}

static int
compare(const void *a, const void *b)
{
	const struct message *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	if (x->origin.line != y->origin.line)
		return x->origin.line < y->origin.line ? -1 : 1;
	if (x->origin.col != y->origin.col)
		return x->origin.col < y->origin.col ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static bool
is_same(const struct message *a, const struct message *b)
{
	return a->id == b->id && a->file == b->file &&
	    a->origin.line == b->origin.line &&
	    a->origin.col == b->origin.col && strcmp(a->text, b->text) == 0;
}

/* Identical ones of one place become one with a count. */
static int
fold(struct message *messages, int n)
{
	int kept = 0;

	for (int i = 0; i < n; i++) {
		int k = kept - 1;

		while (k >= 0 && messages[k].file == messages[i].file &&
		    messages[k].origin.line == messages[i].origin.line &&
		    !is_same(&messages[k], &messages[i]))
			k--;
		if (k >= 0 && is_same(&messages[k], &messages[i]))
			messages[k].times++;
		else
			messages[kept++] = messages[i];
	}
	return kept;
}

static void
print_place(FILE *out, const struct origin *at)
{
	if (!at->file)
		fputs("niandu", out);
	else if (at->line <= 0)
		fputs(at->file, out);
	else if (at->col <= 0)
		fprintf(out, "%s:%d", at->file, at->line);
	else
		fprintf(out, "%s:%d:%d", at->file, at->line, at->col);
}

static void
print_text(FILE *out, const struct message *m, bool colour)
{
	static const char *const colours[] = {
	    [DIAG_NOTE] = "\033[36m",
	    [DIAG_WARNING] = "\033[35m",
	    [DIAG_ERROR] = "\033[31m",
	    [DIAG_FATAL] = "\033[31m",
	};

	print_place(out, &m->origin);
	fprintf(out, ": %s%s%s: %s", colour ? colours[m->level] : "",
	    _(level_words[m->level]), colour ? "\033[0m" : "", m->text);
	if (m->times > 1) {
		fputc(' ', out);
		fprintf(out, _("(%d times)"), m->times);
	}
	fprintf(out, " [%s]\n", table[m->id].name);
}

static void
print_json_string(FILE *out, const char *s)
{
	const char *end = s + strlen(s);

	fputc('"', out);
	while (s < end) {
		const char *start = s;
		uint32_t rune = utf8_next(&s, end);

		if (rune == '"' || rune == '\\')
			fprintf(out, "\\%c", (int)rune);
		else if (rune < 0x20 || rune == 0xFFFD)
			fprintf(out, "\\u%04x", (unsigned)rune);
		else
			fwrite(start, 1, (size_t)(s - start), out);
	}
	fputc('"', out);
}

static void
print_json(FILE *out, const struct message *m)
{
	fputs("{\"file\":", out);
	if (m->origin.file)
		print_json_string(out, m->origin.file);
	else
		fputs("null", out);
	fprintf(out,
	    ",\"line\":%d,\"col\":%d,\"level\":\"%s\",\"id\":\"%s\","
	    "\"times\":%d,\"message\":",
	    m->origin.line, m->origin.col, level_ids[m->level],
	    table[m->id].name, m->times);
	print_json_string(out, m->text);
	fputs("}\n", out);
}

void
diags_print(
    struct diags *diags, FILE *out, enum diag_format format, bool colour)
{
	struct message *messages = diags->messages.at;
	int n = diags->messages.n;

	if (n == 0)
		return;
	qsort(messages, (size_t)n, sizeof *messages, compare);
	n = diags->messages.n = fold(messages, n);
	for (int i = 0; i < n; i++) {
		if (format == DIAG_JSON)
			print_json(out, &messages[i]);
		else
			print_text(out, &messages[i], colour);
	}
}

/* --- Did you mean ------------------------------------------------------- */

enum { WORD_MAX = 64 };

static int
runes(const char *s, uint32_t out[WORD_MAX])
{
	const char *end = s + strlen(s);
	int n = 0;

	while (s < end && n < WORD_MAX)
		out[n++] = utf8_next(&s, end);
	return n;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Insertions, deletions, substitutions and swaps of neighbours (Damerau). */
static int
distance(const char *a, const char *b)
{
	uint32_t x[WORD_MAX], y[WORD_MAX];
	int m = runes(a, x), n = runes(b, y);
	int d[WORD_MAX + 1][WORD_MAX + 1];

	for (int i = 0; i <= m; i++)
		d[i][0] = i;
	for (int j = 0; j <= n; j++)
		d[0][j] = j;
	for (int i = 1; i <= m; i++) {
		for (int j = 1; j <= n; j++) {
			int cost = x[i - 1] != y[j - 1];

			d[i][j] = least(least(d[i - 1][j], d[i][j - 1]) + 1,
			    d[i - 1][j - 1] + cost);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] &&
			    x[i - 2] == y[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[m][n];
}

static int
near_enough(int length)
{
	if (length <= 1)
		return 0;
	return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

const char *
diag_nearest(const char *word, const char *const *names, int n)
{
	const char *best = NULL;
	int length = utf8_count(word, (int)strlen(word));
	int limit = near_enough(length) + 1;

	for (int i = 0; i < n; i++) {
		int far = distance(word, names[i]);

		if (far < limit) {
			limit = far;
			best = names[i];
		}
	}
	return best;
}

char *
origin_text(struct arena *arena, struct origin at)
{
	if (!at.file)
		return arena_strdup(arena, "");
	return arena_printf(arena, "%s:%d:%d", at.file, at.line, at.col);
}

/* The number after the last colon of s[0 .. *n), which is cut off. */
static int
cut_number(const char *s, int *n)
{
	int at = *n, value = 0, place = 1;

	while (at > 0 && s[at - 1] >= '0' && s[at - 1] <= '9' &&
	    *n - at < 9) {
		value += (s[--at] - '0') * place;
		place *= 10;
	}
	if (at == *n || at == 0 || s[at - 1] != ':')
		return 0;
	*n = at - 1;
	return value;
}

struct origin
origin_read(struct arena *arena, const char *text)
{
	struct origin at = {0};
	int n = (int)strlen(text), second, first;

	if (n == 0)
		return at;
	second = cut_number(text, &n);
	first = second ? cut_number(text, &n) : 0;
	at.line = first ? first : second;
	at.col = first ? second : 0;
	at.file = arena_strndup(arena, text, (size_t)n);
	return at;
}

void
bug(const char *file, int line, const char *message)
{
	fprintf(stderr, "niandu: bug at %s:%d: %s\n", file, line, message);
	abort();
}
