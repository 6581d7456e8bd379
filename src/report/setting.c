/* Template, style and fonts by their names; a document set with them. */
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "compose/template.h"
#include "doc/numbered.h"
#include "read/read.h"
#include "report/pipeline.h"

bool
template_is_path(const char *name)
{
	return strchr(name, '/') || strstr(name, ".xsl");
}

const char *
template_path(struct job *job, const char *name)
{
	const char *own = arena_printf(job->arena, "%s/%s.xsl",
	    job->options->folder ? job->options->folder : "", name);

	if (template_is_path(name))
		return name;
	if (job->options->folder && access(own, F_OK) == 0)
		return own;
	return arena_printf(
	    job->arena, "%s/%s.xsl", job->context->templates_dir, name);
}

const char *
template_name(struct job *job, const char *name)
{
	const char *slash = strrchr(name, '/');
	const char *base = slash ? slash + 1 : name;
	const char *dot = strrchr(base, '.');

	return arena_strndup(
	    job->arena, base, dot ? (size_t)(dot - base) : strlen(base));
}

/* style/ in the town's folder, else beside the template or document. */
static const char *
own_styles(struct job *job)
{
	const char *slash = strrchr(job->beside, '/');
	const char *folder = job->options->folder;
	const char *own =
	    folder ? arena_printf(job->arena, "%s/style", folder) : NULL;

	if (own && folder_is(own))
		return own;
	return arena_printf(job->arena, "%.*sstyle",
	    slash ? (int)(slash - job->beside) + 1 : 0, job->beside);
}

/*
 * The style that a document names: the town's own, one in a folder style/
 * beside the template or document, or a built-in one.
 */
static const struct style *
job_style(struct job *job, const struct document *document)
{
	const char *own;
	const char *builtin =
	    arena_printf(job->arena, "%s/style", job->context->templates_dir);
	const char *path;

	if (job->styled == document)
		return job->style;
	own = own_styles(job);
	path = style_file(job->arena, job->diags, document->style,
	    document->style_place, own, builtin);

	job->styled = document;
	job->style =
	    path ? style_read(job->arena, job->diags, path, builtin) : NULL;
	return job->style;
}

void
job_number(struct job *job, struct document *document)
{
	const struct style *style =
	    document->numbered ? job_style(job, document) : NULL;

	if (style)
		document_number(job->arena, job->diags, style, document);
}

static struct fonts *
context_fonts(struct context *context, struct diags *diags)
{
	if (!context->fonts)
		context->fonts = fonts_open(diags, context->fonts_dir);
	return context->fonts;
}

bool
report_prepare(struct context *context, struct diags *diags,
    const char *const *templates, int n)
{
	static const char *const usual[] = {"yearend"};
	struct arena *arena = arena_open();

	templates_keep();
	styles_keep();
	if (n == 0) {
		templates = usual;
		n = LEN(usual);
	}
	for (int i = 0; i < n; i++)
		if (!template_is_path(templates[i]))
			template_prepare(
			    arena_printf(arena, "%s/%s.xsl",
				context->templates_dir, templates[i]),
			    context->templates_dir);
	arena_close(arena);
	return context_fonts(context, diags) != NULL;
}

struct typesetter *
job_setter(struct job *job, const struct document *document)
{
	const struct style *style = job_style(job, document);
	struct typesetter *setter = arena_new(job->arena, struct typesetter);

	if (!style)
		return NULL;
	*setter = (struct typesetter){
	    .arena = job->arena,
	    .diags = job->diags,
	    .fonts = context_fonts(job->context, job->diags),
	    .style = style,
	};
	if (job->context->watermark) {
		struct style *marked = arena_new(job->arena, struct style);

		*marked = *style;
		marked->page.watermark = job->context->watermark;
		setter->style = marked;
	}
	return setter->fonts ? setter : NULL;
}

struct layout *
job_layout(struct job *job, const struct document *document)
{
	struct typesetter *setter = job_setter(job, document);
	struct layout *layout;

	if (!setter)
		return NULL;
	setter->forgets = job->options->emit != EMIT_LINES;
	setter->figures =
	    job->options->figures || job->options->emit == EMIT_MARKS;
	layout = layout_new(setter, document);
	if (layout_pages(layout)->n == 0)
		diag(job->diags, DIAG_EMPTY_DOCUMENT, document->root->origin);
	return is_good(job) ? layout : NULL;
}
