package import Services
private import Synchronization

/// A store that fails while a test wants it to.
package final class UnsteadyStore: Store, Sendable {
  /// How far a write gets before it fails. Nothing of it stays in either case.
  package enum Point: Sendable, CaseIterable {
    case atOnce
    /// Everything is decided and written, and the commit does not come.
    case beforeCommit
  }

  private let state = Mutex<(trouble: Failure?, point: Point, losesAnswers: Bool)>((nil, .atOnce, false))
  private let store: any Store & Sendable

  package init(_ store: any Store & Sendable) { self.store = store }

  /// What everybody is told, or nil on a good day.
  package var trouble: Failure? {
    get { state.withLock(\.trouble) }
    set { state.withLock { $0.trouble = newValue } }
  }

  package var point: Point {
    get { state.withLock(\.point) }
    set { state.withLock { $0.point = newValue } }
  }

  /// What is written stays, and whoever wrote it never hears of it.
  package var losesAnswers: Bool {
    get { state.withLock(\.losesAnswers) }
    set { state.withLock { $0.losesAnswers = newValue } }
  }

  package func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value {
    if let trouble { throw trouble }
    return try store.read(work)
  }

  package func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict {
    if let trouble { throw trouble }
    return try store.verifyLedger(head: head)
  }

  package func takingPasswordTurn<Value>(
    _ work: (PasswordTurn) throws(Failure) -> Value
  ) throws(Failure) -> Value { try store.takingPasswordTurn(work) }

  package func write<Value>(
    _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let trouble, point == .atOnce { throw trouble }
    let value = try store.write(scope) { books throws(Failure) in
      let value = try work(books)
      if let trouble { throw trouble }
      return value
    }
    if losesAnswers { throw .unsure }
    return value
  }
}
