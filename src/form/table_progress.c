/*
 * A filled-in table → progress: its period, then sheet by sheet, row by row.
 */
#include "form/table_progress.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "form/table_row.h"
#include "read/xml.h"

/* What the cells above the tables say; cells NULL: nothing. */
struct labels {
	const char *text[LABELS];
	struct origin origin[LABELS];
};

static const char *
cell_words(struct arena *arena, const struct cell *cell)
{
	return cell->kind == CELL_DATE ? date_iso(arena, cell->date)
				       : cell->text;
}

/* A label and its value, in one cell or in two; the first one counts. */
static void
read_label(
    struct arena *arena, const struct row *row, int col, struct labels *labels)
{
	const struct cell *cell = row_cell(row, col);
	const char *rest;
	enum form_label label = form_label_read(cell->text, &rest);

	if (label == LABELS || labels->text[label])
		return;
	for (int i = col + 1; !*rest && i < row->n; i++) {
		cell = row_cell(row, i);
		rest = cell_words(arena, cell);
	}
	if (!*rest)
		return;
	labels->text[label] = rest;
	labels->origin[label] = cell->origin;
}

static void
read_labels(struct arena *arena, const struct sheet *sheet, int end,
    struct labels *labels)
{
	for (int i = 0; i < end && i < sheet->n; i++)
		for (int col = 0; col < sheet->at[i].n; col++)
			read_label(arena, &sheet->at[i], col, labels);
}

/* ------------------------------- the file -------------------------------- */

/* yunxi-2022 and 2022-Q2 → yunxi-2022-q2 */
static const char *
made_id(struct arena *arena, const char *plan, const char *period)
{
	char *tail = arena_strdup(arena, period);
	size_t n = strlen(plan);

	for (char *c = tail; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	if (n > 5 && plan[n - 5] == '-' && strncmp(plan + n - 4, tail, 4) == 0)
		tail += 4;
	return arena_printf(
	    arena, "%s%s%s", plan, *tail && *tail != '-' ? "-" : "", tail);
}

static bool
set_period(struct table_reader *t, const struct labels *labels,
    const struct table_options *options)
{
	struct progress *p = t->progress;
	const char *said = labels->text[LABEL_PERIOD];

	p->period_text = options->period ? options->period
	    : said ? form_period(t->values.arena, said, t->plan->year)
		   : NULL;
	if (p->period_text && period_read(p->period_text, &p->period))
		return true;
	if (said)
		diag(t->values.diags, DIAG_BAD_PERIOD,
		    labels->origin[LABEL_PERIOD], said);
	else
		diag(t->values.diags, DIAG_TABLE_PERIOD, p->origin);
	return false;
}

static void
set_day(struct table_reader *t, const struct labels *labels,
    const struct table_options *options)
{
	struct progress *p = t->progress;
	const char *said = labels->text[LABEL_AS_OF];

	p->as_of = options->as_of;
	if (date_given(p->as_of))
		return;
	p->as_of = p->period.end;
	if (said && !form_date(t->values.arena, said, t->plan->year, &p->as_of))
		diag(t->values.diags, DIAG_BAD_DATE,
		    labels->origin[LABEL_AS_OF], said, form_label(LABEL_AS_OF));
}

static bool
set_file(struct table_reader *t, const struct labels *labels,
    const struct table_options *options)
{
	struct progress *p = t->progress;
	const char *plan = labels->text[LABEL_PLAN];

	if (plan && strcmp(plan, t->plan->id) != 0) {
		diag(t->values.diags, DIAG_WRONG_PLAN,
		    labels->origin[LABEL_PLAN], plan, t->plan->id);
		return false;
	}
	if (!set_period(t, labels, options))
		return false;
	set_day(t, labels, options);
	p->plan_id = t->plan->id;
	p->id = options->id
	    ? options->id
	    : made_id(t->values.arena, t->plan->id, p->period_text);
	p->corrects = options->corrects;
	return true;
}

/* ------------------------------- the sheets ------------------------------ */

static void
read_rows(struct table_reader *t, const struct sheet *sheet)
{
	for (int i = t->head.last + 1; i < sheet->n; i++) {
		const struct row *row = &sheet->at[i];

		if (row->hidden)
			diag(t->values.diags, DIAG_ROW_HIDDEN,
			    row_first(row)->origin);
		table_row(t, row);
	}
}

/* A sheet that is hidden holds what nobody has looked at. */
static bool
is_left_out(struct table_reader *t, const struct sheet *sheet)
{
	if (sheet->hidden && sheet->n > 0)
		diag(t->values.diags, DIAG_SHEET_HIDDEN, sheet->origin);
	return sheet->hidden;
}

/* How many of the sheets are tables of progress. */
static int
read_sheets(struct table_reader *t, const struct table *table,
    struct labels *labels,
    bool (*read)(struct table_reader *, const struct sheet *, struct labels *))
{
	int n = 0;

	for (int i = 0; i < table->n; i++)
		n += read(t, &table->at[i], labels);
	return n;
}

/* First the labels of all sheets: they are of the whole file. */
static bool
look_over(
    struct table_reader *t, const struct sheet *sheet, struct labels *labels)
{
	struct diags *later = diags_open();
	struct form_head head;
	bool found = !sheet->hidden &&
	    form_head_find(t->values.arena, later, sheet, &head);

	diags_close(later);
	if (found || !sheet->hidden)
		read_labels(t->values.arena, sheet,
		    found ? head.first : sheet->n, labels);
	return found;
}

static bool
read_sheet(
    struct table_reader *t, const struct sheet *sheet, struct labels *labels)
{
	struct labels own = {0};

	(void)labels;
	if (is_left_out(t, sheet))
		return false;
	if (!form_head_find(
		t->values.arena, t->values.diags, sheet, &t->head)) {
		read_labels(t->values.arena, sheet, sheet->n, &own);
		if (sheet->n > 0 && !own.text[LABEL_PLAN])
			diag(
			    t->values.diags, DIAG_SHEET_UNKNOWN, sheet->origin);
		return false;
	}
	read_labels(t->values.arena, sheet, t->head.first, &own);
	t->unit = own.text[LABEL_UNIT];
	read_rows(t, sheet);
	return true;
}

static bool
is_empty(const struct progress *p)
{
	return p->figures.n + p->steps.n + p->narratives.n + p->problems.n == 0;
}

struct progress *
table_progress(struct arena *arena, struct diags *diags,
    const struct plan *plan, const struct table *table,
    const struct table_options *options)
{
	struct labels labels = {0};
	struct table_reader t = {
	    .values = {arena, diags, plan->year},
	    .plan = plan,
	    .names = form_names_new(arena, plan),
	    .progress = arena_new(arena, struct progress),
	    .seen = map_new(arena),
	};

	t.progress->origin = (struct origin){.file = table->at[0].origin.file};
	if (read_sheets(&t, table, &labels, look_over) == 0) {
		diag(diags, DIAG_TABLE_HEAD, t.progress->origin);
		return NULL;
	}
	if (!set_file(&t, &labels, options))
		return NULL;
	read_sheets(&t, table, &labels, read_sheet);
	if (is_empty(t.progress))
		diag(diags, DIAG_TABLE_EMPTY, t.progress->origin);
	return t.progress;
}
