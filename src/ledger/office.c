/*
 * Entries → the offices that lead them, each with its roll-up and its rank.
 *
 * An office that left something unreported has no rank: silence must not buy
 * a better place. Equal completions, compared exactly, share one.
 */
#include "ledger/office.h"

#include "ledger/rollup.h"

static struct entries *
entries_of(struct arena *arena, struct map *offices, const char *name)
{
	struct entries *own = map_find(offices, name);

	if (own)
		return own;
	own = arena_new(arena, struct entries);
	map_put(offices, name, own);
	return own;
}

/* What several offices lead each of them answers for. */
static void
collect(struct arena *arena, struct map *offices, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		struct entry *e = entries->at[i];
		const char *leads = task_lead(e->task), *name;

		while ((name = office_next(arena, &leads)))
			*array_push(arena, entries_of(arena, offices, name)) =
			    e;
	}
}

static void
collect_all(struct arena *arena, struct ledger *ledger)
{
	struct map *offices = map_new(arena);

	collect(arena, offices, &ledger->preamble);
	for (int i = 0; i < ledger->pillars.n; i++)
		for (int j = 0; j < ledger->pillars.at[i].items.n; j++)
			collect(arena, offices,
			    &ledger->pillars.at[i].items.at[j].entries);
	for (int i = 0; i < map_count(offices); i++) {
		struct office *office = array_push(arena, &ledger->offices);

		office->name = map_key(offices, i);
		office->entries =
		    *(struct entries *)map_find(offices, office->name);
	}
}

/* What an office is ranked by; NULL: it is not. */
static const struct number *
score(const struct rollup *r)
{
	return r->count[STATUS_UNREPORTED] > 0 ? NULL : r->completion;
}

/* One more than are better. */
static int
rank_among(const struct number *own, const struct number *const *all, int n)
{
	int better = 0;

	if (!own)
		return 0;
	for (int i = 0; i < n; i++)
		better += all[i] && number_cmp(all[i], own) > 0;
	return better + 1;
}

static struct rollup
rollup_then(struct arena *arena, const struct office *office, int period)
{
	struct tally tally = {0};

	tally_add_then(arena, &tally, &office->entries, period);
	return tally_rollup(arena, &tally);
}

static void
rank_now(struct arena *arena, struct ledger *ledger)
{
	int n = ledger->offices.n;
	const struct number **scores =
	    arena_alloc(arena, sizeof *scores * (size_t)(n + 1));

	for (int i = 0; i < n; i++) {
		struct office *office = &ledger->offices.at[i];
		struct tally tally = {0};

		tally_add(arena, &tally, &office->entries);
		office->rollup = tally_rollup(arena, &tally);
		scores[i] = score(&office->rollup);
	}
	for (int i = 0; i < n; i++) {
		ledger->offices.at[i].rank = rank_among(scores[i], scores, n);
		for (int j = 0; j < n; j++)
			if (j != i && scores[i] && scores[j] &&
			    number_cmp(scores[i], scores[j]) == 0)
				ledger->offices.at[i].tied = true;
	}
}

static void
rank_then(struct arena *arena, struct ledger *ledger, int period)
{
	int n = ledger->offices.n;
	const struct number **scores =
	    arena_alloc(arena, sizeof *scores * (size_t)(n + 1));

	for (int i = 0; i < n; i++) {
		struct rollup r =
		    rollup_then(arena, &ledger->offices.at[i], period);

		scores[i] = score(&r);
	}
	for (int i = 0; i < n; i++)
		ledger->offices.at[i].rank_before =
		    rank_among(scores[i], scores, n);
}

static bool
stands_before(const struct office *a, const struct office *b)
{
	if (!a->rank || !b->rank)
		return a->rank && !b->rank;
	return a->rank < b->rank;
}

/* By insertion: equals stay as they were first named. */
static void
sort(struct ledger *ledger)
{
	struct office *at = ledger->offices.at;

	for (int i = 1; i < ledger->offices.n; i++) {
		struct office moving = at[i];
		int j = i;

		for (; j > 0 && stands_before(&moving, &at[j - 1]); j--)
			at[j] = at[j - 1];
		at[j] = moving;
	}
}

/* The last period that was over before today; -1: none. */
static int
period_before(const struct ledger *ledger)
{
	int i = ledger->history.n - 1;

	while (
	    i >= 0 && date_cmp(ledger->history.at[i].as_of, ledger->as_of) >= 0)
		i--;
	return i;
}

void
offices_rank(struct arena *arena, struct ledger *ledger)
{
	int before = period_before(ledger);

	collect_all(arena, ledger);
	rank_now(arena, ledger);
	if (before >= 0)
		rank_then(arena, ledger, before);
	sort(ledger);
}
