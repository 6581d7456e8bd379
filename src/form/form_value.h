/* Cells → figures, days and words, in the units of the plan. */
#ifndef FORM_FORM_VALUE_H
#define FORM_FORM_VALUE_H

#include "form/form.h"
#include "form/table.h"
#include "model/plan.h"

struct form_values {
	struct arena *arena;
	struct diags *diags;
	int year; /* of days that do not say theirs */
};

/* Is something reported in the cell? Dashes are nothing. */
bool value_given(const struct cell *);

/*
 * The number in a cell, as it was typed but for its thousands, its unit and
 * the width of its digits. *unit is what the cell itself says: "％" of a
 * percentage, else the words behind the number, else NULL. False when it is no
 * number, which has been reported; head is what its column is called.
 */
bool value_number(const struct form_values *, const struct cell *,
    const char *head, struct figure_value *, const char **unit);

/*
 * The figure in the unit of the target, given in unit (NULL or "": nobody said
 * one). 1.2亿元 become 12000万元, with a note; what cannot be converted is
 * reported, and false.
 */
bool value_convert(const struct form_values *, const struct task *,
    const char *unit, struct figure_value *);

/* False when it is no day, which has been reported. */
bool value_date(const struct form_values *, const struct cell *,
    const char *head, struct date *);
/* The value of the word, or -1, which has been reported. */
int value_choice(const struct form_values *, const struct cell *,
    const char *head, enum form_choice);

#endif
