/* Where a server listens, as the option says it. */
#ifndef SERVE_ADDRESS_H
#define SERVE_ADDRESS_H

#include <netinet/in.h>

#include "serve/guard.h"

union address {
	struct sockaddr any;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
};

/*
 * "127.0.0.1:8080", "[::1]:8080", "localhost", ":8080" (of all addresses); port
 * 8080 where none is said. False: it is none.
 */
bool address_read(
    struct arena *, const char *text, struct host *, union address *);

#endif
