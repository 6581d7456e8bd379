/*
 * Last year's ledger → actuals by target id. Only what is needed is looked at,
 * so that ledgers of older versions serve too.
 */
#include <string.h>

#include "read/read.h"
#include "read/reader.h"

static void
target_read(
    struct reader *r, const struct xml_node *node, struct previous_year *year)
{
	const struct xml_attribute *id = xml_attribute(node, "id");
	const struct xml_attribute *actual = xml_attribute(node, "actual");
	struct figure_value value;

	if (!id || !actual || !reader_number(r, actual, actual->value, &value))
		return;
	map_put(year->actuals, id->value, (void *)value.number);
}

static void
walk(struct reader *r, const struct xml_node *node, struct previous_year *year)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		if (!c->name)
			continue;
		if (strcmp(c->name, "target") == 0)
			target_read(r, c, year);
		walk(r, c, year);
	}
}

struct previous_year *
previous_read(struct arena *arena, struct diags *diags, const char *path)
{
	struct reader r = {.arena = arena, .diags = diags};
	const struct xml_node *root = xml_read(arena, diags, path);
	const struct xml_attribute *as_of;
	struct previous_year *year;

	if (!reader_root(&r, root, "ledger", "urn:niandu:ledger"))
		return NULL;
	year = arena_new(arena, struct previous_year);
	year->actuals = map_new(arena);
	as_of = xml_attribute(root, "as-of");
	if (as_of && !date_read(as_of->value, &year->as_of))
		diag(
		    diags, DIAG_BAD_DATE, as_of->origin, as_of->value, "as-of");
	walk(&r, root, year);
	return year;
}
