/* Parts, in the order in which they came. */
#include "paint/ofd_part.h"

#include <libdeflate.h>

#include "base/ofd_identity.h"
#include "base/zip_write.h"

int
ofd_new_id(struct ofd_parts *parts)
{
	return ++parts->last_id;
}

void
ofd_part(
    struct ofd_parts *parts, const char *name, const char *bytes, int nbyte)
{
	*array_push(parts->arena, &parts->list) =
	    (struct ofd_part){name, bytes, nbyte};
}

struct buf *
ofd_xml(struct ofd_parts *parts)
{
	struct buf *out = arena_new(parts->arena, struct buf);

	buf_init(out, parts->arena);
	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	return out;
}

void
ofd_xml_part(struct ofd_parts *parts, const char *name, const struct buf *xml)
{
	ofd_part(parts, name, xml->s, xml->n);
}

const char *
ofd_pack(struct ofd_parts *parts, const struct buf *main, struct buf *out)
{
	struct zip_writer *package = zip_writer_open(parts->arena);

	zip_writer_add(package, "OFD.xml", main->s, main->n);
	for (int i = 0; i < parts->list.n; i++)
		zip_writer_add(package, parts->list.at[i].name,
		    parts->list.at[i].bytes, parts->list.at[i].nbyte);
	return zip_writer_close(package, out);
}

const char *
ofd_parts_identity(
    const struct ofd_parts *parts, const char *head, const char *tail)
{
	struct part_sum *sums = arena_alloc(
	    parts->arena, sizeof *sums * (size_t)(parts->list.n + 1));

	for (int i = 0; i < parts->list.n; i++) {
		const struct ofd_part *part = &parts->list.at[i];

		sums[i] = (struct part_sum){
		    .name = part->name,
		    .crc =
			libdeflate_crc32(0, part->bytes, (size_t)part->nbyte),
		    .nbyte = (uint64_t)part->nbyte,
		};
	}
	return ofd_identity(parts->arena, head, tail, sums, parts->list.n);
}
