/* Outlines → glyf, and the tables that make it a font. */
#include "text/truetype.h"

#include <math.h>
#include <string.h>

#include <hb-ot.h>

static void
put16(struct buf *out, int v)
{
	char bytes[2] = {(char)(v >> 8), (char)v};

	buf_add(out, bytes, LEN(bytes));
}

static void
put32(struct buf *out, uint32_t v)
{
	put16(out, (int)(v >> 16));
	put16(out, (int)(v & 0xFFFF));
}

static void
set16(char *at, int v)
{
	at[0] = (char)(v >> 8);
	at[1] = (char)v;
}

void
truetype_open(struct truetype *t, struct arena *arena)
{
	*t = (struct truetype){.arena = arena};
	buf_init(&t->glyf, arena);
	buf_init(&t->loca, arena);
	buf_init(&t->hmtx, arena);
	put32(&t->loca, 0);
}

/* --- A glyph (glyf: Simple Glyph Description) ----------------------------- */

enum {
	ON_CURVE = 0x01,
	X_SHORT = 0x02,
	Y_SHORT = 0x04,
	REPEAT = 0x08,
	X_SAME = 0x10, /* of a short one: it is positive */
	Y_SAME = 0x20,
};

struct place {
	int x, y;
	bool on;
};

/* What halfway between two control points stands is understood; to half a unit,
 * as everything is rounded. */
static bool
is_implied(const struct contour_point *before, const struct contour_point *p,
    const struct contour_point *after)
{
	return p->on && !before->on && !after->on &&
	    fabsf(p->x * 2 - before->x - after->x) <= 1 &&
	    fabsf(p->y * 2 - before->y - after->y) <= 1;
}

/*
 * The contour's points, rounded, to places[]; returns how many. Outer contours
 * of TrueType run clockwise, those of CFF the other way.
 */
static int
contour_places(
    const struct contours *o, int first, int last, struct place *places)
{
	int n = last - first + 1, k = 0;

	for (int i = 0; i < n; i++) {
		int at = first + (o->cubic ? (n - i) % n : i);
		int before = first + (at - first + n - 1) % n;
		int after = first + (at - first + 1) % n;
		const struct contour_point *p = &o->points.at[at];

		if (i > 0 &&
		    is_implied(&o->points.at[before], p, &o->points.at[after]))
			continue;
		places[k++] = (struct place){
		    (int)lroundf(p->x), (int)lroundf(p->y), p->on};
	}
	return k;
}

static struct glyph_box
box_of(const struct place *places, int n)
{
	struct glyph_box box = {
	    places[0].x, places[0].y, places[0].x, places[0].y};

	for (int i = 1; i < n; i++) {
		box.x0 = places[i].x < box.x0 ? places[i].x : box.x0;
		box.y0 = places[i].y < box.y0 ? places[i].y : box.y0;
		box.x1 = places[i].x > box.x1 ? places[i].x : box.x1;
		box.y1 = places[i].y > box.y1 ? places[i].y : box.y1;
	}
	return box;
}

/* One coordinate against the point before: its flags, its bytes to *at. */
static int
put_step(char **at, int step, int is_short, int same)
{
	if (step == 0)
		return same;
	if (step >= -255 && step <= 255) {
		*(*at)++ = (char)(step < 0 ? -step : step);
		return is_short | (step > 0 ? same : 0);
	}
	set16(*at, step);
	*at += 2;
	return 0;
}

/* Returns behind them. */
static char *
put_flags(char *at, const unsigned char *flags, int n)
{
	for (int i = 0; i < n;) {
		int more = 0;

		while (i + more + 1 < n && flags[i + more + 1] == flags[i] &&
		    more < 255)
			more++;
		*at++ = (char)(flags[i] | (more > 1 ? REPEAT : 0));
		if (more > 1) {
			*at++ = (char)more;
			i += more + 1;
		} else {
			i++;
		}
	}
	return at;
}

static void
put_points(struct truetype *t, const struct place *places, int n)
{
	/* Of each point its flags, and two steps of at most two bytes. */
	unsigned char *flags = arena_alloc(t->arena, (size_t)n);
	char *steps = arena_alloc(t->arena, (size_t)n * 4), *to = steps;
	char *packed = arena_alloc(t->arena, (size_t)n);

	for (int i = 0; i < n; i++)
		flags[i] = (unsigned char)((places[i].on ? ON_CURVE : 0) |
		    put_step(&to, places[i].x - (i > 0 ? places[i - 1].x : 0),
			X_SHORT, X_SAME));
	for (int i = 0; i < n; i++)
		flags[i] |= (unsigned char)put_step(&to,
		    places[i].y - (i > 0 ? places[i - 1].y : 0), Y_SHORT,
		    Y_SAME);
	buf_add(&t->glyf, packed, (int)(put_flags(packed, flags, n) - packed));
	buf_add(&t->glyf, steps, (int)(to - steps));
}

static struct glyph_box
put_outline(struct truetype *t, const struct contours *o)
{
	struct place *places =
	    arena_alloc(t->arena, sizeof *places * (size_t)o->points.n);
	int *ends = arena_alloc(t->arena, sizeof *ends * (size_t)o->ends.n);
	struct glyph_box box;
	int n = 0;

	for (int i = 0; i < o->ends.n; i++) {
		n += contour_places(o, i > 0 ? o->ends.at[i - 1] + 1 : 0,
		    o->ends.at[i], places + n);
		ends[i] = n - 1;
	}
	box = box_of(places, n);
	put16(&t->glyf, o->ends.n);
	put16(&t->glyf, box.x0);
	put16(&t->glyf, box.y0);
	put16(&t->glyf, box.x1);
	put16(&t->glyf, box.y1);
	for (int i = 0; i < o->ends.n; i++)
		put16(&t->glyf, ends[i]);
	put16(&t->glyf, 0); /* no instructions */
	put_points(t, places, n);
	t->points_max = n > t->points_max ? n : t->points_max;
	t->contours_max =
	    o->ends.n > t->contours_max ? o->ends.n : t->contours_max;
	return box;
}

static void
measure(struct truetype *t, struct glyph_box box, int advance)
{
	int right = advance - box.x1;
	bool first = t->extent_max == 0;

	t->left_min = first || box.x0 < t->left_min ? box.x0 : t->left_min;
	t->right_min = first || right < t->right_min ? right : t->right_min;
	t->extent_max = box.x1 > t->extent_max ? box.x1 : t->extent_max;
	if (first || box.x0 < t->all.x0)
		t->all.x0 = box.x0;
	if (first || box.y0 < t->all.y0)
		t->all.y0 = box.y0;
	if (first || box.x1 > t->all.x1)
		t->all.x1 = box.x1;
	if (first || box.y1 > t->all.y1)
		t->all.y1 = box.y1;
}

struct glyph_box
truetype_add(struct truetype *t, const struct contours *o, int advance)
{
	struct glyph_box box = {0};

	if (o->ends.n > 0) {
		box = put_outline(t, o);
		measure(t, box, advance);
	}
	if (t->glyf.n % 2)
		buf_putc(&t->glyf, '\0');
	put32(&t->loca, (uint32_t)t->glyf.n);
	put16(&t->hmtx, advance);
	put16(&t->hmtx, box.x0);
	if (advance > t->advance_max)
		t->advance_max = advance;
	t->nglyph++;
	return box;
}

/* --- The other tables ------------------------------------------------------
 */

enum { HEAD_SIZE = 54, HHEA_SIZE = 36, OS2_SIZE = 78 };

/* A copy of the face's own; NULL: it has none of this size. */
static char *
own_table(struct truetype *t, hb_face_t *face, hb_tag_t tag, unsigned least,
    unsigned *n)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	const char *bytes = hb_blob_get_data(blob, n);
	char *copy = NULL;

	if (*n >= least) {
		copy = arena_alloc(t->arena, *n);
		memcpy(copy, bytes, *n);
	}
	hb_blob_destroy(blob);
	return copy;
}

static void
add_table(hb_face_t *font, hb_tag_t tag, const char *bytes, unsigned n)
{
	hb_blob_t *blob =
	    hb_blob_create(bytes, n, HB_MEMORY_MODE_READONLY, NULL, NULL);

	hb_face_builder_add_table(font, tag, blob);
	hb_blob_destroy(blob);
}

static void
add_buf(hb_face_t *font, hb_tag_t tag, const struct buf *bytes)
{
	add_table(font, tag, bytes->s, (unsigned)bytes->n);
}

/* Places of glyphs: halves of 16 bits, where these are enough. */
static bool
is_long(const struct truetype *t)
{
	return t->glyf.n / 2 > 0xFFFF;
}

static void
add_loca(struct truetype *t, hb_face_t *font)
{
	const unsigned char *at = (const unsigned char *)t->loca.s;
	struct buf halves;

	buf_init(&halves, t->arena);
	for (int i = 0; i <= t->nglyph; i++, at += 4)
		put16(&halves, (at[1] << 16 | at[2] << 8 | at[3]) / 2);
	add_buf(
	    font, HB_TAG('l', 'o', 'c', 'a'), is_long(t) ? &t->loca : &halves);
}

static bool
add_head(struct truetype *t, hb_face_t *font, hb_face_t *face)
{
	enum { FLAGS = 16, BOX = 36, LOCA = 50, GLYF = 52, LEFT = 3 };
	unsigned n;
	char *head =
	    own_table(t, face, HB_TAG('h', 'e', 'a', 'd'), HEAD_SIZE, &n);

	if (!head)
		return false;
	set16(head + FLAGS, LEFT); /* baseline and origin at zero */
	set16(head + BOX, t->all.x0);
	set16(head + BOX + 2, t->all.y0);
	set16(head + BOX + 4, t->all.x1);
	set16(head + BOX + 6, t->all.y1);
	set16(head + LOCA, is_long(t));
	set16(head + GLYF, 0);
	add_table(font, HB_TAG('h', 'e', 'a', 'd'), head, n);
	return true;
}

static bool
add_hhea(struct truetype *t, hb_face_t *font, hb_face_t *face)
{
	enum { WIDEST = 10, METRICS = 34 };
	unsigned n;
	char *hhea =
	    own_table(t, face, HB_TAG('h', 'h', 'e', 'a'), HHEA_SIZE, &n);

	if (!hhea)
		return false;
	set16(hhea + WIDEST, t->advance_max);
	set16(hhea + WIDEST + 2, t->left_min);
	set16(hhea + WIDEST + 4, t->right_min);
	set16(hhea + WIDEST + 6, t->extent_max);
	set16(hhea + METRICS, t->nglyph);
	add_table(font, HB_TAG('h', 'h', 'e', 'a'), hhea, n);
	add_buf(font, HB_TAG('h', 'm', 't', 'x'), &t->hmtx);
	return true;
}

static void
add_maxp(struct truetype *t, hb_face_t *font)
{
	enum { OTHERS = 9 };
	struct buf out;

	buf_init(&out, t->arena);
	put32(&out, 0x00010000);
	put16(&out, t->nglyph);
	put16(&out, t->points_max);
	put16(&out, t->contours_max);
	put32(&out, 0); /* no composites */
	put16(&out, 1); /* zone */
	for (int i = 1; i < OTHERS; i++)
		put16(&out, 0);
	add_buf(font, HB_TAG('m', 'a', 'x', 'p'), &out);
}

static void
add_post(struct truetype *t, hb_face_t *font)
{
	enum { REST = 7 };
	struct buf out;

	buf_init(&out, t->arena);
	put32(&out, 0x00030000); /* no names of glyphs */
	for (int i = 0; i < REST; i++)
		put32(&out, 0);
	add_buf(font, HB_TAG('p', 'o', 's', 't'), &out);
}

/* Characters of the Basic plane: a segment for what follows each other. */
static void
put_segments(struct buf *out, const struct drawn *d, int n, struct arena *arena)
{
	struct buf ends, starts, deltas;
	int count = 1, log = 0;

	buf_init(&ends, arena);
	buf_init(&starts, arena);
	buf_init(&deltas, arena);
	for (int i = 0; i < n && d[i].rune < 0xFFFF; count++) {
		int k = i + 1;

		while (k < n && d[k].rune == d[k - 1].rune + 1 &&
		    d[k].glyph == d[k - 1].glyph + 1 && d[k].rune < 0xFFFF)
			k++;
		put16(&starts, (int)d[i].rune);
		put16(&ends, (int)d[k - 1].rune);
		put16(&deltas, (int)d[i].glyph - (int)d[i].rune);
		i = k;
	}
	put16(&starts, 0xFFFF);
	put16(&ends, 0xFFFF);
	put16(&deltas, 1);
	while (2 << log <= count)
		log++;
	put16(out, 4);
	put16(out, 16 + 8 * count);
	put16(out, 0);
	put16(out, 2 * count);
	put16(out, 2 << log);
	put16(out, log);
	put16(out, 2 * count - (2 << log));
	buf_add(out, ends.s, ends.n);
	put16(out, 0);
	buf_add(out, starts.s, starts.n);
	buf_add(out, deltas.s, deltas.n);
	for (int i = 0; i < count; i++)
		put16(out, 0);
}

/* All of them, of all planes. */
static void
put_groups(struct buf *out, const struct drawn *d, int n)
{
	put16(out, 12);
	put16(out, 0);
	put32(out, (uint32_t)(16 + 12 * n));
	put32(out, 0);
	put32(out, (uint32_t)n);
	for (int i = 0; i < n; i++) {
		put32(out, d[i].rune);
		put32(out, d[i].rune);
		put32(out, d[i].glyph);
	}
}

static void
add_cmap(struct truetype *t, hb_face_t *font, const struct drawn *d, int n)
{
	enum { WINDOWS = 3, BASIC = 1, FULL = 10, ENTRY = 8 };
	bool wide = n > 0 && d[n - 1].rune > 0xFFFF;
	struct buf out, basic;
	int at = 4 + ENTRY * (wide ? 2 : 1);

	buf_init(&out, t->arena);
	buf_init(&basic, t->arena);
	put_segments(&basic, d, n, t->arena);
	put16(&out, 0);
	put16(&out, wide ? 2 : 1);
	put16(&out, WINDOWS);
	put16(&out, BASIC);
	put32(&out, (uint32_t)at);
	if (wide) {
		put16(&out, WINDOWS);
		put16(&out, FULL);
		put32(&out, (uint32_t)(at + basic.n));
	}
	buf_add(&out, basic.s, basic.n);
	if (wide)
		put_groups(&out, d, n);
	add_buf(font, HB_TAG('c', 'm', 'a', 'p'), &out);
}

static void
add_os2(struct truetype *t, hb_face_t *font, hb_face_t *face,
    const struct drawn *d, int n)
{
	enum { FIRST = 64, LAST = 66 };
	const hb_tag_t tag = HB_TAG('O', 'S', '/', '2');
	unsigned size;
	char *os2 = own_table(t, face, tag, OS2_SIZE, &size);

	if (!os2)
		return;
	if (n > 0) {
		set16(os2 + FIRST, (int)fmin(d[0].rune, 0xFFFF));
		set16(os2 + LAST, (int)fmin(d[n - 1].rune, 0xFFFF));
	}
	add_table(font, tag, os2, size);
}

/* English names: family, style, whole, for programs. */
static void
add_name(struct truetype *t, hb_face_t *font, hb_face_t *face)
{
	enum { WINDOWS = 3, BASIC = 1, ENGLISH = 0x409, HEAD = 6, ROW = 12 };
	static const hb_ot_name_id_t ids[] = {HB_OT_NAME_ID_FONT_FAMILY,
	    HB_OT_NAME_ID_FONT_SUBFAMILY, HB_OT_NAME_ID_FULL_NAME,
	    HB_OT_NAME_ID_POSTSCRIPT_NAME};
	struct buf out, text;

	buf_init(&out, t->arena);
	buf_init(&text, t->arena);
	put16(&out, 0);
	put16(&out, LEN(ids));
	put16(&out, HEAD + ROW * LEN(ids));
	for (int i = 0; i < LEN(ids); i++) {
		uint16_t units[64] = {0};
		unsigned n = LEN(units);
		int from = text.n;

		hb_ot_name_get_utf16(
		    face, ids[i], hb_language_from_string("en", -1), &n, units);
		for (unsigned k = 0; k < n; k++)
			put16(&text, units[k]);
		put16(&out, WINDOWS);
		put16(&out, BASIC);
		put16(&out, ENGLISH);
		put16(&out, (int)ids[i]);
		put16(&out, text.n - from);
		put16(&out, from);
	}
	buf_add(&out, text.s, text.n);
	add_buf(font, HB_TAG('n', 'a', 'm', 'e'), &out);
}

hb_blob_t *
truetype_font(
    struct truetype *t, hb_face_t *face, const struct drawn *drawn, int ndrawn)
{
	hb_face_t *font = hb_face_builder_create();
	hb_blob_t *blob = NULL;

	if (add_head(t, font, face) && add_hhea(t, font, face)) {
		add_buf(font, HB_TAG('g', 'l', 'y', 'f'), &t->glyf);
		add_loca(t, font);
		add_maxp(t, font);
		add_cmap(t, font, drawn, ndrawn);
		add_os2(t, font, face, drawn, ndrawn);
		add_name(t, font, face);
		add_post(t, font);
		blob = hb_face_reference_blob(font);
	}
	hb_face_destroy(font);
	return blob;
}
