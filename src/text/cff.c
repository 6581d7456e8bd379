/* Bytes → numbers, INDEXes, DICTs, the charset. */
#include "text/cff.h"

unsigned
cff_get(struct cff *cff, int nbyte)
{
	unsigned v = 0;

	if (cff->bad || cff->end - cff->at < nbyte) {
		cff->bad = true;
		return 0;
	}
	while (nbyte-- > 0)
		v = v << 8 | (unsigned char)*cff->at++;
	return v;
}

static unsigned
offset_of(const struct cff *cff, const struct cff_index *index, unsigned i)
{
	struct cff at = {index->offsets + (size_t)i * (size_t)index->noffset,
	    cff->end, false};

	return cff_get(&at, index->noffset);
}

struct cff_index
cff_index(struct cff *cff)
{
	struct cff_index index = {.n = cff_get(cff, 2)};
	size_t size;
	unsigned last;

	if (index.n == 0)
		return index;
	index.noffset = (int)cff_get(cff, 1);
	index.offsets = cff->at;
	size = (size_t)index.noffset * (index.n + 1);
	if (cff->bad || index.noffset < 1 || index.noffset > 4 ||
	    (size_t)(cff->end - cff->at) < size) {
		cff->bad = true;
		return (struct cff_index){0};
	}
	index.data = cff->at + size - 1;
	last = offset_of(cff, &index, index.n);
	if (last < 1 || last > (size_t)(cff->end - index.data)) {
		cff->bad = true;
		return (struct cff_index){0};
	}
	cff->at = index.data + last;
	return index;
}

struct cff
cff_entry(const struct cff *cff, const struct cff_index *index, unsigned i)
{
	unsigned from, to;

	if (i >= index->n)
		return (struct cff){.bad = true};
	from = offset_of(cff, index, i);
	to = offset_of(cff, index, i + 1);
	if (from < 1 || to < from || to > (size_t)(cff->end - index->data))
		return (struct cff){.bad = true};
	return (struct cff){index->data + from, index->data + to, false};
}

/* The next operand, which begins with b0. */
static int
operand(struct cff *dict, int b0)
{
	if (b0 >= 32 && b0 <= 246)
		return b0 - 139;
	if (b0 >= 247 && b0 <= 250)
		return (b0 - 247) * 256 + (int)cff_get(dict, 1) + 108;
	if (b0 >= 251 && b0 <= 254)
		return -(b0 - 251) * 256 - (int)cff_get(dict, 1) - 108;
	if (b0 == 28)
		return (int16_t)cff_get(dict, 2);
	if (b0 == 29)
		return (int)cff_get(dict, 4);
	while (b0 == 30 && !dict->bad && (cff_get(dict, 1) & 15) != 15)
		;
	return 0;
}

bool
cff_item(struct cff *dict, struct cff_item *item)
{
	enum { ESCAPE = 12, OPERATORS = 21 };

	*item = (struct cff_item){.from = dict->at};
	while (dict->at < dict->end && !dict->bad) {
		unsigned b0 = cff_get(dict, 1);

		if (b0 > OPERATORS) {
			item->operands[0] = item->operands[1];
			item->operands[1] = operand(dict, (int)b0);
			continue;
		}
		item->code = b0 == ESCAPE ? ESCAPE << 8 | cff_get(dict, 1) : b0;
		item->to = dict->at;
		return !dict->bad;
	}
	return false;
}

/* CIDs of the glyphs from 1 on, n of them. */
static void
charset_read(struct cff *cff, uint16_t *cids, int n)
{
	unsigned format = cff_get(cff, 1);

	for (int i = 1; i <= n && !cff->bad;) {
		unsigned cid = cff_get(cff, 2);
		unsigned more = format == 0 ? 0 : cff_get(cff, (int)format);

		for (unsigned k = 0; k <= more && i <= n; k++)
			cids[i++] = (uint16_t)(cid + k);
	}
}

uint16_t *
cff_cids(struct arena *arena, const char *bytes, int nbyte, int nglyph)
{
	struct cff cff = {bytes, bytes + nbyte, nbyte < 4}, dict;
	struct cff_index top;
	struct cff_item item;
	uint16_t *cids;
	int charset = 0;
	bool cid = false;

	if (cff.bad)
		return NULL;
	cff.at += (unsigned char)bytes[2];
	cff_index(&cff);
	top = cff_index(&cff);
	dict = cff_entry(&cff, &top, 0);
	while (cff_item(&dict, &item)) {
		if (item.code == CFF_CHARSET)
			charset = item.operands[1];
		cid |= item.code == CFF_ROS;
	}
	if (dict.bad || !cid || charset <= 2 || charset >= nbyte)
		return NULL;
	cids = arena_alloc(arena, sizeof *cids * (size_t)(nglyph + 1));
	cff.at = bytes + charset;
	charset_read(&cff, cids, nglyph - 1);
	return cff.bad ? NULL : cids;
}
