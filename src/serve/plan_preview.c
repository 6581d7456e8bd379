/*
 * What would come of an edit: the sentence with its mark, what the reader and
 * the checks say of it, and how the figure would be judged by what is reported.
 * The plan as it would be is written beside what is made, never into the
 * folder's own files.
 */
#include <string.h>

#include "base/output.h"
#include "read/read.h"
#include "serve/made.h"
#include "serve/views.h"

static const char WISH[] = "preview"; /* one a town: the next takes its place */

/* The file, by the name that the plan has: messages name it. NULL: reported. */
static const char *
plan_lay_down(struct visit *v, const struct buf *text)
{
	const char *folder = made_folder(v, v->town->folder, WISH);
	const char *path;
	struct output *out;

	if (!folder)
		return NULL;
	path =
	    arena_printf(v->arena, "%s%s", folder, strrchr(v->paths[0], '/'));
	out = output_open(v->arena, path);
	output_write(out, text->s, (size_t)text->n);
	if (output_commit(out))
		return path;
	output_tell(out, v->diags, path);
	return NULL;
}

/* What the form asks, so that it can be asked again in earnest. */
static void
put_fields(struct visit *v)
{
	const struct pairs *fields = &v->request->fields;

	for (int i = 0; i < fields->n; i++) {
		if (strcmp(fields->at[i].name, "token") == 0)
			continue;
		xml_begin(&v->xml, "field");
		xml_attr(&v->xml, "name", fields->at[i].name);
		xml_words(&v->xml, "field", fields->at[i].value);
	}
}

static void
put_outcome(struct visit *v, const char *path, const char *id)
{
	struct plan *plan = plan_read(v->arena, v->diags, path);
	struct report_options options;
	const struct task *task;

	if (!plan || !figures_options(v, &options))
		return;
	task = map_find(plan->tasks, id);
	if (task) {
		xml_begin(&v->xml, "subject");
		xml_attr(&v->xml, "id", id);
		xml_attr_int(&v->xml, "line", task->origin.line);
		xml_words(&v->xml, "subject", task->name);
		plan_put_sentence(v, plan, id);
	}
	options.plan = path;
	report_facts(
	    v->door->context, v->diags, &options, id, figures_put_facts, v);
}

void
plan_preview(
    struct visit *v, struct diags *diags, const struct preview *preview)
{
	const char *path;

	diags_close(v->diags);
	v->diags = diags;
	page_begin(v, "preview");
	put_fields(v);
	path = preview->id ? plan_lay_down(v, preview->text) : NULL;
	if (path)
		put_outcome(v, path, preview->id);
	page_end(v, "preview");
}
