/*
 * Towns' targets → those that several have.
 *
 * Sums are made only of what can be summed: one unit, amounts rather than
 * rates and means. The completion of a sum is ΣA/ΣT, never a mean of rates.
 */
#include "county/county_target.h"

#include <string.h>

#include "ledger/formula.h"
#include "ledger/placing.h"

struct gathering {
	struct arena *arena;
	struct diags *diags;
	struct county *county;
	struct map *by_name; /* id and name → its index + 1 in found */
	ARRAY_OF(struct county_target) found;
};

static const char SEPARATOR[] = "、";

/* Is one of the words the text, or a part of it? */
static bool
has_word(struct arena *arena, const char *words, const char *text, bool whole)
{
	while (words && *words) {
		const char *end = strstr(words, SEPARATOR);
		size_t n = end ? (size_t)(end - words) : strlen(words);
		const char *word = arena_strndup(arena, words, n);

		if (n > 0 &&
		    (whole ? strcmp(word, text) == 0
			   : strstr(text, word) != NULL))
			return true;
		words = end ? end + strlen(SEPARATOR) : NULL;
	}
	return false;
}

static bool
is_additive(
    struct arena *arena, const struct policy *policy, const struct task *task)
{
	switch (task->rule) {
	case RULE_AT_LEAST:
	case RULE_AT_MOST:
	case RULE_ASSIGNED:
	case RULE_ZERO:
	case RULE_COVER:
		break;
	case RULE_ABOUT:
	case RULE_BETWEEN:
	case RULE_EXCEED:
	case RULE_TRACK:
	case RULE_NONE:
		return false;
	}
	return *task->unit && !strchr(task->unit, '/') &&
	    !has_word(arena, policy->unsummed_units, task->unit, true) &&
	    !has_word(arena, policy->unsummed_names, task->name, false);
}

/* --- sums ---------------------------------------------------------------- */

static const struct number *
part_actual(const struct county_part *part)
{
	const struct entry *e = &part->entry->entry;

	return e->covered.number ? e->covered.number : e->actual.number;
}

static const struct number *
part_value(const struct county_part *part)
{
	const struct task *task = &part->entry->task;

	switch (task->rule) {
	case RULE_COVER:
		return part->entry->entry.total.number;
	case RULE_ASSIGNED:
		return part->entry->entry.assigned.number;
	case RULE_AT_LEAST:
	case RULE_AT_MOST:
		return task->value.number;
	case RULE_ZERO: /* none is no sum to be told */
	case RULE_ABOUT: /* and these are not additive */
	case RULE_BETWEEN:
	case RULE_EXCEED:
	case RULE_TRACK:
	case RULE_NONE:
		break;
	}
	return NULL;
}

/* Can ΣA/ΣT be said: more is better, from nought? */
static bool
is_quotient(const struct county_target *t)
{
	for (int i = 0; i < t->parts.n; i++)
		if (t->parts.at[i].entry->task.baseline.number)
			return false;
	return task_way(&t->first->task) > 0;
}

/* Only of towns that have reported, both sums: else a gap looks like a lag. */
static void
target_sum(struct arena *a, struct county_target *t)
{
	const struct number *sum = number_int(a, 0), *aims = sum;

	for (int i = 0; i < t->parts.n; i++) {
		const struct county_part *part = &t->parts.at[i];
		const struct number *actual = part_actual(part);
		const struct number *value = part_value(part);

		if (!part->entry->entry.reported || !actual)
			continue;
		sum = number_add(a, sum, actual);
		aims = value && aims ? number_add(a, aims, value) : NULL;
	}
	t->sum = sum;
	t->sum_value = aims;
	if (t->sum_value && number_sign(t->sum_value) > 0 && is_quotient(t))
		t->completion =
		    number_mul(a, number_div(a, sum, aims), number_int(a, 100));
}

static bool
is_met(const struct entry *e)
{
	return e->met || e->status == STATUS_DONE ||
	    (e->completion && number_cmp_int(e->completion, 100) >= 0);
}

/* Of one target: its completion is what it is ranked by. */
static const struct rollup *
as_rollup(struct arena *arena, const struct entry *e)
{
	struct rollup *rollup = arena_new(arena, struct rollup);

	rollup->completion = e->completion;
	return rollup;
}

static void
target_finish(const struct gathering *g, struct county_target *t)
{
	struct contenders order = {0};

	for (int i = 0; i < t->parts.n; i++) {
		struct county_part *part = &t->parts.at[i];
		const struct entry *e = &part->entry->entry;

		if (!e->reported)
			continue;
		t->reported++;
		t->met += is_met(e);
		if (e->completion &&
		    g->county->towns.at[part->town].unranked == RANKED)
			*array_push(g->arena, &order) = (struct contender){
			    as_rollup(g->arena, e), &part->place};
	}
	placing_rank(&order);
	t->additive = is_additive(g->arena, g->county->policy, &t->first->task);
	if (t->additive && t->reported > 0)
		target_sum(g->arena, t);
}

/* --- gathering ----------------------------------------------------------- */

/* What keeps it from being compared with the first, or NULL. */
static const char *
difference(const struct task *a, const struct task *b, const char **mine,
    const char **theirs)
{
	if (strcmp(a->unit, b->unit) != 0) {
		*mine = a->unit;
		*theirs = b->unit;
		return "unit";
	}
	if (a->rule != b->rule) {
		*mine = rule_name(a->rule);
		*theirs = rule_name(b->rule);
		return "rule";
	}
	return NULL;
}

static void
gather(struct gathering *g, int town, const struct town_entry *e)
{
	const char *key =
	    arena_printf(g->arena, "%s %s", e->task.id, e->task.name);
	const char *what, *mine, *theirs;
	int *index = map_find(g->by_name, key);
	struct county_target *t;

	if (!index) {
		index = arena_new(g->arena, int);
		*index = g->found.n;
		map_put(g->by_name, key, index);
		array_push(g->arena, &g->found)->first = e;
	}
	t = &g->found.at[*index];
	what = difference(&e->task, &t->first->task, &mine, &theirs);
	if (what)
		diag(g->diags, DIAG_TARGET_DIFFERS, e->origin, e->task.id,
		    e->task.name, what, mine, theirs,
		    origin_text(g->arena, t->first->origin));
	else
		*array_push(g->arena, &t->parts) =
		    (struct county_part){.town = town, .entry = e};
}

static void
gather_all(struct gathering *g, int town, const struct town_entries *list)
{
	for (int i = 0; i < list->n; i++)
		if (list->at[i]->task.kind == TASK_TARGET &&
		    list->at[i]->task.rule != RULE_NONE)
			gather(g, town, list->at[i]);
}

void
county_targets(struct arena *arena, struct diags *diags, struct county *county)
{
	struct gathering g = {arena, diags, county, map_new(arena), {0}};

	for (int i = 0; i < county->towns.n; i++) {
		const struct town *town = county->towns.at[i].town;

		gather_all(&g, i, &town->preamble);
		for (int j = 0; j < town->pillars.n; j++)
			gather_all(&g, i, &town->pillars.at[j].entries);
	}
	for (int i = 0; i < g.found.n; i++) {
		if (g.found.at[i].parts.n < 2)
			continue;
		target_finish(&g, &g.found.at[i]);
		*array_push(arena, &county->targets) = g.found.at[i];
	}
}
