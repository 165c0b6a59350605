#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H
#include <vterm.h>

/* VTermScreenCell without its bit fields and unions, which Swift does not import. Colours: -1 is the terminal's own,
   0 to 255 an index, 0x1000000 plus RGB otherwise. */
typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width, bold, reverse, underline, foreground, background;
} cvt_cell;

static inline int cvt_colour(VTermColor *colour, int is_default) {
  if (is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return 0x1000000 | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

/* 0 outside the screen. */
static inline int cvt_get(const VTermScreen *screen, int row, int column, cvt_cell *out) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen, position, &cell)) return 0;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) out->scalars[i] = cell.chars[i];
  out->width = cell.width;
  out->bold = cell.attrs.bold;
  out->reverse = cell.attrs.reverse;
  out->underline = cell.attrs.underline;
  out->foreground = cvt_colour(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  out->background = cvt_colour(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return 1;
}

static inline char *cvt_utf8(uint32_t scalar, char *out) {
  if (scalar < 0x80) {
    *out++ = scalar;
  } else if (scalar < 0x800) {
    *out++ = 0xC0 | scalar >> 6;
    *out++ = 0x80 | (scalar & 0x3F);
  } else if (scalar < 0x10000) {
    *out++ = 0xE0 | scalar >> 12;
    *out++ = 0x80 | (scalar >> 6 & 0x3F);
    *out++ = 0x80 | (scalar & 0x3F);
  } else {
    *out++ = 0xF0 | scalar >> 18;
    *out++ = 0x80 | (scalar >> 12 & 0x3F);
    *out++ = 0x80 | (scalar >> 6 & 0x3F);
    *out++ = 0x80 | (scalar & 0x3F);
  }
  return out;
}

/* One row in UTF-8 without blanks at its end; returns how many bytes. `out` has room for 4 bytes of each scalar. */
static inline int cvt_row(const VTermScreen *screen, int row, int columns, char *out) {
  char *end = out;
  for (int column = 0; column < columns;) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    int known = vterm_screen_get_cell(screen, position, &cell);
    char *begin = end;
    for (int i = 0; known && i < VTERM_MAX_CHARS_PER_CELL; i++) {
      if (cell.chars[i] == 0 || cell.chars[i] == UINT32_MAX) break;
      end = cvt_utf8(cell.chars[i], end);
    }
    if (end == begin) *end++ = ' ';
    column += known && cell.width > 1 ? cell.width : 1;
  }
  while (end > out && end[-1] == ' ') end--;
  return (int)(end - out);
}

static inline void cvt_cursor(VTerm *terminal, int *row, int *column) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  *row = position.row;
  *column = position.col;
}

/* What a program told the terminal about itself, kept for the tests, and how many letters have scrolled away. */
typedef struct {
  int cursor_visible, alternate, mouse, scrolled_letters;
} cvt_modes;

static inline int cvt_property(VTermProp property, VTermValue *value, void *user) {
  cvt_modes *modes = (cvt_modes *)user;
  if (property == VTERM_PROP_CURSORVISIBLE) modes->cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) modes->alternate = value->boolean;
  if (property == VTERM_PROP_MOUSE) modes->mouse = value->number;
  return 1;
}

static inline int cvt_scrolled(int columns, const VTermScreenCell *cells, void *user) {
  cvt_modes *modes = (cvt_modes *)user;
  for (int i = 0; i < columns; i++) modes->scrolled_letters += cells[i].chars[0] > ' ';
  return 1;
}

static const VTermScreenCallbacks cvt_callbacks = {.settermprop = cvt_property, .sb_pushline = cvt_scrolled};

/* `modes` must live as long as the screen. */
static inline void cvt_watch(VTermScreen *screen, cvt_modes *modes) {
  vterm_screen_set_callbacks(screen, &cvt_callbacks, modes);
}
#endif
