/*
 * Text → lines for charts: few words, so a plain fill, then the narrowest
 * measure that needs no more lines.
 */
#include "chart/wrap.h"

#include <math.h>
#include <string.h>

/* More lines than this are set smaller instead. */
enum { MAX_LINES = 8 };

/*
 * The em box of Chinese faces reaches 0.88 em above the baseline; digits and
 * Han look centred when its middle is.
 */
static const double MIDDLE = 0.37;

static bool
may_break(const struct box *a, const struct box *b)
{
	if (!hanzi_may_start(b->class, KINSOKU_GB) ||
	    !hanzi_may_end(a->class, KINSOKU_GB))
		return false;
	if (hanzi_is_word(a->class) && hanzi_is_word(b->class))
		return false;
	/* A number keeps its unit: 50万元. */
	if (a->class == HANZI_DIGIT && b->class == HANZI_HAN)
		return false;
	return a->class != b->class ||
	    (a->class != HANZI_DASH && a->class != HANZI_ELLIPSIS);
}

/* The box after the line that starts at first. */
static int
line_end(const struct shaped *shaped, int first, double width)
{
	const struct box *boxes = shaped->boxes;
	double used = 0;
	int end = first;

	for (int i = first; i < shaped->nbox; i++) {
		used += boxes[i].advance;
		if (used > width && boxes[i].class != HANZI_SPACE) {
			/* A word too long breaks where it must. */
			if (end == first)
				end = i > first ? i : first + 1;
			return end;
		}
		if (i + 1 < shaped->nbox && may_break(&boxes[i], &boxes[i + 1]))
			end = i + 1;
	}
	return shaped->nbox;
}

static int
line_count(const struct shaped *shaped, double width)
{
	int n = 0;

	for (int i = 0; i < shaped->nbox; n++)
		i = line_end(shaped, i, width);
	return n;
}

/* The least width that n lines need, to a hundredth of width. */
static double
even_width(const struct shaped *shaped, double width, int n)
{
	double low = width / 2, high = width;

	while (high - low > width / 100) {
		double middle = (low + high) / 2;

		if (line_count(shaped, middle) <= n)
			high = middle;
		else
			low = middle;
	}
	return high;
}

static struct label *
line_label(struct typesetter *setter, const struct block_style *style,
    const struct shaped *shaped, int first, int end, struct origin origin)
{
	const char *from = shaped->boxes[first].text, *to;

	while (end > first + 1 && shaped->boxes[end - 1].class == HANZI_SPACE)
		end--;
	to = shaped->boxes[end - 1].text + shaped->boxes[end - 1].nbyte;
	return label_new(setter, style,
	    arena_strndup(setter->arena, from, (size_t)(to - from)), origin);
}

static void
fill_lines(struct typesetter *setter, const struct block_style *style,
    const struct shaped *shaped, struct wrapped *out, double width,
    struct origin origin)
{
	double even = even_width(shaped, width, line_count(shaped, width));

	for (int i = 0, end; i < shaped->nbox; i = end) {
		struct label *line;

		end = line_end(shaped, i, even);
		line = line_label(setter, style, shaped, i, end, origin);
		out->width = fmax(out->width, line->width);
		out->lines[out->n++] = line;
	}
}

double
wrap_leading(const struct block_style *style)
{
	return fmax(style->leading, 1.2 * style->size);
}

static struct block_style
shrunk(const struct block_style *style, double by)
{
	struct block_style small = *style;

	small.size *= by;
	small.pitch *= by;
	small.leading *= by;
	return small;
}

struct wrapped *
wrap_text(struct typesetter *setter, const struct block_style *style,
    const char *text, double width, struct origin origin)
{
	struct wrapped *out = arena_new(setter->arena, struct wrapped);
	struct block_style fitted = *style;
	struct label *whole = label_new(setter, style, text, origin);
	int n;

	width = fmax(width, 1);
	n = line_count(whole->shaped, width);
	while (n > MAX_LINES) {
		fitted =
		    shrunk(&fitted, fmin(0.95, sqrt(MAX_LINES / (double)n)));
		whole = label_new(setter, &fitted, text, origin);
		n = line_count(whole->shaped, width);
	}
	out->lines = arena_alloc(
	    setter->arena, sizeof *out->lines * (size_t)(MAX_LINES + 1));
	if (n > 1) {
		fill_lines(setter, &fitted, whole->shaped, out, width, origin);
	} else {
		out->lines[out->n++] = whole;
		out->width = whole->width;
	}
	out->size = fitted.size;
	out->leading = wrap_leading(&fitted);
	out->height = out->n * out->leading;
	return out;
}

/* The blank half of a mark at the edge must not look like an indent. */
static double
edge_blank(const struct shaped *shaped, enum anchor anchor)
{
	if (shaped->nbox == 0)
		return 0;
	if (anchor == ANCHOR_START)
		return -shaped->boxes[0].blank_left;
	if (anchor == ANCHOR_END)
		return shaped->boxes[shaped->nbox - 1].blank_right;
	return 0;
}

void
wrap_draw(struct frame *frame, const struct wrapped *wrapped, double x,
    double y, enum anchor anchor)
{
	y += MIDDLE * wrapped->size - (wrapped->n - 1) * wrapped->leading / 2;
	for (int i = 0; i < wrapped->n; i++) {
		const struct label *line = wrapped->lines[i];

		label_draw(frame, line, x + edge_blank(line->shaped, anchor),
		    y + i * wrapped->leading, anchor);
	}
}
