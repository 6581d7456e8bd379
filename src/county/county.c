/*
 * Ledgers of towns → the county: who is ranked, where, and how that moved.
 *
 * The previous period is joined in the same way; a town is found in it by its
 * code, else its name.
 */
#include "county/county.h"

#include <string.h>

#include "county/county_check.h"
#include "county/county_target.h"
#include "ledger/placing.h"

static const char *const unranked_names[] = {
    [RANKED] = "",
    [UNRANKED_INCOMPLETE] = "incomplete",
    [UNRANKED_DATE] = "date",
    [UNRANKED_EMPTY] = "empty",
};
_Static_assert(LEN(unranked_names) == UNRANKED_KINDS, "a name for each");

const char *
unranked_name(enum unranked unranked)
{
	return unranked_names[unranked];
}

/* --- towns --------------------------------------------------------------- */

static bool
is_incomplete(
    struct arena *a, const struct policy *policy, const struct rollup *r)
{
	return number_cmp_int(number_mul(a, policy->ranking_reported,
				  number_int(a, r->total)),
		   100L * r->reported) > 0;
}

static enum unranked
judge_town(
    struct arena *arena, const struct county *county, const struct town *town)
{
	if (date_cmp(town->as_of, county->as_of) != 0)
		return UNRANKED_DATE;
	if (!town->rollup.completion)
		return UNRANKED_EMPTY;
	if (is_incomplete(arena, county->policy, &town->rollup))
		return UNRANKED_INCOMPLETE;
	return RANKED;
}

/* What is reported, in percent; NULL where there is nothing to report. */
static const struct number *
share_of(struct arena *a, const struct rollup *r)
{
	const struct number *reported = number_int(a, 100L * r->reported);

	return number_div(a, reported, number_int(a, r->total));
}

static void
count_problems(struct county_town *ct)
{
	const struct town *town = ct->town;

	for (int i = 0; i < town->problems.n; i++) {
		const struct town_problem *p = &town->problems.at[i];
		enum problem_state state = problem_state(p->state, p->closed);

		ct->closed += state == PROBLEM_CLOSED;
		ct->overdue += problem_is_overdue(state, p->due, town->as_of);
	}
}

static void
add_counts(struct rollup *total, const struct rollup *r)
{
	total->total += r->total;
	total->reported += r->reported;
	total->exceeded += r->exceeded;
	for (enum status s = 0; s < STATUSES; s++)
		total->count[s] += r->count[s];
}

/* By code, those without one last, in the order given. */
static struct towns
towns_sorted(struct arena *arena, const struct towns *towns)
{
	struct towns sorted = {0};

	for (int i = 0; i < towns->n; i++) {
		struct town *town = towns->at[i];
		int at = sorted.n;

		*array_push(arena, &sorted) = town;
		for (; at > 0 && town->code &&
		     (!sorted.at[at - 1]->code ||
			 strcmp(sorted.at[at - 1]->code, town->code) > 0);
		     at--)
			sorted.at[at] = sorted.at[at - 1];
		sorted.at[at] = town;
	}
	return sorted;
}

static void
add_towns(struct arena *arena, struct county *county, const struct towns *towns)
{
	for (int i = 0; i < towns->n; i++)
		if (date_cmp(towns->at[i]->as_of, county->as_of) > 0)
			county->as_of = towns->at[i]->as_of;
	for (int i = 0; i < towns->n; i++) {
		struct county_town *ct = array_push(arena, &county->towns);

		ct->town = towns->at[i];
		ct->unranked = judge_town(arena, county, ct->town);
		ct->share = share_of(arena, &ct->town->rollup);
		count_problems(ct);
		county->problems += ct->town->problems.n;
		county->closed += ct->closed;
		county->overdue += ct->overdue;
		add_counts(&county->total, &ct->town->rollup);
		county->mixed_policies |=
		    town_policy_differs(ct->town, towns->at[0]);
	}
	county->share = share_of(arena, &county->total);
}

/* --- groups -------------------------------------------------------------- */

static bool
is_in_group(const struct county_town *ct, const char *group)
{
	if (!group)
		return true;
	return ct->town->group && strcmp(ct->town->group, group) == 0;
}

/* Ranks the towns of the group, or all of them; to: which place it is. */
static struct contenders
rank_group(
    struct arena *arena, struct county *county, struct county_group *group)
{
	struct contenders order = {0};

	for (int i = 0; i < county->towns.n; i++) {
		struct county_town *ct = &county->towns.at[i];

		if (!is_in_group(ct, group->name))
			continue;
		group->ntown++;
		if (ct->unranked == RANKED)
			*array_push(arena, &order) =
			    (struct contender){&ct->town->rollup,
				group->name ? &ct->in_group : &ct->place};
	}
	placing_rank(&order);
	group->nranked = order.n;
	group->mean = placing_mean(arena, &order);
	for (int i = 0; i < order.n; i++) {
		int side =
		    number_cmp(order.at[i].rollup->completion, group->mean);

		group->above += side > 0;
		group->below += side < 0;
		group->equal += side == 0;
	}
	return order;
}

static void
add_groups(struct arena *arena, struct county *county)
{
	struct map *seen = map_new(arena);

	for (int i = 0; i < county->towns.n; i++) {
		const char *name = county->towns.at[i].town->group;
		struct county_group *group;

		if (!name || map_put(seen, name, seen))
			continue;
		group = array_push(arena, &county->groups);
		group->name = name;
		rank_group(arena, county, group);
	}
}

static void
rank_towns(struct arena *arena, struct county *county)
{
	struct contenders order = rank_group(arena, county, &county->all);

	county->decimals = placing_decimals(arena, &order);
	for (int i = 0; i < county->towns.n; i++) {
		struct county_town *ct = &county->towns.at[i];

		if (ct->unranked == RANKED)
			ct->difference = number_sub(arena,
			    ct->town->rollup.completion, county->all.mean);
	}
	add_groups(arena, county);
}

/* --- pillars ------------------------------------------------------------- */

static const char *
pillar_key(const struct town_pillar *pillar)
{
	return pillar->theme ? pillar->theme : pillar->id;
}

/* Puts the town's pillars beside those of the same key. */
static void
add_shares(struct county *county, struct county_town *ct)
{
	for (int p = 0; p < county->pillars.n; p++)
		for (int i = 0; i < ct->town->pillars.n; i++) {
			const struct town_pillar *own =
			    &ct->town->pillars.at[i];

			if (ct->shares[p].pillar ||
			    strcmp(pillar_key(own), county->pillars.at[p].key))
				continue;
			ct->shares[p].pillar = own;
			county->pillars.at[p].ntown++;
		}
}

static void
rank_pillar(struct arena *arena, struct county *county, int p)
{
	struct contenders order = {0};

	for (int i = 0; i < county->towns.n; i++) {
		struct county_town *ct = &county->towns.at[i];
		struct county_share *share = &ct->shares[p];

		if (ct->unranked == RANKED && share->pillar &&
		    share->pillar->rollup.completion)
			*array_push(arena, &order) = (struct contender){
			    &share->pillar->rollup, &share->place};
	}
	placing_rank(&order);
	county->pillars.at[p].mean = placing_mean(arena, &order);
}

static void
find_pillars(struct arena *arena, struct county *county)
{
	struct map *seen = map_new(arena);

	for (int i = 0; i < county->towns.n; i++) {
		const struct town *town = county->towns.at[i].town;

		for (int j = 0; j < town->pillars.n; j++) {
			const struct town_pillar *p = &town->pillars.at[j];

			if (!map_put(seen, pillar_key(p), seen))
				*array_push(arena, &county->pillars) =
				    (struct county_pillar){
					.key = pillar_key(p),
					.title = p->title,
				    };
		}
	}
}

static void
add_pillars(struct arena *arena, struct county *county)
{
	find_pillars(arena, county);
	for (int i = 0; i < county->towns.n; i++) {
		struct county_town *ct = &county->towns.at[i];

		ct->shares = arena_alloc(arena,
		    sizeof *ct->shares * (size_t)(county->pillars.n + 1));
		add_shares(county, ct);
	}
	for (int p = 0; p < county->pillars.n; p++)
		rank_pillar(arena, county, p);
}

/* --- the period before --------------------------------------------------- */

static struct county *
join(
    struct arena *arena, const struct towns *towns, const struct policy *policy)
{
	struct county *county = arena_new(arena, struct county);
	struct towns sorted = towns_sorted(arena, towns);

	county->year = towns->at[0]->year;
	county->policy = policy;
	add_towns(arena, county, &sorted);
	rank_towns(arena, county);
	add_pillars(arena, county);
	return county;
}

static void
compare_town(struct arena *arena, struct county_town *now,
    const struct county_town *then)
{
	const struct number *completion = now->town->rollup.completion;

	if (then->unranked != RANKED)
		return;
	now->before = then->town->rollup.completion;
	standing_compare(&now->place, then->place.rank);
	if (now->town->group && is_in_group(then, now->town->group))
		standing_compare(&now->in_group, then->in_group.rank);
	if (completion)
		now->rise = number_sub(arena, completion, now->before);
}

static void
compare_periods(
    struct arena *arena, struct county *now, const struct county *then)
{
	struct map *towns = map_new(arena);

	now->before = then->as_of;
	for (int i = 0; i < then->towns.n; i++)
		map_put(towns, town_key(arena, then->towns.at[i].town),
		    &then->towns.at[i]);
	for (int i = 0; i < now->towns.n; i++) {
		struct county_town *ct = &now->towns.at[i];
		const struct county_town *before =
		    map_find(towns, town_key(arena, ct->town));

		if (before)
			compare_town(arena, ct, before);
	}
}

/* --- public -------------------------------------------------------------- */

static bool
all_explained(const struct town_entries *entries)
{
	for (int i = 0; i < entries->n; i++) {
		const struct entry *e = &entries->at[i]->entry;

		if (e->status == STATUS_UNREPORTED && !e->reason_given)
			return false;
	}
	return true;
}

/* Something is missing, and of all that is missing the town says why. */
static bool
is_explained(const struct town *town)
{
	if (town->rollup.count[STATUS_UNREPORTED] == 0 ||
	    !all_explained(&town->preamble))
		return false;
	for (int i = 0; i < town->pillars.n; i++)
		if (!all_explained(&town->pillars.at[i].entries))
			return false;
	return true;
}

static void
report_unranked(
    struct arena *arena, struct diags *diags, const struct county *county)
{
	for (int i = 0; i < county->towns.n; i++) {
		const struct county_town *ct = &county->towns.at[i];
		const struct town *town = ct->town;

		if (ct->unranked == UNRANKED_DATE)
			diag(diags, DIAG_MIXED_DATES, town->origin, town->name,
			    date_iso(arena, town->as_of),
			    date_iso(arena, county->as_of));
		else if (ct->unranked != RANKED && !is_explained(town))
			diag(diags, DIAG_NOT_RANKED, town->origin, town->name,
			    town->rollup.reported, town->rollup.total,
			    number_raw(arena, county->policy->ranking_reported,
				0, 12));
	}
}

struct county *
county_new(struct arena *arena, struct diags *diags, const struct towns *towns,
    const struct towns *previous, const struct policy *policy)
{
	struct county *county;

	if (towns->n == 0)
		return NULL;
	county_check(arena, diags, towns);
	county = join(arena, towns, policy);
	report_unranked(arena, diags, county);
	county_targets(arena, diags, county);
	if (previous->n > 0) {
		county_check(arena, diags, previous);
		county_check_previous(arena, diags, county, previous);
		compare_periods(arena, county, join(arena, previous, policy));
	}
	return county;
}
