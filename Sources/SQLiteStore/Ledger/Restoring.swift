import Keeping
package import Rules
import SQLRecords
package import Services

extension SQLiteConnection {
  /// Whether this store goes on from what the witness has seen; returns what it has to see next.
  func testify(_ witness: LedgerWitness, of path: String) throws -> Testimony {
    let generation: String? = try one("SELECT value FROM fact WHERE name = ?", [Fact.generation]) {
      (cells) throws(Failure) in try cells.need("value")
    }
    if let known = witness.row, try !contains(known), try !wasRestored(generation, unknownTo: witness) {
      throw StoreRefusal.older(path, than: known)
    }
    return Testimony(row: try lastRow(), generation: generation)
  }

  /// Nil before the first.
  private func lastRow() throws(Failure) -> SeenRow? {
    try one("SELECT seq, seal FROM ledger ORDER BY seq DESC LIMIT 1") { (cells) throws(Failure) in
      SeenRow(seq: try cells.need("seq"), seal: try cells.need("seal"))
    }
  }

  private func contains(_ row: SeenRow) throws(Failure) -> Bool {
    let seal: [UInt8]? = try one("SELECT seal FROM ledger WHERE seq = ?", [row.seq]) { (cells) throws(Failure) in
      try cells.need("seal")
    }
    return seal == row.seal
  }

  private func wasRestored(_ generation: String?, unknownTo witness: LedgerWitness) throws(Failure) -> Bool {
    guard let generation, !witness.knows(generation) else { return false }
    let restored = "SELECT 1 FROM ledger WHERE event = ? AND about = ? LIMIT 1"
    return try rows(restored, [LedgerEntry.Event.restored.rawValue, generation]) { (_) throws(Failure) in } > 0
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
