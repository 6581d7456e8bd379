/* They stay as they are until the process ends. */
#include "compose/kept.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "compose/template.h"

static struct {
	struct arena *arena; /* NULL: none is kept */
	ARRAY_OF(struct kept {
		const char *path;
		xsltStylesheetPtr style;
		struct digest read;
	})
	at;
} kept;

void
templates_keep(void)
{
	if (!kept.arena)
		kept.arena = arena_open();
}

xsltStylesheetPtr
kept_find(const char *path, struct digest *read)
{
	for (int i = 0; i < kept.at.n; i++) {
		const struct kept *k = &kept.at.at[i];

		if (strcmp(k->path, path) != 0)
			continue;
		if (read)
			*read = k->read;
		return k->style;
	}
	return NULL;
}

bool
kept_add(const char *path, xsltStylesheetPtr style, const struct digest *read)
{
	if (!kept.arena)
		return false;
	*array_push(kept.arena, &kept.at) =
	    (struct kept){arena_strdup(kept.arena, path), style, *read};
	return true;
}
