import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan clock")
struct ClockTests {
  private let office: Office

  init() throws { office = try Office() }

  /// The host's wall clock and time since boot are ahead by so many milliseconds.
  private func clock(_ arguments: [String], wall: Int, sinceBoot: Int = 0, isSynchronised: Bool = false) throws
    -> Child.Ending
  {
    let file = office.folder.path + "/clock"
    try "\(wall) \(sinceBoot) \(isSynchronised ? 1 : 0)\n".write(toFile: file, atomically: true, encoding: .utf8)
    return try office.run(["clock"] + arguments, environment: ["ANJUNGAN_TEST_CLOCK": file])
  }

  @Test("In order: the store's time is the host's")
  func inOrder() throws {
    let ending = try clock(["show"], wall: 0)
    #expect(ending.code == 0)
    #expect(ending.lines.count == 2 && ending.lines[0].hasPrefix("store: ") && ending.lines[1].hasPrefix("host:  "))
    let sheet = try object(try clock(["show", "--json"], wall: 0).lines[0])
    #expect(Set(sheet.keys) == ["schema", "store", "trusted", "host", "synchronised"])
    #expect(sheet["schema"] as? String == "anjungan.clock/1" && sheet["trusted"] as? Bool == true)
  }

  @Test(
    "A7 C2: a wall clock that was set is not followed, until a supervisor accepts it; T moves along",
    arguments: [90_000_000, -3_600_000])
  func accept(wall: Int) throws {
    try office.blocks(office.people[0])
    let opens = try office.reports(office.people[0]).opens
    let before = try object(try clock(["show", "--json"], wall: wall).lines[0])
    let differs = try #require(before["differs_ms"] as? Int)
    #expect(abs(differs - wall) < 60_000)
    #expect(try office.access(of: office.people[0]).block != nil, "nothing opens by a clock that was set")

    let accepted = try clock(["accept", "--reason", "jam-salah", "--json"], wall: wall)
    #expect(accepted.code == 0)
    let moved = try #require(try object(accepted.lines[0])["moved_ms"] as? Int)
    #expect(abs(moved - wall) < 60_000)
    let block = try #require(try office.access(of: office.people[0]).block)
    #expect(block.report?.opens == opens.later(by: .milliseconds(Int64(moved))))
    #expect(try object(try clock(["show", "--json"], wall: wall).lines[0])["differs_ms"] == nil)
    let row = try #require(try office.ledger(.clockAccepted).first)
    #expect(row.details == "moved-ms=\(moved) reason=jam-salah" && row.staff?.isEmpty == false)
  }

  /// A desk on a host whose clocks are ahead, or behind, by so many milliseconds.
  private func teller(wall: Int, sinceBoot: Int) throws -> Teller {
    let file = office.folder.path + "/clock"
    try "\(wall) \(sinceBoot) 0\n".write(toFile: file, atomically: true, encoding: .utf8)
    return try Teller(at: office, "hall", environment: ["ANJUNGAN_TEST_CLOCK": file])
  }

  @Test("A6: a clock set back between two wrong numbers forgets neither", arguments: [-2_000, -172_800_000])
  func backBetweenTries(wall: Int) throws {
    let person = office.people[0]
    let visit = try office.consents(person)
    for (turn, wall) in [0, wall, 2 * wall].enumerated() {
      let line = Line.retype(person, try Office.wrong, office.newErrand(), in: visit)
      _ = try teller(wall: wall, sinceBoot: 0).ask(line)
      #expect(try office.access(of: person).strikes.kpj == turn + 1)
    }
    #expect(try office.access(of: person).block != nil)
  }

  @Test("A6: set back two days while blocked, a block opens when 24 hours have passed, not two days later")
  func backWhileBlocked() throws {
    let person = office.people[0]
    try office.blocks(person)
    let reported = try office.reports(person)
    let (day, back) = (86_400_000, -172_800_000)
    for (passed, isOpen) in [(day - 60_000, false), (day, true)] {
      let look = Line.begin(person, office.newErrand(), in: office.newVisit())
      let reply = try teller(wall: back + passed, sinceBoot: passed).ask(look)
      switch reply {
      case .update(.consentNeeded): #expect(isOpen)
      case .update(.blocked(let sheet)): #expect(!isOpen && sheet.block.report == reported)
      default: Issue.record("\(reply)")
      }
    }
  }

  @Test("B6: for a person in words: the branch's zone, WIB by name without one, and spans by their units")
  func words() throws {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for (more, zone) in [([], "WIB"), (["--branch", "J01"], "WIB"), (["--branch", "K03"], "WIT")] {
      if zone == "WIT" {
        try office.sqlite().stock(Stock(branches: [Branch(code: "K03", name: "Jayapura", zone: .wit)]))
      }
      let lines = try clock(["show"] + more, wall: 0).lines
      for line in lines.prefix(2) {
        #expect(days.contains { line.dropFirst(7).hasPrefix("\($0), ") } && line.contains(" \(zone)"), "\(line)")
        #expect(line.contains(":") && !line.contains("Z") && !line.contains("T0"), "\(line)")
      }
    }
    let wall = 691_200_000 + 7_200_000 + 30_000
    #expect(try clock(["show"], wall: wall).output.contains("8 days 2 hours ahead of the store's"))
    let accepted = try clock(["accept", "--reason", "jam-salah"], wall: wall)
    #expect(accepted.output.contains("moved ahead by 8 days 2 hours") && !accepted.output.contains(" ms"))
    #expect(try clock(["accept", "--reason", "jam-salah"], wall: 0).output.contains("moved back by 8 days 2 hours"))
  }

  /// A command in a view of its own of the time since boot, ten days ahead. Only root may make one.
  private func ahead(_ arguments: [String]) throws -> Child.Ending {
    try Child(
      ["--time", "--boottime", "864000", "--fork", Program.path] + arguments + ["--store", office.store],
      path: "/usr/bin/unshare", environment: office.environment
    ).ending()
  }

  private static let mayHaveViews = geteuid() == 0

  @Test(
    "C3a: ten days that only the time since boot tells open no block and add nothing up", .enabled(if: mayHaveViews))
  func timeSinceBootLeaps() throws {
    let person = office.people[0]
    try office.blocks(person)
    let opens = try office.reports(person).opens
    for turn in 0..<3 {
      let rotated = try ahead(["ledger", "rotate", "--reason", "uji"])
      #expect(rotated.code == 0)
      #expect(rotated.errors.contains("time since boot") == (turn == 0), "a command says what it notices, once")
      let shown = try object(try ahead(["clock", "show", "--json"]).lines[0])
      #expect(shown["leapt"] as? Bool == true && shown["differs_ms"] == nil)
      let now = try #require((shown["store"] as? String).flatMap { Moment(iso8601: $0) })
      #expect(now < opens && opens.span(since: now) > .hours(23))
    }
    let accepted = try object(try ahead(["clock", "accept", "--reason", "jam", "--json"]).lines[0])
    let moved = try #require(accepted["moved_ms"] as? Int)
    #expect(accepted["leapt"] == nil && abs(moved) < 60_000)
    // The tests' own process sees the other view: that is an episode of its own, and again nothing opens.
    #expect(try office.access(of: person).block?.report?.opens.span(since: opens) ?? .days(1) < .minutes(5))
    let reply = try office.desk().answer(
      Errand(id: office.newErrand(), visit: office.newVisit(), request: .beginUpdate(person.identity)))
    guard case .update(.blocked) = reply else {
      Issue.record("\(reply)")
      return
    }
    let episodes = try office.ledger(.clockEpisode)
    #expect(episodes.count == 2 && episodes.allSatisfy { $0.details.hasPrefix("left-out-ms=") })
  }

  @Test("A reason is a code")
  func reason() throws {
    for arguments in [["accept"], ["accept", "--reason", "Jam salah!"], ["accept", "--reason", ""]] {
      #expect(try clock(arguments, wall: 0).code == 2)
    }
    #expect(try office.ledger(.clockAccepted).isEmpty)
  }
}
