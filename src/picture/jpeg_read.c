/*
 * JPEG: its pixels, and its own bytes without what a camera noted. One that a
 * camera was turned for is turned, and written anew.
 */
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include "base/intl.h"
#include "picture/picture.h"

enum { QUALITY = 92 }; /* of one that is turned */

struct failure {
	struct jpeg_error_mgr base;
	jmp_buf back;
};

static void
fail(j_common_ptr info)
{
	longjmp(((struct failure *)info->err)->back, 1);
}

static void
say_nothing(j_common_ptr info)
{
	(void)info;
}

/* --- Segments (ITU-T T.81, B.1.1.4) -------------------------------------- */

static int
two(const unsigned char *s)
{
	return s[0] << 8 | s[1];
}

/* Of the Exif in a segment: 1 to 8 (tag 0x0112); 1 where it has none. */
static int
exif_turn(const unsigned char *s, int n)
{
	bool intel;
	int ifd, count;

	if (n < 14 || memcmp(s, "Exif\0\0", 6) != 0)
		return 1;
	s += 6;
	n -= 6;
	intel = s[0] == 'I';
#define PAIR(at) (intel ? s[(at) + 1] << 8 | s[at] : two(s + (at)))
	ifd = intel ? s[7] << 24 | s[6] << 16 | s[5] << 8 | s[4]
		    : s[4] << 24 | s[5] << 16 | s[6] << 8 | s[7];
	if (ifd < 8 || ifd > n - 2)
		return 1;
	count = PAIR(ifd);
	for (int i = 0; i < count && ifd + 2 + 12 * i + 12 <= n; i++) {
		int at = ifd + 2 + 12 * i;

		if (PAIR(at) == 0x0112)
			return PAIR(at + 8) >= 1 && PAIR(at + 8) <= 8
			    ? PAIR(at + 8)
			    : 1;
	}
#undef PAIR
	return 1;
}

/*
 * Copies what draws: of the application's segments JFIF and Adobe's, no
 * comments. Returns the turn that a camera noted.
 */
static int
strip(struct arena *arena, const unsigned char *s, int n, struct picture *p)
{
	char *out = arena_alloc(arena, (size_t)n + 2);
	int at = 2, used = 2, turn = 1;

	memcpy(out, s, 2);
	while (at + 4 <= n && s[at] == 0xff) {
		int marker = s[at + 1], size = 2 + two(s + at + 2);
		bool note =
		    (marker > 0xe0 && marker <= 0xef && marker != 0xee) ||
		    marker == 0xfe;

		if (marker == 0xda || at + size > n)
			break;
		if (marker == 0xe1 && turn == 1)
			turn = exif_turn(s + at + 4, size - 4);
		if (!note) {
			memcpy(out + used, s + at, (size_t)size);
			used += size;
		}
		at += size;
	}
	memcpy(out + used, s + at, (size_t)(n - at));
	p->bytes = out;
	p->nbyte = used + n - at;
	return turn;
}

/* --- Turning ------------------------------------------------------------- */

/* Where the pixel x, y of the turned picture comes from. */
static int
source_of(int turn, int w, int h, int x, int y)
{
	switch (turn) {
	case 2:
		return y * w + (w - 1 - x);
	case 3:
		return (h - 1 - y) * w + (w - 1 - x);
	case 4:
		return (h - 1 - y) * w + x;
	case 5:
		return x * w + y;
	case 6:
		return (h - 1 - x) * w + y;
	case 7:
		return (h - 1 - x) * w + (w - 1 - y);
	case 8:
		return x * w + (w - 1 - y);
	default:
		return y * w + x;
	}
}

static void
turn_pixels(struct arena *arena, struct picture *p, int turn)
{
	int w = p->width, h = p->height;
	int width = turn >= 5 ? h : w, height = turn >= 5 ? w : h;
	unsigned char *rgb = arena_alloc(arena, (size_t)w * (size_t)h * 3);

	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			memcpy(
			    rgb + 3 * ((size_t)y * (size_t)width + (size_t)x),
			    p->rgb + 3 * (size_t)source_of(turn, w, h, x, y),
			    3);
	p->rgb = rgb;
	p->width = width;
	p->height = height;
}

static bool
write_anew(struct arena *arena, struct picture *p)
{
	struct jpeg_compress_struct to;
	struct failure failure;
	unsigned char *bytes = NULL;
	unsigned long size = 0;
	char *kept;

	to.err = jpeg_std_error(&failure.base);
	failure.base.error_exit = fail;
	failure.base.output_message = say_nothing;
	if (setjmp(failure.back)) {
		jpeg_destroy_compress(&to);
		free(bytes);
		return false;
	}
	jpeg_create_compress(&to);
	jpeg_mem_dest(&to, &bytes, &size);
	to.image_width = (JDIMENSION)p->width;
	to.image_height = (JDIMENSION)p->height;
	to.input_components = 3;
	to.in_color_space = JCS_RGB;
	jpeg_set_defaults(&to);
	jpeg_set_quality(&to, QUALITY, TRUE);
	jpeg_start_compress(&to, TRUE);
	while (to.next_scanline < to.image_height) {
		/* It is only read. */
		JSAMPROW row = (JSAMPROW)(uintptr_t)(p->rgb +
		    3 * (size_t)to.next_scanline * (size_t)p->width);

		jpeg_write_scanlines(&to, &row, 1);
	}
	jpeg_finish_compress(&to);
	jpeg_destroy_compress(&to);
	kept = arena_alloc(arena, size);
	memcpy(kept, bytes, size);
	free(bytes);
	p->bytes = kept;
	p->nbyte = (int)size;
	p->grey = false;
	return true;
}

/* --- Pixels -------------------------------------------------------------- */

static bool
decode(struct arena *arena, const char *bytes, int n, struct picture *p,
    const char **why)
{
	struct jpeg_decompress_struct from;
	struct failure failure;
	unsigned char *rgb;

	*why = N_("it is damaged");
	from.err = jpeg_std_error(&failure.base);
	failure.base.error_exit = fail;
	failure.base.output_message = say_nothing;
	if (setjmp(failure.back)) {
		jpeg_destroy_decompress(&from);
		return false;
	}
	jpeg_create_decompress(&from);
	jpeg_mem_src(&from, (const unsigned char *)bytes, (unsigned long)n);
	jpeg_read_header(&from, TRUE);
	if ((double)from.image_width * from.image_height > PICTURE_PIXELS)
		*why =
		    N_("it has more than 40 million pixels; make it smaller");
	else if (from.num_components != 1 && from.num_components != 3)
		*why = N_("it is for print (CMYK); save it in RGB");
	else
		*why = NULL;
	if (*why) {
		jpeg_destroy_decompress(&from);
		return false;
	}
	p->grey = from.num_components == 1;
	from.out_color_space = JCS_RGB;
	jpeg_start_decompress(&from);
	p->width = (int)from.output_width;
	p->height = (int)from.output_height;
	rgb = arena_alloc(arena, (size_t)p->width * (size_t)p->height * 3);
	p->rgb = rgb;
	while (from.output_scanline < from.output_height) {
		JSAMPROW row =
		    rgb + 3 * (size_t)from.output_scanline * (size_t)p->width;

		jpeg_read_scanlines(&from, &row, 1);
	}
	jpeg_finish_decompress(&from);
	jpeg_destroy_decompress(&from);
	return true;
}

struct picture *
jpeg_read(struct arena *arena, const char *bytes, int n, const char **why)
{
	struct picture *p = arena_new(arena, struct picture);
	int turn;

	p->kind = PICTURE_JPEG;
	if (!decode(arena, bytes, n, p, why))
		return NULL;
	turn = strip(arena, (const unsigned char *)bytes, n, p);
	if (turn == 1)
		return p;
	turn_pixels(arena, p, turn);
	*why = N_("it is damaged");
	return write_anew(arena, p) ? p : NULL;
}
