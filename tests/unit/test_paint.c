/*
 * Frames to files: the same bytes twice, failures told, and what a device
 * hears of nested, turned and broken marks. No font is opened.
 */
#include <stdlib.h>
#include <unistd.h>

#include <libdeflate.h>

#include "base/buf.h"
#include "paint/device.h"
#include "paint/figure_places.h"
#include "paint/paint.h"
#include "test.h"

static const struct paint_info info = {
    .title = "云溪镇2022年工作计划",
    .author = "云溪镇人民政府",
    .creator = "niandu",
    .lang = "zh-CN",
    .standards = STANDARD_A2A | STANDARD_UA1,
    .date = "2022-12-31T00:00:00+08:00",
};

static void
draw_shape(struct frame *frame)
{
	frame_fill_rect(frame, 20, 20, 50, 30, (struct colour){0.8, 0.1, 0.1});
	frame_rule(frame, 20, 60, 70, 60, 0.5, (struct colour){0, 0, 0});
}

static struct element *
figure_new(struct arena *arena, struct element *parent, const char *alt)
{
	struct element *figure =
	    element_add(arena, parent, ELEMENT_FIGURE, (struct origin){0});

	figure->alt = alt;
	return figure;
}

static void
draw_in(struct frame *frame, const struct element *element)
{
	frame_begin(frame, element);
	draw_shape(frame);
	frame_end(frame);
}

static void
draw_link(struct arena *arena, struct frame *frame, struct element *parent,
    const char *target, double y)
{
	struct element *link =
	    element_add(arena, parent, ELEMENT_LINK, (struct origin){0});

	link->target = target;
	frame_begin(frame, link);
	frame_link(frame, link, 10, y, 100, 20);
	draw_shape(frame);
	frame_end(frame);
}

/* Two pages with all that can stand on one, some of it wrong. */
static struct pages *
two_pages(struct arena *arena)
{
	struct origin none = {0};
	struct pages *pages = arena_new(arena, struct pages);
	struct frame *first = frame_new(arena, 200, 300);
	struct frame *second = frame_new(arena, 300, 200);
	struct frame *child = frame_new(arena, 80, 70);
	struct element *root = structure_new(arena);
	struct element *sect = element_add(arena, root, ELEMENT_SECT, none);
	struct element *p = element_add(arena, sect, ELEMENT_P, none);
	struct element *figure = figure_new(arena, sect, "a < b & c");

	pages->root = root;
	*array_push(arena, pages) = first;
	*array_push(arena, pages) = second;
	frame_dest(first, "经济'\\", 10, 10);
	frame_outline(first, "一、经济", "经济'\\", 3);
	frame_outline(first, "没有的", "nowhere", 2);
	draw_link(arena, first, p, "#经济'\\", 10);
	draw_link(arena, first, p, "#nowhere", 40);
	draw_link(arena, first, p, "https://example.org/(a)?b='c\\", 70);
	draw_shape(child);
	frame_dest(second, "经济'\\", 10, 10);
	frame_artifact(second, ARTIFACT_FOOTER);
	draw_link(arena, second, p, "https://example.org/never", 10);
	frame_end(second);
	draw_in(second, figure_new(arena, sect, "drawn"));
	draw_in(child, figure);
	draw_in(second, element_add(arena, root, ELEMENT_P, none));
	frame_place(second, child, 10, 10, 0);
	frame_place(second, child, 100, 10, 1);
	draw_shape(second);
	pages->nelement = structure_number(root);
	return pages;
}

static char *
file_bytes(struct arena *arena, const char *path, long *n)
{
	FILE *file = fopen(path, "rb");
	char *bytes;

	*n = 0;
	if (!file)
		return NULL;
	fseek(file, 0, SEEK_END);
	*n = ftell(file);
	rewind(file);
	bytes = arena_alloc(arena, (size_t)*n + 1);
	*n = (long)fread(bytes, 1, (size_t)*n, file);
	fclose(file);
	return bytes;
}

static bool
write_pdf(struct arena *arena, const char *path)
{
	const char *error = NULL;
	struct output *output = output_open(arena, path);

	const struct buf *pdf =
	    paint_pdf(arena, two_pages(arena), &info, &error);

	return pdf && !error && output_write(output, pdf->s, (size_t)pdf->n) &&
	    output_commit(output);
}

/* Bytes with each stream that is packed unpacked behind them. */
static char *
unpacked(struct arena *arena, const char *bytes, long *n)
{
	static const char begin[] = "/FlateDecode/Length ";
	const char *at = bytes, *end = bytes + *n;
	struct libdeflate_decompressor *unpacker =
	    libdeflate_alloc_decompressor();
	struct buf out;

	buf_init(&out, arena);
	buf_add(&out, bytes, (int)*n);
	while ((at = memmem(at, (size_t)(end - at), begin, strlen(begin)))) {
		const char *data = strstr(at, "stream\n") + strlen("stream\n");
		const size_t most = 1 << 20;
		size_t size = 0;
		char *room = arena_alloc(arena, most);

		if (libdeflate_zlib_decompress(unpacker, data,
			(size_t)atoi(at + strlen(begin)), room, most,
			&size) != LIBDEFLATE_SUCCESS)
			BUG("a stream cannot be unpacked");
		buf_add(&out, room, (int)size);
		at = data;
	}
	libdeflate_free_decompressor(unpacker);
	*n = out.n;
	return out.s;
}

static bool
has_text(const char *bytes, long n, const char *text)
{
	return memmem(bytes, (size_t)n, text, strlen(text)) != NULL;
}

static int
count_text(const char *bytes, long n, const char *text)
{
	const char *at = bytes, *end = bytes + n;
	int count = 0;

	while ((at = memmem(at, (size_t)(end - at), text, strlen(text)))) {
		at++;
		count++;
	}
	return count;
}

static void
test_pdf(struct arena *arena, const char *dir)
{
	char *one = arena_printf(arena, "%s/one.pdf", dir);
	char *two = arena_printf(arena, "%s/two.pdf", dir), *a, *b;
	long na, nb;

	OK(write_pdf(arena, one));
	OK(write_pdf(arena, two));
	a = file_bytes(arena, one, &na);
	b = file_bytes(arena, two, &nb);
	OK(a && b && na == nb && memcmp(a, b, (size_t)na) == 0);
	a = unpacked(arena, a, &na);
	OK(has_text(a, na, "/StructTreeRoot"));
	OK(has_text(a, na, "/Outlines"));
	OK(has_text(a, na, "%28a%29?b=%27c%5C"));
	OK(has_text(a, na, "/Lang(zh-CN)"));
	OK(has_text(a, na, "/Marked true"));
	OK(has_text(a, na, "/Alt(a < b & c)"));
	OK(has_text(a, na, "/Alt(drawn)"));
	OK(!has_text(a, na, "never"));
	INT_EQ(count_text(a, na, "/Subtype/Link"), 2);
	/* A figure that is drawn twice, once turned, is one. */
	INT_EQ(count_text(a, na, "/S/Figure"), 2);
	OK(has_text(a, na, "/CreationDate(D:20221231000000+08'00')"));
	OK(has_text(a, na, "<xmp:CreateDate>2022-12-31T00:00:00+08:00<"));
	OK(has_text(a, na, "<pdfaid:part>2<"));
	OK(!has_text(a, na, "nowhere"));
	unlink(one);
	unlink(two);
}

static void
place_check(const struct figure_place *place, const char *of, double x,
    double y, double width, double height)
{
	STR_EQ(place->of, of);
	OK(place->x == x && place->y == y);
	OK(place->width == width && place->height == height);
}

/* Of a frame, of one in it, and of one that is turned left and right. */
static void
test_figure_places(struct arena *arena)
{
	struct frame *page = frame_new(arena, 600, 800);
	struct frame *second = frame_new(arena, 600, 800);
	struct frame *inner = frame_new(arena, 200, 100),
		     *at[] = {page, second};
	struct pages pages = {.at = at, .n = 2};
	const struct page_figures *all;

	frame_figure(page,
	    (struct figure_place){"own", "1", .x = 5, .y = 6, .width = 7, 8});
	frame_figure(inner,
	    (struct figure_place){"in", "2", .x = 10, .y = 20, .width = 30, 5});
	frame_place(page, inner, 100, 50, 0);
	frame_place(second, inner, 100, 50, 1);
	frame_place(second, inner, 100, 50, 3);
	all = figure_places(arena, &pages);
	OK(all[0].width == 600 && all[0].height == 800);
	INT_EQ(all[0].places.n, 2);
	place_check(&all[0].places.at[0], "own", 5, 6, 7, 8);
	place_check(&all[0].places.at[1], "in", 110, 70, 30, 5);
	INT_EQ(all[1].places.n, 2);
	/* Its foot to the right: x goes up from the foot of its width. */
	place_check(&all[1].places.at[0], "in", 120, 210, 5, 30);
	place_check(&all[1].places.at[1], "in", 175, 60, 5, 30);
}

static void
test_failure(struct arena *arena, const char *dir)
{
	const char *error = NULL;
	struct pages none = {0};

	OK(!write_pdf(arena, "/dev/full"));
	OK(!write_pdf(arena, arena_printf(arena, "%s/no/x.pdf", dir)));
	OK(!paint_pdf(arena, &none, &info, &error));
	OK(error != NULL);
}

static void
test_missing_font(struct arena *arena)
{
	const char *error = NULL;
	struct face face = {.path = "/nowhere/none.otf"};
	struct glyph glyph = {.id = 1};
	struct cluster cluster = {1, 1};
	struct glyph_run run = {
	    .face = &face,
	    .size = 10,
	    .text = "a",
	    .nbyte = 1,
	    .glyphs = &glyph,
	    .nglyph = 1,
	    .clusters = &cluster,
	    .ncluster = 1,
	};
	struct frame *frame = frame_new(arena, 100, 100);
	struct output *output = output_open(arena, "/dev/null");

	frame_glyphs(frame, &run);
	OK(!paint_frame(arena, frame, PAINT_SVG, 72, &info, output, &error));
	OK(error && strstr(error, "none.otf"));
	output_discard(output);
}

static void
test_pictures(struct arena *arena, const char *dir)
{
	static const struct {
		enum paint_format format;
		const char *name, *starts, *has;
	} rows[] = {
	    {PAINT_PNG, "x.png", "\x89PNG", "IEND"},
	    {PAINT_PNG, "x.png", "\x89PNG", "pHYs"},
	    {PAINT_SVG, "x.svg", "<?xml",
		"<title>云溪镇2022年工作计划</title>\n"},
	    {PAINT_SVG, "x.svg", "<?xml",
		"<g role=\"img\">\n<desc>a &lt; b &amp; c</desc>\n"},
	};

	for (int i = 0; i < LEN(rows); i++) {
		char *path = arena_printf(arena, "%s/%s", dir, rows[i].name);
		const char *error = NULL;
		struct output *output = output_open(arena, path);
		struct frame *frame = frame_new(arena, 100, 100);
		char *bytes;
		long n;

		draw_in(frame,
		    figure_new(arena, structure_new(arena), "a < b & c"));
		OK(paint_frame(
		    arena, frame, rows[i].format, 96, &info, output, &error));
		OK(output_commit(output));
		bytes = file_bytes(arena, path, &n);
		OK(bytes &&
		    strncmp(bytes, rows[i].starts, strlen(rows[i].starts)) ==
			0);
		OK(has_text(bytes, n, rows[i].has));
		unlink(path);
	}
}

/* A device that remembers where the last path began. */
struct listener {
	struct device base;
	double x, y;
	int turns;
	double turn_x, turn_y;
};

static void
hear_path(struct device *device, const struct path *path)
{
	struct listener *listener = (struct listener *)device;

	listener->x = device->x + path->steps.at[0].x;
	listener->y = device->y + path->steps.at[0].y;
}

static void
hear_turn(struct device *device, double x, double y, int turns)
{
	struct listener *listener = (struct listener *)device;

	listener->turns = turns;
	listener->turn_x = x;
	listener->turn_y = y;
}

static void
test_replay(struct arena *arena)
{
	static const struct device_ops ops = {
	    .path = hear_path,
	    .turn_begin = hear_turn,
	};
	struct listener listener = {.base.ops = &ops};
	struct frame *outer = frame_new(arena, 100, 100);
	struct frame *middle = frame_new(arena, 50, 20);
	struct frame *inner = frame_new(arena, 10, 10);

	frame_fill_rect(inner, 1, 2, 3, 4, (struct colour){0});
	frame_place(middle, inner, 10, 20, 0);
	frame_place(outer, middle, 100, 200, 0);
	replay_frame(&listener.base, outer);
	NEAR(listener.x, 111, 0);
	NEAR(listener.y, 222, 0);
	INT_EQ(listener.turns, 0);

	/* Lying on its side: its top left is at the foot of its place. */
	frame_place(outer, middle, 100, 200, -3);
	replay_frame(&listener.base, outer);
	INT_EQ(listener.turns, 1);
	NEAR(listener.turn_x, 100, 0);
	NEAR(listener.turn_y, 250, 0);
	NEAR(listener.base.x, 0, 0);
}

int
main(void)
{
	struct arena *arena = arena_open();
	char dir[] = "/tmp/niandu-paint.XXXXXX";

	OK(mkdtemp(dir) != NULL);
	test_pdf(arena, dir);
	test_figure_places(arena);
	test_failure(arena, dir);
	test_missing_font(arena);
	test_pictures(arena, dir);
	test_replay(arena);
	rmdir(dir);
	arena_close(arena);
	return test_done();
}
