/* niandu import: what an office has, as XML. */
#include "command/command.h"

#include <stdio.h>
#include <string.h>

#include "command/import_progress.h"
#include "import/import.h"

static const char *const marks[] = {"works", "milestones", NULL};

static const struct option_rule import_rules[] = {
    {"year", 0, OPTION_YEAR, SETTING(year), NULL, "YEAR",
	N_("year of the plan (as the text says)")},
    {"issuer", 0, OPTION_PRINTED, SETTING(issuer), NULL, "NAME",
	N_("who issues the plan (as the text says)")},
    {"title", 0, OPTION_PRINTED, SETTING(title), NULL, "TEXT",
	N_("title of the plan (as the text says)")},
    {"mark", 0, OPTION_LIST, SETTING(marks), marks, "works|milestones",
	N_("mark these too, not only targets")},
    {"no-targets", 0, OPTION_FLAG, SETTING(no_targets), NULL, NULL,
	N_("mark nothing in the prose")},
    {"review", 0, OPTION_PATH, SETTING(review), NULL, "FILE",
	N_("write what was found, to be checked, here")},
    {"plan", 0, OPTION_PATH, SETTING(progress_of), NULL, "PLAN.xml",
	N_("read tables (.xlsx, .csv): progress on this plan")},
    {"period", 0, OPTION_PERIOD, SETTING(period), NULL, "PERIOD",
	N_("period of the table, as 2022-Q2 (as it says)")},
    {"as-of", 0, OPTION_DATE, SETTING(as_of), NULL, "DATE",
	N_("day the table stands for (end of the period)")},
    {"id", 0, OPTION_TEXT, SETTING(id), NULL, "ID",
	N_("id of the progress (of plan and period)")},
    {"corrects", 0, OPTION_TEXT, SETTING(corrects), NULL, "ID",
	N_("earlier progress whose figures it replaces")},
    {"strict", 0, OPTION_FLAG, SETTING(strict), NULL, NULL,
	N_("a row that cannot be read is an error too")},
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "FILE",
	N_("file to write (standard output)")},
    {"force", 0, OPTION_FLAG, SETTING(force), NULL, NULL,
	N_("write over a plan that is there already")},
};

static bool
is_marked(const struct settings *settings, const char *what)
{
	for (int i = 0; i < settings->marks.n; i++)
		if (strcmp(settings->marks.at[i], what) == 0)
			return true;
	return false;
}

/* How much of a file tells whether it is a plan. */
enum { PLAN_HEAD = 4096 };

/* A plan may have been corrected by hand since it was imported. */
static bool
is_plan(const char *path)
{
	FILE *file = path ? fopen(path, "re") : NULL;
	char head[PLAN_HEAD + 1];
	size_t n = file ? fread(head, 1, PLAN_HEAD, file) : 0;

	if (file)
		fclose(file);
	return memmem(head, n, "urn:niandu:plan", strlen("urn:niandu:plan"));
}

static bool
run_import(struct run *run, const struct command *command)
{
	const struct settings *settings = &run->settings;
	struct import_options options = {
	    .year = settings->year,
	    .issuer = settings->issuer,
	    .title = settings->title,
	    .mark_works = is_marked(settings, "works"),
	    .mark_milestones = is_marked(settings, "milestones"),
	    .plain = settings->no_targets,
	};
	struct buf plan, review;

	if (!settings->force && is_plan(settings->output)) {
		diag(run->diags, DIAG_IMPORT_EXISTS, (struct origin){0},
		    settings->output);
		return true;
	}
	if (settings->progress_of)
		return import_progress(run, command);
	if (settings->noperand > 1)
		return usage_error(command->name,
		    _("several files are tables of progress: option '--plan' "
		      "is missing"));
	buf_init(&plan, run->arena);
	buf_init(&review, run->arena);
	import_plan(run->arena, run->diags, settings->operands[0], &options,
	    &plan, settings->review ? &review : NULL);
	if (diags_count(run->diags, DIAG_ERROR))
		return true;
	command_write(run, settings->output ? settings->output : "-", &plan);
	if (settings->review)
		command_write(run, settings->review, &review);
	return true;
}

const struct command import_command = {
    .name = "import",
    .operands = "FILE…",
    .help = N_("Make a plan of its text, or progress of tables."),
    .rules = import_rules,
    .nrule = LEN(import_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_import,
};
