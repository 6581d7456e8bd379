/* The words of the steps, from their one table. */
#include "model/step.h"

#include <stddef.h>

#include "base/intl.h"

#define STEP(id, name, word, choice, told) name,
const char *const step_names[STEPS + 1] = {
#include "model/step.def"
    NULL};
#undef STEP

const char *
step_name(enum step_state step)
{
	return step_names[step];
}

const char *
step_word(enum step_state step)
{
	static const char *const words[] = {
#define STEP(id, name, word, choice, told) word,
#include "model/step.def"
#undef STEP
	};

	return words[step];
}

const char *
step_choice(enum step_state step)
{
	static const char *const choices[] = {
#define STEP(id, name, word, choice, told) choice,
#include "model/step.def"
#undef STEP
	};

	return choices[step];
}

const char *
step_told(enum step_state step)
{
	static const char *const told_of[] = {
#define STEP(id, name, word, choice, told) told,
#include "model/step.def"
#undef STEP
	};

	return told_of[step];
}
