/*
 * Roles to files: fontconfig names the families of a role in order, the font
 * set says which files have them, HarfBuzz opens a file at its first use.
 *
 * The idea: no matching by likeness. A face serves a role when its family is
 * one of those that fonts.conf lists for it; anything else is missing.
 */
#include "text/font.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buf.h"
#include "base/xml_write.h"
#include "text/face.h"
#include "text/script.h"

/* Faces one role may fall back on; fonts.conf lists about forty families. */
enum { FACES_MAX = 40, BMP = 0x10000, UNKNOWN = 0xFF, NOWHERE = 0xFE };

struct role_faces {
	struct face *at[FACES_MAX];
	int n;
	/* For each character of the BMP: index into at, UNKNOWN, NOWHERE. */
	uint8_t *cache;
};

/* A name of a font; one may have several. */
struct family {
	unsigned hash;
	const FcChar8 *name;
	FcPattern *font;
};

struct fonts {
	struct arena *arena;
	FcConfig *config;
	ARRAY_OF(struct family) families;
	struct role_faces roles[FONT_ROLES][2]; /* regular, bold */
	struct scripts *scripts; /* NULL until text of one comes */
};

static void
drop_config(void *config)
{
	FcConfigDestroy(config);
}

/*
 * The index that install.sh made is named here: fontconfig 2.14 resolves a
 * relative cachedir against the working directory.
 */
static bool
config_cache(FcConfig *config, struct arena *arena, const char *dir)
{
	struct buf xml;

	buf_init(&xml, arena);
	buf_puts(&xml, "<fontconfig><cachedir>");
	xml_text(&xml, dir, false);
	buf_puts(&xml,
	    "/cache/index</cachedir>"
	    "<cachedir prefix=\"xdg\">niandu</cachedir>"
	    "</fontconfig>");
	return FcConfigParseAndLoadFromMemory(
	    config, (const FcChar8 *)xml.s, FcTrue);
}

static FcConfig *
config_load(struct arena *arena, const char *dir)
{
	char *absolute = realpath(dir, NULL), *path;
	FcConfig *config;
	bool good;

	if (!absolute)
		return NULL;
	path = arena_printf(arena, "%s/fonts.conf", absolute);
	config = FcConfigCreate();
	/* Asked first: fontconfig would print on its own what is missing. */
	good = access(path, R_OK) == 0 &&
	    config_cache(config, arena, absolute) &&
	    FcConfigParseAndLoad(config, (const FcChar8 *)path, FcTrue) &&
	    FcConfigBuildFonts(config);
	free(absolute);
	if (good)
		return config;
	FcConfigDestroy(config);
	return NULL;
}

/*
 * fontconfig takes names for the same whatever their case; a font of forty
 * families is asked for five hundred names, so each has a number.
 */
static unsigned
family_hash(const FcChar8 *name)
{
	unsigned hash = 5381;

	for (; *name; name++)
		hash = hash * 33 +
		    (*name >= 'A' && *name <= 'Z' ? *name + 32u : *name);
	return hash;
}

static void
families_list(struct fonts *fonts)
{
	FcFontSet *set = FcConfigGetFonts(fonts->config, FcSetSystem);
	FcChar8 *name;

	for (int i = 0; set && i < set->nfont; i++)
		for (int k = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, k,
				    &name) == FcResultMatch;
		     k++)
			*array_push(fonts->arena, &fonts->families) =
			    (struct family){
				.hash = family_hash(name),
				.name = name,
				.font = set->fonts[i],
			    };
}

static FcPattern *
family_find(const struct fonts *fonts, const FcChar8 *name, int weight)
{
	unsigned hash = family_hash(name);
	FcPattern *best = NULL;
	int nearest = INT_MAX;

	for (int i = 0; i < fonts->families.n; i++) {
		const struct family *family = &fonts->families.at[i];
		int has = FC_WEIGHT_REGULAR;

		if (family->hash != hash ||
		    FcStrCmpIgnoreCase(family->name, name) != 0)
			continue;
		FcPatternGetInteger(family->font, FC_WEIGHT, 0, &has);
		if (abs(has - weight) < nearest) {
			best = family->font;
			nearest = abs(has - weight);
		}
	}
	return best;
}

static struct face *
face_of_pattern(struct fonts *fonts, FcPattern *font, bool bold)
{
	FcChar8 *path = NULL, *name = NULL;
	int index = 0, weight = FC_WEIGHT_REGULAR;
	struct face *face = arena_new(fonts->arena, struct face);

	FcPatternGetString(font, FC_FILE, 0, &path);
	FcPatternGetString(font, FC_FAMILY, 0, &name);
	FcPatternGetInteger(font, FC_INDEX, 0, &index);
	FcPatternGetInteger(font, FC_WEIGHT, 0, &weight);
	face->path = arena_strdup(fonts->arena, (const char *)path);
	face->name = arena_strdup(fonts->arena, (const char *)name);
	face->index = index & 0xFFFF;
	face->weight = weight;
	if (bold && weight < FC_WEIGHT_DEMIBOLD)
		face->not_bold = true;
	return face;
}

static bool
has_file(const struct role_faces *faces, const struct face *face)
{
	for (int i = 0; i < faces->n; i++)
		if (faces->at[i]->index == face->index &&
		    strcmp(faces->at[i]->path, face->path) == 0)
			return true;
	return false;
}

/* The families of a role in the order of fonts.conf, those that are there. */
static void
role_resolve(struct fonts *fonts, enum font_role role, bool bold)
{
	struct role_faces *faces = &fonts->roles[role][bold];
	FcPattern *want = FcPatternCreate();
	FcChar8 *family;
	int weight = bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR;

	FcPatternAddString(
	    want, FC_FAMILY, (const FcChar8 *)font_role_name(role));
	FcConfigSubstitute(fonts->config, want, FcMatchPattern);
	if (!bold)
		FcPatternGetInteger(want, FC_WEIGHT, 0, &weight);
	for (int i = 0; faces->n < FACES_MAX &&
	     FcPatternGetString(want, FC_FAMILY, i, &family) == FcResultMatch;
	     i++) {
		FcPattern *font = family_find(fonts, family, weight);
		struct face *face;

		if (!font)
			continue;
		face = face_of_pattern(fonts, font, bold);
		if (!has_file(faces, face))
			faces->at[faces->n++] = face;
	}
	FcPatternDestroy(want);
}

static bool
roles_resolve(struct fonts *fonts, struct diags *diags, const char *dir)
{
	bool whole = true;

	for (int role = 0; role < FONT_ROLES; role++) {
		role_resolve(fonts, role, false);
		if (fonts->roles[role][false].n > 0)
			continue;
		diag(diags, DIAG_FONT_ROLE, (struct origin){0},
		    font_role_name(role), dir);
		whole = false;
	}
	return whole;
}

struct fonts *
fonts_open(struct diags *diags, const char *dir)
{
	struct arena *arena = arena_open();
	struct fonts *fonts = arena_new(arena, struct fonts);

	fonts->arena = arena;
	fonts->config = config_load(arena, dir);
	if (!fonts->config) {
		diag(diags, DIAG_FONT_CONFIG, (struct origin){0}, dir);
		arena_close(arena);
		return NULL;
	}
	arena_own(arena, fonts->config, drop_config);
	families_list(fonts);
	if (!roles_resolve(fonts, diags, dir)) {
		arena_close(arena);
		return NULL;
	}
	return fonts;
}

void
fonts_close(struct fonts *fonts)
{
	if (fonts)
		arena_close(fonts->arena);
}

static struct role_faces *
role_faces(struct fonts *fonts, enum font_role role, bool bold)
{
	struct role_faces *faces = &fonts->roles[role][bold];

	if (faces->n == 0)
		role_resolve(fonts, role, bold);
	if (!faces->cache) {
		faces->cache = arena_alloc(fonts->arena, BMP);
		memset(faces->cache, UNKNOWN, BMP);
	}
	return faces;
}

/*
 * The face of this place in the list, its Han moved to the height of those of
 * the role's first face, and made as dark as they are.
 */
static const struct face *
faces_use(struct fonts *fonts, struct role_faces *faces, int i)
{
	const struct face *first = faces->at[0];
	struct face *face = faces->at[i];

	if (i == 0 || face->aligned)
		return face;
	face_open(fonts->arena, faces->at[0]);
	face->rise = face_han_above(first, face);
	if (first->weight >= FC_WEIGHT_DEMIBOLD &&
	    face->weight < FC_WEIGHT_DEMIBOLD)
		face->not_bold = true;
	face->aligned = true;
	return face;
}

static int
faces_search(struct fonts *fonts, struct role_faces *faces, uint32_t rune)
{
	int small = NOWHERE;

	for (int i = 0; i < faces->n; i++) {
		face_open(fonts->arena, faces->at[i]);
		if (!face_has(faces->at[i], rune))
			continue;
		if (face_draws_small(faces->at[i], rune)) {
			small = small == NOWHERE ? i : small;
			continue;
		}
		faces_use(fonts, faces, i);
		return i;
	}
	return small;
}

const struct face *
fonts_find(struct fonts *fonts, enum font_role role, bool bold, uint32_t rune)
{
	struct role_faces *faces = role_faces(fonts, role, bold);
	int i = rune < BMP ? faces->cache[rune] : UNKNOWN;

	if (i == UNKNOWN) {
		i = faces_search(fonts, faces, rune);
		if (rune < BMP)
			faces->cache[rune] = (uint8_t)i;
	}
	return i == NOWHERE ? NULL : faces->at[i];
}

const struct face *
fonts_find_text(struct fonts *fonts, enum font_role role, bool bold,
    const uint32_t *runes, int n)
{
	struct role_faces *faces = role_faces(fonts, role, bold);

	for (int i = 0; i < faces->n; i++) {
		face_open(fonts->arena, faces->at[i]);
		if (face_has_text(faces->at[i], runes, n))
			return faces_use(fonts, faces, i);
	}
	return NULL;
}

struct scripts *
fonts_scripts(struct fonts *fonts)
{
	if (!fonts->scripts)
		fonts->scripts = scripts_open(fonts->arena, fonts->config);
	return fonts->scripts;
}

const struct face *
fonts_at(struct fonts *fonts, enum font_role role, int i)
{
	struct role_faces *faces = role_faces(fonts, role, false);

	if (i >= faces->n)
		return NULL;
	face_open(fonts->arena, faces->at[i]);
	return faces->at[i];
}
