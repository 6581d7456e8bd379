/*
 * Years and words of time → is this still to be done?
 *
 * What opens a passage (2021年，… 一年来，…) holds until the text comes back to
 * its own year; what is only mentioned holds for its sentence or clause.
 */
#include <string.h>

#include "base/utf8.h"
#include "prose/passage.h"

enum hold { HOLD_CLAUSE, HOLD_SENTENCE, HOLD_ON };

/* A word of time. */
struct cue {
	int n; /* bytes; 0: none */
	int year; /* against the plan's: -1 before, 0, 1 after */
	enum hold hold;
};

static int
year_value(const char *s, const char *end)
{
	int year = 0;

	for (int i = 0; i < 4; i++, s++) {
		if (s >= end || *s < '0' || *s > '9')
			return 0;
		year = year * 10 + *s - '0';
	}
	return (size_t)(end - s) >= strlen("年") &&
		memcmp(s, "年", strlen("年")) == 0
	    ? year
	    : 0;
}

static bool
is_compared(const char *start, const char *s)
{
	return word_before(THAN, start, s).n > 0;
}

static struct cue
year_cue(const struct passage *p, const char *s)
{
	int n = 4 + (int)strlen("年"), year = year_value(s, p->end);
	bool opens = s == sentence_start(p->start, s);
	int plan = p->context->year;

	if (year < 1990 || year > 2100)
		return (struct cue){0};
	return (struct cue){
	    .n = n,
	    .year = year < plan ? -1 : year > plan,
	    .hold = opens || year == plan ? HOLD_ON : HOLD_SENTENCE,
	};
}

static struct cue
cue_at(const struct passage *p, const char *s)
{
	struct cue cue = {0};
	struct word now, past, done;

	if (is_compared(p->start, s))
		return cue;
	if (*s == '1' || *s == '2')
		return year_cue(p, s);
	now = word_at(NOW, s, p->end);
	past = word_at(PAST, s, p->end);
	done = word_at(DONE, s, p->end);
	/* 今年以来 is no 今年. */
	if (past.n > now.n)
		return (struct cue){
		    past.n, -1, past.effect & AHEAD ? HOLD_ON : HOLD_SENTENCE};
	if (now.n)
		return (struct cue){now.n, 0, HOLD_ON};
	if (done.n)
		return (struct cue){done.n, -1, HOLD_CLAUSE};
	return cue;
}

static void
clock_take(struct clock *clock, struct cue cue)
{
	if (cue.year == 0)
		*clock = (struct clock){0};
	else if (cue.hold == HOLD_ON && cue.year < 0)
		clock->past = true;
	else if (cue.hold == HOLD_CLAUSE)
		clock->clause = cue.year;
	else
		clock->sentence = cue.year;
}

/* Goes on from where it was asked last, as long as that is not after. */
static struct clock
clock_at(struct passage *p, const char *to)
{
	struct clock clock = p->clock;
	const char *s = p->clock_at;

	if (!s || s > to) {
		clock = (struct clock){.past = p->context->past};
		s = p->start;
	}
	while (s < to) {
		struct cue cue = cue_at(p, s);
		uint32_t rune;

		if (cue.n) {
			clock_take(&clock, cue);
			s += cue.n;
			continue;
		}
		rune = utf8_next(&s, p->end);
		if (is_clause_end(rune))
			clock.clause = 0;
		if (is_stop(rune))
			clock.sentence = 0;
	}
	p->clock = clock;
	p->clock_at = s;
	return clock;
}

struct tense
tense_at(struct passage *p, const char *s)
{
	struct clock clock = clock_at(p, s);

	return (struct tense){
	    .past = clock.past || clock.sentence < 0 ||
		clock.clause<0, .later = clock.sentence> 0 || clock.clause > 0,
	};
}

void
tense_finish(struct passage *p)
{
	p->context->past = clock_at(p, p->end).past;
}

void
find_heading(struct find_context *context, const char *title)
{
	struct passage p = {
	    .start = title,
	    .end = title + strlen(title),
	    .context = context,
	};

	tense_finish(&p);
}
