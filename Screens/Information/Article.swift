/// What there is to read about in the menu entry Informasi, in the order of the list.
package enum Topic: Sendable, Hashable, CaseIterable {
  case programmes, claims, number, update, complaints, contacts, hours, touts

  /// What is to be read about it; a topic with one article has no list of its own.
  package var articles: [Article] {
    switch self {
    case .programmes: [.accident, .death, .oldAge, .pension, .jobLoss, .contributions, .selfEmployed, .health]
    case .claims:
      [
        .claimingJHT, .leaving, .tenPercent, .thirtyPercent, .afterAccident, .afterDeath, .heirs, .forPension,
        .afterDismissal,
      ]
    case .number: [.lostNumber, .balance, .claimStatus, .newEmployer]
    case .update: [.updating, .changingContact, .wrongData, .refused, .blocking, .notFound]
    case .complaints: [.complaining]
    case .contacts: [.contacts]
    case .hours: [.hours]
    case .touts: [.touts, .free]
    }
  }
}

/// One screen to read. A new one does not compile before it has its words in each language and those it is found by.
package enum Article: Sendable, Hashable, CaseIterable {
  /// The five programmes, what they cost, and what is none of them.
  case accident, death, oldAge, pension, jobLoss, contributions, health
  /// How JHT is claimed, and what to bring for each claim.
  case claimingJHT, leaving, tenPercent, thirtyPercent, afterAccident, afterDeath, heirs, forPension, afterDismissal
  case lostNumber, balance, claimStatus
  /// Who works for somebody else now.
  case newEmployer
  /// Who works without an employer.
  case selfEmployed
  /// Pengkinian data, why it is refused, why it is blocked, and why no data is found.
  case updating, changingContact, refused, blocking, notFound
  /// A name or a date that is wrong on record.
  case wrongData
  case complaining, contacts, hours, touts, free

  /// The journey of this kiosk that helps with it, if there is one.
  package var service: Service? {
    switch self {
    case .lostNumber, .notFound, .newEmployer: .membership
    case .updating, .changingContact, .wrongData: .update
    case .blocking: .unblock
    case .complaining: .complaint
    case .accident, .death, .oldAge, .pension, .jobLoss, .contributions, .health, .claimingJHT, .leaving, .tenPercent,
      .thirtyPercent, .afterAccident, .afterDeath, .heirs, .forPension, .afterDismissal, .refused,
      .contacts, .hours, .touts, .balance, .claimStatus, .selfEmployed, .free:
      nil
    }
  }
}
