/* Words of tables, and numbers of workbooks. */
#include "form/form.h"

#include "form/xlsx_format.h"
#include "test.h"

static enum form_field
field(struct arena *arena, const char *head)
{
	bool exact;

	return form_field_read(arena, head, &exact);
}

/* The longest word decides; some stand for a whole head only. */
static void
knows_heads(void)
{
	struct arena *arena = arena_open();

	INT_EQ(field(arena, "完成值"), FORM_ACTUAL);
	INT_EQ(field(arena, "截至6月底 累计完成（万元）"), FORM_ACTUAL);
	INT_EQ(field(arena, "上年同期完成值"), FORM_PREVIOUS);
	INT_EQ(field(arena, "完成率"), FORM_PERCENT);
	INT_EQ(field(arena, "完成情况说明"), FORM_NOTE);
	INT_EQ(field(arena, "计划完成时间"), FORM_DUE);
	INT_EQ(field(arena, "完成时间"), FORM_ON);
	INT_EQ(field(arena, "单位"), FORM_UNIT);
	INT_EQ(field(arena, "责任单位"), FORM_LEAD);
	INT_EQ(field(arena, "承办科室单位"), FORM_NONE);
	INT_EQ(field(arena, "ＩＤ"), FORM_ID);
	INT_EQ(field(arena, ""), FORM_NONE);
	for (int i = 0; i < FORM_FIELDS; i++)
		if (*form_head((enum form_field)i))
			INT_EQ(field(arena, form_head((enum form_field)i)), i);
	arena_close(arena);
}

static void
makes_names_comparable(void)
{
	struct arena *arena = arena_open();

	STR_EQ(form_name(arena, "1、“小升规” 企业（家）"), "小升规企业");
	STR_EQ(form_name(arena, "（二）城镇建设"), "城镇建设");
	STR_EQ(form_name(arena, "5亿元以上产业项目"), "5亿元以上产业项目");
	STR_EQ(form_name(arena, "2.5亿元项目"), "25亿元项目");
	STR_EQ(form_name(arena, "（家）"), "家");
	STR_EQ(form_bracketed(arena, "完成值(万元)"), "万元");
	OK(!form_bracketed(arena, "完成值"));
	arena_close(arena);
}

static void
reads_periods_and_days(void)
{
	struct arena *arena = arena_open();
	struct date date;

	STR_EQ(form_period(arena, "2022-Q2", 2022), "2022-Q2");
	STR_EQ(form_period(arena, "2022年第二季度", 2021), "2022-Q2");
	STR_EQ(form_period(arena, "上半年", 2022), "2022-H1");
	STR_EQ(form_period(arena, "2022年6月", 2022), "2022-06");
	STR_EQ(form_period(arena, "2022年", 2022), "2022");
	OK(!form_period(arena, "13月", 2022));
	OK(!form_period(arena, "五月", 2022));
	OK(!form_period(arena, "", 2022));
	OK(form_date(arena, "2022年6月3日", 2021, &date));
	STR_EQ(date_iso(arena, date), "2022-06-03");
	OK(form_date(arena, "２０２２／６／３", 2021, &date));
	STR_EQ(date_iso(arena, date), "2022-06-03");
	OK(form_date(arena, "20220603", 2021, &date));
	OK(form_date(arena, "2022-06-03 00:00:00", 2021, &date));
	OK(form_date(arena, "6月3日", 2022, &date));
	STR_EQ(date_iso(arena, date), "2022-06-03");
	OK(!form_date(arena, "2022年6月", 2022, &date));
	OK(!form_date(arena, "2022-02-30", 2022, &date));
	OK(!form_date(arena, "6.3", 2022, &date));
	OK(!form_date(arena, "99999999999-1-1", 2022, &date));
	arena_close(arena);
}

/* What is offered in a form is understood when it comes back. */
static void
understands_its_own_words(void)
{
	struct arena *arena = arena_open();

	for (int c = 0; c < FORM_CHOICES; c++)
		for (int i = 0; i < form_choice_offered(c); i++)
			INT_EQ(form_choice_read(
				   arena, c, form_choice_word(c, i)->word),
			    form_choice_word(c, i)->value);
	INT_EQ(form_choice_read(arena, FORM_STATES, " 已 竣工。"), STEP_DONE);
	INT_EQ(form_choice_read(arena, FORM_STATES, "差不多"), -1);
	arena_close(arena);
}

/* Fifteen digits are what a binary fraction holds of every decimal. */
static void
takes_stored_numbers_exactly(void)
{
	struct arena *arena = arena_open();

	STR_EQ(xlsx_number(arena, "0.30000000000000004"), "0.3");
	STR_EQ(xlsx_number(arena, "30.299999999999997"), "30.3");
	STR_EQ(xlsx_number(arena, "6.9000000000000006E-2"), "0.069");
	STR_EQ(xlsx_number(arena, "-1.5E3"), "-1500");
	STR_EQ(xlsx_number(arena, "1E-3"), "0.001");
	STR_EQ(xlsx_number(arena, "1.5E0"), "1.5");
	STR_EQ(xlsx_number(arena, "12.50"), "12.50");
	STR_EQ(xlsx_number(arena, "123456789012345"), "123456789012345");
	STR_EQ(xlsx_number(arena, "999999999999999.9"), "1000000000000000");
	STR_EQ(xlsx_number(arena, "-0.0E0"), "0");
	OK(!xlsx_number(arena, "1E+99"));
	OK(!xlsx_number(arena, "NaN"));
	OK(!xlsx_number(arena, "INF"));
	OK(!xlsx_number(arena, "1,5"));
	arena_close(arena);
}

static void
reads_formats(void)
{
	OK(xlsx_format_builtin(14).date);
	OK(xlsx_format_builtin(57).date);
	OK(xlsx_format_builtin(10).percent);
	INT_EQ(xlsx_format_builtin(0).decimals, -1);
	INT_EQ(xlsx_format_builtin(2).decimals, 2);
	OK(xlsx_format_code("yyyy\"年\"m\"月\";@").date);
	OK(xlsx_format_code("[$-804]aaaa;dd").date == false);
	OK(xlsx_format_code("0.00%").percent);
	INT_EQ(xlsx_format_code("0.00%").decimals, 2);
	INT_EQ(xlsx_format_code("#,##0.0_ ;[Red]-#,##0.0").decimals, 1);
	INT_EQ(xlsx_format_code("0\"days\"").decimals, 0);
	OK(!xlsx_format_code("0\"days\"").date);
	INT_EQ(xlsx_format_code("General").decimals, -1);
	INT_EQ(xlsx_format_code("@").decimals, -1);
	OK(xlsx_format_code("0!.0,\"万\"").scaled);
	OK(xlsx_format_code("0.00,").scaled);
	OK(!xlsx_format_code("#,##0").scaled);
	OK(!xlsx_format_code("yyyy!.mm!.dd").scaled);
	OK(!xlsx_format_code("\"").date);
}

int
main(void)
{
	knows_heads();
	makes_names_comparable();
	reads_periods_and_days();
	understands_its_own_words();
	takes_stored_numbers_exactly();
	reads_formats();
	return test_done();
}
