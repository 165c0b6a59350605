import Foundation
import GRDB
import Keeping
package import Rules
import SQLRecords
package import Services

extension Database {
  /// Whether this store goes on from what the witness has seen; returns what it has to see next.
  func testify(_ witness: LedgerWitness, of path: String) throws -> Testimony {
    let known = witness.row
    // One statement: this is asked twice in every write.
    guard
      let row = try Row.fetchOne(
        cachedStatement(sql: Self.testimony), arguments: [Fact.generation, known?.seq])
    else { throw Failure.damaged }
    let cells = Cells(row)
    let generation: String? = try cells.may("generation")
    let held: [UInt8]? = try cells.may("held")
    if let known, held != known.seal, try !wasRestored(generation, unknownTo: witness) {
      throw StoreRefusal.older(path, than: known)
    }
    let seq: Int64? = try cells.may("seq")
    return Testimony(
      row: try seq.map { SeenRow(seq: $0, seal: try cells.need("seal")) }, generation: generation)
  }

  /// The generation, the last row, and the seal of the row that was seen last.
  private static let testimony = """
    SELECT (SELECT value FROM fact WHERE name = ?1) AS generation, last.seq, last.seal,
    (SELECT seal FROM ledger WHERE seq = ?2) AS held
    FROM (SELECT 1) LEFT JOIN (SELECT seq, seal FROM ledger ORDER BY seq DESC LIMIT 1) AS last
    """

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
