/* How far a problem is: one reading for check, ledger and county. */
#include "test.h"

#include "ledger/join.h"
#include "model.h"
#include "model/problem.h"

static const struct date none = {0};

static void
test_state(void)
{
	OK(problem_state(NULL, none) == PROBLEM_OPEN);
	OK(problem_state("doing", none) == PROBLEM_DOING);
	OK(problem_state("closed", none) == PROBLEM_CLOSED);
	/* The day of closing says so by itself, whatever stood before. */
	OK(problem_state(NULL, day("2022-01-20")) == PROBLEM_CLOSED);
	OK(problem_state("doing", day("2022-01-20")) == PROBLEM_CLOSED);
}

static void
test_overdue(void)
{
	struct date due = day("2022-02-01");

	OK(problem_is_overdue(PROBLEM_OPEN, due, day("2022-02-02")));
	/* At the end of its day it is late, unless it only waits to be seen. */
	OK(problem_is_overdue(PROBLEM_OPEN, due, due));
	OK(problem_is_overdue(PROBLEM_DOING, due, due));
	OK(!problem_is_overdue(PROBLEM_DONE, due, due));
	OK(problem_is_overdue(PROBLEM_DONE, due, day("2022-02-02")));
	OK(!problem_is_overdue(PROBLEM_OPEN, due, day("2022-01-31")));
	OK(!problem_is_overdue(PROBLEM_CLOSED, due, day("2022-02-02")));
	OK(!problem_is_overdue(PROBLEM_OPEN, none, day("2022-02-02")));
}

static void
test_closed_late(void)
{
	INT_EQ(problem_days_late(day("2022-06-30"), day("2022-07-20")), 20);
	INT_EQ(problem_days_late(day("2022-06-30"), day("2022-06-30")), 0);
	INT_EQ(problem_days_late(day("2022-06-30"), none), 0);
	INT_EQ(problem_days_late(none, day("2022-06-30")), 0);
}

/* A later file that takes it up again has the last word. */
static void
test_reopened(void)
{
	struct problem known = {.id = "a", .closed = day("2022-01-20")};

	problem_update(&known, &(struct problem){.state = "doing"});
	OK(problem_state(known.state, known.closed) == PROBLEM_DOING);
	problem_update(&known,
	    &(struct problem){.state = "closed", .closed = day("2022-06-30")});
	OK(problem_state(known.state, known.closed) == PROBLEM_CLOSED);
	problem_update(&known, &(struct problem){.owner = "办公室"});
	OK(problem_state(known.state, known.closed) == PROBLEM_CLOSED);
}

int
main(void)
{
	test_state();
	test_overdue();
	test_closed_late();
	test_reopened();
	return test_done();
}
