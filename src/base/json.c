/* JSON strings: what RFC 8259 wants escaped is escaped. */
#include "base/json.h"

void
json_string(const char *s, struct buf *out)
{
	buf_putc(out, '"');
	for (; *s; s++)
		if (*s == '"' || *s == '\\')
			buf_printf(out, "\\%c", *s);
		else if ((unsigned char)*s < 0x20)
			buf_printf(out, "\\u%04x", *s);
		else
			buf_putc(out, *s);
	buf_putc(out, '"');
}

void
json_member(const char *name, const char *value, struct buf *out)
{
	buf_printf(out, ",\"%s\":", name);
	json_string(value, out);
}
