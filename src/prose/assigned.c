/* Targets that the level above assigns, or asks for without a figure. */
#include <string.h>

#include "base/utf8.h"
#include "prose/relation.h"

enum { ASSIGN_WITHIN = 14 * 3 };

/* The nearest 完成 or 控制在 of this clause before s. */
static const char *
done_before(struct passage *p, const char *s, struct word *done)
{
	const char *start = clause_start(p->start, s);

	for (const char *at = s; at > start;) {
		*done = word_before(ASSIGN_DONE, start, at);
		if (done->n)
			return at - done->n;
		rune_before(start, &at);
	}
	return NULL;
}

/* 下达我镇的减排目标: what is assigned, without to whom. */
static const char *
assigned_name(const char *s, const char *end)
{
	struct word own = word_at(LEAD, s, end);

	if (own.n && end - s > own.n)
		s += own.n;
	return s + (strncmp(s, "的", 3) == 0 ? 3 : 0);
}

int
relation_assigned_at(struct passage *p, const char *s)
{
	struct word word = word_at(ASSIGN, s, p->end), what, done, by, within;
	const char *limit, *at, *from, *end;
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_SURE,
	    .rule = RULE_ASSIGNED,
	    .then = RULE_AT_LEAST};
	struct span subject;

	if (!word.n)
		return 0;
	limit = clause_end(s, p->end);
	if (limit - s > ASSIGN_WITHIN)
		limit = s + ASSIGN_WITHIN;
	at = word_find(ASSIGN_WHAT, s + word.n, limit, &what);
	from = done_before(p, s, &done);
	if (!at || !from || relation_is_past(p, s, &f) ||
	    !word_find(ASSIGN_BY, from, s, &by))
		return word.n;
	end = at + what.n;
	what = word_at(ASSIGN_WHAT, end, p->end);
	end += what.n;
	within = word_at(AFTER, end, p->end);
	if ((done.effect | within.effect) & MOST)
		f.then = RULE_AT_MOST;
	end += within.n;
	subject = name_trim(relation_subject(p, from));
	/* 高效完成上级下达的防控任务: then the task names itself. */
	if (subject.from < subject.to && span_count(subject) > 2) {
		relation_add_each(p, f, subject, end);
		return (int)(end - s);
	}
	at = assigned_name(s + word.n, end);
	f.at = (struct span){from, end};
	f.name = span_text(p->arena, (struct span){at, end});
	f.modality = modality_before(p, from);
	find_add(p, f);
	return (int)(end - s);
}

/* 县上要求, 省里下达的指标: who asks, and what it is called. */
static struct word
asked_word(const char *s, const char *end)
{
	enum { MID_MOST = 4 };
	struct word known = word_at(ASKED, s, end);
	struct word by = word_at(ASSIGN_BY, s, end), next;
	const char *at = s + by.n;

	if (known.n || !by.n)
		return known;
	for (int i = 0; i < MID_MOST; i++) {
		next = word_at(ASKED_END, at, end);
		if (next.n)
			return (struct word){
			    s, (int)(at + next.n - s), 0, NULL};
		next = word_at(ASKED_MID, at, end);
		if (!next.n)
			break;
		at += next.n;
	}
	return known;
}

/* 约束性指标达到上级要求 */
int
relation_asked_at(struct passage *p, const char *s)
{
	struct word word = asked_word(s, p->end), done;
	const char *from = s - word_before(ASSIGN_DONE, p->start, s).n;
	struct find f = {.kind = FIND_TARGET,
	    .trust = FIND_SURE,
	    .rule = RULE_ASSIGNED,
	    .then = RULE_AT_LEAST};

	if (!word.n || from == s ||
	    (is_han(rune_at(s + word.n, p->end)) &&
		!word_at(AFTER, s + word.n, p->end).n))
		return word.n;
	done = word_before(ASSIGN_DONE, p->start, s);
	word.n += word_at(AFTER, s + word.n, p->end).n;
	if (done.effect & MOST)
		f.then = RULE_AT_MOST;
	add_of_subject(p, f, (struct span){from, s + word.n});
	return word.n;
}
