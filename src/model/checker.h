/* What the checks of check.c and check_figure.c share. */
#ifndef MODEL_CHECKER_H
#define MODEL_CHECKER_H

#include "model/join.h"

struct checker {
	struct arena *arena;
	struct diags *diags;
	const struct plan *plan;
	const struct progress_list *list; /* as given */
	struct map *ids; /* of the list → struct progress */
	struct join *join;
};

/* Units agree; nothing covers more than all. */
void check_units(const struct checker *);
void check_covered(const struct checker *);
/* A target has one figure for a period, one basis, and does not fall. */
void check_twice(const struct checker *);
void check_bases(const struct checker *);
void check_backwards(const struct checker *);

#endif
