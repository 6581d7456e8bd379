/*
 * Command lines by table: a rule a line, read by one function.
 *
 * GNU conventions (getopt_long): options anywhere, "--", unique abbreviations.
 */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/array.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/limits.h"

/* All that can be asked for; what was not given is zero. */
struct settings {
	bool help, version, strict, no_targets, json, exit_code;
	bool charts, force, each_office;
	int lang; /* index into its choices, from 1 */
	int diagnostics; /* likewise */
	int emit; /* likewise: enum emit */
	int edition; /* likewise */
	unsigned pdf; /* enum pdf_option, as bits; 0: the usual */
	int ofd; /* likewise: a, plain */
	int year, rounds;
	struct date as_of, date;
	const char *output, *reference, *previous, *issuer, *title, *number,
	    *check, *review, *watermark;
	bool nul, list_jobs, fail_fast, rollup; /* of a batch */
	int jobs, seconds, memory;
	const char *shard, *results, *deps;
	const char *root, *listen, *auth; /* of serve */
	const char *folder, *policy; /* of a town's year, NULL */
	const char *progress_of, *period, *id, *corrects, *lead;
	struct option_list {
		const char **at;
		int n, cap;
	} templates, formats, marks, names;
	const char *const *operands;
	int noperand;
	int limits[LIMITS]; /* 0: as it is */
};

enum option_kind {
	OPTION_FLAG, /* bool */
	OPTION_TEXT, /* const char *: an id */
	OPTION_PATH, /* const char *: a file or folder */
	OPTION_PRINTED, /* const char *: text that goes into a document */
	OPTION_LIST, /* struct option_list: may be repeated */
	OPTION_CHOICE, /* int: index into choices, from 1 */
	OPTION_DATE, /* struct date */
	OPTION_YEAR, /* int */
	OPTION_COUNT, /* int, 1 to 1000 */
	OPTION_SIZE, /* int, 1 to 1000000 */
	OPTION_PERIOD, /* const char *: 2022-Q2 */
	OPTION_PDF, /* unsigned: a-2a,ua-1 */
	OPTION_LIMIT, /* int, 1 to the limit's highest */
	OPTION_KINDS
};

struct option_rule {
	const char *name;
	int letter; /* 0: long form only */
	enum option_kind kind;
	size_t field; /* offset in struct settings */
	const char *const *choices; /* NULL-ended; of a CHOICE or a LIST */
	const char *wants; /* what stands for the value in the help */
	const char *help;
};

/* NULL, or what is wrong with the command line, translated. */
char *options_read(struct arena *, const struct option_rule *, int nrule,
    int argc, char **argv, bool stop_at_operand, struct settings *);
/*
 * What was asked for, in words that are the same whenever the same was asked
 * for; without paths.
 */
char *options_text(struct arena *, const struct option_rule *, int nrule,
    const struct settings *);
/* A line for each option, translated. */
void options_help(const struct option_rule *, int nrule, struct buf *);

#endif
