/* Colours and marks of a style: the palette, charts, the marks of statuses. */
#include "read/style_colour.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "model/status.h"
#include "read/style_field.h"

void
style_palette_read(
    struct reader *r, const struct xml_node *node, struct style *style)
{
	struct raw {
		const char *colours;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, colours, "colours", text),
	};
	struct {
		struct colour *at;
		int n, cap;
	} list = {0};

	reader_content(r, node, &(struct content){0}, NULL);
	reader_fields(r, node, fields, LEN(fields), &raw);
	if (!raw.colours)
		return;
	for (const char *at = raw.colours; *at;) {
		int n = (int)strcspn(at, " ");
		char *word = arena_strndup(r->arena, at, (size_t)n);
		struct colour colour;

		if (!colour_read(word, &colour)) {
			reader_bad_value(r, xml_attribute(node, "colours"),
			    _("; write colours such as 1F5FA8"));
			return;
		}
		*array_push(r->arena, &list) = colour;
		at += n + (at[n] == ' ');
	}
	style->palette = list.at;
	style->npalette = list.n;
}

void
style_chart_read(
    struct reader *r, const struct xml_node *node, struct style *style)
{
	static const struct field fields[] = {
	    FIELD(struct chart_style, grid, "grid", colour),
	    FIELD(struct chart_style, pale, "pale", colour),
	    FIELD(struct chart_style, shade, "shade", colour),
	    FIELD(struct chart_style, ink, "ink", colour),
	    FIELD(struct chart_style, heat_low, "heat-low", colour),
	    FIELD(struct chart_style, heat_high, "heat-high", colour),
	    FIELD(struct chart_style, line, "line", size),
	    FIELD(struct chart_style, slide_width, "slide-width", size),
	    FIELD(struct chart_style, slide_height, "slide-height", size),
	    FIELD(struct chart_style, slide_size, "slide-size", size),
	};

	reader_fields(r, node, fields, LEN(fields), &style->chart);
	reader_content(r, node, &(struct content){0}, NULL);
}

/* A status of this name, made when the base has none. */
static struct status_style *
status_place(struct reader *r, struct style *style, const char *name)
{
	struct status_style *statuses;

	for (int i = 0; i < style->nstatus; i++)
		if (strcmp(style->statuses[i].name, name) == 0)
			return &style->statuses[i];
	statuses = arena_alloc(
	    r->arena, sizeof *statuses * (size_t)(style->nstatus + 1));
	if (style->nstatus > 0)
		memcpy(statuses, style->statuses,
		    sizeof *statuses * (size_t)style->nstatus);
	style->statuses = statuses;
	statuses[style->nstatus] = (struct status_style){
	    .name = name,
	    .word = status_word_of(name),
	    .shape = "dash",
	};
	return &statuses[style->nstatus++];
}

void
style_status_read(
    struct reader *r, const struct xml_node *node, struct style *style)
{
	static const char *const shapes[] = {"circle", "half", "triangle",
	    "square", "diamond", "ring", "dash", NULL};
	static const char *const patterns[] = {
	    "solid", "hatch", "dots", "cross", "hollow", NULL};
	static const struct field fields[] = {
	    REQUIRED(struct status_style, name, "name", unread),
	    FIELD(struct status_style, word, "word", text),
	    FIELD_OF(struct status_style, shape, "shape", word_text, shapes),
	    FIELD(struct status_style, colour, "colour", colour),
	    FIELD(struct status_style, fill, "fill", colour),
	    FIELD_OF(struct status_style, pattern, "pattern", word, patterns),
	};
	static const struct field name_field = {
	    .name = "name", .words = status_names};
	const struct xml_attribute *a = xml_attribute(node, "name");
	struct status_style scrap = {0}, *status = &scrap;
	const char *name = NULL;

	if (a)
		field_word_text(r, &name_field, a, &name);
	if (name)
		status = status_place(r, style, name);
	reader_fields(r, node, fields, LEN(fields), status);
	/* An area is in the mark's colour, also where a style changes that. */
	if (xml_attribute(node, "colour") && !xml_attribute(node, "fill"))
		status->fill = status->colour;
	reader_content(r, node, &(struct content){0}, NULL);
}
