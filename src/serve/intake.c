/* libmicrohttpd takes the form apart; here is what becomes of the parts. */
#include "serve/intake.h"

#include <microhttpd.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"

enum { BUFFER = 1 << 16 };

struct intake {
	struct request *request;
	struct MHD_PostProcessor *parts;
	struct buf value; /* of the field under way */
	const char *field; /* its name; NULL: none is under way */
	bool is_file; /* the part under way goes to the last upload */
	long words, files; /* bytes so far */
};

static void
fail(struct intake *in, int status)
{
	if (!in->request->fault)
		in->request->fault = status;
}

/* A text that is no UTF-8 would break every page that shows it. */
static const char *
clean(struct arena *arena, const char *s, int n)
{
	const char *end = s + n;
	struct buf out;

	buf_init(&out, arena);
	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (rune >= ' ' || rune == '\n' || rune == '\t')
			buf_put_rune(&out, rune == 0x7F ? ' ' : rune);
	}
	return out.s;
}

static void
field_end(struct intake *in)
{
	struct request *request = in->request;

	if (in->field)
		*array_push(request->arena, &request->fields) = (struct pair){
		    in->field, clean(request->arena, in->value.s, in->value.n)};
	in->field = NULL;
}

/* "C:\\文件\\计划.docx", as some browsers say it → its last part. */
static const char *
file_name(struct arena *arena, const char *said)
{
	const char *name = clean(arena, said, (int)strlen(said));

	for (const char *s = name; *s; s++)
		if (*s == '/' || *s == '\\')
			name = s + 1;
	return *name ? name : "?";
}

static void
file_begin(struct intake *in, const char *key, const char *name)
{
	struct request *request = in->request;
	struct upload upload = {
	    .field = arena_strdup(request->arena, key),
	    .name = file_name(request->arena, name),
	};

	in->is_file = false;
	if (request->uploads.n == UPLOADS_MAX) {
		fail(in, MHD_HTTP_CONTENT_TOO_LARGE);
		return;
	}
	upload.fd = spool_open();
	if (upload.fd < 0) {
		fail(in, MHD_HTTP_INSUFFICIENT_STORAGE);
		return;
	}
	*array_push(request->arena, &request->uploads) = upload;
	in->is_file = true;
}

static void
file_add(struct intake *in, const char *data, size_t size)
{
	struct upload *last =
	    &in->request->uploads.at[in->request->uploads.n - 1];

	in->files += (long)size;
	if (in->files > (long)UPLOAD_LIMIT_MB << 20) {
		fail(in, MHD_HTTP_CONTENT_TOO_LARGE);
		return;
	}
	while (size > 0) {
		ssize_t wrote = write(last->fd, data, size);

		if (wrote <= 0) {
			fail(in, MHD_HTTP_INSUFFICIENT_STORAGE);
			return;
		}
		data += wrote;
		size -= (size_t)wrote;
		last->size += wrote;
	}
}

static void
word_add(struct intake *in, const char *data, size_t size)
{
	in->words += (long)size;
	if (in->words > (long)FIELDS_LIMIT_KB << 10)
		fail(in, MHD_HTTP_CONTENT_TOO_LARGE);
	else
		buf_add(&in->value, data, (int)size);
}

/* Called for each piece of each part; a new part begins at offset 0. */
static enum MHD_Result
take_part(void *self, enum MHD_ValueKind kind, const char *key,
    const char *filename, const char *type, const char *encoding,
    const char *data, uint64_t offset, size_t size)
{
	struct intake *in = self;

	(void)kind, (void)type, (void)encoding;
	if (in->request->fault)
		return MHD_NO;
	if (offset == 0) {
		field_end(in);
		in->is_file = false;
		if (filename && *filename)
			file_begin(in, key ? key : "", filename);
		else if (!filename) {
			in->field =
			    arena_strdup(in->request->arena, key ? key : "");
			buf_init(&in->value, in->request->arena);
		}
	}
	if (in->is_file)
		file_add(in, data, size);
	else if (in->field)
		word_add(in, data, size);
	return in->request->fault ? MHD_NO : MHD_YES;
}

struct intake *
intake_open(struct request *request, struct MHD_Connection *connection)
{
	struct intake *in = arena_new(request->arena, struct intake);

	in->request = request;
	in->parts =
	    MHD_create_post_processor(connection, BUFFER, take_part, in);
	return in->parts ? in : NULL;
}

void
intake_add(struct intake *in, const char *bytes, size_t n)
{
	if (!in->request->fault &&
	    MHD_post_process(in->parts, bytes, n) == MHD_NO)
		fail(in, MHD_HTTP_BAD_REQUEST);
}

void
intake_close(struct intake *in)
{
	if (MHD_destroy_post_processor(in->parts) == MHD_NO)
		fail(in, MHD_HTTP_BAD_REQUEST);
	in->parts = NULL;
	field_end(in);
}
