import Console
package import Flow
import Rules
import Services

/// More about a person on a page of its own: what a kiosk would answer him now and who mends it, or what is on record.
package struct PersonDetail: CounterScreen {
  /// About what.
  package enum Subject: Sendable, Hashable { case sight, record }

  private let view: PersonView
  private let subject: Subject

  init(_ view: PersonView, _ subject: Subject) {
    self.view = view
    self.subject = subject
  }

  package var place: Post { .personDetail(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package func on(_ event: Event) -> Step<Post> {
    event == .key(.escape) || event == .key(.enter) ? Step(.person(PersonScreen(view))) : stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let (words, name) = (say.people.sight, plain(view.page.name))
    return Page(
      title: subject == .sight ? words.title(name) : words.recordTitle(name),
      parts: Part.spaced(subject == .sight ? sight(say) : record(say)),
      keys: [Action([.escape, .enter], say.common.back)])
  }
}

// MARK: What a kiosk would answer

extension PersonDetail {
  private func sight(_ say: CounterTexts) -> [Part] {
    let (page, words) = (view.page, say.people.sight)
    let stops = page.sight.stops.map { words.stop($0, view.office, say) }
    let update =
      stops.isEmpty
      ? [Fact(words.updateLabel, words.goesOn)]
      : stops.enumerated().map { Fact($0 == 0 ? words.updateLabel : $0 == 1 ? words.afterwards : "", $1) }
    let differences = page.sight.differences
    let shown = page.hasSeenCard ? differences.map { words.difference($0, say) } : []
    return [
      .facts(
        [Fact(words.checkLabel, words.check(page.sight.finding, say))] + update + shown
          + [Fact(words.reportLabel, words.report(page.sheet.block, view.office, say))]),
      differences.isEmpty || page.hasSeenCard ? .facts([]) : .text(words.hidden),
    ]
  }
}

// MARK: What is on record

extension PersonDetail {
  private func record(_ say: CounterTexts) -> [Part] {
    guard let record = view.page.onRecord else { return [] }
    let words = say.people.sight
    let lines: [FormLine] = [.phone, .email, .mother, .marital]
    let facts = lines.map { line in
      Fact(say.wizard.field(line).label, record.recorded.value(of: line, say.wizard).map(plain) ?? words.none)
    }
    let paid = zip(view.page.sheet.cards, record.lastPaid).enumerated().map { index, card in
      Fact(index == 0 ? words.paidLabel : "", words.paid(card.1, plain(card.0.mask), say))
    }
    return [
      .facts(
        facts + [Fact(words.addressLabel, record.recorded.address(say).map { Printable.clean($0) } ?? words.none)]
          + paid),
      .text(record.recorded.stated == nil ? words.delivered : words.stated),
    ]
  }
}

extension Recorded {
  /// In one line; nil where there is none.
  fileprivate func address(_ say: CounterTexts) -> String? { stated?.population.address.inOneLine ?? address }
}
