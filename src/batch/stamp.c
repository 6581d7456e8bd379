/*
 * Stamps are text, so that people can read and `sha256sum -c` can check them:
 *
 *	# niandu 1 KEY
 *	SHA256  yunxi-2022-yearend.pdf
 *	# 25 pages
 *
 * They say nothing of time or machine: two runs write the same bytes.
 */
#include "batch/stamp.h"

#include <errno.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/output.h"
#include "base/system.h"
#include "read/read.h"

static const char FOLDER[] = ".niandu";
static const char HEAD[] = "# niandu 1 ";
enum { HEX = 64, DEPTH_MAX = 8 };

/* --- Made from ------------------------------------------------------------ */

static void
add_content(struct digest *d, const char *name, const char *path)
{
	digest_text(d, name);
	if (!digest_file(d, path))
		digest_text(d, NULL);
}

static void
add_tree(struct arena *arena, struct digest *d, const char *path, int depth)
{
	struct folder folder = folder_read(arena, path, "");

	for (int i = 0; i < folder.paths.n; i++) {
		const char *each = folder.paths.at[i];

		if (!folder_is(each)) {
			add_content(d, path_name(each), each);
		} else if (depth < DEPTH_MAX) {
			digest_text(d, path_name(each));
			add_tree(arena, d, each, depth + 1);
			digest_text(d, NULL);
		}
	}
}

/* The originals, of some hundred megabytes, by name and size: packages. */
static void
add_sizes(struct arena *arena, struct digest *d, const char *path)
{
	struct folder folder = folder_read(arena, path, "");
	struct stat st;

	for (int i = 0; i < folder.paths.n; i++)
		if (stat(folder.paths.at[i], &st) == 0)
			digest_text(d,
			    arena_printf(arena, "%s %lld",
				path_name(folder.paths.at[i]),
				(long long)st.st_size));
}

/*
 * Of the first object, which is the program, all that no loader writes to. Its
 * file has no sure name: an offline bundle is started by a loader of its own.
 */
static int
add_code(struct dl_phdr_info *object, size_t n, void *self)
{
	(void)n;
	for (int i = 0; i < object->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &object->dlpi_phdr[i];

		if (part->p_type == PT_LOAD && !(part->p_flags & PF_W))
			digest_add(self,
			    (const void *)(object->dlpi_addr + part->p_vaddr),
			    part->p_filesz);
	}
	return 1;
}

char *
stamp_of_program(
    struct arena *arena, const char *fonts_dir, const char *templates_dir)
{
	/* install.sh keeps the sums of the faces that it has prepared. */
	static const char *const of_fonts[] = {
	    "fonts.conf", "cache/prepared.sums", "local"};
	struct digest d;

	digest_init(&d);
	digest_text(&d, "program");
	dl_iterate_phdr(add_code, &d);
	add_tree(arena, &d, templates_dir, 0);
	for (int i = 0; i < LEN(of_fonts); i++) {
		const char *path =
		    arena_printf(arena, "%s/%s", fonts_dir, of_fonts[i]);

		digest_text(&d, of_fonts[i]);
		if (folder_is(path))
			add_tree(arena, &d, path, 0);
		else
			add_content(&d, of_fonts[i], path);
	}
	add_sizes(arena, &d, arena_printf(arena, "%s/cache/full", fonts_dir));
	return digest_hex(&d, arena);
}

/* What a town's year is made of, and no report that lies beside it. */
static bool
is_source(const char *path)
{
	return name_ends_in(path, ".xml") || name_ends_in(path, ".xsl") ||
	    strcmp(path_name(path), "options") == 0;
}

/* With the pictures that it shows. */
static void
add_source(struct arena *arena, const char *path, struct batch_inputs *inputs)
{
	struct strings pictures = {0};

	*array_push(arena, inputs) = path;
	if (name_ends_in(path, ".xml"))
		images_named(arena, path, &pictures);
	for (int i = 0; i < pictures.n; i++)
		*array_push(arena, inputs) = pictures.at[i];
}

void
inputs_add_folder(
    struct arena *arena, const char *path, struct batch_inputs *inputs)
{
	const char *const folders[] = {
	    path, arena_printf(arena, "%s/style", path)};

	for (int i = 0; i < LEN(folders); i++) {
		struct folder folder = folder_read(arena, folders[i], "");

		for (int k = 0; k < folder.paths.n; k++)
			if (is_source(folder.paths.at[k]) &&
			    !folder_is(folder.paths.at[k]))
				add_source(arena, folder.paths.at[k], inputs);
	}
}

void
inputs_add_file(
    struct arena *arena, const char *path, struct batch_inputs *inputs)
{
	const char *name = path_name(path);

	if (!name_ends_in(path, ".xsl"))
		*array_push(arena, inputs) = path;
	else if (name == path)
		inputs_add_folder(arena, ".", inputs);
	else
		inputs_add_folder(arena,
		    arena_strndup(arena, path, (size_t)(name - 1 - path)),
		    inputs);
}

void
stamp_add_inputs(struct digest *d, const struct batch_inputs *inputs)
{
	for (int i = 0; i < inputs->n; i++)
		add_content(d, path_name(inputs->at[i]), inputs->at[i]);
}

/* --- And then were -------------------------------------------------------- */

static const char *
stamp_path(struct arena *arena, const char *output, const char *id)
{
	return arena_printf(arena, "%s/%s/%s", output, FOLDER, id);
}

static bool
is_unchanged(
    struct arena *arena, const char *output, const struct batch_output *of)
{
	struct digest d;

	digest_init(&d);
	return digest_file(
		   &d, arena_printf(arena, "%s/%s", output, of->file)) &&
	    strcmp(digest_hex(&d, arena), of->sha256) == 0;
}

/* A line of the stamp; false: it is none. */
static bool
line_read(struct arena *arena, const char *line, struct batch_outputs *outputs)
{
	struct batch_output *last =
	    outputs->n ? &outputs->at[outputs->n - 1] : NULL;

	if (last && sscanf(line, "# %d pages", &last->pages) == 1)
		return true;
	if (strlen(line) < HEX + 3 || strncmp(line + HEX, "  ", 2) != 0)
		return false;
	*array_push(arena, outputs) = (struct batch_output){
	    .file = arena_strdup(arena, line + HEX + 2),
	    .sha256 = arena_strndup(arena, line, HEX),
	};
	return true;
}

static bool
stamp_read(struct arena *arena, FILE *file, const char *key,
    struct batch_outputs *outputs)
{
	char *line = NULL;
	size_t room = 0;
	bool good = getline(&line, &room, file) > 0 &&
	    strncmp(line, HEAD, strlen(HEAD)) == 0 &&
	    strncmp(line + strlen(HEAD), key, HEX) == 0;

	while (good && getline(&line, &room, file) > 0) {
		line[strcspn(line, "\n")] = '\0';
		good = line_read(arena, line, outputs);
	}
	free(line);
	return good && outputs->n > 0;
}

bool
stamp_holds(struct arena *arena, const char *output, const char *id,
    const char *key, struct batch_outputs *outputs)
{
	FILE *file = fopen(stamp_path(arena, output, id), "re");
	bool good;

	if (!file)
		return false;
	good = stamp_read(arena, file, key, outputs);
	fclose(file);
	for (int i = 0; good && i < outputs->n; i++)
		good = is_unchanged(arena, output, &outputs->at[i]);
	return good;
}

bool
stamp_write(struct arena *arena, const char *output, const char *id,
    const char *key, const struct batch_outputs *outputs, const char **error)
{
	const char *path = stamp_path(arena, output, id);
	struct output *out;
	struct buf text;

	buf_init(&text, arena);
	buf_printf(&text, "%s%s\n", HEAD, key);
	for (int i = 0; i < outputs->n; i++) {
		const struct batch_output *o = &outputs->at[i];

		buf_printf(&text, "%s  %s\n", o->sha256, o->file);
		if (o->pages)
			buf_printf(&text, "# %d pages\n", o->pages);
	}
	if (mkdir(arena_printf(arena, "%s/%s", output, FOLDER), 0777) != 0 &&
	    errno != EEXIST) {
		*error = arena_strdup(arena, system_words(errno));
		return false;
	}
	out = output_open(arena, path);
	output_write(out, text.s, (size_t)text.n);
	if (output_commit(out))
		return true;
	*error = output_error(out);
	return false;
}
