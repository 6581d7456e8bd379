/* JSON, for machine forms of messages, answers and stages. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* Quoted and escaped; bytes that are no UTF-8 become U+FFFD. */
void json_text(const char *, int nbyte, struct buf *);
void json_string(const char *, struct buf *);
/* ,"name":"value" */
void json_member(const char *name, const char *value, struct buf *);
/*
 * With four decimals, and never as negative zero, so that the same figure is
 * always printed the same way.
 */
void json_decimal(double, struct buf *);

#endif
