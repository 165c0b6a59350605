import Console
package import Flow
import Rules
import Services

/// What happened to a person, the newest first: why he is blocked, who looked, what was decided. Rule S8.
package struct History: CounterScreen {
  private let view: PersonView
  private var list: LiveRows<HistoryLine>

  init(_ view: PersonView) {
    self.view = view
    list = LiveRows(view.office).telling(view.page.history.byTime.withoutRepeatedLooks.map(HistoryLine.init))
  }

  package var place: Post { .history(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package func on(_ event: Event) -> Step<Post> {
    switch list.on(event) {
    case .changed(let list):
      var next = self
      next.list = list
      return next.stay
    case .picked, .left: return Step(.person(PersonScreen(view)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    let columns: [Table.Column] = [
      .init(words.whenColumn, width: 16), .init(words.whatColumn, width: 28, isWide: true),
      .init(words.whereColumn, width: 15), .init(words.whoColumn, width: 0),
    ]
    return Page(
      title: words.historyTitle(plain(view.page.name)),
      parts: list.parts(below: [], columns, empty: words.noHistory, say), keys: list.actions(open: nil, say),
      focus: list.focus, beside: list.beside(say))
  }
}

/// A row of it.
private struct HistoryLine: Listed {
  let line: LedgerLine

  static var orders: [ListOrder<HistoryLine>] { [ListOrder(asTold: { $0.people.whenColumn })] }

  func isSame(as other: HistoryLine) -> Bool { line.seq == other.line.seq }

  func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    let event = LedgerEntry.Event(rawValue: line.event)
    return Table.Row(
      [
        say.stamp(line.at, seat.zone),
        report(event, say) ?? why(event, say) ?? event.map(say.people.event) ?? line.event, place(seat),
        line.staff.map(plain) ?? "",
      ], tone: event?.tone)
  }

  func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] { say.facts(of: line, seat.zone) }

  /// Number and channel of a block's report: they are told again whenever somebody asks. Rule B1.
  private func report(_ event: LedgerEntry.Event?, _ say: CounterTexts) -> String? {
    guard event == .blockReported || event == .blockReportedAgain, let number = line.about.map(plain) else {
      return nil
    }
    let way = line.detail("channel").flatMap(Channel.init)
    return say.people.reportRow(number, way, event == .blockReportedAgain)
  }

  /// Why an officer looked, and whether the KTP was seen; what was refused to one, and why.
  private func why(_ event: LedgerEntry.Event?, _ say: CounterTexts) -> String? {
    let words = say.ledger.detailWords
    switch event {
    case .personShown:
      let reason = line.detail("reason").map { code in
        LookReason(rawValue: code).map(say.people.lookReason) ?? words[code] ?? plain(code)
      }
      return say.people.lookRow(reason, line.detail("card") == "seen")
    case .staffRefused: return line.detail("why").map { say.people.refusedRow(words[$0] ?? plain($0)) }
    default: return nil
    }
  }

  /// The terminal, with the code of its branch unless that is the officer's own: every branch has a `kios-3`.
  private func place(_ seat: Seat) -> String {
    let branch = line.branch == seat.officer.branch.code ? nil : line.branch
    return [line.terminal, branch].compactMap(\.self).map(plain).joined(separator: " ")
  }
}

extension LedgerEntry.Event {
  /// What an officer looks for first.
  var tone: Tone? {
    if [.kpjWrong, .faceWrong, .faceUnfinished].contains(self) { return .warning }
    if self == .blockSet { return .error }
    return self == .blockOpened || self == .openingGranted ? .success : nil
  }
}

extension [LedgerLine] {
  /// The latest first by when it happened: what time did by itself is written with the next thing that is done, and has
  /// an earlier moment than that. Rule P6.
  fileprivate var byTime: [LedgerLine] { sorted { ($0.at, $0.seq) > ($1.at, $1.seq) } }

  /// One row for a visit: of the looks of one officer that follow each other within half an hour the newest, or the one
  /// with the KTP in hand. Newest first.
  fileprivate var withoutRepeatedLooks: [LedgerLine] {
    var kept: [LedgerLine] = []
    for line in self {
      guard let last = kept.last, line.isLook, last.isLook, last.staff == line.staff, last.terminal == line.terminal,
        line.at.later(by: .minutes(30)) >= last.at
      else {
        kept.append(line)
        continue
      }
      if line.detail("card") == "seen", last.detail("card") != "seen" { kept[kept.count - 1] = line }
    }
    return kept
  }
}

extension LedgerLine {
  fileprivate var isLook: Bool {
    switch LedgerEntry.Event(rawValue: event) {
    case .personShown, .personSearched, .cardSeen: true
    default: false
    }
  }
}
