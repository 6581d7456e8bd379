/* What a report was made from, as the report itself says it. */
#ifndef BASE_MADE_FROM_H
#define BASE_MADE_FROM_H

/* The namespace of all this in a file. */
#define MADE_URI "urn:niandu:report"

/* What the two lists are called in it. */
#define MADE_FROM "madeFrom"
#define MADE_BY "madeBy"

/* One thing of it. */
struct made_from {
	const char *role; /* plan, progress, template … */
	const char *digest; /* SHA-256 */
	const char *name;
};

struct made_list {
	struct made_from *at;
	int n, cap;
};

/* What was asked for, "name=value" each, as an options file has it. */
struct made_by {
	const char **at;
	int n, cap;
};

#endif
