package import Flow
package import Rules

/// A row of a list of the counter.
package protocol Listed: Sendable, Hashable {
  /// By what a list of them can be sorted, the usual order first; at least one.
  static var orders: [ListOrder<Self>] { get }

  /// Whether both are the same thing, whatever has become of it.
  func isSame(as other: Self) -> Bool

  /// As it stands in the table.
  func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row

  /// What stands beside the table where there is room.
  func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact]

  /// Other spellings by which it is found.
  var spellings: [String] { get }
}

extension Listed {
  package var spellings: [String] { [] }

  /// By which words it is found, folded: those that the list shows of it in either language.
  func words(_ seat: Seat) -> [String] {
    let shown = Language.allCases.flatMap { language in
      let say = CounterTexts.of(language)
      return row(say, seat).cells + facts(say, seat).map(\.value)
    }
    return SearchWords((shown + spellings).joined(separator: " ")).words
  }
}

/// One way to sort a list.
package struct ListOrder<Row>: Sendable {
  /// Of the column by which it sorts.
  let name: @Sendable (CounterTexts) -> String
  private let rank: (@Sendable (Row) -> Rank)?

  /// As the desk tells the rows.
  package init(asTold name: @escaping @Sendable (CounterTexts) -> String) {
    self.name = name
    rank = nil
  }

  package init(_ name: @escaping @Sendable (CounterTexts) -> String, rank: @escaping @Sendable (Row) -> Rank) {
    self.name = name
    self.rank = rank
  }

  /// Whether the rows stand as the desk tells them.
  var isAsTold: Bool { rank == nil }

  /// Rows of one rank stand as they stood before.
  package func sorted(_ rows: [Row]) -> [Row] {
    guard let rank else { return rows }
    return rows.map { (row: $0, rank: rank($0)) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.row)
  }
}

/// Where a row stands in an order; what has no rank stands last.
package enum Rank: Sendable, Hashable, Comparable {
  case number(Int64)
  case words([Word])
  case unranked

  /// Digits count as the number that they are, however long, and stand before letters.
  package struct Word: Sendable, Hashable, Comparable {
    private let digits: Int
    private let text: String

    fileprivate init(_ folded: String) {
      let isNumber = folded.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let number = folded.drop { $0 == "0" }
      digits = isNumber ? number.count : .max
      text = isNumber ? String(number) : folded
    }

    package static func < (one: Word, other: Word) -> Bool {
      (one.digits, one.text) < (other.digits, other.text)
    }
  }

  /// By name, blind to case and accents.
  package static func name(_ text: String) -> Rank { .words(SearchWords(text).words.map(Word.init)) }

  package static func moment(_ moment: Moment) -> Rank { .number(moment.milliseconds) }

  package static func day(_ day: CivilDay) -> Rank { .number(Int64(day.dayNumber)) }

  package static func < (one: Rank, other: Rank) -> Bool {
    switch (one, other) {
    case (.number(let one), .number(let other)): one < other
    case (.words(let one), .words(let other)): one.lexicographicallyPrecedes(other)
    case (.number, .words), (.number, .unranked), (.words, .unranked): true
    case (.words, .number), (.unranked, .number), (.unranked, .words), (.unranked, .unranked): false
    }
  }
}
