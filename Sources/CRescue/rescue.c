#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { deadly_count = 6 };
static const int deadly[deadly_count] = {SIGILL, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGTRAP};

static struct sigaction before[deadly_count];
static stack_t stack_before;
static struct termios modes;
static int input = -1;
static int output = -1;
/* The same terminal for the last words, and what the output is turned into before them. */
static int mouth = -1;
static int sink = -1;
static unsigned char *bytes;
static size_t count;
static atomic_flag is_taken = ATOMIC_FLAG_INIT;

/* The handler's own: the stack of the loop may be what has run out. */
static unsigned char own_stack[32 * 1024] __attribute__((aligned(16)));

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A terminal that takes nothing holds nobody up for more than half a second. */
static void wipe(void) {
  const long deadline = milliseconds() + 500;
  size_t done = 0;
  while (done < count && milliseconds() < deadline) {
    ssize_t written = write(mouth, bytes + done, count - done);
    if (written > 0) {
      done += (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = mouth, .events = POLLOUT};
      poll(&room, 1, 100);
    } else if (errno != EINTR) {
      return;
    }
  }
}

/* Dies when it returns: by the fault that comes again, or by the signal that waits until then. */
static void on_deadly(int number) {
  if (!atomic_flag_test_and_set(&is_taken)) {
    /* Other threads go on: what they paint from here on is seen by nobody. */
    dup2(sink, output);
    wipe();
    tcflush(input, TCIFLUSH);
    tcsetattr(input, TCSANOW, &modes);
    for (int i = 0; i < deadly_count; i++) signal(deadly[i], SIG_DFL);
    raise(number);
    return;
  }
  /* Another thread is at it and ends the process. */
  for (;;) pause();
}

static void forget(void) {
  if (mouth >= 0) close(mouth);
  if (sink >= 0) close(sink);
  free(bytes);
  mouth = sink = -1;
  bytes = NULL;
  count = 0;
}

int rescue_arm(int in, int out, const struct termios *original, const void *text, size_t length) {
  mouth = fcntl(out, F_DUPFD_CLOEXEC, 3);
  sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
  bytes = malloc(length > 0 ? length : 1);
  if (bytes == NULL || mouth < 0 || sink < 0) {
    forget();
    return -1;
  }
  memcpy(bytes, text, length);
  count = length;
  input = in;
  output = out;
  modes = *original;
  atomic_flag_clear(&is_taken);
  stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
  sigaltstack(&stack, &stack_before);
  struct sigaction action = {.sa_handler = on_deadly, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &action, &before[i]);
  return 0;
}

void rescue_disarm(void) {
  if (bytes == NULL) return;
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
  forget();
}

void rescue_spare(sigset_t *set) {
  for (int i = 0; i < deadly_count; i++) sigdelset(set, deadly[i]);
}
