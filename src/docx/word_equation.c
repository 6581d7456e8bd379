/*
 * Codes begin with a backslash, take options that do so as well, and arguments
 * in brackets, parted by commas or semicolons; all else is text.
 */
#include "docx/word_equation.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "docx/word_symbol.h"

enum {
	ARGUMENTS = 40,
	DEPTH = 40, /* codes inside each other */
	CODE = 8 /* letters of a code or option */
};

struct code {
	char name[CODE];
	bool raised, lowered; /* \s\up, \s\do */
	char open[8], close[8]; /* \b\lc\{ \rc\} */
	struct buf arguments[ARGUMENTS];
	bool above[ARGUMENTS]; /* it is all raised: pinyin over its base */
	int n;
};

struct equation {
	const char *s;
	struct arena *arena;
	int depth;
};

static void put_until(struct equation *, const char *stops, struct buf *);

static void
read_word(struct equation *e, char word[CODE])
{
	int n = 0;

	while (isalpha((unsigned char)*e->s) && n < CODE - 1)
		word[n++] = (char)tolower((unsigned char)*e->s++);
	word[n] = '\0';
}

/* A character, with or without a backslash. */
static void
read_character(struct equation *e, char to[8])
{
	const char *from;

	e->s += *e->s == '\\';
	from = e->s;
	if (*e->s)
		utf8_next(&e->s, e->s + strlen(e->s));
	memcpy(to, from, (size_t)(e->s - from));
	to[e->s - from] = '\0';
}

static void
read_option(struct equation *e, struct code *code)
{
	char option[CODE];

	e->s++;
	read_word(e, option);
	if (strcmp(option, "up") == 0)
		code->raised = true;
	else if (strcmp(option, "do") == 0)
		code->lowered = true;
	else if (strcmp(option, "bc") == 0 || strcmp(option, "lc") == 0)
		read_character(e, code->open);
	else if (strcmp(option, "rc") == 0 || strcmp(option, "fc") == 0 ||
	    strcmp(option, "vc") == 0)
		read_character(e, code->close);
	if (strcmp(option, "bc") == 0)
		strcpy(code->close,
		    strcmp(code->open, "(") == 0       ? ")"
			: strcmp(code->open, "[") == 0 ? "]"
			: strcmp(code->open, "{") == 0 ? "}"
						       : code->open);
	/* A letter too many is no option: \up9x. */
	e->s += strspn(e->s, "0123456789 ");
}

static void
read_arguments(struct equation *e, struct code *code)
{
	do {
		struct buf *argument = &code->arguments[code->n];
		const char *from = ++e->s;

		buf_init(argument, e->arena);
		put_until(e, ",;)", argument);
		code->above[code->n] =
		    strncmp(from + strspn(from, " "), "\\s\\up", 5) == 0;
		code->n++;
	} while (*e->s && *e->s != ')' && code->n < ARGUMENTS);
	if (code->n == ARGUMENTS)
		e->s += strcspn(e->s, ")");
	e->s += *e->s == ')';
}

/* ③ for 3 in a circle; what else is in one stands for itself. */
static void
put_circled(const char *inner, struct buf *out)
{
	enum { CIRCLED = 20 };
	char *end;
	long n = strtol(inner, &end, 10);

	if (*inner && *end == '\0' && n >= 1 && n <= CIRCLED)
		buf_put_rune(out, 0x2460 + (uint32_t)n - 1);
	else
		buf_puts(out, inner);
}

static bool
is_frame(const char *s)
{
	static const char *const frames[] = {
	    "○", "〇", "◯", "□", "△", "◇", "O", "¡"};

	for (int i = 0; i < LEN(frames); i++)
		if (strcmp(s, frames[i]) == 0)
			return true;
	return false;
}

static void
put_overstrike(const struct code *code, struct buf *out)
{
	if (code->n == 2 && is_frame(code->arguments[0].s)) {
		put_circled(code->arguments[1].s, out);
		return;
	}
	for (int i = 0; i < code->n; i++)
		if (!code->above[i])
			buf_puts(out, code->arguments[i].s);
}

static void
put_joined(const struct code *code, const char *mark, struct buf *out)
{
	for (int i = 0; i < code->n; i++)
		buf_printf(out, "%s%s", i ? mark : "", code->arguments[i].s);
}

/* a+b over c is (a+b)/c. */
static void
put_fraction(const struct code *code, struct buf *out)
{
	if (out->n && isdigit((unsigned char)out->s[out->n - 1]))
		buf_putc(out, ' ');
	for (int i = 0; i < code->n; i++) {
		const char *s = code->arguments[i].s;

		buf_printf(out, strpbrk(s, "+-*/ ") ? "%s(%s)" : "%s%s",
		    i ? "/" : "", s);
	}
}

static void
put_script(const struct code *code, struct buf *out)
{
	for (int i = 0; i < code->n; i++) {
		const char *s = code->arguments[i].s;

		if (code->n > 1 || !word_raise(s, code->lowered, out))
			buf_printf(out, "%s%s",
			    code->lowered      ? "_"
				: code->raised ? "^"
					       : "",
			    s);
	}
}

static void
put_code(const struct code *code, struct buf *out)
{
	const char *last = code->n ? code->arguments[code->n - 1].s : "";

	switch (code->name[0]) {
	case 'f':
		put_fraction(code, out);
		break;
	case 'r':
		if (code->n > 1)
			word_raise(code->arguments[0].s, false, out);
		buf_printf(out, "√%s", last);
		break;
	case 'o':
		put_overstrike(code, out);
		break;
	case 's':
		put_script(code, out);
		break;
	case 'b':
		buf_puts(out, *code->open ? code->open : "(");
		put_joined(code, ",", out);
		buf_puts(out, *code->close ? code->close : ")");
		break;
	case 'i':
		buf_printf(out, "∫(%s,%s)%s",
		    code->n > 2 ? code->arguments[0].s : "",
		    code->n > 2 ? code->arguments[1].s : "", last);
		break;
	case 'd':
		break;
	default:
		put_joined(code, ",", out);
	}
}

/* \* jc2, \* "Font:宋体": how it is set. */
static void
skip_switch(struct equation *e)
{
	e->s += 2;
	e->s += strspn(e->s, " ");
	if (*e->s == '"') {
		e->s += 1 + strcspn(e->s + 1, "\"");
		e->s += *e->s == '"';
	} else {
		e->s += strcspn(e->s, " \\");
	}
	e->s += strspn(e->s, " ");
}

static void
put_backslash(struct equation *e, struct buf *out)
{
	struct code *code;

	if (e->s[1] == '*') {
		skip_switch(e);
		return;
	}
	if (!isalpha((unsigned char)e->s[1]) || e->depth == DEPTH) {
		e->s++;
		if (*e->s)
			buf_putc(out, *e->s++);
		return;
	}
	code = arena_new(e->arena, struct code);
	e->s++;
	read_word(e, code->name);
	e->s += strspn(e->s, "0123456789 ");
	while (*e->s == '\\' && e->s[1] != '*')
		read_option(e, code);
	e->depth++;
	if (*e->s == '(')
		read_arguments(e, code);
	e->depth--;
	put_code(code, out);
}

/* Text up to one of the stops, which stands outside of brackets. */
static void
put_until(struct equation *e, const char *stops, struct buf *out)
{
	int brackets = 0;

	while (*e->s) {
		if (*e->s == '\\') {
			put_backslash(e, out);
			continue;
		}
		if (brackets == 0 && strchr(stops, *e->s))
			return;
		brackets += (*e->s == '(') - (*e->s == ')');
		if (brackets < 0)
			brackets = 0;
		buf_putc(out, *e->s++);
	}
}

void
word_equation(const char *instruction, struct buf *out)
{
	struct equation e = {.s = instruction, .arena = out->arena};
	struct buf text;
	const char *s;

	buf_init(&text, out->arena);
	put_until(&e, "", &text);
	s = text.s + strspn(text.s, " ");
	buf_add(out, s, (int)strlen(s));
	while (out->n && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
}
