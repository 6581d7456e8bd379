/* The files of a folder. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/array.h"

struct folder {
	ARRAY_OF(const char *) paths; /* "folder/name", by name */
	const char *error; /* why it could not be read, or NULL */
};

/* Names that end in suffix; hidden ones are left out. */
struct folder folder_read(struct arena *, const char *path, const char *suffix);

#endif
