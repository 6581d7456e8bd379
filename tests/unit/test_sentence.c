/* Which row of a style's table of sentences is meant, and what it may ask for.
 */
#include "base/array.h"
#include "doc/sentence.h"
#include "test.h"

static const struct sentence rows[] = {
    {{NULL, NULL, "met", NULL}, "any"},
    {{"limit", NULL, "met", NULL}, "limit"},
    {{"limit", "fall", "met", NULL}, "fall"},
    {{"zero", NULL, "met", NULL}, "first"},
    {{"zero", NULL, "met", NULL}, "second"},
    {{"works", NULL, "missed", "over"}, "over"},
};

static const char *
found(const char *rule, const char *direction, const char *outcome,
    const char *period)
{
	const char *const keys[] = {rule, direction, outcome, period};
	const struct sentence *row = sentence_find(rows, LEN(rows), keys);

	return row ? row->text : "none";
}

/* The row that names most; of two that name as many the later. */
static void
takes_the_row_that_names_most(void)
{
	STR_EQ(found("cover", "level", "met", "over"), "any");
	STR_EQ(found("limit", "level", "met", "over"), "limit");
	STR_EQ(found("limit", "fall", "met", "over"), "fall");
	STR_EQ(found("zero", "fall", "met", "running"), "second");
	STR_EQ(found("works", "level", "missed", "over"), "over");
	STR_EQ(found("works", "level", "missed", "running"), "none");
	STR_EQ(found("limit", "fall", "missed", "over"), "none");
}

static const char *
bad(struct arena *arena, const char *text)
{
	int n;
	const char *slot = sentence_bad_slot(text, &n);

	return slot ? arena_printf(arena, "%.*s", n, slot) : "none";
}

static void
tells_a_slot_that_nobody_fills(void)
{
	struct arena *arena = arena_open();

	STR_EQ(bad(arena, "完成"), "none");
	STR_EQ(bad(arena, "{subject}，完成{goal}的{completion}％"), "none");
	STR_EQ(bad(arena, "{subject}{goul}"), "{goul}");
	STR_EQ(bad(arena, "{}完成"), "{}");
	STR_EQ(bad(arena, "完成}"), "}");
	STR_EQ(bad(arena, "{goal"), "{goal");
	STR_EQ(bad(arena, "{{goal}}"), "{");
	arena_close(arena);
}

int
main(void)
{
	takes_the_row_that_names_most();
	tells_a_slot_that_nobody_fills();
	return test_done();
}
