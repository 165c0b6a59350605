import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before told days, P1")
struct ToldDayMigrationTests {
  private let bench = FileBench()

  init() throws { try bench.outside { try VersionFive.create(in: $0) } }

  private func desk(worked: Bool) throws -> Desk {
    let store = try bench.sqlite()
    var settings = Settings()
    settings.cutiBersamaWorked = worked
    return try Desk(
      store: store, at: Station(branch: "JKT01", terminal: "host"), settings: settings, seal: store.seal)
  }

  private func told() throws -> (tickets: [[ToldDay]], updates: [[ToldDay]]) {
    let numbers = [try VersionThree.ticket().number, try VersionThree.other().number]
    let update = try VersionThree.submission().update.number
    return try bench.sqlite().read { (records) throws(Failure) in
      var tickets: [[ToldDay]] = []
      for number in numbers { tickets.append(try records.ticket(number)?.told ?? []) }
      return (tickets, [try records.submission(update)?.told ?? []])
    }
  }

  @Test("What it told is written down once, by the first program that opens it, and no other setting changes it")
  func settles() throws {
    #expect(try told().tickets.allSatisfy(\.isEmpty) && told().updates.allSatisfy(\.isEmpty))
    try desk(worked: true).settlePromises()
    let first = try told()
    #expect(first.tickets.allSatisfy { $0.contains { $0.promise == .answer } })
    #expect(first.updates.allSatisfy { $0.map(\.promise) == [.update] })
    #expect(first.tickets.joined().allSatisfy { $0.basis.isCollectiveLeaveWorked })
    try desk(worked: false).settlePromises()
    #expect(try told() == first)
    let rows = try bench.sqlite().read { (records) throws(Failure) in
      try records.ledger(LedgerQuery(events: [LedgerEntry.Event.calendarSettled.rawValue]), limit: 9)
    }
    #expect(rows.count == 1)
  }
}
