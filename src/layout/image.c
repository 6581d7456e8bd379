/* Image node → picture and size. */
#include "layout/image.h"

#include <math.h>

#include "base/intl.h"
#include "base/length.h"

/* Where no width is asked for [dots to the inch]. */
static const double USUAL_DPI = 150;

static const struct picture *
picture_at(struct arena *arena, struct diags *diags, const char *path,
    struct origin place)
{
	const char *why = NULL;
	const struct picture *picture = picture_read(arena, path, &why);

	if (!picture)
		diag(diags, DIAG_BAD_IMAGE, place, path, _(why));
	return picture;
}

const struct picture *
image_read(struct typesetter *setter, const struct node *image)
{
	return picture_at(setter->arena, setter->diags, image->as.image.src,
	    image->as.image.place);
}

void
image_check(struct diags *diags, const char *path, struct origin place)
{
	struct arena *scratch = arena_open();

	picture_at(scratch, diags, path, place);
	arena_close(scratch);
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
