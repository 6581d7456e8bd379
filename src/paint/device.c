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
device_picture(struct device *device, const struct mark *mark)
{
	CALL(picture, device, mark);
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

static const struct owner *
owner_now(const struct device *device)
{
	static const struct owner none = {NULL, ARTIFACT_LAYOUT};

	return device->nowner > 0 ? &device->owners[device->nowner - 1] : &none;
}

static void
owner_tell(struct device *device)
{
	const struct owner *owner = owner_now(device);

	CALL(owner, device, owner->element, owner->artifact);
}

static void
owner_push(struct device *device, struct owner owner)
{
	const struct owner *now = owner_now(device);

	if (device->nowner == OWNERS_MAX)
		BUG("marks nest too deep");
	/* Within an artifact all is one. */
	if (device->nowner > 0 && !now->element)
		owner = *now;
	device->owners[device->nowner++] = owner;
	owner_tell(device);
}

void
device_begin(struct device *device, const struct element *element)
{
	owner_push(device, (struct owner){element, ARTIFACT_LAYOUT});
}

void
device_artifact(struct device *device, enum artifact artifact)
{
	owner_push(device, (struct owner){NULL, artifact});
}

void
device_end(struct device *device)
{
	if (device->nowner == 0)
		BUG("what ends was not begun");
	device->nowner--;
	owner_tell(device);
}

void
device_link(struct device *device, const struct mark *mark)
{
	if (owner_now(device)->element)
		CALL(link, device, mark);
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

void
device_figure(struct device *device, const struct figure_place *place)
{
	CALL(figure, device, place);
}

const char *
device_close(struct device *device)
{
	const char *error = device->ops->close(device);

	return device->error ? device->error : error;
}
