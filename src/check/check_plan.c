/*
 * What a careful reader asks of the plan by itself: does the rule go the way
 * the words go, who answers for it, are the units of one item of one scale.
 */
#include <string.h>

#include "base/buf.h"
#include "base/intl.h"
#include "check/checker.h"
#include "ledger/judge.h"
#include "model/unit.h"
#include "prose/words.h"

/* --- direction ----------------------------------------------------------- */

/* How much it falls: of that more is meant. */
static const char *const amount_of_fall[] = {
    "率", "幅", "幅度", "量", "数", "额", "百分点", "面积", "户数", "家数"};

/* The name, then what is printed, of the target; only there. */
struct wording {
	const char *name, *printed;
};

static struct word
either(const struct wording *w, unsigned effects)
{
	struct word word = compare_find(w->name, effects);

	return word.n ? word : compare_find(w->printed, effects);
}

static bool
is_amount_of_fall(const char *name)
{
	size_t n = strlen(name);

	for (int i = 0; i < LEN(amount_of_fall); i++) {
		size_t k = strlen(amount_of_fall[i]);

		if (n > k && strcmp(name + n - k, amount_of_fall[i]) == 0)
			return true;
	}
	return false;
}

/*
 * “…下降3％” as at-least 3 is how much it falls; as at-least -3 it would call
 * the smaller fall the better.
 */
static struct word
against_at_least(const struct task *task, const struct wording *w)
{
	struct word none = {0}, fall = either(w, FALL);
	bool is_negative =
	    task->value.number && number_sign(task->value.number) < 0;
	bool is_clear = is_amount_of_fall(w->name) || !task_is_rate(task);

	if (fall.n && (is_negative || !is_clear))
		return fall;
	if (fall.n || compare_find(w->printed, LEAST).n)
		return none;
	if (is_amount_of_fall(w->name) && compare_find(w->name, MOST).n)
		return none;
	return either(w, MOST);
}

/*
 * A limit on a growth is said to be one: 增速控制在…以内. What is the better
 * for being low (物价, 失业率) may grow up to a limit without saying so.
 */
static struct word
against_at_most(const struct wording *w)
{
	struct word none = {0}, floor = compare_find(w->printed, LEAST), held;

	if (either(w, MOST | FALL).n)
		return none;
	if (floor.n)
		return floor;
	if (word_find(HELD, w->name, w->name + strlen(w->name), &held))
		return none;
	return either(w, GROW);
}

static const char *
direction_hint(enum rule rule, struct word word)
{
	if (rule == RULE_AT_MOST)
		return _("write rule=\"at-least\"");
	if (word.effect & FALL)
		return _("write a fall of 3 ％ as rule=\"at-most\" "
			 "value=\"-3\" baseline=\"0\", or name how "
			 "much it falls (…率)");
	return _("write rule=\"at-most\"");
}

static void
check_direction_of(
    const struct checker *c, const struct task *task, const char *printed)
{
	struct wording w = {task->name, printed};
	enum rule rule = task_rule(task);
	struct word word = {0};

	if (rule == RULE_AT_LEAST)
		word = against_at_least(task, &w);
	else if (rule == RULE_AT_MOST)
		word = against_at_most(&w);
	if (!word.n)
		return;
	diag(c->diags, DIAG_DIRECTION, task->origin, task->name, word.text,
	    rule_name(rule), direction_hint(rule, word));
}

static void
plain(struct buf *out, const struct prose *p)
{
	for (; p; p = p->next) {
		if (p->text)
			buf_puts(out, p->text);
		plain(out, p->child);
	}
}

static void
check_direction_in(const struct checker *c, const struct prose *p)
{
	struct buf printed;

	for (; p; p = p->next) {
		if (p->kind != PROSE_TARGET || !p->task)
			continue;
		buf_init(&printed, c->arena);
		plain(&printed, p->child);
		check_direction_of(c, p->task, printed.s);
	}
}

static void
check_paragraphs(const void *self, const struct paragraphs *ps)
{
	const struct checker *c = self;

	for (int i = 0; i < ps->n; i++)
		check_direction_in(c, ps->at[i].prose);
}

void
check_directions(const struct checker *c)
{
	plan_paragraphs(c->plan, check_paragraphs, c);
}

/* --- who answers for it -------------------------------------------------- */

static bool
has_nobody(const struct task *task)
{
	return !*task_lead(task) && !*task_owner(task) &&
	    !(task->kind == TASK_TARGET && task->rule == RULE_NONE);
}

static const char *
names_of(struct arena *arena, const struct tasks *tasks, int *n)
{
	struct buf names;

	*n = 0;
	buf_init(&names, arena);
	for (int i = 0; i < tasks->n; i++)
		if (has_nobody(tasks->at[i]))
			buf_printf(&names, "%s%s", (*n)++ ? "、" : "",
			    tasks->at[i]->name);
	return names.s;
}

/* One message an item: it is the item's lead= that is missing. */
static void
check_leads_of(const struct checker *c, const struct tasks *tasks,
    struct origin origin, const char *of)
{
	int n;
	const char *names = names_of(c->arena, tasks, &n);

	if (n > 0)
		diag(c->diags, DIAG_NO_LEAD, origin, n, of, names);
}

void
check_leads(const struct checker *c)
{
	const struct plan *plan = c->plan;
	const struct tasks *preamble = &plan->preamble_tasks;

	if (preamble->n > 0)
		check_leads_of(
		    c, preamble, preamble->at[0]->origin, _("the preamble"));
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++) {
			const struct item *item =
			    plan->pillars.at[i]->items.at[j];

			check_leads_of(c, &item->tasks, item->origin,
			    item->title_text ? item->title_text : item->id);
		}
}

/* --- scales of one item -------------------------------------------------- */

static bool
is_money(const char *unit)
{
	return strstr(unit, "元") != NULL;
}

/* The first of the tasks in money of the same kind and another scale. */
static const struct task *
other_scale(const struct tasks *tasks, int i)
{
	const struct task *task = tasks->at[i];
	int zeros;

	for (int k = 0; k < i; k++)
		if (tasks->at[k]->kind == TASK_TARGET &&
		    unit_apart(tasks->at[k]->unit, task->unit, &zeros) &&
		    zeros != 0)
			return tasks->at[k];
	return NULL;
}

static void
check_scales_of(const struct checker *c, const struct tasks *tasks)
{
	for (int i = 0; i < tasks->n; i++) {
		const struct task *task = tasks->at[i], *other;

		if (task->kind != TASK_TARGET || !is_money(task->unit) ||
		    !(other = other_scale(tasks, i)))
			continue;
		diag(c->diags, DIAG_UNIT_MIX, task->origin, task->name,
		    task->unit, other->name, other->unit,
		    origin_text(c->arena, other->origin));
		return;
	}
}

void
check_scales(const struct checker *c)
{
	const struct plan *plan = c->plan;

	check_scales_of(c, &plan->preamble_tasks);
	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++)
			check_scales_of(
			    c, &plan->pillars.at[i]->items.at[j]->tasks);
}
