/* Rationals of GMP, each freed with its arena. */
#include "base/number.h"

#include <ctype.h>
#include <gmp.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

struct number {
	mpq_t q;
};

static void
drop(void *object)
{
	mpq_clear(((struct number *)object)->q);
}

static struct number *
number_new(struct arena *arena)
{
	struct number *x = arena_new(arena, struct number);

	mpq_init(x->q);
	arena_own(arena, x, drop);
	return x;
}

/* ASCII for a digit, point or sign of either width; 0 for anything else. */
static char
plain(uint32_t rune)
{
	if (rune >= 0xFF10 && rune <= 0xFF19)
		return (char)('0' + (rune - 0xFF10));
	if (rune == 0xFF0E)
		return '.';
	if (rune == 0xFF0B)
		return '+';
	if (rune == 0xFF0D || rune == 0x2212)
		return '-';
	if (rune < 0x80 && (isdigit((int)rune) || strchr("+-.", (int)rune)))
		return (char)rune;
	return 0;
}

/* Collects the digits; *places counts those after the point. */
static bool
read_digits(const char *s, char digits[], int *places, bool *negative)
{
	const char *end = s + strlen(s);
	bool point = false;
	int n = 0;

	*places = 0;
	*negative = false;
	for (int i = 0; s < end; i++) {
		char c = plain(utf8_next(&s, end));

		if ((c == '-' || c == '+') && i == 0) {
			*negative = c == '-';
		} else if (c == '.' && !point && n > 0 && s < end) {
			point = true;
		} else if (isdigit((unsigned char)c) && n < NUMBER_DIGITS) {
			digits[n++] = c;
			*places += point;
		} else {
			return false;
		}
	}
	digits[n] = '\0';
	return n > 0;
}

const struct number *
number_read(struct arena *arena, const char *s)
{
	char digits[NUMBER_DIGITS + 1];
	struct number *x;
	bool negative;
	int places;

	if (!read_digits(s, digits, &places, &negative))
		return NULL;
	x = number_new(arena);
	mpz_set_str(mpq_numref(x->q), digits, 10);
	mpz_ui_pow_ui(mpq_denref(x->q), 10, (unsigned long)places);
	mpq_canonicalize(x->q);
	if (negative)
		mpq_neg(x->q, x->q);
	return x;
}

const struct number *
number_int(struct arena *arena, long n)
{
	struct number *x = number_new(arena);

	mpq_set_si(x->q, n, 1);
	return x;
}

const struct number *
number_add(struct arena *arena, const struct number *a, const struct number *b)
{
	struct number *x = number_new(arena);

	mpq_add(x->q, a->q, b->q);
	return x;
}

const struct number *
number_sub(struct arena *arena, const struct number *a, const struct number *b)
{
	struct number *x = number_new(arena);

	mpq_sub(x->q, a->q, b->q);
	return x;
}

const struct number *
number_mul(struct arena *arena, const struct number *a, const struct number *b)
{
	struct number *x = number_new(arena);

	mpq_mul(x->q, a->q, b->q);
	return x;
}

const struct number *
number_div(struct arena *arena, const struct number *a, const struct number *b)
{
	struct number *x;

	if (mpq_sgn(b->q) == 0)
		return NULL;
	x = number_new(arena);
	mpq_div(x->q, a->q, b->q);
	return x;
}

int
number_cmp(const struct number *a, const struct number *b)
{
	int cmp = mpq_cmp(a->q, b->q);

	return (cmp > 0) - (cmp < 0);
}

int
number_cmp_int(const struct number *a, long n)
{
	int cmp = mpq_cmp_si(a->q, n, 1);

	return (cmp > 0) - (cmp < 0);
}

int
number_sign(const struct number *a)
{
	return mpq_sgn(a->q);
}

/* |x| × 10^decimals, rounded half up: half away from zero for x. */
static void
scale(mpz_t out, const struct number *x, int decimals)
{
	mpz_t half;

	mpz_init(half);
	mpz_ui_pow_ui(out, 10, (unsigned long)decimals);
	mpz_mul(out, out, mpq_numref(x->q));
	mpz_abs(out, out);
	mpz_mul_2exp(out, out, 1);
	mpz_add(out, out, mpq_denref(x->q));
	mpz_mul_2exp(half, mpq_denref(x->q), 1);
	mpz_fdiv_q(out, out, half);
	mpz_clear(half);
}

char *
number_fixed(struct arena *arena, const struct number *x, int decimals)
{
	struct buf buf;
	mpz_t scaled;
	char *digits;
	int n;

	mpz_init(scaled);
	scale(scaled, x, decimals);
	digits = arena_alloc(arena, mpz_sizeinbase(scaled, 10) + 2);
	mpz_get_str(digits, 10, scaled);
	n = (int)strlen(digits);
	buf_init(&buf, arena);
	if (mpq_sgn(x->q) < 0 && mpz_sgn(scaled) != 0)
		buf_putc(&buf, '-');
	mpz_clear(scaled);
	if (n <= decimals) {
		buf_puts(&buf, "0.");
		for (int i = n; i < decimals; i++)
			buf_putc(&buf, '0');
		buf_puts(&buf, digits);
		return buf.s;
	}
	buf_add(&buf, digits, n - decimals);
	if (decimals > 0)
		buf_printf(&buf, ".%s", digits + n - decimals);
	return buf.s;
}

/* Is x a whole number of 10^-decimals? */
static bool
terminates(const struct number *x, int decimals)
{
	mpz_t power;
	bool whole;

	mpz_init(power);
	mpz_ui_pow_ui(power, 10, (unsigned long)decimals);
	whole = mpz_divisible_p(power, mpq_denref(x->q)) != 0;
	mpz_clear(power);
	return whole;
}

char *
number_raw(struct arena *arena, const struct number *x, int min, int max)
{
	for (int decimals = min; decimals < max; decimals++)
		if (terminates(x, decimals))
			return number_fixed(arena, x, decimals);
	return number_fixed(arena, x, max);
}

/* Do so many decimals show x, which is positive, as 100 or more? */
static bool
reaches_hundred(const struct number *x, int decimals)
{
	mpz_t scaled, hundred;
	bool reached;

	mpz_init(scaled);
	mpz_init(hundred);
	scale(scaled, x, decimals);
	mpz_ui_pow_ui(hundred, 10, (unsigned long)decimals + 2);
	reached = mpz_cmp(scaled, hundred) >= 0;
	mpz_clear(scaled);
	mpz_clear(hundred);
	return reached;
}

char *
number_percent(struct arena *arena, const struct number *x, int decimals)
{
	/* Ends: a number below 100 has a distance from it. */
	if (number_sign(x) > 0 && number_cmp_int(x, 100) < 0)
		while (reaches_hundred(x, decimals))
			decimals++;
	return number_fixed(arena, x, decimals);
}

double
number_double(const struct number *x)
{
	return mpq_get_d(x->q);
}
