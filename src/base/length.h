/* Lengths. All geometry is in PostScript points (1/72 in), y down. */
#ifndef BASE_LENGTH_H
#define BASE_LENGTH_H

#include <stdbool.h>

#define PT_PER_MM (72.0 / 25.4)

/*
 * Reads "156mm", "16pt", "2em", "2cm", 三号 and the other 字号. em is the size
 * an em stands for. False when it is not a length.
 */
bool length_read(const char *s, double em, double *pt);

#endif
