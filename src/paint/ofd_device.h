/* An OFD of all pages (GB/T 33190-2016), as a device. */
#ifndef PAINT_OFD_DEVICE_H
#define PAINT_OFD_DEVICE_H

#include "base/buf.h"
#include "paint/device.h"
#include "paint/paint.h"

/*
 * Goes through the pages for their fonts and places; they are then painted on
 * it, in their order, and it is closed.
 */
struct device *ofd_device_open(
    struct arena *, const struct pages *, const struct paint_info *);
/* The file, once the device is closed without an error. */
const struct buf *ofd_device_bytes(const struct device *);

#endif
