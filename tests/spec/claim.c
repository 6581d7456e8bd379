/*
 * What an example claims beside its lines: places, widths, breaks, faces.
 *
 * A claim is a text, a verb and what the verb is about. Each verb is a
 * function that writes the claim anew, as the setting has it.
 */
#include "spec.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* A figure in a claim is true when it is this near [em]. */
static const double NEAR = 0.002;

/* Measures at which a break is looked for, in em. */
static const double SWEEP_STEP = 0.25, SWEEP_MAX = 60;

/* The characters of "A|B", and where the bar stands (-1: none). */
struct pattern {
	uint32_t *runes;
	int n, bar;
};

struct claim {
	struct arena *arena;
	struct setting *setting;
	const char *subject, *rest; /* before and after the verb */
	const char *words; /* the whole */
};

/* One character, or the reference &#xA0; for one that is hard to see. */
static uint32_t
pattern_next(const char **at, const char *end)
{
	const char *s = *at;
	char *close;
	uint32_t rune;

	if (strncmp(s, "&#x", 3) != 0)
		return utf8_next(at, end);
	rune = (uint32_t)strtoul(s + 3, &close, 16);
	*at = close + (*close == ';');
	return rune;
}

static struct pattern
pattern_read(struct arena *arena, const char *text)
{
	const char *end = text + strlen(text);
	struct pattern p = {.bar = -1};

	p.runes = arena_alloc(arena, sizeof *p.runes * (strlen(text) + 1));
	while (text < end) {
		uint32_t rune = pattern_next(&text, end);

		if (rune == '|' && p.bar < 0)
			p.bar = p.n;
		else
			p.runes[p.n++] = rune;
	}
	return p;
}

/* The first cell of the pattern's next occurrence from cell `from` on; -1. */
static int
pattern_find(const struct setting *s, const struct pattern *p, int from)
{
	for (int i = from; p->n > 0 && i + p->n <= s->ncell; i++) {
		int k = 0;

		while (k < p->n && s->cells[i + k].rune == p->runes[k])
			k++;
		if (k == p->n)
			return i;
	}
	return -1;
}

static char *
not_understood(const struct claim *c, const char *why)
{
	return arena_printf(c->arena, "%s ← %s", c->words, why);
}

static double
em_of(const struct setting *s, int cell)
{
	return s->cells[cell].record->para->style.pitch;
}

/* 7.5 for 7.500, -0 never. */
static char *
number_text(struct arena *arena, double value)
{
	char *text =
	    arena_printf(arena, "%.3f", fabs(value) < 0.0005 ? 0.0 : value);
	size_t n = strlen(text);

	while (text[n - 1] == '0')
		text[--n] = '\0';
	if (text[n - 1] == '.')
		text[n - 1] = '\0';
	return text;
}

/* "7.5em" or "12mm": the unit in points, and whether the figure is true. */
static char *
with_figure(const struct claim *c, const char *verb, double points, double em)
{
	char *unit;
	double wanted = strtod(c->rest, &unit);
	double scale = strcmp(unit, "mm") == 0 ? 72 / 25.4 : em;

	if (unit == c->rest || (strcmp(unit, "em") && strcmp(unit, "mm")))
		return not_understood(c, "a figure in em or mm is wanted");
	if (fabs(points / scale - wanted) <= NEAR)
		return arena_strdup(c->arena, c->words);
	return arena_printf(c->arena, "%s %s %s%s", c->subject, verb,
	    number_text(c->arena, points / scale), unit);
}

static char *
with_count(const struct claim *c, const char *verb, double count)
{
	if (fabs(strtod(c->rest, NULL) - count) <= NEAR)
		return arena_strdup(c->arena, c->words);
	return arena_printf(c->arena, "%s%s%s %s", c->subject,
	    *c->subject ? " " : "", verb, number_text(c->arena, count));
}

/* --- Places and widths --------------------------------------------------- */

/* A|B at Nem: where B starts on its line; without a B, where A ends. */
static char *
claim_at(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);
	const struct cell *cell;
	double x;

	if (i < 0)
		return not_understood(c, "no such text");
	cell = &c->setting->cells[i + (p.bar > 0 ? p.bar : 0)];
	if (p.bar == p.n)
		x = cell[-1].x + cell[-1].width;
	else
		x = cell->x;
	return with_figure(c, "at", x, em_of(c->setting, i));
}

static char *
claim_wide(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);
	double width = 0;

	if (i < 0)
		return not_understood(c, "no such text");
	for (int k = i; k < i + p.n; k++)
		width += c->setting->cells[k].width;
	return with_figure(c, "wide", width, em_of(c->setting, i));
}

static char *
claim_raised(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);

	if (i < 0)
		return not_understood(c, "no such text");
	return with_figure(
	    c, "raised", c->setting->cells[i].raised, em_of(c->setting, i));
}

static char *
claim_page(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);

	if (i < 0)
		return not_understood(c, "no such text");
	return with_count(c, "page", c->setting->cells[i].record->page);
}

/* The line of the page's grid whose body baseline this is, from 1; -1. */
static double
row_of(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	const struct style *style = c->setting->setter.style;
	const struct page_style *page = &style->page;
	double pitch = page->text_height / page->lines;
	int i = pattern_find(c->setting, &p, 0);

	if (i < 0)
		return -1;
	return (c->setting->cells[i].record->y - page->top -
		   style_baseline(style_find(style, "p"))) /
	    pitch +
	    1;
}

static char *
claim_row(const struct claim *c)
{
	double row = row_of(c);

	return row < 0 ? not_understood(c, "no such text")
		       : with_count(c, "row", row);
}

/* TEXT on the grid: on some line of it. */
static char *
claim_grid(const struct claim *c)
{
	double row = row_of(c);

	if (row < 0)
		return not_understood(c, "no such text");
	if (fabs(row - round(row)) <= NEAR)
		return arena_strdup(c->arena, c->words);
	return arena_printf(
	    c->arena, "%s row %s", c->subject, number_text(c->arena, row));
}

/* TEXT times N: so often it is printed. */
static char *
claim_times(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int times = 0;

	for (int i = 0; (i = pattern_find(c->setting, &p, i)) >= 0; i++)
		times++;
	return with_count(c, "times", times);
}

/* --- Breaks -------------------------------------------------------------- */

static bool
ends_line_at(const struct paragraph *p, int box)
{
	for (int i = 0; i + 1 < p->lines->n; i++)
		if (p->lines->at[i].last == box)
			return true;
	return false;
}

/* The first measure at which a line ends after the box [em]; 0: none. */
static double
sweep(struct claim *c, struct paragraph *p, int box)
{
	struct setting *s = c->setting;
	struct lines *kept = p->lines;
	double em = p->style.pitch, measure = p->measure, found = 0;
	double margin = p->style.left + p->style.right + p->style.indent;
	double from = width_minimal(p->shaped, p->spacing) + margin;
	double to = width_natural(p->shaped, p->spacing) + margin;

	s->setter.diags = diags_open();
	from = ceil(fmax(from, 2 * em) / em / SWEEP_STEP) * SWEEP_STEP;
	for (double m = from; m <= fmin(to / em, SWEEP_MAX); m += SWEEP_STEP) {
		paragraph_break(&s->setter, p, m * em);
		if (!ends_line_at(p, box))
			continue;
		found = m;
		break;
	}
	diags_close(s->setter.diags);
	p->lines = kept;
	p->measure = measure;
	return found;
}

enum verdict { BREAK_NEVER, BREAK_MAY, BREAK_UNSEEN, BREAK_NO_TEXT };

/* One place of the text: what the rules say and what was seen to happen. */
static enum verdict
break_at(struct claim *c, int cell, double *measure)
{
	const struct cell *a = &c->setting->cells[cell], *b = a + 1;
	struct paragraph *p = (struct paragraph *)a->record->para;

	*measure = 0;
	if (b->record->para == p && b->box == a->box)
		return BREAK_NEVER;
	*measure = sweep(c, p, a->box);
	if (*measure > 0)
		return BREAK_MAY;
	return p->spacing->gaps[a->box].penalty >= WORD_BREAK ? BREAK_NEVER
							      : BREAK_UNSEEN;
}

/* Every place counts for never, one is enough for may. */
static enum verdict
breaks(struct claim *c, double *measure)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	enum verdict worst = BREAK_NO_TEXT;

	if (p.bar <= 0 || p.bar >= p.n)
		return BREAK_NO_TEXT;
	for (int i = 0; (i = pattern_find(c->setting, &p, i)) >= 0; i++) {
		enum verdict v = break_at(c, i + p.bar - 1, measure);

		if (v == BREAK_MAY)
			return v;
		if (worst != BREAK_UNSEEN)
			worst = v;
	}
	return worst;
}

static char *
claim_break(struct claim *c, bool may)
{
	double measure;

	switch (breaks(c, &measure)) {
	case BREAK_NEVER:
		return arena_printf(c->arena, "%s never", c->subject);
	case BREAK_MAY:
		if (may)
			return arena_strdup(c->arena, c->words);
		return arena_printf(c->arena, "%s may (at %sem)", c->subject,
		    number_text(c->arena, measure));
	case BREAK_UNSEEN:
		return arena_printf(
		    c->arena, "%s may, but does at no measure", c->subject);
	default:
		return not_understood(c, "no such place");
	}
}

static char *
claim_never(const struct claim *c)
{
	return claim_break((struct claim *)c, false);
}

static char *
claim_may(const struct claim *c)
{
	return claim_break((struct claim *)c, true);
}

/* --- Lines as a whole ---------------------------------------------------- */

static char *
claim_lines(const struct claim *c)
{
	return with_count(c, "lines", c->setting->records->n);
}

static char *
claim_pages(const struct claim *c)
{
	return with_count(c, "pages", c->setting->pages);
}

/* Is the line as wide as its measure, its last mark's blank left out? */
static bool
is_flush(const struct line_record *r)
{
	const struct paragraph *p = r->para;
	const struct line *line = &p->lines->at[r->line];
	const struct box *last;
	double right;

	if (line->first > line->last)
		return true;
	last = &p->shaped->boxes[line->last];
	right = line->x[line->last - line->first] + last->advance -
	    p->spacing->edges[line->last].end;
	return fabs(right - p->measure) < 0.01;
}

/* Every line but the last of a paragraph fills its measure; or one does not. */
static char *
claim_flush(const struct claim *c)
{
	for (int i = 0; i < c->setting->records->n; i++) {
		const struct line_record *r = &c->setting->records->at[i];

		if (!r->para->lines->at[r->line].final && !is_flush(r))
			return arena_strdup(c->arena, "ragged");
	}
	return arena_strdup(c->arena, "flush");
}

/* gaps at most Nem: the widest even spread of a line. */
static char *
claim_gaps(const struct claim *c)
{
	double widest = 0, wanted = strtod(c->rest, NULL);

	for (int i = 0; i < c->setting->records->n; i++) {
		const struct line_record *r = &c->setting->records->at[i];
		const struct line *line = &r->para->lines->at[r->line];

		if (!line->final && line->gaps > 0)
			widest = fmax(widest,
			    (line->width - line->natural) / line->gaps /
				r->para->style.pitch);
	}
	if (widest <= wanted + 0.0005)
		return arena_strdup(c->arena, c->words);
	return arena_printf(
	    c->arena, "gaps at most %sem", number_text(c->arena, widest));
}

/* --- Faces --------------------------------------------------------------- */

static const struct box *
box_at(const struct claim *c, int cell)
{
	const struct cell *at = &c->setting->cells[cell];

	return &at->record->para->shaped->boxes[at->box];
}

/* The family that a role's characters come from if it has them; or itself. */
static const char *
family_meant(const struct claim *c)
{
	int role = font_role_read(c->rest);

	return role < 0
	    ? c->rest
	    : fonts_at(c->setting->setter.fonts, (enum font_role)role, 0)->name;
}

/* TEXT from ROLE or FAMILY: each character's face. */
static char *
claim_from(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);
	const char *meant = family_meant(c);

	if (i < 0)
		return not_understood(c, "no such text");
	for (int k = i; k < i + p.n; k++)
		if (strcmp(box_at(c, k)->face->name, meant) != 0)
			return arena_printf(c->arena, "%s from %s", c->subject,
			    box_at(c, k)->face->name);
	return arena_strdup(c->arena, c->words);
}

/* TEXT shifted Nem: its glyph within its cell, from where the font has it. */
static char *
claim_shifted(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);
	const struct box *box;

	if (i < 0)
		return not_understood(c, "no such text");
	box = box_at(c, i);
	return with_figure(c, "shifted",
	    box->nglyph ? (double)c->setting->cells[i]
			      .record->para->shaped->glyphs[box->glyph]
			      .x
			: 0,
	    em_of(c->setting, i));
}

/* TEXT stroked Nem: bold that no face has. */
static char *
claim_stroked(const struct claim *c)
{
	struct pattern p = pattern_read(c->arena, c->subject);
	int i = pattern_find(c->setting, &p, 0);

	if (i < 0)
		return not_understood(c, "no such text");
	return with_figure(
	    c, "stroked", box_at(c, i)->stroke / box_at(c, i)->size, 1);
}

/* --- All of them --------------------------------------------------------- */

static const struct verb {
	const char *word; /* found between blanks, the last one counts */
	char *(*is_true)(const struct claim *);
	bool subject;
} verbs[] = {
    {"lines", claim_lines, false},
    {"pages", claim_pages, false},
    {"flush", claim_flush, false},
    {"ragged", claim_flush, false},
    {"gaps at most", claim_gaps, false},
    {"on the grid", claim_grid, true},
    {"at", claim_at, true},
    {"wide", claim_wide, true},
    {"raised", claim_raised, true},
    {"page", claim_page, true},
    {"row", claim_row, true},
    {"times", claim_times, true},
    {"shifted", claim_shifted, true},
    {"stroked", claim_stroked, true},
    {"never", claim_never, true},
    {"may", claim_may, true},
    {"from", claim_from, true},
};

/* The verb at the claim's start, or the last one after a blank; NULL. */
static const char *
verb_in(const char *words, const struct verb *verb)
{
	size_t n = strlen(verb->word);
	const char *found = NULL;

	for (const char *at = words; (at = strstr(at, verb->word)); at++)
		if ((at[n] == ' ' || at[n] == '\0') &&
		    (verb->subject ? at > words && at[-1] == ' ' : at == words))
			found = at;
	return found;
}

char *
claim_true(struct arena *arena, struct setting *setting, const char *words)
{
	struct claim c = {.arena = arena, .setting = setting, .words = words};

	for (int i = 0; i < LEN(verbs); i++) {
		const char *at = verb_in(words, &verbs[i]);

		if (!at)
			continue;
		c.subject = arena_strndup(
		    arena, words, at > words ? (size_t)(at - words - 1) : 0);
		c.rest = at + strlen(verbs[i].word);
		c.rest += *c.rest == ' ';
		return verbs[i].is_true(&c);
	}
	return not_understood(&c, "no such claim");
}
