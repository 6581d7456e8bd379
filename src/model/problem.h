/* How far a problem is, and when it is late: 问题清单 to 销号. */
#ifndef MODEL_PROBLEM_H
#define MODEL_PROBLEM_H

#include "base/date.h"

enum problem_state {
#define PROBLEM(id, name, choice) PROBLEM_##id,
#include "model/problem.def"
#undef PROBLEM
	PROBLEM_STATES
};

/* All names, ended by NULL: what a reader's field may be. */
extern const char *const problem_names[PROBLEM_STATES + 1];
extern const char *const severity_names[]; /* low, medium, high */

/*
 * What was said of it: its state, or NULL, and the day on which it was closed.
 * A problem with such a day is closed; one of which nothing was said is open.
 */
enum problem_state problem_state(const char *state, struct date closed);
/*
 * Was it due by today, and is it not closed? On the day itself what is reported
 * as done is not late yet: it waits to be looked at.
 */
bool problem_is_overdue(enum problem_state, struct date due, struct date today);

/* Days after it was due on which it was closed; 0: in time, or still open. */
int problem_days_late(struct date due, struct date closed);

#endif
