/* niandu serve: the same work in a browser. */
#include "command/command.h"

#include <stdlib.h>

#include "command/town_settings.h"
#include "serve/serve.h"

static const char LISTEN[] = "127.0.0.1:8080";

static const struct option_rule serve_rules[] = {
    {"root", 0, OPTION_PATH, SETTING(root), NULL, "DIR",
	N_("folder of the towns' years (the current one)")},
    {"listen", 0, OPTION_TEXT, SETTING(listen), NULL, "ADDRESS:PORT",
	N_("where browsers find it (127.0.0.1:8080)")},
    {"auth", 0, OPTION_PATH, SETTING(auth), NULL, "FILE",
	N_("users and their towns, as htpasswd writes them")},
    {"name", 0, OPTION_LIST, SETTING(names), NULL, "HOST",
	N_("name of this machine in addresses, may be repeated")},
    {"jobs", 'j', OPTION_COUNT, SETTING(jobs), NULL, "N",
	N_("requests done at once (4)")},
    {"seconds", 0, OPTION_COUNT, SETTING(seconds), NULL, "N",
	N_("time of one request (180)")},
    {"memory", 0, OPTION_SIZE, SETTING(memory), NULL, "MIB",
	N_("memory of one request, in MiB (1024)")},
};

/* What the pipeline makes of a town's folder and its options file. */
static bool
prepare(void *self, struct arena *arena, struct diags *diags,
    const char *folder, struct report_options *options, const char **salt)
{
	struct settings town;

	(void)self;
	if (!town_settings_read(arena, diags, folder, build_command.rules,
		build_command.nrule, &town))
		return false;
	*options = command_report_options(&town);
	*salt = options_text(
	    arena, build_command.rules, build_command.nrule, &town);
	return true;
}

static bool
run_serve(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	const struct serve_options options = {
	    .root = s->root ? s->root : ".",
	    .listen = s->listen ? s->listen : LISTEN,
	    .auth = s->auth,
	    .names = s->names.at,
	    .nname = s->names.n,
	    .workers = s->jobs,
	    .limits = {.seconds = s->seconds, .mebibytes = s->memory},
	    .formats = page_formats,
	    .prepare = {prepare, NULL},
	};

	(void)command;
	/* Its pages are in Chinese; so are the messages on them. */
	if (!s->lang)
		setenv("LANGUAGE", "zh", 1);
	serve_run(&run->context, run->diags, &options);
	return true;
}

const struct command serve_command = {
    .name = "serve",
    .operands = "",
    .help = N_("Do all of this in a browser: pages for an office."),
    .rules = serve_rules,
    .nrule = LEN(serve_rules),
    .run = run_serve,
    .lasting = true,
};
