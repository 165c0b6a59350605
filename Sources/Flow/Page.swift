package import Console

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
  /// A verdict or something that commits: keys pressed before it was seen are dropped.
  package var isVerdict: Bool
  /// Nobody's visit: reaching it wipes the screen and forgets everything.
  package var endsVisit: Bool

  package init(
    title: String, progress: Progress? = nil, parts: [Part], buttons: [Action] = [], keys: [Action] = [],
    focus: Int? = nil, isVerdict: Bool = false, endsVisit: Bool = false
  ) {
    self.title = title
    self.progress = progress
    self.parts = parts
    self.buttons = buttons
    self.keys = keys
    self.focus = focus
    self.isVerdict = isVerdict
    self.endsVisit = endsVisit
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
  case blank
}

package enum Tone: Sendable, Hashable { case success, info, warning, error }

package struct Fact: Sendable, Hashable {
  package let label: String
  package let value: String

  package init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}

/// A line of a numbered list.
package struct Choice: Sendable, Hashable {
  /// The digit that takes it.
  package let digit: Int
  package let label: String
  /// A few plain words more.
  package let detail: String

  package init(digit: Int, label: String, detail: String = "") {
    self.digit = digit
    self.label = label
    self.detail = detail
  }
}

/// Something that can be done here, by these keys.
package struct Action: Sendable, Hashable {
  /// The first is the one that is named first.
  package let keys: [Key]
  package let label: String

  package init(_ keys: [Key], _ label: String) {
    self.keys = keys
    self.label = label
  }
}
