/* A term of a vocabulary: what files call it, and what people do. */
#ifndef MODEL_TERM_H
#define MODEL_TERM_H

struct term {
	const char *name; /* in files: "on-track"; NULL: in none */
	const char *word; /* 正常: where no style says it */
	const char *told; /* "on track", untranslated: for gettext's _() */
};

/* Which of the names, ended by NULL, it is; -1: none. */
int term_index(const char *const *names, const char *name);

#endif
