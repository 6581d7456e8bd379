/* Arrays double; what they leave behind stays in the arena until its end. */
#include "base/array.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

/* Of what is large there is seldom more than one. */
enum { FIRST_CAP = 8, FEW = 2, LARGE = 64 };

void *
array_room(struct arena *arena, void *at, int n, int *cap, size_t size)
{
	void *wider;

	if (n < *cap)
		return at;
	/* More than an int counts is more than there is. */
	if (*cap > INT_MAX / 2)
		arena_alloc(arena, SIZE_MAX);
	*cap = *cap ? *cap * 2 : size < LARGE ? FIRST_CAP : FEW;
	wider = arena_alloc(arena, (size_t)*cap * size);
	if (n > 0)
		memcpy(wider, at, (size_t)n * size);
	return wider;
}
