/* Image node → picture and size. */
#include "layout/image.h"

#include <math.h>

#include "base/intl.h"
#include "base/length.h"

/* Where no width is asked for [dots to the inch]. */
static const double USUAL_DPI = 150;

const struct picture *
image_read(struct typesetter *setter, const struct node *image)
{
	const char *why = NULL;
	const struct picture *picture =
	    picture_read(setter->arena, image->as.image.src, &why);

	if (!picture)
		diag(setter->diags, DIAG_BAD_IMAGE, image->as.image.place,
		    image->as.image.src, _(why));
	return picture;
}

double
image_width(const struct picture *picture, double height)
{
	return height * picture->width / picture->height;
}

double
image_height(struct typesetter *setter, const struct node *image,
    const struct picture *picture, double measure, double most)
{
	const struct block_style *p = style_block(setter->style, BLOCK_P);
	double ratio = (double)picture->height / picture->width;
	double width = picture->width * 72 / USUAL_DPI, asked;

	if (image->as.image.width &&
	    length_read(image->as.image.width, p->size, &asked))
		width = asked;
	return fmin(fmin(width, measure) * ratio, most);
}
