import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A branch with people, staff and counters: one store in a file, one clock, and as many terminals as somebody wants.
final class CounterRoom {
  let people: [Invented]
  let host = FakeHost()
  let file: SQLiteStore
  let store: UnsteadyStore
  private let folder = TemporaryFolder()
  private let chance = SeededChance(4)

  static let counter = "loket-1"
  static let right = "kopi tubruk manis"
  static let wrong = "kopi susu gula aren"

  /// The people, and nobody who works here.
  init(people count: Int = 3) throws {
    people = try Invented.crowd(of: count)
    file = try SQLiteStore(at: .file(folder.path + "/store.db"), clock: host)
    var stock = Invented.stock(people)
    stock.branches.append(Branch(code: "K02", name: "Bandung", zone: .wib))
    try file.stock(stock)
    store = UnsteadyStore(file)
  }

  // MARK: Asking

  static func settings(earlyOpening: Bool = false) -> Settings {
    var settings = Settings()
    settings.passwordCost = .least
    settings.hasEarlyOpening = earlyOpening
    return settings
  }

  func desk(
    at terminal: String = counter, branch: String = "J01", _ settings: Settings = settings()
  ) throws -> Desk {
    try Desk(
      store: store, at: Station(branch: branch, terminal: terminal), settings: settings, chance: chance,
      seal: file.seal, face: Camera())
  }

  func errand(_ request: Request, in visit: VisitID? = nil) -> Errand {
    Errand(id: chance.identifier(), visit: visit ?? chance.identifier(), request: request)
  }

  func ask(_ request: Request, at terminal: String = counter, branch: String = "J01") throws -> Reply {
    let (desk, visit) = (try desk(at: terminal, branch: branch), chance.identifier() as VisitID)
    if case .complaint(.file(let complaint, consent: _)) = request { try prove(complaint, to: desk, in: visit) }
    return desk.answer(errand(request, in: visit))
  }

  /// What somebody states before he complains: who he is, and which complaint his own goes on from.
  private func prove(_ complaint: Complaint, to desk: Desk, in visit: VisitID) throws {
    if let person = people.first(where: { $0.participantID == complaint.caller?.id }) {
      _ = desk.answer(errand(.complaint(.identify(person.identity)), in: visit))
    }
    guard let follows = complaint.follows else { return }
    _ = desk.answer(errand(.complaint(.track(follows.number, try #require(SecondFact("8001")))), in: visit))
  }

  /// What an officer hears at the terminal where he signed in.
  func ask(
    _ request: CounterRequest, by officer: Officer, at terminal: String = counter, earlyOpening: Bool = false
  ) throws -> CounterReply {
    let desk = try desk(at: terminal, Self.settings(earlyOpening: earlyOpening))
    guard case .counter(let reply) = desk.answer(errand(.counter(request, by: officer))) else { throw Failure.damaged }
    return reply
  }

  /// The officer has the person's original KTP in his hand. Rule AKe.
  @discardableResult func seesCard(
    of person: Invented, by officer: Officer, _ reason: LookReason = .atCounter, at terminal: String = counter
  ) throws -> CounterReply {
    try ask(.sawCard(person.participantID, reason), by: officer, at: terminal)
  }

  /// What somebody on the host hears who has the person's original KTP in his hand.
  func ask(_ request: OfficeRequest, holdingCardOf person: Invented, by name: String) throws -> Reply {
    let (desk, visit, staff) = (try desk(at: "host"), chance.identifier() as VisitID, try Self.name(name))
    _ = desk.answer(errand(.host(.sawCard(person.nik), by: staff), in: visit))
    return desk.answer(errand(.host(.office(request), by: staff), in: visit))
  }

  // MARK: Staff

  static func name(_ text: String) throws -> StaffName { try #require(StaffName(text)) }

  /// An account whose person is nobody's participant unless a NIK is given.
  @discardableResult func hires(
    _ name: String, _ role: Role = .officer, nik: NIK? = nil, branch: String = "J01"
  ) throws -> StaffReply {
    let password = try Password(chosen: Self.right, for: Self.name(name))
    let own = try nik ?? NIK("317401010180\(9_500 + name.utf8.reduce(0) { ($0 * 7 + Int($1)) % 400 })")
    let reply = try staff(.add(Self.name(name), role, own, password), branch: branch)
    try file.settle(Self.name(name))
    return reply
  }

  func staff(_ request: StaffRequest, branch: String = "J01") throws -> StaffReply {
    let reply = try ask(.host(.staff(request), by: Self.name("root")), at: "host", branch: branch)
    guard case .host(.staff(let answer)) = reply else { throw Failure.damaged }
    return answer
  }

  func signIn(
    _ name: String, _ password: String = right, at terminal: String = counter, branch: String = "J01"
  ) throws -> SignInOutcome {
    let reply = try ask(
      .shift(.signIn(Self.name(name), Password(typed: password))), at: terminal, branch: branch)
    guard case .shift(.signedIn(let outcome)) = reply else { throw Failure.damaged }
    return outcome
  }

  /// Somebody who has an account, with a shift at this terminal.
  func officer(
    _ name: String, _ role: Role = .officer, nik: NIK? = nil, at terminal: String = counter
  ) throws -> Officer {
    try hires(name, role, nik: nik)
    guard case .signedIn(let officer) = try signIn(name, at: terminal) else { throw Failure.damaged }
    return officer
  }

  func account(_ name: String) throws -> Staff? {
    let name = try Self.name(name)
    return try file.read { records throws(Failure) in try records.staff(name) }
  }

  // MARK: At a kiosk

  /// Wrong numbers after a consent; three of them block.
  func strikes(_ person: Invented, times: Int = 3, at terminal: String = "kios-1") throws {
    let visit: VisitID = chance.identifier()
    let desk = try desk(at: terminal)
    let caller = Caller.forged(person.participantID)
    _ = desk.answer(errand(.update(.begin(person.identity)), in: visit))
    _ = desk.answer(errand(.update(.consent(caller, text: "1")), in: visit))
    for _ in 0..<times { _ = desk.answer(errand(.update(.retype(caller, try KPJ("99999999999"))), in: visit)) }
  }

  /// Facts that name nobody.
  func misses(times: Int = 10, at terminal: String = "kios-1") throws {
    for number in 0..<times {
      let nobody = try Invented(50_000 + number)
      _ = try ask(.look(nobody.identity), at: terminal)
    }
  }

  // MARK: What the store holds

  func access(of person: Invented) throws -> Access {
    try file.read { records throws(Failure) in
      try records.access(of: person.participantID).caughtUp(to: records.time).access
    }
  }

  /// Rows of the ledger, oldest first, whose seals hold.
  func ledger(_ events: LedgerEntry.Event...) throws -> [LedgerRow] {
    let audit = LedgerAudit(file)
    guard case .intact = try audit.verify() else { throw Failure.damaged }
    var rows: [LedgerRow] = []
    try audit.export { (row) throws(Failure) in rows.append(row) }
    return events.isEmpty ? rows : rows.filter { row in events.contains { $0.rawValue == row.event } }
  }
}
