/* niandu rollup: a county's report over many towns. */
#include "command/command.h"

static const struct option_rule rollup_rules[] = {
    {"template", 't', OPTION_LIST, SETTING(templates), NULL, "NAME",
	N_("report to make, may be repeated (county)")},
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "DIR|FILE",
	N_("where to write it (the current folder)")},
    {"format", 'f', OPTION_LIST, SETTING(formats), page_formats, "FORMAT",
	N_("pdf, ofd, svg, png, docx, xlsx; repeatable (pdf)")},
    {"charts", 0, OPTION_FLAG, SETTING(charts), NULL, NULL,
	N_("also each chart by itself, as SVG and PNG")},
    {"previous", 0, OPTION_PATH, SETTING(previous), NULL, "DIR",
	N_("ledgers of the period before, for movement")},
    {"issuer", 0, OPTION_PRINTED, SETTING(issuer), NULL, "NAME",
	N_("office that issues the report (none)")},
    {"title", 0, OPTION_PRINTED, SETTING(title), NULL, "TEXT",
	N_("title of the report (made of the period)")},
    {"number", 0, OPTION_PRINTED, SETTING(number), NULL, "TEXT",
	N_("document number, for the red head (none)")},
    {"date", 0, OPTION_DATE, SETTING(date), NULL, "DATE",
	N_("day on which it is issued (that of the data)")},
#include "command/page_options.def"
    {"emit", 0, OPTION_CHOICE, SETTING(emit), emit_stages, "STAGE",
	N_("write only ledger, document, lines or marks")},
};

static bool
run_rollup(struct run *run, const struct command *command)
{
	const struct settings *settings = &run->settings;
	struct report_options options = command_report_options(settings);

	options.ledgers = settings->operands;
	options.nledger = settings->noperand;
	options.issuer = settings->issuer;
	options.title = settings->title;
	if (options.number && !options.issuer)
		return usage_error(
		    command->name, _("option '--number' wants '--issuer'"));
	if (options.emit && options.ntemplate > 1)
		return usage_error(command->name,
		    _("option '--emit' wants a single template"));
	run->context.watermark = settings->watermark;
	report_rollup(&run->context, run->diags, &options);
	return true;
}

const struct command rollup_command = {
    .name = "rollup",
    .operands = "LEDGER.xml…",
    .help = N_("Make a county's report over many towns, from their ledgers."),
    .rules = rollup_rules,
    .nrule = LEN(rollup_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_rollup,
};
