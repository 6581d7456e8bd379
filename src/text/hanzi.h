/* Character classes for breaking and spacing (typesetting.md B.1). */
#ifndef TEXT_HANZI_H
#define TEXT_HANZI_H

#include <stdbool.h>
#include <stdint.h>

#include "doc/style.h"

enum hanzi_class {
	HANZI_OTHER,
	HANZI_HAN, /* ideographs and what behaves as one */
	HANZI_LATIN, /* letters */
	HANZI_DIGIT,
	HANZI_SPACE,
	HANZI_GLUE, /* no-break space: no line ends beside it */
	HANZI_IDSPACE, /* U+3000 */
	HANZI_OPEN, /* 开始夹注 */
	HANZI_CLOSE, /* 结束夹注 */
	HANZI_COMMA, /* 句内点号 */
	HANZI_COLON,
	HANZI_STOP, /* 句末点号 */
	HANZI_EXCLAIM, /* ！？ */
	HANZI_DOUBLE_EXCLAIM,
	HANZI_MIDDOT, /* 间隔号 */
	HANZI_DASH, /* 破折号, half of a pair */
	HANZI_ELLIPSIS,
	HANZI_CONNECTOR, /* 连接号 — ～ – */
	HANZI_SOLIDUS,
	HANZI_PREFIX,
	HANZI_POSTFIX,
	HANZI_CLASSES
};

enum hanzi_class hanzi_class(uint32_t rune);
/* 点号: marks with their blank at the right, ，、；：。？！ */
bool hanzi_is_point(enum hanzi_class);
/* Letters and digits. */
bool hanzi_is_word(enum hanzi_class);

/*
 * 避头尾: may a line start or end with this class? GB/T 15834-2011 5.1, by
 * CLREQ's levels of prohibition.
 */
bool hanzi_may_start(enum hanzi_class, enum kinsoku);
bool hanzi_may_end(enum hanzi_class, enum kinsoku);

#endif
