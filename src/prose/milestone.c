/* What is to have happened by a day. */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "prose/due.h"

static bool
is_milestone_name(struct passage *p, struct span name)
{
	struct measure m;
	int n = span_count(name);

	return n >= 4 && n <= 40 &&
	    !(measure_next(p, name.from, name.from, &m) &&
		m.digits.from < name.to);
}

/* Without the words that only say that it is to be done. */
static struct span
event_of(struct span event)
{
	struct word word;

	while (((word = word_at(LEAD, event.from, event.to)).n ||
		   (word = word_at(MODAL, event.from, event.to)).n) &&
	    word_at(DATED, event.from, event.to).n < word.n)
		event.from += word.n;
	return event;
}

enum { DATED_MOST = 30 }; /* characters */

/* Is something counted in it? Then that is the target. */
static bool
has_figure(struct passage *p, struct span words)
{
	struct measure m;

	/* 《总体规划（2021—2035年）》 is a name. */
	return measure_next(p, words.from, words.from, &m) &&
	    m.digits.from < words.to && !is_quoted(p, m.digits.from);
}

/* 总投资12亿元的|产业园项目 */
static struct span
without_size(struct passage *p, struct span object)
{
	for (const char *s = object.from; s < object.to;
	     utf8_next(&s, object.to))
		if (text_begins(s, object.to, "的") &&
		    has_figure(p, (struct span){object.from, s}))
			return (struct span){s + strlen("的"), object.to};
	return object;
}

enum {
	OBJECT_MOST = 20,
	EVENT_SHORT = 6,
	EARLIER_LEAST = 4,
	SHORT_LEAST = 2
}; /* characters */

/* The clause that ends with a comma before s; false: none. */
static bool
clause_before(const struct passage *p, const char *s, struct span *clause)
{
	const char *to = clause_start(p->start, s), *at;

	if (to - 3 <= p->start || !text_begins(to - 3, to, "，"))
		return false;
	to -= 3;
	*clause = (struct span){clause_start(p->start, to), to};
	/* …修复（二期）: the bracket is of its name. */
	if (clause->from >= clause->to) {
		for (at = to; at > p->start && !text_begins(at, to, "（");)
			rune_before(p->start, &at);
		clause->from = clause_start(p->start, at);
	}
	return true;
}

/* 项目|于|8月底前完工: without it. */
static const char *
before_on(const char *from, const char *to)
{
	const char *on = to - strlen("于");

	return on > from && text_begins(on, to, "于") ? on : to;
}

/* The first day in the words. */
static bool
first_due(const struct passage *p, struct span words, struct due *due)
{
	for (const char *s = words.from; s < words.to; utf8_next(&s, words.to))
		if (due_find(p, words.from, s, due))
			return true;
	return due_find(p, words.from, words.to, due);
}

enum { CLAUSES_BACK = 4 };

/*
 * 推进甲矿修复（二期），|10月底完工: what the clause before is about, or one
 * before that, past those that only tell how large it is.
 */
static const char *
earlier_object(struct passage *p, const char *s)
{
	struct span object;
	const char *at;
	struct word extent;
	struct due due;

	for (int i = 0; i < CLAUSES_BACK; i++) {
		if (!clause_before(p, s, &object))
			return NULL;
		s = object.from;
		/* 项目|4月底前全部开工，9月底完工 */
		if (first_due(p, object, &due))
			object.to = before_on(object.from, due.words.from);
		object = without_size(p, name_trim(object));
		/* 迁建工程|总投资4200万元 */
		at = word_find(EXTENT, object.from, object.to, &extent);
		if (!at)
			at = word_find(
			    CAPACITY, object.from, object.to, &extent);
		/* 投资1800万元: by what means, and of no thing. */
		if (object.from < object.to &&
		    !word_at(OUTLAY, object.from, object.to).n &&
		    (!at || !has_figure(p, object)))
			break;
		object.to = at ? at : object.from;
		object = name_trim_end(object);
		if (span_count(object) >= EARLIER_LEAST)
			break;
	}
	return object.from < object.to && !has_figure(p, object) &&
		span_count(object) >= EARLIER_LEAST &&
		span_count(object) <= OBJECT_MOST
	    ? span_text(p->arena, object)
	    : NULL;
}

enum { COUNTED_MOST = 2 }; /* that a name may list */

/* Is there nothing but a comma between the two? */
static bool
is_clause_apart(const char *from, const char *to)
{
	return to - from == (int)strlen("，") && text_begins(from, to, "，");
}

/*
 * 新建烘干塔2座，…，9月底前全部投用: what was counted in the sentence; without
 * 全, in the clause before.
 */
static const char *
counted_before(struct passage *p, const char *s, bool all)
{
	const char *from = sentence_start(p->start, s), *names = NULL;
	const struct find *last = NULL;
	int n = 0;

	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind != FIND_TARGET || f->at.from < from ||
		    f->at.to > s || !f->printed.n || !f->unit ||
		    f->trust == FIND_DOUBTFUL || strcmp(f->unit, "％") == 0)
			continue;
		names = n++ ? arena_printf(p->arena, "%s、%s", names, f->name)
			    : f->name;
		last = f;
	}
	if (!last || (!all && !is_clause_apart(last->at.to, s)))
		return NULL;
	return n <= COUNTED_MOST ? names : last->name;
}

/* 开市运营, 建成投用: nothing but the event; no thing of its own. */
static bool
is_bare_event(struct span event)
{
	struct word word;

	while (event.from < event.to &&
	    ((word = word_at(EVENTUAL, event.from, event.to)).n ||
		(word = word_at(DATED, event.from, event.to)).n ||
		(word = word_at(LEAD, event.from, event.to)).n ||
		(word = word_at(MODAL, event.from, event.to)).n))
		event.from += word.n;
	return event.from >= event.to;
}

/* 完成, 全面完成: and nothing more. */
static bool
is_deed_alone(struct span event)
{
	int n = (int)(event.to - event.from), done = (int)strlen("完成");

	return n >= done && word_at(DATED, event.from, event.to).n == n &&
	    text_begins(event.to - done, event.to, "完成");
}

/* 5月启动，|9月底前完成; but not 综治办配合，|6月底前完成. */
static bool
tells_of_work(struct passage *p, const char *s)
{
	struct span before;
	struct due due;

	return clause_before(p, s, &before) &&
	    (due_find(p, before.from, before.to, &due) ||
		has_figure(p, before));
}

/*
 * 大坝|8月底前|填筑到顶: whatever is to become of what stands before the day,
 * in a few words that no word list needs to know.
 */
static bool
is_short_event(struct span before, struct span day, struct span event)
{
	int n = span_count(event);

	for (const char *s = event.from; s < event.to;)
		if (!is_han(utf8_next(&s, event.to)))
			return false;
	return n >= SHORT_LEAST && n <= EVENT_SHORT &&
	    span_count(before) >= SHORT_LEAST &&
	    word_before(DAY_END, day.from, day.to).n > 0 &&
	    !word_at(REPORTED, event.from, event.to).n &&
	    !word_at(NOW, before.from, before.to).n &&
	    !word_at(EACH_OF, before.from, before.to).n;
}

/* 完成主体工程, 完成建设: of what, the clause before says. */
static bool
is_of_project(struct span event)
{
	event.from += word_at(DATED, event.from, event.to).n;
	return word_at(OF_PROJECT, event.from, event.to).n ==
	    event.to - event.from;
}

/* 园区二期|6月底前|建成投用, |3月底前|完成摸底: the day, then the event. */
static bool
dated_in(struct passage *p, struct span words, const char **subject)
{
	struct find f = {.kind = FIND_MILESTONE, .trust = FIND_SURE};
	struct word last = word_before(EVENTUAL, words.from, words.to), deed;
	struct span before, event;
	struct due due;
	const char *own;

	if (!due_find(p, words.from, words.to - last.n, &due))
		return false;
	before = name_trim((struct span){words.from, due.words.from});
	before.to = before_on(before.from, before.to);
	event = event_of((struct span){due.words.to, words.to});
	deed = word_at(DATED, event.from, event.to);
	if (!last.n && (!deed.n || span_count(event) < 4) &&
	    !is_short_event(before, due.words, event) &&
	    !(is_deed_alone(event) && before.from >= before.to &&
		tells_of_work(p, words.from) && earlier_object(p, words.from)))
		return false;
	if (before.from < before.to)
		*subject = span_text(p->arena, without_size(p, before));
	/* The day comes first, and what it is of behind. */
	else if ((is_of_project(event) || is_deed_alone(event)) && !*subject &&
	    (own = earlier_object(p, words.from)))
		*subject = own;
	else if (!last.n || !is_bare_event(event))
		*subject =
		    *subject && last.n && span_count(event) <= EVENT_SHORT
		    ? *subject
		    : "";
	else if (!*subject)
		*subject = earlier_object(p, words.from);
	/* 9月底前全部完工: all that was counted, or that the title names. */
	if (!*subject)
		*subject = counted_before(
		    p, words.from, text_begins(due.words.to, words.to, "全"));
	if (!*subject && p->context->title &&
	    text_begins(due.words.to, words.to, "全"))
		*subject = p->context->title;
	if (!*subject)
		return false;
	f.name = arena_printf(p->arena, "%s%.*s", *subject,
	    (int)(event.to - event.from), event.from);
	f.at = (struct span){
	    before.from < before.to ? before.from : due.words.from, words.to};
	f.due = due.day;
	f.started = (last.n ? last : deed).effect & STARTED;
	if (span_count(event) > DATED_MOST ||
	    span_count((struct span){f.name, f.name + strlen(f.name)}) < 4 ||
	    has_figure(p, event))
		return false;
	find_add(p, f);
	return true;
}

static const char *
subject_of(struct passage *p, const char *from, const char *to)
{
	struct span name = name_trim((struct span){from, to});

	return name.from < name.to ? span_text(p->arena, name) : NULL;
}

/* 园区3月底前开工、8月底前结顶 */
static bool
dated_milestones(struct passage *p, const char *from, const char *to)
{
	const char *subject = NULL, *s = from;
	struct tense tense = tense_at(p, to);
	bool any = false;

	if (tense.past || tense.later)
		return false;
	for (const char *at = from; at < to; at = s) {
		struct due due;
		const char *end = at;

		/* Up to the next 、 that a day of its own follows. */
		while (end < to &&
		    !(strncmp(end, "、", 3) == 0 &&
			(word_before(EVENTUAL, at, end).n ||
			    word_before(DATED, at, end).n ||
			    word_before(ZERO, at, end).n)))
			utf8_next(&end, to);
		if (!due_find(p, at, end, &due))
			return any;
		/* 征迁6月底前清零、|9月底前交付: the first was found as none.
		 */
		if (word_before(ZERO, at, end).n && !subject)
			subject = subject_of(p, at, due.words.from);
		else if (!dated_in(p, (struct span){at, end}, &subject))
			return any;
		else
			any = true;
		s = end < to ? end + 3 : to;
	}
	return any;
}

static void
milestone_in(struct passage *p, const char *from, const char *to)
{
	struct word word;
	const char *at = word_find(EVENTUAL, from, to, &word);
	struct find f = {.kind = FIND_MILESTONE, .trust = FIND_DOUBTFUL};
	struct span words;
	struct due due;

	if (dated_milestones(p, from, to) || !at || tense_at(p, at).past)
		return;
	words = (struct span){at, at + word.n};
	if ((word.effect & AHEAD) && words.to < to)
		words.to = to;
	else
		words.from = name_trim((struct span){from, at}).from;
	if (!is_milestone_name(p, words))
		return;
	f.at = words;
	f.name = span_text(p->arena, words);
	f.started = word.effect & STARTED;
	if (due_find(p, from, to, &due))
		f.due = due.day;
	find_add(p, f);
}

const char *
name_past_event(struct passage *p, struct span region)
{
	const char *from = region.from;

	for (const char *s = region.from; s < region.to;
	     utf8_next(&s, region.to)) {
		struct due due;

		if (text_begins(s, region.to, "、") &&
		    word_before(EVENTUAL, from, s).n &&
		    due_find(p, from, s, &due))
			from = s + strlen("、");
	}
	return from;
}

const char *
name_undated(struct passage *p, const char *name)
{
	const char *end = name + strlen(name), *s = name;
	struct buf out;

	buf_init(&out, p->arena);
	while (s < end) {
		const char *close = pair_end(s, end), *from = s;
		bool number = *s >= '1' && *s <= '9' &&
		    (s == name || s[-1] < '0' || s[-1] > '9');
		struct due due;

		if (!close && s > name &&
		    !rune_is_digit((unsigned char)s[-1]) &&
		    ((number &&
			 due_month_day(p->context->year, s, end, &due)) ||
			due_term(p->context->year, s, end, &due)) &&
		    (number || word_before(DAY_END, s, due.words.to).n) &&
		    due.words.to < end) {
			s = due.words.to;
			continue;
		}
		s = close ? close : s;
		if (!close)
			utf8_next(&s, end);
		buf_add(&out, from, (int)(s - from));
	}
	return out.n ? out.s : name;
}

/* 水质|达到|Ⅲ类以上: a grade is reached or not. */
static void
grade_in(struct passage *p, const char *from, const char *to)
{
	struct find f = {.kind = FIND_MILESTONE, .trust = FIND_SURE};
	struct word class, more;
	const char *at = word_find(CLASS, from, to, &class), *s = at;

	if (!at || tense_at(p, at).past || tense_at(p, at).later)
		return;
	while ((more = word_before(BEFORE, from, s)).n ||
	    (more = word_before(STABLE, from, s)).n)
		s -= more.n;
	f.at = (struct span){name_trim((struct span){from, s}).from,
	    at + class.n + word_at(AFTER, at + class.n, to).n};
	more = word_at(CLASS_END, f.at.to, to);
	f.at.to += more.n;
	if (s == at || f.at.from >= s || f.at.to != to ||
	    span_count((struct span){f.at.from, s}) < 2)
		return;
	f.name = arena_printf(p->arena, "%.*s达到%s", (int)(s - f.at.from),
	    f.at.from, class.text);
	find_add(p, f);
}

void
find_milestones(struct passage *p)
{
	each_clause(p, grade_in);
	each_clause(p, milestone_in);
}

/* Targets by a day of their own: 6月底前建成水厂1座. */
void
find_dues(struct passage *p)
{
	for (int i = p->first; i < p->out->n; i++) {
		struct find *f = &p->out->at[i];
		const char *figure =
		    f->printed.n ? f->printed.at[0].from : f->at.from;
		struct due due;

		if (f->kind == FIND_TARGET &&
		    due_find(
			p, clause_start(p->start, f->at.from), figure, &due))
			f->due = due.day;
	}
}
