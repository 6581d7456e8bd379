/* The files of a folder. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>

#include "base/array.h"

struct folder {
	ARRAY_OF(const char *) paths; /* "folder/name", by name */
	const char *error; /* why it could not be read, or NULL */
};

/* Names that end in suffix; hidden ones are left out. */
struct folder folder_read(struct arena *, const char *path, const char *suffix);

/* Whether there is a folder of this name. */
bool folder_is(const char *path);
/* Does path lie in the folder, or below, wherever symbolic links lead? */
bool path_is_within(const char *path, const char *folder);
/* What the file is called in its folder: behind the last /. */
const char *path_name(const char *path);
/* The name is longer than the suffix and ends in it. */
bool name_ends_in(const char *name, const char *suffix);

#endif
