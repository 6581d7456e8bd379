/* A list, not a folder: no address ever becomes a path. */
#include "serve/fixed.h"

#include <string.h>

#include "base/array.h"
#include "base/digest.h"
#include "read/bytes.h"

static const struct {
	const char *path, *type;
} list[] = {
    {"/static/page.css", "text/css; charset=utf-8"},
    {"/static/page.js", "text/javascript; charset=utf-8"},
    {"/static/icon.svg", "image/svg+xml"},
};

bool
fixed_read(struct arena *arena, struct diags *diags, const char *templates_dir,
    struct fixed_files *files)
{
	files->n = LEN(list);
	files->at = arena_alloc(arena, sizeof *files->at * LEN(list));
	for (int i = 0; i < LEN(list); i++) {
		struct fixed_file *file = &files->at[i];
		struct digest digest;

		file->path = list[i].path;
		file->type = list[i].type;
		buf_init(&file->bytes, arena);
		if (!bytes_read(diags,
			arena_printf(
			    arena, "%s/web%s", templates_dir, list[i].path),
			&file->bytes))
			return false;
		digest_init(&digest);
		digest_add(&digest, file->bytes.s, (size_t)file->bytes.n);
		file->etag =
		    arena_printf(arena, "\"%s\"", digest_hex(&digest, arena));
	}
	return true;
}

const struct fixed_file *
fixed_find(const struct fixed_files *files, const char *path)
{
	for (int i = 0; i < files->n; i++)
		if (strcmp(files->at[i].path, path) == 0)
			return &files->at[i];
	return NULL;
}
