import Flow
import Rules
import Services

/// The ledger of the branch, for supervisors and auditors.
struct LedgerTexts: Sendable {
  let title: String
  let move: @Sendable (LedgerBrowser.Move) -> String
  /// Which rows are shown.
  let filtered: @Sendable (LedgerFilter, CounterTexts) -> String
  /// Nil for all of them.
  let kind: @Sendable (LedgerKind?) -> String
  let numberColumn: String
  let noRows: String
  /// Behind which rows are shown: in which order, since some stand below a later moment.
  let inOrder: String
  let rowTitle: String
  /// With the row's own kind.
  let rowMove: @Sendable (LedgerRowScreen.Move, LedgerKind?) -> Label
  let personLabel: String
  let branchLabel: String
  let aboutLabel: String
  /// The names of details in plain words.
  let detailLabels: [String: String]
  /// Their codes; what is not among them is shown as it is.
  let detailWords: [String: String]
  /// Instead of a digest.
  let keptElsewhere: String
  let lessThanMinute: String
  let filterTitle: String
  let filterIntro: String
  let filterField: @Sendable (LedgerFilterForm.Line) -> Label
  let filterFault: @Sendable (LedgerFilterForm.Line) -> String
  let show: String
  let checkTitle: String
  let checking: String
  let verdict: @Sendable (LedgerVerdict, CounterTexts) -> [Part]
}

/// A pair `name=code` of a row's details, as the ledger keeps it for ever.
struct LedgerDetail: Sendable, Hashable {
  let name: String
  let code: String

  /// The moment that the code writes, if it writes one.
  var moment: Moment? { Moment(iso8601: code) }

  /// So many milliseconds, later or earlier.
  var span: Span? { name.hasSuffix("-ms") ? Int64(code).map { .milliseconds(Int64(clamping: $0.magnitude)) } : nil }

  /// What a role did not include.
  var duty: Duty? { code.hasPrefix("duty.") ? Duty(rawValue: String(code.dropFirst(5))) : nil }

  /// A digest stands for a text that the ledger does not hold. Rule L2.
  var isDigest: Bool { code.utf8.count >= 32 && code.allSatisfy(\.isHexDigit) }

  /// The pairs of a row, in their order.
  static func all(of line: LedgerLine) -> [LedgerDetail] {
    line.details.split(separator: " ").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
      return LedgerDetail(name: String(parts[0]), code: parts.count > 1 ? String(parts[1]) : "")
    }
  }
}

extension LedgerLine {
  fileprivate var isOfTicket: Bool { event.hasPrefix("ticket.") }
}

extension CounterTexts {
  /// What happened, also what only a later version knows.
  func event(of line: LedgerLine) -> String {
    LedgerEntry.Event(rawValue: line.event).map(people.event) ?? plain(line.event)
  }

  /// A whole row in plain words.
  func facts(of line: LedgerLine, _ zone: Zone) -> [Fact] {
    let known: [(String, String?)] = [
      (ledger.numberColumn, "\(line.seq)"), (people.whatColumn, event(of: line)),
      (people.whenColumn, dates.moment(line.at, zone)),
      (people.whoColumn, line.staff), (people.whereColumn, line.terminal), (ledger.branchLabel, line.branch),
      (ledger.personLabel, line.participant?.description), (ledger.aboutLabel, line.about),
    ]
    return known.compactMap { label, value in value.map { Fact(label, plain($0)) } }
      + LedgerDetail.all(of: line).map { Fact(label(of: $0, line), word(for: $0, of: line, zone)) }
  }

  /// A word that means something else of a complaint is found under that.
  private func label(of detail: LedgerDetail, _ line: LedgerLine) -> String {
    let own = line.isOfTicket ? ledger.detailLabels["ticket." + detail.name] : nil
    return own ?? ledger.detailLabels[detail.name] ?? plain(detail.name)
  }

  private func word(for detail: LedgerDetail, of line: LedgerLine, _ zone: Zone) -> String {
    if detail.isDigest { return ledger.keptElsewhere }
    if let moment = detail.moment { return dates.moment(moment, zone) }
    if let span = detail.span { return span < .minutes(1) ? ledger.lessThanMinute : dates.span(span) }
    if let duty = detail.duty { return shift.duty(duty) }
    let own = line.isOfTicket ? ledger.detailWords["ticket.\(detail.name).\(detail.code)"] : nil
    return own ?? ledger.detailWords[detail.code] ?? plain(detail.code)
  }
}
