/* Title and descriptions → into the SVG that cairo made. */
#include "paint/finish.h"

#include <string.h>

#include "base/xml_write.h"

static void
put_element(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "\n<%s>", name);
	xml_text(out, text, false);
	buf_printf(out, "</%s>", name);
}

const char *
finish_svg(const struct buf *svg, const struct paint_info *info,
    const struct alts *alts, struct output *output)
{
	const char *root = strstr(svg->s, "<svg ");
	const char *open = root ? strchr(root, '>') : NULL;
	struct buf out;

	if (!open)
		BUG("an SVG without its root");
	buf_init(&out, svg->arena);
	buf_add(&out, svg->s, (int)(open + 1 - svg->s));
	if (info->title)
		put_element(&out, "title", info->title);
	for (int i = 0; i < alts->n; i++)
		if (alts->at[i])
			put_element(&out, "desc", alts->at[i]);
	buf_puts(&out, open + 1);
	output_write(output, out.s, (size_t)out.n);
	return output_error(output);
}
