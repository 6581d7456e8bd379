/*
 * Prose → ledger XML: the plan's words with what is judged marked inside, and
 * narratives with the ledger's figures put in.
 */
#include "compose/ledger_prose.h"

#include <string.h>

#include "compose/functions.h"

static const struct entry *
entry_of(const struct ledger_writer *w, const struct task *task)
{
	return map_find(w->ledger->entries, task->id);
}

/* Does the text go on with the unit, which then must not be printed twice? */
static bool
unit_follows(const struct prose *next, const char *unit)
{
	size_t n = strlen(unit);

	if (!next || next->kind != PROSE_TEXT)
		return false;
	if (strcmp(unit, "％") == 0 && next->text[0] == '%')
		return true;
	return strncmp(next->text, unit, n) == 0;
}

/* How its task stood when the text was written. */
static const struct snapshot *
snapshot_of(const struct ledger *ledger, const struct prose *actual)
{
	const struct entry *e = map_find(ledger->entries, actual->task->id);

	return e ? entry_then(e, actual->then) : NULL;
}

/* A figure with its unit, where the text does not go on with it. */
static void
figure(struct ledger_writer *w, const struct prose *prose, const char *text)
{
	xml_text(w->xml.out, text, false);
	if (!unit_follows(prose->next, prose->task->unit))
		xml_text(w->xml.out, prose->task->unit, false);
}

/*
 * What <actual> prints: the figure of its own file's period, or 未报. A text
 * of June that is reprinted in December still speaks of June.
 */
static void
actual(struct ledger_writer *w, const struct prose *prose)
{
	const struct entry *e = entry_of(w, prose->task);
	const struct snapshot *then = snapshot_of(w->ledger, prose);
	const char *grouped;

	if (e && e->status == STATUS_WITHHELD) {
		figure(w, prose, prose->task->blank);
		return;
	}
	if (!then || (!then->reported && prose->task->kind == TASK_TARGET)) {
		buf_puts(w->xml.out, status_word(STATUS_UNREPORTED));
		return;
	}
	if (prose->task->kind == TASK_WORKS) {
		buf_printf(w->xml.out, "%d", then->works_done);
		return;
	}
	if (prose->task->kind != TASK_TARGET) {
		buf_puts(w->xml.out, step_word(then->step));
		return;
	}
	grouped = figure_print(w->xml.out->arena, then->text);
	figure(w, prose, grouped ? grouped : then->text);
}

static void inline_run(struct ledger_writer *, const struct prose *);

static void
inline_one(struct ledger_writer *w, const struct prose *p)
{
	switch (p->kind) {
	case PROSE_TEXT:
		xml_text(w->xml.out, p->text, false);
		break;
	case PROSE_BLANK:
		buf_puts(w->xml.out, "<blank");
		xml_attr(&w->xml, "note", p->note);
		xml_attr_from(&w->xml, p->origin);
		xml_words(&w->xml, "blank", p->text);
		break;
	case PROSE_ACTUAL:
		buf_puts(w->xml.out, "<actual");
		xml_attr(&w->xml, "target", p->task->id);
		buf_putc(w->xml.out, '>');
		actual(w, p);
		buf_puts(w->xml.out, "</actual>");
		break;
	case PROSE_VALUE:
		buf_puts(w->xml.out, "<v>");
		inline_run(w, p->child);
		buf_puts(w->xml.out, "</v>");
		break;
	default:
		buf_puts(w->xml.out, "<mark");
		xml_attr(&w->xml, "target", p->task->id);
		buf_putc(w->xml.out, '>');
		inline_run(w, p->child);
		buf_puts(w->xml.out, "</mark>");
	}
}

static void
inline_run(struct ledger_writer *w, const struct prose *p)
{
	for (; p; p = p->next)
		inline_one(w, p);
}

void
prose_paragraphs(
    struct ledger_writer *w, const char *name, const struct paragraphs *ps)
{
	for (int i = 0; i < ps->n; i++) {
		xml_begin(&w->xml, name);
		xml_attr_from(&w->xml, ps->at[i].origin);
		buf_putc(w->xml.out, '>');
		inline_run(w, ps->at[i].prose);
		buf_printf(w->xml.out, "</%s>", name);
	}
}

void
prose_title(
    struct ledger_writer *w, const struct prose *prose, const char *text)
{
	xml_begin(&w->xml, "title");
	buf_putc(w->xml.out, '>');
	if (prose)
		inline_run(w, prose);
	else
		xml_text(w->xml.out, text, false);
	buf_puts(w->xml.out, "</title>");
}

static bool
is_unreported(const struct ledger *ledger, const struct prose *p)
{
	const struct entry *e = map_find(ledger->entries, p->task->id);
	const struct snapshot *then = snapshot_of(ledger, p);

	return p->task->kind == TASK_TARGET &&
	    !(e && e->status == STATUS_WITHHELD) && !(then && then->reported);
}

static void
check_paragraphs(const struct ledger *ledger, struct diags *diags,
    const struct paragraphs *paragraphs)
{
	for (int i = 0; i < paragraphs->n; i++)
		for (const struct prose *p = paragraphs->at[i].prose; p;
		     p = p->next)
			if (p->kind == PROSE_ACTUAL && is_unreported(ledger, p))
				diag(diags, DIAG_ACTUAL_UNREPORTED, p->origin,
				    p->task->id);
}

static void
check_item(const struct ledger *ledger, struct diags *diags,
    const struct ledger_item *item)
{
	for (int i = 0; i < item->narratives.n; i++)
		check_paragraphs(
		    ledger, diags, &item->narratives.at[i]->paragraphs);
	for (int i = 0; i < item->next.n; i++)
		check_paragraphs(ledger, diags, &item->next.at[i]->next);
}

static void
check_problem(const struct ledger *ledger, struct diags *diags,
    const struct problem *problem)
{
	check_paragraphs(ledger, diags, &problem->text);
	check_paragraphs(ledger, diags, &problem->now);
	check_paragraphs(ledger, diags, &problem->measures);
	check_paragraphs(ledger, diags, &problem->evidence);
}

void
prose_check(const struct ledger *ledger, struct diags *diags)
{
	for (int i = 0; i < ledger->pillars.n; i++)
		for (int j = 0; j < ledger->pillars.at[i].items.n; j++)
			check_item(
			    ledger, diags, &ledger->pillars.at[i].items.at[j]);
	for (int i = 0; i < ledger->progress->n; i++)
		if (ledger_is_latest(ledger, ledger->progress->at[i]))
			check_paragraphs(
			    ledger, diags, &ledger->progress->at[i]->next);
	for (int i = 0; i < ledger->problems.n; i++)
		check_problem(ledger, diags, ledger->problems.at[i]);
}
