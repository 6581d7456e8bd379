/* struct state ↔ XML. */
#include "serve/state_file.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/output.h"
#include "base/xml_write.h"
#include "read/xml.h"

static const char SPACE[] = "urn:niandu:state";

void
state_add(struct arena *arena, struct state *state, const char *name,
    const char *sha256)
{
	*array_push(arena, &state->files) = (struct state_file){name, sha256};
}

static struct state *
state_of(struct arena *arena, const struct xml_node *root)
{
	struct state *state = arena_new(arena, struct state);
	const char *number = xml_given(root, "number");

	*state = (struct state){
	    .number = number ? atoi(number) : 0,
	    .when = xml_given(root, "when"),
	    .who = xml_given(root, "who"),
	    .action = xml_given(root, "action"),
	    .about = xml_given(root, "about"),
	    .source = xml_given(root, "source"),
	    .source_name = xml_given(root, "source-name"),
	    .review = xml_given(root, "review"),
	};
	for (const struct xml_node *n = root->child; n; n = n->next) {
		const char *name = n->name ? xml_given(n, "name") : NULL;
		const char *sha256 = n->name ? xml_given(n, "sha256") : NULL;

		if (name && sha256)
			state_add(arena, state, name, sha256);
	}
	return state->number > 0 && state->action ? state : NULL;
}

struct state *
state_read(struct arena *arena, const char *path)
{
	struct diags *quiet = diags_open();
	const struct xml_node *root = xml_read(arena, quiet, path);

	diags_close(quiet);
	if (!root || strcmp(root->space, SPACE) != 0)
		return NULL;
	return state_of(arena, root);
}

static void
put_file(struct xml *x, const struct state_file *file)
{
	xml_begin(x, "file");
	xml_attr(x, "name", file->name);
	xml_attr(x, "sha256", file->sha256);
	xml_empty(x);
}

const char *
state_write(struct arena *arena, const char *path, const struct state *state)
{
	struct output *out = output_open(arena, path);
	struct buf text;
	struct xml x = {.out = &text};

	buf_init(&text, arena);
	buf_puts(&text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	xml_begin(&x, "state");
	xml_attr(&x, "xmlns", SPACE);
	xml_attr_int(&x, "number", state->number);
	xml_attr(&x, "when", state->when);
	xml_attr(&x, "who", state->who);
	xml_attr(&x, "action", state->action);
	xml_attr(&x, "about", state->about);
	xml_attr(&x, "source", state->source);
	xml_attr(&x, "source-name", state->source_name);
	xml_attr(&x, "review", state->review);
	xml_inside(&x);
	for (int i = 0; i < state->files.n; i++)
		put_file(&x, &state->files.at[i]);
	xml_end(&x, "state");
	buf_putc(&text, '\n');
	output_write(out, text.s, (size_t)text.n);
	return output_commit(out) ? NULL : output_error(out);
}

const char *
state_digest(const struct state *state, const char *name)
{
	for (int i = 0; i < state->files.n; i++)
		if (strcmp(state->files.at[i].name, name) == 0)
			return state->files.at[i].sha256;
	return NULL;
}

bool
states_equal(const struct state *a, const struct state *b)
{
	if (a->files.n != b->files.n)
		return false;
	for (int i = 0; i < a->files.n; i++) {
		const char *other = state_digest(b, a->files.at[i].name);

		if (!other || strcmp(other, a->files.at[i].sha256) != 0)
			return false;
	}
	return true;
}
