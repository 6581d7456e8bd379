/* A byte string that grows by doubling. */
#include "base/buf.h"

#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { FIRST_CAP = 64 };

void
buf_init(struct buf *buf, struct arena *arena)
{
	*buf = (struct buf){.arena = arena, .cap = FIRST_CAP};
	buf->s = arena_alloc(arena, FIRST_CAP);
}

static void
buf_room(struct buf *buf, int n)
{
	char *wider;

	if (n < buf->cap - buf->n)
		return;
	/* More than an int counts is more than there is. */
	if (n > INT_MAX / 2 - buf->n)
		arena_alloc(buf->arena, SIZE_MAX);
	while (buf->n + n >= buf->cap)
		buf->cap *= 2;
	wider = arena_alloc(buf->arena, (size_t)buf->cap);
	memcpy(wider, buf->s, (size_t)buf->n + 1);
	buf->s = wider;
}

void
buf_add(struct buf *buf, const char *s, int n)
{
	buf_room(buf, n);
	memcpy(buf->s + buf->n, s, (size_t)n);
	buf->n += n;
	buf->s[buf->n] = '\0';
}

void
buf_puts(struct buf *buf, const char *s)
{
	buf_add(buf, s, (int)strlen(s));
}

void
buf_putc(struct buf *buf, char c)
{
	if (buf->n + 1 >= buf->cap)
		buf_room(buf, 1);
	buf->s[buf->n++] = c;
	buf->s[buf->n] = '\0';
}

void
buf_put_rune(struct buf *buf, uint32_t rune)
{
	char bytes[4];

	buf_add(buf, bytes, utf8_put(bytes, rune));
}

void
buf_put_int(struct buf *buf, int n)
{
	buf_put_decimal(buf, n, 0);
}

void
buf_put_decimal(struct buf *out, double v, int decimals)
{
	static const double powers[] = {
	    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
	char digits[32];
	long n = lround(v * powers[decimals]);
	bool negative = n < 0;
	int at = (int)sizeof digits;

	n = labs(n);
	while (decimals > 0 && n % 10 == 0) {
		n /= 10;
		decimals--;
	}
	for (int i = 0; i < decimals; i++, n /= 10)
		digits[--at] = (char)('0' + n % 10);
	if (decimals > 0)
		digits[--at] = '.';
	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	if (negative)
		digits[--at] = '-';
	buf_add(out, digits + at, (int)sizeof digits - at);
}

void
buf_printf(struct buf *buf, const char *fmt, ...)
{
	va_list args, again;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (n > 0) {
		buf_room(buf, n);
		vsnprintf(buf->s + buf->n, (size_t)n + 1, fmt, again);
		buf->n += n;
	}
	va_end(again);
}
