/* Small plans and progress by hand, for the tests of model/. */
#ifndef TEST_MODEL_H
#define TEST_MODEL_H

#include <stdlib.h>

#include "check/check.h"
#include "ledger/ledger.h"

struct world {
	struct arena *arena;
	struct diags *diags;
	struct plan *plan;
	struct item *item;
	struct progress_list list;
	struct policy policy;
	int line; /* of the last figure or step: each has its own */
};

#define HELPER __attribute__((unused)) static

HELPER const struct number *
num(struct world *w, const char *s)
{
	return number_read(w->arena, s);
}

HELPER struct figure_value
value_of(struct world *w, const char *s, struct origin origin)
{
	if (!s)
		return (struct figure_value){0};
	return (struct figure_value){s, number_read(w->arena, s), origin};
}

HELPER struct figure_value
val(struct world *w, const char *s)
{
	return value_of(
	    w, s, (struct origin){.file = "plan.xml", .line = 1, .col = 1});
}

HELPER struct date
day(const char *s)
{
	struct date d = {0};

	if (s && !date_read(s, &d))
		abort();
	return d;
}

HELPER struct item *
add_item(struct world *w, const char *pillar_id, const char *id)
{
	struct plan *plan = w->plan;
	struct pillar *pillar =
	    plan->pillars.n > 0 ? plan->pillars.at[plan->pillars.n - 1] : NULL;
	struct item *item = arena_new(w->arena, struct item);

	if (!pillar || strcmp(pillar->id, pillar_id) != 0) {
		pillar = arena_new(w->arena, struct pillar);
		pillar->id = pillar_id;
		*array_push(w->arena, &plan->pillars) = pillar;
	}
	item->id = id;
	item->pillar = pillar;
	item->origin = (struct origin){.file = "plan.xml", .line = 2, .col = 1};
	*array_push(w->arena, &pillar->items) = item;
	map_put(plan->items, id, item);
	w->item = item;
	return item;
}

HELPER struct world
world_open(int year)
{
	static const int ends[] = {25, 50, 75, 100};
	struct world w = {.arena = arena_open(), .diags = diags_open()};

	w.plan = arena_new(w.arena, struct plan);
	w.plan->id = "p";
	w.plan->year = year;
	w.plan->tasks = map_new(w.arena);
	w.plan->items = map_new(w.arena);
	w.policy = (struct policy){
	    .on_track_gap = number_int(w.arena, 0),
	    .behind_gap = number_int(w.arena, -10),
	    .behind_completion = number_int(w.arena, 90),
	    .near = number_int(w.arena, 1),
	    .about_tolerance = number_int(w.arena, 5),
	    .track_tolerance = number_int(w.arena, 1),
	};
	for (int i = 0; i < 4; i++)
		w.policy.pace[i] = number_int(w.arena, ends[i]);
	add_item(&w, "economy", "industry");
	return w;
}

HELPER void
world_close(struct world *w)
{
	diags_close(w->diags);
	arena_close(w->arena);
}

HELPER struct task *
new_task(struct world *w, enum task_kind kind, const char *id)
{
	struct task *task = arena_new(w->arena, struct task);

	task->kind = kind;
	task->id = task->name = id;
	task->unit = "";
	task->item = w->item;
	task->rule = RULE_NONE;
	task->origin = (struct origin){
	    .file = "plan.xml", .line = 10 + w->plan->all_tasks.n, .col = 1};
	map_put(w->plan->tasks, id, task);
	if (kind == TASK_WORK)
		return task;
	*array_push(w->arena, &w->plan->all_tasks) = task;
	if (w->item)
		*array_push(w->arena, &w->item->tasks) = task;
	else
		*array_push(w->arena, &w->plan->preamble_tasks) = task;
	return task;
}

/* value, unit: NULL where there is none */
HELPER struct task *
add_target(struct world *w, const char *id, enum rule rule, const char *value,
    const char *unit)
{
	struct task *task = new_task(w, TASK_TARGET, id);

	task->rule = rule;
	task->value = val(w, value);
	task->unit = unit ? unit : "";
	task->nature = nature_of_unit(task->unit);
	return task;
}

/* on: NULL, of no day */
HELPER void
revise(struct world *w, struct task *task, const char *value, const char *on)
{
	*array_push(w->arena, &task->revisions) =
	    (struct revision){.value = val(w, value), .on = day(on)};
}

HELPER struct task *
add_milestone(struct world *w, const char *id, const char *due, bool started)
{
	struct task *task = new_task(w, TASK_MILESTONE, id);

	task->duty.due = day(due);
	task->reach_started = started;
	return task;
}

/* Works of n: "ponds" has "ponds-0" … */
HELPER struct task *
add_works(struct world *w, const char *id, int n)
{
	struct task *task = new_task(w, TASK_WORKS, id);

	for (int i = 0; i < n; i++) {
		struct task *work = new_task(
		    w, TASK_WORK, arena_printf(w->arena, "%s-%d", id, i));
		work->group = task;
		*array_push(w->arena, &task->works) = work;
	}
	return task;
}

HELPER struct progress *
add_file(struct world *w, const char *id, const char *period, const char *as_of)
{
	struct progress *p = arena_new(w->arena, struct progress);

	p->id = id;
	p->plan_id = w->plan->id;
	p->period_text = period;
	if (!period_read(period, &p->period))
		abort();
	p->as_of = day(as_of);
	p->origin = (struct origin){
	    .file = arena_printf(w->arena, "%s.xml", id), .line = 1, .col = 1};
	*array_push(w->arena, &w->list) = p;
	return p;
}

HELPER struct origin
next_origin(struct world *w, const struct progress *p)
{
	return (struct origin){
	    .file = p->origin.file, .line = ++w->line, .col = 3};
}

/* Pointers to figures last until the next one of the file. */
HELPER struct figure *
report(
    struct world *w, struct progress *p, const char *target, const char *actual)
{
	struct figure *f = array_push(w->arena, &p->figures);

	f->origin = next_origin(w, p);
	f->target = map_find(w->plan->tasks, target);
	f->actual = value_of(w, actual, f->origin);
	return f;
}

HELPER struct step *
take_step(struct world *w, struct progress *p, const char *of,
    enum step_state state, const char *percent, const char *on)
{
	struct step *s = array_push(w->arena, &p->steps);

	s->origin = next_origin(w, p);
	s->of = map_find(w->plan->tasks, of);
	s->state = state;
	s->percent = value_of(w, percent, s->origin);
	s->on = day(on);
	return s;
}

HELPER struct ledger *
judge_on(struct world *w, const char *as_of)
{
	return ledger_new(w->arena, w->diags, w->plan, &w->list, &w->policy,
	    day(as_of), NULL);
}

HELPER struct entry *
entry_of(const struct ledger *ledger, const char *id)
{
	return map_find(ledger->entries, id);
}

/* As the ledger writes it; "-" for none. */
HELPER const char *
raw(struct world *w, const struct number *x)
{
	return x ? number_raw(w->arena, x, 0, 6) : "-";
}

/* All messages so far, as printed. */
HELPER const char *
said(struct world *w)
{
	char *text = NULL;
	const char *copy;
	size_t n = 0;
	FILE *f = open_memstream(&text, &n);

	diags_print(w->diags, f, DIAG_TEXT, false);
	fclose(f);
	copy = arena_strndup(w->arena, text, n);
	free(text);
	return copy;
}

HELPER int
times_said(struct world *w, const char *words)
{
	int n = 0;

	for (const char *s = said(w); (s = strstr(s, words)); s++)
		n++;
	return n;
}

#endif
