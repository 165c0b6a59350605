import GRDB
private import GRDBSQLite
import Keeping

extension Database {
  /// Steps of SQLite's machine between two looks at the flag: well below a millisecond.
  private static let stride: Int32 = 20_000

  /// Ends what this connection runs soon after the patience was cancelled, with `SQLITE_INTERRUPT`: nobody waits behind
  /// an answer that nobody wants any more. `patience` has to live as long as the connection.
  func stop(for patience: Patience) {
    sqlite3_progress_handler(
      sqliteConnection, Self.stride,
      { patience in
        guard let patience else { return 0 }
        return Unmanaged<Patience>.fromOpaque(patience).takeUnretainedValue().isCancelled ? 1 : 0
      }, Unmanaged.passUnretained(patience).toOpaque())
  }
}
