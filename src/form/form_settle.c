/*
 * The columns of a head → those of the period.
 *
 * A table may have the month, the year so far and last year side by side. What
 * counts is what is cumulative; a figure of the period alone is read only
 * where its head says so and nothing cumulative stands beside it.
 */
#include <ctype.h>

#include "base/array.h"
#include "form/amount.h"
#include "form/form_head.h"

struct settling {
	struct arena *arena;
	struct diags *diags;
	const struct sheet *sheet;
	struct form_head *head;
	int end; /* the row behind the last one of this head */
	const struct period *period;
	const char *from;
};

/* Fields of which a second column would be a second figure. */
static const enum form_field single[] = {FORM_ID, FORM_ACTUAL, FORM_INCREMENT,
    FORM_COVERED, FORM_TOTAL, FORM_REFERENCE, FORM_ASSIGNED, FORM_PREVIOUS,
    FORM_UNIT, FORM_STATE, FORM_PERCENT, FORM_BASIS};

static bool
is_single(enum form_field field)
{
	for (int i = 0; i < LEN(single); i++)
		if (single[i] == field)
			return true;
	return false;
}

/* --------------------------------- the rows ------------------------------ */

/* Does any row below say something in this column? */
static bool
is_used(const struct settling *s, int col)
{
	for (int i = s->head->last + 1; i < s->end; i++)
		if (row_cell(&s->sheet->at[i], col)->kind != CELL_EMPTY)
			return true;
	return false;
}

/* Is it a figure, and nothing else? */
static bool
is_figure(struct arena *arena, const struct cell *cell)
{
	struct amount amount;

	if (cell->kind == CELL_NUMBER)
		return true;
	return cell->kind == CELL_TEXT && !cell->stale &&
	    (isdigit((unsigned char)*cell->text) || *cell->text == '-') &&
	    amount_read(arena, cell->text, &amount) && !*amount.rest;
}

/* The first figure of the column; NULL: there is none. */
static const struct cell *
figure_in(const struct settling *s, int col)
{
	for (int i = s->head->last + 1; i < s->end; i++) {
		const struct cell *cell = row_cell(&s->sheet->at[i], col);

		if (is_figure(s->arena, cell))
			return cell;
	}
	return NULL;
}

/* ------------------------------- the months ------------------------------ */

/* How well a column of figures fits: the highest counts. */
enum rank {
	RANK_NONE,
	RANK_PART, /* of the period alone */
	RANK_UNSAID,
	RANK_SINCE, /* cumulative */
	RANK_SINCE_MONTH /* cumulative, and it says up to when */
};

static enum rank
rank_of(const struct settling *s, struct form_column *column)
{
	if (column->passed)
		return RANK_NONE;
	if (column->field == FORM_INCREMENT)
		return RANK_PART;
	if (column->field != FORM_ACTUAL)
		return RANK_NONE;
	switch (span_fit(&column->span, s->period)) {
	case SPAN_SINCE:
		return column->span.last ? RANK_SINCE_MONTH : RANK_SINCE;
	case SPAN_PART:
		return RANK_PART;
	case SPAN_UNSAID:
		return RANK_UNSAID;
	default:
		return RANK_NONE;
	}
}

/* Last year's figures are the previous ones; those of other months no one's. */
static void
place_in_time(const struct settling *s, struct form_column *column)
{
	enum form_field field = column->field;
	enum span_fit fit = span_fit(&column->span, s->period);
	bool figures = field == FORM_ACTUAL || field == FORM_INCREMENT;

	if (field == FORM_AIM && column->span.said &&
	    (fit == SPAN_OTHER ||
		(column->span.last && column->span.last < 12) ||
		column->span.part))
		column->passed = "不是全年的目标";
	else if (figures && fit == SPAN_LAST_YEAR)
		column->field = FORM_PREVIOUS;
	else if ((figures || field == FORM_PREVIOUS) && fit == SPAN_OTHER)
		column->passed = "属于其他期间";
}

static bool
is_of_figures(const struct form_column *column)
{
	return column->field == FORM_ACTUAL || column->field == FORM_INCREMENT;
}

/* Passes what is less than the best; tells where it holds figures. */
static void
choose(const struct settling *s, enum rank best)
{
	for (int i = 0; i < s->head->ncolumn; i++) {
		struct form_column *column = &s->head->columns[i];
		enum rank rank = rank_of(s, column);

		if (rank == RANK_NONE)
			continue;
		if (rank == RANK_PART)
			column->field = FORM_INCREMENT;
		if (rank == best || (rank == RANK_PART && best == RANK_UNSAID))
			continue;
		column->passed = "旁边有累计数";
		if (is_used(s, i))
			diag(s->diags, DIAG_COLUMN_PASSED, column->origin,
			    column->head);
	}
}

/* Only other months have figures: the table is of another period. */
static void
tell_others(const struct settling *s)
{
	for (int i = 0; i < s->head->ncolumn; i++) {
		const struct form_column *column = &s->head->columns[i];

		if (!column->passed || !is_of_figures(column) ||
		    !figure_in(s, i))
			continue;
		diag(s->diags, DIAG_COLUMN_PERIOD, column->origin, column->head,
		    s->from);
		return;
	}
}

static void
tell_part(const struct settling *s)
{
	for (int i = 0; i < s->head->ncolumn; i++) {
		const struct form_column *column = &s->head->columns[i];

		if (column->field == FORM_INCREMENT && !column->passed &&
		    is_used(s, i))
			diag(s->diags, DIAG_COLUMN_PART, column->origin,
			    column->head);
	}
}

static void
settle_time(const struct settling *s)
{
	enum rank best = RANK_NONE;

	for (int i = 0; i < s->head->ncolumn; i++) {
		enum rank rank;

		place_in_time(s, &s->head->columns[i]);
		rank = rank_of(s, &s->head->columns[i]);
		if (rank > best && (is_used(s, i) || rank == RANK_UNSAID))
			best = rank;
	}
	choose(s, best);
	if (best == RANK_NONE)
		tell_others(s);
	tell_part(s);
}

/* ------------------------------- reporting ------------------------------- */

static void
check_column(const struct settling *s, int i)
{
	struct form_column *column = &s->head->columns[i], *first;
	const struct cell *figure;

	if (column->passed || !is_used(s, i))
		return;
	if (column->field == FORM_NONE) {
		figure = figure_in(s, i);
		column->passed = "不认识的列";
		if (figure && *column->head)
			diag(s->diags, DIAG_COLUMN_FIGURES, column->origin,
			    column->head, figure->text);
		else if (figure)
			diag(s->diags, DIAG_COLUMN_HEADLESS, figure->origin,
			    figure->text);
		else if (*column->head)
			diag(s->diags, DIAG_TABLE_COLUMN, column->origin,
			    column->head);
		return;
	}
	first = &s->head->columns[s->head->at[column->field]];
	if (first == column || !is_single(column->field))
		return;
	column->passed = "与另一列重复";
	diag(s->diags, DIAG_TABLE_TWICE, column->origin, column->head,
	    first->head, form_head(column->field));
}

void
form_head_settle(struct arena *arena, struct diags *diags,
    const struct sheet *sheet, int end, const struct period *period,
    const char *from, struct form_head *head)
{
	const struct settling s = {
	    arena, diags, sheet, head, end, period, from};

	settle_time(&s);
	form_head_place(head);
	for (int i = 0; i < head->ncolumn; i++)
		check_column(&s, i);
}
