/*
 * <word> of a style file → the words of the style.
 *
 * A text takes what is set in it at its one {}. That it has one is seen to
 * here, so that no figure is lost later.
 */
#include "read/style_word.h"

#include "base/array.h"
#include "base/intl.h"

struct raw_word {
	enum word word;
	const char *text;
};

/* What is wrong with the text: shown by the base's, where it has one. */
static const char *
fault(struct reader *r, const struct raw_word *raw, const char *base)
{
	if (word_suits(raw->word, raw->text))
		return arena_printf(r->arena,
		    _("; a label has %d characters at most, Latin letters "
		      "counting half"),
		    WORD_EMS);
	if (!word_is_filled(raw->word))
		return _("; nothing is set in this word, so it takes no {}");
	if (!base)
		return _("; it wants one {}, where the day, number or name "
			 "goes");
	return arena_printf(r->arena, _("; it wants one {}, as in '%s'"), base);
}

static void
word_keep(struct reader *r, const struct xml_node *node,
    const struct raw_word *raw, struct style *style)
{
	const char **place = &style->words[raw->word];

	if (word_suits(raw->word, raw->text) && word_is_short(raw->text))
		*place = raw->text;
	else
		reader_bad_value(
		    r, xml_attribute(node, "text"), fault(r, raw, *place));
}

void
style_word_read(struct reader *r, const struct xml_node *node, struct map *seen,
    struct style *style)
{
	const char *names[WORDS + 1] = {NULL};
	const struct field fields[] = {
	    REQUIRED_OF(struct raw_word, word, "name", word, names),
	    REQUIRED(struct raw_word, text, "text", text),
	};
	struct raw_word raw = {.word = WORDS, .text = ""};

	for (int i = 0; i < WORDS; i++)
		names[i] = word_name((enum word)i);
	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &(struct content){0}, NULL);
	if (raw.word < WORDS && *raw.text &&
	    reader_id_once(r, seen, node->name, names[raw.word], node->origin))
		word_keep(r, node, &raw, style);
}

static int
missing_count(const struct style *style)
{
	int n = 0;

	for (int i = 0; i < WORDS; i++)
		n += !style->words[i];
	return n;
}

/* Each by its name, unless there is none at all. */
bool
style_words_are_there(
    struct reader *r, const struct xml_node *root, const struct style *style)
{
	int nmissing = missing_count(style);

	if (nmissing == WORDS)
		diag(r->diags, DIAG_MISSING_ELEMENT, root->origin, "style",
		    "word");
	for (int i = 0; i < WORDS && nmissing < WORDS; i++)
		if (!style->words[i])
			diag(r->diags, DIAG_MISSING_ELEMENT, root->origin,
			    "style",
			    arena_printf(r->arena, "word name=\"%s\"",
				word_name((enum word)i)));
	return nmissing == 0;
}
