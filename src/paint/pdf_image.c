/* A JPEG goes in as it is, else its pixels do. */
#include "paint/pdf_image.h"

int
pdf_image_index(struct pdf_images *images, struct pdf_file *file,
    const struct picture *picture)
{
	struct pdf_image *image;

	for (int i = 0; i < images->n; i++)
		if (picture_is_same(images->at[i].picture, picture))
			return i;
	image = array_push(file->arena, images);
	image->picture = picture;
	image->object = pdf_reserve(file);
	return images->n - 1;
}

void
pdf_images_list(const struct pdf_images *images, struct buf *out)
{
	if (images->n == 0)
		return;
	buf_puts(out, "/XObject<<");
	for (int i = 0; i < images->n; i++)
		buf_printf(out, "/Im%d %d 0 R", i, images->at[i].object);
	buf_puts(out, ">>");
}

void
pdf_images_write(const struct pdf_images *images, struct pdf_file *file)
{
	for (int i = 0; i < images->n; i++) {
		const struct picture *p = images->at[i].picture;
		bool jpeg = p->kind == PICTURE_JPEG;
		const char *dict = arena_printf(file->arena,
		    "/Type/XObject/Subtype/Image/Width %d/Height %d"
		    "/ColorSpace/Device%s/BitsPerComponent 8%s",
		    p->width, p->height, jpeg && p->grey ? "Gray" : "RGB",
		    jpeg ? "/Filter/DCTDecode" : "");

		if (jpeg)
			pdf_stream(file, images->at[i].object, dict, p->bytes,
			    p->nbyte, PDF_PLAIN);
		else
			pdf_stream(file, images->at[i].object, dict,
			    (const char *)p->rgb, 3 * p->width * p->height,
			    PDF_PACKED);
	}
}
