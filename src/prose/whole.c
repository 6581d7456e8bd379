/*
 * Names that can stand in a table: what a clause leaves out, the sentence or
 * the title above has said.
 */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* Past all verbs at the start of a name. */
static const char *
after_verbs(struct span name)
{
	struct word verb;

	while (name.from < name.to &&
	    (verb = word_at(VERB, name.from, name.to)).n > (int)strlen("为")) {
		int joint = joint_at(name.from + verb.n, name.to);

		name.from += verb.n;
		/* 建设|和|改造|管网 */
		if (joint &&
		    word_at(VERB, name.from + joint, name.to).n >
			(int)strlen("为"))
			name.from += joint;
	}
	return name.from;
}

static struct span
whole_span(const char *s)
{
	return (struct span){s, s + strlen(s)};
}

/* Past an amount and 以上 or 以下 that it begins with; NULL: none. */
static const char *
after_size(struct span name)
{
	const char *s = name.from;
	struct word after;

	while (s < name.to && (rune_is_digit(rune_at(s, name.to)) || *s == '.'))
		utf8_next(&s, name.to);
	s += word_at(TIMES, s, name.to).n;
	s += word_at(UNIT, s, name.to).n;
	after = word_at(AFTER, s, name.to);
	return s > name.from && after.effect & (LEAST | MOST) ? s + after.n
							      : NULL;
}

static bool
is_size(struct span name)
{
	return after_size(name) == name.to;
}

/* The noun without a grade before it, or a verb behind: 亿元项目落地. */
static struct span
plain_noun(struct span noun)
{
	struct word grade = word_at(GRADE, noun.from, noun.to), verb;

	noun.from += grade.n;
	verb = word_before(VERB, noun.from, noun.to);
	if (verb.n && noun.to - verb.n > noun.from)
		noun.to -= verb.n;
	return noun;
}

/* 亿元以上|项目 */
static struct span
unsized(struct span noun)
{
	const char *size;

	while ((size = after_size(noun)) && size < noun.to)
		noun.from = size;
	return noun;
}

/* 粮食 of 粮食播种面积: what the measured thing is. */
struct span
name_measured(struct span noun)
{
	static const enum word_class classes[] = {BARE, TAIL, HEAD};
	struct word head = {0};

	for (int i = 0; i < LEN(classes); i++) {
		struct word word = word_before(classes[i], noun.from, noun.to);

		if (word.n > head.n)
			head = word;
	}
	/* 案件 is a thing, 案件数 its number. */
	if (!head.n || head.n >= noun.to - noun.from ||
	    word_before(EVENT, noun.from, noun.to).n)
		return noun;
	noun.to -= head.n;
	/* 农村生活污水|治理|行政村|覆盖率 */
	head = word_before(PLACE_GROUP, noun.from, noun.to);
	if (head.n < noun.to - noun.from)
		noun.to -= head.n;
	head = word_before(VERB, noun.from, noun.to);
	if (head.n > (int)strlen("为") && head.n < noun.to - noun.from)
		noun.to -= head.n;
	return noun;
}

static const char *
joined(struct passage *p, struct span a, struct span b)
{
	return arena_printf(p->arena, "%.*s%.*s", (int)(a.to - a.from), a.from,
	    (int)(b.to - b.from), b.from);
}

enum { TITLE_MOST = 8 }; /* characters of a title that names a field of work */

/* 延伸加工链条, 稳面积、提单产: a title that says what to do. */
static bool
is_act_title(struct span title)
{
	struct word act = word_at(TITLE_ACT, title.from, title.to);

	return (act.n && !(act.effect & SELF)) ||
	    word_at(VERB, title.from, title.to).n ||
	    memmem(title.from, (size_t)(title.to - title.from), "、",
		strlen("、"));
}

/* A bare noun in the field of work that the title names: 食品安全合格率. */
static const char *
by_title(struct passage *p, struct span name)
{
	const char *title = p->context->title;
	const char *text = span_text(p->arena, name);
	struct span whole = whole_span(title ? title : "");

	if (whole.from == whole.to || span_count(whole) > TITLE_MOST ||
	    strstr(title, text) || is_act_title(whole))
		return text;
	return joined(p, whole, name);
}

static bool
is_all(enum word_class class, struct span name)
{
	struct word word = word_at(class, name.from, name.to);

	if (class == GRADE && word.n)
		word.n += word_at(AFTER, name.from + word.n, name.to).n;
	/* 亿元以上, 20亿元以上: which of them. */
	if (class == GRADE && is_size(name))
		return true;
	return word.n > 0 && word.n == name.to - name.from;
}

/* 完成投资 is of 项目 and 工程; else it says enough. */
static bool
takes_noun(const struct passage *p, struct span verbs, struct span noun)
{
	struct word last = word_before(VERB, verbs.from, verbs.to);

	if (noun.to - noun.from > 3 && strncmp(noun.to - 3, "”", 3) == 0)
		noun.to -= 3;
	return (~last.effect & (AFTER_NOUN | CARRY)) || p->said.project ||
	    word_before(WORKS, noun.from, noun.to).n > 0;
}

/* 引进 + 项目, but 项目 + 完成投资: before the noun or behind it. */
static const char *
with_verbs(struct passage *p, struct span verbs, struct span noun)
{
	struct word last = word_before(VERB, verbs.from, verbs.to);

	return last.n == verbs.to - verbs.from && (last.effect & AFTER_NOUN)
	    ? joined(p, noun, verbs)
	    : joined(p, verbs, noun);
}

enum { TOPIC_MOST = 8 }; /* characters */

const char *
name_topic(struct passage *p, const char *s)
{
	struct span topic;
	const char *colon;

	if (s < p->start || s >= p->end)
		return NULL;
	colon = clause_start(p->start, s);
	topic.from = sentence_start(p->start, s);
	if (colon - topic.from <= 3 || strncmp(colon - 3, "：", 3) != 0)
		return NULL;
	topic.to = colon - 3;
	for (const char *at = topic.from; at < topic.to;)
		if (!is_han(utf8_next(&at, topic.to)))
			return NULL;
	return span_count(topic) <= TOPIC_MOST ? span_text(p->arena, topic)
					       : NULL;
}

/* 危桥清零，改造4座: the thing of the clause before, that needs no figure. */
static const char *
just_settled(struct passage *p, const char *s)
{
	const char *from, *to;

	if (s < p->start || s >= p->end)
		return NULL;
	to = clause_start(p->start, s);
	if (to - 3 <= p->start || strncmp(to - 3, "，", 3) != 0)
		return NULL;
	from = clause_start(p->start, to - 3);
	/* Nothing of its own clause came between. */
	for (int i = p->first; i < p->out->n; i++)
		if (p->out->at[i].at.from >= to && p->out->at[i].at.to <= s)
			return NULL;
	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind == FIND_TARGET && f->printed.n == 0 &&
		    (f->rule == RULE_ZERO || f->rule == RULE_COVER) &&
		    f->at.from >= from && f->at.to <= to)
			return f->name;
	}
	return NULL;
}

/* 生猪|存栏1.2万头、出栏…: on what the one before is done. */
static const char *
acted_on(struct passage *p)
{
	const char *said = p->said.subject;
	size_t n = said ? strlen(said) : 0;
	struct word act = {0};

	if (said)
		act = word_before(ACT, said, said + n);
	return act.n && (size_t)act.n < n
	    ? arena_strndup(p->arena, said, n - (size_t)act.n)
	    : NULL;
}

/* 走访, 新增|造林: an act that needs no noun. */
static bool
is_act(struct span name)
{
	struct word verb = word_at(VERB, name.from, name.to);

	if (is_all(ACT, name))
		return true;
	name.from += verb.effect & CARRY ? verb.n : 0;
	return is_all(ACT, name);
}

/* 精品村, 达标村: of what, where the one before says so; NULL: nothing. */
static const char *
of_kind(struct passage *p, struct span name, struct span noun)
{
	struct word kind = word_at(KIND, name.from, name.to);
	struct span tail = {name.from + kind.n, name.to};
	const char *s = noun.from;

	if (!kind.n || tail.from >= tail.to)
		return NULL;
	for (; s < noun.to; utf8_next(&s, noun.to)) {
		struct word other = word_at(KIND, s, noun.to);

		if (other.n && s > noun.from &&
		    noun.to - s - other.n == tail.to - tail.from &&
		    memcmp(s + other.n, tail.from,
			(size_t)(tail.to - tail.from)) == 0)
			return joined(p, (struct span){noun.from, s}, name);
	}
	return NULL;
}

enum { SERVED_MOST = 20 }; /* characters */

/* 为75岁以上老人购买保险，|覆盖率: whom the clause before is about. */
static const char *
served_thing(struct passage *p, const char *s)
{
	const char *from, *to;
	struct span thing;

	if (s < p->start || s >= p->end)
		return NULL;
	to = clause_start(p->start, s);
	if (to - 3 <= p->start || !text_begins(to - 3, to, "，"))
		return NULL;
	to -= 3;
	from = clause_start(p->start, to);
	if (!text_begins(from, to, "为") && !text_begins(from, to, "对") &&
	    !text_begins(from, to, "给"))
		return NULL;
	for (int i = p->first; i < p->out->n; i++)
		if (p->out->at[i].kind == FIND_TARGET &&
		    p->out->at[i].at.from < to && p->out->at[i].at.to > from)
			return NULL;
	thing = name_trim((struct span){from + 3, to});
	return thing.from < thing.to && span_count(thing) <= SERVED_MOST
	    ? span_text(p->arena, thing)
	    : NULL;
}

const char *
name_whole(struct passage *p, struct span name, bool listed)
{
	const char *noun = p->said.noun, *thing;

	/* 水库总库容1260万立方米。|完成投资1.2亿元 */
	if (!noun && p->said.site &&
	    strcmp(span_text(p->arena, name), "完成投资") == 0)
		return arena_printf(
		    p->arena, "%s%s", p->said.site, span_text(p->arena, name));
	if (listed && is_all(ACT, name) && (thing = acted_on(p)))
		return arena_printf(
		    p->arena, "%s%s", thing, span_text(p->arena, name));
	if (is_all(BARE, name) && !listed &&
	    (thing = served_thing(p, name.from)))
		return arena_printf(
		    p->arena, "%s%s", thing, span_text(p->arena, name));
	if (!noun || just_settled(p, name.from))
		noun = just_settled(p, name.from) ? just_settled(p, name.from)
						  : name_topic(p, name.from);
	/* 和美乡村精品村1个、|达标村3个 */
	if (listed && noun && (thing = of_kind(p, name, whole_span(noun))))
		return thing;
	if (noun && after_verbs(name) == name.to && !is_act(name) &&
	    takes_noun(p, name, whole_span(noun)))
		return with_verbs(p, name, plain_noun(whole_span(noun)));
	if (noun && is_all(GRADE, name))
		return arena_printf(p->arena, "%s%s",
		    p->said.verb.effect & CARRY ? p->said.verbs : "",
		    joined(p, name, unsized(plain_noun(whole_span(noun)))));
	/* 财政总收入增长8％、|总量突破2.8亿元 */
	if (noun && is_all(TOTAL, name))
		return joined(p, whole_span(noun), name);
	if (noun && is_all(PORTION, name))
		return joined(p, whole_span(noun), name);
	if (is_all(BARE, name) && noun &&
	    (!listed ||
		name_measured(whole_span(noun)).to != noun + strlen(noun)) &&
	    !(word_at(BARE, name.from, name.to).effect & SELF) &&
	    !strstr(noun, span_text(p->arena, name)))
		return joined(p, name_measured(whole_span(noun)), name);
	if (listed && p->said.verb.n && !word_at(VERB, name.from, name.to).n &&
	    !word_before(HEAD, name.from, name.to).n)
		return with_verbs(p, whole_span(p->said.verbs), name);
	return is_all(BARE, name) ? by_title(p, name)
				  : span_text(p->arena, name);
}

/* The verbs that it begins with. */
static struct span
verb_span(struct span name)
{
	return (struct span){name.from, after_verbs(name)};
}

void
name_said(struct passage *p, const char *name)
{
	struct span whole = whole_span(name);
	struct word verb = word_at(VERB, whole.from, whole.to);
	struct word last = word_before(VERB, whole.from, whole.to);
	const char *noun = after_verbs(whole);

	p->said.subject = name;
	p->said.project = false;
	/* 产业项目|完成投资 */
	if (last.n < whole.to - whole.from &&
	    !(~last.effect & (AFTER_NOUN | CARRY))) {
		whole.to -= last.n;
		p->said.noun = span_text(p->arena, whole);
		p->said.verbs = word_as(last);
		p->said.verb = last;
		return;
	}
	/* Of 查处|率 nothing is left that others could be of. */
	if (*noun && (span_count(whole_span(noun)) > 1 || !p->said.noun))
		p->said.noun = noun;
	p->said.verbs = span_text(p->arena, verb_span(whole));
	/* 新开工|项目 is a kind of project. */
	if (text_begins(whole.from, whole.to, "新开") ||
	    text_begins(whole.from, whole.to, "新签"))
		verb.effect &=
		    word_at(BARE, noun, whole.to).n == whole.to - noun
		    ? ~(unsigned)NAMED
		    : ~0u;
	p->said.verb = verb.effect & NAMED &&
		(verb.effect & CARRY || !is_all(ACT, verb_span(whole)))
	    ? verb
	    : (struct word){0};
}

void
name_forget(struct passage *p, const char *s)
{
	const char *sentence = sentence_start(p->start, s);

	if (p->said.sentence != sentence)
		p->said =
		    (struct said){.sentence = sentence, .site = p->said.site};
}

const char *
name_light(struct passage *p, struct span name)
{
	struct buf out;
	bool cut = false;

	buf_init(&out, p->arena);
	for (const char *s = name.from; s < name.to;) {
		struct word light = word_at(LIGHT, s, name.to);
		const char *from = s;

		if (light.n && !cut && s > name.from && s + light.n < name.to) {
			s += light.n;
			cut = true;
			continue;
		}
		utf8_next(&s, name.to);
		for (; from < s; from++)
			buf_putc(&out, *from);
	}
	return out.s;
}

bool
find_is_act(const char *name)
{
	return *name && !*after_verbs(whole_span(name));
}

bool
find_is_event(const char *name)
{
	struct word word;

	return word_find(EVENT, name, name + strlen(name), &word) != NULL;
}
