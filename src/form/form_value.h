/* Cells → figures, days and words. What cannot be read costs its row. */
#ifndef FORM_FORM_VALUE_H
#define FORM_FORM_VALUE_H

#include "form/amount.h"
#include "form/form.h"
#include "model/plan.h"
#include "table/sheet.h"

struct form_values {
	struct arena *arena;
	struct diags *diags;
	int year; /* of days that do not say theirs */
	bool failed; /* something of this row could not be read, or was asked */
};

/* Is something reported in the cell? Dashes are nothing. */
bool value_given(const struct cell *);
/* What the cell shows, with the words of its number format. */
const char *value_shown(const struct cell *);

/*
 * The figure that a cell shows. False when it shows none, which has been
 * reported; head is what its column is called.
 */
bool value_amount(struct form_values *, const struct cell *, const char *head,
    struct amount *);
/* An amount as a value at its cell; NULL number: too long. */
struct figure_value value_of(
    struct form_values *, const struct cell *, const struct amount *);

/* False when it is no day, which has been reported. */
bool value_date(
    struct form_values *, const struct cell *, const char *head, struct date *);
/* The value of the word, or -1, which has been reported. */
int value_choice(struct form_values *, const struct cell *, const char *head,
    enum form_choice);

#endif
