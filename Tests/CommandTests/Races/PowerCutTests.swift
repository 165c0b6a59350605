import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// The program dies without any clean-up at each step between a request and what a person hears of it.
@Suite("The power is cut", .waiting, .serialized)
struct PowerCutTests {
  /// The step, and at which of the tries that are sent.
  fileprivate static let steps = Fault.allCases.filter(\.isOfEveryRequest)
  private static let cuts = steps.flatMap { step in (1...4).map { "\(step.rawValue):\($0)" } }

  @Test("A5: during a try: three are evaluated in all, and what was heard stays true", arguments: cuts)
  func retype(at cut: String) throws {
    let office = try Office()
    let person = office.people[0]
    let visit = try office.consents(person)
    let tries = try (0..<4).map { _ in Line.retype(person, try Office.wrong, office.newErrand(), in: visit) }
    let heard = try Self.send(tries, to: office, dyingAt: cut)
    #expect(heard.count < tries.count)
    let counted = try office.ledger(.kpjWrong).map(\.about)
    for (id, reply) in heard where reply.isEvaluated { #expect(counted.contains(id.description)) }
    #expect(try office.access(of: person).strikes.kpj == counted.count)

    // Somebody comes back and asks all of it again.
    let again = try Self.send(tries, to: office, dyingAt: nil)
    #expect(again.count == tries.count)
    for (id, reply) in heard { #expect(again[id]?.verdict == reply.verdict, "the verdict that was heard") }
    #expect(try office.ledger(.kpjWrong).map(\.about) == tries.prefix(3).map(\.id.description))
    #expect(try office.ledger(.blockSet).count == 1)
    #expect(
      Set(try office.ledger(.attemptRefused).map(\.about)) == [tries[3].id.description], "looked at anew each time")
  }

  @Test("A5: during a report: one report, and the moment that was heard", arguments: steps)
  func report(at step: Fault) throws {
    let office = try Office()
    let person = office.people[0]
    try office.blocks(person)
    let line = Line.report(person, office.newErrand(), in: office.newVisit())
    let heard = try Self.send([line], to: office, dyingAt: step.rawValue)
    #expect(heard.isEmpty)
    let stored = try office.access(of: person).block?.report
    #expect((stored != nil) == (step == .committed || step == .answered))

    let again = try Self.send([line], to: office, dyingAt: nil)
    guard case .report(.reported(let sheet)) = again[line.id] else {
      Issue.record("not reported: \(again)")
      return
    }
    if let stored { #expect(sheet.block.report == stored) }
    #expect(try office.access(of: person).block == sheet.block)
    #expect(try office.ledger(.blockReported).map(\.about) == [sheet.block.report?.number.description])
    #expect(try office.ledger(.blockReportedAgain).isEmpty)
  }

  @Test("A5: two hundred times at any moment: what was heard is stored, once, and nobody gets a fourth try")
  func anyMoment() throws {
    let office = try Office(people: 40)
    var storm = Storm(office, chance: SeededChance(2_026))
    for round in 0..<200 { try storm.dies(in: round) }
    try storm.goesOn()
    storm.compareReplies()
    try storm.compareLedger()
    try storm.comparePeople()
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  /// Sends all lines to a new teller and hears what it tells until it is done or dies.
  private static func send(_ lines: [Line], to office: Office, dyingAt cut: String?) throws -> [ErrandID: Reply] {
    let teller = try Teller(at: office, "hall", fault: cut)
    for line in lines { teller.send(line) }
    let replies = try teller.replies()
    #expect(try teller.child.ending().code == (cut == nil ? 0 : -9))
    return replies
  }
}

/// Errands that stream into programs that die at any moment, and everything that was heard of them.
private struct Storm {
  private let office: Office
  private let chance: SeededChance
  /// What was sent, in order, with whom it is about.
  private var sent: [(line: Line, person: Invented)] = []
  /// Every reply that was told, with repetitions.
  private var heard: [(id: ErrandID, reply: Reply)] = []

  init(_ office: Office, chance: SeededChance) {
    self.office = office
    self.chance = chance
  }

  /// One program's life: some errands that were asked before, then new ones about one person.
  mutating func dies(in round: Int) throws {
    let person = office.people[chance.below(office.people.count)]
    let old = sent.suffix(6).map(\.line).filter { _ in chance.below(2) == 0 }
    let new = try errands(about: person)
    sent += new.map { ($0, person) }
    let fault = chance.below(2) == 0 ? PowerCutTests.steps[chance.below(PowerCutTests.steps.count)] : nil
    let teller = try Teller(
      at: office, "hall-\(round)", fault: fault.map { "\($0.rawValue):\(1 + chance.below(6))" }, isReady: false)
    for line in old + new { teller.send(line) }
    if fault == nil {
      // Not to wait for something, but to strike anywhere.
      usleep(UInt32(chance.below(40_000)))
      teller.child.send(signal: SIGKILL)
    }
    heard += try teller.replies().map { ($0.key, $0.value) }
  }

  /// After the last death somebody asks everything once more, in order.
  mutating func goesOn() throws {
    let teller = try Teller(at: office, "hall")
    for errand in sent { heard.append((errand.line.id, try teller.ask(errand.line))) }
  }

  private func errands(about person: Invented) throws -> [Line] {
    let visit = office.newVisit()
    var lines = [
      Line.begin(person, office.newErrand(), in: visit), Line.consent(person, office.newErrand(), in: visit),
    ]
    for _ in 0..<(1 + chance.below(4)) {
      let kpj = chance.below(8) == 0 ? person.kpj : try Office.wrong
      lines.append(.retype(person, kpj, office.newErrand(), in: visit))
    }
    if chance.below(3) == 0 { lines.append(.report(person, office.newErrand(), in: visit)) }
    return lines
  }

  // MARK: What has to hold

  /// Whoever asked twice heard the same verdict twice; what was refused may go well the second time.
  func compareReplies() {
    #expect(heard.count > sent.count, "some programs told something before they died")
    var known: [ErrandID: Reply] = [:]
    for (id, reply) in heard {
      if let before = known[id]?.verdict { #expect(before == reply.verdict) }
      known[id] = reply
    }
    #expect(known.count == sent.count)
  }

  /// What was heard is in the ledger, and no errand is there twice.
  func compareLedger() throws {
    let rows = try office.ledger()
    let tries = rows.filter { ["kpj.wrong", "kpj.right"].contains($0.event) }
    let evaluated = Set(tries.compactMap(\.about))
    #expect(evaluated.count == tries.count)
    #expect(evaluated == Set(heard.filter { $0.reply.isEvaluated }.map(\.id.description)))
    let reports = rows.filter { $0.event == "block.reported" }.compactMap(\.about)
    #expect(Set(reports).count == reports.count)
    #expect(Set(reports) == Set(heard.compactMap { $0.reply.firstReport?.number.description }))
    #expect(!reports.isEmpty && rows.contains { $0.event == "kpj.right" }, "the storm had a bit of everything")
  }

  /// The ledger, followed for each person, leads to what is stored; nobody was evaluated after the third.
  func comparePeople() throws {
    let rows = try office.ledger()
    for person in office.people {
      var strikes = 0
      for row in rows where row.participant == person.participantID.description {
        switch row.event {
        case "kpj.wrong", "kpj.right":
          #expect(strikes < 3)
          strikes = row.event == "kpj.wrong" ? strikes + 1 : 0
        case "block.set": #expect(strikes == 3)
        default: break
        }
      }
      let access = try office.access(of: person)
      #expect(access.strikes.kpj == strikes)
      #expect((access.block != nil) == (strikes == 3))
    }
  }
}

extension Reply {
  /// A number was compared.
  fileprivate var isEvaluated: Bool {
    guard case .update(.retype(let outcome)) = self else { return false }
    switch outcome {
    case .right, .handedOver, .wrong, .nowBlocked: return true
    case .refused: return false
    }
  }

  fileprivate var firstReport: Report? {
    guard case .report(.reported(let sheet)) = self else { return nil }
    return sheet.block.report
  }
}
