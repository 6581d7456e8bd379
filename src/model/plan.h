/*
 * The plan as agreed: pillars, items, and what is judged inside the prose.
 *
 * Made by input/plan_read, read by everyone after. No XML, no geometry.
 * Strings are never NULL unless the comment says so.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include <stdbool.h>

#include "base/array.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/number.h"
#include "model/rule.h"

/* A decimal as typed, where, and what it means. text NULL: not given. */
struct figure_value {
	const char *text;
	const struct number *number;
	struct origin origin;
};

/* On which side of its value a target of about, between, track fails. */
enum side {
	SIDE_BELOW, /* more is as good or better: growth, counts */
	SIDE_ABOVE, /* to be held down: 失业率, 物价 */
	SIDE_BOTH
};

/*
 * Does it add up over the year (新增, 完成, 引进), or is it a level at one time
 * (总数, 保有量, 率)?
 */
enum nature { NATURE_FLOW, NATURE_STOCK };

/*
 * Who answers for it and until when; NULL or no date: as the item's. Several
 * offices are parted by 、, however they were typed.
 */
struct duty {
	const char *lead, *support, *owner;
	struct date due;
};

/* A change of a target's value during the year. */
struct revision {
	struct figure_value value;
	struct date on; /* from this day it holds */
	const char *authority; /* by whom it was decided; NULL */
};

enum task_kind { TASK_TARGET, TASK_WORKS, TASK_WORK, TASK_MILESTONE };

/* Anything with an id that progress can report on. */
struct task {
	enum task_kind kind;
	const char *id, *name;
	struct item *item; /* NULL in the preamble */
	struct duty duty; /* own values only; see task_lead() and friends */
	struct figure_value weight; /* 1 when not given */
	struct origin origin;

	/* TASK_TARGET */
	enum rule rule;
	struct figure_value value, to; /* to: upper end of between */
	struct figure_value baseline, total, tolerance;
	const char *unit; /* "" when none; % is stored as ％ */
	const char *blank; /* XXX: as printed where no value is known */
	const char *reference_name; /* exceed, track: 全市平均; may be NULL */
	enum rule then; /* assigned: RULE_AT_LEAST or RULE_AT_MOST */
	enum side side;
	enum nature nature;
	struct figure_value pace[4]; /* percent at the quarter ends */
	bool has_pace;
	bool is_public; /* false: withheld from the public edition */
	bool is_withheld; /* this is that edition: its values are erased */
	const char *kind_word; /* binding, expected; NULL */
	const char *modality; /* 确保, 力争; NULL */
	/* How sure import was of the mark; NULL: a person has looked at it. */
	const char *confidence;
	ARRAY_OF(struct revision) revisions; /* by their day */

	/* TASK_WORKS: its works in order. TASK_WORK: its works. */
	ARRAY_OF(struct task *) works;
	struct task *group;

	/* TASK_MILESTONE: is reaching it starting or finishing? */
	bool reach_started;
};

const char *task_lead(const struct task *); /* "" when nobody is named */
const char *task_support(const struct task *);
const char *task_owner(const struct task *);
/* Own due date, else the item's, else the year's last day. */
struct date task_due(const struct task *, int year);

/* Their names in plans and ledgers; the lists are ended by NULL. */
extern const char *const side_names[], *const nature_names[];
const char *side_name(enum side);
const char *nature_name(enum nature);
/* What a target is where nothing is written: a level in ％, else a flow. */
enum nature nature_of_unit(const char *unit);
/* The next office of a struct duty's list; NULL after the last. */
const char *office_next(struct arena *, const char **list);
struct plan;
/* The offices that lead tasks or items, in the order of the plan: the keys. */
struct map *plan_offices(struct arena *, const struct plan *);
/* Is it one of the list? */
bool office_listed(const char *list, const char *office);

/*
 * The revision in force on a day, the last one where none is given; NULL: the
 * value first agreed holds.
 */
const struct revision *task_revision(const struct task *, struct date);
/* What is agreed on that day; its number is NULL where nothing is. */
const struct figure_value *task_value(const struct task *, struct date);

/* A run of prose: text, or markup round more prose. */
enum prose_kind {
	PROSE_TEXT,
	PROSE_TARGET, /* task, children */
	PROSE_VALUE, /* <v>: the value as printed; children are text */
	PROSE_BLANK, /* a gap that is printed X; text */
	PROSE_WORKS, /* task, children */
	PROSE_WORK,
	PROSE_MILESTONE,
	PROSE_ACTUAL, /* narrative: the ledger's figure of task */
};

struct prose {
	enum prose_kind kind;
	const char *text; /* PROSE_TEXT, PROSE_BLANK */
	const char *note; /* PROSE_BLANK: id or note, may be NULL */
	struct date then; /* PROSE_ACTUAL: the end of its file's period */
	struct task *task;
	struct prose *child, *next;
	struct origin origin;
};

struct paragraph_source {
	struct prose *prose;
	struct origin origin;
};

struct paragraphs {
	struct paragraph_source *at;
	int n, cap;
};

/* A picture of a plan or of a progress file: a site, a map, a proof. */
struct image {
	const char *src; /* as written, from the folder of its file */
	const char *path; /* what is opened */
	const char *alt; /* what it shows, read out */
	const char *caption, *width; /* NULL */
	const char *openness; /* public=: "no", "yes"; NULL: as its item */
	struct origin origin, place; /* of the element, of its src= */
};

struct images {
	struct image *at;
	int n, cap;
};

struct tasks {
	struct task **at;
	int n, cap;
};

struct item {
	const char *id;
	int number; /* 1… through the pillars */
	struct prose *title;
	const char *title_text;
	struct duty duty;
	struct paragraphs paragraphs;
	struct images images; /* below them */
	struct tasks tasks; /* targets, works (not each work), milestones */
	struct pillar *pillar;
	struct origin origin;
};

struct items {
	struct item **at;
	int n, cap;
};

struct pillar {
	const char *id, *theme;
	int number; /* from 1 */
	struct prose *title;
	const char *title_text;
	struct items items;
	struct origin origin;
};

struct pillars {
	struct pillar **at;
	int n, cap;
};

struct strings {
	const char **at;
	int n, cap;
};

/* 公文 elements; strings NULL when absent. */
struct official {
	bool given, seal;
	bool undated; /* room for the day is left; documents only */
	struct date date;
	const char *copy_number, *secrecy, *urgency, *number, *to, *cc;
	const char *note, *printed_by;
	const char *present, *absent, *observer; /* 纪要: documents only */
	struct date printed_on;
	struct strings issuers, local_marks, signers, attachments;
	struct origin origin;
};

struct blanks {
	struct prose **at;
	int n, cap;
};

struct plan {
	const char *id;
	int year;
	const char *title; /* plain text */
	struct prose *title_prose;
	const char *issuer, *issuer_level, *issuer_code, *issuer_group;
	struct official official;
	struct paragraphs preamble;
	struct images images; /* below the preamble */
	struct tasks preamble_tasks;
	struct pillars pillars;
	struct map *tasks; /* id → task, each work too */
	struct map *items; /* id → struct item */
	struct tasks all_tasks; /* in document order, as in .tasks of items and
				   preamble */
	struct blanks blanks;
	bool is_public; /* what is public of it: edition_withhold() was here */
	/*
	 * ids inside what could not be read, which has been reported: that
	 * nothing is found by them is no news.
	 */
	struct map *lost;
	struct origin origin;
};
/* The preamble, then the text of each item, in their order. */
void plan_paragraphs(const struct plan *,
    void (*visit)(const void *self, const struct paragraphs *),
    const void *self);

#endif
