/* The one reading of how far a problem is. */
#include "model/problem.h"

#include <string.h>

const char *const problem_names[PROBLEM_STATES + 1] = {
#define PROBLEM(id, name, choice) name,
#include "model/problem.def"
#undef PROBLEM
    NULL};

const char *const severity_names[] = {"low", "medium", "high", NULL};

enum problem_state
problem_state(const char *state, struct date closed)
{
	if (date_given(closed))
		return PROBLEM_CLOSED;
	for (int i = 0; state && i < PROBLEM_STATES; i++)
		if (strcmp(state, problem_names[i]) == 0)
			return (enum problem_state)i;
	return PROBLEM_OPEN;
}

bool
problem_is_overdue(enum problem_state state, struct date due, struct date today)
{
	return date_given(due) && state != PROBLEM_CLOSED &&
	    date_cmp(due, today) < 0;
}
