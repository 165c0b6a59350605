import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What somebody is to be told outside of the kiosk is written with what it tells. Rules MS1, MSf.
@Suite("Notices")
struct NoticeTests {
  private let room: CounterRoom
  private let rina: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    rina = try room.officer("rina")
  }

  private var notices: [Notice] {
    get throws { try room.file.read { (records) throws(Failure) in try records.notices(at: "J01", limit: 9) } }
  }

  private func reports() throws -> Block {
    try room.strikes(person)
    try room.seesCard(of: person, by: rina)
    _ = try room.ask(.report(person.participantID, .counter), by: rina)
    return try #require(try room.access(of: person).block)
  }

  @Test("MSf: a report writes that the block opens, not before T, and a second one nothing more")
  func opening() throws {
    let report = try #require(try reports().report)
    _ = try room.ask(.report(person.participantID, .counter), by: rina)
    let notice = try #require(try notices.first)
    #expect(try notices.count == 1)
    #expect(
      notice.purpose == .blockOpens && notice.subject == report.number && notice.participant == person.participantID)
    #expect(notice.notBefore == report.opens && notice.notAfter == report.opens.later(by: .hours(24)))
  }

  @Test("MSf: who is opened early is not told of a moment that is none any more")
  func recalled() throws {
    _ = try reports()
    let sri = try room.officer("sri", .supervisor)
    try room.seesCard(of: person, by: rina)
    _ = try room.ask(
      .askOpening(person.participantID, TypedLine("Berangkat umrah besok")), by: rina, earlyOpening: true)
    #expect(try room.ask(.grantOpening(person.participantID), by: sri, earlyOpening: true) == .opening(.opened))
    #expect(try notices.isEmpty)
  }

  @Test("A report that tells somebody nothing new writes nothing")
  func notBlocked() throws {
    try room.seesCard(of: person, by: rina)
    _ = try room.ask(.report(person.participantID, .counter), by: rina)
    #expect(try notices.isEmpty)
  }

  private func files(_ mode: ReporterMode, phone: String?) throws -> Reference {
    let complaint = Complaint(
      category: .membership, mode: mode, text: try Prose("Kartu saya belum dicetak.", for: .complaint),
      reporter: try PersonName("Rina"), phone: try phone.map { try Phone($0) })
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else { throw Failure.damaged }
    return receipt.number
  }

  @Test(
    "What the office writes to a complaint's contact is told, to nobody where there is none, and a note never",
    arguments: [(ReporterMode.open, "081234567890", 2), (.anonymous, "081234567890", 0), (.open, "", 0)])
  func written(mode: ReporterMode, phone: String, count: Int) throws {
    let number = try files(mode, phone: phone.isEmpty ? nil : phone)
    let text = try Prose("Kartu Anda sudah dapat diambil.", for: .message)
    for move in [OfficeMove.take, .note(text), .tell(text)] {
      _ = try room.ask(.office(.moveTicket(number, move, seen: nil)), by: rina)
    }
    room.host.passes(.hours(1))
    _ = try room.ask(.office(.moveTicket(number, .answer(text), seen: nil)), by: rina)
    #expect(try notices.map(\.purpose) == Array(repeating: .ticketWritten, count: count))
    #expect(try notices.allSatisfy { $0.subject == number && $0.notBefore == $0.written })
  }
}
