/*
 * What libxslt and libxml2 say while a template is compiled and run, turned
 * into diagnostics with the template's file and line.
 */
#ifndef COMPOSE_FAULT_H
#define COMPOSE_FAULT_H

#include <libxml/xmlerror.h>
#include <libxslt/xsltInternals.h>

#include "base/array.h"
#include "base/diag.h"

struct faults {
	struct arena *arena; /* of the run */
	struct diags *diags;
	const char *path; /* of the template, where no better place is known */
	xsltTransformContextPtr run; /* NULL while compiling */
	int count; /* errors reported */

	struct origin place; /* that the next message belongs to */
	bool placed;
	bool over; /* the run that was watched had no steps left */
	bool spent; /* a limit of what it may use was met, and told */
	bool dumping, unparsed; /* what follows is no message of its own */
	/* Said by a lower layer without a place: the reason of what follows. */
	const char *reason;
	enum diag_id reason_id;

	ARRAY_OF(struct said {
		struct origin origin;
		const char *text;
	})
	messages; /* xsl:message */

	/* What was installed before. */
	xmlStructuredErrorFunc was_structured;
	xmlGenericErrorFunc was_generic, was_xslt;
	void *was_structured_data, *was_generic_data, *was_xslt_data;
};

/* From here to faults_close() nothing reaches standard error. */
void faults_open(struct faults *);
/* Reports what is left; messages are errors when the run was stopped. */
void faults_close(struct faults *, bool stopped);
/* The run's own channel, so that xsl:message is told from an error. */
void faults_watch(struct faults *, xsltTransformContextPtr);

void fault_add(struct faults *, enum diag_id, struct origin, const char *text);
/* The reason for an error that libxslt is about to report with its place. */
void fault_expect(struct faults *, enum diag_id, const char *text);
/* Where the instruction stands that is being run. */
struct origin fault_here(const struct faults *);
/* A path as libxslt's URIs carry it, and back. */
char *path_to_uri(struct arena *, const char *path);
char *path_from_uri(struct arena *, const char *uri);

#endif
