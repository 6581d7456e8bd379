/* JSON strings: what RFC 8259 wants escaped is escaped. */
#include "base/json.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"

void
json_text(const char *s, int n, struct buf *out)
{
	const char *end = s + n;

	buf_putc(out, '"');
	while (s < end) {
		const char *start = s;
		uint32_t rune = utf8_next(&s, end);

		if (rune == '"' || rune == '\\')
			buf_printf(out, "\\%c", (int)rune);
		else if (rune < 0x20 || rune == 0xFFFD)
			buf_printf(out, "\\u%04x", (unsigned)rune);
		else
			buf_add(out, start, (int)(s - start));
	}
	buf_putc(out, '"');
}

void
json_string(const char *s, struct buf *out)
{
	json_text(s, (int)strlen(s), out);
}

void
json_member(const char *name, const char *value, struct buf *out)
{
	buf_printf(out, ",\"%s\":", name);
	json_string(value, out);
}

void
json_decimal(double x, struct buf *out)
{
	static const double UNSEEN = 0.00005; /* half of the last decimal */

	buf_printf(out, "%.4f", fabs(x) < UNSEEN ? 0 : x);
}
