/*
 * In what unit a figure is: cell, number format, head, name and unit column
 * state one fact.
 */
#ifndef FORM_FORM_UNIT_H
#define FORM_FORM_UNIT_H

#include "form/table_row.h"

/*
 * The value in the unit of the target. 1.2亿元 become 12000万元, with a note;
 * places that disagree, and what cannot be converted, are errors. False: the
 * figure is not to be used.
 */
bool form_unit_convert(struct table_reader *, const struct row *,
    const struct task *, enum form_field, const struct amount *,
    struct figure_value *);

#endif
