/* Text and rules at fixed places → marks on a page. */
#include "layout/panel.h"

#include <math.h>

#include "layout/tag.h"

void
panel_put(struct typesetter *setter, struct panel *panel, struct paragraph *p,
    double x, double y)
{
	*array_push(setter->arena, &panel->texts) =
	    (struct panel_text){p, x, y};
}

struct paragraph *
panel_text(struct typesetter *setter, struct panel *panel,
    const struct node *node, const struct block_style *style, const char *text,
    double x, double y, double measure)
{
	struct paragraph *p =
	    paragraph_of_text(setter, node, style->name, style, text);

	paragraph_break(setter, p, measure);
	panel_put(setter, panel, p, x, y);
	return p;
}

void
panel_rule(
    struct typesetter *setter, struct panel *panel, struct panel_rule rule)
{
	if (rule.thickness > 0)
		*array_push(setter->arena, &panel->rules) = rule;
}

double
panel_text_width(struct typesetter *setter, const struct node *node,
    const struct block_style *style, const char *text)
{
	struct paragraph *p =
	    paragraph_of_text(setter, node, style->name, style, text);

	return width_natural(p->shaped, p->spacing);
}

double
paragraph_spread(struct typesetter *setter, struct paragraph *p, double width,
    double squeeze)
{
	const struct shaped *shaped = p->shaped;
	struct line *line = arena_new(setter->arena, struct line);
	int n = shaped->nbox;
	int *order =
	    arena_alloc(setter->arena, sizeof *order * (size_t)(n + 1));
	double natural = 0, pen = 0, extra = 0;

	for (int i = 0; i < n; i++)
		natural += shaped->boxes[i].advance * squeeze;
	if (width > natural && n > 1)
		extra = (width - natural) / (n - 1);
	else if (width > natural)
		pen = (width - natural) / 2;
	line->x = arena_alloc(setter->arena, sizeof *line->x * (size_t)(n + 1));
	boxes_order(shaped, 0, n - 1, order);
	for (int i = 0; i < n; i++) {
		line->x[order[i]] = pen;
		pen += shaped->boxes[order[i]].advance * squeeze + extra;
	}
	line->last = n - 1;
	line->width = line->natural = fmax(width, natural);
	line->gaps = n - 1;
	line->final = true;
	for (int i = 0; i < p->spans.n; i++)
		p->spans.at[i].squeeze = squeeze < 1 ? squeeze : 0;
	p->measure = line->width;
	p->lines = arena_new(setter->arena, struct lines);
	p->lines->at = line;
	p->lines->n = p->lines->cap = 1;
	return line->width;
}

void
panel_tag(struct arena *arena, struct panel *panel, struct element *parent)
{
	for (int i = 0; i < panel->texts.n; i++) {
		struct paragraph *p = panel->texts.at[i].para;

		tag_paragraph(arena, p,
		    element_add(arena, parent, ELEMENT_P,
			p->node ? p->node->origin : parent->origin));
	}
}

void
panel_draw(struct drawer *d, const struct panel *panel, double x, double y)
{
	for (int i = 0; i < panel->texts.n; i++) {
		const struct panel_text *text = &panel->texts.at[i];
		const struct paragraph *p = text->para;

		for (int k = 0; k < p->lines->n; k++)
			drawer_line(d, p, k, x + text->x,
			    y + text->y + k * p->style.leading);
	}
	for (int i = 0; i < panel->rules.n; i++) {
		const struct panel_rule *rule = &panel->rules.at[i];

		frame_rule(d->frame, x + rule->x, y + rule->y,
		    x + rule->x + rule->width, y + rule->y, rule->thickness,
		    rule->colour);
	}
}
