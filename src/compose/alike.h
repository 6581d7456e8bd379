/* The digits of a column are grouped alike: 12,600 above 9,800. */
#ifndef COMPOSE_ALIKE_H
#define COMPOSE_ALIKE_H

#include <libxml/tree.h>

/* In every table below the element, in place. */
void digits_alike(xmlNodePtr);

#endif
