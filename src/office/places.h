/* Which cell of a table covers each place of its grid. */
#ifndef OFFICE_PLACES_H
#define OFFICE_PLACES_H

#include "layout/table_parts.h"

/* Rows by columns, NULL: none. */
const struct cell **table_places(struct arena *, const struct table *);

#endif
