/* Checked calls of a device's operations. */
#include "paint/device.h"

#define CALL(op, ...) \
	do { \
		if (device->ops->op && !device->error) \
			device->ops->op(__VA_ARGS__); \
	} while (0)

void
device_page_begin(struct device *device, double width, double height)
{
	CALL(page_begin, device, width, height);
}

void
device_page_end(struct device *device)
{
	CALL(page_end, device);
}

void
device_glyphs(struct device *device, const struct glyph_run *run)
{
	if (run->nglyph > 0)
		CALL(glyphs, device, run);
}

void
device_path(struct device *device, const struct path *path)
{
	if (path->steps.n > 0 && (path->fill || path->stroke))
		CALL(path, device, path);
}

void
device_turn_begin(struct device *device, double x, double y, int quarter_turns)
{
	CALL(turn_begin, device, x, y, quarter_turns);
}

void
device_turn_end(struct device *device)
{
	CALL(turn_end, device);
}

void
device_tag_begin(struct device *device, const struct mark *mark)
{
	CALL(tag_begin, device, mark);
}

void
device_tag_end(struct device *device)
{
	CALL(tag_end, device);
}

void
device_link_begin(struct device *device, const struct mark *mark)
{
	CALL(link_begin, device, mark);
}

void
device_link_end(struct device *device)
{
	CALL(link_end, device);
}

void
device_dest(struct device *device, const struct mark *mark)
{
	CALL(dest, device, mark);
}

void
device_outline(struct device *device, const struct mark *mark)
{
	CALL(outline, device, mark);
}

const char *
device_close(struct device *device)
{
	const char *error = device->ops->close(device);

	return device->error ? device->error : error;
}
