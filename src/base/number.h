/*
 * Exact numbers (rationals by GMP) for every figure of a report.
 *
 * A reported decimal, a quotient of two and a weighted mean are all held
 * exactly, so that comparisons never see a binary fraction and rounding
 * happens once, on output. Numbers are immutable and belong to an arena.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>

#include "base/arena.h"

struct number;

/* Longest decimal accepted, in digits: a bound on work for hostile input. */
enum { NUMBER_DIGITS = 40 };

/* Reads [+-]digits[.digits], full-width digits too; NULL when it is not one. */
const struct number *number_read(struct arena *, const char *s);
const struct number *number_int(struct arena *, long n);
const struct number *number_add(
    struct arena *, const struct number *, const struct number *);
const struct number *number_sub(
    struct arena *, const struct number *, const struct number *);
const struct number *number_mul(
    struct arena *, const struct number *, const struct number *);
/* a / b; NULL when b is zero. */
const struct number *number_div(
    struct arena *, const struct number *a, const struct number *b);
int number_cmp(const struct number *, const struct number *);
int number_cmp_int(const struct number *, long n);
int number_sign(const struct number *);
/* Fixed decimals, half away from zero: (2.345, 2) -> "2.35". */
char *number_fixed(struct arena *, const struct number *, int decimals);
/*
 * At least min decimals, more when the number terminates within max:
 * for raw output in the ledger ("82.5" with (0, 12), "33.333333" with (6, 6)).
 */
char *number_raw(struct arena *, const struct number *, int min, int max);
/*
 * A percentage for people: fixed decimals, but a value below 100 never prints
 * as 100 (99.96 with one decimal prints 99.96).
 */
char *number_percent(struct arena *, const struct number *, int decimals);
/* For geometry only. */
double number_double(const struct number *);

#endif
