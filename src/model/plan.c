/*
 * Who answers for a task: what it does not say itself it has from its works,
 * then from its item.
 */
#include "model/plan.h"

#include <string.h>

const char *const side_names[] = {
    [SIDE_BELOW] = "below",
    [SIDE_ABOVE] = "above",
    [SIDE_BOTH] = "both",
    NULL,
};
const char *const nature_names[] = {
    [NATURE_FLOW] = "flow",
    [NATURE_STOCK] = "stock",
    NULL,
};

/* The duties that hold for a task, nearest first; NULL where there is none. */
struct duties {
	const struct duty *at[3];
};

static struct duties
task_duties(const struct task *task)
{
	return (struct duties){
	    {&task->duty, task->group ? &task->group->duty : NULL,
		task->item ? &task->item->duty : NULL}};
}

const char *
side_name(enum side side)
{
	return side_names[side];
}

const char *
nature_name(enum nature nature)
{
	return nature_names[nature];
}

enum nature
nature_of_unit(const char *unit)
{
	return strcmp(unit, "％") == 0 ? NATURE_STOCK : NATURE_FLOW;
}

static const char between_offices[] = "、";

static size_t
office_length(const char *list)
{
	const char *end = strstr(list, between_offices);

	return end ? (size_t)(end - list) : strlen(list);
}

const char *
office_next(struct arena *arena, const char **list)
{
	size_t n = office_length(*list);
	const char *office = n > 0 ? arena_strndup(arena, *list, n) : NULL;

	*list += n;
	if (**list)
		*list += strlen(between_offices);
	return office;
}

static void
add_offices(struct arena *arena, struct map *offices, const char *list)
{
	const char *office;

	while (list && (office = office_next(arena, &list)))
		map_put(offices, office, offices);
}

struct map *
plan_offices(struct arena *arena, const struct plan *plan)
{
	struct map *offices = map_new(arena);

	for (int i = 0; i < plan->all_tasks.n; i++)
		add_offices(arena, offices, task_lead(plan->all_tasks.at[i]));
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++)
			add_offices(arena, offices,
			    plan->pillars.at[i]->items.at[j]->duty.lead);
	return offices;
}

bool
office_listed(const char *list, const char *office)
{
	size_t n;

	for (; *list; list += n, list += *list ? strlen(between_offices) : 0) {
		n = office_length(list);
		if (n == strlen(office) && memcmp(list, office, n) == 0)
			return true;
	}
	return false;
}

const struct revision *
task_revision(const struct task *task, struct date day)
{
	const struct revision *last = NULL;

	for (int i = 0; i < task->revisions.n; i++)
		if (!date_given(day) ||
		    date_cmp(task->revisions.at[i].on, day) <= 0)
			last = &task->revisions.at[i];
	return last;
}

const struct figure_value *
task_value(const struct task *task, struct date day)
{
	const struct revision *revision = task_revision(task, day);

	return revision ? &revision->value : &task->value;
}

const char *
task_lead(const struct task *task)
{
	struct duties d = task_duties(task);

	for (int i = 0; i < LEN(d.at); i++)
		if (d.at[i] && d.at[i]->lead)
			return d.at[i]->lead;
	return "";
}

const char *
task_support(const struct task *task)
{
	struct duties d = task_duties(task);

	for (int i = 0; i < LEN(d.at); i++)
		if (d.at[i] && d.at[i]->support)
			return d.at[i]->support;
	return "";
}

const char *
task_owner(const struct task *task)
{
	struct duties d = task_duties(task);

	for (int i = 0; i < LEN(d.at); i++)
		if (d.at[i] && d.at[i]->owner)
			return d.at[i]->owner;
	return "";
}

struct date
task_due(const struct task *task, int year)
{
	struct duties d = task_duties(task);

	for (int i = 0; i < LEN(d.at); i++)
		if (d.at[i] && date_given(d.at[i]->due))
			return d.at[i]->due;
	return date_year_end(year);
}

void
plan_paragraphs(const struct plan *plan,
    void (*visit)(const void *self, const struct paragraphs *),
    const void *self)
{
	visit(self, &plan->preamble);
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++)
			visit(self,
			    &plan->pillars.at[i]->items.at[j]->paragraphs);
}
