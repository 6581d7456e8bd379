/* niandu export-form: the table that offices fill in. */
#include "command/command.h"

#include "form/form_write.h"
#include "read/read.h"

static const struct option_rule export_form_rules[] = {
    {"lead", 0, OPTION_PRINTED, FIELD(lead), NULL, "OFFICE",
	N_("only what this office answers for (all)")},
    {"period", 0, OPTION_PERIOD, FIELD(period), NULL, "PERIOD",
	N_("period of the report, as 2022-Q2 (to fill in)")},
    {"as-of", 0, OPTION_DATE, FIELD(as_of), NULL, "DATE",
	N_("day it is to stand for (end of the period)")},
    {"output", 'o', OPTION_TEXT, FIELD(output), NULL, "FORM.xlsx",
	N_("file to write, - for standard output")},
};

static bool
run_export_form(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	const struct form_options options = {s->lead, s->period, s->as_of};
	const struct plan *plan;
	struct buf out;

	if (!s->output)
		return usage_error(command->name,
		    _("option '--output' is missing: where should it go?"));
	plan = plan_read(run->arena, run->diags, s->operands[0]);
	if (!plan || diags_count(run->diags, DIAG_ERROR))
		return true;
	buf_init(&out, run->arena);
	if (form_write(run->arena, run->diags, plan, &options, &out))
		command_write(run, s->output, &out);
	return true;
}

const struct command export_form_command = {
    .name = "export-form",
    .operands = "PLAN.xml",
    .help = N_("Make the table that offices fill in."),
    .rules = export_form_rules,
    .nrule = LEN(export_form_rules),
    .min = 1,
    .max = 1,
    .run = run_export_form,
};
