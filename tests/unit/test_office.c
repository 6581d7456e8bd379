/* Offices and their ranks, counts, and roll-ups as they stood before. */
#include "ledger/ledger.h"

#include "test.h"
#include "model.h"

static struct task *
led(struct task *task, const char *office)
{
	task->duty.lead = office;
	return task;
}

static const struct office *
office_of(const struct ledger *l, const char *name)
{
	for (int i = 0; i < l->offices.n; i++)
		if (strcmp(l->offices.at[i].name, name) == 0)
			return &l->offices.at[i];
	return NULL;
}

/* a 90, b and c 80, d 50: 1, 2, 2, 4. */
static void
equals_share_a_rank_and_leave_a_gap(void)
{
	static const char *const id[] = {"d", "b", "c", "a"};
	static const char *const actual[] = {"50", "80", "80", "90"};
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct ledger *l;

	for (int i = 0; i < 4; i++) {
		led(add_target(&w, id[i], RULE_AT_LEAST, "100", "家"), id[i]);
		report(&w, p, id[i], actual[i]);
	}
	l = judge_on(&w, NULL);
	INT_EQ(l->offices.n, 4);
	STR_EQ(l->offices.at[0].name, "a");
	STR_EQ(l->offices.at[1].name, "b");
	STR_EQ(l->offices.at[2].name, "c");
	STR_EQ(l->offices.at[3].name, "d");
	INT_EQ(office_of(l, "a")->place.rank, 1);
	INT_EQ(office_of(l, "b")->place.rank, 2);
	INT_EQ(office_of(l, "c")->place.rank, 2);
	INT_EQ(office_of(l, "d")->place.rank, 4);
	OK(office_of(l, "b")->place.tied && office_of(l, "c")->place.tied);
	OK(!office_of(l, "a")->place.tied && !office_of(l, "d")->place.tied);
	INT_EQ(office_of(l, "a")->place.before, 0);
	world_close(&w);
}

/* Two thirds and 66.666666… are one; 66.67 is more. */
static void
ranks_compare_exactly(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct ledger *l;

	led(add_target(&w, "a", RULE_AT_LEAST, "3", "家"), "a");
	led(add_target(&w, "b", RULE_AT_LEAST, "300", "家"), "b");
	led(add_target(&w, "c", RULE_AT_LEAST, "10000", "家"), "c");
	report(&w, p, "a", "2");
	report(&w, p, "b", "200");
	report(&w, p, "c", "6667");
	l = judge_on(&w, NULL);
	INT_EQ(office_of(l, "c")->place.rank, 1);
	INT_EQ(office_of(l, "a")->place.rank, 2);
	INT_EQ(office_of(l, "b")->place.rank, 2);
	world_close(&w);
}

static void
silence_has_no_rank(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct ledger *l;

	led(add_target(&w, "a", RULE_AT_LEAST, "10", "家"), "a");
	led(add_target(&w, "a2", RULE_AT_LEAST, "10", "家"), "a");
	led(add_target(&w, "b", RULE_AT_LEAST, "10", "家"), "b");
	led(add_target(&w, "c", RULE_AT_LEAST, NULL, "家"), "c");
	report(&w, p, "a", "10");
	report(&w, p, "b", "1");
	report(&w, p, "c", "1");
	l = judge_on(&w, NULL);
	STR_EQ(l->offices.at[0].name, "b");
	INT_EQ(office_of(l, "b")->place.rank, 1);
	INT_EQ(office_of(l, "a")->place.rank, 0);
	INT_EQ(office_of(l, "a")->rollup.count[STATUS_UNREPORTED], 1);
	INT_EQ(office_of(l, "c")->place.rank, 0); /* nothing to average */
	world_close(&w);
}

/* First of one, then second of two, is no fall. */
static void
ranks_of_another_field_are_not_compared(void)
{
	struct world w = world_open(2022);
	struct progress *q1 = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct progress *q2 = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct ledger *l;

	led(add_target(&w, "a", RULE_AT_LEAST, "10", "家"), "a");
	led(add_target(&w, "b", RULE_AT_LEAST, "10", "家"), "b");
	report(&w, q1, "a", "2");
	report(&w, q2, "a", "4");
	report(&w, q2, "b", "5");
	l = judge_on(&w, NULL);
	INT_EQ(office_of(l, "a")->place.rank, 2);
	INT_EQ(office_of(l, "a")->place.before, 0);
	INT_EQ(office_of(l, "a")->place.moved, 0);
	world_close(&w);
}

static void
ranks_move_between_periods(void)
{
	struct world w = world_open(2022);
	struct progress *q1 = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct progress *q2 = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct ledger *l;

	led(add_target(&w, "a", RULE_AT_LEAST, "10", "家"), "a");
	led(add_target(&w, "b", RULE_AT_LEAST, "10", "家"), "b");
	report(&w, q1, "a", "1");
	report(&w, q1, "b", "2");
	report(&w, q2, "a", "6");
	report(&w, q2, "b", "5");
	l = judge_on(&w, NULL);
	INT_EQ(office_of(l, "a")->place.rank, 1);
	INT_EQ(office_of(l, "a")->place.before, 2);
	INT_EQ(office_of(l, "a")->place.moved, 1);
	INT_EQ(office_of(l, "b")->place.rank, 2);
	INT_EQ(office_of(l, "b")->place.before, 1);
	INT_EQ(office_of(l, "b")->place.moved, -1);
	STR_EQ(l->period, "2022-Q2");
	STR_EQ(raw(&w, l->pace), "50");
	world_close(&w);
}

static void
rollups_keep_their_history(void)
{
	struct world w = world_open(2022);
	struct progress *q1 = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct progress *q2 = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct ledger *l;

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_target(&w, "b", RULE_AT_LEAST, "10", "家");
	add_target(&w, "words", RULE_NONE, NULL, "");
	add_milestone(&w, "m", "2022-12-01", false); /* not due: left out */
	report(&w, q1, "a", "2");
	report(&w, q2, "a", "8");
	report(&w, q2, "b", "12");
	l = judge_on(&w, NULL);
	INT_EQ(l->history.n, 2);
	STR_EQ(l->history.at[0].period, "2022-Q1");
	STR_EQ(raw(&w, l->history.at[0].pace), "25");
	STR_EQ(raw(&w, l->history.at[0].rollup.completion), "20");
	INT_EQ(l->history.at[0].rollup.count[STATUS_UNREPORTED], 1);
	STR_EQ(raw(&w, l->history.at[1].rollup.completion), "90");
	INT_EQ(l->history.at[1].rollup.exceeded, 1);
	OK(number_cmp(
	       l->history.at[1].rollup.completion, l->rollup.completion) == 0);
	INT_EQ(l->pillars.at[0].history.n, 2);
	STR_EQ(raw(&w, l->pillars.at[0].history.at[0].rollup.completion), "20");
	INT_EQ(l->counts.words, 1);
	world_close(&w);
}

static void
steps_count_their_days_of_delay(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct ledger *l;

	add_milestone(&w, "late", "2022-11-30", false);
	add_milestone(&w, "open", "2022-12-01", false);
	add_milestone(&w, "good", "2022-11-30", false);
	add_milestone(&w, "undated", "2022-11-30", false);
	add_works(&w, "ponds", 2)->duty.due = day("2022-12-20");
	take_step(&w, p, "late", STEP_DONE, NULL, "2022-12-06");
	take_step(&w, p, "good", STEP_DONE, NULL, "2022-11-30");
	take_step(&w, p, "undated", STEP_DONE, NULL, NULL);
	take_step(&w, p, "ponds-0", STEP_DONE, NULL, "2022-12-20");
	l = judge_on(&w, NULL);
	INT_EQ(entry_of(l, "late")->days_late, 6);
	INT_EQ(entry_of(l, "open")->days_late, 30);
	INT_EQ(entry_of(l, "good")->days_late, 0);
	INT_EQ(entry_of(l, "undated")->days_late, 0);
	INT_EQ(l->counts.milestones, 4);
	INT_EQ(l->counts.milestones_done, 3);
	INT_EQ(l->counts.milestones_overdue, 1);
	INT_EQ(l->counts.projects, 2);
	INT_EQ(l->counts.projects_done, 1);
	world_close(&w);
}

static void
add_problem(struct world *w, struct progress *p, const char *id,
    const char *state, const char *due)
{
	*array_push(w->arena, &p->problems) =
	    (struct problem){.id = id, .state = state, .due = day(due)};
}

static void
problems_are_counted_by_state(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "q3", "2022-Q3", "2022-09-30");
	struct counts c;

	add_problem(&w, p, "a", "closed", "2022-06-30");
	add_problem(&w, p, "b", "doing", "2022-06-30");
	add_problem(&w, p, "c", "doing",
	    "2022-09-30"); /* due today: and not done by now */
	c = judge_on(&w, NULL)->counts;
	INT_EQ(c.problems, 3);
	INT_EQ(c.closed, 1);
	INT_EQ(c.doing, 2);
	INT_EQ(c.overdue, 2);
	STR_EQ(raw(&w, c.closed_rate), "33.333333");
	world_close(&w);
}

static void
changes_are_counted_by_sign(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct ledger *l;

	for (int i = 0; i < 4; i++)
		add_target(&w, (const char *[]){"a", "b", "c", "d"}[i],
		    RULE_AT_LEAST, "1", "％");
	report(&w, p, "a", "2")->previous = val(&w, "-1");
	report(&w, p, "b", "2")->previous = val(&w, "3");
	report(&w, p, "c", "2")->previous = val(&w, "2.0");
	report(&w, p, "d", "2");
	l = judge_on(&w, NULL);
	INT_EQ(l->counts.compared, 3);
	INT_EQ(l->counts.up, 1);
	INT_EQ(l->counts.down, 1);
	INT_EQ(l->counts.level, 1);
	STR_EQ(raw(&w, entry_of(l, "a")->increase), "3");
	OK(entry_of(l, "d")->increase == NULL);
	world_close(&w);
}

/* Better is more of what is to grow, less of what is held, neither of both. */
static void
changes_are_counted_by_what_is_wanted(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "y", "2022", "2022-12-31");
	struct counts c;

	add_target(&w, "more", RULE_AT_LEAST, "6", "家");
	add_target(&w, "held", RULE_AT_MOST, "28", "微克/立方米");
	add_target(&w, "none", RULE_ZERO, NULL, "起");
	add_target(&w, "less", RULE_AT_LEAST, "6", "家");
	add_target(&w, "both", RULE_ABOUT, "6", "家")->side = SIDE_BOTH;
	add_target(&w, "nil", RULE_ZERO, NULL, "人");
	report(&w, p, "more", "6")->previous = val(&w, "5");
	report(&w, p, "held", "29.6")->previous = val(&w, "31");
	report(&w, p, "none", "1")->previous = val(&w, "0");
	report(&w, p, "less", "3")->previous = val(&w, "5");
	report(&w, p, "both", "6")->previous = val(&w, "5");
	report(&w, p, "nil", "0")->previous = val(&w, "0");
	c = judge_on(&w, NULL)->counts;
	INT_EQ(
	    c.compared, 6); /* on nothing there is no percentage, but a sign */
	INT_EQ(c.better, 2);
	INT_EQ(c.worse, 2);
	INT_EQ(c.neither, 1);
	INT_EQ(c.level, 1);
	world_close(&w);
}

/* 当期: what the last quarter has brought, of what adds up, quarter on quarter.
 */
static void
the_last_period_alone(void)
{
	struct world w = world_open(2022);
	struct progress *q1 = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct progress *q2 = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct ledger *l;

	add_target(&w, "flow", RULE_AT_LEAST, "20", "家");
	add_target(&w, "stock", RULE_AT_LEAST, "65", "家")->nature =
	    NATURE_STOCK;
	add_target(&w, "rate", RULE_AT_LEAST, "98", "％");
	add_target(&w, "late", RULE_AT_LEAST, "20", "家");
	report(&w, q1, "flow", "4");
	report(&w, q1, "stock", "60");
	report(&w, q1, "rate", "92");
	report(&w, q2, "flow", "11");
	report(&w, q2, "stock", "62");
	report(&w, q2, "rate", "95");
	report(&w, q2, "late", "9");
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "flow")->added), "7");
	OK(entry_of(l, "stock")->added == NULL);
	OK(entry_of(l, "rate")->added == NULL);
	OK(entry_of(l, "late")->added == NULL); /* nobody knows since when */
	l = judge_on(&w, "2022-03-31");
	OK(entry_of(l, "flow")->added == NULL); /* it is the year's so far */
	world_close(&w);
}

/* a has half of what was due, b is a level: 50 and 90, not 25 and 90. */
static void
ranks_go_by_what_was_due(void)
{
	struct world w = world_open(2022);
	struct progress *q1 = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct ledger *l;

	led(add_target(&w, "a", RULE_AT_LEAST, "100", "家"), "a");
	led(add_target(&w, "b", RULE_AT_LEAST, "100", "％"), "b");
	led(add_target(&w, "c", RULE_AT_LEAST, "100", "家"), "c");
	led(add_target(&w, "d", RULE_ZERO, NULL, "起"), "d");
	led(add_target(&w, "e", RULE_AT_LEAST, "100", "家"), "e、a");
	report(&w, q1, "a", "10"); /* 40 */
	report(&w, q1, "b", "90"); /* 90 */
	report(&w, q1, "c", "30"); /* 120, at most 100 */
	report(&w, q1, "d", "0"); /* 100 */
	report(&w, q1, "e", "20"); /* 80 */
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, office_of(l, "a")->rollup.score), "60");
	STR_EQ(raw(&w, office_of(l, "a")->rollup.completion), "15");
	STR_EQ(raw(&w, office_of(l, "b")->rollup.score), "90");
	STR_EQ(raw(&w, office_of(l, "c")->rollup.score), "100");
	STR_EQ(raw(&w, office_of(l, "d")->rollup.completion), "100");
	INT_EQ(office_of(l, "d")->place.rank, 1); /* by mean completion */
	INT_EQ(office_of(l, "c")->place.rank, 2);
	INT_EQ(office_of(l, "b")->place.rank, 3);
	INT_EQ(office_of(l, "e")->place.rank, 4);
	INT_EQ(office_of(l, "a")->place.rank, 5);
	STR_EQ(raw(&w, l->rollup.lagging), "60"); /* a, b and e of five */
	l = judge_on(&w, "2022-12-31"); /* then it is the completion itself */
	STR_EQ(raw(&w, l->rollup.score), raw(&w, l->rollup.completion));
	world_close(&w);
}

/* Before the year there is no pace to be behind. */
static void
nothing_due_is_all_done(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "q1", "2022-01", "2022-01-31");
	struct task *t =
	    led(add_target(&w, "a", RULE_AT_LEAST, "10", "家"), "a");

	t->has_pace = true;
	for (int i = 0; i < 4; i++)
		t->pace[i] = val(&w, i < 3 ? "0" : "100");
	report(&w, p, "a", "0");
	STR_EQ(raw(&w, judge_on(&w, NULL)->offices.at[0].rollup.score), "100");
	world_close(&w);
}

/* Far behind first; of either overdue by days, missed by completion, behind by
 * gap. */
static void
what_lags_has_one_order(void)
{
	static const char *const order[] = {
	    "bridge", "zero", "level", "slow", "late", "slower"};
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct ledger *l;

	add_target(&w, "slower", RULE_AT_LEAST, "100", "家");
	add_target(&w, "slow", RULE_AT_LEAST, "100", "家");
	add_target(&w, "level", RULE_AT_LEAST, "100", "％");
	add_target(&w, "zero", RULE_ZERO, NULL, "起");
	add_target(&w, "good", RULE_AT_LEAST, "100", "家");
	add_milestone(&w, "bridge", "2022-06-20", false);
	add_target(&w, "late", RULE_AT_LEAST, "10", "家")->duty.due =
	    day("2022-05-31");
	report(&w, p, "slower", "45");
	report(&w, p, "slow", "20");
	report(&w, p, "level", "80");
	report(&w, p, "zero", "1");
	report(&w, p, "good", "50");
	report(&w, p, "late", "9");
	take_step(&w, p, "bridge", STEP_NONE, NULL, NULL);
	l = judge_on(&w, NULL);
	for (int i = 0; i < 6; i++)
		INT_EQ(entry_of(l, order[i])->lag_rank, i + 1);
	INT_EQ(entry_of(l, "good")->lag_rank, 0);
	INT_EQ(l->counts.lagging[LAG_OVERDUE], 2);
	INT_EQ(l->counts.lagging[LAG_MISSED], 2);
	INT_EQ(l->counts.lagging[LAG_PACE], 2);
	INT_EQ(entry_of(l, "late")->days_late, 30);
	/* due as a whole: 90 of 100, behind by ten */
	STR_EQ(raw(&w, entry_of(l, "late")->pace), "100");
	INT_EQ(entry_of(l, "late")->status, STATUS_BEHIND);
	INT_EQ(entry_of(l, "late")->verdict, VERDICT_NOT_COMPLETED);
	INT_EQ(entry_of(l, "bridge")->status, STATUS_FAR_BEHIND);
	INT_EQ(entry_of(l, "slow")->verdict, VERDICT_NONE);
	world_close(&w);
}

int
main(void)
{
	ranks_go_by_what_was_due();
	nothing_due_is_all_done();
	what_lags_has_one_order();
	equals_share_a_rank_and_leave_a_gap();
	ranks_compare_exactly();
	silence_has_no_rank();
	ranks_move_between_periods();
	ranks_of_another_field_are_not_compared();
	rollups_keep_their_history();
	steps_count_their_days_of_delay();
	problems_are_counted_by_state();
	changes_are_counted_by_sign();
	changes_are_counted_by_what_is_wanted();
	the_last_period_alone();
	return test_done();
}
