/* Rows of a table into a page's frame: fills, text, rules. */
#include <math.h>

#include "chart/chart.h"
#include "layout/drawer.h"
#include "layout/slack.h"
#include "layout/table_parts.h"

static const struct table_style *
style_table(const struct table *t)
{
	return &t->setter->style->table;
}

/* Of rows first to last that the cell has. */
static double
part_height(const struct table *t, const struct cell *cell, int first, int last)
{
	double height = 0;

	for (int i = first; i <= last && i < cell->row + cell->rowspan; i++)
		height += t->rows.at[i].height;
	return height;
}

double
span_height(const struct table *t, const struct cell *cell)
{
	return part_height(t, cell, cell->row, t->rows.n - 1);
}

static bool
is_emphasized(const struct table *t, const struct cell *cell)
{
	const struct node *tr = cell->node->parent;

	return (t->ncolumn > 1 && cell->colspan == t->ncolumn) ||
	    row_is(tr, "group") || row_is(tr, "subtotal") ||
	    row_is(tr, "total");
}

static void
draw_cell_fill(struct drawer *d, const struct table *t, const struct cell *cell,
    double x, double y, double height)
{
	const struct table_style *style = style_table(t);
	struct colour fill = style->group_fill;

	if (cell->node->as.cell.heat.given)
		fill = cell_heat(t, cell);
	else if (cell->node->kind == NODE_TH)
		fill = style->head_fill;
	else if (!is_emphasized(t, cell))
		return;
	frame_fill_rect(d->frame, x, y, cell_width(t, cell), height, fill);
}

/* The first cell that may reach into this row. */
static int
first_cell(const struct table *t, int row)
{
	int from = row - t->longest + 1;

	return t->rows.at[from > 0 ? from : 0].first;
}

static struct path *
rule_path(struct drawer *d, double width, struct colour colour)
{
	struct path *path = frame_path(d->frame);

	path->stroke = true;
	path->width = width;
	path->stroke_colour = colour;
	return path;
}

static void
rule_add(struct drawer *d, struct path *path, double x0, double y0, double x1,
    double y1)
{
	path_move(d->frame, path, x0, y0);
	path_line(d->frame, path, x1, y1);
}

/* One path for all inner rules of a row: painters charge by the path. */
static void
draw_inner_rules(struct drawer *d, const struct table *t, int row, double x,
    double y, bool opens)
{
	const struct table_style *style = style_table(t);
	const struct row *r = &t->rows.at[row];
	struct path *path = rule_path(d, style->inner_rule, style->rule);

	for (int i = first_cell(t, row); i < r->first + r->ncell; i++) {
		const struct cell *cell = &t->cells.at[i];
		double left = x + t->columns[cell->column].x;

		if (row < cell->row || row >= cell->row + cell->rowspan)
			continue;
		if (cell->column > 0)
			rule_add(d, path, left, y, left, y + r->height);
		if (row == cell->row && !opens)
			rule_add(
			    d, path, left, y, left + cell_width(t, cell), y);
	}
}

static void
draw_rules(struct drawer *d, const struct table *t, int row, double x, double y,
    bool opens, bool closes)
{
	const struct table_style *style = style_table(t);
	double bottom = y + t->rows.at[row].height;

	draw_inner_rules(d, t, row, x, y, opens);
	if (opens)
		frame_rule(d->frame, x, y, x + t->measure, y, style->outer_rule,
		    style->rule);
	if (closes)
		frame_rule(d->frame, x, bottom, x + t->measure, bottom,
		    style->outer_rule, style->rule);
}

/*
 * From where the line would start to where it does: points stand below one
 * another, in the middle of the column, or at its right beside a bar. What is
 * no number stands in the middle.
 */
static double
decimal_shift(const struct table *t, const struct cell *cell, double room)
{
	const struct column *column = &t->columns[cell->column];
	const struct paragraph *p = cell->para;
	double left, free = room - column->whole - column->part;

	if (cell_align(t, cell) != ALIGN_DECIMAL)
		return 0;
	if (!cell->number)
		return p->lines->n > 1
		    ? 0
		    : fmax(0, (room - cell->natural) / 2 - p->style.indent);
	left = column->words > 0 ? free : (free + column->lead) / 2;
	return fmax(0, left + column->whole - cell->whole - p->style.indent);
}

static void
draw_status(struct drawer *d, const struct cell *cell, double x, double top)
{
	const struct paragraph *p = cell->para;
	const struct status_style *status =
	    style_status(d->setter->style, cell->node->as.cell.status);

	if (!status || p->lines->n == 0)
		return;
	status_draw(d->frame, status,
	    x + p->lines->at[0].indent - STATUS_ROOM * p->style.size * 0.55,
	    top + p->style.leading / 2, p->style.size * 0.62);
}

/* Lines of the cell from first on, at most count of them, centred in height. */
static void
draw_cell_lines(struct drawer *d, const struct cell *cell, int first, int count,
    double x, double y, double height)
{
	const struct paragraph *p = cell->para;
	int n = p->lines->n - first;
	double top;

	n = n < count ? n : count;
	top = y + (height - n * p->style.leading) / 2;
	if (cell->node->as.cell.status && first == 0)
		draw_status(d, cell, x, top);
	for (int i = 0; i < n; i++)
		drawer_line(d, p, first + i, x, top + i * p->style.leading);
}

/*
 * The lines of a label that belong to this part of the rows beside it: all of
 * them, where they fit, and again on the next page; else they go on there.
 */
static void
draw_label(struct drawer *d, const struct table *t, struct cell *cell, double x,
    double y, double height)
{
	double leading = cell->para->style.leading;
	double padding = 2 * style_table(t)->pad_y * t->shrink;
	int fit = (int)((height - padding) / leading + PLACE_SLACK);
	int lines = cell->para->lines->n;
	bool again = cell->drawn >= lines;

	fit = fit < 1 ? 1 : fit;
	if (again)
		frame_artifact(d->frame, ARTIFACT_REPEAT);
	draw_cell_lines(d, cell, again ? 0 : cell->drawn, fit, x, y, height);
	if (again)
		frame_end(d->frame);
	cell->drawn += fit;
}

/* A piece of a row: its lines follow those of the piece above. */
static void
draw_piece(struct drawer *d, const struct table *t, const struct cell *cell,
    const struct row *row, double x, double y)
{
	int first = row->piece * row->nline;
	int n = cell->para->lines->n - first;

	if (row->piece == 0)
		y += style_table(t)->pad_y * t->shrink;
	n = n < row->nline ? n : row->nline;
	draw_cell_lines(d, cell, first, n, x, y, n * cell->para->style.leading);
}

static void
draw_cell(struct drawer *d, const struct table *t, struct cell *cell,
    const struct row *row, double x, double y, double height)
{
	double pad = cell_padding(t) / 2;
	double room = cell_width(t, cell) - 2 * pad;

	if (cell_shows_bar(t, cell) && row->piece == 0)
		cell_bar_draw(d->frame, t, cell, x + pad, y + height / 2,
		    cell_bar_width(t, cell), height);
	x += pad + decimal_shift(t, cell, room);
	if (cell->spans)
		draw_label(d, t, cell, x, y, height);
	else if (row->nline > 0)
		draw_piece(d, t, cell, row, x, y);
	else
		draw_cell_lines(d, cell, 0, cell->para->lines->n, x, y, height);
}

/*
 * Is the cell drawn with this row? A label beside several rows stands with the
 * first of them on each page, any other cell with its own row.
 */
static bool
is_drawn_here(
    const struct table *t, const struct cell *cell, int row, bool fresh)
{
	if (row < cell->row || row >= cell->row + cell->rowspan)
		return false;
	if (cell->spans)
		return row == cell->row || fresh;
	return t->rows.at[row].first <= cell - t->cells.at;
}

/*
 * Heads, headings and labels are drawn again on the next page, and a row in
 * pieces with each of them: all others are done with.
 */
static void
row_forget(const struct table *t, const struct row *row)
{
	if (row->head || row->nline > 0 || row_is_group(t, row))
		return;
	for (int i = 0; i < row->ncell; i++) {
		const struct cell *cell = &t->cells.at[row->first + i];

		if (!cell->spans)
			shaped_drop(cell->para->shaped);
	}
}

void
table_draw_row(struct drawer *d, struct table *t, int row, int before, int last,
    double x, double y)
{
	const struct row *r = &t->rows.at[row];
	int from = first_cell(t, row), end = r->first + r->ncell;
	bool fresh = before != row - 1;

	for (int i = from; i < end; i++) {
		const struct cell *cell = &t->cells.at[i];

		if (is_drawn_here(t, cell, row, fresh))
			draw_cell_fill(d, t, cell,
			    x + t->columns[cell->column].x, y,
			    part_height(
				t, cell, row, cell->spans ? last : row));
	}
	for (int i = from; i < end; i++) {
		struct cell *cell = &t->cells.at[i];

		if (is_drawn_here(t, cell, row, fresh))
			draw_cell(d, t, cell, r, x + t->columns[cell->column].x,
			    y,
			    part_height(
				t, cell, row, cell->spans ? last : row));
	}
	draw_rules(d, t, row, x, y, before < 0, row == last);
	if (d->setter->forgets)
		row_forget(t, r);
}
