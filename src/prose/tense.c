/*
 * Years and words of time → is this still to be done?
 *
 * What opens a passage (2021年，… 一年来，…) holds until the text comes back to
 * its own year; what is only mentioned holds for its sentence or clause.
 */
#include <string.h>

#include "base/array.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/passage.h"

enum hold { HOLD_CLAUSE, HOLD_SENTENCE, HOLD_ON };

/* Years of the plan's time. */
enum { PLAN_FIRST = 1990, PLAN_LAST = 2100 };

/* A word of time. */
struct cue {
	int n; /* bytes; 0: none */
	int year; /* against the plan's: -1 before, 0, 1 after */
	enum hold hold;
	bool weak; /* does not end what a heading called a review */
	bool opens; /* begins a sentence */
	bool first; /* begins the paragraph, or what a heading is */
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

/* Behind "—2028年" or "-28年" of 2026—2028年; NULL: no range. */
static const char *
range_end(const char *s, const char *end, int *last)
{
	static const char *const marks[] = {
	    "——", "—", "－", "-", "~", "～", "至", "到"};

	for (int i = 0; i < LEN(marks); i++) {
		const char *at = s + strlen(marks[i]);

		if (at < end && strncmp(s, marks[i], strlen(marks[i])) == 0 &&
		    (*last = year_value(at, end)))
			return at + 4 + strlen("年");
	}
	return NULL;
}

static bool
is_base(const char *s, const char *end)
{
	const char *to = clause_end(s, end), *base = "基础上";

	return memmem(s, (size_t)(to - s), base, strlen(base)) != NULL;
}

/* Does the clause go on to the name of a plan? */
static bool
is_document(const char *s, const char *end)
{
	enum { WITHIN_MOST = 20 };
	const char *to = clause_end(s, end);

	for (int i = 0; i < WITHIN_MOST && s < to; i++, utf8_next(&s, to))
		if (word_at(PAPER, s, to).n)
			return true;
	return false;
}

/* Does a verb with 的 follow before the clause ends? */
static bool
is_attributive(const char *s, const char *end)
{
	enum { WITHIN_MOST = 12 };
	const char *to = clause_end(s, end);

	for (int i = 0; i < WITHIN_MOST && s < to; i++, utf8_next(&s, to))
		if (text_begins(s, to, "的"))
			return i > 1;
	return false;
}

static struct cue
year_cue(const struct passage *p, const char *s)
{
	const char *start = p->start, *after;
	int n = 4 + (int)strlen("年"), year = year_value(s, p->end), last;
	bool opens =
	    s == sentence_start(start, s) || word_before(SINCE, start, s).n > 0;
	int plan = p->context->year;

	if (s > start && s[-1] >= '0' && s[-1] <= '9')
		return (struct cue){0};
	/* 在2024年建成8公里的基础上: of what went before, no more. */
	opens = opens && !is_base(s, p->end);
	if (!year && p->end - s > 4 && strspn(s, "0123456789") == 4 &&
	    (after = range_end(s + 4, p->end, &last))) {
		n = (int)(after - s);
		/* 2024—2026年: of several years, unless all are over. */
		year = last < plan ? last : plan + 1;
	}
	if (year < PLAN_FIRST || year > PLAN_LAST)
		return (struct cue){0};
	/* 对照2024—2026年提质行动方案: the name of a document. */
	if (!opens && is_document(s + n, p->end))
		return (struct cue){0};
	/* 2005年前建成的小区, 2022年以来形成的资产: which of them. */
	if (year < plan && !opens && is_attributive(s + n, p->end))
		return (struct cue){0};
	return (struct cue){
	    .n = n,
	    .year = year < plan ? -1 : year > plan,
	    .hold = opens || year == plan ? HOLD_ON : HOLD_SENTENCE,
	};
}

/* The number before 年, of two and more: 五年内, 3年. */
static const char *
some_years(const char *s, const char *end)
{
	const char *at = s;
	long n = numeral_count(&at, end);

	if (at == s)
		for (n = 0; at < end && *at >= '0' && *at <= '9' && n < 100;)
			n = n * 10 + *at++ - '0';
	return n > 1 && n < 60 && end - at >= 3 && strncmp(at, "年", 3) == 0
	    ? at + 3
	    : NULL;
}

/* 五年内, 未来三年, “十五五”期间: the aims of several years. */
static int
horizon(const char *s, const char *end)
{
	struct word later = word_at(LATER, s, end);
	const char *after = some_years(s + later.n, end);

	if (later.n && !(later.effect & AHEAD))
		return later.n;
	if (!after || (!later.n && !word_at(WITHIN, after, end).n))
		return 0;
	return (int)(after - s);
}

static struct cue
word_cue(const char *s, const char *end)
{
	struct word now = word_at(NOW, s, end), past = word_at(PAST, s, end);
	struct word done = word_at(DID, s, end);
	int later = horizon(s, end);

	/* 今年以来 is no 今年. */
	if (past.n > now.n)
		return (struct cue){.n = past.n,
		    .year = -1,
		    .hold = past.effect & AHEAD ? HOLD_ON : HOLD_SENTENCE};
	if (now.n)
		return (struct cue){
		    .n = now.n, .hold = HOLD_ON, .weak = now.effect & WEAK};
	if (later)
		return (struct cue){
		    .n = later, .year = 1, .hold = HOLD_SENTENCE};
	if (done.n)
		return (struct cue){
		    .n = done.n, .year = -1, .hold = HOLD_CLAUSE};
	return (struct cue){0};
}

static struct cue
cue_at(const struct passage *p, const char *s)
{
	struct cue cue;

	if (is_compared(p->start, s))
		return (struct cue){0};
	cue = *s == '1' || *s == '2' ? year_cue(p, s) : word_cue(s, p->end);
	cue.opens = cue.n && s == sentence_start(p->start, s);
	cue.first = cue.n && (s == p->start || p->heading);
	return cue;
}

static void
clock_take(struct clock *clock, struct cue cue)
{
	if (cue.year == 0 && cue.weak &&
	    (clock->review || clock->later || clock->sentence > 0))
		return;
	/* 完成情况：…，结转今年。: it takes a sentence of its own. */
	if (cue.year == 0 && clock->label && !cue.opens)
		return;
	/* In a review 今年 is of its sentence, unless it opens a paragraph. */
	if (cue.year == 0 && clock->review && clock->past && !cue.first) {
		clock->now = true;
		clock->sentence = clock->clause = 0;
		return;
	}
	if (cue.year == 0)
		*clock = (struct clock){0};
	else if (cue.hold == HOLD_ON && cue.year < 0)
		clock->past = true;
	else if (cue.hold == HOLD_CLAUSE)
		clock->clause = cue.year;
	else
		clock->sentence = cue.year;
}

/* Past one character; a title, 《2026年的春天》, tells no time. */
static void
clock_step(struct clock *clock, const char **s, const char *end)
{
	const char *close =
	    strncmp(*s, "《", 3) == 0 ? pair_end(*s, end) : NULL;
	uint32_t rune;

	if (close) {
		*s = close;
		return;
	}
	/* 在去年引进8个的基础上|再引进5个 */
	if (text_begins(*s, end, "基础上") && clock->sentence < 1)
		clock->clause = clock->sentence = 0;
	rune = utf8_next(s, end);
	if (is_clause_end(rune))
		clock->clause = 0;
	/* 到2027年，…；…。 goes on past the semicolon. */
	if (is_stop(rune) &&
	    (clock->sentence < 1 || rune == 0x3002 || rune == '\n'))
		clock->sentence = 0, clock->now = false;
}

/* Goes on from where it was asked last, as long as that is not after. */
static struct clock
clock_at(struct passage *p, const char *to)
{
	const struct find_context *c = p->context;
	struct clock clock = p->clock;
	const char *s = p->clock_at;

	if (!s || s > to) {
		clock =
		    (struct clock){.past = c->past || c->label || c->described,
			.review = c->review,
			.later = c->later,
			.label = c->label || c->described};
		s = p->start;
	}
	while (s < to) {
		struct cue cue = cue_at(p, s);

		if (cue.n) {
			clock_take(&clock, cue);
			s += cue.n;
		} else {
			clock_step(&clock, &s, p->end);
		}
	}
	p->clock = clock;
	p->clock_at = s;
	return clock;
}

struct tense
tense_at(struct passage *p, const char *s)
{
	struct clock clock = clock_at(p, s);
	bool past = (clock.past && !clock.now) || clock.sentence < 0 ||
	    clock.clause < 0;

	return (struct tense){
	    .past = past,
	    .later = clock.later || clock.sentence > 0 || clock.clause > 0,
	};
}

void
tense_finish(struct passage *p)
{
	struct clock clock = clock_at(p, p->end);

	/* A label is of its paragraph alone. */
	if (!clock.label)
		p->context->past = clock.past;
	p->context->review &= clock.past;
	p->context->later &= clock.later;
}

void
find_heading(struct find_context *context, const char *title)
{
	struct passage p = {
	    .start = title,
	    .end = title + strlen(title),
	    .context = context,
	    .heading = true,
	};
	struct find_context clean = {.year = context->year};
	struct clock clock;
	struct word described;

	/* What a sentence said of a year ends with its item; not so what the
	 * preamble opened with. */
	if (context->headings++ >= 2)
		context->past &= context->kept;
	clock = clock_at(&p, p.end);

	context->past = clock.past || clock.sentence < 0;
	p.context = &clean;
	p.clock_at = NULL;
	context->review = context->past &&
	    (context->review || clock_at(&p, p.end).past ||
		p.clock.sentence < 0);
	context->later = clock.later || clock.sentence > 0;
	context->title = title;
	context->described =
	    word_find(PAST_TITLE, title, p.end, &described) != NULL;
	context->kept = context->past;
}

enum { LABEL_MOST = 14 }; /* characters */

bool
is_past_label(const char *text)
{
	const char *end = text + strlen(text), *s = text;

	for (int i = 0; i < LABEL_MOST && s < end; i++) {
		if (text_begins(s, end, "：") || *s == ':')
			return word_before(PAST_LABEL, text, s).n > 0;
		if (is_clause_end(utf8_next(&s, end)))
			return false;
	}
	return false;
}
