/* Messages in the user's language: English in the code, po/zh.po beside it. */
#ifndef BASE_INTL_H
#define BASE_INTL_H

#include <libintl.h>
#include <stddef.h>

/* Translates now; N_ only marks a text that is translated where it is used. */
#define _(text) gettext(text)
#ifndef N_
#define N_(text) text
#endif

#endif
