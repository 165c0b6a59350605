import Foundation
import Rules
import SQLiteStore
import Services
import Support
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
    #expect(sheet["schema"] as? String == "anjungan.clock.1" && sheet["trusted"] as? Bool == true)
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

  @Test("A reason is a code")
  func reason() throws {
    for arguments in [["accept"], ["accept", "--reason", "Jam salah!"], ["accept", "--reason", ""]] {
      #expect(try clock(arguments, wall: 0).code == 2)
    }
    #expect(try office.ledger(.clockAccepted).isEmpty)
  }
}
