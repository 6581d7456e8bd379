/* The words of the statuses, from their one table. */
#include "model/status.h"

#include <string.h>

#include <stddef.h>

#include "base/intl.h"

#define STATUS(id, name, word, told) name,
const char *const status_names[STATUSES + 1] = {
#include "model/status.def"
    NULL};
#undef STATUS

const char *
status_name(enum status status)
{
	return status_names[status];
}

int
status_read(const char *name)
{
	for (int i = 0; i < STATUSES; i++)
		if (strcmp(name, status_names[i]) == 0)
			return i;
	return -1;
}

const char *
status_word(enum status status)
{
	static const char *const words[] = {
#define STATUS(id, name, word, told) word,
#include "model/status.def"
#undef STATUS
	};

	return words[status];
}

const char *
status_told(enum status status)
{
	static const char *const told_of[] = {
#define STATUS(id, name, word, told) told,
#include "model/status.def"
#undef STATUS
	};

	return told_of[status];
}
