/*
 * Tables: the grid and the widths that our own pages have, heads repeated,
 * rows whole. 续表 is left to whoever continues it.
 */
#include <math.h>
#include <string.h>

#include "office/office_parts.h"
#include "office/places.h"

/* --- The table as a whole ----------------------------------------------- */

static void
width_write(struct xml *x, const char *name, double pt)
{
	xml_begin(x, name);
	wml_twips(x, "w:w", pt);
	xml_attr(x, "w:type", "dxa");
	xml_empty(x);
}

static double
table_width(const struct table *t)
{
	double width = 0;

	for (int i = 0; i < t->ncolumn; i++)
		width += t->columns[i].width;
	return width;
}

static void
margins_write(struct docx *d, const struct table *t)
{
	const struct table_style *style = &d->style->table;

	if (t->shrink >= 1)
		return;
	xml_begin(d->x, "w:tblCellMar");
	xml_inside(d->x);
	width_write(d->x, "w:top", office_pad_y(d) * t->shrink);
	width_write(d->x, "w:left", style->pad_x * t->shrink);
	width_write(d->x, "w:bottom", office_pad_y(d) * t->shrink);
	width_write(d->x, "w:right", style->pad_x * t->shrink);
	xml_end(d->x, "w:tblCellMar");
}

static void
properties_write(struct docx *d, const struct table *t)
{
	struct xml *x = d->x;

	xml_begin(x, "w:tblPr");
	xml_inside(x);
	wml_value(x, "w:tblStyle", "table");
	width_write(x, "w:tblW", table_width(t));
	wml_value(x, "w:jc", "center");
	xml_begin(x, "w:tblLayout");
	xml_attr(x, "w:type", "fixed");
	xml_empty(x);
	margins_write(d, t);
	if (t->node->as.table.caption)
		wml_value(x, "w:tblCaption", t->node->as.table.caption);
	xml_end(x, "w:tblPr");
	xml_begin(x, "w:tblGrid");
	xml_inside(x);
	for (int i = 0; i < t->ncolumn; i++) {
		xml_begin(x, "w:gridCol");
		wml_twips(x, "w:w", t->columns[i].width);
		xml_empty(x);
	}
	xml_end(x, "w:tblGrid");
}

/* --- Cells -------------------------------------------------------------- */

/* What is behind its words: a shade of its heat, of a head, of a group. */
struct fill {
	bool given;
	struct colour colour;
};

static struct fill
cell_fill(const struct docx *d, const struct table *t, const struct cell *cell)
{
	const struct table_style *style = &d->style->table;
	const struct row *row = &t->rows.at[cell->row];

	if (cell->node->as.cell.heat.given)
		return (struct fill){true, cell_heat(t, cell)};
	if (row->head)
		return (struct fill){true, style->head_fill};
	if (row_is_group(t, row) || row_is(row->node, "subtotal") ||
	    row_is(row->node, "total"))
		return (struct fill){true, style->group_fill};
	return (struct fill){0};
}

enum merge { MERGE_NONE, MERGE_BEGIN, MERGE_GO_ON };

static void
cell_properties(struct docx *d, const struct table *t, const struct cell *cell,
    enum merge merge)
{
	struct fill fill = cell_fill(d, t, cell);
	struct xml *x = d->x;

	xml_begin(x, "w:tcPr");
	xml_inside(x);
	width_write(x, "w:tcW", cell_width(t, cell));
	if (cell->colspan > 1)
		wml_number(x, "w:gridSpan", cell->colspan);
	if (merge)
		wml_value(x, "w:vMerge",
		    merge == MERGE_BEGIN ? "restart" : "continue");
	if (fill.given) {
		xml_begin(x, "w:shd");
		xml_attr(x, "w:val", "clear");
		xml_attr(x, "w:color", "auto");
		xml_attr(x, "w:fill", wml_colour(d->arena, fill.colour));
		xml_empty(x);
	}
	wml_value(x, "w:vAlign", "center");
	xml_end(x, "w:tcPr");
}

/* The style of its paragraphs, and where this cell departs from it. */
static struct ppr
cell_ppr(
    struct docx *d, const struct table *t, const struct cell *cell, int row)
{
	const struct block_style *own = &cell->para->style;
	const struct block_style *base = style_find(d->style, own->name);
	enum align align = cell_align(t, cell);
	struct ppr p = {.style = own->name};

	if (align == ALIGN_DECIMAL && !cell->number)
		align = ALIGN_CENTER;
	/* The bars stand below one another at the left, numbers at the right.
	 */
	if (cell_shows_bar(t, cell)) {
		align = ALIGN_LEFT;
		p.tabs[0] = office_bar_stop(t, cell);
	}
	if (!base || align != base->align)
		p.align = align;
	if (t->shrink < 1)
		p.leading = (struct reading){true, own->leading};
	p.keep_next = t->rows.at[row].keep == KEEP_HARD;
	return p;
}

static struct rpr
cell_rpr(const struct table *t, const struct cell *cell)
{
	const struct block_style *own = &cell->para->style;

	return (struct rpr){
	    .size = {t->shrink < 1, own->size},
	    .colour = cell->node->as.cell.heat.given ? &own->colour : NULL,
	};
}

/* Of the words' size; with the blank behind it, it has the room of ours. */
static const double MARK = 0.8;

/* The shape of a status, in its colour, beside its word. */
static void
cell_mark(struct docx *d, const struct table *t, const struct cell *cell)
{
	const char *name = cell->node->as.cell.status;
	const struct status_style *status =
	    name ? style_status(d->style, name) : NULL;
	struct rpr r = cell_rpr(t, cell);

	if (!status)
		return;
	r.colour = &status->colour;
	r.size = (struct reading){true, MARK * cell->para->style.size};
	r.spacing = (struct reading){
	    true, (STATUS_ROOM - MARK) * cell->para->style.size};
	wml_run(d->x, &r, status_sign(status));
}

/* What shows a figure of the ledger is held by a control. */
static void
cell_words(struct docx *d, const struct table *t, const struct cell *cell)
{
	bool held = cell->node->is && office_figure_begin(d, cell->node);

	office_words(d, cell->node, cell_rpr(t, cell));
	if (held)
		office_figure_end(d);
}

static void
cell_bar(struct docx *d, const struct table *t, const struct cell *cell)
{
	struct fill fill = cell_fill(d, t, cell);

	if (cell_shows_bar(t, cell))
		office_bar(d, t, cell, fill.given ? &fill.colour : NULL);
}

static void
cell_write(
    struct docx *d, const struct table *t, const struct cell *cell, int row)
{
	enum merge merge = cell->rowspan == 1 ? MERGE_NONE
	    : cell->row == row		      ? MERGE_BEGIN
					      : MERGE_GO_ON;
	struct ppr p = cell_ppr(d, t, cell, row);

	xml_begin(d->x, "w:tc");
	xml_inside(d->x);
	cell_properties(d, t, cell, merge);
	office_begin(d, &p);
	if (merge != MERGE_GO_ON) {
		cell_bar(d, t, cell);
		cell_mark(d, t, cell);
		cell_words(d, t, cell);
	}
	office_end(d);
	xml_end(d->x, "w:tc");
}

/* A place of the grid that no cell covers. */
static void
gap_write(struct docx *d, double width)
{
	struct ppr p = {.style = block_name(BLOCK_TD)};

	xml_begin(d->x, "w:tc");
	xml_inside(d->x);
	xml_begin(d->x, "w:tcPr");
	xml_inside(d->x);
	width_write(d->x, "w:tcW", width);
	xml_end(d->x, "w:tcPr");
	office_begin(d, &p);
	office_end(d);
	xml_end(d->x, "w:tc");
}

/* --- Rows --------------------------------------------------------------- */

static void
row_write(struct docx *d, const struct table *t, int row,
    const struct cell *const *places)
{
	xml_begin(d->x, "w:tr");
	xml_inside(d->x);
	xml_begin(d->x, "w:trPr");
	xml_inside(d->x);
	wml_flag(d->x, "w:cantSplit", true);
	if (t->rows.at[row].head)
		wml_flag(d->x, "w:tblHeader", true);
	xml_end(d->x, "w:trPr");
	for (int c = 0; c < t->ncolumn;) {
		const struct cell *cell = places[c];

		if (!cell) {
			gap_write(d, t->columns[c++].width);
			continue;
		}
		cell_write(d, t, cell, row);
		c += cell->colspan;
	}
	xml_end(d->x, "w:tr");
}

/* Rows longer than a page are not cut here: Word does. */
static const double ANY_HEIGHT = 1e6;

void
office_table(struct docx *d, const struct node *node)
{
	int nnote = 0;
	const struct cell **map;
	struct table *t;

	if (table_is_empty(node))
		return;
	office_settle(d);
	t = table_new(d->setter, node, d->measure - d->inset, ANY_HEIGHT,
	    &nnote, structure_new(d->arena));
	if (t->ncolumn == 0)
		return;
	map = table_places(d->arena, t);
	/* Two tables would become one. */
	if (d->after_table || d->page_break || d->column_break)
		office_seam(d);
	d->in_table = true;
	xml_begin(d->x, "w:tbl");
	xml_inside(d->x);
	properties_write(d, t);
	for (int i = 0; i < t->rows.n; i++)
		row_write(d, t, i, map + i * t->ncolumn);
	xml_end(d->x, "w:tbl");
	d->in_table = false;
	d->open_end = -1;
	d->after_table = true;
}
