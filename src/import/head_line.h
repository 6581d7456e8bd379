/* Lines before and behind a plan, and what each of them is. */
#ifndef IMPORT_HEAD_LINE_H
#define IMPORT_HEAD_LINE_H

#include "base/date.h"
#include "import/draft.h"

/* Characters of a title, an office, a document's number. */
enum { LINE_MOST = 40 };

int line_length(const char *text); /* characters */
bool line_has_any(const char *text, const char *const *words);
/* The text without blanks, by which lines are compared. */
char *line_squeezed(struct arena *, const char *text);
/* Without this mark at its end. */
char *line_without(struct arena *, const char *text, const char *mark);
bool line_is_office(const char *text);
/* 2026年1月15日, 二〇二六年一月十五日, alone or in brackets; year 0: none. */
struct date line_date(struct arena *, const char *text);
/* 青政〔2026〕3号, with other brackets; how long it is, or 0. */
int line_document_number(const char *text);

#endif
