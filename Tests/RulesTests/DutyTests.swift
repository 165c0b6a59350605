import Rules
import Testing

@Suite("Who may do what at the counter")
struct DutyTests {
  /// Each duty with who may: the officer, the supervisor, the auditor.
  private static let table: [(Duty, Bool, Bool, Bool)] = [
    (.seePeople, true, true, true),
    (.seeNumbers, true, true, false),
    (.reportBlock, true, true, false),
    (.askOpening, true, true, false),
    (.grantOpening, false, true, false),
    (.changeCounterOnly, true, true, false),
    (.seeTerminals, true, true, true),
    (.freeTerminal, true, true, false),
    (.enterUpdate, true, true, false),
    (.askCorrection, true, true, false),
    (.grantCorrection, false, true, false),
    (.seeUpdates, true, true, true),
    (.decideUpdate, true, true, false),
    (.cancelClaim, true, true, false),
    (.seeTickets, true, true, true),
    (.workTickets, true, true, false),
    (.assignTickets, false, true, false), (.headBranch, false, true, false),
    (.seeReports, true, true, true),
    (.seeLedger, false, true, true),
    (.openStaff, false, true, false),
  ]

  @Test("The matrix of roles and duties", arguments: table)
  func matrix(_ duty: Duty, officer: Bool, supervisor: Bool, auditor: Bool) {
    #expect(Role.officer.may(duty) == officer)
    #expect(Role.supervisor.may(duty) == supervisor)
    #expect(Role.auditor.may(duty) == auditor)
  }

  @Test("The table names every duty once")
  func complete() {
    #expect(Set(Self.table.map(\.0)) == Set(Duty.allCases) && Self.table.count == Duty.allCases.count)
  }

  @Test("An auditor changes nothing and sees no full number", arguments: Duty.allCases)
  func auditor(_ duty: Duty) {
    if duty.changes || duty == .seeNumbers { #expect(!Role.auditor.may(duty)) }
  }

  @Test("A supervisor may all that an officer may", arguments: Duty.allCases)
  func supervisor(_ duty: Duty) {
    if Role.officer.may(duty) { #expect(Role.supervisor.may(duty)) }
  }

  @Test("The names of roles are stored for ever")
  func names() {
    #expect(Role.allCases.map(\.rawValue) == ["petugas", "penyelia", "auditor"])
  }
}
