/* Lines drawn are lines recorded: --emit=lines prints what stands there. */
#include "layout/drawer.h"

#include "base/array.h"

void
drawer_line(
    struct drawer *d, const struct paragraph *p, int i, double x, double top)
{
	double y = top + style_baseline(&p->style);

	paragraph_draw_line(d->frame, p, i, x, y);
	if (d->setter->forgets)
		return;
	*array_push(d->setter->arena, d->records) = (struct line_record){
	    .para = p,
	    .line = i,
	    .page = d->page,
	    .x = d->x + x + p->style.left,
	    .y = d->y + y,
	    .turned = d->turned,
	};
}
