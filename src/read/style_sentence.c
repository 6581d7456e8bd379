/* <sentence> of a style file → a row of its table of sentences. */
#include "read/style_sentence.h"

#include "base/array.h"
#include "base/intl.h"

/* "; did you mean 'goal'?" of "{goul}", or "". */
static const char *
slot_guess(struct reader *r, const char *bad, int n)
{
	const char *const *slots = sentence_words(SENTENCE_SLOT);
	int nslot = 0;

	while (slots[nslot])
		nslot++;
	if (n < 3)
		return "";
	return reader_guess(
	    r, arena_strndup(r->arena, bad + 1, (size_t)(n - 2)), slots, nslot);
}

/* What no template fills would be printed as it stands. */
static bool
slots_are_known(struct reader *r, const struct xml_node *node, const char *text)
{
	int n;
	const char *bad = sentence_bad_slot(text, &n);

	if (!bad)
		return true;
	reader_bad_value(r, xml_attribute(node, "text"),
	    arena_printf(r->arena,
		_("; '%.*s' is nothing that a sentence may ask for%s"), n, bad,
		slot_guess(r, bad, n)));
	return false;
}

void
style_sentence_read(
    struct reader *r, const struct xml_node *node, struct style *style)
{
#define KEY(ID, name, make) \
	make##_OF(struct sentence, keys[SENTENCE_##ID], name, word_text, \
	    sentence_words(SENTENCE_##ID))
	const struct field fields[] = {
	    KEY(RULE, "rule", FIELD),
	    KEY(OUTCOME, "outcome", REQUIRED),
	    KEY(DIRECTION, "direction", FIELD),
	    KEY(PERIOD, "period", FIELD),
	    REQUIRED(struct sentence, text, "text", text),
	};
#undef KEY
	struct sentence row = {.text = ""};

	reader_fields(r, node, fields, LEN(fields), &row);
	reader_content(r, node, &(struct content){0}, NULL);
	if (row.keys[SENTENCE_OUTCOME] && *row.text &&
	    slots_are_known(r, node, row.text))
		*array_push(r->arena, &style->sentences) = row;
}
