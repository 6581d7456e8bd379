/* PNG, whatever its colours, on white; and written anew without its notes. */
#include <png.h>
#include <string.h>

#include "base/intl.h"
#include "picture/picture.h"

/* Without filters, which help photos, where flags say so; NULL: it failed. */
static char *
as_png(struct arena *arena, const struct picture *p, unsigned flags,
    png_alloc_size_t *size)
{
	png_image image = {
	    .version = PNG_IMAGE_VERSION,
	    .width = (png_uint_32)p->width,
	    .height = (png_uint_32)p->height,
	    .format = PNG_FORMAT_RGB,
	    .flags = flags,
	};
	char *bytes;

	*size = 0;
	if (!png_image_write_to_memory(&image, NULL, size, 0, p->rgb, 0, NULL))
		return NULL;
	bytes = arena_alloc(arena, *size);
	return png_image_write_to_memory(
		   &image, bytes, size, 0, p->rgb, 0, NULL)
	    ? bytes
	    : NULL;
}

/* The smaller of two: a page or a drawing is smaller without filters. */
static bool
rewrite(struct arena *arena, struct picture *p)
{
	png_alloc_size_t size, plain_size;
	char *bytes = as_png(arena, p, 0, &size);
	char *plain = as_png(arena, p, PNG_IMAGE_FLAG_FAST, &plain_size);

	if (!bytes || !plain)
		return false;
	p->bytes = plain_size < size ? plain : bytes;
	p->nbyte = (int)(plain_size < size ? plain_size : size);
	return true;
}

struct picture *
png_read(struct arena *arena, const char *bytes, int n, const char **why)
{
	static const png_color white = {255, 255, 255};
	struct picture *p = arena_new(arena, struct picture);
	png_image image = {.version = PNG_IMAGE_VERSION};
	unsigned char *rgb;

	*why = N_("it is damaged");
	if (!png_image_begin_read_from_memory(&image, bytes, (size_t)n))
		return NULL;
	if ((double)image.width * image.height > PICTURE_PIXELS) {
		*why =
		    N_("it has more than 40 million pixels; make it smaller");
		png_image_free(&image);
		return NULL;
	}
	image.format = PNG_FORMAT_RGB;
	rgb = arena_alloc(arena, PNG_IMAGE_SIZE(image));
	if (!png_image_finish_read(&image, &white, rgb, 0, NULL))
		return NULL;
	*p = (struct picture){
	    .kind = PICTURE_PNG,
	    .width = (int)image.width,
	    .height = (int)image.height,
	    .rgb = rgb,
	};
	return rewrite(arena, p) ? p : NULL;
}
