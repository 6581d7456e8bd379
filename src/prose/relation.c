/*
 * Targets without a figure of their own: full coverage, none at all, in step
 * with something, more than the year before.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/relation.h"

/* From here back to the clause's start or to what was found before. */
const char *
relation_start(struct passage *p, const char *s)
{
	const char *from = clause_start(p->start, s);

	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind == FIND_TARGET && f->trust > FIND_DOUBTFUL &&
		    f->at.to <= s && f->at.to > from)
			from = f->at.to;
	}
	return from;
}

/* The subject before s, without words of comparison at its end. */
struct span
relation_subject(struct passage *p, const char *s)
{
	const char *from = relation_start(p, s);
	struct word word;

	/* 居民收入增速 is a name, though 增速 compares elsewhere. */
	while ((word = word_before(BEFORE, from, s)).n &&
	    !(word.effect & (GROW | FALL)) &&
	    word_before(STAY, from, s).n < word.n)
		s -= word.n;
	return (struct span){from, s};
}

bool
relation_is_past(struct passage *p, const char *s, struct find *f)
{
	struct tense tense = tense_at(p, s);

	if (tense.later) {
		f->trust = FIND_DOUBTFUL;
		f->doubt = DOUBT_LATER_YEAR;
	}
	return tense.past;
}

/* 23个行政村垃圾分类: how many are to be covered, before the name. */
static void
take_total(struct passage *p, struct find *f)
{
	struct span name = f->at;
	struct measure m;

	if (!measure_next(p, name.from, name.from, &m) ||
	    m.digits.from != name.from || !(m.unit_kind & COUNTED) || m.blank)
		return;
	name.from = m.end;
	name = name_trim(name);
	if (name.from >= name.to)
		return;
	f->total = m.value;
	f->unit = m.unit;
	f->name = span_text(p->arena, name);
}

/* 集体资产清查、年度审计: several kinds of work, each to cover all. */
static bool
all_deeds(const struct spans *names)
{
	for (int i = 0; i < names->n; i++)
		if (!word_before(DEED, names->at[i].from, names->at[i].to).n)
			return false;
	return names->n > 1;
}

/* Does each end like an indicator, once they share their ends? */
static bool
all_measured(const struct spans *names)
{
	for (int i = 0; i < names->n; i++)
		if (!word_before(HEAD, names->at[i].from, names->at[i].to).n)
			return false;
	return names->n > 1;
}

/* One target for each name; the last one's markup goes to the end. */
void
relation_add_each(
    struct passage *p, struct find model, struct span region, const char *end)
{
	struct spans names = name_split(p, region, 0), all;

	/* 起数和人数“双下降”: 双 is of both. */
	if (model.rule == RULE_TRACK && model.doubt == DOUBT_RELATIVE &&
	    names.n > 1) {
		names.at[0] = name_trim(region);
		names.n = 1;
	}

	all = name_split(p, region, NAMES_ALL);
	if (model.rule == RULE_COVER && names.n == 1 && all_deeds(&all))
		names = all;
	/* 化肥、农药使用量零增长 */
	if ((model.rule == RULE_AT_MOST || model.rule == RULE_EXCEED) &&
	    names.n == 1 && all_measured(&all))
		names = all;
	model.modality = modality_before(p, end);
	for (int i = 0; i < names.n; i++) {
		struct find f = model;
		struct word measured;

		f.at = names.at[i];
		f.name = span_text(p->arena, f.at);
		measured = word_before(MEASURED, f.at.from, f.at.to);
		f.at = name_place(region, f.at);
		region.from = f.at.to;
		region.from += joint_at(region.from, region.to);
		/* 起数 counts in 起. */
		if (f.rule == RULE_COVER)
			take_total(p, &f);
		if (f.rule == RULE_ZERO && measured.n)
			f.unit = arena_strndup(
			    p->arena, measured.text, strlen("起"));
		if (i == names.n - 1)
			f.at.to = end;
		find_add(p, f);
	}
}

/* The clause says nothing but 实现全覆盖: whose? The clause before says. */
static struct span
subject_or_earlier(struct span subject, struct find *f)
{
	struct span name = name_trim(subject);

	if (name.from < name.to &&
	    word_at(BEFORE, name.from, name.to).n < name.to - name.from)
		return subject;
	if (f->trust == FIND_SURE) {
		f->trust = FIND_LIKELY;
		f->doubt = DOUBT_NAME_ELSEWHERE;
	}
	return (struct span){0};
}

enum { CLAUSES_BACK = 3 };

/*
 * What the clauses before s speak of: 财政收入2亿元，增长6％，增幅高于…,
 * without its figures.
 */
static struct span
earlier_subject(struct passage *p, const char *s)
{
	struct span name = {s, s};

	for (int i = 0; i < CLAUSES_BACK && name.from >= name.to; i++) {
		const char *from = clause_start(p->start, s), *at;
		struct word above;
		struct measure m;

		rune_before(p->start, &from);
		s = from;
		name = (struct span){clause_start(p->start, from), from};
		if (measure_next(p, name.from, name.from, &m) &&
		    m.lead < name.to)
			name.to = m.lead;
		/* 工业增速高于全市2个百分点，高于…: up to what it says. */
		at = word_find(ABOVE, name.from, name.to, &above);
		if (at && rival_end(p, at + above.n))
			name.to = at;
		name = name_trim(name);
	}
	return name;
}

/* A target whose name stands elsewhere: the markup goes round its words. */
static void
add_nameless(
    struct passage *p, struct find f, struct span own, struct span words)
{
	struct span before = earlier_subject(p, words.from);

	if (before.from >= before.to)
		return;
	own = name_trim(own);
	f.at = words;
	f.name =
	    arena_printf(p->arena, "%.*s%.*s", (int)(before.to - before.from),
		before.from, (int)(own.to - own.from), own.from);
	f.modality = modality_before(p, words.to);
	find_add(p, f);
}

/* Past 收入3万元、 in the region; *figure: what that figure is of. */
static struct span
after_figure(struct passage *p, struct span region, struct span *figure)
{
	struct measure m;

	for (const char *s = region.from;
	     measure_next(p, s, s, &m) && m.end < region.to; s = m.end) {
		const char *joint = m.end;

		if (!text_begins(joint, region.to, "、") &&
		    !text_begins(joint, region.to, "且"))
			continue;
		*figure = name_trim((struct span){region.from, m.lead});
		if (figure->from >= figure->to)
			*figure = (struct span){0};
		else
			region.from = m.end + strlen("、");
	}
	return region;
}

/* The target that ends at s is what the words are of, too. */
static bool
add_of_same(struct passage *p, struct find f, const char *s, struct span words)
{
	for (int i = p->first; i < p->out->n; i++) {
		const struct find *last = &p->out->at[i];

		if (last->kind != FIND_TARGET || last->at.to != s)
			continue;
		f.at = words;
		f.name = last->name;
		f.modality = modality_before(p, words.to);
		return find_add(p, f) != NULL;
	}
	return false;
}

void
add_of_subject(struct passage *p, struct find f, struct span words)
{
	struct span own = relation_subject(p, words.from), subject;
	struct span figure = {0};

	if (relation_is_past(p, words.from, &f))
		return;
	/* 务工1350人以上|且|不低于上年: of the same. */
	if (own.from < own.to &&
	    joint_at(own.from, own.to) == own.to - own.from &&
	    add_of_same(p, f, own.from, words))
		return;
	own = after_figure(p, own, &figure);
	/* 收入3万元、|增速|高于平均: of what, the figure before says. */
	if (figure.from && own.from <= own.to &&
	    word_at(BARE, own.from, own.to).n == own.to - own.from) {
		f.at = (struct span){
		    own.from < own.to ? own.from : words.from, words.to};
		f.name = arena_printf(p->arena, "%.*s%.*s",
		    (int)(figure.to - figure.from), figure.from,
		    (int)(own.to - own.from), own.from);
		f.modality = modality_before(p, words.to);
		find_add(p, f);
		return;
	}
	subject = subject_or_earlier(own, &f);
	if (subject.from)
		relation_add_each(p, f, subject, words.to);
	else
		add_nameless(p, f, own, words);
}

/* ------------------------------- coverage ------------------------------- */

static int
cover_at(struct passage *p, const char *s)
{
	struct word word = word_at(COVER, s, p->end);

	if (!word.n)
		return 0;
	/* 健全|覆盖全镇 is no 全覆盖. */
	if (!word_at(MANNER, s + word.n, p->end).n &&
	    !word_before(UNSPLIT, p->start, s + strlen("全")).n)
		add_of_subject(p,
		    (struct find){
			.kind = FIND_TARGET,
			.trust = FIND_SURE,
			.rule = RULE_COVER,
		    },
		    (struct span){s, s + word.n});
	return word.n;
}

/* --------------------------------- zero --------------------------------- */

/* 杜绝较大以上事故: the subject follows. */
static void
zero_ahead(
    struct passage *p, struct find f, struct span words, struct word word)
{
	const char *end = clause_end(words.to, p->end);
	struct span name = {words.to, end};
	struct word event;
	const char *at = word_find(EVENT, words.to, end, &event);

	/* 消除事故隐患: not the event, what may lead to it. */
	if (!at || word_at(RISK, at + event.n, end).n ||
	    (event.effect & word.effect & WEAK) ||
	    relation_is_past(p, words.from, &f))
		return;
	name.to = at + event.n;
	/* 不新增隐性债务: 新增 is what there is to be none of. */
	if (word.effect & NAMED)
		name.from -= strlen("新增");
	f.at = (struct span){words.from, name.to};
	f.name = span_text(p->arena, name);
	f.modality = modality_before(p, words.to);
	find_add(p, f);
}

/* 支出零增长: of what is measured, no more than before; of events, none. */
static void
zero_growth(struct passage *p, struct word word, struct find *f)
{
	struct span subject = name_trim(relation_subject(p, f->at.from));

	if (!strstr(word.text, "增长") ||
	    (!word_before(HEAD, subject.from, subject.to).n &&
		(word_before(EVENT, subject.from, subject.to).n ||
		    text_begins(subject.from, subject.to, "新增"))))
		return;
	f->rule = RULE_AT_MOST;
	f->value = "0";
	f->unit = "％";
	f->above = true;
}

/* Does the word go on, or close a quotation that is part of a name? */
static bool
is_attribute(struct passage *p, const char *s)
{
	if (text_begins(s, p->end, "”"))
		s += strlen("”");
	return is_han(rune_at(s, p->end)) && !joint_at(s, p->end) &&
	    !word_at(MANNER, s, p->end).n;
}

/* 火灾|“零死亡”: of what there is to be none. */
static const char *
self_name(struct passage *p, const char *s, const char *what)
{
	struct span of;

	if (s - p->start >= 3 && text_begins(s - 3, s, "零"))
		s -= 3;
	if (s - p->start >= 3 && text_begins(s - 3, s, "“"))
		s -= 3;
	of = name_trim(relation_subject(p, s));
	return of.from < of.to && span_count(of) > 1
	    ? arena_printf(
		  p->arena, "%.*s%s", (int)(of.to - of.from), of.from, what)
	    : arena_strdup(p->arena, what);
}

/* “零进京非访”: an event in quotes, with 零 before it; its bytes, or 0. */
static int
quoted_zero_at(struct passage *p, const char *s)
{
	struct find f = {
	    .kind = FIND_TARGET, .trust = FIND_SURE, .rule = RULE_ZERO};
	const char *close, *last, *event = s + strlen("“零");

	if (!text_begins(s, p->end, "“零") || !(close = pair_end(s, p->end)))
		return 0;
	last = close;
	rune_before(s, &last);
	if (last <= event || !word_before(EVENT, event, last).n ||
	    is_attribute(p, last) || relation_is_past(p, s, &f))
		return 0;
	f.at = (struct span){event, last};
	f.name = self_name(p, event, span_text(p->arena, f.at));
	f.modality = modality_before(p, s);
	find_add(p, f);
	return (int)(close - s);
}

enum { PLAIN_ZERO_MOST = 5 }; /* characters */

/* Does a thing of a list begin here? */
static bool
opens_thing(const struct passage *p, const char *s)
{
	const char *from = clause_start(p->start, s);
	struct word word;

	while (from < s &&
	    ((word = word_at(LEAD, from, s)).n ||
		(word = word_at(MODAL, from, s)).n))
		from += word.n;
	return from == s || (s - p->start >= 3 && text_begins(s - 3, s, "、"));
}

/* 零非访、零集访, 无命案、无群体性事件: each a thing that is not to be. */
static int
plain_zero_at(struct passage *p, const char *s)
{
	struct find f = {
	    .kind = FIND_TARGET, .trust = FIND_SURE, .rule = RULE_ZERO};
	bool none = text_begins(s, p->end, "无");
	const char *end, *to = s;
	struct span what;

	if ((!none && !text_begins(s, p->end, "零")) || !opens_thing(p, s) ||
	    word_at(NO_ZERO, s, p->end).n || is_quoted(p, s))
		return 0;
	end = clause_end(s, p->end);
	while (to < end && !joint_at(to, end))
		utf8_next(&to, end);
	what = (struct span){s + 3, to};
	if (what.from >= what.to || !word_before(EVENT, what.from, what.to).n ||
	    (!none && span_count(what) > PLAIN_ZERO_MOST) ||
	    relation_is_past(p, s, &f))
		return 0;
	f.at = (struct span){s, to};
	f.name = span_text(p->arena, what);
	f.modality = modality_before(p, s);
	find_add(p, f);
	return (int)(to - s);
}

static int
zero_at(struct passage *p, const char *s)
{
	struct word word = word_at(ZERO, s, p->end);
	struct span words = {s, s + word.n};
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_SURE,
	    .rule = RULE_ZERO,
	    .at = words};

	if (!word.n)
		return 0;
	if (word.effect & AHEAD) {
		zero_ahead(p, f, words, word);
	} else if (word.effect & SELF) {
		/* “零上访”村: a kind of village. */
		if (relation_is_past(p, s, &f) || is_attribute(p, words.to))
			return word.n;
		f.at = words;
		f.name = self_name(p, s, word.text + strlen("零"));
		f.modality = modality_before(p, s);
		find_add(p, f);
	} else if ((word.effect & WEAK) && !word_before(EVENT, p->start, s).n) {
		/* 全面消除薄弱村 */
		zero_ahead(p, f, words, word);
	} else if (!word_at(MANNER, words.to, p->end).n) {
		zero_growth(p, word, &f);
		add_of_subject(p, f, words);
	}
	return word.n;
}

/* 进出口总额|确保|正增长: more than the year before. */
static int
growth_at(struct passage *p, const char *s)
{
	struct word word = word_at(POSITIVE, s, p->end);

	if (word.n && !is_attribute(p, s + word.n))
		add_of_subject(p,
		    (struct find){.kind = FIND_TARGET,
			.trust = FIND_LIKELY,
			.doubt = DOUBT_RELATIVE,
			.rule = RULE_EXCEED,
			.reference = "上年"},
		    (struct span){s, s + word.n});
	return word.n;
}

void
find_relations(struct passage *p)
{
	static int (*const finders[])(struct passage *, const char *) = {
	    cover_at, quoted_zero_at, plain_zero_at, zero_at, rival_step_at,
	    rival_above_at, relation_asked_at, relation_assigned_at, growth_at};

	for (const char *s = p->start; s < p->end;) {
		int n = 0;

		for (int i = 0; i < LEN(finders) && n == 0; i++)
			n = finders[i](p, s);
		if (n)
			s += n;
		else
			utf8_next(&s, p->end);
	}
}
