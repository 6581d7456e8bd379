/*
 * Differences → what a secretary reads: under the heading of each item or
 * target what was and what is; or JSON for programs.
 */
#include <string.h>

#include "base/intl.h"
#include "base/json.h"
#include "base/number.h"
#include "answer/compare.h"
#include "answer/words_diff.h"

static const struct {
	const char *key, *word;
} words[] = {
    {"plan", N_("plan")},
    {"ledger", N_("ledger")},
    {"pillar", N_("pillar")},
    {"item", N_("item")},
    {"target", N_("target")},
    {"works", N_("works")},
    {"work", N_("work")},
    {"milestone", N_("milestone")},
    {"problem", N_("problem")},
    {"revise", N_("revision")},
    {"blank", N_("still open")},
    {"title", N_("title")},
    {"name", N_("name")},
    {"text", N_("text")},
    {"narrative", N_("narrative")},
    {"now", N_("how it stands")},
    {"measure", N_("measure")},
    {"evidence", N_("evidence")},
    {"image", N_("picture")},
    {"rule", N_("rule")},
    {"value", N_("value")},
    {"to", N_("upper end")},
    {"unit", N_("unit")},
    {"baseline", N_("baseline")},
    {"total", N_("total")},
    {"tolerance", N_("tolerance")},
    {"weight", N_("weight")},
    {"lead", N_("lead")},
    {"support", N_("support")},
    {"owner", N_("owner")},
    {"due", N_("due date")},
    {"actual", N_("actual")},
    {"covered", N_("covered")},
    {"reference", N_("reference")},
    {"assigned", N_("assigned")},
    {"percent", N_("percent")},
    {"step", N_("last step")},
    {"completion", N_("completion")},
    {"status", N_("status")},
    {"previous", N_("last year")},
    {"rollup-completion", N_("mean completion")},
    {"as-of", N_("as of")},
    {"issuer", N_("issuer")},
    {"number", N_("document number")},
    {"year", N_("year")},
    {"period", N_("period")},
    {"modality", N_("modality")},
    {"public", N_("public")},
    {"note", N_("remark")},
    {"reason", N_("why there is none")},
    {"verdict", N_("told as")},
    {"revised-on", N_("value revised")},
    {"authority", N_("decided by")},
    {"sided", N_("fails")},
    {"nature", N_("nature")},
    {"issued", N_("issued")},
#define STATUS(id, name, word, told) {name, told},
#include "model/status.def"
#undef STATUS
#define VERDICT(id, name, word, told) {name, told},
#include "model/verdict.def"
#undef VERDICT
};

/* A key as people say it; itself where they have no word for it. */
static const char *
word_for(const char *key)
{
	for (int i = 0; i < LEN(words); i++)
		if (strcmp(words[i].key, key) == 0)
			return _(words[i].word);
	return key;
}

static const char *
number_in(struct arena *arena, const struct inventory_node *node)
{
	return node->number ? arena_printf(arena, _("no. %d, "), node->number)
			    : "";
}

/* "target 国家高新技术企业 (hitech)" */
static const char *
heading(struct arena *arena, const struct inventory_node *node)
{
	const char *space = *node->name && *node->id ? " " : "";
	const char *id = *node->id ? arena_printf(arena, "(%s)", node->id) : "";

	return arena_printf(arena, "%s %s%s%s%s", word_for(node->kind),
	    number_in(arena, node), node->name, space, id);
}

static const char *
place(struct arena *arena, const struct inventory_node *node)
{
	return arena_printf(arena, "  [%s]", origin_text(arena, node->origin));
}

static bool
is_share(const char *key)
{
	return strcmp(key, "completion") == 0 ||
	    strcmp(key, "rollup-completion") == 0;
}

static const char *
rounded(struct arena *arena, const struct inventory_field *f)
{
	const struct number *x = f ? number_read(arena, f->value) : NULL;

	return x ? arena_printf(arena, "%s ％", number_percent(arena, x, 1))
		 : NULL;
}

/* Completions to one decimal, unless that hides the change. */
static const char *
shown(struct arena *arena, const struct change *c,
    const struct inventory_field *f)
{
	const char *text = NULL, *was = rounded(arena, c->was);
	const char *is = rounded(arena, c->is);

	if (!f)
		return _("none");
	if (strcmp(c->field, "status") == 0)
		return word_for(f->value);
	if (is_share(c->field) && !(was && is && strcmp(was, is) == 0))
		text = f == c->was ? was : is;
	return text ? text : f->value;
}

static void
write_field(const struct change *c, struct buf *out)
{
	struct arena *arena = out->arena;
	struct origin at = c->is ? c->is->origin : c->was->origin;

	buf_printf(out, "    %s", word_for(c->field));
	if (c->was && c->is && c->is->is_prose)
		buf_printf(out, ": %s",
		    words_diff(arena, c->was->value, c->is->value));
	else
		buf_printf(out, ": %s → %s", shown(arena, c, c->was),
		    shown(arena, c, c->is));
	buf_printf(out, "  [%s]\n", origin_text(arena, at));
}

static const char *
parent_name(struct arena *arena, const struct inventory_node *node)
{
	if (!node->parent)
		return "";
	return heading(arena, node->parent);
}

static void
write_move(const struct change *c, struct buf *out)
{
	struct arena *arena = out->arena;
	const char *from = parent_name(arena, c->old);
	const char *to = parent_name(arena, c->new);

	buf_printf(out, "    %s: ", _("moved"));
	if (strcmp(c->old->parent->id, c->new->parent->id) != 0)
		buf_printf(out, "%s → %s", from, to);
	if (strcmp(c->old->parent->id, c->new->parent->id) != 0 &&
	    c->new->number)
		buf_puts(out, ", ");
	if (c->new->number)
		buf_printf(
		    out, _("no. %d → no. %d"), c->old->number, c->new->number);
	else if (strcmp(c->old->parent->id, c->new->parent->id) == 0)
		buf_puts(out, _("another place in the same order"));
	buf_putc(out, '\n');
}

/* What came or went: its value beside its name. */
static void
write_whole(const struct change *c, struct buf *out)
{
	const struct inventory_node *node = c->new ? c->new : c->old;
	const struct inventory_field *value = inventory_field(node, "value");
	const struct inventory_field *unit = inventory_field(node, "unit");
	const struct inventory_field *text = inventory_field(node, "text");

	buf_printf(out, "%s %s", c->new ? "+" : "-", heading(out->arena, node));
	if (value)
		buf_printf(
		    out, ": %s%s", value->value, unit ? unit->value : "");
	else if (text && !*node->name)
		buf_printf(out, ": %s", text->value);
	buf_printf(out, "%s\n", place(out->arena, node));
}

static void
write_change(const struct change *c, struct buf *out)
{
	switch (c->kind) {
	case CHANGE_RENAMED:
		buf_printf(out, "    %s: %s → %s\n", _("perhaps renamed, id"),
		    c->old->id, c->new->id);
		break;
	case CHANGE_MOVED:
		write_move(c, out);
		break;
	case CHANGE_FIELD:
		write_field(c, out);
		break;
	default:
		write_whole(c, out);
	}
}

static void
write_text(const struct changes *changes, struct buf *out)
{
	const struct inventory_node *last = NULL;

	for (int i = 0; i < changes->n; i++) {
		const struct change *c = &changes->at[i];
		bool whole =
		    c->kind == CHANGE_ADDED || c->kind == CHANGE_REMOVED;

		if (!whole && c->new != last)
			buf_printf(out, "  %s%s\n", heading(out->arena, c->new),
			    place(out->arena, c->new));
		last = whole ? NULL : c->new;
		write_change(c, out);
	}
}

/* --- JSON ---------------------------------------------------------------- */

static const char *const kind_keys[] = {
    [CHANGE_ADDED] = "added",
    [CHANGE_REMOVED] = "removed",
    [CHANGE_RENAMED] = "renamed",
    [CHANGE_MOVED] = "moved",
    [CHANGE_FIELD] = "changed",
};
_Static_assert(LEN(kind_keys) == CHANGE_KINDS, "a key for every kind");

static void
json_side(const char *prefix, const struct inventory_node *node,
    const struct inventory_field *field, struct buf *out)
{
	struct arena *arena = out->arena;
	struct origin at = field ? field->origin
	    : node		 ? node->origin
				 : (struct origin){0};

	if (!node)
		return;
	json_member(arena_printf(arena, "%s-id", prefix), node->id, out);
	if (field)
		json_member(prefix, field->value, out);
	json_member(arena_printf(arena, "%s-from", prefix),
	    origin_text(arena, at), out);
}

static void
write_json(const struct changes *changes, struct buf *out)
{
	for (int i = 0; i < changes->n; i++) {
		const struct change *c = &changes->at[i];
		const struct inventory_node *node = c->new ? c->new : c->old;

		buf_puts(out, "{\"change\":");
		json_string(kind_keys[c->kind], out);
		json_member("kind", node->kind, out);
		json_member("name", node->name, out);
		if (c->field)
			json_member("field", c->field, out);
		json_side("old", c->old, c->was, out);
		json_side("new", c->new, c->is, out);
		buf_puts(out, "}\n");
	}
}

void
changes_write(const struct changes *changes, bool json, struct buf *out)
{
	if (json)
		write_json(changes, out);
	else
		write_text(changes, out);
}
