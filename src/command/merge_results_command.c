/* niandu merge-results: the sum of a batch that ran in parts. */
#include "command/command.h"

#include "batch/merge.h"

static const struct option_rule merge_rules[] = {
    {"output", 'o', OPTION_PATH, SETTING(output), NULL, "FILE.pdf",
	N_("also a report of one page")},
};

static bool
run_merge(struct run *run, const struct command *command)
{
	const struct settings *s = &run->settings;
	struct merged merged;
	struct buf out, xml;

	(void)command;
	buf_init(&out, run->arena);
	buf_init(&xml, run->arena);
	if (!merge_read(
		run->arena, run->diags, s->operands, s->noperand, &merged))
		return true;
	merge_print(&merged, &out);
	command_write(run, "-", &out);
	if (s->output) {
		merge_write(&merged, &xml);
		report_xml(
		    &run->context, run->diags, &xml, "results", s->output);
	}
	for (int i = 0; i < JOB_STATUSES; i++)
		if (merged.count[i] > 0 && i != JOB_WRITTEN &&
		    i != JOB_CURRENT) {
			int status =
			    job_status_again((enum job_status)i) ? 3 : 1;

			run->status =
			    status > run->status ? status : run->status;
		}
	return true;
}

const struct command merge_results_command = {
    .name = "merge-results",
    .operands = "FILE.jsonl…",
    .help = N_("Sum up what batches on many machines have done."),
    .rules = merge_rules,
    .nrule = LEN(merge_rules),
    .min = 1,
    .max = ANY_NUMBER,
    .run = run_merge,
};
