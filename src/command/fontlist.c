/*
 * Roles and characters → what is set in which face.
 *
 * A character is lacking when another face than the role's first sets it:
 * the question is put to fonts_find(), as setting the text would put it.
 */
#include "command/fontlist.h"

#include <iconv.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "command/fontlevel.h"

/* Each character once, in order of first appearance. */
struct wanted {
	struct arena *arena;
	struct wanted_rune {
		uint32_t rune;
		struct origin origin;
	} * at;
	int n, cap;
	bool *seen; /* by code point */
};

enum {
	RUNES = 0x110000,
	NAMED_MAX = 20, /* characters named one by one before "…" */
	GB_FIRST_ROW = 0xB0, /* GB 2312's hanzi: rows 16 to 87 */
	GB_LAST_ROW = 0xF7,
	GB_FIRST_CELL = 0xA1,
	GB_LAST_CELL = 0xFE
};

static void
wanted_add(struct wanted *wanted, uint32_t rune, struct origin origin)
{
	if (rune <= ' ' || wanted->seen[rune])
		return;
	wanted->seen[rune] = true;
	*array_push(wanted->arena, wanted) =
	    (struct wanted_rune){.rune = rune, .origin = origin};
}

static void
wanted_add_text(struct wanted *wanted, const char *text, struct origin origin)
{
	const char *s = text, *end = text ? text + strlen(text) : NULL;

	while (s < end)
		wanted_add(wanted, utf8_next(&s, end), origin);
}

static void
wanted_add_prose(struct wanted *wanted, const struct prose *prose)
{
	for (; prose; prose = prose->next) {
		wanted_add_text(wanted, prose->text, prose->origin);
		wanted_add_prose(wanted, prose->child);
	}
}

static void
wanted_add_paragraphs(
    struct wanted *wanted, const struct paragraphs *paragraphs)
{
	for (int i = 0; i < paragraphs->n; i++)
		wanted_add_prose(wanted, paragraphs->at[i].prose);
}

static void
wanted_add_item(struct wanted *wanted, const struct item *item)
{
	wanted_add_prose(wanted, item->title);
	wanted_add_paragraphs(wanted, &item->paragraphs);
	wanted_add_text(wanted, item->duty.lead, item->origin);
	wanted_add_text(wanted, item->duty.support, item->origin);
	wanted_add_text(wanted, item->duty.owner, item->origin);
}

static void
wanted_add_plan(struct wanted *wanted, const struct plan *plan)
{
	wanted_add_text(wanted, plan->issuer, plan->origin);
	wanted_add_prose(wanted, plan->title_prose);
	wanted_add_paragraphs(wanted, &plan->preamble);
	for (int i = 0; i < plan->pillars.n; i++) {
		const struct pillar *pillar = plan->pillars.at[i];

		wanted_add_prose(wanted, pillar->title);
		for (int j = 0; j < pillar->items.n; j++)
			wanted_add_item(wanted, pillar->items.at[j]);
	}
	for (int i = 0; i < plan->all_tasks.n; i++)
		wanted_add_text(wanted, plan->all_tasks.at[i]->name,
		    plan->all_tasks.at[i]->origin);
}

/* The C library knows the character set; a code without meaning is skipped. */
static void
wanted_add_gb2312(struct wanted *wanted)
{
	iconv_t gb = iconv_open("UTF-8", "EUC-CN");

	if (gb == (iconv_t)-1)
		return;
	for (int row = GB_FIRST_ROW; row <= GB_LAST_ROW; row++)
		for (int cell = GB_FIRST_CELL; cell <= GB_LAST_CELL; cell++) {
			char code[] = {(char)row, (char)cell, '\0'};
			char text[8] = "", *in = code, *out = text;
			size_t nin = 2, nout = sizeof text - 1;

			iconv(gb, NULL, NULL, NULL, NULL);
			if (iconv(gb, &in, &nin, &out, &nout) == 0)
				wanted_add_text(
				    wanted, text, (struct origin){0});
		}
	iconv_close(gb);
}

static void
write_faces(struct fonts *fonts, enum font_role role, struct buf *out)
{
	const struct face *face;

	for (int i = 0; (face = fonts_at(fonts, role, i)); i++) {
		if (i == 0)
			buf_printf(out, "%s: %s\n    %s\n",
			    font_role_name(role), face->name, face->path);
		else
			buf_printf(out, "%s%s", i == 1 ? _("    then: ") : ", ",
			    face->name);
	}
	if (fonts_at(fonts, role, 1))
		buf_putc(out, '\n');
}

/* Reported once a role and character, for that is how it would be set. */
static bool
is_lacking(struct fonts *fonts, struct diags *diags, enum font_role role,
    const struct wanted_rune *wanted)
{
	const struct face *face = fonts_find(fonts, role, false, wanted->rune);

	if (!face && wanted->origin.file) {
		char text[5] = "";

		utf8_put(text, wanted->rune);
		diag(diags, DIAG_NO_GLYPH, wanted->origin, font_role_name(role),
		    text, (int)wanted->rune);
	}
	return face != fonts_at(fonts, role, 0);
}

static void
write_lacking(struct fonts *fonts, struct diags *diags, enum font_role role,
    const struct wanted *wanted, struct buf *out)
{
	struct buf names;
	int n = 0;

	buf_init(&names, wanted->arena);
	for (int i = 0; i < wanted->n; i++) {
		uint32_t rune = wanted->at[i].rune;

		if (!is_lacking(fonts, diags, role, &wanted->at[i]))
			continue;
		if (n++ < NAMED_MAX) {
			buf_putc(&names, ' ');
			buf_put_rune(&names, rune);
			buf_printf(&names, " U+%04X", (unsigned)rune);
		}
	}
	buf_printf(out, _("    lacks %d of %d characters"), n, wanted->n);
	buf_printf(
	    out, "%s%s%s\n", n ? ":" : "", names.s, n > NAMED_MAX ? " …" : "");
}

void
fontlist_write(struct arena *arena, struct diags *diags, struct fonts *fonts,
    const struct plan *plan, struct buf *out)
{
	struct wanted wanted = {.arena = arena};

	wanted.seen = arena_alloc(arena, RUNES);
	if (plan)
		wanted_add_plan(&wanted, plan);
	else
		wanted_add_gb2312(&wanted);
	for (int role = 0; role < FONT_ROLES; role++) {
		write_faces(fonts, role, out);
		write_lacking(fonts, diags, role, &wanted, out);
		if (!plan)
			fontlevel_write(fonts, role, out);
	}
}
