/* HTTP, for serve alone. */
#include <microhttpd.h>
#include <stdarg.h>

#include "base/intl.h"
#include "late/late.h"

static struct late_library library = {
    NIANDU_MICROHTTPD, N_("'niandu serve'"), NULL};

LATE(enum MHD_Result, MHD_add_response_header,
    (struct MHD_Response * a, const char *b, const char *c), (a, b, c))
LATE(char *, MHD_basic_auth_get_username_password,
    (struct MHD_Connection * a, char **b), (a, b))
LATE(struct MHD_PostProcessor *, MHD_create_post_processor,
    (struct MHD_Connection * a, size_t b, MHD_PostDataIterator c, void *d),
    (a, b, c, d))
LATE(struct MHD_Response *, MHD_create_response_from_buffer,
    (size_t a, void *b, enum MHD_ResponseMemoryMode c), (a, b, c))
LATE(struct MHD_Response *, MHD_create_response_from_fd_at_offset64,
    (uint64_t a, int b, uint64_t c), (a, b, c))
LATE(enum MHD_Result, MHD_destroy_post_processor,
    (struct MHD_PostProcessor * a), (a))
LATE_VOID(MHD_destroy_response, (struct MHD_Response * a), (a))
LATE_VOID(MHD_free, (void *a), (a))
LATE(int, MHD_get_connection_values,
    (struct MHD_Connection * a, enum MHD_ValueKind b, MHD_KeyValueIterator c,
	void *d),
    (a, b, c, d))
LATE(const union MHD_DaemonInfo *, MHD_get_daemon_info,
    (struct MHD_Daemon * a, enum MHD_DaemonInfoType b, ...), (a, b))
LATE(enum MHD_Result, MHD_get_timeout,
    (struct MHD_Daemon * a, unsigned long long *b), (a, b))
LATE(const char *, MHD_lookup_connection_value,
    (struct MHD_Connection * a, enum MHD_ValueKind b, const char *c), (a, b, c))
LATE(enum MHD_Result, MHD_post_process,
    (struct MHD_PostProcessor * a, const char *b, size_t c), (a, b, c))
LATE(enum MHD_Result, MHD_queue_response,
    (struct MHD_Connection * a, unsigned int b, struct MHD_Response *c),
    (a, b, c))
LATE(MHD_socket, MHD_quiesce_daemon, (struct MHD_Daemon * a), (a))
LATE_VOID(MHD_resume_connection, (struct MHD_Connection * a), (a))
LATE(enum MHD_Result, MHD_run, (struct MHD_Daemon * a), (a))
LATE_VOID(MHD_stop_daemon, (struct MHD_Daemon * a), (a))
LATE_VOID(MHD_suspend_connection, (struct MHD_Connection * a), (a))

struct MHD_Daemon *
MHD_start_daemon(unsigned flags, uint16_t port, MHD_AcceptPolicyCallback accept,
    void *for_accept, MHD_AccessHandlerCallback answer, void *for_answer, ...)
{
	static __typeof__(MHD_start_daemon_va) *start;
	struct MHD_Daemon *daemon;
	va_list options;

	late_find(&library, "MHD_start_daemon_va", &start);
	va_start(options, for_answer);
	daemon =
	    start(flags, port, accept, for_accept, answer, for_answer, options);
	va_end(options);
	return daemon;
}
