#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
/* Without it cchar_t and the wide functions are missing. */
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <langinfo.h>
#include <ncurses.h>

/* A macro over a global that Swift rejects as shared mutable state. */
static inline WINDOW *cnc_stdscr(void) { return stdscr; }

/* Macros with casts, which are not imported. */
static inline attr_t cnc_bold(void) { return A_BOLD; }
static inline attr_t cnc_dim(void) { return A_DIM; }
static inline attr_t cnc_reverse(void) { return A_REVERSE; }
static inline attr_t cnc_underline(void) { return A_UNDERLINE; }

/* The length of cchar_t's text, its closing zero not counted. */
static inline int cnc_cell_limit(void) { return CCHARW_MAX; }

/* Declared in <term.h>, whose hundreds of macros named like variables are better kept out. */
extern NCURSES_EXPORT(char *) tigetstr(const char *);
extern NCURSES_EXPORT(int) tigetnum(const char *);
extern NCURSES_EXPORT(int) setupterm(const char *, int, int *);

/* Behind _GNU_SOURCE and _XOPEN_SOURCE, which are not set for Glibc's module. */
extern int wcwidth(wchar_t);
extern int memfd_create(const char *, unsigned int);
#endif
