/*
 * niandu init: a folder for a town's year, to start from.
 *
 * The words are files of templates/skeleton; only their year is changed. What
 * lies there already is never touched: then nothing is written at all.
 */
#include "command/command.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/system.h"

#include "read/bytes.h"

/* The year that the skeletons are written for. */
static const char SKELETON_YEAR[] = "2025";
static const char *const files[] = {"plan.xml", "q1.xml", "options"};

static const struct option_rule init_rules[] = {
    {"year", 0, OPTION_YEAR, SETTING(year), NULL, "YEAR",
	N_("year of the plan (the present one)")},
};

static int
present_year(void)
{
	time_t now = time(NULL);
	struct tm tm;

	return localtime_r(&now, &tm) ? tm.tm_year + 1900 : 0;
}

/* The text with every year of the skeleton made this one. */
static void
skeleton_fill(const struct buf *skeleton, int year, struct buf *out)
{
	const char *s = skeleton->s, *at;

	for (; (at = strstr(s, SKELETON_YEAR)); s = at + strlen(SKELETON_YEAR))
		buf_printf(out, "%.*s%d", (int)(at - s), s, year);
	buf_puts(out, s);
}

static bool
is_vacant(struct run *run, const char *folder)
{
	bool vacant = true;

	for (int i = 0; i < LEN(files); i++) {
		const char *path =
		    arena_printf(run->arena, "%s/%s", folder, files[i]);

		if (access(path, F_OK) != 0)
			continue;
		diag(run->diags, DIAG_INIT_EXISTS, (struct origin){0}, path);
		vacant = false;
	}
	return vacant;
}

static void
skeleton_write(struct run *run, const char *folder, const char *file, int year)
{
	struct buf skeleton, out;

	buf_init(&skeleton, run->arena);
	buf_init(&out, run->arena);
	if (!bytes_read(run->diags,
		arena_printf(run->arena, "%s/skeleton/%s",
		    run->context.templates_dir, file),
		&skeleton))
		return;
	skeleton_fill(&skeleton, year, &out);
	command_write(
	    run, arena_printf(run->arena, "%s/%s", folder, file), &out);
}

/* Makes it where it is not there; false: it cannot be had. */
static bool
folder_make(struct run *run, const char *folder)
{
	struct stat st;
	int error = mkdir(folder, 0777) == 0 ? 0 : errno;

	if (error == EEXIST && stat(folder, &st) == 0)
		error = S_ISDIR(st.st_mode) ? 0 : ENOTDIR;
	if (error)
		diag(run->diags, DIAG_OUTPUT, (struct origin){0}, folder,
		    system_words(error));
	return !error;
}

static bool
run_init(struct run *run, const struct command *command)
{
	const char *folder = run->settings.operands[0];
	int year = run->settings.year ? run->settings.year : present_year();

	(void)command;
	if (!folder_make(run, folder) || !is_vacant(run, folder))
		return true;
	for (int i = 0; i < LEN(files); i++)
		skeleton_write(run, folder, files[i], year);
	return true;
}

const struct command init_command = {
    .name = "init",
    .operands = "DIR",
    .help = N_("Write a commented plan and its first progress to start from."),
    .rules = init_rules,
    .nrule = LEN(init_rules),
    .min = 1,
    .max = 1,
    .run = run_init,
};
