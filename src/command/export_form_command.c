/* niandu export-form: the table that offices fill in. */
#include "command/command.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/system.h"

#include "form/form_write.h"
#include "read/read.h"

static const struct option_rule export_form_rules[] = {
    {"lead", 0, OPTION_PRINTED, SETTING(lead), NULL, "OFFICE",
	N_("only what this office answers for (all)")},
    {"each-office", 0, OPTION_FLAG, SETTING(each_office), NULL, NULL,
	N_("a workbook for each office, in a folder")},
    {"period", 0, OPTION_PERIOD, SETTING(period), NULL, "PERIOD",
	N_("period of the report, as 2022-Q2 (to fill in)")},
    {"as-of", 0, OPTION_DATE, SETTING(as_of), NULL, "DATE",
	N_("day it is to stand for (end of the period)")},
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "FORM.xlsx",
	N_("file or folder to write, - for standard output")},
};

static void
write_form(struct run *run, const struct plan *plan,
    const struct form_options *options, const char *path)
{
	struct buf out;

	buf_init(&out, run->arena);
	if (form_write(run->arena, run->diags, plan, options, &out))
		command_write(run, path, &out);
}

/* 经济发展办公室.xlsx; a slash is no part of a name. */
static const char *
path_for(struct run *run, const char *office)
{
	const char *folder = run->settings.output;
	char *name = arena_strdup(run->arena, office);

	for (char *c = name; *c; c++)
		if (*c == '/')
			*c = '-';
	return arena_printf(run->arena, "%s%s%s.xlsx", folder,
	    folder[strlen(folder) - 1] == '/' ? "" : "/", name);
}

/* Is it there, or was it made? */
static bool
has_folder(struct run *run, const char *path)
{
	struct stat st;
	int error = mkdir(path, 0777) == 0 ? 0 : errno;

	if (error == EEXIST && stat(path, &st) == 0)
		error = S_ISDIR(st.st_mode) ? 0 : ENOTDIR;
	if (error)
		diag(run->diags, DIAG_OUTPUT, (struct origin){0}, path,
		    system_words(error));
	return !error;
}

static void
write_each(struct run *run, const struct plan *plan,
    const struct form_options *options)
{
	struct map *offices = plan_offices(run->arena, plan);

	if (!has_folder(run, run->settings.output))
		return;
	for (int i = 0; i < map_count(offices); i++) {
		struct form_options own = *options;

		own.lead = map_key(offices, i);
		write_form(run, plan, &own, path_for(run, own.lead));
	}
}

static bool
run_export_form(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	struct progress_list earlier = {0};
	const struct form_options options = {
	    s->lead, s->period, s->as_of, &earlier};
	struct plan *plan;

	if (!s->output || !*s->output)
		return usage_error(command->name,
		    _("option '--output' is missing: where should it go?"));
	plan = plan_read(run->arena, run->diags, s->operands[0]);
	for (int i = 1; plan && i < s->noperand; i++) {
		struct progress *progress =
		    progress_read(run->arena, run->diags, plan, s->operands[i]);

		if (progress)
			*array_push(run->arena, &earlier) = progress;
	}
	if (!plan || diags_count(run->diags, DIAG_ERROR))
		return true;
	if (s->each_office)
		write_each(run, plan, &options);
	else
		write_form(run, plan, &options, s->output);
	return true;
}

const struct command export_form_command = {
    .name = "export-form",
    .operands = "PLAN.xml [PROGRESS.xml…]",
    .help = N_("Make the table that offices fill in."),
    .rules = export_form_rules,
    .nrule = LEN(export_form_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_export_form,
};
