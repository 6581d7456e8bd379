/*
 * plan.xml → struct plan.
 *
 * Numbers of items and pillars are counted here, never read. Every problem is
 * reported and what remains is kept, so that one run shows them all.
 */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "read/image_src.h"
#include "read/read.h"
#include "read/marked.h"

static const char *const levels[] = {"village", "town", "street", "county",
    "district", "city", "province", "department", NULL};

/* The title of a plan, a pillar or an item, as prose and as text. */
static const char *
title_read(struct reader *r, const struct xml_node *node, struct prose **prose)
{
	const char *text;

	reader_fields(r, node, NULL, 0, NULL);
	*prose = prose_read(r, node, &title_content);
	text = prose_plain(r->arena, *prose);
	if (!*text)
		diag(r->diags, DIAG_NO_TEXT, node->origin, node->name);
	return text;
}

/* -------------------------------- items --------------------------------- */

static void
item_title_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct item *item = to;

	item->title_text = title_read(r, node, &item->title);
}

static void
item_p_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct item *item = to;

	paragraph_read(r, node, &plan_content, &item->paragraphs);
}

static void
item_image_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct item *item = to;

	image_read_into(r, node, &item->images);
}

static const struct content item_content = CONTENT(((struct element[]){
    {"title", item_title_read, EXACTLY_ONCE},
    {"p", item_p_read, AT_LEAST_ONCE},
    {"image", item_image_read, ANY},
}));

static void
item_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct item, id, "id", id),
	    DUTY_FIELDS(struct item),
	};
	struct plan_reader *p = r->self;
	struct pillar *pillar = to;
	struct item *item = arena_new(r->arena, struct item);
	struct tasks *outer = p->tasks;

	item->origin = node->origin;
	item->id = item->title_text = "";
	item->pillar = pillar;
	item->number = map_count(p->plan->items) + 1;
	*array_push(r->arena, &pillar->items) = item;
	reader_fields(r, node, fields, LEN(fields), item);
	if (*item->id &&
	    reader_id_once(
		r, p->sections_seen, node->name, item->id, node->origin))
		map_put(p->plan->items, item->id, item);
	p->item = item;
	p->tasks = &item->tasks;
	reader_content(r, node, &item_content, item);
	p->item = NULL;
	p->tasks = outer;
}

/* ------------------------------- pillars -------------------------------- */

static void
pillar_title_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct pillar *pillar = to;

	pillar->title_text = title_read(r, node, &pillar->title);
}

static const struct content pillar_content = CONTENT(((struct element[]){
    {"title", pillar_title_read, EXACTLY_ONCE},
    {"item", item_read, AT_LEAST_ONCE},
}));

static void
pillar_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct pillar, id, "id", id),
	    FIELD(struct pillar, theme, "theme", text),
	};
	struct plan_reader *p = r->self;
	struct plan *plan = to;
	struct pillar *pillar = arena_new(r->arena, struct pillar);

	pillar->origin = node->origin;
	pillar->id = pillar->theme = pillar->title_text = "";
	*array_push(r->arena, &plan->pillars) = pillar;
	pillar->number = plan->pillars.n;
	reader_fields(r, node, fields, LEN(fields), pillar);
	if (*pillar->id)
		reader_id_once(
		    r, p->sections_seen, node->name, pillar->id, node->origin);
	reader_content(r, node, &pillar_content, pillar);
}

/* ------------------------------- the plan ------------------------------- */

static void
issuer_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD_OF(struct plan, issuer_level, "level", word_text, levels),
	    FIELD(struct plan, issuer_code, "code", text),
	    FIELD(struct plan, issuer_group, "group", text),
	};
	struct plan *plan = to;

	reader_fields(r, node, fields, LEN(fields), plan);
	plan->issuer = reader_text(r, node);
	if (!*plan->issuer)
		diag(r->diags, DIAG_NO_TEXT, node->origin, node->name);
}

static void
plan_title_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct plan *plan = to;

	plan->title = title_read(r, node, &plan->title_prose);
}

static void
plan_official_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct plan *plan = to;

	official_read(r, node, &plan->official);
}

static void
preamble_p_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct plan *plan = to;

	paragraph_read(r, node, &plan_content, &plan->preamble);
}

static void
preamble_image_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct plan *plan = to;

	image_read_into(r, node, &plan->images);
}

static void
preamble_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct element elements[] = {
	    {"p", preamble_p_read, AT_LEAST_ONCE},
	    {"image", preamble_image_read, ANY},
	};
	static const struct content content = CONTENT(elements);

	reader_fields(r, node, NULL, 0, NULL);
	reader_content(r, node, &content, to);
}

/* The targets may come later in the file: they are looked up at the end. */
static void
revise_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct revise, target, "target", id),
	    REQUIRED(struct revise, revision.value, "value", number),
	    REQUIRED(struct revise, revision.on, "on", date),
	    FIELD(struct revise, revision.authority, "authority", text),
	};
	struct plan_reader *p = r->self;
	struct revise revise = {.origin = xml_place(node, "target")};

	(void)to;
	reader_fields(r, node, fields, LEN(fields), &revise);
	if (revise.target)
		*array_push(r->arena, &p->revisions) = revise;
}

/* The revised target; reports what is none. */
static struct task *
revised_find(struct reader *r, const struct revise *revise)
{
	struct plan_reader *p = r->self;
	struct task *task = map_find(p->plan->tasks, revise->target);

	if (!task && map_find(p->plan->lost, revise->target))
		return NULL;
	if (!task) {
		diag(r->diags, DIAG_UNKNOWN_TARGET, revise->origin,
		    revise->target,
		    reader_guess_key(r, revise->target, p->plan->tasks));
		return NULL;
	}
	if (task->kind == TASK_TARGET)
		return task;
	diag(r->diags, DIAG_WRONG_KIND, revise->origin, revise->target,
	    task_kind_name(task->kind),
	    _("only a target has a value to revise"));
	return NULL;
}

/* In the order of their days, those of one day as they were written. */
static void
take_revision(struct reader *r, const struct revise *revise)
{
	struct task *task = revised_find(r, revise);
	int i;

	if (!task || !revise->revision.value.number)
		return;
	(void)array_push(r->arena, &task->revisions);
	for (i = task->revisions.n - 1; i > 0; i--) {
		if (date_cmp(
			task->revisions.at[i - 1].on, revise->revision.on) <= 0)
			break;
		task->revisions.at[i] = task->revisions.at[i - 1];
	}
	task->revisions.at[i] = revise->revision;
}

/* A misspelt element takes what is inside it along: its id, and theirs. */
static void
find_lost(struct reader *r, const struct xml_node *node)
{
	struct plan_reader *p = r->self;
	const struct xml_attribute *id = xml_attribute(node, "id");

	if (id && !map_find(p->plan->tasks, id->value) &&
	    !map_find(p->plan->items, id->value))
		map_put(p->plan->lost, id->value, (void *)node);
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name)
			find_lost(r, c);
}

static const struct content root_content = CONTENT(((struct element[]){
    {"issuer", issuer_read, EXACTLY_ONCE},
    {"title", plan_title_read, EXACTLY_ONCE},
    {"official", plan_official_read, ONCE},
    {"revise", revise_read, ANY},
    {"preamble", preamble_read, ONCE},
    {"pillar", pillar_read, AT_LEAST_ONCE},
}));

static void
root_read(struct reader *r, const struct xml_node *root)
{
	static const struct field fields[] = {
	    REQUIRED(struct plan, id, "id", id),
	    REQUIRED(struct plan, year, "year", year),
	};
	struct plan_reader *p = r->self;
	struct plan *plan = p->plan;

	plan->origin = root->origin;
	plan->id = plan->title = plan->issuer = "";
	plan->issuer_level = plan->issuer_code = plan->issuer_group = "";
	plan->tasks = map_new(r->arena);
	plan->items = map_new(r->arena);
	reader_fields(r, root, fields, LEN(fields), plan);
	reader_content(r, root, &root_content, plan);
	plan->lost = map_new(r->arena);
	find_lost(r, root);
	for (int i = 0; i < p->revisions.n; i++)
		take_revision(r, &p->revisions.at[i]);
}

static struct plan *
plan_of(struct arena *arena, struct diags *diags, const struct xml_node *root)
{
	struct plan_reader self = {0};
	struct reader r = {.arena = arena, .diags = diags, .self = &self};

	if (!reader_root(&r, root, "plan", "urn:niandu:plan"))
		return NULL;
	self.plan = arena_new(arena, struct plan);
	self.tasks = &self.plan->preamble_tasks;
	self.tasks_seen = map_new(arena);
	self.sections_seen = map_new(arena);
	self.blanks_seen = map_new(arena);
	root_read(&r, root);
	return self.plan;
}

struct plan *
plan_read(struct arena *arena, struct diags *diags, const char *path)
{
	return plan_of(arena, diags, xml_read(arena, diags, path));
}

struct plan *
plan_read_bytes(struct arena *arena, struct diags *diags, const char *name,
    const char *bytes, int n)
{
	return plan_of(
	    arena, diags, xml_read_bytes(arena, diags, name, bytes, n));
}
