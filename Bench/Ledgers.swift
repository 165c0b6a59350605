import ArgumentParser
import CSodium
import GRDBSQLite
import Glibc
import Keeping
import Rules
import Services

/// `ledger verify` beside a loop that reads the same rows and hashes the same bytes.
struct Ledgers: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "`ledger verify` beside a loop in C's manner.")

  @OptionGroup var place: Where

  @Option(help: "So many look-ups write rows first, until the ledger has as many.")
  var entries = 200_000

  func run() throws {
    let trial = try SQLiteTrial(place.folder, rows: place.rows)
    let store = try trial.open(.ours)
    let plain = try PlainSQLite(trial.place(.ours))
    var (mine, its) = (Times(), Times())
    let missing = entries - (try plain.count("ledger"))
    if missing > 0 { try fill(store, missing) }
    let rows = try plain.count("ledger")
    try mine.take {
      guard case .intact = try store.verifyLedger(head: nil) else { throw Trouble("the ledger is broken") }
    }
    try its.take { try plain.hashes() }
    try place.tell([
      Figure(
        what: "ledger verify, \(rows) rows", store: trial.name, rows: place.rows, processes: 1, unit: "s",
        ours: mine.total / 1_000, floor: its.total / 1_000, ratio: mine.total / its.total, note: "")
    ])
  }

  private func fill(_ store: any Archive, _ count: Int) throws {
    let station = Station(branch: Person.branch(0), terminal: "bench")
    for start in stride(from: 0, to: count, by: 5_000) {
      try store.write(.everything) { (books) throws(Failure) in
        for _ in start..<min(start + 5_000, count) {
          try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, station: station, about: "0123456789abcdef"))
        }
      }
    }
  }
}

extension PlainSQLite {
  fileprivate func count(_ table: String) throws -> Int {
    let statement = try prepared("SELECT count(*) FROM \(table)")
    defer { sqlite3_reset(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else { throw Trouble(table) }
    return Int(sqlite3_column_int64(statement, 0))
  }

  /// Every cell of every row, hashed with the seal before it.
  fileprivate func hashes() throws {
    let statement = try prepared("SELECT * FROM ledger ORDER BY seq")
    defer { sqlite3_reset(statement) }
    var (seal, row) = ([UInt8](repeating: 0, count: 32), [UInt8]())
    let key = [UInt8](repeating: 7, count: 32)
    while sqlite3_step(statement) == SQLITE_ROW {
      row.removeAll(keepingCapacity: true)
      row += seal
      for column in 0..<sqlite3_column_count(statement) {
        guard let text = sqlite3_column_text(statement, column) else { continue }
        row += UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      }
      crypto_generichash_blake2b(&seal, seal.count, row, UInt64(row.count), key, key.count)
    }
  }
}
