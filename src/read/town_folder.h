/*
 * A folder as a town's year (年度文件夹): one plan, its progress, last year's
 * ledger, a policy, templates and styles of its own, an options file. What a
 * file is follows from its root element, never from its name.
 */
#ifndef READ_TOWN_FOLDER_H
#define READ_TOWN_FOLDER_H

#include <stdbool.h>

#include "base/array.h"
#include "base/diag.h"

/* What is read of a file to know it: its root element. */
struct root_element {
	const char *name; /* "plan", of one of our namespaces; NULL: foreign */
	const char *id; /* its attribute, "" without one */
	bool is_xml; /* well-formed up to there */
};

struct town_folder {
	const char *path; /* as the user typed it, without a / at its end */
	const char *plan; /* NULL: none, which has been reported */
	const char *plan_id; /* "" without one */
	ARRAY_OF(const char *) progress; /* by name */
	const char *previous; /* last year's ledger, NULL */
	const char *policy; /* thresholds of its own, NULL */
	const char *options; /* NULL */
	ARRAY_OF(const char *) templates; /* its own .xsl files */
	bool has_styles; /* PATH/style is a folder */
};

/* Looks at no more of the file than its first tag. */
struct root_element root_element_read(struct arena *, const char *path);

/*
 * False when this is no town's year: no plan or two, two ledgers, a file that
 * is not well-formed. All of it has been reported, and each stranger as a note.
 */
bool town_folder_read(
    struct arena *, struct diags *, const char *path, struct town_folder *);

#endif
