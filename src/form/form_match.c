/*
 * Rows → tasks and items.
 *
 * Names are compared without spaces, quotes, numbers before and units behind.
 * One that is only near is asked about: a figure booked to the wrong target is
 * worse than none.
 */
#include "form/form_match.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "base/utf8.h"

struct candidates {
	struct subject *at;
	int n, cap;
};

struct form_names {
	struct arena *arena;
	const struct plan *plan;
	struct map *by_name; /* plain name → struct candidates */
	const char **names; /* as the plan has them, for guesses */
	int nname, cap;
};

/* ------------------------------- the index ------------------------------- */

static void
add_name(struct form_names *names, const char *name, struct subject subject)
{
	const char *plain = form_name(names->arena, name);
	struct candidates *list = map_find(names->by_name, plain);

	if (!*plain)
		return;
	if (!list) {
		list = arena_new(names->arena, struct candidates);
		map_put(names->by_name, plain, list);
	}
	for (int i = 0; i < list->n; i++)
		if (list->at[i].task == subject.task &&
		    list->at[i].item == subject.item)
			return;
	*array_push(names->arena, list) = subject;
}

static void
add_task(struct form_names *names, struct task *task)
{
	struct subject subject = {.task = task};

	add_name(names, task->name, subject);
	if (task->group)
		add_name(names,
		    arena_printf(
			names->arena, "%s%s", task->group->name, task->name),
		    subject);
	for (int i = 0; i < task->works.n; i++)
		add_task(names, task->works.at[i]);
}

static void
add_items(struct form_names *names)
{
	const struct pillars *pillars = &names->plan->pillars;

	for (int i = 0; i < pillars->n; i++)
		for (int j = 0; j < pillars->at[i]->items.n; j++) {
			struct item *item = pillars->at[i]->items.at[j];

			add_name(names, item->title_text,
			    (struct subject){.item = item});
		}
}

static void
keep_names(struct form_names *names)
{
	int n = map_count(names->by_name);

	names->names =
	    arena_alloc(names->arena, sizeof *names->names * (size_t)(n + 1));
	for (int i = 0; i < n; i++)
		names->names[i] = map_key(names->by_name, i);
	names->nname = n;
}

struct form_names *
form_names_new(struct arena *arena, const struct plan *plan)
{
	struct form_names *names = arena_new(arena, struct form_names);

	*names = (struct form_names){
	    .arena = arena, .plan = plan, .by_name = map_new(arena)};
	for (int i = 0; i < plan->all_tasks.n; i++)
		add_task(names, plan->all_tasks.at[i]);
	add_items(names);
	keep_names(names);
	return names;
}

/* --------------------------------- items --------------------------------- */

struct item *
form_item(const struct form_names *names, const char *text)
{
	struct item *item = map_find(names->plan->items, text);
	const struct candidates *list;
	int number = atoi(text);

	if (item)
		return item;
	list = map_find(names->by_name, form_name(names->arena, text));
	for (int i = 0; list && i < list->n; i++)
		if (list->at[i].item)
			return list->at[i].item;
	for (int i = 0; number > 0 && i < names->plan->pillars.n; i++) {
		const struct items *items = &names->plan->pillars.at[i]->items;

		for (int j = 0; j < items->n; j++)
			if (items->at[j]->number == number)
				return items->at[j];
	}
	return NULL;
}

struct task *
form_target(const struct form_names *names, const char *text)
{
	struct task *task = map_find(names->plan->tasks, text);
	const struct candidates *list =
	    map_find(names->by_name, form_name(names->arena, text));

	if (!task && list && list->n == 1)
		task = list->at[0].task;
	return task && task->kind == TASK_TARGET ? task : NULL;
}

/* ---------------------------------- ids ---------------------------------- */

static const char *
subject_name(const struct subject *s)
{
	return s->task ? s->task->name : s->item ? s->item->title_text : "";
}

static const char *
subject_id(const struct subject *s)
{
	return s->task ? s->task->id : s->item ? s->item->id : "";
}

static const char *
did_you_mean(struct arena *arena, const char *near)
{
	return near ? arena_printf(arena, _("; did you mean '%s'?"), near) : "";
}

static const char *
nearest_id(const struct form_names *names, const char *id)
{
	const struct map *maps[] = {names->plan->tasks, names->plan->items};
	ARRAY_OF(const char *) ids = {0};

	for (int i = 0; i < LEN(maps); i++)
		for (int j = 0; j < map_count(maps[i]); j++)
			*array_push(names->arena, &ids) = map_key(maps[i], j);
	return diag_nearest(id, ids.at, ids.n);
}

/* Does the row's name belong to something else? Then lines have slipped. */
static bool
names_another(const struct form_names *names, const struct subject *found,
    const char *name)
{
	const struct candidates *list =
	    map_find(names->by_name, form_name(names->arena, name));

	for (int i = 0; list && i < list->n; i++)
		if (list->at[i].task == found->task &&
		    list->at[i].item == found->item)
			return false;
	return list != NULL;
}

static bool
match_id(const struct form_names *names, struct diags *diags,
    const struct cell *id, const struct cell *name, struct subject *found)
{
	const char *key = id->text;

	found->task = map_find(names->plan->tasks, key);
	found->item = found->task ? NULL : map_find(names->plan->items, key);
	if (!found->task && !found->item) {
		diag(diags, DIAG_ROW_ID, id->origin, key,
		    did_you_mean(names->arena, nearest_id(names, key)));
		return false;
	}
	if (*name->text && names_another(names, found, name->text)) {
		diag(diags, DIAG_ROW_SLIPPED, id->origin, key,
		    subject_name(found), name->text);
		return false;
	}
	return true;
}

/* --------------------------------- names --------------------------------- */

static bool
is_of_group(const struct subject *s, const char *group)
{
	return s->task && s->task->group &&
	    strcmp(s->task->group->name, group) == 0;
}

/* Keeps those that fit, unless none does. */
static void
narrow(struct form_names const *names, struct candidates *list,
    bool (*fits)(
	const struct form_names *, const struct subject *, const char *),
    const char *what)
{
	struct candidates kept = {0};

	for (int i = 0; i < list->n && *what; i++)
		if (fits(names, &list->at[i], what))
			*array_push(names->arena, &kept) = list->at[i];
	if (kept.n > 0)
		*list = kept;
}

static bool
fits_group(
    const struct form_names *names, const struct subject *s, const char *group)
{
	(void)names;
	return is_of_group(s, group);
}

static bool
fits_item(
    const struct form_names *names, const struct subject *s, const char *text)
{
	const struct item *item = form_item(names, text);

	return item && (s->item == item || (s->task && s->task->item == item));
}

static bool
fits_unit(
    const struct form_names *names, const struct subject *s, const char *unit)
{
	(void)names;
	return s->task && s->task->kind == TASK_TARGET &&
	    strcmp(s->task->unit, unit) == 0;
}

/* Tasks go before items of the same name. */
static bool
fits_task(
    const struct form_names *names, const struct subject *s, const char *text)
{
	(void)names, (void)text;
	return s->task != NULL;
}

enum { CANDIDATES_NAMED = 6 }; /* of those that a name may mean */

static const char *
list_candidates(struct arena *arena, const struct candidates *list)
{
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < list->n && i < CANDIDATES_NAMED; i++)
		buf_printf(&out, "%s%s (%s)", i ? ", " : "",
		    subject_id(&list->at[i]),
		    origin_text(arena,
			list->at[i].task ? list->at[i].task->origin
					 : list->at[i].item->origin));
	if (list->n > CANDIDATES_NAMED)
		buf_printf(&out, _(" and %d more"), list->n - CANDIDATES_NAMED);
	return out.s;
}

/* Has whole all characters of part, in their order? 高新企业, 高新技术企业. */
static bool
shortens(const char *part, const char *whole)
{
	const char *part_end = part + strlen(part);
	const char *end = whole + strlen(whole);
	uint32_t wanted = utf8_next(&part, part_end);

	while (wanted && whole < end)
		if (utf8_next(&whole, end) == wanted)
			wanted = utf8_next(&part, part_end);
	return !wanted;
}

/* The only name that shortens to this one or the reverse, or NULL. */
static const char *
only_relative(const struct form_names *names, const char *plain)
{
	enum { LEAST = 9 }; /* bytes: three Han */
	const char *only = NULL;

	if (strlen(plain) < LEAST)
		return NULL;
	for (int i = 0; i < names->nname; i++) {
		const char *name = names->names[i];

		if (strlen(name) < LEAST ||
		    (!shortens(plain, name) && !shortens(name, plain)))
			continue;
		if (only)
			return NULL;
		only = name;
	}
	return only;
}

/* What was probably meant, as the plan writes it; NULL: nothing is near. */
static const char *
nearest_name(const struct form_names *names, const char *plain)
{
	const char *near = diag_nearest(plain, names->names, names->nname);
	const struct candidates *list;

	if (!near)
		near = only_relative(names, plain);
	list = near ? map_find(names->by_name, near) : NULL;
	return list ? subject_name(&list->at[0]) : NULL;
}

static bool
match_nothing(const struct form_names *names, struct diags *diags,
    const struct cell *name, const char *plain)
{
	const char *near = nearest_name(names, plain);

	if (near)
		diag(diags, DIAG_ROW_NAME, name->origin, name->text,
		    did_you_mean(names->arena, near));
	else
		diag(diags, DIAG_ROW_UNKNOWN, name->origin, name->text);
	return false;
}

static bool
match_name(const struct form_names *names, struct diags *diags,
    const struct form_head *head, const struct row *row,
    const struct cell *name, bool says, struct subject *found)
{
	const char *plain = form_name(names->arena, name->text);
	const struct candidates *all = map_find(names->by_name, plain);
	struct candidates list;

	if (!all)
		return says && match_nothing(names, diags, name, plain);
	list = *all;
	narrow(
	    names, &list, fits_group, form_shown(head, row, FORM_GROUP)->text);
	narrow(names, &list, fits_item, form_shown(head, row, FORM_ITEM)->text);
	narrow(names, &list, fits_task, "task");
	narrow(names, &list, fits_unit, form_shown(head, row, FORM_UNIT)->text);
	*found = list.at[0];
	if (list.n == 1)
		return true;
	if (says)
		diag(diags, DIAG_ROW_AMBIGUOUS, name->origin, name->text,
		    list_candidates(names->arena, &list));
	return false;
}

bool
form_match(const struct form_names *names, struct diags *diags,
    const struct form_head *head, const struct row *row, bool says,
    struct subject *found)
{
	const struct cell *id = form_cell(head, row, FORM_ID);
	const struct cell *name = form_shown(head, row, FORM_NAME);

	*found = (struct subject){0};
	/* No id begins with a digit: a number only counts the rows. */
	if (*id->text && !strchr("0123456789", *id->text))
		return says && match_id(names, diags, id, name, found);
	if (!*name->text)
		name = form_shown(head, row, FORM_ITEM);
	if (*name->text)
		return match_name(names, diags, head, row, name, says, found);
	if (says)
		diag(diags, DIAG_ROW_NAMELESS, row_first(row)->origin);
	return false;
}
