/*
 * Two lists → what is the same. A file is known by what stands in it: first
 * equal digests are paired, whatever the names, then names, then what there is
 * one of.
 */
#include "answer/verification.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/json.h"
#include "base/utf8.h"

/* --- Pairing ------------------------------------------------------------- */

struct pairing {
	const struct made_list *then, *now;
	int *pair; /* of each of then: its index in now, -1 */
	bool *taken; /* of each of now */
};

typedef bool alike(const struct pairing *, int then, int now);

static bool
same_digest(const struct pairing *p, int then, int now)
{
	return strcmp(p->then->at[then].digest, p->now->at[now].digest) == 0;
}

static bool
same_name(const struct pairing *p, int then, int now)
{
	return strcmp(p->then->at[then].name, p->now->at[now].name) == 0;
}

static int
count_of(const struct made_list *list, const char *role)
{
	int n = 0;

	for (int i = 0; i < list->n; i++)
		n += strcmp(list->at[i].role, role) == 0;
	return n;
}

static bool
only_one(const struct pairing *p, int then, int now)
{
	const char *role = p->then->at[then].role;

	(void)now;
	return count_of(p->then, role) == 1 && count_of(p->now, role) == 1;
}

static void
pair_up(struct pairing *p, alike *fit)
{
	for (int i = 0; i < p->then->n; i++)
		for (int k = 0; k < p->now->n && p->pair[i] < 0; k++) {
			if (p->taken[k] ||
			    strcmp(p->then->at[i].role, p->now->at[k].role) !=
				0 ||
			    !fit(p, i, k))
				continue;
			p->pair[i] = k;
			p->taken[k] = true;
		}
}

static void
row_add(struct arena *arena, struct verification *v, enum match match,
    const struct made_from *from)
{
	*array_push(arena, v) = (struct verification_row){
	    .match = match, .role = from->role, .name = from->name};
	v->different += match != MATCH_SAME;
}

void
verification_compare(struct arena *arena, const struct made_list *then,
    const struct made_list *now, struct verification *v)
{
	static alike *const fits[] = {same_digest, same_name, only_one};
	struct pairing p = {
	    .then = then,
	    .now = now,
	    .pair = arena_alloc(arena, sizeof *p.pair * (size_t)(then->n + 1)),
	    .taken = arena_alloc(arena, sizeof *p.taken * (size_t)(now->n + 1)),
	};

	for (int i = 0; i < then->n; i++)
		p.pair[i] = -1;
	for (int i = 0; i < LEN(fits); i++)
		pair_up(&p, fits[i]);
	for (int i = 0; i < then->n; i++)
		row_add(arena, v,
		    p.pair[i] < 0			? MATCH_MISSING
			: same_digest(&p, i, p.pair[i]) ? MATCH_SAME
							: MATCH_OTHER,
		    &then->at[i]);
	for (int k = 0; k < now->n; k++)
		if (!p.taken[k])
			row_add(arena, v, MATCH_UNUSED, &now->at[k]);
}

/* --- In words ------------------------------------------------------------ */

static const struct {
	const char *role, *word;
} words[] = {
    {"plan", N_("plan")},
    {"progress", N_("progress")},
    {"picture", N_("picture")},
    {"previous", N_("last year")},
    {"policy", N_("policy")},
    {"ledger", N_("ledger")},
    {"town", N_("town's ledger")},
    {"before", N_("period before")},
    {"document", N_("document")},
    {"template", N_("template")},
    {"style", N_("style")},
    {"font", N_("font")},
    {"program", N_("program")},
};

static const char *const matches[] = {
    [MATCH_SAME] = N_("the same"),
    [MATCH_OTHER] = N_("something else stands in it now"),
    [MATCH_MISSING] = N_("the report was made from it; it is not here"),
    [MATCH_UNUSED] = N_("the report was made without it"),
};
static const char *const match_keys[] = {
    [MATCH_SAME] = "same",
    [MATCH_OTHER] = "other",
    [MATCH_MISSING] = "missing",
    [MATCH_UNUSED] = "unused",
};

static const char *const remakes[] = {
    [REMAKE_SAME] = N_("The report was made from these, and is byte for byte "
		       "what they give."),
    [REMAKE_SEALED] = N_("The report was made from these, and each part of it "
			 "is what they give; since then it has been sealed, or "
			 "packed anew."),
    [REMAKE_EDITED] = N_("A report was made from these, but this file has been "
			 "changed since."),
    [REMAKE_OTHER] = N_("The report was made from these, but they give "
			"something else now: another library, or another "
			"program of the same version."),
    [REMAKE_NOT] = N_("The report was not made from these as they are now."),
};
static const char *const remake_keys[] = {
    [REMAKE_SAME] = "same",
    [REMAKE_SEALED] = "sealed",
    [REMAKE_EDITED] = "edited",
    [REMAKE_OTHER] = "other-bytes",
    [REMAKE_NOT] = "different",
};

static const char *
word_for(const char *role)
{
	for (int i = 0; i < LEN(words); i++)
		if (strcmp(words[i].role, role) == 0)
			return _(words[i].word);
	return role;
}

/* Han take two columns. */
static int
columns(const char *s)
{
	const char *end = s + strlen(s);
	int n = 0;

	while (s < end)
		n += utf8_next(&s, end) >= 0x1100 ? 2 : 1;
	return n;
}

static void
put_padded(struct buf *out, const char *text, int width)
{
	buf_printf(out, "%s%*s", text,
	    width > columns(text) ? width - columns(text) : 0, "");
}

static void
write_words(const struct verification *v, const char *report, struct buf *out)
{
	int role = 0, name = 0;

	for (int i = 0; i < v->n; i++) {
		int n = columns(word_for(v->at[i].role));

		role = n > role ? n : role;
		n = columns(v->at[i].name);
		name = n > name ? n : name;
	}
	buf_printf(out, "%s\n", report);
	for (int i = 0; i < v->n; i++) {
		buf_puts(out, "  ");
		put_padded(out, word_for(v->at[i].role), role + 2);
		put_padded(out, v->at[i].name, name + 2);
		buf_printf(out, "%s\n", _(matches[v->at[i].match]));
	}
	buf_printf(out, "%s\n", _(remakes[v->remake]));
	if (v->remake == REMAKE_NOT && v->edited)
		buf_printf(out, "%s\n",
		    _("The file itself has been changed since it was "
		      "written, too."));
}

static void
write_json(const struct verification *v, const char *report, struct buf *out)
{
	for (int i = 0; i < v->n; i++) {
		buf_puts(out, "{\"role\":");
		json_string(v->at[i].role, out);
		json_member("name", v->at[i].name, out);
		json_member("match", match_keys[v->at[i].match], out);
		buf_puts(out, "}\n");
	}
	buf_puts(out, "{\"report\":");
	json_string(report, out);
	json_member("verdict", remake_keys[v->remake], out);
	buf_printf(out, ",\"edited\":%s}\n", v->edited ? "true" : "false");
}

void
verification_write(const struct verification *v, const char *report, bool json,
    struct buf *out)
{
	(json ? write_json : write_words)(v, report, out);
}
