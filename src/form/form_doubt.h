/* Figures that are not believed before somebody has looked again. */
#ifndef FORM_FORM_DOUBT_H
#define FORM_FORM_DOUBT_H

#include "form/table_row.h"

/*
 * Which way the figure goes: 下降2.1％ of a target that counts a fall below
 * zero is −2.1. False when the words, the sign and the target contradict each
 * other, which has been asked about.
 */
bool form_direct(struct table_reader *, const struct row *, const struct task *,
    const struct cell *, struct amount *);

/*
 * Asks about a figure of a target, in its unit, that can hardly be: a fraction
 * under ％, a count below zero, a share over 100, ten thousand times the last
 * one. False: it was asked, and the row is to be left out; 属实 in the remark
 * answers.
 */
bool form_believe(struct table_reader *, const struct row *,
    const struct task *, enum form_field, const struct cell *,
    const struct amount *, const struct figure_value *);

/*
 * The last figure of the target before this period, or of all where it is
 * NULL; *from is its file. NULL: none is known.
 */
const struct figure *form_last(const struct progress_list *,
    const struct task *, const struct period *, const struct progress **from);

/* Is a fall what it counts, and below zero: at most −3, of 能耗变动? */
bool form_counts_fall(const struct task *);

#endif
