/* Styles that are read once in the life of a process. */
#include <string.h>

#include "base/array.h"
#include "read/read.h"

static struct {
	struct arena *arena; /* NULL: none is kept */
	ARRAY_OF(struct kept {
		const char *path;
		struct style *style;
	})
	at;
} kept;

void
styles_keep(void)
{
	if (!kept.arena)
		kept.arena = arena_open();
}

static bool
is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return strncmp(path, folder, n) == 0 && path[n] == '/';
}

/* In the arena of those that are kept; what is said of it is said as ever. */
static struct style *
read_kept(struct diags *diags, const char *path, const char *builtin)
{
	int before = diags_count(diags, DIAG_NOTE);
	struct style *style;

	for (int i = 0; i < kept.at.n; i++)
		if (strcmp(kept.at.at[i].path, path) == 0)
			return kept.at.at[i].style;
	/* It remembers the names of its files. */
	path = arena_strdup(kept.arena, path);
	builtin = arena_strdup(kept.arena, builtin);
	style = style_read_anew(kept.arena, diags, path, builtin);
	if (style && diags_count(diags, DIAG_NOTE) == before)
		*array_push(kept.arena, &kept.at) = (struct kept){path, style};
	return style;
}

struct style *
style_read(struct arena *arena, struct diags *diags, const char *path,
    const char *builtin)
{
	return kept.arena && is_below(path, builtin)
	    ? read_kept(diags, path, builtin)
	    : style_read_anew(arena, diags, path, builtin);
}
