import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan claim cancel")
struct ClaimCommandTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func cancel(
    _ more: [String] = ["--card-seen"], nik: String? = nil, who: String = "-", branch: String = "J01"
  ) throws -> Child.Ending {
    try office.run(
      ["claim", "cancel", who, "--reason", "loket-3", "--branch", branch] + more,
      input: [nik ?? person.nik.digits])
  }

  /// Whether a pengkinian is let through G4.
  private func isInTheWay() throws -> Bool {
    let begin = Request.update(.begin(person.identity))
    let reply = try office.desk().answer(Errand(id: office.newErrand(), visit: office.newVisit(), request: begin))
    guard case .update(.gate(.claimActive)) = reply else { return false }
    return true
  }

  @Test("P5: cancelled at once, said with branch and day; the person's pengkinian goes on")
  func cancelled() throws {
    try office.opensClaim(of: person)
    #expect(try isInTheWay())
    let ending = try cancel()
    #expect(ending.code == 0 && ending.errors.isEmpty)
    let day = CivilDay(dayNumber: 20_000)
    #expect(
      ending.lines == [
        "cancelled: JHT claim at branch Kebayoran (J01), opened \(day), card \(person.kpj.mask), queue number A-17, "
          + "last event \(day)"
      ])
    #expect(try !isInTheWay())
    let rows = try office.ledger(.claimCancelled)
    #expect(rows.count == 1 && rows[0].details == "reason=loket-3" && rows[0].staff?.isEmpty == false)
    #expect(rows[0].participant == person.participantID.description)
    let again = try cancel()
    #expect(again.code == 3 && again.errors.contains("no active JHT claim"))
  }

  @Test("AKe: without the original KTP in hand it is 5, and nothing is cancelled; with it the row comes first")
  func cardFirst() throws {
    try office.opensClaim(of: person)
    let ending = try cancel([])
    #expect(ending.code == 5 && ending.output.isEmpty && ending.errors.contains("--card-seen"))
    #expect(try isInTheWay() && office.ledger(.claimCancelled).isEmpty && office.ledger(.cardSeen).isEmpty)
    #expect(try cancel().code == 0)
    #expect(try cancel([]).code == 5, "each command is a visit of its own")
    let rows = try office.ledger(.cardSeen)
    #expect(rows.count == 1 && rows[0].participant == person.participantID.description)
  }

  @Test("As JSON: one object, and nobody named in it")
  func json() throws {
    try office.opensClaim(of: person)
    let ending = try cancel(["--json", "--card-seen"])
    let answer = try object(ending.output)
    #expect(ending.code == 0 && ending.lines.count == 1 && office.names(nobodyIn: ending.output))
    #expect(
      answer as? [String: String] == [
        "schema": "anjungan.claim/1", "outcome": "cancelled", "branch": "J01",
        "opened": CivilDay(dayNumber: 20_000).description, "card": person.kpj.mask, "queue": "A-17",
        "last_event": CivilDay(dayNumber: 20_000).description,
      ])
  }

  @Test("An unknown NIK and a person without a claim are 3, and leave no row")
  func none() throws {
    let unknown = try cancel(nik: "3174070101809999")
    #expect(unknown.code == 3 && unknown.errors.contains("no participant"))
    let without = try cancel()
    #expect(without.code == 3 && without.errors.contains("no active JHT claim"))
    #expect(try office.ledger(.claimCancelled).isEmpty)
  }

  @Test("P5 E6: only the branch of the claim may; another one is told which that is")
  func otherBranch() throws {
    try office.opensOther()
    try office.opensClaim(of: person, at: "K02")
    let ending = try cancel()
    #expect(ending.code == 5 && ending.output.isEmpty && ending.errors.contains("(K02)"))
    #expect(!ending.errors.contains("\u{1B}") && office.names(nobodyIn: ending.errors))
    #expect(try isInTheWay())
    #expect(try cancel(branch: "K02").code == 0)
  }

  @Test("L2: the NIK comes from standard input; on the command line only where nobody is real")
  func literal() throws {
    try office.opensClaim(of: person)
    #expect(try cancel(who: person.nik.digits).code == 0)
    let real = try Office(isSynthetic: false)
    let ending = try real.run(
      ["claim", "cancel", person.nik.digits, "--reason", "loket", "--branch", "J01"])
    #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains("does not belong on a command line"))
    #expect(!ending.errors.contains(person.nik.digits))
  }

  @Test("What is no NIK, no reason or no line is a usage error, and a sentence is not repeated")
  func usage() throws {
    #expect(try cancel(nik: "123").code == 2)
    let arguments = ["claim", "cancel", "-", "--branch", "J01"]
    #expect(try office.run(arguments + ["--reason", "loket"]).code == 2)
    #expect(try office.run(arguments, input: [person.nik.digits]).code == 2)
    let sentence = try office.run(arguments + ["--reason", "Rina ingin"], input: [person.nik.digits])
    #expect(
      sentence.code == 2 && sentence.errors.contains("--reason takes a code") && !sentence.errors.contains("Rina"))
  }
}
