/* niandu render: a document straight to pages. */
#include "command/command.h"

#include <string.h>

/* The last of emit_stages[]: what becomes of a document. */
static const char *const render_stages[] = {"lines", "marks", NULL};

static const struct option_rule render_rules[] = {
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "FILE",
	N_("file to write, - for standard output")},
    {"format", 'f', OPTION_LIST, SETTING(formats), page_formats, "FORMAT",
	N_("pdf, ofd, svg, png, docx, xlsx (as FILE is named)")},
#include "command/page_options.def"
    {"emit", 0, OPTION_CHOICE, SETTING(emit), render_stages, "STAGE",
	N_("write only lines or marks, with their places")},
};

/* -f, else the ending of the output's name, else pdf. */
static const char *
render_format(const struct settings *settings)
{
	const char *dot =
	    settings->output ? strrchr(settings->output, '.') : NULL;

	if (settings->formats.n)
		return settings->formats.at[settings->formats.n - 1];
	for (int i = 0; dot && page_formats[i]; i++)
		if (strcmp(dot + 1, page_formats[i]) == 0)
			return page_formats[i];
	return page_formats[0];
}

static bool
run_render(struct run *run, const struct command *command)
{
	const struct settings *settings = &run->settings;
	const char *output = settings->output;

	if (!output && !settings->emit)
		return usage_error(command->name,
		    _("option '--output' is missing: where should it go?"));
	run->context.watermark = settings->watermark;
	report_render(&run->context, run->diags, settings->operands[0],
	    output ? output : "-", render_format(settings),
	    settings->emit ? (enum emit)(EMIT_LINES - 1 + settings->emit)
			   : EMIT_NONE,
	    settings->pdf, settings->ofd == 2, settings->reference);
	return true;
}

const struct command render_command = {
    .name = "render",
    .operands = "DOCUMENT.xml",
    .help = N_("Lay out a document."),
    .rules = render_rules,
    .nrule = LEN(render_rules),
    .min = 1,
    .max = 1,
    .run = run_render,
};
