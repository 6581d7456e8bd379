/*
 * Open addressing over an array of entries in the order they came, so that
 * walking a map gives the same order in every run.
 */
#include "base/map.h"

#include <stdint.h>
#include <string.h>

#include "base/array.h"

struct map_entry {
	const char *key;
	uint64_t hash;
	void *value;
};

struct map {
	struct arena *arena;
	ARRAY_OF(struct map_entry) entries;
	int *slots; /* index into entries + 1; 0: free */
	int nslot; /* a power of two */
};

/* FNV-1a */
static uint64_t
hash_of(const char *key)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 0x100000001b3u;
	return hash;
}

struct map *
map_new(struct arena *arena)
{
	struct map *map = arena_new(arena, struct map);

	map->arena = arena;
	map->nslot = 16;
	map->slots = arena_alloc(arena, sizeof *map->slots * 16);
	return map;
}

/* The slot that holds the key or would. */
static int *
slot_of(const struct map *map, const char *key, uint64_t hash)
{
	uint64_t mask = (uint64_t)map->nslot - 1;

	for (uint64_t i = hash & mask;; i = (i + 1) & mask) {
		const struct map_entry *entry;

		if (map->slots[i] == 0)
			return &map->slots[i];
		entry = &map->entries.at[map->slots[i] - 1];
		if (entry->hash == hash && strcmp(entry->key, key) == 0)
			return &map->slots[i];
	}
}

void *
map_find(const struct map *map, const char *key)
{
	int slot = *slot_of(map, key, hash_of(key));

	return slot ? map->entries.at[slot - 1].value : NULL;
}

static void
map_grow(struct map *map)
{
	map->nslot *= 2;
	map->slots =
	    arena_alloc(map->arena, sizeof *map->slots * (size_t)map->nslot);
	for (int i = 0; i < map->entries.n; i++) {
		const struct map_entry *entry = &map->entries.at[i];

		*slot_of(map, entry->key, entry->hash) = i + 1;
	}
}

void *
map_put(struct map *map, const char *key, void *value)
{
	uint64_t hash = hash_of(key);
	int *slot = slot_of(map, key, hash);
	struct map_entry *entry;
	void *before = NULL;

	if (*slot) {
		entry = &map->entries.at[*slot - 1];
		before = entry->value;
		entry->value = value;
		return before;
	}
	*array_push(map->arena, &map->entries) =
	    (struct map_entry){arena_strdup(map->arena, key), hash, value};
	*slot = map->entries.n;
	if (map->entries.n * 2 > map->nslot)
		map_grow(map);
	return NULL;
}

int
map_count(const struct map *map)
{
	return map->entries.n;
}

const char *
map_key(const struct map *map, int i)
{
	return map->entries.at[i].key;
}
