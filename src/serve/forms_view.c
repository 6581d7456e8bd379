/*
 * Forms out, one for each office; filled forms in, many at once: who is
 * missing, what they say and what of it was refused, until it is written.
 */
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/zip_write.h"
#include "form/form_write.h"
#include "form/progress_write.h"
#include "form/table_said.h"
#include "serve/forms.h"
#include "serve/views.h"

/* The period of the page: asked for, else the next without progress, else the
 * last. NULL: the plan cannot be read. */
static const char *
period_asked(struct visit *v)
{
	const char *asked = v->request->post
	    ? request_field(v->request, "period")
	    : request_query(v->request, "period");
	const char *next = year_next_period(v);

	if (!v->plan)
		return NULL;
	if (*asked)
		return forms_period(v, asked);
	return next ? next : arena_printf(v->arena, "%d-Q4", v->plan->year);
}

/* --- Out -------------------------------------------------------------------
 */

static bool
form_make(
    struct visit *v, const char *office, const char *period, struct buf *out)
{
	struct progress_list earlier = forms_earlier(v, period);
	const struct form_options options = {
	    .lead = office, .period = period, .earlier = &earlier};

	return form_write(v->arena, v->diags, v->plan, &options, out);
}

/* 经济发展办公室.xlsx; a slash is no part of a name. */
static const char *
workbook_name(struct arena *arena, const char *office, const char *period)
{
	char *name = arena_printf(arena, "%s-%s.xlsx", office, period);

	for (char *c = name; *c; c++)
		if (*c == '/' || *c == '\\')
			*c = '-';
	return name;
}

static const char *
office_asked(struct visit *v)
{
	struct map *offices = plan_offices(v->arena, v->plan);
	const char *asked = request_query(v->request, "office");

	for (int i = 0; i < map_count(offices); i++)
		if (strcmp(map_key(offices, i), asked) == 0)
			return map_key(offices, i);
	return NULL;
}

static const char WORKBOOK[] =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

void
form_file(struct visit *v)
{
	const char *period, *office;

	year_read(v);
	period = period_asked(v);
	office = period ? office_asked(v) : NULL;
	if (!office || !form_make(v, office, period, &v->response.body)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	v->response.type = WORKBOOK;
	response_attachment(
	    &v->response, workbook_name(v->arena, office, period));
}

void
forms_zip(struct visit *v)
{
	struct zip_writer *zip = zip_writer_open(v->arena);
	struct map *offices;
	const char *period;

	year_read(v);
	period = period_asked(v);
	offices = period ? plan_offices(v->arena, v->plan) : map_new(v->arena);
	for (int i = 0; i < map_count(offices); i++) {
		const char *office = map_key(offices, i);
		struct buf form;

		buf_init(&form, v->arena);
		form_make(v, office, period, &form);
		zip_writer_add(zip, workbook_name(v->arena, office, period),
		    form.s, form.n);
	}
	if (map_count(offices) == 0 ||
	    zip_writer_close(zip, &v->response.body)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	v->response.type = "application/zip";
	response_attachment(&v->response,
	    arena_printf(v->arena, "%s-%s.zip", v->plan->issuer, period));
}

/* --- The page --------------------------------------------------------------
 */

static void
put_offices(struct visit *v, struct form_files *files)
{
	struct map *offices = plan_offices(v->arena, v->plan);
	struct xml *x = &v->xml;

	for (int i = 0; i < map_count(offices); i++) {
		const char *office = map_key(offices, i);
		int tasks = 0;

		for (int k = 0; k < v->plan->all_tasks.n; k++)
			tasks += office_listed(
			    task_lead(v->plan->all_tasks.at[k]), office);
		xml_begin(x, "office");
		xml_attr_int(x, "tasks", tasks);
		if (form_file_find(files, office, ""))
			xml_attr(x, "came", "yes");
		xml_words(x, "office", office);
	}
}

static void
put_files(struct visit *v, const struct form_files *files)
{
	struct xml *x = &v->xml;

	for (int i = 0; i < files->list.n; i++) {
		const struct form_file *file = &files->list.at[i];

		xml_begin(x, "form");
		xml_attr_int(x, "number", file->number);
		xml_attr(x, "office", file->office);
		xml_attr(x, "when", file->when);
		xml_attr(x, "who", file->who);
		xml_words(x, "form", file->name);
	}
}

/* What could be written now: how much, and whether it is already. */
static void
put_result(struct visit *v, const char *period, const struct progress *progress,
    bool good)
{
	const char *written = forms_written(v, period);
	struct xml *x = &v->xml;

	xml_begin(x, "result");
	if (progress) {
		xml_attr_int(x, "figures", progress->figures.n);
		xml_attr_int(x, "steps", progress->steps.n);
		xml_attr_int(x, "narratives", progress->narratives.n);
		xml_attr_int(x, "problems", progress->problems.n);
	}
	if (good)
		xml_attr(x, "good", "yes");
	if (written) {
		xml_attr(x, "written", strrchr(written, '/') + 1);
		xml_attr(x, "sha256", history_digest(v->arena, written));
	}
	xml_empty(x);
}

/* Files that were just sent: what was refused, and how many were kept. */
struct sent {
	struct diags *refused;
	int taken;
	bool next; /* no files: what is to be done next */
};

static void
put_sent(struct visit *v, const struct sent *sent)
{
	xml_begin(&v->xml, "refused");
	xml_attr_int(&v->xml, "taken", sent->taken);
	if (sent->next)
		xml_attr(&v->xml, "next", "yes");
	xml_inside(&v->xml);
	page_messages(v, sent->refused);
	xml_end(&v->xml, "refused");
}

/* sent: NULL where nothing was. */
static void
forms_page(struct visit *v, const char *period, const struct sent *sent)
{
	struct diags *of_year = v->diags;
	struct form_files files;
	struct progress *progress;

	form_files_read(v->arena, v->town->folder, period, &files);
	v->diags = diags_open();
	progress = forms_progress(v, v->diags, &files);
	page_begin(v, "forms");
	xml_element(&v->xml, "period", period);
	put_offices(v, &files);
	put_files(v, &files);
	next_put(v, period);
	put_result(v, period, progress,
	    progress && diags_count(v->diags, DIAG_ERROR) == 0);
	if (sent)
		put_sent(v, sent);
	page_end(v, "forms");
	diags_close(of_year);
}

void
forms_refuse(struct visit *v, const char *period, struct diags *refused)
{
	v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
	forms_page(v, period, &(struct sent){.refused = refused, .next = true});
}

/* Where there is no plan to report on, its own page says why. */
static const char *
begin(struct visit *v)
{
	const char *period;

	year_read(v);
	period = period_asked(v);
	if (!v->plan)
		visit_done(v, "/check", "");
	else if (!period)
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
	return period;
}

void
forms_view(struct visit *v)
{
	const char *period = begin(v);

	if (period)
		forms_page(v, period, NULL);
}

/* --- In --------------------------------------------------------------------
 */

struct arrival {
	const char *name, *office, *ending;
	struct buf bytes;
};

struct arrivals {
	struct arrival *at;
	int n, cap;
};

/* Only a table that says something is kept; of others it is told why not. */
static void
arrival_take(struct visit *v, struct diags *diags, const char *period,
    const struct upload *upload, struct arrivals *arrivals)
{
	struct arrival arrival = {.name = upload->name};
	struct diags *alone = diags_open();
	struct table *table;

	if (upload->size == 0)
		return;
	buf_init(&arrival.bytes, v->arena);
	if (!upload_read(upload, &arrival.bytes))
		return;
	table = table_read(v->arena, diags, upload->name, &arrival.bytes);
	if (!table)
		return;
	if (!forms_alone(v, alone, period, table)) {
		diags_take(diags, alone);
		return;
	}
	arrival.office = table_office(v->arena, table);
	arrival.ending =
	    arrival.bytes.n > 1 && memcmp(arrival.bytes.s, "PK", 2) == 0
	    ? "xlsx"
	    : "csv";
	*array_push(v->arena, arrivals) = arrival;
}

/* An office's second form takes the place of its first. */
static void
arrival_enter(
    struct visit *v, struct form_files *files, const struct arrival *arrival)
{
	struct form_file *file =
	    form_file_find(files, arrival->office, arrival->name);

	if (!file) {
		int number = form_files_next(files);

		file = array_push(v->arena, &files->list);
		file->number = number;
	}
	file->ending = arrival->ending;
	file->name = arrival->name;
	file->office = arrival->office;
	file->when = time_now(v->arena, "%Y-%m-%d %H:%M");
	file->who = v->scope.user;
}

/* "2022-Q2 财政所,党政办公室": whose forms came, as the history tells it. */
static const char *
arrivals_about(
    struct visit *v, const char *period, const struct arrivals *arrivals)
{
	struct buf about;

	buf_init(&about, v->arena);
	buf_puts(&about, period);
	for (int i = 0; i < arrivals->n; i++) {
		const struct arrival *a = &arrivals->at[i];

		buf_puts(&about, i ? "," : " ");
		buf_puts(&about, a->office ? a->office : a->name);
	}
	return about.s;
}

/* As often as somebody else was there first. */
static enum commit
arrivals_keep(
    struct visit *v, const char *period, const struct arrivals *arrivals)
{
	enum { TRIES = 8 };
	enum commit outcome = COMMIT_CONFLICT;

	for (int i = 0; i < TRIES && outcome == COMMIT_CONFLICT; i++) {
		ARRAY_OF(struct file_change) changes = {0};
		struct form_files files;
		struct deed deed = {.who = v->scope.user,
		    .action = "forms",
		    .about = arrivals_about(v, period, arrivals)};
		struct buf index;

		form_files_read(v->arena, v->town->folder, period, &files);
		for (int k = 0; k < arrivals->n; k++) {
			const struct arrival *a = &arrivals->at[k];

			arrival_enter(v, &files, a);
			*array_push(v->arena, &changes) = (struct file_change){
			    form_file_name(v->arena, &files,
				form_file_find(&files, a->office, a->name)),
			    &a->bytes};
		}
		buf_init(&index, v->arena);
		form_files_write(&files, &index);
		*array_push(v->arena, &changes) =
		    (struct file_change){files.index, &index};
		deed.name = files.index;
		deed.sha256 = files.sha256 ? files.sha256 : "";
		outcome = history_commit(v->arena, v->diags, v->town->folder,
		    changes.at, changes.n, &deed);
	}
	return outcome;
}

/* /forms?period=2022-Q2 */
static const char *
forms_path(struct arena *arena, const char *period)
{
	return arena_printf(arena, "/forms?period=%s", period);
}

void
forms_take(struct visit *v)
{
	const char *period = begin(v);
	struct diags *diags = diags_open();
	struct arrivals arrivals = {0};

	if (!period)
		return;
	for (int i = 0; i < v->request->uploads.n; i++)
		arrival_take(
		    v, diags, period, &v->request->uploads.at[i], &arrivals);
	if (!arrivals.n && diags_count(diags, DIAG_ERROR) == 0)
		diag(diags, DIAG_SERVE_NOTHING, (struct origin){0});
	if (arrivals.n && arrivals_keep(v, period, &arrivals) != COMMIT_DONE) {
		visit_conflict(v, forms_path(v->arena, period));
		return;
	}
	if (diags_count(diags, DIAG_ERROR) == 0) {
		visit_done(v, forms_path(v->arena, period), "forms");
		return;
	}
	v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
	forms_page(
	    v, period, &(struct sent){.refused = diags, .taken = arrivals.n});
}

void
forms_remove(struct visit *v)
{
	const char *period = begin(v);
	int number = atoi(request_field(v->request, "number"));
	struct form_files files;
	struct file_change changes[2];
	struct buf index;
	struct deed deed = {.who = v->scope.user, .action = "form-removed"};
	int at = -1;

	if (!period)
		return;
	form_files_read(v->arena, v->town->folder, period, &files);
	for (int i = 0; i < files.list.n; i++)
		if (files.list.at[i].number == number)
			at = i;
	if (at < 0) {
		visit_done(v, forms_path(v->arena, period), "form-removed");
		return;
	}
	deed.about = files.list.at[at].name;
	changes[0] = (struct file_change){
	    form_file_name(v->arena, &files, &files.list.at[at]), NULL};
	files.list.at[at] = files.list.at[--files.list.n];
	buf_init(&index, v->arena);
	form_files_write(&files, &index);
	changes[1] = (struct file_change){files.index, &index};
	deed.name = files.index;
	deed.sha256 = files.sha256;
	if (history_commit(v->arena, v->diags, v->town->folder, changes, 2,
		&deed) == COMMIT_DONE)
		visit_done(v, forms_path(v->arena, period), "form-removed");
	else
		visit_conflict(v, forms_path(v->arena, period));
}

/* --- Into the folder -------------------------------------------------------
 */

/* What is to be done next was written here, in no form: it stays. */
static void
keep_next(struct visit *v, const char *file, struct progress *progress)
{
	for (int i = 0; file && i < v->progress.n; i++)
		if (v->progress.at[i]->origin.file == file)
			progress->next = v->progress.at[i]->next;
}

/* The forms as one progress file; the one that was there goes to the history.
 */
static enum commit
progress_keep(struct visit *v, const char *period, struct progress *progress,
    const char *digest)
{
	const char *written = forms_written(v, period);
	const char *name = written ? strrchr(written, '/') + 1
				   : forms_progress_name(v->arena, period);
	const char *was = request_field(v->request, "was");
	struct buf text, mark;
	const struct file_change changes[] = {
	    {name, &text}, {forms_mark(v->arena, period), &mark}};
	struct deed deed = {.who = v->scope.user,
	    .action = "progress",
	    .about = period,
	    .name = name,
	    .sha256 = was};

	buf_init(&text, v->arena);
	keep_next(v, written, progress);
	progress_write(progress, &text);
	buf_init(&mark, v->arena);
	buf_printf(&mark, "%s\n", digest);
	return history_commit(
	    v->arena, v->diags, v->town->folder, changes, LEN(changes), &deed);
}

void
forms_write(struct visit *v)
{
	const char *period = begin(v);
	struct diags *diags = diags_open();
	struct form_files files;
	struct progress *progress;
	const char *digest;
	enum commit outcome;

	if (!period)
		return;
	form_files_read(v->arena, v->town->folder, period, &files);
	/* Before they are read: what comes meanwhile is not written. */
	digest = forms_digest(v->arena, &files);
	progress = forms_progress(v, diags, &files);
	if (!progress || diags_count(diags, DIAG_ERROR)) {
		v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
		forms_page(v, period, NULL);
		return;
	}
	outcome = progress_keep(v, period, progress, digest);
	if (outcome == COMMIT_DONE)
		visit_done(v, "/check", "progress");
	else if (outcome == COMMIT_CONFLICT)
		visit_conflict(v, forms_path(v->arena, period));
	else
		page_fault(v, MHD_HTTP_INTERNAL_SERVER_ERROR, NULL);
}
