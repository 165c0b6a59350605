extension Table {
  /// The lines of a table. Each is made whenever it is looked at, so that of thousands only those on the glass cost
  /// anything.
  package struct Rows: Sendable {
    package let count: Int
    private let source: any Sendable & Hashable
    private let row: @Sendable (Int) -> Row

    /// - Parameters:
    ///   - count: 0 or more
    ///   - source: of what the lines are made, all of it; while it is the same, the lines are
    ///   - row: makes the line with that index. Pure.
    package init<Source: Sendable & Hashable>(
      _ count: Int, of source: Source, _ row: @escaping @Sendable (Int) -> Row
    ) {
      self.count = count
      self.source = source
      self.row = row
    }

    /// Lines that are made already.
    package init(_ rows: [Row]) {
      self.init(rows.count, of: rows) { rows[$0] }
    }
  }
}

extension Table.Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package subscript(index: Int) -> Table.Row { row(index) }
}

extension Table.Rows: Hashable {
  /// Whether they are made of the same; made of something else in the same way they may still look alike.
  package static func == (one: Table.Rows, other: Table.Rows) -> Bool {
    one.count == other.count && isSame(one.source, other.source)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }

  private static func isSame<Source: Hashable>(_ one: Source, _ other: any Hashable) -> Bool { other as? Source == one }
}
