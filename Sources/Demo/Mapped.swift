package import Flow
import Rules
package import Screens
import Services

/// One way from a screen to another.
package struct ScreenEdge: Sendable, Hashable {
  package let from: String
  /// What was done, and what the desk said to it.
  package let by: String
  package let to: String

  package init(from: String, by: String, to: String) {
    self.from = from
    self.by = by
    self.to = to
  }
}

/// A machine of screens of which a walk draws a map.
package protocol Mapped: Screen where Place == Self, Words: ScreenTexts {
  /// The name of the screen on the map.
  var kind: String { get }

  /// What to do there, besides the keys that its page names: each is one burst of events.
  /// - Parameter page: the one that it shows
  func samples(showing page: Page) -> [[Event]]

  /// What tells two states apart.
  var likeness: Likeness { get }

  /// Where it leads when nobody touches a key, where that is on the map.
  var whenLeft: (name: String, place: Self)? { get }
}

/// What tells two states of a machine apart.
package struct Likeness: Sendable, Hashable {
  let kind: String
  let page: Page
  /// For whom.
  let person: ParticipantID?
  /// In a visit that knows somebody.
  var knowsVisitor = false
  /// Something is wrong in a screen of the form.
  var hasFault = false
}

extension Screens.Place: Mapped {
  /// What is shown, and for whom. Other letters in the fields are the same state, and so is any fault of a screen of the
  /// form: each of its lines may have one of its own.
  package var likeness: Likeness {
    var page = page(.of(.indonesian))
    var hasFault = false
    page.parts = page.parts.map { part in
      guard case .field(var field) = part else { return part }
      (field.shown, field.caret, field.echo, field.count) = ("", 0, nil, nil)
      if case .updateForm = self {
        hasFault = hasFault || field.error != nil
        field.error = nil
      }
      return .field(field)
    }
    page.focus = nil
    return Likeness(kind: kind, page: page, person: caller?.id, knowsVisitor: knowsVisitor, hasFault: hasFault)
  }

  /// An idle visit ends everywhere alike.
  package var whenLeft: (name: String, place: Screens.Place)? { nil }

  private var caller: Caller? {
    switch self {
    case .consent(let screen): screen.caller
    case .retypeKPJ(let screen): screen.consent.caller
    case .lostNumber(let screen): screen.retype.consent.caller
    case .faceCheck(let screen): screen.consent.caller
    default: nil
    }
  }
}

extension Post: Mapped {
  /// What can be done, and about whom. Other rows, texts and figures are the same state.
  package var likeness: Likeness {
    // A line about terminals is on every page, and changes nothing that can be done.
    var page = bare.page(.of(.indonesian))
    // Who was found leads to another page each time.
    if case .personList = bare {} else { page.parts = page.parts.compactMap(\.outline) }
    page.focus = nil
    page.beside = []
    return Likeness(kind: kind, page: page, person: concerned)
  }

  /// The counter locks; on the map from its menu, though it does so from everywhere.
  package var whenLeft: (name: String, place: Post)? {
    if case .menu = bare { ("no key", lockedAway) } else { nil }
  }
}

extension Part {
  /// Without what changes while the same can be done.
  fileprivate var outline: Part? {
    switch self {
    case .field(let field): .text(field.label)
    case .choices(let choices): .choices(choices.map { Choice(key: $0.key, label: $0.label) })
    case .note(let tone, _): .note(tone, "")
    case .table(let table):
      .table(Table(columns: [], rows: table.rows.isEmpty ? [] : [Table.Row([])], empty: ""))
    case .text, .facts, .large, .banner, .tally, .blank: nil
    }
  }
}
