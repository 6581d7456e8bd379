/*
 * The tables of commands and options → what a shell may offer. Nothing is
 * listed here, so that nothing here can be forgotten.
 */
#include "command/completion.h"

#include <ctype.h>
#include <string.h>

/* What an option takes, or an operand, as its name in the help tells. */
enum completion_kind {
	COMPLETE_NOTHING,
	COMPLETE_WORDS, /* one of some words */
	COMPLETE_FILE
};

/* Rule i of a command: its own, those it shares, the common; NULL: no more. */
static const struct option_rule *
completion_rule(const struct run *run, const struct command *command, int i)
{
	if (i < command->nrule)
		return &command->rules[i];
	i -= command->nrule;
	if (command->like && i < command->like->nrule)
		return &command->like->rules[i];
	i -= command->like ? command->like->nrule : 0;
	return i < run->ncommon ? &run->common[i] : NULL;
}

static enum completion_kind
completion_of(const struct option_rule *rule)
{
	if (rule->choices)
		return COMPLETE_WORDS;
	if (rule->kind == OPTION_LIST) /* a name, or a file of one's own */
		return COMPLETE_FILE;
	if (rule->kind == OPTION_PATH)
		return COMPLETE_FILE;
	return COMPLETE_NOTHING;
}

/* The words of an option, with spaces between. */
static const char *
completion_words(struct arena *arena, const struct option_rule *rule)
{
	struct buf words;

	buf_init(&words, arena);
	for (int i = 0; rule->choices[i]; i++)
		buf_printf(&words, "%s%s", i ? " " : "", rule->choices[i]);
	return words.s;
}

/* Operands in capitals are files; bash|zsh are words. */
static const char *
completion_operands(struct arena *arena, const struct command *command)
{
	char *words = arena_strdup(arena, command->operands);

	if (!strchr(words, '|'))
		return "";
	for (char *c = words; *c; c++) {
		if (isupper((unsigned char)*c))
			return "";
		if (*c == '|')
			*c = ' ';
	}
	return words;
}

/* --------------------------------- bash ---------------------------------- */

static void
put_names(const struct run *run, const char *between, struct buf *out)
{
	for (int i = 0; i < run->ncommand; i++)
		buf_printf(
		    out, "%s%s", i ? between : "", run->commands[i]->name);
}

/* "build:--format | build:-f) words='pdf svg png' ;;" */
static void
bash_option(const struct run *run, const char *command,
    const struct option_rule *rule, struct buf *out)
{
	if (rule->kind == OPTION_FLAG)
		return;
	buf_printf(out, "\t%s:--%s", command, rule->name);
	if (rule->letter)
		buf_printf(out, " | %s:-%c", command, rule->letter);
	buf_puts(out, ") ");
	switch (completion_of(rule)) {
	case COMPLETE_WORDS:
		buf_printf(
		    out, "words='%s'", completion_words(run->arena, rule));
		break;
	case COMPLETE_FILE:
		buf_puts(out, "files=1");
		break;
	case COMPLETE_NOTHING:
		buf_puts(out, "words=' '");
		break;
	}
	buf_puts(out, " ;;\n");
}

static void
bash_values(const struct run *run, struct buf *out)
{
	const struct option_rule *rule;

	buf_puts(out, "\tcase $command:$option in\n");
	for (int i = 0; i < run->ncommand; i++)
		for (int j = 0;
		     (rule = completion_rule(run, run->commands[i], j)); j++)
			bash_option(run, run->commands[i]->name, rule, out);
	for (int i = 0; i < run->ncommon; i++)
		bash_option(run, "", &run->common[i], out);
	buf_puts(out, "\tesac\n");
}

static void
put_option_names(
    const struct run *run, const struct command *command, struct buf *out)
{
	const struct option_rule *rule;

	for (int i = 0; (rule = completion_rule(run, command, i)); i++)
		buf_printf(out, "%s--%s%s", i ? " " : "", rule->name,
		    rule->kind == OPTION_FLAG ? "" : "=");
}

static void
bash_words(const struct run *run, struct buf *out)
{
	static const struct command none = {.operands = ""};

	buf_puts(out, "\tcase $command:$cur in\n");
	for (int i = 0; i < run->ncommand; i++) {
		buf_printf(out, "\t%s:-*) words='", run->commands[i]->name);
		put_option_names(run, run->commands[i], out);
		buf_puts(out, "' ;;\n");
	}
	buf_puts(out, "\t:-*) words='");
	put_option_names(run, &none, out);
	buf_puts(out, "' ;;\n\t:* | help:*) words='");
	put_names(run, " ", out);
	buf_puts(out, "' ;;\n");
	for (int i = 0; i < run->ncommand; i++) {
		const struct command *command = run->commands[i];
		const char *words = completion_operands(run->arena, command);

		if (*words)
			buf_printf(out, "\t%s:*) words='%s' ;;\n",
			    command->name, words);
	}
	buf_puts(out, "\t*) files=1 ;;\n\tesac\n");
}

void
completion_bash(const struct run *run, struct buf *out)
{
	buf_puts(out,
	    "# Completion of niandu for bash; made by: niandu completion bash\n"
	    "_niandu()\n{\n"
	    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev='' command='' "
	    "option='' words='' files='' i\n"
	    "\t((COMP_CWORD < 1)) || prev=${COMP_WORDS[COMP_CWORD-1]}\n"
	    "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	    "\t\tcase ${COMP_WORDS[i]} in\n\t\t");
	put_names(run, " | ", out);
	buf_puts(out,
	    ")\n\t\t\tcommand=${COMP_WORDS[i]}\n\t\t\tbreak ;;\n\t\tesac\n"
	    "\tdone\n"
	    "\t# bash takes = for a word of its own\n"
	    "\tif [[ $cur == = ]]; then\n\t\toption=$prev cur=''\n"
	    "\telif [[ $prev == = ]]; then\n"
	    "\t\toption=${COMP_WORDS[COMP_CWORD-2]}\n"
	    "\telse\n\t\toption=$prev\n\tfi\n");
	bash_values(run, out);
	buf_puts(out, "\tif [[ -z $words && -z $files ]]; then\n");
	bash_words(run, out);
	buf_puts(out,
	    "\tfi\n"
	    "\tif [[ -n $files ]]; then\n"
	    "\t\tcompopt -o filenames 2>/dev/null\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
	    "\telse\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	    "\tfi\n"
	    "\t[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null\n"
	    "\treturn 0\n"
	    "}\n"
	    "complete -F _niandu niandu\n");
}

/* ---------------------------------- zsh ---------------------------------- */

/* Inside of quotes and of a specification's brackets. */
static void
zsh_text(const char *text, struct buf *out)
{
	for (; *text; text++) {
		if (*text == '\'')
			buf_puts(out, "'\\''");
		else if (strchr("[]:\\", *text))
			buf_printf(out, "\\%c", *text);
		else
			buf_putc(out, *text);
	}
}

static void
zsh_action(
    const struct run *run, const struct option_rule *rule, struct buf *out)
{
	if (rule->kind == OPTION_FLAG)
		return;
	buf_putc(out, ':');
	zsh_text(rule->wants ? rule->wants : rule->name, out);
	buf_putc(out, ':');
	if (completion_of(rule) == COMPLETE_WORDS)
		buf_printf(out, "(%s)", completion_words(run->arena, rule));
	else if (completion_of(rule) == COMPLETE_FILE)
		buf_puts(out, "_files");
}

static void
zsh_option(
    const struct run *run, const struct option_rule *rule, struct buf *out)
{
	bool flag = rule->kind == OPTION_FLAG;
	const char *repeat = rule->kind == OPTION_LIST ? "*" : "";

	buf_printf(
	    out, " \\\n\t\t\t'%s--%s%s[", repeat, rule->name, flag ? "" : "=");
	zsh_text(_(rule->help), out);
	buf_putc(out, ']');
	zsh_action(run, rule, out);
	buf_putc(out, '\'');
	if (!rule->letter)
		return;
	buf_printf(
	    out, " \\\n\t\t\t'%s-%c%s[", repeat, rule->letter, flag ? "" : "+");
	zsh_text(_(rule->help), out);
	buf_putc(out, ']');
	zsh_action(run, rule, out);
	buf_putc(out, '\'');
}

static void
zsh_command(
    const struct run *run, const struct command *command, struct buf *out)
{
	const struct option_rule *rule;
	const char *words = completion_operands(run->arena, command);

	buf_printf(out, "\t%s)\n\t\t_arguments -s", command->name);
	for (int i = 0; (rule = completion_rule(run, command, i)); i++)
		zsh_option(run, rule, out);
	if (strcmp(command->name, "help") == 0) {
		buf_puts(out, " \\\n\t\t\t'1:command:(");
		put_names(run, " ", out);
		buf_puts(out, ")'");
	} else if (*words) {
		buf_printf(out, " \\\n\t\t\t'1:word:(%s)'", words);
	} else if (command->max > 0) {
		buf_puts(out, " \\\n\t\t\t'*:file:_files'");
	}
	buf_puts(out, "\n\t\t;;\n");
}

void
completion_zsh(const struct run *run, struct buf *out)
{
	buf_puts(out,
	    "#compdef niandu\n"
	    "# Completion of niandu for zsh; made by: niandu completion zsh\n"
	    "_niandu()\n{\n"
	    "\tlocal curcontext=$curcontext state line\n"
	    "\tlocal -a commands\n"
	    "\tcommands=(");
	for (int i = 0; i < run->ncommand; i++) {
		buf_printf(out, "\n\t\t'%s:", run->commands[i]->name);
		zsh_text(_(run->commands[i]->help), out);
		buf_putc(out, '\'');
	}
	buf_puts(out, "\n\t)\n\t_arguments -C");
	for (int i = 0; i < run->ncommon; i++)
		zsh_option(run, &run->common[i], out);
	buf_puts(out,
	    " \\\n\t\t\t'1:command:->command' '*::argument:->argument'\n"
	    "\tcase $state in\n"
	    "\tcommand)\n\t\t_describe command commands\n\t\treturn ;;\n"
	    "\tesac\n"
	    "\tcase ${words[1]} in\n");
	for (int i = 0; i < run->ncommand; i++)
		zsh_command(run, run->commands[i], out);
	buf_puts(out,
	    "\tesac\n}\n"
	    "if [ \"$funcstack[1]\" = _niandu ]; then\n\t_niandu \"$@\"\n"
	    "else\n\tcompdef _niandu niandu\nfi\n");
}
