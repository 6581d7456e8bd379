/* SHA-256 (FIPS 180-4) of what a report was made from, in lower-case hex. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <nettle/sha2.h>
#include <stdbool.h>

#include "base/arena.h"

struct digest {
	struct sha256_ctx state;
};

void digest_init(struct digest *);
void digest_add(struct digest *, const void *bytes, size_t n);
/*
 * A string with its end, so that "ab","c" and "a","bc" differ; NULL differs
 * from "".
 */
void digest_text(struct digest *, const char *s);
/* What a file holds. False, with errno: it could not be read. */
bool digest_file(struct digest *, const char *path);
/* 64 digits, in the arena; the digest begins anew. */
char *digest_hex(struct digest *, struct arena *);

#endif
