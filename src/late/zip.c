/* Files of many parts: Word, Excel, OFD. */
#include <zip.h>

#include "base/intl.h"
#include "late/late.h"

static struct late_library library = {
    NIANDU_ZIP, N_("reading and writing Word, Excel and OFD files"), NULL};

LATE(int, zip_close, (zip_t * a), (a))
LATE_VOID(zip_discard, (zip_t * a), (a))
LATE_VOID(zip_error_fini, (zip_error_t * a), (a))
LATE_VOID(zip_error_init, (zip_error_t * a), (a))
LATE(const char *, zip_error_strerror, (zip_error_t * a), (a))
LATE(int, zip_fclose, (zip_file_t * a), (a))
LATE(zip_int64_t, zip_file_add,
    (zip_t * a, const char *b, zip_source_t *c, zip_flags_t d), (a, b, c, d))
LATE(zip_error_t *, zip_file_get_error, (zip_file_t * a), (a))
LATE(int, zip_file_set_dostime,
    (zip_t * a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e),
    (a, b, c, d, e))
LATE(int, zip_file_set_external_attributes,
    (zip_t * a, zip_uint64_t b, zip_flags_t c, zip_uint8_t d, zip_uint32_t e),
    (a, b, c, d, e))
LATE(zip_file_t *, zip_fopen_index, (zip_t * a, zip_uint64_t b, zip_flags_t c),
    (a, b, c))
LATE(zip_int64_t, zip_fread, (zip_file_t * a, void *b, zip_uint64_t c),
    (a, b, c))
LATE(zip_error_t *, zip_get_error, (zip_t * a), (a))
LATE(const char *, zip_get_name, (zip_t * a, zip_uint64_t b, zip_flags_t c),
    (a, b, c))
LATE(zip_int64_t, zip_get_num_entries, (zip_t * a, zip_flags_t b), (a, b))
LATE(zip_int64_t, zip_name_locate, (zip_t * a, const char *b, zip_flags_t c),
    (a, b, c))
LATE(zip_t *, zip_open_from_source, (zip_source_t * a, int b, zip_error_t *c),
    (a, b, c))
LATE(zip_source_t *, zip_source_function,
    (zip_t * a, zip_source_callback b, void *c), (a, b, c))
LATE(zip_int64_t, zip_error_to_data,
    (const zip_error_t *a, void *b, zip_uint64_t c), (a, b, c))
LATE_VOID(zip_error_set, (zip_error_t * a, int b, int c), (a, b, c))
LATE_VOID(zip_stat_init, (zip_stat_t * a), (a))
LATE(zip_source_t *, zip_source_buffer_create,
    (const void *a, zip_uint64_t b, int c, zip_error_t *d), (a, b, c, d))
LATE(int, zip_source_close, (zip_source_t * a), (a))
LATE(zip_error_t *, zip_source_error, (zip_source_t * a), (a))
LATE_VOID(zip_source_free, (zip_source_t * a), (a))
LATE_VOID(zip_source_keep, (zip_source_t * a), (a))
LATE(int, zip_source_open, (zip_source_t * a), (a))
LATE(zip_int64_t, zip_source_read, (zip_source_t * a, void *b, zip_uint64_t c),
    (a, b, c))
LATE(int, zip_stat_index,
    (zip_t * a, zip_uint64_t b, zip_flags_t c, zip_stat_t *d), (a, b, c, d))
