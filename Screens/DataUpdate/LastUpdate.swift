import Console
package import Flow
import Rules
import Services

/// What became of the last pengkinian, before another one is begun. Rule P3.
package struct LastUpdate: KioskScreen {
  /// Once more, or leave.
  package enum Move: Sendable, Hashable, CaseIterable { case again, menu, done }

  private let consent: Consent
  private let update: Update
  private var ways = Ways(Move.allCases)

  private init(_ consent: Consent, _ update: Update) {
    self.consent = consent
    self.update = update
  }

  /// Straight to the consent where nothing has ended yet.
  static func place(_ consent: Consent, _ last: Update?) -> Screens.Place {
    guard let last, last.state != .inProcess else { return consent.place }
    return LastUpdate(consent, last).place
  }

  package var place: Screens.Place { .lastUpdate(self) }

  package var home: MainMenu? { consent.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.again): return Step(consent.place)
    case .took(.menu): return Step(.mainMenu(MainMenu(consent.stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .back: return Step(consent.stated.origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.result.lastTitle(update.state),
      parts: consent.opened(say) + say.ended(update, consent.stated.hall.zone)
        + [.text(say.result.lastNext(update.state))], say: say,
      tells: true
    ) {
      switch $0 {
      case .again: say.result.again(update.state)
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }
}

extension KioskTexts {
  /// How a pengkinian ended, when, and why it failed. Rule P3.
  func ended(_ update: Update, _ zone: Zone) -> [Part] {
    let day = dates.day(zone.day(of: update.decided ?? update.submitted))
    let facts = course(of: update, zone) + [Fact(self.update.numberLabel, update.number.description)]
    switch update.state {
    case .succeeded: return [.note(.success, result.succeeded(day)), .facts(facts)]
    case .failed: return [.note(.warning, result.failed(day))] + why(update, facts)
    case .withdrawn: return [.note(.info, result.withdrawn(day)), .facts(facts)]
    case .inProcess: return [.facts(facts)]
    }
  }

  /// The reason from the list or in the officer's own words, and what to do.
  private func why(_ update: Update, _ facts: [Fact]) -> [Part] {
    if let words = update.words {
      return [
        .facts(facts), .text(result.inWords), .text("\"\(Printable.clean(words.text))\""),
        .text(result.inWordsRemedy),
      ]
    }
    let reason = update.reason ?? .other
    return [.facts(facts + [Fact(result.reasonLabel, result.reason(reason))]), .text(result.remedy(reason))]
  }
}
