#ifndef ANJUNGAN_RESCUE_H
#define ANJUNGAN_RESCUE_H

#include <signal.h>
#include <stddef.h>
#include <termios.h>

/* The terminal's last help: when the process dies by a fault of its own, the terminal is put back first. One terminal at
   a time. A handler may use nothing but memory that is there and a few system calls, so this is C. */

/* Begins to watch over SIGILL, SIGSEGV, SIGABRT, SIGBUS, SIGFPE and SIGTRAP. When one comes, `output` is turned away from
   the terminal, so that no other thread paints on it any more, `bytes` are written, what was typed is dropped, `modes` are
   given to `input`, and the process dies by the same signal. `bytes` are copied; both descriptors have to stay open.
   Returns 0, or -1 when there is no memory or descriptor: then nothing is watched. */
int rescue_arm(int input, int output, const struct termios *modes, const void *bytes, size_t count);

/* Ends that; the signals do what they did before. */
void rescue_disarm(void);

/* Takes the six signals out of a set: a thread that blocks them dies by its own fault without any handler. */
void rescue_spare(sigset_t *set);

#endif
