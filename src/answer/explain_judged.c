/*
 * How an entry was reckoned → facts: its formulas with names and with numbers,
 * what was due, what decided its status.
 */
#include "base/buf.h"
#include "base/intl.h"
#include "answer/tell.h"
#include "ledger/judge.h"

/* %s: the threshold, where there is one. */
static const char *const reason_texts[] = {
    [REASON_NOT_SCORED] = N_("its rule is none"),
    [REASON_WITHHELD] = N_("its figures are not public"),
    [REASON_NOT_REPORTED] = N_("there is no figure for the latest period"),
    [REASON_UNKNOWN] = N_("what it is measured against is not known yet"),
    [REASON_COMPLETE] = N_("completion ≥ %s ％"),
    [REASON_GAP_ON_TRACK] = N_("completion < 100 ％, gap ≥ %s points"),
    [REASON_GAP_BEHIND] = N_("gap ≥ %s points, below that for on track"),
    [REASON_GAP_FAR] = N_("gap < %s points"),
    [REASON_MET_DUE] = N_("met, and it is due"),
    [REASON_MET_EARLY] = N_("met so far; it is not due yet"),
    [REASON_NEAR] = N_("not met, completion ≥ %s ％"),
    [REASON_CLOSE] = N_("not met, but missed by no more than %s points"),
    [REASON_MISSED] = N_("not met, completion < %s ％ or none"),
    [REASON_NOT_MET] = N_("not met, and there is no share between"),
    [REASON_STOPPED] = N_("it was stopped"),
    [REASON_REACHED] = N_("it is reached"),
    [REASON_NOT_DUE] = N_("it is not due yet"),
    [REASON_DUE_SILENT] = N_("it is due, and no step is reported"),
    [REASON_OVERDUE] = N_("it is due, and not reached"),
    [REASON_STANDSTILL] = N_("what is not done has been stopped"),
};
_Static_assert(LEN(reason_texts) == REASONS, "a text for every reason");

/* A letter of a formula; see struct working. */
static const char *
term_name(const struct entry *e, char letter)
{
	switch (letter) {
	case 'A':
		return e->covered.number ? _("covered") : _("actual");
	case 'V':
		return _("value");
	case 'U':
		return _("upper end");
	case 'B':
		return _("baseline");
	case 'T':
		return _("total");
	case 'R':
		return e->task->reference_name ? e->task->reference_name
					       : _("reference");
	case 'D':
		return _("tolerance");
	case 'S':
		return _("sum of the works");
	case 'N':
		return _("number of works");
	default:
		return NULL;
	}
}

/* The formula with names for letters, or with their numbers. */
static const char *
spell(struct teller *t, const struct entry *e, const struct working *w,
    bool numbers)
{
	struct buf out;

	buf_init(&out, t->arena);
	for (const char *s = w->formula; *s; s++) {
		const char *name = term_name(e, *s);
		const struct number *x =
		    name ? w->term[working_term(*s)] : NULL;

		if (!name)
			buf_putc(&out, *s);
		else if (!numbers)
			buf_puts(&out, name);
		else if (x)
			buf_printf(&out, number_sign(x) < 0 ? "(%s)" : "%s",
			    tell_raw(t->arena, x));
		else
			buf_putc(&out, '?');
	}
	return out.s;
}

static void
tell_working(struct teller *t, const char *key, const char *label,
    const struct entry *e, const struct working *w)
{
	if (!w->formula)
		return;
	tell_plain(t, key, label,
	    w->result
		? arena_printf(t->arena, "%s = %s = %s", spell(t, e, w, false),
		      spell(t, e, w, true), tell_raw(t->arena, w->result))
		: arena_printf(t->arena, "%s: %s", spell(t, e, w, false),
		      spell(t, e, w, true)));
}

/* --- what it was judged to be -------------------------------------------- */

static const char *
reason_text(struct teller *t, const struct entry *e)
{
	const char *text = _(reason_texts[e->reason]);

	if (!e->threshold)
		return text;
	return arena_printf(t->arena, text, tell_raw(t->arena, e->threshold));
}

/* Why completion has no quotient. */
static const char *
no_formula(const struct entry *e)
{
	if (task_is_met_or_not(e->task))
		return e->met ? _("met or not: no completion, 100 in the mean")
			      : _("met or not: no completion, 0 in the mean");
	return e->completion ? _("100 where it is met")
			     : _("no quotient: 0 in the mean");
}

/* Why it has no pace. */
static const char *
no_pace(const struct task *task)
{
	if (task_is_met_or_not(task))
		return _("none: it is met or not at all times");
	if (task_is_held(task))
		return _("none: it holds at all times");
	return _("none: a level has one only from a baseline or of its own");
}

static void
tell_pace(struct teller *t, const struct entry *e)
{
	struct date today = t->ledger->as_of;
	bool is_due =
	    date_cmp(today, task_due(e->task, t->ledger->plan->year)) >= 0;

	if (e->pace)
		tell_plain(t, "pace", _("due by now"),
		    arena_printf(t->arena, _("%s ％ on %s%s"),
			tell_raw(t->arena, e->pace), date_iso(t->arena, today),
			is_due			? _(", its due date or later")
			    : e->task->has_pace ? _(", by a pace of its own")
						: ""));
	else if (e->task->kind == TASK_TARGET && e->condition.formula)
		tell_plain(t, "pace", _("due by now"), no_pace(e->task));
}

void
tell_judged(struct teller *t, const struct entry *e)
{
	tell_working(
	    t, "condition", e->met ? _("met") : _("not met"), e, &e->condition);
	tell_working(t, "formula", _("formula"), e, &e->share_how);
	if (e->condition.formula && !e->share_how.formula)
		tell_plain(t, "formula", _("formula"), no_formula(e));
	tell_number(t, "missed", _("away from it by"), e->missed,
	    e->points ? _(" points") : e->task->unit);
	if (e->completion)
		tell_plain(t, "completion", _("completion"),
		    tell_unit(t, number_percent(t->arena, e->completion, 1),
			e->share_how.result &&
				number_sign(e->share_how.result) < 0
			    ? _(" ％ (never below nought)")
			    : " ％"));
	tell_working(t, "points", _("gap to the value"), e, &e->points_how);
	tell_pace(t, e);
	tell_number(
	    t, "gap", _("completion less what is due"), e->gap, _(" points"));
	tell_plain(t, "status", _("status"),
	    arena_printf(t->arena, "%s: %s", _(status_told(e->status)),
		reason_text(t, e)));
	if (e->verdict)
		tell_plain(
		    t, "verdict", _("told as"), _(verdict_told(e->verdict)));
}
