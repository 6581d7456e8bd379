/* Notes: which lines of which stand at this region's foot. */
#include "layout/notes.h"
#include "layout/slack.h"

#include <math.h>

#include "layout/tag.h"

/* A note may be parted when it takes more than this share of the room… */
static const double LONG = 0.25;
/* …and leaves so many lines where its mark is. */
enum { LEAST_LINES = 2 };

void
notes_init(struct notes *notes, struct typesetter *setter)
{
	const struct block_style *style =
	    style_block(setter->style, BLOCK_NOTE);

	*notes = (struct notes){
	    .setter = setter,
	    .before = style->before,
	};
}

static double
piece_height(const struct note_piece *piece)
{
	return piece->n * piece->para->style.leading;
}

double
notes_height(const struct notes *notes)
{
	double height = notes->set.n > 0 ? notes->before : 0;

	for (int i = 0; i < notes->set.n; i++)
		height += piece_height(&notes->set.at[i]);
	return height;
}

/* As it stands at the foot of the region. */
static struct paragraph *
note_set(const struct notes *notes, const struct note_ref *ref, int number)
{
	struct typesetter *setter = notes->setter;
	struct heading label = {.label = numeral_label(setter->arena,
				    NUMBERING_CIRCLED, number, "")};
	const struct block_style *style =
	    style_block(setter->style, BLOCK_NOTE);
	int none = 0;
	struct paragraph *p =
	    paragraph_new(setter, ref->node, style, &label, &none);

	paragraph_break(setter, p, notes->width);
	if (ref->element)
		tag_note(setter->arena, p, ref->element);
	return p;
}

/*
 * Each is set once in a measure, however often it is asked whether it fits. A
 * note keeps its number: its place among all.
 */
static struct paragraph *
note_paragraph(struct notes *notes, const struct slab *slab, int i)
{
	int number = notes->count + i + 1;
	struct note_text *text;

	while (notes->texts.n < number)
		*array_push(notes->setter->arena, &notes->texts) =
		    (struct note_text){0};
	text = &notes->texts.at[number - 1];
	if (!text->para || text->para->node != slab->notes.at[i]->node ||
	    text->width != notes->width)
		*text = (struct note_text){
		    .para = note_set(notes, slab->notes.at[i], number),
		    .width = notes->width,
		};
	return text->para;
}

static double
slab_notes_height(struct notes *notes, const struct slab *slab)
{
	double height = 0;

	for (int i = 0; i < slab->notes.n; i++) {
		struct paragraph *p = note_paragraph(notes, slab, i);

		height += p->lines->n * p->style.leading;
	}
	return height;
}

/* Of the room, what notes can have. */
static double
room_for(const struct notes *notes, double room)
{
	return room - (notes->set.n > 0 ? 0 : notes->before) + ROOM_SLACK;
}

bool
notes_fit(struct notes *notes, const struct slab *slab, double room)
{
	double height;

	if (slab->notes.n == 0)
		return true;
	if (notes->rest.n > 0)
		return false;
	height = slab_notes_height(notes, slab);
	room = room_for(notes, room);
	if (height <= room)
		return true;
	return slab->notes.n == 1 &&
	    height > LONG * notes->setter->style->page.text_height &&
	    room >= LEAST_LINES * note_paragraph(notes, slab, 0)->style.leading;
}

/* As many lines as there is room for; the others are left. */
static void
piece_add(struct notes *notes, struct note_piece piece, double *room, int least)
{
	int left = piece.para->lines->n - piece.first;
	int fit = (int)fmax(
	    least, floor(room_for(notes, *room) / piece.para->style.leading));

	piece.n = fit < left ? fit : left;
	if (notes->rest.n > notes->own_rest)
		piece.n = 0;
	if (piece.n > 0) {
		*room = room_for(notes, *room) - piece_height(&piece);
		*array_push(notes->setter->arena, &notes->set) = piece;
	}
	if (piece.n == left)
		return;
	piece.first += piece.n;
	piece.n = 0;
	*array_push(notes->setter->arena, &notes->rest) = piece;
}

void
notes_add(struct notes *notes, const struct slab *slab, double room)
{
	for (int i = 0; i < slab->notes.n; i++)
		piece_add(notes,
		    (struct note_piece){
			.slab = slab,
			.para = note_paragraph(notes, slab, i),
		    },
		    &room, 0);
	notes->count += slab->notes.n;
}

void
notes_open(struct notes *notes, double width, double most)
{
	struct note_pieces rest = notes->rest;

	notes->width = width;
	notes->set = notes->rest = (struct note_pieces){0};
	notes->own_rest = 0;
	for (int i = 0; i < rest.n; i++)
		piece_add(notes, rest.at[i], &most, i == 0);
	notes->own_set = notes->set.n;
	notes->own_rest = notes->rest.n;
}

static void
pieces_drop(struct notes *notes, struct note_pieces *pieces, int own,
    const struct slab *from)
{
	while (pieces->n > own && pieces->at[pieces->n - 1].slab >= from) {
		pieces->n--;
		notes->count -= pieces->at[pieces->n].first == 0;
	}
}

void
notes_drop(struct notes *notes, const struct slab *from)
{
	pieces_drop(notes, &notes->rest, notes->own_rest, from);
	pieces_drop(notes, &notes->set, notes->own_set, from);
}
