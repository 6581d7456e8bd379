/*
 * A chain of chunks, each twice the size of the last up to a limit; what is
 * asked for is cut off the newest.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_FIRST = 64 * 1024, CHUNK_MAX = 4 * 1024 * 1024, ALIGN = 16 };

struct chunk {
	struct chunk *next;
	size_t size, used; /* of what follows this header */
	_Alignas(ALIGN) unsigned char bytes[];
};

struct drop {
	struct drop *next;
	void *object;
	void (*call)(void *);
};

/* Its neighbours, to be taken out of their row in one step. */
struct loan {
	struct loan *next, *before;
	struct arena *arena;
	_Alignas(ALIGN) unsigned char bytes[];
};

struct arena {
	struct chunk *chunks; /* newest first */
	struct loan *loans; /* newest first */
	struct drop *drops; /* newest first */
};

_Noreturn void
out_of_memory(void)
{
	fputs("niandu: out of memory\n", stderr);
	exit(3);
}

static struct chunk *
chunk_new(size_t size)
{
	struct chunk *chunk = calloc(1, sizeof *chunk + size);

	if (!chunk)
		out_of_memory();
	chunk->size = size;
	return chunk;
}

struct arena *
arena_open(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (!arena)
		out_of_memory();
	arena->chunks = chunk_new(CHUNK_FIRST);
	return arena;
}

static void
run_drops(struct arena *arena)
{
	struct drop *d = arena->drops;

	arena->drops = NULL;
	for (; d; d = d->next)
		d->call(d->object);
}

static void
chunks_free(struct chunk *c)
{
	for (struct chunk *next; c; c = next) {
		next = c->next;
		free(c);
	}
}

static void
loans_free(struct arena *arena)
{
	for (struct loan *l = arena->loans, *next; l; l = next) {
		next = l->next;
		free(l);
	}
	arena->loans = NULL;
}

void
arena_close(struct arena *arena)
{
	if (!arena)
		return;
	run_drops(arena);
	loans_free(arena);
	chunks_free(arena->chunks);
	free(arena);
}

/* The newest is the largest, as a rule; it is handed out zeroed again. */
void
arena_reset(struct arena *arena)
{
	struct chunk *kept = arena->chunks;

	run_drops(arena);
	loans_free(arena);
	chunks_free(kept->next);
	kept->next = NULL;
	memset(kept->bytes, 0, kept->used);
	kept->used = 0;
}

static size_t
next_size(const struct arena *arena, size_t need)
{
	size_t size = arena->chunks->size * 2;

	if (size > CHUNK_MAX)
		size = CHUNK_MAX;
	return size < need ? need : size;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	struct chunk *chunk = arena->chunks;
	void *at;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (chunk->size - chunk->used < size) {
		chunk = chunk_new(next_size(arena, size));
		chunk->next = arena->chunks;
		arena->chunks = chunk;
	}
	at = chunk->bytes + chunk->used;
	chunk->used += size;
	return at;
}

void *
arena_loan(struct arena *arena, size_t size)
{
	struct loan *loan;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	loan = malloc(sizeof *loan + size);
	if (!loan)
		out_of_memory();
	loan->arena = arena;
	loan->before = NULL;
	loan->next = arena->loans;
	if (loan->next)
		loan->next->before = loan;
	arena->loans = loan;
	return loan->bytes;
}

void
arena_return(void *bytes)
{
	struct loan *loan;

	if (!bytes)
		return;
	loan = (struct loan *)((unsigned char *)bytes -
	    offsetof(struct loan, bytes));
	if (loan->before)
		loan->before->next = loan->next;
	else
		loan->arena->loans = loan->next;
	if (loan->next)
		loan->next->before = loan->before;
	free(loan);
}

char *
arena_strndup(struct arena *arena, const char *s, size_t n)
{
	char *copy = arena_alloc(arena, n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *
arena_strdup(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

char *
arena_printf(struct arena *arena, const char *fmt, ...)
{
	va_list args, again;
	char *s;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	s = arena_alloc(arena, (size_t)(n < 0 ? 0 : n) + 1);
	vsnprintf(s, (size_t)(n < 0 ? 0 : n) + 1, fmt, again);
	va_end(again);
	return s;
}

void
arena_own(struct arena *arena, void *object, void (*call)(void *))
{
	struct drop *drop = arena_new(arena, struct drop);

	*drop = (struct drop){arena->drops, object, call};
	arena->drops = drop;
}
