/* Ranks with ties, means, and the decimals that tell values apart. */
#include "ledger/placing.h"
#include "test.h"

enum { MOST = 8 };

struct race {
	struct arena *arena;
	struct contenders order;
	struct standing places[MOST];
};

static void
race_enter(struct race *race, int i, const char *score, const char *completion)
{
	struct rollup *rollup = arena_new(race->arena, struct rollup);

	rollup->score = score ? number_read(race->arena, score) : NULL;
	rollup->completion = number_read(race->arena, completion);
	*array_push(race->arena, &race->order) =
	    (struct contender){rollup, &race->places[i]};
}

static void
race_run(struct race *race, const char *const *values)
{
	struct arena *arena = race->arena;

	*race = (struct race){.arena = arena};
	for (int i = 0; values[i]; i++)
		race_enter(race, i, NULL, values[i]);
	placing_rank(&race->order);
}

static void
test_ties(struct race *race)
{
	static const char *const values[] = {
	    "90", "95.5", "90.0", "80", "95.50", "90", NULL};
	static const int ranks[] = {3, 1, 3, 6, 1, 3};

	race_run(race, values);
	for (int i = 0; i < LEN(ranks); i++) {
		INT_EQ(race->places[i].rank, ranks[i]);
		OK(race->places[i].tied == (ranks[i] != 6));
	}
	STR_EQ(number_raw(
		   race->arena, placing_mean(race->arena, &race->order), 6, 6),
	    "90.166667");
}

/* 99.96 and 99.97 both print 100.0 when rounded: they never do. */
static void
test_decimals(struct race *race)
{
	static const struct {
		const char *const values[4];
		int decimals;
	} cases[] = {
	    {{"90", "91", "92", NULL}, 1},
	    {{"90.11", "90.14", NULL}, 2},
	    {{"90.114", "90.113", "90.113", NULL}, 3},
	    {{"90.0000001", "90", NULL}, 6},
	    {{"50", NULL}, 1},
	    {{NULL}, 1},
	};

	for (int i = 0; i < LEN(cases); i++) {
		race_run(race, cases[i].values);
		INT_EQ(placing_decimals(race->arena, &race->order),
		    cases[i].decimals);
	}
	OK(!placing_mean(race->arena, &race->order));
}

/* By score first; equal scores by completion, and then they are tied. */
static void
test_scores(struct race *race)
{
	static const char *const rows[][2] = {
	    {"100", "40"}, {"95", "99"}, {"100", "60"}, {"100", "60.0"}};
	static const int ranks[] = {3, 4, 1, 1};

	*race = (struct race){.arena = race->arena};
	for (int i = 0; i < LEN(rows); i++)
		race_enter(race, i, rows[i][0], rows[i][1]);
	placing_rank(&race->order);
	for (int i = 0; i < LEN(ranks); i++) {
		INT_EQ(race->places[i].rank, ranks[i]);
		OK(race->places[i].tied == (ranks[i] == 1));
	}
}

int
main(void)
{
	struct race race = {.arena = arena_open()};

	test_ties(&race);
	test_scores(&race);
	test_decimals(&race);
	arena_close(race.arena);
	return test_done();
}
