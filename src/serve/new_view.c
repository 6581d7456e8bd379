/* A plan is put in: Word, text or table → a folder of its own, or the old one.
 */
#include <errno.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/system.h"
#include "import/import.h"
#include "read/xml.h"
#include "serve/history.h"
#include "serve/views.h"

/* What was put in, and what came of it. */
struct draft_in {
	const char *name; /* of the file */
	struct buf bytes, plan, review;
	int year;
};

/* A typed text has no name of its own. */
static const char TYPED[] = "plan.txt";

static const struct upload *
upload_given(const struct visit *v)
{
	for (int i = 0; i < v->request->uploads.n; i++)
		if (v->request->uploads.at[i].size > 0)
			return &v->request->uploads.at[i];
	return NULL;
}

/* False: neither file nor text. */
static bool
draft_take(struct visit *v, struct draft_in *in)
{
	const struct upload *file = upload_given(v);
	const char *text = request_field(v->request, "text");

	buf_init(&in->bytes, v->arena);
	buf_init(&in->plan, v->arena);
	buf_init(&in->review, v->arena);
	if (file) {
		in->name = file->name;
		return upload_read(file, &in->bytes);
	}
	in->name = TYPED;
	buf_puts(&in->bytes, text);
	return *text != '\0';
}

static int
year_given(const struct visit *v)
{
	const char *text = request_field(v->request, "year");
	size_t n = strspn(text, "0123456789");

	return n == 4 && !text[n] ? atoi(text) : 0;
}

static const char *
given(const struct visit *v, const char *name)
{
	const char *text = request_field(v->request, name);

	return *text ? text : NULL;
}

static bool
draft_import(struct visit *v, struct draft_in *in, const char *id)
{
	const struct import_options options = {
	    .id = id,
	    .year = year_given(v),
	    .issuer = given(v, "issuer"),
	};
	struct buf bytes = in->bytes; /* made UTF-8 in place */

	return import_plan_bytes(v->arena, v->diags, in->name, &bytes, &options,
		   &in->plan, &in->review) &&
	    diags_count(v->diags, DIAG_ERROR) == 0;
}

/* --- A new folder ----------------------------------------------------------
 */

/* May it be part of a folder's name and of a plan's id? */
static bool
is_name(const char *town)
{
	return xml_is_id(town) && !strpbrk(town, "./\\~");
}

/* The first town that this user has; NULL: he may choose. */
static const char *
own_town(const struct visit *v)
{
	const char *town;

	if (v->scope.all)
		return NULL;
	town = arena_strndup(
	    v->arena, v->scope.towns, strcspn(v->scope.towns, ","));
	return is_name(town) ? town : NULL;
}

static bool
is_taken(const struct visit *v, const char *name)
{
	return access(arena_printf(
			  v->arena, "%s/%s", v->door->options->root, name),
		   F_OK) == 0;
}

/* wuli-2026; where nobody gave the town a name, t1-2026, t2-2026 … */
static const char *
folder_name(struct visit *v, const char *town, int year)
{
	const char *name;

	if (town)
		return arena_printf(v->arena, "%s-%d", town, year);
	for (int i = 1;; i++) {
		name = arena_printf(v->arena, "t%d-%d", i, year);
		if (!is_taken(v, name))
			return name;
	}
}

/* The year as the plan that was made says it. */
static int
year_of(struct visit *v, const struct draft_in *in)
{
	struct diags *quiet = diags_open();
	const struct xml_node *root =
	    xml_read_bytes(v->arena, quiet, in->name, in->plan.s, in->plan.n);
	int year = 0;

	if (root)
		year = atoi(xml_value(root, "year"));
	diags_close(quiet);
	return year;
}

static enum commit
plan_write(struct visit *v, const char *folder, const struct draft_in *in,
    const char *name, const char *was)
{
	const struct file_change change = {name, &in->plan};
	const struct deed deed = {.who = v->scope.user,
	    .action = "import",
	    .about = in->name,
	    .name = name,
	    .sha256 = was,
	    .source = &in->bytes,
	    .source_name = in->name,
	    .review = &in->review};

	return history_commit(v->arena, v->diags, folder, &change, 1, &deed);
}

/*
 * Filled under a hidden name, then named: it is there whole or not at all.
 * COMMIT_CONFLICT: another of this name came first.
 */
static enum commit
folder_new(struct visit *v, const char *name, const struct draft_in *in)
{
	const char *root = v->door->options->root;
	char *hidden = arena_printf(v->arena, "%s/%sXXXXXX", root, TOWN_HIDDEN);
	const char *path = arena_printf(v->arena, "%s/%s", root, name);
	bool made, written;
	int why;

	towns_sweep(v);
	made = mkdtemp(hidden) != NULL;
	written = made && chmod(hidden, 0755) == 0 &&
	    plan_write(v, hidden, in, "plan.xml", NULL) == COMMIT_DONE;
	if (written && rename(hidden, path) == 0)
		return COMMIT_DONE;
	why = errno;
	if (made)
		town_drop(hidden);
	if (written && (why == ENOTEMPTY || why == EEXIST))
		return COMMIT_CONFLICT;
	if (diags_count(v->diags, DIAG_FATAL) == 0)
		diag(v->diags, DIAG_OUTPUT, (struct origin){0}, name,
		    system_words(why));
	return COMMIT_FAILED;
}

/* --- The page --------------------------------------------------------------
 */

static void
new_again(struct visit *v, int status)
{
	v->response.status = status;
	page_begin(v, "new");
	xml_element(&v->xml, "year-given", request_field(v->request, "year"));
	xml_element(
	    &v->xml, "issuer-given", request_field(v->request, "issuer"));
	xml_element(&v->xml, "text-given", request_field(v->request, "text"));
	page_end(v, "new");
}

void
new_view(struct visit *v)
{
	new_again(v, MHD_HTTP_OK);
}

static void
new_taken(struct visit *v, const struct draft_in *in, const char *name)
{
	diag(v->diags, DIAG_SERVE_YEAR_TAKEN, (struct origin){.file = in->name},
	    name);
	new_again(v, MHD_HTTP_CONFLICT);
}

/* Read again, now that the id is known: all towns' are different. */
static enum commit
new_try(struct visit *v, struct draft_in *in, const char *name)
{
	buf_init(&in->plan, v->arena);
	buf_init(&in->review, v->arena);
	diags_close(v->diags);
	v->diags = diags_open();
	return draft_import(v, in, name) ? folder_new(v, name, in)
					 : COMMIT_FAILED;
}

static void
new_make(struct visit *v, struct draft_in *in)
{
	const char *town = own_town(v), *name;
	int year = year_of(v, in);
	enum commit outcome = COMMIT_CONFLICT;
	struct town made;

	/* A name that nobody chose: who came second takes the next. */
	do {
		name = folder_name(v, town, year);
		if (is_taken(v, name))
			break;
		outcome = new_try(v, in, name);
	} while (outcome == COMMIT_CONFLICT && !town);
	if (outcome == COMMIT_CONFLICT) {
		new_taken(v, in, name);
		return;
	}
	if (outcome == COMMIT_FAILED) {
		new_again(v, MHD_HTTP_INTERNAL_SERVER_ERROR);
		return;
	}
	made = (struct town){.key = name};
	v->town = &made;
	visit_done(v, "/plan", "import");
	v->town = NULL;
}

void
new_take(struct visit *v)
{
	struct draft_in in = {0};

	if (!draft_take(v, &in))
		diag(v->diags, DIAG_SERVE_NOTHING, (struct origin){0});
	else if (draft_import(v, &in, NULL)) {
		new_make(v, &in);
		return;
	}
	new_again(v, MHD_HTTP_UNPROCESSABLE_CONTENT);
}

/* --- Another plan in the place of the old ----------------------------------
 */

static void
replace_refuse(struct visit *v)
{
	v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
	plan_page(v);
}

void
plan_replace(struct visit *v)
{
	struct draft_in in = {0};
	const char *name = "plan.xml";
	enum commit outcome;

	year_read(v);
	/* What is wrong with the old one is no news. */
	diags_close(v->diags);
	v->diags = diags_open();
	if (v->npath)
		name = strrchr(v->paths[0], '/') + 1;
	if (!draft_take(v, &in)) {
		diag(v->diags, DIAG_SERVE_NOTHING, (struct origin){0});
		replace_refuse(v);
		return;
	}
	if (!draft_import(v, &in, *v->town->id ? v->town->id : NULL)) {
		replace_refuse(v);
		return;
	}
	outcome = plan_write(v, v->town->folder, &in, name,
	    v->npath ? request_field(v->request, "was") : NULL);
	if (outcome == COMMIT_DONE)
		visit_done(v, "/plan", "replace");
	else if (outcome == COMMIT_CONFLICT)
		visit_conflict(v, "/plan");
	else
		page_fault(v, MHD_HTTP_INTERNAL_SERVER_ERROR, NULL);
}
