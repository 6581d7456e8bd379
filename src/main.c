/*
 * niandu (年度): the command line.
 *
 * Options and operands become a context and one call into the program; what
 * there is to say about the input is printed at the end, in one place, and
 * decides the exit status. Only this file and
 * usage_error() print.
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
 *	edition_ explain facts_
 *	         what is public, how a figure came about	model/
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
 *	publish_ pages to files			report/publish.c
 *	report_  the whole pipeline		report/report.c: read this first
 *	*_command, options_
 *	         what can be asked for		command/
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/datadir.h"
#include "base/folder.h"
#include "base/leave.h"
#include "command/clash.h"
#include "command/command.h"
#include "command/town_settings.h"

enum { EXIT_USAGE = 2, EXIT_SYSTEM = 3 };

/* === Options ============================================================ */

static const char *const languages[] = {"zh", "en", NULL};
static const char *const diag_formats[] = {"text", "json", NULL};

/* Name, letter, kind, field, choices, value in the help, help. */
static const struct option_rule common_rules[] = {
    {"lang", 0, OPTION_CHOICE, SETTING(lang), languages, "zh|en",
	N_("language of messages (as the locale)")},
    {"diagnostics", 0, OPTION_CHOICE, SETTING(diagnostics), diag_formats,
	"text|json", N_("form of messages (text)")},
    {"help", 'h', OPTION_FLAG, SETTING(help), NULL, NULL, N_("show this help")},
    {"version", 'V', OPTION_FLAG, SETTING(version), NULL, NULL,
	N_("show the version")},
};

/* Beside usage, purpose and the common options, of 24 lines. */
enum { OPTIONS_ON_A_SCREEN = 16 };

/* === Usage ============================================================== */

static void
print_command_help(struct run *run, const struct command *command)
{
	struct buf buf;

	buf_init(&buf, run->arena);
	buf_printf(&buf, _("Usage: niandu %s [OPTION…]%s%s\n\n"), command->name,
	    *command->operands ? " " : "", command->operands);
	buf_printf(&buf, "%s\n\n", _(command->help));
	options_help(command->rules, command->nrule, &buf);
	if (command->like &&
	    command->nrule + command->like->nrule <= OPTIONS_ON_A_SCREEN)
		options_help(command->like->rules, command->like->nrule, &buf);
	else if (command->like)
		buf_printf(&buf, _("      and the options of 'niandu %s'\n"),
		    command->like->name);
	options_help(common_rules, LEN(common_rules), &buf);
	fputs(buf.s, stdout);
}

/* === Commands =========================================================== */

static bool run_help(struct run *, const struct command *);

static const struct command help_command = {
    .name = "help",
    .operands = "[COMMAND]",
    .help = N_("Explain a command."),
    .max = 1,
    .run = run_help,
};

/* In the order of the help. */
static const struct command *const commands[] = {
    &build_command,
    &check_command,
    &explain_command,
    &diff_command,
    &verify_command,
    &render_command,
    &rollup_command,
    &batch_command,
    &merge_results_command,
    &import_command,
    &export_form_command,
    &fonts_command,
    &templates_command,
    &init_command,
    &watch_command,
    &serve_command,
    &completion_command,
    &help_command,
};

static void
print_help(struct run *run)
{
	struct buf buf;

	buf_init(&buf, run->arena);
	buf_puts(&buf, _("Usage: niandu COMMAND [OPTION…] [FILE…]\n"));
	buf_puts(&buf,
	    _("An annual plan and its progress, compiled into reports.\n\n"));
	for (int i = 0; i < LEN(commands); i++)
		buf_printf(&buf, "  %-13s %s\n", commands[i]->name,
		    _(commands[i]->help));
	buf_puts(&buf,
	    "\n--lang=zh|en --diagnostics=text|json --limit-NAME=N --help "
	    "--version\n");
	buf_puts(&buf, _("More: niandu help COMMAND, man niandu\n"));
	fputs(buf.s, stdout);
}

/* NULL for a name that is not known, which has been said. */
static const struct command *
command_find(struct run *run, const char *name)
{
	const char *names[LEN(commands)], *meant;

	for (int i = 0; i < LEN(commands); i++) {
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
		names[i] = commands[i]->name;
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

/* A file where only its subject would do: of this folder, or forgotten? */
static bool
lacks_subject(const struct command *command, const struct settings *settings)
{
	return command->after_town > 0 &&
	    settings->noperand == command->after_town &&
	    access(settings->operands[0], F_OK) == 0;
}

static bool
operands_fit(struct run *run, const struct command *command)
{
	int n = run->settings.noperand;

	if (n < command->min || lacks_subject(command, &run->settings))
		return usage_error(command->name,
		    arena_printf(run->arena, _("a file is missing: %s"),
			command->operands));
	if (n > command->max)
		return usage_error(command->name,
		    arena_printf(run->arena, _("'%s' is one operand too many"),
			run->settings.operands[command->max]));
	return true;
}

/* Is a folder named, or none, where a plan and its progress might be? */
static bool
is_town(const struct command *command, const struct settings *settings)
{
	int before = command->before_town;
	int n = settings->noperand - before - command->after_town;

	return command->takes_town &&
	    (n == 0 || (n == 1 && folder_is(settings->operands[before])));
}

/* The folder's plan and progress take the place of its name. */
static bool
town_open(struct run *run, const struct command *command)
{
	const struct command_line *line = &run->line;
	const struct settings *said = &run->settings;
	int before = command->before_town;
	int first = said->noperand - command->after_town;
	ARRAY_OF(const char *) operands = {0};
	struct settings town;
	bool good = town_settings_read(run->arena, run->diags,
	    first > before ? said->operands[before] : ".", build_command.rules,
	    build_command.nrule, &town);

	for (int i = 0; i < before; i++)
		*array_push(run->arena, &operands) = said->operands[i];
	for (int i = 0; i < town.noperand; i++)
		*array_push(run->arena, &operands) = town.operands[i];
	for (int i = first; i < said->noperand; i++)
		*array_push(run->arena, &operands) = said->operands[i];
	town.operands = operands.at;
	town.noperand = operands.n;
	settings_overlay(run->arena, line->rules, line->nrule, line->argc,
	    line->argv, &town);
	run->settings = town;
	return good;
}

/* --limit-NAME=N, which every command takes and niandu(1) lists. */
static struct option_rule
limit_rule(struct run *run, enum limit limit)
{
	return (struct option_rule){
	    .name = arena_printf(run->arena, "limit-%s", limit_name(limit)),
	    .kind = OPTION_LIMIT,
	    .field = SETTING(limits) + sizeof(int) * limit,
	};
}

/* What a run says that took too long, in the form that is asked for. */
static void
time_limit(const struct run *run)
{
	struct diags *late = diags_open();
	char *words = NULL;
	size_t n = 0;
	FILE *stream = open_memstream(&words, &n);

	limit_met(late, LIMIT_SECONDS, (struct origin){0});
	if (stream) {
		diags_print(late, stream,
		    run->settings.diagnostics == 2 ? DIAG_JSON : DIAG_TEXT,
		    false);
		fclose(stream);
		leave_after(limit_of(LIMIT_SECONDS),
		    arena_strdup(run->arena, words), diags_status(late));
	}
	free(words);
	diags_close(late);
}

static void
limits_set(const struct run *run, const struct command *command)
{
	for (int i = 0; i < LIMITS; i++)
		if (run->settings.limits[i])
			limit_set(i, run->settings.limits[i]);
	if (!command->lasting)
		time_limit(run);
}

/* Reads the command's own options and the common ones, then does it. */
static bool
command_run(
    struct run *run, const struct command *command, int argc, char **argv)
{
	ARRAY_OF(struct option_rule) rules = {0};
	const char *clash;
	char *error;

	for (int i = 0; i < command->nrule; i++)
		*array_push(run->arena, &rules) = command->rules[i];
	for (int i = 0; command->like && i < command->like->nrule; i++)
		*array_push(run->arena, &rules) = command->like->rules[i];
	for (int i = 0; i < LEN(common_rules); i++)
		*array_push(run->arena, &rules) = common_rules[i];
	for (int i = 0; i < LIMITS; i++)
		*array_push(run->arena, &rules) = limit_rule(run, i);
	error = options_read(
	    run->arena, rules.at, rules.n, argc, argv, false, &run->settings);
	if (error)
		return usage_error(command->name, error);
	limits_set(run, command);
	run->line = (struct command_line){rules.at, rules.n, argc, argv};
	if (run->settings.help) {
		print_command_help(run, command);
		return true;
	}
	if (run->settings.version)
		return print_version();
	if (!operands_fit(run, command))
		return false;
	if (is_town(command, &run->settings) && !town_open(run, command))
		return true; /* said, and printed at the end */
	clash = clash_find(run);
	return clash ? usage_error(command->name, clash)
		     : command->run(run, command);
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
	struct run run = {
	    .arena = arena_open(),
	    .diags = diags_open(),
	    .commands = commands,
	    .ncommand = LEN(commands),
	    .common = common_rules,
	    .ncommon = LEN(common_rules),
	};
	const char *data;
	int status = EXIT_USAGE;

	leave_watch();
	language_set(run.arena, language_wanted(argc, argv));
	data = datadir_find(run.arena);
	run.context.fonts_dir = arena_printf(run.arena, "%s/fonts", data);
	run.context.templates_dir =
	    arena_printf(run.arena, "%s/templates", data);
	if (arguments_run(&run, argc, argv)) {
		diagnostics_print(&run, run.diags);
		status = diags_status(run.diags);
		if (status == 0)
			status = run.status;
	}
	status = stdout_status(status);
	fonts_close(run.context.fonts);
	diags_close(run.diags);
	arena_close(run.arena);
	return status;
}
