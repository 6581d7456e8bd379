/* Inside the finder: figures and their units, before any is judged. */
#ifndef PROSE_FIGURE_H
#define PROSE_FIGURE_H

#include "prose/passage.h"

/* The point of a decimal, of either width. */
bool figure_is_point(uint32_t rune);
/* What joins a figure to a name: 第3, 〔2022〕; 5G, 1+4+N. */
bool figure_joins_before(
    const struct passage *, const char *s, const char *after);
bool figure_joins_after(const struct passage *, const char *s);
/* The figure that begins here; its text without separators; open: a gap. */
bool figure_at(struct passage *, const char *s, struct span *digits,
    const char **value, bool *open);
/* 三百二十家, 一座; what is part of a word or an ordinal is none. */
bool figure_numeral_at(
    struct passage *, const char *s, struct span *digits, const char **value);
/* 三五家, 七八名: from the one to the other. */
bool figure_pair_at(const struct passage *, const char *s, struct measure *);
/* The unit that begins here, with its multiplier; false: there is none. */
bool figure_unit_at(
    struct passage *, const char *s, struct measure *, const char **end);
/* 百分之九十五, 突破亿元: a figure with its unit, in words alone. */
bool figure_worded_at(
    struct passage *, const char *s, struct measure *, const char **end);
/* 九成以上; 缩小到1.85:1以内: so many to one. */
bool figure_tenths_at(
    struct passage *, const char *s, struct measure *, const char **end);
bool figure_ratio_at(
    struct passage *, const char *s, struct measure *, const char **end);

#endif
