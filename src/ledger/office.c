/*
 * Entries → the offices that lead them, each with its roll-up and its rank.
 *
 * An office that left something unreported has no rank: silence must not buy
 * a better place.
 */
#include "ledger/office.h"

#include "ledger/placing.h"
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

/* Silence must not buy a better place. */
static bool
is_ranked(const struct rollup *r)
{
	return r->completion && r->count[STATUS_UNREPORTED] == 0;
}

static void
rank_now(struct arena *arena, struct ledger *ledger)
{
	struct contenders order = {0};

	for (int i = 0; i < ledger->offices.n; i++) {
		struct office *office = &ledger->offices.at[i];
		struct tally tally = {0};

		tally_add(arena, &tally, &office->entries);
		office->rollup = tally_rollup(arena, &tally);
		if (is_ranked(&office->rollup))
			*array_push(arena, &order) =
			    (struct contender){&office->rollup, &office->place};
	}
	placing_rank(&order);
}

/* Were the same ones ranked? A place among three is no place among eight. */
static bool
is_same_field(const struct ledger *ledger, const struct standing *then)
{
	for (int i = 0; i < ledger->offices.n; i++)
		if (!ledger->offices.at[i].place.rank != !then[i].rank)
			return false;
	return true;
}

/* Their ranks at the end of a period, where they can be compared. */
static void
rank_then(struct arena *arena, struct ledger *ledger, int period)
{
	size_t n = (size_t)ledger->offices.n + 1;
	struct rollup *rollups = arena_alloc(arena, sizeof *rollups * n);
	struct standing *places = arena_alloc(arena, sizeof *places * n);
	struct contenders order = {0};

	for (int i = 0; i < ledger->offices.n; i++) {
		struct tally tally = {0};

		tally_add_then(
		    arena, &tally, &ledger->offices.at[i].entries, period);
		rollups[i] = tally_rollup(arena, &tally);
		places[i] = (struct standing){0};
		if (is_ranked(&rollups[i]))
			*array_push(arena, &order) =
			    (struct contender){&rollups[i], &places[i]};
	}
	placing_rank(&order);
	if (!is_same_field(ledger, places))
		return;
	for (int i = 0; i < ledger->offices.n; i++)
		standing_compare(&ledger->offices.at[i].place, places[i].rank);
}

static bool
stands_before(const struct office *a, const struct office *b)
{
	if (!a->place.rank || !b->place.rank)
		return a->place.rank && !b->place.rank;
	return a->place.rank < b->place.rank;
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
	for (int i = 0; i < ledger->offices.n; i++)
		ledger->offices.at[i].id =
		    arena_printf(arena, "office.%d", i + 1);
}
