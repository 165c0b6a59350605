import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before the counter")
struct CounterMigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionThree.create(in: $0) } }

  @Test(
    "What was filed and said before can be searched",
    arguments: [
      ("kartu", [8, 7]), ("hilang jumat", [7]), ("cetak", []), ("dicetak ulang kartu", [7]), ("terima", [7]),
      ("bekasi", [8]), ("patah dicetak", []),
    ] as [(String, [UInt64])])
  func search(words: String, wanted: [UInt64]) throws {
    var filter = TicketFilter()
    filter.words = words
    #expect(try numbers(filter) == wanted.map { try number($0) })
  }

  @Test("A message that is said afterwards is found with them")
  func goesOn() throws {
    let (store, ticket) = (try bench.sqlite(), try VersionThree.ticket())
    let message = try Invented.message("Ada di loket.")
    try store.write { (books) throws(Failure) in try books.add(message, to: ticket.number) }
    var filter = TicketFilter()
    filter.words = "dicetak hilang loket"
    #expect(try numbers(filter) == [ticket.number])
  }

  @Test("Nobody of the office entered what was submitted")
  func submission() throws {
    let found = try bench.sqlite().read { (records) throws(Failure) in
      try records.submissions(of: Samples.wholeID, limit: 9)
    }
    #expect(found == [try VersionThree.submission()])
  }

  @Test("A pause goes on, at the branch where its terminal was seen last, and where nobody saw one in every branch")
  func brakes() throws {
    try bench.outside("INSERT INTO branch (code, name, zone) VALUES ('AMB01', 'Ambon', 'WIT')")
    let end = Moment(milliseconds: 9)
    try bench.sqlite().read { (records) throws(Failure) in
      #expect(try records.terminals(at: "JKT01") == ["kiosk-1", "kiosk-2", "kiosk-3", "kiosk-9"])
      #expect(try records.terminals(at: "AMB01") == ["kiosk-9"])
      for station in [Samples.kiosk, Samples.at("kiosk-9"), Samples.at("kiosk-9", "AMB01")] {
        #expect(try records.lookupBrake(of: .people, at: station).pausedUntil == end)
        #expect(try records.lookupBrake(of: .tickets, at: station) == LookupBrake())
      }
      #expect(try records.lookupBrake(of: .tickets, at: Samples.at("kiosk-2")).pausedUntil == end)
      #expect(try records.lookupBrake(of: .people, at: Samples.at("kiosk-2")) == LookupBrake())
      #expect(try records.strikeBrake(at: Samples.at("kiosk-3")).pausedUntil == end)
    }
  }

  @Test("It has the tables of a new store, and does what one does")
  func sameTables() throws {
    try StoreCheck.writeEverything(try bench.sqlite())
    let fresh = FileBench()
    _ = try fresh.sqlite()
    #expect(try bench.tables() == fresh.tables())
  }

  private func numbers(_ filter: TicketFilter) throws -> [Reference] {
    try bench.sqlite().read { (records) throws(Failure) in
      try records.tickets(at: "JKT01", filter, for: .ofAll, limit: 9).map(\.number)
    }
  }

  private func number(_ number: UInt64) throws -> Reference {
    number == 7 ? try VersionThree.ticket().number : try VersionThree.other().number
  }
}
