internal import Console

/// The demonstration's card in as many pages as it needs, so that nothing of it is cut.
struct CardPages {
  /// What can be done on one of them.
  enum Move: Sendable, Hashable { case next, previous, close }

  /// Rows that the body of a page does not have: top line, banner, title and the blank below it, the row for waits, the
  /// keys, and the introduction with its blank.
  private static let rowsAround = 8

  /// At least one, and the lines of each.
  let pages: [[String]]

  /// - Parameters:
  ///   - entries: what is on the card; the lines of an entry stay on one page
  ///   - size: of the screen
  init(_ entries: [[String]], on size: Size) {
    let width = Plane(size: size, beside: entries.isEmpty ? nil : .card).width
    var pages: [[String]] = [[]]
    for entry in entries {
      let lines = entry.flatMap { Fit.wrap($0, width) }
      let taken = pages[pages.count - 1].count
      if taken > 0, taken + lines.count > size.rows - Self.rowsAround { pages.append([]) }
      pages[pages.count - 1] += lines
    }
    self.pages = pages
  }

  /// A page that there is, also after the screen has grown or the card become shorter.
  func index(_ wanted: Int) -> Int { min(max(0, wanted), pages.count - 1) }

  /// The keys of one page: Enter leads through all of them and closes the last.
  func keys(at index: Int) -> Keys<Move> {
    var bindings: [Keys<Move>.Binding] = []
    let isLast = index == pages.count - 1
    if !isLast { bindings.append(.init(.next, .enter, .pageDown, .down, .right, .character(" "))) }
    if index > 0 { bindings.append(.init(.previous, .pageUp, .up, .left)) }
    bindings.append(.init(.close, [.escape, .function(8)] + (isLast ? [.enter] : [])))
    return Keys(bindings)
  }
}

extension KioskWords {
  func label(of move: CardPages.Move) -> String {
    switch move {
    case .next: demoNext
    case .previous: demoPrevious
    case .close: demoClose
    }
  }
}
