/* Everything goes to standard error: standard output is for lists. */
#include "batch/display.h"

#include <stdio.h>

#include "base/array.h"
#include "base/intl.h"

static const char CLEAR[] = "\r\033[K";

static double
seconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) +
	    (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

void
display_open(struct display *d, int total, bool terminal)
{
	*d = (struct display){.terminal = terminal, .total = total};
	clock_gettime(CLOCK_MONOTONIC, &d->start);
}

static int
failures(const struct display *d)
{
	int n = 0;

	for (int i = 0; i < JOB_STATUSES; i++)
		if (i != JOB_WRITTEN && i != JOB_CURRENT)
			n += d->count[i];
	return n;
}

void
display_draw(const struct display *d, int running)
{
	double seconds = seconds_since(&d->start);
	/* What was up to date took no time and says nothing of the rest. */
	int worked = d->done - d->count[JOB_CURRENT];
	double rate = seconds > 0 ? worked / seconds : 0;
	int left = d->total - d->done;

	if (!d->terminal)
		return;
	fputs(CLEAR, stderr);
	fprintf(stderr, _("%d of %d, %d running, %d failed, %.1f a second"),
	    d->done, d->total, running, failures(d), rate);
	if (worked > 0 && left > 0) {
		int rest = (int)(left / rate + 0.5);

		fprintf(stderr, _(", %d:%02d left"), rest / 60, rest % 60);
	}
	fflush(stderr);
}

void
display_job(struct display *d, const struct batch_job *job,
    const struct job_report *report, const char *message)
{
	d->done++;
	d->count[report->status]++;
	d->pages += report->pages;
	if (d->terminal && *message)
		fputs(CLEAR, stderr);
	fputs(message, stderr);
	if (d->terminal)
		return;
	fprintf(stderr, "[%d/%d] %s: %s", d->done, d->total, job->folder,
	    _(job_status_told(report->status)));
	if (report->files > 0)
		fprintf(stderr, _(" (%d files, %d pages)"), report->files,
		    report->pages);
	fputc('\n', stderr);
}

void
display_close(struct display *d)
{
	const char *between = "";

	if (d->terminal)
		fputs(CLEAR, stderr);
	fprintf(stderr, _("niandu: %d of %d jobs: "), d->done, d->total);
	for (int i = 0; i < JOB_STATUSES; i++)
		if (d->count[i] > 0) {
			fprintf(stderr, "%s%d %s", between, d->count[i],
			    _(job_status_told((enum job_status)i)));
			between = _(", ");
		}
	fprintf(stderr, _("; %ld pages, %.1f s\n"), d->pages,
	    seconds_since(&d->start));
}
