#ifndef ANJUNGAN_CHOST_H
#define ANJUNGAN_CHOST_H

#include <stdbool.h>
#include <time.h>
#include <sys/timex.h>

/* Swift's Glibc module leaves out <sys/timex.h>. Asks only and sets nothing, so it needs no right. */
static inline bool anjungan_clock_is_synchronised(void) {
  struct timex state = {.modes = 0};
  int answer = adjtimex(&state);
  return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

#endif
