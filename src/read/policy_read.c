/* policy.xml → struct policy: the thresholds that an office may set. */
#include "base/array.h"
#include "read/read.h"
#include "read/reader.h"

/* As read: with the places of the numbers. */
struct raw {
	struct figure_value quarters[4];
	struct figure_value on_track_gap, behind_gap, behind_completion, near;
	struct figure_value about, track, reported;
	const char *units, *names;
};

static void
pace_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct raw, quarters, "quarters", quarters),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
gap_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct raw, on_track_gap, "on-track", number),
	    REQUIRED(struct raw, behind_gap, "behind", number),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
completion_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct raw, behind_completion, "behind", percent),
	    REQUIRED(struct raw, near, "near", positive),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
tolerance_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct raw, about, "about", percent),
	    REQUIRED(struct raw, track, "track", positive),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
ranking_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct raw, reported, "reported", percent),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
sum_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct raw, units, "except-units", text),
	    FIELD(struct raw, names, "except-names", text),
	};

	reader_fields(r, node, fields, LEN(fields), to);
	reader_content(r, node, &(struct content){0}, NULL);
}

static const struct element elements[] = {
    {"pace", pace_read, EXACTLY_ONCE},
    {"gap", gap_read, EXACTLY_ONCE},
    {"completion", completion_read, EXACTLY_ONCE},
    {"tolerance", tolerance_read, EXACTLY_ONCE},
    {"ranking", ranking_read, EXACTLY_ONCE},
    {"sum", sum_read, EXACTLY_ONCE},
};

/* NULL when a number is missing, which has been reported. */
static struct policy *
policy_new(struct arena *arena, const struct raw *raw)
{
	struct policy *policy = arena_new(arena, struct policy);

	*policy = (struct policy){
	    .on_track_gap = raw->on_track_gap.number,
	    .behind_gap = raw->behind_gap.number,
	    .behind_completion = raw->behind_completion.number,
	    .near = raw->near.number,
	    .about_tolerance = raw->about.number,
	    .track_tolerance = raw->track.number,
	    .ranking_reported = raw->reported.number,
	    .unsummed_units = raw->units,
	    .unsummed_names = raw->names,
	};
	for (int i = 0; i < LEN(policy->pace); i++) {
		policy->pace[i] = raw->quarters[i].number;
		if (!policy->pace[i])
			return NULL;
	}
	if (!policy->on_track_gap || !policy->behind_gap ||
	    !policy->behind_completion || !policy->near ||
	    !policy->about_tolerance || !policy->track_tolerance ||
	    !policy->ranking_reported)
		return NULL;
	return policy;
}

struct policy *
policy_read(struct arena *arena, struct diags *diags, const char *path)
{
	static const struct content content = CONTENT(elements);
	struct reader r = {.arena = arena, .diags = diags};
	const struct xml_node *root = xml_read(arena, diags, path);
	struct raw raw = {0};

	if (!reader_root(&r, root, "policy", "urn:niandu:policy"))
		return NULL;
	reader_fields(&r, root, NULL, 0, NULL);
	reader_content(&r, root, &content, &raw);
	return policy_new(arena, &raw);
}
