/* <image>: paths of pictures, none of which leads out of its file's folder. */
#include "read/image_src.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/length.h"
#include "doc/node.h"
#include "read/bytes.h"
#include "read/read.h"
#include "read/white.h"

static bool
leads_out(const char *path)
{
	return path[0] == '/' || strstr(path, "..") || strchr(path, ':') ||
	    strchr(path, '\\');
}

/* The folder of a file, with its "/"; "" where none is said. */
static const char *
folder_of(struct arena *arena, const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;

	return slash ? arena_strndup(arena, file, (size_t)(slash - file) + 1)
		     : "";
}

/*
 * What src= leads to, in the folder of the file that the attribute stands in or
 * below it. NULL where it leads out of it, which is an error. beside: a file
 * there, in whose folder it is meant to be; NULL: none.
 */
static const char *
image_src_path(
    struct reader *r, const struct xml_attribute *a, const char *beside)
{
	const char *below = folder_of(r->arena, beside);

	if (leads_out(a->value) || leads_out(below)) {
		reader_bad_value(r, a,
		    _("; pictures stand in the folder of the file that names "
		      "them, or below it"));
		return NULL;
	}
	return arena_printf(r->arena, "%s%s%s",
	    folder_of(r->arena, a->origin.file), below, a->value);
}

static void
add_named(struct arena *arena, const struct xml_node *node, const char *folder,
    struct strings *to)
{
	const char *src = xml_value(node, "src");

	if (node->name && strcmp(node->name, "image") == 0 && *src &&
	    !leads_out(src))
		*array_push(arena, to) =
		    arena_printf(arena, "%s%s", folder, src);
	for (const struct xml_node *c = node->child; c; c = c->next)
		add_named(arena, c, folder, to);
}

/* Few files have pictures: the others are not read as XML for them. */
void
images_named(struct arena *arena, const char *path, struct strings *to)
{
	struct diags *unsaid = diags_open();
	const struct xml_node *root = NULL;
	struct buf text;

	buf_init(&text, arena);
	if (bytes_read(unsaid, path, &text) && strstr(text.s, "image"))
		root = xml_read_bytes(arena, unsaid, path, text.s, text.n);
	if (root)
		add_named(arena, root, folder_of(arena, path), to);
	diags_close(unsaid);
}

void
field_measure(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	const char *text = white_trim(r->arena, a->value);
	double pt;

	(void)field;
	if (length_read(text, 1, &pt) && pt > 0)
		*(const char **)to = text;
	else
		reader_bad_value(
		    r, a, _("; write a length such as 12em or 80mm"));
}

void
image_read_into(
    struct reader *r, const struct xml_node *node, struct images *to)
{
	static const char *const openness[] = {"no", "yes", NULL};
	static const struct field fields[] = {
	    REQUIRED(struct image, src, "src", text),
	    REQUIRED(struct image, alt, "alt", text),
	    FIELD(struct image, caption, "caption", text),
	    FIELD(struct image, width, "width", measure),
	    FIELD_OF(struct image, openness, "public", word_text, openness),
	};
	const struct xml_attribute *src = xml_attribute(node, "src");
	struct image image = {.origin = node->origin};

	reader_fields(r, node, fields, LEN(fields), &image);
	reader_content(r, node, &(struct content){0}, NULL);
	if (!src || !image.src || !image.alt)
		return;
	image.path = image_src_path(r, src, NULL);
	image.place = src->origin;
	if (image.path)
		*array_push(r->arena, to) = image;
}

/* The picture of plan or progress that is meant; of= NULL: of any file. */
static const struct image *
image_known(const struct images *known, const char *src, const char *of)
{
	for (int i = 0; known && i < known->n; i++) {
		const struct image *image = &known->at[i];

		if (strcmp(image->src, src) == 0 &&
		    (!of || strcmp(image->origin.file, of) == 0))
			return image;
	}
	return NULL;
}

void
image_find(struct reader *r, const struct xml_node *xml, struct node *node,
    const struct images *known_ones)
{
	const struct xml_attribute *a = xml_attribute(xml, "src");
	const struct xml_attribute *from = xml_attribute(xml, "from");
	const char *of = from ? origin_read(r->arena, from->value).file : NULL;
	const struct image *known;

	if (!a || !node->as.image.src)
		return;
	known = image_known(known_ones, node->as.image.src, of);
	node->as.image.src = known ? known->path : image_src_path(r, a, of);
	node->as.image.place = known ? known->place : a->origin;
}
