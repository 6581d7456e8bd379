/* niandu fonts: which face serves which role. */
#include "command/command.h"

#include "command/fontlist.h"
#include "read/read.h"

static const struct option_rule fonts_rules[] = {
    {"check", 0, OPTION_PATH, SETTING(check), NULL, "PLAN.xml",
	N_("ask for the characters of this plan")},
};

static bool
run_fonts(struct run *run, const struct command *command)
{
	const char *path = run->settings.check;
	const struct plan *plan = NULL;
	struct buf buf;

	(void)command;
	buf_init(&buf, run->arena);
	if (path && !(plan = plan_read(run->arena, run->diags, path)))
		return true;
	run->context.fonts = fonts_open(run->diags, run->context.fonts_dir);
	if (!run->context.fonts)
		return true;
	fontlist_write(run->arena, run->diags, run->context.fonts, plan, &buf);
	command_write(run, "-", &buf);
	return true;
}

const struct command fonts_command = {
    .name = "fonts",
    .operands = "",
    .help = N_("Show which font serves which role, and what it lacks."),
    .rules = fonts_rules,
    .nrule = LEN(fonts_rules),
    .min = 0,
    .max = 0,
    .run = run_fonts,
};
