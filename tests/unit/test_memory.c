/* Arena, array, map, string buffer, output file. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/output.h"
#include "test.h"

static int dropped[3], ndropped;

static void
note_drop(void *object)
{
	dropped[ndropped++] = *(int *)object;
}

static void
arena_drops_newest_first(void)
{
	static int one = 1, two = 2;
	struct arena *arena = arena_open();

	arena_own(arena, &one, note_drop);
	arena_own(arena, &two, note_drop);
	arena_close(arena);
	INT_EQ(ndropped, 2);
	INT_EQ(dropped[0], 2);
}

static void
arena_gives_zeroed_memory_of_any_size(void)
{
	struct arena *arena = arena_open();
	unsigned char *big = arena_alloc(arena, 9u << 20);

	for (int i = 0; i < (9 << 20); i += 4096)
		OK(big[i] == 0);
	OK(((size_t)arena_alloc(arena, 1) & 15) == 0);
	OK(((size_t)arena_alloc(arena, 1) & 15) == 0);
	arena_close(arena);
}

static void
map_keeps_order_and_replaces(void)
{
	struct arena *arena = arena_open();
	struct map *map = map_new(arena);
	static int values[1000];

	for (int i = 0; i < 1000; i++)
		map_put(map, arena_printf(arena, "key-%d", i), &values[i]);
	INT_EQ(map_count(map), 1000);
	for (int i = 0; i < 1000; i++)
		OK(map_find(map, arena_printf(arena, "key-%d", i)) ==
		    &values[i]);
	STR_EQ(map_key(map, 500), "key-500");
	OK(map_find(map, "key") == NULL);
	OK(map_put(map, "key-3", &values[9]) == &values[3]);
	OK(map_find(map, "key-3") == &values[9]);
	arena_close(arena);
}

static void
buffer_grows(void)
{
	struct arena *arena = arena_open();
	struct buf buf;

	buf_init(&buf, arena);
	STR_EQ(buf.s, "");
	for (int i = 0; i < 1000; i++)
		buf_printf(&buf, "%d,", i);
	OK(strncmp(buf.s, "0,1,2,", 6) == 0);
	OK(strcmp(buf.s + buf.n - 4, "999,") == 0);
	buf_put_rune(&buf, 0x5E74);
	OK(strcmp(buf.s + buf.n - 3, "年") == 0);
	arena_close(arena);
}

static void
output_is_complete_or_absent(void)
{
	struct arena *arena = arena_open();
	char folder[] = "/tmp/niandu-test.XXXXXX";
	struct output *out;
	const char *path;

	OK(mkdtemp(folder) != NULL);
	path = arena_printf(arena, "%s/file", folder);
	out = output_open(arena, path);
	output_write(out, "abc", 3);
	OK(access(path, F_OK) != 0);
	OK(output_commit(out));
	OK(access(path, F_OK) == 0);
	unlink(path);
	out = output_open(arena, path);
	output_discard(out);
	OK(rmdir(folder) == 0); /* nothing was left behind */
	arena_close(arena);
}

static void
output_failures_stick(void)
{
	struct arena *arena = arena_open();
	struct output *out =
	    output_open(arena, "/nonexistent-folder/file.pdf");

	OK(!output_write(out, "x", 1));
	OK(!output_commit(out));
	OK(output_error(out) != NULL);
	out = output_open(arena, "/dev/full");
	output_write(out, "x", 1);
	OK(!output_commit(out));
	out = output_open(arena, "/");
	OK(!output_commit(out));
	arena_close(arena);
}

int
main(void)
{
	arena_drops_newest_first();
	arena_gives_zeroed_memory_of_any_size();
	map_keeps_order_and_replaces();
	buffer_grows();
	output_is_complete_or_absent();
	output_failures_stick();
	return test_done();
}
