/* Scripts by which a shell completes command lines. */
#ifndef COMMAND_COMPLETION_H
#define COMMAND_COMPLETION_H

#include "command/command.h"

void completion_bash(const struct run *, struct buf *out);
void completion_zsh(const struct run *, struct buf *out);

/* What an option takes, or an operand, as its name in the help tells. */
enum completion_kind {
	COMPLETE_NOTHING,
	COMPLETE_WORDS, /* one of some words */
	COMPLETE_FILE
};
enum completion_kind completion_of(const struct option_rule *);
/* The words of an option, or of "bash|zsh", with spaces between. */
const char *completion_words(struct arena *, const struct option_rule *);
const char *completion_operands(struct arena *, const struct command *);

/* Rule i of a command: its own, those it shares, the common; NULL: no more. */
const struct option_rule *completion_rule(
    const struct run *, const struct command *, int i);

#endif
