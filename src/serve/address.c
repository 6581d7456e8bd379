/* An address and a port → a socket's. */
#include "serve/address.h"

#include <arpa/inet.h>
#include <string.h>

enum { USUAL_PORT = 8080 };

bool
address_read(struct arena *arena, const char *text, struct host *host,
    union address *address)
{
	*address = (union address){0};
	if (!host_read(arena, text, host))
		return false;
	if (host->port < 0)
		host->port = USUAL_PORT;
	if (!*host->name || strcmp(host->name, "localhost") == 0)
		host->name = *host->name ? "127.0.0.1" : "0.0.0.0";
	if (inet_pton(AF_INET, host->name, &address->v4.sin_addr) == 1) {
		address->v4.sin_family = AF_INET;
		address->v4.sin_port = htons((uint16_t)host->port);
		return true;
	}
	if (inet_pton(AF_INET6, host->name, &address->v6.sin6_addr) != 1)
		return false;
	address->v6.sin6_family = AF_INET6;
	address->v6.sin6_port = htons((uint16_t)host->port);
	return true;
}
