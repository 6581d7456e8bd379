/* Strings of JSON, for machine forms of messages and answers. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* Quoted and escaped. */
void json_string(const char *, struct buf *);
/* ,"name":"value" */
void json_member(const char *name, const char *value, struct buf *);

#endif
