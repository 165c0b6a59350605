import CNcurses
import Console

/// How a role looks: attributes and the number of a colour pair (0 is the terminal's own).
struct Ink {
  var attributes: attr_t = 0
  var pair: Int16 = 0
}

/// The inks of one theme on one terminal.
struct Palette {
  /// In the order of the styles.
  private let inks: [Ink]

  /// - Parameter hasColour: whether the terminal has at least eight colours and they are wanted; otherwise every
  ///   theme is the mono one. Must be called after `newterm`.
  init(_ theme: CursesTheme, hasColour: Bool) {
    let usesColour = hasColour && theme != .mono && start_color() == OK && use_default_colors() == OK
    inks = Style.allCases.map { style in
      Palette.ink(style, usesColour ? theme : .mono, pair: Int16(style.rawValue + 1))
    }
  }

  subscript(style: Style) -> Ink { inks[style.rawValue] }

  private static func ink(_ style: Style, _ theme: CursesTheme, pair: Int16) -> Ink {
    let attributes = attributes(style, theme)
    guard let colours = colours(style, theme) else { return Ink(attributes: attributes) }
    guard init_pair(pair, Int16(colours.text), Int16(colours.ground)) == OK else {
      return Ink(attributes: Palette.attributes(style, .mono))
    }
    return Ink(attributes: attributes, pair: pair)
  }

  /// Always both colours of a pair, so that it can be read on a light ground as well as on a dark one. High contrast
  /// is white on black everywhere, whatever the terminal's own colours are.
  private static func colours(_ style: Style, _ theme: CursesTheme) -> (text: Int32, ground: Int32)? {
    switch (theme, style) {
    case (.mono, _): nil
    case (.highContrast, _): (COLOR_WHITE, COLOR_BLACK)
    case (.colour, .plain), (.colour, .strong), (.colour, .dim), (.colour, .title): nil
    case (.colour, .bar): (COLOR_WHITE, COLOR_BLUE)
    case (.colour, .selected): (COLOR_BLACK, COLOR_CYAN)
    case (.colour, .warning): (COLOR_BLACK, COLOR_YELLOW)
    case (.colour, .success): (COLOR_BLACK, COLOR_GREEN)
    case (.colour, .error): (COLOR_WHITE, COLOR_RED)
    case (.colour, .banner): (COLOR_WHITE, COLOR_MAGENTA)
    }
  }

  /// Where colours say nothing, focus, warning, error and plain text all differ by these.
  private static func attributes(_ style: Style, _ theme: CursesTheme) -> attr_t {
    switch (theme, style) {
    case (_, .plain), (.highContrast, .dim), (.colour, .selected), (.colour, .warning), (.colour, .success): 0
    case (_, .dim): cnc_dim()
    case (.colour, .error): cnc_bold() | cnc_underline()
    case (_, .strong), (_, .title), (.colour, .bar), (.colour, .banner), (_, .success): cnc_bold()
    case (.mono, .bar), (_, .selected): cnc_reverse()
    case (.highContrast, .bar), (_, .warning): cnc_bold() | cnc_underline()
    case (_, .error): cnc_bold() | cnc_reverse()
    case (_, .banner): cnc_reverse() | cnc_underline()
    }
  }
}
