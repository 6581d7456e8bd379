/* Sums of all parts → one digest. */
#include "base/ofd_identity.h"

#include <stdlib.h>
#include <string.h>

#include "base/digest.h"

static int
by_name(const void *a, const void *b)
{
	const struct part_sum *x = a, *y = b;

	return strcmp(x->name, y->name);
}

const char *
ofd_identity(struct arena *arena, const char *head, const char *tail,
    struct part_sum *parts, int n)
{
	enum { DIGITS = 32 };
	struct digest digest;

	qsort(parts, (size_t)n, sizeof *parts, by_name);
	digest_init(&digest);
	digest_text(&digest, head);
	digest_text(&digest, tail);
	for (int i = 0; i < n; i++) {
		digest_text(&digest, parts[i].name);
		digest_add(&digest, &parts[i].crc, sizeof parts[i].crc);
		digest_add(&digest, &parts[i].nbyte, sizeof parts[i].nbyte);
	}
	return arena_strndup(arena, digest_hex(&digest, arena), DIGITS);
}
