/*
 * Text → lines for charts: few words, so a plain fill, then the narrowest
 * measure that needs no more lines.
 */
#include "chart/wrap.h"

#include <math.h>
#include <string.h>

#include "text/sense.h"

/* More lines than this are set smaller instead. */
enum { MAX_LINES = 8 };

/* A number too wide for its place is set no smaller than this [pt]. */
static const double LEAST = 5;

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

/* What is set, and where it may be parted by sense. */
struct wrapping {
	const struct shaped *shaped;
	const char *places; /* NULL: it fits anyway */
	bool cuts; /* a number that no size makes fit is no number */
};

/* 123,456.78 is one number, with its sign (GB/T 15835-2011 5.1.7). */
static bool
is_inside_number(const struct box *a, const struct box *b)
{
	return a->class == HANZI_DIGIT && b->class == HANZI_DIGIT;
}

/* A word too long breaks where it must, but never inside a number. */
static int
forced_end(const struct wrapping *w, int first, int end)
{
	const struct shaped *shaped = w->shaped;
	const struct box *boxes = shaped->boxes;
	int before = end;

	if (w->cuts)
		return end;
	while (before > first + 1 &&
	    is_inside_number(&boxes[before - 1], &boxes[before]))
		before--;
	if (before > first + 1 ||
	    !is_inside_number(&boxes[before - 1], &boxes[before]))
		return before;
	while (end < shaped->nbox &&
	    is_inside_number(&boxes[end - 1], &boxes[end]))
		end++;
	return end;
}

/* The box after the line that starts at first. */
static int
line_end(const struct wrapping *w, int first, double width)
{
	const struct shaped *shaped = w->shaped;
	const struct box *boxes = shaped->boxes;
	double used = 0;
	int end = first, parting = first;

	for (int i = first; i < shaped->nbox; i++) {
		used += boxes[i].advance;
		if (used > width && boxes[i].class != HANZI_SPACE) {
			if (end == first)
				end = parting;
			if (end == first)
				end = forced_end(
				    w, first, i > first ? i : first + 1);
			return end;
		}
		if (i + 1 == shaped->nbox ||
		    !may_break(&boxes[i], &boxes[i + 1]))
			continue;
		if (w->places && sense_parts_word(shaped, w->places, i))
			parting = i + 1;
		else
			end = i + 1;
	}
	return shaped->nbox;
}

static int
line_count(const struct wrapping *w, double width)
{
	int n = 0;

	for (int i = 0; i < w->shaped->nbox; n++)
		i = line_end(w, i, width);
	return n;
}

/* The widest number, which no line can part. */
static double
number_width(const struct shaped *shaped)
{
	double widest = 0, width = 0;

	for (int i = 0; i < shaped->nbox; i++) {
		if (shaped->boxes[i].class != HANZI_DIGIT)
			width = 0;
		else
			width += shaped->boxes[i].advance;
		widest = fmax(widest, width);
	}
	return widest;
}

/* The least width that n lines need, to a hundredth of width. */
static double
even_width(const struct wrapping *w, double width, int n)
{
	double low = width / 2, high = width;

	while (high - low > width / 100) {
		double middle = (low + high) / 2;

		if (line_count(w, middle) <= n)
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
    const struct wrapping *w, struct wrapped *out, double width,
    struct origin origin)
{
	const struct shaped *shaped = w->shaped;
	double even = even_width(w, width, line_count(w, width));

	for (int i = 0, end; i < shaped->nbox; i = end) {
		struct label *line;

		end = line_end(w, i, even);
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

static struct wrapping
wrapping_new(struct typesetter *setter, const struct label *label, double width)
{
	return (struct wrapping){
	    .shaped = label->shaped,
	    .places = label->width > width
		? sense_places(setter, label->shaped, NULL)
		: NULL,
	    .cuts = label->shaped->nbox > 0 &&
		number_width(label->shaped) * LEAST >
		    width * label->shaped->boxes[0].size,
	};
}

struct wrapped *
wrap_text(struct typesetter *setter, const struct block_style *style,
    const char *text, double width, struct origin origin)
{
	struct wrapped *out = arena_new(setter->arena, struct wrapped);
	struct block_style fitted = *style;
	struct label *whole = label_new(setter, style, text, origin);
	double number = number_width(whole->shaped);
	struct wrapping w;
	int n;

	width = fmax(width, 1);
	w = wrapping_new(setter, whole, width);
	n = line_count(&w, width);
	while (n > MAX_LINES ||
	    (number > width && !w.cuts && fitted.size > LEAST)) {
		fitted = shrunk(&fitted,
		    n > MAX_LINES ? fmin(0.95, sqrt(MAX_LINES / (double)n))
				  : 0.95);
		whole = label_new(setter, &fitted, text, origin);
		w = wrapping_new(setter, whole, width);
		number = number_width(whole->shaped);
		n = line_count(&w, width);
	}
	out->lines = arena_alloc(
	    setter->arena, sizeof *out->lines * (size_t)(MAX_LINES + 1));
	if (n > 1) {
		fill_lines(setter, &fitted, &w, out, width, origin);
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
