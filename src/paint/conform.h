/* What no file of a standard may hold, said before one is written. */
#ifndef PAINT_CONFORM_H
#define PAINT_CONFORM_H

#include "paint/paint.h"

/*
 * Pages and their structure against PDF/A-2a, PDF/A-3a (ISO 19005) and PDF/UA-1
 * (ISO 14289-1), or OFD-A (GB/T 42133-2022), and the fonts against what their
 * owners allow. What cannot be is an error at its place. With no standard only
 * the fonts are looked at.
 */
bool conform_check(
    struct arena *, struct diags *, const struct pages *, unsigned standards);

#endif
