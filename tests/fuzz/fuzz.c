/* Around each input: memory of its own, messages that are written and dropped.
 */
#include "fuzz.h"

#include <libxml/xmlerror.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/array.h"

enum { FILES = 16 };

static int files[FILES], nfile;

bool
fuzz_part(const char **bytes, int *n, struct buf *part)
{
	static const char mark[] = "\n%%\n";
	const char *end;

	if (*n <= 0)
		return false;
	end = memmem(*bytes, (size_t)*n, mark, sizeof mark - 1);
	buf_add(part, *bytes, end ? (int)(end - *bytes) : *n);
	*n = end ? *n - (int)(end - *bytes) - (int)sizeof mark + 1 : 0;
	*bytes = end ? end + sizeof mark - 1 : *bytes;
	return true;
}

void
fuzz_entries(struct fuzz *f, struct zip_writer *zip, const char *const names[],
    int n, const char *bytes, int nbyte)
{
	for (int i = 0; i < n; i++) {
		struct buf part;

		buf_init(&part, f->arena);
		if (!fuzz_part(&bytes, &nbyte, &part))
			return;
		zip_writer_add(zip, names[i], part.s, part.n);
	}
}

const char *
fuzz_file(struct fuzz *f, const char *bytes, int n)
{
	int fd = nfile < FILES ? memfd_create("input", MFD_CLOEXEC) : -1;

	if (fd < 0 || write(fd, bytes, (size_t)n) != n)
		return "/dev/null";
	files[nfile++] = fd;
	return arena_printf(f->arena, "/proc/self/fd/%d", fd);
}

/* Messages are part of what an input can break. */
static void
print(struct diags *diags)
{
	char *text = NULL;
	size_t n;
	FILE *stream = open_memstream(&text, &n);

	diags_print(diags, stream, DIAG_TEXT, false);
	diags_print(diags, stream, DIAG_JSON, false);
	fclose(stream);
	free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *root = getenv("NIANDU_ROOT");
	struct fuzz f = {.arena = arena_open(), .diags = diags_open()};

	root = root ? root : ".";
	f.templates = arena_printf(f.arena, "%s/templates", root);
	f.fonts = arena_printf(f.arena, "%s/fonts", root);
	fuzz_one(&f, (const char *)bytes, (int)n);
	print(f.diags);
	diags_close(f.diags);
	arena_close(f.arena);
	while (nfile > 0)
		close(files[--nfile]);
	return 0;
}
