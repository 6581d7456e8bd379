/*
 * Charts: round ticks, lengths in proportion, nothing on top of anything
 * else, nothing outside, every row drawn once. With the installed fonts.
 */
#include <stdlib.h>

#include "base/datadir.h"
#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/coordinate.h"
#include "test.h"

static const struct colour blue = {0.1, 0.3, 0.7}, red = {0.8, 0, 0};
static const struct colour grey = {0.4, 0.4, 0.4};

static struct block_style text_style = {
    .name = "chart", .role = ROLE_CHART, .size = 9, .leading = 12};
static struct block_style small_style = {
    .name = "chart-small", .role = ROLE_CHART, .size = 7.5, .leading = 10};
static struct block_style title_style = {
    .name = "chart-title", .role = ROLE_CHART, .size = 9, .leading = 12};
static struct block_style *blocks[] = {&text_style, &title_style, &small_style};
static struct status_style statuses[3];
static struct style style = {
    .page = {.text_width = 442, .text_height = 638},
    .blocks = blocks,
    .nblock = LEN(blocks),
    .statuses = statuses,
    .nstatus = LEN(statuses),
    .chart = {.ink = {0.2, 0.2, 0.2},
	.pale = {0.9, 0.9, 0.9},
	.shade = {0.8, 0.8, 0.8},
	.heat_low = {1, 1, 1},
	.line = 1.5},
};

static void
test_axis(struct arena *arena)
{
	static const struct {
		double from, to;
		int steps;
		double first, step;
		int n;
		const char *last;
	} rows[] = {
	    {0, 100, 5, 0, 20, 6, "100"},
	    {0, 100, 4, 0, 50, 3, "100"},
	    {0, 120, 6, 0, 20, 7, "120"},
	    {0, 1000, 6, 0, 200, 6, "1000"},
	    {-38.5, 100, 6, -50, 50, 4, "100"},
	    {0, 0.3, 5, 0, 0.1, 4, "0.3"},
	    {0, 1e12, 5, 0, 2e11, 6, "1.0万亿"},
	    {0, 0, 5, 0, 0.2, 6, "1.0"},
	};

	for (int i = 0; i < LEN(rows); i++) {
		struct axis axis =
		    axis_new(rows[i].from, rows[i].to, rows[i].steps);

		NEAR(axis.first, rows[i].first, 1e-9);
		NEAR(axis.step, rows[i].step, 1e-9 * axis.step);
		INT_EQ(axis.n, rows[i].n);
		STR_EQ(axis_text(arena, &axis, axis.n - 1, ""), rows[i].last);
	}
}

static void
test_coordinate(void)
{
	struct coordinate c = {.from = -50, .to = 150, .start = 10, .end = 50};

	NEAR(coordinate_at(&c, 0), 20, 1e-12);
	NEAR(coordinate_at(&c, 150), 50, 1e-12);
	NEAR(coordinate_at(&c, 1e9), 50, 0);
	NEAR(coordinate_at(&c, -1e9), 10, 0);
}

static struct node *
chart_new(struct arena *arena, enum chart_kind kind)
{
	struct node *chart = node_new(arena, NODE_CHART, (struct origin){0});

	chart->as.chart.kind = kind;
	return chart;
}

static struct chart_value *
series_new(struct arena *arena, struct node *chart, const char *name, int n)
{
	struct node *series = node_new(arena, NODE_SERIES, (struct origin){0});

	series->as.series.name = name;
	series->as.series.n = n;
	series->as.series.values =
	    arena_alloc(arena, sizeof(struct chart_value) * (size_t)n);
	node_append(chart, series);
	return series->as.series.values;
}

static struct chart_value
value_of(const char *label, double value, const char *status)
{
	return (struct chart_value){
	    .label = label,
	    .has_value = true,
	    .value = value,
	    .has_pace = true,
	    .pace = 75,
	    .value_text = "",
	    .target_text = "",
	    .status = status,
	};
}

struct box_area {
	double x0, y0, x1, y1;
};

/* The i-th filled rectangle of this colour; all zero when there is none. */
static struct box_area
filled(const struct frame *frame, struct colour colour, int i)
{
	for (int k = 0; k < frame->marks.n; k++) {
		const struct path *p = frame->marks.at[k].as.path;

		if (frame->marks.at[k].kind != MARK_PATH || !p->fill ||
		    p->steps.n != 5 || p->fill_colour.r != colour.r ||
		    p->fill_colour.g != colour.g ||
		    p->fill_colour.b != colour.b || i-- > 0)
			continue;
		return (struct box_area){p->steps.at[0].x, p->steps.at[0].y,
		    p->steps.at[2].x, p->steps.at[2].y};
	}
	return (struct box_area){0};
}

/* What a run of glyphs surely covers. */
static struct box_area
run_area(const struct glyph_run *run)
{
	double last = (double)run->glyphs[run->nglyph - 1].x;

	return (struct box_area){run->x + 0.2, run->y - 0.6 * run->size,
	    run->x + last + 0.3 * run->size, run->y};
}

static bool
areas_meet(struct box_area a, struct box_area b)
{
	return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static void
check_texts(const struct frame *frame)
{
	int meet = 0, outside = 0, n = 0;

	for (int i = 0; i < frame->marks.n; i++) {
		struct box_area a;

		if (frame->marks.at[i].kind != MARK_GLYPHS)
			continue;
		n++;
		a = run_area(frame->marks.at[i].as.glyphs);
		outside += a.x0 < -5 || a.x1 > frame->width || a.y0 < 0 ||
		    a.y1 > frame->height;
		for (int k = 0; k < i; k++)
			if (frame->marks.at[k].kind == MARK_GLYPHS)
				meet += areas_meet(
				    a, run_area(frame->marks.at[k].as.glyphs));
	}
	OK(n > 0);
	INT_EQ(meet, 0);
	INT_EQ(outside, 0);
}

/* Every path stays in the frame. */
static void
check_paths(const struct frame *frame)
{
	int outside = 0;

	for (int i = 0; i < frame->marks.n; i++) {
		const struct path *path = frame->marks.at[i].as.path;

		if (frame->marks.at[i].kind != MARK_PATH)
			continue;
		for (int k = 0; k < path->steps.n; k++) {
			const struct path_step *s = &path->steps.at[k];

			outside += s->verb != PATH_CLOSE &&
			    (s->x < 0 || s->x > frame->width || s->y < 0 ||
				s->y > frame->height);
		}
	}
	INT_EQ(outside, 0);
}

static void
test_bullet(struct typesetter *setter)
{
	struct arena *arena = setter->arena;
	struct node *chart = chart_new(arena, CHART_BULLET);
	struct chart_value *v = series_new(arena, chart, NULL, 4);
	struct frame *frame;
	struct box_area half, full, over, mark;
	int start = 0;

	v[0] = value_of("财政总收入增长率", 50, "done");
	v[1] = value_of("国家高新技术企业", 100, "done");
	v[2] = value_of("“小升规”企业", 130, "done");
	v[3] = value_of("实际使用外资", 0, "unreported");
	v[3].missing = true;
	frame = chart_draw(plot_new(setter, chart, 442), 638, &start);
	INT_EQ(start, -1);
	half = filled(frame, blue, 0);
	full = filled(frame, blue, 1);
	over = filled(frame, blue, 2);
	NEAR(half.x1 - half.x0, (full.x1 - full.x0) / 2, 0.01);
	NEAR(over.x1 - over.x0, (full.x1 - full.x0) * 1.3, 0.01);
	/* The mark of the target stands where 100 ends. */
	mark = filled(frame, (struct colour){0, 0, 0}, 1);
	NEAR((mark.x0 + mark.x1) / 2, full.x1, 0.01);
	OK(over.x1 > mark.x1);
	check_texts(frame);
	check_paths(frame);
}

static void
test_hostile(struct typesetter *setter)
{
	static const char *const long_name =
	    "规模以上数字经济核心产业制造业增加值占全镇地区生产总值比重较上年"
	    "同期增长幅度（一般公共预算）";
	struct arena *arena = setter->arena;
	struct node *chart = chart_new(arena, CHART_BULLET);
	struct chart_value *v = series_new(arena, chart, "组", 7);
	int start = 0;
	struct frame *frame;

	v[0] = value_of(long_name, 1000, "done");
	v[1] = value_of("", -40, "far-behind");
	v[2] = value_of(
	    "Supercalifragilisticexpialidocious-and-more-of-it", 1, "nonsense");
	v[3] = value_of(long_name, 1e300, NULL);
	v[3].value_text = "一百二十三亿四千五百六十七万八千九百元";
	v[3].target_text = "比全市平均水平高出一个百分点以上";
	v[4] = value_of("非数", NAN, "done");
	v[5] = value_of("无限", INFINITY, "done");
	v[6] = value_of("未报", 0, NULL);
	v[6].missing = true;
	frame = chart_draw(plot_new(setter, chart, 442), 638, &start);
	INT_EQ(start, -1);
	check_texts(frame);
	check_paths(frame);
}

/* A chart of many rows comes in parts, each within its height. */
static void
test_parts(struct typesetter *setter)
{
	struct arena *arena = setter->arena;
	struct node *chart = chart_new(arena, CHART_BULLET);
	struct chart_value *v = series_new(arena, chart, "各项目标", 200);
	struct plot *plot;
	double least;
	int start = 0, part = 0, drawn = 0;

	for (int i = 0; i < 200; i++)
		v[i] = value_of("目标", 60, "done");
	plot = plot_new(setter, chart, 442);
	least = chart_min_height(plot);
	OK(least > 60 && least < 200);
	while (start >= 0 && part < 100) {
		int from = start;
		struct frame *frame =
		    chart_draw(plot, part ? 300 : least, &start);

		OK(frame->height <= (part ? 300 : least) + 0.01);
		OK(start == -1 || start > from);
		drawn += (start < 0 ? 200 : start) - from;
		part++;
	}
	INT_EQ(drawn, 200);
	OK(part > 10 && part < 30);
}

/* A chart of n rows in room that it lacks `less` of: where its part ends. */
static int
end_of_part(struct typesetter *setter, int n, double less)
{
	struct node *chart = chart_new(setter->arena, CHART_BULLET);
	struct chart_value *v = series_new(setter->arena, chart, "各项目标", n);
	struct plot *plot;
	double room;
	int start = 0;

	for (int i = 0; i < n; i++)
		v[i] = value_of("目标", 60, "done");
	plot = plot_new(setter, chart, 442);
	room = chart_height(plot) - less;
	OK(chart_draw(plot, room, &start)->height <= room + 0.01);
	return start;
}

/*
 * A few rows are not left over: the others give up some of the air between
 * them, or so many that the next part has five.
 */
static void
test_left_over(struct typesetter *setter)
{
	INT_EQ(end_of_part(setter, 20, 0), -1);
	INT_EQ(end_of_part(setter, 20, 20), -1);
	INT_EQ(end_of_part(setter, 20, 100), 13);
	INT_EQ(end_of_part(setter, 20, 60), 15);
	OK(end_of_part(setter, 20, 200) < 12);
	/* too few to share */
	INT_EQ(end_of_part(setter, 4, 20), 2);
}

static void
test_strip(struct typesetter *setter)
{
	struct arena *arena = setter->arena;
	struct node *chart = chart_new(arena, CHART_STATUS);
	struct chart_value *v = series_new(arena, chart, "经济发展", 3);
	struct box_area done, late;
	struct frame *frame;
	int start = 0;

	v[0] = value_of("严重滞后", 1, "far-behind");
	v[1] = value_of("完成", 30, "done");
	v[2] = value_of("未报", 1, "unreported");
	v = series_new(arena, chart, "城镇建设", 1);
	v[0] = value_of("完成", 15, "done");
	frame = chart_draw(plot_new(setter, chart, 442), 638, &start);
	INT_EQ(start, -1);
	/* Behind the sample: small parts are named above the bar; 30 is twice
	 * as long as 15. */
	done = filled(frame, blue, 1);
	late = filled(frame, blue, 2);
	NEAR(done.x1 - done.x0, 2 * (late.x1 - late.x0) + 1, 0.01);
	check_texts(frame);
	check_paths(frame);
	STR_EQ(chart_alt(arena, &style, chart),
	    "各部分任务按完成状态分段的条形图：经济发展严重滞后1项、完成30项、"
	    "未报1项；城镇建设完成15项。");
}

/* What is read out: names, figures as printed, statuses, what is missing. */
static void
test_alt(struct arena *arena)
{
	struct node *chart = chart_new(arena, CHART_HEAT);
	struct chart_value *v = series_new(arena, chart, "产业转型", 2);
	struct node *donut, *change, *works;

	chart->as.chart.unit = "％";
	v[0] = value_of("一季度", 22.1, NULL);
	v[1] = value_of("二季度", 104.6, "done");
	v = series_new(arena, chart, "项目招引", 2);
	v[0] = value_of("一季度", 8, NULL);
	v[0].value_text = "8.0";
	v[1] = (struct chart_value){.label = "二季度", .missing = true};
	STR_EQ(chart_alt(arena, &style, chart),
	    "热力表，共4个数据，其中1项无数据，最高为产业转型二季度104.6％，"
	    "最低为项目招引一季度8.0％：产业转型，一季度22.1％、"
	    "二季度104.6％（完成）；项目招引，一季度8.0％、二季度未报。");

	donut = chart_new(arena, CHART_DONUT);
	donut->as.chart.unit = "项";
	v = series_new(arena, donut, NULL, 2);
	v[0] = value_of("完成", 57, "done");
	v[1] = value_of("滞后", 0, "behind");
	donut->child->as.series.text = "共57项";
	STR_EQ(chart_alt(arena, &style, donut), "环图：共57项，完成57项。");

	change = chart_new(arena, CHART_DUMBBELL);
	v = series_new(arena, change, NULL, 1);
	v[0] = value_of("接待游客", 62.5, NULL);
	v[0].value_text = "62.5万人次";
	v[0].has_previous = true;
	v[0].previous_text = "55.1万人次";
	STR_EQ(chart_alt(arena, &style, change),
	    "同比图，共1项指标：接待游客62.5万人次，上年55.1万人次。");

	works = chart_new(arena, CHART_TIMELINE);
	works->as.chart.as_of = (struct date){2022, 9, 30};
	v = series_new(arena, works, NULL, 1);
	v[0] = (struct chart_value){.label = "连接线启动",
	    .due = {2022, 6, 30},
	    .on = {2022, 8, 15},
	    .status = "done"};
	STR_EQ(chart_alt(arena, &style, works),
	    "时间轴，截至2022年9月30日，共1项：连接线启动应于2022年6月30日"
	    "完成，实际2022年8月15日完成（完成）。");
}

static void
test_nothing(struct typesetter *setter)
{
	struct arena *arena = setter->arena;
	int start = 0;
	struct frame *frame;

	frame = chart_draw(
	    plot_new(setter, chart_new(arena, CHART_BULLET), 442), 638, &start);
	INT_EQ(start, -1);
	OK(frame->height > 0 && frame->marks.n > 0);
	INT_EQ(diags_count(setter->diags, DIAG_ERROR), 0);
}

/* The runner says where the tree is; by hand, the binary stands in it. */
static const char *
fonts_dir(struct arena *arena)
{
	const char *root = getenv("ROOT");

	return arena_printf(
	    arena, "%s/fonts", root ? root : datadir_find(arena));
}

int
main(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct typesetter setter = {
	    .arena = arena,
	    .diags = diags,
	    .fonts = fonts_open(diags, fonts_dir(arena)),
	    .style = &style,
	};

	statuses[0] = (struct status_style){
	    "done", "完成", "circle", blue, blue, PATTERN_SOLID};
	statuses[1] = (struct status_style){
	    "far-behind", "严重滞后", "square", red, red, PATTERN_SOLID};
	statuses[2] = (struct status_style){
	    "unreported", "未报", "ring", grey, grey, PATTERN_SOLID};
	for (int i = 0; i < WORDS; i++)
		style.words[i] = word_name((enum word)i);
	style.words[WORD_PREVIOUS] = "上年";
	style.words[WORD_PACE] = "时序进度";
	style.words[WORD_NO_DATA] = "无数据";
	style.words[WORD_ITEM] = "项";
	style.words[WORD_SUM] = "共{}";
	style.words[WORD_AS_OF] = "截至{}";
	test_axis(arena);
	test_coordinate();
	test_alt(arena);
	OK(setter.fonts);
	if (setter.fonts) {
		test_bullet(&setter);
		test_hostile(&setter);
		test_parts(&setter);
		test_left_over(&setter);
		test_strip(&setter);
		test_nothing(&setter);
	}
	fonts_close(setter.fonts);
	diags_close(diags);
	arena_close(arena);
	return test_done();
}
