package import Keeping
package import Services

extension SQLiteStore {
  /// Runs while every other user of the store is told `Failure.maintenance`, kiosks at their next request.
  ///
  /// A store that is used inside is opened as its maintainer. The lock ends with the closure or the
  /// process. Throws what the closure throws, `StoreRefusal` when the folder cannot be used, and
  /// `Failure.maintenance` when somebody else holds the lock for longer than the patience.
  @discardableResult
  package static func underMaintenance<Value>(
    _ path: String, patience: Patience = Patience(), _ work: () throws -> Value
  ) throws -> Value {
    try StoreFiles.prepareFolder(of: path)
    return try KernelLock.maintenance(of: StoreFiles.resolved(path)).alone(patience, late: .maintenance, work)
  }
}

extension SQLiteStore {
  package func takingPasswordTurn<Value>(
    _ work: (PasswordTurn) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let path else { return try work(PasswordTurn()) }
    return try storing { try PasswordTurns(of: path, patience).holding { try work(PasswordTurn()) } }
  }
}
