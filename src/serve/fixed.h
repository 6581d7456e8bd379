/* The few files that pages name, as they are: style sheet, script, picture. */
#ifndef SERVE_FIXED_H
#define SERVE_FIXED_H

#include "base/buf.h"
#include "base/diag.h"

struct fixed_file {
	const char *path; /* of the address: /static/page.css */
	const char *type;
	const char *etag; /* with its quotes */
	struct buf bytes;
};

struct fixed_files {
	struct fixed_file *at;
	int n;
};

/* Reads them from templates/web/static. False: one is missing; reported. */
bool fixed_read(struct arena *, struct diags *, const char *templates_dir,
    struct fixed_files *);
/* NULL: there is none of this path. */
const struct fixed_file *fixed_find(const struct fixed_files *, const char *);

#endif
