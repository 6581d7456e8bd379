/*
 * The inside of flow, shared by the files that make slabs: the text (flow.c),
 * the elements of official documents (official.c, official_end.c).
 */
#ifndef LAYOUT_FLOW_PARTS_H
#define LAYOUT_FLOW_PARTS_H

#include "base/array.h"
#include "layout/flow.h"

struct flow {
	struct typesetter *setter;
	struct outline *outline;
	struct segments *out;
	struct segment *segment; /* the open one */
	double measure, left; /* of the open section [pt] */
	int nnote;
	int follow, followed; /* lines that a heading keeps; come so far */
	int attachment, nattachment; /* the open one from 1, of so many */
	const struct strings *names; /* that a title keeps whole; NULL */
	bool moved_addressee; /* into the 版记 */
};

/* A segment of one portrait column, unless such a one is open. */
void segment_plain(struct flow *);
struct slab *slab_add(struct flow *, struct slab);
/* The lines of a broken paragraph; heading: whose place they are. */
void flow_lines(struct flow *, struct paragraph *, const char *tag,
    struct heading *heading);
/* This block style, else the body's. */
const struct block_style *style_or_body(const struct flow *, const char *name);
/* A line's pitch of the page's grid [pt]. */
double flow_grid(const struct flow *);

/* What stands above the title, when node is <official>. */
void official_head(struct flow *, const struct node *node);
/* 主送, after the title. */
void official_addressee(struct flow *, const struct node *node);
/* From the end of the body to the 附注. */
void official_end(struct flow *, const struct node *node);
/* 署名 and 成文日期. */
void official_sign(struct flow *, const struct node *node);
/*
 * The last lines of the text go with what follows, so that no page holds a
 * signature alone (7.3.5.5).
 */
void official_keep_text(struct flow *);
/* 版记, after all else. */
void official_imprint(struct flow *, const struct node *node);
/* The titles of attachments: as told, else as those that follow have them. */
const struct strings *official_attachments(
    struct flow *, const struct node *node);
/* The lines that must follow the head on the first page. */
int official_rows_after(struct flow *, const struct node *node);
/* Lines of the document's title and of what belongs to it. */
int flow_title_rows(struct flow *, const struct node *root);

#endif
