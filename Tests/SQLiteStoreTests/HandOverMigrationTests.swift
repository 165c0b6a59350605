import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before people were handed over")
struct HandOverMigrationTests {
  private let bench = FileBench()

  @Test("P7: somebody is handed over in it, and found again")
  func handsOver() throws {
    try #require(FormerStore.all.first { $0.version == 19 }).lay(for: bench)
    let handOver = HandOver(
      number: HandOverNumber(chance: [1]), branch: "JKT01", participant: Samples.wholeID, visit: StoreCheck.visit,
      at: Samples.moment(0))
    try bench.sqlite().write { (books) throws(Failure) in try books.save(handOver) }
    let found = try bench.sqlite().read { (records) throws(Failure) in
      try records.handOver(handOver.number, at: "JKT01")
    }
    #expect(found == handOver)
  }
}
