import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A watch on a store", .serialized)
struct ChangeWatchTests {
  private let bench = FileBench()

  /// A watch that has told its first news.
  private func watch() throws -> ChangeWatch {
    let watch = try #require(ChangeWatch(of: bench.folder.store))
    watch.start()
    #expect(rings(watch))
    return watch
  }

  /// Waits for news as a terminal does. Generous: what is awaited is on its way already.
  private func rings(_ watch: ChangeWatch) -> Bool {
    var polled = pollfd(fd: watch.readyDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 30_000) == 1 && watch.take()
  }

  @Test("It begins with news, which are told once")
  func beginning() throws {
    _ = try bench.sqlite()
    let watch = try #require(ChangeWatch(of: bench.folder.store))
    #expect(!watch.take())
    watch.start()
    #expect(rings(watch))
    #expect(!watch.take())
  }

  @Test("A write of another connection is told, again and again")
  func otherConnection() throws {
    let store = try bench.sqlite()
    let watch = try watch()
    for _ in 0..<5 {
      try store.strikes()
      #expect(rings(watch))
    }
    #expect(try store.strikesCounted() == 5)
  }

  @Test("A write of another program is told")
  func otherProcess() async throws {
    try bench.stock(try Samples.everybody())
    let watch = try watch()
    let path = bench.folder.store
    await #expect(processExitsWith: .success) { [path = path as String] in
      try SQLiteStore(at: .file(path), clock: FakeHost()).strikes()
    }
    #expect(rings(watch))
  }

  @Test("What was in the log before it counted is told", arguments: [0, 20])
  func slowCommit(rows: Int) throws {
    let store = try bench.sqlite()
    let watch = try watch()
    try bench.outside { database in
      // So little memory that the rows are in the log before they count.
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      for row in 0..<rows {
        try database.execute(
          sql: "INSERT INTO fact (name, value) VALUES (?, ?)",
          arguments: ["row \(row)", String(repeating: "x", count: 4_096)])
      }
      try database.execute(sql: "INSERT INTO fact (name, value) VALUES ('last', 'x'); COMMIT")
    }
    #expect(rings(watch))
    _ = store
  }

  @Test("A checkpoint does not break it", arguments: ["PASSIVE", "RESTART", "TRUNCATE"])
  func checkpoint(mode: String) throws {
    let store = try bench.sqlite()
    try store.strikes()
    let watch = try watch()
    try bench.outside { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(\(mode))") }
    try store.strikes()
    #expect(rings(watch))
  }

  @Test("Files that were taken away and put there anew do not break it")
  func newFiles() throws {
    try bench.sqlite().strikes()
    let watch = try watch()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: bench.folder.store + suffix)
    }
    try? FileManager.default.removeItem(atPath: bench.folder.file("ledger.key"))
    let store = try bench.sqlite()
    #expect(rings(watch))
    _ = watch.take()
    try store.strikes()
    #expect(rings(watch))
  }

  @Test("A log that SQLite removed and made anew does not break it")
  func newLog() throws {
    let watch = try #require(ChangeWatch(of: bench.folder.store))
    watch.start()
    // Each of these makes the log, and the last one to close it removes it unless the watch has it open.
    for _ in 0..<3 {
      try bench.sqlite().strikes()
      #expect(rings(watch))
    }
  }

  @Test("It may be there before the store, and other files in the folder are none of its business")
  func noStoreYet() throws {
    let watch = try #require(ChangeWatch(of: bench.folder.store))
    watch.start()
    try "kabar".write(toFile: bench.folder.file("notes"), atomically: true, encoding: .utf8)
    let store = try bench.sqlite()
    #expect(rings(watch))
    try store.strikes()
    #expect(try store.strikesCounted() == 1)
  }

  @Test("Where there is no folder there is no watch")
  func noFolder() {
    #expect(ChangeWatch(of: bench.folder.file("none/store.db")) == nil)
  }
}
