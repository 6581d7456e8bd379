/*
 * libxslt's lines of text → diagnostics.
 *
 * It says "runtime error: file F line N element E" in one call and what is
 * wrong in the next; XPath says its part before, without a place. The two are
 * joined here into one message for each mistake. A text without such a line
 * before it, on the run's own channel, is an xsl:message.
 */
#include "compose/fault.h"

#include <libxml/uri.h>
#include <libxslt/xsltutils.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/library_words.h"
#include "base/limits.h"
#include "compose/budget.h"

enum { MOST_FAULTS = 20 }; /* one mistake in a loop is said often */

char *
path_to_uri(struct arena *arena, const char *path)
{
	xmlChar *uri =
	    xmlURIEscapeStr((const xmlChar *)path, (const xmlChar *)"/");
	char *copy = arena_strdup(arena, uri ? (char *)uri : path);

	xmlFree(uri);
	return copy;
}

char *
path_from_uri(struct arena *arena, const char *uri)
{
	char *path = xmlURIUnescapeString(uri, 0, NULL);
	char *copy = arena_strdup(arena, path ? path : uri);

	xmlFree(path);
	return copy;
}

struct origin
fault_here(const struct faults *f)
{
	const xmlNode *at = f->run ? f->run->inst : NULL;

	if (!at || !at->doc || !at->doc->URL)
		return (struct origin){.file = f->path};
	return (struct origin){
	    .file = path_from_uri(f->arena, (const char *)at->doc->URL),
	    .line = (int)xmlGetLineNo(at),
	};
}

/* "a \n" → "a": libxslt's texts end in newlines. */
static char *
trimmed(struct arena *arena, const char *text)
{
	size_t n = strlen(text);

	while (n > 0 && strchr(" \t\r\n", text[n - 1]))
		n--;
	return arena_strndup(arena, text, n);
}

static void
tell(struct faults *f, enum diag_id id, struct origin at, const char *text)
{
	const char *words =
	    id == DIAG_TEMPLATE ? library_words(f->arena, text) : text;

	diag(f->diags, id, at, words);
	if (words != text)
		diag_original(f->diags, text);
}

void
fault_add(struct faults *f, enum diag_id id, struct origin at, const char *text)
{
	if (f->spent)
		return; /* the limit that was met says all */
	f->count++;
	if (budget_is_spent())
		f->spent = !limit_met(f->diags, LIMIT_MEMORY, at);
	else if (f->over || (f->run && budget_is_over(f->run)))
		f->spent = !limit_met(f->diags, LIMIT_STEPS, at);
	else if (f->count <= MOST_FAULTS)
		tell(f, id, at, text);
}

void
fault_expect(struct faults *f, enum diag_id id, const char *text)
{
	if (f->reason)
		return; /* the first is the cause of the others */
	f->reason_id = id;
	f->reason = trimmed(f->arena, text);
}

/* An error whose place is known, told by its reason when there is one. */
static void
add_placed(struct faults *f, struct origin at, const char *text)
{
	if (f->reason)
		fault_add(f, f->reason_id, at, f->reason);
	else
		fault_add(f, DIAG_TEMPLATE, at, trimmed(f->arena, text));
	f->reason = NULL;
}

/* Reads "… error: file F line N element E"; false when it is another text. */
static bool
read_place(struct faults *f, const char *text, struct origin *place)
{
	const char *error = strstr(text, "error");
	const char *file = strstr(text, ": file ");
	const char *line = NULL;

	if (!error || error - text > (long)strlen("compilation "))
		return false;
	if (!file) {
		*place = fault_here(f);
		return strcmp(error, "error\n") == 0 ||
		    strncmp(error, "error: element ", 15) == 0;
	}
	file += strlen(": file ");
	for (const char *p = file; (p = strstr(p, " line ")); p++)
		line = p;
	*place = (struct origin){.file = f->path};
	if (!line)
		return true;
	place->file = path_from_uri(
	    f->arena, arena_strndup(f->arena, file, (size_t)(line - file)));
	place->line = atoi(line + strlen(" line "));
	return true;
}

static void
hear(struct faults *f, bool may_be_message, const char *text)
{
	if (f->placed) {
		f->placed = false;
		add_placed(f, f->place, text);
	} else if (read_place(f, text, &f->place)) {
		f->placed = true;
	} else if (!may_be_message) {
		fault_expect(f, DIAG_TEMPLATE, text);
	} else if (*trimmed(f->arena, text)) {
		*array_push(f->arena, &f->messages) = (struct said){
		    .origin = fault_here(f),
		    .text = trimmed(f->arena, text),
		};
	}
}

static char *
formatted(struct arena *arena, const char *format, va_list args)
{
	char *text = NULL, *copy;

	if (vasprintf(&text, format, args) < 0)
		return arena_strdup(arena, format);
	copy = arena_strdup(arena, text);
	free(text);
	return copy;
}

static void
hear_any(void *data, const char *format, ...)
{
	struct faults *f = data;
	const char *text;
	va_list args;

	va_start(args, format);
	text = formatted(f->arena, format, args);
	va_end(args);
	/* What follows is the stack at the moment, in many pieces. */
	f->dumping |= strncmp(text, "Templates:", 10) == 0;
	if (!f->dumping)
		hear(f, false, text);
}

static void
hear_run(void *data, const char *format, ...)
{
	struct faults *f = data;
	va_list args;

	va_start(args, format);
	hear(f, true, formatted(f->arena, format, args));
	va_end(args);
}

static void
hear_xml(void *data, xmlErrorPtr error)
{
	struct faults *f = data;
	const char *text = trimmed(f->arena, error->message);

	/* After the first of a file that is no XML the others are noise. */
	if (error->domain == XML_FROM_PARSER && f->unparsed)
		return;
	f->unparsed |=
	    error->domain == XML_FROM_PARSER && error->level == XML_ERR_FATAL;
	if (error->domain == XML_FROM_XPATH && error->str1)
		text = arena_printf(f->arena, "%s in '%s'", text, error->str1);
	if (error->domain == XML_FROM_XPATH || !error->file)
		fault_expect(f, DIAG_TEMPLATE, text);
	else
		fault_add(f, DIAG_TEMPLATE,
		    (struct origin){
			.file = path_from_uri(f->arena, error->file),
			.line = error->line,
		    },
		    text);
}

void
faults_open(struct faults *f)
{
	f->was_structured = xmlStructuredError;
	f->was_structured_data = xmlStructuredErrorContext;
	f->was_generic = xmlGenericError;
	f->was_generic_data = xmlGenericErrorContext;
	f->was_xslt = xsltGenericError;
	f->was_xslt_data = xsltGenericErrorContext;
	xmlSetStructuredErrorFunc(f, hear_xml);
	xmlSetGenericErrorFunc(f, hear_any);
	xsltSetGenericErrorFunc(f, hear_any);
}

void
faults_watch(struct faults *f, xsltTransformContextPtr run)
{
	if (!run && f->run)
		f->over = budget_is_over(f->run);
	f->run = run;
	if (run)
		xsltSetTransformErrorFunc(run, f, hear_run);
}

/* The last words of xsl:message terminate="yes" are the error. */
static void
report_messages(struct faults *f, bool stopped)
{
	for (int i = 0; i < f->messages.n; i++) {
		const struct said *m = &f->messages.at[i];

		if (stopped && f->count == 0 && i == f->messages.n - 1)
			fault_add(f, DIAG_TEMPLATE_STOPPED, m->origin, m->text);
		else
			diag(f->diags, DIAG_TEMPLATE_SAYS, m->origin, m->text);
	}
}

void
faults_close(struct faults *f, bool stopped)
{
	struct origin at = {.file = f->path};

	xmlSetStructuredErrorFunc(f->was_structured_data, f->was_structured);
	xmlSetGenericErrorFunc(f->was_generic_data, f->was_generic);
	xsltSetGenericErrorFunc(f->was_xslt_data, f->was_xslt);
	if (f->reason)
		fault_add(f, f->reason_id, at, f->reason);
	report_messages(f, stopped);
	if (stopped && f->count == 0)
		fault_add(f, DIAG_TEMPLATE_STOPPED, at, "xsl:message");
}
