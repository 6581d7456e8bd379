/*
 * What is to be done next (工作打算) comes in no form: it is written here, into
 * the progress of the latest period, as <next>.
 */
#include <microhttpd.h>
#include <string.h>

#include "base/utf8.h"
#include "read/bytes.h"
#include "read/read.h"
#include "serve/forms.h"
#include "serve/history.h"
#include "serve/markup.h"
#include "serve/views.h"

/* That of the period, where it is the latest; NULL: there is none. */
static const struct progress *
latest_of(const struct visit *v, const char *period)
{
	const char *file = forms_written(v, period);

	for (int i = 0; file && i < v->progress.n; i++)
		if (v->progress.at[i]->origin.file == file &&
		    year_is_latest(v, v->progress.at[i]))
			return v->progress.at[i];
	return NULL;
}

/* --- On the page -----------------------------------------------------------
 */

/* A figure in it is the program's to fill in: a box of words would lose it. */
static bool
is_words(const struct paragraphs *next)
{
	for (int i = 0; i < next->n; i++)
		for (const struct prose *p = next->at[i].prose; p; p = p->next)
			if (p->kind != PROSE_TEXT)
				return false;
	return true;
}

static void
put_paragraph(struct visit *v, const struct prose *p)
{
	struct buf words;

	buf_init(&words, v->arena);
	for (; p; p = p->next)
		if (p->kind == PROSE_TEXT)
			buf_puts(&words, p->text);
	xml_element(&v->xml, "p", words.s);
}

void
next_put(struct visit *v, const char *period)
{
	const struct progress *progress = latest_of(v, period);
	struct xml *x = &v->xml;

	if (!progress)
		return;
	xml_begin(x, "next");
	xml_attr(x, "sha256", history_digest(v->arena, progress->origin.file));
	if (!is_words(&progress->next))
		xml_attr(x, "figures", "yes");
	xml_inside(x);
	for (int i = 0; i < progress->next.n; i++)
		put_paragraph(v, progress->next.at[i].prose);
	xml_end(x, "next");
}

/* --- Writing ---------------------------------------------------------------
 */

/* Blanks of both widths round a line are its writer's, not the text's. */
static struct buf
trimmed(struct arena *arena, const char *s, size_t n)
{
	const char *end = s + n, *last;
	struct buf out;

	buf_init(&out, arena);
	s = last = skip_blank(s);
	for (const char *c = s; c < end; c = skip_blank(c)) {
		utf8_next(&c, end);
		last = c;
	}
	buf_add(&out, s, (int)(last - s));
	return out;
}

/* Each line that says something is a paragraph; "": none does. */
static const char *
next_markup(struct arena *arena, const char *words)
{
	struct buf out;
	bool any = false;

	buf_init(&out, arena);
	buf_puts(&out, "<next>");
	for (const char *s = words; *s; s += *s == '\n') {
		size_t n = strcspn(s, "\n");
		struct buf line = trimmed(arena, s, n);

		s += n;
		if (!line.n)
			continue;
		any = true;
		buf_puts(&out, "<p>");
		xml_text(&out, line.s, false);
		buf_puts(&out, "</p>");
	}
	buf_puts(&out, "</next>");
	return any ? out.s : "";
}

/* The file's text with that in it; false: it would not be read so. */
static bool
next_set(
    struct visit *v, struct diags *diags, const char *path, struct buf *text)
{
	const char *words = request_field(v->request, "next");

	buf_init(text, v->arena);
	return bytes_read(diags, path, text) &&
	    markup_children(text, "next", next_markup(v->arena, words)) &&
	    progress_read_bytes(v->arena, diags, v->plan,
		strrchr(path, '/') + 1, text->s, text->n) &&
	    diags_count(diags, DIAG_ERROR) == 0;
}

static enum commit
next_keep(struct visit *v, const char *period, const char *path,
    const struct buf *text)
{
	const char *name = strrchr(path, '/') + 1;
	const struct file_change change = {name, text};
	const struct deed deed = {.who = v->scope.user,
	    .action = "next",
	    .about = period,
	    .name = name,
	    .sha256 = visit_seen(v)};

	return history_commit(
	    v->arena, v->diags, v->town->folder, &change, 1, &deed);
}

void
next_write(struct visit *v)
{
	struct diags *diags = diags_open();
	const struct progress *progress;
	const char *period, *back;
	struct buf text;
	enum commit outcome;

	year_read(v);
	period = forms_period(v, request_field(v->request, "period"));
	progress = period ? latest_of(v, period) : NULL;
	if (!progress || !is_words(&progress->next)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	if (!next_set(v, diags, progress->origin.file, &text)) {
		forms_refuse(v, period, diags);
		return;
	}
	diags_close(diags);
	back = arena_printf(v->arena, "/forms?period=%s#next", period);
	outcome = next_keep(v, period, progress->origin.file, &text);
	if (outcome == COMMIT_DONE)
		visit_done(v, back, "next");
	else if (outcome == COMMIT_CONFLICT)
		visit_conflict(v, back);
	else
		page_fault(v, MHD_HTTP_INTERNAL_SERVER_ERROR, NULL);
}
