/* niandu explain: how a figure came about. */
#include "command/command.h"

static const struct option_rule explain_rules[] = {
    {"as-of", 0, OPTION_DATE, SETTING(as_of), NULL, "DATE",
	N_("leave out later progress (the latest given)")},
    {"previous", 0, OPTION_PATH, SETTING(previous), NULL, "LEDGER.xml",
	N_("last year's ledger, for year on year")},
    {"json", 0, OPTION_FLAG, SETTING(json), NULL, NULL,
	N_("for programs: a JSON object a line")},
};

/* The last operand is the subject. Only what stops it is worth saying. */
static bool
run_explain(struct run *run, const struct command *command)
{
	struct settings *settings = &run->settings;
	struct report_options options = command_report_options(settings);
	const char *subject = settings->operands[settings->noperand - 1];
	struct buf out;

	(void)command;
	options.nprogress--;
	diags_floor(run->diags, DIAG_ERROR);
	buf_init(&out, run->arena);
	if (report_explain(&run->context, run->diags, &options, subject,
		settings->json, &out))
		command_write(run, "-", &out);
	return true;
}

const struct command explain_command = {
    .name = "explain",
    .operands = "[DIR | PLAN.xml [PROGRESS.xml…]] TARGET",
    .help = N_("Say how a figure came about: formula, inputs, places."),
    .rules = explain_rules,
    .nrule = LEN(explain_rules),
    .min = 1,
    .takes_town = true,
    .after_town = 1,
    .max = ANY_NUMBER,
    .run = run_explain,
};
