package import Flow
import Rules
import Services

/// An earlier pengkinian is still being verified. Rules G3, P2.
package struct InProcess: KioskScreen {
  /// Leave it, stop it, or complain that it takes too long.
  package enum Move: Sendable, Hashable { case complain, menu, done, withdraw }

  package let stated: Stated
  /// Whose pengkinian it is; the desk has named him.
  let caller: Caller
  let update: Update
  private let pastDue: Bool
  private var ways: Ways<Move>

  init(_ stated: Stated, _ caller: Caller, _ update: Update, pastDue: Bool) {
    self.stated = stated
    self.caller = caller
    self.update = update
    self.pastDue = pastDue
    ways = Ways((pastDue ? [.complain] : []) + [.menu, .done, .withdraw])
  }

  package var place: Screens.Place { .inProcess(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.complain):
      let name = stated.identity.name
      return Step(.complaint(about: update, caller: caller, name: name, hall: stated.hall))
    case .took(.menu): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.withdraw): return Step(.withdrawUpdate(WithdrawUpdate(self)))
    case .back: return Step(stated.origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: pastDue ? say.update.pastDueTitle : say.update.inProcessTitle,
      parts: pastDue ? late(say) : parts(say),
      say: say, tells: true
    ) {
      switch $0 {
      case .complain: say.update.complain
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      case .withdraw: say.update.withdraw
      }
    }
  }

  private func parts(_ say: KioskTexts) -> [Part] {
    say.update.inProcess.map { Part.note(.warning, $0) } + [.facts(told(say)), .text(say.update.numberIs)] + [
      .large(update.number.description)
    ] + moved(say) + [.text(say.update.inProcessNext)]
  }

  /// What is late comes first, then what happens now and whom else to ask; the number is known. Rule P2.
  private func late(_ say: KioskTexts) -> [Part] {
    [.note(.error, say.update.pastDue), .text(say.update.pastDueNext)] + [
      .facts(told(say) + [Fact(say.update.numberLabel, update.number.description)])
    ] + moved(say) + say.update.inProcess.map(Part.text)
  }

  /// When it was sent, how far it is, and when the result was promised.
  private func told(_ say: KioskTexts) -> [Fact] { say.course(of: update, isLate: pastDue, stated.hall.zone) }
}

extension InProcess {
  /// The line to the person when the told day was moved. Rule P1.
  private func moved(_ say: KioskTexts) -> [Part] {
    guard let moved = update.moved else { return [] }
    return [.note(.info, say.ticket.moved(say.dates.day(moved.from), moved.cause))]
  }
}

extension KioskTexts {
  /// The way of a pengkinian in three lines: sent, looked at by an officer, its result. What is done is told by a word.
  func course(of update: Update, isLate: Bool = false, _ zone: Zone) -> [Fact] {
    let words = self.update
    let sent = Fact(words.submittedLabel, common.done(dates.moment(update.submitted, zone)), tone: .success)
    let decided = dates.day(zone.day(of: update.decided ?? update.submitted))
    switch update.state {
    case .inProcess:
      let checked =
        isLate
        ? Fact(words.checkedLabel, words.late, tone: .error) : Fact(words.checkedLabel, words.underWay, tone: .info)
      return [sent, checked, due(of: update, zone)]
    case .succeeded, .failed:
      return [
        sent, Fact(words.checkedLabel, common.done(decided), tone: .success),
        Fact(words.resultLabel, words.result(update.state)),
      ]
    case .withdrawn:
      return [
        sent, Fact(words.checkedLabel, words.unfinished), Fact(words.resultLabel, words.result(update.state)),
      ]
    }
  }

  /// When the result of a pengkinian is due. Rule P1.
  func due(of update: Update, _ zone: Zone) -> Fact {
    let due = dates.moment(update.due, zone)
    return Fact(self.update.dueLabel, update.dueIsEstimate ? self.update.estimate(due) : due)
  }
}
