/* Inside the finder: a paragraph and its measures. */
#ifndef PROSE_PASSAGE_H
#define PROSE_PASSAGE_H

#include <stdint.h>

#include "prose/find.h"
#include "prose/words.h"

/* What words of time have said so far. */
struct clock {
	bool past; /* until the text comes back */
	int sentence, clause; /* year, where only they say so */
};

/* The paragraph that is read, or a piece of a very long one. */
struct passage {
	struct arena *arena;
	const char *start, *end;
	struct find_context *context;
	struct finds *out;
	int first; /* of the finds of this passage in out */
	/* For clauses that leave their subject out: 财政收入5亿元，增长6％. */
	struct span subject;
	struct clock clock; /* as it stands at clock_at; NULL: nowhere */
	const char *clock_at;
};

/* ------------------------------ characters ------------------------------ */

/* The character before s, moving it back; 0 at the start. */
uint32_t rune_before(const char *start, const char **s);
uint32_t rune_at(const char *s, const char *end);
bool is_latin(uint32_t rune);
bool is_han(uint32_t rune);
bool is_digit(uint32_t rune); /* full-width ones too */
bool is_gap(uint32_t rune); /* X, ×, *, as typed for what is not known */
/* 。；！？ and the end of a line; with commas ，：（） also. */
bool is_stop(uint32_t rune);
bool is_clause_end(uint32_t rune);
/* Back from s to the start of its clause or sentence. */
const char *clause_start(const char *start, const char *s);
const char *sentence_start(const char *start, const char *s);
const char *clause_end(const char *s, const char *end);
const char *skip_space(const char *s, const char *end);
int span_count(struct span); /* characters */
char *span_text(struct arena *, struct span);

/* ------------------------------- measures ------------------------------- */

/* A number with its unit and the words of comparison round it. */
struct measure {
	struct span digits, upper; /* as printed; upper: of a range */
	const char *value, *to; /* as decimals; NULL when blank */
	const char *blank; /* as printed, where digits are missing */
	const char *unit; /* 万平方米 */
	unsigned unit_kind; /* COUNT, SIZE, RATE, DAYS */
	bool numeral; /* written in Chinese */
	const char *lead; /* where the words of comparison begin */
	const char *grow; /* the word of change among them */
	unsigned effect; /* of all the words of comparison */
	const char *end; /* past unit and words */
};

/* The next measure that begins at or after s; false when there is none. */
bool measure_next(
    struct passage *, const char *s, const char *limit, struct measure *);
/* Does a gap (XX) begin here? Its end, or NULL. */
const char *gap_at(const struct passage *, const char *s);
/* Rule, value, baseline of the target that this measure sets. */
void measure_judge(struct passage *, const struct measure *, struct find *);
/* Back over words of comparison; collects their effects. */
const char *comparison_start(
    const char *start, const char *s, unsigned *effect, const char **grow);

/* -------------------------------- names --------------------------------- */

/* Without the words before a name that do not belong to it. */
struct span name_trim(struct span region);
/*
 * The names that share a figure, split at 、和与及; parts 0: as many as end
 * like indicators. At least one is returned.
 */
struct spans name_split(struct passage *, struct span region, int parts);
/* What is promised: 确保, 力争; NULL. */
const char *modality_before(struct passage *, const char *s);

/* -------------------------------- parts --------------------------------- */

/* Does the place tell of what was? */
struct tense {
	bool past;
	bool later; /* of a year after the plan's */
};
struct tense tense_at(struct passage *, const char *s);
/* After the paragraph: what carries over. */
void tense_finish(struct passage *);

void find_relations(
    struct passage *); /* cover, zero, track, exceed, assigned */
void find_measures(struct passage *);
void find_works(struct passage *);
void find_milestones(struct passage *);
void find_gaps(struct passage *);
/* Adds it, unless it overlaps what is there. NULL: it does. */
struct find *find_add(struct passage *, struct find);

#endif
