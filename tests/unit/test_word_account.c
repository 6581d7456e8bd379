/*
 * The account of a Word file: each thing is entered by its element, settled
 * once, counted and listed; what nobody settled is a fault of the program.
 */
#include <string.h>

#include "docx/word_account.h"
#include "test.h"

static const char XML[] =
    "<w:p xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"
    "main' xmlns:m='http://purl.oclc.org/ooxml/officeDocument/math'>"
    "<w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t><w:sym/></w:r>"
    "<m:r><m:t>丙</m:t></m:r><w:other><w:x>丁</w:x></w:other></w:p>";

static const struct xml_node *
child(const struct xml_node *node, int n)
{
	node = node->child;
	while (n-- > 0)
		node = node->next;
	return node;
}

static void
settles(bool all)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct word_account *account = word_account_new(arena, diags);
	const struct xml_node *root =
	    xml_read_bytes(arena, diags, "a.xml", XML, (int)strlen(XML));
	struct origin place = {.file = "a.docx", .line = 3, .col = 1};
	struct buf out;

	buf_init(&out, arena);
	word_account_enter(account, root);
	word_account_settle(
	    account, child(child(root, 0), 0), OUTCOME_TAKEN, place, "甲");
	/* A later word does not count, and what is no thing is passed over. */
	word_account_settle(
	    account, child(child(root, 0), 0), OUTCOME_STRUCK, place, "甲");
	word_account_settle(account, root, OUTCOME_STRUCK, place, "甲");
	word_account_settle_below(
	    account, child(root, 1), OUTCOME_STRUCK, OUTCOME_UNKNOWN, place);
	if (all)
		word_account_settle_tree(account, child(root, 2),
		    OUTCOME_FORMULA, OUTCOME_MARK, place);
	word_account_report(account);
	word_account_write(account, &out);
	OK(diags_status(diags) == (all ? 0 : 3)); /* DIAG_IMPORT_UNREAD */
	OK(diags_count(diags, DIAG_NOTE) == (all ? 1 : 2));
	OK(strstr(out.s, "文字 2 处：进入正文或表格 1；划掉的文字，不取 1\n"));
	OK(strstr(out.s, "符号 1 处：划掉的文字，不取 1"));
	OK(strstr(out.s, "第3段：文字“乙”——划掉的文字"));
	OK(!strstr(out.s, "“甲”") && !strstr(out.s, "丁"));
	OK(!strstr(out.s, "去向不明") == all);
	diags_close(diags);
	arena_close(arena);
}

int
main(void)
{
	settles(true);
	settles(false);
	return test_done();
}
