/* Ranges: every way in which two figures are joined. */
#include "base/array.h"
#include "prose/find.h"
#include "test.h"

static struct arena *arena;

static struct finds
found(const char *text)
{
	struct find_context context = {.year = 2022};
	struct finds finds = {0};

	find_prose(arena, &context, text, &finds);
	return finds;
}

static void
test_ranges(void)
{
	static const char *const joins[] = {
	    "——", "—", "–", "－", "-", "~", "～", "至", "到"};

	for (int i = 0; i < LEN(joins); i++) {
		const char *text =
		    arena_printf(arena, "新增规上企业5%s6家。", joins[i]);
		struct finds finds = found(text);

		INT_EQ(finds.n, 1);
		if (finds.n != 1) {
			printf("  in %s\n", text);
			continue;
		}
		INT_EQ(finds.at[0].rule, RULE_BETWEEN);
		STR_EQ(finds.at[0].value, "5");
		STR_EQ(finds.at[0].to, "6");
		INT_EQ(finds.at[0].printed.n, 2);
	}
}

int
main(void)
{
	arena = arena_open();
	test_ranges();
	arena_close(arena);
	return test_done();
}
