/* Who answers for what, as plans write it: （牵头单位：…；完成时限：…）. */
#ifndef IMPORT_DUTY_H
#define IMPORT_DUTY_H

#include "model/plan.h"
#include "prose/find.h"

enum duty_part { DUTY_LEAD, DUTY_SUPPORT, DUTY_OWNER, DUTY_DUE, DUTY_PARTS };

/*
 * Reads what the text says of duties; words of the text that say no more are
 * left as they are. True when it says something. year: of the plan.
 */
bool duty_read(struct arena *, const char *text, int year, struct duty *duty);
/* The first bracket of the text that names duties; from NULL: none. */
struct span duty_bracket(struct arena *, const char *text);
/* Is it a duty's name, whole: 牵头单位? Which; -1 for none. */
int duty_part(const char *word);
/* 9月底前, 2026年12月, 上半年, 2026-09-30; year 0 when it names no day. */
struct date duty_due(const char *text, int year);
/* Adds names of offices that are not yet in the list. */
const char *duty_join(struct arena *, const char *list, const char *names);

#endif
