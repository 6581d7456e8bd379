/* What several commands share. */
#include "command/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/output.h"

const char *const page_formats[] = {
    "pdf", "ofd", "svg", "png", "docx", "xlsx", NULL};
const char *const ofd_kinds[] = {"a", "plain", NULL};
const char *const emit_stages[] = {
    "ledger", "document", "lines", "marks", NULL};

_Static_assert(EMIT_LEDGER == 1 && EMIT_DOCUMENT == 2 && EMIT_LINES == 3 &&
	EMIT_MARKS == 4,
    "emit_stages[] are in the order of enum emit");

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
		output_tell(output, run->diags, path);
}

void
diagnostics_print(const struct run *run, struct diags *diags)
{
	const char *term = getenv("TERM"), *no_colour = getenv("NO_COLOR");
	bool colour = isatty(STDERR_FILENO) && !(no_colour && *no_colour) &&
	    term && strcmp(term, "dumb") != 0;
	bool json = run->settings.diagnostics == 2;

	diags_print(
	    diags, stderr, json ? DIAG_JSON : DIAG_TEXT, colour && !json);
}

struct report_options
command_report_options(const struct settings *settings)
{
	return (struct report_options){
	    .plan = settings->operands[0],
	    .progress = settings->operands + 1,
	    .nprogress = settings->noperand - 1,
	    .folder = settings->folder,
	    .policy = settings->policy,
	    .templates = settings->templates.at,
	    .ntemplate = settings->templates.n,
	    .output = settings->output,
	    .formats = settings->formats.at,
	    .nformat = settings->formats.n,
	    .as_of = settings->as_of,
	    .previous = settings->previous,
	    .reference = settings->reference,
	    .charts = settings->charts,
	    .number = settings->number,
	    .date = settings->date,
	    .lead = settings->lead,
	    .each_office = settings->each_office,
	    .emit = (enum emit)settings->emit,
	    .pdf = settings->pdf,
	    .ofd_plain = settings->ofd == 2,
	    .edition =
		settings->edition == 2 ? EDITION_PUBLIC : EDITION_INTERNAL,
	};
}

/* "mine.xsl" of "templates/mine.xsl" without its end. */
static const char *
stem(struct arena *arena, const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	return arena_strndup(arena, name, strlen(name) - strlen(".xsl"));
}

static bool
has_template(struct arena *arena, const char *dir, const char *name)
{
	return dir &&
	    access(arena_printf(arena, "%s/%s.xsl", dir, name), F_OK) == 0;
}

const char *
template_error(struct arena *arena, const struct context *context,
    const char *own, const char *name)
{
	const char *dir = context->templates_dir, *meant;
	struct folder folder;

	if (strchr(name, '/') || strstr(name, ".xsl") ||
	    has_template(arena, own, name) || has_template(arena, dir, name))
		return NULL;
	folder = folder_read(arena, dir, ".xsl");
	for (int i = 0; i < folder.paths.n; i++)
		folder.paths.at[i] = stem(arena, folder.paths.at[i]);
	meant = diag_nearest(name, folder.paths.at, folder.paths.n);
	if (meant)
		return arena_printf(arena,
		    _("no template '%s'; did you mean '%s'?"), name, meant);
	return arena_printf(
	    arena, _("no template '%s'; 'niandu templates' lists them"), name);
}
