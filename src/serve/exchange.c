/* Requests and responses; a response on its way through a nameless file. */
#include "serve/exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The value of that name, "" without one. */
static const char *
pairs_find(const struct pairs *pairs, const char *name)
{
	for (int i = 0; i < pairs->n; i++)
		if (strcmp(pairs->at[i].name, name) == 0)
			return pairs->at[i].value;
	return "";
}

const char *
request_field(const struct request *request, const char *name)
{
	return pairs_find(&request->fields, name);
}

const char *
request_query(const struct request *request, const char *name)
{
	return pairs_find(&request->query, name);
}

bool
upload_read(const struct upload *upload, struct buf *out)
{
	char chunk[1 << 16];
	off_t at = 0;
	ssize_t n;

	while ((n = pread(upload->fd, chunk, sizeof chunk, at)) > 0) {
		buf_add(out, chunk, (int)n);
		at += n;
	}
	return n == 0 && at == upload->size;
}

struct response
response_new(struct arena *arena)
{
	struct response response = {
	    .arena = arena,
	    .status = 200,
	    .type = "text/html; charset=utf-8",
	};

	buf_init(&response.body, arena);
	return response;
}

void
response_header(struct response *response, const char *name, const char *value)
{
	*array_push(response->arena, &response->headers) =
	    (struct pair){name, value};
}

void
response_redirect(struct response *response, const char *path)
{
	response->status = 303;
	response_header(response, "Location", path);
}

/* RFC 8187: every byte but letters and digits as %XX. */
void
response_attachment(struct response *response, const char *name)
{
	struct buf value;

	buf_init(&value, response->arena);
	buf_puts(&value, "attachment; filename*=UTF-8''");
	for (const unsigned char *c = (const unsigned char *)name; *c; c++)
		if ((*c >= '0' && *c <= '9') || (*c >= 'a' && *c <= 'z') ||
		    (*c >= 'A' && *c <= 'Z') || *c == '.' || *c == '-')
			buf_putc(&value, (char)*c);
		else
			buf_printf(&value, "%%%02X", *c);
	response_header(response, "Content-Disposition", value.s);
}

/* --- Through a file --------------------------------------------------------
 */

static const char MAGIC[8] = "niandu1";

struct head {
	char magic[8];
	int status;
	int known;
	int ntext; /* bytes of "name\0value\0…" behind this, the type first */
	long nbody;
};

int
spool_open(void)
{
	const char *folder = getenv("TMPDIR");
	char path[64] = "/tmp/niandu-XXXXXX";
	int fd = open(folder && *folder ? folder : "/tmp",
	    O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (fd >= 0)
		return fd;
	fd = mkostemp(path, O_CLOEXEC);
	if (fd >= 0)
		unlink(path);
	return fd;
}

static bool
write_all(int fd, const void *bytes, size_t n)
{
	for (const char *at = bytes; n > 0;) {
		ssize_t wrote = write(fd, at, n);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote <= 0)
			return false;
		at += wrote;
		n -= (size_t)wrote;
	}
	return true;
}

static void
put_text(struct buf *out, const char *text)
{
	buf_add(out, text, (int)strlen(text) + 1);
}

bool
response_write(const struct response *response, int fd)
{
	struct head head = {
	    .status = response->status, .known = response->known};
	struct buf text;

	buf_init(&text, response->arena);
	put_text(&text, response->type);
	for (int i = 0; i < response->headers.n; i++) {
		put_text(&text, response->headers.at[i].name);
		put_text(&text, response->headers.at[i].value);
	}
	memcpy(head.magic, MAGIC, sizeof MAGIC);
	head.ntext = text.n;
	head.nbody = response->body.n;
	return write_all(fd, &head, sizeof head) &&
	    write_all(fd, text.s, (size_t)text.n) &&
	    write_all(fd, response->body.s, (size_t)response->body.n);
}

static bool
head_is_whole(const struct head *head, off_t size)
{
	return memcmp(head->magic, MAGIC, sizeof MAGIC) == 0 &&
	    head->ntext > 0 && head->nbody >= 0 &&
	    size == (off_t)sizeof *head + head->ntext + head->nbody;
}

bool
response_head_read(struct arena *arena, int fd, struct response *response,
    unsigned long *offset, unsigned long *size)
{
	struct head head;
	const char *s, *end;
	char *text;

	if (pread(fd, &head, sizeof head, 0) != sizeof head ||
	    !head_is_whole(&head, lseek(fd, 0, SEEK_END)))
		return false;
	text = arena_alloc(arena, (size_t)head.ntext + 1);
	if (pread(fd, text, (size_t)head.ntext, sizeof head) != head.ntext)
		return false;
	*response = response_new(arena);
	response->status = head.status;
	response->known = head.known;
	response->type = text;
	end = text + head.ntext;
	for (s = text + strlen(text) + 1; s < end;) {
		const char *value = s + strlen(s) + 1;

		if (value >= end)
			return false;
		response_header(response, s, value);
		s = value + strlen(value) + 1;
	}
	*offset = sizeof head + (unsigned long)head.ntext;
	*size = (unsigned long)head.nbody;
	return true;
}
