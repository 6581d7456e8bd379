/*
 * What a person decides of a mark: that it is right, what it is to be, that it
 * is none, that there is one. Each is a change of plan.xml; one that the reader
 * would refuse is not made, and the page says why.
 */
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "read/bytes.h"
#include "read/read.h"
#include "read/xml.h"
#include "serve/history.h"
#include "serve/markup.h"
#include "serve/views.h"

struct edit {
	struct visit *v;
	const char *name; /* of the plan's file in the folder */
	struct buf text;
	const char *action, *about;
	const char *id; /* of what is edited, in the plan that comes of it */
	const char *tail; /* the page to go to afterwards */
};

static bool
edit_begin(struct edit *e, struct visit *v, const char *action)
{
	*e = (struct edit){.v = v, .action = action, .tail = "/plan"};
	buf_init(&e->text, v->arena);
	year_read(v);
	if (!v->plan) {
		visit_done(v, "/check", "");
		return false;
	}
	e->name = strrchr(v->paths[0], '/') + 1;
	return bytes_read(v->diags, v->paths[0], &e->text);
}

/* --- Writing ---------------------------------------------------------------
 */

/* Read as it would be read from the folder. */
static bool
is_plan(struct edit *e, struct diags *diags)
{
	struct visit *v = e->v;
	struct plan *plan =
	    plan_read_bytes(v->arena, diags, e->name, e->text.s, e->text.n);

	return plan && diags_count(diags, DIAG_ERROR) == 0;
}

static void
refuse(struct edit *e, struct diags *diags)
{
	struct visit *v = e->v;

	if (v->trying) {
		plan_preview(v, diags, &(struct preview){&e->text, NULL});
		return;
	}
	v->response.status = MHD_HTTP_UNPROCESSABLE_CONTENT;
	diags_close(v->diags);
	v->diags = diags;
	plan_page(v);
}

/* Of a plan that others changed nothing is shown that would not come. */
static void
try_end(struct edit *e, struct diags *diags)
{
	struct visit *v = e->v;
	const char *now = history_digest(v->arena, v->paths[0]);

	if (!now || strcmp(now, visit_seen(v)) != 0)
		visit_conflict(v, e->tail);
	else
		plan_preview(v, diags, &(struct preview){&e->text, e->id});
}

static void
edit_end(struct edit *e)
{
	struct visit *v = e->v;
	struct diags *diags = diags_open();
	const struct file_change change = {e->name, &e->text};
	const struct deed deed = {.who = v->scope.user,
	    .action = e->action,
	    .about = e->about,
	    .name = e->name,
	    .sha256 = visit_seen(v)};
	enum commit outcome;

	if (!is_plan(e, diags)) {
		refuse(e, diags);
		return;
	}
	if (v->trying) {
		try_end(e, diags);
		return;
	}
	outcome = history_commit(
	    v->arena, v->diags, v->town->folder, &change, 1, &deed);
	if (outcome == COMMIT_DONE)
		visit_done(v, e->tail, e->action);
	else if (outcome == COMMIT_CONFLICT)
		visit_conflict(v, e->tail);
	else
		page_fault(v, MHD_HTTP_INTERNAL_SERVER_ERROR, NULL);
}

static struct task *
task_asked(struct edit *e)
{
	struct task *task =
	    map_find(e->v->plan->tasks, request_field(e->v->request, "id"));

	if (task && task->kind == TASK_TARGET) {
		e->about = task->name;
		e->id = task->id;
		e->tail = arena_printf(e->v->arena, "/plan#in-%s", task->id);
		return task;
	}
	/* Somebody took it away in the meantime. */
	visit_conflict(e->v, "/plan");
	return NULL;
}

/* --- What is done ----------------------------------------------------------
 */

static const struct setting confirmed[] = {{"confidence", NULL}};

/* Where the next one that nobody has looked at stands. */
static const char *
next_card(struct visit *v, const struct task *done)
{
	bool behind = false;

	for (int i = 0; i < v->plan->all_tasks.n; i++) {
		const struct task *task = v->plan->all_tasks.at[i];

		if (behind && task->confidence &&
		    strcmp(task->confidence, "high") != 0)
			return arena_printf(v->arena, "/plan#%s", task->id);
		behind |= task == done;
	}
	return "/plan#unsure";
}

void
plan_accept(struct visit *v)
{
	struct edit e;
	struct task *task;

	if (!edit_begin(&e, v, "accept") || !(task = task_asked(&e)))
		return;
	markup_set(&e.text, task->origin, confirmed, 1);
	e.tail = next_card(v, task);
	edit_end(&e);
}

/* Those that import was sure of, from the end: places before stay true. */
void
plan_accept_all(struct visit *v)
{
	struct edit e;
	int n = 0;

	if (!edit_begin(&e, v, "accept-all"))
		return;
	for (int i = v->plan->all_tasks.n - 1; i >= 0; i--) {
		const struct task *task = v->plan->all_tasks.at[i];

		if (task->confidence && strcmp(task->confidence, "high") == 0)
			n += markup_set(&e.text, task->origin, confirmed, 1);
	}
	e.about = arena_printf(v->arena, "%d", n);
	edit_end(&e);
}

void
plan_remove(struct visit *v)
{
	struct edit e;
	struct task *task;

	if (!edit_begin(&e, v, "remove") || !(task = task_asked(&e)))
		return;
	markup_unwrap(&e.text, task->origin, "v");
	e.tail = next_card(v, task);
	edit_end(&e);
}

/* NULL for what was left empty, without the space around it. */
static const char *
given(const struct visit *v, const char *name)
{
	const char *text = request_field(v->request, name);
	size_t n;

	text += strspn(text, " \t\n");
	n = strlen(text);
	while (n > 0 && strchr(" \t\n", text[n - 1]))
		n--;
	return n > 0 ? arena_strndup(v->arena, text, n) : NULL;
}

enum { SETTINGS = 12 };

/* The fields of the form, as the attributes of a target. */
static int
settings_read(const struct visit *v, struct setting *out)
{
	static const char *const names[] = {"name", "rule", "value", "to",
	    "unit", "total", "reference-name", "lead", "due", "public"};
	int n = 0;

	for (int i = 0; i < LEN(names); i++)
		out[n++] = (struct setting){names[i], given(v, names[i])};
	out[n++] = confirmed[0];
	return n;
}

/* A value takes the place of the X that stood for it. */
static int
settings_of(const struct visit *v, const struct task *task, struct setting *out)
{
	int n = settings_read(v, out);

	if (task->blank && given(v, "value"))
		out[n++] = (struct setting){"blank", NULL};
	return n;
}

void
plan_change(struct visit *v)
{
	struct setting settings[SETTINGS];
	struct edit e;
	struct task *task;

	if (!edit_begin(&e, v, "change") || !(task = task_asked(&e)))
		return;
	markup_set(
	    &e.text, task->origin, settings, settings_of(v, task, settings));
	e.tail = arena_printf(v->arena, "/plan#%s", task->id);
	edit_end(&e);
}

/* Who answers for an item, and until when: for all of it that says no other. */
void
plan_item(struct visit *v)
{
	static const char *const names[] = {"lead", "support", "owner", "due"};
	struct setting settings[LEN(names)];
	const struct item *item;
	struct edit e;

	if (!edit_begin(&e, v, "item"))
		return;
	item = map_find(v->plan->items, request_field(v->request, "id"));
	if (!item) {
		visit_conflict(v, "/plan");
		return;
	}
	for (int i = 0; i < LEN(names); i++)
		settings[i] = (struct setting){names[i], given(v, names[i])};
	markup_set(&e.text, item->origin, settings, LEN(names));
	e.about = item->title_text;
	e.id = item->id;
	e.tail = arena_printf(v->arena, "/plan#item-%d", item->number);
	edit_end(&e);
}

/* --- A new mark ------------------------------------------------------------
 */

struct place_found {
	const struct paragraph_source *paragraph;
	const struct item *item; /* NULL: the preamble */
};

static bool
search(const struct paragraphs *list, const struct item *item, int *n,
    struct place_found *found)
{
	if (*n > list->n) {
		*n -= list->n;
		return false;
	}
	*found = (struct place_found){&list->at[*n - 1], item};
	return true;
}

/* Paragraph n through the plan, from 1. */
static bool
paragraph_find(const struct plan *plan, int n, struct place_found *found)
{
	if (n < 1)
		return false;
	if (search(&plan->preamble, NULL, &n, found))
		return true;
	for (int i = 0; i < plan->pillars.n; i++)
		for (int k = 0; k < plan->pillars.at[i]->items.n; k++) {
			const struct item *item =
			    plan->pillars.at[i]->items.at[k];

			if (search(&item->paragraphs, item, &n, found))
				return true;
		}
	return false;
}

static int
paragraph_count(const struct plan *plan)
{
	int n = plan->preamble.n;

	for (int i = 0; i < plan->pillars.n; i++)
		for (int k = 0; k < plan->pillars.at[i]->items.n; k++)
			n += plan->pillars.at[i]->items.at[k]->paragraphs.n;
	return n;
}

/* An id that the plan does not have: t5-3. */
static const char *
id_new(struct visit *v, const char *letter, const struct item *item)
{
	for (int i = 1;; i++) {
		const char *id = arena_printf(
		    v->arena, "%s%d-%d", letter, item ? item->number : 0, i);

		if (!map_find(v->plan->tasks, id))
			return id;
	}
}

static bool
wrap(struct edit *e, const struct place_found *at, const char *words)
{
	struct visit *v = e->v;
	bool milestone =
	    strcmp(request_field(v->request, "kind"), "milestone") == 0;
	const char *element = milestone ? "milestone" : "target";
	const char *id = id_new(v, milestone ? "m" : "t", at->item);
	struct setting settings[SETTINGS + 1] = {{"id", id}};
	int n;

	if (milestone) {
		settings[1] = (struct setting){"name", given(v, "name")};
		settings[2] = (struct setting){"due", given(v, "due")};
		n = 3;
	} else {
		n = 1 + settings_read(v, settings + 1);
	}
	e->id = id;
	e->tail = arena_printf(v->arena, "/plan#in-%s", id);
	return markup_wrap(&e->text, at->paragraph->origin, words, element,
	    settings, n, milestone ? NULL : given(v, "value"));
}

/* In the paragraph that was said, else wherever the words stand. */
static bool
add(struct edit *e, const char *words)
{
	struct visit *v = e->v;
	const char *said = request_field(v->request, "paragraph");
	int first = atoi(said), last = first;
	struct place_found at;

	if (!*said) {
		first = 1;
		last = paragraph_count(v->plan);
	}
	for (int n = first; n <= last; n++)
		if (paragraph_find(v->plan, n, &at) && wrap(e, &at, words))
			return true;
	return false;
}

void
plan_add(struct visit *v)
{
	struct edit e;
	struct diags *diags;
	const char *words;

	if (!edit_begin(&e, v, "add"))
		return;
	words = given(v, "words");
	if (words && add(&e, words)) {
		e.about = given(v, "name");
		edit_end(&e);
		return;
	}
	diags = diags_open();
	diag(diags, DIAG_SERVE_WORDS, (struct origin){.file = e.name},
	    words ? words : "");
	refuse(&e, diags);
}

void
plan_try(struct visit *v)
{
	static const struct {
		const char *name;
		void (*call)(struct visit *);
	} edits[] = {
	    {"change", plan_change}, {"add", plan_add}, {"item", plan_item}};
	const char *wanted = request_field(v->request, "do");

	v->trying = true;
	for (int i = 0; i < LEN(edits); i++)
		if (strcmp(edits[i].name, wanted) == 0) {
			edits[i].call(v);
			return;
		}
	page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
}
