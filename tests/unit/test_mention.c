/* Figures mentioned in prose: what is a number, in what unit, of what. */
#include "prose/mention.h"
#include "answer/words_diff.h"

#include "test.h"

/* All mentions of a text, as "number text" each. */
static const char *
mentions(struct arena *arena, const char *text, const char *unit)
{
	struct prose prose = {.kind = PROSE_TEXT, .text = text};
	struct prose_text line = prose_text_new(arena, &prose);
	struct mentions ms = mentions_of(&line);
	struct mention m;
	struct buf out;

	buf_init(&out, arena);
	while (mention_next(arena, &ms, &m)) {
		const struct number *x = mention_amount(arena, &m, unit);

		buf_printf(&out, "%s%s=%s", out.n ? " " : "",
		    mention_text(arena, &m, unit),
		    x ? number_raw(arena, x, 0, 6) : "-");
	}
	return out.s;
}

static void
numbers_of_all_kinds(void)
{
	struct arena *a = arena_open();

	STR_EQ(mentions(a, "培育企业6家、１２家、三十二家", "家"),
	    "6家=6 １２家=12 三十二家=32");
	STR_EQ(mentions(a, "资金1,234.5万元，0.2亿元", "万元"),
	    "1,234.5万元=1234.5 0.2亿元=2000");
	STR_EQ(mentions(a, "下降-3.2%", "％"), "-3.2%=-3.2");
	STR_EQ(mentions(a, "G60走廊、5G网络", "个"), "");
	STR_EQ(mentions(a, "3个月内建成2个", "个"), "3=- 2个=2");
	STR_EQ(mentions(a, "300人次", "人"), "300=-");
	STR_EQ(mentions(a, "二〇二二年", "年"), "");
	arena_close(a);
}

static int
names(const char *text, const char *name, const char *unit)
{
	struct arena *a = arena_open();
	struct prose prose = {.kind = PROSE_TEXT, .text = text};
	struct prose_text line = prose_text_new(a, &prose);
	struct mentions ms = mentions_of(&line);
	struct mention m;
	int likeness =
	    mention_next(a, &ms, &m) ? mention_names(&m, name, unit) : -1;

	arena_close(a);
	return likeness;
}

static void
a_name_need_not_be_whole(void)
{
	OK(names("新增国家高新企业6家", "国家高新技术企业", "家") >= 70);
	OK(names("培育6家国家高新技术企业", "国家高新技术企业", "家") == 100);
	OK(names("“小升规”企业6家", "“小升规”企业", "家") == 100);
	OK(names("走访企业6家", "国家高新技术企业", "家") == 0);
	OK(names("国家高新技术企业多，走访6家", "国家高新技术企业", "家") == 0);
}

static void
differences_by_words(void)
{
	struct arena *a = arena_open();

	STR_EQ(words_diff(a, "新增企业6家", "新增企业12家"),
	    "新增企业[-6-]{+12+}家");
	STR_EQ(words_diff(a, "", "新"), "{+新+}");
	STR_EQ(words_diff(a, "旧", ""), "[-旧-]");
	STR_EQ(words_diff(a, "同", "同"), "同");
	INT_EQ(words_alike(a, "", ""), 0);
	INT_EQ(words_alike(a, "数字经济", "数字产业"), 50);
	arena_close(a);
}

int
main(void)
{
	numbers_of_all_kinds();
	a_name_need_not_be_whole();
	differences_by_words();
	return test_done();
}
