/*
 * Pages → files: names, formats, and the promise that a file is complete or
 * absent.
 */
#include "report/publish.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/output.h"
#include "office/xlsx_write.h"
#include "paint/conform.h"
#include "paint/paint.h"

static const double PNG_DPI = 144;

static bool
is_folder(const char *path)
{
	struct stat st;
	size_t n = strlen(path);

	return (n > 0 && path[n - 1] == '/') ||
	    (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* A folder that ends in / is made when it is not there. */
static void
folder_make(const char *path)
{
	if (path[strlen(path) - 1] == '/')
		mkdir(path, 0777);
}

const char *
publish_path(
    struct publisher *p, const char *stem, const char *format, bool many)
{
	const char *to = p->output;

	if (!to)
		return arena_printf(p->arena, "%s.%s", stem, format);
	if (!many && !is_folder(to))
		return to;
	if (!is_folder(to))
		mkdir(to, 0777);
	else
		folder_make(to);
	return arena_printf(p->arena, "%s%s%s.%s", to,
	    to[strlen(to) - 1] == '/' ? "" : "/", stem, format);
}

static bool
publish_end(struct publisher *p, const char *path, int pages,
    struct output *out, bool good, const char *error)
{
	if (good && output_commit(out)) {
		if (p->wrote)
			p->wrote(p->wrote_self, path, pages);
		return true;
	}
	if (!good)
		output_discard(out);
	if (!good && error)
		diag(p->diags, DIAG_OUTPUT, (struct origin){0}, path, error);
	else
		output_tell(out, p->diags, path);
	return false;
}

bool
publish_bytes(struct publisher *p, const struct buf *bytes, const char *path)
{
	struct output *out;

	if (!path)
		path = "-";
	out = output_open(p->arena, path);

	output_write(out, bytes->s, (size_t)bytes->n);
	return publish_end(p, path, 0, out, true, NULL);
}

/*
 * The date in the file's metadata: SOURCE_DATE_EPOCH, else the data's own, else
 * the epoch itself, so that two runs give the same bytes.
 */
static const char *
metadata_date(struct publisher *p, struct date date)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;

	if (p->made_on)
		return p->made_on;
	if (epoch && *epoch) {
		time_t seconds = (time_t)strtoll(epoch, &end, 10);
		struct tm tm;

		if (*end == '\0' && gmtime_r(&seconds, &tm))
			return arena_printf(p->arena,
			    "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900,
			    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
			    tm.tm_sec);
	}
	if (!date_given(date))
		date = (struct date){1970, 1, 1};
	return arena_printf(p->arena, "%sT00:00:00Z", date_iso(p->arena, date));
}

/* Can a file of these standards be made of them? */
static bool
conforms(struct publisher *p, const struct document *document,
    const struct pages *pages, unsigned standards)
{
	bool titled = !standards || *document->title;

	if (!titled)
		diag(p->diags, DIAG_NO_TITLE, document->root->origin);
	return conform_check(p->arena, p->diags, pages, standards) && titled;
}

/* Without what was asked of files of the other format. */
static struct made_by
made_by_of(struct publisher *p, const char *format)
{
	static const char *const formats[] = {"pdf", "ofd"};
	const struct made_by *all = &p->sources.made_by;
	struct made_by made = {0};

	for (int i = 0; i < all->n; i++) {
		const char *option = all->at[i];
		size_t n = strcspn(option, "=");
		bool others = false;

		for (int k = 0; k < LEN(formats); k++)
			others |= strncmp(option, formats[k], n) == 0 &&
			    formats[k][n] == '\0' &&
			    strcmp(formats[k], format) != 0;
		if (!others)
			*array_push(p->arena, &made) = option;
	}
	return made;
}

const struct buf *
publish_whole(struct publisher *p, const struct document *document,
    struct layout *layout, const char *format, const char **error)
{
	struct pages *pages = layout_pages(layout);
	bool ofd = strcmp(format, "ofd") == 0;
	unsigned ofd_standards = p->ofd_plain ? 0 : STANDARD_OFD_A;
	struct sources *made = &p->sources;
	struct paint_info info = {
	    .title = document->title,
	    .author = document->author,
	    .creator = "niandu",
	    .producer = "niandu " NIANDU_VERSION,
	    .version = NIANDU_VERSION,
	    .lang = "zh-CN",
	    .date = metadata_date(p, document->date),
	    .standards = ofd ? ofd_standards : p->standards,
	};

	*error = NULL;
	if (!conforms(p, document, pages, info.standards))
		return NULL;
	if (!made->complete) {
		sources_fonts(made, pages);
		sources_program(made);
		made->complete = true;
	}
	if (made->unread) {
		diag(p->diags, DIAG_READ, (struct origin){0}, made->unread,
		    made->why);
		return NULL;
	}
	info.made_from = made->list;
	info.made_by = made_by_of(p, format);
	if (ofd || info.standards & STANDARD_A3A) {
		info.attachments = made->attached.at;
		info.nattachment = made->attached.n;
	}
	return (ofd ? paint_ofd : paint_pdf)(p->arena, pages, &info, error);
}

/* Made before anything is opened: a report that cannot be is not begun. */
static bool
write_whole(struct publisher *p, const struct document *document,
    struct layout *layout, const char *format, const char *path)
{
	const char *error;
	const struct buf *bytes =
	    publish_whole(p, document, layout, format, &error);
	struct output *out;

	if (!bytes && !error)
		return false;
	out = output_open(p->arena, path);
	if (bytes)
		output_write(out, bytes->s, (size_t)bytes->n);
	return publish_end(
	    p, path, layout_pages(layout)->n, out, bytes != NULL, error);
}

bool
publish_office(struct publisher *p, struct typesetter *setter,
    const struct document *document, struct docx_info info, const char *format,
    const char *path)
{
	bool book = strcmp(format, "xlsx") == 0;
	const char *error;
	struct output *out;
	struct buf bytes;

	info.date = metadata_date(p, document->date);
	info.program = "niandu " NIANDU_VERSION;
	if (book && !xlsx_has_table(document)) {
		diag(p->diags, DIAG_NO_TABLE, document->root->origin, path);
		return false;
	}
	buf_init(&bytes, p->arena);
	error =
	    (book ? xlsx_write : docx_write)(setter, document, &info, &bytes);
	if (!error && diags_count(p->diags, DIAG_ERROR) > 0)
		return false;
	out = output_open(p->arena, path);
	if (!error)
		output_write(out, bytes.s, (size_t)bytes.n);
	return publish_end(p, path, 0, out, !error, error);
}

/* "report.png" → "report-1.png". */
static const char *
page_path(struct publisher *p, const char *path, int page)
{
	const char *dot = strrchr(path, '.');

	if (!dot || strchr(dot, '/'))
		dot = path + strlen(path);
	return arena_printf(
	    p->arena, "%.*s-%d%s", (int)(dot - path), path, page, dot);
}

bool
publish_frame(struct publisher *p, struct frame *frame, const char *title,
    const char *format, const char *path)
{
	const char *error = NULL;
	struct paint_info info = {.title = title};
	struct output *out = output_open(p->arena, path);
	bool good = paint_frame(p->arena, frame,
	    strcmp(format, "svg") == 0 ? PAINT_SVG : PAINT_PNG, PNG_DPI, &info,
	    out, &error);

	return publish_end(p, path, 1, out, good, error);
}

bool
publish_pages(struct publisher *p, const struct document *document,
    struct layout *layout, const char *format, const char *path)
{
	struct pages *pages = layout_pages(layout);

	if (strcmp(format, "pdf") == 0 || strcmp(format, "ofd") == 0)
		return write_whole(p, document, layout, format, path);
	for (int i = 0; i < pages->n; i++)
		if (!publish_frame(p, pages->at[i], document->title, format,
			page_path(p, path, i + 1)))
			return false;
	return true;
}
