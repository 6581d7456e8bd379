/*
 * Pillars of items → plan.xml, with what the finder is sure of marked in the
 * prose, and the list for review.
 */
#include <string.h>

#include "base/utf8.h"
#include "base/xml_write.h"
#include "prose/find.h"
#include "docx/word_account.h"
#include "table/account.h"
#include "import/draft.h"
#include "import/numbers.h"
#include "import/review.h"

struct writer {
	struct draft *d;
	struct buf *out;
	struct review *review;
	struct find_context context;
	struct numbers numbers; /* of all prose */
	int item; /* 0: the preamble */
	const char *item_title;
	int ntarget, nworks, nmilestone; /* of the item, for ids */
	const struct paragraph *paragraph;
};

/* ------------------------------- characters ----------------------------- */

static void
put_attribute(struct buf *out, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	buf_printf(out, " %s=\"", name);
	xml_text(out, value, true);
	buf_putc(out, '"');
}

static void
put_duty(struct buf *out, struct arena *arena, const struct duty *duty)
{
	put_attribute(out, "lead", duty->lead);
	put_attribute(out, "support", duty->support);
	put_attribute(out, "owner", duty->owner);
	if (duty->due.year)
		put_attribute(out, "due", date_iso(arena, duty->due));
}

static void
put_element(struct buf *out, int depth, const char *name, const char *text)
{
	buf_printf(out, "%*s<%s>", 2 * depth, "", name);
	xml_span(out, text, text + strlen(text), false);
	buf_printf(out, "</%s>\n", name);
}

/* --------------------------------- marks -------------------------------- */

static bool
is_marked(const struct writer *w, const struct find *f)
{
	const struct import_options *o = w->d->options;

	switch (f->kind) {
	case FIND_BLANK:
		return true;
	case FIND_WORKS:
		return o->mark_works || f->trust == FIND_SURE;
	case FIND_MILESTONE:
		return o->mark_milestones || f->trust == FIND_SURE;
	case FIND_TARGET:
		break;
	}
	return f->trust > FIND_DOUBTFUL;
}

static void
put_blank(struct buf *out, const struct find *f)
{
	buf_puts(out, "<blank");
	put_attribute(out, "note", f->name);
	buf_putc(out, '>');
	xml_span(out, f->at.from, f->at.to, false);
	buf_puts(out, "</blank>");
}

/* Text in which printed values and the gaps that follow f are marked. */
static void
put_inside(struct buf *out, const struct find *f, const struct find *end)
{
	const struct find *gap = f + 1;
	const char *s = f->at.from;
	int value = 0;

	while (s < f->at.to) {
		const struct span *v =
		    value < f->printed.n ? &f->printed.at[value] : NULL;

		while (gap < end && gap->at.from < s)
			gap++;
		if (v && v->from == s) {
			buf_puts(out, "<v>");
			xml_span(out, v->from, v->to, false);
			buf_puts(out, "</v>");
			s = v->to;
			value++;
		} else if (gap < end && gap->kind == FIND_BLANK &&
		    gap->at.from == s) {
			put_blank(out, gap);
			s = gap->at.to;
		} else {
			const char *rune = s;

			utf8_next(&s, f->at.to);
			xml_span(out, rune, s, false);
		}
	}
}

/* What the words say of judging, where it is not as the unit and rule have it.
 */
static void
put_judging(struct buf *out, const struct find *f)
{
	const char *unit = f->unit ? f->unit : "";
	enum nature usual = nature_of_unit(unit);
	enum nature nature = f->stock ? NATURE_STOCK : usual;

	if (f->above && rule_takes(f->rule, TAKES_SIDE))
		put_attribute(out, "sided", "above");
	if (nature != usual && f->value)
		put_attribute(out, "nature", nature_name(nature));
}

/* As a table says of this target, else as its paragraph does. */
static const struct duty *
duty_of(const struct writer *w, const struct find *f)
{
	const struct paragraph *p = w->paragraph;

	for (int i = 0; i < p->joined.n; i++)
		if (f->value && strcmp(p->joined.at[i].value, f->value) == 0 &&
		    strcmp(p->joined.at[i].name, f->name) == 0)
			return &p->joined.at[i].duty;
	return &p->duty;
}

static void
put_target(struct writer *w, const struct find *f, const struct find *end)
{
	static const char *const trusts[] = {"low", "medium", "high"};
	struct buf *out = w->out;

	buf_printf(out, "<target id=\"t%d-%d\"", w->item, ++w->ntarget);
	put_attribute(out, "name", f->name);
	put_attribute(out, "rule", rule_name(f->rule));
	put_attribute(out, "value", f->blank ? NULL : f->value);
	put_attribute(out, "blank", f->blank);
	put_attribute(out, "to", f->to);
	put_attribute(out, "baseline", f->baseline);
	put_attribute(out, "total", f->total);
	put_attribute(out, "unit", f->unit);
	put_attribute(out, "reference-name", f->reference);
	put_judging(out, f);
	if (f->rule == RULE_ASSIGNED)
		put_attribute(out, "then", rule_name(f->then));
	put_attribute(out, "modality", f->modality);
	put_attribute(out, "confidence", trusts[f->trust]);
	put_duty(out, w->d->arena, duty_of(w, f));
	buf_putc(out, '>');
	put_inside(out, f, end);
	buf_puts(out, "</target>");
}

static void
put_works(struct writer *w, const struct find *f)
{
	struct buf *out = w->out;
	const char *s = f->at.from;

	buf_printf(out, "<works id=\"w%d-%d\"", w->item, ++w->nworks);
	put_attribute(out, "name", f->name);
	buf_putc(out, '>');
	for (int i = 0; i < f->works.n; i++) {
		const struct span *work = &f->works.at[i];

		xml_span(out, s, work->from, false);
		buf_printf(
		    out, "<work id=\"w%d-%d-%d\">", w->item, w->nworks, i + 1);
		xml_span(out, work->from, work->to, false);
		buf_puts(out, "</work>");
		s = work->to;
	}
	xml_span(out, s, f->at.to, false);
	buf_puts(out, "</works>");
}

static void
put_milestone(struct writer *w, const struct find *f)
{
	struct buf *out = w->out;
	struct duty duty = w->paragraph->duty;

	if (date_given(f->due))
		duty.due = (struct date){0};
	buf_printf(out, "<milestone id=\"m%d-%d\"", w->item, ++w->nmilestone);
	put_attribute(out, "name", f->name);
	if (date_given(f->due))
		put_attribute(out, "due", date_iso(w->d->arena, f->due));
	if (f->started)
		put_attribute(out, "state", "started");
	put_duty(out, w->d->arena, &duty);
	buf_putc(out, '>');
	xml_span(out, f->at.from, f->at.to, false);
	buf_puts(out, "</milestone>");
}

static void
put_find(struct writer *w, const struct find *f, const struct find *end)
{
	switch (f->kind) {
	case FIND_TARGET:
		put_target(w, f, end);
		break;
	case FIND_BLANK:
		put_blank(w->out, f);
		break;
	case FIND_WORKS:
		put_works(w, f);
		break;
	case FIND_MILESTONE:
		put_milestone(w, f);
		break;
	}
}

/* The text with everything in it that is to be marked. */
static void
put_prose(struct writer *w, const char *text, const struct finds *finds)
{
	const char *s = text;

	for (int i = 0; i < finds->n; i++) {
		const struct find *f = &finds->at[i];

		/* A gap inside a target was written with it. */
		if (f->at.from < s || !is_marked(w, f))
			continue;
		xml_span(w->out, s, f->at.from, false);
		put_find(w, f, finds->at + finds->n);
		s = f->at.to;
	}
	xml_span(w->out, s, text + strlen(text), false);
}

/* ------------------------------ paragraphs ------------------------------ */

static void
review_finds(
    struct writer *w, const struct paragraph *p, const struct finds *finds)
{
	for (int i = 0; i < finds->n; i++) {
		const struct find *f = &finds->at[i];

		review_add(w->review, f, is_marked(w, f), w->item,
		    w->item_title, block_place(p->block, f->at.from));
	}
}

static void
write_paragraphs(struct writer *w, int depth, const struct paragraph_list *list)
{
	for (int i = 0; i < list->n; i++) {
		const struct paragraph *p = &list->at[i];
		struct finds finds = {0};

		w->paragraph = p;
		if (p->finds && !w->d->options->plain)
			finds = *p->finds;
		else if (!w->d->options->plain)
			find_prose(w->d->arena, &w->context, p->text, &finds);
		buf_printf(w->out, "%*s<p>", 2 * depth, "");
		put_prose(w, p->text, &finds);
		buf_puts(w->out, "</p>\n");
		review_finds(w, p, &finds);
		for (int j = 0; j < finds.numbers.n; j++)
			*array_push(w->d->arena, &w->numbers) =
			    finds.numbers.at[j];
	}
}

/* Only gaps can be marked in a title. */
static void
write_title(struct writer *w, int depth, const char *title)
{
	struct find_context none = {.year = w->context.year};
	struct finds finds = {0};
	const char *s = title;

	find_heading(&w->context, title);
	find_prose(w->d->arena, &none, title, &finds);
	buf_printf(w->out, "%*s<title>", 2 * depth, "");
	for (int i = 0; i < finds.n; i++) {
		const struct find *f = &finds.at[i];

		if (f->kind != FIND_BLANK)
			continue;
		xml_span(w->out, s, f->at.from, false);
		put_blank(w->out, f);
		s = f->at.to;
	}
	xml_span(w->out, s, title + strlen(title), false);
	buf_puts(w->out, "</title>\n");
}

static void
write_item(struct writer *w, const struct draft_item *item)
{
	w->item++;
	w->item_title = item->title;
	w->ntarget = w->nworks = w->nmilestone = 0;
	buf_printf(w->out, "    <item id=\"item-%d\"", w->item);
	put_duty(w->out, w->d->arena, &item->duty);
	buf_puts(w->out, ">\n");
	write_title(w, 3, item->title);
	write_paragraphs(w, 3, &item->paragraphs);
	if (item->paragraphs.n == 0) {
		diag(w->d->diags, DIAG_IMPORT_EMPTY, item->origin, item->title);
		buf_puts(w->out, "      <p/>\n");
	}
	buf_puts(w->out, "    </item>\n");
}

static void
write_pillars(struct writer *w)
{
	for (int i = 0; i < w->d->pillars.n; i++) {
		const struct draft_pillar *pillar = &w->d->pillars.at[i];

		buf_puts(w->out, "\n");
		if (pillar->theme)
			buf_printf(w->out,
			    "  <pillar id=\"%s\" theme=\"%s\">\n",
			    pillar->theme, pillar->theme);
		else
			buf_printf(
			    w->out, "  <pillar id=\"pillar-%d\">\n", i + 1);
		write_title(w, 2, pillar->title);
		for (int j = 0; j < pillar->items.n; j++)
			write_item(w, &pillar->items.at[j]);
		buf_puts(w->out, "  </pillar>\n");
	}
}

/* 云溪镇人民政府 → 云溪镇2022年工作计划 */
static const char *
default_title(struct arena *arena, const char *issuer, int year)
{
	static const char suffix[] = "人民政府";
	const char *at = strstr(issuer, suffix);
	int n = at && strcmp(at, suffix) == 0 ? (int)(at - issuer)
					      : (int)strlen(issuer);

	return arena_printf(arena, "%.*s%d年工作计划", n, issuer, year);
}

static void
put_each(struct buf *out, const char *name, const struct strings *list)
{
	for (int i = 0; i < list->n; i++)
		put_element(out, 2, name, list->at[i]);
}

static void
put_given(struct buf *out, const char *name, const char *text)
{
	if (text)
		put_element(out, 2, name, text);
}

/* Only what differs from the plan's issuer is said again. */
static void
write_official(struct writer *w)
{
	struct draft *d = w->d;
	const struct official *o = &d->official;
	struct buf *out = w->out, inner;

	buf_init(&inner, d->arena);
	put_given(&inner, "copy-number", o->copy_number);
	put_given(&inner, "secrecy", o->secrecy);
	put_given(&inner, "urgency", o->urgency);
	if (o->issuers.n)
		put_element(&inner, 2, "issuer", d->issuer);
	put_each(&inner, "issuer", &o->issuers);
	put_given(&inner, "number", o->number);
	put_each(&inner, "signer", &o->signers);
	put_given(&inner, "to", o->to);
	put_given(&inner, "cc", o->cc);
	put_each(&inner, "attachment", &o->attachments);
	put_given(&inner, "note", o->note);
	put_given(&inner, "printed-by", o->printed_by);
	if (o->printed_on.year)
		put_element(
		    &inner, 2, "printed-on", date_iso(d->arena, o->printed_on));
	if (!inner.n && !o->date.year)
		return;
	buf_puts(out, "  <official");
	if (o->date.year)
		put_attribute(out, "date", date_iso(d->arena, o->date));
	buf_printf(out, inner.n ? ">\n%s  </official>\n" : "/>\n", inner.s);
}

static void
write_head(struct writer *w)
{
	struct draft *d = w->d;

	buf_puts(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buf_printf(w->out,
	    "<plan xmlns=\"urn:niandu:plan\" id=\"%s\" year=\"%d\">\n",
	    d->options->id ? d->options->id
			   : arena_printf(d->arena, "plan-%d", d->year),
	    d->year);
	put_element(w->out, 1, "issuer", d->issuer);
	if (!d->title)
		d->title = default_title(d->arena, d->issuer, d->year);
	write_title(w, 1, d->title);
	write_official(w);
	/* 2023年工作总结: its own year is over, what it plans is the next. */
	if (w->context.past)
		w->context.year++;
}

/* What a paragraph became that is in no prose and no heading of the plan. */
static const char *
fate_of(const struct block *block)
{
	if (block->task)
		return "任务表的一行，已成为指标、工作或责任";
	if (block->use == BLOCK_LEFT_OUT)
		return "附件或通知的话，未导入";
	if (block->use == BLOCK_HEADING && block->row)
		return "任务表的表头";
	if (block->use == BLOCK_HEADING && !block->level &&
	    label_read(block->text).kind == LABEL_NONE)
		return "题目、公文要素或表名";
	return NULL;
}

static void
write_left(const struct draft *d, struct buf *review)
{
	int n = 0;

	buf_puts(review, "\n八、不在正文里的段落（去了哪里）\n");
	for (int i = 0; i < d->blocks.n; i++) {
		const struct block *block = &d->blocks.at[i];
		const char *fate = fate_of(block);

		if (fate)
			buf_printf(review, "□ %d. 第%d行：%s——%s\n", ++n,
			    block->pieces.at[0].origin.line, block->text, fate);
	}
	if (n == 0)
		buf_puts(review, "（无）\n");
}

void
draft_write(struct draft *d, struct buf *out, struct buf *review)
{
	struct writer w = {
	    .d = d,
	    .out = out,
	    .review = review_new(d->arena, d->diags),
	    .context = {.year = d->year},
	};

	write_head(&w);
	if (d->preamble.n > 0) {
		buf_puts(out, "\n  <preamble>\n");
		write_paragraphs(&w, 2, &d->preamble);
		buf_puts(out, "  </preamble>\n");
	}
	write_pillars(&w);
	buf_puts(out, "</plan>\n");
	if (!d->options->plain)
		numbers_finish(d, w.review, &w.numbers);
	if (!d->options->plain)
		review_finish(w.review, d->file, review);
	if (review)
		write_left(d, review);
	if (review && d->account)
		word_account_write(d->account, review);
	if (review && d->sheets)
		account_write(d->sheets, review);
}
