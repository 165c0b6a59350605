import GRDB

/// The thread of a watch.
///
/// The log is written, then brought to the disk, and only then does what is in it count: no event says when. So after
/// each event SQLite is asked again and again, at distances from 1 ms to 8 s that double; after 16 s without an event
/// there is nothing to wait for.
final class ChangeLookout: Sendable {
  private static let firstPause = Duration.milliseconds(1)
  private static let lastPause = Duration.milliseconds(8_192)
  /// Between two rings, so that an import does not keep terminals busy.
  private static let rest = Int32(200)

  private let path: String
  private let folder: FolderEvents
  private let bells: ChangeBells

  init(of path: String, _ folder: FolderEvents, _ bells: ChangeBells) {
    self.path = path
    self.folder = folder
    self.bells = bells
  }

  /// Until the watch is gone.
  func run() {
    var reader = VersionReader(path)
    var next = Next(pause: Self.firstPause)
    while true {
      if reader.hasChanged() {
        bells.news.ring()
        if stops(within: Self.rest) { return }
      }
      guard let isDue = wait(until: next.moment) else { return }
      let events = folder.take().filter { concernsStore($0.name) }
      if events.contains(where: \.isReplaced) { reader.reopen() }
      if !events.isEmpty { next = Next(pause: Self.firstPause) } else if isDue { next.goOn(to: Self.lastPause) }
    }
  }

  private func concernsStore(_ name: String) -> Bool {
    // By their bytes: two names that Swift takes for equal are two files.
    guard !name.isEmpty else { return true }
    let own = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return own == Array(name.utf8) || own + Array("-wal".utf8) == Array(name.utf8)
  }

  private func stops(within milliseconds: Int32) -> Bool {
    bells.stop.whileOpen { Readable.wait(for: [$0], within: milliseconds)[0] }
  }

  /// - Returns: whether the moment came; nil when the watch is gone.
  private func wait(until moment: ContinuousClock.Instant?) -> Bool? {
    let left = moment.map { Int32(max(0, (($0 - .now) / .milliseconds(1)).rounded(.up))) } ?? -1
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

/// What SQLite says about commits of others, on a connection that only reads.
private struct VersionReader {
  private let path: String
  private var connection: DatabaseQueue?
  /// Differs from an earlier one of the same connection when somebody else has committed.
  private var version: Int?

  init(_ path: String) { self.path = path }

  /// The files may be others than those that are open.
  mutating func reopen() { (connection, version) = (nil, nil) }

  /// Whether somebody has committed since the last call. A new connection cannot know and says yes; where there is no
  /// store to be read, nothing has changed.
  mutating func hasChanged() -> Bool {
    do {
      let known = version
      version = try read()
      return version != known
    } catch {
      // Somebody who repairs the log after a crash holds it for a moment.
      if (error as? DatabaseError)?.resultCode != .SQLITE_BUSY { reopen() }
      return false
    }
  }

  private mutating func read() throws -> Int? {
    if connection == nil {
      var configuration = Configuration()
      configuration.label = "anjungan.watch"
      configuration.readonly = true
      connection = try DatabaseQueue(path: path, configuration: configuration)
    }
    return try connection?.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }
}
