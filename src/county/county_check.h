/* What can be said of many ledgers together before they are joined. */
#ifndef COUNTY_COUNTY_CHECK_H
#define COUNTY_COUNTY_CHECK_H

#include "county/county.h"

/*
 * Towns given twice, another year than the first one's, thresholds that
 * differ, roll-ups that do not follow from the entries.
 */
void county_check(struct arena *, struct diags *, const struct towns *);
/* Previous ledgers that are not previous, towns that are gone. */
void county_check_previous(struct arena *, struct diags *,
    const struct county *now, const struct towns *previous);
/* By which a town is known from one period to the next: code, else name. */
const char *town_key(struct arena *, const struct town *);
/* Was it judged by thresholds that both ledgers state, and differ? */
bool town_policy_differs(const struct town *, const struct town *);

#endif
