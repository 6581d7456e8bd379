/* The document that a template made, as --emit=document prints it. */
#ifndef COMPOSE_RESULT_H
#define COMPOSE_RESULT_H

#include <libxml/tree.h>

/* One element a line, below depth others. */
void result_indent(xmlNodePtr, int depth);

#endif
