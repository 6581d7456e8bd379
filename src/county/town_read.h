/* Ledger files → the towns of a county. */
#ifndef COUNTY_TOWN_READ_H
#define COUNTY_TOWN_READ_H

#include "county/county.h"

/* Ledgers, each one town of many, as far as they can be read. */
struct towns towns_read(
    struct arena *, struct diags *, const char *const *paths, int n);
/* All ledgers of a folder, likewise. */
struct towns towns_read_folder(
    struct arena *, struct diags *, const char *path);

#endif
