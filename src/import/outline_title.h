/* The titles of pillars and items. */
#ifndef IMPORT_OUTLINE_TITLE_H
#define IMPORT_OUTLINE_TITLE_H

#include "base/arena.h"

/*
 * The title at the start of a heading's text; *rest is the prose after it.
 * NULL when there is none.
 */
char *run_in_title(struct arena *, const char *text, const char **rest);
/* The first words of a sentence, to serve as its title. */
char *first_words(struct arena *, const char *text);

#endif
