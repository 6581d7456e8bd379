/*
 * The ledger → the numbers of things in it: items, projects, milestones,
 * problems, comparisons with last year.
 */
#include "ledger/counts.h"

#include <string.h>

#include "ledger/formula.h"

static void
count_works(struct counts *c, const struct entry *e)
{
	c->works++;
	c->projects += e->works.n;
	for (int i = 0; i < e->works.n; i++)
		c->projects_done += e->works.at[i]->step == STEP_DONE;
}

static void
count_milestone(struct counts *c, const struct entry *e)
{
	c->milestones++;
	c->milestones_done += e->met;
	c->milestones_overdue += !e->met && e->days_late > 0;
}

static void
count_change(struct counts *c, struct entry *e)
{
	int sign, gain;

	if (!e->increase)
		return;
	sign = number_sign(e->increase);
	gain = sign * task_way(e->task);
	e->against = sign == 0 ? "level"
	    : gain > 0	       ? "better"
	    : gain < 0	       ? "worse"
			       : "neither";
	c->compared++;
	c->better += gain > 0;
	c->worse += gain < 0;
	c->neither += sign != 0 && gain == 0;
	c->up += sign > 0;
	c->down += sign < 0;
	c->level += sign == 0;
}

static void
count_absence(struct counts *c, const struct entry *e)
{
	if (e->status != STATUS_UNREPORTED)
		return;
	c->explained += e->reason_given != NULL;
	c->unexplained += !e->reason_given;
}

static void
count_entries(struct counts *c, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		struct entry *e = entries->at[i];

		if (e->task->kind == TASK_WORKS)
			count_works(c, e);
		else if (e->task->kind == TASK_MILESTONE)
			count_milestone(c, e);
		else if (e->task->rule == RULE_NONE)
			c->words++;
		count_absence(c, e);
		count_change(c, e);
	}
}

static void
count_problems(struct arena *arena, struct ledger *ledger)
{
	struct counts *c = &ledger->counts;

	for (int i = 0; i < ledger->problems.n; i++) {
		const struct problem *p = ledger->problems.at[i];
		enum problem_state state = problem_state(p->state, p->closed);

		c->problems++;
		c->open += state == PROBLEM_OPEN;
		c->doing += state == PROBLEM_DOING;
		c->done += state == PROBLEM_DONE;
		c->closed += state == PROBLEM_CLOSED;
		c->overdue += problem_is_overdue(state, p->due, ledger->as_of);
		c->closed_late += problem_days_late(p->due, p->closed) > 0;
	}
	c->left = c->problems - c->closed;
	if (c->problems > 0)
		c->closed_rate =
		    number_div(arena, number_int(arena, 100L * c->closed),
			number_int(arena, c->problems));
}

static void
count_files(struct ledger *ledger)
{
	for (int i = 0; i < ledger->progress->n; i++) {
		ledger->counts.files++;
		ledger->counts.corrections +=
		    ledger->progress->at[i]->corrects != NULL;
	}
}

void
counts_take(struct arena *arena, struct ledger *ledger)
{
	struct counts *c = &ledger->counts;
	const struct entries *preamble = &ledger->preamble;

	count_files(ledger);
	c->blanks = ledger->plan->blanks.n;
	for (int i = 0; i < preamble->n; i++)
		c->headline += preamble->at[i]->status != STATUS_NONE;
	count_entries(c, preamble);
	c->pillars = ledger->pillars.n;
	for (int i = 0; i < ledger->pillars.n; i++) {
		const struct ledger_pillar *lp = &ledger->pillars.at[i];

		c->items += lp->items.n;
		for (int j = 0; j < lp->items.n; j++)
			count_entries(c, &lp->items.at[j].entries);
	}
	count_problems(arena, ledger);
}
