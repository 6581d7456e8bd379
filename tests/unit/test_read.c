/* Readers: places, white space, what is kept, and what broken files do. */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "read/bytes.h"
#include "import/import.h"
#include "read/read.h"
#include "read/white.h"
#include "read/xml.h"
#include "test.h"

static struct arena *arena;
static struct diags *diags;

static void
begin(void)
{
	arena = arena_open();
	diags = diags_open();
}

static void
end(void)
{
	diags_close(diags);
	arena_close(arena);
}

/* All that was reported, as text. */
static const char *
said(void)
{
	char *text = NULL, *kept;
	size_t n;
	FILE *stream = open_memstream(&text, &n);

	diags_print(diags, stream, DIAG_TEXT, false);
	fclose(stream);
	kept = arena_strdup(arena, text);
	free(text);
	return kept;
}

static void
write_bytes(const char *path, const char *bytes, size_t n)
{
	FILE *stream = fopen(path, "wb");

	OK(stream && fwrite(bytes, 1, n, stream) == n);
	fclose(stream);
}

static const char *
file(const char *path, const char *text)
{
	write_bytes(path, text, strlen(text));
	return path;
}

/* Of the source tree. */
static const char *
in_tree(const char *path)
{
	const char *root = getenv("ROOT");

	return arena_printf(arena, "%s/%s", root ? root : ".", path);
}

static const struct xml_node *
parse(const char *text)
{
	return xml_read_bytes(arena, diags, "t", text, (int)strlen(text));
}

static void
place_is(struct origin origin, int line, int col)
{
	STR_EQ(origin.file, "t");
	INT_EQ(origin.line, line);
	INT_EQ(origin.col, col);
}

/* Columns count characters; nothing that looks like a tag misleads them. */
static void
keeps_places(void)
{
	const struct xml_node *root, *b, *c, *d;

	begin();
	root =
	    parse("\xEF\xBB\xBF<?xml version='1.0'?><!-- <no a='1'> -->\n"
		  "<a>年度<b x='>' \n  y=\"'/>'\">\r\n"
		  "  <![CDATA[<z>]]></b><?pi <q>?><c\n/>文<d  k = '1'/></a>");
	place_is(root->origin, 2, 1);
	place_is(root->child->origin, 2, 4);
	b = root->child->next;
	place_is(b->origin, 2, 6);
	place_is(b->attributes[0].origin, 2, 9);
	place_is(b->attributes[1].origin, 3, 3);
	STR_EQ(b->attributes[1].value, "'/>'");
	STR_EQ(b->child->text, "\n  <z>");
	place_is(b->child->origin, 4, 12);
	c = b->next;
	place_is(c->origin, 4, 32);
	place_is(c->next->origin, 5, 3);
	d = c->next->next;
	place_is(d->origin, 5, 4);
	place_is(d->attributes[0].origin, 5, 8);
	OK(!d->next && d->parent == root);
	STR_EQ(said(), "");
	end();
}

static void
squeezes_white_space(void)
{
	struct white white = {0};

	begin();
	STR_EQ(white_trim(arena, " \n甲\n\t 乙 "), "甲乙");
	STR_EQ(white_trim(arena, "GDP\n   growth  of 5"), "GDP growth of 5");
	STR_EQ(white_trim(arena, "增长 GDP ，5 ％"), "增长GDP，5％");
	STR_EQ(white_trim(arena, "目　　录"), "目　　录");
	STR_EQ(white_trim(arena, "甲 “乙” 丙"), "甲“乙”丙");
	STR_EQ(white_trim(arena, ""), "");
	STR_EQ(white_squeeze(arena, &white, " one "), "one");
	STR_EQ(white_squeeze(arena, &white, "two"), " two");
	STR_EQ(white_squeeze(arena, &white, "\n甲"), "甲");
	end();
}

static const char plan_text[] =
    "<plan xmlns='urn:niandu:plan' id='p' year='2022'>\n"
    "<issuer level='town'>小河镇</issuer><title>计<blank>X</blank>划</title>\n"
    "<revise target='t' value='5' on='2022-09-01' authority='乙'/>\n"
    "<revise target='t' value='4' on='2022-06-01'/>\n"
    "<preamble><p>甲<target id='t' name='率' rule='at-least' value='３'\n"
    "  unit='%' pace='0 0 50 100'>增长<v>3</v>％</target>。</p></preamble>\n"
    "<pillar id='one'><title>一</title><item id='a' lead='办'><title>甲</title>"
    "<p>乙</p></item></pillar>\n"
    "<pillar id='two'><title>二</title><item id='b'><title>乙</title>\n"
    "<p>修<works id='w' name='路'><work id='x'>东</work>和"
    "<work id='y' name='西路'>西</work></works>，"
    "<milestone id='m' name='桥' state='started'>桥开工</milestone></p>"
    "</item></pillar></plan>\n";

static void
reads_a_plan(void)
{
	const struct plan *plan;
	const struct task *t, *w;
	const struct item *b;

	begin();
	plan = plan_read(arena, diags, file("p.xml", plan_text));
	STR_EQ(said(), "");
	INT_EQ(plan->year, 2022);
	STR_EQ(plan->title, "计X划");
	STR_EQ(plan->issuer_level, "town");
	STR_EQ(plan->issuer_code, "");
	INT_EQ(plan->blanks.n, 1);
	t = map_find(plan->tasks, "t");
	OK(!t->item && t->has_pace && t->is_public);
	STR_EQ(t->value.text, "3");
	STR_EQ(t->unit, "％");
	STR_EQ(task_value(t, (struct date){0})->text, "5");
	STR_EQ(task_revision(t, (struct date){0})->authority, "乙");
	INT_EQ(t->origin.line, 5);
	INT_EQ(t->value.origin.col, 55);
	b = map_find(plan->items, "b");
	INT_EQ(b->number, 2);
	INT_EQ(b->pillar->number, 2);
	INT_EQ(b->tasks.n, 2);
	w = b->tasks.at[0];
	INT_EQ(w->works.n, 2);
	STR_EQ(w->works.at[0]->name, "东");
	STR_EQ(w->works.at[1]->name, "西路");
	OK(w->works.at[1]->group == w);
	OK(b->tasks.at[1]->reach_started);
	INT_EQ(plan->all_tasks.n, 3);
	INT_EQ(map_count(plan->tasks), 5);
	INT_EQ(b->paragraphs.at[0].prose->next->kind, PROSE_WORKS);
	end();
}

static void
reads_progress(void)
{
	const struct plan *plan;
	const struct progress *q;

	begin();
	plan = plan_read(arena, diags, file("p.xml", plan_text));
	q = progress_read(arena, diags, plan,
	    file("q.xml",
		"<progress xmlns='urn:niandu:progress' id='q' plan='p' "
		"period='2022-Q2' as-of='2022-06-30' corrects='q0'>"
		"<figure target='t' actual='－1.5' basis='increment'/>"
		"<step of='y' state='stopped' percent='40'/>"
		"<item ref='a'><p>达<actual target='t'/></p></item>"
		"<problem id='k' item='b' found='2022-01-02'><p>x</p>"
		"<measure>y</measure></problem></progress>"));
	STR_EQ(said(), "");
	INT_EQ(q->period.months, 3);
	STR_EQ(q->corrects, "q0");
	OK(q->figures.at[0].increment);
	STR_EQ(q->figures.at[0].actual.text, "-1.5");
	OK(!q->figures.at[0].covered.number);
	INT_EQ(q->steps.at[0].state, STEP_STOPPED);
	STR_EQ(q->steps.at[0].of->id, "y");
	INT_EQ(q->narratives.at[0].paragraphs.at[0].prose->next->kind,
	    PROSE_ACTUAL);
	INT_EQ(q->problems.at[0].measures.n, 1);
	STR_EQ(q->problems.at[0].item->id, "b");
	end();
}

/* What is inside a misspelt element is not reported a second time. */
static void
lost_ids_are_no_news(void)
{
	const struct plan *plan;
	char *text;

	begin();
	text = arena_strdup(arena, plan_text);
	memcpy(strstr(text, "works"), "wokrs", 5);
	memcpy(strstr(text, "/works") + 1, "wokrs", 5);
	plan = plan_read(arena, diags, file("p.xml", text));
	progress_read(arena, diags, plan,
	    file("q.xml",
		"<progress xmlns='urn:niandu:progress' id='q' plan='p' "
		"period='2022' as-of='2022-12-31'><step of='x' state='done'/>"
		"</progress>"));
	INT_EQ(diags_count(diags, DIAG_ERROR), 1);
	OK(strstr(said(), "did you mean 'works'"));
	end();
}

static void
reads_the_house_style(void)
{
	const struct style *style;
	const struct block_style *p, *h3;

	begin();
	style =
	    style_read(arena, diags, in_tree("templates/style/plan.xml"), ".");
	STR_EQ(said(), "");
	STR_EQ(style->name, "plan");
	p = style_find(style, "p");
	NEAR(p->pitch, 156 / 25.4 * 72 / 28, 1e-9);
	NEAR(p->leading, 225 / 25.4 * 72 / 22, 1e-9);
	NEAR(p->indent, 2 * p->pitch, 1e-9);
	NEAR(style->page.number_drop, 7 / 25.4 * 72, 1e-9);
	h3 = style_find(style, "h3");
	INT_EQ(h3->numbering, NUMBERING_ARABIC_COMMA);
	INT_EQ(h3->role, ROLE_FANGSONG);
	STR_EQ(h3->run_in_end, "。");
	NEAR(style_find(style, "title")->pitch, 22, 1e-9);
	NEAR(style->composition.gap_max, 0.5, 1e-9);
	OK(style_status(style, "behind") && !style_status(style, "late"));
	INT_EQ(style->npalette, 6);
	STR_EQ(style_word(style, WORD_TARGET), "目标");
	STR_EQ(style_word_with(arena, style, WORD_AS_OF, "6月30日"),
	    "截至6月30日");
	end();
}

#define STYLE "<style xmlns='urn:niandu:style' name="
#define WHOLE \
	"<page width='100mm' height='100mm' text-width='80mm' " \
	"text-height='80mm' lines='10' columns='10'/>" \
	"<composition pair='1.5'/><prices stretch='1'/><table " \
	"min-size='9pt'/>" \
	"<palette colours='000000'/><chart line='1pt' slide-width='10cm' " \
	"slide-height='5cm' slide-size='9pt'/>"

/* Reads a style; wants it refused or not, and this in what is said. */
static void
style_says(const char *text, bool refused, const char *what)
{
	begin();
	OK(!style_read(arena, diags, file("s.xml", text), ".") == refused);
	if (!strstr(said(), what))
		STR_EQ(said(), what);
	end();
}

/* words.xml: a style of nothing but words, each with its {} if it wants one. */
static void
words_write(void)
{
	struct buf out;

	begin();
	buf_init(&out, arena);
	buf_puts(&out, STYLE "'words'>");
	for (int i = 0; i < WORDS; i++)
		buf_printf(&out, "<word name='%s' text='词%s'/>",
		    word_name((enum word)i),
		    word_is_filled((enum word)i) ? "{}" : "");
	buf_puts(&out, "</style>");
	file("words.xml", out.s);
	end();
}

/* What is wrong with one <word>, in a style that is whole otherwise. */
static void
word_says(const char *word, const char *what)
{
	char text[1000];

	snprintf(text, sizeof text,
	    STYLE "'s' base='words'>" WHOLE "<block name='p'/>%s</style>",
	    word);
	style_says(text, false, what);
}

static void
reports_bad_words(void)
{
	words_write();
	word_says("<word name='targit' text='目标'/>",
	    "'targit' is not a value of 'name'; did you mean 'target'?");
	word_says("<word name='zzz' text='目标'/>",
	    "'name'; it is one of target, previous, ");
	word_says("<word text='目标'/>", "'word' lacks its attribute 'name'");
	word_says("<word name='sum'/>", "'word' lacks its attribute 'text'");
	word_says("<word name='sum' text=' '/>", "; write something or");
	word_says("<word name='sum' text='共'/>",
	    "s.xml:1:356: error: '共' is not a value of 'text'; it wants one "
	    "{}, as in '词{}' [bad-value]");
	word_says("<word name='as-of' text='{}至{}'/>", "; it wants one {}");
	word_says("<word name='as-of' text='至{day}'/>", "; it wants one {}");
	word_says("<word name='as-of' text='至{}}'/>", "; it wants one {}");
	word_says("<word name='cc' text='抄{}'/>", "so it takes no {}");
	word_says("<word name='cc' text='抄{'/>", "so it takes no {}");
	word_says("<word name='cc' text='a'/><word name='to' text='b'/>"
		  "<word name='cc' text='c'/>",
	    "s.xml:1:391: error: word 'cc' is defined twice, first at "
	    "s.xml:1:339");
	style_says(STYLE "'s'>" WHOLE "<block name='p'/></style>", true,
	    "'style' lacks its element 'word'");
	style_says(STYLE "'s'>" WHOLE "<block name='p'/>"
			 "<word name='cc' text='抄'/></style>",
	    true, "'style' lacks its element 'word name=\"to\"'");
	style_says(STYLE "'s'>" WHOLE "<block name='p'/>"
			 "<word name='sum' text='共'/></style>",
	    true, "; it wants one {}, where the day");
}

/* What stands in a style is text, never a format. */
static void
fills_words(void)
{
	struct style style = {
	    .words = {[WORD_SUM] = "%s共{}%n。", [WORD_CC] = "%d%%"}};

	begin();
	STR_EQ(
	    style_word_with(arena, &style, WORD_SUM, "{}%d"), "%s共{}%d%n。");
	STR_EQ(style_word(&style, WORD_CC), "%d%%");
	OK(word_suits(WORD_SUM, "{}") && !word_suits(WORD_SUM, ""));
	OK(word_suits(WORD_CC, "") && !word_suits(WORD_CC, "}"));
	end();
}

static void
reports_bad_styles(void)
{
	words_write();
	file("a.xml", STYLE "'a' base='s'/>");
	style_says(STYLE "'s' base='a'/>", true, "a.xml:1:42: error: ");
	file("a.xml", STYLE "'a' base='s'/>");
	style_says(STYLE "'s' base='a'/>", true, "[style-circle]");
	style_says(
	    STYLE "'s' base='none'/>", true, "no style is called 'none'");
	style_says(STYLE "'s' base='words'>" WHOLE "</style>", true,
	    "block name=\"p\"");
	style_says(STYLE "'s' base='words'>" WHOLE
			 "<block name='p' font='仿木'/></style>",
	    false, "did you mean '仿宋'?");
	style_says(STYLE "'s' base='words'>" WHOLE
			 "<block name='p'/><block name='x' "
			 "like='q'/></style>",
	    false, "'q' is not a value of 'like'");
	style_says(STYLE "'s' base='words'>" WHOLE
			 "<block name='p' size='0' colour='red' "
			 "numbering='roman' indent='2'/></style>",
	    false, "0.5pt");
	style_says(STYLE "'s'><page width='10mm' height='10mm' "
			 "text-width='20mm' text-height='5mm'/></style>",
	    true, "[page-size]");
	style_says(STYLE "'s' base='words'>" WHOLE
			 "<block name='p'/><page/></style>",
	    false, "has a second 'page'");
	style_says(STYLE "'s' base='words'>" WHOLE "<block name='p'/>"
			 "<status name='don' shape='star'/></style>",
	    false, "did you mean 'done'?");
}

static void
reads_policy_and_ledger(void)
{
	const struct policy *policy;
	const struct previous_year *year;

	begin();
	policy = policy_read(arena, diags, in_tree("templates/policy.xml"));
	INT_EQ(number_cmp_int(policy->behind_gap, -10), 0);
	INT_EQ(number_cmp_int(policy->pace[2], 75), 0);
	year = previous_read(arena, diags,
	    file("l.xml",
		"<ledger xmlns='urn:niandu:ledger'><new><target id='a' "
		"actual='-0.5'/><target id='b'/></new></ledger>"));
	INT_EQ(map_count(year->actuals), 1);
	OK(map_find(year->actuals, "a"));
	STR_EQ(said(), "");
	OK(!policy_read(arena, diags,
	    file("y.xml", "<policy xmlns='urn:niandu:policy'/>")));
	INT_EQ(diags_count(diags, DIAG_ERROR), 6);
	end();
}

static void
reads_a_document(void)
{
	static const char text[] =
	    "<document xmlns='urn:niandu:document' from='p.xml:3:4'>"
	    "<title>题 目</title><p from='q.xml:7:8'>one\n<b>two</b><note>注\n"
	    "释</note> three</p><p><a href='#t'>x</a></p>"
	    "<table id='t'><col width='2*'/><tr><td colspan='2'/></tr></table>"
	    "<chart kind='bullet'><series><v label='a' value='5' target='6' "
	    "text='5家'/><v label='b' value='1' missing='yes'/></series>"
	    "</chart></document>";
	const struct document *d;
	const struct node *p, *table, *series;

	begin();
	d = document_read_bytes(
	    arena, diags, "d.xml", text, (int)strlen(text), NULL);
	STR_EQ(said(), "");
	STR_EQ(d->style, "gb9704");
	STR_EQ(d->title, "题目");
	p = d->root->child->next;
	STR_EQ(node_text(arena, p), "one two three");
	STR_EQ(node_text(arena, p->child->next->next), "注释");
	STR_EQ(p->child->origin.file, "q.xml");
	INT_EQ(p->next->child->origin.col, 4);
	table = p->next->next;
	INT_EQ(table->last->child->as.cell.colspan, 2);
	INT_EQ(table->last->child->as.cell.rowspan, 1);
	series = table->next->child;
	INT_EQ(series->as.series.n, 2);
	STR_EQ(series->as.series.values[0].value_text, "5家");
	STR_EQ(series->as.series.values[0].target_text, "6");
	OK(!series->as.series.values[1].has_value);
	end();
}

/* Imports; "" when it is refused. */
static const char *
imported(const char *text)
{
	struct import_options options = {
	    .year = 2022, .issuer = "丙镇人民政府", .plain = true};
	struct buf out;

	buf_init(&out, arena);
	if (!import_plan(
		arena, diags, file("t.txt", text), &options, &out, NULL))
		return "";
	return out.s;
}

static void
imports_text(void)
{
	const struct plan *plan;
	const char *xml;

	begin();
	xml = imported("\xEF\xBB\xBF　前言 <&> 2.5亿元。\r\n一、抓经济\n"
		       "１、产业。做大，做强。做优 \n　　再一段\n二、其他\n"
		       "2．旅游。好");
	STR_EQ(said(), "");
	plan = plan_read(arena, diags, file("o.xml", xml));
	STR_EQ(said(), "");
	STR_EQ(plan->id, "plan-2022");
	STR_EQ(plan->title, "丙镇2022年工作计划");
	STR_EQ(plan->preamble.at[0].prose->text, "前言<&> 2.5亿元。");
	STR_EQ(plan->pillars.at[0]->id, "economy");
	STR_EQ(plan->pillars.at[1]->id, "pillar-2");
	STR_EQ(plan->pillars.at[0]->items.at[0]->title_text, "产业");
	INT_EQ(plan->pillars.at[0]->items.at[0]->paragraphs.n, 2);
	OK(map_find(plan->items, "item-2") != NULL);
	OK(strstr(xml, "前言 &lt;&amp;&gt; 2.5亿元。"));
	end();
}

static void
import_says(const char *text, bool refused, const char *what)
{
	begin();
	OK(!*imported(text) == refused);
	if (!strstr(said(), what))
		STR_EQ(said(), what);
	end();
}

static void
reports_bad_texts(void)
{
	import_says("hello", true, "[import-no-pillar]");
	import_says("一、甲\n二、乙\n1、丙。丁", false, "[import-no-item]");
	import_says("一、甲\n丙\n1、丙。丁", false, "t.txt:2:1: warning: ");
	import_says("一、甲\n1、丙。a\fb", true, "t.txt:2:6: error: ");
	import_says("一、甲\n1、丙。丁\n3、戊。己", false,
	    "t.txt:3:1: warning: number 3 follows 1");
	import_says("一、甲\n1、丙。", false, "[import-empty]");
	import_says("一、甲\n1、\xB1\xFB", true, "t.txt:2:3: error: not UTF-8");
}

static void
reports_bad_files(void)
{
	static const char *const path = "huge.xml";
	FILE *stream;

	begin();
	OK(!plan_read(arena, diags, "no/such/file.xml"));
	OK(strstr(said(), "'no/such/file.xml' cannot be read"));
	INT_EQ(diags_status(diags), 3);
	end();
	begin();
	stream = fopen(path, "wb");
	OK(stream && ftruncate(fileno(stream), (64 << 20) + 1) == 0);
	fclose(stream);
	OK(!plan_read(arena, diags, path));
	OK(strstr(said(), "[too-large]"));
	INT_EQ(diags_status(diags), 1);
	unlink(path);
	end();
}

/* One broken file through every reader: never a crash, never in silence. */
static void
survives(const char *bytes, int n)
{
	const struct xml_node *root;

	begin();
	root = xml_read_bytes(arena, diags, "t", bytes, n);
	OK(root || diags_count(diags, DIAG_ERROR) > 0);
	if (root) {
		write_bytes("f.xml", bytes, (size_t)n);
		plan_read(arena, diags, "f.xml");
		style_read(arena, diags, "f.xml", ".");
		document_read_bytes(arena, diags, "t", bytes, n, NULL);
	}
	end();
}

/* The buffer ends where the text ends: reading on is seen by a sanitizer. */
static void
survives_declarations(void)
{
	static const char *const texts[] = {
	    "<?xml version=1 encoding?><plan/>",
	    "<?xml encoding=?>",
	    "<?xml encoding=\"?>",
	    "<?xml encoding='' ?>",
	};

	for (int i = 0; i < LEN(texts); i++) {
		size_t n = strlen(texts[i]);
		char *own = malloc(n + 1);
		struct buf bytes;

		begin();
		memcpy(own, texts[i], n + 1);
		bytes = (struct buf){.arena = arena, .s = own, .n = (int)n};
		OK(bytes_to_utf8(diags, "t", &bytes));
		STR_EQ(bytes.s, texts[i]);
		end();
		free(own);
	}
}

static const char document_text[] =
    "<document xmlns='urn:niandu:document'><h1 id='a'>一</h1>"
    "<p>甲<b>乙</b><a href='#a'>丙</a><note>丁</note></p><table>"
    "<col width='2*'/><head><tr><th>a</th></tr></head><tr><td>b</td></tr>"
    "</table><chart kind='k'><series><v label='l' value='1'/></series>"
    "</chart></document>";

static void
survives_truncation(void)
{
	for (int i = 0; i < (int)sizeof plan_text; i++)
		survives(plan_text, i);
	for (int i = 0; i < (int)sizeof document_text; i++)
		survives(document_text, i);
}

static void
survives_mutation(void)
{
	static const char *const texts[] = {plan_text, document_text};
	static const char bytes[] = "<>/&='\" \n!?-[]x1\0\xE5\x80\xFF";
	uint32_t random = 2022;

	for (int i = 0; i < 4000; i++) {
		char text[sizeof plan_text];
		int n = (int)strlen(texts[i % 2]);

		memcpy(text, texts[i % 2], (size_t)n);
		for (int k = 0; k < 1 + i % 3; k++) {
			random = random * 1664525u + 1013904223u;
			text[(random >> 8) % (uint32_t)n] =
			    bytes[(random >> 4) % (sizeof bytes - 1)];
		}
		survives(text, n);
	}
}

static void
survives_size(void)
{
	enum { DEPTH = 100000, LONG = 1 << 20 };
	struct buf deep, wide;

	begin();
	buf_init(&deep, arena);
	buf_init(&wide, arena);
	for (int i = 0; i < DEPTH; i++)
		buf_puts(&deep, "<a>");
	buf_puts(&wide, "<plan xmlns='urn:niandu:plan' id='");
	for (int i = 0; i < LONG; i++)
		buf_putc(&wide, 'x');
	buf_puts(&wide, "'/>");
	OK(!xml_read_bytes(arena, diags, "t", deep.s, deep.n));
	OK(strstr(said(), "more than 256 elements within"));
	OK(xml_read_bytes(arena, diags, "t", wide.s, wide.n) != NULL);
	end();
}

static const char *
lead_of(const char *lead)
{
	const char *text = arena_printf(arena,
	    "<plan xmlns='urn:niandu:plan' id='p' year='2022'>"
	    "<issuer>镇</issuer><title>计划</title><pillar id='a'>"
	    "<title>一</title><item id='i' lead='%s'><title>甲</title>"
	    "<p>事。</p></item></pillar></plan>",
	    lead);
	const struct plan *plan =
	    plan_read(arena, diags, file("lead.xml", text));

	return plan->pillars.at[0]->items.at[0]->duty.lead;
}

/* Several offices, however they are parted; a spread name is one. */
static void
parts_offices(void)
{
	const char *list = "党政办、经发办";

	begin();
	STR_EQ(lead_of("党政办 经发办"), list);
	STR_EQ(lead_of(" 党政办　经发办； "), list);
	STR_EQ(lead_of("党政办、\n  经发办"), list);
	STR_EQ(lead_of("党政办;经发办"), list);
	STR_EQ(lead_of("经发办"), "经发办");
	STR_EQ(lead_of("张 三"), "张三");
	STR_EQ(lead_of("张　三"), "张三");
	STR_EQ(said(), "");
	OK(office_listed(list, "经发办") && office_listed(list, "党政办"));
	OK(!office_listed(list, "发办") && !office_listed(list, ""));
	OK(!office_listed(list, "财政所")); /* as long as each of them */
	STR_EQ(office_next(arena, &list), "党政办");
	STR_EQ(office_next(arena, &list), "经发办");
	OK(!office_next(arena, &list));
	unlink("lead.xml");
	end();
}

int
main(void)
{
	parts_offices();
	keeps_places();
	squeezes_white_space();
	reads_a_plan();
	reads_progress();
	lost_ids_are_no_news();
	reads_the_house_style();
	reports_bad_styles();
	reports_bad_words();
	fills_words();
	reads_policy_and_ledger();
	reads_a_document();
	imports_text();
	reports_bad_texts();
	reports_bad_files();
	survives_truncation();
	survives_mutation();
	survives_declarations();
	survives_size();
	return test_done();
}
