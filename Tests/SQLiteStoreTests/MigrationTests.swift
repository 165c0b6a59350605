import Dispatch
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Synchronization
import Testing

@Suite("A store of an earlier version")
struct MigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionTwo.create(in: $0) } }

  @Test("A block, its report and its past are as before, and nobody was voided")
  func block() throws {
    let block = Block(cause: .kpj, since: Samples.moment(0), report: report)
    let wanted = Access(strikes: Strikes(kpj: 3, face: 1), block: block, blocks: [Samples.moment(0)])
    #expect(try access(Samples.wholeID) == wanted)
  }

  @Test("A face check that is under way is under way still, begun nobody knows where, and becomes a strike")
  func faceCheck() throws {
    let somewhere = Station(branch: "?", terminal: "?")
    let open = Reservation(attempt: VersionTwo.checking, at: Samples.moment(7), station: somewhere)
    let found = try access(Samples.bareID)
    #expect(found == Access(strikes: Strikes(face: 2), reservation: open, counterOnly: .asked))
    let later = found.caughtUp(to: StoreTime(now: open.lapses)).access
    #expect(later.block?.cause == .face && later.reservation == nil)
  }

  @Test("A consent that nothing has used is unused")
  func consent() throws {
    let proofs = try bench.sqlite().read { (records) throws(Failure) in
      try records.unusedProofs(of: Samples.wholeID, in: StoreCheck.visit, since: Samples.moment(2))
    }
    #expect(proofs == [StoreCheck.consent(at: Samples.moment(2))])
  }

  @Test("It has the tables of a new store, and does what one does")
  func sameTables() throws {
    try StoreCheck.writeEverything(try bench.sqlite())
    #expect(try bench.tables() == newBench().tables())
  }

  @Test("Eight that open it at once make one store of it")
  func atOnce() throws {
    let problems = Mutex<[String]>([])
    let bench = bench
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      do { try bench.sqlite().strikes() } catch { problems.withLock { $0.append("\(error)") } }
    }
    #expect(problems.withLock { $0 } == [])
    #expect(try bench.sqlite().strikesCounted() == 11)
  }

  @Test("An update without data, which that version could not store, is not thrown away: the store is refused")
  func update() throws {
    try bench.outside { try VersionTwo.addUpdate(in: $0) }
    let before = try bench.tables()
    #expect(#expect(throws: StoreRefusal.self) { try bench.sqlite() }?.failure == .damaged)
    #expect(try bench.tables() == before)
    #expect(try bench.outside { try Int.fetchOne($0, sql: "SELECT count(*) FROM pengkinian") } == 1)
  }

  private var report: Report { Report(number: Samples.reference(1), at: Samples.moment(1), channel: .kiosk) }

  private func access(_ participant: ParticipantID) throws -> Access {
    try bench.sqlite().read { (records) throws(Failure) in try records.access(of: participant) }
  }

  private func newBench() throws -> FileBench {
    let bench = FileBench()
    _ = try bench.sqlite()
    return bench
  }
}
