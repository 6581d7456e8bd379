/*
 * A page: XML that says what is the case, and a template of templates/web that
 * says it to people. No word of HTML and no word of Chinese stands here.
 */
#include <string.h>

#include "base/digest.h"
#include "base/intl.h"
#include "compose/template.h"
#include "serve/visit.h"

/* --- Addresses -------------------------------------------------------------
 */

static bool
is_plain(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || strchr("-._~/", c);
}

static void
put_escaped(struct buf *out, const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c; c++)
		if (is_plain(*c))
			buf_putc(out, (char)*c);
		else
			buf_printf(out, "%%%02X", *c);
}

const char *
visit_path(const struct visit *v, const char *tail)
{
	struct buf path;

	buf_init(&path, v->arena);
	if (v->town) {
		buf_puts(&path, "/y/");
		put_escaped(&path, v->town->key);
	}
	buf_puts(&path, tail);
	return path.s;
}

const char *
visit_seen(const struct visit *v)
{
	const char *header = v->request->if_match;

	if (!header)
		return request_field(v->request, "was");
	header += *header == '"';
	return arena_strndup(v->arena, header, strcspn(header, "\""));
}

void
visit_done(struct visit *v, const char *tail, const char *done)
{
	const char *hash = strchr(tail, '#');
	size_t n = hash ? (size_t)(hash - tail) : strlen(tail);

	response_redirect(&v->response,
	    arena_printf(v->arena, "%s%cdone=%s%s",
		visit_path(v, arena_strndup(v->arena, tail, n)),
		memchr(tail, '?', n) ? '&' : '?', done, hash ? hash : ""));
}

/* --- The frame -------------------------------------------------------------
 */

void
page_begin(struct visit *v, const char *name)
{
	struct xml *x = &v->xml;

	buf_init(&v->text, v->arena);
	*x = (struct xml){.out = &v->text};
	xml_begin(x, "page");
	xml_attr(x, "name", name);
	xml_attr(x, "token", v->request->token);
	xml_attr(x, "user", v->scope.user);
	if (v->scope.all)
		xml_attr(x, "all", "yes");
	xml_attr(x, "done", request_query(v->request, "done"));
	if (v->town) {
		xml_attr(x, "base", visit_path(v, ""));
		xml_attr(x, "folder", v->town->name);
	}
	xml_inside(x);
	if (v->town)
		year_write(v);
}

static const char *const levels[] = {
    [DIAG_NOTE] = "note",
    [DIAG_WARNING] = "warning",
    [DIAG_ERROR] = "error",
    [DIAG_FATAL] = "fatal",
};

static const char *
base_name(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;

	return slash ? slash + 1 : path;
}

static void
put_message(void *self, const struct diag_message *m)
{
	struct visit *v = self;
	struct xml *x = &v->xml;
	const struct origin *at = &m->origin;
	char column[8];

	xml_begin(x, "message");
	xml_attr(x, "level", levels[m->level]);
	xml_attr(x, "id", m->name);
	xml_attr(x, "file", base_name(at->file));
	if (at->sheet && at->line > 0)
		xml_attr(x, "cell",
		    arena_printf(v->arena, "%s!%s%d", at->sheet,
			column_name(column, at->col), at->line));
	else
		xml_attr(x, "cell", at->sheet);
	if (!at->sheet && at->line > 0)
		xml_attr_int(x, "line", at->line);
	if (m->times > 1)
		xml_attr_int(x, "times", m->times);
	xml_words(x, "message", m->text);
}

void
page_messages(struct visit *v, struct diags *diags)
{
	diags_each(diags, put_message, v);
}

/* The same page for the same token is not sent again. */
static void
put_etag(struct visit *v)
{
	struct response *r = &v->response;
	struct digest digest;
	const char *etag;

	digest_init(&digest);
	digest_add(&digest, r->body.s, (size_t)r->body.n);
	etag = arena_printf(v->arena, "\"%s\"", digest_hex(&digest, v->arena));
	response_header(r, "ETag", etag);
	response_header(r, "Cache-Control", "private, no-cache");
	if (r->status != 200 || v->request->post ||
	    !v->request->if_none_match ||
	    strcmp(v->request->if_none_match, etag) != 0)
		return;
	r->status = 304;
	buf_init(&r->body, v->arena);
}

void
page_end(struct visit *v, const char *name)
{
	const char *folder =
	    arena_printf(v->arena, "%s/web", v->door->context->templates_dir);
	const char *path = arena_printf(v->arena, "%s/%s.xsl", folder, name);
	const char *const params[] = {"templates", folder, NULL};
	struct diags *faults = diags_open();

	page_messages(v, v->diags);
	xml_end(&v->xml, "page");
	if (!template_page(faults, &v->text, path, params, &v->response.body)) {
		diags_print(faults, stderr, DIAG_TEXT, false);
		v->response.status = 500;
		v->response.type = "text/plain; charset=utf-8";
		buf_puts(&v->response.body, _("this page could not be made"));
	}
	diags_close(faults);
	put_etag(v);
}

void
page_fault(struct visit *v, int status, const char *reason)
{
	v->response.status = status;
	v->town = NULL;
	page_begin(v, "fault");
	xml_begin(&v->xml, "fault");
	xml_attr_int(&v->xml, "status", status);
	xml_words(&v->xml, "fault", reason ? reason : "");
	page_end(v, "fault");
}
