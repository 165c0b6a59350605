import Console
package import Flow
import Rules
package import Services

/// The corrections of a NIK that somebody asked for and nobody has decided, for a supervisor. Everything is masked: whose
/// page is opened is in the ledger. Rules DL4, L1.
package struct CorrectionList: LiveList {
  package var office: Seat
  package var list: LiveRows<CorrectionLine>
  /// What became of the last decision.
  package var notice: CorrectionOutcome?

  package init(_ seat: Seat) {
    office = seat
    list = LiveRows(seat)
  }

  package var place: Post { .corrections(self) }

  package var request: CounterRequest { .corrections }

  package func rows(in reply: CounterReply) -> [CorrectionLine]? {
    if case .corrections(let lines) = reply { lines } else { nil }
  }

  package func opened(_ line: CorrectionLine) -> Step<Post> {
    Step(.correction(CorrectionScreen(office, line, from: self)))
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.watch
    let parts = list.parts(
      below: [notice.map { say.note(of: $0) }].compactMap(\.self),
      [
        .init(words.askedColumn, width: 16), .init(words.byColumn, width: 10),
        .init(words.personColumn, width: 12), .init(say.corrections.numberColumn, width: 16),
        .init(words.reasonColumn, width: 10, isWide: true),
      ], empty: say.corrections.empty, say)
    return Page(
      title: say.corrections.listTitle, parts: parts, keys: list.actions(open: say.list.open, say), focus: list.focus,
      beside: list.beside(say))
  }
}

extension CorrectionLine: Listed {
  package static var orders: [ListOrder<CorrectionLine>] {
    [
      ListOrder(asTold: { $0.watch.askedColumn }), ListOrder({ $0.watch.byColumn }, rank: { .name($0.askedBy.text) }),
      ListOrder({ $0.watch.personColumn }, rank: { .name($0.former.nameMask) }),
    ]
  }

  package func isSame(as other: CorrectionLine) -> Bool { person == other.person }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row([
      say.stamp(at, seat.zone), plain(askedBy.text), former.nameMask, numberMask, Printable.clean(reason.text),
    ])
  }

  /// Who asks, why, and whose records are concerned.
  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let (words, watch) = (say.corrections, say.watch)
    return [
      Fact(watch.byColumn, plain(askedBy.text)), Fact(watch.askedColumn, say.dates.moment(at, seat.zone)),
      Fact(watch.reasonColumn, Printable.clean(reason.text)),
    ] + [
      Fact(words.formerLabel, say.told(former)), Fact("", say.standing(of: former, seat.zone)),
      Fact(words.newLabel, numberMask), Fact(words.twinLabel, twin.map(say.told) ?? words.noTwin),
    ]
      + (twin.map { [Fact("", say.standing(of: $0, seat.zone))] } ?? [])
  }

  /// Both people and what stands afterwards.
  func question(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.corrections
    return Array(facts(say, seat).dropFirst(3)) + [
      Fact(
        words.afterLabel,
        say.standing(result.strikes, result.block, result.counterOnly, seat.zone) + "; " + words.cards(result.cards))
    ]
  }
}

extension CounterTexts {
  /// What became of a correction, as a note.
  func note(of outcome: CorrectionOutcome) -> Part {
    let text = corrections.outcome(outcome)
    return switch outcome {
    case .asked, .granted, .declined: .note(.success, text)
    case .alreadyAsked, .notAsked: .note(.info, text)
    case .refused, .changed: .note(.warning, text)
    }
  }

  fileprivate func told(_ side: CorrectionSide) -> String {
    corrections.side(side.nikMask, side.nameMask, dates.day(side.birth), side.cards)
  }

  fileprivate func standing(of side: CorrectionSide, _ zone: Zone) -> String {
    standing(side.strikes, side.block, side.counterOnly, zone)
  }

  fileprivate func standing(
    _ strikes: Strikes, _ block: Block?, _ counterOnly: CounterOnly?, _ zone: Zone
  ) -> String {
    let told = block.map { block in
      let opens = block.report.map { dates.shortOpening($0.opens, zone) }
      return corrections.block(block, dates.short(block.since, zone), opens)
    }
    return corrections.standing(strikes, told, counterOnly)
  }
}
