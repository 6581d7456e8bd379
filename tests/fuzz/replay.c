/* The files named on the command line, one after another, without a fuzzer. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static int count;

static void
replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	static uint8_t bytes[1 << 22];
	uint8_t *exact;
	size_t n;

	if (!file) {
		perror(path);
		exit(1);
	}
	n = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	/* A block of its own, so that a tool sees who reads past its end. */
	exact = malloc(n ? n : 1);
	memcpy(exact, bytes, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
	count++;
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		replay(argv[i]);
	printf("%d inputs\n", count);
	return count == 0;
}
