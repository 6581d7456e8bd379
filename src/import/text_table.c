/* Lines of a plain text whose cells are parted by tabs → tables. */
#include <string.h>

#include "base/utf8.h"
#include "import/draft.h"

static int
tabs_in(const char *s)
{
	int n = 0;

	for (; *s; s++)
		n += *s == '\t';
	return n;
}

/* The line's cells, and its text as one line of a table is written. */
static void
split_cells(struct draft *d, struct block *block, int cells)
{
	struct draft_row *row = arena_new(d->arena, struct draft_row);
	const char *s = block->text;
	struct buf line;

	*row = (struct draft_row){0};
	buf_init(&line, d->arena);
	for (int i = 0; i < cells; i++) {
		size_t n = strcspn(s, "\t");
		const char *text = skip_blank(arena_strndup(d->arena, s, n));

		*array_push(d->arena, &row->cells) = (struct draft_cell){
		    .text = text, .origin = block_place(block, s)};
		buf_puts(&line, arena_strndup(d->arena, s, n));
		s += n;
		if (*s) {
			buf_puts(&line, "　");
			s++;
		}
	}
	/* A tab and what stands for it are one character each. */
	for (int i = 0; i < block->pieces.n; i++)
		block->pieces.at[i].offset += 2 *
		    tabs_in(arena_strndup(d->arena, block->text,
			(size_t)block->pieces.at[i].offset));
	block->text = line.s;
	block->row = row;
}

void
draft_text_tables(struct draft *d)
{
	for (int i = 0, next; i < d->blocks.n; i = next) {
		struct draft_table *table;
		int most = 0;

		for (next = i; next < d->blocks.n; next++) {
			int n = tabs_in(d->blocks.at[next].text);

			if (n == 0)
				break;
			most = n > most ? n : most;
		}
		if (next < i + 2 || most < 2) {
			next += next == i;
			continue;
		}
		table = arena_new(d->arena, struct draft_table);
		*table = (struct draft_table){0};
		for (int j = i; j < next; j++) {
			struct block *block = &d->blocks.at[j];

			split_cells(d, block, most + 1);
			block->table = table;
			*array_push(d->arena, &table->rows) =
			    (struct draft_row *)block->row;
		}
	}
}
