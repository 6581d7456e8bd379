/* Maps: what was put is found, in the order it came. */
#include "base/map.h"
#include "test.h"

static void
finds_what_was_put(void)
{
	struct arena *arena = arena_open();
	struct map *map = map_new(arena);
	static int values[5000];
	long wrong = 0;

	OK(map_find(map, "nothing") == NULL);
	INT_EQ(map_count(map), 0);
	for (int i = 0; i < 5000; i++) {
		char *key = arena_printf(arena, "指标-%d", i * 7919 % 5000);

		wrong += map_put(map, key, &values[i]) != NULL;
		wrong += map_find(map, key) != &values[i];
	}
	for (int i = 0; i < 5000; i++) {
		char *key = arena_printf(arena, "指标-%d", i * 7919 % 5000);

		wrong += map_find(map, key) != &values[i];
		wrong += strcmp(map_key(map, i), key) != 0;
	}
	INT_EQ(wrong, 0);
	INT_EQ(map_count(map), 5000);
	OK(map_find(map, "指标-") == NULL);
	OK(map_find(map, "指标-5000") == NULL);
	arena_close(arena);
}

static void
replaces_in_place(void)
{
	struct arena *arena = arena_open();
	struct map *map = map_new(arena);
	int one = 1, two = 2, other = 3;

	OK(map_put(map, "a", &one) == NULL);
	OK(map_put(map, "b", &other) == NULL);
	OK(map_put(map, "a", &two) == &one);
	OK(map_find(map, "a") == &two);
	INT_EQ(map_count(map), 2);
	STR_EQ(map_key(map, 0), "a");
	STR_EQ(map_key(map, 1), "b");
	arena_close(arena);
}

static void
copies_its_keys(void)
{
	struct arena *arena = arena_open();
	struct map *map = map_new(arena);
	char key[] = "hitech";
	int value = 1;

	map_put(map, key, &value);
	key[0] = 'X';
	OK(map_find(map, "hitech") == &value);
	OK(map_find(map, key) == NULL);
	OK(map_put(map, "", &value) == NULL);
	OK(map_find(map, "") == &value);
	arena_close(arena);
}

int
main(void)
{
	finds_what_was_put();
	replaces_in_place();
	copies_its_keys();
	return test_done();
}
