/*
 * What an OFD is known by (GB/T 33190-2016, 7.4: DocID): 32 hexadecimal digits
 * that are the same whenever its parts are, in whatever order they are packed.
 */
#ifndef BASE_OFD_IDENTITY_H
#define BASE_OFD_IDENTITY_H

#include <stdint.h>

#include "base/arena.h"

/* One part, by its CRC-32: a digest of all bytes would be the dearest step. */
struct part_sum {
	const char *name;
	uint32_t crc;
	uint64_t nbyte;
};

/* head, tail: OFD.xml before and after the digits. Sorts the parts. */
const char *ofd_identity(struct arena *, const char *head, const char *tail,
    struct part_sum *, int n);

#endif
