import SQLRecords
package import Services

extension SQLiteStore {
  /// Puts everything in, in one transaction; what is there under the same key is replaced, ids of participants stay.
  ///
  /// Throws `Failure.damaged` and changes nothing when a card names a person or a branch that is not there.
  package func stock(_ goods: Stock) throws(Failure) {
    try writing { (session) throws(Failure) in try session.stock(goods) }
  }
}
