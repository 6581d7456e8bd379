/* What the system says of an error, in the language of messages. */
#ifndef BASE_SYSTEM_H
#define BASE_SYSTEM_H

/* As strerror(3); where we have no words of our own, its own. */
const char *system_words(int error);

#endif
