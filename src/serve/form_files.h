/*
 * The forms that offices sent back, as they came: forms/2022-Q2/1.xlsx in the
 * town's folder, and forms.xml beside them, which says what each was called.
 */
#ifndef SERVE_FORM_FILES_H
#define SERVE_FORM_FILES_H

#include "serve/history.h"

struct form_file {
	int number;
	const char *ending; /* "xlsx", "csv" */
	const char *name; /* as it was sent */
	const char *office; /* that it says it is of; NULL */
	const char *when, *who; /* it came; who NULL: nobody was asked */
};

struct form_files {
	const char *folder; /* the town's */
	const char *period;
	const char *index; /* forms/2022-Q2/forms.xml */
	const char *sha256; /* of the index; NULL: there is none */
	struct {
		struct form_file *at;
		int n, cap;
	} list;
};

/* Those of a period; none where there are none. */
void form_files_read(struct arena *, const char *folder, const char *period,
    struct form_files *);
/* forms/2022-Q2/1.xlsx */
const char *form_file_name(
    struct arena *, const struct form_files *, const struct form_file *);
/* The index as XML. */
void form_files_write(const struct form_files *, struct buf *);
/* Of this office, or of this name where none is said; NULL: none. */
struct form_file *form_file_find(
    struct form_files *, const char *office, const char *name);
/* The number of the next one. */
int form_files_next(const struct form_files *);

#endif
