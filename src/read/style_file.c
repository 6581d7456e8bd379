/* The name of a style → its file, of two folders. */
#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/map.h"
#include "read/read.h"
#include "read/reader.h"

/* The styles of a folder, by name. */
static void
names_add(struct arena *arena, struct map *names, const char *folder)
{
	struct folder files = folder_read(arena, folder, ".xml");

	for (int i = 0; i < files.paths.n; i++) {
		const char *name = strrchr(files.paths.at[i], '/') + 1;
		size_t n = strlen(name) - strlen(".xml");

		map_put(names, arena_strndup(arena, name, n), names);
	}
}

static const char *
guess_style(
    struct reader *r, const char *name, const char *folder, const char *builtin)
{
	struct map *names = map_new(r->arena);

	names_add(r->arena, names, folder);
	names_add(r->arena, names, builtin);
	return reader_guess_key(r, name, names);
}

const char *
style_file(struct arena *arena, struct diags *diags, const char *name,
    struct origin place, const char *folder, const char *builtin)
{
	struct reader r = {.arena = arena, .diags = diags};
	const char *const folders[] = {folder, builtin};
	const char *elsewhere = NULL;

	for (int i = 0; i < LEN(folders); i++) {
		const char *path =
		    arena_printf(arena, "%s/%s.xml", folders[i], name);

		/* Nothing outside is a style, however it is named. */
		if (access(path, F_OK) != 0)
			continue;
		if (path_is_within(path, folders[i]))
			return path;
		elsewhere =
		    _("; the link of this name leads out of its folder");
	}
	diag(diags, DIAG_UNKNOWN_STYLE, place, name,
	    elsewhere ? elsewhere : guess_style(&r, name, folder, builtin));
	return NULL;
}
