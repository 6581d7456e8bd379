/* Code points to classes, by binary search in hanzi.def. */
#include "text/hanzi.h"

#include "base/array.h"

struct range {
	uint32_t first, last;
	enum hanzi_class class;
};

static const struct range ranges[] = {
#define RANGE(first, last, CLASS) {first, last, HANZI_##CLASS},
#include "text/hanzi.def"
#undef RANGE
};

enum { NEVER = KINSOKU_STRICT + 1 }; /* no level forbids it */

/*
 * From which level on a class may not start or end a line (GB/T 15834-2011
 * 5.1; CLREQ, prohibition rules).
 */
static const struct {
	unsigned char start, end;
} forbidden[HANZI_CLASSES] = {
    [HANZI_OTHER] = {NEVER, NEVER},
    [HANZI_HAN] = {NEVER, NEVER},
    [HANZI_LATIN] = {NEVER, NEVER},
    [HANZI_DIGIT] = {NEVER, NEVER},
    [HANZI_SPACE] = {KINSOKU_BASIC, NEVER},
    [HANZI_GLUE] = {KINSOKU_BASIC, KINSOKU_BASIC},
    [HANZI_IDSPACE] = {KINSOKU_BASIC, NEVER}, /* no second indent */
    [HANZI_OPEN] = {NEVER, KINSOKU_BASIC},
    [HANZI_CLOSE] = {KINSOKU_BASIC, NEVER},
    [HANZI_COMMA] = {KINSOKU_BASIC, NEVER},
    [HANZI_COLON] = {KINSOKU_BASIC, NEVER},
    [HANZI_STOP] = {KINSOKU_BASIC, NEVER},
    [HANZI_EXCLAIM] = {KINSOKU_BASIC, NEVER},
    [HANZI_DOUBLE_EXCLAIM] = {KINSOKU_BASIC, NEVER},
    [HANZI_MIDDOT] = {KINSOKU_BASIC, NEVER},
    [HANZI_DASH] = {KINSOKU_STRICT, NEVER},
    [HANZI_ELLIPSIS] = {KINSOKU_GB, NEVER},
    [HANZI_CONNECTOR] = {KINSOKU_BASIC, NEVER},
    [HANZI_SOLIDUS] = {KINSOKU_BASIC, KINSOKU_GB},
    [HANZI_PREFIX] = {NEVER, KINSOKU_BASIC},
    [HANZI_POSTFIX] = {KINSOKU_BASIC, NEVER},
};

enum hanzi_class
hanzi_class(uint32_t rune)
{
	int low = 0, high = LEN(ranges);

	while (low < high) {
		int mid = (low + high) / 2;

		if (rune > ranges[mid].last)
			low = mid + 1;
		else if (rune < ranges[mid].first)
			high = mid;
		else
			return ranges[mid].class;
	}
	return HANZI_OTHER;
}

bool hanzi_is_point(enum hanzi_class class)
{
	return class == HANZI_COMMA || class == HANZI_COLON ||
	    class == HANZI_STOP || class == HANZI_EXCLAIM;
}

bool hanzi_is_word(enum hanzi_class class)
{
	return class == HANZI_LATIN || class == HANZI_DIGIT;
}

bool
hanzi_may_start(enum hanzi_class class, enum kinsoku level)
{
	return level < forbidden[class].start;
}

bool
hanzi_may_end(enum hanzi_class class, enum kinsoku level)
{
	return level < forbidden[class].end;
}
