#define _GNU_SOURCE
#include "cpty.h"
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct winsize window(int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return size;
}

int cpty_open(int rows, int columns, int *master, int *slave) {
  struct winsize size = window(rows, columns);
  if (openpty(master, slave, NULL, NULL, &size) < 0) return -errno;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  fcntl(*master, F_SETFL, fcntl(*master, F_GETFL) | O_NONBLOCK);
  return 0;
}

/* Only async-signal-safe calls: the parent may have many threads. */
static void become(const char *path, char *const argv[], char *const envp[], int slave, const sigset_t *none) {
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, none, NULL);
  execve(path, argv, envp);
  _exit(127);
}

pid_t cpty_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns, int *master) {
  int slave = -1;
  int failure = cpty_open(rows, columns, master, &slave);
  if (failure != 0) return failure;
  sigset_t none;
  sigemptyset(&none);
  pid_t child = fork();
  if (child == 0) become(path, argv, envp, slave, &none);
  int error = errno;
  close(slave);
  if (child > 0) return child;
  close(*master);
  return -error;
}

int cpty_resize(int master, int rows, int columns) {
  struct winsize size = window(rows, columns);
  return ioctl(master, TIOCSWINSZ, &size);
}

unsigned long cpty_modes(int descriptor) {
  struct termios modes;
  if (tcgetattr(descriptor, &modes) != 0) return 0;
  unsigned long sum = 5381;
  const tcflag_t flags[] = {modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag};
  for (int i = 0; i < 4; i++) sum = sum * 33 + flags[i];
  for (int i = 0; i < NCCS; i++) sum = sum * 33 + modes.c_cc[i];
  return sum;
}

int cpty_is_cooked(int descriptor) {
  struct termios modes;
  if (tcgetattr(descriptor, &modes) != 0) return -1;
  return (modes.c_lflag & (ISIG | ICANON | ECHO)) != 0;
}
