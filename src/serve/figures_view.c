/* Every figure of the year, and how each came about. */
#include <string.h>

#include "read/bytes.h"
#include "serve/views.h"

/* Asked from a page of the public edition: told as that one knows it. */
static bool
is_public(const struct visit *v)
{
	return strcmp(request_query(v->request, "edition"), "public") == 0;
}

bool
figures_options(struct visit *v, struct report_options *options)
{
	const struct batch_prepare *own = &v->door->options->prepare;
	const char *salt;

	if (!own->call(
		own->self, v->arena, v->diags, v->town->folder, options, &salt))
		return false;
	date_read(request_query(v->request, "as-of"), &options->as_of);
	if (is_public(v))
		options->edition = EDITION_PUBLIC;
	return true;
}

/* The ledger itself, as XML: the page's template words it. */
static void
put_ledger(struct visit *v, struct report_options *options)
{
	struct buf ledger;
	const char *root;

	buf_init(&ledger, v->arena);
	if (!report_ledger(v->door->context, v->diags, options, &ledger))
		return;
	root = strstr(ledger.s, "<ledger");
	if (root)
		buf_puts(&v->text, root);
}

void
figures_put_facts(void *visit, const struct facts *facts)
{
	struct visit *v = visit;
	struct xml *x = &v->xml;

	for (int i = 0; i < facts->n; i++) {
		const struct fact *f = &facts->at[i];
		const struct origin *first = f->from.source;

		xml_begin(x, "fact");
		xml_attr(x, "key", f->key);
		xml_attr(x, "label", f->label);
		/* Nothing of the files behind it. */
		if (f->from.file && !is_public(v)) {
			const char *slash = strrchr(f->from.file, '/');

			xml_attr(x, "file", slash ? slash + 1 : f->from.file);
			xml_attr_int(x, "line", f->from.line);
		}
		if (first && !is_public(v))
			xml_attr(x, "source", origin_text(v->arena, *first));
		xml_words(x, "fact", f->text);
	}
}

void
figures_view(struct visit *v)
{
	const char *subject = request_query(v->request, "of");
	struct report_options options;
	struct diags *of_year = v->diags;
	bool good;

	year_read(v);
	v->diags = diags_open();
	good = figures_options(v, &options);
	page_begin(v, *subject ? "figure" : "figures");
	xml_element(&v->xml, "subject", subject);
	xml_element(&v->xml, "as-of", request_query(v->request, "as-of"));
	xml_element(&v->xml, "edition", is_public(v) ? "public" : NULL);
	if (good && *subject)
		report_facts(v->door->context, v->diags, &options, subject,
		    figures_put_facts, v);
	else if (good)
		put_ledger(v, &options);
	page_end(v, *subject ? "figure" : "figures");
	diags_close(of_year);
}
