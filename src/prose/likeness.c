/* By characters in their order, and in one piece. */
#include "prose/likeness.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

/* Percent of a name that must be there, in order. */
enum { NAME_SHARE = 70 };

static bool
is_silent(uint32_t rune)
{
	return rune == ' ' || rune == '"' || rune == 0x201C || rune == 0x201D ||
	    rune == 0x300A || rune == 0x300B || rune == 0x3001;
}

void
skimmed_add(struct skimmed *w, const char *s, const char *end)
{
	while (s < end && w->n < SKIMMED_MAX) {
		uint32_t rune = utf8_next(&s, end);

		if (!is_silent(rune))
			w->at[w->n++] = rune;
	}
}

/* What a name has beside the thing itself: 新增民宿 is 民宿, 增长率 增长. */
static const char *const fore_words[] = {"新增", "全年", "全镇", "完成", "实现",
    "建成", "引进", "开展", "累计", "培育"};
static const char *const aft_words[] = {"数量", "总量", "率", "数", "幅"};

struct skimmed
skimmed_name(const char *name)
{
	const char *end = name + strlen(name);
	struct skimmed w = {.n = 0};

	for (int i = 0; i < LEN(fore_words); i++) {
		size_t n = strlen(fore_words[i]);

		if (strncmp(name, fore_words[i], n) == 0 && name[n])
			name += n;
	}
	for (int i = 0; i < LEN(aft_words); i++) {
		size_t n = strlen(aft_words[i]);

		if ((size_t)(end - name) > n + 3 &&
		    strncmp(end - n, aft_words[i], n) == 0) {
			end -= n;
			break;
		}
	}
	skimmed_add(&w, name, end);
	return w;
}

/* Longest common subsequence, or run, of name and clause. */
static int
common(const struct skimmed *name, const struct skimmed *clause, bool is_run)
{
	int row[SKIMMED_MAX + 1] = {0}, best = 0;

	for (int i = 1; i <= clause->n; i++) {
		int diagonal = 0;

		for (int j = 1; j <= name->n; j++) {
			int above = row[j];

			if (clause->at[i - 1] == name->at[j - 1])
				row[j] = diagonal + 1;
			else if (is_run)
				row[j] = 0;
			else if (row[j - 1] > row[j])
				row[j] = row[j - 1];
			diagonal = above;
			if (row[j] > best)
				best = row[j];
		}
	}
	return best;
}

int
likeness(const struct skimmed *name, const struct skimmed *clause)
{
	int share, run;

	if (name->n < 2)
		return 0;
	share = common(name, clause, false) * 100 / name->n;
	run = common(name, clause, true);
	if (share < NAME_SHARE ||
	    run < (name->n < LIKENESS_RUN ? name->n : LIKENESS_RUN))
		return 0;
	return share;
}
