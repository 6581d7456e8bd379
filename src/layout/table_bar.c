/* A bar, or a line of some periods, before the words of a cell. */
#include <math.h>

#include "chart/progress_bar.h"
#include "chart/spark.h"
#include "layout/table_parts.h"

/* How high they are where nothing else is asked for [em]. */
static const double BAR = 0.55, SPARK = 0.9;

static bool
is_spark(const struct cell *cell)
{
	return cell->node->as.cell.spark.n > 0;
}

bool
cell_has_bar(const struct cell *cell)
{
	return cell->node->as.cell.progress.given || is_spark(cell);
}

bool
cell_shows_bar(const struct table *t, const struct cell *cell)
{
	return t->bars && cell_has_bar(cell);
}

double
cell_bar_width(const struct table *t, const struct cell *cell)
{
	const struct column *column = &t->columns[cell->column];
	double room = cell_width(t, cell) - cell_padding(t);
	double words = fmax(column->words, column->whole + column->part);

	return fmax(1, room - words - column->mark - cell_bar_gap(cell));
}

static struct colour
bar_colour(const struct table *t, const struct cell *cell)
{
	const struct style *style = t->setter->style;
	const struct status_style *status = cell->node->as.cell.status
	    ? style_status(style, cell->node->as.cell.status)
	    : NULL;

	return status ? status->colour : style->palette[0];
}

/* Rows are of different units: each has a scale of its own. */
static void
draw_spark(struct frame *frame, const struct table *t, const struct cell *cell,
    double x, double y, double width, double most)
{
	const struct readings *of = &cell->node->as.cell.spark;
	struct spark spark = {
	    .of = of,
	    .low = HUGE_VAL,
	    .high = -HUGE_VAL,
	    .colour = bar_colour(t, cell),
	};

	for (int i = 0; i < of->n; i++)
		if (of->at[i].given) {
			spark.low = fmin(spark.low, of->at[i].v);
			spark.high = fmax(spark.high, of->at[i].v);
		}
	spark_draw(frame, &t->setter->style->chart, &spark, x, y, width,
	    fmin(SPARK * cell->para->style.size, most / SPARK_REACH));
}

static void
draw_bar(struct frame *frame, const struct table *t, const struct cell *cell,
    double x, double y, double width, double most)
{
	struct progress_bar bar = {
	    .value = cell->node->as.cell.progress.v,
	    .pace = cell->node->as.cell.pace.v,
	    .has_value = true,
	    .has_pace = cell->node->as.cell.pace.given,
	    .full = t->columns[cell->column].full,
	    .colour = bar_colour(t, cell),
	};

	progress_draw(frame, &t->setter->style->chart, &bar, x, y, width,
	    fmin(BAR * cell->para->style.size, most / PROGRESS_REACH));
}

void
cell_bar_draw(struct frame *frame, const struct table *t,
    const struct cell *cell, double x, double y, double width, double most)
{
	if (is_spark(cell))
		draw_spark(frame, t, cell, x, y, width, most);
	else
		draw_bar(frame, t, cell, x, y, width, most);
}
