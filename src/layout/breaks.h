/*
 * Where a line may end, and what that costs: 避头尾 and the sequences that are
 * never parted.
 */
#ifndef LAYOUT_BREAKS_H
#define LAYOUT_BREAKS_H

#include "layout/spacing.h"

/*
 * Words and numbers with their signs, —— and ……: no space comes in between
 * (GB/T 15834-2011 5.1.4, 5.1.5; GB/T 15835-2011 5.1.7).
 */
bool is_inside_unit(const struct box *, const struct box *);

/* The price of a break in each gap, by the style's level and prices. */
void breaks_price(
    const struct composition_style *, const struct shaped *, struct gap *gaps);

#endif
