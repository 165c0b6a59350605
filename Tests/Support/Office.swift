import Demo
package import Flow
private import Foundation
import Keeping
package import Rules
private import SQLRecords
package import SQLiteStore
import Screens
package import Services
private import Synchronization
private import Testing

/// A branch for tests: one store in a file, one clock, and as many terminals as people want to stand at.
package final class Office: Sendable {
  package let clock: TestClock
  package let file: SQLiteStore
  /// Between the desks and the file; fails when a test wants it to.
  package let store: UnsteadyStore
  /// The device of every terminal that has one.
  package let camera = Camera()
  private let folder: TemporaryFolder
  let chance: SeededChance
  private let record: Record

  private static let elsewhere = Station(branch: Cast.home.code, terminal: "kios-0")
  /// Where everybody stands unless a test says otherwise.
  package static let terminal = "kios-1"

  /// - Parameter start: Saturday, 21 November 2026, 14.30 WIB, unless said otherwise
  package convenience init(_ stock: Stock, start: Moment = FakeHost.start) throws {
    try self.init(in: TemporaryFolder(), FakeHost(wall: start), SeededChance(2_026))
    try file.stock(stock)
  }

  private init(in folder: TemporaryFolder, _ host: FakeHost, _ chance: SeededChance) throws {
    let (record, clock) = (Record(), TestClock(of: host))
    (self.folder, self.record, self.clock, self.chance) = (folder, record, clock, chance)
    try Self.layKey(in: folder)
    file = try SQLiteStore(
      at: .file(folder.path + "/store.db"), clock: clock.host, tracing: { record.take($0) })
    store = UnsteadyStore(file)
  }

  /// The same key in every run, so that a PIN is the same.
  private static func layKey(in folder: TemporaryFolder) throws {
    let path = folder.path + "/ledger.key"
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let words = ["anjungan-ledger-key", String(repeating: "0a", count: 16), String(repeating: "5e", count: 32)]
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data((words.joined(separator: " ") + "\n").utf8), attributes: [.posixPermissions: 0o600])
    guard isMade else { throw Failure.readOnly }
  }

  /// Another branch in which the same has happened until now; from here on each goes its own way. Not while somebody
  /// works in this one.
  package func copy() throws -> Office {
    let other = TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasSuffix("-shm") {
      try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: other.path + "/" + name)
    }
    return try Office(in: other, FakeHost(clock.host.reading()), chance.copy())
  }

  /// The demo's people, as their employers reported them, with no past.
  package convenience init(start: Moment = FakeHost.start) throws {
    try self.init(try Cast(today: Cast.home.zone.day(of: start)).stock, start: start)
  }

  /// Time passes while nobody stands at a terminal.
  package func passes(_ span: Span) { clock.advance(by: span) }

  /// The same until so long after a moment, however long somebody has read meanwhile.
  package func reaches(until span: Span, after begun: Moment, less milliseconds: Int64 = 0) {
    passes(.milliseconds(span.milliseconds - milliseconds - clock.wall.span(since: begun).milliseconds))
  }

  /// Somebody before the first screen of a terminal.
  package func visit(
    at terminal: String = Office.terminal, _ settings: Settings = Settings(), limits: Limits = Limits()
  ) throws -> KioskVisit {
    let desk = try desk(at: terminal, settings)
    return KioskVisit(
      at: Route(start: .start, afterIdle: .farewell(Farewell())),
      clerk: ImmediateClerk { errand in self.record.ofKiosk { desk.answer(errand) } }, words: KioskTexts.of,
      clock: clock, limits: limits, chance: chance)
  }

  /// The door of the service library at one terminal.
  package func desk(
    at terminal: String, branch: String = Cast.home.code, _ settings: Settings = Settings()
  ) throws -> Desk {
    try Desk(
      store: store, at: Station(branch: branch, terminal: terminal), settings: settings, chance: chance,
      seal: file.seal, face: camera)
  }

  /// A terminal where a pengkinian can be finished.
  package static var withCamera: Settings {
    var settings = Settings()
    settings.faceCheck = .device
    return settings
  }

  // MARK: What the store holds

  /// A participant as an officer on the host sees him; nil for an unknown NIK.
  package func page(of nik: NIK) throws -> PersonSheet? {
    guard let reason = ReasonCode("uji"), let staff = StaffName("petugas") else { return nil }
    guard case .host(.person(let page)) = try answers(.host(.person(nik, reason: reason), by: staff), at: "loket-1")
    else {
      return nil
    }
    return page
  }

  /// What an officer hears on the host of the branch; nil for a name that no account has.
  package func tells(_ request: OfficeRequest, to account: String = "petugas") throws -> OfficeReply? {
    guard let staff = StaffName(account) else { return nil }
    guard case .host(.office(let reply)) = try answers(.host(.office(request), by: staff), at: "loket-1") else {
      return nil
    }
    return reply
  }

  /// The same of somebody who has the original KTP of this person in his hand.
  package func tells(_ request: OfficeRequest, to account: String = "petugas", holdingCardOf nik: NIK) throws
    -> OfficeReply?
  {
    guard let staff = StaffName(account) else { return nil }
    let visit: VisitID = chance.identifier()
    _ = try answers(.host(.sawCard(nik), by: staff), in: visit, at: "loket-1")
    guard case .host(.office(let reply)) = try answers(.host(.office(request), by: staff), in: visit, at: "loket-1")
    else {
      return nil
    }
    return reply
  }

  /// The digest of what an officer on the host is shown of an update now; empty when there is nothing to decide.
  package func looks(at update: Reference, by account: String = "petugas") throws -> String {
    guard let reason = LookReason.verification.code,
      case .update(let file) = try tells(.showUpdate(update, reason: reason), to: account)
    else { return "" }
    return file.digest
  }

  /// What the library answers to whoever gets past all screens, in a visit of its own unless one is named.
  package func answers(
    _ request: Request, in visit: VisitID? = nil, at terminal: String = Office.terminal,
    _ settings: Settings = Settings()
  ) throws -> Reply {
    try desk(at: terminal, settings)
      .answer(Errand(id: chance.identifier(), visit: visit ?? chance.identifier(), request: request))
  }

  /// The ledger's events, oldest first, after its seals were checked.
  package func ledger() throws -> [String] {
    var events: [String] = []
    let audit = LedgerAudit(file)
    guard case .intact = try audit.verify() else { throw Failure.damaged }
    try audit.export { row in events.append(row.event) }
    return events
  }

  /// A pengkinian that was submitted earlier.
  package func keep(_ update: Update, of nik: NIK) throws {
    let data = try UpdateData.invented
    try file.write { books throws(Failure) in
      guard let participant = try books.dossier(of: nik).participant else { return }
      try books.add(
        Submission(
          update: update, participant: participant.id, station: Self.elsewhere, data: data))
    }
  }

  /// Somebody steps before a camera elsewhere. Rule S5.
  package func startsFaceCheck(of nik: NIK) throws {
    let attempt: AttemptID = chance.identifier()
    try file.write { books throws(Failure) in
      guard let participant = try books.dossier(of: nik).participant else { return }
      var access = try books.access(of: participant.id)
      access.reservation = Reservation(attempt: attempt, at: books.time.now, station: Self.elsewhere)
      try books.save(access, of: participant.id)
    }
  }

  // MARK: What SQLite was asked

  /// The statements since the last call, each with its number of rows.
  package func takeTrace() -> [SQLiteTrace] { record.takeAll() }

  private final class Record: Sendable {
    private let traces = Mutex<[SQLiteTrace]>([])

    func take(_ trace: SQLiteTrace) { traces.withLock { $0.append(trace) } }

    /// Nothing is asked that a kiosk's role on a server may not ask. Rule MB7.
    func ofKiosk(_ work: () -> Reply) -> Reply {
      let before = traces.withLock(\.count)
      let reply = work()
      let asked = traces.withLock { $0.dropFirst(before) }
      for case .statement(let sql) in asked where !KioskStatements.contain(sql) {
        Issue.record("a kiosk may not ask this on a server (RoleStatements): \(sql)")
      }
      return reply
    }

    func takeAll() -> [SQLiteTrace] {
      traces.withLock { traces in
        defer { traces = [] }
        return traces
      }
    }
  }
}

/// What a kiosk asks of a store, as SQLite hears it.
private enum KioskStatements {
  static func contain(_ sql: String) -> Bool { all.contains(sql) || ofFile.contains { sql.hasPrefix($0) } }

  private static let all: Set<String> = {
    let known = try? RoleStatements(.sqlite, numbering: "", locks: { _, _ in }, others: { _, _ in })
    return Set((known.map { $0.kiosk + $0.ledger } ?? []).map(\.sql))
  }()

  /// What SQLite asks itself, and what a file's store asks of its clock and for the last row that was seen.
  private static let ofFile = [
    "-- ", "BEGIN ", "COMMIT ", "ROLLBACK ", "PRAGMA ", "SELECT k, v FROM 'main'.'ticket_words_config'",
    "SELECT \(ClockAnchor.columns) FROM clock WHERE one = 1", "INSERT INTO clock (one, ",
    "SELECT seq, seal FROM ledger ORDER BY seq DESC LIMIT 1", "SELECT seal FROM ledger WHERE seq = ?",
  ]
}
