import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Lists of complaints, what leaves a row of them, and to whom one is given. Rules T5, T8, L1.
@Suite("Lists of complaints, for officers")
struct CaseListTests {
  private let room: CounterRoom
  private let reason: ReasonCode

  init() throws {
    room = try CounterRoom()
    reason = try #require(ReasonCode("aduan"))
    try room.hires("sri", .supervisor)
  }

  private func files(_ text: String, by person: Invented? = nil) throws -> Reference {
    let complaint = Complaint(
      category: .service, mode: .open, text: try Prose(text, for: .complaint),
      caller: person.map { Caller.forged($0.participantID) }, phone: try Phone("0812 7000 8001"))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    return receipt.number
  }

  /// In a shift of its own: days may have passed.
  private func asks(_ request: CounterRequest, _ name: String = "sri") throws -> CounterReply {
    guard case .signedIn(let officer) = try room.signIn(name) else { throw Failure.damaged }
    return try room.ask(request, by: officer)
  }

  private func lists(_ request: OfficeRequest) throws -> [TicketLine] {
    guard case .office(.tickets(let lines, _, isCut: false)) = try asks(.office(request)) else { throw Failure.damaged }
    return lines
  }

  private func moves(_ number: Reference, _ move: OfficeMove) throws -> OfficeReply {
    guard case .office(let reply) = try asks(.office(.moveTicket(number, move, seen: nil))) else {
      throw Failure.damaged
    }
    return reply
  }

  private func filter(words: String = "", isOverdue: Bool = false) -> TicketFilter {
    var filter = TicketFilter()
    filter.words = words
    filter.isOverdue = isOverdue
    return filter
  }

  // MARK: Past due

  @Test("T5: what is answered late is past due no more, in the list, its filter, the count and the page")
  func answeredLate() throws {
    let number = try files("Antrean dua jam.")
    _ = try moves(number, .take)
    room.host.passes(.days(9))
    #expect(try lists(.tickets(filter(isOverdue: true))).map(\.number) == [number])
    guard case .overview(let before) = try asks(.overview) else { throw Failure.damaged }
    guard case .ticket(let late) = try moves(number, .answer(Prose("Loket ditambah dua.", for: .message))) else {
      throw Failure.damaged
    }
    guard case .overview(let after) = try asks(.overview) else { throw Failure.damaged }
    #expect(before.ticketsOverdue == 1 && after.ticketsOverdue == 0 && after.tickets == 1)
    #expect(late.sheet.escalated != nil && !late.sheet.isPastDue)
    #expect(try lists(.tickets(filter(isOverdue: true))).isEmpty)
    #expect(try lists(.tickets(filter())).map(\.isOverdue) == [false])
  }

  @Test("T5: what waits for the person after its due day stays past due")
  func waitsLate() throws {
    let number = try files("Antrean dua jam.")
    _ = try moves(number, .take)
    room.host.passes(.days(9))
    _ = try moves(number, .ask(Prose("Tanggal berapa?", for: .message)))
    #expect(try lists(.tickets(filter(isOverdue: true))).map(\.number) == [number])
  }

  // MARK: Search

  @Test("T8: by words the newest filed first, whatever is due first; without words by the due day")
  func newestFirst() throws {
    var numbers: [Reference] = []
    for hours in ["dua", "tiga", "empat"] {
      numbers.append(try files("Antrean \(hours) jam."))
      room.host.passes(.days(1))
    }
    _ = try moves(numbers[0], .take)
    #expect(try lists(.tickets(filter(words: "antre"))).map(\.number) == numbers.reversed())
    #expect(try lists(.searchTickets(filter(words: "antre"), reason: reason)).map(\.number) == numbers.reversed())
    #expect(try lists(.tickets(filter())).map(\.number) == numbers)
    let export = OfficeRequest.exportTickets(filter(words: "antre"), reason: reason)
    guard case .office(.exported(let files, isCut: false)) = try asks(.office(export)) else { throw Failure.damaged }
    #expect(files.map(\.sheet.key.number) == numbers.reversed())
  }

  @Test("L1: a search by words is a row with a digest and how many were found, its renewal and a plain list are none")
  func searchRows() throws {
    _ = try files("Antrean dua jam di loket.")
    for words in ["Antrean", "antrean", "wibisana"] {
      _ = try lists(.searchTickets(filter(words: words), reason: reason))
    }
    for words in ["", " ?! "] { _ = try lists(.searchTickets(filter(words: words), reason: reason)) }
    _ = try lists(.tickets(filter(words: "antrean")))
    let rows = try room.ledger(.ticketSearched)
    #expect(rows.count == 3 && rows.allSatisfy { $0.staff == "sri" && $0.participant == nil && $0.about == nil })
    #expect(rows.map { $0.details.prefix(8) } == ["found=1 ", "found=1 ", "found=0 "])
    #expect(rows[0].details == rows[1].details && rows[2].details.dropFirst(8) != rows[0].details.dropFirst(8))
    #expect(!rows.contains { $0.details.contains("antrean") || $0.details.contains("wibisana") })
    _ = try asks(.office(.exportTickets(filter(words: "wibisana"), reason: reason)))
    #expect(try room.ledger(.ticketSearched).count == 4)
  }

  // MARK: To whom

  @Test("B1, T4: given to nobody who is closed, elsewhere, without that work, or the reporter himself")
  func assigned() throws {
    let person = room.people[0]
    let number = try files("Antrean dua jam.", by: person)
    for name in ["joni", "tutup"] { try room.hires(name) }
    try room.hires("adi", .auditor)
    try room.hires("budi", nik: person.nik)
    try room.hires("eka", branch: "K02")
    _ = try room.staff(.disable(CounterRoom.name("tutup")))
    for name in ["tutup", "adi", "budi", "eka", "hantu"] {
      #expect(try moves(number, .assign(to: CounterRoom.name(name))) == .unknownStaff, "\(name)")
    }
    #expect(try room.ledger(.ticketMoved).isEmpty)
    guard case .ticket(let file) = try moves(number, .assign(to: CounterRoom.name("joni"))) else {
      throw Failure.damaged
    }
    #expect(file.assignee == "joni")
    let others = try files("Antrean tiga jam.", by: room.people[1])
    guard case .ticket = try moves(others, .assign(to: CounterRoom.name("budi"))) else { throw Failure.damaged }
  }
}
