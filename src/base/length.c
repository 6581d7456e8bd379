/* Numbers with a unit, and the printers' sizes (字号). */
#include "base/length.h"

#include <math.h>
#include <string.h>

#include "base/array.h"

/* Word's values [pt]; typesetting A.1.2. */
static const struct {
	const char *name;
	double pt;
} sizes[] = {
    {"初号", 42},
    {"小初", 36},
    {"一号", 26},
    {"小一", 24},
    {"二号", 22},
    {"小二", 18},
    {"三号", 16},
    {"小三", 15},
    {"四号", 14},
    {"小四", 12},
    {"五号", 10.5},
    {"小五", 9},
    {"六号", 7.5},
    {"小六", 6.5},
    {"七号", 5.5},
    {"八号", 5},
};

/* Appends the digits at s to *value; returns what follows them. */
static const char *
read_digits(const char *s, double *value, double *scale)
{
	for (; *s >= '0' && *s <= '9'; s++) {
		/* Beyond 1e15 not every whole number is a double. */
		if (*value >= 1e14)
			continue;
		*value = *value * 10 + (*s - '0');
		*scale *= 10;
	}
	return s;
}

/*
 * strtod without the locale's decimal comma, infinities and hexadecimals; one
 * division, so that 15.793 is the double that C calls so.
 */
static const char *
read_decimal(const char *s, double *value)
{
	double sign = *s == '-' ? -1 : 1, scale = 1;
	const char *start;

	s += *s == '-';
	start = s;
	*value = 0;
	s = read_digits(s, value, &scale);
	if (s == start)
		return NULL;
	scale = 1;
	if (*s == '.') {
		start = ++s;
		s = read_digits(s, value, &scale);
		if (s == start)
			return NULL;
	}
	*value = sign * (*value / scale);
	return s;
}

bool
length_read(const char *s, double em, double *pt)
{
	const struct {
		const char *name;
		double pt;
	} units[] = {
	    {"pt", 1}, {"mm", PT_PER_MM}, {"cm", 10 * PT_PER_MM}, {"em", em}};
	double value;
	const char *unit;

	for (int i = 0; i < LEN(sizes); i++) {
		if (strcmp(sizes[i].name, s) == 0) {
			*pt = sizes[i].pt;
			return true;
		}
	}
	unit = read_decimal(s, &value);
	if (!unit || fabs(value) > 1e5)
		return false;
	for (int i = 0; i < LEN(units); i++) {
		if (strcmp(units[i].name, unit) == 0) {
			*pt = value * units[i].pt;
			return true;
		}
	}
	if (value != 0 || *unit != '\0')
		return false;
	*pt = 0;
	return true;
}
