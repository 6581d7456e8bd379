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

/* Classes that may not start a line, from which level on (GB/T 15834 5.1). */
static const struct {
	enum hanzi_class class;
	enum kinsoku level;
} no_start[] = {
    {HANZI_CLOSE, KINSOKU_BASIC},
    {HANZI_COMMA, KINSOKU_BASIC},
    {HANZI_COLON, KINSOKU_BASIC},
    {HANZI_STOP, KINSOKU_BASIC},
    {HANZI_EXCLAIM, KINSOKU_BASIC},
    {HANZI_DOUBLE_EXCLAIM, KINSOKU_BASIC},
    {HANZI_MIDDOT, KINSOKU_BASIC},
    {HANZI_CONNECTOR, KINSOKU_BASIC},
    {HANZI_POSTFIX, KINSOKU_BASIC},
    {HANZI_SOLIDUS, KINSOKU_BASIC},
    {HANZI_SPACE, KINSOKU_BASIC},
    {HANZI_ELLIPSIS, KINSOKU_GB},
    {HANZI_DASH, KINSOKU_STRICT},
};

/* Classes that may not end a line. */
static const struct {
	enum hanzi_class class;
	enum kinsoku level;
} no_end[] = {
    {HANZI_OPEN, KINSOKU_BASIC},
    {HANZI_PREFIX, KINSOKU_BASIC},
    {HANZI_SOLIDUS, KINSOKU_GB},
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
	for (int i = 0; i < LEN(no_start); i++)
		if (no_start[i].class == class && level >= no_start[i].level)
			return false;
	return true;
}

bool
hanzi_may_end(enum hanzi_class class, enum kinsoku level)
{
	for (int i = 0; i < LEN(no_end); i++)
		if (no_end[i].class == class && level >= no_end[i].level)
			return false;
	return true;
}
