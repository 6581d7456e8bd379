/*
 * Users whose password was right a moment ago, so that not each request costs
 * what a password is meant to cost. Only what it was made into is kept.
 */
#ifndef SERVE_KNOWN_H
#define SERVE_KNOWN_H

#include "serve/exchange.h"

struct known_users;

struct known_users *known_open(struct arena *);
/* Was the user of this request right, with this password, some minutes ago? */
bool known_has(const struct known_users *, const struct request *);
void known_add(struct known_users *, const struct request *);

#endif
