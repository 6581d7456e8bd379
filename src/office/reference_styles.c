/*
 * A style is ours if it has our name for it, 一级标题, or Word's own for the
 * same thing, heading 1. It gets our id, so that paragraphs find it; what
 * refers to it follows. Numbers of headings are typed: those of the styles go.
 */
#include "office/reference_styles.h"

#include <string.h>

struct span {
	const char *from, *to;
};

struct entry {
	struct span text; /* <w:style …>…</w:style> */
	const char *id, *name, *type, *ours; /* ours: NULL for none */
};

static const struct {
	const char *block, *word;
} usual[] = {
    {"p", "Normal"},
    {"title", "Title"},
    {"h1", "heading 1"},
    {"h2", "heading 2"},
    {"h3", "heading 3"},
    {"h4", "heading 4"},
    {"note", "footnote text"},
    {"caption", "caption"},
    {"number", "footer"},
    {"toc1", "toc 1"},
    {"toc2", "toc 2"},
    {"contents-title", "TOC Heading"},
};

/* The value of name="…" between from and to; "". */
static const char *
attribute(
    struct arena *arena, const char *from, const char *to, const char *name)
{
	const char *want = arena_printf(arena, " %s=\"", name);
	const char *at = strstr(from, want), *end;

	if (!at || at >= to)
		return "";
	at += strlen(want);
	end = strchr(at, '"');
	return end && end < to ? arena_strndup(arena, at, (size_t)(end - at))
			       : "";
}

static struct entry
entry_read(struct arena *arena, const char *from, const char *to)
{
	const char *head = strchr(from, '>');
	const char *name = strstr(from, "<w:name ");
	struct entry e = {.text = {from, to}, .name = ""};

	e.id = attribute(arena, from, head, "w:styleId");
	e.type = attribute(arena, from, head, "w:type");
	if (name && name < to)
		e.name = attribute(arena, name, strchr(name, '>'), "w:val");
	return e;
}

typedef ARRAY_OF(struct entry) entries;

static void
entries_read(struct arena *arena, const char *s, entries *out)
{
	static const char BEGIN[] = "<w:style ", END[] = "</w:style>";

	while ((s = strstr(s, BEGIN))) {
		const char *end = strstr(s, END);

		if (!end)
			return;
		end += strlen(END);
		*array_push(arena, out) = entry_read(arena, s, end);
		s = end;
	}
}

static struct entry *
entry_named(entries *all, const char *type, const char *name)
{
	for (int i = 0; i < all->n; i++)
		if (strcmp(all->at[i].type, type) == 0 && !all->at[i].ours &&
		    strcasecmp(all->at[i].name, name) == 0)
			return &all->at[i];
	return NULL;
}

static void
match(entries *all, const struct block_style *block, struct map *has)
{
	struct entry *e = entry_named(
	    all, "paragraph", block->label ? block->label : block->name);

	for (int i = 0; !e && i < LEN(usual); i++)
		if (strcmp(usual[i].block, block->name) == 0)
			e = entry_named(all, "paragraph", usual[i].word);
	if (!e)
		return;
	e->ours = block->name;
	map_put(has, block->name, e);
}

static void
match_own(entries *all, const struct own_style *own, struct map *has)
{
	struct entry *e = entry_named(all, own->type, own->name);

	if (!e)
		return;
	e->ours = own->id;
	map_put(has, own->id, e);
}

/* Have we a style of this id? */
static bool
is_ours(const struct style *style, const struct own_styles *own, const char *id)
{
	for (int i = 0; i < own->n; i++)
		if (strcmp(own->at[i].id, id) == 0)
			return true;
	return style_find(style, id) != NULL;
}

/* The id that a style has now; another's that is ours by chance gives way. */
static const char *
id_now(struct arena *arena, const entries *all, const struct style *style,
    const struct own_styles *own, const char *id)
{
	for (int i = 0; i < all->n; i++)
		if (all->at[i].ours && strcmp(all->at[i].id, id) == 0)
			return all->at[i].ours;
	return is_ours(style, own, id) ? arena_printf(arena, "reference-%s", id)
				       : id;
}

struct rewriting {
	struct arena *arena;
	const entries *all;
	const struct style *style;
	const struct own_styles *own;
};

/* Past numbering, which is left out; s: there is none here. */
static const char *
past_numbering(const char *s, const char *to)
{
	static const char BEGIN[] = "<w:numPr>", END[] = "</w:numPr>";
	const char *end;

	if (strncmp(s, BEGIN, strlen(BEGIN)) != 0)
		return s;
	end = strstr(s, END);
	return end && end < to ? end + strlen(END) : s;
}

/* Copies, ids of styles as they are now. */
static void
rewrite(
    const struct rewriting *w, const char *s, const char *to, struct buf *out)
{
	static const char *const refer[] = {"<w:basedOn w:val=\"",
	    "<w:next w:val=\"", "<w:link w:val=\"", " w:styleId=\"",
	    "<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""};

	while (s < to) {
		const char *hit = NULL, *end, *past = past_numbering(s, to);

		if (past > s) {
			s = past;
			continue;
		}
		for (int i = 0; i < LEN(refer) && !hit; i++)
			if (strncmp(s, refer[i], strlen(refer[i])) == 0)
				hit = refer[i];
		end = hit ? strchr(s + strlen(hit), '"') : NULL;
		if (!end) {
			buf_putc(out, *s++);
			continue;
		}
		buf_puts(out, hit);
		s += strlen(hit);
		buf_puts(out,
		    id_now(w->arena, w->all, w->style, w->own,
			arena_strndup(w->arena, s, (size_t)(end - s))));
		s = end;
	}
}

static void
parts_rewrite(const struct rewriting *w, const struct reference *reference)
{
	for (int i = 0; i < reference->parts.n; i++) {
		struct reference_part *part = &reference->parts.at[i];
		struct buf *bytes;

		if (strcmp(part->type, "header") != 0 &&
		    strcmp(part->type, "footer") != 0)
			continue;
		bytes = arena_new(w->arena, struct buf);
		buf_init(bytes, w->arena);
		rewrite(
		    w, part->bytes->s, part->bytes->s + part->bytes->n, bytes);
		part->bytes = bytes;
	}
}

void
reference_styles(struct arena *arena, const struct reference *reference,
    const struct style *style, const struct own_styles *own, struct buf *out,
    struct map *has)
{
	const char *s = reference->styles.s;
	const char *begin = strstr(s, "<w:style ");
	entries all = {0};
	struct rewriting w = {arena, &all, style, own};

	entries_read(arena, s, &all);
	for (int i = 0; i < style->nblock; i++)
		match(&all, style->blocks[i], has);
	for (int i = 0; i < own->n; i++)
		match_own(&all, &own->at[i], has);
	if (!begin)
		begin = strstr(s, "</w:styles>");
	buf_add(out, s, begin ? (int)(begin - s) : 0);
	for (int i = 0; i < all.n; i++)
		rewrite(&w, all.at[i].text.from, all.at[i].text.to, out);
	parts_rewrite(&w, reference);
}
