/*
 * What a browser asks and what it gets, as plain values: the listener fills
 * the one from HTTP, a worker fills the other, and neither knows the other's
 * library.
 */
#ifndef SERVE_EXCHANGE_H
#define SERVE_EXCHANGE_H

#include <stdbool.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/diag.h"

enum {
	UPLOAD_LIMIT_MB =
	    64, /* of one request's files, as bytes_read() has it */
	FIELDS_LIMIT_KB = 1024, /* of one request's words */
	UPLOADS_MAX = 200 /* files of one request */
};

struct pair {
	const char *name, *value;
};

struct pairs {
	struct pair *at;
	int n, cap;
};

/* A file that came with a form; its name is for people, never a path. */
struct upload {
	const char *field, *name;
	int fd; /* without a name on the disk */
	long size;
};

struct request {
	struct arena *arena;
	bool post; /* else it asks and changes nothing */
	const char *path; /* decoded, from the root's slash */
	struct pairs query, fields;
	struct {
		struct upload *at;
		int n, cap;
	} uploads;
	const char *user, *password; /* NULL: none given */
	bool known; /* this password was right a moment ago */
	const char *token; /* what a form must bring back */
	const char *if_match, *if_none_match; /* NULL */
	/* What went wrong before a page could be asked: its status; 0. */
	int fault;
	const char *fault_reason; /* for people, translated; NULL */
};

struct response {
	struct arena *arena;
	int status;
	const char *type; /* Content-Type */
	struct pairs headers;
	struct buf body;
	bool known; /* the password was looked up and is right */
};

/* A field of the form, "" without one. */
const char *request_field(const struct request *, const char *name);
/* The same of what stands behind the ? of the address. */
const char *request_query(const struct request *, const char *name);
/* All bytes of an upload. False: it could not be read. */
bool upload_read(const struct upload *, struct buf *out);

/* An empty one, 200. */
struct response response_new(struct arena *);
void response_header(struct response *, const char *name, const char *value);
/* Go there by GET (303). */
void response_redirect(struct response *, const char *path);
/* A file to be saved under this name, whatever characters it has. */
void response_attachment(struct response *, const char *name);

/* A file without a name, for what comes and goes; -1, with errno. */
int spool_open(void);
/* Writes it where response_head_read() finds it. False: the disk is full. */
bool response_write(const struct response *, int fd);
/*
 * All but the body, which begins at *offset and is *size long. False: there is
 * none, or no whole one.
 */
bool response_head_read(struct arena *, int fd, struct response *,
    unsigned long *offset, unsigned long *size);

#endif
