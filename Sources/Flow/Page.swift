package import Console
internal import Rules

/// What a screen says, before anybody decides where on the glass it stands.
///
/// Golden frames, the linear mode for screen readers and the terminal are renderings of the same page.
package struct Page: Sendable, Hashable {
  package var title: String
  /// "Langkah 3 dari 7": where in a wizard this is, in words and as a bar.
  package var progress: Progress?
  package var parts: [Part]
  /// Buttons below the body, in the Tab order after the fields and choices.
  package var buttons: [Action]
  /// The keys that work, in the order in which the last line names them; generated from the table that handles them.
  package var keys: [Action]
  /// What stands under the cursor: fields first, then choices, then buttons, counted through. Nil when there is none.
  package var focus: Int?
  /// Digits and letters are text here, so they are no keys.
  package var hasField: Bool { parts.contains { if case .field = $0 { true } else { false } } }
  /// A verdict or something that commits: keys pressed before it was seen are dropped, and the one that led here has to
  /// rest before it counts.
  package var isVerdict: Bool
  /// It tells a number, a PIN, a verdict or a moment: it takes no key before somebody can have read it. Such a page is a
  /// verdict too. Rule KY1.
  package var tells: Bool
  /// Its text takes long to read: the warning comes after twice the time.
  package var isLong = false
  /// Nobody's visit: reaching it wipes the screen and forgets everything.
  package var endsVisit: Bool
  /// Details of what is chosen, shown beside the body where the terminal is wide enough for both.
  package var beside: [Part]
  /// How many parts at the top say in short what stands beside: where that is shown they are left out.
  package var partsInBeside = 0
  /// Nobody is expected to press a key here: no warning comes and nothing ends by itself.
  package var isPatient: Bool
  /// It lacks what only the desk knows: where the store is watched, the tick comes as soon as the page is there, and not
  /// only when somebody has changed something.
  package var lacksNews: Bool
  /// What the help says of the question itself, before the keys: where a number stands, what a word means.
  package var about: [Part] = []
  /// Enter in any of its fields does what its key says, and does not lead to the next field.
  package var entersAtOnce = false
  /// Somebody stands still before it while it waits: how long already is told on the page itself, in large digits, and
  /// not only in the last line.
  package var countsWait = false

  package init(
    title: String, progress: Progress? = nil, parts: [Part], buttons: [Action] = [], keys: [Action] = [],
    focus: Int? = nil, isVerdict: Bool = false, tells: Bool = false, endsVisit: Bool = false, beside: [Part] = [],
    isPatient: Bool = false, lacksNews: Bool = false
  ) {
    self.title = title
    self.progress = progress
    self.parts = parts
    self.buttons = buttons
    self.keys = keys
    self.focus = focus
    self.isVerdict = isVerdict || tells
    self.tells = tells
    self.endsVisit = endsVisit
    self.beside = beside
    self.isPatient = isPatient
    self.lacksNews = lacksNews
  }
}

extension Page {
  /// The same page with what the help says of its question.
  package func explained(by about: [Part]) -> Page {
    var next = self
    next.about = about
    return next
  }

  /// How it takes keys. Nobody's page takes them at once.
  var weight: Weight {
    if endsVisit { return .light }
    return tells ? .telling : isVerdict ? .question : .light
  }
}

/// A step of a wizard, from 1.
package struct Progress: Sendable, Hashable {
  package let step: Int
  package let of: Int

  package init(step: Int, of: Int) {
    self.step = step
    self.of = of
  }
}

/// One thing on a page, from top to bottom.
package enum Part: Sendable, Hashable {
  /// A paragraph; "\n" begins a new line.
  case text(String)
  /// A paragraph that stands out, with a sign besides its colour.
  case note(Tone, String)
  /// Label and value pairs, aligned.
  case facts([Fact])
  case field(Field)
  /// A numbered list of which one is chosen.
  case choices([Choice])
  /// Large lettering: a number, a moment. Falls back to a line of its own where there is no room.
  case large(String)
  /// Large lettering that names the place and says nothing that has to be read off: without the text once more below.
  /// Falls back to a line of its own where there is no room.
  case banner(String)
  /// A large number with its caption at the right: how many tries are left. The caption names the number too, for a
  /// braille line, and stands alone where there is no room.
  case tally(Int, caption: String)
  /// Rows of which one is chosen; as many are shown as there is room for, the chosen one among them.
  case table(Table)
  case blank
}

/// Many things of one kind, a line each.
package struct Table: Sendable, Hashable {
  /// One column. Widths are in cells; what does not fit is cut.
  package struct Column: Sendable, Hashable {
    package let title: String
    /// At least so wide; a column of 0 is left out where there is no room.
    package let width: Int
    /// Takes the room that the others leave.
    package let isWide: Bool

    package init(_ title: String, width: Int, isWide: Bool = false) {
      self.title = title
      self.width = width
      self.isWide = isWide
    }
  }

  /// One line. Its tone is told by a sign besides the colour.
  package struct Row: Sendable, Hashable {
    package let cells: [String]
    package let tone: Tone?

    package init(_ cells: [String], tone: Tone? = nil) {
      self.cells = cells
      self.tone = tone
    }

    /// The same with a sign before its first cell.
    package func marked(by sign: String) -> Row { Row(cells.enumerated().map { $0 == 0 ? sign + $1 : $1 }, tone: tone) }
  }

  package let columns: [Column]
  package let rows: Rows
  /// Instead of rows, when there are none.
  package let empty: String

  package init(columns: [Column], rows: [Row], empty: String) {
    self.init(columns: columns, rows: Rows(rows), empty: empty)
  }

  package init(columns: [Column], rows: Rows, empty: String) {
    self.columns = columns
    self.rows = rows
    self.empty = empty
  }
}

package enum Tone: Sendable, Hashable { case success, info, warning, error }

package struct Fact: Sendable, Hashable {
  package let label: String
  package let value: String
  /// Somebody has to look at it: told by the tone's sign before the value, besides its colour.
  package let tone: Tone?

  package init(_ label: String, _ value: String, tone: Tone? = nil) {
    self.label = label
    self.value = value
    self.tone = tone
  }
}

/// A line of a numbered list.
package struct Choice: Sendable, Hashable {
  /// The sign that takes it: a digit, or a small letter where an action keeps its key for ever.
  package let key: Character
  package let label: String
  /// A few plain words more.
  package let detail: String

  package init(key: Character, label: String, detail: String = "") {
    self.key = key
    self.label = label
    self.detail = detail
  }

  /// - Parameter digit: 0 to 9
  package init(digit: Int, label: String, detail: String = "") {
    self.init(key: "\(digit)".last ?? "0", label: label, detail: detail)
  }

  /// The digit that takes it; 0 where that is a letter.
  package var digit: Int { key.wholeNumberValue ?? 0 }
}

/// Something that can be done here, by these keys.
package struct Action: Sendable, Hashable {
  /// The first is the one that is named first.
  package let keys: [Key]
  package let label: String
  /// It is named on the page itself, and the last lines leave it out.
  package let isOnPage: Bool

  package init(_ keys: [Key], _ label: String, isOnPage: Bool = false) {
    self.keys = keys
    self.label = label
    self.isOnPage = isOnPage
  }
}
