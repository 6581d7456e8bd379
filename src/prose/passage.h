/* Inside the finder: a paragraph and its measures. */
#ifndef PROSE_PASSAGE_H
#define PROSE_PASSAGE_H

#include <stdint.h>

#include "prose/find.h"
#include "prose/words.h"

/* What words of time have said so far. */
struct clock {
	bool past; /* until the text comes back */
	bool review; /* … for which it takes more than 力争 */
	bool later; /* a heading spoke of several years to come */
	bool now; /* this sentence of a review is not */
	bool label; /* the paragraph opens with 完成情况： or 乡情概况： */
	int sentence, clause; /* year, where only they say so */
};

/* The paragraph that is read, or a piece of a very long one. */
struct passage {
	struct arena *arena;
	const char *start, *end;
	struct find_context *context;
	bool heading; /* a heading is read, no paragraph */
	struct finds *out;
	int first; /* of the finds of this passage in out */
	/* For clauses that leave out what was said: 财政收入5亿元，增长6％. */
	struct said {
		const char *sentence; /* in which */
		const char *subject; /* NULL: none yet */
		const char *noun; /* of it, without verbs */
		struct word verb; /* that holds for a list: 新增 */
		const char *verbs; /* all of them: 改造提升 */
		const char *site; /* the last such, of earlier sentences too */
		bool project; /* how large it is was told: 占地, 总投资 */
	} said;
	struct clock clock; /* as it stands at clock_at; NULL: nowhere */
	const char *clock_at;
};

/* ------------------------------ characters ------------------------------ */

/* The character before s, moving it back; 0 at the start. */
uint32_t rune_before(const char *start, const char **s);
uint32_t rune_at(const char *s, const char *end);
bool is_latin(uint32_t rune);
bool is_han(uint32_t rune);
bool is_gap(uint32_t rune); /* X, ×, *, as typed for what is not known */
/* 。；！？ and the end of a line; with commas ，：（） also. */
bool is_stop(uint32_t rune);
bool is_clause_end(uint32_t rune);
/* Past the pair of quotes or brackets that opens at s; NULL: none, or open. */
const char *pair_end(const char *s, const char *end);
/* Inside “…” or 《…》? What is never closed is no quotation. */
bool is_quoted(const struct passage *, const char *s);
/*
 * Back from s to the start of its clause or sentence. Quotations, and brackets
 * inside a clause, 营业额（销售额）6亿元, are no ends.
 */
const char *clause_start(const char *start, const char *s);
const char *sentence_start(const char *start, const char *s);
const char *clause_end(const char *s, const char *end);
const char *skip_space(const char *s, const char *end);
bool text_begins(const char *s, const char *end, const char *word);
int span_count(struct span); /* characters */
char *span_text(struct arena *, struct span);

/* ------------------------------- measures ------------------------------- */

/* A number with its unit and the words of comparison round it. */
struct measure {
	struct span digits, upper; /* as printed; upper: of a range */
	const char *value, *to; /* as decimals; NULL when blank */
	const char *blank; /* as printed, where digits are missing */
	const char *unit; /* 万平方米 */
	unsigned unit_kind; /* COUNTED, SIZE, RATE, DAYS */
	bool numeral; /* written in Chinese */
	const char *lead; /* where the words of comparison begin */
	const char *grow; /* the word of change among them */
	const char *period; /* /月 of 每月不少于2次; NULL: none */
	unsigned effect; /* of all the words of comparison */
	unsigned asked; /* of those before the figure */
	const char *end; /* past unit and words */
};

/* The next measure that begins at or after s; false when there is none. */
bool measure_next(
    struct passage *, const char *s, const char *limit, struct measure *);
/* Does a gap (XX) begin here? Its end, or NULL. */
const char *gap_at(const struct passage *, const char *s);
/* Rule, value, baseline of the target that this measure sets. */
void measure_judge(struct passage *, const struct measure *, struct find *);

/* -------------------------------- names --------------------------------- */

/* Without the words before a name that do not belong to it. */
struct span name_trim(struct span region);
/* Without marks and 的 behind it. */
struct span name_trim_end(struct span);
/*
 * The names that share a figure, split at 、和与及; parts 0: as many as end
 * like indicators, NAMES_ALL: all there are. At least one is returned.
 */
enum { NAMES_ALL = -1 };
struct spans name_split(struct passage *, struct span region, int parts);
/* Where in the region a name of it stands that was made whole. */
struct span name_place(struct span region, struct span name);
/* Is the region a word for n of them, 城乡居民收入? */
bool is_spread(struct passage *, struct span region, int n);
/* Where the noun that begins at s ends: 公园和广场, but 公园、建设广场. */
const char *name_end(struct passage *, const char *s);
/* 、和与及并以及 between two things, if one is here; its length. */
int joint_at(const char *s, const char *end);
/*
 * A name as it can stand in a table: bare nouns, grades and verbs get what the
 * sentence, or the title above, has said: 粮食…，产量 → 粮食产量. listed: it
 * follows another figure after 、 or 其中.
 */
const char *name_whole(struct passage *, struct span name, bool listed);
/* 粮食 of 粮食播种面积: what is measured; all of it, where nothing says. */
struct span name_measured(struct span noun);
/* 和美乡村：创建3个: the few words before the colon; NULL: none. */
const char *name_topic(struct passage *, const char *s);
/* Keeps it for clauses to come; NULL: forgets, at s. */
void name_said(struct passage *, const char *name);
void name_forget(struct passage *, const char *s);
/* 妇女免费开展“两癌”筛查 → 妇女免费“两癌”筛查: without light verbs. */
const char *name_light(struct passage *, struct span name);
/* 6月底前投产、|年产值: past an event with its day, which is another thing. */
const char *name_past_event(struct passage *, struct span region);
/* 安置房年底交付 → 安置房交付: without the day in it. */
const char *name_undated(struct passage *, const char *name);
/* What is promised: 确保, 力争; NULL. */
const char *modality_before(struct passage *, const char *s);

/* -------------------------------- parts --------------------------------- */

/*
 * 85％的行政村通双车道公路, 每个社区有3个社会组织: the share of those of a
 * group that…; false where the words say no such thing. region: before the
 * figure.
 */
bool share_of_group(struct passage *, const struct measure *,
    struct span region, struct find *);
bool is_of_each(struct passage *, struct span region);
bool each_of_group(struct passage *, const struct measure *, struct span region,
    struct find *);
/* The same of a figure behind its noun: 每村培养带头人2名. */
bool each_of_group_behind(struct passage *, const struct measure *,
    struct span region, struct find *);

/* Does the place tell of what was? */
struct tense {
	bool past;
	bool later; /* of a year after the plan's */
};
struct tense tense_at(struct passage *, const char *s);
/* Does the paragraph say at its start that it tells what was, or there is? */
bool is_past_label(const char *text);
/* After the paragraph: what carries over. */
void tense_finish(struct passage *);

void each_clause(struct passage *,
    void (*take)(struct passage *, const char *from, const char *to));
/* Adds f for the subject before the words, or that of an earlier clause. */
void add_of_subject(struct passage *, struct find f, struct span words);

void find_relations(
    struct passage *); /* cover, zero, track, exceed, assigned */
void find_measures(struct passage *);
void find_hints(struct passage *); /* 翻一番, 只增不减 */
void find_counted_works(struct passage *); /* A、B两座水库加固 */
void find_works(struct passage *);
void find_milestones(struct passage *);
void find_ranks(struct passage *); /* 进入全市前5名, 翻一番 */
void find_dues(struct passage *); /* of targets that were found */
void find_gaps(struct passage *);
void find_fates(struct passage *); /* last: every number, and its fate */
/* Of its words: stock or flow, and the side on which it fails. */
void find_nature(struct find *);
/* Adds it, unless it overlaps what is there. NULL: it does. */
struct find *find_add(struct passage *, struct find);

#endif
