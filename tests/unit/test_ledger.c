/* The join: periods, increments, corrections, revisions, history, problems. */
#include "ledger/ledger.h"

#include "test.h"
#include "model.h"

static const char *
status_of(const struct ledger *ledger, const char *id)
{
	return status_name(entry_of(ledger, id)->status);
}

/* A target t in 家, value 20, with a file for each of the first n quarters. */
static struct world
quarters(int n)
{
	static const char *const id[] = {"q1", "q2", "q3", "q4"};
	static const char *const period[] = {
	    "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"};
	static const char *const as_of[] = {
	    "2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"};
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, "20", "家");
	for (int i = 0; i < n; i++)
		add_file(&w, id[i], period[i], as_of[i]);
	return w;
}

static void
latest_cumulative_figure_counts(void)
{
	struct world w = quarters(2);
	struct ledger *l;

	report(&w, w.list.at[0], "t", "4");
	report(&w, w.list.at[1], "t", "10.50");
	l = judge_on(&w, NULL);
	STR_EQ(date_iso(w.arena, l->as_of), "2022-06-30");
	STR_EQ(entry_actual_text(entry_of(l, "t")), "10.50");
	STR_EQ(raw(&w, entry_of(l, "t")->completion), "52.5");
	STR_EQ(raw(&w, entry_of(l, "t")->gap), "2.5");
	STR_EQ(origin_text(w.arena, entry_of(l, "t")->from), "q2.xml:2:3");
	INT_EQ(diags_count(w.diags, DIAG_NOTE), 0);
	world_close(&w);
}

static void
files_count_in_order_of_date(void)
{
	struct world w = quarters(2);
	struct progress *first = w.list.at[0];
	struct ledger *l;

	w.list.at[0] = w.list.at[1];
	w.list.at[1] = first;
	report(&w, w.list.at[0], "t", "10");
	report(&w, w.list.at[1], "t", "4");
	l = judge_on(&w, NULL);
	STR_EQ(entry_actual_text(entry_of(l, "t")), "10");
	STR_EQ(l->progress->at[0]->id, "q1");
	world_close(&w);
}

static void
later_progress_is_left_out(void)
{
	struct world w = quarters(3);
	struct ledger *l;

	for (int i = 0; i < 3; i++)
		report(&w, w.list.at[i], "t", i == 2 ? "19" : "6");
	l = judge_on(&w, "2022-08-15");
	STR_EQ(entry_actual_text(entry_of(l, "t")), "6");
	STR_EQ(raw(&w, entry_of(l, "t")->pace), "62.5");
	INT_EQ(l->progress->n, 2);
	INT_EQ(diags_count(w.diags, DIAG_NOTE), 1);
	OK(strstr(said(&w), "[later-progress]"));
	world_close(&w);
}

static void
plan_alone_is_judged_in_january(void)
{
	struct world w = quarters(0);
	struct ledger *l = judge_on(&w, NULL);

	STR_EQ(date_iso(w.arena, l->as_of), "2022-01-01");
	STR_EQ(status_of(l, "t"), "unreported");
	STR_EQ(entry_actual_text(entry_of(l, "t")), "");
	OK(entry_of(l, "t")->missing == NULL);
	INT_EQ(l->rollup.total, 1);
	world_close(&w);
}

/* What was good in March says nothing of December. */
static void
figure_of_an_earlier_period_is_no_report(void)
{
	struct world w = quarters(4);
	const struct entry *e;

	report(&w, w.list.at[0], "t", "20");
	e = entry_of(judge_on(&w, NULL), "t");
	INT_EQ(e->status, STATUS_UNREPORTED);
	STR_EQ(e->missing, "2022-Q2 2022-Q3 2022-Q4");
	OK(!e->reported && !e->completion && !e->actual.number);
	STR_EQ(entry_actual_text(e), "");
	/* but its history has it */
	INT_EQ(e->history.n, 4);
	INT_EQ(e->history.at[0].status, STATUS_DONE);
	INT_EQ(e->history.at[1].status, STATUS_UNREPORTED);
	world_close(&w);
}

static void
quarterly_office_owes_nothing_in_between(void)
{
	struct world w = quarters(2);
	struct ledger *l;

	add_target(&w, "monthly", RULE_AT_LEAST, "12", "次");
	report(&w, w.list.at[1], "t", "10");
	report(&w, w.list.at[1], "monthly", "6");
	report(
	    &w, add_file(&w, "july", "2022-07", "2022-07-31"), "monthly", "7");
	l = judge_on(&w, NULL);
	STR_EQ(entry_actual_text(entry_of(l, "t")), "10");
	STR_EQ(entry_actual_text(entry_of(l, "monthly")), "7");
	l = judge_on(&w, "2022-09-29");
	STR_EQ(status_of(l, "t"), "far-behind");
	l = judge_on(&w, "2022-09-30");
	STR_EQ(status_of(l, "t"), "unreported");
	STR_EQ(entry_of(l, "t")->missing, "2022-Q3");
	STR_EQ(entry_of(l, "monthly")->missing, "2022-08 2022-09");
	world_close(&w);
}

static void
last_figures_hold_after_the_year(void)
{
	struct world w = quarters(4);
	struct ledger *l;

	report(&w, w.list.at[3], "t", "20");
	l = judge_on(&w, "2023-03-31");
	STR_EQ(status_of(l, "t"), "done");
	STR_EQ(raw(&w, entry_of(l, "t")->pace), "100");
	world_close(&w);
}

static void
increment(struct world *w, int file, const char *actual)
{
	report(w, w->list.at[file], "t", actual)->increment = true;
}

static void
increments_are_summed(void)
{
	struct world w = quarters(3);
	const struct entry *e;

	increment(&w, 0, "6");
	increment(&w, 1, "5.25");
	increment(&w, 2, "5.5");
	e = entry_of(judge_on(&w, NULL), "t");
	STR_EQ(entry_actual_text(e), "16.75");
	STR_EQ(raw(&w, e->completion), "83.75");
	STR_EQ(origin_text(w.arena, e->from), "q3.xml:3:3");
	STR_EQ(raw(&w, e->history.at[1].actual), "11.25");
	STR_EQ(raw(&w, e->history.at[1].pace), "50");
	world_close(&w);
}

static void
decimals_of_increments_are_kept(void)
{
	struct world w = quarters(2);

	increment(&w, 0, "0.50");
	increment(&w, 1, "1.5");
	STR_EQ(entry_actual_text(entry_of(judge_on(&w, NULL), "t")), "2.00");
	world_close(&w);
}

static void
missing_increment_is_named(void)
{
	struct world w = quarters(4);
	const struct entry *e;

	increment(&w, 0, "6");
	increment(&w, 2, "5");
	increment(&w, 3, "9");
	e = entry_of(judge_on(&w, NULL), "t");
	STR_EQ(status_name(e->status), "unreported");
	STR_EQ(e->missing, "2022-Q2");
	OK(e->actual.number == NULL && e->completion == NULL);
	world_close(&w);
}

static void
missing_increments_of_mixed_periods(void)
{
	struct world w = quarters(0);

	add_file(&w, "h2", "2022-H2", "2022-12-31");
	increment(&w, 0, "9");
	STR_EQ(entry_of(judge_on(&w, NULL), "t")->missing, "2022-H1");
	add_file(&w, "feb", "2022-02", "2022-02-28");
	increment(&w, 1, "1");
	STR_EQ(entry_of(judge_on(&w, NULL), "t")->missing,
	    "2022-01 2022-03 2022-04 2022-05 2022-06");
	world_close(&w);
}

static void
latest_increment_missing(void)
{
	struct world w = quarters(2);

	increment(&w, 0, "6");
	STR_EQ(entry_of(judge_on(&w, NULL), "t")->missing, "2022-Q2");
	STR_EQ(
	    entry_actual_text(entry_of(judge_on(&w, "2022-03-31"), "t")), "6");
	world_close(&w);
}

static void
correction_replaces_and_keeps(void)
{
	struct world w = quarters(2);
	struct progress *c = add_file(&w, "q1b", "2022-Q1", "2022-03-31");
	const struct entry *e;

	add_target(&w, "other", RULE_AT_LEAST, "8", "个");
	increment(&w, 0, "6");
	report(&w, w.list.at[0], "other", "3");
	increment(&w, 1, "5");
	report(&w, w.list.at[1], "other", "4");
	c->corrects = "q1";
	increment(&w, 2, "4.5");
	e = entry_of(judge_on(&w, NULL), "t");
	STR_EQ(entry_actual_text(e), "9.5");
	INT_EQ(e->was.n, 1);
	STR_EQ(e->was.at[0].value, "6");
	STR_EQ(e->was.at[0].why, "corrected");
	STR_EQ(e->was.at[0].what, "actual");
	STR_EQ(e->was.at[0].period, "2022-Q1");
	STR_EQ(origin_text(w.arena, e->was.at[0].from), "q1.xml:1:3");
	STR_EQ(raw(&w, e->history.at[0].actual), "4.5");
	INT_EQ(e->history.n, 2);
	/* what the correction does not repeat stays */
	STR_EQ(raw(&w,
		   entry_of(judge_on(&w, NULL), "other")->history.at[0].actual),
	    "3");
	world_close(&w);
}

static void
correction_of_a_correction(void)
{
	struct world w = quarters(0);
	struct progress *second, *first;
	const struct entry *e;

	/* given in the wrong order */
	second = add_file(&w, "q1c", "2022-Q1", "2022-03-31");
	first = add_file(&w, "q1b", "2022-Q1", "2022-03-31");
	add_file(&w, "q1", "2022-Q1", "2022-03-31");
	second->corrects = "q1b";
	first->corrects = "q1";
	report(&w, second, "t", "7");
	report(&w, w.list.at[2], "t", "5");
	e = entry_of(judge_on(&w, NULL), "t");
	STR_EQ(entry_actual_text(e), "7");
	INT_EQ(e->was.n, 1);
	report(&w, first, "t", "6");
	e = entry_of(judge_on(&w, NULL), "t");
	STR_EQ(entry_actual_text(e), "7");
	INT_EQ(e->was.n, 2);
	STR_EQ(e->was.at[0].value, "5");
	STR_EQ(e->was.at[1].value, "6");
	world_close(&w);
}

static void
correction_touches_only_what_it_gives(void)
{
	struct world w = quarters(1);
	struct progress *c = add_file(&w, "q1b", "2022-Q1", "2022-03-31");
	const struct entry *e;

	add_target(&w, "x", RULE_EXCEED, NULL, "％");
	report(&w, w.list.at[0], "x", "6.1")->reference = val(&w, "6.5");
	c->corrects = "q1";
	report(&w, c, "x", NULL)->reference = val(&w, "6.0");
	e = entry_of(judge_on(&w, NULL), "x");
	OK(e->met);
	STR_EQ(entry_actual_text(e), "6.1");
	STR_EQ(e->was.at[0].what, "reference");
	STR_EQ(e->was.at[0].value, "6.5");
	world_close(&w);
}

static void
corrections_in_a_circle_end(void)
{
	struct world w = quarters(2);

	w.list.at[0]->corrects = "q2";
	w.list.at[1]->corrects = "q1";
	report(&w, w.list.at[0], "t", "1");
	report(&w, w.list.at[1], "t", "2");
	OK(judge_on(&w, NULL) != NULL);
	world_close(&w);
}

static void
steps_are_corrected(void)
{
	struct world w = quarters(1);
	struct progress *c = add_file(&w, "q1b", "2022-Q1", "2022-03-31");
	const struct entry *e;

	add_milestone(&w, "m", "2022-09-30", false);
	take_step(&w, w.list.at[0], "m", STEP_DONE, NULL, "2022-03-01");
	c->corrects = "q1";
	take_step(&w, c, "m", STEP_STARTED, "90", "2022-02-01");
	e = entry_of(judge_on(&w, NULL), "m");
	INT_EQ(e->step, STEP_STARTED);
	STR_EQ(raw(&w, e->completion), "90");
	STR_EQ(e->was.at[0].value, "done");
	world_close(&w);
}

static void
revision_applies_from_its_date(void)
{
	struct world w = quarters(2);
	struct task *t = map_find(w.plan->tasks, "t");
	struct ledger *l;

	revise(&w, t, "16", "2022-05-16");
	report(&w, w.list.at[0], "t", "5");
	report(&w, w.list.at[1], "t", "8");
	l = judge_on(&w, "2022-03-31");
	STR_EQ(raw(&w, entry_of(l, "t")->value), "20");
	INT_EQ(entry_of(l, "t")->was.n, 0);
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "t")->value), "16");
	STR_EQ(raw(&w, entry_of(l, "t")->completion), "50");
	STR_EQ(entry_of(l, "t")->was.at[0].value, "20");
	STR_EQ(entry_of(l, "t")->was.at[0].why, "revised");
	/* March was judged by the old value */
	STR_EQ(raw(&w, entry_of(l, "t")->history.at[0].completion), "25");
	l = judge_on(&w, "2022-05-16");
	STR_EQ(raw(&w, entry_of(l, "t")->value), "16");
	l = judge_on(&w, "2022-05-15");
	STR_EQ(raw(&w, entry_of(l, "t")->value), "20");
	/* the last in force, and all that were before it */
	revise(&w, t, "10", "2022-06-20");
	l = judge_on(&w, "2022-06-30");
	STR_EQ(raw(&w, entry_of(l, "t")->value), "10");
	INT_EQ(entry_of(l, "t")->was.n, 2);
	STR_EQ(entry_of(l, "t")->was.at[1].value, "16");
	/* without progress and day all of them hold */
	w.list.n = 0;
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "t")->value), "10");
	l = judge_on(&w, "2022-03-31");
	STR_EQ(raw(&w, entry_of(l, "t")->value), "20");
	world_close(&w);
}

static void
references_stand(void)
{
	struct world w = quarters(3);
	struct ledger *l;

	add_target(&w, "x", RULE_EXCEED, NULL, "％");
	report(&w, w.list.at[0], "x", "6.1");
	report(&w, w.list.at[1], "x", "8.4")->reference = val(&w, "7.9");
	report(&w, w.list.at[2], "x", "8.0");
	l = judge_on(&w, NULL);
	STR_EQ(entry_of(l, "x")->reference.text, "7.9");
	STR_EQ(raw(&w, entry_of(l, "x")->points), "0.1");
	INT_EQ(entry_of(l, "x")->history.at[0].status, STATUS_UNDETERMINED);
	INT_EQ(entry_of(l, "x")->history.at[1].status, STATUS_ON_TRACK);
	world_close(&w);
}

static void
reference_alone_is_no_report(void)
{
	struct world w = quarters(1);

	add_target(&w, "x", RULE_EXCEED, NULL, "％");
	report(&w, w.list.at[0], "x", NULL)->reference = val(&w, "7.9");
	STR_EQ(status_of(judge_on(&w, NULL), "x"), "unreported");
	world_close(&w);
}

static void
assigned_value_comes_late(void)
{
	struct world w = quarters(2);
	struct ledger *l;

	add_target(&w, "x", RULE_ASSIGNED, NULL, "吨");
	report(&w, w.list.at[0], "x", "7.5");
	l = judge_on(&w, NULL);
	STR_EQ(status_of(judge_on(&w, "2022-03-31"), "x"), "undetermined");
	report(&w, w.list.at[1], "x", "17.0")->assigned = val(&w, "36");
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "x")->completion), "47.222222");
	STR_EQ(raw(&w, entry_of(l, "x")->value), "36");
	STR_EQ(status_of(l, "x"), "behind");
	world_close(&w);
}

static void
total_is_the_plan_s_until_reported(void)
{
	struct world w = quarters(3);
	struct ledger *l;

	add_target(&w, "x", RULE_COVER, NULL, "个")->total = val(&w, "24");
	report(&w, w.list.at[0], "x", NULL)->covered = val(&w, "12");
	report(&w, w.list.at[1], "x", NULL)->covered = val(&w, "20");
	w.list.at[1]->figures.at[0].total = val(&w, "25");
	report(&w, w.list.at[2], "x", NULL)->covered = val(&w, "25");
	l = judge_on(&w, NULL);
	STR_EQ(entry_actual_text(entry_of(l, "x")), "25");
	STR_EQ(entry_of(l, "x")->total.text, "25");
	OK(entry_of(l, "x")->met);
	STR_EQ(raw(&w, entry_of(l, "x")->history.at[0].completion), "50");
	STR_EQ(raw(&w, entry_of(l, "x")->history.at[1].completion), "80");
	world_close(&w);
}

static void
cover_reported_as_actual(void)
{
	struct world w = quarters(1);
	struct ledger *l;

	add_target(&w, "n", RULE_COVER, NULL, "个")->total = val(&w, "20");
	add_target(&w, "share", RULE_COVER, NULL, "％");
	report(&w, w.list.at[0], "n", "15");
	report(&w, w.list.at[0], "share", "98.5");
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "n")->completion), "75");
	STR_EQ(raw(&w, entry_of(l, "share")->completion), "98.5");
	STR_EQ(raw(&w, entry_of(l, "share")->points), "-1.5");
	world_close(&w);
}

static void
works_are_the_mean_of_their_works(void)
{
	struct world w = quarters(2);
	const struct entry *e;

	add_works(&w, "ponds", 4);
	take_step(&w, w.list.at[0], "ponds-0", STEP_STARTED, "30", NULL);
	take_step(&w, w.list.at[1], "ponds-0", STEP_DONE, NULL, "2022-05-02");
	take_step(&w, w.list.at[1], "ponds-1", STEP_STARTED, "60", NULL);
	take_step(&w, w.list.at[1], "ponds-2", STEP_STOPPED, "10", NULL);
	e = entry_of(judge_on(&w, NULL), "ponds");
	STR_EQ(raw(&w, e->completion), "42.5"); /* the fourth: 0 */
	STR_EQ(raw(&w, e->gap), "-7.5");
	INT_EQ(e->status, STATUS_BEHIND);
	INT_EQ(e->works.n, 4);
	INT_EQ(e->works.at[0]->status, STATUS_DONE);
	OK(e->works.at[0]->percent.number == NULL); /* the 30 is over */
	INT_EQ(e->works.at[1]->status, STATUS_ON_TRACK);
	INT_EQ(e->works.at[2]->status, STATUS_FAR_BEHIND);
	INT_EQ(e->works.at[3]->status, STATUS_ON_TRACK);
	STR_EQ(raw(&w, e->history.at[0].completion), "7.5");
	STR_EQ(raw(&w, e->works.at[0]->history.at[0].completion), "30");
	world_close(&w);
}

static void
works_that_stand_still_are_far_behind(void)
{
	struct world w = quarters(1);
	struct ledger *l;

	add_works(&w, "ponds", 2);
	add_works(&w, "roads", 1);
	take_step(&w, w.list.at[0], "ponds-0", STEP_DONE, NULL, NULL);
	take_step(&w, w.list.at[0], "ponds-1", STEP_STOPPED, "90", NULL);
	l = judge_on(&w, NULL);
	STR_EQ(raw(&w, entry_of(l, "ponds")->completion), "95");
	STR_EQ(status_of(l, "ponds"), "far-behind");
	STR_EQ(status_of(l, "roads"), "unreported");
	world_close(&w);
}

static void
later_step_wins_and_percent_stands(void)
{
	struct world w = quarters(1);
	const struct entry *e;

	add_milestone(&w, "m", "2022-09-30", false);
	take_step(&w, w.list.at[0], "m", STEP_STOPPED, NULL, "2022-03-20");
	take_step(&w, w.list.at[0], "m", STEP_STARTED, "35", "2022-02-01");
	e = entry_of(judge_on(&w, NULL), "m");
	INT_EQ(e->step, STEP_STOPPED);
	STR_EQ(raw(&w, e->completion), "35");
	STR_EQ(date_iso(w.arena, e->on), "2022-03-20");
	world_close(&w);
}

static void
years_are_compared(void)
{
	struct world w = quarters(4);
	struct previous_year last = {.actuals = map_new(w.arena)};
	struct ledger *l;

	add_target(&w, "rate", RULE_AT_LEAST, "7.5", "％");
	add_target(&w, "loss", RULE_AT_LEAST, "7.5", "万元");
	add_target(&w, "own", RULE_AT_LEAST, "60", "万人次");
	map_put(last.actuals, "t", (void *)num(&w, "16"));
	map_put(last.actuals, "rate", (void *)num(&w, "15.2"));
	map_put(last.actuals, "loss", (void *)num(&w, "-5"));
	map_put(last.actuals, "own", (void *)num(&w, "50"));
	report(&w, w.list.at[3], "t", "20");
	report(&w, w.list.at[3], "rate", "16.0");
	report(&w, w.list.at[3], "loss", "5");
	report(&w, w.list.at[3], "own", "30")->previous = val(&w, "24");
	last.as_of = day("2021-12-31");
	l = ledger_new(w.arena, w.diags, w.plan, &w.list, &w.policy,
	    (struct date){0}, &last);
	STR_EQ(raw(&w, entry_of(l, "t")->change), "25");
	STR_EQ(raw(&w, entry_of(l, "rate")->change), "0.8");
	STR_EQ(raw(&w, entry_of(l, "loss")->change), "-");
	STR_EQ(raw(&w, entry_of(l, "loss")->previous), "-5");
	STR_EQ(raw(&w, entry_of(l, "own")->change), "25");
	/* a whole year says nothing of a half */
	last.as_of = day("2021-06-30");
	l = ledger_new(w.arena, w.diags, w.plan, &w.list, &w.policy,
	    (struct date){0}, &last);
	OK(entry_of(l, "t")->previous == NULL);
	STR_EQ(raw(&w, entry_of(l, "own")->previous), "24");
	world_close(&w);
}

static void
latest_narrative_is_told(void)
{
	struct world w = quarters(3);
	struct ledger *l;

	for (int i = 0; i < 2; i++)
		*array_push(w.arena, &w.list.at[i]->narratives) =
		    (struct narrative){.item = w.item,
			.origin = {w.list.at[i]->origin.file, 50, 1}};
	l = judge_on(&w, NULL);
	INT_EQ(l->pillars.at[0].items.at[0].narratives.n, 1);
	STR_EQ(l->pillars.at[0].items.at[0].narratives.at[0]->origin.file,
	    "q2.xml");
	world_close(&w);
}

static void
problems_are_merged(void)
{
	struct world w = quarters(2);
	struct paragraph_source p = {0};
	struct problem first = {
	    .id = "land", .found = day("2022-02-01"), .owner = "方晓岚"};
	struct problem other = {.id = "noise", .found = day("2022-05-01")};
	struct problem later = {.id = "land",
	    .closed = day("2022-06-20"),
	    .state = "closed",
	    .item = w.item};
	const struct ledger *l;

	*array_push(w.arena, &first.text) = p;
	*array_push(w.arena, &later.evidence) = p;
	*array_push(w.arena, &w.list.at[1]->problems) = other;
	*array_push(w.arena, &w.list.at[1]->problems) = later;
	*array_push(w.arena, &w.list.at[0]->problems) = first;
	l = judge_on(&w, NULL);
	INT_EQ(l->problems.n, 2);
	STR_EQ(l->problems.at[0]->id, "land");
	STR_EQ(l->problems.at[0]->owner, "方晓岚");
	STR_EQ(l->problems.at[0]->state, "closed");
	INT_EQ(l->problems.at[0]->text.n, 1);
	INT_EQ(l->problems.at[0]->evidence.n, 1);
	INT_EQ(l->problems.at[0]->found.month, 2);
	OK(l->problems.at[0]->item == w.item);
	l = judge_on(&w, "2022-03-31");
	INT_EQ(l->problems.n, 1);
	OK(l->problems.at[0]->state == NULL);
	world_close(&w);
}

static void
other_years_are_left_out(void)
{
	struct world w = quarters(0);

	report(&w, add_file(&w, "old", "2021-Q4", "2021-12-31"), "t", "20");
	STR_EQ(status_of(judge_on(&w, NULL), "t"), "unreported");
	world_close(&w);
}

static void
duties_are_inherited(void)
{
	struct world w = world_open(2022);
	struct task *works = add_works(&w, "ponds", 1);
	struct task *headline;

	w.item->duty = (struct duty){
	    .lead = "办公室", .owner = "陆建明", .due = day("2022-11-30")};
	works->duty.lead = "农业农村办公室";
	STR_EQ(task_lead(works->works.at[0]), "农业农村办公室");
	STR_EQ(task_owner(works->works.at[0]), "陆建明");
	STR_EQ(task_support(works->works.at[0]), "");
	INT_EQ(task_due(works->works.at[0], 2022).month, 11);
	works->duty.due = day("2022-10-31");
	INT_EQ(task_due(works->works.at[0], 2022).month, 10);
	w.item = NULL;
	headline = add_target(&w, "h", RULE_AT_LEAST, "1", "家");
	STR_EQ(task_lead(headline), "");
	STR_EQ(date_iso(w.arena, task_due(headline, 2022)), "2022-12-31");
	INT_EQ(status_read("far-behind"), STATUS_FAR_BEHIND);
	INT_EQ(status_read(""), -1);
	world_close(&w);
}

int
main(void)
{
	latest_cumulative_figure_counts();
	files_count_in_order_of_date();
	later_progress_is_left_out();
	plan_alone_is_judged_in_january();
	figure_of_an_earlier_period_is_no_report();
	quarterly_office_owes_nothing_in_between();
	last_figures_hold_after_the_year();
	increments_are_summed();
	decimals_of_increments_are_kept();
	missing_increment_is_named();
	missing_increments_of_mixed_periods();
	latest_increment_missing();
	correction_replaces_and_keeps();
	correction_of_a_correction();
	correction_touches_only_what_it_gives();
	corrections_in_a_circle_end();
	steps_are_corrected();
	revision_applies_from_its_date();
	references_stand();
	reference_alone_is_no_report();
	assigned_value_comes_late();
	total_is_the_plan_s_until_reported();
	cover_reported_as_actual();
	works_are_the_mean_of_their_works();
	works_that_stand_still_are_far_behind();
	later_step_wins_and_percent_stands();
	years_are_compared();
	latest_narrative_is_told();
	problems_are_merged();
	other_years_are_left_out();
	duties_are_inherited();
	return test_done();
}
