/*
 * Ledger XML + template → document XML, by libxslt in a sandbox.
 *
 * A template may compute and say what it likes but reach nothing: no file, no
 * network, a limit on work. The one exception is what it is made of: it
 * imports .xsl files that lie beside it or among the built-in templates, and
 * only this file's own loader opens them. Whatever libxslt complains of, even
 * where it would go on, is an error: a report with a hole is not a report.
 */
#include "compose/compose.h"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "compose/alike.h"
#include "compose/beside.h"
#include "compose/budget.h"
#include "compose/fault.h"
#include "compose/functions.h"
#include "compose/kept.h"
#include "compose/ledger_prose.h"
#include "compose/result.h"
#include "compose/template.h"
#include "read/bytes.h"
#include "read/read.h"
#include "read/xml_size.h"

enum {
	/* XPath and XSLT operations, beside those that may be had for any
	 * ledger: one of thousands of targets takes more. */
	OPERATIONS_A_BYTE = 10,
	PARSE_OPTIONS =
	    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES,
};

struct run {
	struct arena *arena; /* ends with the run */
	struct faults faults;
	const char *beside; /* real path of the template's folder, or NULL */
	const char *builtin; /* of the built-in templates, or NULL */
	const char *const *params;
	unsigned long operations; /* at most */
	long nbyte; /* of the ledger */
	struct digest *read; /* of the text of all template files */
	const struct style *style; /* once a sentence was asked for */
	bool style_sought;
	bool page; /* for a browser, as xsl:output says; else a document */
};

/* --- Loading ------------------------------------------------------------ */

static const char *
param_find(const char *const *params, const char *name)
{
	for (; params && params[0] && params[1]; params += 2)
		if (strcmp(params[0], name) == 0)
			return params[1];
	return NULL;
}

/* Parses one template file; whatever is wrong with it has been reported. */
static xmlDocPtr
file_parse(struct run *run, const char *path, xmlDictPtr dict)
{
	struct buf bytes;
	xmlParserCtxtPtr parser;
	xmlDocPtr doc;

	buf_init(&bytes, run->arena);
	if (!bytes_read(run->faults.diags, path, &bytes) ||
	    !bytes_to_utf8(run->faults.diags, path, &bytes)) {
		run->faults.count++;
		return NULL;
	}
	if (run->read)
		digest_add(run->read, bytes.s, (size_t)bytes.n);
	if (!xml_fits(run->faults.diags, path, &bytes)) {
		run->faults.count++;
		return NULL;
	}
	parser = xmlNewParserCtxt();
	if (dict) {
		xmlDictFree(parser->dict);
		parser->dict = dict;
		xmlDictReference(dict);
	}
	doc = xmlCtxtReadMemory(parser, bytes.s, bytes.n,
	    path_to_uri(run->arena, path), "UTF-8", PARSE_OPTIONS);
	xmlFreeParserCtxt(parser);
	if (doc && doc->intSubset) {
		diag(
		    run->faults.diags, DIAG_DTD, (struct origin){.file = path});
		run->faults.count++;
		xmlFreeDoc(doc);
		return NULL;
	}
	return doc;
}

/* libxslt's loader of imports and includes, the only way to a file. */
static xmlDocPtr
load(const xmlChar *uri, xmlDictPtr dict, int options, void *context,
    xsltLoadType type)
{
	xsltStylesheetPtr style = context;
	const char *path, *wanted;
	struct run *run;

	(void)options;
	if (type != XSLT_LOAD_STYLESHEET)
		return NULL;
	while (style->parent)
		style = style->parent;
	run = style->_private;
	wanted = path_from_uri(run->arena, (const char *)uri);
	path = beside_permitted(run->arena,
	    (struct beside){run->faults.path, run->beside, run->builtin},
	    wanted);
	if (path)
		return file_parse(run, path, dict);
	fault_expect(&run->faults, DIAG_TEMPLATE_IMPORT, wanted);
	return NULL;
}

/* --- Extension functions ------------------------------------------------ */

static char *
pop_string(struct arena *arena, xmlXPathParserContextPtr xpath)
{
	xmlChar *s = xmlXPathPopString(xpath);
	char *copy = arena_strdup(arena, s ? (char *)s : "");

	xmlFree(s);
	return copy;
}

static const char *
function_result(
    struct run *run, const struct function *f, const char *const *arg, int n)
{
	const char *result;

	if (!*arg[0])
		return "";
	for (int i = 1; i < f->min; i++)
		if (!*arg[i])
			return "";
	result = f->call(run->arena, arg, n);
	if (result)
		return result;
	diag(run->faults.diags, DIAG_TEMPLATE_ARGUMENT,
	    fault_here(&run->faults), f->name, arg[0]);
	run->faults.count++;
	return "";
}

/* All functions of our namespace: XPath says by which name it was called. */
static void
function_call(xmlXPathParserContextPtr xpath, int narg)
{
	xsltTransformContextPtr context = xsltXPathGetTransformContext(xpath);
	struct run *run = context->_private;
	const struct function *f =
	    function_find((const char *)xpath->context->function);
	const char *arg[FUNCTION_ARGUMENTS] = {"", ""};

	if (!f || narg < f->min || narg > f->max) {
		xmlXPathErr(xpath, XPATH_INVALID_ARITY);
		return;
	}
	for (int i = narg - 1; i >= 0; i--)
		arg[i] = pop_string(run->arena, xpath);
	valuePush(
	    xpath, xmlXPathNewCString(function_result(run, f, arg, narg)));
}

/*
 * The style whose words the report is in: what the template's own $style
 * names, looked for where the pages' style will be. NULL: said why.
 */
static const struct style *
run_style(struct run *run, xsltTransformContextPtr context)
{
	xmlXPathObjectPtr name;
	xmlChar *text;
	const char *own, *builtin, *path, *templates;

	if (run->style_sought)
		return run->style;
	run->style_sought = true;
	name = xsltVariableLookup(context, (const xmlChar *)"style", NULL);
	text = name ? xmlXPathCastToString(name) : NULL;
	own = arena_printf(
	    run->arena, "%sstyle", beside_folder(run->arena, run->faults.path));
	templates = param_find(run->params, "templates");
	builtin =
	    arena_printf(run->arena, "%s/style", templates ? templates : "");
	path = text ? style_file(run->arena, run->faults.diags,
			  arena_strdup(run->arena, (const char *)text),
			  fault_here(&run->faults), own, builtin)
		    : NULL;
	if (path)
		run->style =
		    style_read(run->arena, run->faults.diags, path, builtin);
	run->faults.count += !run->style;
	xmlFree(text);
	xmlXPathFreeObject(name);
	return run->style;
}

/* n:sentence(rule, direction, outcome, period): its text, slots and all. */
static void
sentence_call(xmlXPathParserContextPtr xpath, int narg)
{
	xsltTransformContextPtr context = xsltXPathGetTransformContext(xpath);
	struct run *run = context->_private;
	const struct style *style = run_style(run, context);
	const struct sentence *found = NULL;
	const char *keys[SENTENCE_KEYS];

	if (narg != SENTENCE_KEYS) {
		xmlXPathErr(xpath, XPATH_INVALID_ARITY);
		return;
	}
	for (int i = narg - 1; i >= 0; i--)
		keys[i] = pop_string(run->arena, xpath);
	if (style)
		found = sentence_find(
		    style->sentences.at, style->sentences.n, keys);
	if (style && !found) {
		diag(run->faults.diags, DIAG_TEMPLATE_ARGUMENT,
		    fault_here(&run->faults), "sentence",
		    arena_printf(run->arena, "%s %s %s %s", keys[0], keys[1],
			keys[2], keys[3]));
		run->faults.count++;
	}
	valuePush(xpath, xmlXPathNewCString(found ? found->text : ""));
}

/* --- The result --------------------------------------------------------- */

static bool
page_write(xmlDocPtr result, xsltStylesheetPtr style, struct buf *out)
{
	xmlChar *bytes = NULL;
	int n = 0;
	bool good = xsltSaveResultToString(&bytes, &n, result, style) == 0;

	if (good)
		buf_add(out, (const char *)bytes, n);
	xmlFree(bytes);
	return good;
}

static bool
result_write(struct run *run, xmlDocPtr result, struct buf *out)
{
	xmlNodePtr root = xmlDocGetRootElement(result);
	xmlChar *bytes = NULL;
	int n = 0;

	if (!root) {
		fault_add(&run->faults, DIAG_TEMPLATE_EMPTY,
		    (struct origin){.file = run->faults.path}, "");
		return false;
	}
	digits_alike(root);
	result_indent(root, 0);
	xmlDocDumpMemoryEnc(result, &bytes, &n, "UTF-8");
	if (!bytes)
		return false;
	buf_add(out, (const char *)bytes, n);
	xmlFree(bytes);
	return true;
}

/* --- Running ------------------------------------------------------------ */

static xsltSecurityPrefsPtr
sandbox(void)
{
	static const xsltSecurityOption options[] = {
	    XSLT_SECPREF_READ_FILE,
	    XSLT_SECPREF_WRITE_FILE,
	    XSLT_SECPREF_CREATE_DIRECTORY,
	    XSLT_SECPREF_READ_NETWORK,
	    XSLT_SECPREF_WRITE_NETWORK,
	};
	xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

	for (int i = 0; i < LEN(options); i++)
		xsltSetSecurityPrefs(prefs, options[i], xsltSecurityForbid);
	return prefs;
}

static xsltStylesheetPtr
compile(struct run *run)
{
	xmlDocPtr doc = file_parse(run, run->faults.path, NULL);
	xsltStylesheetPtr style;

	if (!doc)
		return NULL;
	style = xsltNewStylesheet();
	style->_private = run;
	if (xsltParseStylesheetUser(style, doc) == 0)
		return style;
	xsltFreeStylesheet(style);
	xmlFreeDoc(doc);
	return NULL;
}

/* Compiled now, or before; *ours: it is to be freed after the run. */
static xsltStylesheetPtr
stylesheet(struct run *run, bool *ours)
{
	xsltStylesheetPtr style = kept_find(run->faults.path, run->read);

	*ours = !style;
	if (style) {
		style->_private = run;
		return style;
	}
	style = compile(run);
	if (style && run->faults.count == 0 && run->read &&
	    beside_is_within(run->beside, run->builtin))
		*ours = !kept_add(run->faults.path, style, run->read);
	return style;
}

/* Every pair but "templates", which is for us. */
static void
pass_params(struct run *run, xsltTransformContextPtr context)
{
	const char *const *p = run->params;

	for (; p && p[0] && p[1]; p += 2)
		if (strcmp(p[0], "templates") != 0)
			xsltQuoteOneUserParam(context, (const xmlChar *)p[0],
			    (const xmlChar *)p[1]);
}

static xsltTransformContextPtr
context_new(struct run *run, xsltStylesheetPtr style, xmlDocPtr source)
{
	xsltTransformContextPtr context =
	    xsltNewTransformContext(style, source);
	const struct function *f;

	context->_private = run;
	faults_watch(&run->faults, context);
	for (int i = 0; (f = function_at(i)); i++)
		xsltRegisterExtFunction(context, (const xmlChar *)f->name,
		    (const xmlChar *)FUNCTIONS_URI, function_call);
	xsltRegisterExtFunction(context, (const xmlChar *)"sentence",
	    (const xmlChar *)FUNCTIONS_URI, sentence_call);
	pass_params(run, context);
	budget_begin(context, run->operations, run->nbyte);
	return context;
}

/* Returns whether the run was stopped; *made: a document was written. */
static bool
apply(struct run *run, xsltStylesheetPtr style, xmlDocPtr source,
    struct buf *out, bool *made)
{
	xsltTransformContextPtr context = context_new(run, style, source);
	xsltSecurityPrefsPtr prefs = sandbox();
	xmlDocPtr result = NULL;
	bool stopped;

	if (xsltSetCtxtSecurityPrefs(prefs, context) == 0)
		result = xsltApplyStylesheetUser(
		    style, source, NULL, NULL, NULL, context);
	stopped = !result || context->state != XSLT_STATE_OK;
	faults_watch(&run->faults, NULL);
	if (!stopped && run->faults.count == 0)
		*made = run->page ? page_write(result, style, out)
				  : result_write(run, result, out);
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
	xsltFreeSecurityPrefs(prefs);
	return stopped;
}

static bool
source_apply(struct run *run, const struct buf *xml, xsltStylesheetPtr style,
    struct buf *out, bool *made)
{
	xmlDocPtr source = xmlReadMemory(xml->s, xml->n, "ledger", "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE);
	bool stopped;

	if (!source)
		return true;
	stopped = apply(run, style, source, out, made);
	xmlFreeDoc(source);
	return stopped;
}

/* Common sets, strings and functions; not dates and random numbers. */
static void
exslt_register(void)
{
	exsltCommonRegister();
	exsltFuncRegister();
	exsltMathRegister();
	xsltUnregisterExtModuleFunction(
	    (const xmlChar *)"random", EXSLT_MATH_NAMESPACE);
	exsltSetsRegister();
	exsltStrRegister();
}

static struct run
run_open(struct diags *diags, const char *path, const char *const *params)
{
	struct arena *arena = arena_open();

	return (struct run){
	    .arena = arena,
	    .faults = {.arena = arena, .diags = diags, .path = path},
	    .beside = beside_real(arena, beside_folder(arena, path)),
	    .builtin = beside_real(arena, param_find(params, "templates")),
	    .params = params,
	};
}

static xsltStylesheetPtr
run_begin(struct run *run, bool *ours)
{
	exslt_register();
	budget_open();
	faults_open(&run->faults);
	xsltSetLoaderFunc(load);
	return stylesheet(run, ours);
}

/* ours: the style sheet, where it is not kept; NULL. */
static void
run_end(struct run *run, xsltStylesheetPtr ours, bool stopped)
{
	xsltFreeStylesheet(ours);
	budget_close();
	xsltSetLoaderFunc(NULL);
	faults_close(&run->faults, stopped);
	arena_close(run->arena);
}

static bool
run_it(struct diags *diags, const struct buf *xml, const char *path,
    const char *const *params, bool page, struct digest *read, struct buf *out)
{
	struct run run = run_open(diags, path, params);
	bool made = false, stopped = false, ours = true;
	xsltStylesheetPtr style;

	run.page = page;
	run.read = read;
	run.nbyte = xml->n;
	run.operations = (unsigned long)limit_of(LIMIT_STEPS) * 1000000 +
	    OPERATIONS_A_BYTE * (unsigned long)xml->n;
	style = run_begin(&run, &ours);
	if (style && run.faults.count == 0)
		stopped = source_apply(&run, xml, style, out, &made);
	run_end(&run, ours ? style : NULL, stopped);
	return made && run.faults.count == 0;
}

void
template_prepare(const char *path, const char *templates_dir)
{
	const char *const params[] = {"templates", templates_dir, NULL};
	struct diags *unsaid = diags_open();
	struct run run = run_open(unsaid, path, params);
	bool ours = true;
	struct digest read;
	xsltStylesheetPtr style;

	digest_init(&read);
	run.read = &read;
	style = run_begin(&run, &ours);
	run_end(&run, ours ? style : NULL, false);
	diags_close(unsaid);
}

bool
template_run(struct diags *diags, const struct buf *xml, const char *path,
    const char *const *params, struct digest *read, struct buf *out)
{
	return run_it(diags, xml, path, params, false, read, out);
}

bool
template_page(struct diags *diags, const struct buf *xml, const char *path,
    const char *const *params, struct buf *out)
{
	return run_it(diags, xml, path, params, true, NULL, out);
}

bool
compose(struct arena *arena, struct diags *diags, const struct ledger *ledger,
    const char *template_path, const char *const *params, struct digest *read,
    struct buf *out)
{
	struct buf xml;

	buf_init(&xml, arena);
	ledger_write(ledger, &xml);
	prose_check(ledger, diags);
	return template_run(diags, &xml, template_path, params, read, out);
}

bool
compose_county(struct arena *arena, struct diags *diags,
    const struct county *county, const char *template_path,
    const char *const *params, struct digest *read, struct buf *out)
{
	struct buf xml;

	buf_init(&xml, arena);
	county_write(county, &xml);
	return template_run(diags, &xml, template_path, params, read, out);
}
