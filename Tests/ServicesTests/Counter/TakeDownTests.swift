import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What people say to an officer instead of a kiosk. Rules T9, T10, T11, T13.
@Suite("Complaints that officers take down")
struct TakeDownTests {
  private let room: CounterRoom
  private let rina: Officer
  private let reason: ReasonCode
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    rina = try room.officer("rina")
    reason = try #require(ReasonCode("aduan"))
  }

  private func tells(_ request: OfficeRequest, _ officer: Officer? = nil, at terminal: String? = nil) throws
    -> OfficeReply
  {
    let reply = try room.ask(.office(request), by: officer ?? rina, at: terminal ?? CounterRoom.counter)
    guard case .office(let answer) = reply else {
      Issue.record("\(reply)")
      throw Failure.damaged
    }
    return answer
  }

  private func taken(
    _ mode: ReporterMode = .open, name: String? = "Tono Wibisana", phone: String? = "081234567890",
    category: TicketCategory = .membership, text: String = "Kartu saya belum dicetak juga.",
    of person: Invented? = nil, way: TakenDown.Way = .counter
  ) throws -> TakenDown {
    TakenDown(
      category: category, mode: mode, text: try Prose(text, for: .complaint),
      reporter: try name.map { try PersonName($0) },
      phone: try phone.map { try Phone($0) }, person: person?.participantID, way: way)
  }

  private func files(_ taken: TakenDown, by officer: Officer? = nil) throws -> TicketReceipt {
    guard case .takenDown(.filed(let receipt)) = try tells(.fileTicket(taken, consent: "1"), officer) else {
      throw Failure.damaged
    }
    return receipt
  }

  private func shown(_ number: Reference, to officer: Officer? = nil, at terminal: String? = nil) throws -> TicketFile {
    guard case .ticket(let file) = try tells(.showTicket(number, reason: reason), officer, at: terminal) else {
      throw Failure.damaged
    }
    return file
  }

  private func moves(_ number: Reference, _ move: OfficeMove, _ officer: Officer? = nil) throws -> OfficeReply {
    try tells(.moveTicket(number, move, seen: nil), officer)
  }

  // MARK: Filing

  @Test("T9: a name and a telephone, by 175: it is a complaint like any other, with its channel and who took it down")
  func fromMenu() throws {
    let receipt = try files(taken(way: .callCentre(nil)))
    #expect(receipt.pin == nil)
    let file = try shown(receipt.number)
    #expect(file.channel == .callCentre && file.participant == nil && file.reporter?.text == "Tono Wibisana")
    let row = try #require(try room.ledger(.ticketFiled).last)
    #expect(row.staff == "rina" && row.details.contains("channel=175") && !row.details.contains("Tono"))
  }

  @Test("T9: an anonymous one keeps nothing of its reporter, and has a PIN that opens it at a kiosk")
  func anonymous() throws {
    let receipt = try files(taken(.anonymous))
    let pin = try #require(receipt.pin)
    let file = try shown(receipt.number)
    #expect(file.reporter == nil && file.phone == nil)
    let fact = try #require(SecondFact(pin))
    guard case .complaint(.tracked(.found)) = try room.ask(.complaint(.track(receipt.number, fact)), at: "kios-1")
    else {
      Issue.record("the PIN does not open it")
      return
    }
  }

  @Test("T9: from a person's page it carries the NIK, which takes the KTP; it is never anonymous")
  func ofPerson() throws {
    let reply = try room.ask(.office(.fileTicket(taken(of: person), consent: "1")), by: rina)
    #expect(reply == .refused(.cardNeeded))
    try room.seesCard(of: person, by: rina)
    let receipt = try files(taken(.confidential, of: person))
    #expect(try shown(receipt.number, to: room.officer("sri", .supervisor)).participant == person.participantID)
    #expect(try tells(.fileTicket(taken(.anonymous, of: person), consent: "1")) == .takenDown(.unproven))
  }

  @Test("B1: a caller's NIK takes one more fact; three wrong ones end it, and nothing is filed by them")
  func caller() throws {
    let right = try taken(of: person, way: .callCentre(.mother("Siti Aminah")))
    let wrong = try taken(of: person, way: .callCentre(.mother("Bukan Ibunya")))
    #expect(try tells(.fileTicket(taken(of: person, way: .callCentre(nil)), consent: "1")) == .takenDown(.unproven))
    #expect(try tells(.fileTicket(wrong, consent: "1")) == .takenDown(.wrongFact))
    #expect(try shown(files(right).number).participant == person.participantID)
    for _ in 0..<2 { #expect(try tells(.fileTicket(wrong, consent: "1")) == .takenDown(.wrongFact)) }
    guard case .takenDown(.factsEnded) = try tells(.fileTicket(right, consent: "1")) else {
      Issue.record("a fourth was asked")
      return
    }
  }

  @Test("T7: the same within ten minutes is the same complaint")
  func twice() throws {
    let first = try files(taken())
    guard case .takenDown(.alreadyFiled(let again)) = try tells(.fileTicket(taken(), consent: "1")) else {
      Issue.record("filed twice")
      return
    }
    #expect(again.number == first.number)
  }

  @Test("An auditor takes nothing down")
  func auditor() throws {
    let aulia = try room.officer("aulia", .auditor)
    #expect(
      try room.ask(.office(.fileTicket(taken(), consent: "1")), by: aulia) == .refused(.notAllowed(.workTickets)))
  }

  // MARK: Finding

  private func finds(_ typed: String, _ officer: Officer? = nil) throws -> [Reference] {
    var filter = TicketFilter()
    filter.words = typed
    filter.reporter = ReporterQuery(typed)
    guard case .tickets(let lines, _, _) = try tells(.searchTickets(filter, reason: reason), officer) else {
      throw Failure.damaged
    }
    return lines.map(\.number)
  }

  @Test(
    "T10, N5: by the name in any writing, by the end of the telephone however it begins, by a part of the number",
    arguments: ["tono", "WIBI", "wibisana tono", "Tóno", "7890", "081234567890", "+62 812-3456-7890"])
  func found(typed: String) throws {
    let receipt = try files(taken())
    _ = try files(taken(name: "Siti Aminah", phone: "081298765432", text: "Antrean terlalu lama sekali."))
    #expect(try finds(typed) == [receipt.number])
    let row = try #require(try room.ledger(.ticketSearched).last)
    #expect(row.details.contains("found=1") && row.details.contains("reason=aduan") && !row.details.contains(typed))
  }

  @Test("T10: a part of a number, without its dashes and in small letters")
  func partOfNumber() throws {
    let receipt = try files(taken())
    let symbols = Array(receipt.number.symbols)
    let found = symbols.firstIndex { $0.isNumber }
    let digit = try #require(found)
    let first = min(max(0, digit - 2), symbols.count - 4)
    let part = String(symbols[first..<first + 4])
    #expect(try finds(part.lowercased()) == [receipt.number])
    #expect(try finds(part.prefix(2) + "-" + part.suffix(2)) == [receipt.number])
    #expect(try finds("2222222a").isEmpty)
  }

  @Test("T10: a part of a number is found whatever it is made of, and whoever complained")
  func anyPartOfNumber() throws {
    for mode in [ReporterMode.open, .confidential, .anonymous] {
      let number = try files(taken(mode, text: "Antrean terlalu lama sekali, \(mode).")).number
      let symbols = Array(number.symbols)
      for first in 0..<symbols.count - 3 {
        let part = String(symbols[first..<first + 4])
        #expect(try finds(part.lowercased()).contains(number), "\(part) of \(number)")
      }
    }
  }

  @Test("T10, T1: a confidential reporter is found by a penyelia and by who has it, an anonymous one by nobody")
  func hidden() throws {
    let secret = try files(taken(.confidential, name: "Budi Rahasia", phone: "081211112222")).number
    _ = try files(taken(.anonymous, name: "Budi Anonim", phone: "081233334444", text: "Antrean terlalu lama sekali."))
    let sri = try room.officer("sri", .supervisor)
    for typed in ["budi", "2222", "4444"] { #expect(try finds(typed).isEmpty, "\(typed)") }
    #expect(try finds("budi", sri) == [secret])
    #expect(try finds("4444", sri).isEmpty)
    _ = try moves(secret, .take)
    #expect(try finds("2222") == [secret])
  }

  // MARK: What the reporter says

  @Test("T9: what was asked for is brought to the counter: the clock goes on, and nothing waits unread")
  func brings() throws {
    let number = try files(taken()).number
    _ = try moves(number, .ask(try Prose("Mohon foto KTP.", for: .message)))
    let word = ReporterWord.brings(try Prose("Menyerahkan fotokopi KTP.", for: .message))
    let wrong = try #require(SecondFact("0000"))
    guard case .reporterUnproven = try moves(number, .reporter(word, .fact(wrong))),
      case .reporterUnproven = try moves(number, .reporter(word, .card))
    else {
      Issue.record("recorded without a proof")
      return
    }
    #expect(try room.ledger(.ticketFactWrong).last?.staff == "rina")
    guard case .ticket(let file) = try moves(number, .reporter(word, .fact(try #require(SecondFact("7890"))))) else {
      Issue.record("not recorded")
      return
    }
    #expect(file.sheet.state == .inProgress)
    #expect(file.sheet.messages.last?.isFromOffice == false)
    #expect(file.events.last == TicketEvent(.wrote, by: .officer("rina"), at: file.events.last?.at ?? FakeHost.start))
  }

  @Test("T9: an objection by the KTP reopens, and who is content closes; an officer alone does neither")
  func objects() throws {
    try room.seesCard(of: person, by: rina)
    let number = try files(taken(of: person)).number
    _ = try moves(number, .answer(try Prose("Kartu sudah dikirim.", for: .message)))
    let objection = ReporterWord.objects(try Prose("Kartu tidak pernah sampai.", for: .message))
    guard case .ticket(let file) = try moves(number, .reporter(objection, .card)) else {
      Issue.record("not recorded")
      return
    }
    #expect(file.sheet.state == .inProgress)
    _ = try moves(number, .answer(try Prose("Kartu dikirim lagi.", for: .message)))
    guard case .ticket(let done) = try moves(number, .reporter(.isContent, .card)) else {
      Issue.record("not recorded")
      return
    }
    #expect(done.sheet.state == .closed)
  }

  @Test("T9: at a counter it is withdrawn with the reporter's proof and why; an officer alone withdraws nothing")
  func withdraws() throws {
    let number = try files(taken()).number
    let word = ReporterWord.withdraws(try Prose("Kartu sudah datang.", for: .message))
    for move in [OfficeMove.withdraw, .reporter(word, .card), .reporter(word, .fact(try #require(SecondFact("0000"))))]
    {
      guard case .reporterUnproven(let file) = try moves(number, move) else {
        Issue.record("withdrawn by \(move)")
        return
      }
      #expect(file.sheet.state == .received)
    }
    guard case .ticket(let file) = try moves(number, .reporter(word, .fact(try #require(SecondFact("7890"))))) else {
      Issue.record("not withdrawn")
      return
    }
    #expect(file.sheet.state == .withdrawn && file.sheet.messages.isEmpty)
    #expect(file.notes.map(\.text.text) == ["Kartu sudah datang."])
  }

  @Test("T9: five wrong facts leave the KTP only")
  func guessing() throws {
    let number = try files(taken()).number
    let word = ReporterWord.brings(try Prose("Fotokopi KTP.", for: .message))
    for digit in 0..<5 { _ = try moves(number, .reporter(word, .fact(try #require(SecondFact("000\(digit)"))))) }
    guard case .reporterUnproven = try moves(number, .reporter(word, .fact(try #require(SecondFact("7890"))))) else {
      Issue.record("guessed")
      return
    }
  }

  // MARK: Whose it is

  @Test("C2: who answers what nobody has takes it by that; what is confidential stays asked about first")
  func takesFirst() throws {
    let number = try files(taken()).number
    guard case .ticket(let file) = try moves(number, .answer(try Prose("Sudah dikirim.", for: .message))) else {
      Issue.record("not answered")
      return
    }
    #expect(file.assignee == "rina" && file.events.map(\.step) == [.taken(by: "rina"), .answered])
  }

  @Test("Another category, given back: events with a reason that the ledger has as a digest only")
  func reasons() throws {
    let number = try files(taken()).number
    _ = try moves(number, .take)
    guard case .ticket(let file) = try moves(number, .recategorise(.contribution, try TypedLine("Tentang iuran")))
    else {
      Issue.record("not changed")
      return
    }
    #expect(file.sheet.category == .contribution)
    #expect(
      file.events.last?.step == .recategorised(from: .membership, to: .contribution, because: "Tentang iuran"))
    guard case .ticket(let back) = try moves(number, .giveBack(try TypedLine("Cuti mulai besok"))) else {
      Issue.record("not given back")
      return
    }
    #expect(back.assignee == nil)
    let rows = try room.ledger(.ticketMoved).suffix(2)
    #expect(rows.allSatisfy { !$0.details.contains("iuran") && !$0.details.contains("Cuti") })
    let stored = try room.file.read { (records) throws(Failure) in
      (try records.ticket(number), try records.events(of: number))
    }
    #expect(stored.0?.replayed(stored.1)?.category == .contribution)
  }

  @Test("T12: out of the categories about officers a confidential one is moved by a penyelia only")
  func guarded() throws {
    let sri = try room.officer("sri", .supervisor)
    let number = try files(taken(.confidential, category: .service), by: sri).number
    _ = try moves(number, .assign(to: CounterRoom.name("rina")), sri)
    let out = OfficeMove.recategorise(.membership, try TypedLine("Bukan tentang petugas"))
    guard case .reserved = try moves(number, out),
      case .ticket(let file) = try moves(number, .recategorise(.fraud, try TypedLine("Tentang calo"))),
      case .ticket = try moves(number, out, sri)
    else {
      Issue.record("a petugas has opened it to every officer")
      return
    }
    #expect(file.sheet.category == .fraud)
  }

  @Test("T13: to another branch only where somebody works, and it is that branch's from then on")
  func handsOver() throws {
    let number = try files(taken()).number
    let reason = try TypedLine("Perusahaan terdaftar di sana")
    for (code, why) in [("K99", HandOverFault.unknown("K99")), ("J01", .own)] {
      guard case .notHandedOver(why, _) = try moves(number, .handOver(to: code, reason)) else {
        Issue.record("not told why: \(code)")
        return
      }
    }
    guard case .notHandedOver(.unstaffed(let empty), _) = try moves(number, .handOver(to: "K02", reason)),
      empty.code == "K02"
    else {
      Issue.record("given to nobody")
      return
    }
    try room.hires("joko", branch: "K02")
    guard case .handedOver(let branch) = try moves(number, .handOver(to: "K02", reason)) else {
      Issue.record("not handed over")
      return
    }
    #expect(branch.code == "K02")
    guard case .otherBranch = try tells(.showTicket(number, reason: self.reason)) else {
      Issue.record("still here")
      return
    }
  }

  @Test("T9: the NIK is added once its KTP was seen, never to an anonymous one")
  func identified() throws {
    let (number, anonymous) = (try files(taken()).number, try files(taken(.anonymous)).number)
    let reply = try room.ask(.office(.moveTicket(number, .identify(person.nik), seen: nil)), by: rina)
    #expect(reply == .refused(.cardNeeded))
    try room.seesCard(of: person, by: rina)
    guard case .ticket(let file) = try moves(number, .identify(person.nik)),
      case .notPossible = try moves(anonymous, .identify(person.nik))
    else {
      Issue.record("not added")
      return
    }
    #expect(file.participant == person.participantID)
  }

  // MARK: Another PIN

  @Test("T11: another PIN by the KTP, once in 24 hours; the one of before opens nothing")
  func newPIN() throws {
    try room.seesCard(of: person, by: rina)
    let receipt = try files(taken(phone: nil, of: person))
    let old = try #require(receipt.pin.flatMap { SecondFact($0) })
    guard case .pinRenewed(_, let pin?) = try moves(receipt.number, .renewPIN), let new = SecondFact(pin) else {
      Issue.record("no PIN")
      return
    }
    #expect(new != old)
    guard case .complaint(.tracked(.notFound)) = try room.ask(.complaint(.track(receipt.number, old)), at: "kios-1"),
      case .complaint(.tracked(.found)) = try room.ask(.complaint(.track(receipt.number, new)), at: "kios-2")
    else {
      Issue.record("the wrong PIN opens it")
      return
    }
    guard case .pinTooSoon(_, let again) = try moves(receipt.number, .renewPIN) else {
      Issue.record("twice in a day")
      return
    }
    #expect(again == FakeHost.start.later(by: .hours(24)))
    room.host.passes(.milliseconds(24 * 3_600_000 - 1))
    let sri = try room.officer("sri", .supervisor)
    try room.seesCard(of: person, by: sri)
    guard case .pinTooSoon = try moves(receipt.number, .renewPIN, sri) else {
      Issue.record("a millisecond early")
      return
    }
    room.host.passes(.milliseconds(1))
    guard case .pinRenewed = try moves(receipt.number, .renewPIN, sri) else {
      Issue.record("not at the very moment")
      return
    }
  }

  @Test("T11: never without a proven NIK")
  func noPIN() throws {
    let number = try files(taken(phone: nil)).number
    guard case .notPossible = try moves(number, .renewPIN) else {
      Issue.record("a PIN for somebody unknown")
      return
    }
  }
}
