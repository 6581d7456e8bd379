/*
 * What narratives say against what the ledger has: “培育6家” where 5 are
 * reported, a day that has not come yet.
 *
 * A narrative should print figures by <actual>, which cannot drift; this file
 * finds those that were typed. It only speaks when name and unit leave no
 * doubt which target is meant, and no word nearby says that another time, a
 * plan or an estimate is meant.
 */
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "check/checker.h"
#include "model/unit.h"
#include "prose/mention.h"
#include "prose/words.h"

/* --- what a figure is not about ------------------------------------------ */

/* In the clause: not what was done, or not all of it. */
static const char *const other_words[] = {"目标", "任务", "力争", "预计", "拟",
    "将", "争取", "计划完成", "确保", "下一步", "剩余", "还有", "尚", "未",
    "缺", "差", "同比", "较上年", "较年初", "比上年", "比年初", "每", "第",
    "不足"};
/* Since the sentence began: another year, a month by itself. */
static const char *const other_times[] = {"去年", "上年", "往年", "前年",
    "明年", "下年", "次年", "同期", "月", "本季", "二季度", "四季度",
    "第三季度", "下半年", "周"};
/* A time that is the file's own when its period ends in that month. */
static const struct {
	const char *word;
	int month;
} times[] = {{"一季度", 3}, {"上半年", 6}, {"三季度", 9}, {"全年", 12}};

static bool
any_in(const char *start, const char *end, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (words_in(start, end, words[i]))
			return true;
	return false;
}

/* 余, 多 stand before the unit, comparisons after it: 20余家, 6家以上. */
static bool
is_loose_at(const char *s)
{
	const char *end = s + strlen(s);

	return word_at(MORE, s, end).n || word_is_loose(word_at(AFTER, s, end));
}

/* No exact figure: 近10家, 6家以上; or which of them: 第2个, 6家以外. */
static bool
is_loose(const struct mention *m, const char *unit)
{
	const char *rest = m->end;
	int zeros;

	if (word_is_loose(word_before(BEFORE, m->clause, m->start)) ||
	    span_ends_with(m->clause, m->start, "第"))
		return true;
	unit_begins(m->end, unit, &zeros, &rest);
	return is_loose_at(m->end) || is_loose_at(rest) ||
	    strncmp(rest, "以外", strlen("以外")) == 0;
}

static bool
is_other_time(const struct mention *m, const struct progress *p)
{
	for (int i = 0; i < LEN(times); i++)
		if (words_in(m->sentence, m->start, times[i].word) &&
		    p->period.end.month != times[i].month)
			return true;
	return any_in(m->sentence, m->start, other_times, LEN(other_times));
}

static bool
is_another_matter(
    const struct mention *m, const struct progress *p, const char *unit)
{
	return any_in(m->clause, m->start, other_words, LEN(other_words)) ||
	    is_other_time(m, p) || is_loose(m, unit);
}

/* --- which target it is about -------------------------------------------- */

struct match {
	const struct task *task;
	const struct number *amount; /* in the task's unit */
	int likeness;
	bool doubt; /* two come as near */
};

static void
try_task(struct arena *arena, const struct mention *m, const struct task *task,
    struct match *best)
{
	const struct number *amount;
	int likeness;

	if (task->kind != TASK_TARGET || !*task->unit ||
	    !(amount = mention_amount(arena, m, task->unit)))
		return;
	likeness = mention_names(m, task->name, task->unit);
	if (likeness == 0 || likeness < best->likeness)
		return;
	best->doubt = likeness == best->likeness;
	best->task = task;
	best->amount = amount;
	best->likeness = likeness;
}

/* A bare “培育6家” is about the only target of the item in 家. */
static void
try_bare(struct arena *arena, const struct mention *m,
    const struct tasks *tasks, struct match *best)
{
	for (int i = 0; i < tasks->n; i++) {
		const struct task *task = tasks->at[i];
		const struct number *amount;

		if (task->kind != TASK_TARGET || !*task->unit ||
		    strcmp(unit_plain(task->unit), "％") == 0 ||
		    !(amount = mention_amount(arena, m, task->unit)) ||
		    !mention_is_bare(m, task->unit))
			continue;
		best->doubt = best->task != NULL;
		best->task = task;
		best->amount = amount;
	}
}

static struct match
match_task(
    const struct checker *c, const struct mention *m, const struct item *item)
{
	struct match best = {0};
	const int *named;
	int n;

	for (int i = 0; i < item->tasks.n; i++)
		try_task(c->arena, m, item->tasks.at[i], &best);
	named = name_index_find(c->preamble, m, &n);
	for (int i = 0; i < n; i++)
		try_task(
		    c->arena, m, c->plan->preamble_tasks.at[named[i]], &best);
	if (!best.task)
		try_bare(c->arena, m, &item->tasks, &best);
	return best;
}

/* --- what it says -------------------------------------------------------- */

/* Any figure of the target that a writer may mean with the number. */
static bool
is_known_figure(
    const struct checker *c, const struct mention *m, const struct match *match)
{
	const struct task *task = match->task;
	int n = join_count(c->join, task);

	for (int i = 0; i < task->revisions.n; i++)
		if (mention_equals(c->arena, m, match->amount,
			task->revisions.at[i].value.number))
			return true;
	if (mention_equals(c->arena, m, match->amount, task->value.number) ||
	    mention_equals(c->arena, m, match->amount, task->total.number))
		return true;
	for (int i = 0; i < n; i++) {
		const struct figure *f = join_figure(c->join, task, i).figure;

		if (mention_equals(
			c->arena, m, match->amount, f->actual.number) ||
		    mention_equals(
			c->arena, m, match->amount, f->covered.number) ||
		    mention_equals(
			c->arena, m, match->amount, f->total.number) ||
		    mention_equals(
			c->arena, m, match->amount, f->reference.number) ||
		    mention_equals(
			c->arena, m, match->amount, f->assigned.number))
			return true;
	}
	return false;
}

/* What <actual> would print in this file. */
static const struct figure_value *
known_then(const struct checker *c, const struct progress *p,
    const struct task *task, struct entry **entry)
{
	struct moment then = {p->as_of, p->period.end, NULL};

	*entry = join_entry(c->join, task);
	join_fill(c->join, then, *entry);
	if (!(*entry)->reported)
		return NULL;
	return (*entry)->covered.number ? &(*entry)->covered
					: &(*entry)->actual;
}

static void
check_mention(const struct checker *c, const struct progress *p,
    const struct item *item, const struct mention *m)
{
	struct match match = match_task(c, m, item);
	const struct figure_value *known;
	struct entry *entry;

	if (!match.task || match.doubt ||
	    is_another_matter(m, p, match.task->unit))
		return;
	known = known_then(c, p, match.task, &entry);
	if (!known ||
	    mention_equals(c->arena, m, match.amount, known->number) ||
	    is_known_figure(c, m, &match))
		return;
	diag(c->diags, DIAG_TEXT_FIGURE, m->run->prose->origin,
	    mention_text(c->arena, m, match.task->unit), match.task->name,
	    arena_printf(c->arena, "%s%s", known->text, match.task->unit),
	    origin_text(c->arena, entry->from), match.task->id);
}

/* --- days ---------------------------------------------------------------- */

/* In the clause: the day is one to come, and known to be. */
static const char *const coming_words[] = {"计划", "预计", "将", "拟", "力争",
    "确保", "争取", "前", "底", "起", "至", "到期", "安排", "目标", "须", "应",
    "下一步", "予以"};

/* "7月15日" at the mention of 7. */
static bool
day_at(struct arena *arena, const struct mention *m, struct date *date)
{
	const char *at = m->end;
	long month, day = 0;

	if (strncmp(at, "月", 3) != 0 || m->decimals)
		return false;
	at += 3;
	for (; *at >= '0' && *at <= '9' && day < 100; at++)
		day = day * 10 + (*at - '0');
	for (month = 1; month <= 12; month++)
		if (number_cmp_int(m->number, month) == 0)
			break;
	date->month = (int)month;
	date->day = (int)day;
	(void)arena;
	return month <= 12 && day >= 1 && day <= 31 &&
	    strncmp(at, "日", 3) == 0;
}

/* The year named before it ("2023年7月15日"), else own; 0: it is not clear. */
static int
year_before(const struct mention *m, int own)
{
	static const char sign[] = "年";
	const char *at = m->start - (int)strlen(sign);
	int year = 0;

	if (!span_ends_with(m->clause, m->start, sign))
		return own;
	for (int place = 1; place <= 1000; place *= 10) {
		if (at <= m->clause || at[-1] < '0' || at[-1] > '9')
			return 0;
		year += (*--at - '0') * place;
	}
	return year;
}

static const char *
day_words(const struct checker *c, struct date date)
{
	const char *day =
	    arena_printf(c->arena, "%d月%d日", date.month, date.day);

	return date.year == c->plan->year
	    ? day
	    : arena_printf(c->arena, "%d年%s", date.year, day);
}

static void
check_day(
    const struct checker *c, const struct progress *p, const struct mention *m)
{
	struct date date = {.year = year_before(m, c->plan->year)};

	if (!date_given(p->as_of) || !day_at(c->arena, m, &date) ||
	    date.year == 0 || date_cmp(date, p->as_of) <= 0 ||
	    any_in(m->clause, m->clause_end, coming_words, LEN(coming_words)))
		return;
	diag(c->diags, DIAG_TEXT_DATE, m->run->prose->origin,
	    day_words(c, date), date_iso(c->arena, p->as_of));
}

/* --- public -------------------------------------------------------------- */

static void
check_paragraph(const struct checker *c, const struct progress *p,
    const struct item *item, const struct prose *prose)
{
	struct prose_text line = prose_text_new(c->arena, prose);
	struct mentions ms = mentions_of(&line);
	struct mention m;

	while (mention_next(c->arena, &ms, &m)) {
		check_mention(c, p, item, &m);
		check_day(c, p, &m);
	}
}

void
check_texts(const struct checker *c)
{
	for (int i = 0; i < c->list->n; i++) {
		const struct progress *p = c->list->at[i];

		if (!progress_in_year(p, c->plan->year))
			continue;
		for (int j = 0; j < p->narratives.n; j++) {
			const struct narrative *n = &p->narratives.at[j];

			for (int k = 0; k < n->paragraphs.n; k++)
				check_paragraph(
				    c, p, n->item, n->paragraphs.at[k].prose);
		}
	}
}

static bool
reads_alike(
    struct arena *arena, const struct paragraphs *a, const struct paragraphs *b)
{
	if (a->n != b->n)
		return false;
	for (int i = 0; i < a->n; i++)
		if (strcmp(prose_text_new(arena, a->at[i].prose).text,
			prose_text_new(arena, b->at[i].prose).text) != 0)
			return false;
	return true;
}

void
check_reworded(const struct checker *c)
{
	const struct progress_list *files = join_files(c->join);
	struct map *first = map_new(c->arena);

	for (int i = 0; i < files->n; i++)
		for (int j = 0; j < files->at[i]->problems.n; j++) {
			struct problem *p = &files->at[i]->problems.at[j];
			const struct problem *was = map_find(first, p->id);

			if (p->text.n == 0)
				continue;
			if (!was)
				map_put(first, p->id, p);
			else if (!files->at[i]->corrects &&
			    !reads_alike(c->arena, &was->text, &p->text))
				diag(c->diags, DIAG_REWORDED, p->origin, p->id,
				    origin_text(c->arena, was->origin));
		}
}
