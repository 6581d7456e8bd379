/* What was found in a passage: nothing twice, nothing over another. */
#include "base/array.h"
#include "prose/passage.h"

static bool
overlaps(struct span a, struct span b)
{
	return a.from < b.to && b.from < a.to;
}

struct find *
find_add(struct passage *p, struct find f)
{
	if (f.kind != FIND_BLANK && !*f.name)
		return NULL;
	for (int i = p->first; i < p->out->n; i++)
		if (overlaps(f.at, p->out->at[i].at))
			return NULL;
	if (f.kind == FIND_TARGET)
		find_nature(&f);
	*array_push(p->arena, p->out) = f;
	return &p->out->at[p->out->n - 1];
}
