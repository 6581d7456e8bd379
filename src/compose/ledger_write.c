/*
 * The ledger → XML (urn:niandu:ledger), for templates and --emit=ledger.
 *
 * Beside the figures it carries the plan's words, because templates typeset
 * both. What was reported is written as it was typed, what was computed with
 * six to twelve decimals; every element says in from= where it came from.
 * Elements that hold words are written on one line: white space inside prose
 * would be text.
 */
#include "compose/compose.h"
#include "compose/ledger_about.h"
#include "compose/ledger_prose.h"
#include "compose/rollup_write.h"

/* Entries */

static void
attr_duty(struct ledger_writer *w, const struct task *t)
{
	xml_attr(&w->xml, "lead", task_lead(t));
	xml_attr(&w->xml, "support", task_support(t));
	xml_attr(&w->xml, "owner", task_owner(t));
	xml_attr_date(&w->xml, "due", task_due(t, w->ledger->plan->year));
}

/* What all kinds of entry were judged to be. */
static void
attr_judged(struct ledger_writer *w, const struct entry *e)
{
	xml_attr_number(&w->xml, "completion", e->completion);
	xml_attr_number(&w->xml, "points", e->points);
	xml_attr_number(&w->xml, "pace", e->pace);
	xml_attr_number(&w->xml, "gap", e->gap);
	xml_attr(&w->xml, "status", status_name(e->status));
	xml_attr(&w->xml, "verdict", verdict_name(e->verdict));
	if (entry_is_judged(e))
		xml_attr(&w->xml, "met", e->met ? "yes" : "no");
	xml_attr_decimal(&w->xml, "missed", e->missed);
	if (e->days_late > 0)
		xml_attr_int(&w->xml, "days-late", e->days_late);
	xml_attr(&w->xml, "lag", lag_name(e->lag));
	if (e->lag_rank > 0)
		xml_attr_int(&w->xml, "lag-rank", e->lag_rank);
	xml_attr(&w->xml, "reported", e->reported ? "yes" : "no");
	xml_attr(&w->xml, "missing", e->missing);
	xml_attr(&w->xml, "note", e->note);
	xml_attr_from(&w->xml, e->from.file ? e->from : e->task->origin);
}

/* A revised value is in force, the old one in <was>. */
static void
attr_revision(struct ledger_writer *w, const struct task *t)
{
	const struct revision *r = task_revision(t, w->ledger->revised);

	if (!r)
		return;
	xml_attr(&w->xml, "revised", "yes");
	xml_attr_date(&w->xml, "revised-on", r->on);
	xml_attr(&w->xml, "authority", r->authority);
}

/* As agreed in the plan, by what is in force on the ledger's day. */
static void
attr_agreed(struct ledger_writer *w, const struct task *t)
{
	xml_attr(&w->xml, "value", task_value(t, w->ledger->revised)->text);
	attr_revision(w, t);
	xml_attr(&w->xml, "to", t->to.text);
	xml_attr(&w->xml, "blank", t->blank);
	xml_attr(&w->xml, "unit", t->unit);
	xml_attr(&w->xml, "baseline", t->baseline.text);
	xml_attr(&w->xml, "tolerance", t->tolerance.text);
	xml_attr(&w->xml, "reference-name", t->reference_name);
	if (t->rule == RULE_ASSIGNED)
		xml_attr(&w->xml, "then", rule_name(t->then));
	if (rule_takes(t->rule, TAKES_SIDE))
		xml_attr(&w->xml, "sided", side_name(t->side));
	xml_attr(&w->xml, "nature", nature_name(t->nature));
	xml_attr(&w->xml, "weight", t->weight.text);
	xml_attr(&w->xml, "kind", t->kind_word);
	xml_attr(&w->xml, "modality", t->modality);
	if (!t->is_public)
		xml_attr(&w->xml, "public", "no");
}

static bool
is_later(const struct ledger *ledger, const struct revision *r)
{
	return date_given(ledger->revised) &&
	    date_cmp(r->on, ledger->revised) > 0;
}

static bool
has_later(const struct ledger_writer *w, const struct task *t)
{
	return t->revisions.n > 0 &&
	    is_later(w->ledger, &t->revisions.at[t->revisions.n - 1]);
}

static void
attr_reported(struct ledger_writer *w, const struct entry *e)
{
	const char *total = e->total.text ? e->total.text : e->task->total.text;

	xml_attr(&w->xml, "actual", e->actual.text);
	xml_attr(&w->xml, "covered", e->covered.text);
	xml_attr(&w->xml, "total", total);
	xml_attr(&w->xml, "reference", e->reference.text);
	xml_attr(&w->xml, "assigned", e->assigned.text);
	xml_attr(&w->xml, "reason", e->reason_given);
	xml_attr_decimal_like(&w->xml, "difference", e->difference,
	    e->actual.text ? e->actual.text : e->covered.text);
	xml_attr_decimal(&w->xml, "previous", e->previous);
	xml_attr_number(&w->xml, "change", e->change);
	xml_attr_decimal(&w->xml, "increase", e->increase);
	xml_attr(&w->xml, "against", e->against);
	xml_attr_decimal(&w->xml, "added", e->added);
	xml_attr_decimal(
	    &w->xml, "allowed", e->condition.term[working_term('D')]);
}

/* Revisions after the ledger's day: no more than a note. */
static void
write_later(struct ledger_writer *w, const struct task *t)
{
	for (int i = 0; i < t->revisions.n; i++) {
		const struct revision *r = &t->revisions.at[i];

		if (!is_later(w->ledger, r))
			continue;
		xml_begin(&w->xml, "later");
		xml_attr(&w->xml, "value", r->value.text);
		xml_attr_date(&w->xml, "on", r->on);
		xml_attr(&w->xml, "authority", r->authority);
		xml_attr_from(&w->xml, r->value.origin);
		xml_empty(&w->xml);
	}
}

static void
was_and_history(struct ledger_writer *w, const struct entry *e)
{
	for (int i = 0; i < e->was.n; i++) {
		xml_begin(&w->xml, "was");
		xml_attr(&w->xml, "value", e->was.at[i].value);
		xml_attr(&w->xml, "why", e->was.at[i].why);
		xml_attr_from(&w->xml, e->was.at[i].from);
		xml_empty(&w->xml);
	}
	write_later(w, e->task);
	for (int i = 0; i < e->history.n; i++) {
		const struct snapshot *s = &e->history.at[i];

		xml_begin(&w->xml, "snapshot");
		xml_attr(&w->xml, "period", s->period);
		xml_attr_date(&w->xml, "as-of", s->as_of);
		xml_attr_decimal(&w->xml, "actual", s->actual);
		xml_attr_number(&w->xml, "completion", s->completion);
		xml_attr_number(&w->xml, "pace", s->pace);
		xml_attr(&w->xml, "status", status_name(s->status));
		xml_attr_from(&w->xml, s->from);
		xml_empty(&w->xml);
	}
}

/* nodes="25 50 75 100" */
static void
attr_nodes(struct ledger_writer *w, const struct entry *e)
{
	struct buf text;

	if (!e->nodes[0])
		return;
	buf_init(&text, w->xml.out->arena);
	for (int i = 0; i < 4; i++)
		buf_printf(&text, "%s%s", i > 0 ? " " : "",
		    number_raw(w->xml.out->arena, e->nodes[i], 0, 6));
	xml_attr(&w->xml, "nodes", text.s);
}

static void
attr_identity(struct ledger_writer *w, const struct task *t)
{
	xml_attr(&w->xml, "id", t->id);
	xml_attr(&w->xml, "name", t->name);
}

/* The element's end, with what it was before inside. */
static void
close_entry(struct ledger_writer *w, const char *name, const struct entry *e)
{
	if (e->was.n + e->history.n == 0 && !has_later(w, e->task)) {
		xml_empty(&w->xml);
		return;
	}
	xml_inside(&w->xml);
	was_and_history(w, e);
	xml_end(&w->xml, name);
}

static void
write_target(struct ledger_writer *w, const struct entry *e)
{
	xml_begin(&w->xml, "target");
	attr_identity(w, e->task);
	xml_attr(&w->xml, "rule", rule_name(e->task->rule));
	attr_agreed(w, e->task);
	attr_duty(w, e->task);
	attr_reported(w, e);
	attr_nodes(w, e);
	attr_judged(w, e);
	close_entry(w, "target", e);
}

static void
attr_step(struct ledger_writer *w, const struct entry *e)
{
	attr_duty(w, e->task);
	if (e->reported)
		xml_attr(&w->xml, "step", step_name(e->step));
	xml_attr(&w->xml, "percent", e->percent.text);
	xml_attr_date(&w->xml, "on", e->on);
	attr_judged(w, e);
}

static void
write_milestone(struct ledger_writer *w, const struct entry *e)
{
	xml_begin(&w->xml, "milestone");
	attr_identity(w, e->task);
	xml_attr(&w->xml, "weight", e->task->weight.text);
	xml_attr(&w->xml, "state", e->task->reach_started ? "started" : "done");
	attr_step(w, e);
	close_entry(w, "milestone", e);
}

static void
write_works(struct ledger_writer *w, const struct entry *e)
{
	xml_begin(&w->xml, "works");
	attr_identity(w, e->task);
	xml_attr(&w->xml, "weight", e->task->weight.text);
	attr_duty(w, e->task);
	xml_attr_int(&w->xml, "done", entry_works_done(e));
	xml_attr_int(&w->xml, "total", e->works.n);
	attr_nodes(w, e);
	attr_judged(w, e);
	xml_inside(&w->xml);
	for (int i = 0; i < e->works.n; i++) {
		xml_begin(&w->xml, "work");
		attr_identity(w, e->works.at[i]->task);
		attr_step(w, e->works.at[i]);
		close_entry(w, "work", e->works.at[i]);
	}
	was_and_history(w, e);
	xml_end(&w->xml, "works");
}

static void
write_entries(struct ledger_writer *w, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		const struct entry *e = entries->at[i];

		if (e->task->kind == TASK_TARGET)
			write_target(w, e);
		else if (e->task->kind == TASK_WORKS)
			write_works(w, e);
		else if (e->task->kind == TASK_MILESTONE)
			write_milestone(w, e);
	}
}

static void
attr_counts(struct ledger_writer *w, const struct rollup *r)
{
	attr_rollup(&w->xml, r);
	if (w->ledger->plan->is_public)
		xml_attr_int(&w->xml, "withheld", r->count[STATUS_WITHHELD]);
}

static void
write_rollup(struct ledger_writer *w, const struct rollup *r,
    const struct rollups *history)
{
	xml_begin(&w->xml, "rollup");
	attr_counts(w, r);
	if (history->n == 0) {
		xml_empty(&w->xml);
		return;
	}
	xml_inside(&w->xml);
	for (int i = 0; i < history->n; i++) {
		const struct rollup_then *then = &history->at[i];

		xml_begin(&w->xml, "then");
		xml_attr(&w->xml, "period", then->period);
		xml_attr_date(&w->xml, "as-of", then->as_of);
		xml_attr_number(&w->xml, "pace", then->pace);
		attr_counts(w, &then->rollup);
		xml_empty(&w->xml);
	}
	xml_end(&w->xml, "rollup");
}

/* The tree */

static void
write_next(struct ledger_writer *w, const char *period,
    const struct paragraphs *paragraphs)
{
	xml_begin(&w->xml, "next");
	xml_attr(&w->xml, "period", period);
	xml_inside(&w->xml);
	prose_paragraphs(w, "p", paragraphs);
	xml_end(&w->xml, "next");
}

/* Of no item: what the latest period's files say of the plan as a whole. */
static void
write_plan_next(struct ledger_writer *w)
{
	const struct progress_list *files = w->ledger->progress;

	for (int i = 0; i < files->n; i++)
		if (ledger_is_latest(w->ledger, files->at[i]) &&
		    files->at[i]->next.n > 0)
			write_next(
			    w, files->at[i]->period_text, &files->at[i]->next);
}

/* As their files name them; from= says whose folder they lie in. */
static void
write_images(struct ledger_writer *w, const struct images *images)
{
	for (int i = 0; i < images->n; i++) {
		const struct image *image = &images->at[i];

		xml_begin(&w->xml, "image");
		xml_attr(&w->xml, "src", image->src);
		xml_attr(&w->xml, "alt", image->alt);
		xml_attr(&w->xml, "caption", image->caption);
		xml_attr(&w->xml, "width", image->width);
		xml_attr_from(&w->xml, image->origin);
		xml_empty(&w->xml);
	}
}

static void
write_item(struct ledger_writer *w, const struct ledger_item *li)
{
	const struct item *item = li->item;

	xml_begin(&w->xml, "item");
	xml_attr(&w->xml, "id", item->id);
	xml_attr_int(&w->xml, "number", item->number);
	xml_attr(&w->xml, "lead", item->duty.lead);
	xml_attr(&w->xml, "support", item->duty.support);
	xml_attr(&w->xml, "owner", item->duty.owner);
	xml_attr_date(&w->xml, "due", item->duty.due);
	xml_attr_from(&w->xml, item->origin);
	xml_inside(&w->xml);
	prose_title(w, item->title, item->title_text);
	prose_paragraphs(w, "p", &item->paragraphs);
	write_images(w, &item->images);
	for (int i = 0; i < li->narratives.n; i++) {
		xml_begin(&w->xml, "narrative");
		xml_attr(&w->xml, "period", li->narrated);
		if (li->narrated_before)
			xml_attr(&w->xml, "earlier", "yes");
		xml_attr_from(&w->xml, li->narratives.at[i]->origin);
		xml_inside(&w->xml);
		prose_paragraphs(w, "p", &li->narratives.at[i]->paragraphs);
		write_images(w, &li->narratives.at[i]->images);
		xml_end(&w->xml, "narrative");
	}
	for (int i = 0; i < li->next.n; i++)
		write_next(w, w->ledger->period, &li->next.at[i]->next);
	write_entries(w, &li->entries);
	write_rollup(w, &li->rollup, &li->history);
	xml_end(&w->xml, "item");
}

static void
write_pillar(struct ledger_writer *w, const struct ledger_pillar *lp)
{
	xml_begin(&w->xml, "pillar");
	xml_attr(&w->xml, "id", lp->pillar->id);
	xml_attr_int(&w->xml, "number", lp->pillar->number);
	xml_attr(&w->xml, "theme", lp->pillar->theme);
	xml_attr_from(&w->xml, lp->pillar->origin);
	xml_inside(&w->xml);
	prose_title(w, lp->pillar->title, lp->pillar->title_text);
	for (int i = 0; i < lp->items.n; i++)
		write_item(w, &lp->items.at[i]);
	write_rollup(w, &lp->rollup, &lp->history);
	xml_end(&w->xml, "pillar");
}

static void
write_preamble(struct ledger_writer *w)
{
	const struct ledger *l = w->ledger;

	if (l->plan->preamble.n + l->preamble.n == 0)
		return;
	xml_begin(&w->xml, "preamble");
	xml_inside(&w->xml);
	prose_paragraphs(w, "p", &l->plan->preamble);
	write_images(w, &l->plan->images);
	write_entries(w, &l->preamble);
	xml_end(&w->xml, "preamble");
}

static void
write_problem(struct ledger_writer *w, const struct problem *p)
{
	enum problem_state state = problem_state(p->state, p->closed);

	xml_begin(&w->xml, "problem");
	xml_attr(&w->xml, "id", p->id);
	xml_attr(&w->xml, "item", p->item ? p->item->id : NULL);
	xml_attr_date(&w->xml, "found", p->found);
	xml_attr_date(&w->xml, "due", p->due);
	xml_attr_date(&w->xml, "first-due", p->first_due);
	xml_attr_date(&w->xml, "closed", p->closed);
	xml_attr(&w->xml, "lead",
	    p->lead || !p->item ? p->lead : p->item->duty.lead);
	xml_attr(&w->xml, "owner", p->owner);
	xml_attr(&w->xml, "source", p->source);
	xml_attr(&w->xml, "severity", p->severity);
	xml_attr(&w->xml, "state",
	    state == PROBLEM_CLOSED ? problem_names[state] : p->state);
	if (problem_is_overdue(state, p->due, w->ledger->as_of))
		xml_attr(&w->xml, "overdue", "yes");
	if (problem_days_late(p->due, p->closed) > 0)
		xml_attr_int(
		    &w->xml, "days-late", problem_days_late(p->due, p->closed));
	xml_attr_from(&w->xml, p->origin);
	xml_inside(&w->xml);
	prose_paragraphs(w, "p", &p->text);
	prose_paragraphs(w, "now", &p->now);
	prose_paragraphs(w, "measure", &p->measures);
	prose_paragraphs(w, "evidence", &p->evidence);
	write_images(w, &p->images);
	xml_end(&w->xml, "problem");
}

static void
write_office(struct ledger_writer *w, const struct office *o)
{
	xml_begin(&w->xml, "office");
	xml_attr(&w->xml, "name", o->name);
	xml_attr(&w->xml, "ref", o->id);
	if (o->place.rank)
		xml_attr_int(&w->xml, "rank", o->place.rank);
	if (o->place.tied)
		xml_attr(&w->xml, "tied", "yes");
	if (o->place.before)
		xml_attr_int(&w->xml, "rank-before", o->place.before);
	if (o->place.rank && o->place.before)
		xml_attr_int(&w->xml, "moved", o->place.moved);
	attr_counts(w, &o->rollup);
	xml_empty(&w->xml);
}

static void
write_counts(struct ledger_writer *w, const struct counts *c)
{
	const struct {
		const char *name;
		int n;
	} counts[] = {
	    {"files", c->files},
	    {"corrections", c->corrections},
	    {"pillars", c->pillars},
	    {"items", c->items},
	    {"headline", c->headline},
	    {"words", c->words},
	    {"explained", c->explained},
	    {"unexplained", c->unexplained},
	    {"blanks", c->blanks},
	    {"works", c->works},
	    {"projects", c->projects},
	    {"projects-done", c->projects_done},
	    {"milestones", c->milestones},
	    {"milestones-done", c->milestones_done},
	    {"milestones-overdue", c->milestones_overdue},
	    {"compared", c->compared},
	    {"up", c->up},
	    {"down", c->down},
	    {"better", c->better},
	    {"worse", c->worse},
	    {"level", c->level},
	    {"neither", c->neither},
	    {"lag-overdue", c->lagging[LAG_OVERDUE]},
	    {"lag-missed", c->lagging[LAG_MISSED]},
	    {"lag-pace", c->lagging[LAG_PACE]},
	    {"problems", c->problems},
	    {"closed", c->closed},
	    {"done", c->done},
	    {"doing", c->doing},
	    {"open", c->open},
	    {"overdue", c->overdue},
	    {"closed-late", c->closed_late},
	    {"offices", w->ledger->offices.n},
	    {"left", c->left},
	};

	xml_begin(&w->xml, "counts");
	for (int i = 0; i < LEN(counts); i++)
		xml_attr_int(&w->xml, counts[i].name, counts[i].n);
	xml_attr_number(&w->xml, "closed-rate", c->closed_rate);
	xml_empty(&w->xml);
}

void
ledger_write(const struct ledger *ledger, struct buf *out)
{
	const struct plan *plan = ledger->plan;
	/* How long a withheld value is would show in what stands after it. */
	struct ledger_writer w = {
	    {.out = out, .no_columns = plan->is_public}, ledger};

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	xml_begin(&w.xml, "ledger");
	xml_attr(&w.xml, "xmlns", "urn:niandu:ledger");
	xml_attr(&w.xml, "plan", plan->id);
	xml_attr_int(&w.xml, "year", plan->year);
	xml_attr_date(&w.xml, "as-of", ledger->as_of);
	if (plan->is_public)
		xml_attr(&w.xml, "edition", "public");
	xml_attr(&w.xml, "period", ledger->period);
	xml_attr_date(&w.xml, "issued", ledger->issued);
	xml_attr_number(&w.xml, "pace", ledger->pace);
	xml_attr_from(&w.xml, plan->origin);
	xml_inside(&w.xml);
	about_write(&w);
	write_preamble(&w);
	for (int i = 0; i < ledger->pillars.n; i++)
		write_pillar(&w, &ledger->pillars.at[i]);
	write_plan_next(&w);
	for (int i = 0; i < ledger->problems.n; i++)
		write_problem(&w, ledger->problems.at[i]);
	for (int i = 0; i < ledger->offices.n; i++)
		write_office(&w, &ledger->offices.at[i]);
	write_counts(&w, &ledger->counts);
	write_rollup(&w, &ledger->rollup, &ledger->history);
	xml_end(&w.xml, "ledger");
	buf_putc(out, '\n');
}
