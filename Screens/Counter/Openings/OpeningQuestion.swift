package import Flow
import Rules
package import Services

/// Asks once more before a block is opened before its time. Rule B5.
package struct OpeningQuestion: AsksOnce {
  private let office: Seat
  private let line: OpeningLine
  private let list: OpeningList
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ seat: Seat, _ line: OpeningLine, from list: OpeningList) {
    office = seat
    self.line = line
    self.list = list
  }

  package var place: Post { .openingQuestion(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package var left: Step<Post> { Step(.opening(OpeningScreen(office, line, from: list))) }

  package var request: Request? { office.asking(.grantOpening(line.person)) }

  package func answered(_ reply: Reply) -> Step<Post> {
    switch office.answer(in: reply, back: left.place) {
    case .said(.opening(let outcome)): list.again(having: outcome)
    case .said: stay
    case .elsewhere(let step): step
    }
  }

  package func title(_ say: CounterTexts) -> String { say.people.question(.grantOpening).title }

  package func parts(_ say: CounterTexts) -> [Part] {
    [.facts(line.facts(say, office)), .note(.warning, say.people.question(.grantOpening).means(line.nameMask))]
  }

  package func yes(_ say: CounterTexts) -> String { say.people.question(.grantOpening).yes }
}
