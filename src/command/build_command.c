/* niandu build: reports of a plan and its progress. */
#include "command/command.h"

static const char *const editions[] = {"internal", "public", NULL};

static const struct option_rule build_rules[] = {
    {"template", 't', OPTION_LIST, SETTING(templates), NULL, "NAME",
	N_("report to make, may be repeated (yearend)")},
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "DIR|FILE",
	N_("where to write it (the current folder)")},
    {"format", 'f', OPTION_LIST, SETTING(formats), page_formats, "FORMAT",
	N_("pdf, ofd, svg, png, docx, xlsx; repeatable (pdf)")},
    {"charts", 0, OPTION_FLAG, SETTING(charts), NULL, NULL,
	N_("also each chart by itself, as SVG and PNG")},
    {"number", 0, OPTION_PRINTED, SETTING(number), NULL, "TEXT",
	N_("document number, for the red head (none)")},
    {"date", 0, OPTION_DATE, SETTING(date), NULL, "DATE",
	N_("day of issue (of the last progress, else blank)")},
    {"lead", 0, OPTION_PRINTED, SETTING(lead), NULL, "OFFICE",
	N_("the sheet of what this office leads (-t office)")},
    {"each-office", 0, OPTION_FLAG, SETTING(each_office), NULL, NULL,
	N_("a sheet for each office, into the folder -o")},
    {"as-of", 0, OPTION_DATE, SETTING(as_of), NULL, "DATE",
	N_("leave out later progress (the latest given)")},
    {"previous", 0, OPTION_PATH, SETTING(previous), NULL, "LEDGER.xml",
	N_("last year's ledger, for year on year")},
    {"edition", 0, OPTION_CHOICE, SETTING(edition), editions, "internal|public",
	N_("public: withheld values print as X (internal)")},
#include "command/page_options.def"
    {"emit", 0, OPTION_CHOICE, SETTING(emit), emit_stages, "STAGE",
	N_("write only ledger, document, lines or marks")},
};

static bool
run_build(struct run *run, const struct command *command)
{
	struct report_options options = command_report_options(&run->settings);

	run->context.watermark = run->settings.watermark;
	if (options.lead && options.each_office)
		return usage_error(command->name,
		    _("options '--lead' and '--each-office' exclude each "
		      "other"));
	if (options.emit && options.each_office)
		return usage_error(command->name,
		    _("option '--emit' wants one report; name the office by "
		      "'--lead'"));
	if (options.emit && options.ntemplate > 1)
		return usage_error(command->name,
		    _("option '--emit' wants a single template"));
	for (int i = 0; i < options.ntemplate; i++) {
		const char *error = template_error(run->arena, &run->context,
		    options.folder, options.templates[i]);

		if (error)
			return usage_error(command->name, error);
	}
	report_build(&run->context, run->diags, &options);
	return true;
}

const struct command build_command = {
    .name = "build",
    .operands = "[DIR | PLAN.xml [PROGRESS.xml…]]",
    .help = N_("Make reports of a plan and its progress."),
    .rules = build_rules,
    .nrule = LEN(build_rules),
    .takes_town = true,
    .max = ANY_NUMBER,
    .run = run_build,
};
