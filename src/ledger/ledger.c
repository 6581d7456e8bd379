/*
 * Plan × progress → ledger: every figure of every report, computed once.
 *
 * Each task becomes an entry, filled with what the join knows of it on the
 * ledger's day and judged; then once more for the end of every period, which
 * makes its history. Roll-ups come last.
 */
#include "ledger/ledger.h"

#include <string.h>

#include "ledger/counts.h"
#include "ledger/join.h"
#include "ledger/judge.h"
#include "ledger/lag.h"
#include "ledger/office.h"
#include "ledger/rollup.h"

/* What making a ledger takes. */
struct bookkeeper {
	struct arena *arena;
	struct ledger *ledger;
	struct join *join;
	const struct previous_year *previous; /* NULL: none */
	struct moment now;
	struct judge judge; /* of now */
	struct moments moments; /* the ends of periods */
	struct judge *judges; /* one for each */
};

/* --- an entry ------------------------------------------------------------ */

static const struct figure_value *
entry_main(const struct entry *e)
{
	return e->covered.number ? &e->covered : &e->actual;
}

static void
add_snapshot(const struct bookkeeper *bk, struct moment moment,
    const struct entry *then, struct entry *e)
{
	*array_push(bk->arena, &e->history) = (struct snapshot){
	    .period = moment.period,
	    .as_of = moment.as_of,
	    .actual = entry_main(then)->number,
	    .completion = then->completion,
	    .pace = then->pace,
	    .status = then->status,
	    .reported = then->reported,
	    .met = then->met,
	    .from = then->from,
	    .end = moment.horizon,
	    .text = entry_actual_text(then),
	    .step = then->step,
	    .works_done = entry_works_done(then),
	};
}

static void
add_history(const struct bookkeeper *bk, struct entry *e)
{
	struct entry *then = join_entry(bk->join, e->task);

	for (int i = 0; i < bk->moments.n; i++) {
		struct moment moment = bk->moments.at[i];
		join_empty(then);
		join_fill(bk->join, moment, then);
		judge_entry(&bk->judges[i], then);
		add_snapshot(bk, moment, then, e);
		for (int w = 0; w < e->works.n; w++)
			add_snapshot(
			    bk, moment, then->works.at[w], e->works.at[w]);
	}
}

static bool
is_same_season(struct date last_year, struct date as_of)
{
	return !date_given(last_year) || last_year.month == as_of.month;
}

/* 同比: in 百分点 for a rate; nothing on a base of 0 or below. */
static void
compare_years(const struct bookkeeper *bk, struct entry *e)
{
	struct arena *a = bk->arena;
	const struct previous_year *last = bk->previous;
	const struct number *now = entry_main(e)->number, *by;

	if (!e->previous && last && !e->task->is_withheld &&
	    is_same_season(last->as_of, bk->ledger->as_of))
		e->previous = map_find(last->actuals, e->task->id);
	if (!e->previous || !now)
		return;
	by = number_sub(a, now, e->previous);
	e->increase = by;
	if (task_is_rate(e->task))
		e->change = by;
	else if (number_sign(e->previous) > 0)
		e->change = number_mul(
		    a, number_div(a, by, e->previous), number_int(a, 100));
}

static const struct snapshot *
snapshot_at(const struct entry *e, struct date end)
{
	for (int i = 0; i < e->history.n; i++)
		if (date_cmp(e->history.at[i].end, end) == 0)
			return &e->history.at[i];
	return NULL;
}

/*
 * 当期: of what adds up over the year, what the last period alone has brought;
 * nothing where the period before it has no figure.
 */
static void
count_added(const struct bookkeeper *bk, struct entry *e)
{
	const struct snapshot *before;
	const struct number *now = entry_main(e)->number;
	struct period period;

	if (e->task->kind != TASK_TARGET || e->task->nature == NATURE_STOCK ||
	    task_is_rate(e->task) || !now || !bk->ledger->period ||
	    !period_read(bk->ledger->period, &period) ||
	    period.start.month == 1)
		return;
	before = snapshot_at(e, date_add(period.start, -1));
	if (before && before->actual)
		e->added = number_sub(bk->arena, now, before->actual);
}

/* 逾期: by when it was done, or by today where it still is not; never of what
 * was stopped. */
static void
count_delay(const struct bookkeeper *bk, struct entry *e)
{
	struct date due = task_due(e->task, bk->ledger->plan->year);
	bool is_step =
	    e->task->kind == TASK_MILESTONE || e->task->kind == TASK_WORK;
	struct date end = bk->ledger->as_of;
	int days;

	if (!is_step && e->status >= STATUS_UNREPORTED)
		return; /* what is not known is not late */
	if (e->reason == REASON_STOPPED || e->reason == REASON_STANDSTILL)
		return;
	if (e->met)
		end = is_step ? e->on : (struct date){0};
	days = date_given(end) ? date_days(due, end) : 0;
	e->days_late = days > 0 ? days : 0;
}

static void
count_delays(const struct bookkeeper *bk, struct entry *e)
{
	count_delay(bk, e);
	for (int i = 0; i < e->works.n; i++)
		count_delay(bk, e->works.at[i]);
}

static void
add_revised(const struct bookkeeper *bk, struct entry *e,
    const struct figure_value *was)
{
	*array_push(bk->arena, &e->was) = (struct was){
	    .value = was->text,
	    .from = was->origin,
	    .why = "revised",
	    .what = "value",
	};
}

/* The value first agreed, and those after it that are no more in force. */
static void
keep_revised(const struct bookkeeper *bk, struct entry *e)
{
	const struct task *task = e->task;

	const struct figure_value *now = task_value(task, bk->judge.revised);

	if (now != &task->value && task->value.number)
		add_revised(bk, e, &task->value);
	for (int i = 0; i < task->revisions.n; i++) {
		if (now == &task->value || now == &task->revisions.at[i].value)
			break;
		add_revised(bk, e, &task->revisions.at[i].value);
	}
}

/* 季度节点: its own, else those of the policy. */
static void
set_nodes(const struct bookkeeper *bk, struct entry *e)
{
	const struct task *task = e->task;

	for (int i = 0; i < 4 && task_has_pace(task, e->value); i++)
		e->nodes[i] = task->has_pace ? task->pace[i].number
					     : bk->judge.policy->pace[i];
}

static struct entry *
make_entry(const struct bookkeeper *bk, const struct task *task)
{
	struct entry *e = join_entry(bk->join, task);

	join_fill(bk->join, bk->now, e);
	judge_entry(&bk->judge, e);
	add_history(bk, e);
	compare_years(bk, e);
	count_added(bk, e);
	count_delays(bk, e);
	set_nodes(bk, e);
	keep_revised(bk, e);
	join_was(bk->join, e);
	map_put(bk->ledger->entries, task->id, e);
	for (int i = 0; i < e->works.n; i++)
		map_put(bk->ledger->entries, e->works.at[i]->task->id,
		    e->works.at[i]);
	return e;
}

static void
add_entries(const struct bookkeeper *bk, const struct tasks *tasks,
    struct entries *entries)
{
	for (int i = 0; i < tasks->n; i++) {
		struct entry *e = make_entry(bk, tasks->at[i]);
		*array_push(bk->arena, entries) = e;
	}
}

/* --- items, pillars, the plan -------------------------------------------- */

/* What is to be done next is none of what was done. */
static bool
is_told(const struct narrative *n, const struct item *item)
{
	return n->item == item && (n->paragraphs.n > 0 || n->next.n == 0);
}

/* All that the latest file with a narrative for the item says of it. */
static void
add_narratives(const struct bookkeeper *bk, struct ledger_item *li)
{
	const struct progress_list *files = bk->ledger->progress;

	for (int i = files->n - 1; i >= 0 && li->narratives.n == 0; i--) {
		const struct progress *p = files->at[i];
		for (int j = 0; j < p->narratives.n; j++)
			if (is_told(&p->narratives.at[j], li->item))
				*array_push(bk->arena, &li->narratives) =
				    &p->narratives.at[j];
		if (li->narratives.n == 0)
			continue;
		li->narrated = p->period_text;
		li->narrated_before = !ledger_is_latest(bk->ledger, p);
	}
}

/* What is still to come was said in the latest period, or not at all. */
static void
add_next(const struct bookkeeper *bk, struct ledger_item *li)
{
	const struct progress_list *files = bk->ledger->progress;

	for (int i = 0; i < files->n; i++) {
		const struct progress *p = files->at[i];
		if (!ledger_is_latest(bk->ledger, p))
			continue;
		for (int j = 0; j < p->narratives.n; j++)
			if (p->narratives.at[j].item == li->item &&
			    p->narratives.at[j].next.n > 0)
				*array_push(bk->arena, &li->next) =
				    &p->narratives.at[j];
	}
}

enum { NOW = -1 }; /* else an index of the history */

static void
tally_entries(const struct bookkeeper *bk, struct tally *tally,
    const struct entries *entries, int period)
{
	if (period == NOW)
		tally_add(bk->arena, tally, entries);
	else
		tally_add_then(bk->arena, tally, entries, period);
}

static struct rollup
entries_rollup(
    const struct bookkeeper *bk, const struct entries *entries, int period)
{
	struct tally tally = {0};

	tally_entries(bk, &tally, entries, period);
	return tally_rollup(bk->arena, &tally);
}

/* Over its tasks, not over its items: a weight holds plan-wide. */
static void
tally_pillar(const struct bookkeeper *bk, struct tally *tally,
    const struct ledger_pillar *lp, int period)
{
	for (int i = 0; i < lp->items.n; i++)
		tally_entries(bk, tally, &lp->items.at[i].entries, period);
}

static struct rollup
pillar_rollup(
    const struct bookkeeper *bk, const struct ledger_pillar *lp, int period)
{
	struct tally tally = {0};

	tally_pillar(bk, &tally, lp, period);
	return tally_rollup(bk->arena, &tally);
}

/* Preamble included. */
static struct rollup
plan_rollup(const struct bookkeeper *bk, int period)
{
	const struct ledger *ledger = bk->ledger;
	struct tally tally = {0};

	tally_entries(bk, &tally, &ledger->preamble, period);
	for (int i = 0; i < ledger->pillars.n; i++)
		tally_pillar(bk, &tally, &ledger->pillars.at[i], period);
	return tally_rollup(bk->arena, &tally);
}

static void
add_rollup_then(const struct bookkeeper *bk, struct rollups *history,
    int period, struct rollup rollup)
{
	*array_push(bk->arena, history) = (struct rollup_then){
	    .period = bk->moments.at[period].period,
	    .as_of = bk->moments.at[period].as_of,
	    .pace = bk->judges[period].pace,
	    .rollup = rollup,
	};
}

static void
add_item(const struct bookkeeper *bk, const struct item *item,
    struct ledger_pillar *lp)
{
	struct ledger_item *li = array_push(bk->arena, &lp->items);

	li->item = item;
	add_entries(bk, &item->tasks, &li->entries);
	add_narratives(bk, li);
	add_next(bk, li);
	li->rollup = entries_rollup(bk, &li->entries, NOW);
	for (int i = 0; i < bk->moments.n; i++)
		add_rollup_then(
		    bk, &li->history, i, entries_rollup(bk, &li->entries, i));
}

static void
add_pillar(const struct bookkeeper *bk, const struct pillar *pillar)
{
	struct ledger_pillar *lp = array_push(bk->arena, &bk->ledger->pillars);

	lp->pillar = pillar;
	for (int i = 0; i < pillar->items.n; i++)
		add_item(bk, pillar->items.at[i], lp);
	lp->rollup = pillar_rollup(bk, lp, NOW);
	for (int i = 0; i < bk->moments.n; i++)
		add_rollup_then(bk, &lp->history, i, pillar_rollup(bk, lp, i));
}

static void
add_plan(const struct bookkeeper *bk, const struct plan *plan)
{
	struct ledger *ledger = bk->ledger;

	add_entries(bk, &plan->preamble_tasks, &ledger->preamble);
	for (int i = 0; i < plan->pillars.n; i++)
		add_pillar(bk, plan->pillars.at[i]);
	ledger->rollup = plan_rollup(bk, NOW);
	for (int i = 0; i < bk->moments.n; i++)
		add_rollup_then(bk, &ledger->history, i, plan_rollup(bk, i));
}

/* --- problems ------------------------------------------------------------ */

static void
add_problem(const struct bookkeeper *bk, struct map *by_id,
    const struct problem *mention)
{
	struct problem *problem = map_find(by_id, mention->id);

	if (problem) {
		problem_update(problem, mention);
		return;
	}
	problem = arena_new(bk->arena, struct problem);
	*problem = *mention;
	map_put(by_id, mention->id, problem);
	*array_push(bk->arena, &bk->ledger->problems) = problem;
}

static void
add_problems(const struct bookkeeper *bk)
{
	const struct progress_list *files = bk->ledger->progress;
	struct map *by_id = map_new(bk->arena);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->problems.n; j++)
			add_problem(bk, by_id, &files->at[i]->problems.at[j]);
}

/* --- public -------------------------------------------------------------- */

static struct date
latest(const struct plan *plan, const struct progress_list *list)
{
	struct date day = {plan->year, 1, 1};

	for (int i = 0; i < list->n; i++)
		if (progress_in_year(list->at[i], plan->year) &&
		    date_cmp(list->at[i]->as_of, day) > 0)
			day = list->at[i]->as_of;
	return day;
}

static void
note_later(struct arena *arena, struct diags *diags,
    const struct progress_list *list, struct date as_of)
{
	for (int i = 0; i < list->n; i++)
		if (date_cmp(list->at[i]->as_of, as_of) > 0)
			diag(diags, DIAG_LATER_PROGRESS, list->at[i]->origin,
			    list->at[i]->id,
			    date_iso(arena, list->at[i]->as_of),
			    date_iso(arena, as_of));
}

/* A judge for the end of every period. */
static void
convene(struct bookkeeper *bk, const struct policy *policy, int year)
{
	bk->moments = join_moments(bk->join);
	bk->judges = arena_alloc(
	    bk->arena, sizeof(struct judge) * (size_t)bk->moments.n);
	for (int i = 0; i < bk->moments.n; i++)
		bk->judges[i] =
		    judge_new(bk->arena, policy, year, bk->moments.at[i].as_of);
}

/* What the last file says of the report; the day of issue may come before. */
static void
take_latest(struct ledger *ledger)
{
	const struct progress_list *files = ledger->progress;

	ledger->period = files->at[files->n - 1]->period_text;
	for (int i = 0; i < files->n; i++)
		if (ledger_is_latest(ledger, files->at[i]) &&
		    date_given(files->at[i]->issued))
			ledger->issued = files->at[i]->issued;
}

struct ledger *
ledger_new(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct progress_list *list, const struct policy *policy,
    struct date as_of, const struct previous_year *previous)
{
	struct ledger *ledger = arena_new(arena, struct ledger);
	struct bookkeeper bk = {
	    .arena = arena,
	    .ledger = ledger,
	    .previous = previous,
	};

	bool is_bare = list->n == 0 && !date_given(as_of);

	if (!date_given(as_of))
		as_of = latest(plan, list);
	note_later(arena, diags, list, as_of);
	bk.join = join_new(arena, plan, list, as_of);
	bk.now = join_moment(bk.join, as_of);
	bk.judge = judge_new(arena, policy, plan->year, as_of);
	if (is_bare)
		bk.judge.revised = (struct date){0};
	convene(&bk, policy, plan->year);
	ledger->plan = plan;
	ledger->policy = policy;
	ledger->progress = join_files(bk.join);
	ledger->as_of = as_of;
	ledger->pace = bk.judge.pace;
	ledger->revised = bk.judge.revised;
	if (ledger->progress->n > 0)
		take_latest(ledger);
	ledger->entries = map_new(arena);
	add_plan(&bk, plan);
	add_problems(&bk);
	lags_order(arena, ledger);
	offices_rank(arena, ledger);
	counts_take(arena, ledger);
	return ledger;
}

bool
ledger_is_latest(const struct ledger *ledger, const struct progress *p)
{
	const struct progress_list *files = ledger->progress;

	return date_cmp(p->period.end, files->at[files->n - 1]->period.end) ==
	    0;
}

const char *
entry_actual_text(const struct entry *e)
{
	const char *text = entry_main(e)->text;

	return text ? text : "";
}

const struct snapshot *
entry_then(const struct entry *e, struct date end)
{
	for (int i = e->history.n - 1; i >= 0; i--)
		if (date_cmp(e->history.at[i].end, end) == 0)
			return &e->history.at[i];
	return NULL;
}

bool
entry_is_judged(const struct entry *e)
{
	return e->reported && e->status < STATUS_UNREPORTED;
}

int
entry_works_done(const struct entry *e)
{
	int n = 0;

	for (int i = 0; i < e->works.n; i++)
		n += e->works.at[i]->step == STEP_DONE;
	return n;
}
