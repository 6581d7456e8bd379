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
