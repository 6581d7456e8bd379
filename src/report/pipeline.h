/* One run of the pipeline, shared by the files of this room. */
#ifndef REPORT_PIPELINE_H
#define REPORT_PIPELINE_H

#include "base/map.h"
#include "county/county.h"
#include "layout/layout.h"
#include "office/docx_write.h"
#include "report/publish.h"
#include "report/report.h"

struct job {
	struct arena *arena;
	struct diags *diags;
	struct context *context;
	const struct report_options *options;
	struct publisher to;
	struct plan *plan;
	struct progress_list *progress;
	struct ledger *ledger;
	struct map *stems; /* of the charts written, --charts */
	const struct style *style; /* that was read last */
	const struct document *styled; /* for this one */
	const char *template; /* its name; NULL: a document is set as it is */
	const char *template_digest; /* of all files of the last template */
	const char *policy_path; /* of the policy that was read */
	const char *beside; /* the template, or the document to render */
	const char *lead; /* of the sheet that is being made, or NULL */
	struct county *county; /* of many ledgers, instead of a plan's */
	const struct buf *source; /* XML instead of either */
};

/* Did nothing prove wrong so far? */
bool is_good(const struct job *);

/* --- input.c: what a report is made from --------------------------------- */

/* Plan and progress; the plan is NULL where it cannot be read. */
void job_read(struct job *);
struct policy *job_policy(struct job *); /* NULL: and why is said */
struct previous_year *job_previous(struct job *); /* NULL: none asked for */
/* The ledgers of towns, and those of a period before. */
struct towns job_towns(struct job *, struct towns *previous);

/* --- pictures.c: what plan and progress show ------------------------------ */

struct images job_images(struct job *);
/* Reports those that cannot be used. */
void job_check_images(struct job *);
/* What they hold is part of what the report was made from. */
void job_add_pictures(struct job *, struct sources *);

/* --- figures.c, edited_report.c ------------------------------------------ */

/* of= → struct figure_source */
struct map *job_figures(struct job *);
/* Where each figure stands on the pages, as XML. */
void job_figure_places(struct job *, const struct pages *, struct buf *out);
/* What a Word file says of its making; template NULL: of no report. */
struct docx_info job_docx_info(struct job *, const char *template);

/* --- setting.c: how it is set -------------------------------------------- */

/* Is a template told by its path? */
bool template_is_path(const char *name);
/* The file of a template that is named, or is told by its path. */
const char *template_path(struct job *, const char *name);
/* 'plan' of "plan" and of "mine/plan.xsl". */
const char *template_name(struct job *, const char *name);
/* Gives charts, pictures and tables their numbers, where they are to have any.
 */
void job_number(struct job *, struct document *);
/* NULL, and why is said, where style or fonts cannot be had. */
struct typesetter *job_setter(struct job *, const struct document *);
/* Is it a format without pages: docx, xlsx? */
bool is_office(const char *format);
/* Likewise; NULL also where something in it proved wrong. */
struct layout *job_layout(struct job *, const struct document *);

/* --- report.c: from input to document ------------------------------------ */

struct job job_open(
    struct context *, struct diags *, const struct report_options *);
/* The job's ledger or county; false: something is at fault, which is said. */
bool job_judge(struct job *);
bool job_join(struct job *);
/* By the template of this name; xml: the document's text. NULL: as above. */
struct document *job_compose(struct job *, const char *name, struct buf *xml);
/* The report of a run that names none. */
const char *default_template(const struct job *);

/* --- making.c: what it says of itself ------------------------------------ */

/* Into job->to.sources, once the pages are made. */
void job_sources(struct job *);

/* --- output.c: what is written of it ------------------------------------- */

/* Is a file asked for that has what it was made from attached? */
bool wants_attachments(const struct job *);
/* The ledger, to this file or standard output. */
bool emit_ledger(struct job *, const char *path);
/* EMIT_LINES, EMIT_MARKS. */
bool emit_laid_out(struct job *, const struct document *);
/* In each format that is asked for; many: of several reports. */
bool publish_report(
    struct job *, const struct document *, const char *template, bool many);

#endif
