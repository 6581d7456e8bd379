/*
 * Growing arrays inside an arena.
 *
 *	ARRAY_OF(struct line) lines = {0};
 *	*array_push(arena, &lines) = (struct line){ ... };
 *	for (int i = 0; i < lines.n; i++) use(&lines.at[i]);
 *
 * Pointers to elements last until the next push.
 */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

#include "base/arena.h"

#define ARRAY_OF(type) \
	struct { \
		type *at; \
		int n, cap; \
	}

/* The address of a new, zeroed last element. */
#define array_push(arena, arr) \
	((arr)->at = array_room( \
	     (arena), (arr)->at, (arr)->n, &(arr)->cap, sizeof *(arr)->at), \
	    &(arr)->at[(arr)->n++])

/* An empty one gets room for as many as it will have. */
#define array_reserve(arena, arr, many) \
	((arr)->at = arena_alloc( \
	     (arena), sizeof *(arr)->at * (size_t)((arr)->cap = (many))))

#define LEN(a) ((int)(sizeof(a) / sizeof *(a)))

void *array_room(struct arena *, void *at, int n, int *cap, size_t size);

#endif
