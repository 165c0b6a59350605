import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Real processes on one file. They are started one after the other and let go together.
@Suite("Many processes on one store", .waiting, .serialized)
struct RaceTests {
  private static let crowd = 50

  /// What the store holds of a person before the race.
  enum Past: CaseIterable {
    case nothing, something, blockJustOver
  }

  @Test("A1 A2: fifty wrong numbers at once are three tries and one block", arguments: Past.allCases)
  func allWrong(after past: Past) throws {
    let office = try Office()
    let person = office.people[0]
    let visit = try Self.prepares(past, person, in: office)
    let before = try office.ledger().count
    let replies = try Self.race(office) { _ in
      .retype(person, try Office.wrong, office.newErrand(), in: visit)
    }

    let verdicts = Verdicts(replies)
    #expect(verdicts.left.sorted() == [1, 2])
    #expect(verdicts.blocked == 1)
    #expect(verdicts.refused == Self.crowd - 3)
    let rows = try office.ledger()[before...]
    #expect(rows.count { $0.event == "kpj.wrong" } == 3)
    #expect(rows.count { $0.event == "block.set" } == 1)
    #expect(rows.count { $0.event == "attempt.refused" } == Self.crowd - 3)
    #expect(rows.count { $0.event == "block.opened" } == (past == .blockJustOver ? 1 : 0))
    let access = try office.access(of: person)
    #expect(access.strikes.kpj == 3 && access.block?.cause == .kpj && access.block?.report == nil)
  }

  @Test("A3 A4: the right number among 49 wrong ones passes only before the third of them", arguments: [0, 49])
  func oneRight(at place: Int) throws {
    let office = try Office()
    let person = office.people[0]
    let visit = try office.consents(person)
    let replies = try Self.race(office) { number in
      .retype(person, number == place ? person.kpj : try Office.wrong, office.newErrand(), in: visit)
    }

    let verdicts = Verdicts(replies)
    let events = try office.ledger().map(\.event).filter { $0.hasPrefix("kpj.") || $0 == "block.set" }
    let passed = events.firstIndex(of: "kpj.right")
    #expect(verdicts.right == (passed == nil ? 0 : 1))
    #expect((passed ?? 0) < 3, "not after three wrong ones")
    let wrong = (passed ?? 0) + 3
    #expect(events.count { $0 == "kpj.wrong" } == wrong)
    #expect(verdicts.left.count == wrong - 1 && verdicts.blocked == 1)
    #expect(verdicts.refused == Self.crowd - verdicts.right - wrong)
    #expect(events.suffix(4) == ["kpj.wrong", "kpj.wrong", "kpj.wrong", "block.set"])
    #expect(try office.access(of: person).block != nil, "a pass wipes no block")
  }

  @Test("A19: the same errand through two processes counts once, and both hear the same")
  func sameErrand() throws {
    let office = try Office()
    let person = office.people[0]
    let visit = try office.consents(person)
    let tellers = try ["left", "right"].map { try Teller(at: office, $0) }
    for turn in 1...4 {
      let line = Line.retype(person, try Office.wrong, office.newErrand(), in: visit)
      for teller in tellers { teller.send(line) }
      let replies = try tellers.map { try $0.reply()?.reply }
      #expect(replies[0] != nil && replies[0]?.timeless == replies[1]?.timeless)
      #expect(try office.access(of: person).strikes.kpj == min(turn, 3))
    }
    #expect(try office.ledger(.kpjWrong).count == 3)
    #expect(try office.ledger(.attemptRefused).count == 2, "what is refused is looked at anew")
  }

  @Test("A18: of two reports at once one starts the 24 hours, and the other hears the same moment")
  func twoReports() throws {
    let office = try Office()
    let person = office.people[0]
    try office.blocks(person)
    let replies = try Self.race(office, count: 2) { _ in .report(person, office.newErrand(), in: office.newVisit()) }
    var first: [BlockSheet] = []
    var again: [BlockSheet] = []
    for case .report(let outcome) in replies {
      if case .reported(let sheet) = outcome { first.append(sheet.timeless) }
      if case .alreadyReported(let sheet, _) = outcome { again.append(sheet.timeless) }
    }
    #expect(first.count == 1 && again.count == 1)
    #expect(first == again)
    #expect(try office.access(of: person).block == first.first?.block)
    #expect(try office.ledger(.blockReported).count == 1)
    #expect(try office.ledger(.blockReportedAgain).count == 1)
  }

  // MARK: Setting up

  /// Everybody stands ready, then each sends one line.
  private static func race(
    _ office: Office, count: Int = crowd, _ line: (Int) throws -> Line
  ) throws -> [Reply] {
    let tellers = try (0..<count).map { number in
      try Teller(at: office, "hall-\(number)", isReady: false)
    }
    for teller in tellers { #expect(try teller.child.line() == "ready") }
    for (number, teller) in tellers.enumerated() { teller.send(try line(number)) }
    return try tellers.compactMap { try $0.reply()?.reply }
  }

  private static func prepares(_ past: Past, _ person: Invented, in office: Office) throws -> VisitID {
    let visit = try office.consents(person)
    switch past {
    case .nothing: try office.outside("DELETE FROM access")
    case .something: break
    case .blockJustOver:
      try office.blocks(person)
      try office.reports(person)
      try office.outside(
        "UPDATE access SET report_at = report_at - 86400000, opens_at = opens_at - 86400000")
    }
    return visit
  }
}

/// What a number of tries heard.
private struct Verdicts {
  var right = 0
  /// The remaining tries, of each that was wrong and not the last.
  var left: [Int] = []
  /// Heard that this try was the third.
  var blocked = 0
  /// Heard that a block stands.
  var refused = 0

  init(_ replies: [Reply]) {
    for case .update(.retype(let outcome)) in replies {
      switch outcome {
      case .right, .handedOver: right += 1
      case .wrong(_, let left): self.left.append(left)
      case .nowBlocked: blocked += 1
      case .refused(.blocked): refused += 1
      case .refused: break
      }
    }
  }
}

extension Reply {
  /// Without the moment at which it was asked, which the sheet of a block carries.
  fileprivate var timeless: Reply {
    switch self {
    case .update(.retype(.nowBlocked(let sheet))): .update(.retype(.nowBlocked(sheet.timeless)))
    case .update(.retype(.refused(.blocked(let sheet)))): .update(.retype(.refused(.blocked(sheet.timeless))))
    default: self
    }
  }
}

extension BlockSheet {
  fileprivate var timeless: BlockSheet { BlockSheet(block: block, strikes: strikes, awaitsClock: awaitsClock) }
}
