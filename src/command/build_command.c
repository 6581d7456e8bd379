/* niandu build: reports of a plan and its progress. */
#include "command/command.h"

static const char *const stages[] = {"ledger", "document", "lines", NULL};

_Static_assert(EMIT_LEDGER == 1 && EMIT_DOCUMENT == 2 && EMIT_LINES == 3,
    "stages[] are in the order of enum emit");

static const struct option_rule build_rules[] = {
    {"template", 't', OPTION_LIST, FIELD(templates), NULL, "NAME",
	N_("report to make, may be repeated (yearend)")},
    {"output", 'o', OPTION_TEXT, FIELD(output), NULL, "DIR|FILE",
	N_("where to write it (the current folder)")},
    {"format", 'f', OPTION_LIST, FIELD(formats), page_formats, "pdf|svg|png",
	N_("format of the pages, may be repeated (pdf)")},
    {"as-of", 0, OPTION_DATE, FIELD(as_of), NULL, "DATE",
	N_("leave out later progress (the latest given)")},
    {"previous", 0, OPTION_TEXT, FIELD(previous), NULL, "LEDGER.xml",
	N_("last year's ledger, for year on year")},
    {"emit", 0, OPTION_CHOICE, FIELD(emit), stages, "STAGE",
	N_("write only ledger, document or lines")},
};

static bool
run_build(struct run *run, const struct command *command)
{
	struct report_options options = command_report_options(&run->settings);

	if (options.emit && options.ntemplate > 1)
		return usage_error(command->name,
		    _("option '--emit' wants a single template"));
	report_build(&run->context, run->diags, &options);
	return true;
}

const struct command build_command = {
    .name = "build",
    .operands = "PLAN.xml [PROGRESS.xml…]",
    .help = N_("Make reports of a plan and its progress."),
    .rules = build_rules,
    .nrule = LEN(build_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_build,
};
