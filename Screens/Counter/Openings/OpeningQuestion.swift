package import Flow
import Rules
package import Services

/// Asks once more before a block is opened before its time, or that is refused. Rule B5.
package struct OpeningQuestion: AsksOnce {
  /// What is about to be decided.
  package enum Matter: Sendable, Hashable {
    case grant
    case decline(DeclineReason)
  }

  private let office: Seat
  private let line: OpeningLine
  private let matter: Matter
  private let list: OpeningList
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ seat: Seat, _ line: OpeningLine, _ matter: Matter, from list: OpeningList) {
    office = seat
    self.line = line
    self.matter = matter
    self.list = list
  }

  package var place: Post { .openingQuestion(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package var left: Step<Post> { Step(.opening(OpeningScreen(office, line, from: list))) }

  package var request: Request? {
    switch matter {
    case .grant: office.asking(.grantOpening(line.person))
    case .decline(let why): office.asking(.declineOpening(line.person, why))
    }
  }

  package func answered(_ reply: Reply) -> Step<Post> {
    switch office.answer(in: reply, back: left.place) {
    case .said(.opening(let outcome)): list.again(having: outcome)
    case .said: stay
    case .elsewhere(let step): step
    }
  }

  package func title(_ say: CounterTexts) -> String {
    matter == .grant ? say.people.question(.grantOpening).title : say.watch.declineTitle
  }

  package func parts(_ say: CounterTexts) -> [Part] {
    let facts = line.facts(say, office)
    switch matter {
    case .grant: return [.facts(facts), .note(.warning, say.people.question(.grantOpening).means(line.nameMask))]
    case .decline(let why):
      return [
        .facts(facts), .note(.warning, say.watch.declineReason(why)), .text(say.watch.declineMeans),
      ]
    }
  }

  package func yes(_ say: CounterTexts) -> String {
    matter == .grant ? say.people.question(.grantOpening).yes : say.watch.declineNow
  }
}
