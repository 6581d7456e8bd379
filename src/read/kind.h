/* What a file that an office sends is, by its bytes and not by its name. */
#ifndef READ_KIND_H
#define READ_KIND_H

#include "base/buf.h"
#include "base/diag.h"

enum kind {
	KIND_REFUSED, /* known, but not read here: the message says what to do
		       */
	KIND_TEXT, /* or anything that may be text */
	KIND_XML,
	KIND_ZIP /* .docx, .xlsx or any other archive */
};

/*
 * Files of old Word, Excel and WPS, protected ones, PDF, RTF and pictures are
 * refused with a message that says as what to save them.
 */
enum kind kind_of(struct diags *, const char *name, const struct buf *);

#endif
