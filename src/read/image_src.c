/* Paths of pictures: none leads out of its file's folder. */
#include "read/image_src.h"

#include <string.h>

#include "base/intl.h"
#include "doc/node.h"

/* A picture stands in the folder of the file that names it, or below. */
void
image_src_read(struct reader *r, const struct xml_node *xml, struct node *image)
{
	const struct xml_attribute *a = xml_attribute(xml, "src");
	const char *src = image->as.image.src;
	const char *file = image->origin.file, *slash;

	if (!a || !src)
		return;
	image->as.image.place = a->origin;
	if (src[0] == '/' || strstr(src, "..") || strchr(src, ':') ||
	    strchr(src, '\\')) {
		reader_bad_value(r, a,
		    _("; pictures stand in the folder of the file that names "
		      "them, or below it"));
		return;
	}
	slash = file ? strrchr(file, '/') : NULL;
	if (slash)
		image->as.image.src = arena_printf(
		    r->arena, "%.*s/%s", (int)(slash - file), file, src);
}
