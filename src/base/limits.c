#include "base/limits.h"

#include "base/intl.h"

static struct {
	const char *name, *meaning;
	int now, highest;
} limits[] = {
#define LIMIT(ID, name, standard, highest, meaning) \
	{name, meaning, standard, highest},
#include "base/limits.def"
#undef LIMIT
};

const char *
limit_name(enum limit limit)
{
	return limits[limit].name;
}

int
limit_highest(enum limit limit)
{
	return limits[limit].highest;
}

int
limit_of(enum limit limit)
{
	return limits[limit].now;
}

void
limit_set(enum limit limit, int n)
{
	limits[limit].now = n;
}

bool
limit_met(struct diags *diags, enum limit limit, struct origin at)
{
	diag(diags, DIAG_LIMIT, at, limits[limit].now, _(limits[limit].meaning),
	    limits[limit].name);
	return false;
}
