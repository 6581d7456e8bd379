/* Which requests are refused before anything is read of them. */
#ifndef SERVE_GUARD_H
#define SERVE_GUARD_H

#include "serve/exchange.h"

struct host {
	const char *name; /* without brackets or port */
	int port; /* -1: not said */
};

/* "[::1]:8080", "127.0.0.1:8080", ":8080", "name"; false: it is neither. */
bool host_read(struct arena *, const char *text, struct host *);
/* Is it an address of this machine for itself alone? */
bool host_is_loopback(const char *name);

/* What a browser says of where a request comes from; NULL: nothing. */
struct provenance {
	const char *host, *origin, *fetch_site;
};

/*
 * By which names the machine may be called: an address always, "localhost", and
 * those of the list. Another name is somebody's page that points here.
 */
bool host_is_ours(
    struct arena *, const char *header, const char *const *names, int nname);
/* Was a form sent from a page of ours? Where the browser does not say: yes. */
bool came_from_us(struct arena *, const struct provenance *);

/* A secret for a browser, as hex digits. */
const char *cookie_new(struct arena *);
/* That of ours in a Cookie header, NULL without one that may be ours. */
const char *cookie_find(struct arena *, const char *header);
/* What forms of the browser with this cookie bring back. */
const char *token_of(struct arena *, const char *cookie);
/* In a time that says nothing of where two texts differ. */
bool same_secret(const char *a, const char *b);

#endif
