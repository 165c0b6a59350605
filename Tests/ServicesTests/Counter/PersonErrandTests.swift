import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("What an officer does for a person at the counter: consent, card, and the openings that wait")
struct PersonErrandTests {
  private let room: CounterRoom
  private let officer: Officer
  private let supervisor: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
    supervisor = try room.officer("sri", .supervisor)
  }

  // MARK: Early openings

  private func asks(for person: Invented) throws {
    try room.strikes(person)
    let reason = try TypedLine("Berangkat umrah besok")
    try room.seesCard(of: person, by: officer)
    guard
      case .opening(.asked) = try room.ask(
        .askOpening(person.participantID, reason), by: officer, earlyOpening: true)
    else { throw Failure.damaged }
  }

  private func openings(by officer: Officer? = nil, isOn: Bool = true) throws -> [OpeningLine] {
    guard case .openings(let lines) = try room.ask(.openings, by: officer ?? supervisor, earlyOpening: isOn) else {
      throw Failure.damaged
    }
    return lines
  }

  private func counted() throws -> Int {
    guard case .overview(let overview) = try room.ask(.overview, by: supervisor, earlyOpening: true) else {
      throw Failure.damaged
    }
    return overview.openings
  }

  @Test("B5: the earliest first, with who asks and why, names masked; looking writes no row")
  func list() throws {
    try asks(for: room.people[1])
    room.host.passes(.minutes(1))
    try asks(for: room.people[0])
    let before = try room.ledger().count
    let lines = try openings()
    #expect(lines.map(\.person) == [room.people[1], room.people[0]].map(\.participantID))
    #expect(lines.allSatisfy { $0.asked.askedBy == officer.name && $0.asked.reason.text == "Berangkat umrah besok" })
    #expect(lines.allSatisfy { $0.block.cause == .kpj && $0.nameMask.contains("***") })
    #expect(try counted() == 2 && room.ledger().count == before)
  }

  @Test("B5: nothing where the branch has not switched it on; B1: nobody's own")
  func notListed() throws {
    try asks(for: person)
    #expect(try openings(isOn: false).isEmpty)
    let own = try room.officer("tuti", .supervisor, nik: person.nik)
    #expect(try openings(by: own).isEmpty && openings().count == 1)
    #expect(try room.ask(.openings, by: officer, earlyOpening: true) == .refused(.notAllowed(.grantOpening)))
  }

  @Test("B2: one whose block is over is neither listed nor counted, though nobody has decided it")
  func over() throws {
    try asks(for: person)
    try room.seesCard(of: person, by: officer)
    _ = try room.ask(.report(person.participantID, .counter), by: officer)
    room.host.passes(.milliseconds(24 * 3_600_000 - 1))
    guard case .signedIn(let tomorrow) = try room.signIn("sri") else { throw Failure.damaged }
    #expect(try openings(by: tomorrow).count == 1)
    room.host.passes(.milliseconds(1))
    #expect(try openings(by: tomorrow).isEmpty)
  }

  // MARK: The card of gate G7

  private func changes(to kpj: KPJ, of person: Invented? = nil) throws -> CounterReply {
    try room.ask(.changeCard((person ?? self.person).participantID, kpj), by: officer)
  }

  @Test("S7: the same card changes nothing, another person's is refused, strikes stay; a row holds no number")
  func card() throws {
    try room.strikes(person, times: 1)
    try room.seesCard(of: person, by: officer)
    #expect(try changes(to: person.kpj) == .card(.same(mask: person.kpj.mask)))
    #expect(try changes(to: room.people[1].kpj) == .card(.notTheirs))
    #expect(try room.ledger(.cardChanged).isEmpty)
    let second = try KPJ("98J00000012")
    try room.adds(second, to: person)
    #expect(try changes(to: second) == .card(.changed(mask: second.mask)))
    let access = try room.access(of: person)
    #expect(access.card == second && access.strikes.kpj == 1)
    let rows = try room.ledger(.cardChanged)
    #expect(rows.map(\.staff) == ["rina"] && rows.map(\.participant) == [person.participantID.description])
    #expect(rows.allSatisfy { $0.details.hasPrefix("card=") && !$0.details.contains(second.text) })
    guard
      case .person(let page) = try room.ask(.person(person.participantID, .atCounter, hasSeenCard: true), by: officer)
    else { throw Failure.damaged }
    #expect(page.asked.map { page.numbers[$0] } == second.text)
  }

  // MARK: Consent

  @Test("K2: nobody's number stops nothing, whoever asks; not even another participant's")
  func unknown() throws {
    let nobody = Reference(month: try #require(CivilMonth(year: 2026, month: 11)), chance: [])
    try room.seesCard(of: person, by: officer)
    #expect(
      try room.ask(.update(.withdraw(person.participantID, nobody)), by: officer)
        == .update(.withdrawn(.notInProcess(nil))))
    #expect(try room.ledger(.consentWithdrawn).isEmpty)
  }

  @Test("K2 S11: stopped once, by the officer's name, however often the errand comes")
  func withdraws() throws {
    let update = Update(
      number: Reference(month: try #require(CivilMonth(year: 2026, month: 11)), chance: [1]),
      submitted: FakeHost.start, due: FakeHost.start.later(by: .days(3)), state: .inProcess)
    let submission = Submission(
      update: update, participant: person.participantID, station: Station(branch: "J01", terminal: "kios-1"),
      data: try Invented.updateData())
    try room.file.write { books throws(Failure) in try books.add(submission) }
    for person in room.people { try room.seesCard(of: person, by: officer) }
    let other = CounterRequest.update(.withdraw(room.people[1].participantID, update.number))
    #expect(try room.ask(other, by: officer) == .update(.withdrawn(.notInProcess(nil))))
    let desk = try room.desk()
    let errand = room.errand(.counter(.update(.withdraw(person.participantID, update.number)), by: officer))
    let first = desk.answer(errand)
    guard case .counter(.update(.withdrawn(.withdrawn(let stopped)))) = first else {
      Issue.record("not stopped: \(first)")
      return
    }
    #expect(stopped.state == .withdrawn && stopped.number == update.number)
    #expect(desk.answer(errand) == first)
    let rows = try room.ledger(.consentWithdrawn)
    #expect(rows.map(\.staff) == ["rina"] && rows.map(\.about) == [update.number.description])
  }
}

extension CounterRoom {
  /// The next delivery brings another card, older than the first.
  fileprivate func adds(_ kpj: KPJ, to person: Invented) throws {
    var stock = Stock()
    let membership = Membership(
      kpj: kpj, branch: Branch(code: "J01", name: "Jakarta", zone: .wib), registered: CivilDay(dayNumber: 11_000),
      status: .active)
    stock.memberships = [MembershipRecord(of: person.nik, membership)]
    try file.stock(stock)
  }
}
