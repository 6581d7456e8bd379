/* First-fit breaking; see first_fit.h for what it does where. */
#include "layout/first_fit.h"
#include "layout/slack.h"

static bool
may_end(const struct line_request *want, int end)
{
	return end == want->shaped->nbox ||
	    want->spacing->gaps[end - 1].penalty < WORD_BREAK;
}

/* The next allowed break from end on. */
static int
next_break(const struct line_request *want, int end)
{
	while (!may_end(want, end))
		end++;
	return end;
}

static bool
fits_natural(const struct line_request *want, const struct line_sums *sums,
    int first, int end)
{
	return line_room(want, sums, first, end).slack > -ROOM_SLACK;
}

/* The farthest break reached at natural spacing; first: none. */
static int
natural_end(const struct line_request *want, const struct line_sums *sums,
    int first, int *beyond)
{
	int best = first, end = next_break(want, first + 1);

	while (fits_natural(want, sums, first, end)) {
		best = end;
		if (end == want->shaped->nbox)
			break;
		end = next_break(want, end + 1);
	}
	*beyond = end;
	return best;
}

int
first_fit_ends(const struct line_request *want, const struct line_sums *sums,
    bool push_in, int *ends)
{
	int n = 0;

	for (int first = 0; first < want->shaped->nbox; n++) {
		int beyond;
		int end = natural_end(want, sums, first, &beyond);
		struct line_room room;
		/* One more character would fit, were it not a mark's fate. */
		bool stopped = end == first ||
		    (end < want->shaped->nbox && beyond > end + 1 &&
			fits_natural(want, sums, first, end + 1));

		room = line_room(want, sums, first, beyond);
		if (end == first ||
		    (push_in && stopped && !line_too_long(&room)))
			end = beyond;
		ends[n] = first = end;
	}
	return n;
}
