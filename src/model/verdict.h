/* How a status is told: 未完成 of what is due, 达到 of a limit. */
#ifndef MODEL_VERDICT_H
#define MODEL_VERDICT_H

enum verdict {
	VERDICT_NONE, /* in the status's own words */
#define VERDICT(id, name, word, told) VERDICT_##id,
#include "model/verdict.def"
#undef VERDICT
	VERDICTS
};

const char *verdict_name(enum verdict); /* "completed" …; NULL for none */
int verdict_read(const char *name); /* -1 */
const char *verdict_word(enum verdict); /* 完成 …: where no style says it */
/* "completed" …, untranslated: for gettext's _(). */
const char *verdict_told(enum verdict);

#endif
