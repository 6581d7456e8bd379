/* How things stand: 完成, 正常, 滞后 … The rules for them are the ledger's. */
#ifndef MODEL_STATUS_H
#define MODEL_STATUS_H

enum status {
#define STATUS(id, name, word, told) STATUS_##id,
#include "model/status.def"
#undef STATUS
	STATUSES
};

const char *status_name(enum status); /* "done", "on-track" … "none" */
int status_read(const char *name); /* -1 */
const char *status_word(enum status); /* 完成 …: where no style says it */
/* "on track" …, untranslated: for gettext's _(). */
const char *status_told(enum status);
/* All names, ended by NULL: what a reader's field may be. */
extern const char *const status_names[STATUSES + 1];

#endif
