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
#include "prose/hunt.h"
#include "prose/relation.h"

/* ------------------------------ what is not ----------------------------- */

/* Does the text go on with the name of something? */
static bool
goes_on(const struct passage *p, const char *s)
{
	uint32_t rune;

	/* 硬化村道8公里 改造危桥2座: lines of a cell. */
	if (s < p->end && *s == ' ' &&
	    word_at(VERB, skip_space(s, p->end), p->end).n > (int)strlen("为"))
		return false;
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
struct word
hunt_verb(const char *from, const struct measure *m)
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
	struct word verb = hunt_verb(from, m);
	bool listed = hunt->ahead && from == m->lead;
	bool sized = (m->unit_kind & (SIZE | AGE)) ||
	    (m->effect & (MOST | LEAST) && m->end > m->digits.to &&
		word_before(AFTER, m->digits.to, m->end).n);

	/* 组建不少于30人|的|应急队1支 */
	if (m->unit_kind & COUNTED && m->asked & (LEAST | MOST) &&
	    text_begins(m->end, p->end, "的") && another_follows(p, m->end))
		return true;
	if (!goes_on(p, m->end) || !sized)
		return false;
	/* 消除56人以上大班额 */
	if (word_before(RISKY, p->start, m->lead).n)
		return true;
	if (strncmp(m->end, "的", 3) == 0 && m->unit_kind & (SIZE | AGE) &&
	    !(m->asked & (LEAST | MOST)))
		return true;
	/* 创办10家以上的合作社: here it is how many. */
	if ((m->unit_kind & COUNTED) && (verb.n || listed) &&
	    !(verb.effect & WEAK) && !another_follows(p, m->end))
		return false;
	if (strncmp(m->end, "的", 3) == 0 || another_follows(p, m->end))
		return true;
	/* 建设20公里绿道: here it is how much. */
	return (!verb.n && !listed && !(m->asked & (GROW | FALL))) ||
	    (verb.effect & WEAK);
}

bool
span_has_word(enum word_class class, const char *from, const char *to)
{
	struct word word;

	return word_find(class, from, to, &word) != NULL;
}

struct span
span_of(const char *s)
{
	return (struct span){s, s + strlen(s)};
}

/* ------------------------------- the region ----------------------------- */

/* 上游、石门|两座水库除险加固和|山塘整治5座: past works that are counted. */
static struct span
past_works(struct passage *p, struct span region)
{
	struct word what;
	const char *at;

	for (int i = p->first; i < p->out->n; i++) {
		const struct find *f = &p->out->at[i];

		if (f->kind != FIND_WORKS || f->at.from < region.from ||
		    f->at.to > region.to)
			continue;
		at = word_find(WORKS, f->at.to, region.to, &what);
		if (at && joint_at(at + what.n, region.to))
			region.from =
			    at + what.n + joint_at(at + what.n, region.to);
	}
	return region;
}

/* What before the figure may be its name. */
static struct span
hunt_region(struct hunt *hunt, const struct measure *m)
{
	struct passage *p = hunt->p;
	struct span region = {relation_start(p, m->lead), m->lead};

	if (region.from < hunt->taken)
		region.from = hunt->taken;
	if (region.from > hunt->taken)
		region.from += joint_at(region.from, region.to);
	region.from = name_past_event(p, past_works(p, region));
	/* After 5家、 or 5家和, or the bracket that held it. */
	while (region.from == hunt->taken && region.from < region.to &&
	    (strncmp(region.from, "）", 3) == 0 || *region.from == ')'))
		utf8_next(&region.from, region.to), hunt->taken = region.from;
	if (region.from == hunt->taken && region.from < region.to)
		region.from += joint_at(region.from, region.to);
	return region;
}

/* Does it follow another figure in a list, or tell a part of it? */
bool
hunt_is_listed(const struct hunt *hunt, struct span region, struct span name)
{
	const char *s = region.from;

	return (s > hunt->p->start + 3 && s - 3 == hunt->taken &&
		   strncmp(s - 3, "、", 3) == 0) ||
	    (name.from - s == (int)strlen("其中") &&
		strncmp(s, "其中", strlen("其中")) == 0);
}

void
hunt_doubt(struct find *f, enum find_trust trust, enum find_doubt why)
{
	if (f->trust <= trust)
		return;
	f->trust = trust;
	f->doubt = why;
}

/* 增长率 for 增长, 变动 for 下降 (-3), so that the name says what is counted.
 */
char *
hunt_changed_name(struct passage *p, const struct measure *m, const char *name)
{
	struct word grow = {0};
	const char *suffix = "";
	bool rate = strcmp(m->unit, "％") == 0;

	if (m->grow)
		grow = word_at(BEFORE, m->grow, m->grow + strlen(m->grow));
	/* 新增民宿12家，再增8家 */
	if (grow.effect & GROW && !rate &&
	    word_at(VERB, name, name + strlen(name)).effect & CARRY)
		return arena_strdup(p->arena, name);
	if (grow.effect & GROW)
		suffix = rate && !(grow.effect & NAMED) ? "增长率" : grow.text;
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
		span_has_word(OWN, sentence_start(p->start, s), p->end));
}

/* ------------------------------- the kinds ------------------------------ */

/* 母牛每头补贴300元: for each, whatever it is counted in. */
static bool
has_each_unit(struct span region)
{
	for (const char *s = region.from; s < region.to;
	     utf8_next(&s, region.to))
		if (text_begins(s, region.to, "每") &&
		    word_at(UNIT, s + 3, region.to).n)
			return true;
	return false;
}

/* 每人不少于40学时: a measure of all, unless it is money. */
static bool
is_per_head(const struct measure *m, struct word every)
{
	return strcmp(every.text, "每人") == 0 && (m->effect & LEAST) &&
	    m->unit_kind & COUNTED;
}

/* 每月开展2次: in 次/月; how much 每场2次, 每亩200元 may be believed. */
static enum find_trust
take_period(struct measure *m, struct span region)
{
	struct word every, period;
	const char *at = word_find(EVERY, region.from, region.to, &every);

	if (m->period)
		return *m->period && m->unit_kind & (COUNTED | AGE)
		    ? FIND_LIKELY
		    : FIND_SURE;
	if (!at)
		return strstr(m->unit, "元") && has_each_unit(region)
		    ? FIND_DOUBTFUL
		    : FIND_SURE;
	/* 培训每人不少于40学时 */
	if (is_per_head(m, every))
		return FIND_LIKELY;
	period = word_at(PERIOD, at, region.to);
	if (period.n < every.n || !(m->unit_kind & (COUNTED | AGE)))
		return FIND_DOUBTFUL;
	m->period = word_as(period);
	return FIND_LIKELY;
}

/* What holds for every target of this figure; false when it is none. */
bool
hunt_begin(struct hunt *hunt, const struct measure *m, struct span region,
    struct find *f)
{
	struct passage *p = hunt->p;
	struct tense tense = tense_at(p, m->digits.from);
	struct measure often = *m;
	enum find_trust how_often = take_period(&often, region);

	*f = (struct find){.kind = FIND_TARGET, .trust = FIND_SURE};
	if (tense.past || is_quoted(p, m->digits.from) ||
	    is_of_others(p, m->digits.from))
		return false;
	if (tense.later)
		hunt_doubt(f, FIND_DOUBTFUL, DOUBT_LATER_YEAR);
	if (m->numeral)
		hunt_doubt(f, FIND_LIKELY, DOUBT_NUMERAL);
	name_forget(p, m->digits.from);
	measure_judge(p, &often, f);
	hunt_doubt(f, how_often, DOUBT_EVERY);
	f->modality = modality_before(p, m->digits.from);
	return true;
}

/* 85％的行政村通双车道公路, 每个社区有3个社会组织 */
static const char *
add_group(struct hunt *hunt, const struct measure *m, struct span region)
{
	struct find f, share = {0};

	/* 每村储备2名、|培养1名: the village holds for both. */
	if (hunt->each && hunt->each == hunt->taken &&
	    joint_at(hunt->each, hunt->p->end))
		region.from = clause_start(hunt->p->start, region.from);
	if (!hunt_begin(hunt, m, region, &f))
		return NULL;
	if (!goes_on(hunt->p, m->end)) {
		if (!each_of_group_behind(hunt->p, m, region, &f))
			return NULL;
		hunt_doubt(&f, FIND_LIKELY, DOUBT_EACH);
	} else if (share_of_group(hunt->p, m, region, &share)) {
		f.name = share.name;
		f.at = share.at;
	} else if (each_of_group(hunt->p, m, region, &f)) {
		hunt_doubt(&f, FIND_LIKELY, DOUBT_EACH);
	} else {
		return NULL;
	}
	if (!find_add(hunt->p, f) || f.trust == FIND_DOUBTFUL)
		return NULL;
	if (f.doubt == DOUBT_EACH)
		hunt->each = f.at.to;
	return f.at.to;
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
	region = hunt_region(hunt, from);
	region.to = end;
	region = name_trim(region);
	if (region.from >= region.to || !hunt_begin(hunt, to, region, &f))
		return NULL;
	f.baseline = from->value;
	f.name = name_whole(p, region, false);
	f.at = (struct span){region.from, to->end};
	find_add(p, f);
	name_said(p, f.name);
	return to->end;
}

static bool
has_comma(const char *s, const char *to)
{
	const char *at = strstr(s, "、");

	return at && at < to;
}

/* Does another figure stand right behind: 培训班20期600人次? */
static bool
is_followed(struct passage *p, const struct measure *m)
{
	struct measure next;

	return measure_next(p, m->end, m->end, &next) && next.lead == m->end &&
	    m->end == next.digits.from && (next.unit_kind & (COUNTED | SIZE));
}

/* Is it how many things another figure of the clause is about? */
static bool
is_scope(struct passage *p, const struct measure *m)
{
	struct measure next;
	bool measured;

	if (!(m->unit_kind & COUNTED) || !goes_on(p, m->end) ||
	    !measure_next(p, m->end, m->end, &next) ||
	    next.lead >= clause_end(m->end, p->end) || goes_on(p, next.end) ||
	    !word_before(HEAD, m->end, next.lead).n ||
	    has_comma(m->end, next.lead))
		return false;
	/* 7个项目完成投资4亿元, 13处隐患点治理完成率100％ */
	measured = strstr(next.unit, "元") || strcmp(next.unit, "％") == 0;
	return measured || next.asked & (LEAST | MOST | GROW | FALL);
}

/* 道路4.6公里|于8月底前完工: when, and no name. */
static bool
is_due_after(const struct passage *p, const struct measure *m)
{
	const char *s = m->end, *end = clause_end(s, p->end);
	struct word word;

	/* 公路6公里|改建工程|9月底前通车 */
	while ((word = word_at(VERB, s, end)).n ||
	    (word = word_at(WORKS, s, end)).n)
		s += word.n;
	if (s > m->end && !rune_is_digit(rune_at(s, end)) &&
	    !word_at(DUE_MARK, s, end).n)
		return false;
	while ((word = word_at(DUE_MARK, s, end)).n)
		s += word.n;
	return s > m->end && word_before(EVENTUAL, s, end).n > 0;
}

/* 转移支付|按8％安排增量预算: how much of it. */
static bool
is_set_aside(const struct passage *p, const struct measure *m)
{
	const char *from = clause_start(p->start, m->digits.from);

	return (m->unit_kind & RATE) &&
	    memmem(from, (size_t)(m->digits.from - from), "按", strlen("按")) &&
	    word_at(SET_ASIDE, m->end, p->end).n > 0;
}

/* 10万羽|蛋鸡场1个: how large each is, where another figure counts them. */
static bool
is_attribute(struct passage *p, const struct measure *m)
{
	const char *end = name_end(p, m->end);
	struct measure next;

	return goes_on(p, m->end) && !m->asked &&
	    measure_next(p, m->end, m->end, &next) && next.end <= end &&
	    next.digits.from > m->end && next.digits.from == next.lead &&
	    (next.unit_kind & COUNTED) && !next.numeral &&
	    (m->unit_kind & (SIZE | COUNTED)) && !goes_on(p, next.end) &&
	    !word_at(VERB, m->end, next.digits.from).n &&
	    strcmp(m->unit, next.unit) != 0;
}

/* Does another figure follow after 、? */
static bool
is_listed_on(struct passage *p, const struct measure *m)
{
	const char *s = m->end;
	struct measure next;

	return strncmp(s, "、", strlen("、")) == 0 &&
	    measure_next(p, s + strlen("、"), s + strlen("、"), &next) &&
	    next.digits.from == s + strlen("、");
}

/* 在2024年46件|的基础上: what it goes out from. */
static bool
is_base(const struct passage *p, const struct measure *m)
{
	struct word setting = word_at(SETTING, m->end, p->end);

	return setting.n && word_before(BASE, m->end, m->end + setting.n).n > 0;
}

/* 按每人每年600元|执行: a rate by which it is given. */
static bool
is_carried_out(const struct passage *p, const struct measure *m)
{
	return strstr(m->unit, "元") && m->period &&
	    word_at(CARRIED_OUT, m->end, p->end).n > 0;
}

/* Ages and hours are of something, unless they are compared. */
static bool
is_time(const struct measure *m)
{
	return (m->unit_kind & DAYS && !(m->effect & (LEAST | MOST))) ||
	    (m->unit_kind & AGE && !(m->asked & (LEAST | MOST)));
}

/* 群众诉求|5个工作日内办结，办结率98％: of what the rates are that follow. */
static void
remember_served(struct passage *p, const struct measure *m, struct span region)
{
	struct span name = name_trim(region);

	if ((!(m->effect & MOST) && !text_begins(m->end, p->end, "内")) ||
	    name.from >= name.to || span_count(name) < 2 ||
	    word_at(VERB, name.from, name.to).n ||
	    tense_at(p, m->digits.from).past)
		return;
	name_forget(p, m->digits.from);
	if (!p->said.noun)
		name_said(p, span_text(p->arena, name));
}

/* The target that this figure sets, if any; its end, or NULL. */
static const char *
take(struct hunt *hunt, const struct measure *m, const char **seen)
{
	struct passage *p = hunt->p;
	struct span region = hunt_region(hunt, m);
	struct measure next;
	const char *end;

	if (is_baseline(p, m, &next)) {
		*seen = next.end;
		return add_from_to(hunt, m, &next);
	}
	if ((end = add_group(hunt, m, region)))
		return end;
	if (is_time(m))
		remember_served(p, m, region);
	if (!is_due_after(p, m) && !is_followed(p, m) &&
	    is_threshold(hunt, m, region.from))
		return NULL;
	if (m->effect & SHARE)
		return target_shares(hunt, m, region);
	if ((end = target_in_order(hunt, m, region)))
		return end;
	/* 各2万、3万平方米 */
	if ((m->effect & EACH) && is_listed_on(p, m))
		return target_shares(hunt, m, region);
	if (m->effect & EACH)
		return target_each(hunt, m, region);
	if (is_time(m) || is_attribute(p, m) || is_base(p, m) ||
	    is_carried_out(p, m))
		return NULL;
	/* 8个项目投资突破6亿元: 8 says of how many. */
	if (is_scope(p, m))
		return NULL;
	if ((end = target_act_end(p, m, region)))
		return target_behind(hunt, m, region, end);
	if (is_set_aside(p, m))
		return target_behind(hunt, m, region, m->end);
	if (goes_on(p, m->end) && !is_followed(p, m) && !is_due_after(p, m) &&
	    !((m->effect & (GROW | FALL)) && (m->unit_kind & RATE)))
		return target_ahead(hunt, m, region);
	return target_behind(hunt, m, region, m->end);
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
