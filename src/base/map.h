/* Strings to pointers, in an arena. Keys are copied. No removal. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

struct map;

struct map *map_new(struct arena *);
/* The value, or NULL. */
void *map_find(const struct map *, const char *key);
/* Adds or replaces; returns what the key held before, or NULL. */
void *map_put(struct map *, const char *key, void *value);
/* Keys in the order they were first put: i from 0 to map_count() - 1. */
int map_count(const struct map *);
const char *map_key(const struct map *, int i);

#endif
