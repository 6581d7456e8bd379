/* The pages: each reads the folder, writes its XML and names its template. */
#ifndef SERVE_VIEWS_H
#define SERVE_VIEWS_H

#include "serve/visit.h"

/* towns_view.c: which towns and years there are */
void towns_view(struct visit *);
void year_view(struct visit *);
void help_view(struct visit *);

/* new_view.c: a plan is put in */
void new_view(struct visit *);
void new_take(struct visit *);

void plan_replace(struct visit *);

/* plan_view.c: the plan, and the review of what import marked in it */
void plan_view(struct visit *);
/* The same of a year that was read; v->diags: what is to be said. */
void plan_page(struct visit *);
/* The paragraph in which a target stands, as the plan's page has it. */
void plan_put_sentence(struct visit *, const struct plan *, const char *id);

/* plan_edit.c: what a person decides of it */
void plan_accept(struct visit *);
void plan_accept_all(struct visit *);
void plan_remove(struct visit *);
void plan_change(struct visit *);
void plan_add(struct visit *);
void plan_item(struct visit *);
/* One of these as it would be: field do= says which; nothing is written. */
void plan_try(struct visit *);

/* plan_preview.c: what would come of an edit */
struct preview {
	const struct buf *text; /* of the plan as it would be */
	const char *id; /* of the target or item that is edited; NULL: none */
};
/* diags: what the reader said of it, in the place of v->diags. */
void plan_preview(struct visit *, struct diags *, const struct preview *);

/* forms_view.c: forms out and in */
void forms_view(struct visit *);
void form_file(struct visit *);
void forms_zip(struct visit *);
void forms_take(struct visit *);
void forms_remove(struct visit *);
void forms_write(struct visit *);

/* next_edit.c: what is to be done next, in the latest period's progress */
void next_write(struct visit *);
/* Element <next> of the page, where the period is the latest one. */
void next_put(struct visit *, const char *period);
/* The forms' page; refused: why what was to be done next is not written. */
void forms_refuse(struct visit *, const char *period, struct diags *refused);

/* history_view.c: states, what changed, back to one; what was put in */
void history_view(struct visit *);
void changes_view(struct visit *);
void history_back(struct visit *);
void review_view(struct visit *);
void source_file(struct visit *);
/* 409: somebody was there first; back: the page to go to */
void visit_conflict(struct visit *, const char *back);

/* figures_view.c: every figure, and how it came about */
void figures_view(struct visit *);
/* Options of the town's reports. False: its folder is at fault, reported. */
bool figures_options(struct visit *, struct report_options *);
/* A take of report_facts(): writes them into the visit's page. */
void figures_put_facts(void *visit, const struct facts *);

/* county_view.c: all towns together */
void county_view(struct visit *);
void county_file(struct visit *);
void county_picture(struct visit *);

/* check_view.c: every message, by place, with the sentence */
void check_view(struct visit *);

/* report_view.c: pages as pictures, files to be saved */
void reports_view(struct visit *);
void report_view(struct visit *);
void report_file(struct visit *);
void report_picture(struct visit *);

#endif
