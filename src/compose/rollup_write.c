/* Roll-up → attributes of the element just begun. */
#include "compose/rollup_write.h"

void
attr_rollup(struct xml *xml, const struct rollup *r)
{
	xml_attr_number(xml, "completion", r->completion);
	xml_attr_number(xml, "score", r->score);
	xml_attr_int(xml, "reported", r->reported);
	xml_attr_int(xml, "total", r->total);
	for (enum status s = 0; s < STATUS_NONE; s++)
		xml_attr_int(xml, status_name(s), r->count[s]);
	xml_attr_int(xml, "lagging",
	    r->count[STATUS_BEHIND] + r->count[STATUS_FAR_BEHIND]);
	xml_attr_number(xml, "lagging-share", r->lagging);
	xml_attr_int(xml, "exceeded", r->exceeded);
}
