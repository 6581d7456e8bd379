/*
 * A ledger (urn:niandu:ledger) → struct town, for the county's report.
 *
 * A program wrote it, perhaps a newer one than this: what is not known is
 * passed over, unless it looks like a slip of the pen. What is compared is read
 * and checked; prose, history and the official elements are left alone.
 */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/folder.h"
#include "county/town_read.h"
#include "read/reader.h"

/* Known, but not needed. */
static void
skip(struct reader *r, const struct xml_node *node, void *to)
{
	(void)r, (void)node, (void)to;
}

static void
flat_text(struct buf *out, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name)
			flat_text(out, c);
		else
			buf_puts(out, c->text);
}

/* const char *: the words, whatever is marked among them. */
static void
words_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct buf out;

	buf_init(&out, r->arena);
	flat_text(&out, node);
	*(const char **)to = white_trim(r->arena, out.s);
	if (!**(const char **)to)
		diag(r->diags, DIAG_NO_TEXT, node->origin, node->name);
}

/* ------------------------------- entries -------------------------------- */

struct raw_entry {
	struct town_entry e;
	struct figure_value completion, points, pace, gap, difference, other;
	bool flag;
	const char *word;
	struct date date;
	int works;
};

#define IDENTITY \
	REQUIRED(struct raw_entry, e.task.id, "id", id), \
	    REQUIRED(struct raw_entry, e.task.name, "name", text), \
	    FIELD(struct raw_entry, e.task.weight, "weight", positive), \
	    FIELD(struct raw_entry, e.task.duty.lead, "lead", text), \
	    FIELD(struct raw_entry, e.task.duty.support, "support", text), \
	    FIELD(struct raw_entry, e.task.duty.owner, "owner", text), \
	    FIELD(struct raw_entry, e.task.duty.due, "due", date), \
	    FIELD(struct raw_entry, completion, "completion", number), \
	    FIELD(struct raw_entry, points, "points", number), \
	    FIELD(struct raw_entry, pace, "pace", number), \
	    FIELD(struct raw_entry, gap, "gap", number), \
	    REQUIRED_OF(struct raw_entry, e.entry.status, "status", word, \
		status_names), \
	    FIELD(struct raw_entry, e.entry.reported, "reported", yes), \
	    FIELD(struct raw_entry, e.entry.met, "met", yes), \
	    FIELD(struct raw_entry, word, "verdict", text), \
	    FIELD(struct raw_entry, word, "lag", text), \
	    FIELD(struct raw_entry, works, "lag-rank", whole), \
	    FIELD(struct raw_entry, works, "days-late", whole), \
	    FIELD(struct raw_entry, e.entry.missing, "missing", text), \
	    FIELD(struct raw_entry, e.entry.note, "note", text), \
	    FIELD(struct raw_entry, word, "nodes", unread), \
	    FIELD(struct raw_entry, word, "from", unread)

static const struct field target_fields[] = {
    IDENTITY,
    REQUIRED_OF(struct raw_entry, e.task.rule, "rule", word, rule_names),
    FIELD(struct raw_entry, e.task.value, "value", number),
    FIELD(struct raw_entry, e.task.to, "to", number),
    FIELD(struct raw_entry, e.task.blank, "blank", text),
    FIELD(struct raw_entry, e.task.unit, "unit", unit),
    FIELD(struct raw_entry, e.task.baseline, "baseline", number),
    FIELD(struct raw_entry, e.task.tolerance, "tolerance", number),
    FIELD(struct raw_entry, e.task.reference_name, "reference-name", text),
    FIELD_OF(struct raw_entry, e.task.then, "then", word, rule_names),
    FIELD(struct raw_entry, word, "sided", text),
    FIELD(struct raw_entry, word, "nature", text),
    FIELD(struct raw_entry, flag, "revised", yes),
    FIELD(struct raw_entry, date, "revised-on", date),
    FIELD(struct raw_entry, word, "authority", text),
    FIELD(struct raw_entry, other, "missed", number),
    FIELD(struct raw_entry, word, "kind", text),
    FIELD(struct raw_entry, word, "modality", text),
    FIELD(struct raw_entry, e.task.is_public, "public", yes),
    FIELD(struct raw_entry, e.entry.actual, "actual", number),
    FIELD(struct raw_entry, e.entry.covered, "covered", number),
    FIELD(struct raw_entry, e.entry.total, "total", number),
    FIELD(struct raw_entry, e.entry.reference, "reference", number),
    FIELD(struct raw_entry, e.entry.assigned, "assigned", number),
    FIELD(struct raw_entry, e.entry.reason_given, "reason", text),
    FIELD(struct raw_entry, difference, "difference", number),
    FIELD(struct raw_entry, other, "previous", number),
    FIELD(struct raw_entry, other, "change", number),
    FIELD(struct raw_entry, other, "increase", number),
    FIELD(struct raw_entry, other, "added", number),
    FIELD(struct raw_entry, other, "allowed", number),
};
static const struct field works_fields[] = {
    IDENTITY,
    FIELD(struct raw_entry, works, "done", whole),
    FIELD(struct raw_entry, works, "total", whole),
};
static const struct field step_fields[] = {
    IDENTITY,
    FIELD_OF(struct raw_entry, word, "state", word_text, step_names),
    FIELD_OF(struct raw_entry, word, "step", word_text, step_names),
    FIELD(struct raw_entry, other, "percent", percent),
    FIELD(struct raw_entry, date, "on", date),
};

static void
keep_attributes(
    struct reader *r, const struct xml_node *node, struct town_entry *e)
{
	e->attributes.at = arena_alloc(r->arena,
	    sizeof *e->attributes.at * (size_t)(node->nattribute + 1));
	for (int i = 0; i < node->nattribute; i++) {
		const struct xml_attribute *a = &node->attributes[i];

		if (strcmp(a->name, "from") != 0 && !strchr(a->name, ':'))
			e->attributes.at[e->attributes.n++] =
			    (struct town_attribute){
				arena_strdup(r->arena, a->name),
				arena_strdup(r->arena, a->value)};
	}
	e->attributes.cap = node->nattribute + 1;
}

static struct town_entry *
entry_read(struct reader *r, const struct xml_node *node, enum task_kind kind,
    const struct field *fields, int n)
{
	struct town_entry *e = arena_new(r->arena, struct town_entry);
	struct raw_entry raw = {
	    .e.task = {.kind = kind, .id = "", .name = "", .unit = ""},
	    .e.entry.status = STATUS_NONE,
	};

	reader_fields(r, node, fields, n, &raw);
	*e = raw.e;
	e->origin = e->task.origin = node->origin;
	e->entry.completion = raw.completion.number;
	e->entry.pace = raw.pace.number;
	e->entry.gap = raw.gap.number;
	e->entry.task = &e->task;
	if (*e->task.id)
		reader_id_once(
		    r, r->self, node->name, e->task.id, node->origin);
	keep_attributes(r, node, e);
	return e;
}

static const struct element history_elements[] = {
    {"was", skip, ANY},
    {"later", skip, ANY},
    {"snapshot", skip, ANY},
};
static const struct content history_content = CONTENT(history_elements);

static void
target_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct town_entries *list = to;

	*array_push(r->arena, list) =
	    entry_read(r, node, TASK_TARGET, target_fields, LEN(target_fields));
	reader_content(r, node, &history_content, NULL);
}

static void
milestone_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct town_entries *list = to;

	*array_push(r->arena, list) =
	    entry_read(r, node, TASK_MILESTONE, step_fields, LEN(step_fields));
	reader_content(r, node, &history_content, NULL);
}

static void
work_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct town_entry *works = to;

	*array_push(r->arena, &works->works) =
	    entry_read(r, node, TASK_WORK, step_fields, LEN(step_fields));
	reader_content(r, node, &history_content, NULL);
}

static void
works_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct element elements[] = {
	    {"work", work_read, AT_LEAST_ONCE},
	    {"was", skip, ANY},
	    {"snapshot", skip, ANY},
	};
	static const struct content content = CONTENT(elements);
	struct town_entries *list = to;
	struct town_entry *works =
	    entry_read(r, node, TASK_WORKS, works_fields, LEN(works_fields));

	*array_push(r->arena, list) = works;
	reader_content(r, node, &content, works);
}

#define ENTRIES \
	{"p", skip, ANY}, {"target", target_read, ANY}, \
	    {"works", works_read, ANY}, \
	{ \
		"milestone", milestone_read, ANY \
	}

/* ------------------------------- roll-ups ------------------------------- */

struct raw_rollup {
	struct rollup rollup;
	struct figure_value completion, score;
	struct figure_value share; /* follows from the counts, as lagging */
	int lagging;
};

#define COUNT(status, name) \
	REQUIRED(struct raw_rollup, rollup.count[status], name, whole)

static void
rollup_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct raw_rollup, completion, "completion", number),
	    FIELD(struct raw_rollup, score, "score", number),
	    FIELD(struct raw_rollup, share, "lagging-share", number),
	    REQUIRED(struct raw_rollup, rollup.reported, "reported", whole),
	    REQUIRED(struct raw_rollup, rollup.total, "total", whole),
	    COUNT(STATUS_DONE, "done"),
	    COUNT(STATUS_ON_TRACK, "on-track"),
	    COUNT(STATUS_BEHIND, "behind"),
	    COUNT(STATUS_FAR_BEHIND, "far-behind"),
	    COUNT(STATUS_UNREPORTED, "unreported"),
	    COUNT(STATUS_UNDETERMINED, "undetermined"),
	    FIELD(struct raw_rollup, lagging, "lagging", whole),
	    FIELD(struct raw_rollup, rollup.exceeded, "exceeded", whole),
	};
	struct raw_rollup raw = {0};

	reader_fields(r, node, fields, LEN(fields), &raw);
	raw.rollup.completion = raw.completion.number;
	raw.rollup.score = raw.score.number;
	raw.rollup.lagging = raw.share.number;
	*(struct rollup *)to = raw.rollup;
}

/* ---------------------------- items and pillars ------------------------- */

static void
item_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct element elements[] = {
	    {"title", skip, ANY},
	    {"narrative", skip, ANY},
	    {"next", skip, ANY},
	    {"rollup", skip, ANY},
	    ENTRIES,
	};
	static const struct content content = CONTENT(elements);
	struct town_pillar *pillar = to;

	reader_content(r, node, &content, &pillar->entries);
}

static void
pillar_title_read(struct reader *r, const struct xml_node *node, void *to)
{
	words_read(r, node, &((struct town_pillar *)to)->title);
}

static void
pillar_rollup_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct town_pillar *pillar = to;

	pillar->rollup_origin = node->origin;
	rollup_read(r, node, &pillar->rollup);
}

static void
pillar_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct town_pillar, id, "id", id),
	    FIELD(struct town_pillar, theme, "theme", text),
	    FIELD(struct town_pillar, id, "number", unread),
	    FIELD(struct town_pillar, id, "from", unread),
	};
	static const struct element elements[] = {
	    {"title", pillar_title_read, EXACTLY_ONCE},
	    {"item", item_read, ANY},
	    {"rollup", pillar_rollup_read, EXACTLY_ONCE},
	};
	static const struct content content = CONTENT(elements);
	struct town *town = to;
	struct town_pillar pillar = {
	    .id = "",
	    .title = "",
	    .origin = node->origin,
	};

	reader_fields(r, node, fields, LEN(fields), &pillar);
	reader_content(r, node, &content, &pillar);
	*array_push(r->arena, &town->pillars) = pillar;
}

static void
preamble_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct element elements[] = {ENTRIES};
	static const struct content content = CONTENT(elements);

	reader_content(r, node, &content, &((struct town *)to)->preamble);
}

/* -------------------------------- the town ------------------------------ */

static void
issuer_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct town, level, "level", text),
	    FIELD(struct town, code, "code", text),
	    FIELD(struct town, group, "group", text),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	words_read(r, node, &((struct town *)to)->name);
}

static void
title_read(struct reader *r, const struct xml_node *node, void *to)
{
	words_read(r, node, &((struct town *)to)->title);
}

static void
thresholds_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct town, policy.pace, "pace", text),
	    FIELD(struct town, policy.on_track, "on-track", text),
	    FIELD(struct town, policy.behind, "behind", text),
	    FIELD(struct town, policy.completion, "completion", text),
	    FIELD(struct town, policy.near, "near", text),
	    FIELD(struct town, policy.about, "about", text),
	    FIELD(struct town, policy.track, "track", text),
	};

	reader_fields(r, node, fields, LEN(fields), to);
}

static void
source_read(struct reader *r, const struct xml_node *node, void *to)
{
	(void)r;
	if (xml_attribute(node, "corrects"))
		((struct town *)to)->corrections++;
}

static void
problem_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct town_problem, state, "state", text),
	    FIELD(struct town_problem, due, "due", date),
	    FIELD(struct town_problem, closed, "closed", date),
	    FIELD(struct town_problem, state, "id", unread),
	    FIELD(struct town_problem, state, "item", unread),
	    FIELD(struct town_problem, state, "found", unread),
	    FIELD(struct town_problem, state, "lead", unread),
	    FIELD(struct town_problem, state, "owner", unread),
	    FIELD(struct town_problem, state, "source", unread),
	    FIELD(struct town_problem, state, "severity", unread),
	    FIELD(struct town_problem, state, "overdue", unread),
	    FIELD(struct town_problem, state, "days-late", unread),
	    FIELD(struct town_problem, state, "from", unread),
	};
	struct town *town = to;
	struct town_problem problem = {0};

	reader_fields(r, node, fields, LEN(fields), &problem);
	*array_push(r->arena, &town->problems) = problem;
}

static void
town_rollup_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct town *town = to;

	town->rollup_origin = node->origin;
	rollup_read(r, node, &town->rollup);
}

static const struct field root_fields[] = {
    REQUIRED(struct town, plan, "plan", id),
    REQUIRED(struct town, year, "year", year),
    REQUIRED(struct town, as_of, "as-of", date),
    FIELD(struct town, plan, "period", unread),
    FIELD(struct town, pace, "pace", number),
    FIELD(struct town, plan, "issued", unread),
    FIELD(struct town, plan, "from", unread),
};
static const struct element root_elements[] = {
    {"issuer", issuer_read, EXACTLY_ONCE},
    {"title", title_read, ONCE},
    {"official", skip, ONCE},
    {"policy", thresholds_read, ONCE},
    {"progress", source_read, ANY},
    {"preamble", preamble_read, ONCE},
    {"pillar", pillar_read, ANY},
    {"next", skip, ANY},
    {"problem", problem_read, ANY},
    {"office", skip, ANY},
    {"counts", skip, ONCE},
    {"rollup", town_rollup_read, EXACTLY_ONCE},
};
static const struct content root_content = CONTENT(root_elements);

/* Of the tree nothing is kept: what the town holds is read into its arena. */
static struct town *
town_read(struct arena *arena, struct arena *tree, struct diags *diags,
    const char *path)
{
	struct reader r = {
	    .arena = arena,
	    .diags = diags,
	    .self = map_new(arena), /* of ids that are taken */
	    .lenient = true,
	};
	const struct xml_node *root = xml_read_named(tree, diags, path);
	int errors = diags_count(diags, DIAG_ERROR);
	struct town *town;

	if (!reader_root(&r, root, "ledger", "urn:niandu:ledger"))
		return NULL;
	town = arena_new(arena, struct town);
	town->plan = town->name = "";
	town->origin = root->origin;
	reader_fields(&r, root, root_fields, LEN(root_fields), town);
	reader_content(&r, root, &root_content, town);
	town->sound = diags_count(diags, DIAG_ERROR) == errors;
	return town;
}

struct towns
towns_read(
    struct arena *arena, struct diags *diags, const char *const *paths, int n)
{
	struct arena *tree = arena_open();
	struct towns towns = {0};

	for (int i = 0; i < n; i++)
		diags_file(diags, paths[i]);
	for (int i = 0; i < n; i++) {
		struct town *town = town_read(
		    arena, tree, diags, arena_strdup(arena, paths[i]));

		if (town)
			*array_push(arena, &towns) = town;
		arena_reset(tree);
	}
	arena_close(tree);
	return towns;
}

struct towns
towns_read_folder(struct arena *arena, struct diags *diags, const char *path)
{
	struct folder folder = folder_read(arena, path, ".xml");

	if (folder.error)
		diag(diags, DIAG_READ, (struct origin){0}, path, folder.error);
	else if (folder.paths.n == 0)
		diag(diags, DIAG_NO_LEDGER, (struct origin){.file = path});
	return towns_read(arena, diags, folder.paths.at, folder.paths.n);
}
