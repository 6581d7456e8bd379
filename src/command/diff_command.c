/* niandu diff: two plans, or two ledgers. */
#include "command/command.h"
#include "read/read.h"
#include "answer/compare.h"

#include <string.h>

enum { EXIT_DIFFERENT = 4 };

static const struct option_rule diff_rules[] = {
    {"exit-code", 0, OPTION_FLAG, SETTING(exit_code), NULL, NULL,
	N_("exit with 4 when they differ")},
    {"json", 0, OPTION_FLAG, SETTING(json), NULL, NULL,
	N_("for programs: a JSON object a line")},
};

/* A plan that build would refuse is no plan to compare. */
static struct inventory *
read_one(struct run *run, const char *path)
{
	struct inventory *inventory;

	diags_file(run->diags, path);
	inventory = inventory_read(run->arena, run->diags, path);
	if (inventory && strcmp(inventory->kind, "plan") == 0 &&
	    strcmp(path, "-") != 0)
		plan_read(run->arena, run->diags, path);
	return inventory;
}

static bool
run_diff(struct run *run, const struct command *command)
{
	const char *const *paths = run->settings.operands;
	struct inventory *old = read_one(run, paths[0]);
	struct inventory *new = read_one(run, paths[1]);
	struct changes changes = {0};
	struct buf out;

	(void)command;
	diags_floor(run->diags, DIAG_ERROR);
	if (!old || !new || diags_count(run->diags, DIAG_ERROR) > 0)
		return true;
	if (strcmp(old->kind, new->kind) != 0) {
		diag(run->diags, DIAG_TWO_KINDS,
		    (struct origin){.file = paths[1]}, new->kind, old->kind);
		return true;
	}
	compare(run->arena, old, new, &changes);
	buf_init(&out, run->arena);
	changes_write(&changes, run->settings.json, &out);
	command_write(run, "-", &out);
	if (run->settings.exit_code && changes.n > 0)
		run->status = EXIT_DIFFERENT;
	return true;
}

const struct command diff_command = {
    .name = "diff",
    .operands = "OLD.xml NEW.xml",
    .help = N_("List what differs between two plans, or two ledgers."),
    .rules = diff_rules,
    .nrule = LEN(diff_rules),
    .min = 2,
    .max = 2,
    .run = run_diff,
};
