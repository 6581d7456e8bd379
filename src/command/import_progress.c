/* A table and the plan it is about → progress.xml. */
#include "command/import_progress.h"

#include <string.h>

#include "form/progress_write.h"
#include "read/bytes.h"
#include "read/read.h"
#include "read/kind.h"
#include "form/table_progress.h"
#include "read/xml.h"

bool
import_is_table(const char *path)
{
	static const char *const endings[] = {
	    ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".et"};
	size_t n = strlen(path);

	for (int i = 0; i < LEN(endings); i++) {
		size_t length = strlen(endings[i]);

		if (n > length &&
		    strcasecmp(path + n - length, endings[i]) == 0)
			return true;
	}
	return false;
}

static struct table *
read_table(struct run *run, const char *path)
{
	struct origin origin = {.file = path};
	struct buf bytes;

	buf_init(&bytes, run->arena);
	if (!bytes_read(run->diags, path, &bytes))
		return NULL;
	switch (kind_of(run->diags, path, &bytes)) {
	case KIND_ZIP:
		return xlsx_read(run->arena, run->diags, path, &bytes);
	case KIND_TEXT:
		return csv_read(run->arena, run->diags, path, &bytes);
	case KIND_XML:
		diag(run->diags, DIAG_TABLE_KIND, origin);
		break;
	case KIND_REFUSED:
		break;
	}
	return NULL;
}

static const char *
bad_id(const struct settings *settings)
{
	if (settings->id && !xml_is_id(settings->id))
		return settings->id;
	if (settings->corrects && !xml_is_id(settings->corrects))
		return settings->corrects;
	return NULL;
}

bool
import_progress(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	const struct table_options options = {
	    s->period, s->as_of, s->id, s->corrects};
	const struct progress *progress = NULL;
	struct table *table;
	struct plan *plan;
	struct buf out;

	if (bad_id(s))
		return usage_error(command->name,
		    arena_printf(run->arena,
			_("'%s' is no id: it begins with a letter and has no "
			  "spaces"),
			bad_id(s)));
	plan = plan_read(run->arena, run->diags, s->progress_of);
	table = read_table(run, s->operands[0]);
	if (plan && table)
		progress = table_progress(
		    run->arena, run->diags, plan, table, &options);
	if (!progress || diags_count(run->diags, DIAG_ERROR))
		return true;
	buf_init(&out, run->arena);
	progress_write(progress, &out);
	command_write(run, s->output ? s->output : "-", &out);
	return true;
}
