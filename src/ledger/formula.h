/*
 * The rule of a target → missed by how much, completion, points.
 *
 * Only judge.c asks, when it has filled in the value in force.
 */
#ifndef LEDGER_FORMULA_H
#define LEDGER_FORMULA_H

#include "ledger/judge.h"

/* One target under judgement. */
struct hearing {
	const struct judge *judge;
	const struct entry *entry;
	const struct number *actual; /* or covered; never NULL */
	struct working *working; /* where the next step is kept */
};

/* Is what it is measured against known? Else nothing below may be asked. */
bool formula_knows(const struct entry *);
/*
 * By how much it is missed, in the target's unit; NULL: it is met. 0 of a
 * reference that had to be exceeded and was only reached.
 */
const struct number *formula_missed(const struct hearing *);
/* Completion in percent; NULL where there is no quotient, or never one. */
const struct number *formula_share(const struct hearing *, bool met);
/* Gap to the target in 百分点, below it negative; NULL but for rates. */
const struct number *formula_points(const struct hearing *);

/* Which way it is better: 1 more, -1 less, 0 neither. */
int task_way(const struct task *);

#endif
