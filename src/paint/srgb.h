/* The colours that numbers of a page mean: an ICC profile of sRGB. */
#ifndef PAINT_SRGB_H
#define PAINT_SRGB_H

/* NIANDU_ICC, a file of the Debian package icc-profiles-free, built in. */
extern const char srgb_profile[], srgb_profile_end[];

#endif
