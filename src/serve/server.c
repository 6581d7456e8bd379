/*
 * HTTP, by libmicrohttpd, in one thread: it takes requests in, has them done by
 * the crew, and gives out what came of it. No byte of a plan, a table or a page
 * is looked at here.
 */
#include <errno.h>
#include <microhttpd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/intl.h"
#include "base/system.h"
#include "batch/stamp.h"
#include "serve/address.h"
#include "serve/crew.h"
#include "serve/fixed.h"
#include "serve/guard.h"
#include "serve/intake.h"
#include "serve/known.h"
#include "serve/route.h"
#include "serve/serve.h"

enum {
	CONNECTIONS = 300,
	CONNECTION_BYTES = 64 << 10, /* of a request's head */
	IDLE_SECONDS = 60,
	TICK_MS = 500,
	DEFAULT_SECONDS = 180,
	DEFAULT_MEBIBYTES = 1024,
	WORKERS = 4,
	/* What is thrown away of a body that is too large, then it is cut. */
	DISCARD_MB = 512,
};

struct server {
	const struct serve_options *options;
	struct door door;
	struct crew *crew;
	struct fixed_files fixed;
	struct MHD_Daemon *daemon;
	struct pollfd *fds; /* of the crew's hands, and one */
	struct known_users *known;
};

/* One request, from its first line to the last byte of its answer. */
struct exchange {
	struct server *server;
	struct arena *arena;
	struct request request;
	struct errand errand;
	struct intake *intake;
	struct MHD_Connection *connection;
	const char *cookie, *new_cookie; /* to be set; NULL */
	const char *origin_error; /* of a form; NULL */
	long taken; /* bytes of the body */
	bool begun, asked, done, faulted;
};

static volatile sig_atomic_t stopping;

static void
on_signal(int number)
{
	(void)number;
	stopping = 1;
}

/* --- A request comes in ----------------------------------------------------
 */

static void
read_user(struct exchange *x)
{
	char *password = NULL;
	char *user =
	    MHD_basic_auth_get_username_password(x->connection, &password);

	if (user && password) {
		x->request.user = arena_strdup(x->arena, user);
		x->request.password = arena_strdup(x->arena, password);
	}
	MHD_free(user);
	MHD_free(password);
}

static const char *
header(const struct exchange *x, const char *name)
{
	return MHD_lookup_connection_value(
	    x->connection, MHD_HEADER_KIND, name);
}

static enum MHD_Result
take_query(
    void *self, enum MHD_ValueKind kind, const char *name, const char *value)
{
	struct exchange *x = self;

	(void)kind;
	*array_push(x->arena, &x->request.query) =
	    (struct pair){arena_strdup(x->arena, name),
		arena_strdup(x->arena, value ? value : "")};
	return MHD_YES;
}

static void
refuse(struct exchange *x, int status)
{
	if (!x->request.fault)
		x->request.fault = status;
}

static void
read_head(struct exchange *x, const char *method, const char *url)
{
	struct request *r = &x->request;
	const struct provenance from = {header(x, "Host"), header(x, "Origin"),
	    header(x, "Sec-Fetch-Site")};
	const struct serve_options *o = x->server->options;

	r->arena = x->arena;
	r->post = strcmp(method, "POST") == 0;
	r->path = arena_strdup(x->arena, url);
	r->if_match = header(x, "If-Match");
	r->if_none_match = header(x, "If-None-Match");
	MHD_get_connection_values(
	    x->connection, MHD_GET_ARGUMENT_KIND, take_query, x);
	read_user(x);
	r->known = known_has(x->server->known, r);
	x->cookie = cookie_find(x->arena, header(x, "Cookie"));
	if (!x->cookie)
		x->cookie = x->new_cookie = cookie_new(x->arena);
	r->token = token_of(x->arena, x->cookie);
	if (!r->post && strcmp(method, "GET") != 0 &&
	    strcmp(method, "HEAD") != 0)
		refuse(x, MHD_HTTP_METHOD_NOT_ALLOWED);
	if (!host_is_ours(x->arena, from.host, o->names, o->nname))
		refuse(x, MHD_HTTP_MISDIRECTED_REQUEST);
	if (r->post && !came_from_us(x->arena, &from))
		refuse(x, MHD_HTTP_FORBIDDEN);
}

static struct exchange *
exchange_open(struct server *server, struct MHD_Connection *connection)
{
	struct arena *arena = arena_open();
	struct exchange *x = arena_new(arena, struct exchange);

	*x = (struct exchange){.server = server,
	    .arena = arena,
	    .connection = connection,
	    .errand = {.out = -1}};
	x->errand.owner = x;
	x->errand.request = &x->request;
	return x;
}

static void
exchange_close(struct exchange *x)
{
	if (x->intake)
		intake_close(x->intake);
	for (int i = 0; i < x->request.uploads.n; i++)
		close(x->request.uploads.at[i].fd);
	if (x->errand.out >= 0)
		close(x->errand.out);
	arena_close(x->arena);
}

/* False: more of it than anybody would send by mistake. */
static bool
take_body(struct exchange *x, const char *bytes, size_t n)
{
	x->taken += (long)n;
	if (!x->request.post || x->taken > (long)DISCARD_MB << 20)
		return false;
	if (x->taken > ((long)UPLOAD_LIMIT_MB << 20) + (FIELDS_LIMIT_KB << 10))
		refuse(x, MHD_HTTP_CONTENT_TOO_LARGE);
	if (!x->intake && !x->request.fault)
		x->intake = intake_open(&x->request, x->connection);
	if (!x->intake)
		refuse(x, MHD_HTTP_UNSUPPORTED_MEDIA_TYPE);
	else
		intake_add(x->intake, bytes, n);
	return true;
}

/* All of it has come. */
static void
body_end(struct exchange *x)
{
	struct request *r = &x->request;

	if (x->intake)
		intake_close(x->intake);
	x->intake = NULL;
	if (r->post && !r->fault &&
	    (x->new_cookie ||
		!same_secret(request_field(r, "token"), r->token)))
		refuse(x, MHD_HTTP_FORBIDDEN);
}

/* --- An answer goes out ----------------------------------------------------
 */

/*
 * Nothing but what this server sends: no script in a page, no frame round it,
 * no form to elsewhere.
 */
static const struct pair safety[] = {
    {"Content-Security-Policy",
	"default-src 'none'; style-src 'self'; script-src 'self'; img-src "
	"'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
	"base-uri 'none'; frame-ancestors 'self'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "SAMEORIGIN"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
};

static enum MHD_Result
send_out(struct exchange *x, int status, struct MHD_Response *response)
{
	enum MHD_Result result;

	if (!response)
		return MHD_NO;
	for (int i = 0; i < LEN(safety); i++)
		MHD_add_response_header(
		    response, safety[i].name, safety[i].value);
	result = MHD_queue_response(x->connection, (unsigned)status, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result
send_fixed(struct exchange *x, const struct fixed_file *file)
{
	const char *has = x->request.if_none_match;
	bool same = has && strcmp(has, file->etag) == 0;
	struct MHD_Response *response =
	    MHD_create_response_from_buffer(same ? 0 : (size_t)file->bytes.n,
		file->bytes.s, MHD_RESPMEM_PERSISTENT);

	if (response) {
		MHD_add_response_header(response, "Content-Type", file->type);
		MHD_add_response_header(response, "ETag", file->etag);
		MHD_add_response_header(response, "Cache-Control", "no-cache");
	}
	return send_out(
	    x, same ? MHD_HTTP_NOT_MODIFIED : MHD_HTTP_OK, response);
}

/* Where not even the page that says so could be made. */
static enum MHD_Result
send_words(struct exchange *x, const char *words)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(
	    strlen(words), (void *)words, MHD_RESPMEM_MUST_COPY);

	if (response)
		MHD_add_response_header(
		    response, "Content-Type", "text/plain; charset=utf-8");
	return send_out(x, MHD_HTTP_INTERNAL_SERVER_ERROR, response);
}

static void
set_cookie(const struct exchange *x, struct MHD_Response *response)
{
	if (x->new_cookie)
		MHD_add_response_header(response, "Set-Cookie",
		    arena_printf(x->arena,
			"niandu=%s; Path=/; HttpOnly; SameSite=Strict",
			x->new_cookie));
}

static enum MHD_Result
send_made(struct exchange *x)
{
	struct response made;
	unsigned long offset, size;
	struct MHD_Response *response;

	if (!response_head_read(x->arena, x->errand.out, &made, &offset, &size))
		return send_words(x, _("the request could not be done"));
	if (made.known && !x->request.known && x->request.user)
		known_add(x->server->known, &x->request);
	response = size ? MHD_create_response_from_fd_at_offset64(
			      size, dup(x->errand.out), offset)
			: MHD_create_response_from_buffer(
			      0, (void *)"", MHD_RESPMEM_PERSISTENT);
	if (!response)
		return MHD_NO;
	MHD_add_response_header(response, "Content-Type", made.type);
	for (int i = 0; i < made.headers.n; i++)
		MHD_add_response_header(response, made.headers.at[i].name,
		    made.headers.at[i].value);
	set_cookie(x, response);
	return send_out(x, made.status, response);
}

/* --- Between the two -------------------------------------------------------
 */

static bool
hand_over(struct exchange *x)
{
	if (x->errand.out >= 0)
		close(x->errand.out);
	x->errand.out = spool_open();
	return x->errand.out >= 0 && crew_add(x->server->crew, &x->errand);
}

/* One page more, that says what became of the first. */
static bool
hand_over_fault(struct exchange *x)
{
	if (x->faulted)
		return false;
	x->faulted = true;
	x->request.fault = x->errand.fate == JOB_TIME
	    ? MHD_HTTP_GATEWAY_TIMEOUT
	    : MHD_HTTP_INTERNAL_SERVER_ERROR;
	x->request.fault_reason = x->errand.reason;
	fprintf(stderr, "niandu: %s %s: %s\n", x->request.post ? "POST" : "GET",
	    x->request.path, x->errand.reason ? x->errand.reason : "?");
	return hand_over(x);
}

static void
errand_ended(void *self, struct errand *errand)
{
	struct exchange *x = errand->owner;

	(void)self;
	if (errand->fate != JOB_WRITTEN && hand_over_fault(x))
		return;
	x->done = true;
	MHD_resume_connection(x->connection);
}

static void
errand_work(void *self, struct request *request, int out)
{
	struct server *server = self;
	struct response response = route_answer(&server->door, request);

	if (!response_write(&response, out))
		_exit(1);
}

static enum MHD_Result
ask(struct exchange *x)
{
	const struct fixed_file *file =
	    fixed_find(&x->server->fixed, x->request.path);

	body_end(x);
	x->asked = true;
	if (file && !x->request.fault && !x->request.post)
		return send_fixed(x, file);
	MHD_suspend_connection(x->connection);
	if (!hand_over(x)) {
		x->done = true;
		MHD_resume_connection(x->connection);
	}
	return MHD_YES;
}

/* libmicrohttpd calls it at each step of a request. */
static enum MHD_Result
on_request(void *self, struct MHD_Connection *connection, const char *url,
    const char *method, const char *version, const char *bytes, size_t *n,
    void **context)
{
	struct exchange *x = *context;

	(void)version;
	if (!x->begun) {
		x->begun = true;
		x->connection = connection;
		(void)self;
		read_head(x, method, url);
		return MHD_YES;
	}
	if (*n > 0) {
		bool good = take_body(x, bytes, *n);

		*n = 0;
		return good ? MHD_YES : MHD_NO;
	}
	if (!x->asked)
		return ask(x);
	return x->done ? send_made(x) : MHD_YES;
}

/* Made here, and not at the first call: the address can be refused before. */
static void *
on_address(void *self, const char *uri, struct MHD_Connection *connection)
{
	(void)uri;
	return exchange_open(self, connection);
}

static void
on_completed(void *self, struct MHD_Connection *connection, void **context,
    enum MHD_RequestTerminationCode code)
{
	(void)self, (void)connection, (void)code;
	if (*context)
		exchange_close(*context);
	*context = NULL;
}

/* --- The loop --------------------------------------------------------------
 */

static int
poll_time(const struct server *server)
{
	MHD_UNSIGNED_LONG_LONG most;

	if (MHD_get_timeout(server->daemon, &most) != MHD_YES || most > TICK_MS)
		return TICK_MS;
	return (int)most;
}

static void
turn(struct server *server, int epoll, const sigset_t *unblocked)
{
	int n = crew_size(server->crew);
	struct pollfd *fds = server->fds;
	int ms = poll_time(server);
	struct timespec wait = {ms / 1000, (ms % 1000) * 1000000L};

	crew_poll(server->crew, fds);
	fds[n] = (struct pollfd){.fd = epoll, .events = POLLIN};
	if (ppoll(fds, (nfds_t)n + 1, &wait, unblocked) >= 0)
		crew_hear(server->crew, fds);
	MHD_run(server->daemon);
}

static void
loop(struct server *server)
{
	const union MHD_DaemonInfo *info =
	    MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD);
	struct sigaction action = {.sa_handler = on_signal};
	sigset_t blocked, before;
	int listening = -1;

	sigemptyset(&blocked);
	sigaddset(&blocked, SIGINT);
	sigaddset(&blocked, SIGTERM);
	sigprocmask(SIG_BLOCK, &blocked, &before);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
	while (!stopping)
		turn(server, info->epoll_fd, &before);
	listening = MHD_quiesce_daemon(server->daemon);
	while (crew_busy(server->crew) > 0)
		turn(server, info->epoll_fd, &before);
	MHD_run(server->daemon);
	if (listening >= 0)
		close(listening);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

/* --- Beginning -------------------------------------------------------------
 */

static bool
listen_at(struct server *server, struct arena *arena, struct diags *diags)
{
	const struct serve_options *o = server->options;
	union address address;
	struct host host;
	unsigned flags =
	    MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;

	if (!address_read(arena, o->listen, &host, &address)) {
		diag(diags, DIAG_SERVE_LISTEN, (struct origin){0}, o->listen,
		    _("it wants an address and a port such as "
		      "127.0.0.1:8080"));
		return false;
	}
	if (!o->auth && !host_is_loopback(host.name)) {
		diag(diags, DIAG_SERVE_OPEN, (struct origin){0}, o->listen);
		return false;
	}
	if (address.any.sa_family == AF_INET6)
		flags |= MHD_USE_IPv6;
	errno = 0;
	server->daemon = MHD_start_daemon(flags, (uint16_t)host.port, NULL,
	    NULL, on_request, server, MHD_OPTION_SOCK_ADDR, &address.any,
	    MHD_OPTION_URI_LOG_CALLBACK, on_address, server,
	    MHD_OPTION_NOTIFY_COMPLETED, on_completed, server,
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
	    MHD_OPTION_LISTENING_ADDRESS_REUSE, 1u, MHD_OPTION_END);
	if (!server->daemon)
		diag(diags, DIAG_SERVE_LISTEN, (struct origin){0}, o->listen,
		    system_words(errno));
	return server->daemon != NULL;
}

/* With the port that was had where 0 asked for any. */
static void
say_address(const struct server *server, struct arena *arena)
{
	const union MHD_DaemonInfo *info =
	    MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);
	struct host host;

	host_read(arena, server->options->listen, &host);
	fprintf(stderr,
	    strchr(host.name, ':')
		? _("niandu: http://[%s]:%d/ (end by Ctrl-C)\n")
		: _("niandu: http://%s:%d/ (end by Ctrl-C)\n"),
	    *host.name ? host.name : "0.0.0.0", info->port);
}

static bool
prepare(struct server *server, struct arena *arena, struct context *context,
    struct diags *diags)
{
	const struct serve_options *o = server->options;
	struct process_limits limits = {
	    .seconds = o->limits.seconds ? o->limits.seconds : DEFAULT_SECONDS,
	    .mebibytes =
		o->limits.mebibytes ? o->limits.mebibytes : DEFAULT_MEBIBYTES,
	    .folder = o->root,
	};

	if (!folder_is(o->root)) {
		diag(diags, DIAG_READ, (struct origin){.file = o->root},
		    o->root, system_words(ENOTDIR));
		return false;
	}
	/* Fonts are opened before any worker is: all share them. */
	if (!context->fonts)
		context->fonts = fonts_open(diags, context->fonts_dir);
	if (!context->fonts ||
	    !fixed_read(arena, diags, context->templates_dir, &server->fixed))
		return false;
	server->door = (struct door){.context = context,
	    .options = o,
	    .program_key = stamp_of_program(
		arena, context->fonts_dir, context->templates_dir)};
	server->crew = crew_open(arena, o->workers ? o->workers : WORKERS,
	    limits, (struct crew_calls){errand_work, errand_ended, server});
	server->fds = arena_alloc(
	    arena, sizeof *server->fds * ((size_t)crew_size(server->crew) + 1));
	return true;
}

void
serve_run(struct context *context, struct diags *diags,
    const struct serve_options *options)
{
	struct arena *arena = arena_open();
	struct server *server = arena_new(arena, struct server);

	server->options = options;
	server->known = known_open(arena);
	if (prepare(server, arena, context, diags) &&
	    listen_at(server, arena, diags)) {
		say_address(server, arena);
		loop(server);
		MHD_stop_daemon(server->daemon);
	}
	arena_close(arena);
}
