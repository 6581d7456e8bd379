/* Charstrings and their dictionaries, copied (Technical Note 5176). */
#include "text/cff_subset.h"

#include "base/array.h"
#include "text/cff.h"

enum {
	FDS_MAX = 256, /* dictionaries of a font */
	OFFSET = 5, /* bytes of a long integer in a DICT */
};

struct source {
	struct cff all; /* where an index ends does not matter */
	const char *start;
	struct cff name; /* the font's */
	struct cff_index charstrings, dicts;
	struct cff select; /* FDSelect */
	const char *box, *box_end; /* items of the top DICT, copied */
	const char *matrix, *matrix_end;
};

/* What a dictionary of the font has; it is the i-th of the new one. */
struct fd {
	struct cff priv;
	const char *matrix, *matrix_end;
	int own; /* -1: none of the glyphs is its */
};

static struct cff
from_offset(const struct source *s, int offset)
{
	struct cff cff = s->all;

	cff.at = s->start + offset;
	cff.bad = offset <= 0 || offset >= s->all.end - s->start;
	return cff;
}

/* --- Reading ------------------------------------------------------------- */

/* The top DICT; false where it is not of the kind. */
static bool
read_top(struct source *s, struct cff *dict)
{
	enum { TYPE2 = 2 };
	int charstrings = 0, dicts = 0, select = 0;
	bool cid = false, type2 = true;
	struct cff_item item;
	struct cff at;

	while (cff_item(dict, &item))
		switch (item.code) {
		case CFF_ROS:
			cid = true;
			break;
		case CFF_CHARSTRING_TYPE:
			type2 = item.operands[1] == TYPE2;
			break;
		case CFF_CHARSTRINGS:
			charstrings = item.operands[1];
			break;
		case CFF_FD_ARRAY:
			dicts = item.operands[1];
			break;
		case CFF_FD_SELECT:
			select = item.operands[1];
			break;
		case CFF_FONT_BOX:
			s->box = item.from;
			s->box_end = item.to;
			break;
		case CFF_FONT_MATRIX:
			s->matrix = item.from;
			s->matrix_end = item.to;
			break;
		}
	at = from_offset(s, charstrings);
	s->charstrings = cff_index(&at);
	if (dict->bad || !cid || !type2 || at.bad)
		return false;
	at = from_offset(s, dicts);
	s->dicts = cff_index(&at);
	s->select = from_offset(s, select);
	return !at.bad && !s->select.bad && s->dicts.n > 0 &&
	    s->dicts.n <= FDS_MAX;
}

static bool
read_source(struct source *s, const char *bytes, int nbyte)
{
	struct cff_index names, tops, subrs;
	struct cff top;

	if (nbyte < 4)
		return false;
	*s = (struct source){
	    .all = {bytes, bytes + nbyte, false}, .start = bytes};
	s->all.at += (unsigned char)bytes[2];
	names = cff_index(&s->all);
	tops = cff_index(&s->all);
	cff_index(&s->all); /* strings */
	subrs = cff_index(&s->all);
	s->name = cff_entry(&s->all, &names, 0);
	top = cff_entry(&s->all, &tops, 0);
	return !s->all.bad && !s->name.bad && !top.bad && subrs.n == 0 &&
	    read_top(s, &top);
}

static bool
read_private(const struct source *s, int offset, int size, struct fd *fd)
{
	struct cff dict;
	struct cff_item item;

	fd->priv = from_offset(s, offset);
	if (fd->priv.bad || size < 0 || size > fd->priv.end - fd->priv.at)
		return false;
	fd->priv.end = fd->priv.at + size;
	dict = fd->priv;
	while (cff_item(&dict, &item))
		if (item.code == CFF_SUBRS)
			return false;
	return !dict.bad;
}

/* False: it has subroutines, or is damaged. */
static bool
read_fd(const struct source *s, unsigned i, struct fd *fd)
{
	struct cff dict = cff_entry(&s->all, &s->dicts, i);
	struct cff_item item;
	bool good = false;

	while (cff_item(&dict, &item)) {
		if (item.code == CFF_PRIVATE)
			good = read_private(
			    s, item.operands[1], item.operands[0], fd);
		if (item.code == CFF_FONT_MATRIX) {
			fd->matrix = item.from;
			fd->matrix_end = item.to;
		}
	}
	return good && !dict.bad;
}

/* Which dictionary each glyph has; they rise, and so do the ranges. */
static bool
read_select(
    const struct source *s, const uint16_t *glyphs, int n, unsigned char *fds)
{
	enum { BYTES = 0, RANGES = 3 };
	struct cff at = s->select;
	unsigned format = cff_get(&at, 1), first = 0, next, fd = 0;
	int left;

	if (format == BYTES) {
		for (int i = 0; i < n; i++) {
			if (glyphs[i] >= at.end - at.at)
				return false;
			fds[i] = (unsigned char)at.at[glyphs[i]];
		}
		return true;
	}
	if (format != RANGES)
		return false;
	left = (int)cff_get(&at, 2);
	next = cff_get(&at, 2);
	for (int i = 0; i < n; i++) {
		while (left > 0 && glyphs[i] >= next) {
			left--;
			first = next;
			fd = cff_get(&at, 1);
			next = cff_get(&at, 2);
		}
		if (at.bad || glyphs[i] < first || glyphs[i] >= next)
			return false;
		fds[i] = (unsigned char)fd;
	}
	return true;
}

/* --- Writing ------------------------------------------------------------- */

static void
put(struct buf *out, unsigned v, int nbyte)
{
	while (nbyte-- > 0)
		buf_putc(out, (char)(v >> 8 * nbyte));
}

/* As many bytes whatever it is, so that what comes behind stays. */
static void
put_offset(struct buf *out, int v)
{
	enum { LONG = 29 };

	put(out, LONG, 1);
	put(out, (unsigned)v, OFFSET - 1);
}

static void
put_operator(struct buf *out, unsigned code)
{
	put(out, code, code > 0xFF ? 2 : 1);
}

static void
put_bytes(struct buf *out, const char *from, const char *to)
{
	buf_add(out, from, (int)(to - from));
}

/* An INDEX of one entry. */
static void
put_single(struct buf *out, const char *bytes, int n)
{
	put(out, 1, 2);
	put(out, 2, 1);
	put(out, 1, 2);
	put(out, (unsigned)n + 1, 2);
	buf_add(out, bytes, n);
}

/* A DICT entry: an offset, or two. */
static void
put_place(struct buf *out, int offset, unsigned code)
{
	put_offset(out, offset);
	put_operator(out, code);
}

struct places {
	int charset, select, charstrings, dicts;
};

/* Adobe-Identity-0: the strings behind those that every CFF knows. */
static void
put_top(
    struct buf *out, const struct source *s, int n, const struct places *places)
{
	enum { OWN_STRINGS = 391 };

	put_offset(out, OWN_STRINGS);
	put_offset(out, OWN_STRINGS + 1);
	put_offset(out, 0);
	put_operator(out, CFF_ROS);
	if (s->box)
		put_bytes(out, s->box, s->box_end);
	if (s->matrix)
		put_bytes(out, s->matrix, s->matrix_end);
	put_place(out, n, CFF_CID_COUNT);
	put_place(out, places->charset, CFF_CHARSET);
	put_place(out, places->select, CFF_FD_SELECT);
	put_place(out, places->charstrings, CFF_CHARSTRINGS);
	put_place(out, places->dicts, CFF_FD_ARRAY);
}

static void
put_strings(struct buf *out)
{
	static const char strings[] = "AdobeIdentity";
	enum { FIRST = 5 };

	put(out, 2, 2);
	put(out, 1, 1);
	put(out, 1, 1);
	put(out, 1 + FIRST, 1);
	put(out, sizeof strings, 1);
	buf_add(out, strings, sizeof strings - 1);
}

/* Before all that it tells the places of, which are as long whatever they are.
 */
static void
put_head(struct buf *out, const struct source *s, int n,
    const struct places *places, struct buf *top)
{
	top->n = 0;
	put_top(top, s, n, places);
	put(out, 0x01000404, 4); /* version 1.0 */
	put_single(out, s->name.at, (int)(s->name.end - s->name.at));
	put_single(out, top->s, top->n);
	put_strings(out);
	put(out, 0, 2); /* no subroutines */
}

/* Each glyph's CID is its number. */
static void
put_charset(struct buf *out, int n)
{
	enum { RANGES = 2 };

	put(out, RANGES, 1);
	put(out, 1, 2);
	put(out, (unsigned)(n > 1 ? n - 2 : 0), 2);
}

static void
put_select(
    struct buf *out, const unsigned char *fds, const struct fd *all, int n)
{
	int ranges = 0, at;

	put(out, 3, 1);
	at = out->n;
	put(out, 0, 2);
	for (int i = 0; i < n; i++) {
		if (i > 0 && fds[i] == fds[i - 1])
			continue;
		put(out, (unsigned)i, 2);
		put(out, (unsigned)all[fds[i]].own, 1);
		ranges++;
	}
	put(out, (unsigned)n, 2);
	out->s[at] = (char)(ranges >> 8);
	out->s[at + 1] = (char)ranges;
}

static void
put_charstrings(
    struct buf *out, const struct source *s, const uint16_t *glyphs, int n)
{
	unsigned sum = 1;
	int size;

	for (int i = 0; i < n; i++) {
		struct cff glyph =
		    cff_entry(&s->all, &s->charstrings, glyphs[i]);

		sum += (unsigned)(glyph.end - glyph.at);
	}
	size = sum > 0xFFFFFF ? 4 : sum > 0xFFFF ? 3 : 2;
	put(out, (unsigned)n, 2);
	put(out, (unsigned)size, 1);
	put(out, sum = 1, size);
	for (int i = 0; i < n; i++) {
		struct cff glyph =
		    cff_entry(&s->all, &s->charstrings, glyphs[i]);

		put(out, sum += (unsigned)(glyph.end - glyph.at), size);
	}
	for (int i = 0; i < n; i++) {
		struct cff glyph =
		    cff_entry(&s->all, &s->charstrings, glyphs[i]);

		put_bytes(out, glyph.at, glyph.end);
	}
}

/* Those that are used, in their old order, behind what they name. */
static int
put_dicts(
    struct buf *out, const struct fd *fds, int n, int start, struct buf *dict)
{
	int privates[FDS_MAX], own = 0, at, sum = 1;

	for (int i = 0; i < n; i++) {
		privates[i] = out->n - start;
		if (fds[i].own >= 0) {
			put_bytes(out, fds[i].priv.at, fds[i].priv.end);
			own++;
		}
	}
	at = out->n - start;
	put(out, (unsigned)own, 2);
	put(out, 2, 1);
	dict->n = 0;
	put(out, 1, 2);
	for (int i = 0; i < n; i++) {
		const struct fd *fd = &fds[i];
		int before = dict->n;

		if (fd->own < 0)
			continue;
		if (fd->matrix)
			put_bytes(dict, fd->matrix, fd->matrix_end);
		put_offset(dict, (int)(fd->priv.end - fd->priv.at));
		put_place(dict, privates[i], CFF_PRIVATE);
		sum += dict->n - before;
		put(out, (unsigned)sum, 2);
	}
	buf_add(out, dict->s, dict->n);
	return at;
}

/* --- The whole ------------------------------------------------------------ */

/* The dictionaries, those that the glyphs have numbered anew. */
static bool
read_dicts(
    const struct source *s, const unsigned char *of, int n, struct fd *fds)
{
	int own = 0;

	for (unsigned i = 0; i < s->dicts.n; i++)
		fds[i] = (struct fd){.own = -1};
	for (int i = 0; i < n; i++) {
		if (of[i] >= s->dicts.n)
			return false;
		fds[of[i]].own = 0;
	}
	for (unsigned i = 0; i < s->dicts.n; i++)
		if (fds[i].own == 0) {
			if (!read_fd(s, i, &fds[i]))
				return false;
			fds[i].own = own++;
		}
	return true;
}

static bool
are_there(const struct source *s, const uint16_t *glyphs, int n)
{
	for (int i = 0; i < n; i++)
		if (cff_entry(&s->all, &s->charstrings, glyphs[i]).bad)
			return false;
	return n > 0 && glyphs[0] == 0;
}

bool
cff_subset(const char *bytes, int nbyte, const uint16_t *glyphs, int n,
    struct buf *out)
{
	struct arena *arena = out->arena;
	struct fd *fds = arena_alloc(arena, sizeof *fds * FDS_MAX);
	unsigned char *of = arena_alloc(arena, (size_t)n + 1);
	struct places places = {0};
	struct source s;
	struct buf scratch, head;
	int start = out->n;

	if (!read_source(&s, bytes, nbyte) || !are_there(&s, glyphs, n) ||
	    !read_select(&s, glyphs, n, of) || !read_dicts(&s, of, n, fds))
		return false;
	buf_init(&scratch, arena);
	buf_init(&head, arena);
	put_head(out, &s, n, &places, &scratch);
	places.charset = out->n - start;
	put_charset(out, n);
	places.select = out->n - start;
	put_select(out, of, fds, n);
	places.charstrings = out->n - start;
	put_charstrings(out, &s, glyphs, n);
	places.dicts = put_dicts(out, fds, (int)s.dicts.n, start, &scratch);
	put_head(&head, &s, n, &places, &scratch);
	for (int i = 0; i < head.n; i++)
		out->s[start + i] = head.s[i];
	return true;
}
