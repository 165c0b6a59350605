/// A field as it is shown: a line, a paragraph of some rows, or options of which one is chosen.
package struct Field: Sendable, Hashable {
  package var label: String
  /// The format, shown once: "16 angka".
  package var hint: String
  /// Grouped as a person reads it.
  package var shown: String
  /// Characters of `shown` before the cursor.
  package var caret: Int
  /// How many cells the field takes, empty or full; of a paragraph those of one line, as its `Paragraph` says.
  package var width: Int
  /// What was typed, in words ("Kamis, 3 Mei 1990"), or nil.
  package var echo: String?
  /// What is wrong and what to do, or nil.
  package var error: String?
  /// How many wrapped lines are shown; 1 for a field whose text scrolls sideways.
  package var rows: Int
  /// The options in the order of their digits, from 1. Empty for a field into which one writes; else they stand in place
  /// of `shown`, `caret` and `width`.
  package var options: [String]
  /// The digit of the chosen option, from 1, or nil.
  package var chosen: Int?
  /// How many characters there are and have to be, or can be where one more found no room.
  package var count: Count?
  /// What is typed into it.
  package var grouping = Grouping.none

  /// Characters of a field.
  package struct Count: Sendable, Hashable {
    package let typed: Int
    /// Fewer than `typed` where there are too many.
    package let limit: Int
    /// The last key brought more than there is room for.
    package let isFull: Bool

    package init(typed: Int, limit: Int, isFull: Bool) {
      (self.typed, self.limit, self.isFull) = (typed, limit, isFull)
    }
  }

  package init(
    label: String, hint: String, shown: String, caret: Int, width: Int, echo: String? = nil, error: String? = nil,
    rows: Int = 1, options: [String] = [], chosen: Int? = nil
  ) {
    self.label = label
    self.hint = hint
    self.shown = shown
    self.caret = caret
    self.width = width
    self.echo = echo
    self.error = error
    self.rows = rows
    self.options = options
    self.chosen = chosen
  }
}

extension Field {
  /// A field with options.
  /// - Parameters:
  ///   - options: two to nine, in the order of their digits
  ///   - chosen: the digit of the chosen one, from 1
  package init(label: String, hint: String = "", options: [String], chosen: Int?, error: String? = nil) {
    self.init(
      label: label, hint: hint, shown: chosen.map(String.init) ?? "", caret: 0, width: 0, error: error,
      options: options, chosen: chosen)
  }

  /// The field of an entry: its text, its cursor, and as many rows as its paragraph has.
  /// - Parameter width: of a line; nil for one that is as long as its text can be. A paragraph has its own
  package init(
    label: String, hint: String = "", _ entry: Entry, width: Int? = nil, echo: String? = nil, error: String? = nil
  ) {
    self.init(
      label: label, hint: hint, shown: entry.shown, caret: entry.shownCaret,
      width: entry.paragraph?.width ?? width ?? entry.cells, echo: echo, error: error,
      rows: entry.paragraph?.rows ?? 1)
    count = entry.count
    grouping = entry.grouping
  }

  /// The same with an asterisk for each character, where somebody may look over the shoulder.
  package init(
    label: String, hint: String = "", hiding entry: Entry, width: Int? = nil, error: String? = nil
  ) {
    self.init(label: label, hint: hint, entry, width: width, error: error)
    (shown, caret) = (String(repeating: "*", count: entry.text.count), entry.caret)
  }
}

extension Entry {
  /// Where exactly so many are needed, or one more found no room. A paragraph says what is left in its own words.
  fileprivate var count: Field.Count? {
    guard paragraph == nil, exact != nil || isFull else { return nil }
    return Field.Count(typed: text.count, limit: exact ?? limit, isFull: isFull)
  }
}

extension Page {
  /// The field that has the focus.
  var focusedField: Field? {
    var first = 0
    for part in parts {
      if first == focus, let field = part.field { return field }
      first += part.focusCount
    }
    return nil
  }
}
