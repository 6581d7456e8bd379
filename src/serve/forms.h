/* What the folder has of a period: the forms that came, and what they say. */
#ifndef SERVE_FORMS_H
#define SERVE_FORMS_H

#include "serve/form_files.h"
#include "serve/visit.h"
#include "table/sheet.h"

/* How many forms are there for that period. */
int forms_received(const struct visit *, const char *period);
/* Offices that lead something and have sent none. */
int forms_missing(const struct visit *, const char *period);
/* Is it a period of this plan's year? The program's own text of it, or NULL. */
const char *forms_period(const struct visit *, const char *text);
/* Progress of what lies before the period. */
struct progress_list forms_earlier(const struct visit *, const char *period);
/* The progress file that stands for the period: its path, or NULL. */
const char *forms_written(const struct visit *, const char *period);
/*
 * Which forms there are, as one digest; NULL: none. forms/2022-Q2/written keeps
 * it of those that the progress was last made of.
 */
const char *forms_digest(struct arena *, const struct form_files *);
/* forms/2022-Q2/written */
const char *forms_mark(struct arena *, const char *period);
/*
 * Was a form put in or taken away since the period's progress was made of them?
 * Where no mark says it, it was made by other hands: then it was not. Of none
 * nothing can be made: then it was not, either.
 */
bool forms_stale(const struct visit *, const char *period);
/* q2.xml for 2022-Q2, where it is not there yet. */
const char *forms_progress_name(struct arena *, const char *period);
/* The table by itself, as forms_progress() would take it. */
struct progress *forms_alone(
    struct visit *, struct diags *, const char *period, struct table *);
/*
 * All the forms of the period as one progress; what is wrong with them goes to
 * diags. NULL: there is none.
 */
struct progress *forms_progress(
    struct visit *, struct diags *, const struct form_files *);

#endif
