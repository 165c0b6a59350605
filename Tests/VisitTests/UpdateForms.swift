import Console
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What somebody types into the four screens of a pengkinian, in the order of the Tab key.
enum Answers {
  static let contact = ["0812 7000 8001", "Rina.Pratiwi@pos.example", "01.300.066.6-091.000"]
  static let population = ["3174 0101 0203 0004", "Yogyakarta", "2", "Siti Aminah", "2"]
  static let address = [
    "Jl. Melati No. 7", "4", "011", "Gandaria Utara", "Kebayoran Baru", "Kota Jakarta Selatan", "DKI", "12140",
  ]
  static let additional = ["BRI", "0012 0100 4567", "Rina Pratiwi", "Agus Pratiwi", "4", "0813 9000 1002"]

  static let all = [contact, population, address, additional]

  /// The same, as it has to be stored.
  static var data: UpdateData { get throws { try Invented.updateData() } }
}

extension Visitor where Place == Screens.Place, C == ImmediateClerk {
  /// Goes through consent and card number to the camera.
  func comesToFace(_ person: Somebody) throws {
    try comesToRetype(person.identity)
    try retypes(person.kpj)
    try isAt("faceCheck")
  }

  /// Looks into the camera.
  func looks() throws {
    try isAt("faceCheck")
    types("1")
  }

  /// Goes through all checks to the form.
  func comesToForm(_ person: Somebody) throws {
    try comesToFace(person)
    try looks()
    try isAt("updateForm")
  }

  /// Fills in one screen of the form and goes on; what is unusual is read once more.
  func fillsIn(_ texts: [String]) {
    for text in texts {
      types(text)
      presses(.enter)
    }
    if texts == Answers.additional { readsOnceMore() }
  }

  /// The account is in another name: on from there over the fields below it.
  func readsOnceMore() {
    guard isAskedAboutHolder else { return }
    presses(.enter, .enter, .enter, .enter)
  }

  /// Goes through all checks and fills in the whole form.
  func comesToReview(_ person: Somebody) throws {
    try comesToForm(person)
    for texts in Answers.all { fillsIn(texts) }
    try isAt("updateReview")
  }

  /// Says on both pages of the review that everything is right, and sends it.
  func sends() throws {
    try comesToSending()
    try saysSo()
  }

  /// Says on both pages of the review that everything is right.
  func comesToSending() throws {
    try isAt("updateReview")
    // A key that was pressed before the second page was seen is not taken for a yes to it.
    types("9")
    types("9")
    try isAt("sendUpdate")
  }

  /// The whole pengkinian.
  func submits(_ person: Somebody) throws {
    try comesToReview(person)
    try sends()
    try isAt("submitted")
  }

  /// Stands there for so long; a key that does nothing keeps the visit.
  func lingers(_ span: Span) {
    var left = span.milliseconds
    while left > 0 {
      clock.advance(by: .milliseconds(min(left, 50_000)))
      left -= 50_000
      presses(.unknown)
    }
  }
}

extension Visitor {
  /// That the account is another's is told, to a visitor or to an officer.
  var isAskedAboutHolder: Bool {
    ["pemilik rekening bukan", "account holder is not"].contains { text.contains($0) }
  }
}

extension Office {
  /// Somebody before a terminal where a pengkinian can be finished.
  func stands(at terminal: String = Office.terminal) throws -> KioskVisit { try visit(at: terminal, Office.withCamera) }

  /// The whole pengkinian of somebody, at another terminal.
  func submits(_ person: Somebody, at terminal: String = "kios-9") throws {
    let visit = try stands(at: terminal)
    try visit.submits(person)
  }

  /// Every pengkinian of the branch, as an officer sees them.
  func updates() throws -> [UpdateLine] {
    guard case .updates(let lines, _, _) = try tells(.updates(nil)) else { return [] }
    return lines
  }

  /// The latest pengkinian of this person.
  func update(of person: Somebody) throws -> Update {
    try #require(try page(of: person.identity.nik)?.update)
  }

  /// What an officer says to it.
  func decides(_ decision: Decision, of person: Somebody) throws {
    let number = try update(of: person).number
    let reply = try tells(.decide(number, decision, seen: looks(at: number)))
    guard case .decided = reply else { throw Undecided(reply: reply) }
  }

  struct Undecided: Error { let reply: OfficeReply? }

  /// What the latest pengkinian of this person states.
  func stated(by person: Somebody) throws -> UpdateData? {
    let number = try update(of: person).number
    return try file.read { records throws(Failure) in try records.submission(number)?.data }
  }

  func strikesLeft(of person: Somebody) throws -> Strikes? { try page(of: person.identity.nik)?.strikesLeft }
}
