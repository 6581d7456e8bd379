#include "command/clash.h"

#include <string.h>
#include <sys/stat.h>

/* A file by its identity; of one that is not there, its folder and name. */
struct identity {
	dev_t device;
	ino_t inode;
	const char *name; /* NULL: the file itself is there */
};

static bool
identify(struct run *run, const char *path, struct identity *id)
{
	const char *slash = strrchr(path, '/');
	struct stat st;

	if (strcmp(path, "-") == 0)
		return false;
	*id = (struct identity){0};
	if (stat(path, &st) != 0) {
		id->name = slash ? slash + 1 : path;
		if (stat(slash ? arena_printf(run->arena, "%.*s/",
				     (int)(slash - path), path)
			       : ".",
			&st) != 0)
			return false;
	} else if (!S_ISREG(st.st_mode)) {
		return false;
	}
	id->device = st.st_dev;
	id->inode = st.st_ino;
	return true;
}

static bool
is_same(struct run *run, const char *one, const char *two)
{
	struct identity a, b;

	return identify(run, one, &a) && identify(run, two, &b) &&
	    a.device == b.device && a.inode == b.inode && !a.name == !b.name &&
	    (!a.name || strcmp(a.name, b.name) == 0);
}

static struct option_list
inputs_of(struct run *run)
{
	const struct settings *s = &run->settings;
	const char *const named[] = {
	    s->progress_of, s->previous, s->check, s->reference};
	struct option_list inputs = {0};

	for (int i = 0; i < s->noperand; i++)
		*array_push(run->arena, &inputs) = s->operands[i];
	for (int i = 0; i < LEN(named); i++)
		if (named[i])
			*array_push(run->arena, &inputs) = named[i];
	for (int i = 0; i < s->templates.n; i++)
		*array_push(run->arena, &inputs) = s->templates.at[i];
	return inputs;
}

const char *
clash_find(struct run *run)
{
	const struct settings *s = &run->settings;
	const char *const outputs[] = {
	    s->output, s->review, s->results, s->deps};
	struct option_list inputs = inputs_of(run);

	for (int i = 0; i < LEN(outputs); i++)
		for (int j = 0; outputs[i] && j < inputs.n; j++)
			if (is_same(run, outputs[i], inputs.at[j]))
				return arena_printf(run->arena,
				    _("'%s' would be written, and it is the "
				      "input '%s'; give another name"),
				    outputs[i], inputs.at[j]);
	if (s->output && s->review && is_same(run, s->output, s->review))
		return arena_printf(run->arena,
		    _("'%s' and '%s' would be written, and they are one file; "
		      "give another name"),
		    s->output, s->review);
	return NULL;
}
