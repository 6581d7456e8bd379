/*
 * Lists of named works (上游水库、双龙水库除险加固), gaps (XX公益基金).
 */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "prose/passage.h"

enum {
	NAME_MOST = 16, /* characters of the name of a work */
	DEED_WITHIN = 4 * 3 /* bytes from how many they are to the deed */
};

/* -------------------------------- works --------------------------------- */

/* The last character of a name is what several have in common. */
static bool
same_ending(struct span a, struct span b)
{
	const char *x = a.to, *y = b.to;

	return rune_before(a.from, &x) == rune_before(b.from, &y);
}

/* Where the last name ends: at 等, at a number, or where 除险加固 begins. */
static const char *
last_name_end(struct passage *p, const struct spans *names, const char *from,
    const char *limit)
{
	struct word word;

	for (const char *s = from; s < limit; utf8_next(&s, p->end)) {
		if (s > from &&
		    (word_at(WORKS, s, limit).n || strncmp(s, "等", 3) == 0 ||
			strncmp(s, "进行", 6) == 0))
			return s;
		/* 岭外四座山塘 */
		if (s > from && word_at(UNIT, s + 3, limit).n) {
			struct measure m;

			if (measure_next(p, s, s, &m) && m.digits.from == s)
				return s;
		}
		/* 边黄水库 ends as 上游水库 does. */
		word = word_at(PLACE, s, limit);
		if (word.n && names->n &&
		    same_ending((struct span){from, s + word.n},
			names->at[names->n - 1]))
			return s + word.n;
	}
	return NULL;
}

/* The names of a clause, split at 、; the last without what is done there. */
static struct spans
list_names(struct passage *p, const char *from, const char *to)
{
	struct spans names = {0};
	const char *s = from, *end;
	struct word lead;

	while ((lead = word_at(WORKS_LEAD, from, to)).n)
		from += lead.n;
	for (s = from; s < to;) {
		if (strncmp(s, "、", 3) != 0) {
			utf8_next(&s, to);
			continue;
		}
		*array_push(p->arena, &names) = (struct span){from, s};
		s += 3;
		from = s;
	}
	end = names.n ? last_name_end(p, &names, from, to) : NULL;
	if (end)
		*array_push(p->arena, &names) = (struct span){from, end};
	else
		names.n = 0;
	return names;
}

static bool
is_name_list(const struct spans *names)
{
	int alike = 0, places = 0;

	for (int i = 0; i < names->n; i++) {
		struct span name = names->at[i];
		int n = span_count(name);

		if (n < 2 || n > NAME_MOST)
			return false;
		places += word_before(PLACE, name.from, name.to).n > 0;
		alike += i > 0 && same_ending(name, names->at[i - 1]);
	}
	return names->n > 1 && (places > names->n / 2 || alike == names->n - 1);
}

static void
works_of(struct passage *p, const char *from, const char *to, bool sure)
{
	struct spans names = list_names(p, from, to);
	const char *last = names.n ? names.at[names.n - 1].to : to, *at;
	struct word what;
	struct find f = {.kind = FIND_WORKS, .trust = FIND_DOUBTFUL};
	struct measure m;
	bool counted;

	if (!names.n || tense_at(p, from).past)
		return;
	/* 长坑、后坞|两座|山塘除险加固: so many are named. */
	counted = measure_next(p, last, last, &m) && m.digits.from == last &&
	    m.value && atoi(m.value) == names.n;
	if (!counted && !is_name_list(&names))
		return;
	at = word_find(WORKS, last, to, &what);
	if (!at)
		return;
	/* 两座山塘|汛前完成加固 is an event with its day. */
	if (counted && at - m.end <= DEED_WITHIN) {
		f.trust = FIND_SURE;
		last = m.end;
	}
	if (sure != (f.trust == FIND_SURE))
		return;
	f.works = names;
	f.at = (struct span){names.at[0].from, names.at[names.n - 1].to};
	f.name = span_text(p->arena,
	    (struct span){
		strncmp(last, "等", 3) == 0 ? last + 3 : last, at + what.n});
	find_add(p, f);
}

void
each_clause(struct passage *p,
    void (*take)(struct passage *, const char *, const char *))
{
	for (const char *s = p->start; s < p->end;) {
		const char *end = clause_end(s, p->end);

		take(p, s, end);
		s = end;
		utf8_next(&s, p->end);
	}
}

static void
works_in(struct passage *p, const char *from, const char *to)
{
	works_of(p, from, to, false);
}

static void
counted_works_in(struct passage *p, const char *from, const char *to)
{
	works_of(p, from, to, true);
}

/* Before the figures: as many as are named are no count of their own. */
void
find_counted_works(struct passage *p)
{
	each_clause(p, counted_works_in);
}

void
find_works(struct passage *p)
{
	each_clause(p, works_in);
}

/* --------------------------------- gaps --------------------------------- */

enum { NOTE_BEFORE = 4, NOTE_AFTER = 6 }; /* characters round a gap */

static bool
is_word(uint32_t rune)
{
	return is_han(rune) || rune_is_digit(rune) || is_latin(rune);
}

/* The words round it, so that it can be found: 完善XX公益基金. */
static char *
gap_note(const struct passage *p, struct span gap)
{
	struct span note = gap;

	for (int i = 0; i < NOTE_BEFORE; i++) {
		const char *s = note.from;

		if (!is_word(rune_before(p->start, &s)))
			break;
		note.from = s;
	}
	for (int i = 0; i < NOTE_AFTER; i++) {
		if (!is_word(rune_at(note.to, p->end)))
			break;
		utf8_next(&note.to, p->end);
	}
	return span_text(p->arena, note);
}

static bool
is_printed(const struct passage *p, const char *s)
{
	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		for (int j = 0; j < f->printed.n; j++)
			if (f->printed.at[j].from <= s &&
			    f->printed.at[j].to > s && f->trust > FIND_DOUBTFUL)
				return true;
	}
	return false;
}

void
find_gaps(struct passage *p)
{
	for (const char *s = p->start; s < p->end;) {
		const char *end = gap_at(p, s), *before = s;
		struct find f = {.kind = FIND_BLANK, .trust = FIND_SURE};

		if (!end || is_printed(p, s) ||
		    rune_is_digit(rune_before(p->start, &before)) ||
		    rune_is_digit(rune_at(end, p->end))) {
			s = end ? end : s;
			if (s < p->end && !end)
				utf8_next(&s, p->end);
			continue;
		}
		f.at = (struct span){s, end};
		f.name = gap_note(p, f.at);
		*array_push(p->arena, p->out) = f;
		s = end;
	}
}
