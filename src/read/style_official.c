/*
 * <official> and <title-break> of a style file: where the elements of an
 * official document stand, and how its title is parted into lines.
 */
#include "read/style_official.h"

#include <string.h>

#include "base/array.h"
#include "read/style_field.h"

static const char *const forms[] = {
    "document", "letter", "decree", "minutes", NULL};

/* What no style file need say. */
void
official_style_init(struct official_style *style)
{
	*style = (struct official_style){
	    .suffix = "",
	    .joint_size = 36,
	    .joint_leading = 1.3,
	    .local_size = 0.6,
	    .local_first = true,
	    .squeeze = 1,
	    .size_min = 1,
	    .copy_digits = 6,
	    .mark_lines = 2,
	    .title_lines = 2,
	    .seal_lines = 2,
	    .signature = true,
	};
}

void
official_style_read(struct reader *r, const struct xml_node *node,
    struct official_style *official)
{
#define MEMBER(member, label, kind) \
	FIELD(struct official_style, member, label, kind)
	static const struct field fields[] = {
	    FIELD_OF(struct official_style, form, "form", word, forms),
	    MEMBER(suffix, "suffix", string),
	    MEMBER(mark_top, "mark-top", length),
	    MEMBER(joint_size, "joint-size", size),
	    MEMBER(joint_leading, "joint-leading", share),
	    MEMBER(local_size, "local-size", share),
	    MEMBER(local_first, "local-first", yes),
	    MEMBER(squeeze, "squeeze", share),
	    MEMBER(size_min, "size-min", share),
	    MEMBER(mark_lines, "mark-lines", count),
	    MEMBER(title_lines, "title-lines", count),
	    MEMBER(copy_digits, "copy-digits", count),
	    MEMBER(head_drop, "head-drop", length),
	    MEMBER(head.upper, "head-upper", length),
	    MEMBER(head.lower, "head-lower", length),
	    MEMBER(head.gap, "head-gap", length),
	    MEMBER(head.length, "head-length", length),
	    MEMBER(item_drop, "item-drop", length),
	    MEMBER(foot_rise, "foot-rise", length),
	    MEMBER(foot.upper, "foot-upper", length),
	    MEMBER(foot.lower, "foot-lower", length),
	    MEMBER(foot.gap, "foot-gap", length),
	    MEMBER(foot.length, "foot-length", length),
	    MEMBER(rule, "colour", colour),
	    MEMBER(signature, "signature", yes),
	    MEMBER(seal, "seal", length),
	    MEMBER(seal_gap, "seal-gap", length),
	    MEMBER(seal_lines, "seal-lines", count),
	    MEMBER(imprint_outer, "imprint-outer", length),
	    MEMBER(imprint_inner, "imprint-inner", length),
	    MEMBER(imprint_ruled, "imprint-ruled", yes),
	    MEMBER(imprint_even, "imprint-even", yes),
	};
#undef MEMBER

	reader_fields(r, node, fields, LEN(fields), official);
	reader_content(r, node, &(struct content){0}, NULL);
}

/* Words parted by spaces, added to what the base has. */
static void
field_words(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	(void)field;
	for (const char *at = a->value; *at;) {
		size_t n = strcspn(at, " \n\t");

		if (n > 0)
			*array_push(r->arena, (struct strings *)to) =
			    arena_strndup(r->arena, at, n);
		at += n + (at[n] != '\0');
	}
}

void
title_style_read(
    struct reader *r, const struct xml_node *node, struct title_style *title)
{
	static const struct field fields[] = {
	    FIELD(struct title_style, words, "words", words),
	    FIELD(struct title_style, closers, "line-ends", words),
	    FIELD(struct title_style, openers, "no-line-starts", words),
	    FIELD(struct title_style, in_word, "in-word", price),
	    FIELD(struct title_style, bad_start, "bad-start", price),
	    FIELD(struct title_style, unknown, "unknown", price),
	    FIELD(struct title_style, beside_word, "beside-word", price),
	    FIELD(struct title_style, between_words, "between-words", price),
	    FIELD(struct title_style, hourglass, "hourglass", price),
	    FIELD(struct title_style, rectangle, "rectangle", price),
	    FIELD(struct title_style, alike, "alike", share),
	    FIELD(struct title_style, stub, "stub", price),
	    FIELD(struct title_style, stub_width, "stub-width", share),
	    FIELD(struct title_style, uneven, "uneven", price),
	    FIELD(struct title_style, even, "even", share),
	    FIELD(struct title_style, more_lines, "more-lines", price),
	};

	reader_fields(r, node, fields, LEN(fields), title);
	reader_content(r, node, &(struct content){0}, NULL);
}
