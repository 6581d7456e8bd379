/* niandu watch: build again whenever a file is saved. */
#include "command/command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/system.h"
#include "command/watcher.h"
#include "read/read.h"

static const struct option_rule watch_rules[] = {
    {"rounds", 0, OPTION_COUNT, SETTING(rounds), NULL, "N",
	N_("end after so many builds (at Ctrl-C)")},
};

/* The pictures that a file shows, as far as they are there. */
static void
watch_pictures(struct run *run, const char *path, struct option_list *files)
{
	struct strings pictures = {0};

	images_named(run->arena, path, &pictures);
	for (int i = 0; i < pictures.n; i++)
		if (access(pictures.at[i], R_OK) == 0)
			*array_push(run->arena, files) = pictures.at[i];
}

/* Everything the build reads that somebody may be editing. */
static struct option_list
watched_files(struct run *run)
{
	const struct settings *s = &run->settings;
	struct option_list files = {0};

	for (int i = 0; i < s->noperand; i++) {
		*array_push(run->arena, &files) = s->operands[i];
		if (strcmp(s->operands[i], "-") != 0)
			watch_pictures(run, s->operands[i], &files);
	}
	if (s->previous)
		*array_push(run->arena, &files) = s->previous;
	for (int i = 0; i < s->templates.n; i++)
		if (strstr(s->templates.at[i], ".xsl"))
			*array_push(run->arena, &files) = s->templates.at[i];
	return files;
}

/* Messages of a round are printed at its end, and none is carried over. */
static void
build_round(struct run *run, int round)
{
	struct report_options options = command_report_options(&run->settings);
	struct diags *diags = diags_open();

	report_build(&run->context, diags, &options);
	diagnostics_print(run, diags);
	fprintf(stderr,
	    diags_status(diags) == 0 ? _("niandu: round %d: written\n")
				     : _("niandu: round %d: not written\n"),
	    round);
	diags_close(diags);
}

static enum watch_event
build_rounds(struct run *run, struct watcher *watcher)
{
	enum watch_event event = WATCH_SAVED;

	for (int round = 1; event == WATCH_SAVED; round++) {
		build_round(run, round);
		if (round == run->settings.rounds)
			return WATCH_ENDED;
		event = watcher_wait(watcher);
	}
	return event;
}

static bool
run_watch(struct run *run, const struct command *command)
{
	struct option_list files = watched_files(run);
	const char *failed;
	struct watcher *watcher;

	for (int i = 0; i < files.n; i++)
		if (strcmp(files.at[i], "-") == 0)
			return usage_error(command->name,
			    _("standard input cannot be watched"));
	watcher = watcher_open(run->arena, files.at, files.n, &failed);
	if (!watcher || build_rounds(run, watcher) == WATCH_FAILED)
		diag(run->diags, DIAG_WATCH, (struct origin){0}, failed,
		    system_words(errno));
	return true;
}

const struct command watch_command = {
    .name = "watch",
    .operands = "PLAN.xml [PROGRESS.xml…]",
    .help = N_("Build again whenever a file is saved."),
    .like = &build_command,
    .rules = watch_rules,
    .nrule = LEN(watch_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_watch,
    .lasting = true,
};
