/* Diagnostics: order, folding, levels, JSON, nearest words, origins. */
#include "base/diag.h"

#include <stdlib.h>

#include "base/arena.h"
#include "test.h"

static char printed[8192];

static const char *
print(struct diags *diags, enum diag_format format)
{
	FILE *out = fmemopen(printed, sizeof printed, "w");

	diags_print(diags, out, format, false);
	fclose(out);
	return printed;
}

static struct origin
at(const char *file, int line, int col)
{
	return (struct origin){.file = file, .line = line, .col = col};
}

static void
sorts_by_file_line_and_column(void)
{
	struct diags *d = diags_open();

	diags_file(d, "plan.xml");
	diag(d, DIAG_DTD, at("q1.xml", 1, 1));
	diag(d, DIAG_DTD, at("plan.xml", 9, 4));
	diag(d, DIAG_DTD, at("plan.xml", 9, 2));
	diag(d, DIAG_DTD, at("plan.xml", 2, 7));
	print(d, DIAG_TEXT);
	OK(strstr(printed, "plan.xml:2:7: error: ") == printed);
	OK(strstr(printed, "plan.xml:9:2:") < strstr(printed, "plan.xml:9:4:"));
	OK(strstr(printed, "plan.xml:9:4:") < strstr(printed, "q1.xml:1:1:"));
	OK(strstr(printed, " [dtd]\n") != NULL);
	diags_close(d);
}

static void
folds_identical_ones(void)
{
	struct diags *d = diags_open();

	for (int i = 0; i < 3; i++) {
		diag(d, DIAG_DTD, at("a.xml", 1, 1));
		diag(d, DIAG_XML, at("a.xml", 1, 1), "other");
	}
	print(d, DIAG_TEXT);
	OK(strstr(printed, "(3 times) [dtd]\n") != NULL);
	INT_EQ(diags_count(d, DIAG_ERROR), 2);
	diags_close(d);
}

static void
gives_the_exit_status(void)
{
	struct diags *d = diags_open();

	INT_EQ(diags_status(d), 0);
	diag(d, DIAG_OVERFULL, at("a.xml", 1, 1), "p", 1);
	INT_EQ(diags_status(d), 0);
	diags_strict(d);
	INT_EQ(diags_status(d), 1);
	diag(d, DIAG_OUTPUT, at(NULL, 0, 0), "x", "y");
	INT_EQ(diags_status(d), 3);
	OK(strstr(print(d, DIAG_TEXT), "niandu: error: 'x'") == printed);
	diags_close(d);
}

static void
writes_valid_json(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_XML, at("a\"b.xml", 3, 4), "tab\there \\ \xFF");
	print(d, DIAG_JSON);
	OK(strstr(printed,
	       "{\"file\":\"a\\\"b.xml\",\"line\":3,\"col\":4,"
	       "\"level\":\"error\",\"id\":\"xml\"") == printed);
	OK(strstr(printed, "tab\\u0009here \\\\ \\ufffd\"}\n") != NULL);
	diags_close(d);
}

static void
finds_the_nearest_word(void)
{
	static const char *const names[] = {"hitech", "revenue", "财政总收入"};

	STR_EQ(diag_nearest("hightech", names, 3), "hitech");
	STR_EQ(diag_nearest("hitehc", names, 3), "hitech");
	STR_EQ(diag_nearest("财政收入", names, 3), "财政总收入");
	OK(diag_nearest("zebra", names, 3) == NULL);
	OK(diag_nearest("x", names, 3) == NULL);
}

static void
reads_origins_back(void)
{
	struct arena *arena = arena_open();
	struct origin o = origin_read(arena, "dir/a:b.xml:12:7");

	STR_EQ(o.file, "dir/a:b.xml");
	INT_EQ(o.line, 12);
	INT_EQ(o.col, 7);
	STR_EQ(origin_text(arena, o), "dir/a:b.xml:12:7");
	o = origin_read(arena, "form.xlsx!表1!C4");
	STR_EQ(o.file, "form.xlsx");
	STR_EQ(o.sheet, "表1");
	INT_EQ(o.line, 4);
	INT_EQ(o.col, 3);
	STR_EQ(origin_text(arena, o), "form.xlsx!表1!C4");
	o = origin_read(arena, "a!b.xlsx!AAB104");
	STR_EQ(o.file, "a");
	INT_EQ(o.col, 704);
	STR_EQ(origin_text(arena, o), "a!b.xlsx!AAB104");
	o = origin_read(arena, "hey!C4");
	STR_EQ(o.file, "hey!C4");
	OK(!o.sheet);
	o = origin_read(arena, "");
	OK(o.file == NULL);
	arena_close(arena);
}

static void
places_are_as_exact_as_known(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_DTD, at("b.xml", 7, 0));
	diag(d, DIAG_DTD, at("a.xml", 0, 0));
	diag(d, DIAG_DTD, at("b.xml", 0, 0));
	diag(d, DIAG_TEMPLATE_EMPTY, at(NULL, 0, 0));
	print(d, DIAG_TEXT);
	OK(strstr(printed, "niandu: error: ") == printed);
	OK(strstr(printed, "\nb.xml: error: ") <
	    strstr(printed, "\nb.xml:7: error: "));
	OK(strstr(printed, "\nb.xml:7: error: ") <
	    strstr(printed, "\na.xml: error: "));
	print(d, DIAG_JSON);
	OK(strstr(printed, "{\"file\":null,\"line\":0,\"col\":0,") == printed);
	diags_close(d);
}

/* A cell is named as its table names it; sheets come in order of mention. */
static void
names_cells(void)
{
	struct diags *d = diags_open();
	struct origin b = {
	    .file = "q.xlsx", .sheet = "b", .line = 9, .col = 28};
	struct origin a = {.file = "q.xlsx", .sheet = "a", .line = 1, .col = 1};
	struct origin whole = {.file = "q.xlsx", .sheet = "b"};

	diag(d, DIAG_DTD, b);
	diag(d, DIAG_DTD, a);
	diag(d, DIAG_DTD, whole);
	print(d, DIAG_TEXT);
	OK(strstr(printed, "q.xlsx!b: error: ") == printed);
	OK(strstr(printed, "\nq.xlsx!b!AB9: error: ") <
	    strstr(printed, "\nq.xlsx!a!A1: error: "));
	print(d, DIAG_JSON);
	OK(strstr(printed,
	       "{\"file\":\"q.xlsx\",\"sheet\":\"b\",\"line\":9,\"col\":28,") !=
	    NULL);
	diags_close(d);
}

/* Translations may need the arguments in another order. */
static void
takes_arguments_by_position(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_OVERFULL, at("a.xml", 1, 1), "td", 3);
	STR_EQ(print(d, DIAG_TEXT),
	    "a.xml:1:1: warning: line 3 of this 'td' does not fit its measure "
	    "and sticks out [overfull]\n");
	diags_close(d);
}

static void
copies_what_it_keeps(void)
{
	struct diags *d = diags_open();
	char file[] = "a.xml", text[] = "broken";

	diags_file(d, file);
	diag(d, DIAG_XML, at(file, 1, 1), text);
	memset(file, 'X', 5);
	memset(text, 'X', 6);
	STR_EQ(print(d, DIAG_TEXT),
	    "a.xml:1:1: error: not well-formed XML: broken [xml]\n");
	diags_close(d);
}

/* Whatever the input holds, a message is one line without commands. */
static void
input_cannot_forge_lines(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_XML, at("a\nb.xml", 1, 1),
	    "x\nplan.xml:1:1: error\r\033[2J\xC2\x9B"
	    "1m\x7F\xFF");
	STR_EQ(print(d, DIAG_TEXT),
	    "a b.xml:1:1: error: not well-formed XML: "
	    "x plan.xml:1:1: error  [2J 1m \xEF\xBF\xBD [xml]\n");
	print(d, DIAG_JSON);
	OK(strchr(printed, '\n') == printed + strlen(printed) - 1);
	diags_close(d);
}

/* A file of one line with many faults, each twice. */
static void
folds_a_crowd(void)
{
	struct diags *d = diags_open();
	FILE *out = fopen("/dev/null", "w");
	char word[16];

	for (int i = 0; i < 100000; i++) {
		sprintf(word, "w%d", i / 2);
		diag(d, DIAG_XML, at("a.xml", 1, 0), word);
	}
	INT_EQ(diags_count(d, DIAG_NOTE), 100000);
	diags_print(d, out, DIAG_TEXT, false);
	INT_EQ(diags_count(d, DIAG_NOTE), 50000);
	fclose(out);
	diags_close(d);
}

static void
folds_only_what_is_identical(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_XML, at("a.xml", 1, 1), "x");
	diag(d, DIAG_XML, at("a.xml", 1, 2), "x");
	diag(d, DIAG_XML, at("a.xml", 2, 1), "x");
	diag(d, DIAG_XML, at("b.xml", 1, 1), "x");
	diag(d, DIAG_XML, at("a.xml", 1, 1), "y");
	diag(d, DIAG_TEMPLATE, at("a.xml", 1, 1), "x");
	diag(d, DIAG_XML, at(NULL, 1, 1), "x");
	print(d, DIAG_TEXT);
	INT_EQ(diags_count(d, DIAG_NOTE), 7);
	OK(strstr(printed, "times") == NULL);
	diag(d, DIAG_XML, at("a.xml", 1, 1), "x");
	OK(strstr(print(d, DIAG_TEXT), "x (2 times) [xml]\n") != NULL);
	OK(strstr(print(d, DIAG_TEXT), "x (2 times) [xml]\n") != NULL);
	OK(strstr(print(d, DIAG_JSON), "\"times\":2,") != NULL);
	diags_close(d);
}

static void
colours_only_when_asked(void)
{
	struct diags *d = diags_open();
	FILE *out = fmemopen(printed, sizeof printed, "w");

	diag(d, DIAG_DTD, at("a.xml", 1, 1));
	OK(strchr(print(d, DIAG_TEXT), '\033') == NULL);
	diags_print(d, out, DIAG_TEXT, true);
	fclose(out);
	OK(strstr(printed, "a.xml:1:1: \033[31merror\033[0m: ") == printed);
	diags_close(d);
}

static void
counts_by_level(void)
{
	struct diags *d = diags_open();

	diag(d, DIAG_TABLE_SHRUNK, at("a.xml", 1, 1), 90);
	diag(d, DIAG_OVERFULL, at("a.xml", 2, 1), "p", 1);
	diag(d, DIAG_DTD, at("a.xml", 3, 1));
	diag(d, DIAG_OUTPUT, at(NULL, 0, 0), "x", "y");
	INT_EQ(diags_count(d, DIAG_NOTE), 4);
	INT_EQ(diags_count(d, DIAG_WARNING), 3);
	INT_EQ(diags_count(d, DIAG_ERROR), 2);
	INT_EQ(diags_count(d, DIAG_FATAL), 1);
	diags_strict(d);
	INT_EQ(diags_count(d, DIAG_ERROR), 3);
	diag(d, DIAG_OVERFULL, at("a.xml", 9, 1), "p", 1);
	INT_EQ(diags_count(d, DIAG_ERROR), 4);
	INT_EQ(diags_status(d), 3);
	diags_close(d);
}

/* The textbook's table, whole. */
static int
distance(const char *a, const char *b)
{
	int d[16][16], m = (int)strlen(a), n = (int)strlen(b);

	for (int i = 0; i <= m; i++) {
		for (int j = 0; j <= n; j++) {
			int best = i == 0 || j == 0 ? i + j : 99;

			if (i > 0 && d[i - 1][j] + 1 < best)
				best = d[i - 1][j] + 1;
			if (j > 0 && d[i][j - 1] + 1 < best)
				best = d[i][j - 1] + 1;
			if (i > 0 && j > 0 &&
			    d[i - 1][j - 1] + (a[i - 1] != b[j - 1]) < best)
				best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	}
	return d[m][n];
}

static void
guesses_as_the_textbook(void)
{
	char words[400][16];
	long wrong = 0, near = 0;
	unsigned seed = 1;

	for (int i = 0; i < 400; i++) {
		int n = 0;

		for (int length = i % 13; n < length; n++) {
			seed = seed * 1103515245u + 12345u;
			words[i][n] = (char)('a' + (seed >> 16) % 3);
		}
		words[i][n] = '\0';
	}
	for (int i = 0; i < 400; i++) {
		int length = (int)strlen(words[i]);
		int limit = length <= 1 ? 0
		    : length <= 4	? 1
		    : length <= 8	? 2
					: 3;

		for (int k = 0; k < 400; k++) {
			const char *const name = words[k];
			bool guessed = diag_nearest(words[i], &name, 1);

			near += guessed;
			wrong +=
			    guessed != (distance(words[i], words[k]) <= limit);
		}
	}
	INT_EQ(wrong, 0);
	OK(near > 1000);
}

static void
guesses_the_nearest_of_all(void)
{
	static const char *const names[] = {
	    "reservoirs", "reservoir", "reservoir-2", "水库除险加固"};
	char endless[200];
	const char *const same = endless;

	STR_EQ(diag_nearest("resrvoir", names, 4), "reservoir");
	STR_EQ(diag_nearest("reservoris", names, 4), "reservoirs");
	STR_EQ(diag_nearest("水库除险加周", names, 4), "水库除险加固");
	STR_EQ(diag_nearest("水库险除加固", names, 4), "水库除险加固");
	OK(diag_nearest("reservoir", NULL, 0) == NULL);
	OK(diag_nearest("", names, 4) == NULL);
	memset(endless, 'a', sizeof endless - 1);
	endless[sizeof endless - 1] = '\0';
	OK(diag_nearest("aaaaaaaa", &same, 1) == NULL);
	OK(diag_nearest(endless, &same, 1) == NULL);
}

static void
origins_survive_a_round_trip(void)
{
	const struct origin cases[] = {at("a.xml", 1, 1), at("a.xml", 7, 0),
	    at("a.xml", 0, 0), at("a:5", 0, 0), at("a:5:6", 7, 8),
	    at("年度 计划.xml", 123456789, 99), at(":", 1, 2), at("a::", 3, 4)};
	struct arena *arena = arena_open();

	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct origin o =
		    origin_read(arena, origin_text(arena, cases[i]));

		STR_EQ(o.file, cases[i].file);
		INT_EQ(o.line, cases[i].line);
		INT_EQ(o.col, cases[i].col);
	}
	STR_EQ(origin_text(arena, at(NULL, 3, 4)), "");
	INT_EQ(origin_read(arena, "a.xml:12").line, 12);
	INT_EQ(origin_read(arena, "a.xml:99999999999:1").col, 0);
	OK(origin_read(arena, ":3:4").file == NULL);
	OK(origin_read(arena, "3").line == 0);
	arena_close(arena);
}

int
main(void)
{
	sorts_by_file_line_and_column();
	folds_identical_ones();
	gives_the_exit_status();
	writes_valid_json();
	finds_the_nearest_word();
	reads_origins_back();
	places_are_as_exact_as_known();
	names_cells();
	takes_arguments_by_position();
	copies_what_it_keeps();
	input_cannot_forge_lines();
	folds_a_crowd();
	folds_only_what_is_identical();
	colours_only_when_asked();
	counts_by_level();
	guesses_as_the_textbook();
	guesses_the_nearest_of_all();
	origins_survive_a_round_trip();
	return test_done();
}
