/*
 * Every number of a text ends in the account of the review, with its place:
 * over all texts of the tests and over mutants of them. The walk here shares
 * no code with the program's.
 */
#include <glob.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/array.h"
#include "import/numbers.h"
#include "read/bytes.h"
#include "test.h"

static struct arena *arena;

/* ------------------------------ the own walk ---------------------------- */

enum kind { OTHER, DIGIT, POINT, GAP, LETTER, NUMERAL, MULTIPLE, CIRCLE };

static enum kind
kind_of_rune(const char *s, int n)
{
	static const char *const sets[] = {
	    [DIGIT] = "0123456789０１２３４５６７８９",
	    [POINT] = ".,．",
	    [GAP] = "Xx×*Ｘｘ＊",
	    [LETTER] = "",
	    [NUMERAL] = "一二两三四五六七八九十",
	    [MULTIPLE] = "零〇百千万亿",
	    [CIRCLE] = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	};

	for (int kind = DIGIT; kind <= CIRCLE; kind++)
		for (const char *at = sets[kind]; *at;) {
			int m = (*at & 0x80) ? 3 : 1;

			m = (*at & 0xE0) == 0xC0 ? 2 : m;
			if (m == n && memcmp(at, s, (size_t)n) == 0)
				return (enum kind)kind;
			at += m;
		}
	if (n == 1 && ((*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z')))
		return LETTER;
	/* Ａ to Ｚ, ａ to ｚ */
	if (n == 3 && (unsigned char)s[0] == 0xEF &&
	    (((unsigned char)s[1] == 0xBC && (unsigned char)s[2] >= 0xA1 &&
		 (unsigned char)s[2] <= 0xBA) ||
		((unsigned char)s[1] == 0xBD && (unsigned char)s[2] >= 0x81 &&
		    (unsigned char)s[2] <= 0x9A)))
		return LETTER;
	return OTHER;
}

static int
rune_length(const char *s)
{
	unsigned char c = (unsigned char)*s;
	int n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

	for (int i = 1; i < n; i++)
		if (!s[i])
			return i;
	return n;
}

struct text_rune {
	const char *s;
	enum kind kind;
	int line;
};

struct text_runes {
	struct text_rune *at;
	int n, cap;
};

static struct text_runes
runes_of(const char *s)
{
	struct text_runes runes = {0};
	int line = 1;

	while (*s) {
		int n = rune_length(s);

		*array_push(arena, &runes) =
		    (struct text_rune){s, kind_of_rune(s, n), line};
		line += *s == '\n';
		s += n;
	}
	*array_push(arena, &runes) = (struct text_rune){s, OTHER, line};
	return runes;
}

static int
run_of(const struct text_runes *r, int i, enum kind a, enum kind b)
{
	while (i < r->n && (r->at[i].kind == a || r->at[i].kind == b))
		i++;
	return i;
}

/* The end of the number at i, or i. */
static int
number_at(const struct text_runes *r, int i)
{
	int j = i;

	switch (r->at[i].kind) {
	case DIGIT:
		for (j = run_of(r, i, DIGIT, DIGIT);
		     r->at[j].kind == POINT && r->at[j + 1].kind == DIGIT;)
			j = run_of(r, j + 1, DIGIT, DIGIT);
		return j;
	case GAP:
		j = run_of(r, i, GAP, GAP);
		return r->at[j].kind == LETTER ||
			(i > 0 && r->at[i - 1].kind == LETTER)
		    ? i
		    : j;
	case NUMERAL:
	case MULTIPLE:
		j = run_of(r, i, NUMERAL, MULTIPLE);
		for (int k = i; k < j; k++)
			if (r->at[k].kind == NUMERAL)
				return j;
		return i;
	case CIRCLE:
		return i + 1;
	default:
		return i;
	}
}

struct lines {
	char **at;
	int n, cap;
};

static struct lines
walk(const char *text)
{
	struct text_runes r = runes_of(text);
	struct lines lines = {0};

	for (int i = 0; i < r.n - 1;) {
		int end = number_at(&r, i);

		if (end > i)
			*array_push(arena, &lines) =
			    arena_printf(arena, "%d %.*s", r.at[i].line,
				(int)(r.at[end].s - r.at[i].s), r.at[i].s);
		else if (r.at[i].kind == GAP)
			end = run_of(&r, i, GAP, GAP);
		else if (r.at[i].kind == MULTIPLE)
			end = run_of(&r, i, NUMERAL, MULTIPLE);
		i = end > i ? end : i + 1;
	}
	return lines;
}

/* ------------------------------- the account ---------------------------- */

static struct lines
account_of(char *review)
{
	struct lines lines = {0};
	char *s = strstr(review, "\n七、");

	while (s && (s = strstr(s, "\n  第"))) {
		int line = atoi(s += strlen("\n  第"));
		char *text = strchr(s, '\t'), *end;

		if (!text || !(end = strchr(text + 1, '\t')))
			break;
		*array_push(arena, &lines) = arena_printf(
		    arena, "%d %.*s", line, (int)(end - text - 1), text + 1);
		s = end;
	}
	return lines;
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Do both hold the same? Names what only one has. */
static bool
same_lines(struct lines want, struct lines have, const char *what)
{
	int i = 0;

	if (want.n)
		qsort(want.at, (size_t)want.n, sizeof *want.at, by_text);
	if (have.n)
		qsort(have.at, (size_t)have.n, sizeof *have.at, by_text);
	while (i < want.n && i < have.n && strcmp(want.at[i], have.at[i]) == 0)
		i++;
	if (i == want.n && i == have.n)
		return true;
	printf("%s: in the text: %s; in the account: %s\n", what,
	    i < want.n ? want.at[i] : "-", i < have.n ? have.at[i] : "-");
	return false;
}

/* Imports the text; false where it is refused, with an error. */
static bool
accounted(const char *text, const char *what, bool *refused)
{
	struct import_options options = {.year = 2025, .issuer = "丙镇"};
	struct diags *diags = diags_open();
	struct buf out, review;
	FILE *stream = fopen("text.txt", "w");
	bool right;

	fputs(text, stream);
	fclose(stream);
	buf_init(&out, arena);
	buf_init(&review, arena);
	*refused =
	    !import_plan(arena, diags, "text.txt", &options, &out, &review);
	right = *refused ? diags_count(diags, DIAG_ERROR) > 0
			 : diags_count(diags, DIAG_ERROR) == 0 &&
		same_lines(walk(text), account_of(review.s), what);
	diags_close(diags);
	return right;
}

/* --------------------------------- texts -------------------------------- */

/* The text without the marks of readers: {{5家|at-least 5 家}}. */
static char *
unmarked(const char *s)
{
	struct buf text;
	bool in_mark = false, in_note = false;

	buf_init(&text, arena);
	while (*s) {
		if (*s == '#') {
			s += strcspn(s, "\n");
			s += *s == '\n';
			continue;
		}
		if (strncmp(s, "{{", 2) == 0 || strncmp(s, "}}", 2) == 0) {
			in_mark = *s == '{';
			in_note = false;
			s += 2;
			continue;
		}
		in_note |= in_mark && *s == '|';
		if (!in_note)
			buf_putc(&text, *s);
		s++;
	}
	return text.s;
}

static char *
text_at(const char *path)
{
	struct diags *diags = diags_open();
	struct buf bytes;

	buf_init(&bytes, arena);
	OK(bytes_read(diags, path, &bytes));
	diags_close(diags);
	return unmarked(bytes.s);
}

static uint64_t state = 20250111;

static int
chance(int n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (int)((state >> 33) % (uint64_t)n);
}

static const char *const pieces[] = {"“", "”", "\"", "（", "）", "(", ")", "《",
    "》", "、", "，", "。", "；", "：", "和", "并", "7", "X", "×", "％",
    "三百二十", "一", "万", "第", "年", "以上", "至", "到", "分别", "各", "每",
    "2024年", "2027年", "①", "G", "个", "亿元", " ", "　", "\n", "一、", "2、",
    "（一）", "全覆盖", "增长", "减少", "高于", "\n附件", "１２", ".", ",",
    "—"};

/* A few characters of the text lost, doubled, or others put in. */
static char *
mutant(const char *text)
{
	struct text_runes r = runes_of(text);
	int hits = 1 + chance(12), n = r.n - 1;
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < n; i++) {
		bool hit = chance(n) < hits;
		int what = hit ? chance(3) : -1;

		if (what == 0)
			continue;
		if (what == 1)
			buf_puts(&out, pieces[chance(LEN(pieces))]);
		for (const char *s = r.at[i].s; s < r.at[i + 1].s; s++)
			buf_putc(&out, *s);
		if (what == 2 && i > 0)
			buf_puts(&out,
			    arena_strndup(arena, r.at[i - 1].s,
				(size_t)(r.at[i + 1].s - r.at[i - 1].s)));
	}
	return out.s;
}

enum { MUTANTS_EACH = 24, MUTANTS_LEAST = 600 };

static void
keeps_account(const char *path, int *texts, int *mutants)
{
	const char *name = strrchr(path, '/') + 1;
	char *text = text_at(path);
	bool refused;

	/* Radicals are mended first, which this walk does not know. */
	if (strcmp(name, "right.txt") == 0 ||
	    strcmp(name, "25-kangxi.txt") == 0)
		return;
	OK(accounted(text, name, &refused));
	*texts += !refused;
	for (int i = 0; i < MUTANTS_EACH; i++) {
		char *changed = mutant(text);

		if (!accounted(changed, name, &refused)) {
			printf("%s, mutant %d\n%s\n", name, i, changed);
			OK(false);
		}
		*mutants += !refused;
	}
}

/* "import-lost": a number of a block that nobody says anything of. */
static void
tells_of_what_is_lost(void)
{
	struct diags *diags = diags_open();
	struct draft d = {.arena = arena, .diags = diags, .file = "t"};
	struct numbers none = {0};

	block_add(&d, "新增5家", (int)strlen("新增5家"),
	    (struct origin){.file = "t", .line = 1, .col = 1});
	numbers_finish(&d, review_new(arena, diags), &none);
	INT_EQ(diags_count(diags, DIAG_ERROR), 1);
	diags_close(diags);
}

int
main(void)
{
	static const char *const patterns[] = {
	    "tests/find/*.txt", "tests/find/cases/*.txt", "tests/judge/*.txt"};
	char folder[] = "/tmp/niandu-account-XXXXXX";
	const char *root = getenv("ROOT");
	int texts = 0, mutants = 0;
	glob_t paths;

	arena = arena_open();
	OK(mkdtemp(folder) && chdir(folder) == 0);
	tells_of_what_is_lost();
	for (int i = 0; i < LEN(patterns); i++) {
		OK(glob(arena_printf(
			    arena, "%s/%s", root ? root : ".", patterns[i]),
		       0, NULL, &paths) == 0);
		for (size_t j = 0; j < paths.gl_pathc; j++)
			keeps_account(paths.gl_pathv[j], &texts, &mutants);
		globfree(&paths);
	}
	printf("#= accounts: %d texts, %d mutants\n", texts, mutants);
	OK(texts > 30 && mutants >= MUTANTS_LEAST);
	unlink("text.txt");
	OK(chdir("/") == 0 && rmdir(folder) == 0);
	arena_close(arena);
	return test_done();
}
