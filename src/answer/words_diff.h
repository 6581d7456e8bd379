/* Two texts → one with what went and what came marked in it. */
#ifndef ANSWER_WORDS_DIFF_H
#define ANSWER_WORDS_DIFF_H

#include "base/array.h"
#include "base/buf.h"

/* Bytes of the old text that were replaced by bytes of the new one. */
struct words_change {
	int from, to, new_from, new_to; /* to: behind the last */
};

struct words_changes {
	struct words_change *at;
	int n, cap;
};

/* In their order; none where the texts are the same. */
struct words_changes words_changes(
    struct arena *, const char *old_text, const char *new_text);

/*
 * "…推进[-技术-]{+数字化+}改造…": by characters, but a number or a Latin word
 * is one; of what is the same only what stands near a change is kept.
 */
char *words_diff(struct arena *, const char *old_text, const char *new_text);
/* How much of the longer text is in both, in order: percent. */
int words_alike(struct arena *, const char *a, const char *b);

#endif
