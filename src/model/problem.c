/* The one reading of how far a problem is. */
#include "model/problem.h"

#include <stddef.h>

#include "model/term.h"

const char *const problem_names[PROBLEM_STATES + 1] = {
#define PROBLEM(id, name, choice) name,
#include "model/problem.def"
#undef PROBLEM
    NULL};

const char *const severity_names[] = {"low", "medium", "high", NULL};

enum problem_state
problem_state(const char *state, struct date closed)
{
	int said;

	if (date_given(closed))
		return PROBLEM_CLOSED;
	said = state ? term_index(problem_names, state) : -1;
	return said < 0 ? PROBLEM_OPEN : (enum problem_state)said;
}

bool
problem_is_overdue(enum problem_state state, struct date due, struct date today)
{
	int days;

	if (!date_given(due) || state == PROBLEM_CLOSED)
		return false;
	days = date_days(due, today);
	return days > 0 || (days == 0 && state != PROBLEM_DONE);
}

int
problem_days_late(struct date due, struct date closed)
{
	int days =
	    date_given(due) && date_given(closed) ? date_days(due, closed) : 0;

	return days > 0 ? days : 0;
}
