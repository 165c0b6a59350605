import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before reasons in words")
struct ReasonMigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionFour.create(in: $0) } }

  @Test("What was rejected keeps its reason and has no words; the next one may have some")
  func words() throws {
    let store = try bench.sqlite()
    let words = try Prose("Foto KK terpotong.", for: .rejection)
    let old = try VersionThree.submission().update
    let before = try store.read { (records) throws(Failure) in try records.submission(old.number)?.update }
    #expect(before?.state == .failed && before?.reason == .other && before?.words == nil)
    var next = Update(
      number: Samples.reference(4), submitted: Samples.moment(10), due: Samples.moment(19), state: .inProcess)
    let submission = Submission(
      update: next, participant: Samples.wholeID, station: Samples.kiosk, data: try Invented.updateData())
    let isDecided = next.decide(.rejectInWords(words), at: Samples.moment(11))
    #expect(isDecided)
    let decided = next
    try store.write { (books) throws(Failure) in
      try books.add(submission)
      try books.save(decided, of: Samples.wholeID)
    }
    try store.read { (records) throws(Failure) in
      #expect(try records.submission(decided.number)?.update == decided)
      #expect(try records.submission(old.number)?.update == before)
    }
  }

  @Test("It has the tables of a new store, and does what one does")
  func sameTables() throws {
    try StoreCheck.writeEverything(try bench.sqlite())
    let fresh = FileBench()
    _ = try fresh.sqlite()
    #expect(try bench.tables() == fresh.tables())
  }
}
