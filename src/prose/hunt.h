/* Inside the finder: the hunt for the figures of a passage that set targets. */
#ifndef PROSE_HUNT_H
#define PROSE_HUNT_H

#include "prose/passage.h"

/* Where the search stands. */
struct hunt {
	struct passage *p;
	const char *taken; /* the end of the last target */
	bool ahead; /* its name followed: 3个精品村、5个特色村 */
	struct word verb; /* that its name ends with */
	bool money; /* the last was an amount of money */
	const char *fact; /* the sentence that tells what there is */
	const char *each; /* the end of the last that each of a group has */
};

/* Does it follow another figure in a list, or tell a part of it? */
bool hunt_is_listed(const struct hunt *, struct span region, struct span name);
/* What holds for every target of this figure; false when it is none. */
bool hunt_begin(
    struct hunt *, const struct measure *, struct span region, struct find *);
/* 增长率 for 增长, 变动 for 下降 (-3): what is counted. */
char *hunt_changed_name(
    struct passage *, const struct measure *, const char *name);
/* The verb before the figure, or before its words of comparison. */
struct word hunt_verb(const char *from, const struct measure *);
/* It is to be believed no further than this. */
void hunt_doubt(struct find *, enum find_trust, enum find_doubt why);
bool span_has_word(enum word_class, const char *from, const char *to);
struct span span_of(const char *text);

/*
 * The target that the figure sets, by how it stands to its name, is added.
 * They return its end; NULL: it is none.
 */
const char *target_shares(
    struct hunt *, const struct measure *, struct span region);
/* 甲率、乙率达到80％、95％; 甲、乙分别新增4家、15家; NULL: no such list. */
const char *target_in_order(
    struct hunt *, const struct measure *, struct span region);
const char *target_each(
    struct hunt *, const struct measure *, struct span region);
const char *target_ahead(
    struct hunt *, const struct measure *, struct span region);
const char *target_behind(
    struct hunt *, const struct measure *, struct span region, const char *end);
/* 总投资3亿元, 可容纳300人: how large something is, which is no promise. */
bool target_is_extent(
    const struct measure *, struct span region, struct span name);
/* Doubts the figure as far as its name, which stands before it, says. */
void target_doubt(struct passage *, const struct measure *, struct span region,
    struct span name, bool listed, struct find *);
/* 游园2处建设: what is done to it ends the clause; its end, or NULL. */
const char *target_act_end(
    struct passage *, const struct measure *, struct span region);

#endif
