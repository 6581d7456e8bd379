/*
 * Pictures of a document: PNG and JPEG files, to pixels and to clean bytes.
 *
 * What a camera wrote beside the picture (place, time, machine) is taken off
 * before it goes into a report.
 */
#ifndef PICTURE_PICTURE_H
#define PICTURE_PICTURE_H

#include <stdbool.h>

#include "base/arena.h"

enum picture_kind { PICTURE_PNG, PICTURE_JPEG };

struct picture {
	enum picture_kind kind; /* of bytes */
	int width, height; /* [px] */
	const unsigned char *rgb; /* on white, three bytes a pixel, by rows */
	const char *bytes; /* as a file */
	int nbyte;
	bool grey; /* a JPEG of one component */
};

/* Of a file, and of its pixels. */
enum { PICTURE_BYTES = 20 * 1024 * 1024, PICTURE_PIXELS = 40 * 1000 * 1000 };

/* NULL, and why: an untranslated message. */
struct picture *picture_read(
    struct arena *, const char *path, const char **why);

/* The same bytes, read from one file or two. */
bool picture_is_same(const struct picture *, const struct picture *);

/* Used by picture_read() alone. */
struct picture *png_read(
    struct arena *, const char *bytes, int n, const char **why);
struct picture *jpeg_read(
    struct arena *, const char *bytes, int n, const char **why);

#endif
