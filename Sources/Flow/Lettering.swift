internal import Console

/// Large lettering, five rows high: capital letters, digits and `- . / :`.
enum Lettering {
  /// The text in large letters with the text itself below, which a braille line can read; only that when a letter is
  /// missing or the width, in cells, does not suffice.
  static func lines(_ text: String, width: Int, isLarger: Bool = false) -> [Line] {
    (banner(text, width: width, isLarger: isLarger) ?? []) + Fit.wrap(text, width).map { Line($0, .strong) }
  }

  /// The text in large letters only; nil when a letter is missing or the width, in cells, does not suffice.
  /// - Parameter isLarger: twice as wide and as high, where the width suffices for that
  static func banner(_ text: String, width: Int, isLarger: Bool = false) -> [Line]? {
    guard let rows = rows(of: text), rows.allSatisfy({ $0.count <= width }) else { return nil }
    let isDoubled = isLarger && rows.allSatisfy { 2 * $0.count <= width }
    return (isDoubled ? doubled(rows) : rows).map { Line($0, .strong) }
  }

  private static func doubled(_ rows: [String]) -> [String] {
    rows.map { String($0.flatMap { [$0, $0] }) }.flatMap { [$0, $0] }
  }

  /// The number in large digits and at its right, half-way down, the caption; nil when one of them has no room.
  static func tally(_ number: Int, _ caption: String, width: Int) -> [Line]? {
    guard let rows = rows(of: String(number)), let taken = rows.first?.count else { return nil }
    let room = width - taken - gap
    guard room >= leastCaption else { return nil }
    let captions = Fit.wrap(caption, room)
    guard captions.count <= rows.count else { return nil }
    let first = (rows.count - captions.count) / 2
    return rows.enumerated().map { index, row in
      let digits = Run(row, .strong)
      guard captions.indices.contains(index - first) else { return Line([digits]) }
      return Line([digits, Run(Line.spaces(gap) + captions[index - first])])
    }
  }

  /// Between number and caption.
  private static let gap = 3
  /// A caption is not squeezed into less.
  private static let leastCaption = 12

  private static func rows(of text: String) -> [String]? {
    let letters = text.uppercased().map(glyph)
    guard !letters.isEmpty, letters.allSatisfy({ $0 != nil }) else { return nil }
    let shapes = letters.compactMap { $0?.split(separator: "/") }
    return (0..<5).map { row in
      shapes.map { $0[row] }.joined(separator: " ").map { $0 == "#" ? "█" : " " }.joined()
    }
  }

  private static func glyph(_ letter: Character) -> String? { glyphs.first { $0.letter == letter }?.rows }

  /// Five rows each, divided by "/". A zero has corners and an O has none.
  private static let glyphs: [(letter: Character, rows: String)] = [
    ("A", " ## /#  #/####/#  #/#  #"), ("B", "### /#  #/### /#  #/### "), ("C", " ###/#   /#   /#   / ###"),
    ("D", "### /#  #/#  #/#  #/### "), ("E", "####/#   /### /#   /####"), ("F", "####/#   /### /#   /#   "),
    ("G", " ###/#   /# ##/#  #/ ###"), ("H", "#  #/#  #/####/#  #/#  #"), ("I", "###/ # / # / # /###"),
    ("J", "  ##/   #/   #/#  #/ ## "), ("K", "#  #/# # /##  /# # /#  #"), ("L", "#   /#   /#   /#   /####"),
    ("M", "#   #/## ##/# # #/#   #/#   #"), ("N", "#   #/##  #/# # #/#  ##/#   #"),
    ("O", " ## /#  #/#  #/#  #/ ## "), ("P", "### /#  #/### /#   /#   "), ("Q", " ## /#  #/#  #/# ##/ ###"),
    ("R", "### /#  #/### /# # /#  #"), ("S", " ###/#   / ## /   #/### "), ("T", "#####/  #  /  #  /  #  /  #  "),
    ("U", "#  #/#  #/#  #/#  #/ ## "), ("V", "#   #/#   #/#   #/ # # /  #  "),
    ("W", "#   #/#   #/# # #/## ##/#   #"), ("X", "#  #/#  #/ ## /#  #/#  #"),
    ("Y", "#   #/ # # /  #  /  #  /  #  "), ("Z", "####/   #/ ## /#   /####"), ("0", "####/#  #/#  #/#  #/####"),
    ("1", " # /## / # / # /###"), ("2", "####/   #/####/#   /####"), ("3", "####/   #/ ###/   #/####"),
    ("4", "#  #/#  #/####/   #/   #"), ("5", "####/#   /####/   #/####"), ("6", "####/#   /####/#  #/####"),
    ("7", "####/   #/  # / #  / #  "), ("8", "####/#  #/####/#  #/####"), ("9", "####/#  #/####/   #/####"),
    ("-", "   /   /###/   /   "), (".", " / / / /#"), (":", " /#/ /#/ "), ("/", "  #/  #/ # /#  /#  "),
    (" ", "  /  /  /  /  "),
  ]
}
