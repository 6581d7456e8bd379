/* Fields: what is shown of them is their result, or what stands for one. */
#include <string.h>

#include "import/docx.h"
#include "docx/word_node.h"

static bool
is_equation(const char *instruction)
{
	return strncasecmp(instruction + strspn(instruction, " "), "EQ", 2) ==
	    0;
}

/* What a field shows that has no result. */
static void
show(struct docx *x, const char *instruction, const struct xml_node *begin)
{
	struct buf shown;

	buf_init(&shown, x->d->arena);
	if (word_field_show(instruction, begin, &shown)) {
		docx_put(x, NULL, shown.s);
		if (!docx_leave(x) && is_equation(instruction) && shown.n)
			diag(x->d->diags, DIAG_IMPORT_FORMULA, docx_place(x),
			    shown.s);
	} else if (!docx_leave(x)) {
		diag(x->d->diags, DIAG_IMPORT_FIELD, docx_place(x),
		    instruction + strspn(instruction, " "));
	}
}

static void
begin_field(struct docx *x, const struct xml_node *mark)
{
	struct docx_field *field = arena_new(x->d->arena, struct docx_field);

	*field = (struct docx_field){.begin = mark, .outer = x->field};
	buf_init(&field->instruction, x->d->arena);
	x->field = field;
}

static void
end_field(struct docx *x, const struct xml_node *begin)
{
	struct docx_field *field = x->field;

	while (field && field->begin != begin)
		field = field->outer;
	if (!field)
		return;
	x->field = field->outer;
	if (!field->has_result && !field->is_contents)
		show(x, field->instruction.s, begin);
}

void
docx_field_mark(struct docx *x, const struct xml_node *node)
{
	const char *type = word_value(node, "fldCharType");
	const struct xml_node *begin = word_field_begin(x->fields, node);

	word_account_settle_below(
	    x->account, node, OUTCOME_MISPLACED, OUTCOME_MARK, docx_place(x));
	if (!begin) {
		if (type && strcmp(type, "begin") == 0)
			diag(
			    x->d->diags, DIAG_IMPORT_FIELD_OPEN, docx_place(x));
		docx_settle(x, node, OUTCOME_NOTED);
		return;
	}
	docx_settle(x, node, OUTCOME_MARK);
	if (strcmp(type, "begin") == 0) {
		begin_field(x, node);
	} else if (strcmp(type, "end") == 0) {
		end_field(x, begin);
	} else if (x->field && x->field->begin == begin) {
		x->field->is_result = true;
		x->field->is_contents =
		    word_field_is_contents(x->field->instruction.s);
	}
}

void
docx_field_code(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (!c->name && x->field && !x->field->is_result)
			buf_puts(&x->field->instruction, c->text);
	word_account_settle(x->account, node, OUTCOME_CODE, docx_place(x),
	    node->child && !node->child->name ? node->child->text : "");
}

void
docx_simple_field(struct docx *x, const struct xml_node *node)
{
	const char *instruction = word_value(node, "instr");
	enum outcome leave = x->leave;

	docx_settle(x, node, OUTCOME_MARK);
	if (!docx_leave(x) && word_field_is_contents(instruction))
		x->leave = OUTCOME_CONTENTS;
	docx_walk_children(x, node);
	if (instruction && !word_below(node, "t"))
		show(x, instruction, NULL);
	x->leave = leave;
}
