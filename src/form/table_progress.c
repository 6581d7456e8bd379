/*
 * Filled-in tables → progress: their period, then file by file, sheet by
 * sheet, row by row.
 */
#include "form/table_progress.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "form/table_row.h"
#include "form/table_said.h"
#include "table/account.h"

/* All that is being made, of all files. */
struct making {
	struct table_reader t;
	const struct table_options *options;
	struct table_said said;
	const char *from; /* what says the period */
	int tables; /* sheets that have a head */
};

/* -------------------------------- the period ----------------------------- */

/* What was said first: the command, a label, a title. */
static const char *
first_period(struct making *m, struct origin *origin)
{
	struct arena *arena = m->t.values.arena;
	const struct said_label *label = &m->said.labels[LABEL_PERIOD];

	if (m->options->period) {
		m->from = m->options->period_from
		    ? m->options->period_from
		    : arena_printf(arena, "--period=%s", m->options->period);
		return m->options->period;
	}
	if (label->text) {
		*origin = label->origin;
		m->from = origin_text(arena, label->origin);
		return form_period(arena, label->text, m->t.plan->year);
	}
	for (int i = 0; i < m->said.titles.n; i++) {
		const struct said_title *title = &m->said.titles.at[i];
		const char *period =
		    span_period(arena, &title->span, m->t.plan->year);

		if (!period)
			continue;
		*origin = title->origin;
		m->from = origin_text(arena, title->origin);
		return period;
	}
	return NULL;
}

/* Labels and titles that say another period than the one that counts. */
static void
check_period(struct making *m)
{
	struct arena *arena = m->t.values.arena;
	const struct progress *p = m->t.progress;

	for (int i = 0; i < m->said.periods.n; i++) {
		const struct said_label *label = &m->said.periods.at[i];
		const char *period =
		    form_period(arena, label->text, m->t.plan->year);

		if (!period || strcmp(period, p->period_text) != 0)
			diag(m->t.values.diags, DIAG_PERIOD_OTHER,
			    label->origin, label->text, p->period_text,
			    m->from);
	}
	for (int i = 0; i < m->said.titles.n; i++) {
		const struct said_title *title = &m->said.titles.at[i];

		if (span_denies(&title->span, &p->period))
			diag(m->t.values.diags, DIAG_PERIOD_OTHER,
			    title->origin, title->text, p->period_text,
			    m->from);
	}
}

static bool
set_period(struct making *m)
{
	struct progress *p = m->t.progress;
	const struct said_label *label = &m->said.labels[LABEL_PERIOD];
	struct origin origin = p->origin;

	p->period_text = first_period(m, &origin);
	if (!p->period_text || !period_read(p->period_text, &p->period)) {
		if (label->text)
			diag(m->t.values.diags, DIAG_BAD_PERIOD, label->origin,
			    label->text);
		else
			diag(m->t.values.diags, DIAG_TABLE_PERIOD, p->origin,
			    arena_printf(
				m->t.values.arena, "%d-Q2", m->t.plan->year));
		return false;
	}
	if (p->period.start.year != m->t.plan->year)
		diag(m->t.values.diags, DIAG_PERIOD_YEAR, origin,
		    p->period_text, m->t.plan->id,
		    arena_printf(m->t.values.arena, "%d", m->t.plan->year));
	check_period(m);
	return true;
}

static void
set_day(struct making *m)
{
	struct progress *p = m->t.progress;
	const struct said_label *label = &m->said.labels[LABEL_AS_OF];

	p->as_of = m->options->as_of;
	if (date_given(p->as_of))
		return;
	p->as_of = p->period.end;
	if (!label->text)
		return;
	if (!form_date(
		m->t.values.arena, label->text, m->t.plan->year, &p->as_of))
		diag(m->t.values.diags, DIAG_BAD_DATE, label->origin,
		    label->text, form_label(LABEL_AS_OF));
	else if (date_cmp(p->as_of, p->period.start) < 0 ||
	    p->as_of.year > p->period.end.year + 1)
		diag(m->t.values.diags, DIAG_PERIOD_OTHER, label->origin,
		    label->text, p->period_text, m->from);
}

static bool
set_file(struct making *m)
{
	struct progress *p = m->t.progress;
	bool good = true;

	for (int i = 0; i < m->said.plans.n; i++) {
		const struct said_label *plan = &m->said.plans.at[i];

		if (strcmp(plan->text, m->t.plan->id) == 0)
			continue;
		diag(m->t.values.diags, DIAG_WRONG_PLAN, plan->origin,
		    plan->text, m->t.plan->id);
		good = false;
	}
	if (!good || !set_period(m))
		return false;
	set_day(m);
	p->plan_id = m->t.plan->id;
	p->corrects = m->options->corrects;
	return true;
}

/* -------------------------------- the sheets ----------------------------- */

/* The heads' cells: of columns that are read and of those that are not. */
static void
account_head(struct table_reader *t, const struct sheet *sheet)
{
	for (int i = t->head.first; i <= t->head.last; i++)
		for (int col = 0; col < sheet->at[i].n; col++) {
			const struct cell *cell = row_cell(&sheet->at[i], col);
			const struct form_column *column = col < t->head.ncolumn
			    ? &t->head.columns[col]
			    : NULL;

			if (!column || column->passed)
				cell_left(cell,
				    column ? column->passed : "在表头之外");
			else if (column->field == FORM_NONE)
				cell_left(cell, "不认识的列");
			else
				cell_used(cell, "表头");
		}
}

static void
read_rows(struct table_reader *t, const struct sheet *sheet, int end)
{
	for (int i = t->head.last + 1; i < end; i++) {
		const struct row *row = &sheet->at[i];

		if (row->hidden && *row_first(row)->text)
			diag(t->values.diags, DIAG_ROW_HIDDEN,
			    row_first(row)->origin);
		table_row(t, row);
	}
}

/* The row where the next head begins, or the sheet's end. */
static int
next_head(
    struct table_reader *t, const struct sheet *sheet, struct form_head *next)
{
	for (int i = t->head.last + 1; i < sheet->n; i++)
		if (form_head_again(t->values.arena, sheet, i, next))
			return i;
	return sheet->n;
}

/* 单位：万元 in the lines just above a head. */
static void
set_unit(struct table_reader *t, const struct sheet *sheet, int above)
{
	struct table_said own = {0};
	int first = t->head.first - above;

	table_said_read(
	    t->values.arena, sheet, first, t->head.first, false, &own);
	if (own.labels[LABEL_UNIT].text)
		t->unit = own.labels[LABEL_UNIT].text;
}

static void
read_tables(struct making *m, const struct sheet *sheet)
{
	enum { ABOVE_A_LOWER_HEAD = 2 };
	struct table_reader *t = &m->t;
	struct form_head next;
	int end;

	t->unit = NULL;
	set_unit(t, sheet, t->head.first);
	for (;;) {
		end = next_head(t, sheet, &next);
		form_head_settle(t->values.arena, t->values.diags, sheet, end,
		    &t->progress->period, m->from, &t->head);
		account_head(t, sheet);
		read_rows(t, sheet, end);
		if (end == sheet->n)
			break;
		t->head = next;
		set_unit(t, sheet, ABOVE_A_LOWER_HEAD);
	}
}

/* A sheet for another quarter beside that of this one. */
static bool
is_of_other_period(struct making *m, const struct sheet *sheet)
{
	struct month_span span;

	if (!sheet->name)
		return false;
	span = span_read(m->t.values.arena, sheet->name);
	if (!span_denies(&span, &m->t.progress->period))
		return false;
	diag(m->t.values.diags, DIAG_SHEET_PERIOD, sheet->origin,
	    m->t.progress->period_text, m->from);
	sheet_left(sheet, 0, sheet->n, "工作表属于其他期间");
	return true;
}

/* A sheet without a head: how to fill in the form, or nothing of ours. */
static void
leave_sheet(struct making *m, const struct sheet *sheet)
{
	struct table_said own = {0};

	table_said_read(m->t.values.arena, sheet, 0, sheet->n, false, &own);
	if (sheet->n > 0 && !own.labels[LABEL_PLAN].text)
		diag(m->t.values.diags, DIAG_SHEET_UNKNOWN, sheet->origin);
	sheet_left(sheet, 0, sheet->n,
	    own.labels[LABEL_PLAN].text ? "填报说明"
					: "工作表没有可识别的表头");
}

static void
read_sheet(struct making *m, const struct sheet *sheet)
{
	if (sheet->hidden) {
		if (sheet->n > 0)
			diag(m->t.values.diags, DIAG_SHEET_HIDDEN,
			    sheet->origin);
		sheet_left(sheet, 0, sheet->n, "工作表是隐藏的");
	} else if (!form_head_find(m->t.values.arena, sheet, &m->t.head)) {
		leave_sheet(m, sheet);
	} else if (!is_of_other_period(m, sheet)) {
		int above = m->t.head.first;

		read_tables(m, sheet);
		sheet_left(sheet, 0, above, "表头以上的文字");
	}
}

/* ------------------------------- the files ------------------------------- */

static int
records(const struct progress *p)
{
	return p->figures.n + p->steps.n + p->narratives.n + p->problems.n;
}

/* First the labels of all sheets: they are of the whole file. */
static void
look_over(struct making *m, const struct table *table)
{
	int heads = 0;

	for (int i = 0; i < table->n; i++) {
		const struct sheet *sheet = &table->at[i];
		struct form_head head;
		bool found;

		if (sheet->hidden)
			continue;
		found = form_head_find(m->t.values.arena, sheet, &head);
		table_said_read(m->t.values.arena, sheet, 0,
		    found ? head.first : sheet->n, found, &m->said);
		heads += found;
	}
	if (heads == 0)
		diag(m->t.values.diags, DIAG_TABLE_HEAD,
		    (struct origin){.file = table->file});
	m->tables += heads;
}

static void
read_table(struct making *m, const struct table *table, bool alone)
{
	int before = records(m->t.progress);

	m->t.file = table->file;
	for (int i = 0; i < table->n; i++)
		read_sheet(m, &table->at[i]);
	if (!alone && records(m->t.progress) == before)
		diag(m->t.values.diags, DIAG_TABLE_SILENT,
		    (struct origin){.file = table->file});
}

/* -------------------------------- offices -------------------------------- */

static void
name_missing(struct making *m, const struct map *offices)
{
	for (int i = 0; i < map_count(offices); i++)
		if (!map_find(m->t.offices, map_key(offices, i)))
			diag(m->t.values.diags, DIAG_OFFICE_MISSING,
			    m->t.plan->origin, map_key(offices, i),
			    m->t.progress->period_text);
}

/*
 * yunxi-2022 and 2022-Q2 → yunxi-2022-q2; what one office of several reports
 * has its name as well, so that the files of two never have the same.
 */
static const char *
made_id(struct making *m, const struct map *offices)
{
	struct arena *arena = m->t.values.arena;
	const char *plan = m->t.plan->id;
	char *tail = arena_strdup(arena, m->t.progress->period_text);
	size_t n = strlen(plan);
	const char *office = NULL;

	for (char *c = tail; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	if (n > 5 && plan[n - 5] == '-' && strncmp(plan + n - 4, tail, 4) == 0)
		tail += 4;
	if (map_count(m->t.offices) == 1 && map_count(offices) > 1)
		office = form_plain(arena, map_key(m->t.offices, 0));
	return arena_printf(arena, "%s%s%s%s%s", plan,
	    *tail && *tail != '-' ? "-" : "", tail, office ? "-" : "",
	    office ? office : "");
}

/* ------------------------------ all together ----------------------------- */

static void
read_all(struct making *m, const struct tables *tables)
{
	struct progress *p = m->t.progress;
	const struct map *offices = plan_offices(m->t.values.arena, m->t.plan);

	for (int i = 0; i < tables->n; i++)
		read_table(m, tables->at[i], tables->n == 1);
	p->id = m->options->id ? m->options->id : made_id(m, offices);
	if (records(p) == 0)
		diag(m->t.values.diags, DIAG_TABLE_EMPTY, p->origin);
	else if (tables->n > 1)
		name_missing(m, offices);
}

struct progress *
table_progress(struct arena *arena, struct diags *diags,
    const struct plan *plan, const struct tables *tables,
    const struct table_options *options)
{
	struct making m = {
	    .t = {.values = {arena, diags, plan->year, false},
		.plan = plan,
		.earlier = options->earlier,
		.names = form_names_new(arena, plan),
		.progress = arena_new(arena, struct progress),
		.seen = map_new(arena),
		.offices = map_new(arena)},
	    .options = options,
	};
	bool good;

	m.t.progress->origin = (struct origin){.file = tables->at[0]->file};
	for (int i = 0; i < tables->n; i++)
		look_over(&m, tables->at[i]);
	good = m.tables > 0 && set_file(&m);
	if (good)
		read_all(&m, tables);
	for (int i = 0; i < tables->n && good; i++)
		account_close(arena, diags, tables->at[i]);
	return good && records(m.t.progress) > 0 ? m.t.progress : NULL;
}
