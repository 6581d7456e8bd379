/*
 * What is reported, task by task: the store behind the join. Only join.c and
 * record.c look inside.
 */
#ifndef LEDGER_RECORD_H
#define LEDGER_RECORD_H

#include "ledger/join.h"

struct observation {
	const struct progress *progress;
	struct figure figure; /* with its corrections */
};

struct step_seen {
	const struct progress *progress;
	const struct step *step;
};

/* All that is reported on one task. */
struct record {
	ARRAY_OF(struct observation) figures; /* by end of period */
	ARRAY_OF(struct step_seen) steps; /* in order of files */
	ARRAY_OF(struct was) was;
};

struct join {
	struct arena *arena;
	const struct plan *plan;
	struct progress_list files;
	struct map *ids; /* of files → struct progress */
	struct map *records; /* task id → struct record */
};

/* Never NULL: empty when nothing was reported. */
struct record *record_of(struct join *, const struct task *);

#endif
