/*
 * A page of somebody else's must not act here in a secretary's name: not by a
 * form that it sends (token, Origin), not by a name that it makes point to this
 * machine (Host).
 */
#include "serve/guard.h"

#include <arpa/inet.h>
#include <nettle/hmac.h>
#include <nettle/memops.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>

enum { COOKIE_BYTES = 16, COOKIE_DIGITS = 2 * COOKIE_BYTES };
static const char COOKIE[] = "niandu=";

/* --- Hosts -----------------------------------------------------------------
 */

static bool
port_read(const char *text, int *port)
{
	size_t n = strspn(text, "0123456789");

	if (n == 0 || n > 5 || text[n])
		return false;
	*port = atoi(text);
	return *port < 65536;
}

bool
host_read(struct arena *arena, const char *text, struct host *host)
{
	const char *end = strchr(text, *text == '[' ? ']' : ':');
	const char *name = *text == '[' ? text + 1 : text;

	*host = (struct host){.port = -1};
	if (!end) {
		host->name = arena_strdup(arena, text);
		return *text && *text != '[';
	}
	host->name = arena_strndup(arena, name, (size_t)(end - name));
	if (*text == '[')
		end++;
	return !*end || (*end == ':' && port_read(end + 1, &host->port));
}

bool
host_is_loopback(const char *name)
{
	return strcmp(name, "localhost") == 0 || strcmp(name, "::1") == 0 ||
	    strncmp(name, "127.", 4) == 0;
}

static bool
is_address(const char *name)
{
	unsigned char bytes[sizeof(struct in6_addr)];

	return inet_pton(AF_INET, name, bytes) == 1 ||
	    inet_pton(AF_INET6, name, bytes) == 1;
}

bool
host_is_ours(struct arena *arena, const char *header, const char *const *names,
    int nname)
{
	struct host host;

	if (!header || !host_read(arena, header, &host))
		return false;
	if (is_address(host.name) || strcasecmp(host.name, "localhost") == 0)
		return true;
	for (int i = 0; i < nname; i++)
		if (strcasecmp(host.name, names[i]) == 0)
			return true;
	return false;
}

/* "http://127.0.0.1:8080" → what stands behind the slashes. */
static const char *
origin_host(const char *origin)
{
	const char *slashes = strstr(origin, "://");

	return slashes ? slashes + 3 : "";
}

bool
came_from_us(struct arena *arena, const struct provenance *from)
{
	struct host host, origin;

	if (from->fetch_site && strcmp(from->fetch_site, "same-origin") != 0 &&
	    strcmp(from->fetch_site, "none") != 0)
		return false;
	if (!from->origin)
		return true;
	return from->host && host_read(arena, from->host, &host) &&
	    host_read(arena, origin_host(from->origin), &origin) &&
	    strcasecmp(host.name, origin.name) == 0 && host.port == origin.port;
}

/* --- Forms -----------------------------------------------------------------
 */

static const char *
hex(struct arena *arena, const unsigned char *bytes, int n)
{
	char *text = arena_alloc(arena, (size_t)n * 2 + 1);

	for (int i = 0; i < n; i++) {
		text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
		text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
	}
	return text;
}

const char *
cookie_new(struct arena *arena)
{
	unsigned char bytes[COOKIE_BYTES];

	if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
		BUG("the kernel gives no random bytes");
	return hex(arena, bytes, COOKIE_BYTES);
}

const char *
cookie_find(struct arena *arena, const char *header)
{
	const char *at = header ? strstr(header, COOKIE) : NULL;
	size_t n;

	if (!at || (at > header && at[-1] != ' ' && at[-1] != ';'))
		return NULL;
	at += strlen(COOKIE);
	n = strspn(at, "0123456789abcdef");
	return n == COOKIE_DIGITS ? arena_strndup(arena, at, n) : NULL;
}

/*
 * Made of the cookie alone: a form that was open when the server was started
 * anew is still good.
 */
const char *
token_of(struct arena *arena, const char *cookie)
{
	static const char purpose[] = "niandu form";
	struct hmac_sha256_ctx hmac;
	unsigned char digest[SHA256_DIGEST_SIZE];

	hmac_sha256_set_key(
	    &hmac, strlen(cookie), (const unsigned char *)cookie);
	hmac_sha256_update(
	    &hmac, sizeof purpose - 1, (const unsigned char *)purpose);
	hmac_sha256_digest(&hmac, sizeof digest, digest);
	return hex(arena, digest, COOKIE_BYTES);
}

bool
same_secret(const char *a, const char *b)
{
	size_t n = strlen(a);

	return n == strlen(b) && memeql_sec(a, b, n);
}
