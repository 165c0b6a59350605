// Who may do what at the counter. The roles of a branch; nobody serves his own NIK (rule B1).

/// What somebody is employed for.
package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  /// Serves people.
  case officer = "petugas"
  /// Answers for the officers of a branch.
  case supervisor = "penyelia"
  /// Sees everything and changes nothing.
  case auditor
}

/// One kind of work at the counter.
package enum Duty: String, Sendable, Hashable, Codable, CaseIterable {
  /// Find a person and open the page.
  case seePeople
  /// NIK and KPJ without their mask, once the original KTP was seen. Rule M2.
  case seeNumbers
  case reportBlock
  /// Ask for an early opening of a block. Rule B5.
  case askOpening
  /// Open early what somebody else asked for. Rule B5.
  case grantOpening
  /// Set and lift *loket saja*. Rule S8.
  case changeCounterOnly
  /// See which terminals are paused or strike many people. Rule S8.
  case seeTerminals
  /// End the pause of a terminal. Rules M5, S8.
  case freeTerminal
  /// Enter a pengkinian for a person at the counter.
  case enterUpdate
  /// Ask for another NIK of a person, which the population office has corrected. Rule DL4.
  case askCorrection
  /// Grant or decline what somebody else asked for. Rule DL4.
  case grantCorrection
  case seeUpdates
  case decideUpdate
  case cancelClaim
  case seeTickets
  /// Take, ask, tell, answer, pass on, close, note.
  case workTickets
  /// Give a ticket to somebody else.
  case assignTickets
  /// Acknowledge what is past due, as the head of the branch: it takes the mark on the account as well. Rule T12.
  case headBranch
  case seeReports
  case seeLedger
  /// Open the account of an officer that wrong passwords have locked.
  case openStaff

  /// Whether something changes by it: never an auditor's.
  package var changes: Bool {
    switch self {
    case .seePeople, .seeNumbers, .seeTerminals, .seeUpdates, .seeTickets, .seeReports, .seeLedger: false
    case .reportBlock, .askOpening, .grantOpening, .changeCounterOnly, .freeTerminal, .enterUpdate, .askCorrection,
      .grantCorrection, .decideUpdate, .cancelClaim, .workTickets, .assignTickets, .headBranch, .openStaff:
      true
    }
  }
}

extension Role {
  /// The matrix of roles and duties.
  package func may(_ duty: Duty) -> Bool {
    switch duty {
    case .seePeople, .seeTerminals, .seeUpdates, .seeTickets, .seeReports: true
    case .seeNumbers, .reportBlock, .askOpening, .changeCounterOnly, .freeTerminal, .enterUpdate, .askCorrection,
      .decideUpdate, .cancelClaim, .workTickets:
      self != .auditor
    case .grantOpening, .grantCorrection, .assignTickets, .headBranch, .openStaff: self == .supervisor
    case .seeLedger: self != .officer
    }
  }
}
