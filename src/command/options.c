/*
 * argv → struct settings, by a table of option rules.
 *
 * getopt_long does the grammar; what it finds wrong is worded here, so that a
 * mistyped option is met with the one that was probably meant.
 */
#include "command/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "report/report.h"

enum { LONG_BASE = 256 }; /* getopt's value of rule i: LONG_BASE + i */

typedef char *option_reader(
    struct arena *, const struct option_rule *, const char *value, void *field);

static int
choice_find(const char *const *choices, const char *word)
{
	for (int i = 0; choices[i]; i++)
		if (strcmp(choices[i], word) == 0)
			return i;
	return -1;
}

static char *
choice_error(
    struct arena *arena, const struct option_rule *rule, const char *word)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; rule->choices[i]; i++)
		buf_printf(&buf, "%s%s", i ? ", " : "", rule->choices[i]);
	return arena_printf(arena,
	    _("'%s' is not a value of option '--%s', which takes: %s"), word,
	    rule->name, buf.s);
}

static char *
read_flag(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	(void)arena, (void)rule, (void)value;
	*(bool *)field = true;
	return NULL;
}

static char *
read_text(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	if (!*value)
		return arena_printf(
		    arena, _("option '--%s' wants a value"), rule->name);
	*(const char **)field = value;
	return NULL;
}

/* Anything else is a box on the page, or nothing. */
static bool
is_printable(const char *text)
{
	bool blank = true;
	int bad;

	for (const char *s = text; *s; s++) {
		if ((unsigned char)*s < ' ' || *s == 0x7F)
			return false;
		blank &= *s == ' ';
	}
	return !blank && utf8_valid(text, (int)strlen(text), &bad);
}

static char *
read_printed(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	if (*value && !is_printable(value))
		return arena_printf(arena,
		    _("option '--%s' is printed; it wants text in UTF-8 on one "
		      "line"),
		    rule->name);
	return read_text(arena, rule, value, field);
}

static char *
read_list(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	struct option_list *list = field;

	if (rule->choices && choice_find(rule->choices, value) < 0)
		return choice_error(arena, rule, value);
	*array_push(arena, list) = value;
	return NULL;
}

static char *
read_choice(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	int i = choice_find(rule->choices, value);

	if (i < 0)
		return choice_error(arena, rule, value);
	*(int *)field = i + 1;
	return NULL;
}

static char *
read_date(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	if (date_read(value, field))
		return NULL;
	return arena_printf(arena,
	    _("'%s' is not a date; '--%s' wants a real day such as 2022-06-30"),
	    value, rule->name);
}

static char *
read_year(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	struct period period;

	if (strlen(value) != 4 || !period_read(value, &period))
		return arena_printf(arena,
		    _("'%s' is not a year; '--%s' wants one such as 2022"),
		    value, rule->name);
	*(int *)field = period.start.year;
	return NULL;
}

static char *
read_count_to(struct arena *arena, const struct option_rule *rule,
    const char *value, int most, void *field)
{
	size_t n = strspn(value, "0123456789");
	int count = n > 0 && n <= 9 && !value[n] ? atoi(value) : 0;

	if (count < 1 || count > most)
		return arena_printf(arena,
		    _("'%s' is no count; '--%s' wants a number from 1 to %d"),
		    value, rule->name, most);
	*(int *)field = count;
	return NULL;
}

static char *
read_count(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	int most = rule->kind == OPTION_SIZE ? 1000000 : 1000;

	return read_count_to(arena, rule, value, most, field);
}

/* Which of them, its place in the settings says. */
static char *
read_limit(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	enum limit limit = (enum limit)(
	    (rule->field - offsetof(struct settings, limits)) / sizeof(int));

	return read_count_to(arena, rule, value, limit_highest(limit), field);
}

static char *
read_period(struct arena *arena, const struct option_rule *rule,
    const char *value, void *field)
{
	struct period period;

	if (!period_read(value, &period))
		return arena_printf(arena,
		    _("'%s' is not a period; '--%s' wants 2022, 2022-H1, "
		      "2022-Q2 or 2022-06"),
		    value, rule->name);
	*(const char **)field = value;
	return NULL;
}

/* Several, with commas between; archives want one part only. */
static char *
read_pdf(struct arena *arena, const struct option_rule *rule, const char *value,
    void *field)
{
	const char *s = value;
	unsigned bits = 0, archives;

	do {
		size_t n = strcspn(s, ",");
		int i = choice_find(rule->choices, arena_strndup(arena, s, n));

		if (i < 0)
			return choice_error(
			    arena, rule, arena_strndup(arena, s, n));
		bits |= 1u << i;
		s += n;
	} while (*s++);
	archives = bits & (STANDARD_A2A | STANDARD_A3A);
	if (archives == (STANDARD_A2A | STANDARD_A3A) ||
	    (bits & STANDARD_NONE && bits != STANDARD_NONE))
		return arena_printf(arena,
		    _("'%s' asks for what excludes each other; '--%s' wants "
		      "one of a-2a, a-3a and plain"),
		    value, rule->name);
	*(unsigned *)field = bits;
	return NULL;
}

static option_reader *const readers[] = {
    [OPTION_FLAG] = read_flag,
    [OPTION_TEXT] = read_text,
    [OPTION_PATH] = read_text,
    [OPTION_PRINTED] = read_printed,
    [OPTION_LIST] = read_list,
    [OPTION_CHOICE] = read_choice,
    [OPTION_DATE] = read_date,
    [OPTION_YEAR] = read_year,
    [OPTION_COUNT] = read_count,
    [OPTION_SIZE] = read_count,
    [OPTION_PERIOD] = read_period,
    [OPTION_PDF] = read_pdf,
    [OPTION_LIMIT] = read_limit,
};

_Static_assert(LEN(readers) == OPTION_KINDS, "a reader for each kind");

static char *
letters(struct arena *arena, const struct option_rule *rules, int n, bool stop)
{
	struct buf buf;

	buf_init(&buf, arena);
	buf_puts(&buf, stop ? "+:" : ":");
	for (int i = 0; i < n; i++)
		if (rules[i].letter)
			buf_printf(&buf, "%c%s", rules[i].letter,
			    rules[i].kind == OPTION_FLAG ? "" : ":");
	return buf.s;
}

static struct option *
long_options(struct arena *arena, const struct option_rule *rules, int n)
{
	struct option *options =
	    arena_alloc(arena, sizeof *options * (size_t)(n + 1));

	for (int i = 0; i < n; i++)
		options[i] = (struct option){
		    .name = rules[i].name,
		    .has_arg = rules[i].kind == OPTION_FLAG ? no_argument
							    : required_argument,
		    .val = LONG_BASE + i,
		};
	return options;
}

static const struct option_rule *
rule_find(const struct option_rule *rules, int n, int code)
{
	if (code >= LONG_BASE)
		return &rules[code - LONG_BASE];
	for (int i = 0; i < n; i++)
		if (rules[i].letter == code)
			return &rules[i];
	return NULL;
}

static char *
unknown_option(struct arena *arena, const struct option_rule *rules, int n,
    const char *word)
{
	const char **names =
	    arena_alloc(arena, sizeof *names * (size_t)(n + 1));
	char *name = arena_strdup(arena, word + 2);
	const char *meant;

	name[strcspn(name, "=")] = '\0';
	for (int i = 0; i < n; i++)
		names[i] = rules[i].name;
	meant = diag_nearest(name, names, n);
	if (!meant)
		return arena_printf(
		    arena, _("option '--%s' is not known here"), name);
	return arena_printf(arena,
	    _("option '--%s' is not known here; did you mean '--%s'?"), name,
	    meant);
}

/* What getopt_long refused, after it returned code. */
static char *
refusal(struct arena *arena, const struct option_rule *rules, int n, int code,
    const char *word)
{
	const struct option_rule *rule =
	    optopt ? rule_find(rules, n, optopt) : NULL;

	if (!rule && optopt)
		return arena_printf(
		    arena, _("option '-%c' is not known here"), optopt);
	if (!rule)
		return unknown_option(arena, rules, n, word);
	return arena_printf(arena,
	    code == ':' ? _("option '--%s' wants a value")
			: _("option '--%s' takes no value"),
	    rule->name);
}

char *
options_read(struct arena *arena, const struct option_rule *rules, int nrule,
    int argc, char **argv, bool stop_at_operand, struct settings *settings)
{
	const char *grammar = letters(arena, rules, nrule, stop_at_operand);
	struct option *options = long_options(arena, rules, nrule);
	char *error = NULL;
	int code;

	opterr = 0;
	optind = 0; /* glibc: start anew */
	while (!error &&
	    (code = getopt_long(argc, argv, grammar, options, NULL)) != -1) {
		const struct option_rule *rule;

		if (code == '?' || code == ':') {
			error = refusal(
			    arena, rules, nrule, code, argv[optind - 1]);
			break;
		}
		rule = rule_find(rules, nrule, code);
		error = readers[rule->kind](
		    arena, rule, optarg, (char *)settings + rule->field);
	}
	settings->operands = (const char *const *)argv + optind;
	settings->noperand = argc - optind;
	return error;
}

/* --- As words --------------------------------------------------------------
 */

/* Nothing of a path: what lies there counts, not where. */
static void
put_value(struct arena *arena, const struct option_rule *rule,
    const void *field, struct buf *out)
{
	const struct option_list *list = field;
	const char *text;

	switch (rule->kind) {
	case OPTION_FLAG:
		buf_puts(out, *(const bool *)field ? "yes" : "");
		break;
	case OPTION_LIST:
		for (int i = 0; i < list->n; i++)
			buf_printf(out, "%s ", list->at[i]);
		break;
	case OPTION_DATE:
		buf_puts(out, date_iso(arena, *(const struct date *)field));
		break;
	case OPTION_TEXT:
	case OPTION_PRINTED:
	case OPTION_PERIOD:
		text = *(const char *const *)field;
		buf_puts(out, text ? text : "");
		break;
	case OPTION_CHOICE:
	case OPTION_YEAR:
	case OPTION_COUNT:
	case OPTION_SIZE:
		buf_printf(out, "%d", *(const int *)field);
		break;
	case OPTION_PDF:
		buf_printf(out, "%u", *(const unsigned *)field);
		break;
	case OPTION_LIMIT: /* what is made within them is the same */
	case OPTION_PATH:
	case OPTION_KINDS:
		break;
	}
}

char *
options_text(struct arena *arena, const struct option_rule *rules, int nrule,
    const struct settings *settings)
{
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < nrule; i++) {
		buf_printf(&out, "%s=", rules[i].name);
		put_value(arena, &rules[i],
		    (const char *)settings + rules[i].field, &out);
		buf_putc(&out, '\n');
	}
	return out.s;
}

void
options_help(const struct option_rule *rules, int nrule, struct buf *out)
{
	enum { COLUMN = 30 };

	for (int i = 0; i < nrule; i++) {
		const struct option_rule *rule = &rules[i];
		int start = out->n;

		if (rule->letter)
			buf_printf(out, "  -%c, ", rule->letter);
		else
			buf_puts(out, "      ");
		buf_printf(out, "--%s%s%s", rule->name, rule->wants ? "=" : "",
		    rule->wants ? rule->wants : "");
		buf_printf(out, "%*s %s\n",
		    COLUMN - utf8_count(out->s + start, out->n - start), "",
		    _(rule->help));
	}
}
