import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Who may do what, at the desk and on the screens: the screens offer it to nobody else, and the desk refuses it to
/// whoever gets past them. Rules B1, L1.
@Suite("Roles and duties") struct RoleTests {
  @Test("The matrix is the one that was agreed on", arguments: Duty.allCases, Role.allCases)
  func matrix(duty: Duty, role: Role) {
    #expect(role.may(duty) == duty.roles.contains(role))
  }

  @Test("An auditor changes nothing", arguments: Duty.allCases)
  func auditor(duty: Duty) {
    #expect(!(duty.changes && duty.roles.contains(.auditor)))
  }

  @Test("Every duty is somebody's, and something is asked for each")
  func complete() {
    #expect(Duty.allCases.allSatisfy { !$0.roles.isEmpty })
    #expect(Set(Work.allCases.compactMap(\.duty)) == Set(Duty.allCases))
  }

  @Test("Each request names the duty of the table")
  func duties() throws {
    let branch = try BusyBranch()
    for work in Work.allCases {
      let request = try work.request(in: branch)
      #expect(Work(request) == work)
      #expect(request.terms.duty == work.duty, "\(work)")
    }
  }

  @Test("At the desk: done, or refused with one row and nothing else", arguments: Role.allCases)
  func desk(role: Role) throws {
    let branch = try BusyBranch()
    let office = branch.office
    if role == .supervisor { try office.onHost(.setHead(Colleague.first(role).name, true)) }
    let (desk, officer) = try office.officer(.first(role), BusyBranch.settings)
    // With the original KTP of each of them in hand. Rule AKe.
    for person in branch.people where role.may(.seeNumbers) {
      let seen = CounterRequest.sawCard(try branch.id(of: person), .atCounter)
      #expect(desk.answer(office.newErrand(.counter(seen, by: officer))).refusal == nil)
    }
    var last = try office.allRows().last?.seq ?? 0
    for work in Work.allCases {
      let request = try work.request(in: branch)
      let reply = desk.answer(office.newErrand(.counter(request, by: officer)))
      let rows = try office.file.ledger(after: last, limit: 100)
      last = rows.last?.seq ?? last
      guard let duty = work.duty, !duty.roles.contains(role) else {
        #expect(reply.refusal == nil, "\(role) \(work)")
        #expect(!rows.contains { $0.event == LedgerEntry.Event.staffRefused.rawValue }, "\(role) \(work)")
        continue
      }
      #expect(reply == .counter(.refused(.notAllowed(duty))), "\(role) \(work)")
      #expect(rows.map(\.event) == [LedgerEntry.Event.staffRefused.rawValue], "\(role) \(work)")
      #expect(rows.allSatisfy { $0.details == "why=duty.\(duty.rawValue)" && $0.staff == officer.name.text })
    }
    #expect(try office.allRows().last?.seq == last, "and every seal holds")
  }

  @Test("At another terminal than his own, and once he was sent home, an officer is nobody")
  func nobody() throws {
    let branch = try BusyBranch()
    let (desk, officer) = try branch.office.officer(.sri, BusyBranch.settings)
    let other = try branch.office.desk(at: "loket-8", BusyBranch.settings)
    let requests = try Work.allCases.map { try Request.counter($0.request(in: branch), by: officer) }
    let nobody = Reply.counter(.refused(.signedOut))
    for request in requests { #expect(other.answer(branch.office.newErrand(request)) == nobody, "\(request)") }
    try branch.office.onHost(.disable(officer.name))
    // His shift is over: nothing of it stays on the glass.
    let ended = Reply.counter(.refused(.shiftEnded))
    for request in requests { #expect(desk.answer(branch.office.newErrand(request)) == ended, "\(request)") }
  }

  // MARK: On the screens

  @Test("No key, touch or form of any screen asks for what is not the role's", arguments: Role.allCases)
  func screens(role: Role) throws {
    let patrol = try Patrol.known(role)
    for asked in patrol.asked {
      let work = try #require(Work(asked.request), "\(asked.kind) asks for \(asked.request)")
      guard let duty = work.duty else { continue }
      #expect(duty.roles.contains(role), "\(asked.kind) asks for \(work)")
    }
    #expect(!patrol.refusals.contains { if case .notAllowed = $0 { true } else { false } })
  }

  @Test("What a role may not do stands on no screen, though others find it there")
  func notShown() throws {
    let shown = try Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, try Patrol.known($0).labels) })
    for (label, duty) in Self.labels {
      for role in Role.allCases {
        #expect(
          (shown[role]?.contains { $0.hasPrefix(label) } ?? false) == duty.roles.contains(role), "\(role) \(label)")
      }
    }
  }

  @Test("Each duty has a screen, which every role reaches that has it", arguments: Role.allCases)
  func reached(role: Role) throws {
    let asked = try Set(Patrol.known(role).asked.compactMap { Work($0.request)?.duty })
    for duty in Duty.allCases where duty.roles.contains(role) { #expect(asked.contains(duty), "\(duty)") }
  }

  /// Ways on by their beginnings.
  private static let labels: [(String, Duty)] = [
    ("Cari peserta", .seePeople), ("KTP asli dilihat", .seeNumbers), ("Catat laporan blokir", .reportBlock),
    ("Minta buka blokir", .askOpening), ("Buka blokir sekarang", .grantOpening),
    ("Layani di loket saja", .changeCounterOnly), ("Akhiri loket saja", .changeCounterOnly),
    ("Pengkinian di loket", .enterUpdate), ("Batalkan klaim JHT", .cancelClaim), ("Terminal", .seeTerminals),
    ("Akhiri jeda sekarang", .freeTerminal), ("Verifikasi pengkinian", .seeUpdates),
    ("Ya, setujui", .decideUpdate), ("Pengaduan", .seeTickets), ("Ambil", .workTickets), ("Tugaskan", .assignTickets),
    ("Laporan", .seeReports), ("Buku catatan", .seeLedger), ("Akun", .openStaff), ("Buka akun", .openStaff),
    ("Tarik persetujuan", .enterUpdate), ("Ganti kartu yang ditanyakan", .enterUpdate),
    ("NIK diperbaiki Dukcapil", .askCorrection), ("Tolak permintaan", .grantCorrection),
  ]
}

extension Reply {
  /// Why nothing was done at the counter; nil when something was.
  var refusal: CounterRefusal? {
    if case .counter(.refused(let why)) = self { why } else { nil }
  }
}

extension Office {
  /// The whole ledger, the oldest first, whose seals hold.
  func allRows() throws -> [LedgerRow] {
    let audit = LedgerAudit(file)
    guard case .intact = try audit.verify() else { throw Failure.damaged }
    var rows: [LedgerRow] = []
    try audit.export { row in rows.append(row) }
    return rows
  }
}
