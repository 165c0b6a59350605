import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport

/// A branch with a store in a file, where processes of the built program work, and what is seen from outside.
final class Office {
  let folder = TemporaryFolder()
  let people: [Invented]
  private let chance = SystemChance()

  /// Different `first` numbers make different people.
  init(people count: Int = 1, isSynthetic: Bool = true) throws {
    people = try Invented.crowd(of: count)
    var stock = Invented.stock(people)
    stock.isSynthetic = isSynthetic
    try sqlite().stock(stock)
  }

  var store: String { folder.path + "/store.db" }

  /// What every process of this office sees: nothing of the tester's own settings.
  var environment: [String: String] { ["HOME": folder.path, "ANJUNGAN_PATIENCE_SECONDS": "60"] }

  func sqlite() throws -> SQLiteStore { try SQLiteStore(at: .file(store)) }

  /// Runs a command on the store to its end.
  func run(
    _ arguments: [String], input: [String] = [], environment: [String: String] = [:]
  ) throws -> Child.Ending {
    let child = try Child(
      arguments + ["--store", store], environment: self.environment.merging(environment) { $1 })
    for line in input { child.send(line) }
    return try child.ending()
  }

  /// Another program's connection to the same file, without any of our rules.
  func outside<Value>(_ work: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    return try DatabaseQueue(path: store, configuration: configuration).writeWithoutTransaction(work)
  }

  func outside(_ sql: String) throws { try outside { try $0.execute(sql: sql) } }

  /// The first column of a query.
  func texts(_ sql: String) throws -> [String] { try outside { try String.fetchAll($0, sql: sql) } }

  /// Runs while another program holds the write lock.
  func whileHeld(_ work: () throws -> Void) throws {
    try outside { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      defer { try? other.execute(sql: "ROLLBACK") }
      try work()
    }
  }

  /// Every row of the ledger, whose seals hold.
  func ledger() throws -> [LedgerRow] {
    let audit = LedgerAudit(try sqlite())
    let verdict = try audit.verify()
    guard case .intact = verdict else { throw ChildFailure(description: "the ledger does not hold: \(verdict)") }
    var rows: [LedgerRow] = []
    try audit.export { (row) throws(Failure) in rows.append(row) }
    return rows
  }

  func ledger(_ event: LedgerEntry.Event) throws -> [LedgerRow] { try ledger().filter { $0.event == event.rawValue } }

  /// The facts as they are stored.
  func access(of person: Invented) throws -> Access {
    try sqlite().read { (records) throws(Failure) in try records.access(of: person.participantID) }
  }

  // MARK: At the desk

  /// Answers at once, in the tests' own process.
  func desk(_ terminal: String = "hall") throws -> Desk {
    let store = try sqlite()
    return try Desk(store: store, at: Station(branch: "J01", terminal: terminal), seal: store.seal)
  }

  func newErrand() -> ErrandID { chance.identifier() }

  func newVisit() -> VisitID { chance.identifier() }

  /// His three facts agree in this visit.
  func begins(_ person: Invented, in visit: VisitID) throws {
    _ = try desk().answer(Errand(id: newErrand(), visit: visit, request: .update(.begin(person.identity))))
  }

  /// A visit in which this person has agreed to what is processed.
  func consents(_ person: Invented, terminal: String = "hall") throws -> VisitID {
    let visit = newVisit()
    let (desk, caller) = (try desk(terminal), Caller.forged(person.participantID))
    _ = desk.answer(Errand(id: newErrand(), visit: visit, request: .update(.begin(person.identity))))
    let consent = Request.update(.consent(caller, text: "1"))
    let reply = desk.answer(Errand(id: newErrand(), visit: visit, request: consent))
    guard case .update(.gate(.retype)) = reply else { throw ChildFailure(description: "no consent: \(reply)") }
    return visit
  }

  /// Three wrong numbers, and the block that they bring.
  func blocks(_ person: Invented) throws {
    let visit = try consents(person)
    let desk = try desk()
    for _ in 0..<Check.limit {
      _ = desk.answer(
        Errand(
          id: newErrand(), visit: visit, request: .update(.retype(Caller.forged(person.participantID), try Self.wrong)))
      )
    }
    guard try access(of: person).block != nil else { throw ChildFailure(description: "no block") }
  }

  @discardableResult func reports(_ person: Invented) throws -> Report {
    let reply = try desk().answer(Errand(id: newErrand(), visit: newVisit(), request: .report(person.identity)))
    guard case .report(.reported(let sheet)) = reply, let report = sheet.block.report else {
      throw ChildFailure(description: "no report: \(reply)")
    }
    return report
  }

  /// Nobody's number.
  static var wrong: KPJ { get throws { try KPJ("99999999999") } }
}

/// One errand as the program's hidden command reads it.
struct Line {
  let id: ErrandID
  let text: String

  static func begin(_ person: Invented, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "begin", Self.facts(of: person))
  }

  static func report(_ person: Invented, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "report", Self.facts(of: person))
  }

  static func consent(_ person: Invented, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "consent", person.participantID.description)
  }

  static func retype(_ person: Invented, _ kpj: KPJ, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "retype", "\(person.participantID) \(kpj.text)")
  }

  static func face(_ person: Invented, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "face", person.participantID.description)
  }

  static func submit(_ person: Invented, _ data: UpdateData, _ id: ErrandID, in visit: VisitID) throws -> Line {
    let json = String(decoding: try JSONEncoder().encode(data), as: UTF8.self)
    return Line(id, visit, "submit", "\(person.participantID) \(json)")
  }

  static func withdraw(_ person: Invented, _ number: Reference, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "withdraw", "\(person.participantID) \(number)")
  }

  /// Of somebody who is proven; who gives no telephone gets a PIN.
  static func file(
    _ text: String, by person: Invented, telephone: String = "-", _ id: ErrandID, in visit: VisitID
  ) -> Line {
    Line(id, visit, "file", "service terbuka \(person.participantID) \(telephone) \(text)")
  }

  static func track(_ number: Reference, _ fact: String, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "track", "\(number) \(fact)")
  }

  static func signIn(_ name: String, _ password: String, _ id: ErrandID, in visit: VisitID) -> Line {
    Line(id, visit, "sign-in", "\(name) \(password)")
  }

  private init(_ id: ErrandID, _ visit: VisitID, _ kind: String, _ rest: String) {
    self.id = id
    text = "\(id) \(visit) \(kind) \(rest)"
  }

  private static func facts(of person: Invented) -> String {
    "\(person.nik.digits) \(person.birth) \(person.name.text)"
  }
}

/// A desk in a process of its own.
final class Teller {
  let child: Child

  /// It is ready when this returns, but for a teller of whom no `isReady` is asked.
  /// - Parameters:
  ///   - camera: what the test program for face checks does, when this terminal has one
  ///   - ignored: a signal that whoever starts it ignores, without SIG
  init(
    at office: Office, _ terminal: String, fault: String? = nil, camera: String? = nil,
    environment: [String: String] = [:], ignored: String? = nil, isReady: Bool = true
  ) throws {
    let face = camera.map { ["--face-check", "\(FaceProgram.path) \($0)"] } ?? []
    var variables = office.environment.merging(environment) { $1 }
    variables["ANJUNGAN_FAULT"] = fault
    let command = ["errand", "--store", office.store, "--branch", "J01", "--terminal", terminal] + face
    let ignoring = ignored.map { ["--ignore-signal=\($0)", Program.path] }
    child = try Child(
      (ignoring ?? []) + command, path: ignoring == nil ? Program.path : "/usr/bin/env", environment: variables)
    guard isReady else { return }
    let word = try child.line()
    guard word == "ready" else { throw ChildFailure(description: "not ready: \(word ?? "-")") }
  }

  func send(_ line: Line) { child.send(line.text) }

  /// The next reply that was told; nil when there will be none.
  func reply() throws -> (id: ErrandID, reply: Reply)? {
    guard let line = try child.line() else { return nil }
    if line == "ready" { return try reply() }
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let id = ErrandID(String(parts[0])) else {
      throw ChildFailure(description: "no reply: \(line)")
    }
    return (id, try JSONDecoder().decode(Reply.self, from: Data(parts[1].utf8)))
  }

  /// Asks and hears.
  func ask(_ line: Line) throws -> Reply {
    send(line)
    guard let (id, reply) = try reply(), id == line.id else { throw ChildFailure(description: "not answered") }
    return reply
  }

  /// Everything that was told until it died or was done.
  func replies() throws -> [ErrandID: Reply] {
    child.endInput()
    var told: [ErrandID: Reply] = [:]
    while let (id, reply) = try reply() { told[id] = reply }
    return told
  }
}
