/* What an OFD of ours says of its making, and whether it is as it was made. */
#ifndef READ_OFD_RECORD_H
#define READ_OFD_RECORD_H

#include "read/made_record.h"

/* The part that every OFD has. */
#define OFD_MAIN "OFD.xml"

/* Its record; false: the file is damaged, which has been reported. */
bool ofd_take(
    struct arena *, struct diags *, const char *path, struct record *);
/*
 * Does it hold each part of the other, and beside these only seals and what
 * names them (18: Signatures)? It may be packed in another way.
 */
bool ofd_is_sealed(
    struct arena *, const struct buf *bytes, const struct buf *other);

#endif
