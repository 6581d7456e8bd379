/* Names are escaped as GNU make wants them; a line end cannot be. */
#include "batch/depfile.h"

#include <string.h>

static void
put_name(const char *name, struct buf *out)
{
	for (const char *s = name; *s; s++) {
		if (*s == '$')
			buf_putc(out, '$');
		else if (strchr(" \t#:%\\", *s))
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
}

void
depfile_put(const char *output, const struct batch_outputs *outputs,
    const char *const *inputs, int n, struct buf *out)
{
	for (int i = 0; i < outputs->n; i++) {
		if (i)
			buf_putc(out, ' ');
		put_name(output, out);
		buf_putc(out, '/');
		put_name(outputs->at[i].file, out);
	}
	buf_putc(out, ':');
	for (int i = 0; i < n; i++) {
		buf_puts(out, " \\\n  ");
		put_name(inputs[i], out);
	}
	buf_putc(out, '\n');
	for (int i = 0; i < n; i++) {
		put_name(inputs[i], out);
		buf_puts(out, ":\n");
	}
}
