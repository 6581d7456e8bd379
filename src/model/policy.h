/* Thresholds that an office may set: templates/policy.xml. */
#ifndef MODEL_POLICY_H
#define MODEL_POLICY_H

#include "base/number.h"

struct policy {
	const struct number *on_track_gap; /* gap >= this: on-track (0) */
	const struct number *behind_gap; /* gap >= this: behind (-10) */
	const struct number *behind_completion; /* without pace: behind (90) */
	const struct number *near; /* exceed, track: behind (1 百分点) */
	const struct number *about_tolerance; /* share of value, percent (5) */
	const struct number *track_tolerance; /* percentage points (1) */
	const struct number *pace[4]; /* at the quarter ends: 25 50 75 100 */
	/* Towns that report less than this share are not ranked, percent. */
	const struct number *ranking_reported;
	/*
	 * Units, and parts of names, of targets that are not summed up over
	 * towns; "、" between two; NULL: none.
	 */
	const char *unsummed_units, *unsummed_names;
};

#endif
