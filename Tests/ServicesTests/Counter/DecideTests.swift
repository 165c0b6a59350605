import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Nobody decides what he was not given, and what a decision replaces stays with it. Rules P3, KY5.
@Suite("Deciding a pengkinian")
struct DecideTests {
  private let room: CounterRoom
  private let officer: Officer
  private let number: Reference
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
    number = Reference(month: try #require(CivilMonth(year: 2026, month: 11)), chance: [1])
    try Self.submits(number, of: room.people[0], in: room, try Invented.updateData(mother: "Siti Rahayu"))
  }

  private static func submits(
    _ number: Reference, of person: Invented, in room: CounterRoom, _ data: UpdateData
  ) throws {
    let update = Update(
      number: number, submitted: FakeHost.start, due: FakeHost.start.later(by: .days(3)), state: .inProcess)
    try room.file.write { books throws(Failure) in
      try books.add(
        Submission(
          update: update, participant: person.participantID, station: Station(branch: "J01", terminal: "kios-1"),
          data: data))
    }
  }

  private func shows(
    by officer: Officer, for reason: LookReason = .verification, at terminal: String = CounterRoom.counter
  )
    throws -> UpdateFile
  {
    let request = CounterRequest.office(.showUpdate(number, reason: try #require(reason.code)))
    guard case .office(.update(let file)) = try room.ask(request, by: officer, at: terminal) else {
      throw Failure.damaged
    }
    return file
  }

  private func decides(
    _ decision: Decision = .approve, seen: String, by officer: Officer? = nil, at terminal: String = CounterRoom.counter
  ) throws -> OfficeReply {
    let request = CounterRequest.office(.decide(number, decision, seen: seen))
    guard case .office(let reply) = try room.ask(request, by: officer ?? self.officer, at: terminal) else {
      throw Failure.damaged
    }
    return reply
  }

  private var isOpen: Bool {
    get throws {
      try room.file.read { records throws(Failure) in
        try records.latestUpdate(of: person.participantID)?.state == .inProcess
      }
    }
  }

  @Test("Whatever is decided, the person is told of it once", arguments: [Decision.approve, .reject(.document)])
  func told(decision: Decision) throws {
    let seen = try shows(by: officer).digest
    for _ in 0..<2 { _ = try decides(decision, seen: seen) }
    let notices = try room.file.read { (records) throws(Failure) in try records.notices(at: "J01", limit: 9) }
    #expect(notices.map(\.purpose) == [.updateDecided] && notices.map(\.subject) == [number])
    #expect(notices.map(\.participant) == [person.participantID])
  }

  @Test(
    "Without a digest, with a wrong one, or one that a colleague was shown, nothing is decided and it is shown anew")
  func notShown() throws {
    let joni = try room.officer("joni", at: "loket-2")
    let others = try shows(by: joni, at: "loket-2").digest
    for seen in ["", "0123456789abcdef", others] {
      guard case .notShown(let file) = try decides(seen: seen) else {
        Issue.record("decided by \(seen)")
        return
      }
      #expect(try isOpen && file.digest == others)
      // From here on it was shown to this officer as well: a new one begins anew.
      _ = try room.ask(.shift(.signOut(officer)))
      break
    }
    #expect(try room.ledger(.staffRefused).map(\.details) == ["why=not-shown"])
    #expect(try room.ledger(.updateDecided).isEmpty)
  }

  @Test("The digest of a colleague's page is nobody else's, nor that of an earlier shift")
  func otherShift() throws {
    let joni = try room.officer("joni", at: "loket-2")
    let seen = try shows(by: joni, at: "loket-2").digest
    guard case .notShown = try decides(seen: seen) else { throw Failure.damaged }
    _ = try room.ask(.shift(.signOut(joni)), at: "loket-2")
    guard case .signedIn(let again) = try room.signIn("joni", at: "loket-2") else { throw Failure.damaged }
    guard case .notShown(let file) = try decides(seen: seen, by: again, at: "loket-2") else { throw Failure.damaged }
    guard case .decided = try decides(seen: file.digest, by: again, at: "loket-2") else { throw Failure.damaged }
    #expect(try !isOpen)
  }

  @Test("What was shown counts no more once the record has changed; shown anew, it does", arguments: [true, false])
  func changed(approves: Bool) throws {
    let seen = try shows(by: officer).digest
    var stock = Stock()
    let old = person.participant
    stock.participants = [
      ParticipantRecord(
        Participant(
          id: old.id, nik: old.nik, name: old.name, birth: old.birth, mother: "Siti Mariam", telephone: old.telephone))
    ]
    try room.file.stock(stock)
    let decision = approves ? Decision.approve : .reject(.account)
    guard case .notShown(let file) = try decides(decision, seen: seen) else { throw Failure.damaged }
    #expect(file.recorded.mother == "Siti Mariam" && file.digest != seen)
    guard case .decided(let update) = try decides(decision, seen: file.digest) else { throw Failure.damaged }
    #expect(update.state == (approves ? .succeeded : .failed))
  }

  @Test("On the host: what `update show` has shown to the account counts from one command to the next")
  func host() throws {
    let root = try CounterRoom.name("root")
    let decide = { (seen: String) in Request.host(.office(.decide(number, .approve, seen: seen)), by: root) }
    guard case .host(.office(.notShown(let file))) = try room.ask(decide(""), at: "host") else { throw Failure.damaged }
    guard case .host(.office(.decided)) = try room.ask(decide(file.digest), at: "host") else { throw Failure.damaged }
    guard case .host(.office(.alreadyDecided)) = try room.ask(decide(""), at: "host") else { throw Failure.damaged }
  }

  @Test(
    "What was on record at that moment stays: for supervisors and auditors, who reads it masked; no more for officers")
  func kept() throws {
    let seen = try shows(by: officer)
    #expect(seen.record == .now && seen.recorded.mother == "Siti Aminah")
    _ = try decides(seen: seen.digest)
    let sri = try shows(by: try room.officer("sri", .supervisor, at: "loket-2"), at: "loket-2")
    #expect(sri.record == .atDecision && sri.recorded.mother == "Siti Aminah" && !sri.isMasked)
    #expect(sri.stated.population.mother.text == "Siti Rahayu" && sri.recorded.stated == nil)
    let adi = try shows(by: try room.officer("adi", .auditor, at: "loket-3"), at: "loket-3")
    #expect(adi.record == .atDecision && adi.isMasked)
    let rina = try shows(by: officer)
    #expect(rina.record == .withheld && rina.recorded == Recorded())
    // A later pengkinian changes nothing of it.
    let next = Reference(month: try #require(CivilMonth(year: 2026, month: 11)), chance: [2])
    try Self.submits(next, of: person, in: room, try Invented.updateData(mother: "Siti Maryam"))
    let root = try CounterRoom.name("root")
    guard
      case .host(.office(.notShown(let file))) = try room.ask(
        .host(.office(.decide(next, .approve, seen: "")), by: root), at: "host")
    else { throw Failure.damaged }
    #expect(file.recorded.stated?.population.mother.text == "Siti Rahayu")
    _ = try room.ask(.host(.office(.decide(next, .approve, seen: file.digest)), by: root), at: "host")
    let reason = try #require(ReasonCode("uji"))
    guard
      case .host(.office(.update(let first))) = try room.ask(
        .host(.office(.showUpdate(number, reason: reason)), by: root), at: "host")
    else { throw Failure.damaged }
    #expect(first.record == .atDecision && first.recorded.mother == "Siti Aminah" && first.recorded.stated == nil)
  }

  @Test("AKe: for somebody who calls it stands masked, and is not decided by what was shown then")
  func telephone() throws {
    let file = try shows(by: officer, for: .onTelephone)
    #expect(file.isMasked)
    guard case .notShown = try decides(seen: file.digest) else { throw Failure.damaged }
    let look = CounterRequest.person(person.participantID, .onTelephone, hasSeenCard: false)
    _ = try room.ask(look, by: officer)
    #expect(try shows(by: officer).isMasked, "the person is still on the telephone")
  }

  @Test("What is odd is told with it")
  func doubts() throws { #expect(try shows(by: officer).doubts.contains(.holderIsSomebodyElse)) }
}
