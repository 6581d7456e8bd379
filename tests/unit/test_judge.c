/* Rules, pace and status, one target at a time. */
#include "ledger/judge.h"

#include "test.h"
#include "model.h"

/* The entry of the world's first target with actual, on a day. */
static struct entry *
judged(struct world *w, const char *actual, const char *as_of)
{
	struct entry *e = arena_new(w->arena, struct entry);
	struct judge judge =
	    judge_new(w->arena, &w->policy, w->plan->year, day(as_of));

	e->task = w->plan->all_tasks.at[0];
	e->actual = val(w, actual);
	e->reported = actual != NULL;
	judge_entry(&judge, e);
	return e;
}

struct row {
	enum rule rule;
	const char *value, *baseline, *unit, *actual;
	const char *completion, *points;
	bool met;
};

/* Worked numbers: a yearly target on the last day of the year. */
static const struct row rows[] = {
    /* 正向: 870 of 803.3 is 108.3 per cent */
    {RULE_AT_LEAST, "803.3", NULL, "万元", "870", "108.303249", "-", true},
    {RULE_AT_LEAST, "20000", NULL, "万元", "9800", "49", "-", false},
    /* 信访化解率 */
    {RULE_AT_LEAST, "95", NULL, "％", "96.2", "101.263158", "1.2", true},
    {RULE_AT_LEAST, "5.0", NULL, "％", "4.5", "90", "-0.5", false},
    {RULE_AT_LEAST, "10000", NULL, "元", "9996", "99.96", "-", false},
    {RULE_AT_LEAST, "5", NULL, "家", "-1", "0", "-", false},
    /* a stock that starts at its baseline */
    {RULE_AT_LEAST, "65", "59", "家", "62", "50", "-", false},
    {RULE_AT_LEAST, "65", "59", "家", "59", "0", "-", false},
    {RULE_AT_LEAST, "65", "59", "家", "58", "0", "-", false},
    {RULE_AT_LEAST, "-2", "-5", "％", "-3", "66.666667", "-1", false},
    /* not approached from its baseline: missed is never 100 */
    {RULE_AT_LEAST, "90", "100", "亩", "85", "94.444444", "-", false},
    {RULE_AT_LEAST, "90", "90", "亩", "99", "110", "-", true},
    /* value <= 0: met or nothing */
    {RULE_AT_LEAST, "0", NULL, "人", "3", "100", "-", true},
    {RULE_AT_LEAST, "0", NULL, "人", "0", "100", "-", true},
    {RULE_AT_LEAST, "-1", NULL, "％", "-2", "-", "-1", false},
    /* 能耗: -3.0 aimed at */
    {RULE_AT_MOST, "-3.0", "0", "％", "-2.4", "80", "0.6", false},
    {RULE_AT_MOST, "-3.0", "0", "％", "-3.3", "100", "-0.3", true},
    {RULE_AT_MOST, "-3.0", "0", "％", "-3.0", "100", "0", true},
    {RULE_AT_MOST, "-3.0", "0", "％", "0.6", "0", "3.6", false},
    {RULE_AT_MOST, "-3.0", NULL, "％", "-2.4", "-", "0.6", false},
    {RULE_AT_MOST, "0.485", "0.500", "吨", "0.488", "80", "-", false},
    {RULE_AT_MOST, "2", NULL, "起", "1", "100", "-", true},
    {RULE_AT_MOST, "2", NULL, "起", "3", "66.666667", "-", false},
    {RULE_AT_MOST, "88", "88", "万元", "110", "80", "-", false},
    /* a limit above its baseline: exceeded is never 100 */
    {RULE_AT_MOST, "88", "80", "万元", "96", "91.666667", "-", false},
    {RULE_AT_MOST, "0", NULL, "起", "1", "-", "-", false},
    /* about: done within 5 per cent of the value, ends included; more is better
     */
    {RULE_ABOUT, "98", NULL, "％", "93.1", "100", "-4.9", true},
    {RULE_ABOUT, "98", NULL, "％", "93.09", "94.989796", "-4.91", false},
    {RULE_ABOUT, "98", NULL, "％", "102.9", "100", "4.9", true},
    {RULE_ABOUT, "6", NULL, "％", "6.5", "108.333333", "0.5", true},
    {RULE_ABOUT, "1200", NULL, "人", "1280", "106.666667", "-", true},
    {RULE_ABOUT, "20", NULL, "亿元", "21.5", "107.5", "-", true},
    {RULE_ABOUT, "20", NULL, "亿元", "19", "100", "-", true},
    {RULE_ABOUT, "20", NULL, "亿元", "9", "45", "-", false},
    {RULE_ABOUT, "-40", NULL, "人", "-42", "100", "-", true},
    {RULE_ABOUT, "-40", NULL, "人", "-30", "100", "-", true},
    {RULE_ABOUT, "-40", NULL, "人", "-42.1", "-", "-", false},
    /* zero: met or not, and no share of none */
    {RULE_ZERO, NULL, NULL, "起", "0", "-", "-", true},
    {RULE_ZERO, NULL, NULL, "起", "0.0", "-", "-", true},
    {RULE_ZERO, NULL, NULL, "起", "1", "-", "-", false},
};

static void
rules_give_their_completion(void)
{
	for (int i = 0; i < (int)(sizeof rows / sizeof *rows); i++) {
		const struct row *r = &rows[i];
		struct world w = world_open(2022);
		struct task *t =
		    add_target(&w, "t", r->rule, r->value, r->unit);
		struct entry *e;
		t->baseline = val(&w, r->baseline);
		e = judged(&w, r->actual, "2022-12-31");
		STR_EQ(raw(&w, e->completion), r->completion);
		STR_EQ(raw(&w, e->points), r->points);
		INT_EQ(e->met, r->met);
		INT_EQ(e->status == STATUS_DONE, r->met);
		world_close(&w);
	}
}

static void
just_below_is_not_done(void)
{
	struct world w = world_open(2022);
	struct entry *e;

	add_target(&w, "t", RULE_AT_LEAST, "10000", "元");
	e = judged(&w, "9996", "2022-12-31");
	STR_EQ(number_percent(w.arena, e->completion, 1), "99.96");
	INT_EQ(e->status, STATUS_BEHIND);
	e = judged(&w, "10000", "2022-12-31");
	INT_EQ(e->status, STATUS_DONE);
	world_close(&w);
}

/* The numbers of niandu-plan(5). */
static void
worked_numbers(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_ZERO, NULL, "起");
	struct entry *e = judged(&w, "1", "2022-03-31");

	/* an accident in March */
	INT_EQ(e->status, STATUS_FAR_BEHIND);
	INT_EQ(e->verdict, VERDICT_NOT_REACHED);
	OK(!e->completion && !e->pace && !e->met);
	STR_EQ(raw(&w, e->missed), "1");
	/* from 92 to 98, at 95 in June */
	t->rule = RULE_AT_LEAST;
	t->unit = "％";
	t->nature = NATURE_STOCK;
	t->value = val(&w, "98");
	e = judged(&w, "95", "2022-06-30");
	STR_EQ(raw(&w, e->completion), "96.938776");
	INT_EQ(e->status, STATUS_BEHIND);
	OK(!e->pace);
	t->baseline = val(&w, "92");
	e = judged(&w, "95", "2022-06-30");
	STR_EQ(raw(&w, e->completion), "50");
	STR_EQ(raw(&w, e->gap), "0");
	INT_EQ(e->status, STATUS_ON_TRACK);
	INT_EQ(e->verdict, VERDICT_NONE);
	/* 4家 on 3—5家 */
	t->rule = RULE_BETWEEN;
	t->unit = "家";
	t->nature = NATURE_FLOW;
	t->baseline = val(&w, NULL);
	t->value = val(&w, "3");
	t->to = val(&w, "5");
	e = judged(&w, "4", "2022-03-31");
	STR_EQ(raw(&w, e->completion), "100");
	INT_EQ(e->status, STATUS_DONE);
	e = judged(&w, "2", "2022-06-30");
	STR_EQ(raw(&w, e->completion), "66.666667");
	INT_EQ(e->status, STATUS_ON_TRACK);
	e = judged(&w, "2", "2022-12-31");
	INT_EQ(e->status, STATUS_FAR_BEHIND);
	INT_EQ(e->verdict, VERDICT_NOT_COMPLETED);
	e = judged(&w, "8", "2022-12-31");
	STR_EQ(raw(&w, e->completion), "160");
	INT_EQ(e->verdict, VERDICT_COMPLETED);
	t->side = SIDE_BOTH;
	e = judged(&w, "8", "2022-12-31");
	STR_EQ(raw(&w, e->missed), "3");
	INT_EQ(e->verdict, VERDICT_NOT_REACHED);
	t->side = SIDE_ABOVE;
	e = judged(&w, "8", "2022-12-31");
	STR_EQ(raw(&w, e->completion), "62.5");
	e = judged(&w, "2", "2022-06-30");
	INT_EQ(e->status, STATUS_ON_TRACK);
	INT_EQ(e->verdict, VERDICT_REACHED);
	/* a stock reported every quarter */
	t->rule = RULE_AT_LEAST;
	t->side = SIDE_BELOW;
	t->unit = "万亩";
	t->nature = NATURE_STOCK;
	t->value = val(&w, "3.12");
	e = judged(&w, "3.15", "2022-03-31");
	INT_EQ(e->status, STATUS_ON_TRACK);
	OK(!e->pace);
	INT_EQ(judged(&w, "3.14", "2022-12-31")->status, STATUS_DONE);
	e = judged(&w, "3.05", "2022-06-30");
	STR_EQ(raw(&w, e->completion), "97.756410");
	INT_EQ(e->status, STATUS_BEHIND);
	/* 6.5 on 6％ or so, of what is to be held down */
	t->rule = RULE_ABOUT;
	t->side = SIDE_ABOVE;
	t->unit = "％";
	t->value = val(&w, "6");
	e = judged(&w, "6.5", "2022-06-30");
	STR_EQ(raw(&w, e->missed), "0.2");
	STR_EQ(raw(&w, e->completion), "96.923077");
	INT_EQ(e->verdict, VERDICT_NOT_REACHED);
	t->baseline = val(&w, "7.3"); /* 0.8 of the fall of 1.0 */
	e = judged(&w, "6.5", "2022-06-30");
	STR_EQ(raw(&w, e->completion), "80");
	world_close(&w);
}

static void
tolerances_of_their_own(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_ABOUT, "68", "％");

	t->tolerance = val(&w, "0.5");
	OK(judged(&w, "67.5", "2022-12-31")->met);
	OK(!judged(&w, "67.49", "2022-12-31")->met);
	STR_EQ(raw(&w, judged(&w, "68.5", "2022-12-31")->completion), "100");
	STR_EQ(
	    raw(&w, judged(&w, "68.51", "2022-12-31")->completion), "100.75");
	t->side = SIDE_BOTH;
	OK(judged(&w, "68.5", "2022-12-31")->met);
	OK(!judged(&w, "68.51", "2022-12-31")->met);
	OK(judged(&w, "67.5", "2022-12-31")->met);
	OK(!judged(&w, "67.49", "2022-12-31")->met);
	world_close(&w);
}

static void
between_includes_its_ends(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_BETWEEN, "120", "％");

	INT_EQ(judged(&w, "125", "2022-12-31")->status, STATUS_UNDETERMINED);
	t->to = val(&w, "140");
	t->side = SIDE_BOTH;
	OK(judged(&w, "120", "2022-12-31")->met);
	OK(judged(&w, "140", "2022-12-31")->met);
	OK(!judged(&w, "140.01", "2022-12-31")->met);
	STR_EQ(raw(&w, judged(&w, "118", "2022-12-31")->points), "-2");
	STR_EQ(raw(&w, judged(&w, "143", "2022-12-31")->points), "3");
	STR_EQ(raw(&w, judged(&w, "130", "2022-12-31")->points), "0");
	OK(judged(&w, "118", "2022-12-31")->completion == NULL);
	STR_EQ(raw(&w, judged(&w, "118", "2022-12-31")->missed), "2");
	STR_EQ(raw(&w, judged(&w, "143", "2022-12-31")->missed), "3");
	OK(judged(&w, "130", "2022-12-31")->missed == NULL);
	world_close(&w);
}

/* reference "6.6" and the entry of actual. */
static struct entry *
against(struct world *w, const char *reference, const char *actual)
{
	struct entry *e = arena_new(w->arena, struct entry);
	struct judge judge =
	    judge_new(w->arena, &w->policy, w->plan->year, day("2022-12-31"));

	e->task = w->plan->all_tasks.at[0];
	e->actual = val(w, actual);
	e->reference = val(w, reference);
	e->reported = true;
	judge_entry(&judge, e);
	return e;
}

static void
exceed_is_strict(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_EXCEED, NULL, "％");
	OK(!against(&w, "9.1", "9.1")->met);
	OK(against(&w, "9.1", "9.11")->met);
	STR_EQ(raw(&w, against(&w, "9.1", "9.6")->points), "0.5");
	OK(against(&w, "9.1", "9.0")->completion == NULL);
	STR_EQ(raw(&w, against(&w, "9.1", "9.1")->missed), "0");
	INT_EQ(against(&w, "9.1", "9.1")->status, STATUS_BEHIND);
	INT_EQ(against(&w, "9.1", "8.1")->status, STATUS_BEHIND); /* near */
	INT_EQ(against(&w, "9.1", "8.09")->status, STATUS_FAR_BEHIND);
	INT_EQ(against(&w, "9.1", "9.0")->reason, REASON_CLOSE);
	INT_EQ(against(&w, "9.1", "9.0")->verdict, VERDICT_NOT_REACHED);
	INT_EQ(against(&w, NULL, "9.6")->status, STATUS_UNDETERMINED);
	OK(against(&w, NULL, "9.6")->completion == NULL);
	world_close(&w);
}

static void
exceed_in_yuan_has_no_points(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_EXCEED, NULL, "元");
	OK(against(&w, "100", "110")->met);
	OK(against(&w, "100", "110")->points == NULL);
	/* a yuan is no point: how near it came nobody knows */
	INT_EQ(against(&w, "100", "99.5")->status, STATUS_FAR_BEHIND);
	world_close(&w);
}

static void
track_is_sided(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_TRACK, NULL, "％");

	OK(against(&w, "6.6", "5.6")->met); /* one point by policy */
	OK(!against(&w, "6.6", "5.59")->met);
	OK(against(&w, "6.6", "20")->met);
	t->tolerance = val(&w, "0.5");
	OK(against(&w, "6.6", "6.1")->met);
	OK(!against(&w, "6.6", "6.09")->met);
	t->side = SIDE_BOTH;
	OK(against(&w, "6.6", "7.1")->met);
	OK(!against(&w, "6.6", "7.11")->met);
	STR_EQ(raw(&w, against(&w, "6.6", "6.4")->points), "-0.2");
	t->side = SIDE_ABOVE; /* to be held down: 物价 */
	OK(against(&w, "6.6", "2")->met);
	OK(against(&w, "6.6", "7.1")->met);
	OK(!against(&w, "6.6", "7.11")->met);
	/* near is counted from what would be met */
	INT_EQ(against(&w, "6.6", "8.1")->status, STATUS_BEHIND);
	INT_EQ(against(&w, "6.6", "8.11")->status, STATUS_FAR_BEHIND);
	STR_EQ(raw(&w, against(&w, "6.6", "8.1")->missed), "1");
	world_close(&w);
}

static void
cover_is_a_share(void)
{
	struct world w = world_open(2022);
	struct judge judge =
	    judge_new(w.arena, &w.policy, 2022, day("2022-06-30"));
	struct entry e = {.reported = true};

	e.task = add_target(&w, "t", RULE_COVER, NULL, "个");
	e.covered = val(&w, "19");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_UNDETERMINED);
	e.total = val(&w, "0");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_UNDETERMINED);
	e.total = val(&w, "24");
	judge_entry(&judge, &e);
	STR_EQ(raw(&w, e.completion), "79.166667");
	STR_EQ(raw(&w, e.points), "-20.833333");
	STR_EQ(raw(&w, e.pace), "50");
	INT_EQ(e.status, STATUS_ON_TRACK);
	e.covered = val(&w, "11");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_BEHIND);
	e.covered = val(&w, "9");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_FAR_BEHIND);
	e.covered = val(&w, "24");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_DONE);
	OK(e.met);
	world_close(&w);
}

static void
assigned_is_judged_as_then(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_ASSIGNED, NULL, "吨");
	struct judge judge =
	    judge_new(w.arena, &w.policy, 2022, day("2022-06-30"));
	struct entry e = {.task = t, .reported = true};

	t->then = RULE_AT_LEAST;
	e.actual = val(&w, "17.0");
	judge_entry(&judge, &e);
	INT_EQ(e.status, STATUS_UNDETERMINED);
	e.assigned = val(&w, "36");
	judge_entry(&judge, &e);
	STR_EQ(raw(&w, e.completion), "47.222222");
	STR_EQ(raw(&w, e.value), "36");
	STR_EQ(raw(&w, e.pace), "50");
	INT_EQ(e.status, STATUS_BEHIND);
	t->then = RULE_AT_MOST;
	judge_entry(&judge, &e);
	STR_EQ(raw(&w, e.completion), "100");
	OK(e.pace == NULL);
	INT_EQ(e.status, STATUS_ON_TRACK);
	world_close(&w);
}

static void
nothing_to_judge(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, NULL, "万元");
	INT_EQ(judged(&w, "3", "2022-06-30")->status, STATUS_UNDETERMINED);
	INT_EQ(judged(&w, NULL, "2022-06-30")->status, STATUS_UNREPORTED);
	STR_EQ(raw(&w, judged(&w, NULL, "2022-06-30")->pace), "50");
	w.plan->all_tasks.at[0]->rule = RULE_NONE;
	INT_EQ(judged(&w, "3", "2022-06-30")->status, STATUS_NONE);
	world_close(&w);
}

static const char *
pace_on(struct world *w, const char *as_of)
{
	struct judge judge =
	    judge_new(w->arena, &w->policy, w->plan->year, day(as_of));

	return raw(w, judge_pace(&judge, w->policy.pace));
}

static void
pace_goes_by_days(void)
{
	struct world w = world_open(2022);

	STR_EQ(pace_on(&w, "2021-12-31"), "0");
	STR_EQ(pace_on(&w, "2022-01-01"), "0.277778"); /* 25 / 90 */
	STR_EQ(pace_on(&w, "2022-02-14"), "12.5"); /* 45 of 90 days */
	STR_EQ(pace_on(&w, "2022-03-31"), "25");
	STR_EQ(pace_on(&w, "2022-04-01"), "25.274725"); /* 25 / 91 more */
	STR_EQ(pace_on(&w, "2022-06-30"), "50");
	STR_EQ(pace_on(&w, "2022-09-30"), "75");
	STR_EQ(pace_on(&w, "2022-11-15"), "87.5"); /* 46 of 92 */
	STR_EQ(pace_on(&w, "2022-12-31"), "100");
	STR_EQ(pace_on(&w, "2023-02-01"), "100");
	STR_EQ(pace_on(&w, "2020-02-01"), "0");
	world_close(&w);
}

static void
pace_knows_leap_years(void)
{
	struct world w = world_open(2024);

	STR_EQ(pace_on(&w, "2024-02-29"), "16.483516"); /* 60 of 91 */
	STR_EQ(pace_on(&w, "2024-03-31"), "25");
	world_close(&w);
	w = world_open(2022);
	STR_EQ(pace_on(&w, "2022-03-01"), "16.666667"); /* 60 of 90 */
	world_close(&w);
}

static void
own_pace(void)
{
	static const char *const ends[] = {"10", "40", "70", "100"};
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_AT_LEAST, "100", "亩");

	t->has_pace = true;
	for (int i = 0; i < 4; i++)
		t->pace[i] = val(&w, ends[i]);
	STR_EQ(raw(&w, judged(&w, "12", "2022-03-31")->pace), "10");
	STR_EQ(raw(&w, judged(&w, "12", "2022-03-31")->gap), "2");
	INT_EQ(judged(&w, "12", "2022-03-31")->status, STATUS_ON_TRACK);
	STR_EQ(raw(&w, judged(&w, "12", "2022-08-15")->pace), "55");
	world_close(&w);
}

static void
only_amounts_have_a_pace(void)
{
	struct world w = world_open(2022);
	struct task *t = add_target(&w, "t", RULE_AT_LEAST, "5", "家");

	for (int rule = 0; rule < RULE_ASSIGNED; rule++) {
		t->rule = (enum rule)rule;
		INT_EQ(task_has_pace(t, t->value.number),
		    rule == RULE_AT_LEAST || rule == RULE_ABOUT ||
			rule == RULE_BETWEEN || rule == RULE_COVER);
	}
	t->rule = RULE_AT_LEAST;
	t->unit = "％";
	OK(!task_has_pace(t, num(&w, "5")));
	t->baseline = val(&w, "3"); /* on its way from 3 to 5 */
	OK(task_has_pace(t, num(&w, "5")));
	OK(!task_has_pace(t, num(&w, "3"))); /* kept, not reached */
	t->baseline = val(&w, NULL);
	t->has_pace = true;
	OK(task_has_pace(t, num(&w, "5")));
	t->has_pace = false;
	t->unit = "家";
	t->nature = NATURE_STOCK;
	OK(!task_has_pace(t, num(&w, "5")));
	t->nature = NATURE_FLOW;
	t->rule = RULE_ABOUT;
	for (int side = 0; side <= SIDE_BOTH; side++) {
		t->side = (enum side)side;
		INT_EQ(task_has_pace(t, num(&w, "5")), side == SIDE_BELOW);
	}
	OK(task_has_pace(add_works(&w, "ponds", 2), NULL));
	OK(!task_has_pace(add_milestone(&w, "m", "2022-09-30", false), NULL));
	world_close(&w);
}

/* Thresholds are inclusive on the milder side, exactly. */
static void
status_by_gap(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, "20000", "万元");
	STR_EQ(raw(&w, judged(&w, "9800", "2022-06-30")->gap), "-1");
	INT_EQ(judged(&w, "9800", "2022-06-30")->status, STATUS_BEHIND);
	INT_EQ(judged(&w, "10000", "2022-06-30")->status, STATUS_ON_TRACK);
	INT_EQ(judged(&w, "9999.99", "2022-06-30")->status, STATUS_BEHIND);
	INT_EQ(judged(&w, "8000", "2022-06-30")->status, STATUS_BEHIND);
	INT_EQ(judged(&w, "7999.99", "2022-06-30")->status, STATUS_FAR_BEHIND);
	INT_EQ(judged(&w, "20000", "2022-01-31")->status, STATUS_DONE);
	INT_EQ(judged(&w, "19999.99", "2022-12-31")->status, STATUS_BEHIND);
	world_close(&w);
}

static void
thresholds_are_the_policy_s(void)
{
	struct world w = world_open(2022);

	w.policy.behind_gap = number_int(w.arena, -30);
	w.policy.on_track_gap = number_int(w.arena, -10);
	w.policy.about_tolerance = number_int(w.arena, 10);
	add_target(&w, "t", RULE_AT_LEAST, "100", "亩");
	INT_EQ(judged(&w, "40", "2022-06-30")->status, STATUS_ON_TRACK);
	INT_EQ(judged(&w, "20", "2022-06-30")->status, STATUS_BEHIND);
	INT_EQ(judged(&w, "19", "2022-06-30")->status, STATUS_FAR_BEHIND);
	w.plan->all_tasks.at[0]->rule = RULE_ABOUT;
	OK(judged(&w, "90", "2022-06-30")->met);
	world_close(&w);
}

/* A rate due at the end of September. */
static void
status_by_due_date(void)
{
	static const struct {
		const char *actual, *as_of;
		enum status status;
	} table[] = {
	    {"95", "2022-09-29", STATUS_ON_TRACK},
	    {"95", "2022-09-30", STATUS_DONE},
	    {"95", "2022-12-31", STATUS_DONE},
	    {"85.5", "2022-09-29", STATUS_BEHIND}, /* 90 per cent */
	    {"85.5", "2022-09-30", STATUS_BEHIND},
	    {"85.5", "2022-12-31", STATUS_BEHIND},
	    {"85.49", "2022-09-29", STATUS_FAR_BEHIND},
	    {"85.49", "2022-12-31", STATUS_FAR_BEHIND},
	    {NULL, "2022-03-31", STATUS_UNREPORTED},
	    {NULL, "2022-12-31", STATUS_UNREPORTED},
	};
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, "95", "％");
	w.item->duty.due = day("2022-09-30");
	for (int i = 0; i < (int)(sizeof table / sizeof *table); i++)
		INT_EQ(judged(&w, table[i].actual, table[i].as_of)->status,
		    table[i].status);
	world_close(&w);
}

static void
missed_without_a_quotient_is_far_behind(void)
{
	struct world w = world_open(2022);

	add_target(&w, "t", RULE_AT_LEAST, "0", "人");
	INT_EQ(judged(&w, "-3", "2022-06-30")->status, STATUS_FAR_BEHIND);
	OK(judged(&w, "-3", "2022-06-30")->gap == NULL);
	INT_EQ(judged(&w, "0", "2022-06-30")->status, STATUS_DONE);
	world_close(&w);
}

/* The milestone after a step, on a day. */
static struct entry *
stepped(struct world *w, enum step_state state, const char *percent,
    const char *as_of)
{
	struct entry *e = arena_new(w->arena, struct entry);
	struct judge judge =
	    judge_new(w->arena, &w->policy, w->plan->year, day(as_of));

	e->task = w->plan->all_tasks.at[0];
	e->step = state;
	e->percent = val(w, percent);
	e->reported = state != STEP_NONE;
	judge_entry(&judge, e);
	return e;
}

static void
milestones(void)
{
	static const struct {
		enum step_state step;
		const char *percent, *as_of;
		bool starts;
		enum status status;
		const char *completion;
	} table[] = {
	    {STEP_NONE, NULL, "2022-09-29", false, STATUS_ON_TRACK, "-"},
	    {STEP_NONE, NULL, "2022-09-30", false, STATUS_UNREPORTED, "-"},
	    {STEP_STARTED, "40", "2022-09-29", false, STATUS_ON_TRACK, "40"},
	    {STEP_STARTED, "40", "2022-09-30", false, STATUS_FAR_BEHIND, "40"},
	    {STEP_STARTED, NULL, "2022-12-31", false, STATUS_FAR_BEHIND, "0"},
	    {STEP_DONE, NULL, "2022-02-01", false, STATUS_DONE, "100"},
	    {STEP_DONE, NULL, "2022-12-31", false, STATUS_DONE, "100"},
	    {STEP_STOPPED, "10", "2022-02-01", false, STATUS_FAR_BEHIND, "10"},
	    {STEP_STARTED, "5", "2022-02-01", true, STATUS_DONE, "100"},
	    {STEP_DONE, NULL, "2022-12-31", true, STATUS_DONE, "100"},
	    {STEP_STOPPED, NULL, "2022-12-31", true, STATUS_FAR_BEHIND, "0"},
	    {STEP_NONE, NULL, "2022-12-31", true, STATUS_UNREPORTED, "-"},
	};
	struct world w = world_open(2022);
	struct task *t = add_milestone(&w, "m", "2022-09-30", false);

	for (int i = 0; i < (int)(sizeof table / sizeof *table); i++) {
		struct entry *e;
		t->reach_started = table[i].starts;
		e = stepped(
		    &w, table[i].step, table[i].percent, table[i].as_of);
		INT_EQ(e->status, table[i].status);
		STR_EQ(raw(&w, e->completion), table[i].completion);
		OK(e->pace == NULL);
	}
	world_close(&w);
}

int
main(void)
{
	rules_give_their_completion();
	just_below_is_not_done();
	worked_numbers();
	tolerances_of_their_own();
	between_includes_its_ends();
	exceed_is_strict();
	exceed_in_yuan_has_no_points();
	track_is_sided();
	cover_is_a_share();
	assigned_is_judged_as_then();
	nothing_to_judge();
	pace_goes_by_days();
	pace_knows_leap_years();
	own_pace();
	only_amounts_have_a_pace();
	status_by_gap();
	thresholds_are_the_policy_s();
	status_by_due_date();
	missed_without_a_quotient_is_far_behind();
	milestones();
	return test_done();
}
