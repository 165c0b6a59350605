package import Flow
package import Rules
package import Services

/// What an officer is asked once more before it is done for a person: whose it is, what will be, and that the KTP is in
/// the officer's hand where that matters. Rules AKe, B1, B5, K2, P5, S7, S8.
package struct PersonQuestion: AsksOnce {
  /// What is about to be done.
  package enum Matter: Sendable, Hashable {
    case sawCard, report, sendToCounter, liftCounterOnly, grantOpening
    /// The pengkinian of this number.
    case withdraw(Reference)
    /// By its place on the page.
    case card(Int)
    /// The one that was shown.
    case cancelClaim(ClaimSheet, CancelClaim.Move)
  }

  let view: PersonView
  package let matter: Matter
  /// What is asked next, once the KTP was seen.
  private let next: Matter?
  /// Once the KTP was seen, a reason for an early opening is asked for.
  private let asksOpening: Bool
  /// Where it leads back to; the person's page when nil.
  private let behind: Post?
  package var ways = Self.unanswered
  package var isAsked = false

  /// - Parameters:
  ///   - next: asked once the KTP was seen
  ///   - thenAsksOpening: a reason for an early opening is asked for then
  ///   - behind: a screen about the person that goes on afterwards, with everything that was typed there
  init(
    _ view: PersonView, _ matter: Matter, then next: Matter? = nil, thenAsksOpening: Bool = false, behind: Post? = nil
  ) {
    asksOpening = thenAsksOpening
    self.view = view
    self.matter = matter
    self.next = next
    self.behind = behind
  }

  package var place: Post { .personQuestion(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { behind ?? view.back }

  package var left: Step<Post> { Step(behind ?? .person(PersonScreen(view))) }

  package var request: Request? {
    let (office, person) = (view.office, view.person)
    switch matter {
    case .sawCard: return office.asking(.sawCard(person, view.reason))
    case .report: return office.asking(.report(person, .counter))
    case .sendToCounter: return office.asking(.setCounterOnly(person, true))
    case .liftCounterOnly: return office.asking(.setCounterOnly(person, false))
    case .grantOpening: return office.asking(.grantOpening(person))
    case .withdraw(let number): return office.asking(.update(.withdraw(person, number)))
    case .card(let index):
      guard view.page.numbers.indices.contains(index), let kpj = try? KPJ(view.page.numbers[index]) else { return nil }
      return office.asking(.changeCard(person, kpj))
    case .cancelClaim(let claim, let why):
      guard let reason = why.code, let nik = try? NIK(view.page.nik) else { return nil }
      return office.asking(.office(.cancelClaim(nik, reason: reason, seen: claim)))
    }
  }

  package func answered(_ reply: Reply) -> Step<Post> {
    switch view.answer(in: reply, asked: matter, back: left.place) {
    case .elsewhere(let step): return step
    case .said(.person(let page)): return seen(page)
    case .said(let reply): return notice(of: reply).map { PersonScreen(view).lookingAnew($0) } ?? stay
    }
  }

  /// The KTP was seen: what it was wanted for goes on.
  private func seen(_ page: PersonPage) -> Step<Post> {
    let now = view.showing(page)
    if let behind { return Step(behind) }
    if asksOpening { return Step(.openingReason(OpeningReason(now))) }
    return Step(next.map { PersonQuestion(now, $0).place } ?? .person(PersonScreen(now)))
  }

  private func notice(of reply: CounterReply) -> PersonScreen.Notice? {
    switch reply {
    case .report(let outcome): .report(outcome)
    case .opening(let outcome): .opening(outcome)
    case .counterOnly(let page): .counterOnly(page.sheet.counterOnly != nil)
    case .update(.withdrawn(let outcome)): .withdrawn(outcome)
    case .card(let outcome): .card(outcome)
    case .office(.claimCancelled): .claimCancelled
    case .office(.noClaim): .noClaim
    case .office(.otherBranch(let branch)): .otherBranch(branch)
    default: nil
    }
  }
}

// MARK: What it shows

extension PersonQuestion {
  package func title(_ say: CounterTexts) -> String { say.people.question(matter).title }

  package func yes(_ say: CounterTexts) -> String { say.people.question(matter).yes }

  package func parts(_ say: CounterTexts) -> [Part] {
    let (page, words) = (view.page, say.people)
    let person = [
      Fact(words.nameColumn, plain(page.name)), Fact("NIK", page.nik),
      Fact(words.birthColumn, say.dates.day(page.birth)),
    ]
    return [.facts(person + facts(say)), .note(.warning, words.question(matter).means(plain(page.name)))]
  }

  private func facts(_ say: CounterTexts) -> [Fact] {
    let (page, words) = (view.page, say.people)
    switch matter {
    case .sawCard, .sendToCounter: return []
    case .report, .grantOpening:
      let ground = matter == .grantOpening ? page.openingGround : nil
      let block = page.sheet.block.map { Fact(words.standsLabel, words.blocked($0, view.office, say)) }
      return [block, ground.map { Fact(say.watch.groundLabel, say.watch.ground($0)) }].compactMap(\.self)
    case .liftCounterOnly: return page.sheet.counterOnly.map { [Fact(words.standsLabel, words.counterOnly($0))] } ?? []
    case .withdraw(let number): return [Fact(say.verify.numberColumn, number.description)]
    case .card(let index):
      guard page.numbers.indices.contains(index) else { return [] }
      return [Fact(words.cardsLabel, plain(page.numbers[index]))]
    case .cancelClaim(let claim, let why):
      return words.claim(claim, say) + [Fact(say.watch.reasonColumn, words.cancelReason(why))]
    }
  }
}

/// What a question about a person says.
struct QuestionTexts: Sendable {
  let title: String
  /// Who is named, what will be, and whether it can be undone.
  let means: @Sendable (String) -> String
  let yes: String
}
