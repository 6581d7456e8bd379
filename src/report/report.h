/*
 * The pipeline: read plan, read progress, check, judge, compose, lay out,
 * paint. report/report.c is the first file to read.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/buf.h"
#include "answer/verification.h"
#include "base/date.h"
#include "base/diag.h"
#include "answer/explain.h"
#include "check/edition.h"
#include "paint/paint.h"
#include "read/made_record.h"
#include "text/font.h"

/* What all reports of a process share; only read after it was opened. */
struct context {
	const char *fonts_dir, *templates_dir;
	struct fonts *fonts; /* opened at first need */
	const char *watermark; /* on every page, whatever the style; NULL */
};

enum emit { EMIT_NONE, EMIT_LEDGER, EMIT_DOCUMENT, EMIT_LINES, EMIT_MARKS };

struct report_options {
	const char *plan;
	const char *const *progress;
	int nprogress;
	const char *document; /* to be set as it is, in place of a plan; NULL */
	const char *folder; /* of own templates and styles, NULL */
	const char *policy; /* thresholds of its own, NULL */
	const char *const *templates; /* names or paths; NULL: yearend */
	int ntemplate;
	const char *output; /* -o; NULL: here */
	const char *const *formats; /* "pdf", "ofd", "svg", "png"; NULL: pdf */
	int nformat;
	struct date as_of; /* not given: the latest */
	bool charts; /* also each chart in files of its own */
	const char *previous; /* last year's ledger, NULL; rollup: a folder */
	const char *reference; /* a Word file whose looks Word files take */
	const char *const *ledgers; /* rollup: of towns */
	int nledger;
	const char *issuer, *title; /* rollup: of the county, NULL */
	const char *number; /* 发文字号; NULL */
	struct date date; /* when it is issued; perhaps not given */
	const char *lead; /* whose sheet, NULL */
	bool each_office; /* one of each */
	enum emit emit;
	enum edition edition;
	const char *ledger; /* also the ledger, to this file; NULL */
	/*
	 * Also where each figure stands on the pages, STEM.figures.xml: for
	 * each page a <page width height> with a <figure of name> for each time
	 * that one is shown, and in that its <area x y width height>, in points
	 * from the page's top left; -o is then a folder.
	 */
	bool figures;
	/* Told of each file that was written; NULL: nobody asks. */
	void (*wrote)(void *self, const char *path, int pages);
	void *wrote_self;
	unsigned pdf; /* enum standard, as bits; 0: PDF/A-2a and PDF/UA-1 */
	bool ofd_plain; /* an OFD need not be OFD-A */
};

/*
 * build: false when something was not written; the diagnostics say what and
 * diags_status() which exit status that is.
 */
bool report_build(
    struct context *, struct diags *, const struct report_options *);
/* The ledger as XML, and nothing else; likewise. */
bool report_ledger(struct context *, struct diags *,
    const struct report_options *, struct buf *out);
/*
 * For many reports in this process, and in those forked of it: opens the fonts,
 * and compiles these templates and the style of most of them once. False when
 * there are no fonts, which is reported.
 */
bool report_prepare(
    struct context *, struct diags *, const char *const *templates, int n);
/* rollup: reports over many towns, from their ledgers; likewise. */
bool report_rollup(
    struct context *, struct diags *, const struct report_options *);
/*
 * A built-in template on XML that is neither a ledger nor a county, as a PDF;
 * likewise.
 */
bool report_xml(struct context *, struct diags *, const struct buf *xml,
    const char *name, const char *output);
/*
 * verify: what was edited in a Word file of a report that was made from these
 * files, a line each or, for programs, a JSON object a line. The template is
 * the file's own, unless one is named. Is there anything?
 */
bool report_edited(struct context *, struct diags *,
    const struct report_options *, const char *path, bool json,
    struct buf *out);
/* check: every problem of the inputs. */
void report_check(
    struct context *, struct diags *, const struct report_options *);
/*
 * explain: how a figure of the ledger came about, as lines or, for programs,
 * as a JSON object a line. False when there is nothing to print.
 */
bool report_explain(struct context *, struct diags *,
    const struct report_options *, const char *subject, bool json,
    struct buf *out);
/* The same, given to take while the ledger is there. */
bool report_facts(struct context *, struct diags *,
    const struct report_options *, const char *subject,
    void (*take)(void *self, const struct facts *), void *self);
/*
 * verify: whether a report that has this record was made from what the options
 * name. False: it could not be made again, which has been reported; -o is what
 * it is called in messages.
 */
bool report_verify(struct context *, struct diags *,
    const struct report_options *, const struct record *, struct arena *,
    struct verification *);
/* render: a document straight to pages. */
bool report_render(struct context *, struct diags *, const char *document,
    const char *output, const char *format, enum emit, unsigned pdf,
    bool ofd_plain, const char *reference);

#endif
