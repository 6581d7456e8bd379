/*
 * Lead sentences: under a heading without numbered items, paragraphs that
 * begin with the name of a piece of work (壮大先进制造业。加快…), or lines that
 * are one, followed by its prose, are items.
 */
#include <string.h>

#include "base/utf8.h"
#include "import/draft.h"

enum { LEAD_MOST = 16, LEAD_LEAST = 4 }; /* characters */

static bool
is_lead_rune(uint32_t rune)
{
	return rune != 0xFF0C && rune != ',' && rune != 0xFF1B && rune != ';' &&
	    rune != 0xFF1A && rune != ':' && !(rune >= '0' && rune <= '9') &&
	    !(rune >= 0xFF10 && rune <= 0xFF19) && rune != 0xFF08 &&
	    rune != '(' && rune != 'X';
}

/* Behind the lead sentence, or line, that the paragraph begins with; NULL. */
static const char *
lead_end(const char *text)
{
	const char *s = text, *end = s + strlen(s);
	int n = 0;

	while (s < end) {
		const char *at = s;
		uint32_t rune = utf8_next(&s, end);

		if (rune == 0x3002)
			return n >= LEAD_LEAST ? at : NULL;
		if (!is_lead_rune(rune) || ++n > LEAD_MOST)
			return NULL;
	}
	return n >= LEAD_LEAST ? end : NULL;
}

/* A line that is all lead heads the paragraph after it, which is none. */
static bool
is_lead(const struct paragraph_list *list, int i)
{
	const char *end = lead_end(list->at[i].text);

	if (!end)
		return false;
	if (*end && end[strlen("。")])
		return true;
	return i + 1 < list->n && !lead_end(list->at[i + 1].text);
}

bool
lead_items(struct draft *d, struct draft_pillar *pillar,
    const struct paragraph_list *p)
{
	int leads = 0;

	for (int i = 0; i < p->n; i++)
		leads += is_lead(p, i);
	if (leads < 2 || !is_lead(p, 0))
		return false;
	for (int i = 0; i < p->n; i++) {
		struct paragraph rest = p->at[i];
		struct draft_item *item;

		if (is_lead(p, i)) {
			const char *end = lead_end(rest.text);

			item = array_push(d->arena, &pillar->items);
			item->title = arena_strndup(
			    d->arena, rest.text, (size_t)(end - rest.text));
			item->origin = block_place(rest.block, rest.text);
			d->blocks.at[rest.block - d->blocks.at].use =
			    BLOCK_HEADING;
			rest.text = *end ? end + strlen("。") : end;
		}
		item = &pillar->items.at[pillar->items.n - 1];
		if (*rest.text)
			*array_push(d->arena, &item->paragraphs) = rest;
	}
	diag(d->diags, DIAG_IMPORT_LEADS, pillar->origin, pillar->title, leads);
	return true;
}
