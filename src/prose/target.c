/*
 * Measures → targets: which of the figures of a text are promises, and of
 * what.
 *
 * A figure with its name before it (规上企业5家) takes the words back to the
 * clause's start or to the figure before; one with its name after it (5家规上
 * 企业) needs a verb right before it. The rest are thresholds, scopes, reviews.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* Where the search stands. */
struct hunt {
	struct passage *p;
	const char *taken; /* the end of the last target */
	bool ahead; /* its name followed: 3个精品村、5个特色村 */
};

/* ------------------------------ what is not ----------------------------- */

/* Inside “…” or 《…》 figures belong to names. */
static bool
is_quoted(const struct passage *p, const char *s)
{
	int depth = 0;

	for (const char *at = p->start; at < s;) {
		uint32_t rune = utf8_next(&at, p->end);

		depth += rune == 0x201C || rune == 0x300A || rune == 0x300C;
		depth -= rune == 0x201D || rune == 0x300B || rune == 0x300D;
		if (rune == '\n' || depth < 0)
			depth = 0;
	}
	return depth > 0;
}

static bool
is_joint(const char *s, const char *end)
{
	uint32_t rune = rune_at(s, end);

	return rune == 0x3001 /* 、 */ || rune == 0x548C /* 和 */ ||
	    rune == 0x4E0E /* 与 */ || rune == 0x53CA /* 及 */ ||
	    rune == 0x5E76 /* 并 */ || strncmp(s, "以及", 6) == 0;
}

/* Does the text go on with the name of something? */
static bool
goes_on(const struct passage *p, const char *s)
{
	uint32_t rune;

	s = skip_space(s, p->end);
	rune = rune_at(s, p->end);
	return !is_clause_end(rune) && !is_joint(s, p->end) && rune != 0x201D;
}

/* Is there another figure, or full coverage, before the clause ends? */
static bool
another_follows(struct passage *p, const char *s)
{
	const char *end = clause_end(s, p->end);
	struct measure m;
	struct word word;

	return word_find(COVER, s, end, &word) ||
	    (measure_next(p, s, s, &m) && m.digits.from < end);
}

/* The verb right before the figure; its words of comparison may be verbs. */
static struct word
verb_before(struct passage *p, const char *from, const char *s)
{
	struct word verb;

	while (s > from && s[-1] == ' ')
		s--;
	verb = word_before(VERB, from, s);
	(void)p;
	return verb;
}

/* 亿元以上项目, 30万元以上的村: the figure only says which. */
static bool
is_threshold(struct passage *p, const struct measure *m, const char *from)
{
	struct word verb = verb_before(p, from, m->digits.from);
	bool sized = (m->unit_kind & SIZE) ||
	    (m->effect & (MOST | LEAST) && m->end > m->digits.to &&
		word_before(AFTER, m->digits.to, m->end).n);

	if (!goes_on(p, m->end) || !sized)
		return false;
	/* 创办10家以上的合作社: here it is how many. */
	if ((m->unit_kind & COUNT) && verb.n && !(verb.effect & WEAK) &&
	    !another_follows(p, m->end))
		return false;
	if (strncmp(m->end, "的", 3) == 0 || another_follows(p, m->end))
		return true;
	/* 建设20公里绿道: here it is how much. */
	return !verb.n || (verb.effect & WEAK);
}

static bool
has_word(enum word_class class, const char *from, const char *to)
{
	struct word word;

	return word_find(class, from, to, &word) != NULL;
}

/* ------------------------------- the region ----------------------------- */

/* What before the figure may be its name. */
static struct span
region_before(const struct hunt *hunt, const struct measure *m)
{
	struct passage *p = hunt->p;
	struct span region = {clause_start(p->start, m->lead), m->lead};

	if (region.from < hunt->taken)
		region.from = hunt->taken;
	/* After 5家、 or 5家和. */
	if (region.from == hunt->taken && region.from < region.to &&
	    is_joint(region.from, region.to)) {
		if (strncmp(region.from, "以及", 6) == 0)
			utf8_next(&region.from, region.to);
		utf8_next(&region.from, region.to);
	}
	return region;
}

static void
doubt(struct find *f, enum find_trust trust, enum find_doubt why)
{
	if (f->trust <= trust)
		return;
	f->trust = trust;
	f->doubt = why;
}

/* 增长率 for 增长, 变动 for 下降 (-3), so that the name says what is counted.
 */
static char *
changed_name(struct passage *p, const struct measure *m, struct span name)
{
	struct word grow = {0};
	const char *suffix = "";
	bool rate = strcmp(m->unit, "％") == 0;

	if (m->grow)
		grow = word_at(BEFORE, m->grow, m->grow + strlen(m->grow));
	if (grow.effect & GROW)
		suffix = rate ? "增长率" : grow.text;
	else if (grow.effect & FALL)
		suffix = "变动";
	return arena_printf(
	    p->arena, "%.*s%s", (int)(name.to - name.from), name.from, suffix);
}

/* ------------------------------- the kinds ------------------------------ */

/* What holds for every target of this figure; false when it is none. */
static bool
begin(struct hunt *hunt, const struct measure *m, struct span region,
    struct find *f)
{
	struct passage *p = hunt->p;
	struct tense tense = tense_at(p, m->digits.from);

	*f = (struct find){.kind = FIND_TARGET, .trust = FIND_SURE};
	if (tense.past || is_quoted(p, m->digits.from))
		return false;
	if (tense.later)
		doubt(f, FIND_DOUBTFUL, DOUBT_LATER_YEAR);
	if (has_word(EVERY, region.from, m->digits.from))
		doubt(f, FIND_DOUBTFUL, DOUBT_EVERY);
	if (m->numeral)
		doubt(f, FIND_LIKELY, DOUBT_NUMERAL);
	measure_judge(p, m, f);
	f->modality = modality_before(p, m->digits.from);
	return true;
}

/* 分别增长5％、6.5％左右: the figures that follow, up to as many. */
enum { SHARES = 20 };

static int
read_shares(struct hunt *hunt, struct measure shares[SHARES])
{
	struct passage *p = hunt->p;
	int n = 1;

	while (n < SHARES && is_joint(shares[n - 1].end, p->end)) {
		const char *next = shares[n - 1].end;
		struct measure m;

		utf8_next(&next, p->end);
		if (!measure_next(p, next, next, &m) ||
		    skip_space(next, p->end) != m.digits.from)
			break;
		shares[n++] = m;
	}
	/* The words after the last hold for all without their own. */
	for (int i = 0; i < n; i++) {
		if (i > 0)
			shares[i].effect |= shares[0].effect;
		shares[i].grow = shares[0].grow;
	}
	for (int i = 0; i < n - 1; i++)
		if (!(shares[i].effect & (LEAST | MOST | NEAR)))
			shares[i].effect |= shares[n - 1].effect;
	return n;
}

static const char *
add_shares(struct hunt *hunt, const struct measure *first, struct span region)
{
	struct measure shares[SHARES] = {*first};
	int n = read_shares(hunt, shares);
	struct spans names = name_split(hunt->p, region, n);
	struct find f;

	for (int i = 0; i < n; i++) {
		struct span name = names.at[i < names.n ? i : names.n - 1];

		if (!begin(hunt, &shares[i], region, &f))
			break;
		if (names.n != n)
			doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
		f.name = changed_name(hunt->p, &shares[i], name);
		f.at =
		    (struct span){i == 0 ? first->lead : shares[i].digits.from,
			shares[i].end};
		find_add(hunt->p, f);
	}
	return shares[n - 1].end;
}

/* A、B各2个: one figure for each. */
static const char *
add_each(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct spans names = name_split(hunt->p, region, 0);
	struct find f;

	if (names.n == 1)
		names = name_split(hunt->p, region, 2);
	for (int i = 0; i < names.n; i++) {
		if (!begin(hunt, m, region, &f))
			break;
		f.name = changed_name(hunt->p, m, names.at[i]);
		f.at = names.at[i];
		if (i == names.n - 1)
			f.at.to = m->end;
		else
			f.printed = (struct spans){0};
		find_add(hunt->p, f);
	}
	return m->end;
}

/* 5家规上企业, after a verb or in a list of such. */
static const char *
add_ahead(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct passage *p = hunt->p;
	const char *from = clause_start(p->start, m->digits.from);
	struct word verb = verb_before(p, from, m->digits.from);
	struct span name = {m->end, m->end};
	struct find f;

	if (word_before(SCOPE, from, m->digits.from).n ||
	    !begin(hunt, m, region, &f))
		return NULL;
	if (!verb.n && !(hunt->ahead && region.from == region.to))
		doubt(&f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	else if (verb.effect & WEAK)
		doubt(&f, FIND_LIKELY, DOUBT_WEAK_VERB);
	while (name.to < p->end && goes_on(p, name.to) && span_count(name) < 30)
		utf8_next(&name.to, p->end);
	f.at = (struct span){m->digits.from, name.to};
	f.name = span_text(p->arena, name_trim(name));
	if (!*f.name)
		return NULL;
	find_add(p, f);
	hunt->ahead = true;
	return f.trust == FIND_DOUBTFUL ? NULL : f.at.to;
}

/* 规上企业5家; without a name, that of the clause before: …，增长6％. */
static const char *
add_behind(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct passage *p = hunt->p;
	struct span name = name_trim(region);
	bool named = name.from < name.to;
	struct find f;

	if (!begin(hunt, m, region, &f) ||
	    (named && (word_at(SCOPE, name.from, name.to).effect & SELF)))
		return NULL;
	if (!named) {
		if (!p->subject.from)
			return NULL;
		doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
		name = p->subject;
	}
	/* 开工项目6个、竣工4个: of what, the words before say. */
	if (named && span_count(name) <= 2 &&
	    word_at(VERB, name.from, name.to).n)
		doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
	if (word_at(EXTENT, name.from, name.to).n)
		doubt(&f, FIND_DOUBTFUL, DOUBT_EXTENT);
	if (m->numeral && !has_word(VERB, region.from, m->digits.from))
		doubt(&f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	f.name = changed_name(p, m, name);
	f.at = (struct span){named ? name.from : m->lead, m->end};
	find_add(p, f);
	p->subject = name;
	return f.trust == FIND_DOUBTFUL ? NULL : m->end;
}

/* 由96％提高到98％: the first figure is where it starts. */
static bool
is_baseline(struct passage *p, const struct measure *m, struct measure *next)
{
	const char *from = m->digits.from, *at = from;
	uint32_t rune = rune_before(p->start, &at);

	return (rune == 0x7531 /* 由 */ || rune == 0x4ECE /* 从 */) &&
	    measure_next(p, m->end, m->end, next) && next->lead == m->end &&
	    (next->effect & (LEAST | MOST | GROW | FALL));
}

static const char *
add_from_to(
    struct hunt *hunt, const struct measure *from, const struct measure *to)
{
	struct passage *p = hunt->p;
	const char *end = from->digits.from;
	struct span region;
	struct find f;

	rune_before(p->start, &end);
	region = region_before(hunt, from);
	region.to = end;
	region = name_trim(region);
	if (region.from >= region.to || !begin(hunt, to, region, &f))
		return NULL;
	f.baseline = from->value;
	f.name = span_text(p->arena, region);
	f.at = (struct span){region.from, to->end};
	find_add(p, f);
	return to->end;
}

/* The target that this figure sets, if any; its end, or NULL. */
static const char *
take(struct hunt *hunt, const struct measure *m, const char **seen)
{
	struct passage *p = hunt->p;
	struct span region = region_before(hunt, m);
	struct measure next;

	if (is_baseline(p, m, &next)) {
		*seen = next.end;
		return add_from_to(hunt, m, &next);
	}
	if (is_threshold(p, m, region.from))
		return NULL;
	if (m->effect & SHARE)
		return add_shares(hunt, m, region);
	if (m->effect & EACH)
		return add_each(hunt, m, region);
	if (goes_on(p, m->end) && !(m->effect & (GROW | FALL)))
		return add_ahead(hunt, m, region);
	if (m->unit_kind & DAYS && !(m->effect & (LEAST | MOST)))
		return NULL;
	return add_behind(hunt, m, region);
}

void
find_measures(struct passage *p)
{
	struct hunt hunt = {.p = p, .taken = p->start};
	const char *s = p->start;
	struct measure m;

	while (measure_next(p, s, hunt.taken, &m)) {
		const char *seen = m.end, *end = take(&hunt, &m, &seen);

		if (end)
			hunt.taken = end;
		s = end && end > seen ? end : seen;
	}
}
