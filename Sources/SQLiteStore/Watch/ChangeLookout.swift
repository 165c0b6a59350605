import GRDB
import Keeping
import Rules
import SQLRecords
import Services

/// The thread of a watch.
///
/// The log is written, then brought to the disk, and only then does what is in it count: no event says when. So after
/// each event SQLite is asked again and again, at distances from 1 ms to 8 s that double; after 16 s without an event
/// there is nothing to wait for. No event says either that a folder on the way was renamed or mounted over: so every 2 s
/// the system is asked which files stand at the path, and others are watched from then on. Rule DL6.
final class ChangeLookout: Sendable {
  private static let firstPause = Duration.milliseconds(1)
  private static let lastPause = Duration.milliseconds(8_192)
  private static let patrol = Duration.seconds(2)
  /// Between two rings, so that an import does not keep terminals busy.
  private static let rest = Int32(200)

  private let path: String
  private let firstFolder: FolderEvents
  private let bells: ChangeBells
  private let timing: @Sendable (Moment, Span) -> Void

  init(
    of path: String, _ folder: FolderEvents, _ bells: ChangeBells, _ timing: @escaping @Sendable (Moment, Span) -> Void
  ) {
    self.path = path
    firstFolder = folder
    self.bells = bells
    self.timing = timing
  }

  /// Until the watch is gone.
  func run() {
    var reader = VersionReader(path, timing)
    var (scene, folder) = (WatchedFiles(path), firstFolder)
    var next = Next(pause: Self.firstPause)
    while true {
      if reader.hasChanged() {
        bells.news.ring()
        if stops(within: Self.rest) { return }
      }
      guard let isDue = wait(for: folder, until: next.moment) else { return }
      let names = scene.names
      let events = folder.take().filter { $0.name.isEmpty || names.contains($0.name) }
      let found = WatchedFiles(path)
      if found != scene {
        if found.folder != scene.folder { folder = FolderEvents(of: found.folderPath) ?? folder }
        scene = found
        reader.reopen()
        bells.news.ring()
        next = Next(pause: Self.firstPause)
        continue
      }
      if events.contains(where: \.isReplaced) { reader.reopen() }
      if !events.isEmpty { next = Next(pause: Self.firstPause) } else if isDue { next.goOn(to: Self.lastPause) }
    }
  }

  private func stops(within milliseconds: Int32) -> Bool {
    bells.stop.whileOpen { Readable.wait(for: [$0], within: milliseconds)[0] }
  }

  /// - Returns: whether the moment came; nil when the watch is gone.
  private func wait(for folder: FolderEvents, until moment: ContinuousClock.Instant?) -> Bool? {
    let end = min(moment ?? .now + Self.patrol, .now + Self.patrol)
    let left = Int32(max(0, ((end - .now) / .milliseconds(1)).rounded(.up)))
    let ready = bells.stop.whileOpen { stop in
      folder.whileOpen { Readable.wait(for: [stop, $0], within: left) }
    }
    if ready[0] { return nil }
    return moment.map { $0 <= .now } ?? false
  }

  /// When SQLite is asked again without an event.
  private struct Next {
    private(set) var moment: ContinuousClock.Instant?
    private var pause: Duration

    init(pause: Duration) {
      self.pause = pause
      moment = .now + pause
    }

    mutating func goOn(to last: Duration) {
      pause *= 2
      moment = pause <= last ? .now + pause : nil
    }
  }
}

/// Which files stand at a path.
private struct WatchedFiles: Equatable {
  /// Where the path leads.
  private let resolved: String
  let folder: FileIdentity?
  private let files: [FileIdentity?]

  init(_ path: String) {
    resolved = StoreFiles.resolved(path)
    folder = FileMark(StoreFiles.folder(of: resolved))?.identity
    files = ["", "-wal", "-shm"].map { [resolved] in FileMark(resolved + $0)?.identity }
  }

  var folderPath: String { StoreFiles.folder(of: resolved) }

  /// Of the files whose events say that something may have been written.
  var names: Set<String> {
    let name = resolved.split(separator: "/").last.map(String.init) ?? resolved
    return [name, name + "-wal"]
  }
}

/// What SQLite says about commits of others, on a connection that only reads.
private struct VersionReader {
  private let path: String
  private var connection: DatabaseQueue?
  /// Differs from an earlier one of the same connection when somebody else has committed.
  private var version: Int?

  private let timing: (Moment, Span) -> Void

  init(_ path: String, _ timing: @escaping (Moment, Span) -> Void) {
    self.path = path
    self.timing = timing
  }

  /// The files may be others than those that are open.
  mutating func reopen() { (connection, version) = (nil, nil) }

  /// Whether somebody has committed since the last call. A new connection cannot know and says yes; where there is no
  /// store to be read, nothing has changed.
  mutating func hasChanged() -> Bool {
    do {
      let known = version
      version = try read()
      if version != known { try tellTime() }
      return version != known
    } catch {
      // Somebody who repairs the log after a crash holds it for a moment.
      if (error as? DatabaseError)?.resultCode != .SQLITE_BUSY { reopen() }
      return false
    }
  }

  private mutating func read() throws -> Int? {
    if connection == nil {
      guard !FirstLook(at: StoreFiles.resolved(path)).isForeign else { throw Failure.foreign }
      var configuration = Configuration()
      configuration.label = "anjungan.watch"
      configuration.readonly = true
      connection = try DatabaseQueue(path: path, configuration: configuration)
    }
    let version = try connection?.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    // Held on to, an index that was removed would be given to the store's own connection as well.
    guard FileMark(StoreFiles.resolved(path) + "-shm")?.isOpenHere != false else { throw Failure.unreachable }
    return version
  }

  /// What the store's clock says now: somebody may have accepted another time.
  private func tellTime() throws {
    guard let anchor = try connection?.unsafeRead({ try SQLiteConnection($0).anchor() }) else { return }
    let host = LinuxClock().reading()
    timing(ClockAnchor.following(anchor, at: host).anchor.time, host.sinceBoot)
  }
}
