/*
 * Wholes and their parts, where the plan itself says which is which.
 *
 * “落地项目4个，其中5亿元以上1个”: what stands after 其中 is a part of the
 * target before it. A part never exceeds its whole. That all parts together
 * do not is only known of amounts (money, land, length): heads may be counted
 * twice (其中女性3名、党员4名). Nothing else is known to be a sum.
 */
#include <string.h>

#include "base/intl.h"
#include "check/checker.h"
#include "prose/mention.h"
#include "model/unit.h"

/* Parts of these do not overlap. */
static const char *const amounts[] = {"元", "美元", "亩", "公顷", "平方米",
    "平方公里", "公里", "米", "吨", "立方米"};

enum { PARTS_MOST = 12 }; /* without names, in one list */

struct family {
	const struct task *whole;
	struct {
		const struct task **at;
		int n, cap;
	} parts;
};

/* A figure of a task somewhere, and what it is. */
struct stand {
	const struct number *number;
	struct origin origin;
};

/* Of figures i = -1 is the plan's value, else that of the i-th file. */
static struct stand
stand_of(const struct checker *c, const struct task *task, int i)
{
	const struct progress_list *files = join_files(c->join);
	const struct progress *p;
	struct entry *e;

	if (i < 0) {
		const struct figure_value *v =
		    task_value(task, (struct date){0});

		return (struct stand){v->number, v->origin};
	}
	p = files->at[i];
	e = join_entry(c->join, task);
	join_fill(c->join, (struct moment){p->as_of, p->period.end, NULL}, e);
	return (struct stand){e->reported ? e->actual.number : NULL, e->from};
}

static const char *
number_with_unit(
    struct arena *arena, const struct number *x, const struct task *task)
{
	return arena_printf(
	    arena, "%s%s", number_raw(arena, x, 0, 6), task->unit);
}

/* Their sum is more than the whole; of amounts alone that is a fault. */
static bool
tell_parts(const struct checker *c, const struct task *task,
    const struct number *sum, struct stand whole, struct origin origin)
{
	for (int k = 0; k < LEN(amounts); k++) {
		int zeros;

		if (!unit_apart(task->unit, amounts[k], &zeros))
			continue;
		diag(c->diags, DIAG_PARTS, origin, task->name,
		    number_with_unit(c->arena, sum, task),
		    number_with_unit(c->arena, whole.number, task),
		    origin_text(c->arena, whole.origin));
		return true;
	}
	return false;
}

static bool
check_parts_at(const struct checker *c, const struct family *f, int i)
{
	struct stand whole = stand_of(c, f->whole, i);
	const struct number *sum = number_int(c->arena, 0);
	struct stand last = {0};

	for (int k = 0; whole.number && k < f->parts.n; k++) {
		struct stand part = stand_of(c, f->parts.at[k], i);

		if (!part.number)
			continue;
		last = part;
		sum = number_add(c->arena, sum, part.number);
		if (number_cmp(part.number, whole.number) <= 0)
			continue;
		diag(c->diags, DIAG_PART, part.origin, f->parts.at[k]->name,
		    number_with_unit(c->arena, part.number, f->whole),
		    f->whole->name,
		    number_with_unit(c->arena, whole.number, f->whole),
		    origin_text(c->arena, whole.origin));
		return true;
	}
	return last.number && number_cmp(sum, whole.number) > 0 &&
	    tell_parts(c, f->whole, sum, whole, last.origin);
}

/* One message a family: a fault of March is that of June as well. */
static void
check_family(const struct checker *c, struct family *f)
{
	int n = join_files(c->join)->n;

	for (int i = -1; f->whole && f->parts.n > 0 && i < n; i++)
		if (check_parts_at(c, f, i))
			break;
	*f = (struct family){0};
}

static bool
text_has(const struct prose *p, const char *word)
{
	for (; p; p = p->next)
		if ((p->text && strstr(p->text, word)) ||
		    text_has(p->child, word))
			return true;
	return false;
}

static bool
is_part(const struct prose *between, const struct prose *p)
{
	const struct prose *first = p->child;

	return (between && strstr(between->text, "其中")) ||
	    (first && first->text && strncmp(first->text, "其中", 6) == 0) ||
	    strncmp(p->task->name, "其中", 6) == 0;
}

/* 、 or 和 and nothing else: one more of the same kind. */
static bool
is_and(const struct prose *between)
{
	return between &&
	    (strcmp(between->text, "、") == 0 ||
		strcmp(between->text, "和") == 0);
}

static bool
may_count(const struct task *task)
{
	return task && task->kind == TASK_TARGET && *task->unit &&
	    strcmp(task->unit, "％") != 0;
}

/*
 * （其中14、10亿元）: parts without names of their own, which no markup holds.
 * Their sum; NULL where one of the figures is no amount of the whole.
 */
static const struct number *
bare_sum(
    const struct checker *c, const struct prose *text, const struct task *whole)
{
	struct prose_text line = prose_text_new(c->arena, text);
	struct mentions ms = mentions_of(&line);
	struct mention m;
	const struct number *sum = number_int(c->arena, 0);
	struct mention open[PARTS_MOST];
	int nopen = 0, n = 0;
	const char *from = strstr(line.text, "其中"), *last = NULL;

	while (from && mention_next(c->arena, &ms, &m)) {
		const struct number *amount =
		    mention_amount(c->arena, &m, whole->unit);

		if (m.start < from)
			continue;
		if (last ? m.start != last : m.start != from + strlen("其中"))
			break;
		if (!amount && nopen == PARTS_MOST)
			return NULL;
		if (!amount && strncmp(m.end, "、", strlen("、")) == 0) {
			open[nopen++] = m;
			last = m.end + strlen("、");
			continue;
		}
		if (!amount)
			break;
		/* 14 of 14、10亿元 is in 亿元 as well. */
		for (; nopen > 0; n++) {
			struct mention part = open[--nopen];

			part.end = m.end;
			sum = number_add(c->arena, sum,
			    mention_amount(c->arena, &part, whole->unit));
		}
		sum = number_add(c->arena, sum, amount);
		n++;
		last = strstr(m.end, "、");
		last = last ? last + strlen("、") : m.end;
	}
	return n > 1 ? sum : NULL;
}

static void
check_bare_parts(
    const struct checker *c, const struct prose *text, const struct task *whole)
{
	struct stand stand = stand_of(c, whole, -1);
	const struct number *sum = bare_sum(c, text, whole);

	if (stand.number && sum && number_cmp(sum, stand.number) > 0)
		tell_parts(c, whole, sum, stand, text->origin);
}

static void
check_run(const struct checker *c, const struct prose *p)
{
	struct family f = {0};
	const struct prose *between = NULL;
	const struct task *last = NULL;

	for (; p; p = p->next) {
		if (p->kind == PROSE_TEXT) {
			between = p;
			if (last && may_count(last))
				check_bare_parts(c, p, last);
			continue;
		}
		if (p->kind != PROSE_TARGET || !may_count(p->task)) {
			between = NULL;
			continue;
		}
		if (last && strcmp(last->unit, p->task->unit) == 0 &&
		    is_part(between, p)) {
			check_family(c, &f);
			f.whole = last;
			*array_push(c->arena, &f.parts) = p->task;
		} else if (f.whole && is_and(between) &&
		    strcmp(f.whole->unit, p->task->unit) == 0) {
			*array_push(c->arena, &f.parts) = p->task;
		} else {
			check_family(c, &f);
		}
		last = p->task;
		between = NULL;
	}
	check_family(c, &f);
}

/* --- works that are counted in words ------------------------------------- */

static const char *const counters[] = {
    "座", "个", "条", "项", "处", "家", "所", "只", "片", "段"};

/* “…、岭外四座山塘”: the number that follows a list of works. */
static void
check_works_count(const struct checker *c, const struct prose *works,
    const struct prose *next)
{
	struct prose_text line = prose_text_new(c->arena, next);
	struct mentions ms = mentions_of(&line);
	struct mention m;

	if (!next || next->kind != PROSE_TEXT || works->task->works.n < 2 ||
	    !mention_next(c->arena, &ms, &m) || m.start != line.text)
		return;
	for (int i = 0; i < LEN(counters); i++)
		if (mention_amount(c->arena, &m, counters[i]) &&
		    number_cmp_int(m.number, works->task->works.n) != 0)
			diag(c->diags, DIAG_WORKS_COUNT, works->origin,
			    works->task->name,
			    mention_text(c->arena, &m, counters[i]),
			    works->task->works.n);
}

static void
check_counts(const struct checker *c, const struct prose *p)
{
	for (; p; p = p->next) {
		if (p->kind == PROSE_WORKS)
			check_works_count(c, p, p->next);
		check_counts(c, p->child);
	}
}

/* --- public -------------------------------------------------------------- */

static void
check_paragraphs(const void *self, const struct paragraphs *ps)
{
	const struct checker *c = self;

	for (int i = 0; i < ps->n; i++) {
		if (text_has(ps->at[i].prose, "其中"))
			check_run(c, ps->at[i].prose);
		check_counts(c, ps->at[i].prose);
	}
}

void
check_parts(const struct checker *c)
{
	plan_paragraphs(c->plan, check_paragraphs, c);
}
