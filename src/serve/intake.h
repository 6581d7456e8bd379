/* A form on its way in: words into fields, files into nameless files. */
#ifndef SERVE_INTAKE_H
#define SERVE_INTAKE_H

#include "serve/exchange.h"

struct MHD_Connection;
struct intake;

/* NULL: it is no form; what comes is then not read. */
struct intake *intake_open(struct request *, struct MHD_Connection *);
/*
 * The next bytes. What is too much or broken sets the request's fault; the rest
 * is then taken and thrown away, so that the browser comes to hear of it.
 */
void intake_add(struct intake *, const char *bytes, size_t n);
/* At the end of it, or when the browser is gone. */
void intake_close(struct intake *);

#endif
