/* How light a colour is, and what can be read on it. */
#ifndef CHART_TONE_H
#define CHART_TONE_H

#include "doc/style.h"

/* CIE 1976 L*, 0 (black) to 100 (white). */
double tone_lightness(struct colour);
/* Black or white, whichever stands out more from the ground. */
struct colour tone_contrast(struct colour ground);
/* share 0: a, 1: b. */
struct colour tone_mix(struct colour a, struct colour b, double share);

#endif
