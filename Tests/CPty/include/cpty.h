#ifndef CPTY_H
#define CPTY_H
#include <sys/types.h>

/* Starts a program on a new pseudo-terminal as leader of its own session. Returns its process id or -errno; *master is
   close-on-exec and non-blocking. Swift cannot fork safely, C can when the child only makes async-signal-safe calls. */
pid_t cpty_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns, int *master);

/* Opens a pseudo-terminal without a program; both ends are close-on-exec, *master is non-blocking. 0 or -errno. */
int cpty_open(int rows, int columns, int *master, int *slave);

/* 0 or -1 with errno set. The program on the other side gets SIGWINCH. */
int cpty_resize(int master, int rows, int columns);

/* What makes a terminal raw or not, in one number: equal before and after means that it was restored. */
unsigned long cpty_modes(int descriptor);

/* 1 when keys make signals, lines or echoes, as for a shell; 0 when raw; -1 when it is no terminal. */
int cpty_is_cooked(int descriptor);

#endif
