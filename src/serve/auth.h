/*
 * Who may see what: a file in htpasswd's form, user:hash, with a third part of
 * our own that says which towns: user:hash:wuli,yunxi, or * for all of them.
 * Without it a user sees the town that is called as he is.
 */
#ifndef SERVE_AUTH_H
#define SERVE_AUTH_H

#include <stdbool.h>

#include "base/arena.h"

/* What a user may see. */
struct rights {
	bool all;
	const char *user; /* NULL: nobody was asked */
	const char *towns; /* with commas between, where not all */
};

/*
 * Looks the user up. False: there is none, the password is another, or the file
 * cannot be read. It takes the same time for a user that there is not. With
 * known the password is not looked at again.
 */
bool auth_check(struct arena *, const char *path, const char *user,
    const char *password, bool known, struct rights *);

/*
 * May he see the folder of this name below the root ("wuli", "2022/wuli-2022")?
 * One part of it is a town of his, or that and a year.
 */
bool scope_has(const struct rights *, const char *name);

#endif
