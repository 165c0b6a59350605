package import Rules

/// A complaint as somebody filled it in. Rule T1.
package struct Complaint: Sendable, Hashable {
  package let category: TicketCategory
  package let mode: ReporterMode
  package let text: Prose
  /// Proven in this visit; not stored for an anonymous reporter.
  package let caller: Caller?
  package let reporter: PersonName?
  /// Without one the slip carries a PIN.
  package let phone: Phone?
  /// A closed ticket that this one goes on from.
  package let follows: TicketKey?

  /// An anonymous reporter leaves no name, number or telephone, whatever was typed before the mode was chosen.
  package init(
    category: TicketCategory, mode: ReporterMode, text: Prose, caller: Caller? = nil, reporter: PersonName? = nil,
    phone: Phone? = nil, follows: TicketKey? = nil
  ) {
    self.category = category
    self.mode = mode
    self.text = text
    self.caller = mode == .anonymous ? nil : caller
    self.reporter = mode == .anonymous ? nil : reporter
    self.phone = mode == .anonymous ? nil : phone
    self.follows = follows
  }
}

/// A ticket that number and second fact have opened: only the library makes one. Rule T3.
package struct TicketKey: Sendable, Hashable, Codable {
  package let number: Reference

  init(_ number: Reference) { self.number = number }
}

/// What a participant may do to his complaint. Rule T4.
package enum TicketWish: Sendable, Hashable {
  /// To an answered complaint only as a ``remark(_:)`` or as an objection: the person is asked. Rule T13.
  case write(Prose)
  /// The person has said that it is no objection.
  case remark(Prose)
  case object(Prose)
  case confirm
  case withdraw
}
