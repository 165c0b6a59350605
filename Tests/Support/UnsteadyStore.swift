package import Services

/// A store that fails while a test wants it to.
package final class UnsteadyStore: Store {
  /// How far a write gets before it fails. Nothing of it stays in either case.
  package enum Point: Sendable, CaseIterable {
    case atOnce
    /// Everything is decided and written, and the commit does not come.
    case beforeCommit
  }

  /// What everybody is told, or nil on a good day.
  package var trouble: Failure?
  package var point = Point.atOnce
  private let store: any Store

  package init(_ store: any Store) { self.store = store }

  package func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value {
    if let trouble { throw trouble }
    return try store.read(work)
  }

  package func write<Value>(_ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value {
    if let trouble, point == .atOnce { throw trouble }
    return try store.write { books throws(Failure) in
      let value = try work(books)
      if let trouble { throw trouble }
      return value
    }
  }
}
