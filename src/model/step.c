/* The words of the steps, from their one table. */
#include "model/step.h"

#include <stddef.h>

#include "base/intl.h"
#include "model/term.h"

static const struct term terms[] = {
#define STEP(id, name, word, choice, told) {name, word, told},
#include "model/step.def"
#undef STEP
};

#define STEP(id, name, word, choice, told) name,
const char *const step_names[STEPS + 1] = {
#include "model/step.def"
    NULL};
#undef STEP

const char *
step_name(enum step_state step)
{
	return terms[step].name;
}

const char *
step_word(enum step_state step)
{
	return terms[step].word;
}

const char *
step_told(enum step_state step)
{
	return terms[step].told;
}
