/* Facts, one by one: the store behind explain. */
#include "answer/tell.h"

#include "base/buf.h"

void
tell(struct teller *t, const char *key, const char *label, const char *text,
    struct origin from)
{
	if (text && *text)
		*array_push(t->arena, t->facts) =
		    (struct fact){key, label, text, from};
}

void
tell_plain(
    struct teller *t, const char *key, const char *label, const char *text)
{
	tell(t, key, label, text, (struct origin){0});
}

const char *
tell_raw(struct arena *arena, const struct number *x)
{
	return number_raw(arena, x, 0, 6);
}

const char *
tell_unit(struct teller *t, const char *text, const char *unit)
{
	return text ? arena_printf(t->arena, "%s%s", text, unit) : NULL;
}

void
tell_value(struct teller *t, const char *key, const char *label,
    const struct figure_value *v, const char *unit)
{
	if (v->number)
		tell(t, key, label, tell_unit(t, v->text, unit), v->origin);
}

void
tell_number(struct teller *t, const char *key, const char *label,
    const struct number *x, const char *unit)
{
	if (x)
		tell_plain(
		    t, key, label, tell_unit(t, tell_raw(t->arena, x), unit));
}
