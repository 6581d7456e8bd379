/*
 * Memory of one report, released in one call.
 *
 * Everything the pipeline makes is allocated here and, but for loans, never
 * freed on its own.
 * Out of memory ends the process with one message: no caller tests for NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_open(void);
/* Runs the deferred drops, newest first, then releases all memory. */
void arena_close(struct arena *);
/* The same, but it stays open, with the memory of one chunk. */
void arena_reset(struct arena *);

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *, size_t size);
#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

/* The same string once more. */
char *arena_strdup(struct arena *, const char *s);
char *arena_strndup(struct arena *, const char *s, size_t n);
char *arena_printf(struct arena *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Memory, not zeroed, that may be given back before the arena ends; what is
 * not, ends with it. For what is large and soon done with.
 */
void *arena_loan(struct arena *, size_t size);
void arena_return(void *loan); /* NULL: nothing */

/* Ties a foreign object's life to the arena. */
void arena_own(struct arena *, void *object, void (*drop)(void *));

/* Says so and ends the process, for allocators beside these. */
_Noreturn void out_of_memory(void);

#endif
