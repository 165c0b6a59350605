import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Testing

@Suite("While an import is merged")
struct MaintenanceTests {
  private let bench = FileBench()

  @Test("Kiosks are told so, the importer works, and afterwards it goes on")
  func maintenance() throws {
    let kiosk = try bench.sqlite()
    try SQLiteStore.underMaintenance(bench.folder.store) {
      #expect(throws: Failure.maintenance) { try kiosk.strikes() }
      #expect(throws: Failure.maintenance) { try kiosk.strikesCounted() }
      let importer = try bench.sqlite(isMaintainer: true)
      try importer.stock(Stock(branches: [Samples.jakarta]))
    }
    try kiosk.strikes()
    #expect(try kiosk.strikesCounted() == 1)
    #expect(try kiosk.read { (records) throws(Failure) in try records.branch("JKT01") } == Samples.jakarta)
  }

  @Test("A kiosk may start meanwhile; it waits at its first request")
  func startMeanwhile() throws {
    _ = try bench.sqlite()
    let kiosk = try SQLiteStore.underMaintenance(bench.folder.store) {
      let kiosk = try bench.sqlite()
      #expect(throws: Failure.maintenance) { try kiosk.now() }
      return kiosk
    }
    #expect(try kiosk.now().isTrusted)
  }

  @Test("An importer makes the store when there is none")
  func newStore() throws {
    try SQLiteStore.underMaintenance(bench.folder.store) {
      try bench.sqlite(isMaintainer: true).stock(Stock(branches: [Samples.ambon]))
    }
    #expect(try bench.sqlite().read { (records) throws(Failure) in try records.branch("AMB01") } == Samples.ambon)
  }

  @Test("Two importers do not merge at the same time")
  func twoImporters() throws {
    _ = try bench.sqlite()
    try SQLiteStore.underMaintenance(bench.folder.store) {
      #expect(throws: Failure.maintenance) {
        try SQLiteStore.underMaintenance(bench.folder.store, patience: Patience(limit: .milliseconds(20))) {}
      }
    }
  }

  @Test("What the importer throws comes out, and the lock is gone")
  func importerThrows() throws {
    let kiosk = try bench.sqlite()
    #expect(throws: CancellationError.self) {
      try SQLiteStore.underMaintenance(bench.folder.store) { throw CancellationError() }
    }
    try kiosk.strikes()
  }

  @Test("An importer that is killed lets go")
  func killed() throws {
    let kiosk = try bench.sqlite()
    let importer = Process()
    let (said, held) = (Pipe(), Pipe())
    importer.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    // -o: the lock is the importer's own and does not live on in what it starts.
    importer.arguments = ["-o", "-x", bench.folder.store + ".maintenance", "sh", "-c", "echo held; cat"]
    importer.standardOutput = said
    importer.standardInput = held
    try importer.run()
    #expect(said.fileHandleForReading.availableData == Data("held\n".utf8))
    #expect(throws: Failure.maintenance) { try kiosk.strikes() }
    kill(importer.processIdentifier, SIGKILL)
    try held.fileHandleForWriting.close()
    importer.waitUntilExit()
    #expect(importer.terminationReason == .uncaughtSignal)
    try kiosk.strikes()
    #expect(try kiosk.strikesCounted() == 1)
  }
}
