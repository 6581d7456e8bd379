/*
 * Files → digests. A public edition must say nothing of what is withheld: of
 * plan and progress it has the public ledger alone, and that without the
 * places of its figures, for a column tells how long a hidden figure is.
 */
#include "report/sources.h"

#include <string.h>

#include "base/digest.h"
#include "base/map.h"
#include "text/face.h"

static const char XML_TYPE[] = "application/xml";

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void
source_add(struct sources *s, const char *role, struct digest *digest,
    const char *name)
{
	*array_push(s->arena, &s->list) = (struct made_from){
	    .role = role,
	    .digest = digest_hex(digest, s->arena),
	    .name = name,
	};
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

/* Is it one of those that a reader of the report would want? */
static bool
is_data(const char *role)
{
	return strcmp(role, "template") != 0 && strcmp(role, "style") != 0;
}

void
sources_file(struct sources *s, const char *role, const char *path)
{
	FILE *file = strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
	struct digest digest;
	struct buf bytes;
	char chunk[4096];
	size_t n;

	if (!file)
		return;
	buf_init(&bytes, s->arena);
	while ((n = fread(chunk, 1, sizeof chunk, file)) > 0)
		buf_add(&bytes, chunk, (int)n);
	fclose(file);
	digest_init(&digest);
	digest_add(&digest, bytes.s, (size_t)bytes.n);
	source_add(s, role, &digest, base_name(path));
	if (is_data(role))
		attach(s, role, base_name(path), bytes.s, bytes.n);
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
faces_collect(struct digest *digest, struct map *seen,
    const struct frame *frame, struct arena *arena)
{
	for (int i = 0; i < frame->marks.n; i++) {
		const struct mark *mark = &frame->marks.at[i];
		const struct face *face;

		if (mark->kind == MARK_FRAME)
			faces_collect(
			    digest, seen, mark->as.frame.frame, arena);
		if (mark->kind != MARK_GLYPHS)
			continue;
		face = mark->as.glyphs->face;
		if (!map_put(seen,
			arena_printf(arena, "%d %s", face->index, face->path),
			seen))
			face_identify(face, digest);
	}
}

void
sources_fonts(struct sources *s, const struct pages *pages)
{
	struct map *seen = map_new(s->arena);
	struct digest digest;

	digest_init(&digest);
	for (int i = 0; i < pages->n; i++)
		faces_collect(&digest, seen, pages->at[i], s->arena);
	source_add(
	    s, "fonts", &digest, arena_printf(s->arena, "%d", map_count(seen)));
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
