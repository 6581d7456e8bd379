/* What was edited, in words. */
#include <string.h>

#include "answer/edited.h"
#include "answer/words_diff.h"
#include "base/intl.h"
#include "base/json.h"
#include "base/utf8.h"
#include "doc/node.h"

/* Of a paragraph that is quoted: enough to find it by. */
enum { QUOTED = 24 };

static const struct {
	const char *is, *word;
} words[] = {
    {"actual", N_("the figure reached")},
    {"value", N_("the figure agreed")},
    {"completion", N_("the completion")},
    {"change", N_("the change on last year")},
    {"status", N_("the status")},
    {"pace", N_("the pace")},
    {"gap", N_("the gap to the pace")},
    {"total", N_("how many there are")},
    {"reported", N_("how many are reported")},
    {"done", N_("how many are done")},
    {"exceeded", N_("how many are exceeded")},
    {"on-track", N_("how many are on track")},
    {"lagging", N_("how many lag")},
    {"behind", N_("how many are behind")},
    {"far-behind", N_("how many are far behind")},
    {"unreported", N_("how many are unreported")},
    {"undetermined", N_("how many are undetermined")},
};

static const char *const kinds[] = {
    [EDIT_FIGURE] = "figure",
    [EDIT_TEXT] = "text",
    [EDIT_GONE] = "gone",
    [EDIT_NEW] = "new",
    [EDIT_TARGET] = "target",
};

static const char *
is_word(const char *is)
{
	for (int i = 0; is && i < LEN(words); i++)
		if (strcmp(words[i].is, is) == 0)
			return _(words[i].word);
	return is ? is : _("a figure of its");
}

/* As it is read: cells apart. */
static const char *
readable(struct arena *arena, const char *text, int most)
{
	const char *end = text + strlen(text);
	struct buf out;
	int n = 0;

	buf_init(&out, arena);
	while (text < end && (most == 0 || n++ < most)) {
		uint32_t rune = utf8_next(&text, end);

		if (rune == EDITED_CELL)
			buf_puts(&out, " | ");
		else
			buf_put_rune(&out, rune);
	}
	if (text < end)
		buf_puts(&out, "…");
	return out.s;
}

static const char *
place(struct arena *arena, const struct edit_found *e)
{
	const struct edited_piece *p = e->now ? e->now : e->was;

	if (p->table)
		return arena_printf(
		    arena, _("table %d, row %d"), p->table, p->row);
	return arena_printf(arena, _("paragraph %d '%s'"), p->number,
	    readable(arena, p->text, QUOTED));
}

static const char *
name_of(struct arena *arena, const struct map *sources, const char *of)
{
	const struct figure_source *s = sources ? map_find(sources, of) : NULL;

	return s ? arena_printf(arena, _("'%s' (%s)"), s->name, of)
		 : arena_printf(arena, "'%s'", of);
}

static const char *
from_of(struct arena *arena, const struct map *sources, const char *of)
{
	const struct figure_source *s = sources ? map_find(sources, of) : NULL;

	return s && s->from.file ? origin_text(arena, origin_first(s->from))
				 : "";
}

static const char *
sentence(
    struct arena *arena, const struct map *sources, const struct edit_found *e)
{
	const char *from;

	switch (e->kind) {
	case EDIT_FIGURE:
		from = from_of(arena, sources, e->of);
		return arena_printf(arena,
		    _("%s of %s is '%s' in the file, '%s' in the ledger%s%s"),
		    is_word(e->is), name_of(arena, sources, e->of),
		    readable(arena, e->found, 0), readable(arena, e->wanted, 0),
		    *from ? _(", from ") : "", from);
	case EDIT_TEXT:
		return arena_printf(arena, _("the words were changed: %s"),
		    readable(arena,
			words_diff(arena, e->was->text, e->now->text), 0));
	case EDIT_GONE:
		return arena_printf(arena, _("this was taken out: %s"),
		    readable(arena, e->was->text, 0));
	case EDIT_NEW:
		return arena_printf(arena, _("this was put in: %s"),
		    readable(arena, e->now->text, 0));
	case EDIT_TARGET:
		return arena_printf(arena, _("%s stands in no table any more"),
		    name_of(arena, sources, e->of));
	}
	return "";
}

static void
json_field(struct buf *out, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	buf_printf(out, ", \"%s\": ", name);
	json_string(value, out);
}

static void
json_write(const struct edit_found *e, const struct map *sources,
    const char *file, struct buf *out)
{
	const struct edited_piece *p = e->now ? e->now : e->was;

	buf_printf(out, "{\"kind\": \"%s\"", kinds[e->kind]);
	json_field(out, "file", file);
	if (p->table)
		buf_printf(
		    out, ", \"table\": %d, \"row\": %d", p->table, p->row);
	else
		buf_printf(out, ", \"paragraph\": %d", p->number);
	json_field(out, "of", e->of);
	json_field(out, "is", e->is);
	json_field(out, "found", e->found);
	json_field(out, "ledger", e->wanted);
	if (e->of)
		json_field(out, "from", from_of(out->arena, sources, e->of));
	if (e->kind == EDIT_TEXT || e->kind == EDIT_GONE)
		json_field(out, "was", readable(out->arena, e->was->text, 0));
	if (e->kind == EDIT_TEXT || e->kind == EDIT_NEW)
		json_field(out, "now", readable(out->arena, e->now->text, 0));
	buf_puts(out, "}\n");
}

void
edits_write(const struct edits *edits, const struct map *sources,
    const char *file, bool json, struct buf *out)
{
	for (int i = 0; i < edits->n; i++) {
		const struct edit_found *e = &edits->at[i];

		if (json)
			json_write(e, sources, file, out);
		else
			buf_printf(out, "%s: %s: %s\n", file,
			    place(out->arena, e),
			    sentence(out->arena, sources, e));
	}
}
