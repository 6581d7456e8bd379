/* What last year's ledger is needed for: its actuals. */
#ifndef MODEL_PREVIOUS_H
#define MODEL_PREVIOUS_H

#include "base/date.h"
#include "base/map.h"

/* Task id → struct number, from a ledger file. */
struct previous_year {
	struct map *actuals;
	/*
	 * Of that ledger. Half a year is not compared with a whole one: in
	 * another month of the year they do not count; not given, they do.
	 */
	struct date as_of;
};

#endif
