/* A library that is loaded late: found, not there, without the function. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "late/late.h"
#include "test.h"

static void
a_function_is_found_and_called(void)
{
	struct late_library library = {"libm.so.6", "sums", NULL};
	double (*root)(double) = NULL;

	late_find(&library, "sqrt", &root);
	OK(root && root(9.0) == 3.0);
	OK(library.handle);
}

/* What the process says that looks for it, and its exit status. */
static int
said(const char *soname, const char *function, char *text, size_t size)
{
	int ends[2], status = 0;
	ssize_t n;
	pid_t child;

	OK(pipe(ends) == 0);
	child = fork();
	if (child == 0) {
		struct late_library library = {soname, "sums", NULL};
		void (*found)(void);

		dup2(ends[1], STDERR_FILENO);
		late_find(&library, function, &found);
		_exit(0);
	}
	close(ends[1]);
	n = read(ends[0], text, size - 1);
	text[n > 0 ? n : 0] = '\0';
	close(ends[0]);
	OK(waitpid(child, &status, 0) == child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
what_is_missing_is_named_with_its_use(void)
{
	char text[512];

	INT_EQ(said("libniandu-none.so.9", "sqrt", text, sizeof text), 3);
	OK(strstr(text, "sums"));
	OK(strstr(text, "libniandu-none.so.9"));
	INT_EQ(said("libm.so.6", "niandu_none", text, sizeof text), 3);
	OK(strstr(text, "niandu_none"));
}

int
main(void)
{
	a_function_is_found_and_called();
	what_is_missing_is_named_with_its_use();
	return test_done();
}
