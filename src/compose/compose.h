/*
 * Ledger → XML → template (XSLT) → document XML.
 *
 * Only this folder sees libxslt. Templates run in a sandbox: no file, no
 * network, a limit on operations; they import other templates of the folder.
 */
#ifndef COMPOSE_COMPOSE_H
#define COMPOSE_COMPOSE_H

#include "base/buf.h"
#include "base/digest.h"
#include "county/county.h"
#include "ledger/ledger.h"

/* The ledger as XML (urn:niandu:ledger), indented: --emit=ledger. */
void ledger_write(const struct ledger *, struct buf *out);

/*
 * Runs the template at path on the ledger. params: NULL-ended pairs of name
 * and string value, for the template's xsl:param; the one named "templates" is
 * the folder of the built-in templates, from which a template elsewhere may
 * import too. The text of every template file that is read goes into the
 * digest. False when the template is at fault, which is reported with file and
 * line.
 */
bool compose(struct arena *, struct diags *, const struct ledger *,
    const char *template_path, const char *const *params, struct digest *read,
    struct buf *out);

/* The same for many towns: a <county>, and a template that takes one. */
void county_write(const struct county *, struct buf *out);
bool compose_county(struct arena *, struct diags *, const struct county *,
    const char *template_path, const char *const *params, struct digest *read,
    struct buf *out);

#endif
