/* A town's folder, read for a page; and what is to be done next in it. */
#include <string.h>

#include "read/read.h"
#include "read/town_folder.h"
#include "serve/forms.h"
#include "serve/history.h"
#include "serve/visit.h"

bool
year_read(struct visit *v)
{
	struct town_folder town;
	ARRAY_OF(const char *) paths = {0};

	history_recover(v->arena, v->town->folder);
	if (!town_folder_read(v->arena, v->diags, v->town->folder, &town))
		return false;
	v->plan = plan_read(v->arena, v->diags, town.plan);
	*array_push(v->arena, &paths) = town.plan;
	for (int i = 0; v->plan && i < town.progress.n; i++) {
		struct progress *progress = progress_read(
		    v->arena, v->diags, v->plan, town.progress.at[i]);

		if (progress)
			*array_push(v->arena, &v->progress) = progress;
		*array_push(v->arena, &paths) = town.progress.at[i];
	}
	v->paths = paths.at;
	v->npath = paths.n;
	return v->plan != NULL;
}

static const char *
quarter_period(const struct visit *v, int quarter)
{
	return arena_printf(v->arena, "%d-Q%d", v->plan->year, quarter);
}

static bool
is_reported(const struct visit *v, const char *period)
{
	for (int i = 0; i < v->progress.n; i++)
		if (strcmp(v->progress.at[i]->period_text, period) == 0)
			return true;
	return false;
}

const char *
year_next_period(const struct visit *v)
{
	for (int quarter = 1; v->plan && quarter <= 4; quarter++) {
		const char *period = quarter_period(v, quarter);

		if (!is_reported(v, period))
			return period;
	}
	return NULL;
}

/* Targets whose marks nobody has confirmed. */
static int
unsure_marks(const struct visit *v)
{
	int n = 0;

	for (int i = 0; v->plan && i < v->plan->all_tasks.n; i++) {
		const char *word = v->plan->all_tasks.at[i]->confidence;

		n += word && strcmp(word, "high") != 0;
	}
	return n;
}

/* Targets that stand in nobody's form. */
static int
nobodys(const struct visit *v)
{
	int n = 0;

	for (int i = 0; v->plan && i < v->plan->all_tasks.n; i++) {
		const struct task *task = v->plan->all_tasks.at[i];
		const char *lead = task_lead(task);

		n += task->kind == TASK_TARGET && task->rule != RULE_NONE &&
		    !(lead && *lead);
	}
	return n;
}

enum { QUARTERS = 4 };

/* How far the forms of a quarter are. */
struct quarter {
	const char *period;
	int received;
	bool written, stale; /* some came after the writing */
};

static void
quarters_read(const struct visit *v, struct quarter quarters[QUARTERS])
{
	for (int i = 0; v->plan && i < QUARTERS; i++) {
		const char *period = quarter_period(v, i + 1);

		quarters[i] = (struct quarter){
		    .period = period,
		    .received = forms_received(v, period),
		    .written = forms_written(v, period) != NULL,
		    .stale = forms_stale(v, period),
		};
	}
}

/* The first quarter with forms that are not in its progress; NULL: none. */
static const char *
stale_period(const struct quarter quarters[QUARTERS])
{
	for (int i = 0; i < QUARTERS; i++)
		if (quarters[i].stale)
			return quarters[i].period;
	return NULL;
}

/* The day that the latest progress stands for. */
static struct date
latest(const struct visit *v)
{
	struct date day = {0};

	for (int i = 0; i < v->progress.n; i++)
		if (!date_given(day) ||
		    date_cmp(v->progress.at[i]->as_of, day) > 0)
			day = v->progress.at[i]->as_of;
	return day;
}

bool
year_is_latest(const struct visit *v, const struct progress *progress)
{
	return date_cmp(progress->as_of, latest(v)) == 0;
}

/* Does the latest progress say what is to be done next, of any item or of none?
 */
static bool
says_next(const struct visit *v)
{
	for (int i = 0; i < v->progress.n; i++) {
		const struct progress *p = v->progress.at[i];
		bool says = p->next.n > 0;

		for (int k = 0; k < p->narratives.n; k++)
			says |= p->narratives.at[k].next.n > 0;
		if (says && year_is_latest(v, p))
			return true;
	}
	return false;
}

/*
 * The words of what comes next are the template's: page.xsl. What nobody
 * answers for is asked about until the first forms were out.
 */
static const char *
next_word(const struct visit *v, bool stale, const char *period, int received)
{
	if (!v->plan)
		return "mend";
	if (stale)
		return "write";
	if (unsure_marks(v) > 0)
		return "review";
	if (!v->progress.n && !received && nobodys(v) > 0)
		return "nobodys";
	if (!period)
		return "report";
	return received ? "collect" : "forms";
}

static void
put_next(struct visit *v, const struct quarter quarters[QUARTERS])
{
	const char *stale = stale_period(quarters);
	const char *period = year_next_period(v);
	int received = period ? forms_received(v, period) : 0;
	int missing = received ? forms_missing(v, period) : 0;

	xml_attr(&v->xml, "next", next_word(v, stale, period, received));
	xml_attr(&v->xml, "next-period", stale ? stale : period);
	xml_attr_int(&v->xml, "unsure", unsure_marks(v));
	xml_attr_int(&v->xml, "nobodys", nobodys(v));
	if (says_next(v))
		xml_attr(&v->xml, "says-next", "yes");
	xml_attr_int(&v->xml, "received", received);
	xml_attr_int(&v->xml, "missing", missing);
}

static void
put_forms(struct visit *v, const struct quarter quarters[QUARTERS])
{
	struct xml *x = &v->xml;

	for (int i = 0; i < QUARTERS && quarters[i].period; i++) {
		xml_begin(x, "forms");
		xml_attr(x, "period", quarters[i].period);
		xml_attr_int(x, "received", quarters[i].received);
		if (quarters[i].written)
			xml_attr(x, "written", "yes");
		if (quarters[i].stale)
			xml_attr(x, "stale", "yes");
		xml_empty(x);
	}
}

void
year_write(struct visit *v)
{
	struct quarter quarters[QUARTERS] = {{0}};
	struct xml *x = &v->xml;

	quarters_read(v, quarters);
	xml_begin(x, "year");
	put_next(v, quarters);
	xml_attr_date(x, "as-of", latest(v));
	if (v->plan) {
		xml_attr(x, "id", v->plan->id);
		xml_attr(x, "file", strrchr(v->paths[0], '/') + 1);
		xml_attr(x, "title", v->plan->title);
		xml_attr(x, "issuer", v->plan->issuer);
		xml_attr_int(x, "year", v->plan->year);
		xml_attr_int(x, "targets", v->plan->all_tasks.n);
	}
	xml_inside(x);
	for (int i = 0; i < v->progress.n; i++) {
		const struct progress *p = v->progress.at[i];

		xml_begin(x, "progress");
		xml_attr(x, "id", p->id);
		xml_attr(x, "period", p->period_text);
		xml_attr_date(x, "as-of", p->as_of);
		xml_attr(x, "corrects", p->corrects);
		xml_attr_int(x, "figures", p->figures.n);
		xml_empty(x);
	}
	put_forms(v, quarters);
	xml_end(x, "year");
}
