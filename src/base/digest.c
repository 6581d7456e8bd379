/* libnettle's SHA-256 with the few calls that we need. */
#include "base/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

void
digest_init(struct digest *d)
{
	sha256_init(&d->state);
}

void
digest_add(struct digest *d, const void *bytes, size_t n)
{
	sha256_update(&d->state, n, bytes);
}

void
digest_text(struct digest *d, const char *s)
{
	digest_add(d, s ? "+" : "-", 1);
	if (s)
		digest_add(d, s, strlen(s) + 1);
}

bool
digest_file(struct digest *d, const char *path)
{
	char chunk[1 << 16];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = 0;
	int error;

	if (fd < 0)
		return false;
	while ((n = read(fd, chunk, sizeof chunk)) != 0) {
		if (n > 0)
			digest_add(d, chunk, (size_t)n);
		else if (errno != EINTR)
			break;
	}
	error = errno;
	close(fd);
	errno = error;
	return n == 0;
}

char *
digest_hex(struct digest *d, struct arena *arena)
{
	static const char digits[] = "0123456789abcdef";
	uint8_t bytes[SHA256_DIGEST_SIZE];
	char *hex = arena_alloc(arena, 2 * SHA256_DIGEST_SIZE + 1);

	sha256_digest(&d->state, sizeof bytes, bytes);
	for (int i = 0; i < SHA256_DIGEST_SIZE; i++) {
		hex[2 * i] = digits[bytes[i] >> 4];
		hex[2 * i + 1] = digits[bytes[i] & 15];
	}
	return hex;
}
