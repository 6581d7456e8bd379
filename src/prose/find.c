/*
 * The finder: relations first, then figures, works, milestones, gaps.
 *
 * What overlaps something already found is left out, so that the order says
 * which of two readings wins.
 */
#include "prose/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* In the order of the text; what encloses comes before what is inside. */
static int
by_place(const void *a, const void *b)
{
	const struct find *x = a, *y = b;

	if (x->at.from != y->at.from)
		return x->at.from < y->at.from ? -1 : 1;
	return x->at.to > y->at.to ? -1 : x->at.to < y->at.to;
}

/* Bytes of a passage: every step looks back to its start. */
enum { PASSAGE_MOST = 6000 };

/* Where a passage that begins here may end: after a sentence, if one ends. */
static const char *
passage_end(const char *s, const char *end)
{
	const char *stop = NULL, *comma = NULL, *at = s;

	if (end - s <= PASSAGE_MOST)
		return end;
	while (at - s < PASSAGE_MOST) {
		uint32_t rune = utf8_next(&at, end);

		if (is_stop(rune))
			stop = at;
		else if (is_clause_end(rune))
			comma = at;
	}
	return stop ? stop : comma ? comma : at;
}

static void
find_passage(struct passage *p)
{
	p->first = p->out->n;
	find_relations(p);
	find_ranks(p);
	find_counted_works(p);
	find_measures(p);
	find_hints(p);
	find_works(p);
	find_milestones(p);
	find_gaps(p);
	find_dues(p);
	find_fates(p);
	tense_finish(p);
	if (p->out->n > p->first)
		qsort(p->out->at + p->first, (size_t)(p->out->n - p->first),
		    sizeof *p->out->at, by_place);
}

void
find_prose(struct arena *arena, struct find_context *context, const char *text,
    struct finds *out)
{
	const char *end = text + strlen(text);

	context->label = is_past_label(text);
	for (const char *s = text, *next; s < end; s = next) {
		struct passage p = {
		    .arena = arena,
		    .start = s,
		    .end = next = passage_end(s, end),
		    .context = context,
		    .out = out,
		};

		find_passage(&p);
	}
	context->label = false;
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
	    [DOUBT_EXTENT] = N_("it says how large something is"),
	    [DOUBT_LATER_YEAR] = N_("it is to be reached in another year"),
	    [DOUBT_EACH] =
		N_("so many are asked of each; read as full coverage"),
	    [DOUBT_RELATIVE] =
		N_("it is measured by the figure of another year"),
	    [DOUBT_WORDED] = N_("a word says how much"),
	    [DOUBT_CASE] =
		N_("it is a time for each case, not a figure of the year"),
	    [DOUBT_MARGIN] =
		N_("the margin over the mean is not judged, only being above"),
	};
	_Static_assert(LEN(texts) == DOUBTS, "a text for each doubt");

	return texts[doubt] ? _(texts[doubt]) : NULL;
}
