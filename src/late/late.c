/* dlopen(3), dlsym(3), and what is said where they fail. */
#include "late/late.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"

static _Noreturn void
missing(const struct late_library *library)
{
	fprintf(stderr,
	    _("niandu: the library for %s cannot be loaded; install it (%s)\n"),
	    _(library->use), dlerror());
	exit(3);
}

void
late_find(struct late_library *library, const char *name, void *function)
{
	void *found;

	if (!library->handle)
		library->handle = dlopen(library->soname, RTLD_NOW);
	found = library->handle ? dlsym(library->handle, name) : NULL;
	if (!found)
		missing(library);
	memcpy(function, &found, sizeof found);
}
