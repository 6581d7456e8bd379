/*
 * The bar of a table's cell, or its line of periods: a picture before the
 * words, which stay text. Its alternative says what the words do not.
 */
#include "doc/word.h"
#include "office/office_parts.h"

/* Of the words' size: a line of exact leading shows no more of a picture. */
static const double TALL = 0.9;

/* 完成率87.5％，时序进度75％ */
static void
bar_alt(struct docx *d, const struct node *td, struct buf *out)
{
	buf_printf(out, "%s%.10g％", style_word(d->style, WORD_COMPLETION),
	    td->as.cell.progress.v);
	if (td->as.cell.pace.given)
		buf_printf(out, "，%s%.10g％", style_word(d->style, WORD_PACE),
		    td->as.cell.pace.v);
}

/* 8、12、无数据、37.2 */
static void
spark_alt(struct docx *d, const struct node *td, struct buf *out)
{
	const struct readings *of = &td->as.cell.spark;

	for (int i = 0; i < of->n; i++) {
		buf_puts(out, i > 0 ? "、" : "");
		if (of->at[i].given)
			buf_printf(out, "%.10g", of->at[i].v);
		else
			buf_puts(out, style_word(d->style, WORD_NO_DATA));
	}
}

static const char *
alt(struct docx *d, const struct node *td)
{
	struct buf out;

	buf_init(&out, d->arena);
	if (td->as.cell.spark.n > 0)
		spark_alt(d, td, &out);
	else
		bar_alt(d, td, &out);
	return out.s;
}

struct tab_stop
office_bar_stop(const struct table *t, const struct cell *cell)
{
	return (struct tab_stop){
	    .at = cell_width(t, cell) - cell_padding(t), .kind = "right"};
}

void
office_bar(struct docx *d, const struct table *t, const struct cell *cell,
    const struct colour *fill)
{
	double width = cell_bar_width(t, cell);
	double height = TALL * cell->para->style.size;
	struct frame *frame = frame_new(d->arena, width, height);

	if (fill)
		frame_fill_rect(frame, 0, 0, width, height, *fill);
	cell_bar_draw(frame, t, cell, 0, height / 2, width, height);
	office_picture(d, frame, NULL, alt(d, cell->node));
	if (cell->node->child)
		wml_tab(d->x);
}
