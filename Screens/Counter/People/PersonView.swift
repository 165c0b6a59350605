import Rules
package import Services

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

  /// The same with what the desk says now.
  func showing(_ page: PersonPage) -> PersonView { PersonView(office, page, reason, back: back) }

  /// Looks anew, which is a ledger row of its own.
  func looking(hasSeenCard: Bool) -> Request {
    office.asking(.person(person, reason, hasSeenCard: hasSeenCard))
  }
}
