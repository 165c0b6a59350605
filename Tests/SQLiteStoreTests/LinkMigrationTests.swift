import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before linked complaints")
struct LinkMigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionFive.create(in: $0) } }

  @Test("A complaint of before is what it was, is linked with none, and can be linked")
  func links() throws {
    let (store, old, other) = (try bench.sqlite(), try VersionThree.ticket(), try VersionThree.other())
    let found = try store.read { (records) throws(Failure) in try records.ticket(old.number) }
    #expect(found == old && found?.course.links.isEmpty == true)
    var linked = old
    let isLinked = linked.take(TicketEvent(.linked(to: other.number), by: .officer("ani"), at: Samples.moment(9)))
    #expect(isLinked)
    let saved = linked
    try store.write { (books) throws(Failure) in try books.save(saved) }
    #expect(try store.read { (records) throws(Failure) in try records.ticket(old.number) } == saved)
  }

  @Test("It has the tables of a new store, and does what one does")
  func sameTables() throws {
    try StoreCheck.writeEverything(try bench.sqlite())
    let fresh = FileBench()
    _ = try fresh.sqlite()
    #expect(try bench.tables() == fresh.tables())
  }
}
