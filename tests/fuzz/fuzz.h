/*
 * For the targets: each is one file with fuzz_one(), linked with fuzz.c and
 * either libFuzzer (make fuzz) or replay.c (the suite).
 *
 * An input is any bytes. What is read by its path only is a file in memory;
 * a line of its own, "%%", parts an input that is several files.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/zip_write.h"

struct fuzz {
	struct arena *arena; /* of this input */
	struct diags *diags; /* likewise */
	const char *templates; /* folder of the tree */
	const char *fonts;
};

/* One input; nothing it does may stay. */
void fuzz_one(struct fuzz *, const char *bytes, int n);

/* Cuts the next part off; false: there is none left. */
bool fuzz_part(const char **bytes, int *n, struct buf *part);
/* The parts, as far as there are any, as entries of these n names. */
void fuzz_entries(struct fuzz *, struct zip_writer *, const char *const names[],
    int n, const char *bytes, int nbyte);
/* A path at which these bytes are read, until the input is done. */
const char *fuzz_file(struct fuzz *, const char *bytes, int n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

#endif
