import Dispatch
import Foundation
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Synchronization
import Testing

@Suite("Opening a store")
struct OpeningTests {
  @Test("A commit is on the disk, and readers do not wait for it")
  func durable() throws {
    let store = try FileBench().sqlite()
    let (synchronous, journal) = try store.durability()
    #expect(synchronous == 2 && journal == "wal")
  }

  @Test("Every file is for its owner only, the folder too")
  func modes() throws {
    let folder = TemporaryFolder()
    let path = folder.file("deep/er/store.db")
    let store = try SQLiteStore(at: .file(path), clock: FakeHost())
    try store.strikes()
    #expect(mode(of: folder.file("deep")) == 0o700 && mode(of: folder.file("deep/er")) == 0o700)
    for file in ["store.db", "store.db-wal", "store.db-shm", "store.db.maintenance", "ledger.key"] {
      #expect(mode(of: folder.file("deep/er/\(file)")) == 0o600, "\(file)")
    }
  }

  @Test("A store that others could read is closed to them")
  func tightened() throws {
    let bench = FileBench()
    _ = try bench.sqlite()
    chmod(bench.folder.store, 0o644)
    _ = try bench.sqlite()
    #expect(mode(of: bench.folder.store) == 0o600)
  }

  @Test("An empty file becomes a store that is closed to others from the beginning")
  func empty() throws {
    let bench = FileBench()
    #expect(FileManager.default.createFile(atPath: bench.folder.store, contents: nil))
    chmod(bench.folder.store, 0o666)
    let store = try bench.sqlite()
    try store.strikes()
    for suffix in ["", "-wal", "-shm"] { #expect(mode(of: bench.folder.store + suffix) == 0o600, "\(suffix)") }
  }

  @Test("A folder that others can write is refused", arguments: [0o770, 0o707, 0o1777] as [mode_t])
  func openFolder(mode: mode_t) throws {
    let bench = FileBench()
    chmod(bench.folder.path, mode)
    let refusal = #expect(throws: StoreOpening.self) { try bench.sqlite() }
    #expect(refusal?.failure == .unreachable)
    #expect(refusal?.path == bench.folder.path)
    #expect(refusal?.sentence.contains("can be written by others") == true)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.store))
  }

  @Test("A file of somebody else is refused and left as it is", arguments: ["text", "sqlite", "other mark"])
  func foreign(kind: String) throws {
    let bench = FileBench()
    switch kind {
    case "sqlite": try bench.outside("CREATE TABLE theirs (a)")
    case "other mark": try bench.outside("PRAGMA application_id = 77")
    default: try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: bench.folder.store))
    }
    let before = FileManager.default.contents(atPath: bench.folder.store)
    chmod(bench.folder.store, 0o644)
    let other = TemporaryFolder()
    symlink(bench.folder.store, other.file("planted.db"))
    #expect(throws: StoreOpening.self) {
      try SQLiteStore(at: .file(other.file("planted.db")), clock: FakeHost())
    }
    let refusal = #expect(throws: StoreOpening.self) { try bench.sqlite() }
    #expect(mode(of: bench.folder.store) == 0o644, "its mode too")
    #expect(refusal?.failure == .foreign)
    #expect(refusal?.sentence.contains(bench.folder.store) == true)
    #expect(FileManager.default.contents(atPath: bench.folder.store) == before)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.file("ledger.key")))
  }

  @Test("A folder in the place of the file is refused")
  func directory() throws {
    let bench = FileBench()
    mkdir(bench.folder.store, 0o700)
    #expect(#expect(throws: StoreOpening.self) { try bench.sqlite() }?.failure == .foreign)
  }

  @Test("A store of a later version is refused and left as it is")
  func newer() throws {
    let bench = FileBench()
    _ = try bench.sqlite()
    try bench.outside("INSERT INTO grdb_migrations VALUES ('2 later')")
    #expect(#expect(throws: StoreOpening.self) { try bench.sqlite() }?.failure == .newerSchema)
  }

  @Test("A store whose way to the file passes through a link is the same store")
  func link() throws {
    let bench = FileBench()
    let other = TemporaryFolder()
    symlink(bench.folder.path, other.file("link"))
    try bench.sqlite().strikes()
    let linked = try SQLiteStore(at: .file(other.file("link/store.db")), clock: bench.clock)
    #expect(linked.path == (try bench.sqlite().path))
    #expect(try linked.strikesCounted() == 1)
  }

  @Test("A first start that was cut off before the tables is taken up")
  func cutOff() throws {
    let bench = FileBench()
    try bench.outside("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    try bench.sqlite().strikes()
    #expect(try bench.ledger().map(\.event) == ["key.created", "clock.started", "kpj.wrong"])
  }

  @Test("Eight who start a store for the first time at once share one ledger and one key")
  func firstStarts() throws {
    for _ in 0..<20 {
      let bench = FileBench()
      let problems = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do { try bench.sqlite().strikes() } catch { problems.withLock { $0.append("\(error)") } }
      }
      #expect(problems.withLock { $0 } == [])
      let events = try bench.ledger().map(\.event)
      #expect(events == ["key.created", "clock.started"] + Array(repeating: "kpj.wrong", count: 8))
      #expect(try bench.sqlite().strikesCounted() == 8)
      let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
      #expect(files.filter { $0.hasPrefix("ledger.key") } == ["ledger.key"])
    }
  }
}

@Suite("The key of the ledger")
struct KeyTests {
  @Test("The key lies in its own file, and only its name in the store")
  func named() throws {
    let bench = FileBench()
    let store = try bench.sqlite()
    let text = try String(contentsOfFile: bench.folder.file("ledger.key"), encoding: .utf8)
    let parts = text.split(separator: " ")
    #expect(parts.count == 3 && parts[1] == store.seal.keyID)
    try bench.outside("PRAGMA wal_checkpoint(TRUNCATE)")
    let stored = try #require(FileManager.default.contents(atPath: bench.folder.store))
    #expect(stored.range(of: Data(store.seal.keyID.utf8)) != nil)
    #expect(stored.range(of: Data(parts[2].prefix(64).utf8)) == nil)
  }

  @Test("A key that others can read is refused", arguments: [0o640, 0o604, 0o620] as [mode_t])
  func readable(mode: mode_t) throws {
    let bench = FileBench()
    _ = try bench.sqlite()
    chmod(bench.folder.file("ledger.key"), mode)
    let refusal = #expect(throws: StoreOpening.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("can be read or written by others") == true)
    #expect(refusal?.path == bench.folder.file("ledger.key"))
  }

  @Test("Without its key a store is not opened, and no new key is made")
  func missing() throws {
    let bench = FileBench()
    try bench.sqlite().strikes()
    try FileManager.default.removeItem(atPath: bench.folder.file("ledger.key"))
    let refusal = #expect(throws: StoreOpening.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("is missing") == true)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.file("ledger.key")))
  }

  @Test("Another store's key, half a key and no key at all are refused", arguments: ["other", "half", "empty"])
  func wrong(kind: String) throws {
    let (bench, other) = (FileBench(), FileBench())
    _ = (try bench.sqlite(), try other.sqlite())
    let file = bench.folder.file("ledger.key")
    let key = try String(contentsOfFile: kind == "other" ? other.folder.file("ledger.key") : file, encoding: .utf8)
    let text = kind == "other" ? key : kind == "half" ? String(key.prefix(80)) : ""
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let refusal = #expect(throws: StoreOpening.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("put the right") == true)
  }

  @Test("The key may lie somewhere else")
  func elsewhere() throws {
    let (bench, safe) = (FileBench(), TemporaryFolder())
    let options = SQLiteOptions(keyFile: safe.file("seal.key"))
    try bench.sqlite(options).strikes()
    #expect(mode(of: safe.file("seal.key")) == 0o600)
    #expect(try bench.sqlite(options).strikesCounted() == 1)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.file("ledger.key")))
  }
}
