/*
 * What lags, in one order for all reports, so that the first few of any list
 * are the first of every other: what lags far before what lags; of either the
 * overdue, the missed, those behind their pace, and in each group by the
 * figure that is shown beside it.
 *
 * What has no figure to be compared by comes first in its group; equals stay
 * in the order of the plan.
 */
#include "ledger/lag.h"

#include <stddef.h>

const char *
lag_name(enum lag lag)
{
	static const char *const names[LAGS] = {
	    [LAG_OVERDUE] = "overdue",
	    [LAG_MISSED] = "missed",
	    [LAG_PACE] = "pace",
	};

	return names[lag];
}

static enum lag
lag_of(const struct entry *e)
{
	if (e->status != STATUS_BEHIND && e->status != STATUS_FAR_BEHIND)
		return LAG_NONE;
	if (e->days_late > 0)
		return LAG_OVERDUE;
	return e->gap && e->verdict == VERDICT_NONE ? LAG_PACE : LAG_MISSED;
}

/* The figure shown: of the missed what is completed, else how far behind. */
static const struct number *
shown(const struct entry *e)
{
	return e->lag == LAG_PACE ? e->gap : e->completion;
}

static bool
comes_before(const struct entry *a, const struct entry *b)
{
	const struct number *x = shown(a), *y = shown(b);

	if (a->status != b->status)
		return a->status == STATUS_FAR_BEHIND;
	if (a->lag != b->lag)
		return a->lag < b->lag;
	if (a->lag == LAG_OVERDUE)
		return a->days_late > b->days_late;
	if (!x || !y)
		return !x && y;
	return number_cmp(x, y) < 0;
}

/* By insertion: equals stay as they came. */
static void
insert(struct arena *arena, struct entries *order, struct entry *e)
{
	int i;

	(void)array_push(arena, order);
	for (i = order->n - 1; i > 0; i--) {
		if (!comes_before(e, order->at[i - 1]))
			break;
		order->at[i] = order->at[i - 1];
	}
	order->at[i] = e;
}

static void
collect(struct arena *arena, struct ledger *ledger, struct entries *order,
    const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		struct entry *e = entries->at[i];

		e->lag = lag_of(e);
		if (e->lag == LAG_NONE)
			continue;
		ledger->counts.lagging[e->lag]++;
		insert(arena, order, e);
	}
}

void
lags_order(struct arena *arena, struct ledger *ledger)
{
	struct entries order = {0};

	collect(arena, ledger, &order, &ledger->preamble);
	for (int i = 0; i < ledger->pillars.n; i++)
		for (int j = 0; j < ledger->pillars.at[i].items.n; j++)
			collect(arena, ledger, &order,
			    &ledger->pillars.at[i].items.at[j].entries);
	for (int i = 0; i < order.n; i++)
		order.at[i]->lag_rank = i + 1;
}
