/*
 * The county → XML (urn:niandu:ledger), for templates and --emit=ledger.
 *
 * Beside the ranks it carries every entry as its town's ledger has it, so that
 * the words common to all templates do for many towns too. from= leads to the
 * ledger; ref= is what a document says in of=: one name for each figure's
 * bearer, though towns share ids.
 */
#include "compose/compose.h"
#include "compose/rollup_write.h"
#include "base/xml_write.h"

struct county_writer {
	struct xml xml;
	const struct county *county;
};

static const char *
yes_no(bool yes)
{
	return yes ? "yes" : "no";
}

static void
attr_ref(struct county_writer *w, const char *scope, const char *id)
{
	xml_attr(&w->xml, "ref",
	    arena_printf(w->xml.out->arena, "%s.%s", scope, id));
}

/* A rank, whether it is shared, and how it moved: up is positive. */
static void
attr_place(
    struct county_writer *w, const char *prefix, const struct standing *place)
{
	struct arena *a = w->xml.out->arena;

	if (place->rank) {
		xml_attr_int(
		    &w->xml, arena_printf(a, "%srank", prefix), place->rank);
		xml_attr(&w->xml, arena_printf(a, "%stied", prefix),
		    place->tied ? "yes" : NULL);
	}
	if (place->before)
		xml_attr_int(&w->xml, arena_printf(a, "%srank-before", prefix),
		    place->before);
	if (place->rank && place->before)
		xml_attr_int(
		    &w->xml, arena_printf(a, "%smoved", prefix), place->moved);
}

static void
write_rollup(struct county_writer *w, const struct rollup *r)
{
	xml_begin(&w->xml, "rollup");
	attr_rollup(&w->xml, r);
	xml_empty(&w->xml);
}

/* --- towns --------------------------------------------------------------- */

static void
begin_entry(
    struct county_writer *w, const char *scope, const struct town_entry *e)
{
	static const char *const names[] = {
	    [TASK_TARGET] = "target",
	    [TASK_WORKS] = "works",
	    [TASK_WORK] = "work",
	    [TASK_MILESTONE] = "milestone",
	};

	xml_begin(&w->xml, names[e->task.kind]);
	for (int i = 0; i < e->attributes.n; i++)
		xml_attr(&w->xml, e->attributes.at[i].name,
		    e->attributes.at[i].value);
	attr_ref(w, scope, e->task.id);
	xml_attr_from(&w->xml, e->origin);
}

static void
write_entry(
    struct county_writer *w, const char *scope, const struct town_entry *e)
{
	begin_entry(w, scope, e);
	if (e->works.n == 0) {
		xml_empty(&w->xml);
		return;
	}
	xml_inside(&w->xml);
	for (int i = 0; i < e->works.n; i++) {
		begin_entry(w, scope, e->works.at[i]);
		xml_empty(&w->xml);
	}
	xml_end(&w->xml, "works");
}

static void
write_entries(
    struct county_writer *w, const char *scope, const struct town_entries *list)
{
	for (int i = 0; i < list->n; i++)
		write_entry(w, scope, list->at[i]);
}

static void
write_share(struct county_writer *w, const struct county_town *ct, int p)
{
	const struct county_share *share = &ct->shares[p];

	if (!share->pillar)
		return;
	xml_begin(&w->xml, "pillar");
	xml_attr(&w->xml, "key", w->county->pillars.at[p].key);
	xml_attr(&w->xml, "title", share->pillar->title);
	attr_place(w, "", &share->place);
	attr_ref(w, ct->town->plan, w->county->pillars.at[p].key);
	xml_attr_from(&w->xml, share->pillar->origin);
	xml_inside(&w->xml);
	write_entries(w, ct->town->plan, &share->pillar->entries);
	write_rollup(w, &share->pillar->rollup);
	xml_end(&w->xml, "pillar");
}

static void
attr_town(struct county_writer *w, const struct county_town *ct)
{
	const struct town *t = ct->town;

	xml_attr(&w->xml, "plan", t->plan);
	xml_attr(&w->xml, "name", t->name);
	xml_attr(&w->xml, "code", t->code);
	xml_attr(&w->xml, "group", t->group);
	xml_attr_date(&w->xml, "as-of", t->as_of);
	xml_attr(&w->xml, "ranked", yes_no(ct->unranked == RANKED));
	xml_attr(&w->xml, "unranked", unranked_name(ct->unranked));
	attr_place(w, "", &ct->place);
	attr_place(w, "group-", &ct->in_group);
	xml_attr_number(&w->xml, "share", ct->share);
	xml_attr_number(&w->xml, "difference", ct->difference);
	xml_attr_number(&w->xml, "before", ct->before);
	xml_attr_number(&w->xml, "rise", ct->rise);
	xml_attr_int(&w->xml, "problems", t->problems.n);
	xml_attr_int(&w->xml, "closed", ct->closed);
	xml_attr_int(&w->xml, "left", t->problems.n - ct->closed);
	xml_attr_int(&w->xml, "overdue", ct->overdue);
	xml_attr_int(&w->xml, "corrections", t->corrections);
	xml_attr(&w->xml, "ref", t->plan);
	xml_attr_from(&w->xml, t->origin);
}

static void
write_town(struct county_writer *w, const struct county_town *ct)
{
	const struct town *t = ct->town;

	xml_begin(&w->xml, "town");
	attr_town(w, ct);
	xml_inside(&w->xml);
	if (t->preamble.n > 0) {
		xml_begin(&w->xml, "preamble");
		xml_inside(&w->xml);
		write_entries(w, t->plan, &t->preamble);
		xml_end(&w->xml, "preamble");
	}
	for (int p = 0; p < w->county->pillars.n; p++)
		write_share(w, ct, p);
	write_rollup(w, &t->rollup);
	xml_end(&w->xml, "town");
}

/* --- the county ---------------------------------------------------------- */

static void
attr_group(struct county_writer *w, const struct county_group *g)
{
	xml_attr_int(&w->xml, "towns", g->ntown);
	xml_attr_int(&w->xml, "ranked", g->nranked);
	xml_attr_number(&w->xml, "mean", g->mean);
	xml_attr_int(&w->xml, "above", g->above);
	xml_attr_int(&w->xml, "below", g->below);
	xml_attr_int(&w->xml, "equal", g->equal);
}

static void
write_groups(struct county_writer *w)
{
	struct arena *a = w->xml.out->arena;

	for (int i = 0; i < w->county->groups.n; i++) {
		xml_begin(&w->xml, "group");
		xml_attr(&w->xml, "name", w->county->groups.at[i].name);
		attr_group(w, &w->county->groups.at[i]);
		attr_ref(w, "group", arena_printf(a, "%d", i + 1));
		xml_empty(&w->xml);
	}
}

static void
write_pillars(struct county_writer *w)
{
	for (int i = 0; i < w->county->pillars.n; i++) {
		const struct county_pillar *p = &w->county->pillars.at[i];

		xml_begin(&w->xml, "pillar");
		xml_attr(&w->xml, "key", p->key);
		xml_attr(&w->xml, "title", p->title);
		xml_attr_int(&w->xml, "towns", p->ntown);
		xml_attr_number(&w->xml, "mean", p->mean);
		attr_ref(w, "all", p->key);
		xml_empty(&w->xml);
	}
}

static void
write_part(struct county_writer *w, const struct county_part *part)
{
	const struct town *town = w->county->towns.at[part->town].town;

	xml_begin(&w->xml, "part");
	xml_attr(&w->xml, "town", town->plan);
	attr_ref(w, town->plan, part->entry->task.id);
	attr_place(w, "", &part->place);
	xml_empty(&w->xml);
}

static void
write_target(struct county_writer *w, const struct county_target *t, int number)
{
	struct arena *a = w->xml.out->arena;
	const struct task *task = &t->first->task;

	xml_begin(&w->xml, "common");
	xml_attr(&w->xml, "id", task->id);
	xml_attr(&w->xml, "name", task->name);
	xml_attr(&w->xml, "rule", rule_name(task->rule));
	xml_attr(&w->xml, "unit", task->unit);
	xml_attr_int(&w->xml, "towns", t->parts.n);
	xml_attr_int(&w->xml, "reported", t->reported);
	xml_attr_int(&w->xml, "met", t->met);
	xml_attr_decimal(&w->xml, "sum", t->sum);
	xml_attr_decimal(&w->xml, "sum-value", t->sum_value);
	xml_attr_number(&w->xml, "completion", t->completion);
	attr_ref(w, "common", arena_printf(a, "%d", number));
	xml_inside(&w->xml);
	for (int i = 0; i < t->parts.n; i++)
		write_part(w, &t->parts.at[i]);
	xml_end(&w->xml, "common");
}

static void
attr_county(struct county_writer *w)
{
	const struct county *c = w->county;

	xml_attr(&w->xml, "xmlns", "urn:niandu:ledger");
	xml_attr_int(&w->xml, "year", c->year);
	xml_attr_date(&w->xml, "as-of", c->as_of);
	xml_attr_date(&w->xml, "before", c->before);
	xml_attr(&w->xml, "issuer", c->issuer);
	xml_attr(&w->xml, "title", c->title);
	xml_attr(&w->xml, "number", c->number);
	xml_attr_date(&w->xml, "date", c->date);
	attr_group(w, &c->all);
	xml_attr_number(&w->xml, "share", c->share);
	xml_attr_int(&w->xml, "problems", c->problems);
	xml_attr_int(&w->xml, "closed", c->closed);
	xml_attr_int(&w->xml, "left", c->problems - c->closed);
	xml_attr_int(&w->xml, "overdue", c->overdue);
	xml_attr_int(&w->xml, "decimals", c->decimals);
	xml_attr_decimal(&w->xml, "threshold", c->policy->ranking_reported);
	xml_attr(&w->xml, "mixed-policies", c->mixed_policies ? "yes" : NULL);
	xml_attr(&w->xml, "ref", "county");
}

void
county_write(const struct county *county, struct buf *out)
{
	struct county_writer w = {{.out = out}, county};

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	xml_begin(&w.xml, "county");
	attr_county(&w);
	xml_inside(&w.xml);
	write_groups(&w);
	write_pillars(&w);
	for (int i = 0; i < county->towns.n; i++)
		write_town(&w, &county->towns.at[i]);
	for (int i = 0; i < county->targets.n; i++)
		write_target(&w, &county->targets.at[i], i + 1);
	write_rollup(&w, &county->total);
	xml_end(&w.xml, "county");
	buf_putc(out, '\n');
}
