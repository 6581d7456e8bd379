/* Targets that several towns have, side by side. */
#ifndef COUNTY_COUNTY_TARGET_H
#define COUNTY_COUNTY_TARGET_H

#include "county/county.h"

/*
 * Fills county->targets: one for each id and name that at least two towns
 * have, in the order in which they are met. One whose unit or rule differs from
 * the first is reported and left out.
 */
void county_targets(struct arena *, struct diags *, struct county *);

#endif
