/*
 * Figures mentioned in running text: "培育国家高新技术企业6家".
 *
 * What a mention is about is told by its unit and by how near the words around
 * it come to a target's name. Precision matters more than recall: a doubt is
 * no match.
 */
#ifndef PROSE_MENTION_H
#define PROSE_MENTION_H

#include "model/plan.h"

/* A run of prose as one string; what <actual> will print is a U+FFFC. */
struct prose_text {
	const char *text;
	struct {
		struct prose_run {
			int start; /* offset in text */
			const struct prose *prose; /* text, or <actual> */
			const struct prose *inside; /* its parent; NULL */
			const struct task *task; /* whose markup; NULL */
		} * at;
		int n, cap;
	} runs;
};

struct mention {
	const struct number *number; /* as written: 1.2 of 1.2亿元 */
	int decimals;
	const char *start, *end; /* the number in the line's text */
	const char *clause, *clause_end; /* the words it stands among */
	const char *sentence; /* start */
	const struct prose_run *run;
	const struct prose *actual; /* by mention_next_actual() alone */
};

/* Where reading a line has come to. */
struct mentions {
	const struct prose_text *line;
	const char *at, *clause, *sentence;
	int run;
};

struct prose_text prose_text_new(struct arena *, const struct prose *);
struct mentions mentions_of(const struct prose_text *);
/*
 * The next number: digits of either width, thousands separated or not, or
 * Chinese numerals. Parts of a word (G60, 5G) are none. False at the end.
 */
bool mention_next(struct arena *, struct mentions *, struct mention *);
/* The next <actual>, which is no number yet. False at the end. */
bool mention_next_actual(struct mentions *, struct mention *);
/* In the unit of a target: 12000 of "1.2亿元" in 万元; NULL: another unit. */
const struct number *mention_amount(
    struct arena *, const struct mention *, const char *unit);
/* Is the amount x, or x rounded as the mention is: 8.1 of 8.13? */
bool mention_equals(struct arena *, const struct mention *,
    const struct number *amount, const struct number *x);
/* The number with its unit, as written: "6家". */
const char *mention_text(
    struct arena *, const struct mention *, const char *unit);
/* How well its clause names a target: percent of the name; 0: not at all. */
int mention_names(const struct mention *, const char *name, const char *unit);
/* Is it all that its clause says, but for a verb: "，培育6家，"? */
bool mention_is_bare(const struct mention *, const char *unit);
/* Does the word occur between the two? */
bool words_in(const char *start, const char *end, const char *word);

#endif
