/* What a worker gives up before it touches anybody's files. */
#ifndef BATCH_CONFINE_H
#define BATCH_CONFINE_H

/*
 * From now on the process writes in this folder, in that of temporary files
 * and in what is open already, and nowhere else; it gains no privileges,
 * leaves no core. Where the kernel knows no such thing (Landlock, before 5.19)
 * it does without.
 */
void confine(const char *folder);

#endif
