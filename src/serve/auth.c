/* htpasswd's lines, by crypt(3): bcrypt, SHA-512, yescrypt as they come. */
#include "serve/auth.h"

#include <crypt.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "serve/guard.h"

struct user_line {
	const char *user, *hash, *towns; /* towns NULL: not said */
};

/* Hashed for a user that there is not, so that this takes as long. */
static const char NOBODY[] =
    "$2b$10$abcdefghijklmnopqrstuu4T826PRnz0Hu6YlprUuxkZxOOj5Fw5S";

/* False: it is a comment, empty, or no line of users. */
static bool
line_read(struct arena *arena, char *line, struct user_line *out)
{
	char *hash, *towns;

	line[strcspn(line, "\r\n")] = '\0';
	hash = strchr(line, ':');
	if (*line == '#' || hash == line || !hash)
		return false;
	*hash++ = '\0';
	towns = strchr(hash, ':');
	if (towns)
		*towns++ = '\0';
	*out = (struct user_line){
	    .user = arena_strdup(arena, line),
	    .hash = arena_strdup(arena, hash),
	    .towns = towns ? arena_strdup(arena, towns) : NULL,
	};
	return true;
}

static bool
user_find(struct arena *arena, const char *path, const char *user,
    struct user_line *found)
{
	FILE *file = fopen(path, "re");
	struct user_line line;
	char *text = NULL;
	size_t room = 0;
	bool is_there = false;

	while (file && getline(&text, &room, file) > 0)
		if (line_read(arena, text, &line) &&
		    strcmp(line.user, user) == 0) {
			*found = line;
			is_there = true;
			break;
		}
	free(text);
	if (file)
		fclose(file);
	return is_there;
}

static bool
is_right(const char *password, const char *hash)
{
	struct crypt_data *data = calloc(1, sizeof *data);
	const char *made = data ? crypt_r(password, hash, data) : NULL;
	bool right = made && *made != '*' && same_secret(made, hash);

	free(data);
	return right;
}

bool
auth_check(struct arena *arena, const char *path, const char *user,
    const char *password, bool known, struct rights *scope)
{
	struct user_line line = {.hash = NOBODY};
	bool there = user_find(arena, path, user, &line);

	if (!known)
		there = is_right(password, line.hash) && there;
	if (!there)
		return false;
	*scope = (struct rights){
	    .user = line.user,
	    .towns = line.towns ? line.towns : line.user,
	    .all = line.towns && strcmp(line.towns, "*") == 0,
	};
	return true;
}

/* "wuli" or "wuli-2022" of the town wuli. */
static bool
part_is_of(const char *part, size_t n, const char *town, size_t ntown)
{
	if (n < ntown || strncmp(part, town, ntown) != 0)
		return false;
	if (n == ntown)
		return true;
	if (part[ntown] != '-' || n != ntown + 5)
		return false;
	for (size_t i = ntown + 1; i < n; i++)
		if (!isdigit((unsigned char)part[i]))
			return false;
	return true;
}

static bool
name_is_of(const char *name, const char *town, size_t ntown)
{
	while (*name) {
		size_t n = strcspn(name, "/");

		if (part_is_of(name, n, town, ntown))
			return true;
		name += n + (name[n] == '/');
	}
	return false;
}

bool
scope_has(const struct rights *scope, const char *name)
{
	const char *town = scope->towns;

	if (scope->all)
		return true;
	while (town && *town) {
		size_t n = strcspn(town, ",");

		if (n > 0 && name_is_of(name, town, n))
			return true;
		town += n + (town[n] == ',');
	}
	return false;
}
