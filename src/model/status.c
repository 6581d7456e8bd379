/* The words of the statuses, from their one table. */
#include "model/status.h"

#include <stddef.h>

#include "base/intl.h"
#include "model/term.h"

static const struct term terms[] = {
#define STATUS(id, name, word, told) {name, word, told},
#include "model/status.def"
#undef STATUS
};

#define STATUS(id, name, word, told) name,
const char *const status_names[STATUSES + 1] = {
#include "model/status.def"
    NULL};
#undef STATUS

const char *
status_name(enum status status)
{
	return terms[status].name;
}

const char *
status_word(enum status status)
{
	return terms[status].word;
}

const char *
status_told(enum status status)
{
	return terms[status].told;
}

int
status_read(const char *name)
{
	return term_index(status_names, name);
}
