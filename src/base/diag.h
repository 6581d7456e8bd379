/*
 * Diagnostics: values with a place, kept until the end of the run.
 *
 * Levels and texts are in diag.def. Only main prints them: all of one run
 * together, in file order, identical ones folded.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/origin.h"

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR, DIAG_FATAL };

enum diag_id {
#define DIAG(id, name, level, text) DIAG_##id,
#include "base/diag.def"
#undef DIAG
	DIAG_IDS
};

struct arena;
struct diags;
struct map;

/* Has its own arena and copies every string it keeps. */
struct diags *diags_open(void);
void diags_close(struct diags *);

/* Names an input in the order of the command line: messages come so sorted. */
void diags_file(struct diags *, const char *path);

/* The arguments follow the text's directives (%s, %d) in diag.def. */
void diag(struct diags *, enum diag_id, struct origin, ...);
/* Of the last message: a library's own words, where it has them translated. */
void diag_original(struct diags *, const char *words);

/* Prints nothing below this level. */
void diags_floor(struct diags *, enum diag_level);
/* How many at this level or above. */
int diags_count(const struct diags *, enum diag_level);
/* The id as man pages and --diagnostics=json name it. */
const char *diag_name(enum diag_id);
/* Where something was said, as origin_text() has it → its id's name. */
struct map *diags_places(const struct diags *, struct arena *);
/* Raise every warning to an error (--strict). */
void diags_strict(struct diags *);
/*
 * Exit status so far: 0, 1 after an error of the input, 3 after a fatal one
 * (fonts, I/O): those are system faults and may go away.
 */
int diags_status(const struct diags *);

/* Adds all that others has; it may be closed then. */
void diags_take(struct diags *, const struct diags *others);
/* One of them, folded: so many times. */
struct diag_message {
	enum diag_level level;
	const char *name, *text; /* its id's name; translated */
	struct origin origin;
	int times;
};
/* Each, in the order in which they are printed. */
void diags_each(struct diags *,
    void (*call)(void *self, const struct diag_message *), void *self);

enum diag_format { DIAG_TEXT, DIAG_JSON };
/* Sorts by file (in the order files were first named), line, column. */
void diags_print(struct diags *, FILE *, enum diag_format, bool colour);

/* "hitech" for "hightech": the nearest of names, or NULL when none is near. */
const char *diag_nearest(const char *word, const char *const *names, int n);

#define BUG(message) bug(__FILE__, __LINE__, message)
_Noreturn void bug(const char *file, int line, const char *message);

#endif
