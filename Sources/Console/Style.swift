/// What a piece of text is for. Colours belong to the terminal and its theme; meaning never hangs on colour alone.
package enum Style: Int, Sendable, Hashable, CaseIterable {
  /// Text and the cells of a field: the terminal's own colours, so that a key costs one byte.
  case plain
  /// A value that matters.
  case strong
  /// A remark.
  case dim
  /// The title of the page.
  case title
  /// The top line and the lines with the keys.
  case bar
  /// The item or button that has the focus.
  case selected
  case warning, error, success
  /// A message over the whole width, such as the one that says "DEMO".
  case banner
}
