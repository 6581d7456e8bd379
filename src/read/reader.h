/*
 * How every reader goes over its file: by tables.
 *
 * A table of fields says which attributes an element has, what they hold and
 * where that goes; a table of elements says which children it has and who
 * reads them. What a table does not know is reported, with the name that was
 * probably meant.
 */
#ifndef READ_READER_H
#define READ_READER_H

#include <stddef.h>

#include "base/map.h"
#include "doc/node.h"
#include "read/white.h"
#include "read/xml.h"
#include "model/plan.h"

struct reader {
	struct arena *arena;
	struct diags *diags;
	void *self; /* what this kind of file needs beside it */
	/*
	 * For files that a program wrote, perhaps a newer one: a name that is
	 * not known is passed over unless it looks like one that is.
	 */
	bool lenient;
};

/* ------------------------------ attributes ------------------------------ */

struct field {
	const char *name;
	/* Reads the attribute's value to the place; reports what is wrong. */
	void (*read)(struct reader *, const struct field *,
	    const struct xml_attribute *, void *to);
	size_t offset; /* of the place in the structure */
	bool required;
	const char *const *words; /* what field_word takes, NULL-ended */
};

#define FIELD_ROW(type, member, label, kind, must, list) \
	{ \
		.name = (label), .read = field_##kind, \
		.offset = offsetof(type, member), .required = (must), \
		.words = (list) \
	}
#define FIELD(type, member, label, kind) \
	FIELD_ROW(type, member, label, kind, false, NULL)
#define REQUIRED(type, member, label, kind) \
	FIELD_ROW(type, member, label, kind, true, NULL)
#define FIELD_OF(type, member, label, kind, list) \
	FIELD_ROW(type, member, label, kind, false, list)
#define REQUIRED_OF(type, member, label, kind, list) \
	FIELD_ROW(type, member, label, kind, true, list)

/* Fills the structure at to; what a required attribute fills may stay empty. */
void reader_fields(struct reader *, const struct xml_node *,
    const struct field *, int n, void *to);

#define FIELD_READER(kind) \
	void field_##kind(struct reader *, const struct field *, \
	    const struct xml_attribute *, void *to)

FIELD_READER(text); /* const char *: white space squeezed */
FIELD_READER(offices); /* const char *: 、 between two */
FIELD_READER(id); /* const char * */
FIELD_READER(unit); /* const char *: % becomes ％ */
FIELD_READER(word); /* an enum: the index in words */
FIELD_READER(word_text); /* const char *: one of words */
FIELD_READER(yes); /* bool: yes or no */
FIELD_READER(flag); /* bool: the second of two words */
FIELD_READER(align); /* enum align */
FIELD_READER(unread); /* accepted, kept for others */
FIELD_READER(number); /* struct figure_value */
FIELD_READER(reading); /* struct reading */
FIELD_READER(readings); /* struct readings: "12.5 - 40" */
FIELD_READER(positive); /* struct figure_value, 0 or more */
FIELD_READER(percent); /* struct figure_value, 0 to 100 */
FIELD_READER(quarters); /* struct figure_value[4] */
FIELD_READER(date); /* struct date */
FIELD_READER(year); /* int */
FIELD_READER(count); /* int, 1 to 1000 */
FIELD_READER(whole); /* int, 0 to 99999 */

/* The attribute's place, or the element's. */
struct origin xml_place(const struct xml_node *, const char *name);

/* The number in this text, full-width digits made plain; or reports it. */
bool reader_number(struct reader *, const struct xml_attribute *,
    const char *text, struct figure_value *);
/* The attribute cannot have this value; hint "" or "; …". */
void reader_bad_value(
    struct reader *, const struct xml_attribute *, const char *hint);

/* ------------------------------- elements ------------------------------- */

enum times { ANY, ONCE, EXACTLY_ONCE, AT_LEAST_ONCE };

struct element {
	const char *name;
	void (*read)(struct reader *, const struct xml_node *, void *to);
	enum times times;
};

struct content {
	const struct element *elements;
	int nelement;
	/* Text between them; NULL: none is allowed. */
	void (*text)(struct reader *, const struct xml_node *, void *to);
};

#define CONTENT(table) \
	{ \
		.elements = (table), .nelement = LEN(table) \
	}

/* Reads all children in order. */
void reader_content(
    struct reader *, const struct xml_node *, const struct content *, void *to);
/* The squeezed text of an element that holds nothing else. */
const char *reader_text(struct reader *, const struct xml_node *);
/* Is the root what is wanted? If not, that is reported. */
bool reader_root(struct reader *, const struct xml_node *root, const char *name,
    const char *space);

/* -------------------------------- names --------------------------------- */

/* "; did you mean 'hitech'?" or "". */
const char *reader_guess(
    struct reader *, const char *word, const char *const *names, int n);
const char *reader_guess_key(
    struct reader *, const char *word, const struct map *);
/*
 * Notes that the id is taken, at this place; false when it was already, which
 * is reported. seen: id → struct origin. noun: what it is the id of.
 */
bool reader_id_once(struct reader *, struct map *seen, const char *noun,
    const char *id, struct origin);

/* ------------------------- shared by two readers ------------------------ */

/* <official>, of plans and of documents. */
void official_read(struct reader *, const struct xml_node *, struct official *);

#endif
