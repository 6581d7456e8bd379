/* Figures with their name before them: 规上企业5家. */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "prose/hunt.h"

/* 投资5000万元建设水厂1座: past the figure that says by what means. */
static struct span
after_means(struct passage *p, struct span region)
{
	struct measure m;

	for (const char *s = region.from;
	     measure_next(p, s, s, &m) && m.end < region.to; s = m.end)
		if (!is_quoted(p, m.end) &&
		    (word_at(VERB, m.end, region.to).n ||
			((m.unit_kind & COUNTED) && !m.numeral &&
			    word_before(HEAD, m.end, region.to).n)))
			region.from = m.end;
	return region;
}

/* 公路（全长7公里）路基: a bracket with figures of its own is no name. */
static struct span
without_asides(struct passage *p, struct span region)
{
	struct buf out;
	bool any = false;

	buf_init(&out, p->arena);
	for (const char *s = region.from; s < region.to;) {
		const char *close = text_begins(s, region.to, "（")
		    ? pair_end(s, region.to)
		    : NULL;
		const char *from = s;
		struct measure m;

		if (close && measure_next(p, s, s, &m) && m.end < close &&
		    (m.unit_kind & SIZE)) {
			any = true;
			s = close;
			continue;
		}
		utf8_next(&s, region.to);
		buf_add(&out, from, (int)(s - from));
	}
	return any ? span_of(out.s) : region;
}

/* Does the verb of the list hold for this figure too? Not from 家 to 元. */
static bool
is_carried(const struct hunt *hunt, const struct measure *m)
{
	bool money = strstr(m->unit, "元") != NULL;

	return (m->unit_kind & (COUNTED | SIZE)) && !m->asked &&
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
	/* 民生支出占财政支出80％ */
	if (strstr(name, "占") && !strstr(name, "占地") &&
	    !word_before(HEAD, name, end).n && !strstr(name, "占比"))
		return arena_printf(arena, "%s比重", name);
	/* 护理型床位不低于55％ */
	if (word_before(COUNTABLE, name, end).n && of > name)
		return arena_printf(arena, "%s占比", name);
	return group.n && of > name && strncmp(of, "的", strlen("的")) == 0
	    ? arena_printf(arena, "%s占比", name)
	    : name;
}

/* 游园2处建设, 周转房24套完成装修: what is done to it ends the clause. */
const char *
target_act_end(struct passage *p, const struct measure *m, struct span region)
{
	const char *end = name_end(p, m->end);
	struct span name = name_trim(region);
	struct word act = word_at(VERB, m->end, end);
	int n = act.n;

	if (n < end - m->end && n > (int)strlen("为"))
		n += word_at(OF_PROJECT, m->end + n, end).n;
	return act.n > (int)strlen("为") && n == end - m->end &&
		(m->unit_kind & (COUNTED | SIZE)) && span_count(name) > 1 &&
		word_at(VERB, name.from, name.to).n < name.to - name.from
	    ? end
	    : NULL;
}

/* 全镇已建成|设施大棚, 教师|缺编: without how it came about. */
static struct span
past_thing(struct span name)
{
	struct word did = word_before(DID, name.from, name.to);
	const char *at;

	if (did.n && did.n < name.to - name.from)
		name.to -= did.n;
	at = word_find(DID, name.from, name.to, &did);
	if (at && at + did.n < name.to)
		name.from = at + did.n;
	return name_trim(name);
}

/* 去年产值9亿元，今年突破10亿元: what was names what is to be. */
static void
remember_past(struct passage *p, const struct measure *m, struct span name)
{
	if (!tense_at(p, m->digits.from).past || m->grow ||
	    is_quoted(p, m->digits.from))
		return;
	name_forget(p, m->digits.from);
	name_said(p, name_whole(p, past_thing(name), false));
}

/* 现有, 共有, 存量 in a name: what there is; where, or NULL. */
static const char *
there_in(struct span name, struct word *there)
{
	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to)) {
		*there = word_at(SCOPE, s, name.to);
		if (there->effect & SELF &&
		    (s == name.from || !text_begins(name.from, s, "每")) &&
		    (s == name.from || !word_at(VERB, name.from, s).n))
			return s;
	}
	return NULL;
}

/* 全镇有小学6所, 全镇党员1860名: no deed, only how many there are. */
static bool
is_there(const struct passage *p, const struct measure *m, struct span region,
    struct span name)
{
	struct word all = word_at(ALL_OF, region.from, region.to);
	bool has = text_begins(region.from + all.n, region.to, "有");

	(void)p;
	return all.n && !m->asked && (m->unit_kind & COUNTED) &&
	    (has ||
		(!span_has_word(VERB, region.from, m->digits.from) &&
		    !word_before(HEAD, name.from, name.to).n));
}

/* X205县道|全长18公里，改造6公里 */
static void
remember_extent(struct passage *p, const struct measure *m, struct span name)
{
	struct word extent = word_before(EXTENT, name.from, name.to);

	if (!extent.n || name.to - extent.n <= name.from)
		return;
	name.to -= extent.n;
	name_forget(p, m->digits.from);
	name_said(p, span_text(p->arena, name));
	p->said.project = true;
	p->said.site = p->said.subject;
}

/* 现有文化礼堂13座，提升4座: what there is names what is done to it. */
static void
remember_there(struct passage *p, const struct measure *m, struct span name)
{
	struct word there;
	const char *at = there_in(name, &there);

	if (!at)
		return;
	name_forget(p, m->digits.from);
	/* 卫生院|现有|床位 */
	name_said(p,
	    arena_printf(p->arena, "%.*s%.*s", (int)(at - name.from), name.from,
		(int)(name.to - at - there.n), at + there.n));
}

static bool
only_digits(struct span name)
{
	for (const char *s = name.from; s < name.to;) {
		uint32_t rune = utf8_next(&s, name.to);

		if (!rune_is_digit(rune) && rune != '.' &&
		    rune != 0x3001 /* 、 */)
			return false;
	}
	return true;
}

/* 治理河道2段3.7公里: the same, measured otherwise. */
static bool
is_second(const struct passage *p, const struct measure *m)
{
	const struct find *last =
	    p->out->n > p->first ? &p->out->at[p->out->n - 1] : NULL;

	return last && last->kind == FIND_TARGET &&
	    last->at.to == m->digits.from && last->unit &&
	    strcmp(last->unit, m->unit) != 0 && last->trust > FIND_DOUBTFUL &&
	    (m->unit_kind & (COUNTED | SIZE));
}

/* 安置84户: who is counted is the unit. */
static const char *
personal_name(struct passage *p, struct span name, const char *unit)
{
	struct word deed = word_at(PERSONAL, name.from, name.to);
	const char *of = strcmp(unit, "户") == 0		 ? "户数"
	    : strcmp(unit, "人次") == 0				 ? "人次"
	    : strcmp(unit, "人") == 0 || strcmp(unit, "名") == 0 ? "人数"
								 : NULL;

	return of && deed.n && deed.n == name.to - name.from
	    ? arena_printf(p->arena, "%.*s%s", deed.n, name.from, of)
	    : NULL;
}

/* 增长5％左右、力争6％: the second is of the growth, too. */
static const char *
same_growth(const struct passage *p, const struct measure *m, const char *text)
{
	const struct find *last =
	    p->out->n > p->first ? &p->out->at[p->out->n - 1] : NULL;
	size_t n = strlen(text);

	return last && last->kind == FIND_TARGET && last->unit && !m->grow &&
		strcmp(m->unit, "％") == 0 && strcmp(last->unit, "％") == 0 &&
		last->at.from >= sentence_start(p->start, m->digits.from) &&
		strncmp(last->name, text, n) == 0
	    ? last->name
	    : text;
}

/* 净增企业6家，达到52家: all of them are no 净增. */
static const char *
level_name(struct passage *p, const char *text)
{
	const char *end = text + strlen(text);
	struct word first = word_at(VERB, text, end);
	struct word last = word_before(VERB, text, end);

	if (first.effect & CARRY && first.n < end - text)
		return text + first.n;
	if (last.effect & CARRY && last.n < end - text)
		return arena_strndup(
		    p->arena, text, (size_t)(end - text - last.n));
	return text;
}

/*
 * 重点项目11个，其中总投资5000万元以上的|3个: which of them, and the noun said
 * before. NULL: none.
 */
static const char *
which_of_them(struct passage *p, struct span region, struct span name)
{
	const char *s = region.to - strlen("的");

	if (!p->said.noun || s <= name.from || name.to != s ||
	    !text_begins(s, region.to, "的") ||
	    !(word_before(AFTER, name.from, s).effect & (LEAST | MOST)))
		return NULL;
	return arena_printf(p->arena, "%.*s%s", (int)(region.to - name.from),
	    name.from, p->said.noun);
}

/* 组建|不少于30人的|应急队1支: without how large each is. */
static struct span
without_each_size(struct passage *p, struct span name)
{
	struct measure m;
	const char *rest;

	if (!measure_next(p, name.from, name.from, &m) ||
	    !(m.unit_kind & COUNTED) || !(m.asked & (LEAST | MOST)) ||
	    m.end >= name.to || !text_begins(m.end, name.to, "的"))
		return name;
	rest = m.end + strlen("的");
	return rest < name.to && m.lead > name.from
	    ? span_of(
		  arena_printf(p->arena, "%.*s%.*s", (int)(m.lead - name.from),
		      name.from, (int)(name.to - rest), rest))
	    : rest < name.to ? (struct span){rest, name.to}
			     : name;
}

/* 安保经费|按公用经费的6％安排: without how it is reckoned. */
static struct span
before_base(const struct passage *p, const struct measure *m, struct span name)
{
	const char *end = clause_end(m->digits.to, p->end);

	if (!(m->unit_kind & RATE) ||
	    !span_has_word(SET_ASIDE, m->digits.to, end))
		return name;
	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to))
		if (s > name.from && text_begins(s, name.to, "按"))
			return name_trim_end((struct span){name.from, s});
	return name;
}

/* 进出口稳中有升，突破4亿元: what the last clauses were about. */
static const char *
subject_behind(struct passage *p, const struct measure *m)
{
	const struct find *last =
	    p->out->n > p->first ? &p->out->at[p->out->n - 1] : NULL;
	const struct find *best = NULL;

	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind == FIND_TARGET && f->printed.n == 0 &&
		    f->at.to <= m->lead &&
		    f->at.from >= sentence_start(p->start, m->lead) &&
		    rule_takes(f->rule, TAKES_REFERENCE) &&
		    (!last || last->at.to > m->lead || last->printed.n == 0 ||
			f->at.to > last->at.to) &&
		    (!best || f->at.to > best->at.to))
			best = f;
	}
	if (best)
		return best->name;
	return p->said.subject ? p->said.subject
			       : name_topic(p, m->digits.from);
}

/* 规上企业5家; without a name, that of the clause before: …，增长6％. */
const char *
target_behind(struct hunt *hunt, const struct measure *m, struct span region,
    const char *end)
{
	struct passage *p = hunt->p;
	struct span name = name_trim(without_asides(p, after_means(p, region)));
	struct measure count = *m;
	struct word there;
	bool named, listed = hunt_is_listed(hunt, region, name);
	const char *text;
	struct find f;

	/* 其中新建6公里、提升4公里: a verb here, no change. */
	if (name.from >= name.to && m->grow && !(m->unit_kind & RATE) &&
	    !(m->effect & LEVEL) && listed &&
	    !span_has_word(THAN, m->lead, m->digits.from)) {
		name = (struct span){m->grow, m->grow + strlen(m->grow)};
		count.effect &= ~(unsigned)(GROW | FALL);
		count.grow = NULL;
	}
	name = without_each_size(p, before_base(p, m, name));
	named = name.from < name.to;
	/* 其中14、10亿元: another figure is no name. */
	if (named && only_digits(name))
		return NULL;
	if (named) {
		remember_past(p, m, name);
		remember_there(p, m, name);
	}
	/* What follows in the sentence without a deed is there, too. */
	if (named && is_there(p, m, region, name)) {
		hunt->fact = sentence_start(p->start, m->digits.from);
		if (text_begins(name.from, name.to, "有"))
			name.from += 3;
		name_forget(p, m->digits.from);
		name_said(p, span_text(p->arena, name));
		return NULL;
	}
	if (named && hunt->fact == sentence_start(p->start, m->digits.from) &&
	    !m->asked && !span_has_word(NOW, region.from, m->digits.from) &&
	    !span_has_word(VERB, region.from, m->digits.from))
		return NULL;
	if (!hunt_begin(hunt, &count, region, &f))
		return NULL;
	if (named && !m->asked && there_in(name, &there)) {
		hunt->fact = sentence_start(p->start, m->digits.from);
		return NULL;
	}
	if (!named) {
		text = subject_behind(p, m);
		if (!text ||
		    (m->digits.from == hunt->taken && !is_second(p, m)))
			return NULL;
		text = same_growth(p, m, text);
		if (m->asked & STATE && !m->grow)
			text = level_name(p, text);
		hunt_doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
	} else if ((text = which_of_them(p, region, name))) {
		hunt_doubt(&f, FIND_LIKELY, DOUBT_NAME_ELSEWHERE);
	} else {
		target_doubt(p, m, region, name, listed && p->said.verb.n, &f);
		text = personal_name(p, name, m->unit);
		if (!text)
			text = name_share(m,
			    name_whole(p, name, listed && is_carried(hunt, m)),
			    p->arena);
	}
	f.name = arena_printf(p->arena, "%s%.*s",
	    hunt_changed_name(p, &count, text), (int)(end - m->end), m->end);
	f.at = (struct span){
	    named && name.from >= region.from && name.from < region.to
		? name.from
		: m->lead,
	    end};
	find_add(p, f);
	if (f.trust == FIND_DOUBTFUL) {
		remember_extent(p, m, name);
		return NULL;
	}
	name_said(p, text);
	hunt->fact = NULL;
	hunt->money = strstr(m->unit, "元") != NULL;
	return end;
}
