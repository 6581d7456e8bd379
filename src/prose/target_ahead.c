/* Figures with their name after them: 新建5家规上企业. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "prose/hunt.h"

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
	    !span_has_word(SCOPE, region.from, region.to);
}

/* 解决|高坡片区|1200人饮水安全: where; nothing, of what there is no name. */
static struct span
place_behind_verb(struct span region)
{
	struct span where = name_trim(region);

	return where.from < where.to &&
		word_before(PLACE_GROUP, where.from, where.to).n
	    ? where
	    : (struct span){0};
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

/* 完成全镇160盏路灯更换: all that there are, and what is done to them. */
static bool
is_deed_of_all(struct span region, struct span noun)
{
	struct word verb = word_at(VERB, region.from, region.to);

	while (!verb.n && word_at(LEAD, region.from, region.to).n) {
		region.from += word_at(LEAD, region.from, region.to).n;
		verb = word_at(VERB, region.from, region.to);
	}
	region.from += verb.n;
	return verb.n > (int)strlen("为") &&
	    word_at(SCOPE, region.from, region.to).n ==
	    region.to - region.from &&
	    (word_before(WORKS, noun.from, noun.to).n ||
		word_before(VERB, noun.from, noun.to).n > (int)strlen("为"));
}

/* 100项高频事项|实现“就近办”: so many are to become something. */
static bool
is_outcome_first(const struct measure *m, struct span region, struct span noun)
{
	const char *s = noun.from;

	if (region.from < region.to || m->numeral ||
	    !(m->unit_kind & COUNTED) || m->asked)
		return false;
	for (utf8_next(&s, noun.to); s < noun.to; utf8_next(&s, noun.to))
		if (word_at(BECOMES, s, noun.to).n)
			return true;
	return false;
}

enum { SHARE_OF_MOST = 8 }; /* characters */

/* 高频事项100％|网上可办: of what, and what all of it is to be. */
static const char *
share_name(struct passage *p, const struct measure *m, struct span region,
    struct span noun)
{
	struct span subject = name_trim(region);
	const char *end = clause_end(m->end, p->end);

	if (strcmp(m->unit, "％") != 0 || m->grow ||
	    subject.from >= subject.to || span_count(subject) < 2 ||
	    noun.to != end || noun.from >= noun.to ||
	    span_count(noun) > SHARE_OF_MOST ||
	    text_begins(noun.from, noun.to, "的") ||
	    word_before(SCOPE, subject.from, subject.to).n)
		return NULL;
	return arena_printf(p->arena, "%.*s%.*s",
	    (int)(subject.to - subject.from), subject.from,
	    (int)(noun.to - noun.from), noun.from);
}

/* How far a figure is to be believed whose name follows it. */
static void
doubt_ahead(struct hunt *hunt, const struct measure *m, struct span region,
    struct word verb, struct span noun, const char *share, struct find *f)
{
	const char *from = clause_start(hunt->p->start, m->digits.from);
	bool listed = hunt->ahead && region.from == region.to;
	const char *end = m->end;

	if (!verb.n && !listed)
		hunt_doubt(f,
		    m->period || share || is_deed_of_all(region, noun) ||
			    is_outcome_first(m, region, noun) ||
			    verb_opens(region) || is_and_so_on(region) ||
			    is_outcome_of_list(region, m->end)
			? FIND_LIKELY
			: FIND_DOUBTFUL,
		    DOUBT_NO_VERB);
	else if (verb.effect & WEAK)
		hunt_doubt(f, FIND_LIKELY, DOUBT_WEAK_VERB);
	/* 开展一次排查, 落实两项制度: not what is counted in a year. */
	if (m->numeral && strcmp(m->value, "1") == 0 &&
	    !word_before(SOLID, m->digits.to, end).n)
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_NUMERAL);
	if (m->numeral &&
	    (!verb.n || verb.effect & WEAK ||
		(word_before(LIGHT, from, m->digits.from).n &&
		    !word_before(SOLID, m->digits.to, end).n)))
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_NUMERAL);
}

/* 二次供水设施|改造9个小区: what the verb is of stands before it. */
static bool
is_object(struct span s)
{
	return s.from < s.to && word_before(THING_HEAD, s.from, s.to).n > 0;
}

/* The verbs that belong to a name that follows: 巩固提升20万亩蔬菜基地. */
static const char *
ahead_name(struct passage *p, const struct measure *m, const char *from,
    struct span noun)
{
	const char *light = name_light(p, name_trim(noun));
	const char *to = m->digits.from, *s;
	struct word verb = hunt_verb(from, m);
	struct span object;

	if (!(verb.effect & NAMED) || verb.n <= (int)strlen("为"))
		return light;
	if (!word_before(VERB, from, to).n)
		to = m->lead;
	for (s = to - verb.n;
	     (verb.effect & AFTER_NOUN) && word_before(VERB, from, s).n;)
		s -= word_before(VERB, from, s).n;
	object = name_trim((struct span){from, s});
	if (verb.effect & AFTER_NOUN && is_object(object))
		return arena_printf(p->arena, "%.*s%s", (int)(to - object.from),
		    object.from, light);
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
	    name_whole(p, span_of(name_light(p, name_trim(noun))), true);
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

/* 与3所高校合作: what is done with them ends the clause. */
static struct word
partner_verb(const char *from, const struct measure *m, struct span noun)
{
	struct word with = word_before(STEP_WITH, from, m->digits.from);
	struct word deed = word_before(PARTNERED, noun.from, noun.to);

	return with.n && deed.n < noun.to - noun.from ? deed : (struct word){0};
}

/* 打响“甲”“乙”两个品牌: a verb, each by its name, and how many. */
static struct word
staged_verb(struct span region, struct span *quoted)
{
	struct word verb;

	while ((verb = word_at(LEAD, region.from, region.to)).n &&
	    verb.n > word_at(STAGED, region.from, region.to).n)
		region.from += verb.n;
	verb = word_at(STAGED, region.from, region.to);
	region.from += verb.n;
	if (!verb.n || strncmp(region.from, "“", 3) != 0 ||
	    region.to - region.from < 6 || strncmp(region.to - 3, "”", 3) != 0)
		return (struct word){0};
	*quoted = region;
	return verb;
}

/* 卫生院现有42张床位，增至60张: what there is names what is to be. */
static void
remember_there(struct passage *p, const struct measure *m, struct span region,
    struct span noun)
{
	struct word there = word_before(SCOPE, region.from, m->digits.from);
	struct span of = {region.from, m->digits.from - there.n};

	if (!(there.effect & SELF) || of.from > of.to)
		return;
	of = name_trim(of);
	noun = name_trim(noun);
	if (noun.from >= noun.to)
		return;
	name_forget(p, m->digits.from);
	name_said(p,
	    arena_printf(p->arena, "%.*s%.*s", (int)(of.to - of.from), of.from,
		(int)(noun.to - noun.from), noun.from));
}

/* 5家规上企业, after a verb or in a list of such. */
const char *
target_ahead(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct passage *p = hunt->p;
	const char *from = clause_start(p->start, m->digits.from);
	struct word verb;
	struct span noun = {m->end, name_end(p, m->end)};
	struct span quoted = {0}, where;
	struct measure count = *m;
	struct find f;
	const char *share;
	bool outcome;

	if (from < hunt->taken)
		from = hunt->taken;
	verb = hunt_verb(from, m);
	outcome = is_outcome_of_list(region, m->end);
	/* 甲技改、乙搬迁2个项目投产: 搬迁 is of the last alone. */
	if (outcome)
		verb = (struct word){0};
	if (!(hunt->ahead && region.from == region.to))
		hunt->verb = (struct word){0};
	if (!verb.n)
		verb = word_before(MODAL, from, m->digits.from);
	if (!verb.n)
		verb = partner_verb(from, m, noun);
	if (!verb.n)
		verb = staged_verb(region, &quoted);
	if (word_before(SCOPE, from, m->digits.from).n &&
	    !is_deed_of_all(region, noun)) {
		remember_there(p, m, region, noun);
		return NULL;
	}
	share = verb.n ? NULL : share_name(p, m, region, noun);
	/* 增加2000个停车泊位: a verb here, no change. */
	if (!(m->unit_kind & RATE) && !(m->effect & LEVEL))
		count.effect &= ~(unsigned)(GROW | FALL);
	if (!hunt_begin(hunt, &count, region, &f))
		return NULL;
	doubt_ahead(hunt, m, region, verb, noun, share, &f);
	/* 一批示范村, 八项规定 */
	if (m->numeral && !verb.n && f.trust == FIND_DOUBTFUL)
		return NULL;
	f.at = (struct span){quoted.from ? quoted.from
		: share			 ? name_trim(region).from
					 : m->digits.from,
	    noun.to};
	where = !verb.n && verb_opens(region) ? place_behind_verb(region)
					      : (struct span){0};
	f.name = where.from
	    ? arena_printf(p->arena, "%s%s", span_text(p->arena, where),
		  name_light(p, name_trim(noun)))
	    : quoted.from
	    ? arena_printf(p->arena, "%s%s", span_text(p->arena, quoted),
		  span_text(p->arena, noun))
	    : share   ? share
	    : outcome ? outcome_name(p, region, noun)
	    : hunt->ahead && region.from == region.to && !verb.n
	    ? listed_name(hunt, noun)
	    : ahead_name(p, m, from, noun);
	/* 实施十件实事：1.…: what follows tells them. */
	if (text_begins(noun.to, p->end, "：") || *noun.to == ':')
		hunt_doubt(&f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	if (span_count(noun) > NAME_LONGEST || !*f.name)
		hunt_doubt(&f, FIND_DOUBTFUL, DOUBT_NO_VERB);
	if (!*f.name)
		return NULL;
	find_add(p, f);
	hunt->ahead = true;
	if (f.trust == FIND_DOUBTFUL)
		return NULL;
	name_said(p, f.name);
	hunt->fact = NULL;
	hunt->verb = verb.effect & AFTER_NOUN ? verb : hunt->verb;
	return f.at.to;
}
