package import Flow
import Rules
import Services

/// Cancels the JHT claim of this branch that stands in the way; nothing leads back from it. Rule P5.
package struct CancelClaim: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable {
    case leave
    case byRequest, abandoned, mistaken
  }

  private let view: PersonView
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ view: PersonView) {
    self.view = view
  }

  package var place: Post { .cancelClaim(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.leave), .back: return Step(.person(PersonScreen(view)))
    case .took(let move): return cancelling(move)
    case .ignored: return stay
    }
  }

  private func cancelling(_ move: Move) -> Step<Post> {
    guard let reason = move.code, let nik = try? NIK(view.page.nik) else {
      return Step(.refused(Refused(.notAllowed(.seeNumbers), back: .person(PersonScreen(view)))))
    }
    var next = self
    next.isWaiting = true
    return Step(next.place, asking: view.office.asking(.office(.cancelClaim(nik, reason: reason))))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.office(.claimCancelled)): return PersonScreen(view).lookingAnew(.claimCancelled)
    case .said(.office(.noClaim)): return PersonScreen(view).lookingAnew(.noClaim)
    case .said(.office(.otherBranch(let branch))): return PersonScreen(view).lookingAnew(.otherBranch(branch))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.people.cancelTitle, parts: [.note(.warning, say.people.cancel(plain(view.page.name)))], say: say,
      isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.people.cancelReason($0)) }
  }
}

extension CancelClaim.Move {
  /// For the ledger, for ever.
  fileprivate var code: ReasonCode? {
    switch self {
    case .leave: nil
    case .byRequest: ReasonCode("permintaan-peserta")
    case .abandoned: ReasonCode("ditinggalkan")
    case .mistaken: ReasonCode("salah-ajukan")
    }
  }
}
