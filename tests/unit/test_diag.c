/* Diagnostics: order, folding, levels, JSON, nearest words, origins. */
#include "base/diag.h"

#include <stdlib.h>

#include "base/arena.h"
#include "test.h"

static char printed[4096];

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
	return (struct origin){file, line, col};
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
	OK(strstr(printed, "{\"file\":\"a\\\"b.xml\",\"line\":3,\"col\":4,"
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
	STR_EQ(o.file, "form.xlsx!表1!C4");
	INT_EQ(o.line, 0);
	o = origin_read(arena, "");
	OK(o.file == NULL);
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
	return test_done();
}
