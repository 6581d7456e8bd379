/* The arena, and what grows in it: arrays and byte strings. */
#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "test.h"

struct pair {
	long a, b;
};

struct note {
	int *order, *n;
	int mine;
};

static void
take_note(void *object)
{
	struct note *note = object;

	note->order[(*note->n)++] = note->mine;
}

static void
drops_run_in_reverse_before_memory_goes(void)
{
	struct arena *arena = arena_open();
	int order[3], n = 0;

	for (int i = 0; i < 3; i++) {
		struct note *note = arena_new(arena, struct note);

		*note = (struct note){order, &n, i};
		arena_own(arena, note, take_note);
	}
	INT_EQ(n, 0);
	arena_close(arena);
	INT_EQ(n, 3);
	INT_EQ(order[0], 2);
	INT_EQ(order[1], 1);
	INT_EQ(order[2], 0);
	arena_close(NULL);
}

/* Given back in any order, or by the arena's end. */
static void
loans_go_back_in_any_order(void)
{
	struct arena *arena = arena_open();
	unsigned char *at[5];
	long crooked = 0;

	for (int i = 0; i < 5; i++) {
		at[i] = arena_loan(arena, 1000);
		crooked += (uintptr_t)at[i] % 16 != 0;
		memset(at[i], 0xFF, 1000);
	}
	arena_return(at[2]);
	arena_return(at[4]);
	arena_return(at[0]);
	arena_return(NULL);
	INT_EQ(crooked, 0);
	INT_EQ(at[1][999], 0xFF);
	INT_EQ(at[3][0], 0xFF);
	arena_reset(arena);
	arena_return(arena_loan(arena, 1));
	arena_close(arena);
}

/* Filled up behind each other, nothing overlaps and all starts at zero. */
static void
pieces_are_zeroed_aligned_and_apart(void)
{
	struct arena *arena = arena_open();
	unsigned char *at[600];
	size_t size[600];
	long dirty = 0, crooked = 0, lost = 0;

	for (int i = 0; i < 600; i++) {
		size[i] = (size_t)i * i % 70001 + 1;
		at[i] = arena_alloc(arena, size[i]);
		crooked += (uintptr_t)at[i] % 16 != 0;
		for (size_t k = 0; k < size[i]; k++)
			dirty += at[i][k] != 0;
		memset(at[i], i % 255 + 1, size[i]);
	}
	for (int i = 0; i < 600; i++)
		for (size_t k = 0; k < size[i]; k++)
			lost += at[i][k] != i % 255 + 1;
	INT_EQ(dirty, 0);
	INT_EQ(crooked, 0);
	INT_EQ(lost, 0);
	arena_close(arena);
}

static void
copies_strings(void)
{
	struct arena *arena = arena_open();
	char word[] = "reservoir";
	char *whole = arena_strdup(arena, word);
	char *part = arena_strndup(arena, word, 3);

	word[0] = 'X';
	STR_EQ(whole, "reservoir");
	STR_EQ(part, "res");
	STR_EQ(arena_strdup(arena, ""), "");
	STR_EQ(arena_printf(arena, "%d-%s", 7, "a"), "7-a");
	INT_EQ((long)strlen(arena_printf(arena, "%100000d", 1)), 100000);
	arena_close(arena);
}

static void
arrays_keep_their_elements(void)
{
	struct arena *arena = arena_open();
	ARRAY_OF(struct pair) list = {0};
	long wrong = 0;

	for (int i = 0; i < 10000; i++) {
		wrong += array_push(arena, &list)->a != 0;
		list.at[i].a = i;
	}
	for (int i = 0; i < 10000; i++)
		wrong += list.at[i].a != i || list.at[i].b != 0;
	INT_EQ(list.n, 10000);
	INT_EQ(wrong, 0);
	OK(list.cap >= list.n);
	arena_close(arena);
}

/* One byte at a time over every limit of its room. */
static void
strings_end_at_every_length(void)
{
	struct arena *arena = arena_open();
	struct buf buf;
	long open = 0;

	buf_init(&buf, arena);
	for (int i = 0; i < 5000; i++) {
		buf_putc(&buf, (char)('a' + i % 26));
		open += buf.s[buf.n] != '\0' || buf.n != i + 1;
	}
	INT_EQ(open, 0);
	INT_EQ((long)strlen(buf.s), 5000);
	for (int i = 0; i < 5000; i++)
		open += buf.s[i] != 'a' + i % 26;
	INT_EQ(open, 0);
	arena_close(arena);
}

static void
strings_take_all_kinds(void)
{
	struct arena *arena = arena_open();
	struct buf buf;

	buf_init(&buf, arena);
	buf_add(&buf, "abcdef", 2);
	buf_puts(&buf, "");
	buf_put_rune(&buf, 0x5E74);
	buf_put_rune(&buf, 0x20BB7);
	buf_printf(&buf, "%s", "");
	buf_printf(&buf, "[%64d]", 5);
	OK(strncmp(buf.s, "ab年𠮷[   ", 13) == 0);
	INT_EQ(buf.n, 2 + 3 + 4 + 66);
	STR_EQ(buf.s + buf.n - 3, " 5]");
	arena_close(arena);
}

int
main(void)
{
	drops_run_in_reverse_before_memory_goes();
	loans_go_back_in_any_order();
	pieces_are_zeroed_aligned_and_apart();
	copies_strings();
	arrays_keep_their_elements();
	strings_end_at_every_length();
	strings_take_all_kinds();
	return test_done();
}
