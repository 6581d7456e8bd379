/*
 * Reports: made by the batch's own job, into the hidden folder .reports of the
 * town's, and made again only where something that they are made of changed.
 */
#include <microhttpd.h>
#include <string.h>

#include "base/digest.h"
#include "base/folder.h"
#include "base/intl.h"
#include "read/bytes.h"
#include "read/read.h"
#include "serve/made.h"
#include "serve/views.h"

/* What was asked for; all of it was found in a list, or read as what it is. */
struct wish {
	const char *template; /* "yearend" */
	const char *format;
	bool is_public;
	const char *number, *office;
	struct date date;
	struct date as_of; /* not given: the latest */
};

/* --- Templates -------------------------------------------------------------
 */

static const char *
template_of(struct arena *arena, const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	return arena_strndup(arena, name, strlen(name) - strlen(".xsl"));
}

static const char *
about(struct visit *v, const char *path)
{
	struct diags *quiet = diags_open();
	const char *text = about_read(v->arena, quiet, path, "zh");

	diags_close(quiet);
	return text;
}

/* The built-in ones, and the town's own. */
static void
templates_each(struct visit *v,
    void (*call)(struct visit *, const char *name, const char *about, void *),
    void *self)
{
	const char *const folders[] = {
	    v->town->folder, v->door->context->templates_dir};

	for (int f = 0; f < LEN(folders); f++) {
		struct folder folder =
		    folder_read(v->arena, folders[f], ".xsl");

		for (int i = 0; i < folder.paths.n; i++) {
			const char *path = folder.paths.at[i];
			const char *text = about(v, path);

			/* That of many towns is not of one. */
			if (text && !name_ends_in(path, "/county.xsl"))
				call(
				    v, template_of(v->arena, path), text, self);
		}
	}
}

struct search {
	const char *name;
	const char *found, *about;
};

static void
compare_template(
    struct visit *v, const char *name, const char *about_it, void *self)
{
	struct search *search = self;

	(void)v;
	if (!search->found && strcmp(name, search->name) == 0) {
		search->found = name;
		search->about = about_it;
	}
}

/* --- What is wished --------------------------------------------------------
 */

/* As the command line takes them: one line of text that can be printed. */
static const char *
printed(const struct visit *v, const char *name)
{
	const char *text = request_query(v->request, name);

	return *text && !strchr(text, '\n') ? text : NULL;
}

/* False: there is no such report. */
static bool
wish_read(struct visit *v, const char *template, const char *format,
    struct wish *wish)
{
	struct search search = {.name = template};

	templates_each(v, compare_template, &search);
	*wish = (struct wish){
	    .template = search.found,
	    .format = made_format(v, format),
	    .is_public =
		strcmp(request_query(v->request, "edition"), "public") == 0,
	    .number = printed(v, "number"),
	    .office = printed(v, "office"),
	};
	date_read(request_query(v->request, "date"), &wish->date);
	date_read(request_query(v->request, "as-of"), &wish->as_of);
	return wish->template && wish->format;
}

/* The wish as one word: also the name of the folder of what it makes. */
static const char *
wish_word(struct arena *arena, const struct wish *wish)
{
	struct digest digest;

	digest_init(&digest);
	digest_text(&digest, wish->template);
	digest_text(&digest, wish->format);
	digest_text(&digest, wish->is_public ? "public" : "internal");
	digest_text(&digest, wish->number);
	digest_text(&digest, wish->office);
	if (date_given(wish->date))
		digest_text(&digest, date_iso(arena, wish->date));
	digest_text(&digest, "as-of");
	if (date_given(wish->as_of))
		digest_text(&digest, date_iso(arena, wish->as_of));
	return digest_hex(&digest, arena);
}

/* --- Making ----------------------------------------------------------------
 */

struct making {
	struct visit *v;
	const struct wish *wish;
};

/* The town's own options below what was asked for here. */
static bool
prepare(void *self, struct arena *arena, struct diags *diags,
    const char *folder, struct report_options *options, const char **salt)
{
	const struct making *m = self;
	const struct wish *w = m->wish;
	const struct batch_prepare *own = &m->v->door->options->prepare;

	if (!own->call(own->self, arena, diags, folder, options, salt))
		return false;
	options->templates = &w->template;
	options->ntemplate = 1;
	options->formats = &w->format;
	options->nformat = 1;
	options->charts = options->each_office = false;
	options->figures = strcmp(w->format, MADE_PICTURE) == 0;
	options->emit = EMIT_NONE;
	options->lead = w->office;
	options->edition = w->is_public ? EDITION_PUBLIC : EDITION_INTERNAL;
	if (w->number)
		options->number = w->number;
	if (date_given(w->date))
		options->date = w->date;
	if (date_given(w->as_of))
		options->as_of = w->as_of;
	*salt = arena_printf(arena, "%s %s", *salt, wish_word(arena, w));
	return true;
}

struct made {
	const char *folder;
	int pages;
};

static bool
make(struct visit *v, const struct wish *wish, struct made *made)
{
	struct making making = {v, wish};
	struct batch_job job = {v->town->folder, v->town->id};
	struct batch_work work = {.context = v->door->context,
	    .prepare = {prepare, &making},
	    .program_key = v->door->program_key};
	struct buf record, message, rule;
	struct job_report report;

	made->folder =
	    made_folder(v, v->town->folder, wish_word(v->arena, wish));
	if (!made->folder)
		return false;
	work.output = made->folder;
	work.diags = v->diags;
	buf_init(&record, v->arena);
	buf_init(&message, v->arena);
	buf_init(&rule, v->arena);
	report = job_do(&work, &job, &record, &message, &rule);
	made->pages = report.pages;
	return report.status == JOB_WRITTEN || report.status == JOB_CURRENT;
}

/* The file of a page, from 1; 0: the only file. */
static const char *
file_of(
    struct visit *v, const struct made *made, const struct wish *wish, int page)
{
	const char *ending = page && strcmp(wish->format, MADE_PICTURE) == 0
	    ? arena_printf(v->arena, "-%d.%s", page, wish->format)
	    : arena_printf(v->arena, ".%s", wish->format);
	struct folder folder = folder_read(v->arena, made->folder, ending);

	return folder.paths.n ? folder.paths.at[0] : NULL;
}

/* --- Pages -----------------------------------------------------------------
 */

static void
put_template(
    struct visit *v, const char *name, const char *about_it, void *self)
{
	(void)self;
	xml_begin(&v->xml, "template");
	xml_attr(&v->xml, "name", name);
	xml_words(&v->xml, "template", about_it);
}

static void
put_formats(struct visit *v)
{
	const char *const *formats = v->door->options->formats;

	for (int i = 0; formats[i]; i++) {
		xml_begin(&v->xml, "format");
		xml_words(&v->xml, "format", formats[i]);
	}
}

static void
put_offices(struct visit *v)
{
	struct map *offices =
	    v->plan ? plan_offices(v->arena, v->plan) : map_new(v->arena);

	for (int i = 0; i < map_count(offices); i++) {
		xml_begin(&v->xml, "office");
		xml_words(&v->xml, "office", map_key(offices, i));
	}
}

void
reports_view(struct visit *v)
{
	year_read(v);
	page_begin(v, "reports");
	templates_each(v, put_template, NULL);
	put_formats(v);
	put_offices(v);
	page_end(v, "reports");
}

/* What was asked, so that the page's own links ask the same. */
static void
put_wish(struct visit *v, const struct wish *wish, const struct made *made)
{
	struct search search = {.name = wish->template};
	struct xml *x = &v->xml;

	templates_each(v, compare_template, &search);
	xml_begin(x, "report");
	xml_attr(x, "template", wish->template);
	xml_attr(x, "edition", wish->is_public ? "public" : "internal");
	xml_attr(x, "number", wish->number);
	xml_attr(x, "office", wish->office);
	xml_attr_date(x, "date", wish->date);
	xml_attr_date(x, "as-of", wish->as_of);
	xml_attr_int(x, "pages", made->pages);
	xml_words(x, "report", search.about);
}

/* Where the figures stand on its pages: a file of ours beside the pictures. */
static void
put_figures(struct visit *v, const struct made *made)
{
	struct folder folder =
	    folder_read(v->arena, made->folder, ".figures.xml");

	if (folder.paths.n)
		bytes_read(v->diags, folder.paths.at[0], &v->text);
}

void
report_view(struct visit *v)
{
	struct wish wish;
	struct made made = {0};

	if (!wish_read(v, v->rest, MADE_PICTURE, &wish)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	year_read(v);
	/* What there is to say, the making says again. */
	diags_close(v->diags);
	v->diags = diags_open();
	if (!make(v, &wish, &made))
		made.pages = 0;
	page_begin(v, "report");
	put_wish(v, &wish, &made);
	if (made.pages)
		put_figures(v, &made);
	put_formats(v);
	put_offices(v);
	page_end(v, "report");
}

/* What it is saved as: the two editions must not be taken for one another. */
static const char *
save_name(struct visit *v, const struct wish *wish, const char *file)
{
	const char *dot = strrchr(file, '.');

	if (!wish->is_public || !dot)
		return file;
	return arena_printf(
	    v->arena, _("%.*s-public%s"), (int)(dot - file), file, dot);
}

static void
send_file(struct visit *v, const struct wish *wish, const struct made *made,
    int page, bool save)
{
	const char *path = file_of(v, made, wish, page);
	const char *file = path ? strrchr(path, '/') + 1 : NULL;

	if (file)
		made_send(v, made->folder, file, wish->format,
		    save ? save_name(v, wish, file) : NULL);
	else
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
}

/* One that cannot be made is no file: its page says why. */
static void
report_send(struct visit *v, const char *format, int page, bool save)
{
	struct wish wish;
	struct made made;

	if (!wish_read(
		v, request_query(v->request, "template"), format, &wish)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	if (make(v, &wish, &made)) {
		send_file(v, &wish, &made, page, save);
		return;
	}
	v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
	year_read(v);
	page_begin(v, "report");
	put_wish(v, &wish, &(struct made){0});
	page_end(v, "report");
}

void
report_file(struct visit *v)
{
	report_send(v, request_query(v->request, "format"), made_page(v), true);
}

void
report_picture(struct visit *v)
{
	report_send(v, MADE_PICTURE, made_page(v), false);
}
