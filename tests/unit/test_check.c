/* What is wrong with plan and progress together: message, level, places. */
#include "check/check.h"

#include "test.h"
#include "model.h"

static void
check(struct world *w)
{
	check_all(w->arena, w->diags, w->plan, &w->list);
}

/* A world with target t in 万元, value 100, and two quarters. */
static struct world
two_quarters(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, "100", "万元");
	add_file(&w, "q1", "2022-Q1", "2022-03-31");
	add_file(&w, "q2", "2022-Q2", "2022-06-30");
	return w;
}

static void
good_files_are_silent(void)
{
	struct world w = two_quarters();

	add_works(&w, "ponds", 1);
	add_milestone(&w, "m", "2022-09-30", false);
	report(&w, w.list.at[0], "t", "30")->unit = "万元";
	report(&w, w.list.at[1], "t", "30");
	take_step(
	    &w, w.list.at[1], "ponds-0", STEP_STARTED, "40", "2022-06-30");
	check(&w);
	STR_EQ(said(&w), "");
	world_close(&w);
}

static void
plan_alone_misses_no_figures(void)
{
	struct world w = two_quarters();

	w.list.n = 0;
	check(&w);
	STR_EQ(said(&w), "");
	world_close(&w);
}

static void
units_disagree(void)
{
	struct world w = two_quarters();

	add_target(&w, "rate", RULE_AT_LEAST, "5", "％");
	add_target(&w, "bare", RULE_AT_LEAST, "5", "");
	report(&w, w.list.at[1], "t", "0.3")->unit = "亿元";
	report(&w, w.list.at[1], "rate", "5")->unit = "%";
	report(&w, w.list.at[1], "bare", "5")->unit = "家";
	check(&w);
	INT_EQ(diags_count(w.diags, DIAG_WARNING), 1);
	OK(strstr(said(&w),
	    "q2.xml:1:3: error: target 't' is reported in "
	    "'亿元', but the plan has it in '万元' "
	    "(plan.xml:10:1); 1亿元 is 10000万元 "
	    "[unit-mismatch]"));
	world_close(&w);
}

static void
units_of_another_kind_have_no_factor(void)
{
	struct world w = two_quarters();

	report(&w, w.list.at[1], "t", "3")->unit = "万美元";
	check(&w);
	OK(strstr(said(&w), "in '万元' (plan.xml:10:1) [unit-mismatch]"));
	world_close(&w);
}

static void
factor_is_told_from_the_larger(void)
{
	struct world w = two_quarters();

	report(&w, w.list.at[1], "t", "300000")->unit = "元";
	check(&w);
	OK(strstr(said(&w), "; 1万元 is 10000元 ["));
	world_close(&w);
}

static void
covered_above_total(void)
{
	struct world w = two_quarters();

	w.plan->all_tasks.at[0]->rule = RULE_COVER;
	w.plan->all_tasks.at[0]->total = val(&w, "24");
	report(&w, w.list.at[0], "t", NULL)->covered = val(&w, "24");
	report(&w, w.list.at[1], "t", NULL)->covered = val(&w, "25");
	check(&w);
	INT_EQ(times_said(&w, "[covered-above-total]"), 1);
	OK(strstr(said(&w), "target 't' covers 25 of 24, more than all"));
	world_close(&w);
}

static void
reported_total_stands(void)
{
	struct world w = two_quarters();

	w.plan->all_tasks.at[0]->rule = RULE_COVER;
	w.plan->all_tasks.at[0]->total = val(&w, "24");
	report(&w, w.list.at[0], "t", NULL)->total = val(&w, "30");
	report(&w, w.list.at[1], "t", NULL)->covered = val(&w, "25");
	check(&w);
	STR_EQ(said(&w), "");
	world_close(&w);
}

static void
share_above_all(void)
{
	struct world w = two_quarters();

	w.plan->all_tasks.at[0]->rule = RULE_COVER;
	w.plan->all_tasks.at[0]->unit = "％";
	report(&w, w.list.at[1], "t", "100.1");
	check(&w);
	INT_EQ(times_said(&w, "covers 100.1 of 100"), 1);
	world_close(&w);
}

static void
figure_twice(void)
{
	struct world w = two_quarters();
	struct progress *p = add_file(&w, "q2-b", "2022-Q2", "2022-06-30");

	report(&w, w.list.at[1], "t", "60");
	report(&w, p, "t", "60");
	check(&w);
	INT_EQ(times_said(&w, "[figure-twice]"), 1);
	OK(strstr(said(&w),
	    "q2-b.xml:2:3: error: target 't' is reported "
	    "twice for 2022-Q2, first at q2.xml:1:3"));
	INT_EQ(diags_status(w.diags), 1);
	world_close(&w);
}

static void
correction_is_not_twice(void)
{
	struct world w = two_quarters();
	struct progress *b = add_file(&w, "b", "2022-Q2", "2022-06-30");
	struct progress *c = add_file(&w, "c", "2022-Q2", "2022-06-30");

	b->corrects = "q2";
	c->corrects = "b";
	report(&w, w.list.at[1], "t", "60");
	report(&w, b, "t", "50");
	report(&w, c, "t", "55");
	check(&w);
	STR_EQ(said(&w), "");
	/* two that correct the same file do not correct each other */
	c->corrects = "q2";
	check(&w);
	INT_EQ(times_said(&w, "[figure-twice]"), 1);
	world_close(&w);
}

static void
two_halves_of_a_figure_are_one(void)
{
	struct world w = two_quarters();
	struct progress *p = add_file(&w, "county", "2022-Q2", "2022-06-30");

	w.plan->all_tasks.at[0]->rule = RULE_EXCEED;
	report(&w, w.list.at[1], "t", "60");
	report(&w, p, "t", NULL)->reference = val(&w, "50");
	check(&w);
	STR_EQ(said(&w), "");
	world_close(&w);
}

static void
periods_that_end_on_one_day(void)
{
	struct world w = two_quarters();
	struct progress *p = add_file(&w, "h1", "2022-H1", "2022-06-30");

	report(&w, w.list.at[1], "t", "60");
	report(&w, p, "t", "60.0");
	check(&w);
	STR_EQ(said(&w), "");
	w.list.at[2]->figures.at[0].actual = val(&w, "61");
	check(&w);
	INT_EQ(times_said(&w, "[figure-twice]"), 1);
	world_close(&w);
}

static void
increments_that_overlap(void)
{
	struct world w = two_quarters();
	struct progress *p = add_file(&w, "may", "2022-05", "2022-05-31");

	report(&w, w.list.at[0], "t", "9")->increment = true;
	report(&w, w.list.at[1], "t", "9")->increment = true;
	report(&w, p, "t", "3")->increment = true;
	check(&w);
	INT_EQ(times_said(&w, "[figure-twice]"), 1);
	world_close(&w);
}

static void
same_file_twice_is_one_error(void)
{
	struct world w = two_quarters();
	struct progress again;

	report(&w, w.list.at[1], "t", "60");
	again = *w.list.at[1];
	*array_push(w.arena, &w.list) = &again;
	check(&w);
	INT_EQ(times_said(&w, "[duplicate-id]"), 1);
	INT_EQ(times_said(&w, "error"), 1);
	world_close(&w);
}

static void
bases_are_mixed(void)
{
	struct world w = two_quarters();

	report(&w, w.list.at[0], "t", "30");
	report(&w, w.list.at[1], "t", "30")->increment = true;
	check(&w);
	INT_EQ(times_said(&w, "[mixed-bases]"), 1);
	OK(strstr(said(&w),
	    "q2.xml:2:3: error: target 't' is reported for the "
	    "period alone here, but since January at "
	    "q1.xml:1:3"));
	world_close(&w);
}

static void
figures_fall(void)
{
	struct world w = two_quarters();

	report(&w, w.list.at[0], "t", "30");
	report(&w, w.list.at[1], "t", "29.5");
	check(&w);
	OK(strstr(said(&w),
	    "q2.xml:2:3: warning: target 't' falls to 29.5 from "
	    "30 at q1.xml:1:3"));
	INT_EQ(diags_count(w.diags, DIAG_ERROR), 0);
	world_close(&w);
}

static void
corrected_figures_do_not_fall(void)
{
	struct world w = two_quarters();
	struct progress *c = add_file(&w, "c", "2022-Q1", "2022-03-31");

	c->corrects = "q1";
	report(&w, w.list.at[0], "t", "300");
	report(&w, w.list.at[1], "t", "60");
	report(&w, c, "t", "30");
	check(&w);
	STR_EQ(said(&w), "");
	world_close(&w);
}

/* unit, rule, baseline: may it fall without a word? */
static void
what_may_fall(void)
{
	static const struct {
		enum rule rule;
		const char *unit, *baseline;
		bool may;
	} table[] = {
	    {RULE_AT_LEAST, "家", NULL, false},
	    {RULE_AT_LEAST, "家", "10", false},
	    {RULE_AT_LEAST, "％", NULL, true},
	    {RULE_ABOUT, "家", NULL, false}, /* 约1200人 adds up, too */
	    {RULE_AT_MOST, "起", NULL, false},
	    {RULE_AT_MOST, "件", "92", true},
	    {RULE_AT_MOST, "微克/立方米", NULL, true},
	    {RULE_ZERO, "起", NULL, false},
	    {RULE_ASSIGNED, "吨", NULL, false},
	    {RULE_TRACK, "％", NULL, true},
	};

	for (int i = 0; i < LEN(table); i++) {
		struct world w = two_quarters();
		struct task *t = w.plan->all_tasks.at[0];
		t->rule = table[i].rule;
		t->unit = table[i].unit;
		t->nature = nature_of_unit(t->unit);
		t->baseline = val(&w, table[i].baseline);
		report(&w, w.list.at[0], "t", "30");
		report(&w, w.list.at[1], "t", "29");
		check(&w);
		INT_EQ(times_said(&w, "[figure-backwards]"), !table[i].may);
		world_close(&w);
	}
}

static void
not_reported(void)
{
	struct world w = two_quarters();

	add_target(&w, "never", RULE_ZERO, NULL, "起");
	add_target(&w, "words", RULE_NONE, NULL, "");
	add_works(&w, "ponds", 2);
	add_milestone(&w, "soon", "2022-07-01", false);
	add_milestone(&w, "due", "2022-06-30", false);
	report(&w, w.list.at[0], "t", "30");
	check(&w);
	INT_EQ(times_said(&w, "[not-reported]"), 4);
	OK(strstr(said(&w),
	    "plan.xml:10:1: warning: 't' (t) is not reported; "
	    "a figure for 2022-Q2 is missing"));
	OK(strstr(said(&w), "'never' (never) is not reported ["));
	OK(strstr(said(&w), "'ponds' (ponds)"));
	OK(strstr(said(&w), "'due' (due)"));
	world_close(&w);
}

static void
periods_and_dates(void)
{
	struct world w = two_quarters();

	w.list.at[0]->as_of = day("2022-04-01");
	add_file(&w, "old", "2021-Q4", "2021-12-31");
	report(&w, w.list.at[1], "t", "60");
	check(&w);
	OK(strstr(said(&w),
	    "q1.xml:1:1: error: as-of 2022-04-01 lies outside "
	    "the period 2022-Q1 (2022-01-01 to 2022-03-31)"));
	OK(strstr(said(&w),
	    "old.xml:1:1: warning: period 2021-Q4 of 'old' is "
	    "not in the plan's year 2022"));
	INT_EQ(diags_count(w.diags, DIAG_NOTE), 2);
	world_close(&w);
}

static void
corrections(void)
{
	struct world w = two_quarters();

	report(&w, w.list.at[1], "t", "60");
	w.list.at[1]->corrects = "q0";
	check(&w);
	INT_EQ(times_said(&w, "warning: no file 'q0' is given"), 1);
	w.list.at[1]->corrects = "q1";
	check(&w);
	INT_EQ(times_said(&w, "[correction-period]"), 1);
	w.list.at[1]->corrects = "q2";
	check(&w);
	INT_EQ(times_said(&w, "[correction-loop]"), 1);
	world_close(&w);
}

static void
blanks_are_named(void)
{
	struct world w = two_quarters();
	struct task *t = add_target(&w, "capital", RULE_AT_LEAST, NULL, "元");
	struct prose inside = {.kind = PROSE_BLANK, .text = "X", .task = t};
	struct prose fund = {.kind = PROSE_BLANK,
	    .text = "XX",
	    .note = "基金名称",
	    .origin = {"plan.xml", 5, 9}};

	t->name = "市外资金";
	t->blank = "XXX";
	*array_push(w.arena, &w.plan->blanks) = &inside;
	*array_push(w.arena, &w.plan->blanks) = &fund;
	w.list.n = 0;
	check(&w);
	INT_EQ(times_said(&w, "[open-blank]"), 2);
	OK(strstr(said(&w), "plan.xml:5:9: warning: '基金名称' is still open"));
	OK(strstr(said(&w), "'市外资金' is still open: 'XXX' is printed"));
	world_close(&w);
}

static void
filled_blanks_are_closed(void)
{
	struct world w = two_quarters();
	struct task *t = add_target(&w, "a", RULE_ASSIGNED, NULL, "件");
	struct task *r = add_target(&w, "r", RULE_AT_LEAST, NULL, "元");

	t->blank = r->blank = "XX";
	revise(&w, r, "5", NULL);
	report(&w, w.list.at[1], "a", "1")->assigned = val(&w, "3");
	check(&w);
	INT_EQ(times_said(&w, "[open-blank]"), 0);
	world_close(&w);
}

static void
dates_outside_the_year(void)
{
	struct world w = two_quarters();

	add_works(&w, "ponds", 1)->works.at[0]->duty.due = day("2023-01-15");
	w.item->duty.due = day("2022-12-31");
	report(&w, w.list.at[1], "t", "60");
	take_step(&w, w.list.at[1], "ponds-0", STEP_DONE, NULL, "2021-06-01");
	check(&w);
	INT_EQ(times_said(&w, "[outside-year]"), 2);
	world_close(&w);
}

static void
steps_of_the_future(void)
{
	struct world w = two_quarters();

	add_works(&w, "ponds", 1);
	report(&w, w.list.at[1], "t", "60");
	take_step(&w, w.list.at[1], "ponds-0", STEP_DONE, NULL, "2022-07-01");
	check(&w);
	OK(strstr(said(&w),
	    "q2.xml:2:3: warning: 'ponds-0' is dated "
	    "2022-07-01, but this file stands for 2022-06-30"));
	world_close(&w);
}

static void
problems_end_after_they_begin(void)
{
	struct world w = two_quarters();
	struct problem a = {.id = "a", .found = day("2022-02-10")};
	struct problem later = {.id = "a", .closed = day("2022-02-09")};
	struct problem b = {
	    .id = "b", .found = day("2022-05-01"), .due = day("2022-04-30")};
	struct problem fine = {
	    .id = "c", .found = day("2022-05-01"), .closed = day("2022-05-01")};

	report(&w, w.list.at[1], "t", "60");
	*array_push(w.arena, &w.list.at[0]->problems) = a;
	*array_push(w.arena, &w.list.at[1]->problems) = later;
	*array_push(w.arena, &w.list.at[1]->problems) = b;
	*array_push(w.arena, &w.list.at[1]->problems) = fine;
	check(&w);
	INT_EQ(times_said(&w, "[before-found]"), 2);
	OK(strstr(said(&w),
	    "problem 'a' is closed on 2022-02-09, before it "
	    "was found on 2022-02-10"));
	OK(strstr(said(&w), "problem 'b' is due on 2022-04-30"));
	world_close(&w);
}

static void
pace_without_use(void)
{
	struct world w = two_quarters();
	struct task *t = w.plan->all_tasks.at[0];

	t->rule = RULE_ZERO;
	t->has_pace = true;
	w.list.n = 0;
	check(&w);
	INT_EQ(times_said(&w,
		   "attribute 'pace' means nothing with "
		   "rule=\"zero\""),
	    1);
	world_close(&w);
}

/* What readers leave behind after an error of their own. */
static void
broken_input_is_survived(void)
{
	struct world w = two_quarters();
	struct progress *p = arena_new(w.arena, struct progress);

	p->id = p->plan_id = p->period_text = "";
	*array_push(w.arena, &w.list) = p;
	report(&w, p, "t", "5");
	add_works(&w, "empty", 0);
	w.plan->year = 0;
	check(&w);
	OK(judge_on(&w, NULL) != NULL);
	world_close(&w);
}

int
main(void)
{
	good_files_are_silent();
	plan_alone_misses_no_figures();
	units_disagree();
	units_of_another_kind_have_no_factor();
	factor_is_told_from_the_larger();
	covered_above_total();
	reported_total_stands();
	share_above_all();
	figure_twice();
	correction_is_not_twice();
	two_halves_of_a_figure_are_one();
	periods_that_end_on_one_day();
	increments_that_overlap();
	same_file_twice_is_one_error();
	bases_are_mixed();
	figures_fall();
	corrected_figures_do_not_fall();
	what_may_fall();
	not_reported();
	periods_and_dates();
	corrections();
	blanks_are_named();
	filled_blanks_are_closed();
	dates_outside_the_year();
	steps_of_the_future();
	problems_end_after_they_begin();
	pace_without_use();
	broken_input_is_survived();
	return test_done();
}
