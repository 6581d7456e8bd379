/* niandu templates: which reports there are, as they say themselves. */
#include "command/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "read/read.h"

enum { COLUMN = 16 };

/* What to write after -t: the name of a built-in one, else the path. */
static const char *
template_word(struct arena *arena, const char *path, bool builtin)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash && builtin ? slash + 1 : path;

	if (!builtin)
		return name;
	return arena_strndup(arena, name, strlen(name) - strlen(".xsl"));
}

static void
folder_list(struct run *run, const char *path, bool builtin, struct buf *out)
{
	const char *language = getenv("LANGUAGE");
	struct folder folder = folder_read(run->arena, path, ".xsl");

	if (folder.error)
		diag(run->diags, DIAG_READ, (struct origin){0}, path,
		    folder.error);
	for (int i = 0; i < folder.paths.n; i++) {
		const char *about = about_read(run->arena, run->diags,
		    folder.paths.at[i], language ? language : "en");

		if (about)
			buf_printf(out, "%-*s %s\n", COLUMN,
			    template_word(
				run->arena, folder.paths.at[i], builtin),
			    about);
	}
}

static bool
run_templates(struct run *run, const struct command *command)
{
	struct buf out;

	(void)command;
	buf_init(&out, run->arena);
	folder_list(run, run->context.templates_dir, true, &out);
	for (int i = 0; i < run->settings.noperand; i++)
		folder_list(run, run->settings.operands[i], false, &out);
	command_write(run, "-", &out);
	return true;
}

const struct command templates_command = {
    .name = "templates",
    .operands = "[DIR…]",
    .help = N_("List the templates, also those in folders of your own."),
    .min = 0,
    .max = ANY_NUMBER,
    .run = run_templates,
};
