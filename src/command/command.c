/* What several commands share. */
#include "command/command.h"

#include <stdio.h>

#include "base/output.h"

const char *const page_formats[] = {"pdf", "svg", "png", NULL};

bool
usage_error(const char *command, const char *message)
{
	fprintf(stderr, "niandu: %s\n", message);
	fprintf(stderr, _("try 'niandu %s%s--help'\n"), command,
	    *command ? " " : "");
	return false;
}

void
command_write(struct run *run, const char *path, const struct buf *buf)
{
	struct output *output = output_open(run->arena, path);

	output_write(output, buf->s, (size_t)buf->n);
	if (!output_commit(output))
		diag(run->diags, DIAG_OUTPUT, (struct origin){0}, path,
		    output_error(output));
}

struct report_options
command_report_options(const struct settings *settings)
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
