/*
 * A ledger's entry, item, pillar, office or plan → facts, in the order in which
 * a person asks: what it is, what was agreed, what was reported, how that was
 * reckoned, what it was judged to be and why, what it counts for.
 */
#include "answer/explain.h"

#include <string.h>

#include "base/buf.h"
#include "base/intl.h"
#include "answer/explain_find.h"
#include "answer/tell.h"
#include "ledger/judge.h"

/* --- words --------------------------------------------------------------- */

static const char *const side_texts[] = {
    [SIDE_BELOW] = N_("below: more is as good or better"),
    [SIDE_ABOVE] = N_("above: it is to be held down"),
    [SIDE_BOTH] = N_("both: it has to be hit"),
};

/* --- what it is ---------------------------------------------------------- */

static void
tell_place(struct teller *t, const struct task *task)
{
	const struct item *item = task->item;

	if (!item)
		tell_plain(t, "item", _("part of"), _("the preamble"));
	else
		tell(t, "item", _("part of"),
		    arena_printf(t->arena, _("item %d, %s (%s)"), item->number,
			item->title_text ? item->title_text : "", item->id),
		    item->origin);
	if (task->group)
		tell(t, "works", _("one of"),
		    arena_printf(t->arena, "%s (%s)", task->group->name,
			task->group->id),
		    task->group->origin);
}

static void
tell_duty(struct teller *t, const struct task *task)
{
	tell_plain(t, "lead", _("lead"), task_lead(task));
	tell_plain(t, "support", _("support"), task_support(task));
	tell_plain(t, "owner", _("owner"), task_owner(task));
	tell_plain(t, "due", _("due date"),
	    date_iso(t->arena, task_due(task, t->ledger->plan->year)));
}

static void
tell_name(struct teller *t, const char *kind, const char *name, const char *id,
    struct origin from)
{
	tell(t, kind, _(kind), arena_printf(t->arena, "%s (%s)", name, id),
	    from);
}

/* --- what was agreed and reported ---------------------------------------- */

static void
tell_revision(struct teller *t, const struct task *task,
    const struct revision *r, const struct revision *in_force)
{
	bool is_later = !in_force || date_cmp(r->on, in_force->on) > 0;

	tell(t, "revised",
	    is_later ? _("revised later, not counted") : _("value revised"),
	    arena_printf(t->arena, "%s%s, %s%s%s", r->value.text, task->unit,
		date_iso(t->arena, r->on), r->authority ? ", " : "",
		r->authority ? r->authority : ""),
	    r->value.origin);
}

/* On which side it fails, and whether it adds up. */
static void
tell_kind(struct teller *t, const struct task *task)
{
	if (rule_takes(task->rule, TAKES_SIDE))
		tell_plain(t, "sided", _("fails"), _(side_texts[task->side]));
	if (task->nature == NATURE_STOCK && task->rule != RULE_NONE)
		tell_plain(
		    t, "nature", _("nature"), _("stock: a level at one time"));
}

static void
tell_agreed(struct teller *t, const struct entry *e)
{
	const struct task *task = e->task;
	const struct revision *in_force =
	    task_revision(task, t->ledger->revised);

	tell_plain(t, "rule", _("rule"), _(rule_told(task->rule)));
	if (task->rule == RULE_ASSIGNED)
		tell_plain(t, "then", _("judged as"), _(rule_told(task->then)));
	tell_value(t, "value", in_force ? _("value agreed") : _("value"),
	    &task->value, task->unit);
	/* What stands in the place of a value that is not public is none. */
	if (!task->is_withheld)
		tell_plain(t, "blank", _("still open"), task->blank);
	for (int i = 0; i < task->revisions.n; i++)
		tell_revision(t, task, &task->revisions.at[i], in_force);
	tell_kind(t, task);
	tell_value(t, "to", _("upper end"), &task->to, task->unit);
	tell_value(t, "baseline", _("baseline"), &task->baseline, task->unit);
	tell_value(t, "tolerance", _("tolerance"), &task->tolerance, "");
}

static void
tell_reported(struct teller *t, const struct entry *e)
{
	const char *unit = e->task->unit;

	tell_value(t, "total", _("total"), &e->total, unit);
	tell_value(t, "covered", _("covered"), &e->covered, unit);
	tell_value(t, "actual", _("actual"), &e->actual, unit);
	for (int i = 0; i < e->parts.n; i++)
		tell(t, "increment", _("  of it in"),
		    arena_printf(t->arena, "%s: %s%s", e->parts.at[i].period,
			e->parts.at[i].value.text, unit),
		    e->parts.at[i].value.origin);
	tell_value(t, "reference",
	    e->task->reference_name ? e->task->reference_name : _("reference"),
	    &e->reference, unit);
	tell_value(t, "assigned", _("assigned"), &e->assigned, unit);
	tell_plain(t, "missing", _("no figure for"), e->missing);
	if (e->reason_given)
		tell(t, "reason", _("why there is none"), e->reason_given,
		    e->from);
	tell_plain(t, "note", _("remark"), e->note);
}

/* What a correction replaced. */
static const char *
was_word(const char *what)
{
	static const struct {
		const char *what, *word;
	} words[] = {
	    {"actual", N_("actual")},
	    {"covered", N_("covered")},
	    {"total", N_("total")},
	    {"reference", N_("reference")},
	    {"assigned", N_("assigned")},
	    {"previous", N_("last year")},
	    {"step", N_("last step")},
	};

	for (int i = 0; i < LEN(words); i++)
		if (strcmp(words[i].what, what) == 0)
			return _(words[i].word);
	return what;
}

static void
tell_was(struct teller *t, const struct entry *e)
{
	for (int i = 0; i < e->was.n; i++) {
		const struct was *was = &e->was.at[i];

		if (strcmp(was->why, "revised") == 0)
			continue; /* told as the value agreed */
		tell(t, "was", _("before correction"),
		    arena_printf(t->arena, "%s%s%s %s",
			was->period ? was->period : "", was->period ? ", " : "",
			was_word(was->what), was->value),
		    was->from);
	}
}

static void
tell_history(struct teller *t, const struct entry *e)
{
	for (int i = 0; i < e->history.n; i++) {
		const struct snapshot *s = &e->history.at[i];
		const char *label = i == 0 ? _("by period") : "";

		if (!s->reported)
			tell_plain(t, "snapshot", label,
			    arena_printf(t->arena, "%s: %s", s->period,
				_(status_told(s->status))));
		else
			tell(t, "snapshot", label,
			    arena_printf(t->arena, "%s: %s%s%s, %s", s->period,
				s->actual ? tell_raw(t->arena, s->actual)
				    : s->completion
				    ? number_percent(t->arena, s->completion, 1)
				    : "",
				s->actual	    ? e->task->unit
				    : s->completion ? "％"
						    : "",
				"", _(status_told(s->status))),
			    s->from);
	}
}

static void
tell_year(struct teller *t, const struct entry *e)
{
	tell_number(t, "previous", _("last year"), e->previous,
	    e->task->unit ? e->task->unit : "");
	tell_number(t, "change", _("on last year"), e->change,
	    task_is_rate(e->task) ? _(" points") : "％");
	tell_number(t, "added", _("in the last period alone"), e->added,
	    e->task->unit ? e->task->unit : "");
}

/* --- what it counts for -------------------------------------------------- */

static const char *
rollup_text(struct teller *t, const struct rollup *r)
{
	if (!r->completion)
		return arena_printf(
		    t->arena, _("nothing of %d to average"), r->total);
	return arena_printf(t->arena, _("%s ÷ %s = %s ％; for ranks %s"),
	    tell_raw(t->arena, r->sum), tell_raw(t->arena, r->weights),
	    number_percent(t->arena, r->completion, 1),
	    number_percent(t->arena, r->score, 1));
}

static void
tell_weight_in(struct teller *t, const struct entry *e, const char *label,
    const struct rollup *r)
{
	if (!e->share || !r->weights)
		return;
	tell_plain(t, "rollup", label,
	    arena_printf(t->arena, _("%s × weight %s, in %s"),
		tell_raw(t->arena, e->share), tell_raw(t->arena, e->weight),
		rollup_text(t, r)));
}

static const struct ledger_item *
item_of(const struct ledger *ledger, const struct item *item,
    const struct ledger_pillar **pillar)
{
	for (int i = 0; i < ledger->pillars.n; i++) {
		*pillar = &ledger->pillars.at[i];
		for (int j = 0; j < (*pillar)->items.n; j++)
			if ((*pillar)->items.at[j].item == item)
				return &(*pillar)->items.at[j];
	}
	return NULL;
}

static void
tell_counted(struct teller *t, const struct entry *e)
{
	const struct ledger_pillar *pillar = NULL;
	const struct ledger_item *item;

	if (e->task->kind == TASK_WORK)
		return;
	if (!e->share) {
		tell_plain(t, "rollup", _("counts for"),
		    _("nothing: it is counted beside the mean"));
		return;
	}
	item =
	    e->task->item ? item_of(t->ledger, e->task->item, &pillar) : NULL;
	if (item) {
		tell_weight_in(t, e, _("counts in its item"), &item->rollup);
		tell_weight_in(
		    t, e, _("counts in its pillar"), &pillar->rollup);
	}
	tell_weight_in(t, e, _("counts in the plan"), &t->ledger->rollup);
	tell_plain(t, "score", _("counts for ranks"),
	    e->pace
		? arena_printf(t->arena, _("%s of %s due: %s"),
		      tell_raw(t->arena, e->share), tell_raw(t->arena, e->pace),
		      number_percent(t->arena, e->score, 1))
		: number_percent(t->arena, e->score, 1));
}

/* --- the kinds ----------------------------------------------------------- */

static void
tell_target(struct teller *t, const struct entry *e)
{
	tell_name(t, N_("target"), e->task->name, e->task->id, e->task->origin);
	tell_place(t, e->task);
	tell_duty(t, e->task);
	tell_agreed(t, e);
	tell_reported(t, e);
	tell_was(t, e);
	tell_judged(t, e);
	tell_year(t, e);
	tell_history(t, e);
	tell_counted(t, e);
}

static const char *
step_text(struct teller *t, const struct entry *e)
{
	struct buf out;

	buf_init(&out, t->arena);
	buf_puts(&out, _(step_told(e->step)));
	if (e->percent.text)
		buf_printf(&out, ", %s ％", e->percent.text);
	if (date_given(e->on))
		buf_printf(&out, ", %s", date_iso(t->arena, e->on));
	return out.s;
}

static void
tell_works(struct teller *t, const struct entry *e)
{
	tell_name(t, N_("works"), e->task->name, e->task->id, e->task->origin);
	tell_place(t, e->task);
	tell_duty(t, e->task);
	for (int i = 0; i < e->works.n; i++) {
		const struct entry *w = e->works.at[i];

		tell(t, "work", i == 0 ? _("its works") : "",
		    arena_printf(t->arena, "%s (%s): %s", w->task->name,
			w->task->id, step_text(t, w)),
		    w->from.file ? w->from : w->task->origin);
	}
	tell_was(t, e);
	tell_judged(t, e);
	tell_history(t, e);
	tell_counted(t, e);
}

static void
tell_step(struct teller *t, const struct entry *e)
{
	bool is_work = e->task->kind == TASK_WORK;

	tell_name(t, is_work ? N_("work") : N_("milestone"), e->task->name,
	    e->task->id, e->task->origin);
	tell_place(t, e->task);
	tell_duty(t, e->task);
	if (!is_work)
		tell_plain(t, "reached", _("reached when"),
		    e->task->reach_started ? _("started") : _("done"));
	tell(t, "step", _("last step"), step_text(t, e), e->from);
	if (e->days_late > 0)
		tell_plain(t, "late", _("days late"),
		    arena_printf(t->arena, "%d", e->days_late));
	tell_plain(t, "note", _("remark"), e->note);
	tell_was(t, e);
	tell_judged(t, e);
	tell_history(t, e);
	tell_counted(t, e);
}

static void
tell_entry(struct teller *t, const struct entry *e)
{
	static void (*const by_kind[])(
	    struct teller *, const struct entry *) = {
	    [TASK_TARGET] = tell_target,
	    [TASK_WORKS] = tell_works,
	    [TASK_WORK] = tell_step,
	    [TASK_MILESTONE] = tell_step,
	};

	by_kind[e->task->kind](t, e);
}

/* --- roll-ups ------------------------------------------------------------ */

/* A term of the mean, or what is left out of it. */
static void
tell_terms(struct teller *t, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		const struct entry *e = entries->at[i];
		const char *name = arena_printf(
		    t->arena, "%s (%s)", e->task->name, e->task->id);

		if (e->share)
			tell(t, "term", _("counted"),
			    arena_printf(t->arena, _("%s: %s × weight %s"),
				name, tell_raw(t->arena, e->share),
				tell_raw(t->arena, e->weight)),
			    e->from);
		else
			tell(t, "left-out", _("left out"),
			    arena_printf(t->arena, "%s: %s", name,
				_(status_told(e->status))),
			    e->task->origin);
	}
}

static void
tell_rollup(struct teller *t, const struct rollup *r)
{
	struct buf counts;

	tell_plain(
	    t, "rollup", _("sum ÷ weights = completion"), rollup_text(t, r));
	tell_plain(t, "reported", _("reported"),
	    arena_printf(t->arena, _("%d of %d"), r->reported, r->total));
	buf_init(&counts, t->arena);
	for (enum status s = 0; s < STATUSES; s++)
		if (r->count[s] > 0)
			buf_printf(&counts, "%s%s %d", counts.n ? ", " : "",
			    _(status_told(s)), r->count[s]);
	tell_plain(t, "counts", _("by status"), counts.s);
}

static void
tell_item(struct teller *t, const struct ledger_item *li)
{
	const struct item *item = li->item;

	tell_name(t, N_("item"),
	    arena_printf(t->arena, "%d. %s", item->number,
		item->title_text ? item->title_text : ""),
	    item->id, item->origin);
	tell_plain(t, "lead", _("lead"), item->duty.lead);
	tell_plain(t, "owner", _("owner"), item->duty.owner);
	tell_terms(t, &li->entries);
	tell_rollup(t, &li->rollup);
}

/* A pillar is a mean over its tasks, not over its items. */
static void
tell_items(struct teller *t, const struct ledger_pillar *lp)
{
	for (int i = 0; i < lp->items.n; i++)
		tell_terms(t, &lp->items.at[i].entries);
}

static void
tell_pillar(struct teller *t, const struct ledger_pillar *lp)
{
	const struct pillar *pillar = lp->pillar;

	tell_name(t, N_("pillar"), pillar->title_text ? pillar->title_text : "",
	    pillar->id, pillar->origin);
	tell_items(t, lp);
	tell_rollup(t, &lp->rollup);
}

static void
tell_office(struct teller *t, const struct office *office)
{
	tell_name(
	    t, N_("office"), office->name, office->id, (struct origin){0});
	tell_terms(t, &office->entries);
	tell_rollup(t, &office->rollup);
	if (office->place.rank)
		tell_plain(t, "rank", _("rank"),
		    arena_printf(t->arena, "%d", office->place.rank));
}

static void
tell_plan(struct teller *t)
{
	const struct ledger *ledger = t->ledger;

	tell_name(t, N_("plan"), ledger->plan->title, ledger->plan->id,
	    ledger->plan->origin);
	tell_plain(t, "as-of", _("as of"), date_iso(t->arena, ledger->as_of));
	tell_terms(t, &ledger->preamble);
	for (int i = 0; i < ledger->pillars.n; i++)
		tell_items(t, &ledger->pillars.at[i]);
	for (int i = 0; i < ledger->pillars.n; i++)
		tell_plain(t, "pillar", _("pillar"),
		    arena_printf(t->arena, "%s: %s",
			ledger->pillars.at[i].pillar->title_text,
			rollup_text(t, &ledger->pillars.at[i].rollup)));
	tell_rollup(t, &ledger->rollup);
}

bool
explain(struct arena *arena, const struct ledger *ledger, const char *name,
    struct facts *facts, const char **meant)
{
	struct teller t = {arena, ledger, facts};
	struct subject subject = {0};

	if (!subject_find(arena, ledger, name, &subject, meant))
		return false;
	if (subject.entry)
		tell_entry(&t, subject.entry);
	else if (subject.item)
		tell_item(&t, subject.item);
	else if (subject.pillar)
		tell_pillar(&t, subject.pillar);
	else if (subject.office)
		tell_office(&t, subject.office);
	else
		tell_plan(&t);
	return true;
}
