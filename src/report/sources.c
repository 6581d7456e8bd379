/*
 * Files → digests. A public edition must say nothing of what is withheld: of
 * plan and progress it has the public ledger alone, and that without the
 * places of its figures, for a column tells how long a hidden figure is.
 */
#include "report/sources.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/digest.h"
#include "base/folder.h"
#include "base/map.h"
#include "base/system.h"
#include "text/face.h"

static const char XML_TYPE[] = "application/xml";

/* What it was called when it had the same digest; else its own name. */
static const char *
known_name(const struct sources *s, const char *role, const char *digest,
    const char *name)
{
	for (int i = 0; s->known && i < s->known->n; i++) {
		const struct made_from *from = &s->known->at[i];

		if (strcmp(from->role, role) == 0 &&
		    strcmp(from->digest, digest) == 0)
			return from->name;
	}
	return name;
}

/* Returns the name that it goes by. */
static const char *
source_add(struct sources *s, const char *role, struct digest *digest,
    const char *name)
{
	const char *hex = digest_hex(digest, s->arena);

	name = known_name(s, role, hex, name);
	*array_push(s->arena, &s->list) =
	    (struct made_from){.role = role, .digest = hex, .name = name};
	return name;
}

static void
attach(struct sources *s, const char *role, const char *name, const char *bytes,
    int nbyte)
{
	if (s->attach)
		*array_push(s->arena, &s->attached) = (struct attachment){
		    .name = name,
		    .type = XML_TYPE,
		    .relation = strcmp(role, "ledger") == 0 ? "Data" : "Source",
		    .description = role,
		    .bytes = bytes,
		    .nbyte = nbyte,
		};
}

/* Not what came through a pipe. */
static bool
can_be_read_again(const char *path)
{
	struct stat st;

	return path && strcmp(path, "-") != 0 &&
	    (stat(path, &st) != 0 || S_ISREG(st.st_mode));
}

static void
unread(struct sources *s, const char *path)
{
	if (!s->unread)
		s->why = system_words(errno);
	if (!s->unread)
		s->unread = arena_strdup(s->arena, path);
}

void
sources_file(struct sources *s, const char *role, const char *path)
{
	FILE *file;
	struct digest digest;
	struct buf bytes;
	const char *name;
	char chunk[1 << 14];
	size_t n;

	if (!can_be_read_again(path))
		return;
	file = fopen(path, "rb");
	if (!file) {
		unread(s, path);
		return;
	}
	buf_init(&bytes, s->arena);
	digest_init(&digest);
	while ((n = fread(chunk, 1, sizeof chunk, file)) > 0) {
		digest_add(&digest, chunk, n);
		/* Towns are many: what is not attached is not kept. */
		if (s->attach)
			buf_add(&bytes, chunk, (int)n);
	}
	if (ferror(file))
		unread(s, path);
	fclose(file);
	name = source_add(s, role, &digest, path_name(path));
	attach(s, role, name, bytes.s, bytes.n);
}

static int
by_name(const void *a, const void *b)
{
	const struct made_from *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int
attached_by_name(const void *a, const void *b)
{
	const struct attachment *x = a, *y = b;

	return strcmp(x->name, y->name);
}

void
sources_files(
    struct sources *s, const char *role, const char *const *paths, int n)
{
	int list = s->list.n, attached = s->attached.n;

	for (int i = 0; i < n; i++)
		sources_file(s, role, paths[i]);
	if (s->list.n > list)
		qsort(s->list.at + list, (size_t)(s->list.n - list),
		    sizeof *s->list.at, by_name);
	if (s->attached.n > attached)
		qsort(s->attached.at + attached,
		    (size_t)(s->attached.n - attached), sizeof *s->attached.at,
		    attached_by_name);
}

void
sources_set(
    struct sources *s, const char *role, const char *const *paths, int n)
{
	struct digest digest;

	digest_init(&digest);
	for (int i = 0; i < n; i++)
		if (!digest_file(&digest, paths[i]))
			unread(s, paths[i]);
	if (n > 0)
		source_add(s, role, &digest, path_name(paths[0]));
}

void
sources_digest(
    struct sources *s, const char *role, const char *digest, const char *path)
{
	*array_push(s->arena, &s->list) = (struct made_from){
	    .role = role,
	    .digest = digest,
	    .name = path_name(path),
	};
}

void
sources_option(struct sources *s, const char *name, const char *value)
{
	if (value)
		*array_push(s->arena, &s->made_by) =
		    arena_printf(s->arena, "%s=%s", name, value);
}

/* from="…" inside tags left out. */
static void
without_places(struct buf *out, const char *xml)
{
	static const char place[] = " from=\"";
	bool in_tag = false;

	for (; *xml; xml++) {
		in_tag = *xml == '<' || (in_tag && *xml != '>');
		if (in_tag && strncmp(xml, place, strlen(place)) == 0) {
			xml = strchr(xml + strlen(place), '"');
			if (!xml)
				return;
			continue;
		}
		buf_putc(out, *xml);
	}
}

void
sources_ledger(struct sources *s, const struct buf *xml, const char *name)
{
	struct digest digest;
	struct buf bare;

	buf_init(&bare, s->arena);
	without_places(&bare, xml->s);
	digest_init(&digest);
	digest_add(&digest, bare.s, (size_t)bare.n);
	source_add(s, "ledger", &digest, name);
	attach(s, "ledger", name, bare.s, bare.n);
}

static void
face_add(struct sources *s, struct map *seen, const struct face *face)
{
	struct digest digest;

	if (map_put(seen,
		arena_printf(s->arena, "%d %s", face->index, face->path), seen))
		return;
	digest_init(&digest);
	face_identify(face, &digest);
	source_add(s, "font", &digest, face->name);
}

static void
faces_collect(struct sources *s, struct map *seen, const struct frame *frame)
{
	for (int i = 0; i < frame->marks.n; i++) {
		const struct mark *mark = &frame->marks.at[i];

		if (mark->kind == MARK_FRAME)
			faces_collect(s, seen, mark->as.frame.frame);
		if (mark->kind == MARK_GLYPHS)
			face_add(s, seen, mark->as.glyphs->face);
	}
}

void
sources_fonts(struct sources *s, const struct pages *pages)
{
	struct map *seen = map_new(s->arena);

	for (int i = 0; i < pages->n; i++)
		faces_collect(s, seen, pages->at[i]);
}

void
sources_program(struct sources *s)
{
	static const char program[] = "niandu " NIANDU_VERSION;
	struct digest digest;

	digest_init(&digest);
	digest_text(&digest, program);
	source_add(s, "program", &digest, program);
}
