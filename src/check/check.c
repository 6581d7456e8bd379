/*
 * Plan and progress → what is wrong with them together.
 *
 * A table of rules, each a function that looks at everything once and reports
 * all it finds; none depends on another. Figures are in check_figure.c.
 */
#include "check/check.h"

#include <string.h>

#include "base/intl.h"
#include "check/checker.h"
#include "ledger/judge.h"

/* --- files --------------------------------------------------------------- */

static void
check_ids(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++) {
		const struct progress *p = c->list->at[i];
		const struct progress *first = map_find(c->ids, p->id);
		if (first != p && *p->id)
			diag(c->diags, DIAG_DUPLICATE_ID, p->origin, "progress",
			    p->id, origin_text(c->arena, first->origin));
	}
}

static void
check_period(const struct checker *c, const struct progress *p)
{
	const struct period *period = &p->period;

	if (period->months == 0)
		return; /* ill-formed, and reported by the reader */
	if (!progress_in_year(p, c->plan->year))
		diag(c->diags, DIAG_OTHER_YEAR, p->origin, p->period_text,
		    p->id, c->plan->year);
	if (date_given(p->as_of) &&
	    (date_cmp(p->as_of, period->start) < 0 ||
		date_cmp(p->as_of, period->end) > 0))
		diag(c->diags, DIAG_AS_OF, p->origin,
		    date_iso(c->arena, p->as_of), p->period_text,
		    date_iso(c->arena, period->start),
		    date_iso(c->arena, period->end));
}

static void
check_periods(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++)
		check_period(c, c->list->at[i]);
}

static void
check_correction(const struct checker *c, const struct progress *p)
{
	const struct progress *old = map_find(c->ids, p->corrects);

	if (!old)
		diag(c->diags, DIAG_UNKNOWN_CORRECTION, p->origin, p->corrects,
		    p->id);
	else if (progress_corrects(c->ids, p, p))
		diag(c->diags, DIAG_CORRECTION_LOOP, p->origin, p->id);
	else if (date_cmp(old->period.start, p->period.start) != 0 ||
	    old->period.months != p->period.months)
		diag(c->diags, DIAG_CORRECTION_PERIOD, p->origin, p->id,
		    p->period_text, old->id, old->period_text);
}

static void
check_corrections(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++)
		if (c->list->at[i]->corrects)
			check_correction(c, c->list->at[i]);
}

/* --- what is open or missing --------------------------------------------- */

static struct date
latest(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct date day = {c->plan->year, 1, 1};

	for (int i = 0; i < files->n; i++)
		if (date_cmp(files->at[i]->as_of, day) > 0)
			day = files->at[i]->as_of;
	return day;
}

static struct entry *
latest_entry(const struct checker *c, const struct task *task)
{
	struct entry *e = join_entry(c->join, task);

	join_fill(c->join, join_moment(c->join, latest(c)), e);
	return e;
}

/* Is a report of it to be expected by now? */
static bool
is_expected(const struct checker *c, const struct task *task)
{
	if (task->kind == TASK_TARGET)
		return task->rule != RULE_NONE;
	return task->kind == TASK_WORKS ||
	    date_cmp(latest(c), task_due(task, c->plan->year)) >= 0;
}

static void
check_reported(const struct checker *c)
{
	const struct tasks *tasks = &c->plan->all_tasks;

	if (join_files(c->join)->n == 0)
		return; /* a plan by itself */
	for (int i = 0; i < tasks->n; i++) {
		const struct entry *e = latest_entry(c, tasks->at[i]);
		if (e->reported || e->reason_given || !is_expected(c, e->task))
			continue;
		diag(c->diags, DIAG_NOT_REPORTED, e->task->origin, e->task->id,
		    e->task->name,
		    e->missing
			? arena_printf(c->arena,
			      _("; a figure for %s is missing"), e->missing)
			: "");
	}
}

static void
check_target_blank(const struct checker *c, const struct task *task)
{
	if (!task->blank || task->revisions.n > 0 ||
	    latest_entry(c, task)->assigned.number)
		return;
	diag(c->diags, DIAG_OPEN_BLANK, task->origin, task->name, task->blank);
}

/* Of a target whose value is open the target is named, not each gap in it. */
static void
check_blanks(const struct checker *c)
{
	const struct plan *plan = c->plan;

	for (int i = 0; i < plan->all_tasks.n; i++)
		check_target_blank(c, plan->all_tasks.at[i]);
	for (int i = 0; i < plan->blanks.n; i++) {
		const struct prose *blank = plan->blanks.at[i];
		if (blank->task && blank->task->blank)
			continue;
		diag(c->diags, DIAG_OPEN_BLANK, blank->origin,
		    blank->note	      ? blank->note
			: blank->task ? blank->task->name
				      : blank->text,
		    blank->text);
	}
}

/* --- dates --------------------------------------------------------------- */

static void
check_year(const struct checker *c, const char *what, struct date date,
    struct origin origin)
{
	if (date_given(date) && date.year != c->plan->year)
		diag(c->diags, DIAG_OUTSIDE_YEAR, origin, what,
		    date_iso(c->arena, date), c->plan->year);
}

static void
check_task_dates(const struct checker *c, const struct task *task)
{
	check_year(c, task->id, task->duty.due, task->origin);
	for (int i = 0; i < task->revisions.n; i++)
		check_year(c, task->id, task->revisions.at[i].on,
		    task->revisions.at[i].value.origin);
	for (int i = 0; i < task->works.n; i++)
		check_task_dates(c, task->works.at[i]);
}

static void
check_plan_dates(const struct checker *c)
{
	const struct plan *plan = c->plan;

	for (int i = 0; i < plan->all_tasks.n; i++)
		check_task_dates(c, plan->all_tasks.at[i]);
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++) {
			const struct item *item =
			    plan->pillars.at[i]->items.at[j];
			check_year(c, item->id, item->duty.due, item->origin);
		}
}

/* What is reported has happened by the day for which it is reported. */
static void
check_past(const struct checker *c, const struct progress *p, const char *what,
    struct date date, struct origin origin)
{
	if (date_given(date) && date_given(p->as_of) &&
	    date_cmp(date, p->as_of) > 0)
		diag(c->diags, DIAG_FUTURE, origin, what,
		    date_iso(c->arena, date), date_iso(c->arena, p->as_of));
}

/* A step in a year to come is the worse of two faults: one message. */
static void
check_steps(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++) {
		const struct progress *p = c->list->at[i];
		for (int j = 0; j < p->steps.n; j++) {
			const struct step *s = &p->steps.at[j];
			if (s->on.year == c->plan->year)
				check_past(c, p, s->of->id, s->on, s->origin);
			check_year(c, s->of->id, s->on, s->origin);
		}
	}
}

/* --- steps that go back ----------------------------------------------------
 */

static const char *
step_words(struct arena *arena, const struct step *s)
{
	static const char *const words[] = {
	    [STEP_NONE] = "",
	    [STEP_STARTED] = "started",
	    [STEP_DONE] = "done",
	    [STEP_STOPPED] = "stopped",
	};

	if (!s->percent.text)
		return words[s->state];
	return arena_printf(
	    arena, "%s, %s ％", words[s->state], s->percent.text);
}

/* How far a step is; a stopped work may be anywhere. */
static int
step_rank(const struct step *s)
{
	return s->state == STEP_DONE ? 2 : s->state == STEP_STARTED;
}

static bool
is_step_back(const struct step *before, const struct step *now)
{
	bool is_earlier = date_given(now->on) && date_given(before->on) &&
	    date_cmp(now->on, before->on) < 0;

	if (is_earlier || now->state == STEP_STOPPED ||
	    before->state == STEP_STOPPED)
		return false;
	if (step_rank(now) < step_rank(before))
		return true;
	return before->percent.number && now->percent.number &&
	    step_rank(now) == step_rank(before) &&
	    number_cmp(now->percent.number, before->percent.number) < 0;
}

static void
check_step_back(
    const struct checker *c, struct map *last, const struct progress *p)
{
	for (int i = 0; i < p->steps.n; i++) {
		const struct step *s = &p->steps.at[i];
		const struct step *before = map_put(last, s->of->id, (void *)s);

		if (!before || !is_step_back(before, s))
			continue;
		diag(c->diags, DIAG_STEP_BACKWARDS, s->origin, s->of->id,
		    step_words(c->arena, s), step_words(c->arena, before),
		    origin_text(c->arena, before->origin));
	}
}

/* A correction may go back: that is what it is for. */
static void
check_step_backwards(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct map *last = map_new(c->arena);

	for (int i = 0; i < files->n; i++)
		if (!files->at[i]->corrects)
			check_step_back(c, last, files->at[i]);
}

/* --- problems ------------------------------------------------------------ */

/* date: as it stands after the mention, which is blamed. */
static void
check_after_found(const struct checker *c, const struct problem *known,
    const struct problem *mention, const char *what, struct date date)
{
	if (date_given(date) && date_given(known->found) &&
	    date_cmp(date, known->found) < 0)
		diag(c->diags, DIAG_BEFORE_FOUND, mention->origin, mention->id,
		    what, date_iso(c->arena, date),
		    date_iso(c->arena, known->found));
}

/* What is known of the problem, this mention included. */
static struct problem *
take_mention(
    const struct checker *c, struct map *known, const struct problem *mention)
{
	struct problem *problem = map_find(known, mention->id);

	if (!problem) {
		problem = arena_new(c->arena, struct problem);
		problem->id = mention->id;
		map_put(known, mention->id, problem);
	}
	problem_update(problem, mention);
	problem->origin = mention->origin;
	return problem;
}

static void
check_problem(const struct checker *c, struct map *known,
    const struct progress *p, const struct problem *mention)
{
	struct problem *problem = take_mention(c, known, mention);

	check_past(c, p, mention->id, mention->found, mention->origin);
	check_past(c, p, mention->id, mention->closed, mention->origin);
	if (date_given(mention->found) || date_given(mention->due))
		check_after_found(c, problem, mention, _("due"), problem->due);
	if (date_given(mention->found) || date_given(mention->closed))
		check_after_found(
		    c, problem, mention, _("closed"), problem->closed);
}

static void
check_problems(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct map *known = map_new(c->arena);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->problems.n; j++)
			check_problem(c, known, files->at[i],
			    &files->at[i]->problems.at[j]);
}

/* --- the plan ------------------------------------------------------------ */

/* A pace that its rule does not look at. */
static void
check_paces(const struct checker *c)
{
	for (int i = 0; i < c->plan->all_tasks.n; i++) {
		const struct task *task = c->plan->all_tasks.at[i];
		if (task->has_pace && !task_has_pace(task, task->value.number))
			diag(c->diags, DIAG_UNUSED_ATTRIBUTE,
			    task->pace[0].origin, "pace",
			    rule_name(task->rule));
	}
}

/* --- what nobody took further -------------------------------------------- */

/* Past its day and still open; the place is its last mention's. */
static void
check_overdue(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct map *known = map_new(c->arena);
	struct date today = latest(c);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->problems.n; j++)
			take_mention(c, known, &files->at[i]->problems.at[j]);
	for (int i = 0; i < map_count(known); i++) {
		const struct problem *p = map_find(known, map_key(known, i));

		if (!problem_is_overdue(
			problem_state(p->state, p->closed), p->due, today))
			continue;
		diag(c->diags, DIAG_OVERDUE, p->origin, p->id,
		    date_iso(c->arena, p->due), date_iso(c->arena, today));
	}
}

static bool
has_narrative(const struct checker *c, const struct item *item)
{
	const struct progress_list *files = join_files(c->join);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->narratives.n; j++)
			if (files->at[i]->narratives.at[j].item == item)
				return true;
	return false;
}

/* Nothing at all: no figure, no step, no word. */
static void
check_silent_item(const struct checker *c, const struct item *item)
{
	if (has_narrative(c, item))
		return;
	for (int i = 0; i < item->tasks.n; i++) {
		const struct entry *e = latest_entry(c, item->tasks.at[i]);
		if (e->reported || e->reason_given)
			return;
	}
	diag(c->diags, DIAG_SILENT_ITEM, item->origin,
	    item->title_text ? item->title_text : item->id, item->id);
}

static void
check_silent(const struct checker *c)
{
	const struct plan *plan = c->plan;

	if (join_files(c->join)->n == 0)
		return;
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++)
			check_silent_item(c, plan->pillars.at[i]->items.at[j]);
}

static void (*const rules[])(const struct checker *) = {
    check_ids,
    check_periods,
    check_corrections,
    check_units,
    check_covered,
    check_twice,
    check_bases,
    check_backwards,
    check_step_backwards,
    check_magnitudes,
    check_parts,
    check_reported,
    check_blanks,
    check_paces,
    check_plan_dates,
    check_steps,
    check_problems,
    check_overdue,
    check_texts,
};

static void (*const advice[])(const struct checker *) = {
    check_directions,
    check_leads,
    check_scales,
    check_silent,
    check_actuals,
    check_reworded,
};

static struct checker
checker_new(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct progress_list *list)
{
	struct name_index *preamble = name_index_new(arena);

	for (int i = 0; i < plan->preamble_tasks.n; i++)
		name_index_add(preamble, plan->preamble_tasks.at[i]->name);
	return (struct checker){
	    .arena = arena,
	    .diags = diags,
	    .plan = plan,
	    .list = list,
	    .ids = progress_ids(arena, list),
	    .join = join_new(arena, plan, list, (struct date){0}),
	    .preamble = preamble,
	};
}

void
check_all(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct progress_list *list)
{
	struct checker c = checker_new(arena, diags, plan, list);

	for (int i = 0; i < LEN(rules); i++)
		rules[i](&c);
}

void
check_advise(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct progress_list *list)
{
	struct checker c = checker_new(arena, diags, plan, list);

	for (int i = 0; i < LEN(advice); i++)
		advice[i](&c);
}
