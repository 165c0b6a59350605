import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport

/// The test program for face checks.
enum FaceProgram {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "FaceProgram/face.sh").path
}

/// What officers find on their desk: made as kiosks make it.
extension Office {
  /// A second branch, whose name tries to do harm.
  static let other = Branch(code: "K02", name: "Bandung \"Dago\"\u{1B}[31m\u{202E}\nRaya 🏢", zone: .wib)

  /// A pengkinian as somebody states it.
  static var form: UpdateData { get throws { try Invented.updateData(npwp: nil) } }

  func opensOther() throws { try sqlite().stock(Stock(branches: [Self.other])) }

  /// A pengkinian that went through every gate.
  @discardableResult func submits(
    _ person: Invented, at branch: String = "J01", _ form: UpdateData? = nil
  ) throws -> Update {
    let desk = try camera(at: branch)
    let caller = Caller.forged(person.participantID)
    let visit = newVisit()
    let steps: [Request] = [
      .update(.begin(person.identity)), .update(.consent(caller, text: "1")), .update(.retype(caller, person.kpj)),
      .update(.checkFace(caller)),
      .update(.submit(caller, try form ?? Self.form)),
    ]
    var reply = Reply.failed(.cancelled)
    for step in steps { reply = desk.answer(Errand(id: newErrand(), visit: visit, request: step)) }
    guard case .update(.submitted(.accepted(let update))) = reply else {
      throw ChildFailure(description: "not accepted: \(reply)")
    }
    return update
  }

  /// A complaint as a kiosk files it.
  func files(
    _ text: String = "Antrean di loket dua jam, lalu loket ditutup.", mode: ReporterMode = .open,
    _ category: TicketCategory = .service, by person: Invented? = nil, at branch: String = "J01"
  ) throws -> TicketReceipt {
    let complaint = Complaint(
      category: category, mode: mode, text: try Prose(text, for: .complaint),
      caller: person.map { Caller.forged($0.participantID) }, reporter: try PersonName("Rina d'Aprí"),
      phone: try Phone("0812 7000 8001"))
    let (desk, visit) = (try camera(at: branch), newVisit())
    if let person {
      _ = desk.answer(Errand(id: newErrand(), visit: visit, request: .complaint(.identify(person.identity))))
    }
    let reply = desk.answer(Errand(id: newErrand(), visit: visit, request: .complaint(.file(complaint, consent: "1"))))
    guard case .complaint(.filed(.filed(let receipt))) = reply else {
      throw ChildFailure(description: "not filed: \(reply)")
    }
    return receipt
  }

  /// A claim that came far enough to have a queue number: it never ends by itself.
  func opensClaim(of person: Invented, at branch: String = "J01") throws {
    let known = try sqlite().read { (records) throws(Failure) in try records.branch(branch) }
    guard let known else { throw ChildFailure(description: "no branch \(branch)") }
    let claim = Claim(
      kpj: person.kpj, branch: known, opened: CivilDay(dayNumber: 20_000), status: .active, queueNumber: "A-17")
    try sqlite().stock(Stock(claims: [claim]))
  }

  /// What a participant does to a complaint that was looked up.
  func wishes(_ wish: TicketWish, for number: Reference) throws {
    let desk = try camera(at: "J01")
    let visit = newVisit()
    let fact = SecondFact.telephone("8001")
    _ = desk.answer(Errand(id: newErrand(), visit: visit, request: .complaint(.track(number, fact))))
    let reply = desk.answer(
      Errand(id: newErrand(), visit: visit, request: .complaint(.move(TicketKey.forged(number), wish))))
    guard case .complaint(.moved(.done)) = reply else { throw ChildFailure(description: "not done: \(reply)") }
  }

  /// The ticket as it is stored.
  func ticket(_ number: Reference) throws -> Ticket? {
    try sqlite().read { (records) throws(Failure) in try records.ticket(number) }
  }

  /// A kiosk with a device that knows everybody.
  private func camera(at branch: String) throws -> Desk {
    let store = try sqlite()
    var settings = Settings()
    settings.faceCheck = .device
    return try Desk(
      store: store, at: Station(branch: branch, terminal: "hall"), settings: settings, seal: store.seal, face: Camera())
  }

  /// Whether nothing of what a person stated stands in a text.
  func names(nobodyIn text: String, but allowed: [String] = []) -> Bool {
    let stated = [
      "812700080", "Rina", "d'Apr", "Antrean", "Siti", "Melati", "001201004567", "pos.example", "Agus",
    ]
    let secrets = people.flatMap { [$0.nik.digits, $0.kpj.text, $0.name.text] } + stated
    return secrets.allSatisfy { allowed.contains($0) || !text.contains($0) }
  }
}

extension Reference {
  /// A right number that nobody has.
  static let nobodys = Reference(month: CivilDay(dayNumber: 20_700).civilMonth, chance: [1, 2, 3, 4, 5, 6])
}

/// Whether a text is a moment in UTC as JSON has it.
func isMoment(_ value: Any?) -> Bool {
  (value as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil
}
