/* Roll-ups: weights, clipping, and what is counted beside the mean. */
#include "ledger/rollup.h"

#include "test.h"
#include "model.h"

static struct progress *
year_end(struct world *w)
{
	return add_file(w, "y", "2022", "2022-12-31");
}

static void
mean_is_weighted_and_clipped(void)
{
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);
	struct rollup r;

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_target(&w, "b", RULE_AT_LEAST, "10", "家")->weight = val(&w, "2");
	add_target(&w, "c", RULE_AT_LEAST, "10", "家")->weight = val(&w, "0.5");
	report(&w, p, "a", "25"); /* 250, counts 100 */
	report(&w, p, "b", "5");
	report(&w, p, "c", "-4"); /* -40, counts 0 */
	r = judge_on(&w, NULL)->rollup;
	STR_EQ(raw(&w, r.completion), "57.142857"); /* 200 / 3.5 */
	INT_EQ(r.reported, 3);
	INT_EQ(r.total, 3);
	INT_EQ(r.count[STATUS_DONE], 1);
	INT_EQ(r.count[STATUS_FAR_BEHIND], 2);
	world_close(&w);
}

static void
missing_figures_are_counted_not_averaged(void)
{
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);
	struct rollup r;

	add_target(&w, "good", RULE_AT_LEAST, "10", "家");
	add_target(&w, "silent", RULE_AT_LEAST, "10", "家");
	add_target(&w, "open", RULE_AT_LEAST, NULL, "家");
	add_target(&w, "words", RULE_NONE, NULL, "");
	report(&w, p, "good", "9");
	report(&w, p, "open", "3");
	r = judge_on(&w, NULL)->rollup;
	STR_EQ(raw(&w, r.completion), "90");
	INT_EQ(r.total, 3);
	INT_EQ(r.reported, 2);
	INT_EQ(r.count[STATUS_BEHIND], 1);
	INT_EQ(r.count[STATUS_UNREPORTED], 1);
	INT_EQ(r.count[STATUS_UNDETERMINED], 1);
	INT_EQ(r.count[STATUS_NONE], 1);
	world_close(&w);
}

static void
nothing_reported_has_no_mean(void)
{
	struct world w = world_open(2022);
	struct rollup r;

	add_target(&w, "silent", RULE_AT_LEAST, "10", "家");
	r = judge_on(&w, NULL)->rollup;
	OK(r.completion == NULL);
	INT_EQ(r.reported, 0);
	INT_EQ(r.total, 1);
	world_close(&w);
}

static void
weights_of_nothing_have_no_mean(void)
{
	struct world w = world_open(2022);

	add_target(&w, "a", RULE_AT_LEAST, "10", "家")->weight = val(&w, "0");
	report(&w, year_end(&w), "a", "9");
	OK(judge_on(&w, NULL)->rollup.completion == NULL);
	world_close(&w);
}

/* A failure that has no quotient does not drop out of the mean. */
static void
failure_without_quotient_counts_nought(void)
{
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_target(&w, "b", RULE_AT_MOST, "0", "起");
	report(&w, p, "a", "10");
	report(&w, p, "b", "2");
	STR_EQ(raw(&w, judge_on(&w, NULL)->rollup.completion), "50");
	world_close(&w);
}

static void
preamble_counts_for_the_plan_only(void)
{
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);
	struct ledger *l;

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_item(&w, "economy", "recruit");
	add_target(&w, "b", RULE_AT_LEAST, "10", "家");
	add_item(&w, "town", "infra");
	add_target(&w, "c", RULE_AT_LEAST, "10", "家");
	w.item = NULL;
	add_target(&w, "headline", RULE_AT_LEAST, "10", "家");
	report(&w, p, "a", "10");
	report(&w, p, "b", "5");
	report(&w, p, "c", "2");
	report(&w, p, "headline", "7");
	l = judge_on(&w, NULL);
	INT_EQ(l->preamble.n, 1);
	INT_EQ(l->pillars.n, 2);
	STR_EQ(raw(&w, l->pillars.at[0].items.at[1].rollup.completion), "50");
	STR_EQ(raw(&w, l->pillars.at[0].rollup.completion), "75");
	STR_EQ(raw(&w, l->pillars.at[1].rollup.completion), "20");
	INT_EQ(l->pillars.at[0].rollup.total, 2);
	STR_EQ(raw(&w, l->rollup.completion), "60");
	INT_EQ(l->rollup.total, 4);
	world_close(&w);
}

/* Three thirds are a whole: nothing was rounded on the way. */
static void
means_are_exact(void)
{
	static const char *const actual[] = {"1", "1", "1", "7"};
	static const char *const id[] = {"a", "b", "c", "d"};
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);
	const struct number *mean;

	for (int i = 0; i < 4; i++) {
		add_target(&w, id[i], RULE_AT_LEAST, i < 3 ? "3" : "7", "家");
		report(&w, p, id[i], actual[i]);
	}
	mean = judge_on(&w, NULL)->rollup.completion;
	INT_EQ(number_cmp_int(mean, 50), 0);
	world_close(&w);
}

static void
groups_are_scored_not_their_works(void)
{
	struct world w = world_open(2022);
	struct progress *p = year_end(&w);
	struct rollup r;

	add_works(&w, "ponds", 3)->weight = val(&w, "3");
	add_milestone(&w, "m", "2022-12-31", false);
	take_step(&w, p, "ponds-0", STEP_DONE, NULL, NULL);
	take_step(&w, p, "ponds-1", STEP_STARTED, "80", NULL);
	take_step(&w, p, "m", STEP_DONE, NULL, NULL);
	r = judge_on(&w, NULL)->rollup;
	INT_EQ(r.total, 2);
	STR_EQ(raw(&w, r.completion), "70"); /* (3 * 60 + 100) / 4 */
	world_close(&w);
}

/* On track without a word, but it is no 100 nor 0 either. */
static void
milestone_that_is_not_due_is_left_out(void)
{
	struct world w = world_open(2022);
	struct progress *p = add_file(&w, "q1", "2022-Q1", "2022-03-31");
	struct rollup r;

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_milestone(&w, "m", "2022-09-30", false);
	report(&w, p, "a", "4");
	r = judge_on(&w, NULL)->rollup;
	STR_EQ(raw(&w, r.completion), "40");
	INT_EQ(r.total, 2);
	INT_EQ(r.reported, 2);
	INT_EQ(r.count[STATUS_ON_TRACK], 2);
	INT_EQ(r.count[STATUS_UNREPORTED], 0);
	world_close(&w);
}

/* Of one that has begun and is not due nothing is late: 100 for the ranking. */
static void
milestone_that_is_not_due_holds_no_rank_down(void)
{
	struct world w = world_open(2022);
	struct progress *q2 = add_file(&w, "q2", "2022-Q2", "2022-06-30");
	struct progress *q3;
	struct rollup r;

	add_target(&w, "a", RULE_AT_LEAST, "10", "家");
	add_milestone(&w, "m", "2022-09-30", false);
	report(&w, q2, "a", "4");
	take_step(&w, q2, "m", STEP_STARTED, "40", NULL);
	r = judge_on(&w, NULL)->rollup;
	STR_EQ(raw(&w, r.completion), "40");
	STR_EQ(raw(&w, r.score), "90"); /* (80 + 100) / 2 */
	q3 = add_file(&w, "q3", "2022-Q3", "2022-09-30");
	report(&w, q3, "a", "6");
	r = judge_on(&w, NULL)->rollup;
	STR_EQ(raw(&w, r.score), "60"); /* due: (80 + 40) / 2 */
	world_close(&w);
}

int
main(void)
{
	mean_is_weighted_and_clipped();
	missing_figures_are_counted_not_averaged();
	nothing_reported_has_no_mean();
	weights_of_nothing_have_no_mean();
	failure_without_quotient_counts_nought();
	preamble_counts_for_the_plan_only();
	means_are_exact();
	groups_are_scored_not_their_works();
	milestone_that_is_not_due_is_left_out();
	milestone_that_is_not_due_holds_no_rank_down();
	return test_done();
}
