/*
 * How well words name a thing, as a Chinese reader skims them: quotation marks
 * do not count, "国家高新企业" is still "国家高新技术企业", "企业" alone is
 * nothing.
 */
#ifndef PROSE_LIKENESS_H
#define PROSE_LIKENESS_H

#include <stdint.h>

enum {
	SKIMMED_MAX =
	    48, /* characters of a clause or a name that are compared */
	LIKENESS_RUN = 3, /* of a name that must stand there in one piece */
};

/* What counts of a text. */
struct skimmed {
	uint32_t at[SKIMMED_MAX];
	int n;
};

/* More of it, from s to end. */
void skimmed_add(struct skimmed *, const char *s, const char *end);
/* A name without what it has beside the thing itself. */
struct skimmed skimmed_name(const char *name);
/* Percent of the name that stands there; 0 when that is not enough. */
int likeness(const struct skimmed *name, const struct skimmed *clause);

#endif
