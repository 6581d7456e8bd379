/* XML → struct prose: text squeezed across the elements of a paragraph. */
#include "read/marked.h"

#include "base/array.h"
#include "base/buf.h"

struct prose *
prose_add(struct reader *r, struct prose_list *list, enum prose_kind kind,
    struct origin origin)
{
	struct prose *prose = arena_new(r->arena, struct prose);

	prose->kind = kind;
	prose->origin = origin;
	*list->tail = prose;
	list->tail = &prose->next;
	return prose;
}

void
prose_text(struct reader *r, const struct xml_node *node, void *to)
{
	struct prose_list *list = to;
	const char *text = white_squeeze(r->arena, list->white, node->text);

	if (*text)
		prose_add(r, list, PROSE_TEXT, node->origin)->text = text;
}

void
prose_children(struct reader *r, const struct xml_node *node,
    const struct content *content, struct prose *prose,
    const struct prose_list *outer, struct task *task)
{
	struct prose_list list = {
	    .tail = &prose->child,
	    .white = outer->white,
	    .task = task,
	};

	prose->task = task;
	reader_content(r, node, content, &list);
}

struct prose *
prose_read(struct reader *r, const struct xml_node *node,
    const struct content *content)
{
	struct prose *first = NULL;
	struct white white = {0};
	struct prose_list list = {.tail = &first, .white = &white};

	reader_content(r, node, content, &list);
	return first;
}

void
paragraph_read(struct reader *r, const struct xml_node *node,
    const struct content *content, struct paragraphs *to)
{
	struct prose *prose;

	reader_fields(r, node, NULL, 0, NULL);
	prose = prose_read(r, node, content);
	*array_push(r->arena, to) = (struct paragraph_source){
	    .prose = prose,
	    .origin = node->origin,
	};
}

static void
plain(struct buf *out, const struct prose *prose)
{
	for (; prose; prose = prose->next) {
		if (prose->text)
			buf_puts(out, prose->text);
		plain(out, prose->child);
	}
}

const char *
prose_plain(struct arena *arena, const struct prose *prose)
{
	struct buf out;

	buf_init(&out, arena);
	plain(&out, prose);
	return out.s;
}
