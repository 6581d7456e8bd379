/* Properties, colours, bookmarks and attachments → objects. */
#include "paint/pdf_about.h"

#include <string.h>

#include "paint/srgb.h"

const char *const standard_names[] = {"ua-1", "a-2a", "a-3a", "plain", NULL};

/* --- Properties (ISO 32000-1, 14.3.3) ------------------------------------ */

/* 2022-12-31T08:00:00+08:00 as D:20221231080000+08'00' (7.9.4). */
static const char *
date_text(struct arena *arena, const char *iso)
{
	struct buf out;
	int ndigit = 0;

	buf_init(&out, arena);
	buf_puts(&out, "D:");
	for (const char *s = iso; *s; s++) {
		bool digit = *s >= '0' && *s <= '9';

		if (digit || *s == 'Z' || (ndigit >= 14 && *s != ':'))
			buf_putc(&out, *s);
		else if (ndigit >= 14)
			buf_putc(&out, '\'');
		ndigit += digit;
	}
	if (ndigit > 14)
		buf_putc(&out, '\'');
	return out.s;
}

static void
put_text(struct buf *out, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	buf_puts(out, name);
	pdf_text(out, text);
}

int
pdf_write_properties(struct pdf_file *file, const struct paint_info *info)
{
	int object = pdf_reserve(file);
	const char *date =
	    info->date ? date_text(file->arena, info->date) : NULL;
	struct buf *out = pdf_begin(file, object);

	buf_puts(out, "<<");
	put_text(out, "/Title", info->title);
	put_text(out, "/Author", info->author);
	put_text(out, "/Creator", info->creator);
	put_text(out, "/Producer", info->producer);
	put_text(out, "/CreationDate", date);
	put_text(out, "/ModDate", date);
	buf_puts(out, ">>");
	pdf_end(file);
	return object;
}

/* --- Colours (ISO 19005-2, 6.2.3) ---------------------------------------- */

int
pdf_write_intent(struct pdf_file *file)
{
	static const char name[] = "sRGB IEC61966-2.1";
	int profile = pdf_reserve(file), object = pdf_reserve(file);

	pdf_stream(file, profile, "/N 3", srgb_profile,
	    (int)(srgb_profile_end - srgb_profile), PDF_PACKED);
	buf_printf(pdf_begin(file, object),
	    "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(%s)"
	    "/Info(%s)/DestOutputProfile %d 0 R>>",
	    name, name, profile);
	pdf_end(file);
	return object;
}

/* --- Bookmarks (12.3.3) -------------------------------------------------- */

void
pdf_put_dest(struct buf *out, const struct pdf_dest *dest)
{
	buf_printf(out, "[%d 0 R/XYZ ", dest->page_object);
	pdf_number(out, dest->x);
	buf_putc(out, ' ');
	pdf_number(out, dest->y);
	buf_puts(out, " null]");
}

/* Of a bookmark among its neighbours; 0 stands for the root or none. */
struct branch {
	int parent, first, last, prev, next;
	int nchild;
};

enum { DEPTH_MAX = 16 };

/* branches[0] is the root's, the others from 1 on as they stand. */
static struct branch *
branches_new(struct arena *arena, const struct pdf_bookmarks *marks)
{
	struct branch *all =
	    arena_alloc(arena, sizeof *all * (size_t)(marks->n + 1));
	int open[DEPTH_MAX + 1] = {0}, depth = 0;

	for (int i = 1; i <= marks->n; i++) {
		int want = marks->at[i - 1].depth;
		struct branch *parent;

		depth = want <= depth ? want : depth + 1;
		depth = depth < 1 ? 1 : depth > DEPTH_MAX ? DEPTH_MAX : depth;
		all[i].parent = open[depth - 1];
		parent = &all[all[i].parent];
		all[i].prev = parent->last;
		if (parent->last)
			all[parent->last].next = i;
		else
			parent->first = i;
		parent->last = i;
		parent->nchild++;
		open[depth] = i;
	}
	return all;
}

static void
put_neighbour(struct buf *out, const char *name, int object)
{
	if (object)
		buf_printf(out, "/%s %d 0 R", name, object);
}

/* The first level is open, what is below is closed: a minus says so. */
static void
bookmark_write(struct pdf_file *file, const struct pdf_bookmark *mark,
    const struct branch *branch, const int *objects, int object)
{
	bool top = branch->parent == 0;
	struct buf *out = pdf_begin(file, object);

	buf_puts(out, "<</Title");
	pdf_text(out, mark->text);
	buf_printf(out, "/Parent %d 0 R", objects[branch->parent]);
	if (branch->prev)
		put_neighbour(out, "Prev", objects[branch->prev]);
	if (branch->next)
		put_neighbour(out, "Next", objects[branch->next]);
	if (branch->first) {
		put_neighbour(out, "First", objects[branch->first]);
		put_neighbour(out, "Last", objects[branch->last]);
		buf_printf(
		    out, "/Count %d", top ? branch->nchild : -branch->nchild);
	}
	buf_puts(out, "/Dest");
	pdf_put_dest(out, mark->dest);
	buf_puts(out, ">>");
	pdf_end(file);
}

int
pdf_write_bookmarks(struct pdf_file *file, const struct pdf_bookmarks *marks)
{
	struct branch *all;
	struct buf *out;
	int *objects, seen = 0;

	if (marks->n == 0)
		return 0;
	all = branches_new(file->arena, marks);
	objects =
	    arena_alloc(file->arena, sizeof *objects * (size_t)(marks->n + 1));
	for (int i = 0; i <= marks->n; i++)
		objects[i] = pdf_reserve(file);
	for (int i = 1; i <= marks->n; i++) {
		bookmark_write(
		    file, &marks->at[i - 1], &all[i], objects, objects[i]);
		seen += all[i].parent == 0 || all[all[i].parent].parent == 0;
	}
	out = pdf_begin(file, objects[0]);
	buf_puts(out, "<</Type/Outlines");
	put_neighbour(out, "First", objects[all[0].first]);
	put_neighbour(out, "Last", objects[all[0].last]);
	buf_printf(out, "/Count %d>>", seen);
	pdf_end(file);
	return objects[0];
}

/* --- Attachments (ISO 19005-3, 6.8) -------------------------------------- */

/* A MIME type as a name: its slash is escaped. */
static void
put_type(struct buf *out, const char *type)
{
	for (; *type; type++) {
		if (*type == '/')
			buf_puts(out, "#2F");
		else
			buf_putc(out, *type);
	}
}

static int
attachment_write(struct pdf_file *file, const struct paint_info *info,
    const struct attachment *a)
{
	int stream = pdf_reserve(file), object = pdf_reserve(file);
	struct buf dict, *out;

	buf_init(&dict, file->arena);
	buf_puts(&dict, "/Type/EmbeddedFile/Subtype/");
	put_type(&dict, a->type);
	buf_printf(&dict, "/Params<</Size %d", a->nbyte);
	if (info->date)
		put_text(&dict, "/ModDate", date_text(file->arena, info->date));
	buf_puts(&dict, ">>");
	pdf_stream(file, stream, dict.s, a->bytes, a->nbyte, PDF_PACKED);
	out = pdf_begin(file, object);
	buf_puts(out, "<</Type/Filespec");
	put_text(out, "/F", a->name);
	put_text(out, "/UF", a->name);
	put_text(out, "/Desc", a->description);
	buf_printf(out, "/AFRelationship/%s/EF<</F %d 0 R/UF %d 0 R>>>>",
	    a->relation, stream, stream);
	pdf_end(file);
	return object;
}

/* Names in the order of a name tree: bytes. */
void
pdf_write_attachments(
    struct pdf_file *file, const struct paint_info *info, struct buf *catalog)
{
	struct buf names;

	if (info->nattachment == 0)
		return;
	buf_init(&names, file->arena);
	buf_puts(catalog, "/AF[");
	for (int i = 0; i < info->nattachment; i++) {
		int object =
		    attachment_write(file, info, &info->attachments[i]);

		pdf_reference(catalog, object);
		buf_printf(&names, "(%03d)%d 0 R", i + 1, object);
	}
	buf_printf(catalog, "]/Names<</EmbeddedFiles<</Names[%s]>>>>", names.s);
}
