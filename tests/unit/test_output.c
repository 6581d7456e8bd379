/* Files that are complete or absent, whatever happens on the way. */
#include "base/output.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"

static struct arena *arena;

/* The current folder's files but for . and .. */
static int
files(void)
{
	DIR *folder = opendir(".");
	int n = 0;

	while (readdir(folder))
		n++;
	closedir(folder);
	return n - 2;
}

static const char *
content(const char *path)
{
	static char bytes[64];
	FILE *file = fopen(path, "r");
	size_t n;

	if (!file)
		return NULL;
	n = fread(bytes, 1, sizeof bytes - 1, file);
	bytes[n] = '\0';
	fclose(file);
	return bytes;
}

static bool
put(const char *path, const char *text)
{
	struct output *out = output_open(arena, path);

	output_write(out, text, strlen(text));
	return output_commit(out);
}

static void
appears_when_it_is_complete(void)
{
	struct output *out = output_open(arena, "report.pdf");

	OK(output_write(out, "first ", 6));
	OK(output_write(out, "", 0));
	OK(output_write(out, "second", 6));
	OK(content("report.pdf") == NULL);
	INT_EQ(files(), 1);
	OK(output_commit(out));
	OK(output_error(out) == NULL);
	STR_EQ(content("report.pdf"), "first second");
	INT_EQ(files(), 1);
	OK(output_commit(out));
	output_discard(out);
	STR_EQ(content("report.pdf"), "first second");
	unlink("report.pdf");
}

static void
keeps_the_old_file_until_then(void)
{
	struct output *out;

	OK(put("report.pdf", "old"));
	out = output_open(arena, "report.pdf");
	output_write(out, "new", 3);
	STR_EQ(content("report.pdf"), "old");
	output_discard(out);
	STR_EQ(content("report.pdf"), "old");
	INT_EQ(files(), 1);
	OK(put("report.pdf", "new"));
	STR_EQ(content("report.pdf"), "new");
	unlink("report.pdf");
}

static void
leaves_nothing_when_forgotten(void)
{
	struct arena *own = arena_open();
	struct output *out = output_open(own, "report.pdf");

	output_write(out, "half", 4);
	INT_EQ(files(), 1);
	arena_close(own);
	INT_EQ(files(), 0);
}

static void
honours_the_umask(void)
{
	mode_t before = umask(027);
	struct stat st = {0};

	OK(put("report.pdf", "x"));
	stat("report.pdf", &st);
	INT_EQ(st.st_mode & 0777, 0640);
	INT_EQ(umask(before), 027);
	unlink("report.pdf");
}

/* The disk is full after 4096 bytes: the old file stays as it was. */
static void
fails_whole_when_the_disk_is_full(void)
{
	static char bytes[10000];
	struct rlimit before, tight;
	struct output *out;

	OK(put("report.pdf", "old"));
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	tight = before;
	tight.rlim_cur = 4096;
	setrlimit(RLIMIT_FSIZE, &tight);
	out = output_open(arena, "report.pdf");
	OK(!output_write(out, bytes, sizeof bytes));
	OK(!output_write(out, "x", 1));
	OK(!output_commit(out));
	setrlimit(RLIMIT_FSIZE, &before);
	STR_EQ(output_error(out), strerror(EFBIG));
	STR_EQ(content("report.pdf"), "old");
	INT_EQ(files(), 1);
	unlink("report.pdf");
}

static void
refuses_what_cannot_be_a_file(void)
{
	static const struct {
		const char *path;
		int error;
	} cases[] = {{"folder", EISDIR}, {"folder/", EISDIR}, {"/", EISDIR},
	    {"missing/report.pdf", ENOENT}, {"missing/", ENOENT}, {"", ENOENT},
	    {"file/report.pdf", ENOTDIR}};

	mkdir("folder", 0777);
	OK(put("file", "x"));
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct output *out = output_open(arena, cases[i].path);

		output_write(out, "x", 1);
		OK(!output_commit(out));
		STR_EQ(output_error(out), strerror(cases[i].error));
		OK(!output_commit(out));
	}
	INT_EQ(files(), 2);
	unlink("file");
	rmdir("folder");
}

static void
takes_the_longest_name(void)
{
	char name[256];

	memset(name, 'n', 255);
	name[255] = '\0';
	OK(put(name, "x"));
	STR_EQ(content(name), "x");
	INT_EQ(files(), 1);
	unlink(name);
}

static void
writes_devices_in_place(void)
{
	struct output *out = output_open(arena, "/dev/full");
	struct stat st = {0};

	OK(!output_write(out, "x", 1));
	OK(!output_commit(out));
	STR_EQ(output_error(out), strerror(ENOSPC));
	OK(put("/dev/null", "x"));
	stat("/dev/null", &st);
	OK(S_ISCHR(st.st_mode));
}

static void
writes_standard_output(void)
{
	int saved, fd;
	bool done;

	fflush(stdout);
	saved = dup(STDOUT_FILENO);
	fd = open("caught", O_WRONLY | O_CREAT, 0666);
	dup2(fd, STDOUT_FILENO);
	done = put("-", "to the pipe");
	dup2(saved, STDOUT_FILENO);
	close(fd);
	close(saved);
	OK(done);
	STR_EQ(content("caught"), "to the pipe");
	unlink("caught");
}

enum { STREAM = 4 << 20 };

static unsigned char
byte_at(long i)
{
	return (unsigned char)(i * 2654435761u >> 16);
}

/* The other end of the pipe: 0 when every byte came, in order. */
static _Noreturn void
read_stream(void)
{
	FILE *in = fopen("pipe", "r");
	long i = 0;

	for (int c; in && (c = getc(in)) != EOF; i++)
		if (c != byte_at(i))
			_exit(1);
	_exit(i != STREAM);
}

static void
interrupt(int signal_number)
{
	(void)signal_number;
}

/* An alarm every 200 µs cuts writes short and interrupts them. */
static void
goes_on_after_interruptions(void)
{
	static unsigned char bytes[STREAM];
	struct sigaction on_alarm = {.sa_handler = interrupt};
	struct itimerval often = {{0, 200}, {0, 200}}, never = {{0, 0}, {0, 0}};
	struct output *out;
	int status = -1;
	pid_t reader;

	for (long i = 0; i < STREAM; i++)
		bytes[i] = byte_at(i);
	OK(mkfifo("pipe", 0666) == 0);
	reader = fork();
	if (reader == 0)
		read_stream();
	out = output_open(arena, "pipe");
	signal(SIGPIPE, SIG_IGN);
	sigaction(SIGALRM, &on_alarm, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
	OK(output_write(out, bytes, sizeof bytes));
	setitimer(ITIMER_REAL, &never, NULL);
	OK(output_commit(out));
	waitpid(reader, &status, 0);
	INT_EQ(status, 0);
	unlink("pipe");
}

static void
touch(const char *path)
{
	close(open(path, O_WRONLY | O_CREAT, 0666));
}

/* A name without a lock has lost its writer; a user's own file is no name. */
static void
sweeps_what_a_dead_writer_left(void)
{
	struct output *alive;

	touch(".old.pdf.niandu-Ab12Cd");
	touch(".niandu-Ab12Cd.pdf");
	alive = output_open(arena, "now.pdf");
	OK(files() == 3);
	output_sweep(".");
	INT_EQ(files(), 2);
	OK(access(".niandu-Ab12Cd.pdf", F_OK) == 0);
	OK(output_commit(alive));
	unlink("now.pdf");
	unlink(".niandu-Ab12Cd.pdf");
	INT_EQ(files(), 0);
}

static void
sweeps_after_a_kill(void)
{
	pid_t writer = fork();
	int status;

	if (writer == 0) {
		struct output *out = output_open(arena, "killed.pdf");

		output_write(out, "half", 4);
		raise(SIGKILL);
	}
	waitpid(writer, &status, 0);
	INT_EQ(files(), 1);
	output_sweep(".");
	INT_EQ(files(), 0);
}

int
main(void)
{
	char folder[] = P_tmpdir "/niandu-output.XXXXXX";

	if (!mkdtemp(folder) || chdir(folder) != 0)
		return 1;
	arena = arena_open();
	appears_when_it_is_complete();
	keeps_the_old_file_until_then();
	leaves_nothing_when_forgotten();
	honours_the_umask();
	fails_whole_when_the_disk_is_full();
	refuses_what_cannot_be_a_file();
	takes_the_longest_name();
	writes_devices_in_place();
	writes_standard_output();
	goes_on_after_interruptions();
	sweeps_what_a_dead_writer_left();
	sweeps_after_a_kill();
	arena_close(arena);
	OK(rmdir(folder) == 0);
	return test_done();
}
