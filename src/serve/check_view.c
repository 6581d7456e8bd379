/* check: every message, by place, and the line that it is about. */
#include <string.h>

#include "read/bytes.h"
#include "serve/views.h"

struct quotes {
	struct visit *v;
	const char *path; /* of the file that is in lines */
	struct buf text;
};

/* What is read of it by people: no tags. */
static const char *
words_of(struct arena *arena, const char *s, size_t n)
{
	struct buf out;
	bool tag = false;

	buf_init(&out, arena);
	for (const char *end = s + n; s < end; s++) {
		tag |= *s == '<';
		if (!tag)
			buf_putc(&out, *s);
		tag &= *s != '>';
	}
	return out.s;
}

/* Line n of the file, from 1; "" where there is none. */
static const char *
line_of(struct quotes *r, const char *path, int n)
{
	struct diags *quiet;
	const char *s;

	if (!r->path || strcmp(r->path, path) != 0) {
		quiet = diags_open();
		r->path = arena_strdup(r->v->arena, path);
		buf_init(&r->text, r->v->arena);
		bytes_read(quiet, path, &r->text);
		diags_close(quiet);
	}
	s = r->text.s;
	while (n > 1 && (s = strchr(s, '\n')))
		s++, n--;
	return s ? words_of(r->v->arena, s, strcspn(s, "\r\n")) : "";
}

/* Who answers for what stands at that place of the plan; NULL: nobody. */
static const char *
lead_at(const struct visit *v, const struct origin *at)
{
	for (int i = 0; v->plan && i < v->plan->all_tasks.n; i++) {
		const struct task *task = v->plan->all_tasks.at[i];

		if (task->origin.line == at->line &&
		    task->origin.col == at->col && task->origin.file &&
		    strcmp(task->origin.file, at->file) == 0 &&
		    *task_lead(task))
			return task_lead(task);
	}
	return NULL;
}

static void
put_line(void *self, const struct diag_message *m)
{
	struct quotes *r = self;
	struct xml *x = &r->v->xml;
	const struct origin *at = &m->origin;

	if (!at->file || at->sheet || at->line <= 0)
		return;
	xml_begin(x, "line");
	xml_attr(x, "file",
	    strrchr(at->file, '/') ? strrchr(at->file, '/') + 1 : at->file);
	xml_attr_int(x, "n", at->line);
	xml_attr(x, "lead", lead_at(r->v, at));
	xml_words(x, "line", line_of(r, at->file, at->line));
}

void
check_view(struct visit *v)
{
	const struct batch_prepare *own = &v->door->options->prepare;
	struct report_options options;
	struct quotes quotes = {.v = v};
	struct diags *of_year = v->diags;
	const char *salt;

	year_read(v);
	/* check says all that the reading said, and more. */
	v->diags = diags_open();
	if (own->call(own->self, v->arena, v->diags, v->town->folder, &options,
		&salt))
		report_check(v->door->context, v->diags, &options);
	page_begin(v, "check");
	diags_each(v->diags, put_line, &quotes);
	page_end(v, "check");
	diags_close(of_year);
}
