import Flow
import Rules
package import Services

/// A pengkinian as an officer looks at it: every screen about it carries it.
package struct UpdateView: Sendable, Hashable {
  package let office: Seat
  package let file: UpdateFile
  let origin: UpdateOrigin

  init(_ office: Seat, _ file: UpdateFile, _ origin: UpdateOrigin) {
    self.office = office
    self.file = file
    self.origin = origin
  }

  var number: Reference { file.line.update.number }

  /// Whether this officer may decide it, as far as the page knows.
  var isOpen: Bool {
    file.line.update.state == .inProcess && office.may(.decideUpdate) && !isOwnEntry && !file.isMasked
  }

  /// Whoever entered it does not decide it.
  var isOwnEntry: Bool { file.enteredBy == office.officer.name }

  /// The same with what the desk says now.
  func showing(_ file: UpdateFile) -> UpdateView { UpdateView(office, file, origin) }

  /// Looks anew, which is a ledger row of its own.
  var looking: Request? {
    LookReason.verification.code.map { office.asking(.office(.showUpdate(number, reason: $0))) }
  }

  /// Asks the desk for this decision about what is shown here. Rule KY5.
  func deciding(_ decision: Decision) -> Request {
    office.asking(.office(.decide(number, decision, seen: file.digest)))
  }

  /// Which one it is and whose.
  func named(_ say: CounterTexts) -> [Fact] {
    [Fact(say.verify.numberColumn, number.description), Fact(say.verify.personLabel, plain(file.person.name))]
  }

  /// Where the desk's answer to a decision leads.
  /// - Parameter back: the screen that asked, no longer waiting
  func decided(by reply: Reply, back: Post) -> Step<Post> {
    switch office.answer(in: reply, back: back) {
    case .elsewhere(let step): return step
    case .said(.office(.decided(let update))): return origin.back(having: update)
    case .said(.office(.notShown(let file))): return Step(.update(UpdatePage(showing(file), isShownAnew: true)))
    case .said(.office(.alreadyDecided(let update, let staff))): return gone(.decided(update, by: staff))
    case .said(.office(.otherBranch(let branch))): return gone(.otherBranch(branch))
    case .said(.office(.unknownUpdate)): return gone(.unknown)
    case .said(.office(.fourEyes)):
      return Step(.refused(Refused(.fourEyes, back: .update(UpdatePage(self)))))
    case .said: return Step(back)
    }
  }

  private func gone(_ what: UpdateGone.What) -> Step<Post> {
    Step(.updateGone(UpdateGone(office, number, what, origin)))
  }
}

/// From where an officer came to a pengkinian, and where he goes back to.
package enum UpdateOrigin: Sendable, Hashable {
  case queue(UpdateQueue)
  /// With the list of that person's matters.
  case person(PersonView, Matters)
  /// From a row about it.
  case ledger(LedgerRowScreen)

  /// What lies behind every screen about the pengkinian; nil where that is the menu.
  var below: Post? {
    switch self {
    case .queue: nil
    case .person(let view, _): view.back
    case .ledger(let row): row.place
    }
  }

  /// As it is now; what was decided is said there.
  func back(having decided: Update? = nil) -> Step<Post> {
    switch self {
    case .queue(let queue): queue.again(having: decided)
    case .person(let view, let matters):
      decided.map { PersonScreen(view).lookingAnew(.decided($0)) } ?? Step(.matters(matters))
    case .ledger(let row): Step(row.place)
    }
  }
}
