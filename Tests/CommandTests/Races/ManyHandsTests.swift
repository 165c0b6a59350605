import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// A pengkinian and a complaint whose steps go through processes of their own: what joins them is the visit, not the
/// program.
@Suite("One visit through many processes", .waiting, .serialized)
struct ManyHandsTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func ask(_ line: Line, camera: String? = "match") throws -> Reply {
    try Teller(at: office, "hall", camera: camera).ask(line)
  }

  /// A visit with consent and both passes, each by another process.
  private func provenVisit() throws -> VisitID {
    let visit = office.newVisit()
    try office.begins(person, in: visit)
    _ = try ask(.consent(person, office.newErrand(), in: visit))
    let right = try ask(.retype(person, person.kpj, office.newErrand(), in: visit))
    #expect(right == .update(.retype(.right(FaceStand(left: 3, isSimulation: false)))))
    #expect(try ask(.face(person, office.newErrand(), in: visit)) == .update(.face(.passed)))
    return visit
  }

  private func form(_ id: ErrandID? = nil, in visit: VisitID) throws -> Line {
    try .submit(person, try Office.form, id ?? office.newErrand(), in: visit)
  }

  @Test("G10 P4: consent, number, face and form by four processes: accepted, and withdrawn by a fifth")
  func submitted() throws {
    let visit = try provenVisit()
    let line = try form(in: visit)
    let reply = try ask(line)
    #expect(try ask(line) == reply, "S11")
    let update = try #require(reply.accepted, "\(reply)")
    #expect(try office.ledger(.updateSubmitted).map(\.about) == [update.number.description])
    let later = office.newVisit()
    try office.begins(person, in: later)
    let withdrawn = try ask(.withdraw(person, update.number, office.newErrand(), in: later))
    guard case .update(.withdrawn(.withdrawn(let ended))) = withdrawn else {
      Issue.record("\(withdrawn)")
      return
    }
    #expect(ended.number == update.number && ended.state == .withdrawn)
  }

  @Test("P4: a form of another visit, or after a strange face, is refused")
  func refused() throws {
    let visit = try provenVisit()
    #expect(try ask(try form(in: office.newVisit())).accepted == nil)
    let other = office.people[1]
    let second = office.newVisit()
    try office.begins(other, in: second)
    _ = try ask(.consent(other, office.newErrand(), in: second))
    _ = try ask(.retype(other, other.kpj, office.newErrand(), in: second))
    let face = try ask(.face(other, office.newErrand(), in: second), camera: "different")
    #expect(face == .update(.face(.different(left: 2))))
    let form = try Line.submit(other, try Office.form, office.newErrand(), in: second)
    #expect(try ask(form).accepted == nil)
    #expect(try office.ledger(.updateRefused).count == 2)
    #expect(try ask(try self.form(in: visit)).accepted != nil)
  }

  @Test("T7: twenty forms of one visit at once are one pengkinian")
  func race() throws {
    let visit = try provenVisit()
    let tellers = try (0..<20).map { try Teller(at: office, "hall-\($0)", isReady: false) }
    for teller in tellers { #expect(try teller.child.line() == "ready") }
    for teller in tellers { teller.send(try form(in: visit)) }
    let replies = try tellers.compactMap { try $0.reply()?.reply }
    #expect(replies.count == 20 && replies.compactMap(\.accepted).count == 1)
    #expect(try office.ledger(.updateSubmitted).count == 1)
  }

  @Test(
    "A5: the power is cut while a form is submitted: once in all, and the answer is the same", arguments: Fault.allCases
  )
  func cut(at step: Fault) throws {
    let visit = try provenVisit()
    let line = try form(in: visit)
    let teller = try Teller(at: office, "hall", fault: step.rawValue, camera: "match")
    teller.send(line)
    let heard = try teller.replies()
    #expect(heard.isEmpty == step.isOfEveryRequest)
    let isBefore = [Fault.received, .locked, .counted].contains(step)
    let stored = try office.updates()
    #expect(stored.count == (isBefore ? 0 : 1))
    let reply = try ask(line)
    let update = try #require(reply.accepted)
    #expect(heard.isEmpty || heard[line.id] == reply)
    #expect(try office.updates() == [update.number.description] && (isBefore || stored == [update.number.description]))
    #expect(try office.ledger(.updateSubmitted).count == 1)
    #expect(try ask(try form(in: visit)).accepted == nil, "the passes are used up")
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  @Test("S5: the power is cut while a face is checked: nobody passed, and the attempt is still open")
  func cutFace() throws {
    let visit = office.newVisit()
    try office.begins(person, in: visit)
    _ = try ask(.consent(person, office.newErrand(), in: visit))
    _ = try ask(.retype(person, person.kpj, office.newErrand(), in: visit))
    let line = Line.face(person, office.newErrand(), in: visit)
    for step in [Fault.reserved, .judged] {
      let teller = try Teller(at: office, "hall", fault: step.rawValue, camera: "match")
      teller.send(line)
      #expect(try teller.replies().isEmpty == (step == .reserved), "a repetition never runs the device again")
      guard case .update(.face(.refused(.checking))) = try ask(line) else {
        Issue.record("not under way")
        return
      }
    }
    #expect(try office.ledger(.faceReserved).count == 1 && office.ledger(.faceRight).isEmpty)
    #expect(try ask(try form(in: visit)).accepted == nil)
  }

  @Test("S11: what is kept for repetitions holds nothing of a person, no text and no PIN")
  func receipts() throws {
    let visit = try provenVisit()
    _ = try ask(try form(in: visit))
    _ = try ask(.retype(office.people[1], try Office.wrong, office.newErrand(), in: visit))
    _ = try ask(.signIn("rina", "bukan ini juga", office.newErrand(), in: office.newVisit()))
    let text = "Antrean di loket dua jam."
    let filed = try ask(.file(text, by: person, office.newErrand(), in: visit))
    guard case .complaint(.filed(.filed(let receipt))) = filed, let pin = receipt.pin else {
      Issue.record("\(filed)")
      return
    }
    _ = try ask(.track(receipt.number, "000000", office.newErrand(), in: visit))
    let kept = try office.texts("SELECT verdict FROM receipt")
    #expect(kept.count > 5)
    let json = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(try Office.form))
    let stated = try #require(json as? [String: Any])
    let typed = stated.values.flatMap { ($0 as? [String: Any])?.values.compactMap { $0 as? String } ?? [] }
    for secret in Booth.secrets(of: person) + typed.filter({ $0.count > 3 }) + [text, pin, "Antrean", "rina"] {
      #expect(!kept.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(try office.texts("SELECT pin FROM ticket").allSatisfy { !$0.contains(pin) })
  }

  @Test("T2 T3 T7: a complaint is filed by one process and found by another; the same again is the same ticket")
  func complaint() throws {
    let visit = office.newVisit()
    try office.begins(person, in: visit)
    let line = Line.file(
      "Antrean di loket \"dua\" jam 🙂.", by: person, telephone: "081270008001", office.newErrand(), in: visit)
    guard case .complaint(.filed(.filed(let receipt))) = try ask(line) else {
      Issue.record("not filed")
      return
    }
    let later = office.newVisit()
    try office.begins(person, in: later)
    let again = Line.file("antrean di loket \"DUA\" jam 🙂.", by: person, office.newErrand(), in: later)
    #expect(try ask(again) == .complaint(.filed(.alreadyFiled(receipt))))
    guard
      case .complaint(.tracked(.found(let sheet))) = try ask(
        .track(receipt.number, "8001", office.newErrand(), in: visit))
    else {
      Issue.record("not found")
      return
    }
    #expect(sheet.text.text == "Antrean di loket \"dua\" jam 🙂.")
    #expect(try ask(.track(receipt.number, "8002", office.newErrand(), in: visit)) == .complaint(.tracked(.notFound)))
    #expect(try office.ledger(.ticketFiled).count == 1)
  }
}

extension Reply {
  /// The pengkinian that was accepted.
  fileprivate var accepted: Update? {
    if case .update(.submitted(.accepted(let update))) = self { update } else { nil }
  }
}
