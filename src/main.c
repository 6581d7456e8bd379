/*
 * niandu (年度): the command line.
 *
 * Options and operands become a context and one call into the program; what
 * there is to say about the input is printed at the end, in one place, and
 * decides the exit status. Only this file prints.
 *
 * The module is the prefix of its functions:
 *
 *	arena_   memory of one report		base/arena.c
 *	array_   growing arrays			base/array.h
 *	buf_     byte strings			base/buf.c
 *	map_     strings to pointers		base/map.c
 *	utf8_    characters			base/utf8.c
 *	number_  exact figures			base/number.c
 *	date_    days and periods		base/date.c
 *	numeral_ 一, （二）, 二〇二二		base/numeral.c
 *	length_  156mm, 三号 to points		base/length.c
 *	diag_    what is wrong, and where	base/diag.c, diag.def
 *	output_  files complete or absent	base/output.c
 *	plan_ progress_ ledger_ policy_ check_
 *	         the facts and the figures	model/
 *	node_ style_ outline_
 *	         what is said, how it looks	doc/
 *	*_read   files to structures		input/
 *	compose, ledger_write
 *	         ledger to document		compose/
 *	frame_ path_
 *	         what a page is made of		frame/
 *	fonts_ face_ hanzi_ shape
 *	         characters to glyphs		text/
 *	chart_   data to drawings		chart/
 *	linebreak_ spacing_ justify_ paragraph_ table_ flow_ layout_
 *	         document to pages		layout/
 *	paint_   pages to bytes			paint/
 *	report_  the whole pipeline		report.c: read this first
 *	options_ the command line's grammar	options.c
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/datadir.h"
#include "base/intl.h"
#include "base/output.h"
#include "fontlist.h"
#include "input/import.h"
#include "input/input.h"
#include "options.h"
#include "report.h"

enum { EXIT_USAGE = 2, EXIT_SYSTEM = 3, ANY_NUMBER = 10000 };

/* One run of the program. */
struct run {
	struct arena *arena;
	struct diags *diags;
	struct context context;
	struct settings settings;
};

struct command {
	const char *name;
	const char *operands; /* as the help shows them */
	const char *help;
	const struct option_rule *rules;
	int nrule;
	int min, max; /* operands */
	/* False: a usage error, which has been printed. */
	bool (*run)(struct run *, const struct command *);
};

/* === Options ============================================================ */

#define FIELD(name) offsetof(struct settings, name)

static const char *const languages[] = {"zh", "en", NULL};
static const char *const diag_formats[] = {"text", "json", NULL};
static const char *const page_formats[] = {"pdf", "svg", "png", NULL};
static const char *const stages[] = {"ledger", "document", "lines", NULL};
static const char *const render_stages[] = {"lines", NULL};

_Static_assert(EMIT_LEDGER == 1 && EMIT_DOCUMENT == 2 && EMIT_LINES == 3,
    "stages[] are in the order of enum emit");

/* Name, letter, kind, field, choices, value in the help, help. */
static const struct option_rule common_rules[] = {
    {"lang", 0, OPTION_CHOICE, FIELD(lang), languages, "zh|en",
	N_("language of messages (as the locale)")},
    {"diagnostics", 0, OPTION_CHOICE, FIELD(diagnostics), diag_formats,
	"text|json", N_("form of messages (text)")},
    {"help", 'h', OPTION_FLAG, FIELD(help), NULL, NULL, N_("show this help")},
    {"version", 'V', OPTION_FLAG, FIELD(version), NULL, NULL,
	N_("show the version")},
};

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

static const struct option_rule check_rules[] = {
    {"strict", 0, OPTION_FLAG, FIELD(strict), NULL, NULL,
	N_("warnings fail as errors do")},
};

static const struct option_rule render_rules[] = {
    {"output", 'o', OPTION_TEXT, FIELD(output), NULL, "FILE",
	N_("file to write, - for standard output")},
    {"format", 'f', OPTION_LIST, FIELD(formats), page_formats, "pdf|svg|png",
	N_("format of the pages (as FILE is named, or pdf)")},
    {"emit", 0, OPTION_CHOICE, FIELD(emit), render_stages, "lines",
	N_("write only the lines of text and their places")},
};

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

static const struct option_rule fonts_rules[] = {
    {"check", 0, OPTION_TEXT, FIELD(check), NULL, "PLAN.xml",
	N_("ask for the characters of this plan")},
};

/* === Usage ============================================================== */

static bool
usage_error(const char *command, const char *message)
{
	fprintf(stderr, "niandu: %s\n", message);
	fprintf(stderr, _("try 'niandu %s%s--help'\n"), command,
	    *command ? " " : "");
	return false;
}

static void
print_command_help(struct run *run, const struct command *command)
{
	struct buf buf;

	buf_init(&buf, run->arena);
	buf_printf(&buf, _("Usage: niandu %s [OPTION…]%s%s\n\n"), command->name,
	    *command->operands ? " " : "", command->operands);
	buf_printf(&buf, "%s\n\n", _(command->help));
	options_help(command->rules, command->nrule, &buf);
	options_help(common_rules, LEN(common_rules), &buf);
	fputs(buf.s, stdout);
}

/* === Commands =========================================================== */

static struct report_options
report_options(const struct settings *settings)
{
	return (struct report_options){
	    .plan = settings->operands[0],
	    .progress = settings->operands + 1,
	    .nprogress = settings->noperand - 1,
	    .templates = settings->templates.at,
	    .ntemplate = settings->templates.n,
	    .output = settings->output,
	    .formats = settings->formats.at,
	    .nformat = settings->formats.n,
	    .as_of = settings->as_of,
	    .previous = settings->previous,
	    .emit = (enum emit)settings->emit,
	};
}

static bool
run_build(struct run *run, const struct command *command)
{
	struct report_options options = report_options(&run->settings);

	if (options.emit && options.ntemplate > 1)
		return usage_error(command->name,
		    _("option '--emit' wants a single template"));
	report_build(&run->context, run->diags, &options);
	return true;
}

static bool
run_check(struct run *run, const struct command *command)
{
	struct report_options options = report_options(&run->settings);

	(void)command;
	report_check(&run->context, run->diags, &options);
	if (run->settings.strict)
		diags_strict(run->diags);
	return true;
}

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
	report_render(&run->context, run->diags, settings->operands[0],
	    output ? output : "-", render_format(settings),
	    settings->emit ? EMIT_LINES : EMIT_NONE);
	return true;
}

static void
write_file(struct run *run, const char *path, const struct buf *buf)
{
	struct output *output = output_open(run->arena, path);

	output_write(output, buf->s, (size_t)buf->n);
	if (!output_commit(output))
		diag(run->diags, DIAG_OUTPUT, (struct origin){0}, path,
		    output_error(output));
}

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
		write_file(
		    run, settings->output ? settings->output : "-", &buf);
	return true;
}

static bool
run_fonts(struct run *run, const struct command *command)
{
	const char *path = run->settings.check;
	const struct plan *plan = NULL;
	struct buf buf;

	(void)command;
	buf_init(&buf, run->arena);
	if (path && !(plan = plan_read(run->arena, run->diags, path)))
		return true;
	run->context.fonts = fonts_open(run->diags, run->context.fonts_dir);
	if (!run->context.fonts)
		return true;
	fontlist_write(run->arena, run->diags, run->context.fonts, plan, &buf);
	write_file(run, "-", &buf);
	return true;
}

static bool run_help(struct run *, const struct command *);

#define RULES(rules) rules, LEN(rules)

static const struct command commands[] = {
    {"build", "PLAN.xml [PROGRESS.xml…]",
	N_("Make reports of a plan and its progress."), RULES(build_rules), 1,
	ANY_NUMBER, run_build},
    {"check", "PLAN.xml [PROGRESS.xml…]",
	N_("List every problem of a plan and its progress."),
	RULES(check_rules), 1, ANY_NUMBER, run_check},
    {"render", "DOCUMENT.xml", N_("Lay out a document."), RULES(render_rules),
	1, 1, run_render},
    {"import", "PLAN.txt", N_("Make a plan file of a plan's text."),
	RULES(import_rules), 1, 1, run_import},
    {"fonts", "", N_("Show which font serves which role, and what it lacks."),
	RULES(fonts_rules), 0, 0, run_fonts},
    {"help", "[COMMAND]", N_("Explain a command."), NULL, 0, 0, 1, run_help},
};

static void
print_help(struct run *run)
{
	struct buf buf;

	buf_init(&buf, run->arena);
	buf_puts(&buf, _("Usage: niandu COMMAND [OPTION…] [FILE…]\n\n"));
	buf_puts(&buf,
	    _("An annual plan and its progress, compiled into reports.\n\n"));
	for (int i = 0; i < LEN(commands); i++)
		buf_printf(
		    &buf, "  %-8s %s\n", commands[i].name, _(commands[i].help));
	buf_putc(&buf, '\n');
	options_help(common_rules, LEN(common_rules), &buf);
	buf_puts(&buf, _("\nMore: niandu help COMMAND, man niandu\n"));
	fputs(buf.s, stdout);
}

/* NULL for a name that is not known, which has been said. */
static const struct command *
command_find(struct run *run, const char *name)
{
	const char *names[LEN(commands)], *meant;

	for (int i = 0; i < LEN(commands); i++) {
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
		names[i] = commands[i].name;
	}
	meant = diag_nearest(name, names, LEN(names));
	usage_error("",
	    meant ? arena_printf(run->arena,
			_("no command '%s'; did you mean '%s'?"), name, meant)
		  : arena_printf(run->arena, _("no command '%s'"), name));
	return NULL;
}

static bool
run_help(struct run *run, const struct command *self)
{
	const struct command *command;

	(void)self;
	if (!run->settings.noperand) {
		print_help(run);
		return true;
	}
	command = command_find(run, run->settings.operands[0]);
	if (command)
		print_command_help(run, command);
	return command != NULL;
}

static bool
print_version(void)
{
	puts("niandu " NIANDU_VERSION);
	return true;
}

static bool
operands_fit(struct run *run, const struct command *command)
{
	int n = run->settings.noperand;

	if (n < command->min)
		return usage_error(command->name,
		    arena_printf(run->arena, _("a file is missing: %s"),
			command->operands));
	if (n > command->max)
		return usage_error(command->name,
		    arena_printf(run->arena, _("'%s' is one operand too many"),
			run->settings.operands[command->max]));
	return true;
}

/* Reads the command's own options and the common ones, then does it. */
static bool
command_run(
    struct run *run, const struct command *command, int argc, char **argv)
{
	int n = command->nrule + LEN(common_rules);
	struct option_rule *rules =
	    arena_alloc(run->arena, sizeof *rules * (size_t)n);
	char *error;

	if (command->nrule)
		memcpy(rules, command->rules,
		    sizeof *rules * (size_t)command->nrule);
	memcpy(rules + command->nrule, common_rules, sizeof common_rules);
	error = options_read(
	    run->arena, rules, n, argc, argv, false, &run->settings);
	if (error)
		return usage_error(command->name, error);
	if (run->settings.help) {
		print_command_help(run, command);
		return true;
	}
	if (run->settings.version)
		return print_version();
	return operands_fit(run, command) && command->run(run, command);
}

/* Common options may stand before the command. */
static bool
arguments_run(struct run *run, int argc, char **argv)
{
	const struct command *command;
	const char *const *rest;
	char *error = options_read(run->arena, common_rules, LEN(common_rules),
	    argc, argv, true, &run->settings);

	if (error)
		return usage_error("", error);
	if (run->settings.version)
		return print_version();
	rest = run->settings.operands;
	if (!run->settings.noperand) {
		if (!run->settings.help)
			return usage_error("", _("a command is missing"));
		print_help(run);
		return true;
	}
	command = command_find(run, rest[0]);
	return command &&
	    command_run(run, command, run->settings.noperand,
		argv + (argc - run->settings.noperand));
}

/* === Language =========================================================== */

/*
 * Asked before the options are read, so that what is wrong with them can be
 * said in it.
 */
static const char *
language_wanted(int argc, char **argv)
{
	static const char *const variables[] = {
	    "LC_ALL", "LC_MESSAGES", "LANG"};
	const char *wanted = NULL;

	for (int i = 0; i < LEN(variables) && (!wanted || !*wanted); i++)
		wanted = getenv(variables[i]);
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strncmp(argv[i], "--lang=", 7) == 0)
			wanted = argv[i] + 7;
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			wanted = argv[i + 1];
	return wanted && strncmp(wanted, "zh", 2) == 0 ? "zh" : "en";
}

/*
 * No locale needs to be installed: C.UTF-8 is part of the C library, and under
 * it gettext looks for the catalogue that LANGUAGE names.
 */
static void
language_set(struct arena *arena, const char *language)
{
	const char *catalogues = datadir_locale(arena);

	setlocale(LC_ALL, "C.UTF-8");
	setenv("LANGUAGE", language, 1);
	if (catalogues)
		bindtextdomain("niandu", catalogues);
	bind_textdomain_codeset("niandu", "UTF-8");
	textdomain("niandu");
}

/* === Start and end ====================================================== */

static void
diagnostics_print(struct run *run)
{
	const char *term = getenv("TERM"), *no_colour = getenv("NO_COLOR");
	bool colour = isatty(STDERR_FILENO) && !(no_colour && *no_colour) &&
	    term && strcmp(term, "dumb") != 0;
	bool json = run->settings.diagnostics == 2;

	diags_print(
	    run->diags, stderr, json ? DIAG_JSON : DIAG_TEXT, colour && !json);
}

/* Help that met a full disk or a closed pipe has failed, too. */
static int
stdout_status(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fprintf(stderr, "niandu: %s\n", _("cannot write to standard output"));
	return status ? status : EXIT_SYSTEM;
}

int
main(int argc, char **argv)
{
	struct run run = {.arena = arena_open(), .diags = diags_open()};
	const char *data;
	int status = EXIT_USAGE;

	language_set(run.arena, language_wanted(argc, argv));
	data = datadir_find(run.arena);
	run.context.fonts_dir = arena_printf(run.arena, "%s/fonts", data);
	run.context.templates_dir =
	    arena_printf(run.arena, "%s/templates", data);
	if (arguments_run(&run, argc, argv)) {
		diagnostics_print(&run);
		status = diags_status(run.diags);
	}
	status = stdout_status(status);
	fonts_close(run.context.fonts);
	diags_close(run.diags);
	arena_close(run.arena);
	return status;
}
