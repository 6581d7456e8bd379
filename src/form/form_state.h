/* How far a work is, in the words of those who build it. */
#ifndef FORM_FORM_STATE_H
#define FORM_FORM_STATE_H

#include "model/progress.h"

struct form_state {
	enum step_state state;
	const char *percent; /* a plain decimal; NULL: none is said */
	bool remark; /* the words say more than the state */
};

/*
 * 进行中, 主体封顶（65%）, 已开工，完成形象进度30％, 尚未动工. False when no
 * state can be told from it, or two that contradict each other.
 */
bool form_state_read(struct arena *, const char *text, struct form_state *);

#endif
