/* The options file of a town's folder, read by the table of the options. */
#include "command/town_settings.h"

#include <string.h>

#include "base/folder.h"
#include "read/bytes.h"

struct options_file {
	struct arena *arena;
	struct diags *diags;
	const char *folder;
	const struct option_rule *rules;
	int nrule;
	bool good;
};

/* The line without its comment and the blanks around it. */
static char *
line_trim(struct arena *arena, const char *s, size_t n)
{
	static const char blank[] = " \t\r";

	while (n > 0 && strchr(blank, *s))
		s++, n--;
	while (n > 0 && strchr(blank, s[n - 1]))
		n--;
	return arena_strndup(arena, s, n);
}

/* "template = yearend" → "--template=yearend", as a command line has it. */
static char *
line_option(struct arena *arena, const char *line)
{
	const char *equals = strchr(line, '=');
	const char *dashes = strncmp(line, "--", 2) == 0 ? "" : "--";

	if (!equals)
		return arena_printf(arena, "%s%s", dashes, line);
	return arena_printf(arena, "%s%s=%s", dashes,
	    line_trim(arena, line, (size_t)(equals - line)),
	    line_trim(arena, equals + 1, strlen(equals + 1)));
}

static void
line_read(
    struct options_file *f, const char *line, int number, struct settings *to)
{
	char *argv[] = {"options", line_option(f->arena, line), NULL};
	struct origin origin = {
	    .file = arena_printf(f->arena, "%s/options", f->folder),
	    .line = number,
	    .col = 1};
	char *error =
	    options_read(f->arena, f->rules, f->nrule, 2, argv, false, to);

	if (!error)
		return;
	diag(f->diags, DIAG_OPTIONS_FILE, origin, error);
	f->good = false;
}

static const char *
in_folder(struct options_file *f, const char *path)
{
	if (path[0] == '/' || strcmp(path, "-") == 0)
		return path;
	return arena_printf(f->arena, "%s/%s", f->folder, path);
}

/* Whoever wrote the file stood in the folder. */
static void
paths_resolve(struct options_file *f, struct settings *to)
{
	struct option_list *t = &to->templates;

	for (int i = 0; i < f->nrule; i++) {
		const char **path =
		    (const char **)((char *)to + f->rules[i].field);

		if (f->rules[i].kind == OPTION_PATH && *path)
			*path = in_folder(f, *path);
	}
	for (int i = 0; i < t->n; i++)
		if (strchr(t->at[i], '/') || strstr(t->at[i], ".xsl"))
			t->at[i] = in_folder(f, t->at[i]);
}

static void
file_read(struct options_file *f, const char *path, struct settings *to)
{
	struct buf bytes;
	int number = 1;

	buf_init(&bytes, f->arena);
	if (!bytes_read(f->diags, path, &bytes) ||
	    !bytes_text(f->diags, path, &bytes)) {
		f->good = false;
		return;
	}
	for (const char *s = bytes.s; *s; number++) {
		size_t n = strcspn(s, "\n");
		char *line = line_trim(f->arena, s, n);

		if (*line && *line != '#')
			line_read(f, line, number, to);
		s += n + (s[n] == '\n');
	}
	paths_resolve(f, to);
}

static void
operands_set(
    struct arena *arena, const struct town_folder *town, struct settings *to)
{
	ARRAY_OF(const char *) paths = {0};

	*array_push(arena, &paths) = town->plan;
	for (int i = 0; i < town->progress.n; i++)
		*array_push(arena, &paths) = town->progress.at[i];
	to->operands = paths.at;
	to->noperand = paths.n;
	to->folder = town->path;
	to->policy = town->policy;
	if (!to->previous)
		to->previous = town->previous;
}

bool
town_settings_read(struct arena *arena, struct diags *diags, const char *folder,
    const struct option_rule *rules, int nrule, struct settings *to)
{
	struct options_file file = {.arena = arena,
	    .diags = diags,
	    .rules = rules,
	    .nrule = nrule,
	    .good = true};
	struct town_folder town;
	bool good = town_folder_read(arena, diags, folder, &town);

	*to = (struct settings){0};
	file.folder = town.path;
	if (town.options)
		file_read(&file, town.options, to);
	if (good)
		operands_set(arena, &town, to);
	return good && file.good;
}

static struct option_list *
list_of(struct settings *settings, const struct option_rule *rule)
{
	return (struct option_list *)((char *)settings + rule->field);
}

void
settings_overlay(struct arena *arena, const struct option_rule *rules,
    int nrule, int argc, char **argv, struct settings *town)
{
	struct settings said = {0};
	const char *const *operands = town->operands;
	int noperand = town->noperand;

	options_read(arena, rules, nrule, argc, argv, false, &said);
	for (int i = 0; i < nrule; i++)
		if (rules[i].kind == OPTION_LIST &&
		    list_of(&said, &rules[i])->n)
			*list_of(town, &rules[i]) = (struct option_list){0};
	options_read(arena, rules, nrule, argc, argv, false, town);
	if (town->emit && !said.output)
		town->output = NULL; /* the folder's is that of its reports */
	town->operands = operands;
	town->noperand = noperand;
}
