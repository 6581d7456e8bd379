/*
 * Words → what they mean, by tables.
 *
 * A head is known by the longest word that it has: 上年同期完成值 is last
 * year's, though 完成值 is this year's. A word that begins with = stands for a
 * whole head only, since longer ones mean something else: 单位, 责任单位.
 */
#include "form/form.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "model/unit.h"

static const char *const heads[FORM_FIELDS] = {
    [FORM_ID] = "编号 指标编号 任务编号 标识 代码 指标代码 问题编号 =id =ID",
    [FORM_NAME] =
	"指标名称 指标任务 目标任务 任务名称 项目名称 工程名称 工作任务 "
	"重点任务 重点工作 "
	"主要指标 主要目标 重点项目 考核指标 指标内容 任务内容 工作内容 "
	"目标名称 事项名称 "
	"里程碑 =项目任务 =指标 =目标 =任务 =项目 =工程 =名称 =事项 =内容 "
	"=工作事项",
    [FORM_GROUP] = "所属工程 所属项目 工程类别 项目类别 所属类别",
    [FORM_ITEM] = "所属工作 工作条目 所属事项 所属条目 工作名称 工作项",
    [FORM_ACTUAL] =
	"累计完成 完成值 实际完成 实际值 完成数 完成量 完成数量 "
	"实绩 实际数 实际完成值 "
	"累计完成值 累计完成数 累计值 累计数 完成情况 进展数 目前完成 "
	"当前值 当前完成 现状值 现值 累计实绩 累计实现 年累计 "
	"半年完成 半年累计 年度累计 完成额 完成数额 实际完成额 累计完成额 "
	"累计完成量 累计到位 至今完成 "
	"已完成 =完成 =实际 =实现 =累计 =数值 =现状 =累计情况",
    [FORM_INCREMENT] =
	"当期完成 本期完成 本季完成 本季度完成 本月完成 当月完成 当季完成 "
	"本期值 当期值 本期数 当期数 本月数 本季数 "
	"本期新增 本季新增 本月新增 =本期 =本季 =本月 =当月 =当期",
    [FORM_COVERED] = "已覆盖 覆盖数 已覆盖数 覆盖数量 已开展数 达标数",
    [FORM_TOTAL] = "总数 应覆盖 应覆盖数 总量 应完成总数 覆盖总数",
    [FORM_REFERENCE] = "对照值 全市平均 全市平均值 全县平均 全区平均 全省平均 "
		       "参照值 参考值 对比值 "
		       "全市水平 全市平均水平 全市增幅 全市增速",
    [FORM_ASSIGNED] = "下达值 下达任务 下达任务数 上级下达 下达指标 任务数 "
		      "上级任务 市里下达 上级下达任务",
    [FORM_PREVIOUS] = "上年同期 去年同期 同期数 同期值 上年同期数 去年同期数 "
		      "上年数 上年完成 去年完成 "
		      "上年值 上年实绩 =上年 =去年 =同期",
    [FORM_UNIT] = "计量单位 数量单位 指标单位 =单位",
    [FORM_BASIS] = "统计口径 =口径 =累计或当期",
    [FORM_STATE] = "状态 完成状态 进展状态 工作状态 整改状态 销号状态 目前状态 "
		   "当前状态 是否完成 =进展",
    [FORM_PERCENT] = "形象进度 完成进度 工程进度 项目进度 完成率 完成比例 "
		     "完成百分比 =进度 =进度%",
    [FORM_ON] = "日期 完成日期 完成时间 实际完成时间 实际完成日期 开工时间 "
		"开工日期 启动时间 时间",
    [FORM_NOTE] = "备注 完成情况说明 情况说明 未完成原因 滞后原因 未达标原因 "
		  "原因说明 原因分析 说明",
    [FORM_TEXT] = "进展情况 工作进展 进展情况说明 工作进展情况 工作推进情况 "
		  "推进情况 进展描述 "
		  "当前进展 最新进展 目前进展 "
		  "主要做法 工作开展情况 开展情况 工作小结",
    [FORM_PROBLEM] = "问题 存在问题 问题描述 问题内容 主要问题 存在的问题 "
		     "问题表现 问题清单 具体问题",
    [FORM_MEASURE] =
	"整改措施 措施 下步措施 下一步措施 解决措施 工作措施 整改举措",
    [FORM_EVIDENCE] = "佐证材料 销号依据 整改结果 整改成效 整改情况 佐证 依据",
    [FORM_FOUND] = "发现日期 发现时间 提出时间 提出日期 交办时间 交办日期",
    [FORM_DUE] = "整改期限 完成时限 整改时限 时限 期限 计划完成时间 "
		 "计划完成日期 要求完成时间 "
		 "办结时限 时限要求",
    [FORM_CLOSED] =
	"销号日期 销号时间 办结时间 办结日期 整改完成时间 整改完成日期",
    [FORM_OWNER] = "责任人 负责人 整改责任人 经办人 联系人",
    [FORM_SOURCE] = "问题来源 来源",
    [FORM_SEVERITY] = "严重程度 问题等级 轻重程度 =程度 =等级",
    [FORM_AIM] = "目标值 年度目标 目标数 全年目标 年度目标值 计划值 计划数 "
		 "年度计划 全年计划 年初目标 年目标 年度任务 全年任务 "
		 "全年任务数 目标任务数 =计划",
    [FORM_LEAD] = "责任单位 牵头单位 责任部门 牵头部门 责任科室 责任办公室 "
		  "牵头办公室 填报单位 "
		  "承办单位 整改单位 配合单位 整改责任单位",
    [FORM_RULE] = "考核方式 考核要求 评价方式 目标要求",
    [FORM_ASK] = "填报要求 填报提示 =怎么填",
    [FORM_LAST] = "上期完成值 上期值 上期数 上期完成",
    [FORM_IGNORED] =
	"=序号 =序 =No =编 =排名 =类别 =板块 =方面 =合计 增幅 增减 增长 "
	"增速 涨幅 降幅 增量 "
	"=名次 位次 增长率 增长% 同比 环比 增长幅度 增减幅 比上年 比去年 "
	"比同期 较上年 较同期 权重 分值 得分 扣分 评分 自评 考评 满分 "
	"=分数 联系电话 电话 手机 联系方式 邮编 占比 比重 差距 缺口 差额 "
	"序时 时序 时间进度 应完成 =缺 =差 总投资 计划投资 概算 建设规模 "
	"建设年限 建设周期 建设内容 建设地点 =年份 =页码 =位置 =地点 上年末 "
	"阶段目标 完成占比 占年度 占全年 任务来源 数据来源 =分组 责任领导 "
	"分管领导 =属地 "
	"预计完成 预计全年 全年预计 下半年预计 下步预计 预计数",
};

static const char *const neutral = "数量 数值 数 值 绝对值 累计 当前 情况 "
				   "完成 新增 实现 引进 到位 净增 发生 完成数 "
				   "总量 小计";

/* Units that stand alone under a head, with or without 万 and the like. */
static const char *const units =
    "% ％ ‰ 元 美元 家 个 人 名 户 亩 公顷 吨 公斤 千克 项 件 处 公里 千米 米 "
    "平方米 平方公里 立方米 人次 辆 台 场 次 起 只 头 羽 尾 棵 株 座 条 套 间 "
    "所 "
    "村 千瓦 千瓦时 度 百分点 个百分点 天 篇 份 本 期 批 支 幢 栋 宗 例 床 张 "
    "位 分 万 亿 m² ㎡ km t kg 标准吨 标箱 斤 升 口 眼 盏 根 片 块 艘 架 "
    "人·次 户次 家次 场次 批次 班次";

/* -------------------------------- plain --------------------------------- */

/* Letters, digits and Han, of one width and case; 0 for anything else. */
static uint32_t
plain_rune(uint32_t rune)
{
	rune = utf8_narrow(rune);
	if (rune < 0x80)
		return isalnum((int)rune) ? (uint32_t)tolower((int)rune) : 0;
	if ((rune >= 0x2E80 && rune < 0x3000) || rune == 0x3007 ||
	    (rune >= 0x3400 && rune < 0xFE00) || rune >= 0x20000)
		return rune;
	return rune >= 0xC0 && rune < 0x2000 ? rune : 0;
}

static char *
plain(struct arena *arena, const char *s, const char *end)
{
	struct buf out;

	buf_init(&out, arena);
	while (s < end) {
		uint32_t rune = plain_rune(utf8_next(&s, end));

		if (rune)
			buf_put_rune(&out, rune);
	}
	return out.s;
}

char *
form_plain(struct arena *arena, const char *s)
{
	return plain(arena, s, s + strlen(s));
}

/* The last opening bracket whose closing one ends the text, or NULL. */
static const char *
last_bracket(const char *s)
{
	static const char *const pairs[][2] = {
	    {"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}, {"[", "]"}};
	size_t n = strlen(s);

	for (int i = 0; i < LEN(pairs); i++) {
		size_t closing = strlen(pairs[i][1]);
		const char *open = NULL, *at = s;

		if (n < closing || strcmp(s + n - closing, pairs[i][1]) != 0)
			continue;
		while ((at = strstr(at, pairs[i][0])))
			open = at++;
		if (open && open > s)
			return open;
	}
	return NULL;
}

const char *
form_bracketed(struct arena *arena, const char *s)
{
	const char *open = last_bracket(s), *end;

	if (!open)
		return NULL;
	open += *open == '(' || *open == '[' ? 1 : 3;
	end = s + strlen(s);
	end -= end[-1] == ')' || end[-1] == ']' ? 1 : 3;
	return arena_strndup(arena, open, (size_t)(end - open));
}

/* Past 1、 1. （1） 一、, the numbers before a name; 5亿元 is none. */
static const char *
after_number(const char *s)
{
	static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6",
	    "7", "8", "9", "一", "二", "三", "四", "五", "六", "七", "八", "九",
	    "十", "（", "("};
	static const char *const marks[] = {"、", "）", ")", ".", "．"};
	const char *at = s;

	for (int i = 0; i < LEN(digits); i++)
		if (strncmp(at, digits[i], strlen(digits[i])) == 0) {
			at += strlen(digits[i]);
			i = -1;
		}
	if (at == s)
		return s;
	for (int i = 0; i < LEN(marks); i++) {
		size_t n = strlen(marks[i]);

		if (strncmp(at, marks[i], n) == 0 &&
		    !isdigit((unsigned char)at[n]))
			return at + n;
	}
	return s;
}

char *
form_name(struct arena *arena, const char *s)
{
	enum { LONGEST = 600 }; /* bytes; no name is so long */
	const char *start = after_number(s), *open = last_bracket(start);
	const char *end = open ? open : start + strlen(start);

	return plain(
	    arena, start, end - start > LONGEST ? start + LONGEST : end);
}

/* -------------------------------- heads --------------------------------- */

/* The next word of a list, *n bytes long; NULL at its end. */
static const char *
next_word(const char **list, int *n)
{
	const char *word;

	*list += strspn(*list, " ");
	word = *list;
	*n = (int)strcspn(word, " ");
	*list += *n;
	return *n > 0 ? word : NULL;
}

const char *
form_head(enum form_field field)
{
	static const char *const written[FORM_FIELDS] = {
	    [FORM_ID] = "编号",
	    [FORM_NAME] = "指标名称",
	    [FORM_GROUP] = "所属工程",
	    [FORM_ITEM] = "所属工作",
	    [FORM_ACTUAL] = "完成值",
	    [FORM_COVERED] = "已覆盖",
	    [FORM_TOTAL] = "总数",
	    [FORM_REFERENCE] = "对照值",
	    [FORM_ASSIGNED] = "下达值",
	    [FORM_PREVIOUS] = "上年同期",
	    [FORM_UNIT] = "计量单位",
	    [FORM_BASIS] = "统计口径",
	    [FORM_STATE] = "状态",
	    [FORM_PERCENT] = "形象进度",
	    [FORM_ON] = "日期",
	    [FORM_NOTE] = "备注",
	    [FORM_TEXT] = "进展情况",
	    [FORM_PROBLEM] = "问题",
	    [FORM_MEASURE] = "整改措施",
	    [FORM_EVIDENCE] = "佐证材料",
	    [FORM_FOUND] = "发现日期",
	    [FORM_DUE] = "完成时限",
	    [FORM_CLOSED] = "销号日期",
	    [FORM_OWNER] = "责任人",
	    [FORM_SOURCE] = "问题来源",
	    [FORM_SEVERITY] = "严重程度",
	    [FORM_AIM] = "目标值",
	    [FORM_LEAD] = "责任单位",
	    [FORM_RULE] = "考核方式",
	    [FORM_ASK] = "填报要求",
	    [FORM_LAST] = "上期完成值",
	};

	return written[field] ? written[field] : "";
}

/* How well a plain head fits a word: characters, or 0. */
static int
word_fits(const char *head, const char *word, int n, bool *exact)
{
	bool whole = *word == '=';
	int length = (int)strlen(head);

	if (whole)
		word++, n--;
	*exact = length == n && strncasecmp(head, word, (size_t)n) == 0;
	if (*exact)
		return utf8_count(word, n);
	if (whole || !memmem(head, (size_t)length, word, (size_t)n))
		return 0;
	return utf8_count(word, n);
}

enum form_field
form_field_read(struct arena *arena, const char *head, bool *exact)
{
	const char *name = form_name(arena, head);
	enum form_field best = FORM_NONE;
	int most = 0;

	*exact = false;
	for (int field = 0; field < FORM_FIELDS; field++) {
		const char *list = heads[field], *word;
		int n;

		while ((word = next_word(&list, &n))) {
			bool whole;
			int fit = word_fits(name, word, n, &whole);

			if (fit > most ||
			    (fit == most && fit && whole && !*exact)) {
				most = fit;
				best = (enum form_field)field;
				*exact = whole;
			}
		}
	}
	return best;
}

/* Is the text a word of the list? */
static bool
is_listed(const char *list, const char *text)
{
	const char *word;
	int n;

	while ((word = next_word(&list, &n)))
		if ((int)strlen(text) == n &&
		    memcmp(text, word, (size_t)n) == 0)
			return true;
	return false;
}

bool
form_is_unit(const char *text)
{
	const char *base = text;

	unit_zeros(&base);
	return is_listed(units, text) || (*base && is_listed(units, base));
}

bool
form_is_neutral(struct arena *arena, const char *head)
{
	return is_listed(neutral, form_name(arena, head));
}
