/*
 * What a template may use: steps, and memory of the libraries that run it.
 *
 * libxslt counts instructions, but not bytes: a variable that doubles another
 * is one step. Here what is allocated is counted, and what takes long by the
 * length of its strings costs steps; who has used up either is stopped.
 */
#ifndef COMPOSE_BUDGET_H
#define COMPOSE_BUDGET_H

#include <libxslt/xsltInternals.h>
#include <stdbool.h>

/* From here on allocations of libxml2 are counted. */
void budget_open(void);
/*
 * The ledger is there, of so many bytes: what it took does not count. A report
 * of two thousand towns is as much longer than one of ten, and so may its
 * memory be.
 */
void budget_begin(xsltTransformContextPtr, unsigned long steps, long nbyte);
/* Is the memory used up? */
bool budget_is_spent(void);
/* Has the run no steps left? */
bool budget_is_over(xsltTransformContextPtr);
/* They are counted no longer. */
void budget_close(void);

#endif
