/* What was found in a passage: nothing twice, nothing over another. */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "prose/passage.h"

static bool
overlaps(struct span a, struct span b)
{
	return a.from < b.to && b.from < a.to;
}

/* “颐养驿站" in a text is “颐养驿站” in a name. */
static const char *
tidy(struct arena *arena, const char *name)
{
	const char *end = name + strlen(name), *s = name;
	struct buf out;

	if (!strstr(name, "“"))
		return name;
	buf_init(&out, arena);
	while (s < end) {
		const char *close =
		    strncmp(s, "“", 3) == 0 ? pair_end(s, end) : NULL;
		const char *last = close, *from = s;

		if (close) {
			rune_before(s, &last);
			for (; from < last; from++)
				buf_putc(&out, *from);
			buf_puts(&out, "”");
			s = close;
			continue;
		}
		utf8_next(&s, end);
		for (; from < s; from++)
			buf_putc(&out, *from);
	}
	return out.s;
}

/* 两座山塘|汛前完成除险加固: a day that is sure beats a doubtful figure. */
static bool
is_better(const struct find *f, const struct find *there)
{
	return f->kind == FIND_MILESTONE && f->trust == FIND_SURE &&
	    there->kind != FIND_BLANK && there->trust == FIND_DOUBTFUL;
}

static void
drop_worse(struct passage *p, const struct find *f)
{
	int n = p->first;

	for (int i = p->first; i < p->out->n; i++)
		if (!overlaps(f->at, p->out->at[i].at))
			p->out->at[n++] = p->out->at[i];
	p->out->n = n;
}

struct find *
find_add(struct passage *p, struct find f)
{
	if (f.kind != FIND_BLANK && !*f.name)
		return NULL;
	for (int i = p->first; i < p->out->n; i++)
		if (overlaps(f.at, p->out->at[i].at) &&
		    !is_better(&f, &p->out->at[i]))
			return NULL;
	drop_worse(p, &f);
	if (f.kind == FIND_TARGET || f.kind == FIND_MILESTONE)
		f.name = name_undated(p, f.name);
	if (f.kind == FIND_TARGET)
		find_nature(&f);
	f.name = f.name ? tidy(p->arena, f.name) : NULL;
	*array_push(p->arena, p->out) = f;
	return &p->out->at[p->out->n - 1];
}
