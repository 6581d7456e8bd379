/*
 * spec ROOT FILE: runs the examples of a specification.
 *
 * The document is written again as the program has it, to standard output:
 * where it differs, an example does. Each of those is named on standard
 * error, and those that are known to differ, with their reason. The last line
 * of standard error counts them. How an example is written: README.
 */
#include "spec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char FENCE[] = "~~~";
static const char SOURCE[] = "Source: ";

struct rows {
	const char **at;
	int n, cap;
};

struct example {
	int number, line; /* of its fence */
	const char *measure;
	struct knobs knobs;
	struct rows all; /* as written, without the fences */
	struct rows text;
	const char *known; /* why it is expected to differ; NULL */
};

struct runner {
	struct arena *arena;
	struct bench bench;
	const char *path, *name;
	struct rows rows; /* of the file */
	struct knobs always;
	struct buf out;
	bool sourced; /* since the last heading a source has been given */
	int examples, wrong, known;
};

/* --- Reading ------------------------------------------------------------- */

static bool
starts(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static void
read_rows(struct runner *r)
{
	FILE *file = fopen(r->path, "r");
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	if (!file) {
		perror(r->path);
		exit(3);
	}
	while ((n = getline(&line, &cap, file)) > 0)
		*array_push(r->arena, &r->rows) = arena_strndup(
		    r->arena, line, (size_t)n - (line[n - 1] == '\n'));
	free(line);
	fclose(file);
}

/* {国×28} stands for 28 times 国. */
static char *
expand(struct arena *arena, const char *row)
{
	struct buf out;

	buf_init(&out, arena);
	while (*row) {
		const char *times = *row == '{' ? strstr(row, "×") : NULL;
		const char *close = times ? strchr(times, '}') : NULL;
		int count = close ? atoi(times + strlen("×")) : 0;

		if (count <= 0) {
			buf_putc(&out, *row++);
			continue;
		}
		while (count-- > 0)
			buf_add(&out, row + 1, (int)(times - row - 1));
		row = close + 1;
	}
	return out.s;
}

/* One word of the fence: name=value, name="two words", or the measure. */
static const char *
read_word(struct arena *arena, const char *s, struct knob *knob)
{
	size_t n = strcspn(s, "= ");

	knob->name = arena_strndup(arena, s, n);
	knob->value = NULL;
	s += n;
	if (*s != '=')
		return s;
	s++;
	n = *s == '"' ? strcspn(++s, "\"") : strcspn(s, " ");
	knob->value = arena_strndup(arena, s, n);
	return s + n + (s[n] == '"');
}

static const char *
read_fence(struct arena *arena, const char *fence, struct knobs *knobs)
{
	const char *measure = NULL, *s = fence + strlen(FENCE);

	for (;;) {
		struct knob knob;

		s += strspn(s, " ");
		if (!*s)
			return measure;
		s = read_word(arena, s, &knob);
		if (knob.value)
			knobs_set(arena, knobs, knob);
		else
			measure = knob.name;
	}
}

/* "> line", "- claim", "! message", "? why it differs"; all else is text. */
static char
row_mark(const char *row)
{
	return *row && strchr(">-!?", *row) && (row[1] == ' ' || !row[1])
	    ? *row
	    : '\0';
}

static void
read_row(struct runner *r, struct example *e, const char *row)
{
	*array_push(r->arena, &e->all) = row;
	if (row_mark(row) == '?')
		e->known = row + 2;
	else if (!row_mark(row))
		*array_push(r->arena, &e->text) = expand(r->arena, row);
}

/* --- Writing an example as it is true ------------------------------------ */

static void
put_lines(struct runner *r, const struct setting *setting, struct rows *out)
{
	for (int i = 0; i < setting->records->n; i++) {
		char *line = setting_line(r->arena, setting, i);

		*array_push(r->arena, out) =
		    arena_printf(r->arena, *line ? "> %s" : ">", line);
	}
}

/* "! id id", in the order in which they came up. */
static char *
messages_row(struct runner *r, const struct setting *setting)
{
	int n = (int)strlen(setting->messages);

	return arena_printf(
	    r->arena, "! %.*s", n > 0 ? n - 1 : 0, setting->messages);
}

static void
put_true(struct runner *r, const struct example *e, struct setting *setting,
    struct rows *out)
{
	bool lines = false, messages = false;

	for (int i = 0; i < e->all.n; i++) {
		const char *row = e->all.at[i];

		if (row_mark(row) == '>' && !lines) {
			put_lines(r, setting, out);
			lines = true;
		} else if (row_mark(row) == '-') {
			*array_push(r->arena, out) = arena_printf(r->arena,
			    "- %s", claim_true(r->arena, setting, row + 2));
		} else if (row_mark(row) == '!') {
			*array_push(r->arena, out) = messages_row(r, setting);
			messages = true;
		} else if (row_mark(row) != '>' && row_mark(row) != '?') {
			*array_push(r->arena, out) = row;
		}
	}
	if (!messages && *setting->messages)
		*array_push(r->arena, out) = messages_row(r, setting);
	for (int i = 0; i < e->all.n; i++)
		if (row_mark(e->all.at[i]) == '?')
			*array_push(r->arena, out) = e->all.at[i];
}

/* --- Comparing ----------------------------------------------------------- */

static bool
is_same(const struct rows *a, const struct rows *b)
{
	if (a->n != b->n)
		return false;
	for (int i = 0; i < a->n; i++)
		if (strcmp(a->at[i], b->at[i]) != 0)
			return false;
	return true;
}

static bool
has_row(const struct rows *rows, const char *row)
{
	for (int i = 0; i < rows->n; i++)
		if (strcmp(rows->at[i], row) == 0)
			return true;
	return false;
}

/* What stands in the one and not in the other, the text for orientation. */
static void
print_change(const struct rows *was, const struct rows *is)
{
	for (int i = 0; i < was->n; i++)
		fprintf(stderr, "  %s %s\n",
		    has_row(is, was->at[i]) ? "       " : "wanted ",
		    was->at[i]);
	for (int i = 0; i < is->n; i++)
		if (!has_row(was, is->at[i]))
			fprintf(stderr, "  is      %s\n", is->at[i]);
}

static void
put_rows(struct buf *out, const struct rows *rows)
{
	for (int i = 0; i < rows->n; i++)
		buf_printf(out, "%s\n", rows->at[i]);
}

static void
complain(struct runner *r, const struct example *e, const char *what)
{
	fprintf(stderr, "%s:%d: example %d %s\n", r->name, e->line, e->number,
	    what);
	r->wrong++;
}

static void
judge(struct runner *r, const struct example *e, const struct rows *found)
{
	if (is_same(&e->all, found)) {
		if (e->known)
			complain(
			    r, e, "is as it should be; delete its '?' row");
		return;
	}
	if (e->known) {
		fprintf(stderr, "%s:%d: example %d is known to differ: %s\n",
		    r->name, e->line, e->number, e->known);
		r->known++;
		return;
	}
	complain(r, e, "differs");
	print_change(&e->all, found);
}

static void
example_run(struct runner *r, const struct example *e)
{
	struct arena *arena = arena_open();
	struct rows found = {0};

	put_true(r, e,
	    setting_new(
		arena, &r->bench, &e->knobs, e->measure, e->text.at, e->text.n),
	    &found);
	judge(r, e, &found);
	put_rows(&r->out, e->known ? &e->all : &found);
	arena_close(arena);
}

/* --- The document -------------------------------------------------------- */

/* The example whose fence is row i; the row after it. */
static int
example_read(struct runner *r, int i)
{
	struct example e = {.number = ++r->examples, .line = i + 1};
	const char *fence = r->rows.at[i];

	for (int k = 0; k < r->always.n; k++)
		knobs_set(r->arena, &e.knobs, r->always.at[k]);
	e.measure = read_fence(r->arena, fence, &e.knobs);
	buf_printf(&r->out, "%s\n", fence);
	for (i++; i < r->rows.n && !starts(r->rows.at[i], FENCE); i++)
		read_row(r, &e, r->rows.at[i]);
	if (!e.measure || i == r->rows.n)
		complain(r, &e, "lacks its measure or its end");
	else
		example_run(r, &e);
	if (!r->sourced)
		complain(r, &e, "has no 'Source: ' under its heading");
	buf_printf(&r->out, "%s\n", FENCE);
	return i + 1;
}

/* ~~~ always: switches for the rest of the file. */
static int
always_read(struct runner *r, int i)
{
	read_fence(r->arena, r->rows.at[i], &r->always);
	buf_printf(&r->out, "%s\n%s\n", r->rows.at[i], FENCE);
	return i + 2;
}

static void
document_run(struct runner *r)
{
	for (int i = 0; i < r->rows.n;) {
		const char *row = r->rows.at[i];

		if (starts(row, "~~~ always")) {
			i = always_read(r, i);
		} else if (starts(row, FENCE)) {
			i = example_read(r, i);
		} else {
			if (*row == '#')
				r->sourced = false;
			r->sourced |= starts(row, SOURCE);
			buf_printf(&r->out, "%s\n", row);
			i++;
		}
	}
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open();
	struct runner r = {.arena = arena};
	struct diags *diags = diags_open();
	const char *slash;
	bool good;

	if (argc != 3) {
		fprintf(stderr, "usage: spec ROOT FILE\n");
		return 2;
	}
	r.bench.root = argv[1];
	r.path = argv[2];
	slash = strrchr(r.path, '/');
	r.name = slash ? slash + 1 : r.path;
	r.bench.fonts =
	    fonts_open(diags, arena_printf(arena, "%s/fonts", r.bench.root));
	diags_print(diags, stderr, DIAG_TEXT, false);
	diags_close(diags);
	if (!r.bench.fonts)
		return 3;
	buf_init(&r.out, arena);
	read_rows(&r);
	document_run(&r);
	fwrite(r.out.s, 1, (size_t)r.out.n, stdout);
	fprintf(stderr, "%d examples, %d differ, %d known to differ\n",
	    r.examples, r.wrong, r.known);
	good = r.wrong == 0;
	fonts_close(r.bench.fonts);
	arena_close(arena);
	return !good;
}
