/* The assembler reads the file: a report needs none at run time. */
#include "paint/srgb.h"

__asm__(".section .rodata\n"
	".globl srgb_profile, srgb_profile_end\n"
	"srgb_profile:\n"
	".incbin \"" NIANDU_ICC "\"\n"
	"srgb_profile_end:\n"
	".byte 0\n"
	".previous\n");
