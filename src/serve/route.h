/* What each address is answered by. */
#ifndef SERVE_ROUTE_H
#define SERVE_ROUTE_H

#include "serve/visit.h"

/* Runs in a worker: everything it finds wrong becomes a page that says so. */
struct response route_answer(const struct door *, struct request *);

#endif
