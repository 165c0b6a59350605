import Flow
import Rules
package import Services

extension Seat {
  /// Opens a person's page, in full while the KTP that this officer saw of a person who is here is good, whichever way led
  /// back to the page. For other reasons nobody holds up a KTP, and what it opened stays masked. Rules M2, AKe.
  func opening(_ person: ParticipantID, _ reason: LookReason) -> Request {
    asking(.person(person, reason, hasSeenCard: reason == .atCounter && may(.seeNumbers)))
  }
}

/// A person as an officer looks at him: every screen about that person carries it.
package struct PersonView: Sendable, Hashable {
  package let office: Seat
  package let page: PersonPage
  /// Why the officer looks; given again when the page is looked at anew.
  package let reason: LookReason
  /// The list or the search that led here.
  let back: Post

  init(_ office: Seat, _ page: PersonPage, _ reason: LookReason, back: Post) {
    self.office = office
    self.page = page
    self.reason = reason
    self.back = back
  }

  var person: ParticipantID { page.sheet.id }

  /// The person is on the telephone: nothing is shown in full, and nobody's KTP can be seen. Rule AKe.
  var isByTelephone: Bool { reason == .onTelephone }

  /// The same with what the desk says now.
  func showing(_ page: PersonPage) -> PersonView { PersonView(office, page, reason, back: back) }

  /// The same for somebody who calls, without what a KTP has opened. No way leads back from it but a new look-up.
  var calling: PersonView { PersonView(office, page.masked, .onTelephone, back: back) }

  /// Looks anew, which is a ledger row of its own.
  func looking(hasSeenCard: Bool) -> Request {
    office.asking(.person(person, reason, hasSeenCard: hasSeenCard))
  }

  /// What the desk said. Where it wants the original KTP, the officer is asked for it, and then for what he wanted.
  /// - Parameters:
  ///   - matter: what was asked for, when that is asked again
  ///   - back: where Esc leads, with everything that was typed
  func answer(in reply: Reply, asked matter: PersonQuestion.Matter? = nil, back: Post) -> Seat.Answer {
    guard case .counter(.refused(.cardNeeded)) = reply, office.may(.seeNumbers) else {
      return office.answer(in: reply, back: back)
    }
    return .elsewhere(Step(.personQuestion(PersonQuestion(self, .sawCard, then: matter))))
  }
}
