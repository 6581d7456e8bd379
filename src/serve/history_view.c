/* The states that the folder had, what changed between two, and back to one. */
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>

#include "answer/compare.h"
#include "answer/words_diff.h"
#include "base/folder.h"
#include "read/bytes.h"
#include "read/read.h"
#include "read/town_folder.h"
#include "serve/state_file.h"
#include "serve/views.h"

static void
put_state(struct visit *v, const struct state *state)
{
	struct xml *x = &v->xml;

	xml_begin(x, "state");
	xml_attr_int(x, "number", state->number);
	xml_attr(x, "when", state->when);
	xml_attr(x, "who", state->who);
	xml_attr(x, "action", state->action);
	xml_attr(x, "about", state->about);
	xml_attr(x, "source-name", state->source_name);
	if (state->review)
		xml_attr(x, "review", "yes");
	xml_attr_int(x, "files", state->files.n);
	xml_empty(x);
}

void
history_view(struct visit *v)
{
	struct states states;

	year_read(v);
	states = history_read(v->arena, v->diags, v->town->folder);
	page_begin(v, "history");
	for (int i = states.n - 1; i >= 0; i--)
		put_state(v, states.at[i]);
	page_end(v, "history");
}

static const struct state *
state_find(const struct states *states, const char *number)
{
	for (int i = 0; i < states->n; i++)
		if (states->at[i]->number == atoi(number))
			return states->at[i];
	return NULL;
}

/* --- What changed ----------------------------------------------------------
 */

/* A plan or a ledger: by what it says; NULL: it is neither. */
static struct inventory *
inventory_of(struct visit *v, const char *sha256)
{
	struct diags *quiet = diags_open();
	const char *path = history_object(v->arena, v->town->folder, sha256);
	struct root_element root = root_element_read(v->arena, path);
	struct inventory *inventory = NULL;

	if (root.name &&
	    (strcmp(root.name, "plan") == 0 ||
		strcmp(root.name, "ledger") == 0))
		inventory = inventory_read(v->arena, quiet, path);
	diags_close(quiet);
	return inventory;
}

static const char *const change_words[] = {
    [CHANGE_ADDED] = "added",
    [CHANGE_REMOVED] = "removed",
    [CHANGE_RENAMED] = "renamed",
    [CHANGE_MOVED] = "moved",
    [CHANGE_FIELD] = "field",
};

/* Words go in their place: [-what went-]{+what came+}. */
static void
put_values(struct visit *v, const struct change *c)
{
	struct xml *x = &v->xml;
	const char *was = c->was ? c->was->value : NULL;
	const char *is = c->is ? c->is->value : NULL;
	bool prose = was && is && c->is->is_prose;

	xml_element(x, "words", prose ? words_diff(v->arena, was, is) : NULL);
	xml_element(x, "was", prose ? NULL : was);
	xml_element(x, "is", prose ? NULL : is);
}

static void
put_change(struct visit *v, const struct change *c)
{
	const struct inventory_node *node = c->new ? c->new : c->old;
	struct xml *x = &v->xml;

	xml_begin(x, "change");
	xml_attr(x, "how", change_words[c->kind]);
	xml_attr(x, "kind", node->kind);
	xml_attr(x, "name", *node->name ? node->name : node->id);
	xml_attr(x, "field", c->field);
	xml_inside(x);
	put_values(v, c);
	xml_end(x, "change");
}

static void
put_changes(struct visit *v, const char *from, const char *to)
{
	struct inventory *old = inventory_of(v, from);
	struct inventory *new = inventory_of(v, to);
	struct changes changes = {0};

	if (!old || !new || strcmp(old->kind, new->kind) != 0)
		return;
	compare(v->arena, old, new, &changes);
	for (int i = 0; i < changes.n; i++)
		put_change(v, &changes.at[i]);
}

/* Progress: figure by figure. */
static struct progress *
progress_of(struct visit *v, const char *sha256)
{
	struct diags *quiet = diags_open();
	const char *path = history_object(v->arena, v->town->folder, sha256);
	struct root_element root = root_element_read(v->arena, path);
	struct progress *progress =
	    v->plan && root.name && strcmp(root.name, "progress") == 0
	    ? progress_read(v->arena, quiet, v->plan, path)
	    : NULL;

	diags_close(quiet);
	return progress;
}

static const struct figure *
figure_find(const struct progress *progress, const struct task *target)
{
	for (int i = 0; i < progress->figures.n; i++)
		if (progress->figures.at[i].target == target)
			return &progress->figures.at[i];
	return NULL;
}

static void
put_figure(struct visit *v, const struct figure *was, const struct figure *is)
{
	const char *from = was ? was->actual.text : NULL;
	const char *to = is ? is->actual.text : NULL;
	struct xml *x = &v->xml;

	if (from && to ? strcmp(from, to) == 0 : from == to)
		return;
	xml_begin(x, "figure");
	xml_attr(x, "name", (is ? is : was)->target->name);
	xml_attr(x, "unit", (is ? is : was)->target->unit);
	xml_attr(x, "was", from);
	xml_attr(x, "is", to);
	xml_empty(x);
}

static void
put_figures(struct visit *v, const char *from, const char *to)
{
	struct progress *old = progress_of(v, from);
	struct progress *new = progress_of(v, to);

	if (!old || !new)
		return;
	for (int i = 0; i < new->figures.n; i++) {
		const struct figure *is = &new->figures.at[i];

		put_figure(v, figure_find(old, is->target), is);
	}
	for (int i = 0; i < old->figures.n; i++)
		if (!figure_find(new, old->figures.at[i].target))
			put_figure(v, &old->figures.at[i], NULL);
}

static void
put_file(struct visit *v, const char *name, const char *from, const char *to)
{
	struct xml *x = &v->xml;

	if (from && to && strcmp(from, to) == 0)
		return;
	xml_begin(x, "file");
	xml_attr(x, "name", name);
	xml_attr(x, "how", !from ? "added" : !to ? "removed" : "changed");
	xml_inside(x);
	if (from && to) {
		put_changes(v, from, to);
		put_figures(v, from, to);
	}
	xml_end(x, "file");
}

static void
put_difference(
    struct visit *v, const struct state *from, const struct state *to)
{
	for (int i = 0; i < to->files.n; i++)
		put_file(v, to->files.at[i].name,
		    state_digest(from, to->files.at[i].name),
		    to->files.at[i].sha256);
	for (int i = 0; i < from->files.n; i++)
		if (!state_digest(to, from->files.at[i].name))
			put_file(v, from->files.at[i].name,
			    from->files.at[i].sha256, NULL);
}

/* from=3&to=5; without to what the state itself changed. */
void
changes_view(struct visit *v)
{
	struct states states;
	const struct state *from, *to;

	year_read(v);
	states = history_read(v->arena, v->diags, v->town->folder);
	to = state_find(&states, request_query(v->request, "to"));
	from = state_find(&states, request_query(v->request, "from"));
	if (!from || !to) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	page_begin(v, "changes");
	put_state(v, from);
	put_state(v, to);
	put_difference(v, from, to);
	page_end(v, "changes");
}

void
history_back(struct visit *v)
{
	struct states states;
	const struct state *to, *last;

	year_read(v);
	states = history_read(v->arena, v->diags, v->town->folder);
	to = state_find(&states, request_field(v->request, "state"));
	last = states.n ? states.at[states.n - 1] : NULL;
	if (!to)
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
	else if (last->number != atoi(request_field(v->request, "was")))
		visit_conflict(v, "/history");
	else if (history_return(v->arena, v->diags, v->town->folder, to,
		     v->scope.user) == COMMIT_DONE)
		visit_done(v, "/history", "return");
	else
		page_fault(v, MHD_HTTP_INTERNAL_SERVER_ERROR, NULL);
}

/* --- What was put in -------------------------------------------------------
 */

void
review_view(struct visit *v)
{
	struct states states;
	const struct state *state;
	struct buf text;

	year_read(v);
	states = history_read(v->arena, v->diags, v->town->folder);
	state = state_find(&states, request_query(v->request, "state"));
	buf_init(&text, v->arena);
	if (!state || !state->review ||
	    !bytes_read(v->diags,
		history_object(v->arena, v->town->folder, state->review),
		&text)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	page_begin(v, "review");
	put_state(v, state);
	xml_element(&v->xml, "text", text.s);
	page_end(v, "review");
}

/* The file as it came: never shown, only to be saved. */
void
source_file(struct visit *v)
{
	struct states states =
	    history_read(v->arena, v->diags, v->town->folder);
	const struct state *state =
	    state_find(&states, request_query(v->request, "state"));

	if (!state || !state->source ||
	    !bytes_read(v->diags,
		history_object(v->arena, v->town->folder, state->source),
		&v->response.body)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	v->response.type = "application/octet-stream";
	response_attachment(&v->response, state->source_name);
}

/* --- Two at once -----------------------------------------------------------
 */

/* What was done since the browser saw it, and what it wanted to do. */
static void
put_wanted(struct visit *v)
{
	const struct pairs *fields = &v->request->fields;

	for (int i = 0; i < fields->n; i++) {
		const struct pair *field = &fields->at[i];

		if (strcmp(field->name, "token") == 0 || !*field->value)
			continue;
		xml_begin(&v->xml, "wanted");
		xml_attr(&v->xml, "name", field->name);
		xml_words(&v->xml, "wanted", field->value);
	}
}

void
visit_conflict(struct visit *v, const char *tail)
{
	const char *was = request_field(v->request, "was");
	struct states states =
	    history_read(v->arena, v->diags, v->town->folder);
	int first = states.n;

	/* The last state in which it was as the browser saw it. */
	for (int i = 0; i < states.n; i++)
		for (int k = 0; k < states.at[i]->files.n; k++)
			if (strcmp(states.at[i]->files.at[k].sha256, was) == 0)
				first = i + 1;
	v->response.status = MHD_HTTP_CONFLICT;
	page_begin(v, "conflict");
	xml_element(&v->xml, "back", visit_path(v, tail));
	for (int i = first; i < states.n; i++)
		put_state(v, states.at[i]);
	put_wanted(v);
	page_end(v, "conflict");
}
