/*
 * Duties that an item's prose names → its attributes. Where one bracket speaks
 * for the item, it is the item's; where each paragraph has its own, what the
 * paragraph promises is theirs, and the item's offices are all of them.
 */
#include "import/draft.h"
#include "import/duty.h"

static bool
is_given(const struct duty *duty)
{
	return duty->lead || duty->support || duty->owner || duty->due.year;
}

/* What one says and the other does not. */
static void
inherit(struct duty *duty, const struct duty *from)
{
	if (is_given(duty))
		return;
	*duty = *from;
}

static void
read_item(struct draft *d, struct draft_item *item)
{
	int n = 0;
	struct paragraph *last = NULL;

	for (int i = 0; i < item->paragraphs.n; i++) {
		struct paragraph *p = &item->paragraphs.at[i];

		if (duty_read(d->arena, p->text, d->year, &p->duty)) {
			n++;
			last = p;
		}
	}
	if (n == 1 && !is_given(&item->duty)) {
		item->duty = last->duty;
		last->duty = (struct duty){0};
	}
	for (int i = 0; n > 1 && i < item->paragraphs.n; i++) {
		const struct duty *duty = &item->paragraphs.at[i].duty;

		item->duty.lead =
		    duty_join(d->arena, item->duty.lead, duty->lead);
		item->duty.support =
		    duty_join(d->arena, item->duty.support, duty->support);
	}
}

void
draft_duties(struct draft *d)
{
	for (int i = 0; i < d->pillars.n; i++) {
		struct draft_pillar *pillar = &d->pillars.at[i];

		for (int j = 0; j < pillar->items.n; j++) {
			read_item(d, &pillar->items.at[j]);
			inherit(&pillar->items.at[j].duty, &pillar->duty);
		}
	}
}
