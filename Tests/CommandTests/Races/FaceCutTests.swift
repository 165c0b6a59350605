import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// The program dies without any clean-up at each step of a face check.
@Suite("The power is cut during a face check", .waiting, .serialized)
struct FaceCutTests {
  /// Where it is cut, by the step's name and turn, and how much of the check the store knows by then.
  struct Cut: Sendable, CustomTestStringConvertible {
    enum Known: Sendable { case nothing, reserved, settled }

    let fault: String
    let known: Known

    var testDescription: String { fault }
  }

  /// What the device says, and what that is to the store.
  struct Case: Sendable, CustomTestStringConvertible {
    let camera: String
    let reply: FaceOutcome
    let event: LedgerEntry.Event
    let strikes: Int

    var testDescription: String { camera }
  }

  private static let cuts = [
    Cut(fault: "received", known: .nothing), Cut(fault: "locked:1", known: .nothing),
    Cut(fault: "counted:1", known: .nothing), Cut(fault: "committed:1", known: .reserved),
    Cut(fault: "reserved", known: .reserved), Cut(fault: "judged", known: .reserved),
    Cut(fault: "locked:2", known: .reserved), Cut(fault: "counted:2", known: .reserved),
    Cut(fault: "committed:2", known: .settled), Cut(fault: "answered", known: .settled),
  ]

  private static let cases = [
    Case(camera: "match", reply: .passed, event: .faceRight, strikes: 0),
    Case(camera: "different", reply: .different(left: 2), event: .faceWrong, strikes: 1),
    Case(camera: "unavailable", reply: .voided(.unavailable, left: 2), event: .faceVoid, strikes: 0),
  ]

  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  @Test(
    "A5 S5 S6: once in all: what was settled stays, what was begun is one strike after 120 seconds", arguments: cuts,
    cases)
  func cut(at cut: Cut, of check: Case) throws {
    let visit = try provenNumber()
    let line = Line.face(person, office.newErrand(), in: visit)
    try dies(at: cut.fault, over: line, camera: check.camera)
    #expect(try office.ledger(.faceReserved).count == (cut.known == .nothing ? 0 : 1))
    #expect(try office.ledger(check.event).count == (cut.known == .settled ? 1 : 0))
    #expect(try office.access(of: person).strikes.face == (cut.known == .settled ? check.strikes : 0))
    switch cut.known {
    case .nothing, .settled: try staysSettled(line, check)
    case .reserved: try lapses(line, in: visit, check)
    }
    #expect(try office.ledger(.faceReserved).count == 1)
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  /// The same verdict to each repetition, also when an open check would have lapsed.
  private func staysSettled(_ line: Line, _ check: Case) throws {
    for later in [false, false, true, true] {
      #expect(try ask(line, camera: check.camera, later: later) == .update(.face(check.reply)))
    }
    #expect(try office.access(of: person).strikes.face == check.strikes)
    #expect(try office.ledger(check.event).count == 1 && office.ledger(.faceUnfinished).isEmpty)
  }

  /// Nothing else begins meanwhile; then it is a strike, whoever asks and however often.
  private func lapses(_ line: Line, in visit: VisitID, _ check: Case) throws {
    let begun = try #require(try office.ledger(.faceReserved).first).at
    let wait = Reply.update(.face(.refused(.checking(until: begun.later(by: .seconds(120))))))
    #expect(try ask(line, camera: check.camera) == wait)
    #expect(try ask(.face(person, office.newErrand(), in: visit), camera: check.camera) == wait)
    let number = try ask(.retype(person, try Office.wrong, office.newErrand(), in: visit), camera: check.camera)
    #expect(number == .update(.retype(.refused(.checking(until: begun.later(by: .seconds(120)))))))
    #expect(try office.access(of: person).strikes == Strikes())
    for _ in 0..<3 { #expect(try ask(line, camera: check.camera, later: true) == .update(.face(.unfinished(left: 2)))) }
    #expect(try office.access(of: person).strikes.face == 1)
    #expect(try office.ledger(.faceUnfinished).map(\.at) == [begun.later(by: .seconds(120))])
    #expect(try office.ledger(.faceWrong).count == 1, "the strike itself, whatever the device would have said")
    #expect(try office.ledger(.faceRight).isEmpty && office.ledger(.faceVoid).isEmpty)
    let form = try Line.submit(person, try Office.form, office.newErrand(), in: visit)
    guard case .update(.submitted(.refused)) = try ask(form, camera: check.camera, later: true) else {
      Issue.record("a check without a verdict is no pass")
      return
    }
  }

  @Test("A5 S4: the third strike may be a check that was cut: one block, dated 120 seconds after its beginning")
  func third() throws {
    let visit = try provenNumber()
    for left in [2, 1] {
      let line = Line.face(person, office.newErrand(), in: visit)
      #expect(try ask(line, camera: "different") == .update(.face(.different(left: left))))
    }
    let line = Line.face(person, office.newErrand(), in: visit)
    try dies(at: "judged", over: line, camera: "match")
    for _ in 0..<2 {
      guard case .update(.face(.nowBlocked(let sheet))) = try ask(line, camera: "match", later: true) else {
        Issue.record("not blocked")
        return
      }
      #expect(sheet.block.cause == .face)
    }
    let begun = try #require(try office.ledger(.faceReserved).last).at
    #expect(try office.ledger(.blockSet).map(\.at) == [begun.later(by: .seconds(120))])
    #expect(try office.ledger(.faceRight).isEmpty)
  }

  // MARK: Steps

  private func provenNumber() throws -> VisitID {
    let visit = office.newVisit()
    try office.begins(person, in: visit)
    _ = try ask(.consent(person, office.newErrand(), in: visit), camera: "match")
    _ = try ask(.retype(person, person.kpj, office.newErrand(), in: visit), camera: "match")
    return visit
  }

  private func dies(at fault: String, over line: Line, camera: String) throws {
    let teller = try Teller(at: office, "hall", fault: fault, camera: camera)
    teller.send(line)
    #expect(try teller.replies().isEmpty)
    #expect(try teller.child.ending().code == -9)
  }

  /// By a new program; `later` as if 121 seconds had passed.
  private func ask(_ line: Line, camera: String, later: Bool = false) throws -> Reply {
    let clock = later ? ["ANJUNGAN_TEST_CLOCK": try office.clock(ahead: 121_000)] : [:]
    return try Teller(at: office, "hall", camera: camera, environment: clock).ask(line)
  }
}
