/* niandu verify: was this report made from these files, what was edited? */
#include <string.h>
#include <unistd.h>

#include "answer/verification.h"
#include "base/folder.h"
#include "command/command.h"
#include "read/made_record.h"

enum { EXIT_DIFFERENT = 4 };

static const struct option_rule verify_rules[] = {
    {"previous", 0, OPTION_PATH, SETTING(previous), NULL, "LEDGER.xml|DIR",
	N_("last year's ledger, or the ledgers before")},
    {"template", 't', OPTION_LIST, SETTING(templates), NULL, "FILE.xsl",
	N_("where a template of your own is now")},
    {"json", 0, OPTION_FLAG, SETTING(json), NULL, NULL,
	N_("for programs: a JSON object a line")},
};

static const struct command *
maker_of(const struct record *record)
{
	const char *name = record_option(record, "command");

	if (name && strcmp(name, rollup_command.name) == 0)
		return &rollup_command;
	if (name && strcmp(name, render_command.name) == 0)
		return &render_command;
	return &build_command;
}

/* The options that the report was made with. */
static bool
settings_of(struct run *run, const struct record *record, const char *report,
    struct settings *to)
{
	const struct command *maker = maker_of(record);

	*to = (struct settings){0};
	for (int i = 0; i < record->made_by.n; i++) {
		const char *option = record->made_by.at[i];
		char *argv[] = {
		    "options", arena_printf(run->arena, "--%s", option), NULL};
		char *error;

		if (strncmp(option, "command=", 8) == 0)
			continue;
		error = options_read(
		    run->arena, maker->rules, maker->nrule, 2, argv, false, to);
		if (!error)
			continue;
		diag(run->diags, DIAG_OPTIONS_FILE,
		    (struct origin){.file = report}, error);
		return false;
	}
	return true;
}

/* A template of one's own is known by its file's name: -t says where it is. */
static bool
template_place(struct run *run, struct settings *from)
{
	const struct option_list *said = &run->settings.templates;
	const char **name;

	if (from->templates.n == 0)
		return true;
	name = &from->templates.at[0];
	for (int i = 0; i < said->n; i++)
		if (strcmp(path_name(said->at[i]), *name) == 0)
			*name = said->at[i];
	return !strstr(*name, ".xsl") || access(*name, F_OK) == 0;
}

static struct report_options
verify_options(
    const struct run *run, const struct record *record, struct settings *from)
{
	const struct settings *said = &run->settings;
	const char *const *files = said->operands + 1;
	int nfile = said->noperand - 1;
	const struct command *maker = maker_of(record);
	static const char *const formats[] = {"pdf", "ofd"};
	struct report_options options;

	from->operands = files;
	from->noperand = nfile;
	from->folder = said->folder;
	from->policy = said->policy;
	from->previous = said->previous;
	options = command_report_options(from);
	options.issuer = from->issuer;
	options.title = from->title;
	options.output = said->operands[0];
	options.formats = &formats[record->kind == RECORD_OFD];
	options.nformat = 1;
	if (maker == &render_command)
		options.document = files[0];
	if (maker == &rollup_command) {
		options.ledgers = files;
		options.nledger = nfile;
	}
	return options;
}

/* A report that went round as a Word file: what was edited in it. */
static bool
verify_edited(struct run *run)
{
	const struct settings *said = &run->settings;
	struct report_options options = command_report_options(said);
	struct buf out;
	bool edited;

	options.plan = said->operands[1];
	options.progress = said->operands + 2;
	options.nprogress = said->noperand - 2;
	diags_floor(run->diags, DIAG_ERROR);
	buf_init(&out, run->arena);
	edited = report_edited(&run->context, run->diags, &options,
	    said->operands[0], said->json, &out);
	if (diags_count(run->diags, DIAG_ERROR) > 0)
		return true;
	command_write(run, "-", &out);
	if (edited)
		run->status = EXIT_DIFFERENT;
	return true;
}

static bool
run_verify(struct run *run, const struct command *command)
{
	const char *report = run->settings.operands[0];
	struct report_options options;
	struct verification found;
	struct settings from;
	struct record record;
	struct buf out;

	if (!record_open(run->arena, run->diags, report, &record))
		return true;
	if (run->settings.noperand > 1 && record.kind == RECORD_OFFICE)
		return verify_edited(run);
	if (!record_read(run->arena, run->diags, report, &record) ||
	    !settings_of(run, &record, report, &from))
		return true;
	if (!template_place(run, &from))
		return usage_error(command->name,
		    arena_printf(run->arena,
			_("the report was made by a template that is not "
			  "here, '%s'; say where it is by '--template'"),
			from.templates.at[0]));
	options = verify_options(run, &record, &from);
	diags_floor(run->diags, DIAG_ERROR);
	if (!report_verify(&run->context, run->diags, &options, &record,
		run->arena, &found))
		return true;
	buf_init(&out, run->arena);
	verification_write(&found, report, run->settings.json, &out);
	command_write(run, "-", &out);
	if (found.remake != REMAKE_SAME && found.remake != REMAKE_SEALED)
		run->status = EXIT_DIFFERENT;
	return true;
}

const struct command verify_command = {
    .name = "verify",
    .operands = "REPORT.pdf|ofd|docx [DIR | FILE.xml…]",
    .help = N_("Say whether a report was made from these files."),
    .rules = verify_rules,
    .nrule = LEN(verify_rules),
    .min = 1,
    .takes_town = true,
    .before_town = 1,
    .max = ANY_NUMBER,
    .run = run_verify,
};
