/* How far a work or milestone is. */
#ifndef MODEL_STEP_H
#define MODEL_STEP_H

enum step_state {
#define STEP(id, name, word, choice, told) STEP_##id,
#include "model/step.def"
#undef STEP
	STEPS
};

const char *step_name(enum step_state); /* "none", "started" … */
const char *step_word(enum step_state); /* 已启动 … */
/* "started" …, untranslated: for gettext's _(). */
const char *step_told(enum step_state);
/* All names, ended by NULL: what a reader's field may be. */
extern const char *const step_names[STEPS + 1];

#endif
