/*
 * Line breaking alone: how even the lines are, and what they cost.
 *
 *	breaking TEMPLATES FONTS DOCUMENT.xml [RUNS]
 *
 * Sets the document's running text at full measure with each way of breaking
 * and prints the sum of the squared adjustments of all gaps (em², forced trims
 * excluded), the widest Han gap, last lines of one character, and the time
 * that spacing and breaking take for a page of body text, shaping excluded.
 */
#include <math.h>
#include <time.h>

#include "typeset.h"

static const struct {
	const char *name;
	enum breaking breaking;
} ways[] = {
    {"optimum", BREAKING_OPTIMUM},
    {"push-out", BREAKING_PUSH_OUT},
    {"push-in first", BREAKING_PUSH_IN},
};

struct figures {
	double squares; /* em² */
	double widest; /* em added to a Han gap */
	double tightest; /* em taken */
	int lines, lone, ragged, overfull;
};

static bool
is_han_gap(const struct box *a, const struct box *b)
{
	return a->class == HANZI_HAN && b->class == HANZI_HAN;
}

static void
measure_line(struct figures *f, const struct line_record *r)
{
	const struct line *line = &r->para->lines->at[r->line];
	int han = 0;

	f->lines++;
	f->ragged += line->ragged;
	f->overfull += line->overfull;
	for (int k = 0; k < line_nbox(r); k++)
		han += line_box(r, k)->class == HANZI_HAN ||
		    hanzi_is_word(line_box(r, k)->class);
	f->lone += line->final && r->line > 0 && han < 2;
	for (int k = 0; k + 1 < line_nbox(r); k++) {
		double given = gap_adjustment(r, k);

		f->squares += given * given;
		if (is_han_gap(line_box(r, k), line_box(r, k + 1)))
			f->widest = fmax(f->widest, given);
		f->tightest = fmin(f->tightest, given);
	}
}

static struct figures
measure_lines(const struct line_records *records)
{
	struct figures f = {0};

	for (int i = 0; i < records->n; i++)
		if (records->at[i].para->style.align == ALIGN_JUSTIFY)
			measure_line(&f, &records->at[i]);
	return f;
}

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Spacing and breaking of every paragraph once more; ms for all of them. */
static double
break_again(struct typesetter *setter, const struct line_records *records)
{
	struct arena *arena = arena_open();
	struct typesetter own = *setter;
	double start = now_ms();

	own.arena = arena;
	for (int i = 0; i < records->n; i++) {
		const struct line_record *r = &records->at[i];
		struct line_request want = {
		    .shaped = r->para->shaped,
		    .measure = r->para->measure,
		    .indent = r->para->style.indent,
		    .align = r->para->style.align,
		};

		if (r->line > 0)
			continue;
		want.spacing = spacing_new(&own, want.shaped, 0);
		lines_break(&own, &want);
	}
	start = now_ms() - start;
	arena_close(arena);
	return start;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
print_time(struct typesetter *setter, const struct line_records *records,
    int lines, int runs)
{
	double pages = (double)lines / setter->style->page.lines;
	double *ms = arena_alloc(setter->arena, sizeof *ms * (size_t)runs);

	for (int i = 0; i < runs; i++)
		ms[i] = break_again(setter, records) / pages;
	qsort(ms, (size_t)runs, sizeof *ms, compare);
	printf(
	    "  spacing and breaking: %.3f ms a page (median of %d; %.1f pages "
	    "of text)\n",
	    ms[runs / 2], runs, pages);
}

int
main(int argc, char **argv)
{
	int runs = argc > 4 ? atoi(argv[4]) : 0;
	struct house house;
	struct document *document;

	if (argc < 4 || !house_open(&house, argv[1], argv[2]))
		return 2;
	document = document_read(house.arena, house.diags, argv[3]);
	for (int i = 0; document && i < LEN(ways); i++) {
		struct style *style =
		    house_style(&house, house.arena, document->style);
		struct typesetter setter = {
		    .arena = house.arena,
		    .diags = house.diags,
		    .fonts = house.fonts,
		    .style = style,
		};
		const struct line_records *records;
		struct figures f;

		if (!style)
			break;
		style->composition.breaking = ways[i].breaking;
		text_only(house.arena, document, "100em");
		records = layout_records(layout_new(&setter, document));
		f = measure_lines(records);
		printf("  %-14s %4d lines %8.3f em²  widest %.3f em  tightest "
		       "%.3f em  lone %d  ragged %d\n",
		    ways[i].name, f.lines, f.squares, f.widest, f.tightest,
		    f.lone, f.ragged);
		if (runs > 0 && ways[i].breaking == BREAKING_OPTIMUM)
			print_time(&setter, records, f.lines, runs);
	}
	return house_close(&house);
}
