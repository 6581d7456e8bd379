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
#include "base/json.h"
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
	const char *text, *original; /* NULL: the text itself */
	int file; /* rank of its file; -1: no file */
	int sheet; /* likewise */
	int order, times;
};

struct diags {
	struct arena *arena;
	ARRAY_OF(struct message) messages;
	struct map *files, *sheets; /* name → its rank, an int */
	bool strict;
	enum diag_level floor; /* nothing below is printed */
};

struct diags *
diags_open(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = arena_new(arena, struct diags);

	diags->arena = arena;
	diags->files = map_new(arena);
	diags->sheets = map_new(arena);
	return diags;
}

void
diags_close(struct diags *diags)
{
	if (diags)
		arena_close(diags->arena);
}

/* In the order in which they were first named; -1 without a name. */
static int
name_rank(struct arena *arena, struct map *ranks, const char *name)
{
	int *rank = name ? map_find(ranks, name) : NULL;

	if (name && !rank) {
		rank = arena_new(arena, int);
		*rank = map_count(ranks);
		map_put(ranks, name, rank);
	}
	return rank ? *rank : -1;
}

void
diags_file(struct diags *diags, const char *path)
{
	name_rank(diags->arena, diags->files, path);
}

/* The text; of what quotes a whole page only its beginning. */
static char *
format(struct arena *arena, const char *fmt, va_list args)
{
	enum { LONGEST = 600 }; /* bytes */
	char *whole, *text;
	int n = vasprintf(&whole, fmt, args), cut = LONGEST;

	if (n < 0)
		return arena_strdup(arena, fmt);
	if (n <= LONGEST) {
		text = arena_strdup(arena, whole);
	} else {
		while (((unsigned char)whole[cut] & 0xC0) == 0x80)
			cut--;
		text = arena_printf(arena, "%.*s…", cut, whole);
	}
	free(whole);
	return text;
}

void
diag(struct diags *diags, enum diag_id id, struct origin origin, ...)
{
	struct message m = {
	    .id = id,
	    .level = table[id].level,
	    .origin = origin,
	    .file = name_rank(diags->arena, diags->files, origin.file),
	    .sheet = name_rank(diags->arena, diags->sheets, origin.sheet),
	    .order = diags->messages.n,
	    .times = 1,
	};
	va_list args;

	if (origin.file)
		m.origin.file = arena_strdup(diags->arena, origin.file);
	if (origin.sheet)
		m.origin.sheet = arena_strdup(diags->arena, origin.sheet);
	va_start(args, origin);
	m.text = format(diags->arena, _(table[id].text), args);
	va_end(args);
	if (diags->strict && m.level == DIAG_WARNING)
		m.level = DIAG_ERROR;
	*array_push(diags->arena, &diags->messages) = m;
}

void
diag_original(struct diags *diags, const char *words)
{
	diags->messages.at[diags->messages.n - 1].original =
	    arena_strdup(diags->arena, words);
}

void
diags_take(struct diags *diags, const struct diags *others)
{
	for (int i = 0; i < others->messages.n; i++) {
		struct message m = others->messages.at[i];

		m.file = name_rank(diags->arena, diags->files, m.origin.file);
		m.sheet =
		    name_rank(diags->arena, diags->sheets, m.origin.sheet);
		m.order = diags->messages.n;
		m.text = arena_strdup(diags->arena, m.text);
		if (m.original)
			m.original = arena_strdup(diags->arena, m.original);
		if (m.origin.file)
			m.origin.file =
			    arena_strdup(diags->arena, m.origin.file);
		if (m.origin.sheet)
			m.origin.sheet =
			    arena_strdup(diags->arena, m.origin.sheet);
		*array_push(diags->arena, &diags->messages) = m;
	}
}

int
diags_count(const struct diags *diags, enum diag_level level)
{
	int n = 0;

	for (int i = 0; i < diags->messages.n; i++)
		n += diags->messages.at[i].level >= level;
	return n;
}

const char *
diag_name(enum diag_id id)
{
	return table[id].name;
}

struct map *
diags_places(const struct diags *diags, struct arena *arena)
{
	struct map *places = map_new(arena);

	for (int i = 0; i < diags->messages.n; i++) {
		const struct message *m = &diags->messages.at[i];

		map_put(places, origin_text(arena, m->origin),
		    (void *)diag_name(m->id));
	}
	return places;
}

void
diags_floor(struct diags *diags, enum diag_level level)
{
	diags->floor = level;
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
	if (x->sheet != y->sheet)
		return x->sheet < y->sheet ? -1 : 1;
	if (x->origin.line != y->origin.line)
		return x->origin.line < y->origin.line ? -1 : 1;
	if (x->origin.col != y->origin.col)
		return x->origin.col < y->origin.col ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* Equal for messages of one id, place and text. */
static char *
identity(struct arena *arena, const struct message *m)
{
	return arena_printf(arena, "%d:%d:%d:%d:%d:%s", (int)m->id, m->file,
	    m->sheet, m->origin.line, m->origin.col, m->text);
}

/*
 * Identical ones of one place become one with a count. By a map: a file of one
 * line may hold any number of faults.
 */
static int
fold(struct message *messages, int n)
{
	struct arena *scratch = arena_open();
	struct map *seen = map_new(scratch);
	int kept = 0;

	for (int i = 0; i < n; i++) {
		char *key = identity(scratch, &messages[i]);
		struct message *first = map_find(seen, key);

		if (first) {
			first->times += messages[i].times;
			continue;
		}
		messages[kept] = messages[i];
		map_put(seen, key, &messages[kept++]);
	}
	arena_close(scratch);
	return kept;
}

/*
 * A message is one line, whatever the input put into it: control characters
 * would forge lines or command the terminal.
 */
static void
print_line(FILE *out, const char *s)
{
	const char *end = s + strlen(s);

	while (s < end) {
		const char *start = s;
		uint32_t rune = utf8_next(&s, end);

		if (rune < 0x20 || (rune >= 0x7F && rune < 0xA0))
			fputc(' ', out);
		else if (rune == 0xFFFD)
			fputs("\uFFFD", out);
		else
			fwrite(start, 1, (size_t)(s - start), out);
	}
}

/* !sheet, or !sheet!B7 */
static void
print_cell(FILE *out, const struct origin *at)
{
	char name[8];

	fputc('!', out);
	print_line(out, at->sheet);
	if (at->line > 0)
		fprintf(out, "!%s%d", column_name(name, at->col), at->line);
}

static void
print_place(FILE *out, const struct origin *at)
{
	print_line(out, at->file ? at->file : "niandu");
	if (at->file && at->sheet) {
		print_cell(out, at);
		return;
	}
	if (!at->file || at->line <= 0)
		return;
	fprintf(out, ":%d", at->line);
	if (at->col > 0)
		fprintf(out, ":%d", at->col);
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
	fprintf(out, ": %s%s%s: ", colour ? colours[m->level] : "",
	    _(level_words[m->level]), colour ? "\033[0m" : "");
	print_line(out, m->text);
	if (m->times > 1) {
		fputc(' ', out);
		fprintf(out, _("(%d times)"), m->times);
	}
	fprintf(out, " [%s]\n", table[m->id].name);
}

static void
print_json(struct arena *arena, FILE *out, const struct message *m)
{
	struct buf line;

	buf_init(&line, arena);
	buf_puts(&line, "{\"file\":");
	if (m->origin.file)
		json_string(m->origin.file, &line);
	else
		buf_puts(&line, "null");
	if (m->origin.sheet)
		json_member("sheet", m->origin.sheet, &line);
	buf_printf(&line,
	    ",\"line\":%d,\"col\":%d,\"level\":\"%s\",\"id\":\"%s\","
	    "\"times\":%d",
	    m->origin.line, m->origin.col, level_ids[m->level],
	    table[m->id].name, m->times);
	json_member("message", m->text, &line);
	if (m->original)
		json_member("original", m->original, &line);
	fprintf(out, "%s}\n", line.s);
}

/* In order, and each once. */
static void
settle(struct diags *diags)
{
	struct message *messages = diags->messages.at;
	int n = diags->messages.n;

	if (n == 0)
		return;
	qsort(messages, (size_t)n, sizeof *messages, compare);
	diags->messages.n = fold(messages, n);
}

void
diags_each(struct diags *diags,
    void (*call)(void *self, const struct diag_message *), void *self)
{
	settle(diags);
	for (int i = 0; i < diags->messages.n; i++) {
		const struct message *m = &diags->messages.at[i];
		const struct diag_message said = {
		    m->level, table[m->id].name, m->text, m->origin, m->times};

		if (m->level >= diags->floor)
			call(self, &said);
	}
}

static void
print_all(struct diags *diags, FILE *out, enum diag_format format, bool colour)
{
	const struct message *messages = diags->messages.at;

	settle(diags);
	for (int i = 0; i < diags->messages.n; i++) {
		if (messages[i].level < diags->floor)
			continue;
		if (format == DIAG_JSON)
			print_json(diags->arena, out, &messages[i]);
		else
			print_text(out, &messages[i], colour);
	}
}

/* All at once: standard error has no buffer, and there may be thousands. */
void
diags_print(
    struct diags *diags, FILE *out, enum diag_format format, bool colour)
{
	char *bytes = NULL;
	size_t n = 0;
	FILE *memory = open_memstream(&bytes, &n);

	print_all(diags, memory ? memory : out, format, colour);
	if (memory && fclose(memory) == 0)
		fwrite(bytes, 1, n, out);
	free(bytes);
}

/* --- Did you mean ------------------------------------------------------- */

/* Longer words are not guessed at. */
enum { WORD_MAX = 64 };

struct word {
	uint32_t at[WORD_MAX];
	int n;
};

/* False when it is too long. */
static bool
word_read(const char *s, struct word *word)
{
	const char *end = s + strlen(s);

	word->n = 0;
	while (s < end && word->n < WORD_MAX)
		word->at[word->n++] = utf8_next(&s, end);
	return s == end;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Row i of the distances of beginnings of x and y; returns its least. */
static int
distance_row(
    const struct word *x, const struct word *y, int d[][WORD_MAX + 1], int i)
{
	const uint32_t *a = x->at, *b = y->at;
	int lowest = d[i][0] = i;

	for (int j = 1; j <= y->n; j++) {
		int cost = a[i - 1] != b[j - 1];

		d[i][j] = least(least(d[i - 1][j], d[i][j - 1]) + 1,
		    d[i - 1][j - 1] + cost);
		if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
		    a[i - 2] == b[j - 1])
			d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		lowest = least(lowest, d[i][j]);
	}
	return lowest;
}

/*
 * Insertions, deletions, substitutions and swaps of neighbours (Damerau);
 * limit when there are as many or more. Two rows that reach the limit settle
 * it: a swap looks back over two.
 */
static int
distance(const struct word *x, const struct word *y, int limit)
{
	int d[WORD_MAX + 1][WORD_MAX + 1];
	int before = 0;

	if (abs(x->n - y->n) >= limit)
		return limit;
	for (int j = 0; j <= y->n; j++)
		d[0][j] = j;
	for (int i = 1; i <= x->n; i++) {
		int lowest = distance_row(x, y, d, i);

		if (lowest >= limit && before >= limit)
			return limit;
		before = lowest;
	}
	return least(d[x->n][y->n], limit);
}

static int
near_enough(int length)
{
	if (length <= 1)
		return 0;
	return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/*
 * Han are shortened by leaving characters out: 经发办 of 经济发展办公室, which
 * no distance is near enough for.
 */
static bool
is_short_for(const struct word *shorter, const struct word *name)
{
	int i = 0;

	if (shorter->n < 2 || shorter->at[0] < 0x2E80)
		return false;
	for (int j = 0; j < name->n && i < shorter->n; j++)
		i += name->at[j] == shorter->at[i];
	return i == shorter->n;
}

/* The shortest of the names that it is short for, or NULL. */
static const char *
abbreviated(const struct word *word, const char *const *names, int n)
{
	struct word name;
	const char *best = NULL;
	int least_runes = WORD_MAX + 1;

	for (int i = 0; i < n; i++)
		if (word_read(names[i], &name) && name.n < least_runes &&
		    is_short_for(word, &name)) {
			least_runes = name.n;
			best = names[i];
		}
	return best;
}

const char *
diag_nearest(const char *word, const char *const *names, int n)
{
	struct word wanted, name;
	const char *best = NULL;
	int limit;

	if (!word_read(word, &wanted))
		return NULL;
	limit = near_enough(wanted.n) + 1;
	for (int i = 0; i < n; i++) {
		int far = word_read(names[i], &name)
		    ? distance(&wanted, &name, limit)
		    : limit;

		if (far < limit) {
			limit = far;
			best = names[i];
		}
	}
	return best ? best : abbreviated(&wanted, names, n);
}

void
bug(const char *file, int line, const char *message)
{
	fprintf(stderr, "niandu: bug at %s:%d: %s\n", file, line, message);
	abort();
}
