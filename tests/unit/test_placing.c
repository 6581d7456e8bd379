/* Ranks with ties, means, and the decimals that tell values apart. */
#include "county/placing.h"
#include "test.h"

enum { MOST = 8 };

struct race {
	struct arena *arena;
	struct contenders order;
	struct standing places[MOST];
};

static void
race_run(struct race *race, const char *const *values)
{
	struct arena *arena = race->arena;

	*race = (struct race){.arena = arena};
	for (int i = 0; values[i]; i++)
		*array_push(arena, &race->order) = (struct contender){
		    number_read(arena, values[i]), &race->places[i]};
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

int
main(void)
{
	struct race race = {.arena = arena_open()};

	test_ties(&race);
	test_decimals(&race);
	arena_close(race.arena);
	return test_done();
}
