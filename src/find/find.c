/*
 * The finder: relations first, then figures, works, milestones, gaps.
 *
 * What overlaps something already found is left out, so that the order says
 * which of two readings wins.
 */
#include "find/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "find/passage.h"

static bool
overlaps(struct span a, struct span b)
{
	return a.from < b.to && b.from < a.to;
}

struct find *
find_add(struct passage *p, struct find f)
{
	for (int i = 0; i < p->out->n; i++) {
		const struct find *other = &p->out->at[i];

		if (other->at.from >= p->start && overlaps(f.at, other->at))
			return NULL;
	}
	*array_push(p->arena, p->out) = f;
	return &p->out->at[p->out->n - 1];
}

/* In the order of the text; what encloses comes before what is inside. */
static int
by_place(const void *a, const void *b)
{
	const struct find *x = a, *y = b;

	if (x->at.from != y->at.from)
		return x->at.from < y->at.from ? -1 : 1;
	return x->at.to > y->at.to ? -1 : x->at.to < y->at.to;
}

void
find_prose(struct arena *arena, struct find_context *context, const char *text,
    struct finds *out)
{
	struct passage p = {
	    .arena = arena,
	    .start = text,
	    .end = text + strlen(text),
	    .context = context,
	    .out = out,
	};
	int first = out->n;

	find_relations(&p);
	find_measures(&p);
	find_works(&p);
	find_milestones(&p);
	find_gaps(&p);
	tense_finish(&p);
	qsort(out->at + first, (size_t)(out->n - first), sizeof *out->at,
	    by_place);
}

const char *
find_doubt_text(enum find_doubt doubt)
{
	static const char *const texts[] = {
	    [DOUBT_WEAK_VERB] = N_("its verb promises little"),
	    [DOUBT_NO_VERB] = N_("no verb says that it is to be done"),
	    [DOUBT_NAME_ELSEWHERE] =
		N_("its name was taken from an earlier clause"),
	    [DOUBT_NUMERAL] = N_("its number is written in characters"),
	    [DOUBT_EVERY] = N_("it says how often, not how many in the year"),
	    [DOUBT_RANK] = N_("it is a rank"),
	    [DOUBT_LATER_YEAR] = N_("it is to be reached in another year"),
	    [DOUBT_MARGIN] =
		N_("the margin over the mean is not judged, only being above"),
	};
	_Static_assert(LEN(texts) == DOUBTS, "a text for each doubt");

	return texts[doubt] ? _(texts[doubt]) : NULL;
}
