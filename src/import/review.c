/*
 * Finds → notes of the run and a list in Chinese that can be ticked off beside
 * the paper: what was marked, what is to be decided, what is proposed.
 */
#include "import/review.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/intl.h"

struct row {
	struct find find;
	bool marked;
	int item;
	const char *title;
	struct origin origin;
	const char *quote;
};

struct review {
	struct arena *arena;
	struct diags *diags;
	struct {
		struct row *at;
		int n, cap;
	} rows;
	struct {
		struct number_row {
			struct number number;
			struct origin origin;
			const char *quote; /* with the words round it */
		} * at;
		int n, cap;
	} numbers;
};

struct review *
review_new(struct arena *arena, struct diags *diags)
{
	struct review *review = arena_new(arena, struct review);

	*review = (struct review){.arena = arena, .diags = diags};
	return review;
}

/* ---------------------------- in plain words ---------------------------- */

/* What is asked of the target, as the plan would put it. */
static const char *
demand(struct arena *arena, const struct find *f)
{
	const char *value = f->blank ? f->blank : f->value ? f->value : "";
	const char *unit = f->unit ? f->unit : "";

	switch (f->rule) {
	case RULE_AT_LEAST:
		return arena_printf(arena, "不低于 %s %s", value, unit);
	case RULE_AT_MOST:
		return arena_printf(arena, "不超过 %s %s", value, unit);
	case RULE_ABOUT:
		return arena_printf(arena, "%s %s 左右", value, unit);
	case RULE_BETWEEN:
		return arena_printf(
		    arena, "%s 至 %s %s", value, f->to ? f->to : "", unit);
	case RULE_ZERO:
		return "零（不得发生）";
	case RULE_COVER:
		return "全覆盖";
	case RULE_EXCEED:
		return arena_printf(arena, "高于%s", f->reference);
	case RULE_TRACK:
		return arena_printf(arena,
		    f->doubt != DOUBT_RELATIVE ? "与%s同步"
			: f->above	       ? "不高于%s"
					       : "不低于%s",
		    f->reference);
	case RULE_ASSIGNED:
		return f->then == RULE_AT_MOST ? "不超过上级下达的指标"
					       : "完成上级下达的任务";
	case RULE_NONE:
		break;
	}
	return "";
}

/* --------------------------------- notes -------------------------------- */

static void
note(struct review *review, const struct row *row)
{
	const struct find *f = &row->find;

	switch (f->kind) {
	case FIND_TARGET:
		if (f->trust != FIND_SURE)
			diag(review->diags,
			    row->marked ? DIAG_UNSURE_TARGET
					: DIAG_MAYBE_TARGET,
			    row->origin, row->quote, find_doubt_text(f->doubt));
		break;
	case FIND_WORKS:
		if (!row->marked)
			diag(review->diags, DIAG_MAYBE_WORKS, row->origin,
			    row->quote, f->works.n);
		break;
	case FIND_MILESTONE:
		if (!row->marked)
			diag(review->diags, DIAG_MAYBE_MILESTONE, row->origin,
			    row->quote);
		break;
	case FIND_BLANK:
		break;
	}
}

void
review_add(struct review *review, const struct find *f, bool marked, int item,
    const char *title, struct origin origin)
{
	struct row *row = array_push(review->arena, &review->rows);

	*row = (struct row){
	    .find = *f,
	    .marked = marked,
	    .item = item,
	    .title = item ? title : "序言",
	    .origin = origin,
	    .quote = arena_strndup(
		review->arena, f->at.from, (size_t)(f->at.to - f->at.from)),
	};
	note(review, row);
}

/* The list is for the secretary: in Chinese, whatever the messages are in. */
static const char *const doubts[] = {
    [DOUBT_WEAK_VERB] = "动词较弱，未必是任务",
    [DOUBT_NO_VERB] = "没有动词说明要做",
    [DOUBT_NAME_ELSEWHERE] = "名称取自前面的分句",
    [DOUBT_NUMERAL] = "数字用汉字书写",
    [DOUBT_EVERY] = "说的是频次，不是全年数量",
    [DOUBT_EXTENT] = "说的是规模大小",
    [DOUBT_LATER_YEAR] = "说的是其他年份的目标",
    [DOUBT_EACH] = "对每一个都有要求，按全覆盖对待",
    [DOUBT_RELATIVE] = "要对照别的年份的数字",
    [DOUBT_WORDED] = "多少是用词说的",
    [DOUBT_CASE] = "说的是每件事的时限，不是全年数量",
    [DOUBT_MARGIN] = "只判断是否高于平均，不判断高出多少",
};
_Static_assert(LEN(doubts) == DOUBTS, "a text for each doubt");

/* ------------------------------- the account ---------------------------- */

/* What became of a number; the list says it in this order. */
static const char *const fates[] = {
    [FATE_UNSURE] = "拿不准，请看一眼",
    [FATE_TARGET] = "指标的目标值",
    [FATE_OPEN] = "可能是指标，没有标注",
    [FATE_PART] = "指标、项目、节点的名称或说明里的数",
    [FATE_BLANK] = "留空待填",
    [FATE_PAST] = "过去的事实",
    [FATE_FOREIGN] = "别处的数",
    [FATE_LATER] = "以后年份的目标",
    [FATE_NAME] = "词语、名称里的数字",
    [FATE_DATE] = "时间、年龄",
    [FATE_ORDINAL] = "序号、名次",
    [FATE_TITLE] = "标题里的数字",
    [FATE_LEFT_OUT] = "附件、网页中的行，没有导入",
};
_Static_assert(LEN(fates) == FATES, "words for each fate");

void
review_number(struct review *review, const struct number *number,
    struct origin origin, const char *quote)
{
	*array_push(review->arena, &review->numbers) = (struct number_row){
	    .number = *number,
	    .origin = origin,
	    .quote = quote,
	};
}

static int
count_fate(const struct review *review, enum fate fate)
{
	int n = 0;

	for (int i = 0; i < review->numbers.n; i++)
		n += review->numbers.at[i].number.fate == fate;
	return n;
}

static void
put_number(const struct number_row *row, struct buf *out)
{
	const struct span *at = &row->number.at;

	buf_printf(out, "  第%d行第%d列\t%.*s\t", row->origin.line,
	    row->origin.col, (int)(at->to - at->from), at->from);
	if (row->number.name)
		buf_puts(out, row->number.name);
	else
		buf_puts(out, row->quote);
	buf_puts(out, "\n");
}

static void
put_account(const struct review *review, struct buf *out)
{
	buf_printf(out, "\n七、数字去向（原文共 %d 处数字，处处有去向）\n",
	    review->numbers.n);
	for (int fate = 0; fate < FATES; fate++) {
		int n = count_fate(review, (enum fate)fate);

		if (n == 0)
			continue;
		buf_printf(out, "%s：%d 处\n", fates[fate], n);
		for (int i = 0; i < review->numbers.n; i++)
			if (review->numbers.at[i].number.fate ==
			    (enum fate)fate)
				put_number(&review->numbers.at[i], out);
	}
}

/* -------------------------------- the list ------------------------------ */

/* The parts of the list. */
static bool
is_sure_target(const struct row *row)
{
	return row->find.kind == FIND_TARGET && row->marked &&
	    row->find.trust == FIND_SURE;
}

static bool
is_unsure_target(const struct row *row)
{
	return row->find.kind == FIND_TARGET && row->marked &&
	    row->find.trust != FIND_SURE;
}

static bool
is_open_target(const struct row *row)
{
	return row->find.kind == FIND_TARGET && !row->marked;
}

static bool
is_works(const struct row *row)
{
	return row->find.kind == FIND_WORKS;
}

static bool
is_milestone(const struct row *row)
{
	return row->find.kind == FIND_MILESTONE;
}

static bool
is_blank(const struct row *row)
{
	return row->find.kind == FIND_BLANK ||
	    (row->find.kind == FIND_TARGET && row->find.blank);
}

static const struct part {
	const char *heading;
	bool (*holds)(const struct row *);
} parts[] = {
    {"一、已标注的指标（逐项与原文核对）", is_sure_target},
    {"二、已标注、请确认的指标", is_unsure_target},
    {"三、未标注、可能是指标的内容（是的话请自行标注）", is_open_target},
    {"四、建议的项目清单（--mark=works 可全部标注）", is_works},
    {"五、建议的节点（--mark=milestones 可全部标注）", is_milestone},
    {"六、留空待填", is_blank},
};

static void
put_details(struct review *review, const struct row *row, struct buf *out)
{
	const struct find *f = &row->find;

	switch (f->kind) {
	case FIND_TARGET:
		buf_printf(
		    out, "      %s：%s", f->name, demand(review->arena, f));
		if (f->baseline && f->rule != RULE_AT_MOST)
			buf_printf(out, "（起点 %s）", f->baseline);
		if (f->modality)
			buf_printf(out, "，%s", f->modality);
		buf_puts(out, "\n");
		break;
	case FIND_WORKS:
		buf_printf(out, "      %s，共 %d 项%s\n", f->name, f->works.n,
		    row->marked ? "，已标注" : "");
		break;
	case FIND_MILESTONE:
		buf_printf(out, "      %s%s%s%s\n",
		    f->started ? "启动即算完成" : "完成才算",
		    date_given(f->due) ? "，期限 " : "",
		    date_given(f->due) ? date_iso(review->arena, f->due) : "",
		    row->marked ? "，已标注" : "");
		break;
	case FIND_BLANK:
		break;
	}
	if (f->kind == FIND_TARGET && f->doubt)
		buf_printf(out, "      存疑：%s\n", doubts[f->doubt]);
}

static void
put_part(struct review *review, const struct part *part, struct buf *out)
{
	int n = 0;

	buf_printf(out, "\n%s\n", part->heading);
	for (int i = 0; i < review->rows.n; i++) {
		const struct row *row = &review->rows.at[i];

		if (!part->holds(row))
			continue;
		buf_printf(out, "□ %d. ", ++n);
		if (row->item)
			buf_printf(out, "第%d项", row->item);
		buf_printf(out, "%s，第%d行：%s\n", row->title,
		    row->origin.line,
		    row->find.kind == FIND_BLANK ? row->find.name : row->quote);
		put_details(review, row, out);
	}
	if (n == 0)
		buf_puts(out, "（无）\n");
}

static int
count(const struct review *review, bool (*holds)(const struct row *))
{
	int n = 0;

	for (int i = 0; i < review->rows.n; i++)
		n += holds(&review->rows.at[i]);
	return n;
}

void
review_finish(struct review *review, const char *file, struct buf *out)
{
	diag(review->diags, DIAG_IMPORT_FOUND, (struct origin){.file = file},
	    count(review, is_sure_target) + count(review, is_unsure_target),
	    count(review, is_unsure_target), count(review, is_open_target));
	if (!out)
		return;
	buf_printf(out, "核对单：%s\n", file);
	for (int i = 0; i < LEN(parts); i++)
		put_part(review, &parts[i], out);
	put_account(review, out);
}
