/* Mixed content → a list of struct prose: what plans and narratives share. */
#ifndef READ_MARKED_H
#define READ_MARKED_H

#include "read/reader.h"

/* The end of the list that is being made. */
struct prose_list {
	struct prose **tail;
	struct white *white; /* of the whole paragraph */
	struct task *task; /* the one we are inside of, or NULL */
};

struct prose *prose_add(
    struct reader *, struct prose_list *, enum prose_kind, struct origin);
/* For struct content: a piece of text. */
void prose_text(struct reader *, const struct xml_node *, void *list);
/* The content of an element inside a paragraph, as prose's children. */
void prose_children(struct reader *, const struct xml_node *,
    const struct content *, struct prose *, const struct prose_list *outer,
    struct task *);
/* The content of a title: a list of its own. */
struct prose *prose_read(
    struct reader *, const struct xml_node *, const struct content *);
/* A paragraph, appended. */
void paragraph_read(struct reader *, const struct xml_node *,
    const struct content *, struct paragraphs *);
/* All its text. */
const char *prose_plain(struct arena *, const struct prose *);

/* "target", "works", "work", "milestone": the element's name. */
const char *task_kind_name(enum task_kind);

/* task_read.c: prose of a plan, in which tasks are marked. */
struct plan_reader {
	struct plan *plan;
	struct item *item; /* that is being read; NULL in the preamble */
	struct tasks *tasks; /* its, or the preamble's */
	struct map *tasks_seen, *sections_seen, *blanks_seen;
	struct {
		struct revise {
			const char *target;
			struct revision revision;
			struct origin origin; /* of the target's id */
		} * at;
		int n, cap;
	} revisions;
};

extern const struct content title_content, plan_content;
/* lead, support, owner, due: a struct duty at member duty of type. */
#define DUTY_FIELDS(type) \
	FIELD(type, duty.lead, "lead", offices), \
	    FIELD(type, duty.support, "support", offices), \
	    FIELD(type, duty.owner, "owner", text), \
	    FIELD(type, duty.due, "due", date)

#endif
