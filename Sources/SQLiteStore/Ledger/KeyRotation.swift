import Keeping
package import Rules
import SQLRecords
package import Services

extension SQLiteStore {
  /// Makes a new key for the ledger and appends the row under both keys; returns the new key's id. Rule L3.
  ///
  /// The key file gets the new key first and keeps every former one, then one transaction makes it current: cut off in
  /// between, the store goes on with the key it had. This store and every other that is open still have the former
  /// key: they append nothing any more but throw `Failure.unreachable`, and are to be opened again. Digests under
  /// which look-ups are remembered differ afterwards, so that a brake may count one person or failure twice for its
  /// short window: that errs on the strict side or starts the count anew, and tells nobody anything.
  ///
  /// Throws `busy` while somebody else rotates, `maintenance` during an import, `full` or `readOnly` when the key file
  /// cannot be written, and `unreachable` in memory, where no file keeps a key.
  @discardableResult
  package func rotateKey(
    for reason: ReasonCode, by staff: StaffName, dividing: Bool
  ) throws(Failure) -> String {
    guard let keyFile, seal.ownChain == nil else { throw .unreachable }
    return try storing {
      try alone(at: keyFile) {
        Halt.rotating.reach()
        return try writing { (session) throws(Failure) in
          try session.rotateKey(for: reason, by: staff) { () throws(Failure) in
            try storing { try KeyFile.add(to: keyFile, divided: dividing) }
          }
        }
      }
    }
  }
}

extension SQLiteStore: LedgerSource {
  package func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
    if patience.isCancelled { throw .cancelled }
    return try session { (session) throws(Failure) in try session.ledger(after: seq, limit: limit) }
  }

  /// Every key that the key file holds at this moment.
  package func ledgerKeys() throws(Failure) -> [Seal] {
    guard let keyFile else { return [seal] }
    guard let keys = try storing({ try KeyFile.read(keyFile) }) else { throw .unreachable }
    return keys
  }
}
