/*
 * The plan as it reads, with what is judged marked in it: the review (核对) is
 * the same text, and a list beside it that leads to each sentence.
 */
#include <string.h>

#include "prose/find.h"
#include "serve/history.h"
#include "serve/views.h"

struct plan_writer {
	struct visit *v;
	struct find_context context;
	int paragraph; /* through the plan, from 1 */
};

static void
put_attr(struct visit *v, const char *name, const char *value)
{
	xml_attr(&v->xml, name, value);
}

static void
put_duty(struct visit *v, const struct duty *duty)
{
	put_attr(v, "lead", duty->lead);
	put_attr(v, "support", duty->support);
	put_attr(v, "owner", duty->owner);
	xml_attr_date(&v->xml, "due", duty->due);
}

/* --- Prose: not indented, every space is the text's ------------------------
 */

static void
put_target(struct visit *v, const struct task *t)
{
	put_attr(v, "id", t->id);
	put_attr(v, "name", t->name);
	put_attr(v, "rule", rule_name(t->rule));
	put_attr(v, "rule-word", rule_word(t->rule));
	put_attr(v, "value", t->value.text);
	put_attr(v, "blank", t->blank);
	put_attr(v, "to", t->to.text);
	put_attr(v, "unit", t->unit);
	put_attr(v, "baseline", t->baseline.text);
	put_attr(v, "total", t->total.text);
	put_attr(v, "reference-name", t->reference_name);
	put_attr(v, "modality", t->modality);
	put_attr(v, "confidence", t->confidence);
	if (!t->is_public)
		put_attr(v, "public", "no");
	put_duty(v, &t->duty);
}

static void
put_task(struct visit *v, const struct task *t)
{
	put_attr(v, "id", t->id);
	put_attr(v, "name", t->name);
	put_duty(v, &t->duty);
}

static void
put_attributes(struct visit *v, const struct prose *p)
{
	if (p->kind == PROSE_TARGET)
		put_target(v, p->task);
	else if (p->task)
		put_task(v, p->task);
	put_attr(v, "note", p->note);
}

static void
put_prose(struct visit *v, const struct prose *p)
{
	static const char *const names[] = {
	    [PROSE_TARGET] = "target",
	    [PROSE_VALUE] = "v",
	    [PROSE_BLANK] = "blank",
	    [PROSE_WORKS] = "works",
	    [PROSE_WORK] = "work",
	    [PROSE_MILESTONE] = "milestone",
	    [PROSE_ACTUAL] = "actual",
	};

	for (; p; p = p->next) {
		if (p->kind == PROSE_TEXT) {
			xml_text(&v->text, p->text, false);
			continue;
		}
		buf_printf(&v->text, "<%s", names[p->kind]);
		put_attributes(v, p);
		buf_putc(&v->text, '>');
		if (p->kind == PROSE_BLANK && p->text)
			xml_text(&v->text, p->text, false);
		put_prose(v, p->child);
		buf_printf(&v->text, "</%s>", names[p->kind]);
	}
}

/* --- What the finder would mark, too ---------------------------------------
 */

/* The text without its marks; which bytes of it are inside one. */
static void
flatten(const struct prose *p, bool inside, struct buf *text, struct buf *mask)
{
	for (; p; p = p->next) {
		bool marked = inside || p->kind == PROSE_TARGET ||
		    p->kind == PROSE_WORKS || p->kind == PROSE_MILESTONE;

		if (p->text &&
		    (p->kind == PROSE_TEXT || p->kind == PROSE_BLANK)) {
			buf_puts(text, p->text);
			while (mask->n < text->n)
				buf_putc(mask, inside ? 'x' : '.');
		}
		flatten(p->child, marked, text, mask);
	}
}

static const char *
span_text(struct arena *arena, const struct span *span)
{
	return arena_strndup(
	    arena, span->from, (size_t)(span->to - span->from));
}

static void
put_proposal(struct plan_writer *w, const struct find *f)
{
	struct visit *v = w->v;
	struct xml *x = &v->xml;

	xml_begin(x, "proposal");
	xml_attr(x, "kind", f->kind == FIND_TARGET ? "target" : "milestone");
	xml_attr_int(x, "paragraph", w->paragraph);
	xml_attr(x, "name", f->name);
	if (f->kind == FIND_TARGET) {
		xml_attr(x, "rule", rule_name(f->rule));
		xml_attr(x, "rule-word", rule_word(f->rule));
		xml_attr(x, "value", f->value);
		xml_attr(x, "to", f->to);
		xml_attr(x, "unit", f->unit);
		xml_attr(x, "total", f->total);
		xml_attr(x, "reference-name", f->reference);
		xml_attr(x, "doubt", find_doubt_text(f->doubt));
	}
	xml_attr_date(x, "due", f->due);
	xml_words(x, "proposal", span_text(v->arena, &f->at));
}

static bool
is_free(const struct find *f, const struct buf *text, const struct buf *mask)
{
	ptrdiff_t from = f->at.from - text->s, to = f->at.to - text->s;

	return from >= 0 && to <= mask->n &&
	    !memchr(mask->s + from, 'x', (size_t)(to - from));
}

static void
put_proposals(struct plan_writer *w, const struct paragraph_source *p)
{
	struct visit *v = w->v;
	struct finds finds = {0};
	struct buf text, mask;

	buf_init(&text, v->arena);
	buf_init(&mask, v->arena);
	flatten(p->prose, false, &text, &mask);
	find_prose(v->arena, &w->context, text.s, &finds);
	for (int i = 0; i < finds.n; i++) {
		const struct find *f = &finds.at[i];

		if ((f->kind == FIND_TARGET || f->kind == FIND_MILESTONE) &&
		    is_free(f, &text, &mask))
			put_proposal(w, f);
	}
}

/* --- The plan --------------------------------------------------------------
 */

static void
put_paragraphs(struct plan_writer *w, const struct paragraphs *list)
{
	struct visit *v = w->v;

	for (int i = 0; i < list->n; i++) {
		w->paragraph++;
		xml_begin(&v->xml, "p");
		xml_attr_int(&v->xml, "n", w->paragraph);
		xml_attr_int(&v->xml, "line", list->at[i].origin.line);
		buf_putc(&v->text, '>');
		put_prose(v, list->at[i].prose);
		buf_puts(&v->text, "</p>");
		put_proposals(w, &list->at[i]);
	}
}

static void
put_item(struct plan_writer *w, const struct item *item)
{
	struct xml *x = &w->v->xml;

	find_heading(&w->context, item->title_text);
	xml_begin(x, "item");
	xml_attr(x, "id", item->id);
	xml_attr_int(x, "number", item->number);
	xml_attr_int(x, "line", item->origin.line);
	put_duty(w->v, &item->duty);
	xml_inside(x);
	xml_element(x, "title", item->title_text);
	put_paragraphs(w, &item->paragraphs);
	xml_end(x, "item");
}

static void
put_pillar(struct plan_writer *w, const struct pillar *pillar)
{
	struct xml *x = &w->v->xml;

	find_heading(&w->context, pillar->title_text);
	xml_begin(x, "pillar");
	xml_attr_int(x, "number", pillar->number);
	xml_inside(x);
	xml_element(x, "title", pillar->title_text);
	for (int i = 0; i < pillar->items.n; i++)
		put_item(w, pillar->items.at[i]);
	xml_end(x, "pillar");
}

static bool
has_task(const struct prose *p, const char *id)
{
	for (; p; p = p->next)
		if ((p->task && strcmp(p->task->id, id) == 0) ||
		    has_task(p->child, id))
			return true;
	return false;
}

static bool
put_sentence(struct visit *v, const struct paragraphs *list, const char *id)
{
	for (int i = 0; i < list->n; i++)
		if (has_task(list->at[i].prose, id)) {
			xml_begin(&v->xml, "p");
			xml_attr_int(&v->xml, "line", list->at[i].origin.line);
			buf_putc(&v->text, '>');
			put_prose(v, list->at[i].prose);
			buf_puts(&v->text, "</p>");
			return true;
		}
	return false;
}

void
plan_put_sentence(struct visit *v, const struct plan *plan, const char *id)
{
	if (put_sentence(v, &plan->preamble, id))
		return;
	for (int i = 0; i < plan->pillars.n; i++)
		for (int k = 0; k < plan->pillars.at[i]->items.n; k++)
			if (put_sentence(v,
				&plan->pillars.at[i]->items.at[k]->paragraphs,
				id))
				return;
}

static void
put_rules(struct visit *v)
{
	for (int i = 0; i < RULES; i++) {
		xml_begin(&v->xml, "rule");
		xml_attr(&v->xml, "name", rule_name((enum rule)i));
		xml_words(&v->xml, "rule", rule_word((enum rule)i));
	}
}

/* What the import said of every number, where there was one. */
static void
put_review(struct visit *v)
{
	struct states states =
	    history_read(v->arena, v->diags, v->town->folder);

	for (int i = states.n - 1; i >= 0; i--)
		if (states.at[i]->review) {
			xml_begin(&v->xml, "review");
			xml_attr_int(&v->xml, "state", states.at[i]->number);
			xml_words(&v->xml, "review",
			    states.at[i]->source_name
				? states.at[i]->source_name
				: "");
			return;
		}
}

void
plan_page(struct visit *v)
{
	struct plan_writer w = {.v = v};
	struct xml *x = &v->xml;

	page_begin(v, "plan");
	put_review(v);
	put_rules(v);
	if (v->plan) {
		const struct plan *plan = v->plan;

		w.context.year = plan->year;
		xml_begin(x, "plan");
		xml_attr(x, "sha256", history_digest(v->arena, v->paths[0]));
		xml_inside(x);
		put_paragraphs(&w, &plan->preamble);
		for (int i = 0; i < plan->pillars.n; i++)
			put_pillar(&w, plan->pillars.at[i]);
		xml_end(x, "plan");
	}
	page_end(v, "plan");
}

void
plan_view(struct visit *v)
{
	year_read(v);
	plan_page(v);
}
