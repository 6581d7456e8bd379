#include "office/places.h"

const struct cell **
table_places(struct arena *arena, const struct table *t)
{
	const struct cell **map = arena_alloc(
	    arena, sizeof *map * (size_t)(t->rows.n * t->ncolumn + 1));

	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];

		for (int r = cell->row; r < cell->row + cell->rowspan; r++)
			for (int c = 0; c < cell->colspan; c++)
				map[r * t->ncolumn + cell->column + c] = cell;
	}
	return map;
}
