/*
 * Editions: the internal one prints all, the public one nothing that is
 * withheld (public="no") nor what it could be computed from.
 *
 * The public edition is not a masked ledger but a ledger of what is public:
 * the withheld values are erased before anything is computed, so that nothing
 * after that, an office's own template included, can depend on them.
 */
#ifndef CHECK_EDITION_H
#define CHECK_EDITION_H

#include "ledger/ledger.h"

enum edition { EDITION_INTERNAL, EDITION_PUBLIC };

/* Does the public edition withhold its figures? One told in words has none. */
bool edition_withholds(const struct task *);

/*
 * Erases from plan and progress every value of each withheld target, planned
 * or reported; where one is printed, in <v>, an X stands. What was made of
 * them before is void.
 */
void edition_withhold(struct plan *, struct progress_list *);

/*
 * Finds the texts that state a withheld value: a warning each, or errors when
 * publishing, of those that the ledger's reports print. To be asked before
 * they are withheld.
 */
void edition_check(struct arena *, struct diags *, const struct ledger *,
    const struct progress_list *, bool publishing);

#endif
