/*
 * A PDF 1.7 as a file: objects, streams, the table of both (ISO 32000-1, 7).
 *
 * Objects are packed into streams of many, so a document of a thousand small
 * elements stays small. What they say is not known here.
 */
#ifndef PAINT_PDF_FILE_H
#define PAINT_PDF_FILE_H

#include <libdeflate.h>
#include <stdbool.h>

#include "base/array.h"
#include "base/buf.h"

/*
 * How hard a stream is packed: fonts, of which a fifth goes whatever is tried,
 * in two thirds of the time; where a reader is to find the bytes, not at all.
 */
enum pdf_pack { PDF_PLAIN, PDF_FONT, PDF_PACKED, PDF_PACKS };

/* Where an object is: in the file, or in a stream of many. */
struct pdf_place {
	int stream; /* 0: at `at` in the file; -1: not written yet */
	int at; /* or its index in the stream */
};

struct pdf_file {
	struct arena *arena;
	struct buf bytes; /* the file so far */
	struct buf body; /* of the object being written */
	ARRAY_OF(struct pdf_place) places; /* of the objects from 1 */
	struct buf packed, index; /* the open stream of many */
	int npacked, pack;
	int open; /* object being written; 0: none */
	struct libdeflate_compressor *deflate[PDF_PACKS]; /* NULL: not yet */
	char *squeezed;
	int cap_squeezed;
};

void pdf_file_open(struct pdf_file *, struct arena *);
/* The number of a new object, to be written later. */
int pdf_reserve(struct pdf_file *);
/* Between the two the object's text goes into the buffer returned. */
struct buf *pdf_begin(struct pdf_file *, int object);
void pdf_end(struct pdf_file *);
/* dict: its own entries, without brackets. */
void pdf_stream(struct pdf_file *, int object, const char *dict,
    const char *bytes, int nbyte, enum pdf_pack);
/* Writes what is left and the trailer. All reserved objects are written. */
void pdf_file_close(struct pdf_file *, int catalog, int info);

/* Three decimals at most, without those that are zero. */
void pdf_number(struct buf *, double);
/* A part of a colour: six decimals. */
void pdf_colour(struct buf *, double);
/* "12 0 R " */
void pdf_reference(struct buf *, int object);
/* A text string (7.9.2.2), of UTF-8. */
void pdf_text(struct buf *, const char *);
/* The same code units as hexadecimal digits, without a mark. */
void pdf_utf16(struct buf *, const char *s, int nbyte);
/* A string of bytes (7.3.4.2). */
void pdf_bytes(struct buf *, const char *);

#endif
