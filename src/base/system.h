/* What the system says of an error or a signal, in the language of messages. */
#ifndef BASE_SYSTEM_H
#define BASE_SYSTEM_H

/* As strerror(3); where we have no words of our own, its own. */
const char *system_words(int error);
/* As strsignal(3), in the same way. */
const char *system_signal_words(int number);

#endif
