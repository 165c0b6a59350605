import Dispatch
import Foundation
import GRDB
import Keeping
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
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
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
    #expect(throws: StoreRefusal.self) {
      try SQLiteStore(at: .file(other.file("planted.db")), clock: FakeHost())
    }
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(mode(of: bench.folder.store) == 0o644, "its mode too")
    #expect(refusal?.failure == .foreign)
    #expect(refusal?.sentence.contains(bench.folder.store) == true)
    #expect(FileManager.default.contents(atPath: bench.folder.store) == before)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.file("ledger.key")))
  }

  /// Another program's database with a log that it has not brought in, as after a crash.
  private func laysTheirs(at path: String, _ sql: String = "CREATE TABLE theirs (a)") throws {
    let folder = TemporaryFolder()
    let theirs = try DatabaseQueue(path: folder.file("theirs.db"))
    try theirs.writeWithoutTransaction { other in
      _ = try String.fetchOne(other, sql: "PRAGMA journal_mode = WAL")
      try other.execute(sql: sql)
      // A copy while it is open: what was written is in the log alone.
      for suffix in ["", "-wal"] {
        guard let content = FileManager.default.contents(atPath: folder.file("theirs.db" + suffix)) else { continue }
        try content.write(to: URL(fileURLWithPath: path + suffix))
        chmod(path + suffix, 0o644)
      }
    }
  }

  /// Names, contents, modes and times of all files in a folder.
  private func state(of folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      var facts = stat()
      lstat(folder.file(name), &facts)
      let content = FileManager.default.contents(atPath: folder.file(name))?.hashValue ?? 0
      return "\(name) \(content) \(facts.st_mode) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec) \(facts.st_ino)"
    }
  }

  @Test(
    "S1: another program's database is not touched: no log is brought into it, none made, and no mode changed",
    arguments: ["store.db", "100% ?immutable=0#.db"], ["CREATE TABLE theirs (a)", "PRAGMA application_id = 77", ""])
  func untouched(name: String, sql: String) throws {
    let folder = TemporaryFolder()
    try laysTheirs(at: folder.file(name), sql)
    if sql.isEmpty { try Data(repeating: 7, count: 99).write(to: URL(fileURLWithPath: folder.file(name + "-wal"))) }
    let before = try state(of: folder)
    for path in [folder.file(name), folder.file("link/" + name)] {
      if path.contains("link/") { symlink(folder.path, folder.file("link")) }
      for mayFound in [true, false] {
        let refusal = #expect(throws: StoreRefusal.self) {
          try SQLiteStore(at: .file(path), clock: FakeHost(), options: ArchiveOptions(mayFound: mayFound))
        }
        #expect(refusal?.failure == .foreign)
      }
      unlink(folder.file("link"))
      #expect(try state(of: folder) == before)
    }
  }

  @Test("S1: nor is it touched by who only watches it")
  func watched() throws {
    let folder = TemporaryFolder()
    try laysTheirs(at: folder.file("store.db"))
    let before = try state(of: folder)
    let watch = try #require(ChangeWatch(of: folder.file("store.db")))
    watch.start()
    usleep(300_000)
    #expect(try state(of: folder) == before)
    withExtendedLifetime(watch) {}
  }

  /// What the system knows of locks on a file.
  private func locks(on path: String) throws -> [Substring] {
    var facts = stat()
    #expect(stat(path, &facts) == 0)
    return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
      .filter { $0.contains(":\(facts.st_ino) ") }
  }

  @Test("S1: looking at a store that is open in this process drops none of its locks")
  func locksStay() throws {
    let bench = FileBench()
    let store = try bench.sqlite()
    try store.strikes()
    #expect(try !locks(on: bench.folder.store).isEmpty)
    for _ in 0..<3 { _ = try bench.sqlite() }
    #expect(try !locks(on: bench.folder.store).isEmpty)
    #expect(try store.strikesCounted() == 1)
  }

  @Test(
    "S1: a link that another account has laid is not followed, wherever it is on the way",
    .enabled(if: geteuid() == 0, "only root can lay one for somebody else"), arguments: ["store.db", "deep/store.db"])
  func planted(name: String) throws {
    let (bench, hall) = (FileBench(), TemporaryFolder())
    try bench.sqlite().strikes()
    let link = name == "store.db" ? hall.file(name) : hall.file("deep")
    symlink(name == "store.db" ? bench.folder.store : bench.folder.path, link)
    let store = ArchivePlace.file(hall.file(name))
    #expect(try SQLiteStore(at: store, clock: bench.clock).strikesCounted() == 1, "root's own link is followed")
    let before = try state(of: bench.folder)
    lchown(link, 65_534, 65_534)
    let refusal = #expect(throws: StoreRefusal.self) { try SQLiteStore(at: store, clock: bench.clock) }
    #expect(refusal?.path == link && refusal?.sentence.contains("nobody") == true)
    symlink(hall.file(name), hall.file("behind"))
    #expect(throws: StoreRefusal.self) { try SQLiteStore(at: .file(hall.file("behind")), clock: bench.clock) }
    #expect(throws: StoreRefusal.self) {
      try bench.sqlite(ArchiveOptions(keyFile: name == "store.db" ? link : hall.file("deep/ledger.key")))
    }
    #expect(try state(of: bench.folder) == before)
  }

  @Test(
    "S1: root uses a store only where it belongs to whom its folder belongs to",
    .enabled(if: geteuid() == 0, "only root can give a file away"))
  func thirdAccount() throws {
    let bench = FileBench()
    try bench.sqlite().strikes()
    chown(bench.folder.path, 65_534, 65_534)
    chown(bench.folder.store, 1, 1)
    let before = try state(of: bench.folder)
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("nobody") == true && refusal?.path == bench.folder.store)
    #expect(try state(of: bench.folder) == before)
    chown(bench.folder.store, 65_534, 65_534)
    #expect(try bench.sqlite().strikesCounted() == 1)
  }

  @Test("A folder in the place of the file is refused")
  func directory() throws {
    let bench = FileBench()
    mkdir(bench.folder.store, 0o700)
    #expect(#expect(throws: StoreRefusal.self) { try bench.sqlite() }?.failure == .foreign)
  }

  @Test("A store of a later version is refused and left as it is")
  func newer() throws {
    let bench = FileBench()
    _ = try bench.sqlite()
    try bench.outside("INSERT INTO grdb_migrations VALUES ('2 later')")
    #expect(#expect(throws: StoreRefusal.self) { try bench.sqlite() }?.failure == .newerSchema)
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
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("can be read or written by others") == true)
    #expect(refusal?.path == bench.folder.file("ledger.key"))
  }

  @Test("Without its key a store is not opened, and no new key is made")
  func missing() throws {
    let bench = FileBench()
    try bench.sqlite().strikes()
    try FileManager.default.removeItem(atPath: bench.folder.file("ledger.key"))
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
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
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.sentence.contains("put the right") == true)
  }

  @Test("The key may lie somewhere else")
  func elsewhere() throws {
    let (bench, safe) = (FileBench(), TemporaryFolder())
    let options = ArchiveOptions(keyFile: safe.file("seal.key"))
    try bench.sqlite(options).strikes()
    #expect(mode(of: safe.file("seal.key")) == 0o600)
    #expect(try bench.sqlite(options).strikesCounted() == 1)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.file("ledger.key")))
  }
}
