package import Rules

/// The complaints of a branch as they are: another number is another state of them.
package struct TicketEdition: Sendable, Hashable {
  /// One more with everything that is stored of one of them.
  package let number: Int64
  /// The first moment, of those asked for, at which time alone may do something to one of them; nil when it never does.
  package let lasts: Moment?

  package init(number: Int64, lasts: Moment?) {
    self.number = number
    self.lasts = lasts
  }
}

/// A ticket in the figures: when it was filed and first answered, and what was told of its answer.
package struct TicketAnswer: Sendable, Hashable {
  package let number: Reference
  package let category: TicketCategory
  package let filed: Moment
  /// Nil while it was never answered.
  package let answered: Moment?
  /// Every day that was told, oldest first. Rule P1.
  package let told: [ToldDay]

  package init(number: Reference, category: TicketCategory, filed: Moment, answered: Moment?, told: [ToldDay]) {
    self.number = number
    self.category = category
    self.filed = filed
    self.answered = answered
    self.told = told
  }
}
