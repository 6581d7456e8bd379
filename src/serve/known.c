/* By a secret of this process, which nothing outlives. */
#include "serve/known.h"

#include <nettle/hmac.h>
#include <nettle/memops.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

enum { SECRET_BYTES = 32, KNOWN_USERS = 256 };

struct known {
	unsigned char mac[SHA256_DIGEST_SIZE];
	time_t until;
};

struct known_users {
	unsigned char secret[SECRET_BYTES];
	struct known at[KNOWN_USERS];
	int n; /* added so far: the oldest gives way */
};

struct known_users *
known_open(struct arena *arena)
{
	struct known_users *users = arena_new(arena, struct known_users);

	if (getrandom(users->secret, SECRET_BYTES, 0) != SECRET_BYTES)
		BUG("the kernel gives no random bytes");
	return users;
}

static void
known_mac(const struct known_users *users, const struct request *request,
    unsigned char *mac)
{
	struct hmac_sha256_ctx hmac;

	hmac_sha256_set_key(&hmac, sizeof users->secret, users->secret);
	hmac_sha256_update(&hmac, strlen(request->user) + 1,
	    (const unsigned char *)request->user);
	hmac_sha256_update(&hmac, strlen(request->password),
	    (const unsigned char *)request->password);
	hmac_sha256_digest(&hmac, SHA256_DIGEST_SIZE, mac);
}

/* A password is looked up again after some minutes: it may have changed. */
bool
known_has(const struct known_users *users, const struct request *request)
{
	unsigned char mac[SHA256_DIGEST_SIZE];
	time_t now = time(NULL);
	bool found = false;

	if (!request->user)
		return false;
	known_mac(users, request, mac);
	for (int i = 0; i < KNOWN_USERS; i++)
		if (users->at[i].until > now &&
		    memeql_sec(mac, users->at[i].mac, sizeof mac))
			found = true;
	return found;
}

void
known_add(struct known_users *users, const struct request *request)
{
	enum { MINUTES = 5 };
	struct known *known = &users->at[users->n++ % KNOWN_USERS];

	known_mac(users, request, known->mac);
	known->until = time(NULL) + MINUTES * 60;
}
