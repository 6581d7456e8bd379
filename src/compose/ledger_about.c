/*
 * The ledger's head → XML: who issued the plan, by which thresholds it was
 * judged, of which files it was made.
 */
#include "compose/ledger_about.h"

static void
elements(struct ledger_writer *w, const char *name, const struct strings *texts)
{
	for (int i = 0; i < texts->n; i++)
		xml_element(&w->xml, name, texts->at[i]);
}

static void
write_official(struct ledger_writer *w, const struct official *o)
{
	if (!o->given)
		return;
	xml_begin(&w->xml, "official");
	xml_attr_date(&w->xml, "date", o->date);
	if (o->seal)
		xml_attr(&w->xml, "seal", "yes");
	xml_attr_from(&w->xml, o->origin);
	xml_inside(&w->xml);
	xml_element(&w->xml, "copy-number", o->copy_number);
	xml_element(&w->xml, "secrecy", o->secrecy);
	xml_element(&w->xml, "urgency", o->urgency);
	elements(w, "issuer", &o->issuers);
	elements(w, "local-mark", &o->local_marks);
	xml_element(&w->xml, "number", o->number);
	elements(w, "signer", &o->signers);
	xml_element(&w->xml, "to", o->to);
	xml_element(&w->xml, "cc", o->cc);
	elements(w, "attachment", &o->attachments);
	xml_element(&w->xml, "note", o->note);
	xml_element(&w->xml, "printed-by", o->printed_by);
	if (date_given(o->printed_on))
		xml_element(&w->xml, "printed-on",
		    date_iso(w->xml.out->arena, o->printed_on));
	xml_end(&w->xml, "official");
}

static void
write_issuer(struct ledger_writer *w, const struct plan *plan)
{
	if (!plan->issuer || !*plan->issuer)
		return;
	xml_begin(&w->xml, "issuer");
	xml_attr(&w->xml, "level", plan->issuer_level);
	xml_attr(&w->xml, "code", plan->issuer_code);
	xml_attr(&w->xml, "group", plan->issuer_group);
	xml_words(&w->xml, "issuer", plan->issuer);
}

/* The files that were counted, oldest first. */
static void
write_sources(struct ledger_writer *w)
{
	const struct progress_list *list = w->ledger->progress;

	for (int i = 0; list && i < list->n; i++) {
		const struct progress *p = list->at[i];

		xml_begin(&w->xml, "progress");
		xml_attr(&w->xml, "id", p->id);
		xml_attr(&w->xml, "period", p->period_text);
		xml_attr_date(&w->xml, "as-of", p->as_of);
		xml_attr_date(&w->xml, "issued", p->issued);
		xml_attr(&w->xml, "corrects", p->corrects);
		xml_attr_from(&w->xml, p->origin);
		xml_empty(&w->xml);
	}
}

/* The thresholds that statuses rest on. */
static void
write_policy(struct ledger_writer *w, const struct policy *p)
{
	struct arena *a = w->xml.out->arena;

	xml_begin(&w->xml, "policy");
	xml_attr(&w->xml, "pace",
	    arena_printf(a, "%s %s %s %s", number_raw(a, p->pace[0], 0, 12),
		number_raw(a, p->pace[1], 0, 12),
		number_raw(a, p->pace[2], 0, 12),
		number_raw(a, p->pace[3], 0, 12)));
	xml_attr_decimal(&w->xml, "on-track", p->on_track_gap);
	xml_attr_decimal(&w->xml, "behind", p->behind_gap);
	xml_attr_decimal(&w->xml, "completion", p->behind_completion);
	xml_attr_decimal(&w->xml, "near", p->near);
	xml_attr_decimal(&w->xml, "about", p->about_tolerance);
	xml_attr_decimal(&w->xml, "track", p->track_tolerance);
	xml_empty(&w->xml);
}

void
about_write(struct ledger_writer *w)
{
	const struct plan *plan = w->ledger->plan;

	write_issuer(w, plan);
	prose_title(w, plan->title_prose, plan->title);
	write_official(w, &plan->official);
	write_policy(w, w->ledger->policy);
	write_sources(w);
}
