/* Which files a template may be made of: those beside it, and built-in ones. */
#ifndef COMPOSE_BESIDE_H
#define COMPOSE_BESIDE_H

#include <stdbool.h>

#include "base/arena.h"

struct beside {
	const char *path; /* of the template itself */
	const char *folder; /* its folder's real path, or NULL */
	const char *builtin; /* of the built-in templates, or NULL */
};

/*
 * Where the wanted file lies, or NULL when it may not be loaded: no symbolic
 * link leads out of these folders. A name that is not beside a user's template
 * is looked for among the built-in ones.
 */
const char *beside_permitted(struct arena *, struct beside, const char *wanted);

/* "a/b.xsl" → "a/" */
const char *beside_folder(struct arena *, const char *path);
/* Its real path; NULL when there is no such folder. */
const char *beside_real(struct arena *, const char *folder);
/* Is it the folder itself, or one below? Both are real paths, or NULL. */
bool beside_is_within(const char *path, const char *folder);

#endif
