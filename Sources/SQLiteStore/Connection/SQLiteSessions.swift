import GRDB
import Keeping
import Rules
import SQLRecords
import Services

extension Session {
  /// Reads the clock: call it inside the transaction, after the lock is held. Rule C1.
  convenience init(
    _ connection: SQLiteConnection, clock: any HostClock
  ) throws(Failure) {
    let stored = try connection.anchor()
    self.init(connection, after: stored, at: clock.reading())
  }
}

extension WritingSession {
  /// Reads the clock: call it inside the transaction, after the lock is held. Rule C1.
  convenience init(
    _ connection: SQLiteConnection, clock: any HostClock, seal: Seal
  ) throws(Failure) {
    let stored = try connection.anchor()
    self.init(connection, after: stored, at: clock.reading(), seal: seal)
  }

  /// Leaves the anchor behind for the next transaction. Rule C2.
  func storeAnchor() throws(Failure) {
    try run(
      """
      INSERT INTO clock (one, \(ClockAnchor.columns)) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (one) DO UPDATE SET boot = excluded.boot, since_boot = excluded.since_boot, wall = excluded.wall,
      time = excluded.time, carried = excluded.carried, aside = excluded.aside, episode = excluded.episode,
      left_out = excluded.left_out, doubtful_since = excluded.doubtful_since
      """,
      anchor.stored)
  }

  /// The importer's own statements go to the file itself.
  var database: Database {
    get throws(Failure) {
      guard let connection = connection as? SQLiteConnection else { throw .unreachable }
      return connection.database
    }
  }
}

extension SQLiteConnection {
  /// What the last write left behind; nil before the first. Throws `damaged` for numbers that no write leaves.
  func anchor() throws(Failure) -> ClockAnchor? {
    try one("SELECT \(ClockAnchor.columns) FROM clock WHERE one = 1") { (cells) throws(Failure) in
      try ClockAnchor(cells)
    }
  }
}
