/* A stack of matrices. */
#include "paint/turns.h"

#include "base/diag.h"

void
turns_start(struct turns *t)
{
	if (t->n != 0)
		BUG("a frame is left turned");
	t->at[0] = (struct matrix){1, 0, 0, 1, 0, 0};
}

void
turns_begin(struct turns *t, double x, double y, int quarter_turns)
{
	/* Exact, where cos and sin are not. */
	static const int sine[] = {0, 1, 0, -1}, cosine[] = {1, 0, -1, 0};
	int s = sine[quarter_turns], k = cosine[quarter_turns];
	const struct matrix *m = turns_now(t);
	struct matrix turned = {
	    .e = m->a * x + m->c * y + m->e,
	    .f = m->b * x + m->d * y + m->f,
	    .a = m->a * k - m->c * s,
	    .b = m->b * k - m->d * s,
	    .c = m->a * s + m->c * k,
	    .d = m->b * s + m->d * k,
	};

	if (++t->n == TURNS_MAX)
		BUG("turned frames nest too deep");
	t->at[t->n] = turned;
}

void
turns_end(struct turns *t)
{
	t->n--;
}

const struct matrix *
turns_now(const struct turns *t)
{
	return &t->at[t->n];
}

void
turns_point(
    const struct turns *t, double x, double y, double *page_x, double *page_y)
{
	const struct matrix *m = turns_now(t);

	*page_x = m->a * x + m->c * y + m->e;
	*page_y = m->b * x + m->d * y + m->f;
}
