/*
 * The county: the ledgers of many towns joined, every figure of the joint
 * report computed once.
 *
 * Towns are compared by the completion that their own ledgers state, to the
 * last digit; nothing of a town is judged anew. A town with too much missing,
 * or of another day, is not ranked, so that a gap never looks like a place.
 */
#ifndef COUNTY_COUNTY_H
#define COUNTY_COUNTY_H

#include "ledger/ledger.h"

/* --- a town, as its ledger has it ---------------------------------------- */

struct town_attribute {
	const char *name, *value;
};

/* A target, works, one of its works, or a milestone. */
struct town_entry {
	struct task task; /* kind, id, name, rule, unit, weight, … */
	struct entry entry; /* what was reported and judged; .task is above */
	struct origin origin; /* in the ledger */
	/* All that the ledger says of it but from=, to be said again. */
	ARRAY_OF(struct town_attribute) attributes;
	ARRAY_OF(struct town_entry *) works;
};

struct town_entries {
	struct town_entry **at;
	int n, cap;
};

struct town_pillar {
	const char *id, *title;
	const char *theme; /* NULL */
	struct rollup rollup;
	struct town_entries entries;
	struct origin origin, rollup_origin;
};

struct town_problem {
	const char *state; /* "closed" …, NULL */
	struct date due, closed;
};

/* The thresholds of policy.xml as the ledger prints them; NULL: not said. */
struct town_policy {
	const char *pace, *on_track, *behind, *completion, *near, *about,
	    *track;
};

struct town {
	const char *plan; /* id of its plan */
	int year;
	struct date as_of;
	const char *name; /* of the issuer */
	const char *level, *code, *group; /* NULL */
	const char *title; /* of the plan */
	struct figure_value pace; /* percent of the year due, or nothing */
	struct town_policy policy;
	struct town_entries preamble;
	ARRAY_OF(struct town_pillar) pillars;
	ARRAY_OF(struct town_problem) problems;
	int corrections; /* progress files that correct others */
	struct rollup rollup;
	struct origin origin; /* its root element */
	struct origin rollup_origin;
	bool sound; /* read without an error */
};

struct towns {
	struct town **at;
	int n, cap;
};

/* --- joined -------------------------------------------------------------- */

/* Why a town is not ranked. */
enum unranked {
	RANKED,
	UNRANKED_INCOMPLETE, /* too little reported */
	UNRANKED_DATE, /* of another day than the county */
	UNRANKED_EMPTY, /* nothing that could be averaged */
	UNRANKED_KINDS
};

const char *unranked_name(enum unranked); /* "" for RANKED */

/* A pillar of one town, among those of the others. */
struct county_share {
	const struct town_pillar *pillar; /* NULL: the town has none such */
	struct standing place;
};

struct county_town {
	const struct town *town;
	enum unranked unranked;
	struct standing place, in_group;
	const struct number *share; /* reported of all, percent; NULL */
	const struct number *difference; /* to the mean, points; NULL */
	const struct number *before; /* completion then, NULL */
	const struct number *rise; /* on it, points; NULL */
	struct county_share *shares; /* one for each of the county's pillars */
	int closed, overdue; /* of its problems */
};

/* A group of towns (一类, 二类), or all of them. */
struct county_group {
	const char *name;
	int ntown, nranked;
	const struct number *mean; /* of the ranked; NULL: none */
	int above, below, equal; /* ranked towns beside the mean */
};

/* Pillars of several towns are one by theme, else by id. */
struct county_pillar {
	const char *key, *title;
	int ntown;
	const struct number *mean; /* of the ranked towns; NULL */
};

/* One town's part in a target that several have. */
struct county_part {
	int town; /* index */
	const struct town_entry *entry;
	struct standing place; /* by completion, among the ranked towns */
};

/* A target that several towns have under one id, name, unit and rule. */
struct county_target {
	const struct town_entry *first;
	ARRAY_OF(struct county_part) parts;
	int reported, met;
	bool additive; /* sums mean something */
	/* Of the reported; NULL where no sum is meant. */
	const struct number *sum, *sum_value, *completion;
};

struct county {
	int year;
	struct date as_of, before; /* before: of the previous ledgers */
	const char *issuer, *title, *number; /* as asked for; NULL */
	struct date date; /* on which it is issued; perhaps not given */
	ARRAY_OF(struct county_town) towns; /* by code */
	ARRAY_OF(struct county_pillar) pillars;
	struct county_group all;
	ARRAY_OF(struct county_group) groups; /* none without any group */
	ARRAY_OF(struct county_target) targets;
	struct rollup total; /* counts only, over all towns */
	const struct number *share; /* reported of it, percent; NULL */
	int problems, closed, overdue;
	const struct policy *policy;
	/* Decimals by which completions that differ print differently. */
	int decimals;
	bool mixed_policies;
};

/*
 * Joins. previous may be empty: then nothing moves. NULL without a town.
 * Reports towns given twice, years and days that differ, thresholds that
 * differ, roll-ups that do not add up, towns that are not ranked or gone.
 */
struct county *county_new(struct arena *, struct diags *,
    const struct towns *towns, const struct towns *previous,
    const struct policy *);

#endif
