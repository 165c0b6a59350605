import Console
import Flow
package import Rules
import Services

/// Everything that was said of a complaint and done to it, in the order of time.
package struct CaseStory: Sendable, Hashable {
  /// One thing that was said or done.
  package struct Entry: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// What was filed.
      case complaint
      case event(TicketEvent)
      /// An officer's, for officers only. Rule T6.
      case note(by: StaffName)
    }

    package let kind: Kind
    package let at: Moment
    /// In the words of whoever said or did it, a reason among them.
    package let text: String?
  }

  /// A line of it, as wide as the smallest screen has room for.
  struct Line: Sendable, Hashable {
    /// Which entry it belongs to.
    let entry: Int
    /// Nil for its heading.
    let text: String?
    /// Which line of the heading, from 0.
    var part = 0
  }

  /// Cells of a heading, and of a line of text behind two that set it in.
  static let width = 72

  let entries: [Entry]

  init(_ file: TicketFile) {
    var messages = file.sheet.messages[...]
    var entries = [Entry(kind: .complaint, at: file.sheet.filed, text: file.sheet.text.text)]
    // Each message came with a step of its own, in the same order.
    for event in file.events {
      let text = event.step.isSaid ? messages.popFirst()?.text.text : event.step.reason
      entries.append(Entry(kind: .event(event), at: event.at, text: text))
    }
    for note in file.notes {
      let place = entries.firstIndex { $0.at > note.at } ?? entries.count
      entries.insert(Entry(kind: .note(by: note.by), at: note.at, text: note.text.text), at: place)
    }
    self.entries = entries
  }

  /// What is in the one and was not yet in the other, oldest first.
  static func news(in file: TicketFile, since before: TicketFile) -> [Entry] {
    var old = CaseStory(before).entries
    return CaseStory(file).entries.filter { entry in
      guard let index = old.firstIndex(of: entry) else { return true }
      old.remove(at: index)
      return false
    }
  }

  /// As many for a heading as it takes in the language in which it is longer.
  func lines(in zone: Zone) -> [Line] {
    entries.enumerated().flatMap { index, entry in
      let parts = Language.allCases.map { entry.heading(in: zone, .of($0)).count }.max() ?? 1
      let text = entry.text.map { Fit.wrap(Printable.clean($0), Self.width - 2) } ?? []
      return (0..<parts).map { Line(entry: index, text: nil, part: $0) } + text.map { Line(entry: index, text: $0) }
    }
  }
}

extension CaseStory.Entry {
  /// What was said or done, by whom and when, in as many lines as it takes.
  func heading(in zone: Zone, _ say: CounterTexts) -> [String] {
    Fit.wrap(say.cases.heading(self, say.stamp(at, zone)), CaseStory.width)
  }
}

extension TicketStep {
  /// Words went with it.
  fileprivate var isSaid: Bool {
    switch self {
    case .asked, .wrote, .told, .answered, .objected: true
    case .taken, .assigned, .confirmed, .lapsed, .withdrawn, .notOurs, .duplicate, .separated, .linked, .unlinked,
      .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver, .givenBack,
      .identified,
      .pinRenewed:
      false
    }
  }
}
