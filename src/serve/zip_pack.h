/* Files into one archive (.zip), with names in UTF-8. */
#ifndef SERVE_ZIP_PACK_H
#define SERVE_ZIP_PACK_H

#include <stdbool.h>

#include "base/array.h"
#include "base/buf.h"

struct pack {
	struct pack_file {
		const char *name;
		struct buf bytes;
	} * at;
	int n, cap;
};

/* False: it could not be made. The same files make the same bytes. */
bool zip_pack(const struct pack *, struct buf *out);

#endif
