/*
 * Facts → text for people, its labels in a column as wide as the widest; or
 * for programs a JSON object a line, with keys that no language changes.
 */
#include <string.h>

#include "base/intl.h"
#include "base/json.h"
#include "base/utf8.h"
#include "answer/explain.h"

/* Columns of a terminal: Han characters and full-width signs take two. */
static int
width_of(const char *s)
{
	const char *end = s + strlen(s);
	int n = 0;

	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		n += rune >= 0x1100 && rune < 0x20000 ? 2 : 1;
	}
	return n;
}

static void
write_places(const struct origin *from, struct buf *out)
{
	buf_printf(out, "  [%s", origin_text(out->arena, *from));
	if (from->source)
		buf_printf(out, _(", from %s"),
		    origin_text(out->arena, *from->source));
	buf_putc(out, ']');
}

static void
write_line(const struct fact *f, int column, struct buf *out)
{
	buf_puts(out, f->label);
	for (int i = width_of(f->label); i < column; i++)
		buf_putc(out, ' ');
	buf_printf(out, "  %s", f->text);
	if (f->from.file)
		write_places(&f->from, out);
	buf_putc(out, '\n');
}

static void
write_json(const struct fact *f, struct buf *out)
{
	buf_puts(out, "{\"key\":");
	json_string(f->key, out);
	json_member("label", f->label, out);
	json_member("text", f->text, out);
	if (f->from.file)
		json_member("from", origin_text(out->arena, f->from), out);
	if (f->from.source)
		json_member(
		    "source", origin_text(out->arena, *f->from.source), out);
	buf_puts(out, "}\n");
}

void
facts_write(const struct facts *facts, bool json, struct buf *out)
{
	int column = 0;

	for (int i = 0; i < facts->n; i++)
		if (width_of(facts->at[i].label) > column)
			column = width_of(facts->at[i].label);
	for (int i = 0; i < facts->n; i++)
		if (json)
			write_json(&facts->at[i], out);
		else
			write_line(&facts->at[i], column, out);
}
