/* Files that go however the process ends, but for SIGKILL. */
#ifndef BASE_LEAVE_H
#define BASE_LEAVE_H

/*
 * From now on a signal that ends the process takes them away first, and so
 * does exit(). A file that grew too large is an error of its writer (EFBIG).
 */
void leave_watch(void);
/*
 * Makes a file that is one of them: mkostemp(3). The name is kept, not copied,
 * and has to stay until leave_forget(). -1, and errno: it could not be made.
 */
int leave_make(char *path);
/*
 * Once the processor has worked for so many seconds the process says these
 * words and ends with this status, its files taken away.
 */
void leave_after(int seconds, const char *words, int status);
/* The file is gone, or has a name for good. */
void leave_forget(const char *path);

#endif
