import Rules
import SQLiteStore
import Services
import Support
import Testing

/// "KTP asli dilihat" is a row that the desk makes and asks for. Rule AKe.
@Suite("The original KTP at the counter")
struct CardSeenTests {
  private let room: CounterRoom
  private let officer: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
  }

  /// Everything that takes the KTP, and something that does not.
  private func requests() throws -> [CounterRequest] {
    let (id, caller) = (person.participantID, Caller.forged(person.participantID))
    let month = try #require(CivilMonth(year: 2026, month: 11))
    return [
      .report(id, .counter), .setCounterOnly(id, false), .update(.withdraw(id, Reference(month: month, chance: []))),
      .changeCard(id, person.kpj),
      .office(.cancelClaim(person.nik, reason: try #require(ReasonCode("diminta")), seen: nil)),
      .update(.serve(id)), .update(.consent(caller, text: "1")), .update(.retype(caller, person.kpj)),
      .update(.compare(caller)), .update(.compared(caller, AttemptID(high: 1, low: 1), .match)),
      .update(.submit(caller, try Invented.updateData())),
    ]
  }

  private func page(_ reason: LookReason, hasSeenCard: Bool) throws -> PersonPage {
    let request = CounterRequest.person(person.participantID, reason, hasSeenCard: hasSeenCard)
    guard case .person(let page) = try room.ask(request, by: officer) else { throw Failure.damaged }
    return page
  }

  @Test("Without it every step is refused, changes nothing, and is a row")
  func needed() throws {
    for request in try requests() {
      #expect(try room.ask(request, by: officer) == .refused(.cardNeeded), "\(request)")
    }
    #expect(try room.ledger(.staffRefused).map(\.details) == requests().map { _ in "why=card" })
    let changes: [LedgerEntry.Event] = [.blockReported, .consentGiven, .cardChanged, .faceReserved, .updateSubmitted]
    #expect(try room.ledger().allSatisfy { row in !changes.contains { $0.rawValue == row.event } })
  }

  @Test(
    "With it none is refused for it; after 30 minutes all are, and a millisecond earlier none",
    arguments: [true, false])
  func good(isOver: Bool) throws {
    try room.seesCard(of: person, by: officer)
    room.host.passes(.milliseconds(1_800_000 + (isOver ? 1 : 0)))
    for request in try requests() {
      #expect((try room.ask(request, by: officer) == .refused(.cardNeeded)) == isOver, "\(request)")
    }
  }

  @Test("It is that officer's, in that shift, of that person")
  func own() throws {
    try room.seesCard(of: person, by: officer)
    let joni = try room.officer("joni", at: "loket-2")
    let report = CounterRequest.report(person.participantID, .counter)
    #expect(try room.ask(report, by: joni, at: "loket-2") == .refused(.cardNeeded))
    let other = CounterRequest.report(room.people[1].participantID, .counter)
    #expect(try room.ask(other, by: officer) == .refused(.cardNeeded))
    _ = try room.ask(.shift(.signOut(officer)))
    guard case .signedIn(let again) = try room.signIn("rina") else { throw Failure.damaged }
    #expect(try room.ask(report, by: again) == .refused(.cardNeeded))
  }

  @Test("The row comes with its ledger row, which says until when; only then stands anything in full")
  func row() throws {
    #expect(try page(.atCounter, hasSeenCard: true).numbers.isEmpty, "asked for without a row")
    guard case .person(let full) = try room.seesCard(of: person, by: officer) else { throw Failure.damaged }
    #expect(full.nik == person.nik.digits && full.mother == "Siti Aminah" && full.hasSeenCard)
    #expect(full.seenUntil == FakeHost.start.later(by: .minutes(30)))
    let rows = try room.ledger(.cardSeen)
    #expect(rows.count == 1 && rows[0].staff == "rina" && rows[0].participant == person.participantID.description)
    #expect(rows[0].details == "reason=hadir until=\(FakeHost.start.later(by: .minutes(30)).iso8601)")
    #expect(try page(.atCounter, hasSeenCard: true).numbers == [person.kpj.text])
    #expect(try page(.atCounter, hasSeenCard: false).numbers.isEmpty)
    room.host.passes(.milliseconds(1_800_001))
    let late = try page(.atCounter, hasSeenCard: true)
    #expect(late.numbers.isEmpty && late.mother == nil && late.nik == person.nik.mask && !late.hasSeenCard)
    #expect(try room.ledger(.personShown).map(\.details).filter { $0.contains("card=seen") }.count == 2)
  }

  @Test("Nothing is shown that is not durable: a store that does not commit shows nothing")
  func durable() throws {
    room.store.trouble = .full
    room.store.point = .beforeCommit
    #expect(throws: Failure.self) { try room.seesCard(of: person, by: officer) }
    room.store.trouble = nil
    #expect(try room.ledger(.cardSeen).isEmpty)
    #expect(try page(.atCounter, hasSeenCard: true).numbers.isEmpty)
  }

  @Test("By telephone it cannot be made, nothing stands in full, and nothing that takes it is done")
  func telephone() throws {
    try room.seesCard(of: person, by: officer)
    #expect(try page(.onTelephone, hasSeenCard: true).numbers.isEmpty)
    for reason in [LookReason.onTelephone, .atCounter] {
      #expect(try room.seesCard(of: person, by: officer, reason) == .refused(.byTelephone), "\(reason)")
    }
    for request in try requests() {
      #expect(try room.ask(request, by: officer) == .refused(.byTelephone), "\(request)")
    }
    // A new look-up for another reason, and the card in hand again.
    #expect(try page(.atCounter, hasSeenCard: true).numbers.isEmpty)
    guard case .person = try room.seesCard(of: person, by: officer) else { throw Failure.damaged }
    #expect(try page(.atCounter, hasSeenCard: true).mother == "Siti Aminah")
  }

  @Test("S5: a comparison that was begun in time is answered, however late it has become")
  func begunInTime() throws {
    try room.strikes(person, times: 0)
    let visit = VisitID(high: 9, low: 9)
    let (desk, caller) = (try room.desk(), Caller.forged(person.participantID))
    try room.seesCard(of: person, by: officer)
    room.host.passes(.minutes(29))
    func serve(_ step: UpdateRequest) throws -> CounterReply {
      guard case .counter(let reply) = desk.answer(room.errand(.counter(.update(step), by: officer), in: visit)) else {
        throw Failure.damaged
      }
      return reply
    }
    _ = try serve(.consent(caller, text: "1"))
    _ = try serve(.retype(caller, person.kpj))
    guard case .update(.comparing(let attempt, _)) = try serve(.compare(caller)) else { throw Failure.damaged }
    room.host.passes(.seconds(90))
    #expect(try serve(.compared(caller, attempt, .match)) == .update(.face(.passed)))
    #expect(try serve(.submit(caller, Invented.updateData())) == .refused(.cardNeeded))
    try room.seesCard(of: person, by: officer)
    guard case .update(.submitted(.accepted)) = try serve(.submit(caller, Invented.updateData())) else {
      throw Failure.damaged
    }
  }

  @Test("On the host it is good for one visit, and an auditor makes none")
  func host() throws {
    let claim = OfficeRequest.cancelClaim(person.nik, reason: try #require(ReasonCode("diminta")), seen: nil)
    let root = try CounterRoom.name("root")
    #expect(try room.ask(.host(.office(claim), by: root), at: "host") == .host(.refused(.cardNeeded)))
    #expect(try room.ask(claim, holdingCardOf: person, by: "root") == .host(.office(.noClaim)))
    #expect(try room.ask(.host(.office(claim), by: root), at: "host") == .host(.refused(.cardNeeded)))
    try room.hires("adi", .auditor)
    let adi = try CounterRoom.name("adi")
    #expect(
      try room.ask(.host(.sawCard(person.nik), by: adi), at: "host") == .host(.refused(.notAllowed(.seeNumbers))))
  }
}
