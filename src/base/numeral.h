/* Chinese and circled numerals for headings, years and amounts. */
#ifndef BASE_NUMERAL_H
#define BASE_NUMERAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* 一, 十, 二十一, 一百零三 (1 to 9999); Arabic beyond. */
char *numeral_chinese(struct arena *, int n);
/* The value of the numeral up to 九十九 at *s, moved past it; or 0. */
int numeral_read(const char **s, const char *end);
/*
 * The count at *s, moved past it: 三百二十, 十二, 两千零五, below 10000, as
 * offices count heads and houses; 万 and 亿 are left to the unit. -1 where
 * digits follow one another (二〇二二): a year, a code. *s unmoved: none.
 */
long numeral_count(const char **s, const char *end);
/* The value of a Chinese digit, 零 〇 一 两 二 to 九; 10, 100, 1000 of 十百千;
 * -1. */
int numeral_rune(uint32_t rune);

/* How a style numbers headings and lists. */
enum numbering {
	NUMBERING_NONE,
	NUMBERING_CHINESE, /* 一、 */
	NUMBERING_CHINESE_PAREN, /* （一） */
	NUMBERING_ARABIC, /* 1. */
	NUMBERING_ARABIC_COMMA, /* 1、 */
	NUMBERING_ARABIC_PAREN, /* （1） */
	NUMBERING_CIRCLED, /* ① to ⑳, then （21） */
	NUMBERINGS
};

/*
 * The label of this text, with its mark; "" for NUMBERING_NONE. A blank keeps
 * 5. apart from a figure behind it: 5. 60岁以上 is not 5.6.
 */
char *numeral_label(struct arena *, enum numbering, int n, const char *text);
/* The enum of a style file's word ("chinese", "arabic-comma" …), or -1. */
int numbering_read(const char *word);

#endif
