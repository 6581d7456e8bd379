/*
 * What stands beside an <actual>: a figure of one period in a sentence about
 * another, and one that has changed since the sentence was written.
 *
 * An <actual> prints the cumulative figure of its own file's period, and an
 * item's latest narrative is reprinted until there is a newer one.
 */
#include <string.h>

#include "base/intl.h"
#include "check/checker.h"
#include "prose/mention.h"

/* --- a clause that names another period ---------------------------------- */

/* Names of periods, and the month in which they end; 0: of no time this year.
 */
static const struct {
	const char *word;
	int month;
} periods[] = {
    {"一季度", 3},
    {"首季", 3},
    {"上半年", 6},
    {"二季度", 6},
    {"前三季度", 9},
    {"三季度", 9},
    {"四季度", 12},
    {"下半年", 12},
    {"全年", 12},
    {"去年", 0},
    {"上年", 0},
    {"往年", 0},
    {"明年", 0},
};
/* Before the name of a period: it is only compared with. */
static const char *const compared_before[] = {"比", "较", "于", "与", "同"};
/* After it: it is only aimed at. */
static const char *const aimed_after[] = {"目标", "任务", "计划", "同期"};

static bool
starts_with_any(const char *s, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (strncmp(s, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* Is the word at s a time that is spoken of, not one held against? */
static bool
is_spoken_of(const char *clause, const char *s, const char *after)
{
	size_t han = strlen("比");

	if (starts_with_any(after, aimed_after, LEN(aimed_after)))
		return false;
	return (size_t)(s - clause) < han ||
	    !starts_with_any(s - han, compared_before, LEN(compared_before));
}

/* A name of a period at s: its end, and the month; NULL: none. */
static const char *
period_word(const char *s, int *month)
{
	for (int i = 0; i < LEN(periods); i++) {
		size_t n = strlen(periods[i].word);

		if (strncmp(s, periods[i].word, n) != 0)
			continue;
		*month = periods[i].month;
		return s + n;
	}
	return NULL;
}

/* The number at s, 1 to 12; NULL: there is none. */
static const char *
month_number(const char *s, int *month)
{
	size_t n = strspn(s, "0123456789");

	*month = 0;
	for (size_t i = 0; i < n && n <= 2; i++)
		*month = *month * 10 + (s[i] - '0');
	return *month >= 1 && *month <= 12 ? s + n : NULL;
}

/* 1—6月, 1至6月, 前6个月, 截至6月底 at s; a month alone is only a day's. */
static const char *
month_range(const char *s, int *month)
{
	static const char *const joints[] = {
	    "—", "－", "–", "-", "~", "～", "至", "到"};
	static const char *const openings[] = {"前", "截至", "截止"};
	const char *after = month_number(s, month);

	for (int i = 0; after && *month == 1 && i < LEN(joints); i++) {
		size_t n = strlen(joints[i]);

		if (strncmp(after, joints[i], n) != 0)
			continue;
		after = month_number(after + n, month);
		return after && strncmp(after, "月", strlen("月")) == 0
		    ? after + strlen("月")
		    : NULL;
	}
	for (int i = 0; i < LEN(openings); i++) {
		size_t n = strlen(openings[i]);

		if (strncmp(s, openings[i], n) != 0)
			continue;
		after = month_number(s + n, month);
		if (!after)
			return NULL;
		if (i == 0)
			return starts_with_any(
				   after, (const char *const[]){"个月"}, 1)
			    ? after + strlen("个月")
			    : NULL;
		return starts_with_any(
			   after, (const char *const[]){"月底", "月末"}, 2)
		    ? after + strlen("月底")
		    : NULL;
	}
	return NULL;
}

/* The last period that the words before the actual name; 0 chars: none. */
struct named {
	const char *start;
	size_t length;
	int month;
};

static struct named
period_named(const char *clause, const char *end)
{
	struct named named = {0};

	for (const char *s = clause; s < end;) {
		int month = 0;
		const char *after = period_word(s, &month);

		if (!after)
			after = month_range(s, &month);
		if (!after || after > end) {
			s++;
			continue;
		}
		if (is_spoken_of(clause, s, after))
			named = (struct named){s, (size_t)(after - s), month};
		s = after;
	}
	return named;
}

/* Since the last comma: 、 and other figures part no clauses here. */
static const char *
clause_of(const struct mention *m)
{
	static const char *const marks[] = {"，", "：", ","};
	const char *clause = m->sentence;

	for (const char *s = m->sentence; s < m->start; s++)
		if (starts_with_any(s, marks, LEN(marks)))
			clause = s;
	return clause;
}

static void
check_period_of(
    const struct checker *c, const struct progress *p, const struct mention *m)
{
	struct named named = period_named(clause_of(m), m->start);

	if (named.length == 0 || named.month == p->period.end.month)
		return;
	diag(c->diags, DIAG_ACTUAL_PERIOD, m->actual->origin,
	    arena_strndup(c->arena, named.start, named.length),
	    m->actual->task->id, p->period_text);
}

/* --- a figure that has changed since ------------------------------------- */

/* Is there no later narrative that takes its place? */
static bool
is_reprinted(
    const struct checker *c, const struct progress *p, const struct item *item)
{
	const struct progress_list *files = join_files(c->join);

	for (int i = files->n - 1; i >= 0; i--) {
		const struct progress *later = files->at[i];

		if (date_cmp(later->period.end, p->period.end) <= 0)
			return i < files->n - 1;
		for (int j = 0; j < later->narratives.n; j++)
			if (later->narratives.at[j].item == item &&
			    later->narratives.at[j].paragraphs.n > 0)
				return false;
	}
	return false;
}

/* The figure at the end of the period of p; NULL: not reported. */
static const struct figure_value *
figure_at(const struct checker *c, const struct progress *p,
    const struct task *task, struct entry **e)
{
	struct moment moment = {p->as_of, p->period.end, NULL};

	*e = join_entry(c->join, task);
	join_fill(c->join, moment, *e);
	if (!(*e)->reported)
		return NULL;
	return (*e)->covered.number ? &(*e)->covered : &(*e)->actual;
}

static void
check_change_of(
    const struct checker *c, const struct progress *p, const struct mention *m)
{
	const struct progress_list *files = join_files(c->join);
	const struct task *task = m->actual->task;
	const struct figure_value *then, *now;
	struct entry *before, *latest;

	if (task->kind != TASK_TARGET)
		return;
	then = figure_at(c, p, task, &before);
	now = figure_at(c, files->at[files->n - 1], task, &latest);
	if (!then || !then->number || !now || !now->number ||
	    number_cmp(then->number, now->number) == 0)
		return;
	diag(c->diags, DIAG_STALE_TEXT, m->actual->origin, p->period_text,
	    task->name, arena_printf(c->arena, "%s%s", then->text, task->unit),
	    arena_printf(c->arena, "%s%s", now->text, task->unit),
	    origin_text(c->arena, latest->from));
}

/* --- all narratives ------------------------------------------------------ */

static void
check_paragraphs(const struct checker *c, const struct progress *p,
    const struct paragraphs *paragraphs, bool reprinted)
{
	for (int i = 0; i < paragraphs->n; i++) {
		struct prose_text line =
		    prose_text_new(c->arena, paragraphs->at[i].prose);
		struct mentions ms = mentions_of(&line);
		struct mention m;

		while (mention_next_actual(&ms, &m)) {
			check_period_of(c, p, &m);
			if (reprinted)
				check_change_of(c, p, &m);
		}
	}
}

void
check_actuals(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->narratives.n; j++) {
			const struct progress *p = files->at[i];
			const struct narrative *n = &p->narratives.at[j];

			check_paragraphs(
			    c, p, &n->paragraphs, is_reprinted(c, p, n->item));
			check_paragraphs(c, p, &n->next, false);
		}
}
