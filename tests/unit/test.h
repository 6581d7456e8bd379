/*
 * A unit test in four macros: each check counts, failures say where, the last
 * line is the sum. main returns test_done().
 */
#ifndef TEST_H
#define TEST_H

#include <math.h>
#include <stdio.h>
#include <string.h>

static int test_passed, test_failed;

__attribute__((unused)) static void
test_check(int good, const char *file, int line, const char *what)
{
	if (good) {
		test_passed++;
		return;
	}
	test_failed++;
	printf("not ok %s:%d: %s\n", file, line, what);
}

__attribute__((unused)) static void
test_int(long a, long b, const char *file, int line, const char *what)
{
	test_check(a == b, file, line, what);
	if (a != b)
		printf("  is %ld, wanted %ld\n", a, b);
}

__attribute__((unused)) static void
test_str(
    const char *a, const char *b, const char *file, int line, const char *what)
{
	int same = a && b ? strcmp(a, b) == 0 : a == b;

	test_check(same, file, line, what);
	if (!same)
		printf("  is '%s', wanted '%s'\n", a ? a : "(null)",
		    b ? b : "(null)");
}

__attribute__((unused)) static void
test_near(
    double a, double b, double by, const char *file, int line, const char *what)
{
	int near = fabs(a - b) <= by;

	test_check(near, file, line, what);
	if (!near)
		printf("  is %.9g, wanted %.9g\n", a, b);
}

__attribute__((unused)) static int
test_done(void)
{
	printf("%d passed, %d failed\n", test_passed, test_failed);
	return test_failed != 0;
}

#define OK(x) test_check(!!(x), __FILE__, __LINE__, #x)
#define INT_EQ(a, b) test_int((a), (b), __FILE__, __LINE__, #a " == " #b)
#define STR_EQ(a, b) test_str((a), (b), __FILE__, __LINE__, #a " == " #b)
#define NEAR(a, b, by) \
	test_near((a), (b), (by), __FILE__, __LINE__, #a " ~ " #b)

#endif
