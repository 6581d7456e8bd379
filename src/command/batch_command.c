/* niandu batch: reports of many towns, by worker processes. */
#include "command/command.h"

#include <string.h>
#include <unistd.h>

#include "batch/batch.h"
#include "command/town_settings.h"

static const struct option_rule batch_rules[] = {
    {"jobs", 'j', OPTION_COUNT, SETTING(jobs), NULL, "N",
	N_("worker processes (one a core)")},
    {"shard", 0, OPTION_TEXT, SETTING(shard), NULL, "I/N|auto",
	N_("only this machine's part of the jobs")},
    {"null", '0', OPTION_FLAG, SETTING(nul), NULL, NULL,
	N_("lists end each name in a byte NUL")},
    {"list-jobs", 0, OPTION_FLAG, SETTING(list_jobs), NULL, NULL,
	N_("print the folders and do nothing")},
    {"force", 0, OPTION_FLAG, SETTING(force), NULL, NULL,
	N_("also what is up to date")},
    {"fail-fast", 0, OPTION_FLAG, SETTING(fail_fast), NULL, NULL,
	N_("begin no more jobs after one has failed")},
    {"seconds", 0, OPTION_COUNT, SETTING(seconds), NULL, "N",
	N_("time of one job (300)")},
    {"memory", 0, OPTION_SIZE, SETTING(memory), NULL, "MIB",
	N_("memory of one worker, in MiB (2048)")},
    {"rollup", 0, OPTION_FLAG, SETTING(rollup), NULL, NULL,
	N_("then the county's report over all of them")},
    {"results", 0, OPTION_PATH, SETTING(results), NULL, "FILE.jsonl",
	N_("what became of each job, a JSON object a line")},
    {"deps", 0, OPTION_PATH, SETTING(deps), NULL, "FILE",
	N_("what depends on what, for make and ninja")},
};

/* What batch_run() asks of the command line, in each worker. */
struct line {
	const struct run *run;
	const struct command_line *said;
};

static bool
prepare(void *self, struct arena *arena, struct diags *diags,
    const char *folder, struct report_options *options, const char **salt)
{
	const struct line *line = self;
	struct settings town;

	if (!town_settings_read(arena, diags, folder, build_command.rules,
		build_command.nrule, &town))
		return false;
	settings_overlay(arena, line->said->rules, line->said->nrule,
	    line->said->argc, line->said->argv, &town);
	*options = command_report_options(&town);
	for (int i = 0; i < options->ntemplate; i++) {
		const char *error = template_error(arena, &line->run->context,
		    town.folder, options->templates[i]);

		if (error) {
			diag(diags, DIAG_OPTIONS_FILE,
			    (struct origin){.file = folder}, error);
			return false;
		}
	}
	*salt = options_text(
	    arena, build_command.rules, build_command.nrule, &town);
	return true;
}

static bool
run_batch(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	struct line line = {run, &run->line};
	struct batch_options options = {.sources = s->operands,
	    .nsource = s->noperand,
	    .nul = s->nul,
	    .templates = s->templates.at,
	    .ntemplate = s->templates.n,
	    .output = s->output,
	    .workers = s->jobs,
	    .limits = {.seconds = s->seconds, .mebibytes = s->memory},
	    .force = s->force,
	    .fail_fast = s->fail_fast,
	    .json = s->diagnostics == 2,
	    .list = s->list_jobs,
	    .rollup = s->rollup,
	    .results = s->results,
	    .deps = s->deps,
	    .terminal = isatty(STDERR_FILENO)};
	char *error =
	    s->shard ? shard_read(run->arena, s->shard, &options.shard) : NULL;

	if (error)
		return usage_error(command->name, error);
	if (!options.output && !options.list)
		return usage_error(
		    command->name, _("option '--output' is missing"));
	if (s->emit || s->charts)
		return usage_error(command->name,
		    _("options '--emit' and '--charts' are for one report"));
	if (options.rollup && options.shard.of)
		return usage_error(command->name,
		    _("'--rollup' wants all jobs; without '--shard', or by "
		      "'niandu rollup' over the ledgers of all shards"));
	run->status = batch_run(&run->context, run->diags, &options,
	    (struct batch_prepare){prepare, &line});
	return true;
}

const struct command batch_command = {
    .name = "batch",
    .operands = "DIR|LIST…",
    .help = N_("Make the reports of many towns' folders."),
    .like = &build_command,
    .rules = batch_rules,
    .nrule = LEN(batch_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_batch,
    .lasting = true,
};
