/* Folders of what was made, and files of them. */
#include "serve/made.h"

#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/system.h"
#include "read/bytes.h"

const char MADE_PICTURE[] = "png";

static bool
have(struct visit *v, const char *path)
{
	if (mkdir(path, 0777) == 0 || folder_is(path))
		return true;
	diag(v->diags, DIAG_OUTPUT, (struct origin){0}, path,
	    system_words(errno));
	return false;
}

/* Two that want the same make it once; the lock ends with the process. */
static void
lock(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0)
		flock(fd, LOCK_EX);
}

const char *
made_folder(struct visit *v, const char *place, const char *wish)
{
	const char *all = arena_printf(v->arena, "%s/.reports", place);
	const char *path = arena_printf(v->arena, "%s/%.24s", all, wish);

	if (!have(v, all) || !have(v, path))
		return NULL;
	lock(path);
	return path;
}

const char *
made_format(const struct visit *v, const char *name)
{
	const char *const *formats = v->door->options->formats;

	for (int i = 0; formats[i]; i++)
		if (strcmp(formats[i], name) == 0)
			return formats[i];
	return NULL;
}

int
made_page(const struct visit *v)
{
	const char *text = request_query(v->request, "page");
	size_t n = strspn(text, "0123456789");

	return n > 0 && n < 5 && !text[n] ? atoi(text) : 0;
}

static const char *
type_of(const char *format)
{
	static const struct pair types[] = {
	    {"pdf", "application/pdf"},
	    {"png", "image/png"},
	    {"svg", "image/svg+xml"},
	    {"docx",
		"application/vnd.openxmlformats-officedocument."
		"wordprocessingml.document"},
	    {"xlsx",
		"application/vnd.openxmlformats-officedocument."
		"spreadsheetml.sheet"},
	    {"ofd", "application/ofd"},
	};

	for (int i = 0; i < LEN(types); i++)
		if (strcmp(types[i].name, format) == 0)
			return types[i].value;
	return "application/octet-stream";
}

void
made_send(struct visit *v, const char *folder, const char *file,
    const char *format, const char *save)
{
	const char *path = arena_printf(v->arena, "%s/%s", folder, file);

	if (!bytes_read(v->diags, path, &v->response.body)) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	v->response.type = type_of(format);
	response_header(&v->response, "Cache-Control", "private, no-cache");
	if (save)
		response_attachment(&v->response, save);
}
