/* Pictures: on white, turned as the camera was, without what it noted. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jpeglib.h>

#include "picture/picture.h"
#include "test.h"

/* Exif that asks for a quarter turn, and says where it was taken. */
static const unsigned char exif[] = "Exif\0\0MM\0*\0\0\0\x08\0\x01"
				    "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
				    "\0\0\0\0 30.25N 120.16E";

/* width × height, red at the left and blue at the right. */
static unsigned char *
make(int components, J_COLOR_SPACE space, bool noted, unsigned long *size)
{
	enum { WIDTH = 32, HEIGHT = 16 };
	struct jpeg_compress_struct to;
	struct jpeg_error_mgr error;
	unsigned char *bytes = NULL;

	to.err = jpeg_std_error(&error);
	jpeg_create_compress(&to);
	jpeg_mem_dest(&to, &bytes, size);
	to.image_width = WIDTH;
	to.image_height = HEIGHT;
	to.input_components = components;
	to.in_color_space = space;
	jpeg_set_defaults(&to);
	jpeg_start_compress(&to, TRUE);
	if (noted)
		jpeg_write_marker(&to, JPEG_APP0 + 1, exif, sizeof exif);
	while (to.next_scanline < HEIGHT) {
		unsigned char row[WIDTH * 4] = {0};
		JSAMPROW rows = row;

		for (int x = 0; x < WIDTH; x++)
			row[components * x +
			    (x < WIDTH / 2 ? 0 : components - 1)] = 255;
		jpeg_write_scanlines(&to, &rows, 1);
	}
	jpeg_finish_compress(&to);
	jpeg_destroy_compress(&to);
	return bytes;
}

static struct picture *
read_bytes(struct arena *arena, const void *bytes, size_t n, const char **why)
{
	char path[] = "/tmp/picture.XXXXXX";
	int fd = mkstemp(path);
	struct picture *p;

	OK(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
	close(fd);
	p = picture_read(arena, path, why);
	unlink(path);
	return p;
}

static bool
holds(const struct picture *p, const char *text)
{
	return memmem(p->bytes, (size_t)p->nbyte, text, strlen(text)) != NULL;
}

static void
test_jpeg(struct arena *arena)
{
	const char *why = NULL;
	unsigned long n = 0;
	unsigned char *bytes = make(3, JCS_RGB, false, &n);
	struct picture *p = read_bytes(arena, bytes, n, &why);

	OK(p && p->kind == PICTURE_JPEG && !p->grey);
	INT_EQ(p->width, 32);
	INT_EQ(p->height, 16);
	/* Its own bytes. */
	OK(p->nbyte == (int)n && memcmp(p->bytes, bytes, n) == 0);
	/* Half of one is damaged. */
	OK(!read_bytes(arena, bytes, 200, &why) && why);
	free(bytes);

	bytes = make(3, JCS_RGB, true, &n);
	OK(memmem(bytes, n, "120.16E", 7) != NULL);
	p = read_bytes(arena, bytes, n, &why);
	INT_EQ(p->width, 16);
	INT_EQ(p->height, 32);
	OK(!holds(p, "120.16E") && !holds(p, "Exif"));
	/* Turned clockwise: red, which was at the left, is above. */
	OK(p->rgb[0] > 200 && p->rgb[2] < 60);
	OK(p->rgb[3 * 16 * 31] < 60 && p->rgb[3 * 16 * 31 + 2] > 200);
	free(bytes);

	bytes = make(1, JCS_GRAYSCALE, false, &n);
	p = read_bytes(arena, bytes, n, &why);
	OK(p && p->grey);
	free(bytes);

	bytes = make(4, JCS_CMYK, false, &n);
	OK(!read_bytes(arena, bytes, n, &why));
	OK(strstr(why, "CMYK") != NULL);
	free(bytes);
}

static void
test_others(struct arena *arena)
{
	static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg'/>";
	const char *why = NULL;

	OK(!read_bytes(arena, svg, strlen(svg), &why));
	OK(strstr(why, "SVG") != NULL);
	OK(!read_bytes(arena, "GIF89a", 6, &why));
	OK(!read_bytes(arena, "\x89PNG\r\n\x1a\n1234", 12, &why));
	OK(!picture_read(arena, "/nonexistent/picture.png", &why));
	STR_EQ(why, "it cannot be read");
}

int
main(void)
{
	struct arena *arena = arena_open();

	test_jpeg(arena);
	test_others(arena);
	arena_close(arena);
	return test_done();
}
