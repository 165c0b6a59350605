internal import Console

extension Entry {
  /// A field in which one of a few options is chosen: by its digit, or by the arrows and the space bar.
  /// - Parameters:
  ///   - options: how many there are; 2 to 9
  ///   - chosen: the digit of the chosen one, from 1; any other counts as none
  package init(options: Int, chosen: Int? = nil) {
    let options = min(max(2, options), 9)
    let chosen = chosen.flatMap { (1...options).contains($0) ? $0 : nil }
    self.init(chosen.map(String.init) ?? "", limit: 1, .options(options))
  }

  /// The digit of the chosen option, from 1; nil when none is, and in a field into which one writes.
  package var chosen: Int? {
    if case .options = kind { Int(text) } else { nil }
  }

  /// Whether one of a few options is chosen in it.
  var isChoice: Bool { if case .options = kind { true } else { false } }

  /// Nil for what is no option. Not round: behind the last one comes nothing.
  func after(_ key: Key, of count: Int) -> Entry? {
    switch key {
    case .character(" "), .right: return Entry(options: count, chosen: min(count, (chosen ?? 0) + 1))
    case .left: return Entry(options: count, chosen: chosen.map { max(1, $0 - 1) })
    case .home: return Entry(options: count, chosen: 1)
    case .end: return Entry(options: count, chosen: count)
    case .backspace, .delete: return Entry(options: count)
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue, (1...count).contains(digit) else { return nil }
      return Entry(options: count, chosen: digit)
    case .paste, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function, .tap, .edit, .lock,
      .unknown:
      return nil
    }
  }
}
