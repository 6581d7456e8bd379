/* Templates: the sandbox, limits, messages, functions, escaping. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "compose/functions.h"
#include "compose/template.h"
#include "base/xml_write.h"
#include "read/read.h"
#include "ledger/ledger.h"
#include "test.h"

static const char HEAD[] =
    "<xsl:stylesheet version='1.0'"
    " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
    " xmlns:n='urn:niandu:functions' exclude-result-prefixes='n'>";
static const char TAIL[] = "</xsl:stylesheet>";

/* One template run in a folder of its own. */
struct trial {
	struct arena *arena;
	struct diags *diags;
	char folder[64];
	const char *path;
	struct buf out;
	bool made;
	char *messages; /* what would be printed */
};

static void
file_write(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	if (!f)
		BUG("cannot write a test file");
	fputs(text, f);
	fclose(f);
}

static const char *
trial_path(struct trial *t, const char *name)
{
	return arena_printf(t->arena, "%s/%s", t->folder, name);
}

static void
trial_open(struct trial *t)
{
	*t = (struct trial){.arena = arena_open(), .diags = diags_open()};
	snprintf(t->folder, sizeof t->folder, "%s/niandu-XXXXXX", P_tmpdir);
	if (!mkdtemp(t->folder))
		BUG("cannot make a test folder");
	t->path = trial_path(t, "t.xsl");
	buf_init(&t->out, t->arena);
}

static void
trial_run(struct trial *t, const char *body, const char *const *params)
{
	struct digest read;
	struct buf xml;
	size_t n;
	FILE *f;

	file_write(t->path, arena_printf(t->arena, "%s%s%s", HEAD, body, TAIL));
	buf_init(&xml, t->arena);
	buf_puts(&xml, "<ledger><a v='7'/><a v='99.96'/></ledger>");
	digest_init(&read);
	t->made = template_run(t->diags, &xml, t->path, params, &read, &t->out);
	f = open_memstream(&t->messages, &n);
	diags_print(t->diags, f, DIAG_TEXT, false);
	fclose(f);
}

static void
trial_close(struct trial *t)
{
	char *command = arena_printf(t->arena, "rm -rf '%s'", t->folder);

	if (system(command) != 0)
		BUG("cannot remove a test folder");
	free(t->messages);
	diags_close(t->diags);
	arena_close(t->arena);
}

/* Runs the body; it must fail, and the messages hold this text. */
static void
refused(const char *body, const char *text)
{
	struct trial t;

	trial_open(&t);
	trial_run(&t, body, NULL);
	OK(!t.made);
	OK(diags_count(t.diags, DIAG_ERROR) > 0);
	INT_EQ(diags_status(t.diags), 1);
	if (!strstr(t.messages, text))
		STR_EQ(t.messages, text);
	OK(strstr(t.messages, "t.xsl"));
	INT_EQ(t.out.n, 0);
	trial_close(&t);
}

/* What the body makes of the root's value. */
static void
makes(const char *body, const char *expected)
{
	struct trial t;

	trial_open(&t);
	trial_run(&t, body, NULL);
	OK(t.made);
	STR_EQ(t.messages, "");
	if (!strstr(t.out.s, expected))
		STR_EQ(t.out.s, expected);
	trial_close(&t);
}

static void
test_sandbox(void)
{
	refused("<xsl:template match='/'><d><xsl:copy-of"
		" select=\"document('/etc/passwd')\"/></d></xsl:template>",
	    "denied");
	refused(
	    "<xsl:template match='/'><d><xsl:copy-of"
	    " select=\"document('http://localhost/x')\"/></d></xsl:template>",
	    "denied");
	refused("<xsl:import href='/etc/passwd'/>", "[template-import]");
	refused(
	    "<xsl:import href='http://localhost/x.xsl'/>", "[template-import]");
	refused("<xsl:include href='../x.xsl'/>", "[template-import]");
	refused("<xsl:include href='a/../../x.xsl'/>", "[template-import]");
	refused("<xsl:template match='/'><xsl:document href='made.xml'><x/>"
		"</xsl:document><d/></xsl:template>",
	    "denied");
}

static void
test_runaway(void)
{
	refused("<xsl:template match='/'><d><xsl:call-template name='t'/></d>"
		"</xsl:template><xsl:template name='t'>"
		"<xsl:call-template name='t'/></xsl:template>",
	    "[template]");
	refused("<xsl:template match='/'><d><xsl:call-template name='t'/></d>"
		"</xsl:template><xsl:template name='t'><xsl:param name='n'"
		" select='0'/><xsl:if test='$n &lt; 40'><xsl:call-template"
		" name='t'><xsl:with-param name='n' select='$n + 1'/>"
		"</xsl:call-template><xsl:call-template name='t'>"
		"<xsl:with-param name='n' select='$n + 1'/></xsl:call-template>"
		"</xsl:if></xsl:template>",
	    "limit");
	refused(
	    "<xsl:template match='/'><d><xsl:value-of select=\"count("
	    "//node()[count(//node()[count(//node()[count(//node()[count("
	    "//node()[count(//node()[count(//node()[count(//node()[count("
	    "//node()) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]) > 0])\"/>"
	    "<xsl:for-each select='//node()'><xsl:for-each"
	    " select='//node()|//@*'><xsl:for-each select='//node()|//@*'>"
	    "<xsl:for-each select='//node()|//@*'><xsl:for-each"
	    " select='//node()|//@*'><xsl:for-each select='//node()|//@*'>"
	    "<xsl:for-each select='//node()|//@*'><xsl:for-each"
	    " select='//node()|//@*'><xsl:for-each select='//node()|//@*'>"
	    "<xsl:for-each select='//node()|//@*'><xsl:for-each"
	    " select='//node()|//@*'><xsl:value-of select='count(//@*)'/>"
	    "</xsl:for-each></xsl:for-each></xsl:for-each></xsl:for-each>"
	    "</xsl:for-each></xsl:for-each></xsl:for-each></xsl:for-each>"
	    "</xsl:for-each></xsl:for-each></xsl:for-each></d></xsl:template>",
	    "limit");
}

static void
test_mistakes(void)
{
	refused("<xsl:template match='/'>\n<d><xsl:value-of"
		" select='count('/></d></xsl:template>",
	    "t.xsl:2: error:");
	refused("<xsl:template match='/'><d>\n\n<xsl:value-of"
		" select='nosuch(1)'/></d></xsl:template>",
	    "t.xsl:3: error:");
	refused("<xsl:template match='/'><d><xsl:value-of"
		" select=\"n:date('soon')\"/></d></xsl:template>",
	    "'n:date' cannot take 'soon'");
	refused("<xsl:template match='/'><d><xsl:value-of"
		" select='n:date()'/></d></xsl:template>",
	    "arguments");
	refused("<xsl:template match='/'>", "[template]");
	refused("<xsl:template match='/'>words only</xsl:template>",
	    "[template-empty]");
	refused("<xsl:template match='/'><d/><xsl:message terminate='yes'>no"
		" plan</xsl:message></xsl:template>",
	    "the template stopped: no plan [template-stopped]");
}

static void
test_message(void)
{
	struct trial t;

	trial_open(&t);
	trial_run(&t,
	    "<xsl:template match='/'><d/><xsl:message>look</xsl:message>"
	    "</xsl:template>",
	    NULL);
	OK(t.made);
	OK(strstr(t.messages, "t.xsl:1: warning: the template says: look"));
	INT_EQ(diags_count(t.diags, DIAG_ERROR), 0);
	trial_close(&t);
}

/* Beside and below the template, and built-in; odd names of folders. */
static void
test_import(void)
{
	static const char part[] =
	    "<xsl:stylesheet version='1.0'"
	    " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
	    "<xsl:template match='a'><x/></xsl:template></xsl:stylesheet>";
	const char *params[] = {"templates", NULL, NULL};
	struct trial t;

	trial_open(&t);
	params[1] = trial_path(&t, "模板 1");
	mkdir(params[1], 0700);
	mkdir(trial_path(&t, "模板 1/common"), 0700);
	mkdir(trial_path(&t, "town#2"), 0700);
	mkdir(trial_path(&t, "town#2/parts"), 0700);
	file_write(trial_path(&t, "town#2/own.xsl"), part);
	file_write(trial_path(&t, "模板 1/base.xsl"), part);
	file_write(trial_path(&t, "模板 1/common/c.xsl"), part);
	file_write(trial_path(&t, "town#2/parts/p.xsl"), part);
	t.path = trial_path(&t, "town#2/t.xsl");
	trial_run(&t,
	    "<xsl:import href='own.xsl'/><xsl:import href='base.xsl'/>"
	    "<xsl:import href='parts/p.xsl'/><xsl:import href='common/c.xsl'/>"
	    "<xsl:template match='/'><d><xsl:apply-templates/></d>"
	    "</xsl:template>",
	    params);
	OK(t.made);
	STR_EQ(t.messages, "");
	OK(strstr(t.out.s, "<d><x/><x/></d>"));
	trial_close(&t);
}

static void
test_params(void)
{
	const char *const params[] = {"who", "it's \"云溪\"", NULL};
	struct trial t;

	trial_open(&t);
	trial_run(&t,
	    "<xsl:param name='who'/><xsl:template match='/'><d>"
	    "<xsl:value-of select='$who'/></d></xsl:template>",
	    params);
	OK(t.made);
	OK(strstr(t.out.s, "<d>it's \"云溪\"</d>"));
	trial_close(&t);
}

static void
test_in_template(void)
{
	makes("<xsl:template match='/'><d><xsl:for-each select='//a'>"
	      "<xsl:value-of select='n:percent(@v)'/>;</xsl:for-each>"
	      "</d></xsl:template>",
	    "<d>7.0;99.96;</d>");
	makes("<xsl:template match='/'><d><xsl:value-of"
	      " select='n:numeral(count(//a) + 20)'/></d></xsl:template>",
	    "<d>二十二</d>");
	makes("<xsl:template match='/'><d>[<xsl:value-of"
	      " select='n:percent(//a/@none)'/>]</d></xsl:template>",
	    "<d>[]</d>");
	makes("<xsl:template match='/'><d><xsl:if"
	      " test=\"n:compare(//a[2]/@v, '100') &lt; 0\">less</xsl:if>"
	      "<xsl:if test=\"n:compare(//a/@none, '0') &lt; 1\">none</xsl:if>"
	      "</d></xsl:template>",
	    "<d>less</d>");
}

struct call {
	const char *name, *a, *b, *expected;
};

static const struct call calls[] = {
    {"numeral", "7", NULL, "七"},
    {"numeral", "0", NULL, NULL},
    {"numeral", "7.5", NULL, NULL},
    {"date", "2022-06-30", NULL, "2022年6月30日"},
    {"date", "2022-02-30", NULL, NULL},
    {"month-day", "2022-06-05", NULL, "6月5日"},
    {"period", "2022", NULL, "2022年"},
    {"period", "2022-H2", NULL, "2022年下半年"},
    {"period", "2022-Q4", NULL, "2022年第四季度"},
    {"period", "2022-06", NULL, "2022年6月"},
    {"period", "2022-Q5", NULL, NULL},
    {"so-far", "2022-Q1", NULL, "一季度"},
    {"so-far", "2022-H1", NULL, "上半年"},
    {"so-far", "2022-Q3", NULL, "前三季度"},
    {"so-far", "2022", NULL, "全年"},
    {"so-far", "2022-05", NULL, "1—5月份"},
    {"so-far", "2022-01", NULL, "1月份"},
    {"so-far", "22", NULL, NULL},
    {"percent", "99.96", NULL, "99.96"},
    {"percent", "99.94", NULL, "99.9"},
    {"percent", "100", NULL, "100.0"},
    {"percent", "108.25", NULL, "108.3"},
    {"percent", "33.333333333333", "2", "33.33"},
    {"percent", "x", NULL, NULL},
    {"fixed", "2.345", "2", "2.35"},
    {"fixed", "-2.345", "2", "-2.35"},
    {"fixed", "1", "-1", NULL},
    {"points", "-0.6", NULL, "0.6"},
    {"points", "0.25", NULL, "0.25"},
    {"points", "0.04", NULL, "0.04"},
    {"points", "5.813953488372", NULL, "5.8"},
    {"points", "0", NULL, "0.0"},
    {"signed", "0.6", NULL, "+0.6"},
    {"signed", "-0.6", NULL, "-0.6"},
    {"signed", "0", NULL, "0.0"},
    {"amount", "1234567", "家", "1,234,567家"},
    {"amount", "6000", "人次", "6000人次"},
    {"amount", "-12345.60", NULL, "-12,345.60"},
    {"amount", "１２３４５", NULL, "12,345"},
    {"amount", "+5", NULL, "5"},
    {"amount", "5家", NULL, NULL},
    {"size", "-12345.60", "元", "12,345.60元"},
    {"size", "0", "家", "0家"},
    {"size", "3", NULL, "3"},
    {"signed-amount", "3", "家", "+3家"},
    {"signed-amount", "-120", NULL, "-120"},
    {"signed-amount", "0", NULL, "0"},
    {"compare", "0.1", "0.10", "0"},
    {"compare", "100.000000000001", "100", "1"},
    {"compare", "9", "10", "-1"},
    {"status", "far-behind", NULL, "严重滞后"},
    {"status", "late", NULL, NULL},
};

static void
test_functions(void)
{
	struct arena *arena = arena_open();

	for (int i = 0; i < (int)(sizeof calls / sizeof *calls); i++) {
		const struct call *c = &calls[i];
		const struct function *f = function_find(c->name);
		const char *arg[] = {c->a, c->b};
		const char *got = f ? f->call(arena, arg, c->b ? 2 : 1) : "?";

		STR_EQ(got ? got : "(refused)",
		    c->expected ? c->expected : "(refused)");
	}
	OK(!function_find("nosuch"));
	arena_close(arena);
}

/* Text and charts agree: the house style shows the ledger's own words. */
static void
test_status_words(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	const char *root = getenv("ROOT");
	const char *folder =
	    arena_printf(arena, "%s/templates/style", root ? root : ".");
	const struct style *style = style_read(
	    arena, diags, arena_printf(arena, "%s/gb9704.xml", folder), folder);
	int shown = 0;

	OK(style);
	for (int i = 0; style && i < STATUSES; i++) {
		const char *name = status_name((enum status)i);
		const struct status_style *status = style_status(style, name);

		if (!status)
			continue;
		STR_EQ(status->word,
		    function_find("status")->call(arena, &name, 1));
		shown++;
	}
	INT_EQ(shown, STATUSES - 1); /* what is not scored is not charted */
	diags_close(diags);
	arena_close(arena);
}

static void
test_escape(void)
{
	struct arena *arena = arena_open();
	struct xml xml = {0};
	struct buf out;

	buf_init(&out, arena);
	xml.out = &out;
	xml_begin(&xml, "a");
	xml_attr(&xml, "b", "<\"&\">\n'\t");
	xml_attr(&xml, "none", NULL);
	xml_attr(&xml, "nothing", "");
	xml_words(&xml, "a", "1 < 2 && \"x\" ]]> \x01 \xff 云");
	STR_EQ(out.s,
	    "\n<a b=\"&lt;&quot;&amp;&quot;&gt;&#10;'&#9;\">1 &lt; 2 &amp;&amp;"
	    " \"x\" ]]&gt; \xEF\xBF\xBD \xEF\xBF\xBD 云</a>");
	arena_close(arena);
}

int
main(void)
{
	test_sandbox();
	test_runaway();
	test_mistakes();
	test_message();
	test_import();
	test_params();
	test_in_template();
	test_functions();
	test_status_words();
	test_escape();
	return test_done();
}
