/*
 * The lines that are told of are those of the PDF.
 *
 *	lines_in_pdf LINES TRACE
 *
 * LINES is the output of --emit=lines, TRACE that of `mutool trace` on the
 * PDF. Every character of every line must stand in the PDF where x, adv and
 * gap put it, by 0.01 pt or 0.0006 em, whichever is larger.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

struct glyph_at {
	int page;
	uint32_t rune;
	double x, y;
};

struct glyphs {
	struct glyph_at *at;
	int n, cap;
	double height; /* of a page */
};

struct count {
	int lines, characters, missing;
};

/* --- The PDF ------------------------------------------------------------- */

static double
number_after(const char *s, const char *key)
{
	const char *at = strstr(s, key);

	return at ? strtod(at + strlen(key), NULL) : (double)NAN;
}

static uint32_t
entity(const char *s)
{
	static const struct {
		const char *name;
		uint32_t rune;
	} entities[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'},
	    {"&quot;", '"'}, {"&apos;", '\''}};

	for (int i = 0; i < LEN(entities); i++)
		if (strncmp(s, entities[i].name, strlen(entities[i].name)) == 0)
			return entities[i].rune;
	if (strncmp(s, "&#x", 3) == 0)
		return (uint32_t)strtoul(s + 3, NULL, 16);
	return '&';
}

/* mediabox="0 0 595.276 841.89" */
static double
page_height(const char *row)
{
	const char *at = strstr(row, "mediabox=\"");
	double height = 0;

	if (at)
		sscanf(at, "mediabox=\"%*f %*f %*f %lf", &height);
	return height;
}

static void
trace_read(struct arena *arena, FILE *file, struct glyphs *glyphs)
{
	static char row[4096];
	int page = 0;

	while (fgets(row, sizeof row, file)) {
		const char *at = strstr(row, "<g unicode=\"");

		if (strstr(row, "<page ")) {
			page++;
			glyphs->height = page_height(row);
		}
		if (!at)
			continue;
		at += strlen("<g unicode=\"");
		*array_push(arena, glyphs) = (struct glyph_at){
		    .page = page,
		    .x = number_after(row, " x=\""),
		    .y = number_after(row, " y=\""),
		    .rune = *at == '&' ? entity(at)
				       : utf8_next(&at, row + strlen(row)),
		};
	}
}

static const struct glyph_at *
glyph_find(const struct glyphs *glyphs, int page, uint32_t rune, double x,
    double y, double across, double down)
{
	for (int i = 0; i < glyphs->n; i++) {
		const struct glyph_at *g = &glyphs->at[i];

		if (g->page == page && g->rune == rune &&
		    fabs(g->x - x) <= across && fabs(g->y - y) <= down)
			return g;
	}
	return NULL;
}

/* --- The lines ------------------------------------------------------------ */

/* The character at *s of a JSON string; 0 at its end. */
static uint32_t
json_character(const char **s)
{
	if (**s == '"')
		return 0;
	if (**s == '\\' && (*s)[1] == 'u') {
		char digits[5] = {(*s)[2], (*s)[3], (*s)[4], (*s)[5], 0};

		*s += 6;
		return (uint32_t)strtoul(digits, NULL, 16);
	}
	*s += **s == '\\';
	return utf8_next(s, *s + strlen(*s));
}

/* The next number of an array. */
static double
json_number(const char **s)
{
	char *end;
	double x = strtod(*s, &end);

	*s = end + (*end == ',');
	return x;
}

/* The line's characters, each looked for in the PDF. */
static void
line_check(const char *row, const struct glyphs *glyphs, struct count *count)
{
	int page = (int)number_after(row, "\"page\":");
	bool turned = strstr(row, "\"turned\":true") != NULL;
	double x = number_after(row, "\"x\":"), y = number_after(row, "\"y\":");
	double size = number_after(row, "\"size\":");
	const char *text = strstr(row, "\"text\":\"") + 8;
	const char *adv = strstr(row, "\"adv\":[") + 7;
	const char *gap = strstr(row, "\"gap\":[") + 7;
	uint32_t rune, before = 0;

	count->lines++;
	while ((rune = json_character(&text)) != 0) {
		/* A font may draw —— as one glyph. */
		bool halves = rune == before && rune == 0x2014;
		double along = fmax(0.01, 0.0006 * size);
		/* A sign of another face is moved to the height of this. */
		bool moved = rune == '-' || rune == 0xFF5E;
		double off = moved ? 0.1 * size : along;

		count->characters++;
		if (rune != ' ' && !halves &&
		    !glyph_find(glyphs, page, rune, turned ? y : x,
			turned ? glyphs->height - x : y, turned ? off : along,
			turned ? along : off)) {
			if (count->missing++ < 20)
				printf("page %d: U+%04X is not at %.3f, %.3f\n",
				    page, rune, x, y);
		}
		x += json_number(&adv) + json_number(&gap);
		before = rune;
	}
}

int
main(int argc, char **argv)
{
	static char row[65536];
	struct arena *arena = arena_open();
	struct glyphs glyphs = {0};
	struct count count = {0};
	FILE *lines = argc == 3 ? fopen(argv[1], "r") : NULL;
	FILE *trace = argc == 3 ? fopen(argv[2], "r") : NULL;

	if (!lines || !trace)
		return 2;
	trace_read(arena, trace, &glyphs);
	while (fgets(row, sizeof row, lines))
		line_check(row, &glyphs, &count);
	printf("%d lines, %d characters, %d not in their place\n", count.lines,
	    count.characters, count.missing);
	arena_close(arena);
	return count.missing > 0 || count.lines == 0;
}
