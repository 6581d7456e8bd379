/* niandu import: what an office has, as XML. */
#include "command/command.h"

#include <string.h>

#include "input/import.h"

static const char *const marks[] = {"works", "milestones", NULL};

static const struct option_rule import_rules[] = {
    {"year", 0, OPTION_YEAR, FIELD(year), NULL, "YEAR",
	N_("year of the plan (as the text says)")},
    {"issuer", 0, OPTION_TEXT, FIELD(issuer), NULL, "NAME",
	N_("who issues the plan (as the text says)")},
    {"title", 0, OPTION_TEXT, FIELD(title), NULL, "TEXT",
	N_("title of the plan (as the text says)")},
    {"mark", 0, OPTION_LIST, FIELD(marks), marks, "works|milestones",
	N_("mark these too, not only targets")},
    {"no-targets", 0, OPTION_FLAG, FIELD(no_targets), NULL, NULL,
	N_("mark nothing in the prose")},
    {"review", 0, OPTION_TEXT, FIELD(review), NULL, "FILE",
	N_("write what was found, to be checked, here")},
    {"output", 'o', OPTION_TEXT, FIELD(output), NULL, "FILE",
	N_("file to write (standard output)")},
};

static bool
is_marked(const struct settings *settings, const char *what)
{
	for (int i = 0; i < settings->marks.n; i++)
		if (strcmp(settings->marks.at[i], what) == 0)
			return true;
	return false;
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

	(void)command;
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
    .operands = "PLAN.txt|PLAN.docx",
    .help = N_("Make a plan file of a plan's text."),
    .rules = import_rules,
    .nrule = LEN(import_rules),
    .min = 1,
    .max = 1,
    .run = run_import,
};
