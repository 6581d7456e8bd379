/* Landlock (landlock(7)), by its system calls: the C library has none. */
#include "batch/confine.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* All by which a file or a name is made, changed or taken away. */
static const uint64_t WRITING = LANDLOCK_ACCESS_FS_WRITE_FILE |
    LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
    LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
    LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;

/* Nothing is executed at all. */
static const uint64_t HANDLED = WRITING | LANDLOCK_ACCESS_FS_EXECUTE;

static void
allow(int rules, const char *folder, uint64_t rights)
{
	struct landlock_path_beneath_attr rule = {
	    .allowed_access = rights,
	    .parent_fd = open(folder, O_PATH | O_CLOEXEC),
	};

	if (rule.parent_fd < 0)
		return;
	syscall(
	    SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	close(rule.parent_fd);
}

/* The second version can move files between folders; the first forbids it. */
static int
rules_new(void)
{
	enum { VERSION = 2 };
	struct landlock_ruleset_attr attr = {.handled_access_fs = HANDLED};
	long known = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0,
	    LANDLOCK_CREATE_RULESET_VERSION);

	if (known < VERSION)
		return -1;
	return (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0);
}

void
confine(const char *folder)
{
	struct rlimit none = {0, 0};
	const char *temporary = getenv("TMPDIR");
	int rules;

	setrlimit(RLIMIT_CORE, &none);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return;
	rules = rules_new();
	if (rules < 0)
		return;
	allow(rules, folder, WRITING);
	allow(rules, temporary && *temporary ? temporary : "/tmp", WRITING);
	allow(rules, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE);
	allow(rules, "/proc/self", LANDLOCK_ACCESS_FS_WRITE_FILE);
	syscall(SYS_landlock_restrict_self, rules, 0);
	close(rules);
}
