/*
 * Files to structures. Only this folder sees libxml2's readers.
 *
 * Every function reports all it finds wrong and returns what could be read,
 * or NULL when nothing could (which has been reported). Strings and nodes
 * live in the arena; file names in origins are as the user typed them.
 */
#ifndef READ_READ_H
#define READ_READ_H

#include "doc/node.h"
#include "doc/style.h"
#include "model/plan.h"
#include "model/policy.h"
#include "model/previous.h"
#include "model/progress.h"

/* "-" is standard input. */
struct plan *plan_read(struct arena *, struct diags *, const char *path);
/* The same from memory; name is what messages call it. */
struct plan *plan_read_bytes(
    struct arena *, struct diags *, const char *name, const char *bytes, int n);
struct progress *progress_read(
    struct arena *, struct diags *, const struct plan *, const char *path);
struct progress *progress_read_bytes(struct arena *, struct diags *,
    const struct plan *, const char *name, const char *bytes, int n);
/*
 * The files that a plan or a progress file names as pictures: what is made of
 * it depends on them. Those that lead out of its folder are left out, and what
 * cannot be read has none.
 */
void images_named(struct arena *, const char *path, struct strings *);
struct policy *policy_read(struct arena *, struct diags *, const char *path);
struct previous_year *previous_read(
    struct arena *, struct diags *, const char *path);
/* A document by itself, for render. */
struct document *document_read(
    struct arena *, struct diags *, const char *path);
/*
 * One that a template made. known: the pictures of plan and progress, which it
 * may show wherever they lie; NULL: none.
 */
struct document *document_read_bytes(struct arena *, struct diags *,
    const char *name, const char *bytes, int n, const struct images *known);
/*
 * What the template says of itself in this language, else in any; NULL where it
 * says nothing: it is a part of others.
 */
const char *about_read(
    struct arena *, struct diags *, const char *path, const char *language);
/*
 * The file of the style of this name: in the folder, else a built-in one. NULL
 * where there is none, which is reported at the place that names it.
 */
const char *style_file(struct arena *, struct diags *, const char *name,
    struct origin place, const char *folder, const char *builtin);
/* builtin: where a base is looked for that is not beside the style. */
struct style *style_read(
    struct arena *, struct diags *, const char *path, const char *builtin);
/*
 * From now on a built-in style without faults is read once in the life of the
 * process: for batches, as templates_keep().
 */
void styles_keep(void);
/* What style_read() does where none is kept. */
struct style *style_read_anew(
    struct arena *, struct diags *, const char *path, const char *builtin);

#endif
