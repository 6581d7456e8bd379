/*
 * What was made of folders and can be made again: hidden folders .reports, one
 * for each wish, that nothing else looks at.
 */
#ifndef SERVE_MADE_H
#define SERVE_MADE_H

#include "serve/visit.h"

/* In which pages are shown. */
extern const char MADE_PICTURE[];

/*
 * place/.reports/WISH, there and locked until this process ends; NULL: it
 * cannot be had, which has been reported.
 */
const char *made_folder(struct visit *, const char *place, const char *wish);
/* That of the list; NULL: there is none of this name. */
const char *made_format(const struct visit *, const char *name);
/* Which page was asked for, from 1; 0: none. */
int made_page(const struct visit *);
/* A file of the folder as the response; save: under this name, NULL: shown. */
void made_send(struct visit *, const char *folder, const char *file,
    const char *format, const char *save);

#endif
