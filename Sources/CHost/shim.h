#ifndef ANJUNGAN_CHOST_H
#define ANJUNGAN_CHOST_H

#include <spawn.h>
#include <stdbool.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timex.h>
#include <time.h>

/* Swift's Glibc module leaves out <sys/timex.h>. Asks only and sets nothing, so it needs no right. */
static inline bool anjungan_clock_is_synchronised(void) {
  struct timex state = {.modes = 0};
  int answer = adjtimex(&state);
  return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

/* What this process knows of people is never left in a file when it dies, and no other process of the same account may
   look into it. Swift cannot call prctl, which takes any number of arguments. Lowering a limit needs no right. */
static inline void anjungan_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Of the GNU C library since 2.34. Its headers show these only under _GNU_SOURCE, which would change types that other
   modules have seen without it. */
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

/* Of Linux, also shown under _GNU_SOURCE only: a descriptor that stands for a file and opens nothing of it. Closing one
   drops no lock of this process. */
enum { ANJUNGAN_O_PATH = 010000000, ANJUNGAN_AT_EMPTY_PATH = 0x1000 };

/* POSIX_SPAWN_SETSID: the child leads a session of its own. */
enum { ANJUNGAN_SPAWN_SETSID = 0x80 };

/* A descriptor that is readable once the child has ended; -1 when there is none. */
static inline int anjungan_watch(int child) { return pidfd_open(child, 0); }

/* Of SQLite, which GRDB links; a function with a variable number of arguments cannot be called from Swift. A connection
   that is closed after this leaves its log as it is, instead of bringing it into the database. */
struct sqlite3;
extern int sqlite3_db_config(struct sqlite3 *database, int option, ...);
static inline void anjungan_leave_log(struct sqlite3 *database) {
  enum { no_checkpoint_on_close = 1006 };
  sqlite3_db_config(database, no_checkpoint_on_close, 1, (int *)0);
}

#endif
