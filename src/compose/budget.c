/*
 * libxml2's allocator, with a count. Whoever has used up the memory is stopped
 * at its next step, by libxslt's own means; only a block that is larger than
 * all that is left is refused, which it takes for the end of memory. The end of
 * memory itself ends the program: libxml2 goes on without what it asked for,
 * and not far.
 */
#include "compose/budget.h"

#include <libexslt/exslt.h>
#include <libxml/xmlmemory.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/limits.h"

enum {
	LARGE = 1 << 20, /* of a block: it may be refused */
	BYTES_A_STEP = 64, /* of strings that are copied or searched */
	BYTES_A_BYTE = 20, /* of the ledger, beside those of any */
};

static struct {
	xsltTransformContextPtr run; /* NULL: nothing is counted */
	long used, most; /* bytes */
	bool spent;
} budget;

static struct {
	xmlFreeFunc release;
	xmlMallocFunc allocate;
	xmlReallocFunc resize;
	xmlStrdupFunc copy;
} was;

static void
stop(void)
{
	budget.spent = true;
	budget.run->state = XSLT_STATE_STOPPED;
	budget.run->opCount = budget.run->opLimit;
	budget.run->xpathCtxt->opCount = budget.run->xpathCtxt->opLimit;
}

static void
charge(unsigned long steps)
{
	xmlXPathContextPtr xpath = budget.run->xpathCtxt;

	if (steps > xpath->opLimit - xpath->opCount)
		xpath->opCount = xpath->opLimit;
	else
		xpath->opCount += steps;
}

/* May so many bytes more be had? */
static bool
grant(size_t n)
{
	if (!budget.run || n < LARGE)
		return true;
	charge(n / BYTES_A_STEP);
	if ((long)n <= budget.most - budget.used)
		return true;
	stop();
	return false;
}

static void
count(void *block)
{
	budget.used += (long)malloc_usable_size(block);
	if (budget.run && budget.used > budget.most && !budget.spent)
		stop();
}

static void
release(void *block)
{
	budget.used -= (long)malloc_usable_size(block);
	free(block);
}

static void *
allocate(size_t n)
{
	void *block = grant(n) ? malloc(n) : NULL;

	if (!block && n < LARGE)
		out_of_memory();
	count(block);
	return block;
}

static void *
resize(void *old, size_t n)
{
	long before = (long)malloc_usable_size(old);
	void *block = grant(n) ? realloc(old, n) : NULL;

	if (!block && n < LARGE)
		out_of_memory();
	if (!block)
		return NULL;
	budget.used -= before;
	count(block);
	return block;
}

static char *
copy(const char *text)
{
	size_t n = strlen(text) + 1;
	char *block = allocate(n);

	return block ? memcpy(block, text, n) : NULL;
}

void
budget_open(void)
{
	budget.run = NULL;
	budget.used = 0;
	budget.spent = false;
	xmlMemGet(&was.release, &was.allocate, &was.resize, &was.copy);
	xmlMemSetup(release, allocate, resize, copy);
}

void
budget_close(void)
{
	budget.run = NULL;
	xmlMemSetup(was.release, was.allocate, was.resize, was.copy);
}

bool
budget_is_spent(void)
{
	return budget.spent;
}

bool
budget_is_over(xsltTransformContextPtr run)
{
	return run->opCount >= run->opLimit ||
	    run->xpathCtxt->opCount >= run->xpathCtxt->opLimit;
}

/* --- Functions that take long ----------------------------------------------
 */

/*
 * Those whose time grows with the product of their strings' lengths. What the
 * libraries have under these names does the work; ours pays for it before.
 */
static struct costly {
	const char *name, *space; /* NULL: of XPath itself */
	xmlXPathFunction call;
} costly[] = {
    {"translate", NULL, xmlXPathTranslateFunction},
    {"contains", NULL, xmlXPathContainsFunction},
    {"substring-before", NULL, xmlXPathSubstringBeforeFunction},
    {"substring-after", NULL, xmlXPathSubstringAfterFunction},
    {"replace", (const char *)EXSLT_STRINGS_NAMESPACE, NULL},
    {"tokenize", (const char *)EXSLT_STRINGS_NAMESPACE, NULL},
    {"split", (const char *)EXSLT_STRINGS_NAMESPACE, NULL},
};

static const struct costly *
find(xmlXPathParserContextPtr xpath)
{
	const char *space = (const char *)xpath->context->functionURI;
	const char *name = (const char *)xpath->context->function;

	for (int i = 0; i < LEN(costly); i++)
		if (strcmp(costly[i].name, name) == 0 &&
		    !costly[i].space == !space &&
		    (!space || strcmp(costly[i].space, space) == 0))
			return &costly[i];
	return NULL;
}

static double
length(xmlXPathObjectPtr object)
{
	double sum = 1;
	xmlChar *text;

	if (object->type == XPATH_STRING && object->stringval)
		return sum + xmlStrlen(object->stringval);
	if (object->type != XPATH_NODESET || !object->nodesetval)
		return sum;
	for (int i = 0; i < object->nodesetval->nodeNr; i++) {
		text = xmlNodeGetContent(object->nodesetval->nodeTab[i]);
		sum += text ? xmlStrlen(text) : 0;
		xmlFree(text);
	}
	return sum;
}

static void
costly_call(xmlXPathParserContextPtr xpath, int narg)
{
	const struct costly *function = find(xpath);
	double cost = 1;

	for (int i = 0; i < narg && i < xpath->valueNr; i++)
		cost *= length(xpath->valueTab[xpath->valueNr - 1 - i]);
	cost /= BYTES_A_STEP;
	if (budget.run)
		charge(cost < 1e15 ? (unsigned long)cost : (unsigned long)1e15);
	if (!function)
		xmlXPathErr(xpath, XPATH_UNKNOWN_FUNC_ERROR);
	else if (xpath->context->opCount >= xpath->context->opLimit)
		xmlXPathErr(xpath, XPATH_OP_LIMIT_EXCEEDED);
	else
		function->call(xpath, narg);
}

static void
costly_register(xsltTransformContextPtr run)
{
	for (int i = 0; i < LEN(costly); i++) {
		struct costly *f = &costly[i];
		const xmlChar *name = (const xmlChar *)f->name;
		const xmlChar *space = (const xmlChar *)f->space;

		if (!space) {
			/* It replaces nothing: first it has to go. */
			xmlXPathRegisterFunc(run->xpathCtxt, name, NULL);
			xmlXPathRegisterFunc(run->xpathCtxt, name, costly_call);
			continue;
		}
		if (!f->call)
			f->call = xsltExtModuleFunctionLookup(name, space);
		xsltRegisterExtModuleFunction(name, space, costly_call);
	}
}

void
budget_begin(xsltTransformContextPtr run, unsigned long steps, long nbyte)
{
	run->opLimit = steps;
	run->xpathCtxt->opLimit = steps;
	costly_register(run);
	budget.used = 0;
	budget.most =
	    ((long)limit_of(LIMIT_MEMORY) << 20) + BYTES_A_BYTE * nbyte;
	budget.run = run;
}
