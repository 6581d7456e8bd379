/* A table and the plan it is about → progress.xml. */
#include "command/import_progress.h"

#include <string.h>

#include "form/progress_write.h"
#include "read/bytes.h"
#include "read/read.h"
#include "form/table_progress.h"
#include "read/xml.h"
#include "table/account.h"

static const char *
bad_id(const struct settings *settings)
{
	if (settings->id && !xml_is_id(settings->id))
		return settings->id;
	if (settings->corrects && !xml_is_id(settings->corrects))
		return settings->corrects;
	return NULL;
}

/* An earlier progress file beside the tables: figures are compared with it. */
static bool
is_progress(const struct buf *bytes)
{
	return memmem(bytes->s, (size_t)bytes->n, "urn:niandu:progress",
	    strlen("urn:niandu:progress"));
}

/* A file is a table, or progress of a period before. */
static void
read_input(struct run *run, struct plan *plan, const char *path,
    struct tables *tables, struct progress_list *earlier)
{
	struct buf bytes;
	struct table *table;
	struct progress *progress;

	buf_init(&bytes, run->arena);
	if (!bytes_read(run->diags, path, &bytes))
		return;
	if (is_progress(&bytes)) {
		progress = progress_read(run->arena, run->diags, plan, path);
		if (progress)
			*array_push(run->arena, earlier) = progress;
		return;
	}
	table = table_read(run->arena, run->diags, path, &bytes);
	if (table)
		*array_push(run->arena, tables) = table;
}

static void
write_account(struct run *run, const struct tables *tables)
{
	struct buf out;

	if (!run->settings.review)
		return;
	buf_init(&out, run->arena);
	for (int i = 0; i < tables->n; i++)
		account_write(tables->at[i], &out);
	command_write(run, run->settings.review, &out);
}

static void
import_tables(struct run *run, struct plan *plan)
{
	const struct settings *s = &run->settings;
	struct tables tables = {0};
	struct progress_list earlier = {0};
	const struct table_options options = {
	    s->period, NULL, s->as_of, s->id, s->corrects, &earlier};
	const struct progress *progress;
	struct buf out;

	for (int i = 0; i < s->noperand; i++)
		read_input(run, plan, s->operands[i], &tables, &earlier);
	if (diags_count(run->diags, DIAG_ERROR) || tables.n == 0) {
		if (!diags_count(run->diags, DIAG_ERROR))
			diag(run->diags, DIAG_TABLE_NONE, (struct origin){0});
		return;
	}
	progress =
	    table_progress(run->arena, run->diags, plan, &tables, &options);
	if (progress)
		write_account(run, &tables);
	if (!progress || diags_count(run->diags, DIAG_ERROR))
		return;
	buf_init(&out, run->arena);
	progress_write(progress, &out);
	command_write(run, s->output ? s->output : "-", &out);
}

bool
import_progress(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	struct plan *plan;

	if (bad_id(s))
		return usage_error(command->name,
		    arena_printf(run->arena,
			_("'%s' is no id: it begins with a letter and has no "
			  "spaces"),
			bad_id(s)));
	if (s->strict)
		diags_strict(run->diags);
	plan = plan_read(run->arena, run->diags, s->progress_of);
	if (plan)
		import_tables(run, plan);
	return true;
}
