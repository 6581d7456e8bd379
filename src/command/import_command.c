/* niandu import: what an office has, as XML. */
#include "command/command.h"

#include "input/import.h"

static const struct option_rule import_rules[] = {
    {"year", 0, OPTION_YEAR, FIELD(year), NULL, "YEAR",
	N_("year of the plan (required)")},
    {"issuer", 0, OPTION_TEXT, FIELD(issuer), NULL, "NAME",
	N_("who issues the plan (required)")},
    {"title", 0, OPTION_TEXT, FIELD(title), NULL, "TEXT",
	N_("title of the plan (made of issuer and year)")},
    {"output", 'o', OPTION_TEXT, FIELD(output), NULL, "FILE",
	N_("file to write (standard output)")},
};

static bool
run_import(struct run *run, const struct command *command)
{
	const struct settings *settings = &run->settings;
	struct buf buf;

	if (!settings->year || !settings->issuer)
		return usage_error(command->name,
		    _("the options '--year' and '--issuer' are required"));
	buf_init(&buf, run->arena);
	import_text(run->arena, run->diags, settings->operands[0],
	    settings->year, settings->issuer, settings->title, &buf);
	if (!diags_count(run->diags, DIAG_ERROR))
		command_write(
		    run, settings->output ? settings->output : "-", &buf);
	return true;
}

const struct command import_command = {
    .name = "import",
    .operands = "PLAN.txt",
    .help = N_("Make a plan file of a plan's text."),
    .rules = import_rules,
    .nrule = LEN(import_rules),
    .min = 1,
    .max = 1,
    .run = run_import,
};
