/* JSON Lines by json-c. */
#include "batch/merge.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/map.h"
#include "base/xml_write.h"
#include "read/bytes.h"

struct merger {
	struct arena *arena;
	struct diags *diags;
	struct merged *merged;
	struct map *jobs; /* folder → its index + 1 */
	struct origin at;
};

static const char *
text_of(struct arena *arena, json_object *object, const char *key)
{
	json_object *value;

	if (!json_object_object_get_ex(object, key, &value) ||
	    !json_object_is_type(value, json_type_string))
		return NULL;
	return arena_strdup(arena, json_object_get_string(value));
}

static long
count_of(json_object *object, const char *key)
{
	json_object *value;

	if (!json_object_object_get_ex(object, key, &value))
		return 0;
	return (long)json_object_get_int64(value);
}

/* What went wrong: an error, else whatever was said first. */
static const char *
first_message(struct arena *arena, json_object *object)
{
	const char *first = NULL;
	json_object *list;

	if (!json_object_object_get_ex(object, "messages", &list) ||
	    !json_object_is_type(list, json_type_array))
		return NULL;
	for (size_t i = 0; i < json_object_array_length(list); i++) {
		json_object *each = json_object_array_get_idx(list, i);
		const char *level = text_of(arena, each, "level");

		if (!first || (level && strcmp(level, "error") == 0))
			first = text_of(arena, each, "message");
		if (level && strcmp(level, "error") == 0)
			break;
	}
	return first;
}

static void
job_keep(struct merger *m, struct merged_job job)
{
	intptr_t known = (intptr_t)map_find(m->jobs, job.folder);

	if (known) {
		m->merged->jobs.at[known - 1] = job;
		m->merged->again++;
		return;
	}
	*array_push(m->arena, &m->merged->jobs) = job;
	map_put(m->jobs, job.folder, (void *)(intptr_t)m->merged->jobs.n);
}

static bool
object_read(struct merger *m, json_object *object)
{
	const char *status = text_of(m->arena, object, "status");
	struct merged_job job = {
	    .folder = text_of(m->arena, object, "job"),
	    .plan = text_of(m->arena, object, "plan"),
	    .ms = count_of(object, "ms"),
	    .peak_kib = count_of(object, "peak_kib"),
	    .pages = (int)count_of(object, "pages"),
	};
	int known = status ? job_status_read(status) : -1;

	if (!job.folder || known < 0)
		return false;
	job.status = (enum job_status)known;
	if (job.status != JOB_WRITTEN && job.status != JOB_CURRENT)
		job.message = first_message(m->arena, object);
	job_keep(m, job);
	return true;
}

static bool
line_read(struct merger *m, const char *line, int n)
{
	json_tokener *parser = json_tokener_new();
	json_object *object = json_tokener_parse_ex(parser, line, n);
	bool good = object && json_object_is_type(object, json_type_object) &&
	    json_tokener_get_error(parser) == json_tokener_success &&
	    object_read(m, object);

	json_object_put(object);
	json_tokener_free(parser);
	return good;
}

static bool
file_read(struct merger *m, const char *path)
{
	struct buf bytes;
	bool good = true;

	buf_init(&bytes, m->arena);
	m->at = (struct origin){.file = path, .line = 1, .col = 1};
	if (!bytes_read(m->diags, path, &bytes))
		return false;
	for (const char *s = bytes.s; *s; m->at.line++) {
		int n = (int)strcspn(s, "\n");

		if (n > 0 && !line_read(m, s, n)) {
			diag(m->diags, DIAG_RESULTS_LINE, m->at);
			good = false;
		}
		s += n + (s[n] == '\n');
	}
	m->merged->files++;
	return good;
}

static int
compare(const void *a, const void *b)
{
	const struct merged_job *x = a, *y = b;

	return strcmp(x->folder, y->folder);
}

static void
sum_up(struct merged *merged)
{
	for (int i = 0; i < merged->jobs.n; i++) {
		const struct merged_job *job = &merged->jobs.at[i];

		merged->count[job->status]++;
		merged->ms += job->ms;
		merged->pages += job->pages;
		if (job->peak_kib > merged->peak_kib)
			merged->peak_kib = job->peak_kib;
	}
}

bool
merge_read(struct arena *arena, struct diags *diags, const char *const *paths,
    int n, struct merged *merged)
{
	struct merger m = {.arena = arena,
	    .diags = diags,
	    .merged = merged,
	    .jobs = map_new(arena)};
	bool good = true;

	*merged = (struct merged){0};
	for (int i = 0; i < n; i++)
		good = file_read(&m, paths[i]) && good;
	if (merged->jobs.n > 1)
		qsort(merged->jobs.at, (size_t)merged->jobs.n,
		    sizeof *merged->jobs.at, compare);
	sum_up(merged);
	return good;
}

/* --- Written -------------------------------------------------------------- */

static bool
is_good(const struct merged_job *job)
{
	return job->status == JOB_WRITTEN || job->status == JOB_CURRENT;
}

static void
job_write(struct xml *xml, const struct merged_job *job)
{
	xml_begin(xml, "job");
	xml_attr(xml, "folder", job->folder);
	xml_attr(xml, "plan", job->plan);
	xml_attr(xml, "result", job_status_name(job->status));
	xml_attr(xml, "again", job_status_again(job->status) ? "yes" : "no");
	xml_attr_int(xml, "ms", (int)job->ms);
	xml_attr_int(xml, "pages", job->pages);
	if (job->message) {
		xml_words(xml, "job", job->message);
		return;
	}
	xml_empty(xml);
}

void
merge_write(const struct merged *merged, struct buf *out)
{
	struct xml xml = {.out = out};

	xml_begin(&xml, "results");
	xml_attr_int(&xml, "files", merged->files);
	xml_attr_int(&xml, "jobs", merged->jobs.n);
	xml_attr_int(&xml, "again", merged->again);
	xml_attr_int(&xml, "pages", (int)merged->pages);
	xml_attr_int(&xml, "ms", (int)merged->ms);
	xml_attr_int(&xml, "peak-kib", (int)merged->peak_kib);
	for (int i = 0; i < JOB_STATUSES; i++)
		xml_attr_int(&xml, job_status_name((enum job_status)i),
		    merged->count[i]);
	xml_inside(&xml);
	for (int i = 0; i < merged->jobs.n; i++)
		if (!is_good(&merged->jobs.at[i]))
			job_write(&xml, &merged->jobs.at[i]);
	xml_end(&xml, "results");
}

void
merge_print(const struct merged *merged, struct buf *out)
{
	buf_printf(out, "%7d  %s\n", merged->jobs.n, _("jobs"));
	for (int i = 0; i < JOB_STATUSES; i++)
		if (merged->count[i] > 0)
			buf_printf(out, "%7d  %s\n", merged->count[i],
			    _(job_status_told((enum job_status)i)));
	buf_printf(out, "%7ld  %s\n", merged->pages, _("pages"));
	buf_printf(out, "%7.1f  %s\n", (double)merged->ms / 1000,
	    _("seconds of all workers"));
	buf_printf(out, "%7.1f  %s\n", (double)merged->peak_kib / 1024,
	    _("MiB at most"));
	for (int i = 0; i < merged->jobs.n; i++) {
		const struct merged_job *job = &merged->jobs.at[i];

		if (!is_good(job))
			buf_printf(out, "%s: %s%s%s\n", job->folder,
			    _(job_status_told(job->status)),
			    job->message ? ": " : "",
			    job->message ? job->message : "");
	}
}
