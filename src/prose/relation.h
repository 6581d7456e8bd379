/* Inside the finder: targets without a figure of their own. */
#ifndef PROSE_RELATION_H
#define PROSE_RELATION_H

#include "prose/passage.h"

/* From s back to the clause's start or to what was found before. */
const char *relation_start(struct passage *, const char *s);
/* What was is no target; what is of later years is doubtful. */
bool relation_is_past(struct passage *, const char *s, struct find *);
/*
 * What is to be outdone: 全市平均水平, 经济增速, 全市; its end, or NULL. That
 * of another year (不低于上年) is a figure, which is not known.
 */
const char *rival_end(struct passage *, const char *from);
/* The subject before s, without words of comparison at its end. */
struct span relation_subject(struct passage *, const char *s);
/* One target for each name; the last one's markup goes to the end. */
void relation_add_each(
    struct passage *, struct find model, struct span region, const char *end);
/* Each adds what begins at s; the bytes that it read, 0: nothing. */
int rival_step_at(struct passage *, const char *s);
int rival_above_at(struct passage *, const char *s);
int relation_assigned_at(struct passage *, const char *s);
int relation_asked_at(struct passage *, const char *s);

#endif
