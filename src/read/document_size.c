/* What takes time and memory of its own on a page is counted by its element. */
#include "read/document_size.h"

#include <string.h>

#include "base/array.h"
#include "base/limits.h"
#include "base/utf8.h"

struct size {
	struct diags *diags;
	int counts[LIMITS];
};

static const struct {
	const char *name;
	enum limit limits[2];
	int n;
} counted[] = {
    {"p", {LIMIT_BLOCKS}, 1},
    {"title", {LIMIT_BLOCKS}, 1},
    {"h1", {LIMIT_BLOCKS}, 1},
    {"h2", {LIMIT_BLOCKS}, 1},
    {"h3", {LIMIT_BLOCKS}, 1},
    {"h4", {LIMIT_BLOCKS}, 1},
    {"li", {LIMIT_BLOCKS}, 1},
    {"note", {LIMIT_BLOCKS}, 1},
    {"td", {LIMIT_BLOCKS}, 1},
    {"th", {LIMIT_BLOCKS}, 1},
    {"tr", {LIMIT_ROWS}, 1},
    {"v", {LIMIT_POINTS}, 1},
    {"page-break", {LIMIT_BLOCKS}, 1},
    {"column-break", {LIMIT_BLOCKS}, 1},
    {"contents", {LIMIT_BLOCKS, LIMIT_CONTENTS}, 2},
};

static bool
count(struct size *s, const struct xml_node *node)
{
	for (int i = 0; i < LEN(counted); i++) {
		if (strcmp(counted[i].name, node->name) != 0)
			continue;
		for (int j = 0; j < counted[i].n; j++) {
			enum limit limit = counted[i].limits[j];

			if (++s->counts[limit] > limit_of(limit))
				return limit_met(s->diags, limit, node->origin);
		}
	}
	return true;
}

static bool
is_block(const struct xml_node *node)
{
	for (int i = 0; i < LEN(counted); i++)
		if (counted[i].limits[0] == LIMIT_BLOCKS &&
		    strcmp(counted[i].name, node->name) == 0)
			return true;
	return false;
}

/* Its text counts for the nearest block; white between blocks for none. */
static bool
walk(struct size *s, const struct xml_node *node, int *characters)
{
	int own = 0;

	if (!count(s, node))
		return false;
	if (is_block(node))
		characters = &own;
	for (const struct xml_node *c = node->child; c; c = c->next) {
		if (c->name) {
			if (!walk(s, c, characters))
				return false;
			continue;
		}
		if (!characters)
			continue;
		*characters += utf8_count(c->text, (int)strlen(c->text));
		if (*characters > limit_of(LIMIT_CHARACTERS))
			return limit_met(
			    s->diags, LIMIT_CHARACTERS, node->origin);
	}
	return true;
}

bool
document_fits(struct diags *diags, const struct xml_node *root)
{
	struct size s = {.diags = diags};

	return walk(&s, root, NULL);
}
