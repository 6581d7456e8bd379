/*
 * pixels OURS.png THEIRS.ppm: how far two paintings of a page lie apart.
 *
 * No two programs draw an edge alike, so not pixels are compared but squares
 * of them, by their mean in each colour. Prints the worst square and the mean
 * over all [1/255]; where the pages differ in size, that.
 */
#include <cairo.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 8, CHANNELS = 3 };

struct image {
	int width, height;
	unsigned char *rgb;
};

static void
die(const char *what, const char *path)
{
	fprintf(stderr, "pixels: %s '%s'\n", what, path);
	exit(2);
}

static struct image
image_new(int width, int height)
{
	return (struct image){
	    width, height, calloc((size_t)width * (size_t)height, CHANNELS)};
}

static struct image
png_read(const char *path)
{
	cairo_surface_t *s = cairo_image_surface_create_from_png(path);
	struct image image;
	const unsigned char *data;
	int stride;

	if (cairo_surface_status(s))
		die("cannot read", path);
	image = image_new(cairo_image_surface_get_width(s),
	    cairo_image_surface_get_height(s));
	data = cairo_image_surface_get_data(s);
	stride = cairo_image_surface_get_stride(s);
	for (int y = 0; y < image.height; y++)
		for (int x = 0; x < image.width; x++) {
			unsigned char *to = image.rgb +
			    CHANNELS *
				((size_t)y * (size_t)image.width + (size_t)x);
			unsigned pixel;

			memcpy(&pixel, data + y * stride + 4 * x, 4);
			to[0] = (unsigned char)(pixel >> 16);
			to[1] = (unsigned char)(pixel >> 8);
			to[2] = (unsigned char)pixel;
		}
	cairo_surface_destroy(s);
	return image;
}

static struct image
ppm_read(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct image image;
	int width, height;
	size_t n;

	if (!file || fscanf(file, "P6 %d %d 255", &width, &height) != 2)
		die("cannot read", path);
	fgetc(file);
	image = image_new(width, height);
	n = (size_t)width * (size_t)height * CHANNELS;
	if (fread(image.rgb, 1, n, file) != n)
		die("ends early:", path);
	fclose(file);
	return image;
}

static double
square_mean(const struct image *image, int x0, int y0, int channel)
{
	double sum = 0;

	for (int y = y0; y < y0 + SIDE; y++)
		for (int x = x0; x < x0 + SIDE; x++)
			sum += image->rgb[CHANNELS *
				((size_t)y * (size_t)image->width + (size_t)x) +
			    (size_t)channel];
	return sum / (SIDE * SIDE);
}

int
main(int argc, char **argv)
{
	struct image a, b;
	double worst = 0, sum = 0;
	int at_x = 0, at_y = 0, n = 0;

	if (argc != 3)
		die("usage: pixels OURS.png THEIRS.ppm", "");
	a = png_read(argv[1]);
	b = ppm_read(argv[2]);
	if (abs(a.width - b.width) > 1 || abs(a.height - b.height) > 1) {
		printf(
		    "size %dx%d %dx%d\n", a.width, a.height, b.width, b.height);
		return 1;
	}
	for (int y = 0; y + SIDE < a.height && y + SIDE < b.height; y += SIDE)
		for (int x = 0; x + SIDE < a.width && x + SIDE < b.width;
		     x += SIDE)
			for (int c = 0; c < CHANNELS; c++) {
				double d = fabs(square_mean(&a, x, y, c) -
				    square_mean(&b, x, y, c));

				sum += d;
				n++;
				if (d > worst) {
					worst = d;
					at_x = x;
					at_y = y;
				}
			}
	printf(
	    "%.1f %.3f at %d,%d\n", worst, sum / (n > 0 ? n : 1), at_x, at_y);
	free(a.rgb);
	free(b.rgb);
	return 0;
}
