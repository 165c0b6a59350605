import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before decided values")
struct DecidedMigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionFive.create(in: $0) } }

  @Test("What was decided before has kept nothing, and the next one does; nobody has seen a KTP or a wrong fact")
  func opens() throws {
    let store = try bench.sqlite()
    let old = try VersionThree.submission().update.number
    let (sitting, rina) = (SittingID(high: 1, low: 2), try #require(StaffName("rina")))
    try store.read { (records) throws(Failure) in
      #expect(try records.submission(old)?.recorded == nil)
      #expect(try records.cardSight(of: Samples.wholeID, in: sitting) == nil)
      #expect(try records.callerFacts(of: Samples.wholeID) == CallerFacts())
      #expect(try records.shown(of: old, to: rina, in: sitting) == nil)
    }
    var sight = CardSight(
      sitting: sitting, participant: Samples.wholeID, staff: rina, isByTelephone: false, seen: nil,
      looked: Samples.moment(1))
    _ = sight.see(at: Samples.moment(2))
    var facts = CallerFacts()
    facts.count(at: Samples.moment(3))
    let (kept, counted) = (sight, facts)
    let recorded = Recorded(mother: "Siti Aminah", stated: try Invented.updateData())
    try store.write { (books) throws(Failure) in
      try books.save(kept)
      try books.save(counted, of: Samples.wholeID)
      try books.save(shown: "0123456789abcdef", of: old, to: rina, in: sitting)
      try books.save(recorded, whenDecided: old)
    }
    try bench.sqlite().read { (records) throws(Failure) in
      #expect(try records.submission(old)?.recorded == recorded)
      #expect(try records.cardSight(of: Samples.wholeID, in: sitting) == kept)
      #expect(try records.callerFacts(of: Samples.wholeID) == counted)
      #expect(try records.shown(of: old, to: rina, in: sitting) == "0123456789abcdef")
      #expect(try records.shown(of: old, to: rina, in: SittingID(high: 9, low: 9)) == nil)
    }
  }
}
