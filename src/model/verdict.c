/* The words of the verdicts, from their one table. */
#include "model/verdict.h"

#include <stddef.h>
#include <string.h>

#include "base/intl.h"
#include "model/term.h"

static const struct term terms[VERDICTS] = {
#define VERDICT(id, name, word, told) [VERDICT_##id] = {name, word, told},
#include "model/verdict.def"
#undef VERDICT
};

const char *
verdict_name(enum verdict verdict)
{
	return terms[verdict].name;
}

int
verdict_read(const char *name)
{
	for (int i = 0; i < VERDICTS; i++)
		if (terms[i].name && strcmp(name, terms[i].name) == 0)
			return i;
	return -1;
}

const char *
verdict_word(enum verdict verdict)
{
	return terms[verdict].word;
}

const char *
verdict_told(enum verdict verdict)
{
	return terms[verdict].told;
}
