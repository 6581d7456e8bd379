/*
 * All towns together: the ledger of each on one day, then the county's report
 * over those that have one. Made anew where a ledger is another.
 */
#include <microhttpd.h>
#include <string.h>

#include "base/digest.h"
#include "base/output.h"
#include "batch/stamp.h"
#include "serve/made.h"
#include "serve/views.h"

static const char JOB[] = "county"; /* of its stamp */

struct county_visit {
	struct visit *v;
	struct date as_of; /* not given: the latest of each town */
	const char *issuer, *number, *format;
	struct date date;
	const char *folder; /* of what is made */
	struct digest key;
	ARRAY_OF(const char *) ledgers;
	struct batch_outputs outputs;
};

static const char *
given(const struct visit *v, const char *name)
{
	const char *text = request_query(v->request, name);

	return *text && !strchr(text, '\n') ? text : NULL;
}

/* --- Ledgers ---------------------------------------------------------------
 */

static bool
ledger_make(struct county_visit *c, struct visit *town, struct buf *ledger)
{
	const struct batch_prepare *own = &town->door->options->prepare;
	struct report_options options;
	const char *salt;

	if (!own->call(own->self, town->arena, town->diags, town->town->folder,
		&options, &salt))
		return false;
	if (date_given(c->as_of))
		options.as_of = c->as_of;
	return report_ledger(
	    town->door->context, town->diags, &options, ledger);
}

static bool
ledger_keep(
    struct county_visit *c, const struct town *town, const struct buf *ledger)
{
	struct arena *arena = c->v->arena;
	const char *path =
	    arena_printf(arena, "%s/%s.xml", c->folder, town->key);
	struct output *out = output_open(arena, path);

	output_write(out, ledger->s, (size_t)ledger->n);
	if (!output_commit(out)) {
		output_tell(out, c->v->diags, path);
		return false;
	}
	digest_add(&c->key, ledger->s, (size_t)ledger->n);
	*array_push(arena, &c->ledgers) = path;
	return true;
}

/* A town that has none is named, and is not in the report. */
static void
put_town(struct county_visit *c, const struct town *town)
{
	struct visit *v = c->v, own = *v;
	struct buf ledger;
	bool good;

	own.town = town;
	own.diags = diags_open();
	buf_init(&ledger, v->arena);
	good = ledger_make(c, &own, &ledger) && ledger_keep(c, town, &ledger);
	year_read(&own);
	xml_begin(&v->xml, "town");
	xml_attr(&v->xml, "base", visit_path(&own, ""));
	xml_attr(&v->xml, "folder", town->name);
	xml_attr(&v->xml, "title", own.plan ? own.plan->issuer : NULL);
	xml_attr(&v->xml, "in", good ? "yes" : "no");
	xml_empty(&v->xml);
	diags_close(own.diags);
}

/* --- The report ------------------------------------------------------------
 */

static void
wrote(void *self, const char *path, int pages)
{
	struct county_visit *c = self;
	const char *slash = strrchr(path, '/');
	struct digest digest;

	digest_init(&digest);
	digest_file(&digest, path);
	*array_push(c->v->arena, &c->outputs) = (struct batch_output){
	    .file = arena_strdup(c->v->arena, slash ? slash + 1 : path),
	    .sha256 = digest_hex(&digest, c->v->arena),
	    .pages = pages,
	};
}

static bool
report_make(struct county_visit *c)
{
	struct visit *v = c->v;
	const char *key, *error;
	struct report_options options = {
	    .ledgers = c->ledgers.at,
	    .nledger = c->ledgers.n,
	    .issuer = c->issuer,
	    .number = c->issuer ? c->number : NULL,
	    .date = c->date,
	    .formats = &c->format,
	    .nformat = 1,
	    .output = arena_printf(v->arena, "%s/", c->folder),
	    .wrote = wrote,
	    .wrote_self = c,
	};

	if (!c->ledgers.n)
		return false;
	digest_text(&c->key, v->door->program_key);
	key = digest_hex(&c->key, v->arena);
	if (stamp_holds(v->arena, c->folder, JOB, key, &c->outputs))
		return true;
	c->outputs.n = 0;
	return report_rollup(v->door->context, v->diags, &options) &&
	    stamp_write(v->arena, c->folder, JOB, key, &c->outputs, &error);
}

/* The wish, as the name of a folder below the root's .reports. */
static bool
county_begin(struct county_visit *c, struct visit *v, const char *format)
{
	struct digest digest;

	*c = (struct county_visit){.v = v,
	    .issuer = given(v, "issuer"),
	    .number = given(v, "number"),
	    .format = format};
	date_read(request_query(v->request, "as-of"), &c->as_of);
	date_read(request_query(v->request, "date"), &c->date);
	digest_init(&digest);
	digest_text(&digest, v->scope.user);
	digest_text(&digest, c->issuer);
	digest_text(&digest, c->number);
	digest_text(&digest, format);
	digest_text(&digest, request_query(v->request, "as-of"));
	digest_text(&digest, request_query(v->request, "date"));
	c->folder = made_folder(
	    v, v->door->options->root, digest_hex(&digest, v->arena));
	digest_init(&c->key);
	return c->folder != NULL;
}

/* Page first: what there is to say of the towns goes into it. */
static bool
county_make(struct county_visit *c)
{
	struct towns_here towns = {0};

	towns_find(c->v, &towns);
	for (int i = 0; i < towns.n; i++)
		put_town(c, &towns.at[i]);
	return report_make(c);
}

static int
pages_of(const struct county_visit *c)
{
	int pages = 0;

	for (int i = 0; i < c->outputs.n; i++)
		pages += c->outputs.at[i].pages;
	return pages;
}

void
county_view(struct visit *v)
{
	const char *const *formats = v->door->options->formats;
	struct county_visit c;
	struct xml *x = &v->xml;
	bool good;

	page_begin(v, "county");
	good = county_begin(&c, v, MADE_PICTURE) && county_make(&c);
	for (int i = 0; formats[i]; i++) {
		xml_begin(x, "format");
		xml_words(x, "format", formats[i]);
	}
	xml_begin(x, "report");
	xml_attr(x, "as-of", given(v, "as-of"));
	xml_attr(x, "issuer", c.issuer);
	xml_attr(x, "number", c.number);
	xml_attr_date(x, "date", c.date);
	xml_attr_int(x, "pages", good ? pages_of(&c) : 0);
	xml_empty(x);
	page_end(v, "county");
}

static void
county_send(struct visit *v, const char *format, int page, bool save)
{
	struct county_visit c;
	const char *file;
	bool good;

	/* Its page is not sent; what is said in it is. */
	page_begin(v, JOB);
	good = format && county_begin(&c, v, format) && county_make(&c) &&
	    c.outputs.n > 0;
	if (!good || page > c.outputs.n) {
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
		return;
	}
	file = c.outputs.at[page ? page - 1 : 0].file;
	made_send(v, c.folder, file, format, save ? file : NULL);
}

void
county_file(struct visit *v)
{
	county_send(
	    v, made_format(v, request_query(v->request, "format")), 0, true);
}

void
county_picture(struct visit *v)
{
	county_send(v, MADE_PICTURE, made_page(v), false);
}
