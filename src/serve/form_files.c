/* The index of a period's forms ↔ XML. */
#include "serve/form_files.h"

#include <stdlib.h>
#include <string.h>

#include "base/xml_write.h"
#include "read/xml.h"

static const char SPACE[] = "urn:niandu:forms";

static void
form_read(
    struct arena *arena, const struct xml_node *node, struct form_files *files)
{
	const char *number = xml_given(node, "number");
	const char *ending = xml_given(node, "ending");
	const char *name = xml_given(node, "name");

	/* Only what form_files_write() writes: this becomes a path. */
	if (!number || !ending || !name || atoi(number) <= 0 ||
	    (strcmp(ending, "xlsx") != 0 && strcmp(ending, "csv") != 0))
		return;
	*array_push(arena, &files->list) = (struct form_file){
	    .number = atoi(number),
	    .ending = ending,
	    .name = name,
	    .office = xml_given(node, "office"),
	    .when = xml_given(node, "when"),
	    .who = xml_given(node, "who"),
	};
}

void
form_files_read(struct arena *arena, const char *folder, const char *period,
    struct form_files *files)
{
	struct diags *quiet = diags_open();
	const struct xml_node *root;
	const char *path;

	*files = (struct form_files){.folder = folder, .period = period};
	files->index = arena_printf(arena, "forms/%s/forms.xml", period);
	path = arena_printf(arena, "%s/%s", folder, files->index);
	files->sha256 = history_digest(arena, path);
	root = files->sha256 ? xml_read(arena, quiet, path) : NULL;
	if (root && strcmp(root->space, SPACE) == 0)
		for (const struct xml_node *n = root->child; n; n = n->next)
			if (n->name)
				form_read(arena, n, files);
	diags_close(quiet);
}

const char *
form_file_name(struct arena *arena, const struct form_files *files,
    const struct form_file *file)
{
	return arena_printf(
	    arena, "forms/%s/%d.%s", files->period, file->number, file->ending);
}

void
form_files_write(const struct form_files *files, struct buf *out)
{
	struct xml x = {.out = out};

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	xml_begin(&x, "forms");
	xml_attr(&x, "xmlns", SPACE);
	xml_attr(&x, "period", files->period);
	xml_inside(&x);
	for (int i = 0; i < files->list.n; i++) {
		const struct form_file *file = &files->list.at[i];

		xml_begin(&x, "form");
		xml_attr_int(&x, "number", file->number);
		xml_attr(&x, "ending", file->ending);
		xml_attr(&x, "name", file->name);
		xml_attr(&x, "office", file->office);
		xml_attr(&x, "when", file->when);
		xml_attr(&x, "who", file->who);
		xml_empty(&x);
	}
	xml_end(&x, "forms");
	buf_putc(out, '\n');
}

struct form_file *
form_file_find(struct form_files *files, const char *office, const char *name)
{
	for (int i = 0; i < files->list.n; i++) {
		struct form_file *file = &files->list.at[i];

		if (office ? file->office && strcmp(file->office, office) == 0
			   : strcmp(file->name, name) == 0)
			return file;
	}
	return NULL;
}

int
form_files_next(const struct form_files *files)
{
	int last = 0;

	for (int i = 0; i < files->list.n; i++)
		if (files->list.at[i].number > last)
			last = files->list.at[i].number;
	return last + 1;
}
