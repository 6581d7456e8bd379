/* What stands before a figure → the names of what it measures. */
#include <string.h>

#include "base/array.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/passage.h"

int
joint_at(const char *s, const char *end)
{
	static const char *const joints[] = {
	    "以及", "、", "和", "与", "及", "并", "或", "且"};

	/* 和美乡村, 并网装机 */
	if (word_at(WHOLE, s, end).n)
		return 0;
	for (int i = 0; i < LEN(joints); i++)
		if (text_begins(s, end, joints[i]))
			return (int)strlen(joints[i]);
	return 0;
}

/* A verb that belongs to the name, or shares its noun: 引进和培育企业. */
static bool
is_kept_verb(const char *s, struct word verb, const char *end)
{
	return (verb.effect & NAMED) || joint_at(s + verb.n, end) > 0;
}

/* 47．, 3、, （一）, ①: a number before a paragraph; its length. */
static int
number_label(const char *s, const char *end)
{
	static const char *const marks[] = {"．", "、", ".", "）", ")"};
	const char *at = s;
	bool paren = text_begins(s, end, "（") || *s == '(';

	if (rune_at(s, end) >= 0x2460 && rune_at(s, end) <= 0x2473)
		return 3;
	if (paren)
		utf8_next(&at, end);
	while (at < end &&
	    (rune_is_digit(rune_at(at, end)) ||
		numeral_rune(rune_at(at, end)) >= 0))
		utf8_next(&at, end);
	if (at == s || (!paren && !rune_is_digit(rune_at(s, end))))
		return 0;
	for (int i = 0; i < LEN(marks); i++)
		if (text_begins(at, end, marks[i]) && i / 3 == paren &&
		    !rune_is_digit(rune_at(at + strlen(marks[i]), end)))
			return (int)(at - s) + (int)strlen(marks[i]);
	return 0;
}

/* A word before the name that is none of it; its length. */
static int
idle_word(const char *s, const char *end)
{
	static const enum word_class classes[] = {
	    LEAD, MODAL, VERB, FIRSTLY, PERIOD};
	int best = 0;

	if (*s == ' ')
		return 1;
	if (text_begins(s, end, "、") || text_begins(s, end, "的") ||
	    text_begins(s, end, "）"))
		return (int)strlen("的");
	if (word_at(KEPT, s, end).n)
		return 0;
	for (int i = 0; i < LEN(classes); i++) {
		struct word word = word_at(classes[i], s, end);

		if (classes[i] == VERB && word.n && is_kept_verb(s, word, end))
			return word.n >= best ? 0 : best;
		if (word.n > best)
			best = word.n;
	}
	/* 完成投资 and 引进企业 are less bare than 投资 and 企业. */
	if (best && word_at(VERB, s, end).n == best && s + best < end &&
	    word_at(BARE, s + best, end).n == end - s - best)
		return 0;
	return best;
}

/* Past 2022年 and the like. */
static int
year_at(const char *s, const char *end)
{
	for (int i = 0; i < 4; i++)
		if (end - s < 5 || s[i] < '0' || s[i] > '9')
			return 0;
	return text_begins(s + 4, end, "年") ? 4 + (int)strlen("年") : 0;
}

/* 4月底前, 6月20日前; 0: none. */
static int
date_at(const char *s, const char *end)
{
	static const char *const marks[] = {
	    "月底", "月末", "月", "日", "之前", "前"};
	const char *at = s;
	bool dated = false, more = *s >= '0' && *s <= '9';

	while (more && at < end) {
		more = *at >= '0' && *at <= '9';
		if (more)
			at++;
		for (int i = 0; i < LEN(marks) && !more; i++) {
			if (!text_begins(at, end, marks[i]))
				continue;
			dated |= i == 0 || i == 1 || i >= 4;
			at += strlen(marks[i]);
			more = true;
		}
	}
	return dated ? (int)(at - s) : 0;
}

/* 在实际工作中|, 在稳增长的基础上|: under what circumstances; 0: none. */
static int
setting_at(const char *s, const char *end)
{
	enum { SETTING_MOST = 16 };
	const char *at = s;

	if (!text_begins(s, end, "在"))
		return 0;
	for (int i = 0; i < SETTING_MOST && at < end; i++) {
		struct word last = word_at(SETTING, at, end);

		if (last.n)
			return (int)(at - s) + last.n;
		utf8_next(&at, end);
	}
	return 0;
}

/* “甲“: the last mark is no opening one. */
static bool
closes_pair(struct span name)
{
	for (const char *s = name.from; s + 3 < name.to; utf8_next(&s, name.to))
		if (text_begins(s, name.to, "“") &&
		    pair_end(s, name.to) == name.to)
			return true;
	return false;
}

struct span
name_trim_end(struct span name)
{
	static const char *const idle[] = {
	    "的", " ", "：", "、", "，", "　", "“", "（", "(", "和", "在"};
	bool again = true;

	while (again) {
		again = false;
		for (int i = 0; i < LEN(idle); i++) {
			size_t n = strlen(idle[i]);

			if ((size_t)(name.to - name.from) < n ||
			    memcmp(name.to - n, idle[i], n) != 0 ||
			    closes_pair(name))
				continue;
			name.to -= n;
			again = true;
		}
	}
	return name;
}

enum {
	LONG_NAME = 24, /* characters: what is longer is a sentence */
	SHORT_NAME = 4 /* what is shorter says too little */
};

/* 把…工程建设，改造农村公路: the last verb begins the name. */
static struct span
after_last_verb(struct span name)
{
	const char *last = NULL;
	struct word word;

	for (const char *s = name.from; s < name.to; s++) {
		word = word_at(VERB, s, name.to);
		if (word.n > (int)strlen("为") &&
		    span_count((struct span){s + word.n, name.to}) >=
			SHORT_NAME)
			last = word.effect & NAMED ? s : s + word.n;
	}
	if (last)
		name.from = last;
	return name;
}

/* 依托党校举办培训班: by what means is none of the name. */
static struct span
after_means(struct span name)
{
	const char *s;
	struct word verb;

	if (!word_at(MEANS, name.from, name.to).n)
		return name;
	s = name.from + word_at(MEANS, name.from, name.to).n;
	/* It has an object, which is no verb: 借助直播平台销售…. */
	for (utf8_next(&s, name.to); s < name.to; utf8_next(&s, name.to)) {
		verb = word_at(VERB, s, name.to);
		if (verb.n > (int)strlen("为") && s + verb.n < name.to) {
			name.from = s;
			break;
		}
	}
	return name;
}

/* 积案12月底前: a day at its end. */
static struct span
before_date(struct span name)
{
	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to)) {
		if (s == name.from || !rune_is_digit((unsigned char)*s) ||
		    rune_is_digit((unsigned char)s[-1]) ||
		    date_at(s, name.to) != name.to - s)
			continue;
		name.to = s;
		break;
	}
	return name;
}

/* 支持|企业申报|中小企业: who does it is none of the name. */
static struct span
after_doer(struct span name)
{
	struct word doer = word_at(GROUP, name.from, name.to);
	struct word verb = word_at(VERB, name.from + doer.n, name.to);
	int n = doer.n + (verb.effect & NAMED ? 0 : verb.n);

	if (doer.n && verb.n > (int)strlen("为") &&
	    span_count((struct span){name.from + doer.n + verb.n, name.to}) > 2)
		name.from += n;
	return name;
}

/* 经费|在上年基础上: under what circumstances, behind it. */
static struct span
before_setting(struct span name)
{
	for (const char *s = name.from; s < name.to; utf8_next(&s, name.to))
		if (s > name.from && setting_at(s, name.to) == name.to - s) {
			name.to = s;
			break;
		}
	return name;
}

/* 年度考核|确保一等: what is promised beyond it. */
static struct span
before_promise(struct span name)
{
	static const char *const promises[] = {"确保", "力争"};

	for (int i = 0; i < LEN(promises); i++) {
		const char *at =
		    memmem(name.from, (size_t)(name.to - name.from),
			promises[i], strlen(promises[i]));

		if (at && at > name.from)
			name.to = at;
	}
	return name_trim_end(name);
}

enum { VERB_NEEDED = 2 }; /* characters of a noun that its verb explains */

/* 扶持|创业: so short a noun says too little alone; 税收 says enough. */
static struct span
with_verb(struct span name, const char *verb)
{
	if (verb && name.from < name.to && span_count(name) <= VERB_NEEDED &&
	    !word_before(HEAD, name.from, name.to).n &&
	    word_at(VERB, verb, name.to).n > (int)strlen("为"))
		name.from = verb;
	return name;
}

struct span
name_trim(struct span name)
{
	const char *verb = NULL;
	bool led = false;
	int n;

	name = before_setting(after_means(name_trim_end(name)));
	name = before_date(name);
	while (name.from < name.to &&
	    ((n = idle_word(name.from, name.to)) ||
		(n = number_label(name.from, name.to)) ||
		(n = year_at(name.from, name.to)) ||
		(n = date_at(name.from, name.to)) ||
		(n = setting_at(name.from, name.to)))) {
		verb =
		    word_at(VERB, name.from, name.to).n == n ? name.from : verb;
		name.from += n, led = true;
	}
	name = before_promise(with_verb(name, verb));
	/* 签约率|已|达70％ */
	for (struct word trail;
	     (trail = word_before(TRAIL, name.from, name.to)).n &&
	     trail.n < name.to - name.from;)
		name.to -= trail.n;
	if (led)
		name = after_doer(name);
	if (name.from < name.to && span_count(name) > LONG_NAME)
		name = after_last_verb(name);
	return name;
}

/* ------------------------------ where it ends --------------------------- */

/* Does a figure or a verb of its own begin here? */
static bool
begins_anew(struct passage *p, const char *s)
{
	const char *at = s;
	struct measure m;
	struct word verb;

	if (word_at(KEPT, s, p->end).n)
		return false;
	verb = word_at(VERB, s, p->end);
	if (!verb.n)
		verb = word_at(MODAL, s, p->end);
	if (!verb.n)
		verb = word_at(LEAD, s, p->end);
	if (verb.n > (int)strlen("为"))
		return true;
	return measure_next(p, at, at, &m) && m.lead <= skip_space(at, p->end);
}

const char *
name_end(struct passage *p, const char *s)
{
	while (s < p->end) {
		uint32_t rune = rune_at(s, p->end);
		const char *close = pair_end(s, p->end);
		int joint = joint_at(s, p->end);

		if (close && clause_end(s, p->end) >= close) {
			s = close;
			continue;
		}
		if (is_clause_end(rune) || rune == 0x201D || rune == 0xFFFC ||
		    (joint && begins_anew(p, s + joint)))
			return s;
		utf8_next(&s, p->end);
	}
	return s;
}

enum { MODAL_WITHIN = 600 }; /* bytes */

const char *
modality_before(struct passage *p, const char *s)
{
	const char *near =
	    s - p->start > MODAL_WITHIN ? s - MODAL_WITHIN : p->start;
	const char *from = sentence_start(near, s);
	const char *clause = clause_start(near, s);
	struct word word, best = {0};

	for (; from < s; utf8_next(&from, s)) {
		word = word_at(MODAL, from, s);
		if (word.n && ((word.effect & AHEAD) || from == clause))
			best = word;
	}
	return best.text;
}
