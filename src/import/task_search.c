/* The prose in the cells of a table of tasks: 河道整治3.2公里 → a target. */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "import/task_table.h"

/* A span of the copy that was searched, in the row's sentence. */
static struct span
moved(struct span at, const char *copy, const char *text)
{
	return (struct span){text + (at.from - copy), text + (at.to - copy)};
}

static void
search(struct draft *d, struct task_row *task, struct task_prose prose)
{
	struct find_context context = {.year = d->year};
	const char *text = task->text + prose.from;
	const char *copy =
	    arena_strndup(d->arena, text, (size_t)(prose.to - prose.from));
	struct finds finds = {0};

	find_prose(d->arena, &context, copy, &finds);
	for (int i = 0; i < finds.n; i++) {
		struct find find = finds.at[i];

		/* Half of a list of works alone says nothing here. */
		if (find.kind == FIND_WORKS || find.trust == FIND_DOUBTFUL)
			continue;
		find.at = moved(find.at, copy, text);
		if (find.name && find_is_act(find.name))
			find.name = strstr(task->name, find.name)
			    ? task->name
			    : arena_printf(
				  d->arena, "%s%s", find.name, task->name);
		for (int j = 0; j < find.printed.n; j++)
			find.printed.at[j] =
			    moved(find.printed.at[j], copy, text);
		*array_push(d->arena, &task->marks) = find;
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct find *x = a, *y = b;

	return x->at.from < y->at.from ? -1 : x->at.from > y->at.from;
}

void
task_search(struct draft *d, struct task_row *task)
{
	for (int i = 0; i < task->prose.n; i++)
		search(d, task, task->prose.at[i]);
	if (task->marks.n > 1)
		qsort(task->marks.at, (size_t)task->marks.n,
		    sizeof *task->marks.at, by_place);
}
