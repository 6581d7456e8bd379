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
	struct word verb; /* that its name ends with */
	bool money; /* the last was an amount of money */
};

/* ------------------------------ what is not ----------------------------- */

/* Does the text go on with the name of something? */
static bool
goes_on(const struct passage *p, const char *s)
{
	uint32_t rune;

	s = skip_space(s, p->end);
	rune = rune_at(s, p->end);
	return !is_clause_end(rune) && joint_at(s, p->end) == 0 &&
	    rune != 0x201D;
}

/* Is there another figure, or full coverage, in the same words? */
static bool
another_follows(struct passage *p, const char *s)
{
	const char *end = name_end(p, s);
	struct measure m;
	struct word word;

	return word_find(COVER, s, end, &word) ||
	    (measure_next(p, s, s, &m) && m.digits.from < end);
}

/*
 * The verb before the figure: right before it, or before the words of
 * comparison (开展不少于20场), which may be verbs too.
 */
static struct word
verb_before(const char *from, const struct measure *m)
{
	const char *s = m->digits.from;
	struct word verb;

	while (s > from && s[-1] == ' ')
		s--;
	verb = word_before(VERB, from, s);
	return verb.n || m->lead < from ? verb
					: word_before(VERB, from, m->lead);
}

/* 亿元以上项目, 30万元以上的村: the figure only says which. */
static bool
is_threshold(const struct hunt *hunt, const struct measure *m, const char *from)
{
	struct passage *p = hunt->p;
	struct word verb = verb_before(from, m);
	bool listed = hunt->ahead && from == m->lead;
	bool sized = (m->unit_kind & (SIZE | AGE)) ||
	    (m->effect & (MOST | LEAST) && m->end > m->digits.to &&
		word_before(AFTER, m->digits.to, m->end).n);

	if (!goes_on(p, m->end) || !sized)
		return false;
	if (strncmp(m->end, "的", 3) == 0 && m->unit_kind & (SIZE | AGE) &&
	    !(m->asked & (LEAST | MOST)))
		return true;
	/* 创办10家以上的合作社: here it is how many. */
	if ((m->unit_kind & COUNT) && (verb.n || listed) &&
	    !(verb.effect & WEAK) && !another_follows(p, m->end))
		return false;
	if (strncmp(m->end, "的", 3) == 0 || another_follows(p, m->end))
		return true;
	/* 建设20公里绿道: here it is how much. */
	return (!verb.n && !listed && !(m->asked & (GROW | FALL))) ||
	    (verb.effect & WEAK);
}

static bool
has_word(enum word_class class, const char *from, const char *to)
{
	struct word word;

	return word_find(class, from, to, &word) != NULL;
}

static struct span
whole_of(const char *s)
{
	return (struct span){s, s + strlen(s)};
}

/* ------------------------------- the region ----------------------------- */

/* What before the figure may be its name. */
static struct span
region_before(struct hunt *hunt, const struct measure *m)
{
	struct passage *p = hunt->p;
	struct span region = {clause_start(p->start, m->lead), m->lead};

	if (region.from < hunt->taken)
		region.from = hunt->taken;
	/* After 5家、 or 5家和, or the bracket that held it. */
	while (region.from == hunt->taken && region.from < region.to &&
	    (strncmp(region.from, "）", 3) == 0 || *region.from == ')'))
		utf8_next(&region.from, region.to), hunt->taken = region.from;
	if (region.from == hunt->taken && region.from < region.to)
		region.from += joint_at(region.from, region.to);
	return region;
}

/* Does it follow another figure in a list, or tell a part of it? */
static bool
is_listed(const struct hunt *hunt, struct span region, struct span name)
{
	const char *s = region.from;

	return (s > hunt->p->start + 3 && s - 3 == hunt->taken &&
		   strncmp(s - 3, "、", 3) == 0) ||
	    (name.from - s == (int)strlen("其中") &&
		strncmp(s, "其中", strlen("其中")) == 0);
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
changed_name(struct passage *p, const struct measure *m, const char *name)
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
	return arena_printf(p->arena, "%s%s", name, suffix);
}

/*
 * 全省一季度开工1200个项目, 全市已建成…: what others did. Of a city or county
 * that may be the plan's own, unless the sentence speaks of 我镇.
 */
static bool
is_of_others(struct passage *p, const char *s)
{
	const char *from = clause_start(p->start, s);
	struct word others = word_at(OTHERS, from, s);

	return others.n && word_at(OTHERS_WHEN, from + others.n, s).n &&
	    (!(others.effect & WEAK) ||
		has_word(OWN, sentence_start(p->start, s), p->end));
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
	if (tense.past || is_quoted(p, m->digits.from) ||
	    is_of_others(p, m->digits.from))
		return false;
	if (tense.later)
		doubt(f, FIND_DOUBTFUL, DOUBT_LATER_YEAR);
	if (has_word(EVERY, region.from, region.to))
		doubt(f, FIND_DOUBTFUL, DOUBT_EVERY);
	if (m->numeral)
		doubt(f, FIND_LIKELY, DOUBT_NUMERAL);
	name_forget(p, m->digits.from);
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

	while (n < SHARES && joint_at(shares[n - 1].end, p->end)) {
		const char *next = shares[n - 1].end;
		struct measure m;

		next += joint_at(next, p->end);
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

/*
 * 接待游客80万人次，旅游收入2.4亿元，分别增长15％、20％: without names of
 * their own, the shares are of the targets before, in the same sentence.
 */
static struct spans
shared_names(struct hunt *hunt, struct span region, int n)
{
	struct passage *p = hunt->p;
	struct spans names = name_split(p, region, n), last = {0};
	struct span own = name_trim(region);

	if (names.n == n || own.from < own.to)
		return names;
	for (int i = p->out->n - n; i >= p->first && i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind != FIND_TARGET || f->trust == FIND_DOUBTFUL ||
		    f->at.from < sentence_start(p->start, region.from))
			return names;
		*array_push(p->arena, &last) = whole_of(f->name);
	}
	return last.n == n ? last : names;
}

static const char *
add_shares(struct hunt *hunt, const struct measure *first, struct span region)
{
	struct measure shares[SHARES] = {*first};
	int n = read_shares(hunt, shares);
	struct spans names = shared_names(hunt, region, n);
	struct find f;

	for (int i = 0; i < n; i++) {
		struct span name = names.at[i < names.n ? i : names.n - 1];

		if (!begin(hunt, &shares[i], region, &f))
			break;
		if (names.n != n)
			doubt(&f, n > 1 ? FIND_DOUBTFUL : FIND_LIKELY,
			    DOUBT_NAME_ELSEWHERE);
		f.name = changed_name(
		    hunt->p, &shares[i], name_whole(hunt->p, name, false));
		f.at =
		    (struct span){i == 0 ? first->lead : shares[i].digits.from,
			shares[i].end};
		find_add(hunt->p, f);
	}
	return shares[n - 1].end;
}

/*
 * Where in the region a name stands that was made whole: its own words are its
 * end (信访事项|按期办结率) or its beginning (茶叶|产值).
 */
static struct span
place_of(struct span region, struct span name)
{
	size_t n = (size_t)(name.to - name.from);

	if (name.from >= region.from && name.to <= region.to)
		return name;
	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to)) {
		size_t rest = (size_t)(name.to - s);
		const char *at = memmem(
		    region.from, (size_t)(region.to - region.from), s, rest);

		if (at)
			return (struct span){at, at + rest};
	}
	for (; n > 0; n--) {
		const char *at = memmem(region.from,
		    (size_t)(region.to - region.from), name.from, n);

		if (at)
			return (struct span){at, at + n};
	}
	return (struct span){region.to, region.to};
}

/* A、B各2个: one figure for each. */
static const char *
add_each(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct spans names = name_split(hunt->p, region, 0);
	struct find f;

	names = name_split(hunt->p, region, names.n == 1 ? NAMES_ALL : names.n);
	for (int i = 0; i < names.n; i++) {
		if (!begin(hunt, m, region, &f))
			break;
		f.name = changed_name(
		    hunt->p, m, name_whole(hunt->p, names.at[i], false));
		f.at = place_of(region, names.at[i]);
		if (i == names.n - 1)
			f.at.to = m->end;
		else
			f.printed = (struct spans){0};
		find_add(hunt->p, f);
	}
	if (f.name)
		name_said(hunt->p, f.name);
	return m->end;
}

enum { NAME_LONGEST = 30 }; /* characters */

enum { WHERE_MOST = 8 }; /* characters */

/* 完成集镇2条街道亮化: a verb, and where, before the figure. */
static bool
verb_opens(struct span region)
{
	struct word word;

	while ((word = word_at(LEAD, region.from, region.to)).n &&
	    word.n > word_at(VERB, region.from, region.to).n)
		region.from += word.n;
	word = word_at(VERB, region.from, region.to);
	region.from += word.n;
	return word.n > (int)strlen("为") && !(word.effect & WEAK) &&
	    region.from < region.to && span_count(region) <= WHERE_MOST &&
	    !has_word(SCOPE, region.from, region.to);
}

/* 推动甲厂、乙厂等5家企业…: a verb, and some of them by name. */
static bool
is_and_so_on(struct span region)
{
	return region.to - region.from > (int)strlen("等") &&
	    strncmp(region.to - strlen("等"), "等", strlen("等")) == 0 &&
	    word_at(VERB, region.from, region.to).n > 0;
}

static bool
has_text(struct span in, const char *text)
{
	const char *at = strstr(in.from, text);

	return at && at < in.to;
}

/* 甲、乙等6个项目开工: some by name, and what is to become of all. */
static bool
is_outcome_of_list(struct span region, const char *after)
{
	const char *end = clause_end(after, after + strlen(after));
	struct word last = word_before(OUTCOME, after, end);

	return last.n && after + last.n < end && region.from < region.to &&
	    span_count((struct span){after, end}) <= WHERE_MOST &&
	    has_text(region, "、");
}

/* 锦程等项目开工: the first of the list tells it from others. */
static const char *
outcome_name(struct passage *p, struct span region, struct span noun)
{
	struct span first = name_split(p, region, NAMES_ALL).at[0];

	if (word_before(SURROUNDING, first.from, first.to).n ||
	    first.from >= first.to)
		return span_text(p->arena, noun);
	if (first.to - first.from > 3 && strncmp(first.to - 3, "等", 3) == 0)
		first.to -= 3;
	return arena_printf(p->arena, "%.*s等%.*s",
	    (int)(first.to - first.from), first.from,
	    (int)(noun.to - noun.from), noun.from);
}

/* How far a figure is to be believed whose name follows it. */
static void
doubt_ahead(struct hunt *hunt, const struct measure *m, struct span region,
    struct word verb, struct find *f)
{
	const char *from = clause_start(hunt->p->start, m->digits.from);
	bool listed = hunt->ahead && region.from == region.to;
	const char *end = m->end;

	if (!verb.n && !listed)
		doubt(f,
		    verb_opens(region) || is_and_so_on(region) ||
			    is_outcome_of_list(region, m->end)
			? FIND_LIKELY
			: FIND_DOUBTFUL,
		    DOUBT_NO_VERB);
	else if (verb.effect & WEAK)
		doubt(f, FIND_LIKELY, DOUBT_WEAK_VERB);
	/* 开展一次排查, 落实两项制度: not what is counted in a year. */
	if (m->numeral && strcmp(m->value, "1") == 0 &&
	    !word_before(SOLID, m->digits.to, end).n)
		doubt(f, FIND_DOUBTFUL, DOUBT_NUMERAL);
	if (m->numeral &&
	    (!verb.n || verb.effect & WEAK ||
		(word_before(LIGHT, from, m->digits.from).n &&
		    !word_before(SOLID, m->digits.to, end).n)))
		doubt(f, FIND_DOUBTFUL, DOUBT_NUMERAL);
}

/* The verbs that belong to a name that follows: 巩固提升20万亩蔬菜基地. */
static const char *
ahead_name(struct passage *p, const struct measure *m, const char *from,
    struct span noun)
{
	const char *light = name_light(p, name_trim(noun));
	const char *to = m->digits.from, *s;
	struct word verb = verb_before(from, m);

	if (!(verb.effect & NAMED) || verb.n <= (int)strlen("为"))
		return light;
	if (!word_before(VERB, from, to).n)
		to = m->lead;
	for (s = to - verb.n;
	     (verb.effect & AFTER_NOUN) && word_before(VERB, from, s).n;)
		s -= word_before(VERB, from, s).n;
	return verb.effect & AFTER_NOUN
	    ? arena_printf(p->arena, "%s%.*s", light, (int)(to - s), s)
	    : arena_printf(p->arena, "%.*s%s", (int)(to - s), s, light);
}

/*
 * 提升6所学校、3家医院周边环境: the verb holds for both, and what the last is
 * of, for the one before.
 */
static const char *
listed_name(struct hunt *hunt, struct span noun)
{
	struct passage *p = hunt->p;
	struct find *last = p->out->n ? &p->out->at[p->out->n - 1] : NULL;
	const char *name =
	    name_whole(p, whole_of(name_light(p, name_trim(noun))), true);
	struct word tail = word_before(SURROUNDING, noun.from, noun.to);
	const char *verb = hunt->verb.n ? word_as(hunt->verb) : "";
	size_t n = strlen(verb);

	if (last && tail.n && strlen(last->name) > n &&
	    !strstr(last->name, tail.text) &&
	    strcmp(last->name + strlen(last->name) - n, verb) == 0)
		last->name = arena_printf(p->arena, "%.*s%s%s",
		    (int)(strlen(last->name) - n), last->name, tail.text, verb);
	return arena_printf(p->arena, "%s%s", name, verb);
}

/* 5家规上企业, after a verb or in a list of such. */
static const char *
add_ahead(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct passage *p = hunt->p;
	const char *from = clause_start(p->start, m->digits.from);
	struct word verb;
	struct span noun = {m->end, name_end(p, m->end)};
	struct measure count = *m;
	struct find f;
	bool outcome;

	if (from < hunt->taken)
		from = hunt->taken;
	verb = verb_before(from, m);
	outcome = is_outcome_of_list(region, m->end);
	/* 甲技改、乙搬迁2个项目投产: 搬迁 is of the last alone. */
	if (outcome)
		verb = (struct word){0};
	if (!(hunt->ahead && region.from == region.to))
		hunt->verb = (struct word){0};
	if (!verb.n)
		verb = word_before(MODAL, from, m->digits.from);
	if (word_before(SCOPE, from, m->digits.from).n)
		return NULL;
	/* 增加2000个停车泊位: a verb here, no change. */
	if (!(m->unit_kind & RATE) && !(m->effect & LEVEL))
		count.effect &= ~(unsigned)(GROW | FALL);
	if (!begin(hunt, &count, region, &f))
		return NULL;
	doubt_ahead(hunt, m, region, verb, &f);
	/* 一批示范村, 八项规定 */
	if (m->numeral && !verb.n && f.trust == FIND_DOUBTFUL)
		return NULL;
	f.at = (struct span){m->digits.from, noun.to};
	f.name = outcome ? outcome_name(p, region, noun)
	    : hunt->ahead && region.from == region.to && !verb.n
	    ? listed_name(hunt, noun)
	    : ahead_name(p, m, from, noun);
	if (span_count(noun) > NAME_LONGEST || !*f.name)
		doubt(&f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	if (!*f.name)
		return NULL;
	find_add(p, f);
	hunt->ahead = true;
	if (f.trust == FIND_DOUBTFUL)
		return NULL;
	name_said(p, f.name);
	hunt->verb = verb.effect & AFTER_NOUN ? verb : hunt->verb;
	return f.at.to;
}

/* 投资5000万元建设水厂1座: past the figure that says by what means. */
static struct span
after_means(struct passage *p, struct span region)
{
	struct measure m;

	for (const char *s = region.from;
	     measure_next(p, s, s, &m) && m.end < region.to; s = m.end)
		if (word_at(VERB, m.end, region.to).n)
			region.from = m.end;
	return region;
}

/* What makes a figure with its name before it doubtful. */
static void
doubt_behind(struct passage *p, const struct measure *m, struct span region,
    struct span name, bool listed, struct find *f)
{
	/* 开工项目6个、竣工4个: of what, the words before say. */
	if (span_count(name) <= 2 && word_at(VERB, name.from, name.to).n)
		doubt(f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
	if (word_at(EXTENT, name.from, name.to).n)
		doubt(f, FIND_DOUBTFUL, DOUBT_EXTENT);
	/* 后备干部每村不少于2名 */
	if (is_of_each(p, region))
		doubt(f, FIND_DOUBTFUL, DOUBT_EVERY);
	if (m->numeral && !has_word(VERB, region.from, m->digits.from) &&
	    !m->asked && !listed)
		doubt(f, FIND_DOUBTFUL, DOUBT_NO_VERB);
}

/* Does the verb of the list hold for this figure too? Not from 家 to 元. */
static bool
is_carried(const struct hunt *hunt, const struct measure *m)
{
	bool money = strstr(m->unit, "元") != NULL;

	return (m->unit_kind & (COUNT | SIZE)) && !m->asked &&
	    money == hunt->money;
}

/* 年收入30万元以上的村达70％, 高中以上学历占80％: a share, by its name. */
static const char *
name_share(const struct measure *m, const char *name, struct arena *arena)
{
	const char *end = name + strlen(name);
	struct word group = word_before(GROUP, name, end);
	const char *of = end - group.n - strlen("的");

	if (strcmp(m->unit, "％") != 0 || m->grow)
		return name;
	if (word_before(SHARE_OF, name, end).n)
		return arena_printf(arena, "%s比", name);
	return group.n && of > name && strncmp(of, "的", strlen("的")) == 0
	    ? arena_printf(arena, "%s占比", name)
	    : name;
}

/* 游园2处建设: what is done to it ends the clause; its end, or NULL. */
static const char *
act_end(struct passage *p, const struct measure *m, struct span region)
{
	const char *end = name_end(p, m->end);
	struct span name = name_trim(region);
	struct word act = word_at(VERB, m->end, end);

	return act.n > (int)strlen("为") && act.n == end - m->end &&
		(m->unit_kind & (COUNT | SIZE)) && span_count(name) > 1 &&
		word_at(VERB, name.from, name.to).n < name.to - name.from
	    ? end
	    : NULL;
}

/* 去年产值9亿元，今年突破10亿元: what was names what is to be. */
static void
remember_past(struct passage *p, const struct measure *m, struct span name)
{
	if (!tense_at(p, m->digits.from).past || m->grow ||
	    is_quoted(p, m->digits.from))
		return;
	name_forget(p, m->digits.from);
	name_said(p, name_whole(p, name, false));
}

/* 规上企业5家; without a name, that of the clause before: …，增长6％. */
static const char *
add_behind(struct hunt *hunt, const struct measure *m, struct span region,
    const char *end)
{
	struct passage *p = hunt->p;
	struct span name = name_trim(after_means(p, region));
	struct measure count = *m;
	bool named, listed = is_listed(hunt, region, name);
	const char *text;
	struct find f;

	/* 其中新建6公里、提升4公里: a verb here, no change. */
	if (name.from >= name.to && m->grow && !(m->unit_kind & RATE) &&
	    !(m->effect & LEVEL) && listed) {
		name = (struct span){m->grow, m->grow + strlen(m->grow)};
		count.effect &= ~(unsigned)(GROW | FALL);
		count.grow = NULL;
	}
	named = name.from < name.to;
	if (named)
		remember_past(p, m, name);
	if (!begin(hunt, &count, region, &f) ||
	    (named && (word_at(SCOPE, name.from, name.to).effect & SELF)))
		return NULL;
	if (!named) {
		if (!p->said.subject || m->digits.from == hunt->taken)
			return NULL;
		doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
		text = p->said.subject;
	} else {
		doubt_behind(p, m, region, name, listed && p->said.verb.n, &f);
		text = name_share(m,
		    name_whole(p, name, listed && is_carried(hunt, m)),
		    p->arena);
	}
	f.name = arena_printf(p->arena, "%s%.*s", changed_name(p, &count, text),
	    (int)(end - m->end), m->end);
	f.at = (struct span){
	    named && name.from >= region.from && name.from < region.to
		? name.from
		: m->lead,
	    end};
	find_add(p, f);
	if (f.trust == FIND_DOUBTFUL)
		return NULL;
	name_said(p, text);
	hunt->money = strstr(m->unit, "元") != NULL;
	return end;
}

/* 85％的行政村通双车道公路, 每个社区有3个社会组织 */
static const char *
add_group(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct find f, share = {0};

	if (!begin(hunt, m, region, &f))
		return NULL;
	if (share_of_group(hunt->p, m, region, &share)) {
		f.name = share.name;
		f.at = share.at;
	} else if (each_of_group(hunt->p, m, region, &f)) {
		doubt(&f, FIND_LIKELY, DOUBT_EACH);
	} else {
		return NULL;
	}
	return find_add(hunt->p, f) && f.trust > FIND_DOUBTFUL ? f.at.to : NULL;
}

/* 由每月620元: where the words before the first figure begin. */
static const char *
baseline_start(struct passage *p, const struct measure *m)
{
	struct word each = word_before(PER, p->start, m->digits.from);

	return m->digits.from - each.n;
}

/* 由96％提高到98％: the first figure is where it starts. */
static bool
is_baseline(struct passage *p, const struct measure *m, struct measure *next)
{
	const char *at = baseline_start(p, m);
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
	const char *end = baseline_start(p, from);
	struct span region;
	struct find f;

	rune_before(p->start, &end);
	region = region_before(hunt, from);
	region.to = end;
	region = name_trim(region);
	if (region.from >= region.to || !begin(hunt, to, region, &f))
		return NULL;
	f.baseline = from->value;
	f.name = name_whole(p, region, false);
	f.at = (struct span){region.from, to->end};
	find_add(p, f);
	name_said(p, f.name);
	return to->end;
}

/* Does another figure stand right behind: 培训班20期600人次? */
static bool
is_followed(struct passage *p, const struct measure *m)
{
	struct measure next;

	return measure_next(p, m->end, m->end, &next) && next.lead == m->end &&
	    m->end == next.digits.from && (next.unit_kind & (COUNT | SIZE));
}

/* Ages and hours are of something, unless they are compared. */
static bool
is_time(const struct measure *m)
{
	return (m->unit_kind & DAYS && !(m->effect & (LEAST | MOST))) ||
	    (m->unit_kind & AGE && !(m->asked & (LEAST | MOST)));
}

/* The target that this figure sets, if any; its end, or NULL. */
static const char *
take(struct hunt *hunt, const struct measure *m, const char **seen)
{
	struct passage *p = hunt->p;
	struct span region = region_before(hunt, m);
	struct measure next;
	const char *end;

	if (is_baseline(p, m, &next)) {
		*seen = next.end;
		return add_from_to(hunt, m, &next);
	}
	if (goes_on(p, m->end) && (end = add_group(hunt, m, region)))
		return end;
	if (is_threshold(hunt, m, region.from))
		return NULL;
	if (m->effect & SHARE)
		return add_shares(hunt, m, region);
	if (m->effect & EACH)
		return add_each(hunt, m, region);
	if (is_time(m))
		return NULL;
	if ((end = act_end(p, m, region)))
		return add_behind(hunt, m, region, end);
	if (goes_on(p, m->end) && !is_followed(p, m) &&
	    !((m->effect & (GROW | FALL)) && (m->unit_kind & RATE)))
		return add_ahead(hunt, m, region);
	return add_behind(hunt, m, region, m->end);
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
