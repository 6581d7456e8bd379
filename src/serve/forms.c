/* Forms → progress, as import --plan does it. */
#include "serve/forms.h"

#include <ctype.h>
#include <string.h>

#include "base/digest.h"
#include "base/intl.h"
#include "form/table_progress.h"
#include "read/bytes.h"

int
forms_received(const struct visit *v, const char *period)
{
	struct form_files files;

	form_files_read(v->arena, v->town->folder, period, &files);
	return files.list.n;
}

int
forms_missing(const struct visit *v, const char *period)
{
	struct map *offices = plan_offices(v->arena, v->plan);
	struct form_files files;
	int n = 0;

	form_files_read(v->arena, v->town->folder, period, &files);
	for (int i = 0; i < map_count(offices); i++)
		n += !form_file_find(&files, map_key(offices, i), "");
	return n;
}

/* Of 2022-Q2, 2022-H1, 2022-06, 2022: this becomes a folder's name. */
const char *
forms_period(const struct visit *v, const char *text)
{
	struct period period;

	if (!v->plan || strlen(text) > 7 || !period_read(text, &period) ||
	    period.start.year != v->plan->year)
		return NULL;
	for (const char *c = text; *c; c++)
		if (!isdigit((unsigned char)*c) && !strchr("-QH", *c))
			return NULL;
	return text;
}

struct progress_list
forms_earlier(const struct visit *v, const char *text)
{
	struct progress_list earlier = {0};
	struct period period = {0};

	period_read(text, &period);
	for (int i = 0; i < v->progress.n; i++)
		if (date_cmp(v->progress.at[i]->period.end, period.end) < 0)
			*array_push(v->arena, &earlier) = v->progress.at[i];
	return earlier;
}

const char *
forms_written(const struct visit *v, const char *period)
{
	for (int i = 0; i < v->progress.n; i++) {
		const struct progress *p = v->progress.at[i];

		if (strcmp(p->period_text, period) == 0 && !p->corrects)
			return p->origin.file;
	}
	return NULL;
}

const char *
forms_digest(struct arena *arena, const struct form_files *files)
{
	struct digest digest;

	if (!files->list.n)
		return NULL;
	digest_init(&digest);
	digest_text(&digest, files->sha256);
	for (int i = 0; i < files->list.n; i++)
		digest_text(&digest,
		    history_digest(arena,
			arena_printf(arena, "%s/%s", files->folder,
			    form_file_name(arena, files, &files->list.at[i]))));
	return digest_hex(&digest, arena);
}

const char *
forms_mark(struct arena *arena, const char *period)
{
	return arena_printf(arena, "forms/%s/written", period);
}

bool
forms_stale(const struct visit *v, const char *period)
{
	const char *path = arena_printf(
	    v->arena, "%s/%s", v->town->folder, forms_mark(v->arena, period));
	struct diags *quiet = diags_open();
	const char *now;
	struct form_files files;
	struct buf mark;
	bool marked;

	buf_init(&mark, v->arena);
	marked = forms_written(v, period) && bytes_read(quiet, path, &mark);
	diags_close(quiet);
	if (!marked)
		return false;
	form_files_read(v->arena, v->town->folder, period, &files);
	now = forms_digest(v->arena, &files);
	return now && strncmp(mark.s, now, strlen(now)) != 0;
}

const char *
forms_progress_name(struct arena *arena, const char *period)
{
	const char *dash = strchr(period, '-');
	char *name;

	if (!dash)
		return "year.xml";
	name = isdigit((unsigned char)dash[1])
	    ? arena_printf(arena, "m%s.xml", dash + 1)
	    : arena_printf(arena, "%s.xml", dash + 1);
	name[0] = (char)tolower((unsigned char)name[0]);
	return name;
}

static struct table *
form_table(struct visit *v, struct diags *diags, const struct form_files *files,
    const struct form_file *file)
{
	struct buf bytes;

	buf_init(&bytes, v->arena);
	if (!bytes_read(diags,
		arena_printf(v->arena, "%s/%s", files->folder,
		    form_file_name(v->arena, files, file)),
		&bytes))
		return NULL;
	return table_read(v->arena, diags, file->name, &bytes);
}

static struct progress *
tables_progress(struct visit *v, struct diags *diags, const char *period,
    const struct tables *tables)
{
	struct progress_list earlier = forms_earlier(v, period);
	const struct table_options options = {.period = period,
	    .period_from = _("the period of this page"),
	    .earlier = &earlier};

	return table_progress(v->arena, diags, v->plan, tables, &options);
}

struct progress *
forms_alone(struct visit *v, struct diags *diags, const char *period,
    struct table *table)
{
	const struct tables tables = {.at = &table, .n = 1};

	return tables_progress(v, diags, period, &tables);
}

struct progress *
forms_progress(
    struct visit *v, struct diags *diags, const struct form_files *files)
{
	struct tables tables = {0};

	for (int i = 0; i < files->list.n; i++) {
		struct table *table =
		    form_table(v, diags, files, &files->list.at[i]);

		if (table)
			*array_push(v->arena, &tables) = table;
	}
	return tables.n ? tables_progress(v, diags, files->period, &tables)
			: NULL;
}
