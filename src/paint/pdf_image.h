/* Pictures of a PDF: each once, however often it is shown (ISO 32000-1, 8.9.5).
 */
#ifndef PAINT_PDF_IMAGE_H
#define PAINT_PDF_IMAGE_H

#include "paint/pdf_file.h"
#include "picture/picture.h"

struct pdf_images {
	struct pdf_image {
		const struct picture *picture;
		int object;
	} * at;
	int n, cap;
};

/* Which of them it is: /Im0 … */
int pdf_image_index(
    struct pdf_images *, struct pdf_file *, const struct picture *);
/* Their entry in the resources, if there are any. */
void pdf_images_list(const struct pdf_images *, struct buf *);
void pdf_images_write(const struct pdf_images *, struct pdf_file *);

#endif
