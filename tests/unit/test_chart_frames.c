/*
 * Every kind of chart with every kind of hostile data, at the width of a page,
 * of a column and of a slide: no text on text, none crossed or covered,
 * nothing outside, every row in some part, each part within its height.
 */
#include <stdlib.h>

#include "base/datadir.h"
#include "chart/chart.h"
#include "chart/slide.h"
#include "chart/tone.h"
#include "frame_check.h"
#include "read/read.h"
#include "test.h"

/* 40 characters each; they break where they may. */
static const char *const long_name = "规模以上数字经济核心产业制造业增加值占全"
				     "镇地区生产总值比重较上年同期增长幅度"
				     "之和";

enum hostile {
	ONE,
	FEW,
	MANY,
	LONG,
	ZERO,
	NEGATIVE,
	THOUSAND,
	MISSING,
	WILD,
	HOSTILES
};

static const char *const hostile_names[] = {"one", "few", "many", "long",
    "zero", "negative", "thousand", "missing", "wild"};

static const char *const statuses[] = {"done", "on-track", "behind",
    "far-behind", "unreported", "undetermined", NULL};

static double
number_of(enum hostile how, int i)
{
	static const double wild[] = {
	    1e300, -1e300, 0.0001, 1e8, 123456.789, -5, 1e12, 33};

	switch (how) {
	case ZERO:
		return 0;
	case NEGATIVE:
		return i % 3 == 2 ? 12.5 : -38.5 - i;
	case THOUSAND:
		return i % 4 == 0 ? 1000 : 40 + i;
	case WILD:
		return i % 9 == 8 ? (double)NAN : wild[i % 8];
	default:
		return 15 + i * 37 % 110;
	}
}

static struct date
day_of(int i)
{
	return (struct date){2022 + i % 13 / 12, i % 12 + 1, 1 + i * 7 % 28};
}

static struct chart_value
value_of(struct arena *arena, enum hostile how, int i)
{
	double number = number_of(how, i);
	struct chart_value v = {
	    .label = how == LONG ? arena_printf(arena, "%s%d", long_name, i)
				 : arena_printf(arena, "指标%d", i + 1),
	    .has_value = how != MISSING,
	    .missing = how == MISSING,
	    .value = number,
	    .has_pace = i % 2 == 0,
	    .pace = 75,
	    .has_target = i % 3 != 1,
	    .target = how == NEGATIVE ? -20 : 100,
	    .has_previous = i % 4 != 3,
	    .previous = number * 0.8 - 3,
	    .value_text = how == LONG ? "一百二十三亿四千五百六十七万元"
				      : arena_printf(arena, "%.1f", number),
	    .target_text = i % 2 ? "≥100家" : "",
	    .previous_text = i % 2 ? "86.3家" : "",
	    .status = statuses[i % LEN(statuses)],
	    .start = i % 2 ? day_of(i) : (struct date){0},
	    .due = how == MISSING ? (struct date){0} : day_of(i + 3),
	    .on =
		i % 3 == 0 && how != MISSING ? day_of(i + 2) : (struct date){0},
	};

	if (how == FEW && i == 2)
		v.missing = true;
	return v;
}

static int
count_of(enum hostile how)
{
	return how == ONE ? 1 : how == MANY ? 200 : how == FEW ? 4 : 8;
}

static struct node *
chart_of(struct arena *arena, enum chart_kind kind, enum hostile how,
    int nseries, int nvalue)
{
	struct node *chart = node_new(arena, NODE_CHART, (struct origin){0});

	chart->as.chart.kind = kind;
	chart->as.chart.caption = long_name;
	chart->as.chart.as_of = (struct date){2022, 6, 30};
	chart->as.chart.row_scale = nseries % 2 == 0;
	for (int s = 0; s < nseries; s++) {
		struct node *series =
		    node_new(arena, NODE_SERIES, (struct origin){0});

		series->as.series.name = how == LONG
		    ? arena_printf(arena, "%s%d", long_name, s)
		    : arena_printf(arena, "第%d组", s + 1);
		series->as.series.text = "共94项";
		series->as.series.n = nvalue;
		series->as.series.values = arena_alloc(
		    arena, sizeof(struct chart_value) * (size_t)(nvalue + 1));
		for (int i = 0; i < nvalue; i++)
			series->as.series.values[i] = value_of(arena, how, i);
		for (int i = 0; i < nvalue; i++)
			series->as.series.values[i].value += s;
		node_append(chart, series);
	}
	return chart;
}

struct run {
	struct typesetter *setter;
	enum chart_kind kind;
	enum hostile how;
	int nseries, nvalue;
	double width;
};

static void
check_frame(const struct run *run, const struct frame *frame, int part)
{
	struct faults f = frame_check(run->setter->arena, frame);
	bool good = f.meet + f.crossed + f.outside == 0 && f.texts > 0;

	OK(good);
	if (!good)
		printf("  %s, %s, %d × %d values, %g wide, part %d: %d meet, "
		       "%d crossed, %d outside; %s\n",
		    chart_kind_names[run->kind], hostile_names[run->how],
		    run->nseries, run->nvalue, run->width, part, f.meet,
		    f.crossed, f.outside, f.first);
}

/* All parts of a chart on pages. */
static void
check_parts(const struct run *run)
{
	const double height = 638;
	struct plot *plot = plot_new(run->setter,
	    chart_of(run->setter->arena, run->kind, run->how, run->nseries,
		run->nvalue),
	    run->width);
	double least = chart_min_height(plot);
	int start = 0, part = 0;

	while (start >= 0 && part < 400) {
		int from = start;
		struct frame *frame = chart_draw(plot, height, &start);

		check_frame(run, frame, part);
		OK(frame->height <= fmax(height, least) + 0.01);
		OK(start == -1 || start > from);
		part++;
	}
	INT_EQ(start, -1);
	INT_EQ(diags_count(run->setter->diags, DIAG_ERROR), 0);
}

/* And on slides. */
static void
check_slides(const struct run *run)
{
	struct slides slides = slides_draw(run->setter,
	    chart_of(run->setter->arena, run->kind, run->how, run->nseries,
		run->nvalue));

	OK(slides.n > 0);
	for (int i = 0; i < slides.n; i++)
		check_frame(run, slides.at[i], i);
	INT_EQ(diags_count(run->setter->diags, DIAG_ERROR), 0);
}

static void
test_kind(struct typesetter *setter, enum chart_kind kind)
{
	static const double widths[] = {442, 210, 0}; /* slide */
	static const int series[] = {1, 3, 6};

	for (int how = 0; how < HOSTILES; how++)
		for (int s = 0; s < LEN(series); s++)
			for (int w = 0; w < LEN(widths); w++) {
				struct arena *all = setter->arena;
				struct run run = {setter, kind,
				    (enum hostile)how, series[s],
				    count_of((enum hostile)how), widths[w]};

				/* Enough of each, and quick. */
				if ((how == MANY && (w > 0 || s > 0)) ||
				    (w > 0 && s == 1))
					continue;
				setter->arena = arena_open();
				if (run.width > 0)
					check_parts(&run);
				else
					check_slides(&run);
				arena_close(setter->arena);
				setter->arena = all;
			}
}

/* Many series of few values. */
static void
test_many_series(struct typesetter *setter)
{
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		struct arena *all = setter->arena;
		struct run run = {
		    setter, (enum chart_kind)kind, FEW, 40, 4, 442};

		setter->arena = arena_open();
		check_parts(&run);
		arena_close(setter->arena);
		setter->arena = all;
	}
}

/* --- In grey ------------------------------------------------------------ */

static void
test_palette(const struct style *style)
{
	int n = style->npalette;

	for (int i = 0; i < n; i++)
		for (int k = i + 1; k < n; k++) {
			bool neighbours = k == i + 1 || k < 4;
			/* Of a ring, the first and any last meet. */
			if (!neighbours && i != 0)
				continue;
			OK(fabs(tone_lightness(style->palette[i]) -
			       tone_lightness(style->palette[k])) >= 20);
		}
	for (int i = 0; i < style->nstatus; i++)
		for (int k = i + 1; k < style->nstatus; k++) {
			const struct status_style *a = &style->statuses[i];
			const struct status_style *b = &style->statuses[k];

			OK(a->pattern != b->pattern ||
			    fabs(tone_lightness(a->fill) -
				tone_lightness(b->fill)) >= 20);
			OK(strcmp(a->word, b->word) != 0 &&
			    strcmp(a->shape, b->shape) != 0);
		}
}

static bool
is_block(const struct mark *m)
{
	const struct path *p = m->as.path;

	return m->kind == MARK_PATH && p->fill && !p->stroke &&
	    p->steps.n == 5 && p->steps.at[2].x - p->steps.at[0].x > 3 &&
	    p->steps.at[2].y - p->steps.at[0].y > 3;
}

static bool
is_white(struct colour c)
{
	return c.r >= 1 && c.g >= 1 && c.b >= 1;
}

/* Areas side by side differ, unless one has a pattern on white. */
static int
like_neighbours(const struct frame *frame)
{
	const struct path *before = NULL;
	int n = 0;

	for (int i = 0; i < frame->marks.n; i++) {
		const struct path *p = frame->marks.at[i].as.path;

		if (!is_block(&frame->marks.at[i]))
			continue;
		if (before &&
		    fabs(p->steps.at[0].x - before->steps.at[1].x) < 2 &&
		    p->steps.at[0].y == before->steps.at[0].y &&
		    !is_white(p->fill_colour) && !is_white(before->fill_colour))
			n += fabs(tone_lightness(p->fill_colour) -
				 tone_lightness(before->fill_colour)) < 20;
		before = p;
	}
	return n;
}

static void
test_neighbours(struct typesetter *setter)
{
	/* Any two statuses side by side. */
	for (int a = 0; statuses[a]; a++)
		for (int b = 0; statuses[b]; b++) {
			struct node *chart =
			    chart_of(setter->arena, CHART_STATUS, FEW, 1, 2);
			struct chart_value *v = chart->child->as.series.values;
			int start = 0;

			if (a == b)
				continue;
			v[0].status = statuses[a];
			v[1].status = statuses[b];
			INT_EQ(like_neighbours(chart_draw(
				   plot_new(setter, chart, 442), 638, &start)),
			    0);
		}
}

int
main(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	const char *root =
	    getenv("ROOT") ? getenv("ROOT") : datadir_find(arena);
	const char *folder = arena_printf(arena, "%s/templates/style", root);
	struct typesetter setter = {
	    .arena = arena,
	    .diags = diags,
	    .fonts = fonts_open(diags, arena_printf(arena, "%s/fonts", root)),
	    .style = style_read(arena, diags,
		arena_printf(arena, "%s/gb9704.xml", folder), folder),
	};

	OK(setter.fonts && setter.style);
	if (setter.fonts && setter.style) {
		test_palette(setter.style);
		test_neighbours(&setter);
		for (int kind = 0; kind < CHART_KINDS; kind++)
			test_kind(&setter, (enum chart_kind)kind);
		test_many_series(&setter);
	}
	fonts_close(setter.fonts);
	diags_close(diags);
	arena_close(arena);
	return test_done();
}
