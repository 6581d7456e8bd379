/* Document → headings → slabs → placements → pages. */
#include "layout/layout.h"

#include "doc/outline.h"
#include "layout/draw.h"
#include "layout/flow.h"
#include "layout/lines.h"

struct layout {
	struct outline *outline;
	struct pages *pages;
	struct line_records records;
};

struct layout *
layout_new(struct typesetter *setter, const struct document *document)
{
	struct layout *layout = arena_new(setter->arena, struct layout);
	struct outline *outline =
	    outline_new(setter->arena, setter->style, document);
	struct element *root = structure_new(setter->arena);
	struct segments *segments = flow_new(setter, document, outline, root);
	struct placements *placements = page_build(setter, segments);

	layout->outline = outline;
	layout->pages =
	    draw_pages(setter, placements, outline, &layout->records);
	layout->pages->root = root;
	layout->pages->nelement = structure_number(root);
	return layout;
}

struct pages *
layout_pages(struct layout *layout)
{
	return layout->pages;
}

const struct outline *
layout_outline(const struct layout *layout)
{
	return layout->outline;
}

const struct line_records *
layout_records(const struct layout *layout)
{
	return &layout->records;
}

void
layout_lines(const struct layout *layout, struct buf *out)
{
	lines_dump(layout_records(layout), out);
}
