import Console
package import Flow
import Rules
package import Services

/// The early openings that somebody asked for and nobody has decided, for a supervisor. Names are masked: whose page is
/// opened is in the ledger. Rules B5, L1.
package struct OpeningList: LiveList {
  package var office: Seat
  package var list: LiveRows<OpeningLine>
  /// What became of the last decision.
  package var notice: OpeningOutcome?

  package init(_ seat: Seat) {
    office = seat
    list = LiveRows(seat)
  }

  package var place: Post { .openings(self) }

  package var request: CounterRequest { .openings }

  package func rows(in reply: CounterReply) -> [OpeningLine]? {
    if case .openings(let lines) = reply { lines } else { nil }
  }

  package func opened(_ line: OpeningLine) -> Step<Post> { Step(.opening(OpeningScreen(office, line, from: self))) }

  /// From here to the corrections of a NIK, which are asked for as openings are. Rule DL4.
  private static let corrections: [Key] = [.character("k"), .character("K")]

  package func on(_ event: Event) -> Step<Post> {
    if case .key(let key) = event, Self.corrections.contains(key), !list.isTyping {
      return CorrectionList.entrance(office)
    }
    return listed(event)
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.watch
    let outcome = notice.map { say.people.notice(.opening($0), office.zone, say) }
    let parts = list.parts(
      below: [outcome].compactMap(\.self),
      [
        .init(words.askedColumn, width: 16), .init(words.byColumn, width: 12),
        .init(words.personColumn, width: 16), .init(words.reasonColumn, width: 20, isWide: true),
      ], empty: words.noOpenings, say)
    return Page(
      title: words.openingsTitle, parts: parts,
      keys: list.actions(open: say.list.open, say) + [Action(Self.corrections, say.corrections.listKey)],
      focus: list.focus, beside: list.beside(say))
  }
}

extension OpeningLine: Listed {
  package static var orders: [ListOrder<OpeningLine>] {
    [
      ListOrder(asTold: { $0.watch.askedColumn }),
      ListOrder({ $0.watch.byColumn }, rank: { .name($0.asked.askedBy.text) }),
      ListOrder({ $0.watch.personColumn }, rank: { .name($0.nameMask) }),
    ]
  }

  package func isSame(as other: OpeningLine) -> Bool { person == other.person }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row([
      say.stamp(asked.at, seat.zone), plain(asked.askedBy.text), nameMask, Printable.clean(asked.reason.text),
    ])
  }

  /// Who asks for an early opening, why, and what it would end.
  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.watch
    return [
      Fact(words.personColumn, nameMask), Fact(words.byColumn, plain(asked.askedBy.text)),
      Fact(words.askedColumn, say.dates.moment(asked.at, seat.zone)),
      Fact(words.reasonColumn, Printable.clean(asked.reason.text)),
      Fact(words.groundLabel, words.ground(ground)),
      Fact(words.blockLabel, words.block(block.cause, say.dates.short(block.since, seat.zone))),
      Fact(words.opensLabel, block.report.map { say.dates.opening($0.opens, seat.zone) } ?? words.unreported),
    ]
  }
}
