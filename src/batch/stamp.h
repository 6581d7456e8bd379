/*
 * What a job's reports were made from, and what they then were: a file in the
 * output's folder .niandu/ by which the next run knows what is up to date.
 */
#ifndef BATCH_STAMP_H
#define BATCH_STAMP_H

#include <stdbool.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/digest.h"

/* A file that was written: its name in the output's folder. */
struct batch_output {
	const char *file;
	const char *sha256;
	int pages; /* 0: not of pages */
};

struct batch_outputs {
	struct batch_output *at;
	int n, cap;
};

/*
 * All that the reports of a run share: the program's own bytes, fonts, and the
 * built-in templates, styles and thresholds. Hex digits.
 */
char *stamp_of_program(
    struct arena *, const char *fonts_dir, const char *templates_dir);
struct batch_inputs {
	const char **at;
	int n, cap;
};

/* The files of a folder and of its style/ that a town's year is made of. */
void inputs_add_folder(struct arena *, const char *, struct batch_inputs *);
/* One that lies elsewhere; of a template, with what lies beside it. */
void inputs_add_file(struct arena *, const char *, struct batch_inputs *);
/* Their names, without the folders, and what they hold. */
void stamp_add_inputs(struct digest *, const struct batch_inputs *);

/*
 * Whether the job's stamp in the output's folder says this key and every file
 * that it names is still what it was; the files are then told.
 */
bool stamp_holds(struct arena *, const char *output, const char *id,
    const char *key, struct batch_outputs *);
/* Complete or absent. False: it could not be written; *error says why. */
bool stamp_write(struct arena *, const char *output, const char *id,
    const char *key, const struct batch_outputs *, const char **error);

#endif
