/*
 * A PDF of cairo's + what it leaves out → the PDF that is handed over.
 *
 * The structure tree is walked in parallel with the order in which its elements
 * were begun: element for element they are the same.
 */
#include "paint/finish.h"

#include <string.h>

#include <qpdf/qpdf-c.h>

#include "base/xml_write.h"

struct finisher {
	qpdf_data q;
	const struct alts *alts;
	int next; /* of them */
};

static void
put(struct finisher *f, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
	qpdf_oh_replace_key(f->q, dictionary, key, value);
	qpdf_oh_release(f->q, value);
}

static void
finish_figure(struct finisher *f, qpdf_oh element)
{
	const char *alt;

	if (f->next == f->alts->n)
		BUG("a figure that was not begun");
	alt = f->alts->at[f->next++];
	if (alt)
		put(f, element, "/Alt", qpdf_oh_new_unicode_string(f->q, alt));
}

static void finish_kids(struct finisher *, qpdf_oh element);

/* An element, or marks on a page (a number or a dictionary without /S). */
static void
finish_element(struct finisher *f, qpdf_oh element)
{
	if (!qpdf_oh_is_dictionary(f->q, element))
		return;
	if (qpdf_oh_is_dictionary_of_type(f->q, element, "/StructElem", "")) {
		qpdf_oh type = qpdf_oh_get_key(f->q, element, "/S");

		if (qpdf_oh_is_name_and_equals(f->q, type, "/Figure"))
			finish_figure(f, element);
		qpdf_oh_release(f->q, type);
	}
	finish_kids(f, element);
}

static void
finish_kids(struct finisher *f, qpdf_oh element)
{
	qpdf_oh kids = qpdf_oh_get_key(f->q, element, "/K");

	if (!qpdf_oh_is_array(f->q, kids)) {
		finish_element(f, kids);
	} else {
		int n = qpdf_oh_get_array_n_items(f->q, kids);

		for (int i = 0; i < n; i++) {
			qpdf_oh kid = qpdf_oh_get_array_item(f->q, kids, i);

			finish_element(f, kid);
			qpdf_oh_release(f->q, kid);
		}
	}
	qpdf_oh_release(f->q, kids);
}

/*
 * One Document over all (ISO 32000-1, 14.8.4.2): cairo ends at each page what
 * is asked to hold them together.
 */
static void
finish_root(struct finisher *f, qpdf_oh tree)
{
	qpdf_oh given = qpdf_oh_get_key(f->q, tree, "/K");
	qpdf_oh kids = qpdf_oh_wrap_in_array(f->q, given);
	qpdf_oh root = qpdf_make_indirect_object(
	    f->q, qpdf_oh_parse(f->q, "<< /Type /StructElem /S /Document >>"));
	int n = qpdf_oh_get_array_n_items(f->q, kids);

	for (int i = 0; i < n; i++) {
		qpdf_oh kid = qpdf_oh_get_array_item(f->q, kids, i);

		qpdf_oh_replace_key(f->q, kid, "/P", root);
		qpdf_oh_release(f->q, kid);
	}
	qpdf_oh_replace_key(f->q, root, "/P", tree);
	put(f, root, "/K", kids);
	qpdf_oh_release(f->q, given);
	put(f, tree, "/K", root);
}

static void
finish_catalog(struct finisher *f, const char *lang)
{
	qpdf_oh catalog = qpdf_get_root(f->q);
	qpdf_oh tree = qpdf_oh_get_key(f->q, catalog, "/StructTreeRoot");

	if (lang)
		put(f, catalog, "/Lang",
		    qpdf_oh_new_unicode_string(f->q, lang));
	if (qpdf_oh_is_dictionary(f->q, tree)) {
		put(f, catalog, "/MarkInfo",
		    qpdf_oh_parse(f->q, "<< /Marked true >>"));
		finish_kids(f, tree);
		finish_root(f, tree);
	}
	if (f->next != f->alts->n)
		BUG("a figure that is not in the structure tree");
	qpdf_oh_release(f->q, tree);
	qpdf_oh_release(f->q, catalog);
}

/* Streams stay as they are. Packing objects saves a fifth, and costs a half. */
static void
write_out(qpdf_data q)
{
	qpdf_init_write_memory(q);
	qpdf_set_stream_data_mode(q, qpdf_s_preserve);
	qpdf_set_object_stream_mode(q, qpdf_o_disable);
	qpdf_set_deterministic_ID(q, QPDF_TRUE);
	qpdf_write(q);
}

static const char *
failure(struct arena *arena, qpdf_data q)
{
	return qpdf_has_error(q)
	    ? arena_strdup(
		  arena, qpdf_get_error_message_detail(q, qpdf_get_error(q)))
	    : NULL;
}

const char *
finish_pdf(struct arena *arena, const struct buf *pdf,
    const struct paint_info *info, const struct alts *alts,
    struct output *output)
{
	struct finisher f = {.q = qpdf_init(), .alts = alts};
	const char *error;

	qpdf_silence_errors(f.q);
	qpdf_set_suppress_warnings(f.q, QPDF_TRUE);
	qpdf_read_memory(f.q, "PDF", pdf->s, (unsigned long long)pdf->n, NULL);
	error = failure(arena, f.q);
	if (!error) {
		finish_catalog(&f, info->lang);
		write_out(f.q);
		error = failure(arena, f.q);
	}
	if (!error &&
	    !output_write(
		output, qpdf_get_buffer(f.q), qpdf_get_buffer_length(f.q)))
		error = output_error(output);
	qpdf_cleanup(&f.q);
	return error;
}

static void
put_element(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "\n<%s>", name);
	xml_text(out, text, false);
	buf_printf(out, "</%s>", name);
}

const char *
finish_svg(const struct buf *svg, const struct paint_info *info,
    const struct alts *alts, struct output *output)
{
	const char *root = strstr(svg->s, "<svg ");
	const char *open = root ? strchr(root, '>') : NULL;
	struct buf out;

	if (!open)
		BUG("an SVG without its root");
	buf_init(&out, svg->arena);
	buf_add(&out, svg->s, (int)(open + 1 - svg->s));
	if (info->title)
		put_element(&out, "title", info->title);
	for (int i = 0; i < alts->n; i++)
		if (alts->at[i])
			put_element(&out, "desc", alts->at[i]);
	buf_puts(&out, open + 1);
	output_write(output, out.s, (size_t)out.n);
	return output_error(output);
}
