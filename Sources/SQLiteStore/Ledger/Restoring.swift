import Foundation
import GRDB
import Keeping
package import Rules
import SQLRecords
package import Services

extension Database {
  /// Whether this store goes on from what the witness has seen; returns what it has to see next.
  func testify(_ witness: LedgerWitness, of path: String) throws -> Testimony {
    let generation = try String.fetchOne(
      cachedStatement(sql: "SELECT value FROM fact WHERE name = ?"), arguments: [Fact.generation])
    if let known = witness.row, try !contains(known), try !wasRestored(generation, unknownTo: witness) {
      throw StoreRefusal.older(path, than: known)
    }
    return Testimony(row: try lastRow(), generation: generation)
  }

  /// Nil before the first.
  private func lastRow() throws -> SeenRow? {
    var last: SeenRow?
    _ = try SQLiteConnection(self).rows("SELECT seq, seal FROM ledger ORDER BY seq DESC LIMIT 1", []) {
      (row) throws(Failure) in
      let cells = Cells(row)
      last = SeenRow(seq: try cells.need("seq"), seal: try cells.need("seal"))
    }
    return last
  }

  private func contains(_ row: SeenRow) throws -> Bool {
    let seal = try Data.fetchOne(cachedStatement(sql: "SELECT seal FROM ledger WHERE seq = ?"), arguments: [row.seq])
    return seal.map { [UInt8]($0) } == row.seal
  }

  private func wasRestored(_ generation: String?, unknownTo witness: LedgerWitness) throws -> Bool {
    guard let generation, !witness.knows(generation) else { return false }
    return try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM ledger WHERE event = ? AND about = ?)",
      arguments: [LedgerEntry.Event.restored.rawValue, generation]) ?? false
  }
}

extension SQLiteStore {
  /// Tells every program that has the store open, and every later one, that what is at the path was put there on purpose
  /// although it may lack what they have seen: a new generation, in the ledger. Returns its name. Rule DL6.
  @discardableResult
  package func noteRestored(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
    try writing { (session) throws(Failure) in try session.noteRestored(for: reason, by: staff) }
  }
}

extension StoreRefusal {
  fileprivate static func older(_ path: String, than row: SeenRow) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "\(path) does not contain row \(row.seq) of the ledger as this program has seen it: it is an older copy or another "
        + "store. Put the right one back; after a restore on purpose run `anjungan ledger restored --reason CODE`.")
  }
}
