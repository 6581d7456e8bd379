/*
 * Libraries that most runs do without: each is loaded when a function of it is
 * first called.
 *
 * cairo, Pango, libzip, libxlsxwriter and libmicrohttpd bring some forty more
 * with them, and the loader takes longer over these than a page takes to set.
 * A file of this room has a function of the same name for each that the program
 * calls; the compiler compares it with the one in the library's header. Which
 * file is loaded is asked of the linker when the program is built (sonames).
 */
#ifndef LATE_LATE_H
#define LATE_LATE_H

struct late_library {
	const char *soname;
	const char *use; /* what it is wanted for: N_(), after "for" */
	void *handle; /* NULL: not loaded yet */
};

/*
 * Where the function of this name is, into *function, a pointer to it. Without
 * the library the process ends with a message and exit status 3: half of it is
 * not installed.
 */
void late_find(struct late_library *, const char *name, void *function);

/* A function of the `library` of the file; parameters are a, b, c … */
#define LATE(type, name, parameters, arguments) \
	type name parameters \
	{ \
		static __typeof__(name) *real; \
\
		if (!real) \
			late_find(&library, #name, &real); \
		return real arguments; \
	}
#define LATE_VOID(name, parameters, arguments) \
	void name parameters \
	{ \
		static __typeof__(name) *real; \
\
		if (!real) \
			late_find(&library, #name, &real); \
		real arguments; \
	}

#endif
