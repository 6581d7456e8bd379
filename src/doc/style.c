/* Looking things up in a style. */
#include "doc/style.h"

#include <string.h>

#include "base/diag.h"

/* Families that fonts.conf knows: a role is asked for by its Chinese name. */
static const char *const roles[] = {
    [ROLE_XIAOBIAOSONG] = "小标宋",
    [ROLE_FANGSONG] = "仿宋",
    [ROLE_KAITI] = "楷体",
    [ROLE_HEITI] = "黑体",
    [ROLE_SONGTI] = "宋体",
    [ROLE_CHART] = "图表黑体",
};
_Static_assert(LEN(roles) == FONT_ROLES, "a family for each role");

const char *
font_role_name(enum font_role role)
{
	return roles[role];
}

int
font_role_read(const char *name)
{
	for (int i = 0; i < LEN(roles); i++)
		if (strcmp(roles[i], name) == 0)
			return i;
	return -1;
}

const struct block_style *
style_find(const struct style *style, const char *name)
{
	for (int i = 0; i < style->nblock; i++)
		if (strcmp(style->blocks[i]->name, name) == 0)
			return style->blocks[i];
	return NULL;
}

const char *
block_name(enum block block)
{
	static const char *const names[] = {
#define BLOCK(id, name, like) name,
#include "doc/block.def"
#undef BLOCK
	};

	return names[block];
}

const struct block_style *
style_block(const struct style *style, enum block block)
{
	const struct block_style *found = style_find(style, block_name(block));

	if (!found)
		BUG("a style without a block that every style has");
	return found;
}

const struct block_style *
style_of(const struct style *style, const struct node *node)
{
	const struct block_style *block = NULL;

	if (node->class_name)
		block = style_find(style, node->class_name);
	if (!block)
		block = style_find(style, node_name(node->kind));
	return block ? block : style_block(style, BLOCK_P);
}

bool
style_is_kept(const struct style *style, const struct node *node)
{
	const struct block_style *next =
	    node->next ? style_of(style, node->next) : NULL;

	return next && next->keep_previous;
}

const struct status_style *
style_status(const struct style *style, const char *name)
{
	for (int i = 0; i < style->nstatus; i++)
		if (strcmp(style->statuses[i].name, name) == 0)
			return &style->statuses[i];
	return NULL;
}

const char *
status_sign(const struct status_style *status)
{
	static const struct {
		const char *shape, *sign;
	} signs[] = {
	    {"circle", "●"},
	    {"half", "◐"},
	    {"triangle", "▲"},
	    {"square", "■"},
	    {"diamond", "◆"},
	    {"ring", "○"},
	};

	for (int i = 0; i < LEN(signs); i++)
		if (strcmp(signs[i].shape, status->shape) == 0)
			return signs[i].sign;
	return "－";
}

const char *
style_word(const struct style *style, enum word word)
{
	return style->words[word];
}

char *
style_word_with(struct arena *arena, const struct style *style, enum word word,
    const char *with)
{
	return word_fill(arena, style->words[word], with);
}
