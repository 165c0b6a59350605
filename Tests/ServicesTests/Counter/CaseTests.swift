import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What officers do to complaints, whatever screen or command they use. Rules T1, T4, T6, B1.
@Suite("Complaints, for officers")
struct CaseTests {
  private let room: CounterRoom
  private let rina: Officer
  private let reason: ReasonCode
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    rina = try room.officer("rina")
    reason = try #require(ReasonCode("aduan"))
  }

  /// Files a complaint at a kiosk.
  private func files(
    _ text: String, by person: Invented? = nil, name: String? = nil, phone: String? = nil,
    mode: ReporterMode = .open, category: TicketCategory = .service, branch: String = "J01"
  ) throws -> Reference {
    let complaint = Complaint(
      category: category, mode: mode, text: try Prose(text, for: .complaint),
      caller: person.map { Caller.forged($0.participantID) }, reporter: try name.map { try PersonName($0) },
      phone: try phone.map { try Phone($0) })
    let reply = try room.ask(.complaint(.file(complaint, consent: "1")), at: "kios-1", branch: branch)
    guard case .complaint(.filed(.filed(let receipt))) = reply else { throw Failure.damaged }
    return receipt.number
  }

  private func tells(_ request: OfficeRequest, _ officer: Officer? = nil, at terminal: String? = nil) throws
    -> OfficeReply
  {
    let reply = try room.ask(.office(request), by: officer ?? rina, at: terminal ?? CounterRoom.counter)
    guard case .office(let answer) = reply else { throw Failure.damaged }
    return answer
  }

  private func shown(_ number: Reference, to officer: Officer? = nil, at terminal: String? = nil) throws -> TicketFile {
    guard case .ticket(let file) = try tells(.showTicket(number, reason: reason), officer, at: terminal) else {
      throw Failure.damaged
    }
    return file
  }

  private func state(of number: Reference) throws -> TicketState { try shown(number).sheet.state }

  private func joins(_ number: Reference, to other: Reference) throws -> Bool {
    let reply = try tells(.moveTicket(number, .duplicate(of: other), seen: nil))
    if case .ticket = reply { return true }
    guard case .notPossible = reply else { throw Failure.damaged }
    return false
  }

  // MARK: Duplicates

  @Test("B6: two that would each be the same as the other: the first move counts, whichever it is", arguments: [0, 1])
  func ring(first: Int) throws {
    let numbers = try [files("Antrean dua jam.", by: person), files("Antrean tiga jam.", by: person)]
    #expect(try joins(numbers[first], to: numbers[1 - first]))
    #expect(try !joins(numbers[1 - first], to: numbers[first]))
    #expect(try state(of: numbers[first]) == .duplicate && state(of: numbers[1 - first]) == .received)
  }

  @Test("B6: a chain of five ends at the one that is still open")
  func chain() throws {
    let numbers = try (1...5).map { try files("Antrean \($0) jam di loket.", by: person) }
    for (number, next) in zip(numbers, numbers.dropFirst()) { #expect(try joins(number, to: next)) }
    #expect(try joins(numbers[4], to: numbers[0]) == false)
    #expect(try numbers.map { try state(of: $0) } == [.duplicate, .duplicate, .duplicate, .duplicate, .received])
    #expect(try shown(numbers[0]).sheet.duplicateOf == numbers[1])
  }

  @Test("B6: nothing joins what has ended, also when time alone has ended it")
  func ended() throws {
    let open = try files("Antrean dua jam.", by: person)
    let withdrawn = try files("Antrean tiga jam.", by: person)
    try room.seesCard(of: person, by: rina)
    let word = ReporterWord.withdraws(try Prose("Sudah dilayani.", for: .message))
    _ = try tells(.moveTicket(withdrawn, .reporter(word, .card), seen: nil))
    #expect(try !joins(open, to: withdrawn))
    let waiting = try files("Antrean empat jam.", by: person)
    _ = try tells(.moveTicket(waiting, .take, seen: nil))
    _ = try tells(.moveTicket(waiting, .ask(Prose("Tanggal berapa?", for: .message)), seen: nil))
    room.host.passes(.days(30))
    let later = try files("Antrean lima jam.", by: person)
    guard case .signedIn(let officer) = try room.signIn("rina") else { throw Failure.damaged }
    let reply = try tells(.moveTicket(later, .duplicate(of: waiting), seen: nil), officer)
    guard case .notPossible(let file) = reply else {
      Issue.record("joined to what was withdrawn: \(reply)")
      return
    }
    #expect(file.sheet.state == .received)
  }

  @Test("B6: two people are never joined: by person, and where neither is proven by telephone and name together")
  func strangers() throws {
    let office = "0812 7000 8001"
    let mine = try files("Antrean dua jam.", by: person, phone: office)
    let other = try files("Antrean tiga jam.", by: room.people[1], phone: office)
    let budi = try files("Antrean empat jam.", name: "Budi Santoso", phone: office)
    let again = try files("Antrean lima jam.", name: "BUDI  SANTOSO", phone: office)
    let siti = try files("Antrean enam jam.", name: "Siti Aminah", phone: office)
    let unnamed = try ["tujuh", "delapan"].map { try files("Antrean \($0) jam.", phone: office) }
    let elsewhere = try files("Antrean sembilan jam.", name: "Budi Santoso", phone: "0812 7000 8002")
    let nobody = try files("Antrean sepuluh jam.", mode: .anonymous)
    let pairs = [
      (mine, other), (mine, budi), (budi, siti), (budi, unnamed[0]), (unnamed[0], unnamed[1]), (budi, elsewhere),
      (nobody, budi),
    ]
    for (one, two) in pairs {
      #expect(try !joins(one, to: two))
      #expect(try !joins(two, to: one))
    }
    #expect(try joins(budi, to: again))
  }

  @Test("B6, T1: an open complaint is never joined to a confidential one, not even of the same person")
  func modesApart() throws {
    let open = try files("Kartu belum datang.", by: person, category: .membership)
    let confidential = try files("Kartu rusak.", by: person, mode: .confidential, category: .membership)
    for number in [open, confidential] { _ = try tells(.moveTicket(number, .take, seen: nil)) }
    #expect(try !joins(open, to: confidential))
    #expect(try !joins(confidential, to: open))
  }

  @Test("B5: a duplicate's note stays with officers, and the reporter reads the number under which it goes on")
  func notes() throws {
    let numbers = try [
      files("Antrean dua jam.", name: "Budi", phone: "0812 7000 8001"),
      files("Antrean tiga.", name: "Budi", phone: "0812 7000 8001"),
    ]
    _ = try tells(.moveTicket(numbers[0], .note(Prose("Calo yang sama.", for: .message)), seen: nil))
    #expect(try joins(numbers[0], to: numbers[1]))
    let fact = try #require(SecondFact("8001"))
    for number in numbers {
      guard case .complaint(.tracked(.found(let sheet))) = try room.ask(.complaint(.track(number, fact)), at: "kios-2")
      else {
        throw Failure.damaged
      }
      #expect(sheet.messages.isEmpty && !"\(sheet)".contains("Calo"))
    }
    #expect(try shown(numbers[0]).notes.map(\.text.text) == ["Calo yang sama."])
  }

  @Test("B5: a wrong duplicate is undone in full, by the officer's next step, and the reporter reads on where it was")
  func separated() throws {
    let numbers = try [
      files("Antrean dua jam.", by: person, phone: "0812 7000 8001"), files("Antrean tiga.", by: person),
    ]
    _ = try tells(.moveTicket(numbers[0], .take, seen: nil))
    let before = try shown(numbers[0])
    #expect(try joins(numbers[0], to: numbers[1]))
    #expect(try shown(numbers[0]).ties.map(\.tie) == [.sameAs] && shown(numbers[1]).ties.map(\.tie) == [.sameHere])
    room.host.passes(.hours(2))
    guard case .ticket(let after) = try tells(.moveTicket(numbers[0], .separate, seen: nil)) else {
      throw Failure.damaged
    }
    #expect(after.sheet.state == before.sheet.state && after.sheet.due == before.sheet.due)
    #expect(after.assignee == "rina" && after.sheet.duplicateOf == nil && after.ties.isEmpty)
    #expect(try shown(numbers[1]).ties.isEmpty)
    let fact = try #require(SecondFact("8001"))
    guard
      case .complaint(.tracked(.found(let sheet))) = try room.ask(.complaint(.track(numbers[0], fact)), at: "kios-2")
    else {
      throw Failure.damaged
    }
    #expect(sheet.state == .inProgress && sheet.duplicateOf == nil && sheet.due == before.sheet.due)
    let moves = try room.ledger(.ticketMoved).filter { $0.about == numbers[0].description }.map(\.details)
    #expect(moves.suffix(2) == ["step=duplicate", "step=separated"])
    #expect(try isRefused(.separate, on: numbers[0]), "once")
    #expect(try joins(numbers[0], to: numbers[1]), "and it can be one again")
  }

  // MARK: Links

  private func isRefused(_ move: OfficeMove, on number: Reference) throws -> Bool {
    if case .notPossible = try tells(.moveTicket(number, move, seen: nil)) { return true }
    return false
  }

  private func fault(linking number: Reference, to other: Reference) throws -> LinkFault? {
    switch try tells(.moveTicket(number, .link(to: other), seen: nil)) {
    case .ticket: return nil
    case .notLinked(let fault, _): return fault
    default: throw Failure.damaged
    }
  }

  @Test("T4: two complaints are linked from either side, whoever filed them, and both tell it to officers")
  func links() throws {
    let mine = try files("Calo di parkiran.", by: person, phone: "0812 7000 8001")
    let nobody = try files("Calo itu lagi.", mode: .anonymous)
    #expect(try fault(linking: mine, to: nobody) == nil)
    for (number, other) in [(mine, nobody), (nobody, mine)] {
      let file = try shown(number)
      #expect(file.ties.map(\.tie) == [.linked] && file.ties[0].number == other)
      #expect(file.sheet.state == .received && file.events.map(\.step) == [.linked(to: other)])
      #expect(try fault(linking: number, to: other) == .already)
    }
    let rows = try room.ledger(.ticketMoved)
    #expect(rows.map(\.details) == ["step=linked", "step=linked"])
    #expect(rows.map(\.participant) == [person.participantID.description, nil])
    #expect(try !isRefused(.unlink(from: mine), on: nobody))
    for number in [mine, nobody] { #expect(try shown(number).ties.isEmpty) }
    #expect(try isRefused(.unlink(from: nobody), on: mine))
  }

  @Test("T6: a participant reads nothing of a link")
  func hiddenLinks() throws {
    let mine = try files("Calo di parkiran.", by: person, phone: "0812 7000 8001")
    let other = try files("Calo itu lagi.", by: room.people[1])
    #expect(try fault(linking: mine, to: other) == nil)
    let reply = try room.ask(.complaint(.track(mine, try #require(SecondFact("8001")))), at: "kios-2")
    #expect(!"\(reply)".contains(other.description) && !"\(reply)".contains(other.symbols))
  }

  @Test("T4: nothing is linked with itself, with what nobody filed or with another branch's, and nothing changes")
  func linkFaults() throws {
    let mine = try files("Antrean dua jam.")
    let elsewhere = try files("Antrean tiga jam.", branch: "K02")
    #expect(try fault(linking: mine, to: mine) == .itself)
    #expect(try fault(linking: mine, to: Invented.ticketNumber(77)) == .unknown)
    guard case .otherBranch(let branch) = try fault(linking: mine, to: elsewhere) else { throw Failure.damaged }
    #expect(branch.code == "K02")
    let refused = try room.ledger(.staffRefused)
    #expect(refused.map(\.about) == [elsewhere.description] && refused[0].participant == nil)
    #expect(try room.ledger(.ticketMoved).isEmpty && shown(mine).ties.isEmpty)
  }

  @Test("T4: twenty links are the most, on either side, and neither side gets half of one")
  func mostLinks() throws {
    let hub = try files("Antrean dua jam.")
    let spokes = try (1...21).map { try files("Antrean \($0) jam di loket.") }
    for spoke in spokes.dropLast() { #expect(try fault(linking: spoke, to: hub) == nil) }
    #expect(try fault(linking: spokes[20], to: hub) == .tooMany && fault(linking: hub, to: spokes[20]) == .tooMany)
    #expect(try shown(spokes[20]).ties.isEmpty && shown(hub).ties.count == 20)
  }

  @Test("B1: nobody links what he filed himself, from neither side")
  func ownLinks() throws {
    let own = try files("Antrean dua jam.", by: room.people[1])
    let other = try files("Antrean tiga jam.", by: person)
    let joni = try room.officer("joni", nik: room.people[1].nik, at: "loket-2")
    for (number, target) in [(own, other), (other, own)] {
      for move in [OfficeMove.link(to: target), .unlink(from: target)] {
        let reply = try room.ask(.office(.moveTicket(number, move, seen: nil)), by: joni, at: "loket-2")
        #expect(reply == .refused(.ownPerson))
      }
    }
    #expect(try shown(other).ties.isEmpty)
  }

  // MARK: Two officers

  @Test("B8: on the same page at once: one takes it, the other is told by whom, and nothing else happens")
  func twoTake() throws {
    let joni = try room.officer("joni", at: "loket-2")
    let number = try files("Antrean dua jam.")
    let seen = try shown(number).version
    #expect(try shown(number, to: joni, at: "loket-2").version == seen)
    guard case .ticket(let taken) = try tells(.moveTicket(number, .take, seen: seen)) else { throw Failure.damaged }
    let reply = try tells(.moveTicket(number, .take, seen: seen), joni, at: "loket-2")
    guard case .changed(let now) = reply else {
      Issue.record("taken twice: \(reply)")
      return
    }
    #expect(taken.assignee == "rina" && now.assignee == "rina" && now.events.count == 1)
  }

  @Test("B12: another branch's is neither shown nor moved; the try is a row without a person")
  func otherBranch() throws {
    let number = try files("Antrean dua jam.", by: person, branch: "K02")
    for request in [OfficeRequest.showTicket(number, reason: reason), .moveTicket(number, .take, seen: nil)] {
      guard case .otherBranch(let branch) = try tells(request) else { throw Failure.damaged }
      #expect(branch.code == "K02")
    }
    let rows = try room.ledger(.staffRefused)
    #expect(rows.map(\.details) == ["why=branch", "why=branch"])
    #expect(rows.allSatisfy { $0.staff == "rina" && $0.about == number.description && $0.participant == nil })
    #expect(try room.ledger(.ticketShown, .ticketMoved).isEmpty)
  }

  @Test("T1: a confidential reporter is known to the assignee and to supervisors of the branch, an anonymous to nobody")
  func modes() throws {
    let number = try files(
      "Majikan saya tidak mendaftarkan kami.", by: person, phone: "0812 7000 8001", mode: .confidential,
      category: .membership)
    let sri = try room.officer("sri", .supervisor, at: "loket-2")
    let adi = try room.officer("adi", .auditor, at: "loket-3")
    #expect(try shown(number).phone == nil && shown(number, to: adi, at: "loket-3").participant == nil)
    #expect(try shown(number, to: sri, at: "loket-2").phone?.lastFour == "8001")
    _ = try tells(.moveTicket(number, .take, seen: nil))
    #expect(try shown(number).participant == person.participantID)
    let anonymous = try files("Calo di parkiran lagi.", by: person, phone: "0812 7000 8001", mode: .anonymous)
    #expect(try shown(anonymous, to: sri, at: "loket-2").phone == nil)
  }

  @Test("B1: nobody exports his own complaint")
  func ownExport() throws {
    let budi = try room.officer("budi", nik: person.nik, at: "loket-2")
    let own = try files("Antrean dua jam.", by: person)
    let other = try files("Antrean tiga jam.", by: room.people[1])
    let export = OfficeRequest.exportTickets(TicketFilter(), reason: reason)
    guard case .exported(let all, isCut: false) = try tells(export),
      case .exported(let his, isCut: false) = try tells(export, budi, at: "loket-2")
    else { throw Failure.damaged }
    #expect(all.map(\.sheet.key.number) == [own, other] && his.map(\.sheet.key.number) == [other])
    #expect(try room.ledger(.ticketShown).filter { $0.staff == "budi" }.map(\.about) == [other.description])
  }
}
