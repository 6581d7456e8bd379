/* What the cells of a workbook share: texts, fonts, number formats. */
#include "table/xlsx_book.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"

const struct xml_node *
xlsx_part(struct xlsx *x, const char *part)
{
	struct buf bytes;

	buf_init(&bytes, x->scratch);
	if (!archive_read(x->archive, part, &bytes))
		return NULL;
	if (bytes.n > TABLE_PART_MB << 20) {
		diag(x->diags, DIAG_TABLE_PART,
		    (struct origin){.file = x->name}, part, TABLE_PART_MB);
		return NULL;
	}
	return xml_read_bytes(x->scratch, x->diags,
	    arena_printf(x->scratch, "%s!%s", x->name, part), bytes.s, bytes.n);
}

/* -------------------------------- strings -------------------------------- */

void
xlsx_strings(struct xlsx *x, const char *workbook)
{
	const char *part =
	    archive_related(x->archive, workbook, "sharedStrings");
	const struct xml_node *root = part ? xlsx_part(x, part) : NULL;

	for (const struct xml_node *n = root ? root->child : NULL; n;
	     n = n->next) {
		struct xlsx_text text;
		struct cell cell = {.text = ""};

		if (!xlsx_is(n, "si"))
			continue;
		text = xlsx_text(x->scratch, n);
		cell_text(x->arena, &cell, text.text, text.n);
		text.text = cell.text;
		*array_push(x->scratch, &x->strings) = text;
	}
}

/* --------------------------------- styles -------------------------------- */

/* Id → code, of the formats that the file defines. */
static struct map *
read_codes(struct xlsx *x, const struct xml_node *codes)
{
	struct map *by_id = map_new(x->scratch);

	for (const struct xml_node *n = codes ? codes->child : NULL; n;
	     n = n->next)
		if (xlsx_is(n, "numFmt"))
			map_put(by_id, xlsx_attribute(n, "numFmtId"),
			    (void *)xlsx_attribute(n, "formatCode"));
	return by_id;
}

static const struct xlsx_format *
format_of(struct xlsx *x, const struct map *codes, const char *id)
{
	const char *code = map_find(codes, id);

	return code ? xlsx_format_code(x->scratch, code)
		    : xlsx_format_builtin(x->scratch, atoi(id));
}

struct fonts {
	const struct xml_node **at;
	int n, cap;
};

static struct fonts
fonts_of(struct xlsx *x, const struct xml_node *fonts)
{
	struct fonts all = {0};

	for (const struct xml_node *n = fonts ? fonts->child : NULL; n;
	     n = n->next)
		if (xlsx_is(n, "font"))
			*array_push(x->scratch, &all) = n;
	return all;
}

void
xlsx_styles(struct xlsx *x, const char *workbook)
{
	const char *part = archive_related(x->archive, workbook, "styles");
	const struct xml_node *root = part ? xlsx_part(x, part) : NULL;
	struct fonts fonts = fonts_of(x, xlsx_child(root, "fonts"));
	const struct xml_node *styles = xlsx_child(root, "cellXfs");
	const struct map *codes = read_codes(x, xlsx_child(root, "numFmts"));

	x->plain.format = xlsx_format_builtin(x->scratch, 0);
	for (const struct xml_node *n = styles ? styles->child : NULL; n;
	     n = n->next) {
		const struct xml_node *font = NULL;
		int number;

		if (!xlsx_is(n, "xf"))
			continue;
		number = atoi(xlsx_attribute(n, "fontId"));
		if (number >= 0 && number < fonts.n)
			font = fonts.at[number];
		*array_push(x->scratch, &x->styles) = (struct xlsx_style){
		    .format =
			format_of(x, codes, xlsx_attribute(n, "numFmtId")),
		    .struck = xlsx_on(xlsx_child(font, "strike")),
		    .level = xlsx_level(font),
		};
	}
}
