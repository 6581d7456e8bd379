/*
 * progress.xml + plan → struct progress: every reference is looked up.
 */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "read/image_src.h"
#include "read/read.h"
#include "read/marked.h"

static const char *const bases[] = {"cumulative", "increment", NULL};

struct progress_reader {
	const struct plan *plan;
	bool same_plan; /* else unknown names would be no news */
	struct progress *progress;
	struct map *figures_seen, *items_seen, *problems_seen;
};

static struct task *
task_find(struct reader *r, const char *id, enum diag_id unknown,
    struct origin origin)
{
	struct progress_reader *p = r->self;
	struct task *task = map_find(p->plan->tasks, id);

	if (!task && p->same_plan && !map_find(p->plan->lost, id))
		diag(r->diags, unknown, origin, id,
		    reader_guess_key(r, id, p->plan->tasks));
	return task;
}

/* The target of this id; reports what is none. */
static struct task *
target_find(struct reader *r, const char *id, struct origin origin)
{
	struct task *task = task_find(r, id, DIAG_UNKNOWN_TARGET, origin);

	if (!task || task->kind == TASK_TARGET)
		return task;
	diag(r->diags, DIAG_WRONG_KIND, origin, id, task_kind_name(task->kind),
	    _("report it with <step of=\"…\" state=\"…\"/>"));
	return NULL;
}

static struct task *
work_find(struct reader *r, const char *id, struct origin origin)
{
	struct task *task = task_find(r, id, DIAG_UNKNOWN_WORK, origin);

	if (!task || task->kind == TASK_WORK || task->kind == TASK_MILESTONE)
		return task;
	diag(r->diags, DIAG_WRONG_KIND, origin, id, task_kind_name(task->kind),
	    task->kind == TASK_WORKS
		? _("report each of its works")
		: _("report it with <figure target=\"…\" actual=\"…\"/>"));
	return NULL;
}

static struct item *
item_find(struct reader *r, const char *id, struct origin origin)
{
	struct progress_reader *p = r->self;
	struct item *item = map_find(p->plan->items, id);

	if (!item && p->same_plan && !map_find(p->plan->lost, id))
		diag(r->diags, DIAG_UNKNOWN_ITEM, origin, id,
		    reader_guess_key(r, id, p->plan->items));
	return item;
}

/* False when this file has reported it already, which is an error. */
static bool
reported_once(struct reader *r, struct map *seen, const char *noun,
    const char *id, struct origin origin)
{
	const struct origin *first = map_find(seen, id);
	struct origin *place;

	if (first) {
		diag(r->diags, DIAG_REPORTED_TWICE, origin, noun, id,
		    origin_text(r->arena, *first));
		return false;
	}
	place = arena_new(r->arena, struct origin);
	*place = origin;
	map_put(seen, id, place);
	return true;
}

/* ------------------------------- sources -------------------------------- */

/*
 * from="q2.xlsx!指标!E7": the place in the table that an import took this from.
 * The element's own place stays what messages name; its source is what the
 * ledger names.
 */
static void
field_from(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct origin *source = arena_new(r->arena, struct origin);

	(void)field;
	*source = origin_read(r->arena, a->value);
	if (source->file)
		*(const struct origin **)to = source;
	else
		reader_bad_value(r, a, _("; write file:line:column"));
}

static void
source_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		const struct origin *source;
		int value; /* of the figure */
	} raw = {.value = -1};
	static const struct field fields[] = {
	    REQUIRED_OF(struct raw, value, "value", word, figure_names),
	    REQUIRED(struct raw, source, "from", from),
	};
	struct figure *figure = to;

	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &(struct content){0}, NULL);
	if (raw.value >= 0)
		figure->values[raw.value].origin.source = raw.source;
}

static const struct element source_elements[] = {
    {"source", source_read, ANY},
};
static const struct content source_content = CONTENT(source_elements);

/* What has no source of its own has the figure's. */
static void
figure_sources(struct figure *figure)
{
	for (int i = 0; i < FIGURE_VALUES; i++)
		if (!figure->values[i].origin.source)
			figure->values[i].origin.source = figure->origin.source;
}

/* --------------------------- figures and steps -------------------------- */

static void
figure_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		struct figure figure;
		const char *target;
		const struct origin *source;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, target, "target", id),
	    FIELD(struct raw, figure.actual, "actual", number),
	    FIELD(struct raw, figure.unit, "unit", unit),
	    FIELD_OF(struct raw, figure.increment, "basis", flag, bases),
	    FIELD(struct raw, figure.covered, "covered", positive),
	    FIELD(struct raw, figure.total, "total", positive),
	    FIELD(struct raw, figure.reference, "reference", number),
	    FIELD(struct raw, figure.assigned, "assigned", number),
	    FIELD(struct raw, figure.previous, "previous", number),
	    FIELD(struct raw, figure.note, "note", text),
	    FIELD(struct raw, source, "from", from),
	};
	struct progress_reader *p = r->self;
	struct progress *progress = to;

	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &source_content, &raw.figure);
	if (!raw.target)
		return;
	raw.figure.origin = node->origin;
	raw.figure.origin.source = raw.source;
	figure_sources(&raw.figure);
	raw.figure.target =
	    target_find(r, raw.target, xml_place(node, "target"));
	if (raw.figure.target &&
	    reported_once(
		r, p->figures_seen, "target", raw.target, node->origin))
		*array_push(r->arena, &progress->figures) = raw.figure;
}

static void
step_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		struct step step;
		const char *of;
		int state; /* an enum step_state; -1: not read */
		const struct origin *source;
	} raw = {.state = -1};
	static const struct field fields[] = {
	    REQUIRED(struct raw, of, "of", id),
	    REQUIRED_OF(struct raw, state, "state", word, step_names),
	    FIELD(struct raw, step.percent, "percent", percent),
	    FIELD(struct raw, step.on, "on", date),
	    FIELD(struct raw, step.note, "note", text),
	    FIELD(struct raw, source, "from", from),
	};
	struct progress *progress = to;

	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &(struct content){0}, NULL);
	raw.step.origin = node->origin;
	raw.step.origin.source = raw.source;
	raw.step.state = (enum step_state)raw.state;
	if (raw.of)
		raw.step.of = work_find(r, raw.of, xml_place(node, "of"));
	if (raw.step.of && raw.state >= 0)
		*array_push(r->arena, &progress->steps) = raw.step;
}

/* ------------------------------ narratives ------------------------------ */

static void
actual_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		const char *target;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, target, "target", id),
	};
	struct progress_reader *p = r->self;
	struct prose_list *list = to;
	struct task *task = NULL;
	struct prose *prose;

	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &(struct content){0}, NULL);
	if (raw.target)
		task = target_find(r, raw.target, xml_place(node, "target"));
	if (!task)
		return;
	prose = prose_add(r, list, PROSE_ACTUAL, node->origin);
	prose->task = task;
	prose->then = p->progress->period.end;
	list->white->last = '0';
	list->white->pending = false;
}

static const struct element narrative_elements[] = {
    {"actual", actual_read, ANY},
};
static const struct content narrative_content = {
    narrative_elements, LEN(narrative_elements), prose_text};

static void
narrative_p_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct narrative *narrative = to;

	paragraph_read(r, node, &narrative_content, &narrative->paragraphs);
}

static void
narrative_image_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct narrative *narrative = to;

	image_read_into(r, node, &narrative->images);
}

static void
next_p_read(struct reader *r, const struct xml_node *node, void *to)
{
	paragraph_read(r, node, &narrative_content, to);
}

/* <next>: paragraphs, to a struct paragraphs. */
static void
next_read(struct reader *r, const struct xml_node *node, struct paragraphs *to)
{
	static const struct element elements[] = {
	    {"p", next_p_read, AT_LEAST_ONCE},
	};
	static const struct content content = CONTENT(elements);

	reader_fields(r, node, NULL, 0, NULL);
	reader_content(r, node, &content, to);
}

static void
narrative_next_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct narrative *narrative = to;

	next_read(r, node, &narrative->next);
}

static void
file_next_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct progress *progress = to;

	next_read(r, node, &progress->next);
}

static void
narrative_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		const char *ref;
		const struct origin *source;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, ref, "ref", id),
	    FIELD(struct raw, source, "from", from),
	};
	static const struct element elements[] = {
	    {"p", narrative_p_read, ANY},
	    {"image", narrative_image_read, ANY},
	    {"next", narrative_next_read, ONCE},
	};
	static const struct content content = CONTENT(elements);
	struct progress_reader *p = r->self;
	struct progress *progress = to;
	struct narrative narrative = {.origin = node->origin};

	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &content, &narrative);
	narrative.origin.source = raw.source;
	if (narrative.paragraphs.n + narrative.next.n == 0)
		diag(r->diags, DIAG_MISSING_ELEMENT, node->origin, node->name,
		    "p");
	if (!raw.ref)
		return;
	narrative.item = item_find(r, raw.ref, xml_place(node, "ref"));
	if (narrative.item &&
	    reported_once(r, p->items_seen, "item", raw.ref, node->origin))
		*array_push(r->arena, &progress->narratives) = narrative;
}

/* ------------------------------- problems ------------------------------- */

static void
problem_p_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct problem *problem = to;

	paragraph_read(r, node, &narrative_content, &problem->text);
}

static void
now_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct problem *problem = to;

	paragraph_read(r, node, &narrative_content, &problem->now);
}

static void
measure_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct problem *problem = to;

	paragraph_read(r, node, &narrative_content, &problem->measures);
}

static void
evidence_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct problem *problem = to;

	paragraph_read(r, node, &narrative_content, &problem->evidence);
}

static void
problem_image_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct problem *problem = to;

	image_read_into(r, node, &problem->images);
}

static const struct element problem_elements[] = {
    {"p", problem_p_read, ANY},
    {"now", now_read, ANY},
    {"measure", measure_read, ANY},
    {"evidence", evidence_read, ANY},
    {"image", problem_image_read, ANY},
};

static void
problem_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		struct problem problem;
		const char *item;
		const struct origin *source;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, problem.id, "id", id),
	    FIELD(struct raw, item, "item", id),
	    FIELD(struct raw, problem.found, "found", date),
	    FIELD(struct raw, problem.due, "due", date),
	    FIELD(struct raw, problem.closed, "closed", date),
	    FIELD(struct raw, problem.lead, "lead", offices),
	    FIELD(struct raw, problem.owner, "owner", text),
	    FIELD(struct raw, problem.source, "source", text),
	    FIELD_OF(struct raw, problem.severity, "severity", word_text,
		severity_names),
	    FIELD_OF(
		struct raw, problem.state, "state", word_text, problem_names),
	    FIELD(struct raw, source, "from", from),
	};
	static const struct content content = CONTENT(problem_elements);
	struct progress_reader *p = r->self;
	struct progress *progress = to;

	raw.problem.origin = node->origin;
	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &content, &raw.problem);
	raw.problem.origin.source = raw.source;
	if (raw.item)
		raw.problem.item =
		    item_find(r, raw.item, xml_place(node, "item"));
	if (raw.problem.id &&
	    reported_once(
		r, p->problems_seen, "problem", raw.problem.id, node->origin))
		*array_push(r->arena, &progress->problems) = raw.problem;
}

/* ------------------------------- the file ------------------------------- */

static void
field_period(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct progress *progress = to;
	const char *text = white_trim(r->arena, a->value);

	(void)field;
	if (period_read(text, &progress->period))
		progress->period_text = text;
	else
		diag(r->diags, DIAG_BAD_PERIOD, a->origin, a->value);
}

static const struct field root_fields[] = {
    REQUIRED(struct progress, id, "id", id),
    REQUIRED(struct progress, plan_id, "plan", id),
    {.name = "period", .read = field_period, .required = true},
    REQUIRED(struct progress, as_of, "as-of", date),
    FIELD(struct progress, issued, "issued", date),
    FIELD(struct progress, corrects, "corrects", id),
};

static const struct element root_elements[] = {
    {"figure", figure_read, ANY},
    {"step", step_read, ANY},
    {"item", narrative_read, ANY},
    {"problem", problem_read, ANY},
    {"next", file_next_read, ANY},
};

/* The other one of period and day, where one cannot be read. */
static void
repair_dates(struct reader *r, struct progress *progress)
{
	const char *year = arena_printf(r->arena, "%04d", progress->as_of.year);

	if (!*progress->period_text)
		period_read(year, &progress->period);
	if (!date_given(progress->as_of))
		progress->as_of = progress->period.end;
}

static struct progress *
progress_of(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct xml_node *root)
{
	static const struct content content = CONTENT(root_elements);
	struct progress_reader self = {
	    .plan = plan,
	    .progress = arena_new(arena, struct progress),
	    .figures_seen = map_new(arena),
	    .items_seen = map_new(arena),
	    .problems_seen = map_new(arena),
	};
	struct progress *progress = self.progress;
	struct reader r = {.arena = arena, .diags = diags, .self = &self};

	if (!reader_root(&r, root, "progress", "urn:niandu:progress"))
		return NULL;
	progress->origin = root->origin;
	progress->id = progress->plan_id = progress->period_text = "";
	reader_fields(&r, root, root_fields, LEN(root_fields), progress);
	repair_dates(&r, progress);
	self.same_plan = strcmp(progress->plan_id, plan->id) == 0 ||
	    !*progress->plan_id || !*plan->id;
	if (!self.same_plan)
		diag(diags, DIAG_WRONG_PLAN, xml_place(root, "plan"),
		    progress->plan_id, plan->id);
	reader_content(&r, root, &content, progress);
	return progress;
}

struct progress *
progress_read(struct arena *arena, struct diags *diags, const struct plan *plan,
    const char *path)
{
	return progress_of(arena, diags, plan, xml_read(arena, diags, path));
}

struct progress *
progress_read_bytes(struct arena *arena, struct diags *diags,
    const struct plan *plan, const char *name, const char *bytes, int n)
{
	return progress_of(
	    arena, diags, plan, xml_read_bytes(arena, diags, name, bytes, n));
}
