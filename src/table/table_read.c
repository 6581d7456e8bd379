/* A file that an office sent, by what it is: .xlsx or .csv. */
#include "read/kind.h"
#include "table/sheet.h"

struct table *
table_read(struct arena *arena, struct diags *diags, const char *name,
    const struct buf *read)
{
	struct buf bytes = *read; /* may be made UTF-8 */

	switch (kind_of(diags, name, &bytes)) {
	case KIND_ZIP:
		return xlsx_read(arena, diags, name, &bytes);
	case KIND_TEXT:
		return csv_read(arena, diags, name, &bytes);
	case KIND_XML:
		diag(diags, DIAG_TABLE_KIND, (struct origin){.file = name});
		break;
	case KIND_REFUSED:
		break;
	}
	return NULL;
}
