/* <official>: the elements of an official document (公文要素). */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "read/reader.h"

/* Where the text of each child goes; a list where it may stand several times.
 */
static const struct part {
	const char *name;
	size_t offset;
	bool list;
} parts[] = {
    {"copy-number", offsetof(struct official, copy_number), false},
    {"secrecy", offsetof(struct official, secrecy), false},
    {"urgency", offsetof(struct official, urgency), false},
    {"issuer", offsetof(struct official, issuers), true},
    {"local-mark", offsetof(struct official, local_marks), true},
    {"number", offsetof(struct official, number), false},
    {"signer", offsetof(struct official, signers), true},
    {"to", offsetof(struct official, to), false},
    {"cc", offsetof(struct official, cc), false},
    {"attachment", offsetof(struct official, attachments), true},
    {"note", offsetof(struct official, note), false},
    {"printed-by", offsetof(struct official, printed_by), false},
    {"present", offsetof(struct official, present), false},
    {"absent", offsetof(struct official, absent), false},
    {"observer", offsetof(struct official, observer), false},
};

static void
part_read(struct reader *r, const struct xml_node *node, void *to)
{
	const struct part *part = parts;
	const char *text = reader_text(r, node), **place;

	reader_fields(r, node, NULL, 0, NULL);
	while (strcmp(part->name, node->name) != 0)
		part++;
	if (part->list) {
		struct strings *list =
		    (struct strings *)((char *)to + part->offset);

		*array_push(r->arena, list) = text;
		return;
	}
	/* Several offices that get a copy are one list in print. */
	place = (const char **)((char *)to + part->offset);
	*place = *place ? arena_printf(r->arena, "%s；%s", *place, text) : text;
}

static void
printed_on_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct official *official = to;
	const char *text = reader_text(r, node);

	reader_fields(r, node, NULL, 0, NULL);
	if (!date_read(text, &official->printed_on))
		diag(r->diags, DIAG_BAD_DATE, node->origin, text, node->name);
}

static const struct element elements[] = {
    {"copy-number", part_read, ONCE},
    {"secrecy", part_read, ONCE},
    {"urgency", part_read, ONCE},
    {"issuer", part_read, ANY},
    {"local-mark", part_read, ANY},
    {"number", part_read, ONCE},
    {"signer", part_read, ANY},
    {"to", part_read, ONCE},
    {"cc", part_read, ANY},
    {"attachment", part_read, ANY},
    {"note", part_read, ONCE},
    {"printed-by", part_read, ONCE},
    {"printed-on", printed_on_read, ONCE},
    /* documents only: minutes (纪要) */
    {"present", part_read, ONCE},
    {"absent", part_read, ONCE},
    {"observer", part_read, ONCE},
};

enum { DOCUMENT_ELEMENTS = 3, DOCUMENT_FIELDS = 2 };

void
official_read(
    struct reader *r, const struct xml_node *node, struct official *official)
{
	static const struct field fields[] = {
	    FIELD(struct official, date, "date", date),
	    FIELD(struct official, seal, "seal", yes),
	    /* documents only */
	    FIELD(struct official, undated, "undated", yes),
	    FIELD(struct official, origin, "from", unread),
	};
	bool document = strcmp(node->space, "urn:niandu:document") == 0;
	const struct content content = {
	    .elements = elements,
	    .nelement = LEN(elements) - (document ? 0 : DOCUMENT_ELEMENTS),
	};

	official->given = true;
	official->origin = node->origin;
	reader_fields(r, node, fields,
	    LEN(fields) - (document ? 0 : DOCUMENT_FIELDS), official);
	reader_content(r, node, &content, official);
}
