import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import Support

/// A store in which every table has rows, made through the one door, and as many copies of it as a test wants.
///
/// Its columns take anything: what keeps wild values out of a store that nobody touched is not what is tried here.
final class FilledStore {
  let people: [Invented]
  let host = FakeHost()
  private let folder = TemporaryFolder()
  private let chance = SeededChance(11)
  private(set) var officers: [Colleague: Officer] = [:]
  private(set) var updates: [Reference] = []
  private(set) var tickets: [(number: Reference, fact: SecondFact)] = []
  private let attempt: AttemptID

  static let password = "kopi tubruk manis"
  /// The visit in which the tickets were opened and somebody has agreed.
  static let visit = VisitID(high: 5, low: 5)

  init() throws {
    people = try Invented.crowd(of: 7)
    attempt = chance.identifier()
    let store = try SQLiteStore(at: .file(folder.store), clock: host)
    var stock = Invented.stock(people)
    stock.branches.append(Branch(code: "K02", name: "Bandung", zone: .wib))
    stock.claims = [
      Claim(
        kpj: people[6].kpj, branch: Invented.branch(), opened: CivilDay(dayNumber: 20_770), status: .active)
    ]
    try store.stock(stock)
    try fill(Desks(store, host, chance))
    try fillTheRest()
    try loosen()
  }

  /// The doors at which one copy is asked.
  struct Desks {
    let store: SQLiteStore
    private let host: FakeHost
    private let chance: SeededChance

    init(_ store: SQLiteStore, _ host: FakeHost, _ chance: SeededChance) {
      (self.store, self.host, self.chance) = (store, host, chance)
    }

    func desk(at terminal: String) throws -> Desk {
      var settings = Settings()
      settings.passwordCost = .least
      settings.hasEarlyOpening = true
      settings.faceCheck = .device
      return try Desk(
        store: store, at: Station(branch: "J01", terminal: terminal), settings: settings, chance: chance,
        seal: store.seal, face: Camera())
    }

    @discardableResult
    func ask(_ request: Request, at terminal: String = "kios-1", in visit: VisitID = FilledStore.visit) throws -> Reply
    {
      try desk(at: terminal).answer(Errand(id: chance.identifier(), visit: visit, request: request))
    }
  }

  /// Another store with the same in it, in a folder that goes with it.
  func copy() throws -> (folder: TemporaryFolder, Desks) {
    let copied = try copied()
    return (copied, Desks(try SQLiteStore(at: .file(copied.store), clock: host), host, chance))
  }

  func copied() throws -> TemporaryFolder {
    let other = TemporaryFolder()
    for name in ["store.db", "ledger.key"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: other.file(name))
    }
    return other
  }

  func desks(of folder: TemporaryFolder) throws -> Desks {
    Desks(try SQLiteStore(at: .file(folder.store), clock: host), host, chance)
  }

  func desks(of folder: TemporaryFolder, tracing: @escaping @Sendable (String) -> Void) throws -> Desks {
    let store = try SQLiteStore(
      at: .file(folder.store), clock: host, tracing: { if case .statement(let sql) = $0 { tracing(sql) } })
    return Desks(store, host, chance)
  }

  /// Every column of every table, as the schema of this build has them.
  func columns() throws -> [(table: String, column: String)] {
    try Self.outside(folder.store) { other in
      let tables = try String.fetchAll(
        other, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')")
      return try tables.filter { !$0.hasPrefix("sqlite_") }.sorted().flatMap { table in
        try String.fetchAll(other, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
          .map { (table, $0) }
      }
    }
  }

  /// Another program's connection to a store, which nothing keeps from anything.
  static func outside<Value>(_ path: String, _ work: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      database.add(
        function: DatabaseFunction("renumbered", argumentCount: 2, pure: true) { values in
          guard let text = String.fromDatabaseValue(values[0]), let number = String.fromDatabaseValue(values[1]) else {
            return nil
          }
          return text.replacing(/-?[0-9]+/, with: number)
        })
    }
    return try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction(work)
  }
}

// MARK: What has happened in it

extension FilledStore {
  private func fill(_ desks: Desks) throws {
    try hire(desks)
    for person in people { try desks.ask(.complaint(.identify(person.identity))) }
    try complain(desks)
    for person in people.prefix(3) { updates.append(try submit(person, desks)) }
    try work(desks)
    try block(people[3], desks)
    try desks.ask(.report(people[3].identity))
    try block(people[4], desks)
    for number in 0..<3 { try desks.ask(.look(try Invented(60_000 + number).identity)) }
    try consent(people[5], desks)
    try desks.ask(.update(.retype(Caller.forged(people[5].participantID), people[0].kpj)))
  }

  private func hire(_ desks: Desks) throws {
    for colleague in Colleague.allCases {
      let name = try colleague.name
      let password = try Password(chosen: Self.password, for: name)
      try desks.ask(.host(.staff(.add(name, colleague.role, colleague.nik, password)), by: name), at: "host")
      try desks.store.settle(name)
      try desks.ask(.shift(.signIn(name, Password(typed: "kopi susu gula aren"))), at: "loket-9")
      guard
        case .shift(.signedIn(.signedIn(let officer))) = try desks.ask(
          .shift(.signIn(name, Password(typed: Self.password))), at: "loket-1")
      else { throw Stuck(step: 1) }
      officers[colleague] = officer
    }
    try desks.ask(.host(.staff(.setHead(try Colleague.sri.name, true)), by: try Colleague.tuti.name), at: "host")
  }

  func officer(_ colleague: Colleague) throws -> Officer {
    guard let officer = officers[colleague] else { throw Stuck(step: 2) }
    return officer
  }

  private func complain(_ desks: Desks) throws {
    let modes: [(ReporterMode, TicketCategory)] = [
      (.open, .claim), (.confidential, .service), (.anonymous, .fraud), (.open, .other), (.open, .other),
      (.open, .membership),
    ]
    for (turn, (mode, category)) in modes.enumerated() {
      let complaint = Complaint(
        category: category, mode: mode, text: try Prose("Aduan nomor \(turn) tentang loket.", for: .complaint),
        caller: Caller.forged(people[turn % 2].participantID), reporter: people[0].name,
        phone: try Phone("0812 7000 8001"))
      guard case .complaint(.filed(.filed(let receipt))) = try desks.ask(.complaint(.file(complaint, consent: "1"))),
        let fact = SecondFact(receipt.pin ?? "8001")
      else { throw Stuck(step: 3) }
      tickets.append((receipt.number, fact))
      try desks.ask(.complaint(.track(receipt.number, fact)))
      if let wrong = SecondFact("0000") { try desks.ask(.complaint(.track(receipt.number, wrong))) }
    }
  }

  private func work(_ desks: Desks) throws {
    let (sri, said) = (try officer(.sri), try Prose("Kami periksa dahulu.", for: .message))
    func move(_ turn: Int, _ moves: OfficeMove...) throws {
      for move in moves {
        try desks.ask(.counter(.office(.moveTicket(tickets[turn].number, move, seen: nil)), by: sri), at: "loket-1")
      }
    }
    try move(0, .take, .ask(said), .note(said))
    try desks.ask(.complaint(.move(TicketKey.forged(tickets[0].number), .write(said))))
    try move(0, .answer(said))
    try move(1, .assign(to: try Colleague.rina.name), .concern(try Colleague.joni.name))
    try move(2, .take, .ask(said))
    try move(3, .duplicate(of: tickets[4].number))
    try move(4, .link(to: tickets[5].number))
    let person = people[2].participantID
    try desks.ask(.counter(.sawCard(person, .atCounter), by: sri), at: "loket-1")
    try desks.ask(.counter(.setCounterOnly(person, true), by: sri), at: "loket-1")
    try decide(updates[1], desks)
    let reason = try TypedLine("Salah ketik di KTP lama")
    let corrected = people[1].participantID
    try desks.ask(.counter(.sawCard(corrected, .atCounter), by: sri), at: "loket-1")
    try desks.ask(
      .counter(.askCorrection(corrected, try NIK("3174010101809777"), reason), by: sri), at: "loket-1")
    try desks.ask(
      .counter(.report(people[3].participantID, .callCentre(.mother("Bukan dia"))), by: sri), at: "loket-1")
    try desks.ask(.host(.holidays(.bring([try year(2028)], isDry: false)), by: try Colleague.sri.name), at: "host")
    let claim = people[6]
    try desks.ask(.host(.sawCard(claim.nik), by: try Colleague.sri.name), at: "host")
    guard let why = ReasonCode("uji") else { throw Stuck(step: 4) }
    try desks.ask(
      .host(.office(.cancelClaim(claim.nik, reason: why, seen: nil)), by: try Colleague.sri.name), at: "host")
  }

  func year(_ year: Int) throws -> BroughtYear {
    let holidays = [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)].map { month, day in
      BroughtHoliday(Holiday(month: month, day: day, name: "Libur", kind: .national), source: "SKB 3 Menteri")
    }
    return BroughtYear(year, holidays)
  }

  private func decide(_ number: Reference, _ desks: Desks) throws {
    guard let reason = LookReason.verification.code else { throw Stuck(step: 5) }
    let tuti = try officer(.tuti)
    guard
      case .counter(.office(.update(let file))) = try desks.ask(
        .counter(.office(.showUpdate(number, reason: reason)), by: tuti), at: "loket-1")
    else { throw Stuck(step: 6) }
    try desks.ask(
      .counter(.office(.decide(number, .approve, seen: file.digest)), by: tuti), at: "loket-1")
  }

  private func consent(_ person: Invented, _ desks: Desks) throws {
    try desks.ask(.update(.consent(Caller.forged(person.participantID), text: "1")))
  }

  private func submit(_ person: Invented, _ desks: Desks) throws -> Reference {
    let caller = Caller.forged(person.participantID)
    try consent(person, desks)
    try desks.ask(.update(.retype(caller, person.kpj)))
    try desks.ask(.update(.checkFace(caller)))
    guard
      case .update(.submitted(.accepted(let update))) = try desks.ask(
        .update(.submit(caller, try Invented.updateData())))
    else {
      throw Stuck(step: 7)
    }
    return update.number
  }

  private func block(_ person: Invented, _ desks: Desks) throws {
    try consent(person, desks)
    for _ in 0..<3 { try desks.ask(.update(.retype(Caller.forged(person.participantID), people[0].kpj)), at: "kios-2") }
    try desks.ask(.counter(.sawCard(person.participantID, .atCounter), by: try officer(.rina)), at: "loket-1")
    try desks.ask(
      .counter(.askOpening(person.participantID, try TypedLine("Harus berangkat besok")), by: try officer(.rina)),
      at: "loket-1")
  }

  /// What only deliveries and corrections leave behind.
  private func fillTheRest() throws {
    try Self.outside(folder.store) { other in
      let last = people[5]
      try other.execute(
        sql: """
          INSERT INTO hand_over VALUES ('J01', 'AAAAAAA', x'\(Self.hex(last.participantID))',
          x'\(Self.hex(Self.visit))', 1795246200000, NULL, NULL);
          INSERT INTO delivery VALUES (1, 1795246200000, 20777, 2, 6, 6, 6, 1);
          INSERT INTO incomplete VALUES (\(people[0].nik.value), 'claims', '1', 1, 1795246200000);
          INSERT INTO former VALUES (\(last.nik.value), 'name', 'Nama lama');
          INSERT INTO nik_alias VALUES (3174010101809666, x'00000000000000010000000000000001', 1);
          INSERT INTO former_person VALUES (x'00000000000000010000000000000002', x'\(Self.hex(last.participantID))');
          UPDATE branch SET hours = 'tutup' WHERE code = 'K02';
          UPDATE participant SET email = 'x@y.z'; UPDATE membership SET npp = '1'; UPDATE population SET birth = birth + 1 WHERE rowid IN (SELECT max(rowid) FROM population);
          UPDATE claim SET queue = 'B-1';
          UPDATE access SET reservation_attempt = x'\(Self.hex(attempt))', reservation_at = 1795246200000,
          reservation_branch = 'J01', reservation_terminal = 'kios-3', voids = '[1795246200000]' WHERE block_cause IS NULL;
          UPDATE staff SET wrongs = '[1795246200000]';
          """)
    }
  }

  private static func hex<Subject>(_ id: Identifier<Subject>) -> String {
    [id.high, id.low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Columns take any value from here on, the ledger too; all of it is in one file.
  private func loosen() throws {
    try Self.outside(folder.store) { other in
      try other.execute(
        sql: """
          DROP TRIGGER IF EXISTS ledger_never_edited; DROP TRIGGER IF EXISTS ledger_never_removed;
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')')
          WHERE type = 'table';
          UPDATE sqlite_schema SET sql = replace(replace(replace(sql, 'TEXT NOT NULL', 'TEXT'),
          'INTEGER NOT NULL', 'INTEGER'), 'BLOB NOT NULL', 'BLOB') WHERE type = 'table';
          PRAGMA writable_schema = RESET;
          PRAGMA wal_checkpoint(TRUNCATE);
          """)
      let empty = try String.fetchAll(
        other, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
      ).filter { table in
        guard !table.hasPrefix("sqlite_") else { return false }
        return try Int.fetchOne(other, sql: "SELECT count(*) FROM \"\(table)\"") == 0
      }
      guard empty.isEmpty else { throw Unfilled(tables: empty) }
    }
  }

  /// A step that did not lead where it must.
  struct Stuck: Error { let step: Int }

  /// Tables of which nothing was tried: fill them here.
  struct Unfilled: Error { let tables: [String] }
}
