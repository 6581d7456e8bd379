/* niandu check: every problem of a plan and its progress. */
#include "command/command.h"

static const struct option_rule check_rules[] = {
    {"strict", 0, OPTION_FLAG, SETTING(strict), NULL, NULL,
	N_("warnings fail as errors do")},
};

static bool
run_check(struct run *run, const struct command *command)
{
	struct report_options options = command_report_options(&run->settings);

	(void)command;
	report_check(&run->context, run->diags, &options);
	if (run->settings.strict)
		diags_strict(run->diags);
	return true;
}

const struct command check_command = {
    .name = "check",
    .operands = "[DIR | PLAN.xml [PROGRESS.xml…]]",
    .help = N_("List every problem of a plan and its progress."),
    .rules = check_rules,
    .nrule = LEN(check_rules),
    .takes_town = true,
    .max = ANY_NUMBER,
    .run = run_check,
};
