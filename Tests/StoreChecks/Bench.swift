package import Rules
package import Services
package import Support

/// A store under test: how to open it, stock it, move its time and look into its ledger.
package protocol StoreBench {
  var clock: FakeHost { get }

  /// A store on the same facts each time: another connection where there can be more than one.
  func open() throws -> any Store

  /// Puts the people of a check into the store.
  func stock(_ people: People) throws

  /// The ledger's rows in order, after its seals were checked; throws when they do not hold.
  func ledger() throws -> [WrittenLine]
}

/// What a check looks at in a row of the ledger.
package struct WrittenLine: Sendable, Hashable {
  package let event: String
  package let at: Moment
  package let details: String

  package init(event: String, at: Moment, details: String) {
    self.event = event
    self.at = at
    self.details = details
  }
}

/// The branches, persons, cards and claims that the checks know.
package struct People: Sendable {
  package let branches: [Branch]
  package let participants: [Participant]
  package let memberships: [(nik: NIK, membership: Membership)]
  package let population: [(nik: NIK, person: RegisteredPerson)]
  package let claims: [Claim]
}

/// Promises that every store keeps, each as one check that can be run against any of them.
package struct StoreCheck: Sendable, CustomStringConvertible {
  /// What is promised.
  package let description: String
  private let check: @Sendable (any StoreBench) throws -> Void

  init(_ description: String, _ check: @escaping @Sendable (any StoreBench) throws -> Void) {
    self.description = description
    self.check = check
  }

  package func run(on bench: any StoreBench) throws { try check(bench) }

  /// For every store, also one that is gone with the program.
  package static let all: [StoreCheck] =
    transactions + people + checks + proofs + handOvers + submissions + tickets + brakes
    + search + counter + lists + staff + together + time + outbox

  /// For stores that outlive the program.
  package static let lasting: [StoreCheck] = durable
}

/// A ledger that does not hold.
package struct BrokenLedger: Error {
  package let verdict: LedgerVerdict

  package init(verdict: LedgerVerdict) { self.verdict = verdict }
}

/// Every row, once the whole ledger was checked.
package func lines(of store: any LedgerSource) throws -> [WrittenLine] {
  let audit = LedgerAudit(store)
  let verdict = try audit.verify()
  guard case .intact(let count, _, false, _) = verdict else { throw BrokenLedger(verdict: verdict) }
  var lines: [WrittenLine] = []
  try audit.export { (row) throws(Failure) in
    lines.append(WrittenLine(event: row.event, at: row.at, details: row.details))
  }
  guard lines.count == count else { throw BrokenLedger(verdict: verdict) }
  return lines
}

extension Stock {
  package init(_ people: People) {
    self.init(
      branches: people.branches, participants: people.participants.map { ParticipantRecord($0) },
      memberships: people.memberships.map { MembershipRecord(of: $0.nik, $0.membership) },
      population: people.population.map { PopulationRecord($0.nik, $0.person) }, claims: people.claims)
  }
}
