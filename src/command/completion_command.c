/* niandu completion: a script for bash or zsh. */
#include "command/command.h"

#include <string.h>

#include "command/completion.h"

static bool
run_completion(struct run *run, const struct command *command)
{
	const char *shell = run->settings.operands[0];
	struct buf out;

	buf_init(&out, run->arena);
	if (strcmp(shell, "bash") == 0)
		completion_bash(run, &out);
	else if (strcmp(shell, "zsh") == 0)
		completion_zsh(run, &out);
	else
		return usage_error(command->name,
		    arena_printf(run->arena,
			_("'%s' is no shell that is known: bash or zsh"),
			shell));
	command_write(run, "-", &out);
	return true;
}

const struct command completion_command = {
    .name = "completion",
    .operands = "bash|zsh",
    .help = N_("Print a script that completes command lines."),
    .min = 1,
    .max = 1,
    .run = run_completion,
};
