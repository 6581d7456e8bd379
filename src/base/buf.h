/* A growing byte string in an arena, always NUL-terminated. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdint.h>

#include "base/arena.h"

struct buf {
	struct arena *arena;
	char *s; /* never NULL after buf_init */
	int n; /* bytes, without the NUL */
	int cap;
};

void buf_init(struct buf *, struct arena *);
void buf_add(struct buf *, const char *s, int n);
void buf_puts(struct buf *, const char *s);
void buf_putc(struct buf *, char c);
void buf_put_rune(struct buf *, uint32_t rune); /* as UTF-8 */
void buf_put_int(struct buf *, int);
/* Rounded to at most so many decimals, 0 to 9, without those that are zero. */
void buf_put_decimal(struct buf *, double, int decimals);
void buf_printf(struct buf *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

#endif
