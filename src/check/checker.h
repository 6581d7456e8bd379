/* What the checks of check.c and check_figure.c share. */
#ifndef CHECK_CHECKER_H
#define CHECK_CHECKER_H

#include "ledger/join.h"
#include "prose/name_index.h"

struct checker {
	struct arena *arena;
	struct diags *diags;
	const struct plan *plan;
	const struct progress_list *list; /* as given */
	struct map *ids; /* of the list → struct progress */
	struct join *join;
	struct name_index *preamble; /* of its targets, by their order */
};

/* Units agree; nothing covers more than all. */
void check_units(const struct checker *);
void check_covered(const struct checker *);
/* A target has one figure for a period, one basis, and does not fall. */
void check_twice(const struct checker *);
void check_bases(const struct checker *);
void check_backwards(const struct checker *);
/* A figure that is off by the scale of a unit: 万元 for 亿元. */
void check_magnitudes(const struct checker *);
/* 其中 does not exceed what it is part of; works are as many as is said. */
void check_parts(const struct checker *);
/* Numbers and days typed into narratives. */
void check_texts(const struct checker *);
/* An <actual> in a clause of another time, or that has changed since. */
void check_actuals(const struct checker *);
/* A problem put into other words than those it was put on file with. */
void check_reworded(const struct checker *);
/* The plan by itself: rule and words agree, someone answers, one scale. */
void check_directions(const struct checker *);
void check_leads(const struct checker *);
void check_scales(const struct checker *);

#endif
