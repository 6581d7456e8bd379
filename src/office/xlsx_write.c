/* Document → workbook: its tables, in order, each by its caption or heading. */
#include "office/xlsx_write.h"

#include <errno.h>
#include <string.h>
#include <time.h>

#include "base/system.h"
#include "late/xlsxwriter.h"
#include "office/xlsx_sheet.h"
#include "read/archive_whole.h"

/* Rows longer than a page are not cut. */
static const double ANY_HEIGHT = 1e6;

struct writer {
	struct typesetter *setter;
	struct arena *arena;
	const struct document *document;
	const struct docx_info *info;
	struct book book;
	const char *heading; /* the last one; NULL */
	bool landscape;
};

bool
xlsx_has_table(const struct document *document)
{
	const struct node *n = document->root;

	while (n) {
		if (n->kind == NODE_TABLE && !table_is_empty(n))
			return true;
		if (n->child) {
			n = n->child;
			continue;
		}
		while (n && !n->next)
			n = n->parent;
		n = n ? n->next : NULL;
	}
	return false;
}

static const char *
given(const char *text)
{
	return text && *text ? text : NULL;
}

static void
table_write(struct writer *w, const struct node *node)
{
	const struct page_style *page = &w->setter->style->page;
	const char *caption = given(node->as.table.caption);
	const char *title = caption ? caption : w->heading;
	int nnote = 0;
	struct xlsx_table table = {
	    .unit = given(node->as.table.unit),
	    .landscape = w->landscape,
	    .sources = w->info->places,
	    .own = w->info->own ? w->info->own : "",
	};

	if (table_is_empty(node))
		return;
	table.title = title ? title : w->document->title;
	table.name = table.title;
	table.table = table_new(w->setter, node,
	    w->landscape ? page->text_height : page->text_width, ANY_HEIGHT,
	    &nnote, structure_new(w->arena));
	if (table.table->ncolumn > 0)
		xlsx_sheet(&w->book, &table);
}

static void
blocks(struct writer *w, const struct node *parent)
{
	for (const struct node *n = parent->child; n; n = n->next) {
		bool outer = w->landscape;

		if (n->kind == NODE_TABLE)
			table_write(w, n);
		else if (n->kind == NODE_TITLE || node_is_heading(n))
			w->heading = given(node_text(w->arena, n));
		if (n->kind == NODE_SECTION) {
			w->landscape = n->as.section.landscape;
			blocks(w, n);
			w->landscape = outer;
		}
	}
}

/* 2022-12-31T00:00:00Z */
static time_t
made_on(const char *date)
{
	struct tm tm = {0};
	int n = 0, at[6] = {0};

	for (const char *s = date; *s && n < LEN(at); s++)
		if (*s >= '0' && *s <= '9')
			at[n] = at[n] * 10 + (*s - '0');
		else
			n++;
	tm.tm_year = at[0] - 1900;
	tm.tm_mon = at[1] - 1;
	tm.tm_mday = at[2];
	tm.tm_hour = at[3];
	tm.tm_min = at[4];
	tm.tm_sec = at[5];
	return timegm(&tm);
}

static void
properties(struct writer *w)
{
	const char *author = w->document->author;
	lxw_doc_properties p = {
	    .title = arena_strdup(w->arena, w->document->title),
	    .author = arena_strdup(w->arena, author ? author : ""),
	    .company = arena_strdup(w->arena, author ? author : ""),
	    .created = made_on(w->info->date),
	};

	workbook_set_properties(w->book.workbook, &p);
}

static bool
write_book(void *self, const char *path)
{
	struct writer *w = self;

	w->book.workbook = workbook_new(path);
	if (!w->book.workbook)
		return false;
	properties(w);
	blocks(w, w->document->root);
	return workbook_close(w->book.workbook) == LXW_NO_ERROR;
}

const char *
xlsx_write(struct typesetter *setter, const struct document *document,
    const struct docx_info *info, struct buf *out)
{
	struct arena *arena = setter->arena;
	struct writer w = {
	    .setter = setter,
	    .arena = arena,
	    .document = document,
	    .info = info,
	    .book =
		{
		    .arena = arena,
		    .style = setter->style,
		    .formats = map_new(arena),
		    .names = map_new(arena),
		},
	};
	const char *error;

	error = workbook_bytes(arena, write_book, &w, out);
	/* The library tests few of its own writes. */
	return error || archive_is_whole(out) ? error : system_words(EIO);
}
