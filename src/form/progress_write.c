/*
 * Progress → XML, in the order in which it was reported; progress_read() reads
 * it back.
 */
#include "form/progress_write.h"

#include "base/xml_write.h"

static bool
same_place(struct origin a, struct origin b)
{
	return a.line == b.line && a.col == b.col;
}

static void
write_figure(struct xml *w, const struct figure *f)
{
	bool open = false;

	xml_begin(w, "figure");
	xml_attr(w, "target", f->target->id);
	for (int i = 0; i < FIGURE_VALUES; i++)
		xml_attr(w, figure_names[i], f->values[i].text);
	xml_attr(w, "unit", f->unit);
	if (f->increment)
		xml_attr(w, "basis", "increment");
	xml_attr(w, "note", f->note);
	xml_attr_from(w, f->origin);
	for (int i = 0; i < FIGURE_VALUES; i++) {
		const struct figure_value *value = &f->values[i];

		if (!value->text || same_place(value->origin, f->origin))
			continue;
		if (!open)
			xml_inside(w);
		open = true;
		xml_begin(w, "source");
		xml_attr(w, "value", figure_names[i]);
		xml_attr_from(w, value->origin);
		xml_empty(w);
	}
	if (open)
		xml_end(w, "figure");
	else
		xml_empty(w);
}

static void
write_step(struct xml *w, const struct step *s)
{
	xml_begin(w, "step");
	xml_attr(w, "of", s->of->id);
	xml_attr(w, "state", step_name(s->state));
	xml_attr(w, "percent", s->percent.text);
	xml_attr_date(w, "on", s->on);
	xml_attr(w, "note", s->note);
	xml_attr_from(w, s->origin);
	xml_empty(w);
}

/* On one line: white space would be text. */
static void
write_prose(struct xml *w, const struct prose *p)
{
	if (p->kind != PROSE_ACTUAL) {
		xml_text(w->out, p->text, false);
		return;
	}
	buf_puts(w->out, "<actual");
	xml_attr(w, "target", p->task->id);
	xml_empty(w);
}

static void
write_paragraphs(
    struct xml *w, const char *name, const struct paragraphs *paragraphs)
{
	for (int i = 0; i < paragraphs->n; i++) {
		xml_begin(w, name);
		buf_puts(w->out, ">");
		for (const struct prose *p = paragraphs->at[i].prose; p;
		     p = p->next)
			write_prose(w, p);
		buf_printf(w->out, "</%s>", name);
	}
}

static void
write_images(struct xml *w, const struct images *images)
{
	for (int i = 0; i < images->n; i++) {
		const struct image *image = &images->at[i];

		xml_begin(w, "image");
		xml_attr(w, "src", image->src);
		xml_attr(w, "alt", image->alt);
		xml_attr(w, "caption", image->caption);
		xml_attr(w, "width", image->width);
		xml_attr(w, "public", image->openness);
		xml_empty(w);
	}
}

static void
write_next(struct xml *w, const struct paragraphs *next)
{
	if (!next->n)
		return;
	xml_begin(w, "next");
	xml_inside(w);
	write_paragraphs(w, "p", next);
	xml_end(w, "next");
}

static void
write_narrative(struct xml *w, const struct narrative *n)
{
	xml_begin(w, "item");
	xml_attr(w, "ref", n->item->id);
	xml_attr_from(w, n->origin);
	xml_inside(w);
	write_paragraphs(w, "p", &n->paragraphs);
	write_images(w, &n->images);
	write_next(w, &n->next);
	xml_end(w, "item");
}

static void
write_problem(struct xml *w, const struct problem *p)
{
	xml_begin(w, "problem");
	xml_attr(w, "id", p->id);
	xml_attr(w, "item", p->item ? p->item->id : NULL);
	xml_attr_date(w, "found", p->found);
	xml_attr_date(w, "due", p->due);
	xml_attr_date(w, "closed", p->closed);
	xml_attr(w, "lead", p->lead);
	xml_attr(w, "owner", p->owner);
	xml_attr(w, "source", p->source);
	xml_attr(w, "severity", p->severity);
	xml_attr(w, "state", p->state);
	xml_attr_from(w, p->origin);
	xml_inside(w);
	write_paragraphs(w, "p", &p->text);
	write_paragraphs(w, "now", &p->now);
	write_paragraphs(w, "measure", &p->measures);
	write_paragraphs(w, "evidence", &p->evidence);
	write_images(w, &p->images);
	xml_end(w, "problem");
}

void
progress_write(const struct progress *p, struct buf *out)
{
	struct xml w = {.out = out};

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	xml_begin(&w, "progress");
	xml_attr(&w, "xmlns", "urn:niandu:progress");
	xml_attr(&w, "id", p->id);
	xml_attr(&w, "plan", p->plan_id);
	xml_attr(&w, "period", p->period_text);
	xml_attr_date(&w, "as-of", p->as_of);
	xml_attr(&w, "corrects", p->corrects);
	xml_inside(&w);
	for (int i = 0; i < p->figures.n; i++)
		write_figure(&w, &p->figures.at[i]);
	for (int i = 0; i < p->steps.n; i++)
		write_step(&w, &p->steps.at[i]);
	for (int i = 0; i < p->narratives.n; i++)
		write_narrative(&w, &p->narratives.at[i]);
	for (int i = 0; i < p->problems.n; i++)
		write_problem(&w, &p->problems.at[i]);
	write_next(&w, &p->next);
	xml_end(&w, "progress");
	buf_putc(out, '\n');
}
