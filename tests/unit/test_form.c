/* Words of tables, and numbers of workbooks. */
#include "base/array.h"
#include "form/form.h"

#include "table/xlsx_format.h"
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
	STR_EQ(xlsx_number(arena, "0E5"), "0");
	OK(!xlsx_number(arena, "1E-400"));
	OK(!xlsx_number(arena, "0x10"));
	OK(!xlsx_number(arena, "inf"));
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

static struct shown
shown(struct arena *arena, const char *code, const char *number)
{
	return xlsx_show(arena, xlsx_format_code(arena, code), number);
}

/* What the number looks like under the code; the kind where it is no number. */
static const char *
looks(struct arena *arena, const char *code, const char *number)
{
	static const char *const kinds[] = {[SHOWN_DATE] = "day",
	    [SHOWN_CLOCK] = "clock",
	    [SHOWN_WORDS] = "words",
	    [SHOWN_NOTHING] = "nothing"};
	struct shown s = shown(arena, code, number);

	if (s.kind != SHOWN_NUMBER)
		return kinds[s.kind];
	return s.text ? s.text : s.number;
}

/* The section that fits counts, and all of it. */
static void
shows_what_the_format_shows(void)
{
	static const struct {
		const char *code, *number, *seen;
	} cases[] = {
	    {"General", "12323", "12323"},
	    {"[DBNum1][$-804]General", "12323", "12323"},
	    {"[Red]General", "100", "100"},
	    {"\"约\"General", "80", "约80"},
	    {"G/通用格式", "5", "5"},
	    {"0.00%", "0.955", "95.5%"},
	    {"[=0]\"\";0.0%", "0.955", "95.5%"},
	    {"[=0]\"\";0.0%", "0", "nothing"},
	    {"[<0]\"-\";0%", "0.95", "95%"},
	    {"[<0]\"-\";0%", "-0.95", "words"},
	    {"[>=10000]0.00,,\"百万\";0", "2500000", "2.5百万"},
	    {"[>=100]0;[<10]0\"小\";0\"中\"", "50", "50中"},
	    {"[>=100]0;[<10]0\"小\";0\"中\"", "-5", "-5小"},
	    {"0\"万元\"", "21700", "21700万元"},
	    {"#,##0.00\"万元\"", "9000", "9000万元"},
	    {"0.0\"‰\"", "3.2", "3.2‰"},
	    {"0!.0,\"万\"", "123456", "12.3456万"},
	    {"0\\.0,\"万\"", "1680000", "168万"},
	    {"0.00,", "1500", "1.5"},
	    {"#,##0.0_ ;[Red]-#,##0.0", "-5", "-5"},
	    {"\"增长\"0.0;\"下降\"0.0", "-2.1", "下降2.1"},
	    {"0.0_);(0.0)", "-2.1", "-2.1"},
	    {"0;-0;;@", "0", "nothing"},
	    {"0;-0;\"—\"", "0", "words"},
	    {";;;", "5", "nothing"},
	    {"# ?/?", "0.5", "0.5"},
	    {"0.00E+00", "12000", "12000"},
	    {"[$¥-804]#,##0", "5", "¥5"},
	    {"@", "7", "7"},
	    {"yyyy\"年\"m\"月\";@", "44701", "day"},
	    {"yyyy!.mm!.dd", "44701", "day"},
	    {"m\"月\"d\"日\"", "44701", "day"},
	    {"[$-804]aaaa", "44701", "clock"},
	    {"h:mm AM/PM", "0.5", "clock"},
	    {"[h]:mm", "1.5", "clock"},
	    {"mm:ss.0", "0.5", "clock"},
	    {"000-0000", "1380000", "clock"},
	    {"\"", "5", "nothing"},
	    {"", "5", "5"},
	};
	struct arena *arena = arena_open();

	for (int i = 0; i < LEN(cases); i++)
		STR_EQ(looks(arena, cases[i].code, cases[i].number),
		    cases[i].seen);
	arena_close(arena);
}

static void
knows_what_a_format_hides(void)
{
	struct arena *arena = arena_open();

	OK(shown(arena, "0;0", "-5").unsigned_);
	OK(shown(arena, "#,##0.00;[Red]#,##0.00", "-5").unsigned_);
	OK(!shown(arena, "0;0", "5").unsigned_);
	OK(!shown(arena, "0;-0", "-5").unsigned_);
	OK(!shown(arena, "0;\"降\"0", "-5").unsigned_);
	OK(shown(arena, "0!.0,\"万\"", "5").scaled);
	OK(shown(arena, "0.00,", "5").scaled);
	OK(!shown(arena, "#,##0", "5").scaled);
	OK(shown(arena, "0.00%", "5").percent);
	INT_EQ(shown(arena, "0.00%", "5").decimals, 2);
	INT_EQ(shown(arena, "#,##0.0_ ;[Red]-#,##0.0", "5").decimals, 1);
	INT_EQ(shown(arena, "0\"days\"", "5").decimals, 0);
	INT_EQ(shown(arena, "General", "5").decimals, -1);
	INT_EQ(xlsx_show(arena, xlsx_format_builtin(arena, 14), "44701").kind,
	    SHOWN_DATE);
	INT_EQ(xlsx_show(arena, xlsx_format_builtin(arena, 20), "0.5").kind,
	    SHOWN_CLOCK);
	OK(xlsx_show(arena, xlsx_format_builtin(arena, 10), "1").percent);
	INT_EQ(
	    xlsx_show(arena, xlsx_format_builtin(arena, 2), "1").decimals, 2);
	arena_close(arena);
}

int
main(void)
{
	knows_heads();
	makes_names_comparable();
	reads_periods_and_days();
	understands_its_own_words();
	takes_stored_numbers_exactly();
	shows_what_the_format_shows();
	knows_what_a_format_hides();
	return test_done();
}
