/*
 * Column widths from content.
 *
 * A column wants the width of its longest cell and needs that of its longest
 * unbreakable piece. When not even that fits, the whole table is set one size
 * smaller, and says so.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "layout/slack.h"
#include "layout/table_parts.h"
#include "layout/title_break.h"

/*
 * Sizes a table may shrink to, of its style's: 12 pt → 10.5 → 9; then its bars
 * give way.
 */
static const struct attempt {
	double shrink;
	bool bars;
} attempts[] = {
    {1, true}, {0.875, true}, {0.75, true}, {0.875, false}, {0.75, false}};

/* Running text narrower than this is tiresome to read [em]. */
static const double FAIR = 4;

double
cell_padding(const struct table *t)
{
	return 2 * t->setter->style->table.pad_x * t->shrink;
}

double
cell_width(const struct table *t, const struct cell *cell)
{
	double width = 0;

	for (int i = 0; i < cell->colspan; i++)
		width += t->columns[cell->column + i].width;
	return width;
}

static void
column_spec(struct table *t, struct column *column, const struct node *col)
{
	const char *width = col->as.col.width;
	const struct block_style *td = style_block(t->setter->style, BLOCK_TD);
	double em = td->size;
	char *end;

	column->align = col->as.col.align;
	column->head = col->as.col.head;
	if (!width || strcmp(width, "auto") == 0)
		return;
	column->share = strtod(width, &end);
	if (end != width && strcmp(end, "*") == 0)
		return;
	column->share = 0;
	if (!length_read(width, em, &column->fixed))
		column->fixed = 0;
}

void
columns_spec(struct table *t)
{
	int i = 0;

	for (const struct node *c = t->node->child; c && i < t->ncolumn;
	     c = c->next)
		if (c->kind == NODE_COL)
			column_spec(t, &t->columns[i++], c);
}

static void
cell_shape(struct table *t, struct cell *cell, int *nnote)
{
	struct block_style style = cell_style(t, cell);

	cell->para = paragraph_new(t->setter, cell->node, &style, NULL, nnote);
	if (cell->node->kind == NODE_TH)
		cell_sense(t->setter, cell->para, t->whole);
}

static void
column_widen(double *width, double to)
{
	*width = fmax(*width, to);
}

/* Digits before the point below one another, and what comes after it. */
static void
cell_measure_decimal(struct table *t, struct cell *cell, double wanted)
{
	struct column *column = &t->columns[cell->column];

	cell->number = cell_has_number(cell);
	if (!cell->number)
		return;
	cell->whole = cell_whole(cell);
	column_widen(&column->whole, cell->whole);
	column_widen(&column->part, wanted - cell->whole);
	column_widen(&column->lead, cell->para->style.indent);
	column_widen(&column->least,
	    column->lead + column->whole + column->part + cell_padding(t));
	column_widen(&column->wanted, column->least + cell_bar_extra(t, cell));
}

static void
column_bars(struct column *column, const struct cell *cell, double words)
{
	if (!cell_has_bar(cell))
		return;
	column_widen(&column->words, words);
	if (cell->node->as.cell.status)
		column_widen(
		    &column->mark, STATUS_ROOM * cell->para->style.size);
	column_widen(&column->full, cell->node->as.cell.progress.v);
	if (cell->node->as.cell.pace.given)
		column_widen(&column->full, cell->node->as.cell.pace.v);
}

static void
cell_measure(struct table *t, struct cell *cell)
{
	struct column *column = &t->columns[cell->column];
	const struct paragraph *p = cell->para;
	double natural = width_natural(p->shaped, p->spacing);
	double room = cell_padding(t) + p->style.indent, wanted = natural;

	/* A head may wrap: it asks for two lines' worth, not one. */
	if (cell->node->kind == NODE_TH)
		wanted = wanted / 2 + p->style.size;

	if (cell->colspan > 1)
		return;
	column_bars(column, cell, natural);
	column_widen(
	    &column->least, width_minimal(p->shaped, p->spacing) + room);
	column_widen(&column->wanted, wanted + room + cell_bar_extra(t, cell));
	column_widen(&column->wanted, column->least);
	if (cell->node->kind == NODE_TD)
		column_widen(
		    &column->fair, fmin(natural, FAIR * p->style.size) + room);
	if (cell_align(t, cell) == ALIGN_DECIMAL)
		cell_measure_decimal(t, cell, natural);
}

/* A given width that cannot hold its longest piece gives way to it. */
static void
columns_widen_fixed(struct table *t)
{
	for (int i = 0; i < t->ncolumn; i++)
		if (t->columns[i].fixed > 0)
			column_widen(&t->columns[i].fixed, t->columns[i].least);
}

struct widths {
	double least, fair, wanted, shares;
};

static struct widths
columns_sum(const struct table *t)
{
	struct widths sum = {0};

	for (int i = 0; i < t->ncolumn; i++) {
		const struct column *c = &t->columns[i];

		sum.least += c->fixed > 0 ? c->fixed : c->least;
		sum.fair += c->fixed > 0 ? c->fixed : fmax(c->fair, c->least);
		sum.wanted += c->fixed > 0 ? c->fixed : c->wanted;
		sum.shares += c->share;
	}
	return sum;
}

/* Room beyond what is wanted goes to shares, else to all in proportion. */
static void
columns_grow(struct table *t, const struct widths *sum)
{
	double spare = t->measure - sum->wanted;
	double open = 0;

	for (int i = 0; i < t->ncolumn; i++)
		open += t->columns[i].fixed > 0 ? 0 : t->columns[i].wanted;
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->width = c->fixed > 0 ? c->fixed : c->wanted;
		if (sum->shares > 0)
			c->width += spare * c->share / sum->shares;
		else if (open > 0 && c->fixed <= 0)
			c->width += spare * c->wanted / open;
		else if (open <= 0)
			c->width += spare / t->ncolumn;
	}
}

/* The width that a column has when the long ones have so much. */
static double
width_at(const struct column *c, double level)
{
	if (c->fixed > 0)
		return c->fixed;
	return fmax(c->least, fmin(level, c->wanted));
}

static double
widths_at(const struct table *t, double level)
{
	double sum = 0;

	for (int i = 0; i < t->ncolumn; i++)
		sum += width_at(&t->columns[i], level);
	return sum;
}

/*
 * Too little for all: columns that want less than an even part of what is
 * left get it, the long ones share the rest, so that short codes and names
 * stay on one line and only running text wraps. None has less than the least.
 */
static void
columns_share(struct table *t)
{
	double low = 0, high = t->measure;

	/* The sum rises with the level: fifty halvings find it. */
	for (int i = 0; i < 50; i++) {
		double level = (low + high) / 2;

		if (widths_at(t, level) < t->measure)
			low = level;
		else
			high = level;
	}
	for (int i = 0; i < t->ncolumn; i++)
		t->columns[i].width = width_at(&t->columns[i], low);
}

/* Even the least does not fit: all give way in proportion. */
static void
columns_squeeze(struct table *t, double least)
{
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->width =
		    (c->fixed > 0 ? c->fixed : c->least) * t->measure / least;
	}
}

static void
columns_place(struct table *t)
{
	double x = 0;

	for (int i = 0; i < t->ncolumn; i++) {
		t->columns[i].x = x;
		x += t->columns[i].width;
	}
}

static void
columns_clear(struct table *t)
{
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->least = c->wanted = c->fair = cell_padding(t);
		c->whole = c->part = c->lead = c->words = c->mark = 0;
		c->full = 100;
	}
}

static bool
may_shrink(const struct table *t, double shrink)
{
	const struct block_style *td = style_block(t->setter->style, BLOCK_TD);

	return shrink >= 1 ||
	    td->size * shrink >= t->setter->style->table.min_size;
}

/* Shapes and measures all cells so; the notes are counted anew. */
static struct widths
columns_try(
    struct table *t, const struct attempt *attempt, int notes, int *nnote)
{
	t->shrink = attempt->shrink;
	t->bars = attempt->bars;
	*nnote = notes;
	columns_clear(t);
	for (int i = 0; i < t->cells.n; i++) {
		cell_shape(t, &t->cells.at[i], nnote);
		cell_measure(t, &t->cells.at[i]);
	}
	columns_widen_fixed(t);
	return columns_sum(t);
}

/* What is fair counts as the least from now on. */
static void
columns_be_fair(struct table *t)
{
	for (int i = 0; i < t->ncolumn; i++)
		column_widen(&t->columns[i].least, t->columns[i].fair);
}

static bool
has_bars(const struct table *t)
{
	for (int i = 0; i < t->cells.n; i++)
		if (cell_has_bar(&t->cells.at[i]))
			return true;
	return false;
}

/*
 * The first attempt that leaves every column a fair width, else the first that
 * leaves it the least, else the last.
 */
static struct widths
columns_choose(struct table *t, int *nnote)
{
	const double room = t->measure + ROOM_SLACK;
	struct widths sum = {0};
	int notes = *nnote, good = -1, last = 0;
	bool bars = has_bars(t);

	for (int k = 0; k < LEN(attempts); k++) {
		if (!may_shrink(t, attempts[k].shrink) ||
		    (!attempts[k].bars && !bars))
			continue;
		last = k;
		sum = columns_try(t, &attempts[k], notes, nnote);
		if (sum.fair <= room) {
			columns_be_fair(t);
			return columns_sum(t);
		}
		if (good < 0 && sum.least <= room)
			good = k;
	}
	/* Rather part a word of a head than set figures over each other. */
	if (good < 0 && t->whole) {
		t->whole = false;
		*nnote = notes;
		return columns_choose(t, nnote);
	}
	if (good >= 0 && good != last)
		sum = columns_try(t, &attempts[good], notes, nnote);
	return sum;
}

void
columns_fit(struct table *t, int *nnote)
{
	struct widths sum;

	t->whole = true;
	sum = columns_choose(t, nnote);
	if (t->shrink < 1)
		diag(t->setter->diags, DIAG_TABLE_SHRUNK, t->node->origin,
		    (int)lround(t->shrink * 100));
	if (!t->bars)
		diag(t->setter->diags, DIAG_TABLE_BARS, t->node->origin);
	if (sum.wanted <= t->measure)
		columns_grow(t, &sum);
	else if (sum.least <= t->measure + ROOM_SLACK)
		columns_share(t);
	else
		columns_squeeze(t, sum.least);
	columns_place(t);
}
