/*
 * Many ledgers → what is wrong with them together.
 *
 * A ranking rests on roll-ups that somebody else computed. They are computed
 * again from the entries beside them, so that a figure changed by hand cannot
 * win a place.
 */
#include "county/county_check.h"

#include <string.h>

#include "ledger/rollup.h"

/* How far a roll-up may be from its entries: both are rounded. */
static const char SLACK[] = "0.000001";

const char *
town_key(struct arena *arena, const struct town *town)
{
	if (town->code)
		return arena_printf(arena, "code %s", town->code);
	if (*town->name)
		return arena_printf(arena, "name %s", town->name);
	return arena_printf(arena, "plan %s", town->plan);
}

/* --- thresholds ---------------------------------------------------------- */

static const struct threshold {
	const char *name;
	size_t offset;
} thresholds[] = {
    {"pace", offsetof(struct town_policy, pace)},
    {"on-track", offsetof(struct town_policy, on_track)},
    {"behind", offsetof(struct town_policy, behind)},
    {"completion", offsetof(struct town_policy, completion)},
    {"near", offsetof(struct town_policy, near)},
    {"about", offsetof(struct town_policy, about)},
    {"track", offsetof(struct town_policy, track)},
};

static const char *
threshold_of(const struct town *town, const struct threshold *t)
{
	return *(const char *const *)((const char *)&town->policy + t->offset);
}

/* The first threshold that differs, or NULL. */
static const struct threshold *
differing(const struct town *a, const struct town *b)
{
	for (int i = 0; i < LEN(thresholds); i++) {
		const char *x = threshold_of(a, &thresholds[i]);
		const char *y = threshold_of(b, &thresholds[i]);

		if (x && y && strcmp(x, y) != 0)
			return &thresholds[i];
	}
	return NULL;
}

bool
town_policy_differs(const struct town *a, const struct town *b)
{
	return differing(a, b) != NULL;
}

static void
check_policy(
    struct diags *diags, const struct town *town, const struct town *first)
{
	const struct threshold *t = differing(town, first);

	if (t)
		diag(diags, DIAG_MIXED_POLICIES, town->origin, town->name,
		    t->name, threshold_of(town, t), first->name,
		    threshold_of(first, t));
}

/* --- roll-ups ------------------------------------------------------------ */

struct audit {
	struct arena *arena;
	struct diags *diags;
	const char *name; /* of the town or pillar */
	struct origin origin;
};

static void
tally_town_entries(
    struct arena *arena, struct tally *tally, const struct town_entries *list)
{
	for (int i = 0; i < list->n; i++) {
		struct entry *one[] = {&list->at[i]->entry};

		tally_add(arena, tally, &(struct entries){.at = one, .n = 1});
	}
}

/* False when they differ, which is reported. */
static bool
count_agrees(const struct audit *audit, const char *what, int said, int made)
{
	if (said == made)
		return true;
	diag(audit->diags, DIAG_ROLLUP, audit->origin, audit->name, what,
	    arena_printf(audit->arena, "%d", said),
	    arena_printf(audit->arena, "%d", made));
	return false;
}

static const char *
percent_text(struct arena *arena, const struct number *x)
{
	return x ? number_percent(arena, x, 6) : "—";
}

static bool
is_near(struct arena *arena, const struct number *a, const struct number *b)
{
	const struct number *d;

	if (!a || !b)
		return a == b;
	d = number_sub(arena, a, b);
	if (number_sign(d) < 0)
		d = number_sub(arena, b, a);
	return number_cmp(d, number_read(arena, SLACK)) <= 0;
}

/* One message for a roll-up: the first thing in it that is wrong. */
static void
audit_rollup(const struct audit *audit, const struct rollup *said,
    const struct tally *tally)
{
	struct arena *a = audit->arena;
	struct rollup made = tally_rollup(a, tally);

	if (!count_agrees(audit, "total", said->total, made.total) ||
	    !count_agrees(audit, "reported", said->reported, made.reported))
		return;
	for (enum status s = 0; s < STATUS_NONE; s++)
		if (!count_agrees(
			audit, status_name(s), said->count[s], made.count[s]))
			return;
	if (!is_near(a, said->completion, made.completion))
		diag(audit->diags, DIAG_ROLLUP, audit->origin, audit->name,
		    "completion", percent_text(a, said->completion),
		    percent_text(a, made.completion));
	else if (said->score && !is_near(a, said->score, made.score))
		diag(audit->diags, DIAG_ROLLUP, audit->origin, audit->name,
		    "score", percent_text(a, said->score),
		    percent_text(a, made.score));
}

static void
check_rollups(struct arena *arena, struct diags *diags, const struct town *town)
{
	struct audit audit = {arena, diags, town->name, town->rollup_origin};
	struct tally all = {0};

	tally_town_entries(arena, &all, &town->preamble);
	for (int i = 0; i < town->pillars.n; i++) {
		const struct town_pillar *p = &town->pillars.at[i];
		struct audit part = {arena, diags, p->title, p->rollup_origin};
		struct tally tally = {0};

		tally_town_entries(arena, &tally, &p->entries);
		tally_town_entries(arena, &all, &p->entries);
		audit_rollup(&part, &p->rollup, &tally);
	}
	audit_rollup(&audit, &town->rollup, &all);
}

/* --- one beside the others ----------------------------------------------- */

/* The town that took this key before, or NULL. */
static const struct town *
take(struct map *seen, const char *key, const struct town *town)
{
	const struct town *first = map_find(seen, key);

	if (!first)
		map_put(seen, key, (void *)town);
	return first;
}

static void
check_twice(struct arena *arena, struct diags *diags, struct map *seen,
    const struct town *town)
{
	const struct town *first =
	    take(seen, arena_printf(arena, "plan %s", town->plan), town);
	const struct town *by_key = take(seen, town_key(arena, town), town);
	const struct town *by_name = *town->name
	    ? take(seen, arena_printf(arena, "name %s", town->name), town)
	    : NULL;

	if (!first || first == town)
		first = by_key;
	if (!first || first == town)
		first = by_name;
	if (first && first != town)
		diag(diags, DIAG_DUPLICATE_TOWN, town->origin, town->name,
		    origin_text(arena, first->origin));
}

void
county_check(
    struct arena *arena, struct diags *diags, const struct towns *towns)
{
	struct map *seen = map_new(arena);

	for (int i = 0; i < towns->n; i++) {
		const struct town *town = towns->at[i], *first = towns->at[0];

		check_twice(arena, diags, seen, town);
		if (town->year != first->year)
			diag(diags, DIAG_MIXED_YEARS, town->origin, town->name,
			    town->year, first->name, first->year);
		check_policy(diags, town, first);
		if (town->sound)
			check_rollups(arena, diags, town);
	}
}

void
county_check_previous(struct arena *arena, struct diags *diags,
    const struct county *now, const struct towns *previous)
{
	struct map *known = map_new(arena);

	for (int i = 0; i < now->towns.n; i++)
		map_put(known, town_key(arena, now->towns.at[i].town), known);
	for (int i = 0; i < previous->n; i++) {
		const struct town *town = previous->at[i];

		if (date_cmp(town->as_of, now->as_of) >= 0)
			diag(diags, DIAG_NOT_BEFORE, town->origin, town->name,
			    date_iso(arena, town->as_of),
			    date_iso(arena, now->as_of));
		if (!map_find(known, town_key(arena, town)))
			diag(diags, DIAG_TOWN_GONE, town->origin, town->name);
	}
}
