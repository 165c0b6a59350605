import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Whatever a visitor sends is somebody's to read, and what is past due somebody's to know. Rules T12, T13.
@Suite("What waits on an officer's desk")
struct UnreadCaseTests {
  private let room: CaseRoom

  init() throws { room = try CaseRoom() }

  private func answered() throws -> Reference {
    let number = try room.files(.membership, .open, "Kartu saya hilang.")
    _ = try room.moves(number, .take, "rina")
    _ = try room.moves(number, .answer(try CaseRoom.said("Kartu baru sudah dibuat.")), "rina")
    return number
  }

  private func marked() throws -> [Reference] { try room.lines("joni") { $0.hasNews = true }.map(\.number) }

  @Test("T13: a message to an answered complaint needs an answer to the question; then it is marked until it is opened")
  func remark() throws {
    let number = try answered()
    guard case .notPossible(let sheet) = try room.reporter(.write(CaseRoom.said("Terima kasih.")), number) else {
      throw Failure.damaged
    }
    #expect(sheet.state == .answered && sheet.messages.count == 1)
    #expect(try marked().isEmpty)
    guard case .done(let after) = try room.reporter(.remark(CaseRoom.said("Terima kasih, kapan jadi?")), number) else {
      throw Failure.damaged
    }
    #expect(after.state == .answered)
    #expect(try marked() == [number] && room.overview("joni").ticketsNew == 1)
    // An auditor changes nothing by reading.
    _ = try room.file(number, "adi")
    #expect(try marked() == [number])
    let file = try room.file(number, "joni")
    #expect(file.sheet.messages.last?.text.text == "Terima kasih, kapan jadi?")
    #expect(try marked().isEmpty && room.overview("rina").ticketsNew == 0)
    guard case .ticket(let further) = try room.moves(number, .answer(try CaseRoom.said("Senin.")), "joni") else {
      throw Failure.damaged
    }
    #expect(further.sheet.state == .answered && further.sheet.messages.last?.text.text == "Senin.")
    guard case .ticket = try room.moves(number, .tell(try CaseRoom.said("Pukul 9.")), "rina") else {
      throw Failure.damaged
    }
  }

  @Test("T13: an objection is marked as well, and stands as one while it is worked on")
  func objection() throws {
    let number = try answered()
    room.room.host.passes(.hours(1))
    try room.reporter(.object(CaseRoom.said("Belum sampai.")), number)
    let line = try #require(try room.lines("rina").first)
    #expect(line.hasNews && line.isObjected && line.state == .inProgress)
    _ = try room.file(number, "rina")
    let read = try #require(try room.lines("rina").first)
    #expect(!read.hasNews && read.isObjected)
  }

  @Test("T13: what a colleague writes down is marked for whoever has it, also when that colleague opens it again")
  func recorded() throws {
    let number = try answered()
    let word = ReporterWord.objects(try CaseRoom.said("Belum sampai."))
    guard
      case .ticket = try room.moves(number, .reporter(word, .fact(try #require(SecondFact("8001")))), "joni")
    else { throw Failure.damaged }
    _ = try room.file(number, "joni")
    #expect(try marked() == [number] && room.overview("rina").ticketsNew == 1)
    _ = try room.file(number, "rina")
    #expect(try marked().isEmpty)
  }

  @Test("T13: what was never opened keeps an ended complaint in the list", arguments: [TicketWish.confirm, .withdraw])
  func ended(_ wish: TicketWish) throws {
    let number = try room.files(.membership, .open, "Kartu saya hilang.")
    if wish == .confirm {
      _ = try room.moves(number, .take, "rina")
      _ = try room.moves(number, .answer(try CaseRoom.said("Sudah.")), "rina")
      try room.reporter(.remark(CaseRoom.said("Baik.")), number)
    } else {
      try room.reporter(.write(CaseRoom.said("Tidak jadi.")), number)
    }
    try room.reporter(wish, number)
    let line = try #require(try room.lines("joni").first { $0.number == number })
    #expect(line.state.isEnded && line.hasNews)
    let overview = try room.overview("joni")
    #expect(overview.tickets == 0 && overview.ticketsNew == 1)
    _ = try room.file(number, "joni")
    #expect(try room.lines("joni").isEmpty)
  }

  @Test("T13: unread, it is not closed after the ten days, nor by the reading; five working days later it is")
  func lapse() throws {
    let number = try answered()
    try room.reporter(.remark(CaseRoom.said("Kapan jadi?")), number)
    room.room.host.passes(.days(60))
    let late = try CaseLate(room)
    #expect(try late.file(number).sheet.state == .answered)
    room.room.host.passes(.days(9))
    #expect(try CaseLate(room).file(number).sheet.state == .closed)
  }

  @Test("B8: news that are told in the place of a move count as opened")
  func changed() throws {
    let number = try answered()
    let seen = try room.file(number, "rina").version
    try room.reporter(.remark(CaseRoom.said("Kapan jadi?")), number)
    let move = OfficeMove.tell(try CaseRoom.said("Senin."))
    guard case .changed = try room.tells(.moveTicket(number, move, seen: seen), "rina") else { throw Failure.damaged }
    #expect(try marked().isEmpty)
  }

  // MARK: The head of the branch

  @Test("T12: past due is in the list of whoever bears the mark until acknowledged; nobody is said to know before")
  func head() throws {
    let number = try room.files(.membership, .open, "Kartu saya hilang.")
    #expect(try room.room.staff(.setHead(CounterRoom.name("rina"), true)) != .unknownName)
    #expect(try room.room.account("rina")?.isHead == false, "only a penyelia")
    room.room.host.passes(.days(14))
    let nobody = try CaseLate(room)
    #expect(try nobody.file(number).sheet.head == .nobody)
    _ = try room.room.staff(.setHead(CounterRoom.name("sri"), true))
    let late = try CaseLate(room)
    #expect(try late.file(number).sheet.head == .listed)
    let acknowledge = OfficeRequest.moveTicket(number, .acknowledge, seen: nil)
    var forHead = TicketFilter()
    forHead.isForHead = true
    for request in [acknowledge, .tickets(forHead)] {
      #expect(try late.asks(.office(request), "tuti") == .refused(.notAllowed(.headBranch)))
    }
    guard case .tickets(let lines, _, _) = try late.tells(.tickets(forHead)) else { throw Failure.damaged }
    #expect(lines.map(\.number) == [number])
    #expect(try late.overview().ticketsForHead == 1)
    guard case .ticket(let known) = try late.tells(acknowledge) else { throw Failure.damaged }
    #expect(known.events.last?.step == .acknowledged && known.events.last?.actor == .officer("sri"))
    guard case .acknowledged = known.sheet.head else { throw Failure.damaged }
    #expect(try late.overview().ticketsForHead == 0)
    guard case .notPossible = try late.tells(acknowledge) else { throw Failure.damaged }
    #expect(try room.room.ledger(.staffHeadSet).map(\.about) == ["sri"])
  }

  @Test("T12: the mark is taken away, and goes with a closed account")
  func noHead() throws {
    let number = try room.files(.membership, .open, "Kartu saya hilang.")
    _ = try room.room.staff(.setHead(CounterRoom.name("tuti"), true))
    room.room.host.passes(.days(14))
    let late = try CaseLate(room)
    #expect(try late.file(number).sheet.head == .listed)
    _ = try room.room.staff(.disable(CounterRoom.name("tuti")))
    #expect(try late.file(number).sheet.head == .nobody)
    _ = try room.room.staff(.setHead(CounterRoom.name("tuti"), false))
    #expect(try room.room.account("tuti")?.isHead == false)
  }
}

/// Supervisors who sign in anew when shifts are over.
struct CaseLate {
  let room: CaseRoom
  private let officers: [String: Officer]

  init(_ room: CaseRoom) throws {
    self.room = room
    var officers: [String: Officer] = [:]
    for name in ["sri", "tuti"] {
      guard case .signedIn(let officer) = try room.room.signIn(name, at: "late-\(name)") else { continue }
      officers[name] = officer
    }
    self.officers = officers
  }

  func asks(_ request: CounterRequest, _ name: String = "sri") throws -> CounterReply {
    try room.room.ask(request, by: try #require(officers[name]), at: "late-\(name)")
  }

  func tells(_ request: OfficeRequest) throws -> OfficeReply {
    guard case .office(let reply) = try asks(.office(request)) else { throw Failure.damaged }
    return reply
  }

  func file(_ number: Reference) throws -> TicketFile {
    guard case .ticket(let file) = try tells(.showTicket(number, reason: room.reason)) else { throw Failure.damaged }
    return file
  }

  func overview() throws -> Overview {
    guard case .overview(let overview) = try asks(.overview) else { throw Failure.damaged }
    return overview
  }
}
