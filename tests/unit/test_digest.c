/* SHA-256 against the examples of FIPS 180-4, and texts that are kept apart. */
#include "base/digest.h"
#include "test.h"

static char *
digest_of(struct arena *arena, const char *a, const char *b)
{
	struct digest d;

	digest_init(&d);
	digest_text(&d, a);
	digest_text(&d, b);
	return digest_hex(&d, arena);
}

int
main(void)
{
	struct arena *arena = arena_open();
	struct digest d;

	digest_init(&d);
	digest_add(&d, "abc", 3);
	STR_EQ(digest_hex(&d, arena),
	    "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
	STR_EQ(digest_hex(&d, arena),
	    "e3b0c44298fc1c149afbf4c8996fb924"
	    "27ae41e4649b934ca495991b7852b855");
	OK(strcmp(digest_of(arena, "ab", "c"), digest_of(arena, "a", "bc")) !=
	    0);
	OK(strcmp(digest_of(arena, "", "c"), digest_of(arena, NULL, "c")) != 0);
	OK(digest_file(&d, "/dev/null"));
	OK(!digest_file(&d, "no/such/file"));
	arena_close(arena);
	return test_done();
}
