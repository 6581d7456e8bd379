/*
 * The commands: each a file of its own with its options and one function.
 *
 * A command reads its settings, calls into the program and leaves its
 * messages in run->diags; main.c prints them and chooses the exit status.
 */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "base/intl.h"
#include "command/options.h"
#include "report/report.h"

/* The command line as it was given, to be read again below other settings. */
struct command_line {
	const struct option_rule *rules;
	int nrule, argc;
	char **argv;
};

/* One run of the program. */
struct run {
	struct arena *arena;
	struct diags *diags;
	struct context context;
	struct settings settings;
	struct command_line line;
	int status; /* where all went well: 0, or what the command says */
	/* All there are, in the order of the help, and what all take. */
	const struct command *const *commands;
	int ncommand;
	const struct option_rule *common;
	int ncommon;
};

struct command {
	const char *name;
	const char *operands; /* as the help shows them */
	const char *help;
	const struct command *like; /* whose options it takes too, or NULL */
	const struct option_rule *rules;
	int nrule;
	int min, max; /* operands */
	/*
	 * Takes a folder, a town's year, for its plan and progress; none means
	 * this one. So many operands stand before it, and follow it.
	 */
	bool takes_town;
	int before_town, after_town;
	bool lasting; /* it works for as long as it is wanted */
	/* False: a usage error, which has been printed. */
	bool (*run)(struct run *, const struct command *);
};

enum { ANY_NUMBER = 10000 }; /* of operands */

extern const struct command build_command, check_command, explain_command,
    verify_command, diff_command, render_command, import_command,
    export_form_command, watch_command, completion_command, fonts_command,
    rollup_command, templates_command, init_command, batch_command,
    merge_results_command, serve_command;

/* Where an option's value goes, for tables of rules. */
#define SETTING(name) offsetof(struct settings, name)
#define RULES(rules) rules, LEN(rules)

/* pdf, ofd, svg, png, docx, xlsx; ends in NULL. */
extern const char *const page_formats[];
/* a, plain: what an OFD keeps to. */
extern const char *const ofd_kinds[];
/* What --emit takes, in the order of enum emit; ends in NULL. */
extern const char *const emit_stages[];

/* Prints what is wrong with the command line; false. command: "" for none. */
bool usage_error(const char *command, const char *message);
/* The file at path (- for standard output), complete or absent. */
void command_write(struct run *, const char *path, const struct buf *);
/* Prints and sorts what was said, in the form that the options ask for. */
void diagnostics_print(const struct run *, struct diags *);
/*
 * What is wrong with the name of a template, translated, or NULL: own is a
 * town's folder or NULL, and a path is looked at later.
 */
const char *template_error(
    struct arena *, const struct context *, const char *own, const char *name);
/* The options of `build` and its like as the pipeline takes them. */
struct report_options command_report_options(const struct settings *);

#endif
