/* What makes a figure doubtful, each in a function of its own. */
#include "form/form_doubt.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "model/unit.h"

/* ------------------------------- the target ------------------------------ */

static bool
has_any(const char *text, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

static const struct number *
goal_of(const struct task *task)
{
	return task_value(task, (struct date){0})->number;
}

bool
form_counts_fall(const struct task *task)
{
	const struct number *goal = goal_of(task);

	return goal && number_sign(goal) < 0;
}

/* Is a fall what it counts, as so many: 能耗下降率 3％? */
static bool
counts_fall(const struct task *task)
{
	static const char *const words[] = {
	    "下降", "降低", "降幅", "减少", "压减", "减排", "压降", "降本"};

	return !form_counts_fall(task) &&
	    has_any(task->name, words, LEN(words));
}

/* May go either way: growth, changes, what is earned less what is spent. */
static bool
counts_change(const struct task *task)
{
	static const char *const words[] = {"增长", "增速", "增幅", "变动",
	    "变化", "涨", "增减", "净", "利润", "盈", "余", "差", "增加值率"};

	return form_counts_fall(task) || has_any(task->name, words, LEN(words));
}

static bool
is_percent(const struct task *task)
{
	return strcmp(unit_plain(task->unit), "％") == 0;
}

/* A part of a whole: never over 100, never below zero. */
static bool
is_share(const struct task *task)
{
	static const char *const shares[] = {"率", "占比", "比例", "比重",
	    "覆盖", "满意度", "达标", "普及", "知晓"};
	static const char *const others[] = {"增长", "增速", "增幅", "变动",
	    "产出", "利润", "完成率", "回报", "投资率", "负债", "周转", "容积",
	    "杠杆", "收益", "涨", "降"};
	const struct number *goal = goal_of(task);

	return is_percent(task) && (!goal || number_cmp_int(goal, 100) <= 0) &&
	    has_any(task->name, shares, LEN(shares)) &&
	    !has_any(task->name, others, LEN(others));
}

/* ------------------------------- asking ---------------------------------- */

static bool
ask(struct table_reader *t, enum diag_id id, const struct cell *cell,
    const struct task *task, const char *more)
{
	diag(t->values.diags, id, cell->origin, value_shown(cell), task->name,
	    more);
	t->values.failed = true;
	return false;
}

static const char *
negative(struct table_reader *t, const char *number)
{
	return *number == '-' ? number + 1
	    : *number == '+'  ? arena_printf(t->values.arena, "-%s", number + 1)
			      : arena_printf(t->values.arena, "-%s", number);
}

/* Does the form ask how much it fell, as a positive number? */
static bool
asks_for_fall(const struct table_reader *t, const struct row *row)
{
	const char *ask = form_cell(&t->head, row, FORM_ASK)->text;

	return strstr(ask, "下降") && strstr(ask, "正数");
}

static bool
direct_words(struct table_reader *t, const struct task *task,
    const struct cell *cell, struct amount *a)
{
	bool down = a->direction < 0;

	if (counts_fall(task)) {
		if (!down)
			a->number = negative(t, a->number);
		return true;
	}
	if (counts_change(task)) {
		if (down)
			a->number = negative(t, a->number);
		return true;
	}
	if (down || task->nature == NATURE_STOCK)
		return ask(t, DIAG_DOUBT_CHANGE, cell, task, "");
	return true;
}

bool
form_direct(struct table_reader *t, const struct row *row,
    const struct task *task, const struct cell *cell, struct amount *a)
{
	bool below = *a->number == '-';
	bool nothing = strspn(a->number, "-+0.") == strlen(a->number);

	if (a->direction)
		return direct_words(t, task, cell, a);
	if (nothing || (!form_counts_fall(task) && !counts_fall(task)))
		return true;
	if (form_confirms(form_cell(&t->head, row, FORM_NOTE)->text))
		return true;
	if (form_counts_fall(task) && asks_for_fall(t, row)) {
		if (!below)
			a->number = negative(t, a->number);
		else
			return ask(t, DIAG_DOUBT_FALL, cell, task, "");
		return true;
	}
	if (below == form_counts_fall(task))
		return true;
	return ask(t,
	    form_counts_fall(task) ? DIAG_DOUBT_RISE : DIAG_DOUBT_FALL, cell,
	    task, "");
}

/* ------------------------------ each doubt ------------------------------- */

/* 0.065 of what is aimed at 6: meant is 6.5. */
static bool
is_fraction(const struct task *task, const struct cell *cell,
    const struct amount *a, double x)
{
	const struct number *goal = goal_of(task);
	double aim = goal ? fabs(number_double(goal)) : 0;
	/* Without an aim: 0.3 may be 30 ％, 0.5 may be a growth of 0.5. */
	static const double FRACTION_MOST = 0.3;
	/* With one: far from it as it stands, near to it as a percentage. */
	static const double APART = 10, NEAR = 4;

	if (!is_percent(task) || cell->percent || *a->unit || x == 0 ||
	    fabs(x) > 1)
		return false;
	if (aim == 0)
		return fabs(x) <= FRACTION_MOST;
	return fabs(x) < aim / APART && fabs(x) * 100 > aim / NEAR &&
	    fabs(x) * 100 < aim * NEAR;
}

static bool
is_negative_count(const struct task *task, double x)
{
	return x < 0 && !counts_change(task) && !counts_fall(task) &&
	    (!is_percent(task) || is_share(task));
}

/* Is x by a power of ten near to y, but not as it stands? Which; 0: not. */
static int
power_between(double x, double y)
{
	enum { MOST = 8 };
	/* What is near: a half to the double; of too many 0, to the triple. */
	static const double LEAST = 0.5, DOUBLE = 2, TRIPLE = 3;
	double ratio = fabs(y) > 0 ? fabs(x / y) : 0;

	if (ratio == 0)
		return 0;
	for (int n = 1; n <= MOST; n++) {
		double s = pow(10, n);

		if (ratio / s >= LEAST && ratio / s <= TRIPLE)
			return n;
		if (ratio * s >= LEAST && ratio * s <= DOUBLE)
			return -n;
	}
	return 0;
}

/* Near to what is aimed at it may well have jumped. */
static bool
is_plausible(const struct task *task, double x)
{
	const struct number *goal = goal_of(task);
	double aim = goal ? fabs(number_double(goal)) : 0;

	return aim > 0 && fabs(x) >= aim * 0.3 && fabs(x) <= aim * 3;
}

const struct figure *
form_last(const struct progress_list *earlier, const struct task *task,
    const struct period *period, const struct progress **from)
{
	const struct figure *last = NULL;
	struct date day = {0};

	for (int i = 0; earlier && i < earlier->n; i++) {
		const struct progress *p = earlier->at[i];

		if ((period && date_cmp(p->period.end, period->end) >= 0) ||
		    date_cmp(p->period.end, day) < 0)
			continue;
		for (int j = 0; j < p->figures.n; j++)
			if (p->figures.at[j].target == task &&
			    p->figures.at[j].actual.number) {
				last = &p->figures.at[j];
				*from = p;
				day = p->period.end;
			}
	}
	return last;
}

/* A thousand times what is aimed at: written in 元 where it was 万元. */
static bool
doubt_scale(struct table_reader *t, const struct task *task,
    const struct cell *cell, double x)
{
	enum { THOUSAND = 3 };
	const struct figure_value *goal = task_value(task, (struct date){0});

	if (!goal->number ||
	    power_between(x, number_double(goal->number)) < THOUSAND)
		return true;
	return ask(t, DIAG_DOUBT_JUMP, cell, task,
	    arena_printf(t->values.arena, "%s (%s)", goal->text,
		origin_text(t->values.arena, task->origin)));
}

/* 2 and then 20000. */
static bool
doubt_jump(struct table_reader *t, const struct task *task,
    const struct cell *cell, double x)
{
	enum { SMALL = 10 };
	const struct progress *from;
	const struct figure *last =
	    form_last(t->earlier, task, &t->progress->period, &from);
	double was = last ? number_double(last->actual.number) : 0;
	int n = power_between(x, was);

	if (!last)
		return doubt_scale(t, task, cell, x);
	if (n == 0 || is_plausible(task, x) ||
	    ((n == 1 || n == -1) && fabs(was) < SMALL && fabs(x) < SMALL * 10 &&
		!strchr(last->actual.text, '.')))
		return true;
	return ask(t, DIAG_DOUBT_JUMP, cell, task,
	    arena_printf(t->values.arena, "%s (%s)", last->actual.text,
		origin_text(t->values.arena, last->origin)));
}

bool
form_believe(struct table_reader *t, const struct row *row,
    const struct task *task, enum form_field field, const struct cell *cell,
    const struct amount *a, const struct figure_value *value)
{
	double x = number_double(value->number);

	if (form_confirms(form_cell(&t->head, row, FORM_NOTE)->text))
		return true;
	if (is_fraction(task, cell, a, x))
		return ask(t, DIAG_DOUBT_FRACTION, cell, task, "");
	if (is_negative_count(task, x))
		return ask(t, DIAG_DOUBT_NEGATIVE, cell, task, "");
	if (is_share(task) && x > 100)
		return ask(t, DIAG_DOUBT_SHARE, cell, task, "");
	if (field == FORM_ACTUAL)
		return doubt_jump(t, task, cell, x);
	return true;
}
